/*
 * The lesson « Lire et répondre » from an empty store to the summary: by keys alone, by mouse, in a small window. Each way
 * leaves the same events.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct place place;

static void setup(void)
{
    place_make(&place);
}

static void teardown(void)
{
    place_clear(&place);
}

static void expect_told(void)
{
    char *events = place_events(&place);
    ck_assert_str_eq(events, lesson_told);
    free(events);
}

static void go(int rows, int cols, hand *with, const char *environment)
{
    if (environment != NULL)
        place_set(&place, environment);
    struct term *t = place_start(&place, rows, cols, NULL);
    walk(t, first_minutes, with);
    walk(t, whole_lesson, with);
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
    expect_told();
}

START_TEST(by_keys_alone)
{
    go(24, 80, hand_keys, NULL);
}
END_TEST

START_TEST(by_mouse)
{
    go(24, 80, hand_mouse, NULL);
}
END_TEST

START_TEST(in_forty_columns)
{
    go(15, 40, hand_keys, NULL);
}
END_TEST

START_TEST(in_a_large_window)
{
    go(50, 160, hand_keys, NULL);
}
END_TEST

START_TEST(without_colours)
{
    go(24, 80, hand_keys, "NO_COLOR=1");
}
END_TEST

START_TEST(on_the_linux_console)
{
    go(25, 80, hand_keys, "TERM=linux");
}
END_TEST

START_TEST(on_a_vt100)
{
    go(24, 80, hand_keys, "TERM=vt100");
}
END_TEST

/* Between any two gestures the window changes its size. */
static void hand_resizing(struct term *t, const struct leg *leg)
{
    static const int sizes[][2] = { { 24, 80 }, { 15, 40 }, { 40, 120 }, { 8, 30 }, { 22, 78 }, { 24, 77 } };
    static size_t next;
    if (leg->gesture == EXPECT) {
        hand_keys(t, leg);
        return;
    }
    for (int i = 0; i < 3; i++) {
        next = (next + 1) % (sizeof sizes / sizeof *sizes);
        term_resize(t, sizes[next][0], sizes[next][1]);
        if (i == 1)
            term_idle(t);
    }
    term_resize(t, 24, 80);
    term_idle(t);
    hand_keys(t, leg);
}

START_TEST(across_resizes)
{
    go(24, 80, hand_resizing, NULL);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("lesson");
    TCase *t = tcase_create("lesson");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, by_keys_alone);
    tcase_add_test(t, by_mouse);
    tcase_add_test(t, in_forty_columns);
    tcase_add_test(t, in_a_large_window);
    tcase_add_test(t, without_colours);
    tcase_add_test(t, on_the_linux_console);
    tcase_add_test(t, on_a_vt100);
    tcase_add_test(t, across_resizes);
    suite_add_tcase(s, t);
    return s;
}
