/* links: apps page */
/* Sending in Courrier Libre: to all, with copies, passed on; who gets it; what is told once before it goes. */
#include "unit/lea_letters.h"

static struct kit k;

static void open_box(void)
{
    kit_open(&k, &app_mail, &letters_data);
}

static void close_box(void)
{
    kit_close(&k);
}

static bool shown(const char *id)
{
    return page_find(&k.page, id) >= 0;
}

static const char *value(const char *id)
{
    int i = page_find(&k.page, id);
    ck_assert_msg(i >= 0, "no %s on %s", id, k.page.key);
    return k.page.items[i].value;
}

/* How many people were told of what they received since the beginning. */
static size_t received(const char *to, const char *file)
{
    size_t n = 0;
    for (size_t i = 0; i < k.world.fact_count; i++) {
        const struct fact *f = &k.world.facts[i];
        n += f->kind == &world_facts[WORLD_MAIL_RECEIVED] && (!to || streq(f->value[0], to)) &&
             (!file || streq(f->value[3], file));
    }
    return n;
}

START_TEST(an_answer_to_all_goes_to_whoever_got_the_message)
{
    kit_do(&k, "activate message/fete\nactivate button/reply-all");
    ck_assert_str_eq(value("field/to"),
                     "nadia.benali@relais.example, bakary.diallo@courrier.example, minh.tran@ecole.example, "
                     "oksana@courrier.example");
    ck_assert_str_eq(value("field/subject"), "Re : La fête");
    ck_assert(kit_shows(&k, "Attention : 4 personnes vont lire."));
    kit_do(&k, "set field/body \"Je viens vendredi.\"\nactivate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent nadia\nbakary\ntran\noksana | - | - | Re : La fête | "
                                    "Je viens vendredi. | fete | - | - | -");
    ck_assert_uint_eq(received(NULL, NULL), 4);
    ck_assert_uint_eq(received("oksana", NULL), 1);
}
END_TEST

START_TEST(only_a_message_to_several_has_an_answer_to_all)
{
    kit_do(&k, "activate message/plan");
    ck_assert(shown("button/reply") && !shown("button/reply-all"));
    kit_do(&k, "activate button/reply");
    ck_assert(!kit_shows(&k, "Attention"));
}
END_TEST

START_TEST(the_answer_to_one_and_the_answer_to_all_are_two_drafts)
{
    kit_do(&k, "activate message/fete\nactivate button/reply-all\nset field/body \"Tous\"\nback");
    kit_do(&k, "activate button/reply");
    ck_assert_str_eq(value("field/body"), "");
    kit_do(&k, "set field/body \"Un\"\nback\nactivate button/reply-all");
    ck_assert_str_eq(value("field/body"), "Tous");
}
END_TEST

START_TEST(what_is_passed_on_keeps_its_text_and_its_documents)
{
    kit_do(&k, "activate message/plan\nactivate button/forward");
    ck_assert_str_eq(value("field/subject"), "Tr : Le plan");
    ck_assert(kit_shows(&k, "plan.pdf") && kit_shows(&k, "Minh Tran, Le plan"));
    kit_do(&k, "set field/to \"Nadia\"\nset field/body \"Pour vous.\"\nactivate button/send");
    ck_assert_str_eq(kit_event(&k),
                     "mail.sent nadia | - | - | Tr : Le plan | Pour vous. | - | plan.pdf | - | plan");
    ck_assert_uint_eq(received("nadia", "plan.pdf"), 1);
    kit_do(&k, "activate folder/sent\nactivate message/new-1");
    ck_assert(kit_shows(&k, "--- Message de Minh Tran ---") && shown("file/plan.pdf"));
}
END_TEST

START_TEST(a_message_may_be_passed_on_without_a_word)
{
    kit_do(&k,
           "activate message/plan\nactivate button/forward\nset field/to \"Nadia\"\nactivate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent nadia | - | - | Tr : Le plan | - | - | plan.pdf | - | plan");
}
END_TEST

