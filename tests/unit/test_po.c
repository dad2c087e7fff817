/* links: po */
/* PO files: read, found by text, written so that gettext's own tools agree, refused at their line and column. */
#include "unit/runner.h"

#include "passerelle/po.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n" /* 3 lines */

static struct po *read_text(const char *text, struct diags *d)
{
    return po_read("po/en.po", text, strlen(text), d);
}

START_TEST(a_text_is_found_by_its_context)
{
    struct diags d = { 0 };
    struct po *po = read_text(HEAD "#. for a translator\n#: mail-05.yaml:12\nmsgctxt \"mail-05/do\"\n"
                                   "msgid \"Ouvrez.\"\nmsgstr \"Open it.\"\n\n"
                                   "msgctxt \"lea/subject\"\nmsgid \"Ouvrez.\"\nmsgstr \"Open!\"\n",
                              &d);
    ck_assert_ptr_nonnull(po);
    ck_assert_uint_eq(po_count(po), 2);
    ck_assert_str_eq(po_find(po, "mail-05/do", "Ouvrez.")->target, "Open it.");
    ck_assert_str_eq(po_find(po, "lea/subject", "Ouvrez.")->target, "Open!");
    ck_assert_ptr_null(po_find(po, "lea/text", "Ouvrez."));
    ck_assert_ptr_null(po_find(po, "lea/subject", "Fermez."));
    ck_assert_str_eq(po_say(po, "Ouvrez."), "Open it.");
    po_free(po);
    diags_free(&d);
}
END_TEST

START_TEST(what_nobody_has_translated_is_said_as_it_is)
{
    struct diags d = { 0 };
    struct po *po = read_text(
        HEAD "msgid \"a\"\nmsgstr \"\"\n\n#, fuzzy\nmsgid \"b\"\nmsgstr \"B\"\n\n"
             "msgctxt \"x\"\nmsgid \"c\"\nmsgstr \"\"\n\nmsgctxt \"y\"\nmsgid \"c\"\nmsgstr \"C\"\n",
        &d);
    const char *other = "d";
    ck_assert_str_eq(po_say(po, "a"), "a");
    ck_assert_str_eq(po_say(po, "b"), "b");
    ck_assert(po_find(po, "", "b")->fuzzy);
    ck_assert_str_eq(po_say(po, "c"), "C");
    ck_assert_ptr_eq(po_say(po, other), other);
    ck_assert_ptr_eq(po_say(NULL, other), other);
    po_free(po);
    diags_free(&d);
}
END_TEST

START_TEST(strings_go_on_over_lines_and_keep_their_escapes)
{
    struct diags d = { 0 };
    struct po *po = read_text(
        "\xEF\xBB\xBF" HEAD "msgid \"\"\r\n\"un\\n\"\r\n  \"\\t\\\"deux\\\" \\\\\"\r\nmsgstr \"one\"\r\n\r\n"
        "#~ msgid \"old\"\n#~ msgstr \"older\"\n#| msgid \"before\"\nmsgid \"z\"\nmsgstr \"Z\"",
        &d);
    ck_assert_ptr_nonnull(po);
    ck_assert_uint_eq(po_count(po), 2);
    ck_assert_str_eq(po_say(po, "un\n\t\"deux\" \\"), "one");
    ck_assert_str_eq(po_say(po, "z"), "Z");
    po_free(po);
    diags_free(&d);
}
END_TEST

