/* links: session - one learner in one lesson: what counts, what is said. */
#include "unit/session_kit.h"

START_TEST(the_question_before_is_asked_first_and_told)
{
    ck_assert(shows("« Je peux répondre. »"));
    ck_assert(!act_in(s, "next"));
    act("activate rating/a-little");
    struct outcome o = last(OUTCOME_RATED);
    ck_assert_str_eq(o.word, "before");
    ck_assert_int_eq(o.level, RATING_A_LITTLE);
    ck_assert_int_eq(session_kind(s), STEP_READ);
}
END_TEST

START_TEST(a_wrong_choice_says_its_three_lines_and_counts_a_try)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/2", NULL });
    ck_assert(shows("Choisissez encore."));
    ck_assert_int_eq(last(OUTCOME_TRY).level, 0);
    act("activate answer/1");
    struct outcome o = last(OUTCOME_TRY);
    ck_assert_int_eq(o.level, 1);
    ck_assert_int_eq(o.count, 2);
    ck_assert(page.watch || shows("watch"));
    act("next");
    ck_assert_int_eq(session_kind(s), STEP_TYPE);
}
END_TEST

START_TEST(a_typed_answer_is_forgiven_its_accent_and_told_so)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/1", "next",
                                "set answer \"repondre\"", "activate answer", NULL });
    ck_assert(shows("regardez l'accent"));
    ck_assert(shows("Répondre"));
}
END_TEST

START_TEST(an_empty_answer_is_no_try)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/1", "next", NULL });
    last(OUTCOME_TRY);
    act("activate answer");
    ck_assert_int_eq((int)last(OUTCOME_TRY).kind, -1);
    ck_assert(shows("La case est vide"));
}
END_TEST

START_TEST(back_goes_to_the_page_before_but_never_into_an_exercise)
{
    acts((const char *const[]){ "activate rating/yes", "next", "back", NULL });
    ck_assert_int_eq(session_kind(s), STEP_READ);
    ck_assert_int_eq(session_step(s), 1);
}
END_TEST

START_TEST(back_at_the_first_page_of_an_app_loses_nothing_and_says_where_to_go)
{
    acts(to_practise);
    acts(played);
    for (int i = 0; i < 5; i++)
        act("back");
    ck_assert_int_eq(session_task(s), 2);
    ck_assert(shows("Vous êtes dans la liste des messages."));
}
END_TEST

START_TEST(each_question_begins_at_its_first_answer)
{
    acts((const char *const[]){ "activate rating/yes", "next", NULL });
    session_show(s, &page);
    unsigned turn = page.turn;
    int first = -1;
    for (int i = 0; i < page.count && first < 0; i++)
        if (page_is_stop(&page, i))
            first = i;
    ck_assert_str_eq(page.focus, page.items[first].id);
    act("activate answer/2");
    session_show(s, &page);
    ck_assert_uint_eq(page.turn, turn); /* no new wish: the focus stays where it is */
}
END_TEST

START_TEST(a_demonstration_names_each_gesture)
{
    acts(to_practise);
    ck_assert(shows("geste 1 sur 1 :\\nouvrir la ligne"));
    act("next"); /* what the first task came to is said instead of the next gesture */
    act("next");
    ck_assert(shows("geste 2 sur 3 :\\ncase Message : « Bonjour »."));
    act("next");
    ck_assert(shows("allez sur [Envoyer]"));
}
END_TEST

START_TEST(the_focus_stays_where_passerelle_left_it_until_the_app_wishes_another)
{
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", NULL });
    ck_assert_str_eq((session_show(s, &page), page.focus), "field/body");
    unsigned turn = page.turn;
    act("set field/subject \"Bonjour\"");
    session_show(s, &page);
    ck_assert_str_eq(page.focus, "field/body");
    ck_assert_uint_eq(page.turn, turn);
    act("activate button/send");
    session_show(s, &page);
    ck_assert_str_ne(page.focus, "field/body");
}
END_TEST