START_TEST(copies_are_behind_a_button)
{
    kit_do(&k, "activate button/new");
    ck_assert(!shown("field/cc") && !shown("field/bcc"));
    kit_do(&k, "activate button/copies\nset field/to \"Nadia\"\nset field/cc \"Minh Tran\"\n"
               "set field/bcc \"Bakary, Oksana\"\nset field/body \"Bonjour.\"\nactivate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent nadia | tran | bakary\noksana | - | Bonjour. | - | - | - | -");
    ck_assert_uint_eq(received(NULL, NULL), 4);
    kit_do(&k, "activate folder/sent\nactivate message/new-1");
    ck_assert(kit_shows(&k, "Cci") && kit_shows(&k, "Bakary Diallo, Oksana Kovalenko"));
}
END_TEST

START_TEST(hidden_copies_alone_are_enough_and_nobody_sees_them)
{
    kit_do(&k, "activate button/new\nactivate button/copies\nset field/bcc \"Bakary, Léa Martin\"\n"
               "set field/body \"Bonjour.\"\nactivate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent - | - | bakary\nlea | - | Bonjour. | - | - | - | -");
    kit_do(&k, "activate message/new-2");
    ck_assert(!kit_shows(&k, "Bakary"));
}
END_TEST

START_TEST(a_refusal_names_the_box_it_speaks_of)
{
    kit_do(&k,
           "activate button/new\nactivate button/copies\nset field/to \"Nadia\"\nset field/cc \"Girafe\"\n"
           "set field/body \"Bonjour.\"\nactivate button/send");
    CK_SAYS(k.world.refusal, "La case Cc est la bonne.\nMais ce nom est inconnu ici.");
    ck_assert_str_eq(k.page.focus, "field/cc");
}
END_TEST

START_TEST(a_document_that_is_spoken_of_and_missing_is_told_once)
{
    static const char *const bodies[] = {
        "Bonjour, voici mon attestation. Léa",      "Le document est joint.",  "Ci-joint le relevé.",
        "Vous trouverez en pièce jointe la carte.", "Je vous joins la photo.",
    };
    for (size_t i = 0; i < ARRAY_LEN(bodies); i++) {
        struct action body = { .verb = ACT_SET, .target = "field/body", .text = bodies[i] };
        kit_do(&k, "activate button/new\nset field/to \"Nadia\"");
        kit_act(&k, &body);
        kit_do(&k, "activate button/send");
        CK_SAYS(k.world.refusal, "Vous parlez d'un document.\nIl n'est pas joint.");
        ck_assert_str_eq(k.page.focus, "button/join");
        kit_do(&k, "activate button/send");
        ck_assert(starts_with(kit_event(&k), "mail.sent nadia | - | - | - | "));
        ck_assert(strstr(kit_event(&k), " | - | - | - | -"));
    }
}
END_TEST

START_TEST(whoever_asks_for_a_document_or_misses_it_is_left_alone)
{
    static const char *const bodies[] = {
        "Bonjour, il manque la pièce jointe.",
        "La photo n'est pas jointe.",
        "Pouvez-vous joindre la photo ?",
        "Voici ma réponse : oui.",
        "Je viens mardi.",
        "Où est le document joint ?",
    };
    for (size_t i = 0; i < ARRAY_LEN(bodies); i++) {
        struct action body = { .verb = ACT_SET, .target = "field/body", .text = bodies[i] };
        kit_do(&k, "activate button/new\nset field/to \"Nadia\"");
        kit_act(&k, &body);
        kit_do(&k, "activate button/send");
        ck_assert_msg(!k.world.refusal, "%s: %s", bodies[i], k.world.refusal);
    }
}
END_TEST

START_TEST(private_things_for_several_readers_are_told_once)
{
    kit_do(&k, "activate message/fete\nactivate button/reply-all\n"
               "set field/body \"Je suis malade, je ne viens pas.\"\nactivate button/send");
    CK_SAYS(k.world.refusal, "Attention : 4 personnes vont lire.");
    kit_do(&k, "activate button/send");
    ck_assert(starts_with(kit_event(&k), "mail.sent nadia\nbakary"));
}
END_TEST

