/* links: apps page */
/* Courrier Libre read with actions as lines: folders, messages, moving them, searching. */
#include "unit/mailbox.h"

#include <string.h>

static struct mailbox box;

static void open_lea(void)
{
    mailbox_open(&box, &lea_data);
}

static void close_lea(void)
{
    mailbox_close(&box);
}

static const struct item *item_of(const char *id)
{
    int i = page_find(&box.page, id);
    ck_assert_msg(i >= 0, "no %s on %s", id, box.page.key);
    return &box.page.items[i];
}

static bool shown(const char *id)
{
    return page_find(&box.page, id) >= 0;
}

/* Is there an item with these very words? */
static bool says(const char *label)
{
    for (int i = 0; i < box.page.count; i++) {
        if (streq(box.page.items[i].label, label))
            return true;
    }
    return false;
}

static const struct fact *last_fact(const char *name)
{
    ck_assert_uint_gt(box.world.fact_count, 0);
    const struct fact *f = &box.world.facts[box.world.fact_count - 1];
    ck_assert_str_eq(f->kind->name, name);
    ck_assert_uint_eq(f->turn, box.world.turn);
    return f;
}

START_TEST(inbox_shows_newest_first_with_unread_marks_and_count)
{
    ck_assert_str_eq(box.page.key, "mail/inbox");
    ck_assert_str_eq(item_of("folder/inbox")->extra, "2");
    ck_assert(item_of("folder/inbox")->flags & ITEM_ON);
    const struct item *first = item_of("message/nadia-rdv");
    ck_assert_str_eq(first->label, "Nadia Benali");
    ck_assert_str_eq(first->text, "Rendez-vous mardi");
    ck_assert_str_eq(first->extra, "16 novembre");
    ck_assert(first->flags & ITEM_NEW);
    ck_assert_int_lt(page_find(&box.page, "message/nadia-rdv"),
                     page_find(&box.page, "message/accueil-horaires"));
    ck_assert_int_lt(page_find(&box.page, "message/accueil-horaires"),
                     page_find(&box.page, "message/bakary-merci"));
    ck_assert(!(item_of("message/bakary-merci")->flags & ITEM_NEW));
    ck_assert(!shown("message/demain"));
    ck_assert(!shown("message/gros-lot"));
    ck_assert(says("Réception : 3 messages"));
}
END_TEST

START_TEST(opening_a_message_reads_it_and_states_it)
{
    ck_assert(mailbox_do(&box, "activate message/nadia-rdv"));
    ck_assert_str_eq(box.page.key, "mail/message/nadia-rdv");
    ck_assert_str_eq(box.page.focus, "text/message");
    ck_assert_uint_eq(box.page.turn, box.world.turn);
    const struct fact *f = last_fact("mail.opened");
    ck_assert_str_eq(f->value[0], "nadia-rdv");
    ck_assert_str_eq(f->value[1], "nadia");
    ck_assert_str_eq(f->value[2], "Rendez-vous mardi");
    ck_assert_str_eq(f->value[3], "inbox");
    ck_assert(says("Rendez-vous mardi"));
    ck_assert_str_eq(item_of("folder/inbox")->extra, "1");
    ck_assert(shown("button/reply") && shown("button/delete") && shown("button/report"));
    ck_assert(!shown("button/restore") && !shown("button/unreport"));
}
END_TEST

START_TEST(opening_what_is_open_changes_nothing)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    size_t facts = box.world.fact_count;
    ck_assert(mailbox_do(&box, "activate message/nadia-rdv"));
    ck_assert_uint_eq(box.world.fact_count, facts);
    ck_assert_str_eq(box.page.key, "mail/message/nadia-rdv");
}
END_TEST

START_TEST(back_goes_to_the_list_then_to_the_inbox_then_no_further)
{
    mailbox_do(&box, "activate folder/sent");
    mailbox_do(&box, "activate message/lea-adresse");
    ck_assert(mailbox_do(&box, "back"));
    ck_assert_str_eq(box.page.key, "mail/sent");
    ck_assert(mailbox_do(&box, "back"));
    ck_assert_str_eq(box.page.key, "mail/inbox");
    ck_assert(!mailbox_do(&box, "back"));
}
END_TEST