START_TEST(show_plays_one_gesture_for_each_next_and_refuses_others)
{
    acts(to_practise);
    ck_assert(session_showing(s));
    ck_assert(!act_in(s, "activate message/nadia-rdv"));
    act("next");
    struct outcome o = last(OUTCOME_TASK);
    ck_assert_str_eq(o.word, "show");
    ck_assert_int_eq(session_task(s), 1);
}
END_TEST

START_TEST(together_leaves_the_last_gesture_to_the_learner)
{
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", NULL });
    ck_assert(!session_showing(s));
    ck_assert(shows("Le dernier geste est pour vous"));
    act("activate button/send");
    ck_assert_str_eq(last(OUTCOME_TASK).word, "together");
}
END_TEST

START_TEST(one_event_finishes_one_task)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    ck_assert_int_eq(session_task(s), 4); /* the reply does not finish « encore une fois » too */
}
END_TEST

START_TEST(what_was_done_early_is_ticked_when_its_turn_comes)
{
    acts(to_practise);
    acts(played);
    acts((const char *const[]){ "activate button/new", "set field/to \"nadia\"", "set field/body \"Merci\"",
                                "activate button/send", NULL });
    ck_assert_int_eq(session_task(s), 2);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    ck_assert_int_eq(session_task(s), -1); /* the early message was the « encore une fois » */
    ck_assert(page.watch || shows("watch"));
}
END_TEST

START_TEST(a_foreseen_mistake_speaks_and_ends_a_try)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts((const char *const[]){ "back", "activate button/new", "set field/to \"Nadia Benali\"",
                                "set field/body \"Oui\"", "activate button/send", NULL });
    ck_assert(shows("C'est un nouveau message."));
    struct outcome o = last(OUTCOME_MISTAKE);
    ck_assert_str_eq(o.word, "nouveau-message");
    act("activate message/nadia-rdv");
    ck_assert(!shows("C'est un nouveau message."));
    acts(reply_nadia);
    o = last(OUTCOME_TASK);
    ck_assert_int_eq(o.count, 2);
    ck_assert_int_eq(o.level, AUTONOMY_ALONE); /* two tries, no hint */
}
END_TEST

START_TEST(a_refusal_of_the_app_is_said_and_counted)
{
    acts(to_practise);
    acts(played);
    acts((const char *const[]){ "activate button/new", "set field/body \"Oui\"", "activate button/send",
                                NULL });
    ck_assert_str_eq(last(OUTCOME_MISTAKE).word, "refused");
    ck_assert(shows(" mistake"));
}
END_TEST

START_TEST(hints_climb_to_the_demonstration_in_a_rehearsed_world)
{
    acts(to_practise);
    acts(played);
    act("hint");
    ck_assert(shows("Indice 1 sur 4. Cherchez Nadia."));
    act("hint");
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 3);
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 4);
    ck_assert(session_showing(s));
    ck_assert(!act_in(s, "activate button/new"));
    act("next");
    act("next");
    ck_assert(!session_showing(s));
    ck_assert_int_eq(session_task(s), 2); /* the learner's own world has not moved */
    act("activate message/nadia-rdv");
    ck_assert_int_eq(last(OUTCOME_TASK).level, AUTONOMY_GUIDED);
}
END_TEST

START_TEST(the_only_written_hint_is_the_last_one_and_counts_as_three)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 3);
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 4);
}
END_TEST

START_TEST(undo_takes_back_the_gesture_and_keeps_what_was_counted)
{
    acts(to_practise);
    acts(played);
    act("activate button/new");
    act("set field/body \"Bonjour\"");
    ck_assert(shows("value=\"Bonjour\""));
    act("undo");
    ck_assert(shows("mail/compose") && !shows("value=\"Bonjour\""));
    act("undo");
    ck_assert(shows("mail/inbox"));
    ck_assert_int_eq(session_task(s), 2);
    act("undo"); /* the sending of the together task: ticked, and it stays so */
    ck_assert_int_eq(session_task(s), 2);
    act("undo"); /* what Passerelle played is not the learner's to undo */
    ck_assert(shows("pas de geste à défaire"));
}
END_TEST

