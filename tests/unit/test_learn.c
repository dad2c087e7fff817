/* links: screen - the learners' program without a terminal: cards, home, a lesson, recording, coming back. */
#include "unit/learn_kit.h"

START_TEST(a_beginner_succeeds_before_anything_is_typed)
{
    act("activate new");
    ck_assert(shows("Appuyez sur la grande touche [Entrée]."));
    act("next");
    ck_assert(shows("Bravo. L'ordinateur vous a compris."));
    act("next");
    act("activate line/tasse");
    ck_assert(shows("Le signe ▸ montre où vous êtes."));
    act("activate line/soleil");
    ck_assert(shows("Bravo. Vous savez choisir."));
}
END_TEST

START_TEST(a_card_is_a_name_and_a_picture_and_leads_home)
{
    acts(beginner);
    ck_assert(shows("page home"));
    ck_assert(shows("Bonjour Amina."));
    ck_assert(shows("\"Commencer\""));
    ck_assert_uint_eq(events(EVENT_VISIT), 1);
}
END_TEST

START_TEST(a_card_without_a_name_or_with_a_long_one_is_explained)
{
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next", NULL });
    act("activate create");
    ck_assert(shows("La case du nom est vide."));
    act("set name \"Une personne au nom long\"");
    act("activate create");
    ck_assert(shows("Gardez 15 signes"));
}
END_TEST

START_TEST(twins_are_told_apart_by_the_picture)
{
    add_person("Amina", "arbre", 0);
    start_again();
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next",
                                "set name \"amina\"", "set picture \"arbre\"", "activate create", NULL });
    ck_assert(shows("Une carte a déjà ce nom et cette image."));
}
END_TEST

START_TEST(few_people_choose_their_card_at_once)
{
    add_person("Bakary", "bateau", 0);
    start_again();
    ck_assert(shows("\"Bakary\" text=\"bateau\""));
    ck_assert(shows("Je débute"));
}
END_TEST

START_TEST(many_people_choose_the_picture_first_so_that_no_list_of_names_shows)
{
    static const char *const names[] = { "Ana", "Bo", "Cy", "Dan", "Eva", "Fay", "Gil", "Hu", "Ida" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        add_person(names[i], i % 2 ? "soleil" : "velo", 0);
    start_again();
    ck_assert(!shows("Ana") && !shows("Ida"));
    act("activate picture/soleil");
    ck_assert(shows("\"Bo\""));
    ck_assert(!shows("\"Ana\""));
    act("back");
    ck_assert(shows("Quelle est votre image"));
}
END_TEST

START_TEST(who_has_not_come_for_long_finds_the_card_by_its_picture)
{
    add_person("Ana", "velo", 0);
    add_person("Old", "clef", 0);
    add_person("Zoe", "cle", now.utc_ms - 100 * day_ms);
    start_again();
    ck_assert(!shows("Zoe"));
    act("activate other");
    act("activate picture/cle");
    ck_assert(shows("Zoe"));
}
END_TEST

START_TEST(a_lesson_from_card_to_summary_is_recorded)
{
    acts(beginner);
    acts(to_practise);
    acts(practise);
    ck_assert(shows("La leçon est finie."));
    act("activate rating/yes");
    ck_assert(shows("page home"));
    ck_assert(shows("\"1 leçon sur 2\""));
    ck_assert(shows("\"Commencer\"")); /* the lesson after it */
    ck_assert_uint_eq(events(EVENT_FINISHED), 1);
    ck_assert_uint_eq(counts[EVENT_BEGUN], 1);
    ck_assert_uint_eq(counts[EVENT_RATED], 2);
    ck_assert_uint_eq(counts[EVENT_TASK], 5);
    act("activate can");
    ck_assert(shows("Je peux répondre."));
}
END_TEST

START_TEST(who_has_done_all_lessons_is_told_so)
{
    struct diags diags = { 0 };
    acts(beginner);
    const struct person_card amina = kept_card();
    const struct event done[] = {
        { .kind = EVENT_FINISHED, .person = amina.id, .lesson = "petite", .count = 1 },
        { .kind = EVENT_FINISHED, .person = amina.id, .lesson = "gestes", .count = 1 },
    };
    ck_assert(journal_append(journal, &(struct batch){ .events = done, .count = 2 }, &now, &diags));
    start_again();
    sit_down();
    ck_assert(shows("\"2 leçons sur 2\""));
    ck_assert(shows("Votre chemin est fini."));
    diags_free(&diags);
}
END_TEST

START_TEST(leaving_and_coming_back_stands_at_the_same_step_with_the_half_typed_text)
{
    acts(beginner);
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "activate button/send", "activate button/new",
                                "set field/body \"Bonj\"", NULL });
    ck_assert(learn_unsaved(l));
    learn_keep(l, &now);
    ck_assert(!learn_unsaved(l));
    const char *before = shown();
    size_t told = events(EVENT_TASK);
    start_again();
    ck_assert(shows("Amina"));
    sit_down();
    ck_assert(shows("Petite leçon, étape 4 sur 5"));
    act("activate continue");
    const char *after = shown();
    ck_assert_ptr_nonnull(strstr(after, "value=\"Bonj\""));
    ck_assert_ptr_nonnull(strstr(before, "value=\"Bonj\""));
    ck_assert_uint_eq(events(EVENT_TASK), told);
}
END_TEST

