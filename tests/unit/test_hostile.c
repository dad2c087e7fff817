/* links: check */
/* Hostile YAML in a real pack, at every kind of place: each is refused at its line and column, quickly, in little memory. */
#include "unit/runner.h"

#include "support/hostile.h"

/* Where a hostile line is put: before this line of the file, as deep as it. */
static const struct spot {
    const char *file, *before;
} spots[] = {
    { "pack.yaml", "title: Une demande en ligne" },
    { "demande.yaml", "title: Faire une demande" },
    { "demande.yaml", "    rule: date" },
    { "demande.yaml", "        hints:" },
    { "demande.yaml", "                why: empty" },
    { "mistakes.yaml", "mistakes:" },
    { "mistakes.yaml", "    say: |" },
    { "glossary.yaml", "glossary:" },
    { "glossary.yaml", "  attestation: un papier officiel" },
    { "worlds/lea.yaml", "now: 2026-11-16 09:30" },
    { "worlds/lea.yaml", "      subject: Votre attestation" },
    { "sites/mairie.yaml", "address: mairie.example" },
    { "sites/mairie.yaml", "        rule: email" },
};

/* Lines that are put there; the fault is on the first one, at this column counted from where it begins. */
static const struct poison {
    const char *name, *lines;
    size_t n; /* bytes; 0: up to the end of the string */
    unsigned column;
    const char *says;
} poisons[] = {
    { "alias", "x: *a", 0, 4, "commence par *" },
    { "alias in a list", "x: [a, *b]", 0, 8, "commence par *" },
    { "anchor", "x: &a b", 0, 4, "commence par &" },
    { "anchor alone", "x: &a", 0, 4, "commence par &" },
    { "anchor of a map", "x: &a\n  y: z", 0, 4, "commence par &" },
    { "tag", "x: !a b", 0, 4, "commence par !" },
    { "tag of YAML", "x: !!binary aGVsbG8=", 0, 4, "commence par !" },
    { "tag of a program", "x: !!python/object/apply:os.system [ls]", 0, 4, "commence par !" },
    { "merge key", "<<: *a", 0, 1, "<<" },
    { "merge key with a text", "<<: lea", 0, 1, "<<" },
    { "braces", "x: {a: b}", 0, 4, "{ }" },
    { "folded", "x: >\n  a", 0, 4, "> n'est pas" },
    { "chomping", "x: |-\n  a", 0, 4, "|" },
    { "indentation by a figure", "x: |2\n  a", 0, 4, "|" },
    { "complex key", "? x\n: y", 0, 1, "" },
    { "list as a key", "[x]: y", 0, 1, "" },
    { "map as a key", "{x: y}: z", 0, 1, "" },
    { "empty key", ": y", 0, 1, "" },
    { "empty value", "x:", 0, 1, "rien après" },
    { "a word alone", "mot", 0, 1, "ni une clé ni un tiret" },
    { "bracket left open", "x: [a, b", 0, 4, "[ n'est pas ferm" },
    { "quote left open", "x: \"a", 0, 4, "" },
    { "apostrophe left open", "x: 'a", 0, 4, "" },
    { "text behind a quoted one", "x: \"a\" b", 0, 4, "commence par \"" },
    { "at sign", "x: @a", 0, 4, "commence par @" },
    { "backquote", "x: `a`", 0, 4, "commence par `" },
    { "percent", "x: %a", 0, 4, "commence par %" },
    { "text cut by a comment", "x: a #b", 0, 6, "#" },
    { "colon in a text", "x: a: b", 0, 5, ":" },
    { "text on two lines", "x: a\n  b", 0, 4, "continue" },
    { "tab behind a key", "x:\ta", 0, 3, "tabulation" },
    { "tab inside a text", "x: a\tb", 0, 5, "tabulation" },
    { "escaped NUL", "x: \"a\\0\"", 0, 6, "U+0000" },
    { "escaped escape", "x: \"a\\e[2J\"", 0, 6, "U+001B" },
    { "escaped escape by its number", "x: \"a\\x1b[2J\"", 0, 6, "U+001B" },
    { "escaped bell", "x: \"a\\a\"", 0, 6, "U+0007" },
    { "escaped backspace", "x: \"a\\b\"", 0, 6, "U+0008" },
    { "escaped return", "x: \"a\\r\"", 0, 6, "U+000D" },
    { "escaped tab", "x: \"a\\t\"", 0, 6, "U+0009" },
    { "escaped C1", "x: \"a\\x9b\"", 0, 6, "U+009B" },
    { "escaped next line", "x: \"a\\N\"", 0, 6, "U+0085" },
    { "escaped line separator", "x: \"a\\L\"", 0, 6, "U+2028" },
    { "escaped paragraph separator", "x: \"a\\P\"", 0, 6, "U+2029" },
    { "escaped override", "x: \"a\\u202E\"", 0, 6, "U+202E" },
    { "escaped isolate", "x: \"a\\u2066\"", 0, 6, "U+2066" },
    { "escaped zero width", "x: \"a\\u200B\"", 0, 6, "U+200B" },
    { "escaped mark", "x: \"a\\uFEFF\"", 0, 6, "U+FEFF" },
    { "escaped tag sign", "x: \"a\\U000E0041\"", 0, 6, "U+E0041" },
    { "escaped behind a quote", "x: \"\\\"a\\u202E\"", 0, 8, "U+202E" },
    { "escape in a key", "\"x\\e\": a", 0, 3, "U+001B" },
    { "escape that is none", "x: \"\\q\"", 0, 5, "" },
    { "NUL", "x: a\0b", 6, 5, "U+0000" },
    { "escape", "x: a\x1B[2J", 0, 5, "U+001B" },
    { "bell", "x: a\a", 0, 5, "U+0007" },
    { "delete", "x: a\x7F", 0, 5, "U+007F" },
    { "C1", "x: é\xC2\x9B", 0, 5, "U+009B" },
    { "return alone", "x: a\rb", 0, 5, "U+000D" },
    { "override", "x: é\u202Eb", 0, 5, "U+202E" },
    { "isolate", "x: a\u2066b", 0, 5, "U+2066" },
    { "right to left mark", "x: a\u200Fb", 0, 5, "U+200F" },
    { "zero width", "x: a\u200Bb", 0, 5, "U+200B" },
    { "mark in the middle", "x: a\uFEFFb", 0, 5, "U+FEFF" },
    { "soft hyphen", "x: a\u00ADb", 0, 5, "U+00AD" },
    { "tag sign", "x: a\U000E0041", 0, 5, "U+E0041" },
    { "line separator", "x: a\u2028b", 0, 5, "U+2028" },
    { "no character", "x: a\uFFFF", 0, 5, "U+FFFF" },
    { "override in a key", "x\u202E: a", 0, 2, "U+202E" },
    { "override in a comment", "# a\u202E", 0, 4, "U+202E" },
    { "a byte that continues nothing", "x: a\x80", 0, 5, "(80)" },
    { "another encoding", "x: \xE9t\xE9", 0, 4, "(E9)" },
    { "a longer form", "x: \xC0\xAF", 0, 4, "(C0)" },
    { "half of a pair", "x: \xED\xA0\x80", 0, 4, "(ED)" },
    { "beyond all characters", "x: \xF4\x90\x80\x80", 0, 4, "(F4)" },
    { "a sign cut off", "x: \xE2\x82", 0, 4, "(E2)" },
};

