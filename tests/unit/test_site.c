/* links: site */
/* A request walked from signing in to its receipt and its end: boxes, refusals, documents, summary, story time. */
#include "unit/site_kit.h"

static void sign_in(void)
{
    go("portail-aides.example");
    walk("open Mon compte\n"
         "fill Numéro de sécurité sociale = 2 85 05 99 243 000 14\n"
         "fill Mot de passe = Sept pommes sur la table\n"
         "press Me connecter");
    at_page("portail-aides", "code");
    struct str line = { 0 };
    str_printf(&line, "fill Code = %s\npress Valider", world_site(&world, "portail-aides")->code);
    walk(str_s(&line));
    str_free(&line);
    at_page("portail-aides", "compte");
}

static void fill_in(void)
{
    walk("open Faire une demande\n"
         "fill Nom = Martin\n"
         "fill Prénom = Léa\n"
         "fill Date de naissance = 2 mai 1985\n"
         "fill Situation = Sans emploi\n"
         "fill Argent reçu le mois dernier = 0\n"
         "press Continuer\n"
         "fill Rue = 12 rue du Parc\n"
         "fill Code postal = 57000\n"
         "fill Ville = Valmont\n"
         "fill Adresse mail = lea.martin@courrier.example\n"
         "press Continuer");
    at_page("portail-aides", "papiers");
}

static void send_papers(void)
{
    walk("enter Pièce d'identité = carte-identite.pdf\n"
         "enter Attestation d'hébergement = attestation.pdf\n"
         "enter Relevé de compte = releve.pdf\n"
         "press Continuer");
    at_page("portail-aides", "recapitulatif");
}

static void send_all(void)
{
    sign_in();
    fill_in();
    send_papers();
    walk("tick Je dis que tout est vrai\npress Envoyer ma demande");
    at_page("portail-aides", "fini");
}

START_TEST(what_was_typed_on_a_page_waits_while_the_one_before_is_sent_again)
{
    sign_in();
    walk("open Faire une demande\n"
         "fill Nom = Martin\n"
         "fill Prénom = Léa\n"
         "fill Date de naissance = 2 mai 1985\n"
         "fill Situation = Sans emploi\n"
         "fill Argent reçu le mois dernier = 0\n"
         "press Continuer\n"
         "fill Rue = 12 rue du Parc\n"
         "open Page précédente\n"
         "press Continuer");
    shows("12 rue du Parc");
    ck_assert_uint_eq(at.site->typed_count, 1);
    walk("fill Code postal = 57000\n"
         "fill Ville = Valmont\n"
         "fill Adresse mail = lea.martin@courrier.example\n"
         "press Continuer");
    ck_assert_uint_eq(at.site->typed_count, 0);
}
END_TEST

START_TEST(a_request_is_walked_to_its_receipt)
{
    send_all();
    shows("PA-2026-000123");
    stated("site.sent", "portail-aides", "recapitulatif", NULL);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "envoyée");
    ck_assert_str_eq(value("portail-aides", "demande", "Date de naissance"), "02/05/1985");
    const struct file *f = world_file_named(&world, "recu-demande.pdf", FILE_DRIVE);
    ck_assert_ptr_nonnull(f);
    ck_assert_str_eq(f->text, "Portail des aides\nReçu de la demande PA-2026-000123\n"
                              "Demande envoyée le lundi 16 novembre 2026.\nGardez ce papier.");
    ck_assert_str_eq(last_mail()->subject, "Nous avons reçu votre demande");
    ck_assert_str_eq(last_mail()->folder, "inbox");
    ck_assert_str_eq(last_mail()->from, "nepasrepondre@portail-aides.example");
    ck_assert_str_eq(last_mail()->sender, "Portail des aides");
    ck_assert_ptr_nonnull(strstr(last_mail()->body, "PA-2026-000123"));
}
END_TEST

START_TEST(story_time_brings_each_state_at_its_minute)
{
    send_all();
    site_pass(&world, 24 * 60);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "envoyée");
    site_pass(&world, 24 * 60);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "en cours");
    site_pass(&world, 10 * 24 * 60);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "papier demandé");
    ck_assert_str_eq(last_mail()->subject, "Il manque un papier");
    ck_assert_int_eq(last_mail()->date.date.day, 21); /* not the day one looks */
    ck_assert_ptr_nonnull(strstr(last_mail()->body, "avant le dimanche 6 décembre 2026"));
    go("portail-aides.example/suivi");
    shows("Il manque 1 papier");
    walk("enter Certificat de cours = certificat-cours.pdf\npress Envoyer le papier");
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "complète");
    ck_assert_str_eq(last_mail()->subject, "Votre dossier est complet");
    site_pass(&world, 100 * 24 * 60);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "complète");
}
END_TEST