START_TEST(restart_begins_the_exercise_again_without_forgetting_tries)
{
    acts(to_practise);
    acts(played);
    act("hint");
    act("restart");
    ck_assert_int_eq(session_task(s), 0);
    acts(played);
    act("activate message/nadia-rdv");
    struct outcome o = last(OUTCOME_TASK);
    ck_assert_int_eq(o.level, AUTONOMY_SUPPORTED);
}
END_TEST

START_TEST(a_lesson_done_alone_is_acquired_and_over)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    act("next");
    ck_assert(shows("lesson/summary"));
    ck_assert(shows("Je peux répondre."));
    act("activate rating/yes");
    struct outcome o = last(OUTCOME_FINISHED);
    ck_assert_int_eq(o.count, 1);
    ck_assert_int_eq(o.level, AUTONOMY_ALONE);
    ck_assert_str_eq(o.word, "email");
    ck_assert(session_over(s));
    ck_assert(!act_in(s, "next"));
}
END_TEST

/* A keyboard sets the field anew with each letter, and what is not there states nothing: no gesture is told for another. */
START_TEST(what_was_done_is_told_however_it_was_typed)
{
    static const char *const typed[] = {
        "o", "ou", "oui", "oui.", "oui. ", "oui. M", "oui. Me", "oui. Merci"
    };
    acts(to_practise);
    acts(played);
    for (int n = 0; n < 2; n++) {
        ck_assert(!act_in(s, "activate button/nothing"));
        act("activate message/nadia-rdv");
        act("activate button/reply");
        for (size_t i = 0; i < ARRAY_LEN(typed); i++)
            act(arena_printf(&arena, "set field/body \"%s\"", typed[i]));
        act("activate button/send");
    }
    ck_assert(shows("J'ai écrit à Nadia Benali."));
}
END_TEST

START_TEST(a_hint_in_the_last_task_keeps_the_lesson_open)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    act("hint");
    act("hint"); /* the demonstration */
    act("back");
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    act("next");
    ck_assert(!shows("Je peux répondre.\" +done"));
    act("activate rating/a-little");
    struct outcome o = last(OUTCOME_FINISHED);
    ck_assert_int_eq(o.count, 0);
    ck_assert_int_eq(o.level, AUTONOMY_GUIDED);
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        the_question_before_is_asked_first_and_told,
        a_wrong_choice_says_its_three_lines_and_counts_a_try,
        a_typed_answer_is_forgiven_its_accent_and_told_so,
        an_empty_answer_is_no_try,
        back_goes_to_the_page_before_but_never_into_an_exercise,
        back_at_the_first_page_of_an_app_loses_nothing_and_says_where_to_go,
        each_question_begins_at_its_first_answer,
        a_demonstration_names_each_gesture,
        show_plays_one_gesture_for_each_next_and_refuses_others,
        the_focus_stays_where_passerelle_left_it_until_the_app_wishes_another,
        together_leaves_the_last_gesture_to_the_learner,
        one_event_finishes_one_task,
        what_was_done_early_is_ticked_when_its_turn_comes,
        a_foreseen_mistake_speaks_and_ends_a_try,
        a_refusal_of_the_app_is_said_and_counted,
        hints_climb_to_the_demonstration_in_a_rehearsed_world,
        the_only_written_hint_is_the_last_one_and_counts_as_three,
        undo_takes_back_the_gesture_and_keeps_what_was_counted,
        restart_begins_the_exercise_again_without_forgetting_tries,
        a_lesson_done_alone_is_acquired_and_over,
        what_was_done_is_told_however_it_was_typed,
        a_hint_in_the_last_task_keeps_the_lesson_open,
    };
    Suite *result = suite_create("session");
    TCase *tc = tcase_create("session");
    tcase_add_checked_fixture(tc, setup, teardown);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
