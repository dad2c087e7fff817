/* links: progress - what events come to: visits, minutes, lessons, ratings, in whatever order they are told. */
#include "passerelle/progress.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

#define AMINA "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define BOBI "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

enum { MINUTE = 60000, MANY = 400 };

static const int64_t monday = 1794837600000; /* 2026-11-16 14:00 UTC */

/* Seconds after Monday; the day follows from the time. */
static struct event at(int seconds, enum event_kind kind, const char *person)
{
    static int64_t seq;
    int64_t utc = monday + seconds * 1000LL;
    seq++;
    return (struct event){
        .kind = kind,
        .person = person,
        .replica = "rrrr",
        .seq = seq,
        .lamport = seq,
        .utc_ms = utc,
        .day = date_from_days(utc / 86400000),
    };
}

static struct event finished(int seconds, const char *lesson, const char *theme, enum autonomy level,
                             bool acquired)
{
    struct event e = at(seconds, EVENT_FINISHED, AMINA);
    e.lesson = lesson;
    e.word = theme;
    e.level = (int)level;
    e.count = acquired;
    return e;
}

static struct event rated(int seconds, const char *lesson, const char *word, int level)
{
    struct event e = at(seconds, EVENT_RATED, AMINA);
    e.lesson = lesson;
    e.word = word;
    e.level = level;
    return e;
}

static struct event begun(int seconds, const char *lesson)
{
    struct event e = at(seconds, EVENT_BEGUN, AMINA);
    e.lesson = lesson;
    return e;
}

static struct progress fold(const struct event *events, size_t count)
{
    struct progress p = { 0 };
    for (size_t i = 0; i < count; i++)
        ck_assert(progress_fold(&p, &events[i]));
    progress_finish(&p);
    return p;
}

static const struct date first = { 1970, 1, 1 }, last = { 2100, 1, 1 };

START_TEST(a_gap_over_five_minutes_does_not_count)
{
    struct event e[] = {
        at(0, EVENT_VISIT, AMINA),        at(240, EVENT_STEP, AMINA),  at(540, EVENT_STEP, AMINA),
        at(540 + 301, EVENT_STEP, AMINA), at(900, EVENT_LEAVE, AMINA),
    };
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_uint_eq(who->visit_count, 1);
    ck_assert_int_eq(who->visits[0].active_ms, (540 + 59) * 1000);
    ck_assert_int_eq(progress_minutes(who, first, last), 10); /* 9 min 59 s: rounded up */
    ck_assert_int_eq(progress_visits(who, first, last), 1);
    ck_assert_int_eq(progress_visits(who, first, (struct date){ 2026, 11, 15 }), 0);
    progress_free(&p);
}
END_TEST

START_TEST(a_visit_ends_with_leaving_or_after_half_an_hour)
{
    struct event e[] = {
        at(0, EVENT_VISIT, AMINA),         at(60, EVENT_LEAVE, AMINA),        at(120, EVENT_VISIT, AMINA),
        at(120 + 1800, EVENT_STEP, AMINA), at(120 + 3601, EVENT_STEP, AMINA),
    };
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_uint_eq(who->visit_count, 3);
    ck_assert_int_eq(who->visits[1].end_ms - who->visits[1].begin_ms, 1800000);
    progress_free(&p);
}
END_TEST

START_TEST(another_person_at_the_seat_ends_the_visit)
{
    struct event e[] = { at(0, EVENT_VISIT, AMINA), at(60, EVENT_STEP, AMINA), at(90, EVENT_VISIT, BOBI),
                         at(120, EVENT_STEP, AMINA), at(130, EVENT_VISIT, BOBI) };
    e[0].word = e[2].word = "poste-1";
    e[4].word = "poste-2";
    struct progress p = fold(e, ARRAY_LEN(e));
    ck_assert_uint_eq(progress_person(&p, AMINA)->visit_count, 2);
    ck_assert_uint_eq(progress_person(&p, BOBI)->visit_count, 1);
    ck_assert_ptr_null(progress_person(&p, "cccccccccccccccccccccccccccccccc"));
    progress_free(&p);
}
END_TEST

