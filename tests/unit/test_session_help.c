/* links: session - help in an exercise and ways back: where demonstrations begin, what undo and start again take back. */
#include "unit/session_kit.h"

static void to_task(int task)
{
    acts(to_practise);
    acts(played);
    if (task > 2)
        act("activate message/nadia-rdv");
    if (task > 3)
        acts(reply_nadia);
    ck_assert_int_eq(session_task(s), task);
}

static void to_demonstration(void)
{
    for (int i = 0; i < 5 && !session_showing(s); i++)
        act("hint");
    ck_assert(session_showing(s));
}

static void watch(void)
{
    for (int i = 0; i < 9 && session_showing(s); i++)
        act("next");
    ck_assert(!session_showing(s));
}

START_TEST(a_demonstration_begins_at_the_first_page_and_leaves_the_learner_there)
{
    to_task(4);
    act("activate message/nadia-rdv");
    to_demonstration();
    ck_assert(shows("mail/inbox"));
    ck_assert(shows("geste 1 sur 4 :\\nouvrir la ligne"));
    watch();
    ck_assert(shows("mail/inbox"));
    ck_assert(shows("À vous maintenant :\\nRépondez encore une fois à Nadia."));
    ck_assert_int_eq(session_task(s), 4);
}
END_TEST

START_TEST(the_last_page_of_a_demonstration_offers_to_go_on_only)
{
    to_task(2);
    to_demonstration();
    ck_assert(shows("[Échap] arrêter"));
    act("next");
    ck_assert(shows("C'est fait. Ensuite, c'est à vous."));
    ck_assert(!shows("[Échap] arrêter"));
}
END_TEST

START_TEST(gestures_that_need_the_open_message_are_shown_there)
{
    to_task(3);
    act("back"); /* its `how` begins in the message */
    to_demonstration();
    ck_assert(shows("mail/message/nadia-rdv"));
    ck_assert(shows("geste 1 sur 3 :\\nbouton Répondre"));
    watch();
    ck_assert(shows("mail/message/nadia-rdv"));
    ck_assert(shows("À vous maintenant :"));
}
END_TEST

START_TEST(what_bars_the_way_is_taken_back_by_a_demonstration)
{
    to_task(4);
    act("activate message/nadia-rdv");
    act("activate button/delete");
    to_demonstration();
    ck_assert(shows("message/nadia-rdv"));
    watch();
    ck_assert(shows("Vos derniers gestes sont défaits."));
    ck_assert(shows("message/nadia-rdv"));
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    ck_assert_int_eq(last(OUTCOME_TASK).level, AUTONOMY_GUIDED);
}
END_TEST

START_TEST(a_closed_mailbox_is_open_again_after_a_demonstration)
{
    to_task(2);
    act("activate button/signout");
    to_demonstration();
    watch();
    ck_assert(shows("mail/inbox"));
}
END_TEST

START_TEST(what_bars_the_way_is_said_before_any_hint_and_costs_none)
{
    to_task(4);
    act("activate message/nadia-rdv");
    act("activate button/delete");
    ck_assert(shows("Appuyez sur [Restaurer]."));
    act("activate folder/sent");
    last(OUTCOME_HINT);
    act("hint");
    ck_assert(shows("Appuyez sur [Restaurer]."));
    ck_assert_int_eq((int)last(OUTCOME_HINT).kind, -1);
    act("hint");
    ck_assert(shows("Indice 1 sur 2."));
}
END_TEST

START_TEST(what_is_half_typed_is_shown_on_with_and_kept)
{
    to_task(4);
    act("activate message/nadia-rdv");
    act("activate button/reply");
    act("set field/body \"Merc\"");
    to_demonstration();
    ck_assert(shows("geste 3 sur 4 :\\ncase Message : « Merci. Ana »."));
    watch();
    ck_assert(shows("mail/compose") && shows("value=\"Merc\""));
    ck_assert(shows("À vous maintenant :"));
}
END_TEST

START_TEST(what_is_half_typed_is_not_thrown_away_to_clear_the_way)
{
    to_task(4);
    act("activate message/nadia-rdv");
    act("activate button/delete");
    act("activate button/new");
    act("set field/body \"Merci Nadia\"");
    to_demonstration();
    watch();
    ck_assert(shows("value=\"Merci Nadia\""));
    ck_assert(shows("Refaire cette consigne"));
    act("restart task");
    ck_assert(shows("mail/inbox") && shows("message/nadia-rdv"));
}
END_TEST