START_TEST(a_paper_that_does_not_come_closes_the_request)
{
    send_all();
    site_pass(&world, 30 * 24 * 60);
    ck_assert_str_eq(record("portail-aides", "demande")->state->name, "fermée");
}
END_TEST

START_TEST(each_box_says_what_is_missing_and_the_first_has_the_focus)
{
    sign_in();
    walk("open Faire une demande\n"
         "fill Prénom = Léa\n"
         "fill Date de naissance = 05/22/1985\n"
         "press Continuer");
    at_page("portail-aides", "situation");
    ck_assert_ptr_nonnull(strstr(world.refusal, "Cette case est vide"));
    ck_assert_str_eq(page.focus, "field/Nom");
    shows("error=\"Vous êtes à la bonne page.");
    shows("error=\"Le jour, le mois et l'année sont là.\\nLe jour d'abord");
    shows("value=\"05/22/1985\"");
    ck_assert_ptr_null(value("portail-aides", "demande", "Prénom"));
    walk("fill Nom = Martin");
    ck_assert(!shown("field/Nom \"Nom *\" error"));
}
END_TEST

START_TEST(a_document_is_judged_when_it_is_chosen)
{
    static const struct {
        const char *box, *file, *why;
    } cases[] = {
        { "Pièce d'identité", "carte-photo.heic", "types" },
        { "Pièce d'identité", "carte-floue.jpg", "quality" },
        { "Pièce d'identité", "releve.pdf", "paper" },
        { "Attestation d'hébergement", "attestation-ancienne.pdf", "newer" },
        { "Relevé de compte", "releve-grand.pdf", "max" },
        { "Relevé de compte", "absent.pdf", "rule" },
    };
    sign_in();
    fill_in();
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str line = { 0 };
        str_printf(&line, "enter %s = %s", cases[i].box, cases[i].file);
        walk(str_s(&line));
        refused(cases[i].box, cases[i].why, "\n");
        ck_assert_ptr_null(value("portail-aides", "demande", cases[i].box));
        str_free(&line);
    }
    walk("enter Pièce d'identité = carte-identite.pdf");
    ck_assert_str_eq(world.notice, "Document reçu.");
    ck_assert_str_eq(value("portail-aides", "demande", "Pièce d'identité"), "carte-identite.pdf");
    shows("\"Document reçu\"");
    walk("press Continuer");
    refused("Relevé de compte", "empty", "Il manque le document"); /* the last one of two */
}
END_TEST

START_TEST(documents_are_chosen_from_a_list)
{
    sign_in();
    fill_in();
    shows(
        "\"Pièce d'identité *\\nIl faut le devant"); /* help is under its name, not under the button before */
    walk("choose Pièce d'identité");
    shows("row file/carte-identite.pdf");
    shows("04/03/2026, Mon Nuage, Papiers"); /* the day of the paper */
    ck_assert(!shown("plan-residence.pdf")); /* only attached to a message */
    walk("back");
    ck_assert(!shown("file/carte-identite.pdf"));
    walk("choose Relevé de compte");
    ck_assert_ptr_nonnull(
        strstr(page.key, "/choose/Relevé de compte")); /* a list of its own, read from its top */
    walk("back");
    walk("choose Pièce d'identité\nfile carte-identite.pdf");
    ck_assert_str_eq(value("portail-aides", "demande", "Pièce d'identité"), "carte-identite.pdf");
    ck_assert_str_eq(page.focus, "choose/Pièce d'identité");
    ck_assert(!act("file carte-identite.pdf"));
}
END_TEST

START_TEST(a_summary_leads_to_each_box_and_nothing_is_sent_without_the_tick)
{
    sign_in();
    fill_in();
    send_papers();
    shows("row edit/Code postal \"Code postal\" text=\"57000\" extra=\"Modifier\"");
    walk("press Envoyer ma demande");
    refused("Je dis que tout est vrai", "empty", "Cochez la case");
    walk("modify Code postal");
    at_page("portail-aides", "adresse");
    ck_assert_str_eq(page.focus, "field/Code postal");
    walk("fill Code postal = 57100\npress Continuer\npress Continuer");
    at_page("portail-aides", "recapitulatif");
    ck_assert_str_eq(value("portail-aides", "demande", "Code postal"), "57100");
    walk("tick Je dis que tout est vrai = on\npress Envoyer ma demande");
    at_page("portail-aides", "fini");
}
END_TEST