START_TEST(sent_and_drafts_name_who_they_are_for)
{
    mailbox_do(&box, "activate folder/sent");
    ck_assert_str_eq(item_of("message/lea-adresse")->label, "À Nadia Benali");
    mailbox_do(&box, "activate folder/drafts");
    ck_assert_str_eq(item_of("message/lea-laverie")->label, "(pas d'adresse)");
}
END_TEST

START_TEST(an_own_folder_is_opened_by_its_name)
{
    ck_assert(mailbox_do(&box, "activate folder/Papiers"));
    ck_assert(shown("message/vieux-papier"));
    ck_assert(says("Papiers : 1 message"));
}
END_TEST

START_TEST(a_deleted_message_comes_back_where_it_was)
{
    mailbox_do(&box, "activate folder/Papiers");
    mailbox_do(&box, "activate message/vieux-papier");
    ck_assert(mailbox_do(&box, "activate button/delete"));
    ck_assert_str_eq(last_fact("mail.deleted")->value[0], "vieux-papier");
    ck_assert_str_eq(box.world.notice, "Le message est dans la Corbeille.");
    ck_assert_str_eq(box.page.key, "mail/Papiers");
    ck_assert(says("Ce dossier est vide."));
    mailbox_do(&box, "activate folder/trash");
    mailbox_do(&box, "activate message/vieux-papier");
    ck_assert(!shown("button/delete"));
    ck_assert(mailbox_do(&box, "activate button/restore"));
    ck_assert_str_eq(last_fact("mail.restored")->value[0], "vieux-papier");
    ck_assert_str_eq(box.world.notice, "Le message est revenu dans Papiers.");
    ck_assert_str_eq(world_mail(&box.world, "vieux-papier")->folder, "Papiers");
}
END_TEST

START_TEST(the_focus_goes_into_the_list_and_stays_near_what_left_it)
{
    ck_assert_str_eq(box.page.focus, "message/nadia-rdv");
    mailbox_do(&box, "activate folder/sent");
    ck_assert_str_eq(box.page.focus, "message/lea-adresse");
    mailbox_do(&box, "activate message/lea-adresse");
    mailbox_do(&box, "activate button/delete");
    ck_assert_str_eq(box.page.focus, "button/new");
    mailbox_do(&box, "activate folder/inbox");
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "back");
    ck_assert_str_eq(box.page.focus, "message/nadia-rdv");
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/delete");
    ck_assert_str_eq(box.page.focus, "message/accueil-horaires");
    mailbox_do(&box, "activate message/bakary-merci");
    mailbox_do(&box, "activate button/report");
    ck_assert_str_eq(box.page.focus, "message/accueil-horaires");
}
END_TEST

START_TEST(a_message_that_came_before_the_mailbox_is_looked_at_has_the_focus)
{
    world_deliver(&box.world, "info@service.example", NULL, "Une nouvelle", "Bonjour.");
    mailbox_show(&box);
    ck_assert(starts_with(box.page.focus, "message/new-"));
}
END_TEST

START_TEST(a_message_is_reported_and_taken_out_of_spam)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    ck_assert(mailbox_do(&box, "activate button/report"));
    ck_assert_str_eq(last_fact("mail.reported")->value[0], "nadia-rdv");
    mailbox_do(&box, "activate folder/spam");
    mailbox_do(&box, "activate message/nadia-rdv");
    ck_assert(!shown("button/reply"));
    ck_assert(mailbox_do(&box, "activate button/unreport"));
    ck_assert_str_eq(last_fact("mail.unreported")->value[0], "nadia-rdv");
    ck_assert_str_eq(world_mail(&box.world, "nadia-rdv")->folder, "inbox");
    ck_assert_str_eq(box.page.key, "mail/spam");
}
END_TEST

START_TEST(search_finds_in_names_subjects_and_texts_forgiving_accents)
{
    mailbox_do(&box, "activate button/search");
    ck_assert_str_eq(box.page.focus, "field/search");
    ck_assert(mailbox_do(&box, "set field/search \"NADIA benali\""));
    ck_assert(mailbox_do(&box, "activate field/search"));
    ck_assert_str_eq(last_fact("mail.searched")->value[0], "NADIA benali");
    ck_assert(shown("message/nadia-rdv") && shown("message/lea-adresse"));
    ck_assert(!shown("message/accueil-horaires") && !shown("message/demain"));
    ck_assert(says("2 messages trouvés."));
    mailbox_do(&box, "set field/search \"residence\"");
    mailbox_do(&box, "activate button/search");
    ck_assert(shown("message/accueil-horaires") && shown("message/vieux-papier"));
}
END_TEST

