/* links: rule */
/* Values however they are typed: the same day, hour, sum; days and stretches as rules write them; real data found. */
#include "passerelle/rule.h"
#include "unit/runner.h"

#include <stdio.h>
#include <string.h>

static struct arena arena;

static void clean(void)
{
    arena_free(&arena);
}

START_TEST(the_same_value_typed_in_two_ways)
{
    static const struct {
        enum rule_kind kind;
        const char *a, *b;
        bool same;
    } cases[] = {
        { RULE_TIME, "15 h", "15:00", true },
        { RULE_TIME, "15 h", "15 h 30", false },
        { RULE_TIME, "9h05", "09:05", true },
        { RULE_DATE, "2/5/1985", "02/05/1985", true },
        { RULE_DATE, "2 mai 1985", "1985-05-02", true },
        { RULE_DATE, "2/5/1985", "5/2/1985", false },
        { RULE_AMOUNT, "450", "450,00 €", true },
        { RULE_AMOUNT, "450", "45", false },
        { RULE_NIR, "2 85 05 99 243 000 14", "285059924300014", true },
        { RULE_NIR, "2 85 05 2a 243 000 14", "28505 2A 24300014", true },
        { RULE_PHONE, "06 39 98 01 02", "0639980102", true },
        { RULE_PHONE, "06 39 98 01 02", "+33 6 39 98 01 02", true },
        { RULE_POSTCODE, "57 000", "57000", true },
        { RULE_NUMBER, "4", "04", true },
        { RULE_EMAIL, "Lea@courrier.example", "lea@courrier.example ", true },
        { RULE_TEXT, "Devant la Résidence", "devant la residence", true },
        { RULE_TEXT, "15 h", "15:00", false },
        { RULE_PASSWORD, "Sept", "sept", false },
        { RULE_DATE, "bientôt", "bientôt", true },
        { RULE_CODE, "123 456", "123456", true },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        ck_assert_msg(rule_same(cases[i].kind, cases[i].a, cases[i].b) == cases[i].same, "%s %s", cases[i].a,
                      cases[i].b);
}
END_TEST

START_TEST(values_are_shown_again_in_one_way)
{
    ck_assert_str_eq(rule_tidy(RULE_DATE, "2 mai 1985", &arena), "02/05/1985");
    ck_assert_str_eq(rule_tidy(RULE_TIME, "15h", &arena), "15 h 00");
    ck_assert_str_eq(rule_tidy(RULE_AMOUNT, "1 250.5", &arena), "1250,50");
    ck_assert_str_eq(rule_tidy(RULE_TEXT, "Léa", &arena), "Léa");
    ck_assert_str_eq(rule_tidy(RULE_DATE, "demain", &arena), "demain");
}
END_TEST

START_TEST(days_and_stretches_as_rules_write_them)
{
    struct rule_day day;
    struct span span;
    const struct date today = { 2026, 11, 16 };
    ck_assert(rule_day_parse("today", &day) && day.kind == DAY_TODAY && day.plus == 0);
    ck_assert(rule_day_parse("today + 60 days", &day));
    ck_assert_int_eq(date_compare(rule_day_of(&day, today), (struct date){ 2027, 1, 15 }), 0);
    ck_assert(rule_day_parse("today - 1 day", &day) && day.plus == -1);
    ck_assert(rule_day_parse("2026-11-17", &day) && day.kind == DAY_FIXED && day.date.day == 17);
    static const char *const no_days[] = { "",       "tomorrow",  "today +", "today + 2 months",
                                           "todayx", "2026-13-01" };
    for (size_t i = 0; i < ARRAY_LEN(no_days); i++)
        ck_assert_msg(!rule_day_parse(no_days[i], &day), "%s", no_days[i]);
    ck_assert(span_parse("10 minutes", &span) && span_minutes(&span) == 10);
    ck_assert(span_parse("8 hours", &span) && span_minutes(&span) == 480);
    ck_assert(span_parse("1 week", &span) && span_minutes(&span) == 7 * 24 * 60);
    ck_assert(span_parse("3 months", &span) && span.unit == SPAN_MONTHS && span.n == 3);
    static const char *const no_spans[] = { "",      "days",    "0 days",     "3",
                                            "3days", "3 jours", "3 days ago", "9999999 days" };
    for (size_t i = 0; i < ARRAY_LEN(no_spans); i++)
        ck_assert_msg(!span_parse(no_spans[i], &span), "%s", no_spans[i]);
}
END_TEST

START_TEST(months_before_the_end_of_a_long_month)
{
    const struct span three = { 3, SPAN_MONTHS }, year = { 12, SPAN_MONTHS }, days = { 15, SPAN_DAYS };
    struct date d = span_before((struct date){ 2026, 5, 31 }, &three);
    ck_assert(d.year == 2026 && d.month == 2 && d.day == 28);
    d = span_before((struct date){ 2026, 1, 10 }, &year);
    ck_assert(d.year == 2025 && d.month == 1 && d.day == 10);
    d = span_before((struct date){ 2026, 11, 16 }, &days);
    ck_assert(d.month == 11 && d.day == 1);
}
END_TEST

START_TEST(sizes_are_read_and_written_as_people_see_them)
{
    static const struct {
        const char *written;
        int64_t bytes;
    } cases[] = { { "300 Ko", 300000 },
                  { "4 Mo", 4000000 },
                  { "1,2 Mo", 1200000 },
                  { "12 o", 12 },
                  { "2 Go", 2000000000 } };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t bytes;
        struct str s = { 0 };
        ck_assert(size_parse(cases[i].written, &bytes) && bytes == cases[i].bytes);
        size_print(&s, bytes, NULL);
        ck_assert_str_eq(str_s(&s), cases[i].written);
        str_free(&s);
    }
    int64_t none;
    ck_assert(size_parse("5 mo", &none) && !size_parse("5", &none) && !size_parse("Mo", &none));
    struct str s = { 0 };
    size_print(&s, 999960, NULL);
    ck_assert_str_eq(str_s(&s), "1 Mo");
    str_free(&s);
}
END_TEST

