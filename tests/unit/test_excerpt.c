/* links: text */
/* Messages on their way out: the line of the file with a mark under the right sign, whatever stands in it; and JSON. */
#include "unit/runner.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { COLS = 60 };

static void expect(const char *line, unsigned column, int cols, const char *wanted)
{
    struct str out = { 0 };
    text_excerpt(&out, line, strlen(line), column, cols);
    ck_assert_str_eq(str_s(&out), wanted);
    str_free(&out);
}

START_TEST(a_mark_stands_under_the_column)
{
    expect("do: L'objet : Mon papier", 1, COLS, "    do: L'objet : Mon papier\n    ^\n");
    expect("do: L'objet : Mon papier", 13, COLS, "    do: L'objet : Mon papier\n                ^\n");
    expect("été : à", 5, COLS, "    été : à\n        ^\n");
    expect("", 1, COLS, "    \n    ^\n");
}
END_TEST

START_TEST(behind_the_last_sign_there_is_a_mark_and_further_none)
{
    expect("do:", 4, COLS, "    do:\n       ^\n");
    expect("do:", 5, COLS, "    do:\n");
    expect("do:", 0, COLS, "    do:\n");
}
END_TEST

START_TEST(wide_signs_and_accents_of_their_own_are_counted_in_cells)
{
    expect("日本x", 1, COLS, "    日本x\n    ^^\n");
    expect("日本x", 3, COLS, "    日本x\n        ^\n");
    expect("e\u0301tat", 2, COLS, "    e\u0301tat\n    ^\n");
    expect("e\u0301tat", 3, COLS, "    e\u0301tat\n     ^\n");
    expect("\u0301a", 1, COLS, "    \u0301a\n    ^\n");
}
END_TEST

START_TEST(what_may_not_be_shown_is_made_visible_and_marked_whole)
{
    expect("\tdo: a", 1, COLS, "    <U+0009>do: a\n    ^^^^^^^^\n");
    expect("\tdo: a", 2, COLS, "    <U+0009>do: a\n            ^\n");
    expect("a\x1B[2J", 2, COLS, "    a<U+001B>[2J\n     ^^^^^^^^\n");
    expect("a\u202Eb", 3, COLS, "    a<U+202E>b\n             ^\n");
    expect("a\xE9"
           "b",
           2, COLS, "    a<E9>b\n     ^^^^\n");
    struct str out = { 0 };
    text_excerpt(&out, "a\0b", 3, 3, COLS);
    ck_assert_str_eq(str_s(&out), "    a<U+0000>b\n             ^\n");
    str_free(&out);
}
END_TEST

START_TEST(long_lines_are_cut_around_the_mark)
{
    char line[201];
    for (int i = 0; i < 200; i++)
        line[i] = (char)('0' + i % 10);
    line[200] = '\0';
    expect(line, 1, 40, "    01234567890123456789012345678901234…\n    ^\n");
    expect(line, 101, 40, "    …3456789012345678901234567890123456…\n                      ^\n");
    expect(line, 200, 40,
           "    …56789012345678901234567890123456789\n                                       ^\n");
    expect(line, 201, 40,
           "    …6789012345678901234567890123456789\n                                       ^\n");
}
END_TEST

/* Of a shown line: the sign over the mark. */
static void demand_mark(const struct str *out, int cols, const char *sign)
{
    const char *s = str_s(out), *feed = strchr(s, '\n');
    size_t n = (size_t)(feed - s);
    ck_assert_int_le(text_widthn(s, n), cols);
    ck_assert_int_le(text_width(feed + 1), cols);
    int cells = (int)strcspn(feed + 1, "^");
    size_t at = text_fit(s, n, cells);
    ck_assert_int_eq(text_widthn(s, at), cells);
    ck_assert_msg(starts_with(s + at, sign), "%s%s over the mark is not %s", s, feed, sign);
}

START_TEST(wherever_it_is_cut_the_marked_sign_stands_over_the_mark)
{
    static const char *const fillers[] = { "a", "é", "日", "e\u0301", "\t", "\u202E", "a日" };
    for (size_t f = 0; f < ARRAY_LEN(fillers); f++) {
        for (unsigned before = 0; before < 90; before++) {
            for (int cols = 40; cols < 100; cols += 7) {
                struct str line = { 0 }, out = { 0 };
                for (unsigned i = 0; i < before; i++)
                    str_add(&line, fillers[f]);
                unsigned column = (unsigned)utf8_count(str_s(&line)) + 1;
                str_add(&line, "ß");
                for (unsigned i = 0; i < 90 - before; i++)
                    str_add(&line, fillers[f]);
                text_excerpt(&out, str_s(&line), line.len, column, cols);
                demand_mark(&out, cols, "ß");
                str_free(&line);
                str_free(&out);
            }
        }
    }
}
END_TEST

START_TEST(messages_as_json_hold_what_the_lines_hold)
{
    struct diags d = { 0 };
    struct str out = { 0 };
    text_diags_json(&out, &d);
    ck_assert_str_eq(str_s(&out), "[]\n");
    diag_add(&d, DIAG_ERROR, (struct place){ "a\"\x1B.yaml", 3, 7 }, "clé '%s' \\ \"b\"\nc", "\xFF");
    diag_add(&d, DIAG_WARNING, (struct place){ "b.yaml", 4, 0 }, "deux");
    diag_error(&d, "trois");
    str_clear(&out);
    text_diags_json(&out, &d);
    ck_assert_str_eq(
        str_s(&out),
        "[\n {\"file\": \"a\\\"<U+001B>.yaml\", \"line\": 3, \"column\": 7, \"level\": \"error\", "
        "\"text\": \"clé '<FF>' \\\\ \\\"b\\\"\\nc\"},\n"
        " {\"file\": \"b.yaml\", \"line\": 4, \"column\": null, \"level\": \"warning\", \"text\": \"deux\"},\n"
        " {\"file\": null, \"line\": null, \"column\": null, \"level\": \"error\", \"text\": \"trois\"}\n]\n");
    str_free(&out);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("excerpt");
    TCase *t = tcase_create("excerpt");
    tcase_add_test(t, a_mark_stands_under_the_column);
    tcase_add_test(t, behind_the_last_sign_there_is_a_mark_and_further_none);
    tcase_add_test(t, wide_signs_and_accents_of_their_own_are_counted_in_cells);
    tcase_add_test(t, what_may_not_be_shown_is_made_visible_and_marked_whole);
    tcase_add_test(t, long_lines_are_cut_around_the_mark);
    tcase_add_test(t, wherever_it_is_cut_the_marked_sign_stands_over_the_mark);
    tcase_add_test(t, messages_as_json_hold_what_the_lines_hold);
    suite_add_tcase(s, t);
    return s;
}