START_TEST(two_people_at_one_seat_are_both_present_and_their_minutes_count)
{
    struct event e[] = { at(0, EVENT_VISIT, AMINA),    at(60, EVENT_VISIT, BOBI),
                         at(240, EVENT_STEP, AMINA),   at(240, EVENT_BESIDE, BOBI),
                         at(480, EVENT_STEP, AMINA),   at(480, EVENT_BESIDE, BOBI),
                         at(1800, EVENT_STEP, AMINA),  at(1800, EVENT_BESIDE, BOBI),
                         at(1860, EVENT_LEAVE, AMINA), at(1860, EVENT_LEAVE, BOBI) };
    e[0].word = e[1].word = "poste-1";
    e[1].count = 1; /* beside her */
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *amina = progress_person(&p, AMINA), *bobi = progress_person(&p, BOBI);
    ck_assert_int_eq(progress_visits(amina, first, last), 1);
    ck_assert_int_eq(progress_visits(bobi, first, last), 1);
    ck_assert_int_eq(progress_minutes(amina, first, last), 9);
    ck_assert_int_eq(progress_minutes(bobi, first, last), 8);
    progress_free(&p);
}
END_TEST

/* They left without a word: the next one who sits down there ends the visits of both. */
START_TEST(whoever_comes_next_ends_the_visits_of_two)
{
    struct event e[] = { at(0, EVENT_VISIT, AMINA), at(0, EVENT_VISIT, BOBI),
                         at(60, EVENT_VISIT, "cccccccccccccccccccccccccccccccc"), at(120, EVENT_STEP, AMINA),
                         at(120, EVENT_STEP, BOBI) };
    e[0].word = e[1].word = e[2].word = "poste-1";
    e[1].count = 1;
    struct progress p = fold(e, ARRAY_LEN(e));
    ck_assert_int_eq(progress_visits(progress_person(&p, AMINA), first, last), 2);
    ck_assert_int_eq(progress_visits(progress_person(&p, BOBI), first, last), 2);
    progress_free(&p);
}
END_TEST

START_TEST(autonomy_is_that_of_the_last_acquired_lesson)
{
    struct event e[] = {
        finished(0, "mail-03", "email", AUTONOMY_ALONE, true),
        finished(86400, "mail-04", "email", AUTONOMY_GUIDED, true),
        finished(2 * 86400, "mail-05", "email", AUTONOMY_ALONE, false),
        finished(3 * 86400, "secu-01", "security", AUTONOMY_SUPPORTED, true),
    };
    static const char *const path[] = { "mail-03", "mail-05", "secu-01", NULL };
    static const char *const done[] = { "mail-03", "secu-01", NULL };
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_int_eq(progress_autonomy(who, "email", (struct date){ 2026, 11, 15 }), AUTONOMY_NONE);
    ck_assert_int_eq(progress_autonomy(who, "email", (struct date){ 2026, 11, 16 }), AUTONOMY_ALONE);
    ck_assert_int_eq(progress_autonomy(who, "email", last), AUTONOMY_GUIDED);
    ck_assert_int_eq(progress_autonomy(who, "security", last), AUTONOMY_SUPPORTED);
    ck_assert_int_eq(progress_autonomy(who, "cloud", last), AUTONOMY_NONE);
    ck_assert(!progress_acquired(who, "mail-05", last));
    ck_assert(!progress_acquired(who, "secu-01", (struct date){ 2026, 11, 18 }));
    ck_assert_str_eq(progress_next(who, path, last), "mail-05");
    ck_assert_str_eq(progress_next(who, path, first), "mail-03");
    ck_assert_ptr_null(progress_next(who, done, last));
    progress_free(&p);
}
END_TEST

