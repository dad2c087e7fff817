/* links: apps page */
/* Writing in Courrier Libre: replies, new messages, drafts that are kept, and kind refusals. */
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

static const char *value_of(const char *id)
{
    int i = page_find(&box.page, id);
    ck_assert_msg(i >= 0, "no %s on %s", id, box.page.key);
    return box.page.items[i].value;
}

static bool shown(const char *id)
{
    return page_find(&box.page, id) >= 0;
}

static const struct fact *sent(void)
{
    const struct fact *f = &box.world.facts[box.world.fact_count - 1];
    ck_assert_str_eq(f->kind->name, "mail.sent");
    return f;
}

/* Writes a new message to someone and tries to send it. */
static void send_to(const char *to, const char *body)
{
    struct action set_to = { .verb = ACT_SET, .target = "field/to", .text = to };
    struct action set_body = { .verb = ACT_SET, .target = "field/body", .text = body };
    if (!shown("field/to"))
        ck_assert(mailbox_do(&box, "activate button/new"));
    ck_assert(mailbox_act(&box, &set_to));
    ck_assert(mailbox_act(&box, &set_body));
    ck_assert(mailbox_do(&box, "activate button/send"));
}

START_TEST(a_reply_knows_its_person_its_subject_and_its_message)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    ck_assert_str_eq(box.page.key, "mail/compose");
    ck_assert_str_eq(box.page.focus, "field/body");
    ck_assert(!shown("folder/inbox"));
    ck_assert_str_eq(value_of("field/to"), "nadia.benali@relais.example");
    ck_assert_str_eq(value_of("field/subject"), "Re : Rendez-vous mardi");
    ck_assert_str_eq(value_of("field/body"), "");
    mailbox_do(&box, "set field/body \"Bonjour,\\nJe viens.\"");
    ck_assert(mailbox_do(&box, "activate button/send"));
    ck_assert_str_eq(sent()->value[0], "nadia");
    ck_assert_ptr_null(sent()->value[1]);
    ck_assert_str_eq(sent()->value[3], "Re : Rendez-vous mardi");
    ck_assert_str_eq(sent()->value[4], "Bonjour,\nJe viens.");
    ck_assert_str_eq(sent()->value[5], "nadia-rdv");
    ck_assert_str_eq(box.world.notice, "Votre réponse est partie. Elle est dans Envoyés.");
}
END_TEST

START_TEST(an_answer_that_was_begun_goes_on_where_it_was_left)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    mailbox_do(&box, "set field/body \"Oui, je\"");
    mailbox_do(&box, "back");
    ck_assert_str_eq(box.page.focus, "button/reply");
    mailbox_do(&box, "activate button/reply");
    ck_assert_str_eq(box.page.items[page_find(&box.page, "field/body")].value, "Oui, je");
    mailbox_do(&box, "activate button/send");
    mailbox_do(&box, "activate folder/drafts");
    ck_assert(!shown("message/new-1"));
}
END_TEST

START_TEST(after_sending_the_list_it_came_from_is_shown_and_sent_holds_it)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    mailbox_do(&box, "set field/body \"Oui.\"");
    mailbox_do(&box, "activate button/send");
    ck_assert_str_eq(box.page.key, "mail/inbox");
    ck_assert_str_eq(box.page.focus, "message/nadia-rdv");
    ck_assert(shown("button/signout"));
    mailbox_do(&box, "activate folder/sent");
    ck_assert(shown("message/new-1"));
    ck_assert_str_eq(box.page.items[page_find(&box.page, "message/new-1")].label, "À Nadia Benali");
    ck_assert(mailbox_do(&box, "activate message/new-1"));
    ck_assert(shown("button/delete") && !shown("button/reply"));
}
END_TEST

START_TEST(re_is_written_once)
{
    struct mail again = { .id = "encore", .from = "nadia", .subject = "Re : Merci", .date = lea_data.now };
    world_add_mail(&box.world, &again);
    mailbox_do(&box, "activate message/encore");
    mailbox_do(&box, "activate button/reply");
    ck_assert_str_eq(value_of("field/subject"), "Re : Merci");
}
END_TEST

START_TEST(names_and_addresses_become_people)
{
    send_to("Nadia, accueil@residence-du-parc.example; BAKARY SOW, nadia", "Bonjour.");
    ck_assert_str_eq(sent()->value[0], "nadia\naccueil\nbakary2");
    send_to("bravo@cadeau-gagnant.test", "Non.");
    ck_assert_str_eq(sent()->value[0], "bravo@cadeau-gagnant.test");
}
END_TEST