START_TEST(an_answer_that_could_not_be_written_is_said_and_written_later)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "activate rating/yes", NULL });
    size_t rated = events(EVENT_RATED);
    act("next");
    broken = true;
    act("activate answer/1");
    ck_assert(shows("n'est pas encore gardée"));
    ck_assert(shows("watch"));
    ck_assert_uint_eq(events(EVENT_TRY), 0);
    broken = false;
    act("next");
    ck_assert(!shows("n'est pas encore gardée"));
    ck_assert_uint_eq(events(EVENT_TRY), 1);
    ck_assert_uint_eq(counts[EVENT_RATED], rated);
}
END_TEST

/* The journal is out of order while a lesson is left: the place is written when it works again. */
START_TEST(a_place_that_could_not_be_written_waits_also_when_the_lesson_is_closed)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "activate rating/yes", "next", NULL });
    broken = true;
    act("activate answer/1");
    act("next");
    act("go menu");
    act("activate menu/home");
    broken = false;
    act("hint");
    start_again();
    sit_down();
    ck_assert(shows("Petite leçon, étape 3 sur 5"));
}
END_TEST

START_TEST(the_end_of_one_persons_lesson_leaves_the_others_place_alone)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "activate rating/yes", "next", NULL });
    broken = true;
    act("activate answer/1");
    acts((const char *const[]){ "go menu", "activate menu/leave", "next", NULL });
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next",
                                "set name \"Bo\"", "activate create", "next", NULL });
    acts(to_practise);
    acts(practise);
    act("activate rating/yes");
    broken = false;
    acts((const char *const[]){ "go menu", "activate menu/leave", "next", NULL });
    sit_down(); /* Amina */
    ck_assert(shows("Petite leçon, étape 2 sur 5"));
}
END_TEST

START_TEST(choosing_a_language_keeps_the_rest_of_the_card)
{
    struct diags diags = { 0 };
    struct person_card card = {
        .name = "Amina", .picture = "velo", .referent = "Mme Roy", .need = "logement"
    };
    ck_assert(journal_person_put(journal, &card, &diags));
    diags_free(&diags);
    start_again();
    sit_down();
    act("go language");
    act("activate leave");
    act("next");
    ck_assert_str_eq(kept_card().referent, "Mme Roy");
    ck_assert_str_eq(kept_card().language, "en");
}
END_TEST

START_TEST(menus_and_helps_one_over_the_other_never_pile_up)
{
    acts(beginner);
    for (int i = 0; i < 20; i++) {
        act("go menu");
        act("hint");
    }
    act("go hide");
    ck_assert(shows("Cet écran est caché."));
}
END_TEST

START_TEST(a_call_is_recorded_and_can_be_taken_back)
{
    acts(beginner);
    act("call");
    ck_assert(shows("La formatrice est appelée."));
    act("call");
    ck_assert(shows("L'appel est annulé."));
    ck_assert_uint_eq(events(EVENT_CALL), 2);
}
END_TEST

START_TEST(a_hidden_screen_shows_no_name_and_comes_back)
{
    acts(beginner);
    act("go hide");
    ck_assert(!shows("Amina"));
    ck_assert(!try("back"));
    ck_assert(!try("go menu"));
    act("next");
    ck_assert(shows("Bonjour Amina."));
}
END_TEST

START_TEST(the_seat_closes_after_a_long_pause_and_keeps_the_work)
{
    acts(beginner);
    acts(to_practise);
    ck_assert_int_gt(learn_wait_ms(l, &now), 0);
    now.utc_ms += 3 * MINUTE;
    ck_assert_int_eq(learn_wait_ms(l, &now), 0);
    learn_tick(l, &now);
    ck_assert(shows("Cette place est fermée."));
    ck_assert(!shows("Amina"));
    act("activate locked/same");
    ck_assert(shows("app mail"));
    now.utc_ms += 3 * MINUTE;
    learn_tick(l, &now);
    act("activate locked/other");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(events(EVENT_LEAVE), 1);
}
END_TEST

