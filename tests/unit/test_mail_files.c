/* links: apps page */
/* Documents and links in Courrier Libre: joined, taken off, opened, kept in Mon Nuage; where an address leads. */
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

static void join(const char *file)
{
    struct str line = { 0 };
    str_printf(&line, "activate button/join\nactivate file/%s", file);
    kit_do(&k, str_s(&line));
    str_free(&line);
}

START_TEST(a_document_of_the_drive_goes_with_a_message)
{
    kit_do(&k, "activate message/plan\nactivate button/reply\nset field/body \"Voici mon attestation.\"");
    kit_do(&k, "activate button/join");
    ck_assert_str_eq(k.page.key, "mail/join");
    ck_assert_str_eq(k.page.focus, "file/attestation.pdf");
    ck_assert(shown("file/liste.txt") && !shown("file/plan.pdf") && !shown("file/cadeau.exe"));
    kit_do(&k, "activate file/attestation.pdf");
    ck_assert_str_eq(k.page.key, "mail/compose");
    ck_assert_str_eq(k.world.notice, "attestation.pdf est joint.");
    ck_assert(kit_shows(&k, "attestation.pdf  300 Ko"));
    kit_do(&k, "activate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent tran | - | - | Re : Le plan | Voici mon attestation. | plan | "
                                    "attestation.pdf | - | -");
}
END_TEST

START_TEST(a_joined_document_is_a_copy_that_nothing_changes)
{
    kit_do(&k, "activate button/new\nset field/to \"Nadia\"\nset field/body \"Bonjour.\"");
    join("attestation.pdf");
    world_file(&k.world, "attestation.pdf")->at = FILE_GONE;
    kit_do(&k, "activate button/send\nactivate folder/sent\nactivate message/new-1");
    kit_do(&k, "activate file/attestation.pdf~2");
    ck_assert(kit_shows(&k, "Léa Martin habite ici."));
}
END_TEST

START_TEST(several_documents_go_and_one_is_taken_off)
{
    kit_do(&k, "activate button/new\nset field/to \"Nadia\"\nset field/body \"Bonjour.\"");
    join("attestation.pdf");
    join("liste.txt");
    kit_do(&k, "activate remove/attestation.pdf~2");
    ck_assert_str_eq(k.world.notice, "attestation.pdf n'est plus joint.");
    join("liste.txt");
    ck_assert_str_eq(k.world.notice, "liste.txt est déjà joint.");
    join("attestation.pdf");
    kit_do(&k, "activate button/send");
    ck_assert_str_eq(kit_event(&k),
                     "mail.sent nadia | - | - | - | Bonjour. | - | liste.txt\nattestation.pdf | - | -");
}
END_TEST

START_TEST(ten_megabytes_are_the_limit_alone_and_together)
{
    kit_do(&k, "activate button/new");
    join("film.mp4");
    CK_SAYS(k.world.refusal, "Mais il pèse 12 Mo. Le maximum est 10 Mo.\nChoisissez un document plus léger.");
    ck_assert_str_eq(k.page.key, "mail/join");
    kit_do(&k, "activate file/lourd.pdf");
    join("attestation.pdf");
    CK_SAYS(k.world.refusal, "Mais ensemble ils pèsent 10,2 Mo.");
    kit_do(&k, "back");
    ck_assert(!kit_shows(&k, "attestation.pdf"));
}
END_TEST

START_TEST(a_full_mailbox_sends_nothing_more)
{
    for (int i = 0; i < 5; i++) {
        kit_do(&k, "activate button/new\nset field/to \"Nadia\"\nset field/body \"Bonjour.\"");
        join("lourd.pdf");
        kit_do(&k, "activate button/send");
    }
    CK_SAYS(k.world.refusal, "Mais la boîte mail est pleine.");
    kit_do(&k, "back\nactivate folder/sent\nactivate message/new-1\nactivate button/delete\n"
               "activate folder/trash\nactivate button/empty");
    CK_SAYS(k.world.notice, "encore [Vider la Corbeille]");
    kit_do(&k, "activate button/empty");
    ck_assert(kit_shows(&k, "Ce dossier est vide."));
    kit_do(&k, "activate folder/drafts\nactivate message/new-5\nactivate button/send");
    ck_assert_ptr_null(k.world.refusal);
}
END_TEST

START_TEST(emptying_the_trash_is_asked_again_after_anything_else)
{
    kit_do(&k, "activate message/plan\nactivate button/delete\nactivate folder/trash\nactivate button/empty\n"
               "activate message/plan\nback\nactivate button/empty");
    ck_assert(shown("message/plan"));
}
END_TEST

START_TEST(a_closed_drive_shows_no_document_and_keeps_none)
{
    k.world.drive.open = false;
    kit_do(&k, "activate button/new\nactivate button/join");
    ck_assert(!shown("file/attestation.pdf") && shown("file/liste.txt"));
    ck_assert(kit_shows(&k, "Mon Nuage est fermé."));
    kit_do(&k, "back\nback\nactivate message/plan\nactivate file/plan.pdf\nactivate button/save");
    CK_SAYS(k.world.refusal, "Mais Mon Nuage est fermé.");
}
END_TEST