START_TEST(a_letter_to_oneself_arrives)
{
    send_to("lea.martin@courrier.example", "Ne pas oublier le pain.");
    ck_assert(shown("message/new-2"));
    ck_assert(box.page.items[page_find(&box.page, "message/new-2")].flags & ITEM_NEW);
}
END_TEST

START_TEST(each_refusal_says_what_to_do_and_points_to_the_field)
{
    static const struct {
        const char *to, *body, *field, *says;
    } cases[] = {
        { "", "Bonjour", "field/to", "Il manque la personne" },
        { " , ", "", "field/to", "Il manque la personne" },
        { "nadia.benali", "x", "field/to", "Il manque le signe @" },
        { "Girafe", "x", "field/to", "ce nom est inconnu" },
        { "bakary", "x", "field/to", "ce nom est inconnu" }, /* two of them */
        { "nadia.benali @relais.example", "x", "field/to", "un espace" },
        { "nadia benali@relais.example", "x", "field/to", "un espace" },
        { "www.relais.example", "x", "field/to", "l'adresse d'un site" },
        { "https://relais.example", "x", "field/to", "l'adresse d'un site" },
        { "@relais.example", "x", "field/to", "le nom, avant" },
        { "nadia@", "x", "field/to", "la fin de l'adresse" },
        { "nadia@relais", "x", "field/to", "la fin de l'adresse" },
        { "nadia@relais.", "x", "field/to", "la fin de l'adresse" },
        { "nadia@x@relais.example", "x", "field/to", "la fin de l'adresse" },
        { "nadia.bénali@relais.example", "x", "field/to", "un accent" },
        { "nadia.benalli@relais.example", "x", "field/to", "inconnue ici" },
        { "nadia", "", "field/body", "La case Message est vide" },
        { "nadia", " \n ", "field/body", "La case Message est vide" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        send_to(cases[i].to, cases[i].body);
        ck_assert_msg(box.world.refusal && strstr(box.world.refusal, cases[i].says), "%s: %s", cases[i].to,
                      box.world.refusal);
        ck_assert_str_eq(box.page.focus, cases[i].field);
        ck_assert_uint_eq(box.page.turn, box.world.turn); /* the same field twice is a new wish */
        ck_assert_str_eq(box.page.key, "mail/compose");
    }
    ck_assert_uint_eq(box.world.fact_count, 0);
}
END_TEST

START_TEST(an_answer_in_the_subject_is_noticed)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    mailbox_do(&box, "set field/subject \"Oui je viens\"");
    mailbox_do(&box, "activate button/send");
    ck_assert(strstr(box.world.refusal, "Elle est dans la case Objet."));
}
END_TEST

START_TEST(leaving_keeps_a_draft_that_can_be_continued_and_sent)
{
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    mailbox_do(&box, "set field/body \"Je v\"");
    ck_assert(mailbox_do(&box, "back"));
    ck_assert_str_eq(box.world.notice, "Votre texte est gardé dans Brouillons.");
    ck_assert_str_eq(box.page.key, "mail/message/nadia-rdv");
    mailbox_do(&box, "activate folder/drafts");
    ck_assert(mailbox_do(&box, "activate message/new-1"));
    ck_assert_str_eq(value_of("field/to"), "nadia.benali@relais.example");
    ck_assert_str_eq(value_of("field/body"), "Je v");
    mailbox_do(&box, "set field/body \"Je viens\"");
    mailbox_do(&box, "back");
    ck_assert_str_eq(box.page.key, "mail/drafts");
    ck_assert_str_eq(world_mail(&box.world, "new-1")->body, "Je viens");
    mailbox_do(&box, "activate message/new-1");
    mailbox_do(&box, "activate button/send");
    ck_assert_str_eq(sent()->value[5], "nadia-rdv");
    ck_assert_ptr_null(world_mail(&box.world, "new-1"));
    ck_assert_str_eq(world_mail(&box.world, "new-2")->folder, "sent");
}
END_TEST