/* text after the head, which has three lines. */
static const struct {
    const char *text;
    unsigned line, column;
    const char *says;
} refused[] = {
    { "msgid \"a\"\nmsgstr \"b\" c\n", 5, 12, "de trop" },
    { "msgid \"a\"\nmsgstr \"b\n", 5, 8, "pas fermé" },
    { "msgid \"é\\e\"\nmsgstr \"b\"\n", 4, 9, "après \\" },
    { "msgid \"a\\\"\nmsgstr \"b\"\n", 4, 7, "pas fermé" },
    { "msgid \"a\"\nmsgstr \"b\\x1b\"\n", 5, 10, "après \\" },
    { "msgid \"a\"\nmsgstr \"b\x1b\"\n", 5, 10, "U+001B" },
    { "msgid \"a\"\nmsgstr \"b\xE2\x80\xAE\"\n", 5, 10, "U+202E" },
    { "msgid \"a\"\nmsgstr \"b\xFF\"\n", 5, 10, "(FF)" },
    { "# \x07\nmsgid \"a\"\nmsgstr \"b\"\n", 4, 3, "U+0007" },
    { "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", 4, 1, "il manque msgstr" },
    { "msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"c\"\nmsgstr \"\"\n", 5, 1, "deux fois" },
    { "msgctxt \"a\"\nmsgstr \"b\"\n", 5, 1, "il manque msgid avant" },
    { "msgstr \"b\"\n", 4, 1, "deux fois" }, /* the head has one; an empty line ends nothing */
    { "#\nmsgstr \"b\"\n", 5, 1, "il manque msgid avant" },
    { "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", 6, 1, "deux fois" },
    { "msgctxt \"a\"\n", 4, 1, "il manque msgid après" },
    { "#\n\"a\"\n", 5, 1, "ni msgid ni msgstr" },
    { "  bonjour\n", 4, 3, "on attend ici" },
    { "msgid\n", 4, 6, "entre guillemets" },
    { "msgid a\n", 4, 7, "entre guillemets" },
    { "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n", 5, 1, "pluriels" },
    { "msgid \"a\"\nmsgstr[0] \"c\"\n", 5, 1, "pluriels" },
    { "msgctxt \"x\"\nmsgid \"\"\nmsgstr \"c\"\n", 5, 1, "vide" },
    { "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", 7, 1, "déjà à la ligne 4" },
    { "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", 5, 1, "autre codage" },
    { "msgid \"\"\nmsgstr \"Language: en\\n\"\n", 5, 1, "charset=UTF-8" },
};

START_TEST(a_fault_is_told_at_its_line_and_column)
{
    struct str text = { 0 };
    struct diags d = { 0 };
    str_add(&text, HEAD);
    str_add(&text, refused[_i].text);
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 1);
    ck_assert_str_eq(d.list[0].place.file, "po/en.po");
    ck_assert_msg(d.list[0].place.line == refused[_i].line && d.list[0].place.column == refused[_i].column,
                  "%s\n%u:%u %s", refused[_i].text, d.list[0].place.line, d.list[0].place.column,
                  d.list[0].text);
    ck_assert_ptr_nonnull(strstr(d.list[0].text, refused[_i].says));
    str_free(&text);
    diags_free(&d);
}
END_TEST

/* What may stand nowhere, put into each part of a file: a comment, a context, a text, a translation, a keyword, an end. */
static const struct {
    const char *bytes;
    size_t n;
} hostile[] = {
    { "\0", 1 },
    { "\x01", 1 },
    { "\x07", 1 },
    { "\x1b[2J", 4 },
    { "\x7f", 1 },
    { "\xC2\x9B", 2 },
    { "\xE2\x80\xAE", 3 },
    { "\xE2\x80\xA6\x80", 4 },
    { "\xE2\x81\xA6", 3 },
    { "\xE2\x80\x8B", 3 },
    { "\xC0\xAF", 2 },
    { "\xED\xA0\x80", 3 },
    { "\xF4\x90\x80\x80", 4 },
    { "\xFF\xFE", 2 },
    { "\xEF\xBB\xBF", 3 },
    { "\xF3\xA0\x81\x81", 4 },
};
static const char whole[] = HEAD
    "# note @\n#: a.yaml:1@\nmsgctxt \"a/d@o\"\nmsgid \"\xC3\xA9t\xC3\xA9@\"\nmsgstr \"s@\"\n\"um\"@\n\n@";
enum { PLACES = 7 };

/* The text with the bytes in the place of the nth @, the others taken away; line and column of that place. */
static void put(struct str *out, int nth, const char *bytes, size_t n, unsigned *line, unsigned *column)
{
    unsigned at_line = 1, at_column = 1;
    for (const char *s = whole; *s != '\0'; s++) {
        if (*s == '@' && nth-- == 0) {
            str_addn(out, bytes, n);
            *line = at_line;
            *column = at_column;
        } else if (*s != '@') {
            str_addc(out, *s);
            at_column = *s == '\n' ? 1 : at_column + (((unsigned char)*s & 0xC0) != 0x80);
            at_line += *s == '\n';
        }
    }
}