START_TEST(a_learner_whose_way_was_barred_long_ago_is_told_to_begin_again)
{
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "back", "activate button/delete", "back",
                                "activate message/nadia-rdv", "activate button/delete", "activate button/new",
                                "set field/to \"bakary\"", "set field/body \"Bonjour\"",
                                "activate button/send", NULL });
    ck_assert_int_eq(session_task(s), 3); /* without the message that this task needs */
    to_demonstration();
    watch();
    ck_assert(shows("Recommencer l'exercice"));
}
END_TEST

START_TEST(after_the_demonstration_the_last_hint_and_the_demonstration_come_in_turn)
{
    to_task(2);
    for (int i = 0; i < 4; i++)
        act("hint");
    for (int i = 0; i < 2; i++) {
        watch();
        act("hint");
        ck_assert(!session_showing(s));
        ck_assert(shows("Indice 3 sur 4."));
        act("hint");
        ck_assert(session_showing(s));
    }
}
END_TEST

START_TEST(undo_steps_over_looking_around)
{
    to_task(4);
    acts((const char *const[]){ "activate message/bakary-livre", "activate button/delete",
                                "activate folder/sent", "activate folder/trash", "back", "activate app/mail",
                                "undo", NULL });
    ck_assert(shows("mail/message/bakary-livre"));
    act("undo"); /* nothing else was changed: the last gesture */
    ck_assert(shows("mail/inbox"));
    act("undo");
    ck_assert(shows("pas de geste à défaire"));
    ck_assert_int_eq(session_task(s), 4);
}
END_TEST

START_TEST(undo_brings_back_a_text_that_was_left_behind)
{
    to_task(4);
    acts((const char *const[]){ "activate button/new", "set field/body \"Merci\"", "activate button/send",
                                "activate button/cancel", "activate folder/sent", "undo", NULL });
    ck_assert(shows("mail/compose") && shows("value=\"Merci\""));
    act("undo");
    ck_assert(shows("mail/compose") && !shows("value=\"Merci\""));
}
END_TEST

START_TEST(one_task_begins_again_without_the_others)
{
    to_task(4);
    act("hint");
    acts((const char *const[]){ "activate message/bakary-livre", "activate button/delete",
                                "activate button/new", "restart task", NULL });
    ck_assert(shows("La consigne recommence."));
    ck_assert(shows("mail/inbox") && shows("message/bakary-livre"));
    ck_assert_int_eq(session_task(s), 4);
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    ck_assert_int_eq(last(OUTCOME_TASK).level, AUTONOMY_GUIDED); /* the hint stays counted */
}
END_TEST

START_TEST(a_task_done_together_begins_again_with_its_gestures)
{
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "set field/body \"\"", "restart task", NULL });
    ck_assert(session_showing(s));
    act("next");
    act("next");
    act("activate button/send");
    ck_assert_int_eq(session_task(s), 2);
    act("activate message/nadia-rdv");
    ck_assert_int_eq(session_task(s), 3);
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        a_demonstration_begins_at_the_first_page_and_leaves_the_learner_there,
        the_last_page_of_a_demonstration_offers_to_go_on_only,
        gestures_that_need_the_open_message_are_shown_there,
        what_bars_the_way_is_taken_back_by_a_demonstration,
        a_closed_mailbox_is_open_again_after_a_demonstration,
        what_bars_the_way_is_said_before_any_hint_and_costs_none,
        what_is_half_typed_is_shown_on_with_and_kept,
        what_is_half_typed_is_not_thrown_away_to_clear_the_way,
        a_learner_whose_way_was_barred_long_ago_is_told_to_begin_again,
        after_the_demonstration_the_last_hint_and_the_demonstration_come_in_turn,
        undo_steps_over_looking_around,
        undo_brings_back_a_text_that_was_left_behind,
        one_task_begins_again_without_the_others,
        a_task_done_together_begins_again_with_its_gestures,
    };
    Suite *result = suite_create("session, help");
    TCase *tc = tcase_create("session, help");
    tcase_add_checked_fixture(tc, setup, teardown);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