START_TEST(search_comes_back_to_its_results_without_what_was_deleted)
{
    mailbox_do(&box, "activate button/search");
    mailbox_do(&box, "set field/search \"nadia\"");
    mailbox_do(&box, "activate button/search");
    mailbox_do(&box, "activate message/nadia-rdv");
    ck_assert(mailbox_do(&box, "back"));
    ck_assert_str_eq(box.page.key, "mail/search");
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/delete");
    ck_assert_str_eq(box.page.key, "mail/search");
    ck_assert(!shown("message/nadia-rdv"));
    ck_assert(mailbox_do(&box, "back"));
    ck_assert_str_eq(box.page.key, "mail/inbox");
}
END_TEST

START_TEST(search_without_result_or_words_says_so_kindly)
{
    mailbox_do(&box, "activate button/search");
    mailbox_do(&box, "activate button/search");
    ck_assert(strstr(box.world.refusal, "\nIl manque le mot à chercher.\n"));
    mailbox_do(&box, "set field/search \"girafe\"");
    mailbox_do(&box, "activate button/search");
    ck_assert(says("Aucun message avec « girafe ». Essayez un autre mot."));
}
END_TEST

START_TEST(search_leaves_spam_and_trash_alone)
{
    mailbox_do(&box, "activate button/search");
    mailbox_do(&box, "set field/search \"vite\"");
    mailbox_do(&box, "activate button/search");
    ck_assert(!shown("message/gros-lot"));
}
END_TEST

START_TEST(every_place_that_can_be_left_names_the_key)
{
    static const struct {
        const char *gesture, *footer;
    } ways[] = {
        { "activate message/nadia-rdv", "[Échap] revenir à la liste" },
        { "activate button/reply", "[Échap] retour" },
    };
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        mailbox_do(&box, ways[i].gesture);
        ck_assert_str_eq(item_of("main")->gesture, ways[i].footer);
    }
    mailbox_do(&box, "back");
    ck_assert_str_eq(item_of("actions")->gesture, "[Échap] revenir à la liste");
    mailbox_do(&box, "back");
    mailbox_do(&box, "activate button/search");
    mailbox_do(&box, "set field/search \"nadia\"");
    mailbox_do(&box, "activate field/search");
    mailbox_do(&box, "activate message/nadia-rdv");
    ck_assert_str_eq(item_of("main")->gesture, "[Échap] les résultats");
}
END_TEST

START_TEST(at_the_first_page_back_says_where_one_is_and_does_nothing)
{
    ck_assert(!mailbox_do(&box, "back"));
    ck_assert_str_eq(box.world.notice, "Vous êtes dans la liste des messages.");
    mailbox_do(&box, "activate button/signout");
    ck_assert(!mailbox_do(&box, "back"));
    ck_assert(strstr(box.world.notice, "La boîte mail est fermée."));
    ck_assert_ptr_null(box.page.slots[1].words);
    ck_assert_ptr_null(item_of("main")->gesture);
}
END_TEST

START_TEST(back_from_a_folder_takes_the_focus_into_the_inbox)
{
    mailbox_do(&box, "activate folder/trash");
    mailbox_do(&box, "back");
    ck_assert_str_eq(box.page.key, "mail/inbox");
    ck_assert_str_eq(box.page.focus, "message/nadia-rdv");
    ck_assert_uint_eq(box.page.turn, box.world.turn);
}
END_TEST

START_TEST(the_column_of_what_is_new_stays_when_all_is_read)
{
    ck_assert(item_of("messages")->flags & ITEM_NEW);
    mailbox_do(&box, "activate folder/sent");
    ck_assert(!(item_of("messages")->flags & ITEM_NEW));
}
END_TEST

