/*
 * The curses front end on real terminals, with a learners' program of one page: colours, window sizes, the mouse, signals,
 * and the terminal as it was found.
 */
#include "unit/runner.h"

#include "term.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Curses leaks a little where it fails. */
static const char no_leaks[] = "ASAN_OPTIONS=detect_leaks=0";

static char kept[64];

static struct term *start_sized(int rows, int cols, const char *const env[])
{
    char *const argv[] = { getenv("PASSERELLE_SAMPLE"), NULL };
    ck_assert_ptr_nonnull(argv[0]);
    return term_start(rows, cols, argv, env);
}

static struct term *start(const char *const env[])
{
    struct term *t = start_sized(24, 80, env);
    term_expect(t, "ligne 8");
    return t;
}

/* Down to a row of the list, then [Entrée]. */
static void choose(struct term *t, const char *row)
{
    int at, col, cursor_row, cursor_col;
    ck_assert(term_find(t, row, &at, &col));
    for (int i = 0; i < 20; i++) {
        term_settle(t, 30);
        term_cursor(t, &cursor_row, &cursor_col);
        if (cursor_row == at)
            break;
        term_press(t, TERM_DOWN);
    }
    ck_assert_int_eq(cursor_row, at);
    term_press(t, TERM_ENTER);
}

static void leave(struct term *t)
{
    choose(t, "partir");
    ck_assert_int_eq(term_stop(t), 0);
}

static struct term_look look_at(struct term *t, const char *text)
{
    int row, col;
    term_settle(t, 60);
    ck_assert_msg(term_find(t, text, &row, &col), "%s", text);
    return term_look(t, row, col);
}

/* --- the screen --- */

START_TEST(the_page_is_drawn_and_the_cursor_stands_where_the_hand_is)
{
    struct term *t = start(NULL);
    int row, col, at, label;
    ck_assert_ptr_nonnull(strstr(term_row(t, 0), "Passerelle › Essai"));
    term_cursor(t, &row, &col);
    ck_assert(term_find(t, "Mon nom", &at, &label));
    ck_assert_int_ge(row, at);
    term_type(t, "Zoé");
    term_expect(t, "Zoé");
    term_press(t, TERM_BACKSPACE);
    term_expect_gone(t, "Zoé");
    term_press(t, TERM_TAB);
    term_press(t, TERM_ENTER);
    term_expect(t, "Fait : activate couleurs");
    leave(t);
}
END_TEST

START_TEST(typed_letters_that_come_together_arrive_in_order)
{
    struct term *t = start(NULL);
    term_type(t, "éàç€ un deux trois");
    term_expect(t, "éàç€ un deux trois");
    leave(t);
}
END_TEST

START_TEST(a_window_may_change_at_any_moment)
{
    struct term *t = start(NULL);
    static const int sizes[][2] = { { 15, 40 }, { 50, 160 }, { 10, 30 }, { 3, 12 },
                                    { 1, 1 },   { 24, 78 },  { 24, 80 } };
    term_type(t, "Léa");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        term_resize(t, sizes[i][0], sizes[i][1]);
        if (sizes[i][0] >= 15) {
            term_expect(t, "Léa");
            term_expect(t, "[Tab] case suivante");
        } else if (sizes[i][0] > 1) {
            term_expect(t, sizes[i][0] == 10 ? "Il faut 40 sur 15" : "Fen");
        }
    }
    leave(t);
}
END_TEST