START_TEST(what_may_stand_nowhere_is_refused_where_it_stands)
{
    const size_t i = (size_t)_i / PLACES;
    struct str text = { 0 };
    struct diags d = { 0 };
    unsigned line = 0, column = 0;
    put(&text, _i % PLACES, hostile[i].bytes, hostile[i].n, &line, &column);
    if (hostile[i].n == 4 && (unsigned char)hostile[i].bytes[2] == 0xA6)
        column++; /* a sign that may stand there, then a byte that may not */
    ck_assert_ptr_null(po_read("po/en.po", str_s(&text), text.len, &d));
    ck_assert_uint_ge(d.errors, 1);
    ck_assert_msg(d.list[0].place.line == line && d.list[0].place.column == column, "%u:%u, not %u:%u: %s",
                  d.list[0].place.line, d.list[0].place.column, line, column, d.list[0].text);
    str_free(&text);
    diags_free(&d);
}
END_TEST

START_TEST(every_faulty_entry_is_told_and_fifty_are_enough)
{
    struct diags d = { 0 };
    struct str text = { 0 };
    ck_assert_ptr_null(read_text(HEAD "msgid a\n\nx\nmsgid \"b\"\nmsgstr \"c\" d\n", &d));
    ck_assert_uint_eq(d.errors, 3);
    for (int i = 0; i < 100000; i++)
        str_add(&text, "x\n");
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 53);
    str_free(&text);
    diags_free(&d);
}
END_TEST

START_TEST(a_file_that_is_too_big_or_has_too_much_is_refused)
{
    struct diags d = { 0 };
    struct str text = { 0 };
    str_add(&text, HEAD "msgid \"");
    for (int i = 0; i < PO_MAX_TEXT + 1; i++)
        str_addc(&text, 'a');
    str_add(&text, "\"\nmsgstr \"\"\n");
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 1);
    str_set(&text, HEAD);
    for (int i = 0; i <= PO_MAX_ENTRIES; i++)
        str_printf(&text, "msgid \"%d\"\nmsgstr \"\"\n", i);
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 2);
    ck_assert_uint_eq(d.list[1].place.line, 4 + 2 * PO_MAX_ENTRIES);
    while (text.len <= PO_MAX_BYTES)
        str_add(&text, "#\n");
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 3);
    str_free(&text);
    diags_free(&d);
}
END_TEST

START_TEST(a_text_in_hundreds_of_contexts_is_told_once)
{
    struct diags d = { 0 };
    struct str text = { 0 };
    str_add(&text, HEAD);
    for (int i = 0; i < PO_MAX_ENTRIES; i++)
        str_printf(&text, "msgctxt \"c%d\"\nmsgid \"a\"\nmsgstr \"b\"\n", i);
    ck_assert_ptr_null(read_text(str_s(&text), &d));
    ck_assert_uint_eq(d.errors, 1);
    ck_assert_uint_eq(d.list[0].place.line, 4 + 3 * PO_MAX_TIMES + 1);
    str_free(&text);
    diags_free(&d);
}
END_TEST

static struct po_entry entry_of(const char *context, const char *source, const char *target, bool fuzzy)
{
    return (struct po_entry){ .context = context,
                              .source = source,
                              .target = target,
                              .fuzzy = fuzzy,
                              .comment = "one\ntwo",
                              .where = "a.yaml:3" };
}

START_TEST(what_is_written_is_read_back)
{
    const struct po_entry entries[] = {
        entry_of("mail-05/do", "Écrivez :\n« \\ \"x\" ».\n", "Write:\n\"x\"\n", false),
        entry_of("mail-05/do", "b", "", false),
        entry_of("", "c\td", "e", true),
    };
    struct str text = { 0 };
    struct diags d = { 0 };
    po_write(&text, "ma-boite-mail 3", "en", entries, ARRAY_LEN(entries));
    struct po *po = read_text(str_s(&text), &d);
    ck_assert_ptr_nonnull(po);
    ck_assert_uint_eq(po_count(po), ARRAY_LEN(entries));
    for (size_t i = 0; i < ARRAY_LEN(entries); i++) {
        const struct po_entry *e = po_find(po, entries[i].context, entries[i].source);
        ck_assert_ptr_eq(e, po_at(po, i));
        ck_assert_str_eq(e->target, entries[i].target);
        ck_assert_int_eq(e->fuzzy, entries[i].fuzzy);
    }
    po_free(po);
    str_free(&text);
    diags_free(&d);
}
END_TEST

