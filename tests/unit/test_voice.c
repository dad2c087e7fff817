/* links: session */
/* A lesson told in English: what its pages show, what is found, taken and refused, what services send. */
#define SESSION_LESSON "/tests/fixtures/guichet/demande.yaml"
#include "unit/session_kit.h"
#include "unit/voice_kit.h"

static struct pack *pack;
static struct po *po;
static struct voice voice;

static void begin(bool said)
{
    struct diags d = { 0 };
    pack = pack_read(SOURCE_DIR "/tests/fixtures/guichet", &d);
    po = pack_po(pack, "en", &d);
    text_print_diags(stderr, &d);
    ck_assert_ptr_nonnull(po);
    diags_free(&d);
    open_program();
    setup();
    voice = (struct voice){ .tr = english, .po = po };
    if (said)
        session_speak(s, &voice);
    page.tr = english;
    session_skip(s, 2);
    shown_in(s);
}

static void begin_said(void)
{
    begin(true);
}

static void begin_unsaid(void)
{
    begin(false);
}

static void end(void)
{
    teardown();
    close_program();
    po_free(po);
    pack_free(pack);
}

static const struct item *item(const char *id)
{
    session_show(s, &page);
    int at = page_find(&page, id);
    ck_assert_msg(at >= 0, "not there: %s", id);
    return &page.items[at];
}

/* Targets with spaces in them. */
static void press(const char *target)
{
    ck_assert_msg(session_act(s, &(struct action){ .verb = ACT_ACTIVATE, .target = target }), "%s", target);
}

static void type(const char *target, const char *text)
{
    ck_assert_msg(session_act(s, &(struct action){ .verb = ACT_SET, .target = target, .text = text }), "%s",
                  target);
}

/* As a hint or a demonstration would do it. */
static void play(size_t task)
{
    const struct task *t = &lesson->steps[2].tasks[task];
    struct session *own = session_open(lesson, 7);
    struct str saved = { 0 };
    for (size_t i = 0; i < t->how.count; i++)
        for (size_t part = 0; part < how_parts(&t->how.list[i]); part++) {
            struct page plain;
            struct action a;
            const char *right = NULL;
            str_clear(&saved);
            session_save(s, &saved);
            session_close(own);
            own = session_open(lesson, 7);
            ck_assert(session_load(own, str_s(&saved)));
            page_init(&plain);
            session_show(own, &plain);
            ck_assert_int_eq(how_find(&t->how.list[i], part, &plain, session_world(own), &arena, &a, &right),
                             HOW_DONE);
            ck_assert(session_act(s, &a));
            page_free(&plain);
        }
    str_free(&saved);
    session_close(own);
}

START_TEST(buttons_and_boxes_show_the_word_of_real_screens_first)
{
    ck_assert_str_eq(item("button/Envoyer la demande")->label, "Envoyer la demande · Send the request");
    ck_assert_str_eq(item("field/Ville")->label, "Ville · Town *");
    ck_assert_str_eq(item("app/mail")->label, "Courrier Libre");
    act("activate app/mail");
    ck_assert_str_eq(item("button/new")->label, "Nouveau message · New message");
    ck_assert_str_eq(item("message/rdv")->text, "Appointment");
    ck_assert_str_eq(item("folder/spam")->label, "Indésirables · Spam");
    ck_assert_str_eq(item("main")->label, "Réception · Inbox: 1 message");
}
END_TEST

START_TEST(beside_a_list_the_word_of_real_screens_stands_alone_where_both_have_no_room)
{
    page_begin(&page, "side");
    page.voice = &voice;
    page.beside = true;
    page_open(&page, (struct item){ .group = GROUP_PANE, .id = "side", .flags = ITEM_SIDE });
    page_add(&page, (struct item){ .kind = ITEM_ROW, .id = "a", .label = "Appels" });
    page_add(&page, (struct item){ .kind = ITEM_ROW, .id = "b", .label = "Mes documents" });
    page_close(&page);
    page_add(&page, (struct item){ .kind = ITEM_ROW, .id = "c", .label = "Mes documents" });
    ck_assert_str_eq(page.items[page_find(&page, "a")].label, "Appels · Calls");
    ck_assert_str_eq(page.items[page_find(&page, "b")].label, "Mes documents");
    ck_assert_str_eq(page.items[page_find(&page, "c")].label, "My documents");
}
END_TEST

START_TEST(an_option_shows_both_words_and_sets_the_first)
{
    const struct item *field = item("field/Motif");
    ck_assert_str_eq(field->options[1], "Une aide · A benefit");
    ck_assert_str_eq(item_option(field, 1), "Une aide");
    type("field/Motif", "Une aide");
    ck_assert_str_eq(item("field/Motif")->value, "Une aide · A benefit");
}
END_TEST

START_TEST(a_refusal_and_a_notice_are_in_english)
{
    type("field/Code postal", "5700");
    press("button/Envoyer la demande");
    ck_assert(shows("A postcode has 5 digits."));
    ck_assert(!shows("chiffres"));
    act("activate app/mail");
    act("activate message/rdv");
    act("activate button/delete");
    ck_assert(shows("The message is in the Trash"));
}
END_TEST