START_TEST(forty_columns_are_enough_from_the_start)
{
    struct term *t = start_sized(15, 40, NULL);
    term_expect(t, "ligne");
    ck_assert_ptr_null(strstr(term_row(t, 0), "Passerelle"));
    term_press(t, TERM_TAB);
    term_press(t, TERM_ENTER);
    term_expect(t, "Fait");
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

START_TEST(a_screen_that_was_overwritten_is_drawn_again)
{
    struct term *t = start(NULL);
    term_new_bytes(t);
    term_type(t, "\f");
    term_settle(t, 200);
    ck_assert_uint_gt(term_new_bytes(t), 200);
    leave(t);
}
END_TEST

START_TEST(a_move_costs_few_bytes)
{
    struct term *t = start(NULL);
    term_press(t, TERM_TAB);
    term_settle(t, 150);
    term_press(t, TERM_DOWN);
    term_settle(t, 150);
    term_new_bytes(t);
    for (int i = 0; i < 5; i++) {
        term_press(t, TERM_DOWN);
        term_settle(t, 100);
        size_t bytes = term_new_bytes(t);
        ck_assert_msg(bytes > 0 && bytes <= 100, "%zu bytes", bytes);
    }
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

/* --- colours --- */

START_TEST(many_colours_few_colours_none)
{
    const char *const many[] = { NULL }, *const few[] = { "TERM=xterm", NULL },
                      *const none[] = { "NO_COLOR=1", NULL }, *const old[] = { "TERM=vt100", NULL },
                      *const console[] = { "TERM=linux", NULL };
    struct term *t = start(many);
    ck_assert_int_eq(look_at(t, "Le fond").ink, 243);
    ck_assert(look_at(t, "Un essai").bold);
    term_press(t, TERM_TAB);
    term_expect(t, "▸ couleurs");
    ck_assert_int_eq(look_at(t, "couleurs").paper, 25);
    leave(t);
    t = start(few);
    term_press(t, TERM_TAB);
    term_expect(t, "▸ couleurs");
    ck_assert_int_eq(look_at(t, "couleurs").paper, 4);
    ck_assert_int_eq(look_at(t, "Le fond").ink, -1);
    leave(t);
    t = start(none);
    term_press(t, TERM_TAB);
    term_expect(t, "▸ couleurs");
    ck_assert(look_at(t, "couleurs").reverse);
    ck_assert_int_eq(look_at(t, "couleurs").paper, -1);
    leave(t);
    t = start(old);
    term_press(t, TERM_TAB);
    term_expect(t, "▸ couleurs");
    ck_assert(look_at(t, "couleurs").reverse);
    ck_assert_ptr_nonnull(strstr(term_screen(t), "à écrire"));
    leave(t);
    t = start(console);
    term_press(t, TERM_TAB);
    term_expect(t, "▸ couleurs");
    ck_assert_int_eq(look_at(t, "couleurs").paper, 4);
    leave(t);
}
END_TEST

static bool paper_is(struct term *t, void *number)
{
    int row, col;
    return term_find(t, "Le fond", &row, &col) && term_look(t, row, col).paper == *(int *)number &&
           term_look(t, 23, 79).paper == *(int *)number;
}

START_TEST(chosen_colours_paint_the_whole_window)
{
    struct term *t = start(NULL);
    static int papers[] = { 231, 234, -1 };
    term_press(t, TERM_TAB);
    for (size_t i = 0; i < 3; i++) {
        term_press(t, TERM_ENTER);
        ck_assert(term_wait(t, paper_is, &papers[i]));
    }
    leave(t);
}
END_TEST

static bool ink_changed(struct term *t, void *ctx)
{
    (void)ctx;
    int row, col;
    return term_find(t, "Le fond", &row, &col) && term_look(t, row, col).ink != 243;
}

START_TEST(the_background_is_asked_once_and_its_answer_changes_the_quiet_colour)
{
    struct term *t = start(NULL);
    term_press(t, TERM_TAB);
    term_settle(t, 150);
    ck_assert_int_eq(term_count(t, "\033]11;?"), 1);
    term_type(t, "\033]11;rgb:3030/0a0a/2424\033\\");
    ck_assert(term_wait(t, ink_changed, NULL));
    ck_assert(!term_shows(t, "rgb"));
    leave(t);
    const char *const console[] = { "TERM=linux", NULL };
    t = start(console);
    term_settle(t, 150);
    ck_assert_int_eq(term_count(t, "\033]11"), 0);
    leave(t);
}
END_TEST

/* --- the mouse --- */

START_TEST(a_click_acts_on_release)
{
    struct term *t = start(NULL);
    int row, col;
    ck_assert(term_find(t, "ligne 6", &row, &col));
    term_mouse(t, 0, row, col, true);
    term_settle(t, 100);
    ck_assert(!term_shows(t, "Fait"));
    term_mouse(t, 0, row, col, false);
    term_expect(t, "ligne 6\" by=mouse");
    ck_assert(term_find(t, "ligne 5", &row, &col));
    term_mouse(t, 0, row, col, true);
    term_mouse(t, 0, row + 2, col, false);
    term_settle(t, 100);
    ck_assert(!term_shows(t, "ligne 5\" by"));
    ck_assert(term_find(t, "partir", &row, &col));
    term_click(t, row, col);
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

/* --- keys --- */

START_TEST(keys_that_stop_programs_do_nothing)
{
    struct term *t = start(NULL);
    term_bytes(t, "\003\032\023\021\034\004", 6);
    term_type(t, "ici");
    term_expect(t, "ici");
    leave(t);
}
END_TEST

START_TEST(sequences_nobody_knows_leave_no_letters)
{
    struct term *t = start(NULL);
    term_type(t, "\033[200~\033[99;99X\033[1;5A");
    term_type(t, "Max");
    term_expect(t, "Max");
    ck_assert(!term_shows(t, "200"));
    ck_assert(!term_shows(t, "99"));
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

/* --- keeping --- */

static bool file_holds(struct term *t, void *text)
{
    (void)t;
    char content[64] = "";
    FILE *f = fopen(kept, "r");
    if (f == NULL)
        return false;
    size_t n = fread(content, 1, sizeof content - 1, f);
    content[n] = '\0';
    fclose(f);
    return strcmp(content, text) == 0;
}

static struct term *start_keeping(void)
{
    static char variable[96];
    snprintf(kept, sizeof kept, "/tmp/passerelle-kept-%d", (int)getpid());
    snprintf(variable, sizeof variable, "SAMPLE_KEPT=%s", kept);
    const char *const env[] = { variable, NULL };
    unlink(kept);
    return start(env);
}

START_TEST(what_was_typed_is_kept_after_a_short_silence)
{
    struct term *t = start_keeping();
    term_type(t, "Oksana");
    ck_assert(term_wait(t, file_holds, (void *)(size_t) "Oksana"));
    leave(t);
    unlink(kept);
}
END_TEST

START_TEST(requests_to_end_keep_what_was_typed)
{
    static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct term *t = start_keeping();
        struct termios cooked = term_settings(t);
        term_type(t, "Minh");
        term_expect(t, "Minh");
        term_signal(t, signals[i]);
        ck_assert(term_wait_end(t));
        struct termios after = term_settings(t);
        ck_assert(!term_settings_equal(&cooked, &after));
        ck_assert(after.c_lflag & ECHO);
        ck_assert(term_shows(t, "au revoir")); /* and the screen of before is back */
        ck_assert(!term_shows(t, "Minh"));
        ck_assert(file_holds(t, (void *)(size_t) "Minh"));
        ck_assert_int_eq(term_stop(t), 0);
        unlink(kept);
    }
}
END_TEST

START_TEST(a_closed_window_ends_the_program_and_keeps_what_was_typed)
{
    struct term *t = start_keeping();
    term_type(t, "Yusuf");
    term_expect(t, "Yusuf");
    term_hang_up(t);
    ck_assert(file_holds(NULL, (void *)(size_t) "Yusuf"));
    unlink(kept);
}
END_TEST

START_TEST(a_seat_that_is_left_alone_closes)
{
    const char *const env[] = { "SAMPLE_WAIT=300", NULL };
    struct term *t = start(env);
    term_expect(t, "Cette place est fermée.");
    leave(t);
}
END_TEST

START_TEST(waiting_costs_nothing)
{
    struct term *t = start(NULL);
    term_settle(t, 300);
    long before = term_cpu_ms(t);
    term_settle(t, 1000);
    ck_assert_int_ge(before, 0);
    ck_assert_int_le(term_cpu_ms(t) - before, 10);
    leave(t);
}
END_TEST

/* --- the terminal as it was found --- */

START_TEST(the_terminal_is_put_back_after_leaving_and_after_a_crash)
{
    static const char *const rows[] = { "partir", "plantage", "fatal" };
    const char *const env[] = { "ASAN_OPTIONS=handle_segv=0:handle_abort=0", NULL };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *const argv[] = { getenv("PASSERELLE_SAMPLE"), NULL };
        struct term *t = term_start(24, 80, argv, env);
        struct termios before = term_settings(t);
        term_expect(t, "ligne 8");
        struct termios during = term_settings(t);
        ck_assert(!(during.c_lflag & (ICANON | ECHO | ISIG)));
        choose(t, rows[i]);
        ck_assert(term_wait_end(t));
        struct termios after = term_settings(t);
        ck_assert(after.c_lflag & ICANON);
        ck_assert(term_settings_equal(&before, &after));
        ck_assert(!term_shows(t, "ligne 8"));
        ck_assert_int_gt(term_count(t, "\033[?1000l"), 0);
        ck_assert_int_gt(term_count(t, "\033[?1049l"), 0);
        if (i == 2)
            ck_assert(term_shows(t, "plus rien ne va"));
        ck_assert_int_eq(term_stop(t), i == 0 ? 0 : i == 1 ? 128 + SIGSEGV : 3);
    }
}
END_TEST

/* --- terminals that cannot serve --- */

static void expect_refusal(const char *const env[], const char *sentence)
{
    struct term *t = start_sized(24, 80, env);
    struct termios before = term_settings(t);
    ck_assert(term_wait_end(t));
    struct termios after = term_settings(t);
    ck_assert(term_settings_equal(&before, &after));
    ck_assert_msg(term_count(t, sentence) > 0, "%s", term_screen(t));
    ck_assert_int_eq(term_count(t, "--plain"), 1);
    ck_assert_int_eq(term_count(t, ""), 0);
    ck_assert_int_eq(term_stop(t), 3);
}

START_TEST(a_terminal_that_cannot_serve_gets_one_sentence)
{
    const char *const dumb[] = { "TERM=dumb", NULL },
                      *const unknown[] = { "TERM=foo\033[2J", no_leaks, NULL },
                      *const none[] = { "TERM", NULL }, *const ascii[] = { "LC_ALL=C", NULL },
                      *const latin[] = { "LC_ALL=fr_FR.ISO-8859-1", NULL };
    expect_refusal(dumb, "Ce terminal (dumb) ne convient pas");
    expect_refusal(unknown, "Ce terminal (foo<U+001B>[2J) ne convient pas");
    expect_refusal(none, "ne convient pas");
    expect_refusal(ascii, "UTF-8");
    expect_refusal(latin, "UTF-8");
}
END_TEST

START_TEST(a_locale_in_utf8_that_was_never_generated_is_good_enough)
{
    const char *const env[] = { "LC_ALL=xx_YY.UTF-8", NULL };
    leave(start(env));
}
END_TEST

START_TEST(no_terminal_at_all_is_refused)
{
    char command[512];
    snprintf(command, sizeof command, "'%s' </dev/null 2>&1 | grep -q 'a besoin d.un terminal.*--plain'",
             getenv("PASSERELLE_SAMPLE"));
    ck_assert_int_eq(system(command), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("front");
    TCase *t = tcase_create("front");
    tcase_add_test(t, the_page_is_drawn_and_the_cursor_stands_where_the_hand_is);
    tcase_add_test(t, typed_letters_that_come_together_arrive_in_order);
    tcase_add_test(t, a_window_may_change_at_any_moment);
    tcase_add_test(t, forty_columns_are_enough_from_the_start);
    tcase_add_test(t, a_screen_that_was_overwritten_is_drawn_again);
    tcase_add_test(t, a_move_costs_few_bytes);
    tcase_add_test(t, many_colours_few_colours_none);
    tcase_add_test(t, chosen_colours_paint_the_whole_window);
    tcase_add_test(t, the_background_is_asked_once_and_its_answer_changes_the_quiet_colour);
    tcase_add_test(t, a_click_acts_on_release);
    tcase_add_test(t, keys_that_stop_programs_do_nothing);
    tcase_add_test(t, sequences_nobody_knows_leave_no_letters);
    tcase_add_test(t, what_was_typed_is_kept_after_a_short_silence);
    tcase_add_test(t, requests_to_end_keep_what_was_typed);
    tcase_add_test(t, a_closed_window_ends_the_program_and_keeps_what_was_typed);
    tcase_add_test(t, a_seat_that_is_left_alone_closes);
    tcase_add_test(t, waiting_costs_nothing);
    tcase_add_test(t, the_terminal_is_put_back_after_leaving_and_after_a_crash);
    tcase_add_test(t, a_terminal_that_cannot_serve_gets_one_sentence);
    tcase_add_test(t, a_locale_in_utf8_that_was_never_generated_is_good_enough);
    tcase_add_test(t, no_terminal_at_all_is_refused);
    suite_add_tcase(s, t);
    return s;
}
