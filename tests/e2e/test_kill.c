/*
 * The lesson « Lire et répondre » while the program is killed (SIGKILL) again and again: the next start offers exactly the
 * same step, with the text half typed, and at the end no event is missing or told twice.
 *
 * PASSERELLE_SEED chooses other moments; the one used is printed when a test fails.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 24, COLS = 80, KEEP_MS = 160 };

static struct place place;
static struct term *t;
static unsigned seed, kills;

static void setup(void)
{
    const char *wish = getenv("PASSERELLE_SEED");
    seed = wish != NULL ? (unsigned)strtoul(wish, NULL, 10) : (unsigned)time(NULL);
    fprintf(stderr, "PASSERELLE_SEED=%u\n", seed);
    srand(seed);
    kills = 0;
    place_make(&place);
}

static void teardown(void)
{
    place_clear(&place);
}

/* The screen without what a new start may choose anew: where the focus is, the footer that goes with it, and a called
 * trainer. Caller frees. */
static char *snapshot(void)
{
    static const char sign[] = "▸";
    term_idle(t);
    char *copy = strdup(term_screen(t)), *at = copy;
    ck_assert_ptr_nonnull(copy);
    while ((at = strstr(at, sign)) != NULL) {
        *at = ' ';
        memmove(at + 1, at + sizeof sign - 1, strlen(at + sizeof sign - 1) + 1);
    }
    char *footer = strrchr(copy, '\n');
    for (*footer = '\0'; footer > copy && *footer != '\n';)
        footer--;
    *footer = '\0';
    return copy;
}

static void start_again(void)
{
    static const struct leg back[] = {
        { EXPECT, "Qui êtes-vous" },
        { PICK, "Amina" },
        { EXPECT, "Bonjour Amina" },
        { EXPECT, NULL },
    };
    t = place_start(&place, ROWS, COLS, NULL);
    walk(t, back, hand_keys);
}

static void resume(void)
{
    static const struct leg on[] = { { PICK, "Continuer" }, { EXPECT, "sur 9" }, { EXPECT, NULL } };
    start_again();
    walk(t, on, hand_keys);
    term_idle(t);
}

static void kill_it(void)
{
    term_kill(t);
    kills++;
}

/* A moment somewhere in the next milliseconds: while the key is read, judged, written, or after. */
static void some_moment(void)
{
    struct timespec moment = { .tv_nsec = (long)(rand() % 20) * 1000000L + rand() % 1000000 };
    nanosleep(&moment, NULL);
}

/* Nothing is going on: the same screen comes back. */
static void kill_at_rest(void)
{
    term_settle(t, KEEP_MS);
    char *before = snapshot();
    kill_it();
    resume();
    char *after = snapshot();
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}

static bool comes_next(const struct leg *leg)
{
    for (leg++; leg->gesture != EXPECT; leg++)
        ;
    return leg->words != NULL && term_shows(t, leg->words);
}

/* In the middle of a gesture: it was done, or it was not; then it is done again. */
static void kill_in(const struct leg *leg)
{
    if (leg->gesture == PICK)
        reach(t, leg->words);
    term_settle(t, KEEP_MS);
    char *before = snapshot();
    term_press(t, TERM_ENTER);
    some_moment();
    kill_it();
    resume();
    char *after = snapshot();
    if (strcmp(before, after) == 0)
        hand_keys(t, leg);
    else if (!comes_next(leg)) {
        term_dump(t, "neither before nor after");
        ck_abort_msg("after the kill the step is another one; before it was\n%s", before);
    }
    free(before);
    free(after);
}

/* While someone types: what stood for 100 ms is there, and nothing that was never typed. */
static void kill_while_typing(const char *words)
{
    size_t half = strlen(words) / 2, n = strlen(words);
    char part[128];
    snprintf(part, sizeof part, "%.*s", (int)half, words);
    term_type(t, part);
    term_expect(t, part);
    term_settle(t, KEEP_MS);
    term_idle(t);
    term_type(t, words + half);
    some_moment();
    kill_it();
    resume();
    for (; n >= half; n--) {
        snprintf(part, sizeof part, "%.*s", (int)n, words);
        if (term_shows(t, part))
            break;
    }
    ck_assert_uint_ge(n, half);
    term_type(t, words + n);
    term_expect(t, words);
}

static void one_leg(const struct leg *leg)
{
    bool act = leg->gesture == PICK || leg->gesture == GO_ON || leg->gesture == SUBMIT;
    if (leg->gesture == WRITE)
        kill_while_typing(leg->words);
    else if (act && rand() % 8 != 0)
        kill_in(leg);
    else
        hand_keys(t, leg);
    if (leg->gesture == EXPECT && rand() % 8 != 0)
        kill_at_rest();
}

START_TEST(nothing_is_lost_at_fifty_random_moments)
{
    t = place_start(&place, ROWS, COLS, NULL);
    walk(t, first_minutes, hand_keys);
    const struct leg *leg = whole_lesson;
    for (int i = 0; i < 2; i++) /* the lesson opens */
        hand_keys(t, leg++);
    while (leg->gesture != EXPECT || strcmp(leg->words, "La leçon est finie") != 0)
        one_leg(leg++);
    walk(t, leg, hand_keys);
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
    ck_assert_uint_ge(kills, 50);
    char *events = place_events(&place);
    ck_assert_str_eq(events, lesson_told);
    free(events);
}
END_TEST

START_TEST(killed_before_anything_was_done)
{
    for (int i = 0; i < 5; i++) {
        t = place_start(&place, ROWS, COLS, NULL);
        some_moment();
        term_kill(t);
    }
    t = place_start(&place, ROWS, COLS, NULL);
    walk(t, first_minutes, hand_keys);
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("kill");
    TCase *c = tcase_create("kill");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, nothing_is_lost_at_fifty_random_moments);
    tcase_add_test(c, killed_before_anything_was_done);
    suite_add_tcase(s, c);
    return s;
}
