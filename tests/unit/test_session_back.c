/* links: session - back on a page that was answered: it shows as answered, and nothing is counted again. */
#include "unit/session_kit.h"

static const char *const both_answered[] = {
    "activate rating/yes", "next", "activate answer/1", "next", "set answer \"repondre\"",
    "activate answer",     NULL
};

START_TEST(a_question_answered_before_shows_its_right_answer)
{
    acts(both_answered);
    act("back");
    ck_assert(shows("page choose/1"));
    ck_assert(shows("watch"));
    ck_assert(shows("answer/1 \"Envoyer\" +on +done"));
    ck_assert(shows("Vous avez déjà bien répondu."));
    ck_assert(!act_in(s, "activate answer/2"));
}
END_TEST

START_TEST(a_word_typed_before_shows_in_its_exact_form)
{
    acts(both_answered);
    acts((const char *const[]){ "back", "next", NULL });
    ck_assert(shows("page type/2"));
    ck_assert(shows("value=\"Répondre\""));
    ck_assert(shows("watch"));
    act("next");
    ck_assert_int_eq(session_kind(s), STEP_PRACTISE);
}
END_TEST

START_TEST(looking_back_tells_nothing_new)
{
    struct outcome o;
    acts(both_answered);
    while (session_drain(s, &o))
        ;
    acts((const char *const[]){ "back", "next", NULL });
    ck_assert(!session_drain(s, &o));
}
END_TEST

START_TEST(a_question_not_answered_yet_is_asked)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/2", "back", "next", NULL });
    ck_assert(!shows("watch"));
    ck_assert(!shows("Vous avez déjà"));
    act("activate answer/1");
    ck_assert_int_eq(last(OUTCOME_TRY).count, 2);
}
END_TEST

START_TEST(left_and_opened_again_it_still_shows_as_answered)
{
    struct str saved = { 0 };
    acts(both_answered);
    act("back");
    session_save(s, &saved);
    struct session *other = session_open(lesson, 7);
    ck_assert(session_load(other, str_s(&saved)));
    const char *mine = shown_in(s), *theirs = shown_in(other);
    ck_assert_str_eq(mine, theirs);
    session_close(other);
    str_free(&saved);
}
END_TEST

START_TEST(both_questions_about_oneself_name_the_keys_that_choose)
{
    ck_assert(shows("gesture=\"[↑] [↓] ou [1] [2] [3]\""));
}
END_TEST

START_TEST(back_on_the_first_page_says_where_the_menu_is)
{
    act("back");
    ck_assert(shows("[F10] ouvre le menu."));
}
END_TEST

Suite *suite(void)
{
    Suite *result = suite_create("session, back");
    TCase *tc = tcase_create("session, back");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, a_question_answered_before_shows_its_right_answer);
    tcase_add_test(tc, a_word_typed_before_shows_in_its_exact_form);
    tcase_add_test(tc, back_on_the_first_page_says_where_the_menu_is);
    tcase_add_test(tc, looking_back_tells_nothing_new);
    tcase_add_test(tc, a_question_not_answered_yet_is_asked);
    tcase_add_test(tc, left_and_opened_again_it_still_shows_as_answered);
    tcase_add_test(tc, both_questions_about_oneself_name_the_keys_that_choose);
    suite_add_tcase(result, tc);
    return result;
}