START_TEST(ratings_belong_to_their_time_through_the_lesson)
{
    struct event e[] = {
        begun(0, "mail-03"),
        rated(1, "mail-03", "before", RATING_NOT_AT_ALL),
        finished(600, "mail-03", "email", AUTONOMY_GUIDED, false),
        rated(610, "mail-03", "after", RATING_A_LITTLE),
        begun(700, "mail-03"),
        rated(701, "mail-03", "before", RATING_A_LITTLE),
        rated(1200, "mail-03", "after", RATING_YES),
        finished(1201, "mail-03", "email", AUTONOMY_ALONE, true),
        begun(1300, "mail-04"),
        finished(1400, "mail-04", "email", AUTONOMY_ALONE, true),
    };
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_uint_eq(who->lesson_count, 3);
    ck_assert_int_eq(who->lessons[0].before, RATING_NOT_AT_ALL);
    ck_assert_int_eq(who->lessons[0].after, RATING_A_LITTLE);
    ck_assert_int_eq(who->lessons[1].before, RATING_A_LITTLE);
    ck_assert_int_eq(who->lessons[1].after, RATING_YES);
    ck_assert_int_eq(who->lessons[2].before, -1);
    ck_assert_int_eq(who->lessons[2].after, -1);
    ck_assert_uint_eq(who->begun_count, 2);
    ck_assert_str_eq(who->begun[0], "mail-03");
    ck_assert_uint_eq(who->worked_count, 2); /* each lesson once a day */
    ck_assert_str_eq(who->worked[1].lesson, "mail-04");
    progress_free(&p);
}
END_TEST

START_TEST(calls_and_doubtful_dates_are_counted)
{
    struct event e[] = { at(0, EVENT_CALL, AMINA), at(1, EVENT_CALL, AMINA), at(2, EVENT_CALL, AMINA) };
    e[0].level = e[2].level = 1;
    e[1].doubtful = true;
    struct progress p = fold(e, ARRAY_LEN(e));
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_int_eq(who->calls, 2);
    ck_assert_int_eq(who->doubtful, 1);
    ck_assert(who->visits[0].doubtful);
    progress_free(&p);
}
END_TEST

START_TEST(nothing_comes_of_nothing)
{
    struct progress p = { 0 };
    struct event stub = { .stub = true, .seq = 1 };
    ck_assert(progress_fold(&p, &stub));
    progress_finish(&p);
    ck_assert_uint_eq(p.count, 0);
    ck_assert_ptr_null(progress_person(&p, AMINA));
    progress_free(&p);
}
END_TEST

/* --- the same set, whatever the order --- */

static void print(const struct progress *p, struct str *s)
{
    for (size_t i = 0; i < p->count; i++) {
        const struct person_progress *who = &p->people[i];
        str_printf(s, "%s %d %d\n", who->id, who->calls, who->doubtful);
        for (size_t k = 0; k < who->visit_count; k++) {
            const struct visit_span *v = &who->visits[k];
            date_print(s, v->day);
            str_printf(s, " %lld %lld %lld %d\n", (long long)v->begin_ms, (long long)v->end_ms,
                       (long long)v->active_ms, (int)v->doubtful);
        }
        for (size_t k = 0; k < who->lesson_count; k++) {
            const struct lesson_done *l = &who->lessons[k];
            str_printf(s, "%s %s %d %d %d %d\n", l->lesson, l->theme, (int)l->level, (int)l->acquired,
                       l->before, l->after);
        }
        for (size_t k = 0; k < who->begun_count; k++)
            str_printf(s, "%s\n", who->begun[k]);
    }
}

static struct event invented(struct rng *rng)
{
    static const char *const people[] = { AMINA, BOBI, "cccccccccccccccccccccccccccccccc" };
    static const char *const lessons[] = { "mail-03", "mail-04", "secu-01" };
    static const char *const words[] = { "before", "after", "poste-1", "email" };
    static const char *const replicas[] = { "rrrr", "ssss" };
    struct event e = at((int)rng_below(rng, 20000) - 3600, (enum event_kind)rng_below(rng, EVENT_KINDS),
                        people[rng_below(rng, 3)]);
    e.replica = replicas[rng_below(rng, 2)];
    e.lamport = rng_below(rng, 50);
    e.lesson = e.kind == EVENT_VISIT ? NULL : lessons[rng_below(rng, 3)];
    e.word = words[rng_below(rng, 4)];
    e.level = (int)rng_below(rng, 3);
    e.count = (int)rng_below(rng, 2);
    e.doubtful = rng_below(rng, 20) == 0;
    return e;
}