START_TEST(a_request_is_sent_once)
{
    send_all();
    size_t mails = world.mail_count;
    go("portail-aides.example/recapitulatif");
    walk("tick Je dis que tout est vrai = on\npress Envoyer ma demande");
    ck_assert_ptr_nonnull(strstr(world.refusal, "C'est déjà envoyé.\nLe numéro est PA-2026-000123."));
    ck_assert_uint_eq(world.mail_count, mails);
}
END_TEST

START_TEST(what_was_sent_is_read_and_not_changed)
{
    send_all();
    go("portail-aides.example/recapitulatif");
    shows("carte-identite.pdf");
    ck_assert(!shown("Modifier"));
}
END_TEST

START_TEST(the_key_of_a_line_signs_in_and_never_pays)
{
    go("portail-aides.example/connexion");
    ck_assert(act("enter Mot de passe"));
    go("rdv-guichet.express-service.test");
    shows("Numéro de carte bancaire");
    ck_assert(!act("enter Numéro de carte bancaire"));
    at_page("rdv-express", "accueil");
}
END_TEST

START_TEST(photos_of_the_phone_are_said_to_need_the_drive)
{
    static const struct file_data photo = { .name = "photo-piece.jpg", .in = "phone", .size = 2000000 };
    sign_in();
    go("portail-aides.example/papiers");
    walk("choose Pièce d'identité");
    ck_assert(!shown("Une photo du téléphone ?"));
    world_add_file(&world, &photo, NULL, FILE_PHONE, NULL);
    show();
    shows("Une photo du téléphone ? Déposez-la dans Mon Nuage.");
}
END_TEST

START_TEST(what_looks_like_real_data_is_never_kept)
{
    sign_in();
    walk("open Faire une demande\nfill Nom = 06 12 34 56 78\npress Continuer");
    stated("site.refused", NULL, "portail-aides", NULL);
    ck_assert_ptr_nonnull(strstr(world.refusal, "06 39 98"));
    ck_assert_ptr_null(value("portail-aides", "demande", "Nom"));
}
END_TEST

START_TEST(typed_words_wait_for_the_button_and_a_link_keeps_them_out)
{
    sign_in();
    fill_in();
    walk("open Page précédente\nfill Ville = Pontgris\nopen Page précédente");
    at_page("portail-aides", "situation");
    ck_assert_str_eq(value("portail-aides", "demande", "Ville"), "Valmont");
}
END_TEST

START_TEST(unknown_targets_and_hidden_blocks_do_nothing)
{
    sign_in();
    ck_assert(!act("press Absent"));
    ck_assert(!act("press nothing"));
    ck_assert(!act("fill Nom = Martin"));
    ck_assert(!act("back"));
    go("portail-aides.example/suivi");
    ck_assert(!act("press Envoyer le papier"));
    go("portail-aides.example/nulle-part");
    ck_assert_ptr_null(at.page);
    ck_assert(!act("press Continuer"));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("site");
    TCase *t = tcase_create("request");
    tcase_add_checked_fixture(t, kit_open, kit_close);
    tcase_add_test(t, what_was_typed_on_a_page_waits_while_the_one_before_is_sent_again);
    tcase_add_test(t, a_request_is_walked_to_its_receipt);
    tcase_add_test(t, story_time_brings_each_state_at_its_minute);
    tcase_add_test(t, a_paper_that_does_not_come_closes_the_request);
    tcase_add_test(t, each_box_says_what_is_missing_and_the_first_has_the_focus);
    tcase_add_test(t, a_document_is_judged_when_it_is_chosen);
    tcase_add_test(t, documents_are_chosen_from_a_list);
    tcase_add_test(t, a_summary_leads_to_each_box_and_nothing_is_sent_without_the_tick);
    tcase_add_test(t, a_request_is_sent_once);
    tcase_add_test(t, what_was_sent_is_read_and_not_changed);
    tcase_add_test(t, the_key_of_a_line_signs_in_and_never_pays);
    tcase_add_test(t, photos_of_the_phone_are_said_to_need_the_drive);
    tcase_add_test(t, what_looks_like_real_data_is_never_kept);
    tcase_add_test(t, typed_words_wait_for_the_button_and_a_link_keeps_them_out);
    tcase_add_test(t, unknown_targets_and_hidden_blocks_do_nothing);
    suite_add_tcase(s, t);
    return s;
}