START_TEST(hours_are_read_as_people_write_them)
{
    int m;
    ck_assert(clock_parse("14 h 30", &m) && m == 870);
    ck_assert(clock_parse("14h30", &m) && m == 870);
    ck_assert(clock_parse("14:30", &m) && m == 870);
    ck_assert(clock_parse("0 h", &m) && m == 0);
    ck_assert(clock_parse("9 heures 5 min", &m) && m == 545);
    static const char *const none[] = {
        "", "14", "24 h", "14 h 60", "14:", "h", "14 h 300", "14 h x", "-1 h"
    };
    for (size_t i = 0; i < ARRAY_LEN(none); i++)
        ck_assert_msg(!clock_parse(none[i], &m), "%s", none[i]);
}
END_TEST

START_TEST(what_looks_like_real_data_is_found_in_any_text)
{
    static const struct {
        const char *text;
        enum real real;
    } cases[] = {
        { "Bonjour, je viens à 14 h.", REAL_NONE },
        { "2 85 05 99 243 000 14", REAL_NONE },
        { "mon numéro : 2 85 05 99 243 001 13 merci", REAL_NIR },
        { "FR76 3000 6000 0112 3456 7890 189", REAL_IBAN },
        { "mon compte FR7630006000011234567890189 merci", REAL_IBAN },
        { "FR76 3000 6000 0112 3456 7890 189 merci", REAL_IBAN },
        { "DE89 3704 0044 0532 0130 00", REAL_IBAN },
        { "FR75 3000 6000 0112 3456 7890 189", REAL_NONE },
        { "4970 1000 0000 0015", REAL_NONE },
        { "4111 1111 1111 1111", REAL_CARD },
        { "1234 5678 9012 3456", REAL_NONE },
        { "06 12 34 56 78", REAL_PHONE },
        { "Appelez-moi au 0612345678.", REAL_PHONE },
        { "+33 6 12 34 56 78", REAL_PHONE },
        { "06 39 98 01 02", REAL_NONE },
        { "+33 6 39 98 01 02", REAL_NONE },
        { "PA-2026-000123", REAL_NONE },
        { "12 rue du Parc, 57000 Valmont", REAL_NONE },
        { "lea@courrier.example", REAL_NONE },
        { "lea@bidule.test", REAL_NONE },
        { "écrivez à lea@laposte.net svp", REAL_MAIL },
        { "lea@", REAL_NONE },
        { "@tous", REAL_NONE },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        ck_assert_msg(real_find(cases[i].text, NULL) == cases[i].real, "%s: %d", cases[i].text,
                      (int)real_find(cases[i].text, NULL));
}
END_TEST

START_TEST(half_a_number_is_told_where_it_may_become_somebodys)
{
    static const struct {
        const char *text, *left;
    } cases[] = {
        { "06 12 34", "" },
        { "Mon numéro : 06 12 34 56 7", "Mon numéro : " },
        { "+33 6 12 34 5", "" },
        { "0033 6 12 34 5", "" },
        { "FR76 3000 60", "" },
        { "2 85 05 99 243 01", "" },
        { "06 12 3", NULL }, /* too short to tell */
        { "06 39 98 01", NULL },
        { "+33 6 39 98 0", NULL },
        { "2 85 05 99 243 000", NULL },
        { "2 85 05 99 243 000 14", NULL },
        { "4012557", NULL },
        { "30 12 345 678 901", NULL },
        { "PA-2026-000123", NULL },
        { "7PA2610000142", NULL },
        { "16/11/2026", NULL },
        { "12 rue du Parc, 57000", NULL },
        { "", NULL },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t wanted = strlen(cases[i].left ? cases[i].left : cases[i].text);
        ck_assert_msg(real_unfinished(cases[i].text) == wanted, "%s: %zu", cases[i].text,
                      real_unfinished(cases[i].text));
    }
}
END_TEST

START_TEST(another_number_stands_for_a_real_one_and_is_refused_alike)
{
    for (enum real real = REAL_NIR; real <= REAL_MAIL; real++)
        ck_assert_msg(real_find(real_instead(real), NULL) == real, "%s", real_instead(real));
}
END_TEST

START_TEST(every_day_reads_back_as_it_is_shown)
{
    for (int64_t days = 0; days < 40000; days += 13) {
        struct date d = date_from_days(days);
        char typed[32], shown[32];
        snprintf(typed, sizeof typed, "%d/%d/%d", d.day, d.month, d.year);
        snprintf(shown, sizeof shown, "%02d/%02d/%04d", d.day, d.month, d.year);
        ck_assert_str_eq(rule_tidy(RULE_DATE, typed, &arena), shown);
        ck_assert(rule_same(RULE_DATE, typed, shown));
    }
}
END_TEST

/* Whatever is typed: an answer, no crash, and a fault has words. */
START_TEST(any_text_gets_an_answer)
{
    static const char *const pieces[] = { "0", "1", "9",   " ",  "/", "@",   ".", "é",
                                          "A", "h", "mai", "\n", "-", "+33", "," };
    struct rng rng = { 42 };
    for (int i = 0; i < 4000; i++) {
        struct str s = { 0 };
        for (unsigned n = rng_below(&rng, 24); n > 0; n--)
            str_add(&s, pieces[rng_below(&rng, ARRAY_LEN(pieces))]);
        struct rule rule = { .kind = (enum rule_kind)rng_below(&rng, RULE_KINDS) };
        struct rule_case box = { .today = { 2026, 11, 16 } };
        struct rule_fault fault = { 0 };
        if (!rule_check(&rule, str_s(&s), &box, &arena, &fault))
            ck_assert(fault.why && *fault.say);
        ck_assert(rule_same(rule.kind, str_s(&s), str_s(&s)));
        str_free(&s);
    }
}
END_TEST

/* One wrong digit, or two neighbours exchanged, never makes another right number. */
START_TEST(one_wrong_digit_of_a_social_security_number_is_always_seen)
{
    const char right[] = "285059924300014";
    struct rule rule = { .kind = RULE_NIR };
    struct rule_case box = { .today = { 2026, 11, 16 } };
    struct rule_fault fault;
    for (size_t i = 0; i < strlen(right); i++) {
        for (char c = '0'; c <= '9'; c++) {
            char typed[sizeof right];
            memcpy(typed, right, sizeof right);
            typed[i] = c;
            ck_assert(rule_check(&rule, typed, &box, &arena, &fault) == (c == right[i]));
        }
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("rule values");
    TCase *t = tcase_create("values");
    tcase_add_checked_fixture(t, NULL, clean);
    tcase_add_test(t, the_same_value_typed_in_two_ways);
    tcase_add_test(t, values_are_shown_again_in_one_way);
    tcase_add_test(t, days_and_stretches_as_rules_write_them);
    tcase_add_test(t, months_before_the_end_of_a_long_month);
    tcase_add_test(t, sizes_are_read_and_written_as_people_see_them);
    tcase_add_test(t, hours_are_read_as_people_write_them);
    tcase_add_test(t, what_looks_like_real_data_is_found_in_any_text);
    tcase_add_test(t, half_a_number_is_told_where_it_may_become_somebodys);
    tcase_add_test(t, another_number_stands_for_a_real_one_and_is_refused_alike);
    tcase_add_test(t, every_day_reads_back_as_it_is_shown);
    tcase_add_test(t, any_text_gets_an_answer);
    tcase_add_test(t, one_wrong_digit_of_a_social_security_number_is_always_seen);
    suite_add_tcase(s, t);
    return s;
}