START_TEST(the_menu_undoes_restarts_and_counts_what_is_not_clear)
{
    acts(beginner);
    acts(to_practise);
    acts(
        (const char *const[]){ "next", "next", "next", "activate button/send", "activate button/new", NULL });
    act("go menu");
    act("activate menu/undo");
    ck_assert(shows("Votre dernier geste est défait."));
    act("go menu");
    act("activate menu/redo");
    ck_assert(shows("La consigne recommence."));
    act("go menu");
    act("activate menu/unclear");
    ck_assert_uint_eq(events(EVENT_UNCLEAR), 1);
    act("go menu");
    act("activate menu/restart");
    ck_assert(shows("L'exercice a 5 consignes. Toutes seront à refaire."));
    act("activate restart/yes");
    ck_assert(shows("L'exercice recommence au début."));
    ck_assert(shows("Regardez. Ana ouvre"));
}
END_TEST

START_TEST(the_language_is_the_persons_and_the_next_person_has_her_own)
{
    acts(beginner);
    act("go menu");
    act("activate menu/language");
    act("activate language/en");
    ck_assert_str_eq(language, "en");
    act("activate leave");
    act("next");
    ck_assert_str_eq(language, "fr");
    sit_down();
    ck_assert_str_eq(language, "en");
}
END_TEST

START_TEST(help_in_the_first_minutes_comes_back_to_the_same_page)
{
    acts((const char *const[]){ "activate new", "next", "next", "hint", "next", "next", NULL });
    ck_assert(shows("« Soleil »"));
}
END_TEST

START_TEST(the_card_keeps_its_name_when_one_looks_back)
{
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next",
                                "set name \"Ana\"", "back", "next", NULL });
    ck_assert(shows("value=\"Ana\""));
}
END_TEST

START_TEST(the_menu_begins_at_its_harmless_first_line_each_time)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "go menu", NULL });
    shown();
    ck_assert_str_eq(page.focus, "menu/back");
    unsigned turn = page.turn;
    acts((const char *const[]){ "back", "go menu", NULL });
    shown();
    ck_assert_uint_ne(page.turn, turn);
}
END_TEST

START_TEST(help_says_what_the_page_is_for_and_goes_away)
{
    acts(beginner);
    act("hint");
    ck_assert(shows("Comment faire ?"));
    ck_assert(shows("« Continuer » reprend au même endroit."));
    act("next");
    ck_assert(shows("Que veulent dire les signes ?"));
    act("next");
    ck_assert(shows("page home"));
}
END_TEST

START_TEST(only_nobody_can_close_the_program)
{
    act("go menu");
    act("activate menu/close");
    ck_assert(learn_over(l));
    start_again();
    acts(beginner);
    act("go menu");
    ck_assert(!try("activate menu/close"));
    ck_assert(!learn_over(l));
}
END_TEST

START_TEST(without_its_cards_the_program_does_not_begin)
{
    struct diags diags = { 0 };
    unreadable = true;
    ck_assert_ptr_null(learn_open(journal, &config, &now, &diags));
    ck_assert_uint_eq(diags.count, 1);
    ck_assert_str_eq(diags.list[0].text, "the journal is damaged");
    diags_free(&diags);
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        a_beginner_succeeds_before_anything_is_typed,
        a_card_is_a_name_and_a_picture_and_leads_home,
        a_card_without_a_name_or_with_a_long_one_is_explained,
        twins_are_told_apart_by_the_picture,
        few_people_choose_their_card_at_once,
        many_people_choose_the_picture_first_so_that_no_list_of_names_shows,
        who_has_not_come_for_long_finds_the_card_by_its_picture,
        a_lesson_from_card_to_summary_is_recorded,
        who_has_done_all_lessons_is_told_so,
        leaving_and_coming_back_stands_at_the_same_step_with_the_half_typed_text,
        an_answer_that_could_not_be_written_is_said_and_written_later,
        a_place_that_could_not_be_written_waits_also_when_the_lesson_is_closed,
        the_end_of_one_persons_lesson_leaves_the_others_place_alone,
        choosing_a_language_keeps_the_rest_of_the_card,
        menus_and_helps_one_over_the_other_never_pile_up,
        a_call_is_recorded_and_can_be_taken_back,
        a_hidden_screen_shows_no_name_and_comes_back,
        the_seat_closes_after_a_long_pause_and_keeps_the_work,
        the_menu_undoes_restarts_and_counts_what_is_not_clear,
        the_language_is_the_persons_and_the_next_person_has_her_own,
        help_in_the_first_minutes_comes_back_to_the_same_page,
        the_card_keeps_its_name_when_one_looks_back,
        the_menu_begins_at_its_harmless_first_line_each_time,
        help_says_what_the_page_is_for_and_goes_away,
        only_nobody_can_close_the_program,
        without_its_cards_the_program_does_not_begin,
    };
    Suite *result = suite_create("learn");
    TCase *tc = tcase_create("learn");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
