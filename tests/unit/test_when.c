/* links: base */
/* Dates, moments and ISO weeks: the calendar's corners, and texts that are no dates. */
#include "unit/runner.h"

#include "passerelle/when.h"

static struct date d(int year, int month, int day)
{
    return (struct date){ year, month, day };
}

START_TEST(days_and_dates_are_inverse_over_the_centuries)
{
    ck_assert_int_eq(date_days(d(1970, 1, 1)), 0);
    ck_assert_int_eq(date_days(d(2000, 3, 1)), 11017);
    ck_assert_int_eq(date_days(d(2026, 11, 22)), 20779);
    /* One assertion for all: each of Check's costs a system call. */
    struct date before = date_from_days(date_days(d(1583, 12, 31)));
    for (int64_t n = date_days(d(1584, 1, 1)); n <= date_days(d(2405, 1, 1)); n++) {
        struct date day = date_from_days(n);
        if (!date_valid(day) || date_days(day) != n || date_compare(day, before) <= 0)
            ck_abort_msg("%d-%d-%d", day.year, day.month, day.day);
        before = day;
    }
}
END_TEST

START_TEST(weekdays_follow_the_calendar)
{
    ck_assert_int_eq(date_weekday(d(1970, 1, 1)), 4);
    ck_assert_int_eq(date_weekday(d(2026, 11, 16)), 1);
    ck_assert_int_eq(date_weekday(d(2026, 11, 22)), 7);
    ck_assert_int_eq(date_weekday(d(1900, 1, 1)), 1);
}
END_TEST

START_TEST(dates_are_read_whole_or_not_at_all)
{
    static const char *const bad[] = {
        "",           "2026",       "2026-11",    "2026-11-",    "2026-1-16",   "2026-11-6",
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31",  "2026-11-16 ", " 2026-11-16",
        "2026/11/16", "16-11-2026", "0000-01-01", "2026-11-160", "-026-11-16",  "2100-02-29",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct date out = d(1, 2, 3);
        ck_assert_msg(!date_parse(bad[i], &out), "%s", bad[i]);
        ck_assert_int_eq(date_compare(out, d(1, 2, 3)), 0);
    }
    struct date out;
    ck_assert(date_parse("2024-02-29", &out) && date_compare(out, d(2024, 2, 29)) == 0);
    ck_assert(date_parse("2000-02-29", &out));
    struct str s = { 0 };
    date_print(&s, d(2026, 1, 6));
    ck_assert_str_eq(str_s(&s), "2026-01-06");
    str_free(&s);
}
END_TEST

START_TEST(moments_count_minutes)
{
    struct moment m, n;
    ck_assert(moment_parse("2026-11-16 09:30", &m));
    ck_assert_int_eq(m.hour, 9);
    ck_assert_int_eq(m.minute, 30);
    ck_assert(moment_parse("2026-11-16", &n));
    ck_assert_int_eq(moment_minutes(m) - moment_minutes(n), 570);
    ck_assert_int_gt(moment_compare(m, n), 0);
    ck_assert_int_eq(moment_compare(m, m), 0);
    ck_assert_int_eq(moment_compare(moment_from_minutes(moment_minutes(m)), m), 0);
    struct moment eve = moment_from_minutes(-1);
    ck_assert_int_eq(eve.date.year, 1969);
    ck_assert_int_eq(eve.hour, 23);
    ck_assert_int_eq(eve.minute, 59);
    static const char *const bad[] = { "2026-11-16T09:30",
                                       "2026-11-16 9:30",
                                       "2026-11-16 24:00",
                                       "2026-11-16 09:60",
                                       "2026-11-16 09:30:00",
                                       "2026-11-16 ",
                                       "09:30" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        ck_assert_msg(!moment_parse(bad[i], &m), "%s", bad[i]);
        ck_assert_int_eq(m.minute, 30);
    }
}
END_TEST

static void expect_week(struct date day, int year, int number)
{
    struct week w = week_of(day);
    ck_assert_int_eq(w.year, year);
    ck_assert_int_eq(w.number, number);
}

START_TEST(iso_weeks_cross_the_new_year)
{
    expect_week(d(2026, 11, 16), 2026, 47);
    expect_week(d(2026, 11, 22), 2026, 47);
    expect_week(d(2026, 12, 31), 2026, 53);
    expect_week(d(2027, 1, 3), 2026, 53);
    expect_week(d(2027, 1, 4), 2027, 1);
    expect_week(d(2024, 12, 30), 2025, 1);
    expect_week(d(2005, 1, 1), 2004, 53);
    for (int64_t n = date_days(d(1990, 1, 1)); n < date_days(d(2060, 1, 1)); n++) {
        struct date day = date_from_days(n), monday = week_monday(week_of(day));
        if (date_weekday(monday) != 1 || n - date_days(monday) != date_weekday(day) - 1)
            ck_abort_msg("%d-%d-%d", day.year, day.month, day.day);
    }
}
END_TEST

START_TEST(weeks_are_added_compared_read_and_printed)
{
    struct week w;
    ck_assert(week_parse("2026-W47", &w));
    ck_assert_int_eq(week_compare(week_add(w, 10), (struct week){ 2027, 4 }), 0);
    ck_assert_int_eq(week_compare(week_add(w, -47), (struct week){ 2025, 52 }), 0);
    ck_assert_int_lt(week_compare((struct week){ 2025, 52 }, (struct week){ 2026, 1 }), 0);
    ck_assert(week_parse("2026-W53", &w));
    static const char *const bad[] = { "2025-W53", "2026-W00", "2026-W54",  "2026-47",
                                       "2026-W7",  "2026W47",  "2026-W471", "" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        ck_assert_msg(!week_parse(bad[i], &w), "%s", bad[i]);
        ck_assert_int_eq(w.number, 53);
    }
    struct str s = { 0 };
    week_print(&s, (struct week){ 2027, 4 });
    ck_assert_str_eq(str_s(&s), "2027-W04");
    str_free(&s);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("when");
    TCase *t = tcase_create("when");
    tcase_add_test(t, days_and_dates_are_inverse_over_the_centuries);
    tcase_add_test(t, weekdays_follow_the_calendar);
    tcase_add_test(t, dates_are_read_whole_or_not_at_all);
    tcase_add_test(t, moments_count_minutes);
    tcase_add_test(t, iso_weeks_cross_the_new_year);
    tcase_add_test(t, weeks_are_added_compared_read_and_printed);
    suite_add_tcase(s, t);
    return s;
}