/* Another program reads what we write: gettext's own. */
START_TEST(gettext_reads_what_is_written)
{
    const struct po_entry entries[] = {
        entry_of("x/do", "Écrivez :\n« \\ \"x\" ».\n", "Write:\n\\ \"x\"\n", false),
        entry_of("x/do", "b", "", false),
    };
    struct str text = { 0 };
    po_write(&text, "x 1", "en", entries, ARRAY_LEN(entries));
    FILE *msgfmt = popen("msgfmt --check-format --check-domain -o /dev/null - 2>&1", "w");
    ck_assert_ptr_nonnull(msgfmt);
    fputs(str_s(&text), msgfmt);
    ck_assert_int_eq(pclose(msgfmt), 0);
    str_free(&text);
}
END_TEST

/* --- texts that were put together line by line --- */
static const char *program(const char *one, const char *many, unsigned long n)
{
    (void)many, (void)n;
    return streq(one, "Reçu :\nhier") ? "Received:\nyesterday" : streq(one, "De :") ? "From:" : one;
}

START_TEST(the_longest_stretch_of_lines_that_is_known_is_said)
{
    static const struct {
        const char *text, *said;
    } cases[] = {
        { "a\nb\nc", "A B\nC" },
        { "a\n\nb", "A\n\nb" },
        { "x\na\nb\n", "x\nA B" },
        { "c\n", "C" },
        { "De :\na\nReçu :\nhier\nb", "From:\nA\nReceived:\nyesterday\nb" },
        { "\n\nx", "\n\nx" },
    };
    struct diags d = { 0 };
    struct arena arena = { 0 };
    struct po *po = read_text(HEAD "msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"a\\nb\"\nmsgstr \"A B\"\n\n"
                                   "msgid \"c\"\nmsgstr \"C\"\n\n#, fuzzy\nmsgid \"b\"\nmsgstr \"B\"\n",
                              &d);
    const struct voice voice = { .tr = program, .po = po };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        ck_assert_str_eq(voice_lines(&voice, cases[i].text, &arena), cases[i].said);
    po_free(po);
    arena_free(&arena);
    diags_free(&d);
}
END_TEST

/* It is asked at each page: 16 Ko of short lines once took minutes, and gigabytes. */
START_TEST(many_lines_that_nobody_translated_cost_little)
{
    struct diags d = { 0 };
    struct arena arena = { 0 };
    struct str text = { 0 };
    struct po *po = read_text(HEAD "msgid \"a\\nb\"\nmsgstr \"A B\"\n", &d);
    const struct voice voice = { .tr = program, .po = po };
    for (int i = 0; i < PO_MAX_TEXT / 3; i++)
        str_printf(&text, "%d\n", i % 10);
    ck_assert_ptr_eq(voice_lines(&voice, str_s(&text), &arena), str_s(&text));
    po_free(po);
    str_free(&text);
    arena_free(&arena);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("po");
    TCase *t = tcase_create("po");
    tcase_add_test(t, a_text_is_found_by_its_context);
    tcase_add_test(t, what_nobody_has_translated_is_said_as_it_is);
    tcase_add_test(t, strings_go_on_over_lines_and_keep_their_escapes);
    tcase_add_loop_test(t, a_fault_is_told_at_its_line_and_column, 0, ARRAY_LEN(refused));
    tcase_add_loop_test(t, what_may_stand_nowhere_is_refused_where_it_stands, 0,
                        (int)ARRAY_LEN(hostile) * PLACES);
    tcase_add_test(t, every_faulty_entry_is_told_and_fifty_are_enough);
    tcase_add_test(t, a_file_that_is_too_big_or_has_too_much_is_refused);
    tcase_add_test(t, a_text_in_hundreds_of_contexts_is_told_once);
    tcase_add_test(t, what_is_written_is_read_back);
    tcase_add_test(t, gettext_reads_what_is_written);
    tcase_add_test(t, the_longest_stretch_of_lines_that_is_known_is_said);
    tcase_add_test(t, many_lines_that_nobody_translated_cost_little);
    suite_add_tcase(s, t);
    return s;
}