START_TEST(records_and_their_conditions_stay_in_the_words_of_the_pack)
{
    play(0);
    ck_assert_int_eq(session_task(s), 1);
    const struct site *site = world_site(session_world(s), "aide");
    ck_assert_str_eq(site->records[0]->values[0].label, "Motif");
    ck_assert_str_eq(site->records[0]->values[0].value, "Une aide");
    ck_assert(shows("Request for Valmont"));
    ck_assert(shows("Your request is sent."));
}
END_TEST

START_TEST(a_service_writes_in_english_and_a_how_finds_its_mail)
{
    play(0);
    play(1);
    ck_assert_int_eq(session_task(s), 2);
    ck_assert(shows("Request received"));
    ck_assert(shows("Your request: A benefit, in Valmont."));
    ck_assert(!shows("Votre demande"));
    session_speak(s, NULL);
    ck_assert(shows("Votre demande : Une aide, à Valmont."));
}
END_TEST

START_TEST(words_of_a_condition_hold_in_both_languages)
{
    static const char *const answers[] = { "Yes, on Tuesday", "Oui, mardi" };
    play(0);
    play(1);
    act("back");
    act("activate message/rdv");
    act("activate button/reply");
    type("field/body", answers[_i]);
    act("activate button/send");
    ck_assert_int_eq(session_task(s), -1);
}
END_TEST

START_TEST(a_typed_answer_is_right_in_both_languages)
{
    static const char *const right[] = { "Fermer", "close", "Shut" };
    session_skip(s, 1);
    type("answer", right[_i]);
    act("activate answer");
    ck_assert_int_eq(last(OUTCOME_TRY).level, 1);
}
END_TEST

START_TEST(the_exact_word_is_shown_in_the_language_it_was_typed_in)
{
    int at = 0;
    session_skip(s, 1);
    type("answer", "Fermr");
    act("activate answer");
    session_show(s, &page);
    while (at < page.count && !(page.items[at].flags & ITEM_MARK))
        at++;
    ck_assert_int_lt(at, page.count);
    ck_assert_str_eq(page.items[at].label, "Fermer");
}
END_TEST

START_TEST(what_was_left_in_one_language_is_taken_up_in_the_other)
{
    struct str saved = { 0 };
    play(0);
    session_save(s, &saved);
    session_close(s);
    s = session_open(lesson, 7);
    ck_assert(session_load(s, str_s(&saved)));
    str_free(&saved);
    ck_assert_int_eq(session_task(s), 1);
    ck_assert(shows("Votre demande est envoyée."));
    play(1);
    session_speak(s, &voice);
    ck_assert(shows("Venez") == shows("Are you coming"));
    ck_assert_int_eq(session_task(s), 2);
}
END_TEST

/* The interface is English, the pack is not: its apps go on in its words, the keys are named in the reader's. */
START_TEST(without_a_translation_the_training_window_stays_as_it_was_written)
{
    ck_assert_str_eq(item("button/Envoyer la demande")->label, "Envoyer la demande");
    ck_assert_ptr_nonnull(strstr(item("button/Envoyer la demande")->verb, "[Enter]"));
    press("button/Envoyer la demande");
    ck_assert(shows("Cette case est vide."));
    act("activate app/mail");
    act("activate folder/trash");
    ck_assert(shows("Corbeille : 0 message"));
    ck_assert(shows("Ce dossier est vide."));
    act("activate folder/inbox");
    act("activate message/rdv");
    act("activate button/move");
    ck_assert(shows("Déplacer le message"));
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("voice");
    TCase *said = tcase_create("said"), *unsaid = tcase_create("unsaid");
    tcase_add_checked_fixture(said, begin_said, end);
    tcase_add_test(said, buttons_and_boxes_show_the_word_of_real_screens_first);
    tcase_add_test(said, beside_a_list_the_word_of_real_screens_stands_alone_where_both_have_no_room);
    tcase_add_test(said, an_option_shows_both_words_and_sets_the_first);
    tcase_add_test(said, a_refusal_and_a_notice_are_in_english);
    tcase_add_test(said, records_and_their_conditions_stay_in_the_words_of_the_pack);
    tcase_add_test(said, a_service_writes_in_english_and_a_how_finds_its_mail);
    tcase_add_loop_test(said, words_of_a_condition_hold_in_both_languages, 0, 2);
    tcase_add_loop_test(said, a_typed_answer_is_right_in_both_languages, 0, 3);
    tcase_add_test(said, the_exact_word_is_shown_in_the_language_it_was_typed_in);
    tcase_add_test(said, what_was_left_in_one_language_is_taken_up_in_the_other);
    suite_add_tcase(all, said);
    tcase_add_checked_fixture(unsaid, begin_unsaid, end);
    tcase_add_test(unsaid, without_a_translation_the_training_window_stays_as_it_was_written);
    suite_add_tcase(all, unsaid);
    return all;
}