START_TEST(a_received_document_is_read_and_kept)
{
    kit_do(&k, "activate message/plan\nactivate file/plan.pdf");
    ck_assert_str_eq(kit_event(&k), "mail.opened_file plan.pdf | plan | -");
    ck_assert_str_eq(k.page.key, "mail/file/plan.pdf");
    ck_assert(kit_shows(&k, "L'accueil est à gauche."));
    kit_do(&k, "activate button/save");
    ck_assert(shown("top/documents") && shown("place/Papiers"));
    kit_do(&k, "activate place/Papiers");
    ck_assert_str_eq(kit_event(&k), "mail.saved_file plan.pdf | plan | -");
    ck_assert_str_eq(k.world.notice, "plan.pdf est dans Papiers.");
    ck_assert_ptr_nonnull(world_file_in(&k.world, "plan.pdf", FILE_DRIVE, "Papiers"));
    kit_do(&k, "activate message/plan\nactivate file/plan.pdf\nactivate button/save\nactivate top/documents");
    ck_assert_ptr_nonnull(world_file_in(&k.world, "plan.pdf", FILE_DRIVE, NULL));
}
END_TEST

START_TEST(the_way_back_from_a_document_leads_to_its_message)
{
    kit_do(&k, "activate message/plan\nactivate file/plan.pdf\nactivate button/save\nback");
    ck_assert_str_eq(k.page.key, "mail/file/plan.pdf");
    kit_do(&k, "activate button/back");
    ck_assert_str_eq(k.page.key, "mail/message/plan");
    ck_assert_str_eq(k.page.focus, "file/plan.pdf");
}
END_TEST

START_TEST(a_full_drive_keeps_nothing)
{
    k.world.drive.space = 10000000;
    kit_do(&k, "activate message/plan\nactivate file/plan.pdf\nactivate button/save\nactivate place/Papiers");
    CK_SAYS(k.world.refusal, "Mais Mon Nuage est plein.");
}
END_TEST

START_TEST(a_document_that_is_a_trap_is_told_kindly)
{
    kit_do(&k, "activate message/gros-lot\nactivate file/cadeau.exe");
    ck_assert_str_eq(kit_event(&k), "mail.opened_file cadeau.exe | gros-lot | trap");
    ck_assert(kit_shows(&k, "C'était un piège. Ici, pas de danger."));
    ck_assert(kit_shows(&k, "La fin du nom est .exe."));
}
END_TEST

START_TEST(a_copied_link_is_pasted_and_told)
{
    kit_do(&k, "activate button/new");
    ck_assert(!shown("button/paste"));
    k.world.copied_file = "attestation.pdf";
    kit_do(&k, "set field/to \"Nadia\"\nset field/body \"Voici mon attestation :\"");
    ck_assert(shown("button/paste"));
    kit_do(&k, "activate button/paste\nactivate button/send");
    ck_assert_str_eq(
        kit_event(&k),
        "mail.sent nadia | - | - | - | Voici mon attestation :\nmon-nuage.example/attestation.pdf"
        " | - | - | attestation.pdf | -");
    kit_do(&k,
           "activate folder/sent\nactivate message/new-1\nactivate link/mon-nuage.example/attestation.pdf");
    ck_assert_str_eq(k.world.asked.app, "browser");
    ck_assert_str_eq(k.world.asked.what, "file:attestation.pdf");
}
END_TEST

START_TEST(a_link_that_was_erased_is_none)
{
    k.world.copied_file = "attestation.pdf";
    kit_do(&k,
           "activate button/new\nset field/to \"Nadia\"\nactivate button/paste\nset field/body \"Bonjour.\"\n"
           "activate button/send");
    ck_assert_str_eq(kit_event(&k), "mail.sent nadia | - | - | - | Bonjour. | - | - | - | -");
}
END_TEST

START_TEST(an_address_in_a_message_asks_the_browser_and_says_whether_it_is_a_trap)
{
    kit_do(&k, "activate message/fete\nactivate link/fete.example/midi");
    ck_assert_str_eq(k.world.asked.app, "browser");
    ck_assert_str_eq(k.world.asked.what, "fete.example/midi");
    ck_assert_str_eq(k.world.asked.how, "link");
    ck_assert_ptr_null(k.world.asked.trap);
    kit_do(&k, "back\nactivate message/gros-lot\nactivate link/cadeau-gagnant.test");
    ck_assert_ptr_eq(k.world.asked.trap, &letters_hurry);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, documents");
    TCase *t = tcase_create("documents");
    tcase_add_checked_fixture(t, open_box, close_box);
    tcase_add_test(t, a_document_of_the_drive_goes_with_a_message);
    tcase_add_test(t, a_joined_document_is_a_copy_that_nothing_changes);
    tcase_add_test(t, several_documents_go_and_one_is_taken_off);
    tcase_add_test(t, ten_megabytes_are_the_limit_alone_and_together);
    tcase_add_test(t, a_full_mailbox_sends_nothing_more);
    tcase_add_test(t, emptying_the_trash_is_asked_again_after_anything_else);
    tcase_add_test(t, a_closed_drive_shows_no_document_and_keeps_none);
    tcase_add_test(t, a_received_document_is_read_and_kept);
    tcase_add_test(t, the_way_back_from_a_document_leads_to_its_message);
    tcase_add_test(t, a_full_drive_keeps_nothing);
    tcase_add_test(t, a_document_that_is_a_trap_is_told_kindly);
    tcase_add_test(t, a_copied_link_is_pasted_and_told);
    tcase_add_test(t, a_link_that_was_erased_is_none);
    tcase_add_test(t, an_address_in_a_message_asks_the_browser_and_says_whether_it_is_a_trap);
    suite_add_tcase(s, t);
    return s;
}