START_TEST(leaving_an_untouched_message_keeps_nothing_and_says_nothing)
{
    size_t before = box.world.mail_count;
    mailbox_do(&box, "activate message/nadia-rdv");
    mailbox_do(&box, "activate button/reply");
    mailbox_do(&box, "back");
    ck_assert_ptr_null(box.world.notice);
    mailbox_do(&box, "back");
    mailbox_do(&box, "activate button/new");
    ck_assert_str_eq(box.page.focus, "field/to");
    mailbox_do(&box, "back");
    ck_assert_ptr_null(box.world.notice);
    mailbox_do(&box, "activate folder/drafts");
    mailbox_do(&box, "activate message/lea-laverie");
    mailbox_do(&box, "back");
    ck_assert_ptr_null(box.world.notice);
    ck_assert_uint_eq(box.world.mail_count, before);
}
END_TEST

START_TEST(cancelling_leaves_a_draft_as_it_was)
{
    mailbox_do(&box, "activate folder/drafts");
    mailbox_do(&box, "activate message/lea-laverie");
    mailbox_do(&box, "set field/body \"Autre chose\"");
    mailbox_do(&box, "activate button/cancel");
    ck_assert_str_eq(world_mail(&box.world, "lea-laverie")->body, "À quelle heure");
    ck_assert(box.world.notice);
}
END_TEST

START_TEST(cancelling_a_new_message_keeps_nothing)
{
    size_t before = box.world.mail_count;
    mailbox_do(&box, "activate button/new");
    mailbox_do(&box, "set field/body \"Bonjour\"");
    mailbox_do(&box, "activate button/cancel");
    ck_assert_uint_eq(box.world.mail_count, before);
    ck_assert_str_eq(box.page.key, "mail/inbox");
}
END_TEST

START_TEST(a_draft_is_deleted_and_restored)
{
    mailbox_do(&box, "activate folder/drafts");
    mailbox_do(&box, "activate message/lea-laverie");
    ck_assert(mailbox_do(&box, "activate button/delete"));
    mailbox_do(&box, "activate folder/trash");
    mailbox_do(&box, "activate message/lea-laverie");
    mailbox_do(&box, "activate button/restore");
    ck_assert_str_eq(world_mail(&box.world, "lea-laverie")->folder, "drafts");
    mailbox_do(&box, "activate folder/drafts");
    mailbox_do(&box, "activate message/lea-laverie");
    ck_assert_str_eq(box.page.key, "mail/compose");
}
END_TEST

START_TEST(fields_of_one_line_hold_one_line)
{
    mailbox_do(&box, "activate button/new");
    mailbox_do(&box, "set field/subject \"a\\nb\"");
    ck_assert_str_eq(value_of("field/subject"), "a b");
}
END_TEST

START_TEST(a_message_written_for_nobody_is_kept_as_it_is)
{
    mailbox_do(&box, "activate button/new");
    mailbox_do(&box, "set field/to \"Nadia, quelqu'un\"");
    mailbox_do(&box, "back");
    ck_assert_str_eq(world_mail(&box.world, "new-1")->to, "nadia\nquelqu'un");
    mailbox_do(&box, "activate folder/drafts");
    mailbox_do(&box, "activate message/new-1");
    ck_assert_str_eq(value_of("field/to"), "nadia.benali@relais.example, quelqu'un");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, writing");
    TCase *t = tcase_create("writing");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, a_reply_knows_its_person_its_subject_and_its_message);
    tcase_add_test(t, an_answer_that_was_begun_goes_on_where_it_was_left);
    tcase_add_test(t, after_sending_the_list_it_came_from_is_shown_and_sent_holds_it);
    tcase_add_test(t, re_is_written_once);
    tcase_add_test(t, names_and_addresses_become_people);
    tcase_add_test(t, a_letter_to_oneself_arrives);
    tcase_add_test(t, each_refusal_says_what_to_do_and_points_to_the_field);
    tcase_add_test(t, an_answer_in_the_subject_is_noticed);
    tcase_add_test(t, leaving_keeps_a_draft_that_can_be_continued_and_sent);
    tcase_add_test(t, leaving_an_untouched_message_keeps_nothing_and_says_nothing);
    tcase_add_test(t, cancelling_leaves_a_draft_as_it_was);
    tcase_add_test(t, cancelling_a_new_message_keeps_nothing);
    tcase_add_test(t, a_draft_is_deleted_and_restored);
    tcase_add_test(t, fields_of_one_line_hold_one_line);
    tcase_add_test(t, a_message_written_for_nobody_is_kept_as_it_is);
    suite_add_tcase(s, t);
    return s;
}
