/* links: schema */
/* One fault, one message: each line of a good lesson is spoilt in every usual way, one at a time. */
#include "unit/runner.h"

#include "passerelle/schema.h"

#include <stdlib.h>
#include <string.h>

static const char *const lesson[] = {
    "passerelle: 1",
    "id: mail-03",
    "title: Lire et répondre",
    "after: [mail-01, mail-02]",
    "card: |",
    "  J'ouvre le message : je lis.",
    "  J'appuie sur [Répondre].",
    "",
    "steps:",
    "  - read: |",
    "      Nadia écrit à Léa.",
    "  - choose: Que veut Nadia ?",
    "    answers:",
    "      - right: Un papier.",
    "        say: Oui.",
    "      - wrong: Un café.",
    "        say: |",
    "          Relisez le message.",
    "",
    "  - practise: [mail, drive]",
    "    tasks:",
    "      - do: Répondez à Nadia.",
    "        done:",
    "          mail.sent:",
    "            to: nadia",
    "            body: papier / document",
    "        hints:",
    "          - Nadia attend une réponse.",
    "          - Le bouton est en bas.",
    "        how:",
    "          - open: nadia-papier",
    "          - press: Répondre",
    "      - do: Fermez la boîte.",
    "        done:",
    "          mail.session: closed",
    "people:",
    "  lea:",
    "    name: Léa Martin",
    "    is: voisine",
    "  nadia:",
    "    name: Nadia Benali",
    "    is: assistante",
};

/* Where the text of a line begins, if it is a plain one behind a key or a dash; else 0. */
static size_t value_at(const char *line)
{
    const char *colon = strstr(line, ": ");
    const char *dash = strstr(line, "- ");
    const char *value = colon != NULL ? colon + 2 : dash != NULL ? dash + 2 : line;
    bool text_below = strstr(line, "      Nadia") == line || strstr(line, "          Relisez") == line ||
                      strstr(line, "  J'") == line;
    return text_below || value == line || *value == '|' || *value == '[' || *value == '\0'
               ? 0
               : (size_t)(value - line);
}

typedef bool spoil(const char *line, struct str *out); /* false: this line cannot be spoilt so */

static bool insert(const char *line, const char *what, struct str *out)
{
    size_t at = value_at(line);
    str_addn(out, line, at);
    str_add(out, what);
    str_add(out, line + at);
    return at > 0;
}

static bool add(const char *line, const char *what, struct str *out)
{
    str_add(out, line);
    str_add(out, what);
    return value_at(line) > 0;
}

static bool with_star(const char *line, struct str *out)
{
    return insert(line, "*", out);
}

static bool with_bracket(const char *line, struct str *out)
{
    return insert(line, "[", out);
}

static bool with_quote(const char *line, struct str *out)
{
    return insert(line, "\"", out);
}

static bool with_apostrophe(const char *line, struct str *out)
{
    return insert(line, "'", out);
}

static bool with_brace(const char *line, struct str *out)
{
    return insert(line, "{", out);
}

static bool with_colon(const char *line, struct str *out)
{
    /* In a list of texts this makes a key, which only the tables can tell. */
    return add(line, " : encore", out) && strstr(line, ": ") != NULL;
}

static bool with_hash(const char *line, struct str *out)
{
    return add(line, " #3", out);
}

static bool with_tail(const char *line, struct str *out)
{
    return add(line, "\n                    suite", out);
}

static bool with_tab(const char *line, struct str *out)
{
    str_addc(out, '\t');
    str_add(out, line);
    return *line != '\0';
}

static bool without_space(const char *line, struct str *out)
{
    size_t at = value_at(line);
    str_addn(out, line, at > 0 ? at - 1 : 0);
    str_add(out, line + at);
    /* Where it stands alone, only the tables can tell a key from a text. */
    return at > 0 && line[at - 2] == ':' && strstr(line, "- open") == NULL &&
           strstr(line, "- press") == NULL && strstr(line, "mail.session") == NULL;
}

static bool too_far(const char *line, struct str *out)
{
    str_addc(out, ' ');
    str_add(out, line);
    return value_at(line) > 0 && line[strspn(line, " ")] != '-' && strstr(line, "mail.session") == NULL;
}

static spoil *const spoils[] = { with_star, with_bracket, with_quote, with_apostrophe, with_brace, with_colon,
                                 with_hash, with_tail,    with_tab,   without_space,   too_far };

START_TEST(the_lesson_itself_is_fine)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct str s = { 0 };
    for (size_t i = 0; i < ARRAY_LEN(lesson); i++)
        str_printf(&s, "%s\n", lesson[i]);
    ck_assert_ptr_nonnull(yaml_read("essai.yaml", str_s(&s), s.len, &arena, &d));
    ck_assert_uint_eq(d.count, 0);
    str_free(&s);
    diags_free(&d);
    arena_free(&arena);
}
END_TEST

START_TEST(a_spoilt_line_gives_one_message_there)
{
    size_t tried = 0;
    for (size_t spoilt = 0; spoilt < ARRAY_LEN(lesson); spoilt++) {
        struct arena arena = { 0 };
        struct diags d = { 0 };
        struct str s = { 0 };
        bool possible = true;
        for (size_t i = 0; i < ARRAY_LEN(lesson); i++) {
            if (i == spoilt)
                possible = spoils[_i](lesson[i], &s);
            else
                str_add(&s, lesson[i]);
            str_addc(&s, '\n');
        }
        if (possible) {
            tried++;
            yaml_read("essai.yaml", str_s(&s), s.len, &arena, &d);
            ck_assert_msg(d.count == 1, "line %zu: %s: %zu messages", spoilt + 1, lesson[spoilt], d.count);
            /* Of a group whose first line stands too far, the second one is told. */
            unsigned line = d.list[0].place.line, wanted = (unsigned)spoilt + 1;
            bool near = spoils[_i] == too_far && line > wanted && line <= wanted + 2;
            ck_assert_msg(line == wanted || near, "line %u: %s: told at line %u", wanted, lesson[spoilt],
                          line);
        }
        str_free(&s);
        diags_free(&d);
        arena_free(&arena);
    }
    ck_assert_uint_ge(tried, 8);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("traps");
    TCase *t = tcase_create("traps");
    tcase_add_test(t, the_lesson_itself_is_fine);
    tcase_add_loop_test(t, a_spoilt_line_gives_one_message_there, 0, (int)ARRAY_LEN(spoils));
    suite_add_tcase(s, t);
    return s;
}