START_TEST(private_things_for_one_reader_are_nobodys_affair)
{
    kit_do(&k, "activate message/fete\nactivate button/reply\n"
               "set field/body \"Je suis malade, je ne viens pas.\"\nactivate button/send");
    ck_assert(starts_with(kit_event(&k), "mail.sent nadia | -"));
}
END_TEST

START_TEST(what_looks_like_a_real_persons_data_does_not_stay)
{
    kit_do(&k, "activate button/new\nset field/body \"Mon numéro : 06 12 34 56 7\"");
    kit_do(&k, "set field/body \"Mon numéro : 06 12 34 56 78\"");
    CK_SAYS(k.world.refusal, "Prenez un numéro qui commence par 06 39 98.");
    ck_assert_str_eq(value("field/body"), "Mon numéro : 06 12 34 56 7");
    kit_do(&k, "set field/to \"quelqu.un@exemple-vrai.fr\"");
    CK_SAYS(k.world.refusal, "Cette adresse peut être une vraie");
    ck_assert_str_eq(value("field/to"), "");
    kit_do(&k, "set field/body \"Mon numéro : 06 39 98 01 02\"");
    ck_assert_ptr_null(k.world.refusal);
}
END_TEST

START_TEST(people_are_chosen_from_a_list)
{
    kit_do(&k, "activate button/new\nactivate button/contacts");
    ck_assert(shown("person/nadia") && !shown("person/lea") && !shown("person/voisin"));
    kit_do(&k, "activate person/nadia\nactivate button/contacts\nactivate person/tran\n"
               "activate button/contacts\nactivate person/nadia");
    ck_assert_str_eq(value("field/to"), "nadia.benali@relais.example, minh.tran@ecole.example");
    kit_do(&k,
           "activate button/copies\nactivate button/contacts\nset field/box \"Cci\"\nactivate person/bakary");
    ck_assert_str_eq(value("field/bcc"), "bakary.diallo@courrier.example");
}
END_TEST

START_TEST(a_draft_keeps_copies_documents_and_what_it_passes_on)
{
    kit_do(&k,
           "activate message/plan\nactivate button/forward\nactivate button/copies\nset field/cc \"Nadia\"\n"
           "set field/body \"Pour\"\nback");
    ck_assert_str_eq(k.world.notice, "Votre texte est gardé dans Brouillons.");
    ck_assert(kit_holds(&k, "mail.draft", "Tr : Le plan | - | Pour | plan.pdf"));
    kit_do(&k, "back\nactivate folder/drafts\nactivate message/new-1");
    ck_assert_str_eq(value("field/cc"), "nadia.benali@relais.example");
    kit_do(&k, "activate button/send");
    ck_assert_str_eq(kit_event(&k),
                     "mail.sent - | nadia | - | Tr : Le plan | Pour | - | plan.pdf | - | plan");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, sending");
    TCase *t = tcase_create("sending");
    tcase_add_checked_fixture(t, open_box, close_box);
    tcase_add_test(t, an_answer_to_all_goes_to_whoever_got_the_message);
    tcase_add_test(t, only_a_message_to_several_has_an_answer_to_all);
    tcase_add_test(t, the_answer_to_one_and_the_answer_to_all_are_two_drafts);
    tcase_add_test(t, what_is_passed_on_keeps_its_text_and_its_documents);
    tcase_add_test(t, a_message_may_be_passed_on_without_a_word);
    tcase_add_test(t, copies_are_behind_a_button);
    tcase_add_test(t, hidden_copies_alone_are_enough_and_nobody_sees_them);
    tcase_add_test(t, a_refusal_names_the_box_it_speaks_of);
    tcase_add_test(t, a_document_that_is_spoken_of_and_missing_is_told_once);
    tcase_add_test(t, whoever_asks_for_a_document_or_misses_it_is_left_alone);
    tcase_add_test(t, private_things_for_several_readers_are_told_once);
    tcase_add_test(t, private_things_for_one_reader_are_nobodys_affair);
    tcase_add_test(t, what_looks_like_a_real_persons_data_does_not_stay);
    tcase_add_test(t, people_are_chosen_from_a_list);
    tcase_add_test(t, a_draft_keeps_copies_documents_and_what_it_passes_on);
    suite_add_tcase(s, t);
    return s;
}