/* Told there, and no error stands further from it than the hostile lines. */
static void expect(const char *name, const struct diags *d, struct place at, unsigned lines, const char *says)
{
    bool apart = false;
    for (size_t i = 0; i < d->count; i++) {
        const struct diag *one = &d->list[i];
        if (one->level == DIAG_ERROR)
            apart = apart || !streq(one->place.file, at.file) || one->place.line < at.line ||
                    one->place.line >= at.line + lines;
    }
    if (apart || !hostile_told(d, at, says))
        hostile_fail(name, d);
}

static unsigned count_lines(const char *s, size_t n)
{
    unsigned lines = 0;
    for (size_t i = 0; i < n; i++)
        lines += s[i] == '\n';
    return lines;
}

/* Puts lines before that line of its file, as deep as it. at: where they begin. */
static void put(const struct spot *spot, const char *lines, size_t n, struct place *at)
{
    struct str text = { 0 }, out = { 0 };
    hostile_read(spot->file, &text);
    const char *before = NULL;
    for (const char *s = str_s(&text); before == NULL && *s != '\0'; s = strchr(s, '\n') + 1) {
        size_t len = strcspn(s, "\n");
        if (len == strlen(spot->before) && memcmp(s, spot->before, len) == 0)
            before = s;
    }
    ck_assert_msg(before != NULL, "%s: no line « %s »", spot->file, spot->before);
    const size_t indent = strspn(spot->before, " ");
    str_addn(&out, str_s(&text), (size_t)(before - str_s(&text)));
    *at = (struct place){ spot->file, 1 + count_lines(str_s(&out), out.len), 1 + (unsigned)indent };
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || lines[i - 1] == '\n')
            str_printf(&out, "%*s", (int)indent, "");
        str_addn(&out, lines + i, 1);
    }
    str_addc(&out, '\n');
    str_add(&out, before);
    hostile_write(spot->file, str_s(&out), out.len);
    str_free(&text);
    str_free(&out);
}

static void judge(const char *name, const struct spot *spot, const char *lines, size_t n, unsigned column,
                  const char *says)
{
    struct diags d = { 0 };
    struct place at;
    hostile_open();
    put(spot, lines, n, &at);
    at.column += column - 1;
    hostile_check(&d);
    expect(name, &d, at, 1 + count_lines(lines, n), says);
    diags_free(&d);
    hostile_close();
}

START_TEST(a_hostile_line_is_refused_at_its_place_wherever_it_stands)
{
    const struct poison *p = &poisons[_i];
    char name[200];
    for (size_t i = 0; i < ARRAY_LEN(spots); i++) {
        snprintf(name, sizeof name, "%s in %s before « %s »", p->name, spots[i].file, spots[i].before);
        judge(name, &spots[i], p->lines, p->n > 0 ? p->n : strlen(p->lines), p->column, p->says);
    }
}
END_TEST

START_TEST(a_line_that_stands_twice_is_refused_at_the_second)
{
    const struct spot *spot = &spots[_i];
    const size_t indent = strspn(spot->before, " ");
    struct str twice = { 0 };
    struct diags d = { 0 };
    struct place at;
    /* the key alone decides */
    str_printf(&twice, "%.*s: x", (int)strcspn(spot->before + indent, ":"), spot->before + indent);
    hostile_open();
    put(spot, str_s(&twice), twice.len, &at);
    hostile_check(&d);
    at.line++;
    if (!hostile_told(&d, at, "est déjà à la ligne"))
        hostile_fail(spot->before, &d);
    str_free(&twice);
    diags_free(&d);
    hostile_close();
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("hostile packs");
    TCase *t = tcase_create("hostile packs");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, a_hostile_line_is_refused_at_its_place_wherever_it_stands, 0,
                        (int)ARRAY_LEN(poisons));
    tcase_add_loop_test(t, a_line_that_stands_twice_is_refused_at_the_second, 0, (int)ARRAY_LEN(spots));
    suite_add_tcase(s, t);
    return s;
}