START_TEST(any_order_of_the_same_events_gives_the_same)
{
    struct rng rng = { (uint64_t)_i + 1 };
    struct event events[MANY + 20];
    for (size_t i = 0; i < MANY; i++)
        events[i] = invented(&rng);
    struct progress p = fold(events, MANY);
    struct str wanted = { 0 }, got = { 0 };
    print(&p, &wanted);
    progress_free(&p);
    for (size_t i = 0; i < 20; i++) /* told twice, as after a merge: union */
        events[MANY + i] = events[rng_below(&rng, MANY)];
    size_t count = _i % 2 == 0 ? MANY : ARRAY_LEN(events);
    for (size_t i = count - 1; i > 0; i--) {
        size_t k = rng_below(&rng, (unsigned)i + 1);
        struct event other = events[i];
        events[i] = events[k];
        events[k] = other;
    }
    p = fold(events, count);
    print(&p, &got);
    ck_assert_str_eq(str_s(&got), str_s(&wanted));
    progress_free(&p);
    str_free(&wanted);
    str_free(&got);
}
END_TEST

START_TEST(the_day_is_the_rooms_own_also_when_clocks_change)
{
    /* The night of 25 October 2026: 02:30 comes twice on the wall; UTC goes on, so minutes do too. */
    struct event e[] = { at(0, EVENT_VISIT, AMINA), at(0, EVENT_STEP, AMINA), at(0, EVENT_STEP, AMINA) };
    int64_t night = date_days((struct date){ 2026, 10, 25 }) * 86400000LL;
    for (size_t i = 0; i < 3; i++) {
        e[i].utc_ms = night + 58LL * MINUTE + (int64_t)i * 2 * MINUTE; /* 00:58, 01:00, 01:02 UTC */
        e[i].day = (struct date){ 2026, 10, 25 };
    }
    struct progress p = fold(e, 3);
    const struct person_progress *who = progress_person(&p, AMINA);
    ck_assert_uint_eq(who->visit_count, 1);
    ck_assert_int_eq(progress_minutes(who, first, last), 4);
    progress_free(&p);
}
END_TEST

START_TEST(a_week_53_has_its_visits)
{
    /* 2026 has 53 weeks: Friday 1 January 2027 belongs to 2026-W53. */
    struct event e = at(0, EVENT_VISIT, AMINA);
    e.day = (struct date){ 2027, 1, 1 };
    struct week week = week_of(e.day);
    ck_assert(week.year == 2026 && week.number == 53);
    struct date since = week_monday(week), until = date_from_days(date_days(since) + 6);
    struct progress p = fold(&e, 1);
    ck_assert_int_eq(progress_visits(progress_person(&p, AMINA), since, until), 1);
    struct date monday_after = week_monday(week_add(week, 1));
    ck_assert_int_eq(progress_visits(progress_person(&p, AMINA), monday_after, last), 0);
    progress_free(&p);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("progress");
    TCase *t = tcase_create("folds");
    tcase_add_test(t, a_gap_over_five_minutes_does_not_count);
    tcase_add_test(t, a_visit_ends_with_leaving_or_after_half_an_hour);
    tcase_add_test(t, another_person_at_the_seat_ends_the_visit);
    tcase_add_test(t, two_people_at_one_seat_are_both_present_and_their_minutes_count);
    tcase_add_test(t, whoever_comes_next_ends_the_visits_of_two);
    tcase_add_test(t, autonomy_is_that_of_the_last_acquired_lesson);
    tcase_add_test(t, ratings_belong_to_their_time_through_the_lesson);
    tcase_add_test(t, calls_and_doubtful_dates_are_counted);
    tcase_add_test(t, nothing_comes_of_nothing);
    tcase_add_loop_test(t, any_order_of_the_same_events_gives_the_same, 0, 40);
    tcase_add_test(t, the_day_is_the_rooms_own_also_when_clocks_change);
    tcase_add_test(t, a_week_53_has_its_visits);
    suite_add_tcase(s, t);
    return s;
}
