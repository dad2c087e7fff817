/* links: screen - what cannot be written waits and is tried again; of whoever was forgotten nothing is written any more. */
#include "unit/learn_kit.h"

enum { RETRY = 5 * SECOND };

static void forget(const char *person)
{
    struct diags diags = { 0 };
    ck_assert(journal_person_forget(journal, person, &diags));
    diags_free(&diags);
}

static bool last_id(void *ctx, const struct person_card *card)
{
    memcpy(ctx, card->id, ID_HEX);
    return true;
}

/* The last card by name. */
static const char *last_card(void)
{
    static char id[ID_HEX];
    struct diags diags = { 0 };
    memset(id, 0, sizeof id);
    journal_person_each(journal, last_id, id, &diags);
    diags_free(&diags);
    return id;
}

static bool has_resume(const char *person)
{
    struct diags diags = { 0 };
    struct resume resume;
    bool found = false;
    ck_assert(journal_resume(journal, person, &resume, &found, &arena, &diags));
    diags_free(&diags);
    return found;
}

static void into_the_lesson(void)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "activate rating/yes", "next", NULL });
}

/* --- it is tried again --- */

START_TEST(a_failed_write_is_tried_again_without_a_key)
{
    into_the_lesson();
    broken = true;
    act("activate answer/1");
    ck_assert(shows("L'ordinateur essaie encore."));
    ck_assert_int_eq(learn_wait_ms(l, &now), RETRY);
    now.utc_ms += RETRY;
    ck_assert(!learn_tick(l, &now)); /* in vain: nothing new to show */
    ck_assert_int_eq(learn_wait_ms(l, &now), RETRY);
    broken = false;
    now.utc_ms += RETRY;
    ck_assert(learn_tick(l, &now));
    ck_assert(!shows("n'est pas encore gardée"));
    ck_assert(!learn_unwritten(l));
    ck_assert_uint_eq(events(EVENT_TRY), 1);
    ck_assert_int_gt(learn_wait_ms(l, &now), RETRY);
}
END_TEST

START_TEST(also_when_nobody_sits_there_any_more)
{
    into_the_lesson();
    broken = true;
    acts((const char *const[]){ "go menu", "activate menu/leave", "next", NULL });
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_int_eq(learn_wait_ms(l, &now), RETRY);
    broken = false;
    now.utc_ms += RETRY;
    ck_assert(learn_tick(l, &now));
    ck_assert_uint_eq(events(EVENT_LEAVE), 1);
    ck_assert_int_eq(learn_wait_ms(l, &now), -1);
}
END_TEST

START_TEST(trying_again_does_not_put_off_the_lock)
{
    into_the_lesson();
    broken = true;
    act("activate answer/1");
    int64_t until = now.utc_ms + 3 * MINUTE;
    while (now.utc_ms < until) {
        int wait = learn_wait_ms(l, &now);
        ck_assert(wait > 0 && wait <= RETRY);
        now.utc_ms += wait;
        learn_tick(l, &now);
    }
    ck_assert(shows("Cette place est fermée."));
}
END_TEST

/* --- forgotten --- */

START_TEST(whoever_was_forgotten_meanwhile_is_at_the_login_with_a_kind_word)
{
    into_the_lesson();
    char person[ID_HEX];
    memcpy(person, last_card(), ID_HEX);
    forget(person);
    act("activate answer/1");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert(shows("Cette carte n'existe plus."));
    ck_assert(!shows("Amina"));
    ck_assert(!learn_unwritten(l));
    ck_assert(!has_resume(person));
    ck_assert_uint_eq(events(EVENT_TRY), 0);
}
END_TEST

START_TEST(typing_brings_nobody_back)
{
    acts(beginner);
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "activate button/send", "activate button/new",
                                "set field/body \"Bonj\"", NULL });
    char person[ID_HEX];
    memcpy(person, last_card(), ID_HEX);
    forget(person);
    ck_assert(learn_keep(l, &now));
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert(!has_resume(person));
}
END_TEST

START_TEST(what_waits_of_others_is_written)
{
    into_the_lesson();
    broken = true;
    act("activate answer/1");
    acts((const char *const[]){ "go menu", "activate menu/leave", "next", NULL });
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next",
                                "set name \"Zoe\"", "activate create", "next", NULL });
    forget(last_card()); /* Zoe */
    broken = false;
    act("hint");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(events(EVENT_TRY), 1); /* Amina's */
    ck_assert_uint_eq(counts[EVENT_LEAVE], 1);
    ck_assert_uint_eq(counts[EVENT_VISIT], 1);
    ck_assert(has_resume(last_card()));
    struct diags diags = { 0 };
    ck_assert(journal_verify(journal, &diags));
    diags_free(&diags);
}
END_TEST

START_TEST(a_lesson_that_ends_for_nobody_ends_at_the_login)
{
    acts(beginner);
    acts(to_practise);
    acts(practise);
    forget(last_card());
    act("activate rating/yes");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(events(EVENT_FINISHED), 0);
}
END_TEST

START_TEST(a_card_that_is_gone_cannot_be_sat_down_at)
{
    add_person("Bakary", "bateau", 0);
    start_again();
    forget(last_card());
    sit_down();
    ck_assert(shows("Cette carte n'existe plus."));
    ck_assert(!shows("Bakary"));
}
END_TEST

START_TEST(when_the_second_card_is_gone_the_first_person_goes_on)
{
    add_person("Zoe", "bateau", 0);
    start_again();
    acts(beginner);
    act("activate pair");
    sit_down();
    ck_assert(shows("Bonjour Amina et Zoe."));
    forget(last_card());
    act("activate continue");
    ck_assert(shows("La deuxième carte n'existe plus."));
    ck_assert(!learn_unwritten(l));
    act("activate rating/yes");
    act("go home");
    ck_assert(shows("Bonjour Amina."));
    ck_assert_uint_eq(events(EVENT_RATED), 1);
}
END_TEST

START_TEST(when_the_first_card_is_gone_the_second_persons_visit_ends_too)
{
    add_person("Zoe", "bateau", 0);
    add_person("Amina", "velo", 0);
    start_again();
    sit_down();
    ck_assert(shows("Bonjour Amina."));
    act("activate pair");
    sit_down();
    ck_assert(shows("Bonjour Amina et Zoe."));
    forget(kept_card().id);
    act("activate continue");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(events(EVENT_LEAVE), 1);
    ck_assert_uint_eq(counts[EVENT_VISIT], 1);
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        a_failed_write_is_tried_again_without_a_key,
        also_when_nobody_sits_there_any_more,
        trying_again_does_not_put_off_the_lock,
        whoever_was_forgotten_meanwhile_is_at_the_login_with_a_kind_word,
        typing_brings_nobody_back,
        what_waits_of_others_is_written,
        a_lesson_that_ends_for_nobody_ends_at_the_login,
        a_card_that_is_gone_cannot_be_sat_down_at,
        when_the_second_card_is_gone_the_first_person_goes_on,
        when_the_first_card_is_gone_the_second_persons_visit_ends_too,
    };
    Suite *result = suite_create("learn, trouble");
    TCase *tc = tcase_create("trouble");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