START_TEST(unknown_targets_change_nothing)
{
    static const char *const lines[] = {
        "activate message/gros-lot",
        "activate message/demain",
        "activate button/send",
        "activate folder/rien",
        "activate field/to",
        "set field/to \"x\"",
        "set field/search \"x\"",
        "go menu",
        "next",
        "activate",
        "toggle x",
    };
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        struct str before = { 0 }, after = { 0 };
        page_print(&before, &box.page);
        ck_assert_msg(!mailbox_do(&box, lines[i]), "%s", lines[i]);
        page_print(&after, &box.page);
        ck_assert_str_eq(str_s(&before), str_s(&after));
        str_free(&before);
        str_free(&after);
    }
    ck_assert_uint_eq(box.world.fact_count, 0);
}
END_TEST

struct told {
    int messages, drafts, folders, sessions;
    char session[16];
};

static void tell(void *ctx, const struct fact *f)
{
    struct told *t = ctx;
    t->messages += streq(f->kind->name, "mail.message");
    t->drafts += streq(f->kind->name, "mail.draft");
    t->folders += streq(f->kind->name, "mail.folder");
    if (streq(f->kind->name, "mail.session")) {
        t->sessions++;
        strcpy(t->session, f->value[0]);
    }
}

START_TEST(states_tell_every_message_that_came_and_the_session)
{
    struct told t = { 0 };
    for (const struct fact_kind *kind = app_mail.facts; kind->name; kind++)
        app_mail.now(box.state, &box.world, kind, tell, &t);
    ck_assert_int_eq(t.messages, (int)ARRAY_LEN(lea_messages) - 1);
    ck_assert_int_eq(t.drafts, 1);
    ck_assert_int_eq(t.folders, 1);
    ck_assert_str_eq(t.session, "open");
    mailbox_do(&box, "activate button/signout");
    app_mail.now(box.state, &box.world, fact_find("mail.session"), tell, &t);
    ck_assert_str_eq(t.session, "closed");
}
END_TEST

START_TEST(apps_and_facts_are_found_by_name)
{
    struct arena arena = { 0 };
    ck_assert_ptr_eq(app_find("mail"), &app_mail);
    ck_assert_ptr_null(app_find("poste"));
    ck_assert(!fact_find("mail.sent")->state && fact_find("mail.session")->state);
    ck_assert_ptr_null(fact_find("mail.open"));
    ck_assert_int_eq(fact_attribute(fact_find("mail.sent"), ""), 0);
    ck_assert_int_eq(fact_attribute(fact_find("mail.sent"), "body"), 4);
    ck_assert_int_eq(fact_attribute(fact_find("mail.sent"), "corps"), -1);
    const char **names = fact_names(&arena);
    ck_assert_str_eq(names[0], "mail.opened");
    arena_free(&arena);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail");
    TCase *t = tcase_create("mail");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, a_message_that_came_before_the_mailbox_is_looked_at_has_the_focus);
    tcase_add_test(t, inbox_shows_newest_first_with_unread_marks_and_count);
    tcase_add_test(t, opening_a_message_reads_it_and_states_it);
    tcase_add_test(t, opening_what_is_open_changes_nothing);
    tcase_add_test(t, back_goes_to_the_list_then_to_the_inbox_then_no_further);
    tcase_add_test(t, sent_and_drafts_name_who_they_are_for);
    tcase_add_test(t, an_own_folder_is_opened_by_its_name);
    tcase_add_test(t, a_deleted_message_comes_back_where_it_was);
    tcase_add_test(t, the_focus_goes_into_the_list_and_stays_near_what_left_it);
    tcase_add_test(t, a_message_is_reported_and_taken_out_of_spam);
    tcase_add_test(t, search_finds_in_names_subjects_and_texts_forgiving_accents);
    tcase_add_test(t, search_comes_back_to_its_results_without_what_was_deleted);
    tcase_add_test(t, search_without_result_or_words_says_so_kindly);
    tcase_add_test(t, search_leaves_spam_and_trash_alone);
    tcase_add_test(t, every_place_that_can_be_left_names_the_key);
    tcase_add_test(t, at_the_first_page_back_says_where_one_is_and_does_nothing);
    tcase_add_test(t, back_from_a_folder_takes_the_focus_into_the_inbox);
    tcase_add_test(t, the_column_of_what_is_new_stays_when_all_is_read);
    tcase_add_test(t, unknown_targets_change_nothing);
    tcase_add_test(t, states_tell_every_message_that_came_and_the_session);
    tcase_add_test(t, apps_and_facts_are_found_by_name);
    suite_add_tcase(s, t);
    return s;
}
