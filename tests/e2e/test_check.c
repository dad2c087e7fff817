/* What a trainer sees of the faults of a lesson: on a terminal, each with its line and a mark under the very sign. */
#include "term.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <unistd.h>

static struct folder folder;

static void setup(void)
{
    folder_make(&folder);
    folder_write(&folder, "pack.yaml",
                 "passerelle: 1\nid: essai\ntitle: Essai\nversion: 1\nlanguage: fr\nlessons: [un]\n");
}

static void teardown(void)
{
    folder_remove(&folder);
}

static struct term *check(const char *lesson, int cols)
{
    folder_write(&folder, "un.yaml", lesson);
    char *argv[] = { getenv("PASSERELLE_BIN"), "check", "--no-style", folder.path, NULL };
    struct term *t = term_start(24, cols, argv, NULL);
    ck_assert(term_wait_end(t));
    return t;
}

static void demand_rows(struct term *t, const char *line, const char *marks)
{
    for (int row = 0; row + 1 < term_rows(t); row++) {
        char above[512];
        snprintf(above, sizeof above, "%s", term_row(t, row));
        if (strcmp(above, line) == 0 && strcmp(term_row(t, row + 1), marks) == 0)
            return;
    }
    term_dump(t, "not on the screen");
    ck_abort_msg("not on the screen: %s / %s", line, marks);
}

START_TEST(each_message_shows_its_line_and_the_sign)
{
    struct term *t = check("passerelle: 1\nid: un\ntitle: Un\nsteps:\n  - raed: Bonjour\n", 80);
    demand_rows(t, "      - raed: Bonjour", "        ^");
    ck_assert_int_eq(term_stop(t), 1);
}
END_TEST

START_TEST(the_mark_is_right_behind_wide_signs_and_under_what_cannot_be_seen)
{
    struct term *t =
        check("passerelle: 1\nid: un\ntitle: 日本 e\xCC\x81té : deux\nsteps:\n  - read: a\xE2\x80\xAE"
              "b\n",
              80);
    demand_rows(t, "    title: 日本 e\xCC\x81té : deux", "                    ^");
    demand_rows(t, "      - read: a<U+202E>b", "               ^^^^^^^^");
    ck_assert_int_eq(term_stop(t), 1);
}
END_TEST

START_TEST(a_line_too_long_for_the_terminal_is_cut_around_the_mark)
{
    struct term *t =
        check("passerelle: 1\nid: un\ntitle: Un\nsteps:\n  - read: Un deux trois quatre cinq six sept huit "
              "neuf dix : onze douze treize quatorze quinze seize\n",
              40);
    demand_rows(t, "    …pt huit neuf dix : onze douze trei…", "                      ^");
    ck_assert_int_eq(term_stop(t), 1);
}
END_TEST

START_TEST(a_link_out_of_the_pack_is_told_and_not_shown)
{
    folder_write(&folder, "un.yaml", "");
    ck_assert_int_eq(unlink(folder_at(&folder, "un.yaml")), 0);
    ck_assert_int_eq(symlink("/proc/version", folder_at(&folder, "un.yaml")), 0);
    char *argv[] = { getenv("PASSERELLE_BIN"), "check", folder.path, NULL };
    struct term *t = term_start(24, 80, argv, NULL);
    ck_assert(term_wait_end(t));
    ck_assert(term_shows(t, "mène hors du"));
    ck_assert(!term_shows(t, "Linux"));
    ck_assert_int_eq(term_stop(t), 1);
}
END_TEST

/* Every word of a result that is longer than the terminal is wide stands whole on some row. */
START_TEST(a_long_line_of_a_result_is_broken_between_words)
{
    folder_write(&folder, "un.yaml", "passerelle: 1\nid: un\ntitle: Un\nsteps:\n  - read: Bonjour\n");
    char *argv[] = { getenv("PASSERELLE_BIN"), "rehearse", folder.path, NULL };
    struct term *t = term_start(24, 40, argv, NULL);
    ck_assert(term_wait_end(t));
    demand_rows(t, "un : étapes 1, tâches 0, pratique", "    40 %, minutes 0, erreurs 0 sur 0,");
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("check on a terminal");
    TCase *t = tcase_create("check on a terminal");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, each_message_shows_its_line_and_the_sign);
    tcase_add_test(t, the_mark_is_right_behind_wide_signs_and_under_what_cannot_be_seen);
    tcase_add_test(t, a_line_too_long_for_the_terminal_is_cut_around_the_mark);
    tcase_add_test(t, a_long_line_of_a_result_is_broken_between_words);
    tcase_add_test(t, a_link_out_of_the_pack_is_told_and_not_shown);
    suite_add_tcase(s, t);
    return s;
}
