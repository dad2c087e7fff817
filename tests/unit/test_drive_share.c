/* links: apps page */
/* Mon Nuage: who may see what, links, and documents that come in. */
#include "unit/app_kit.h"
#include "unit/lea_files.h"

static struct kit k;

static void open_drive(void)
{
    kit_open(&k, &app_drive, &files_data);
}

static void close_drive(void)
{
    kit_close(&k);
}

/* --- sharing --- */
START_TEST(a_document_is_shared_looked_at_and_taken_back)
{
    kit_do(&k, "activate folder/Papiers\nactivate file/attestation.pdf\nactivate button/share\n"
               "set field/person \"Nadia Benali\"\nset field/right \"Lire\"\nactivate button/ok");
    ck_assert_str_eq(kit_event(&k), "drive.shared attestation.pdf | - | nadia | read");
    ck_assert(kit_holds(&k, "drive.access", "attestation.pdf | - | nadia | read"));
    ck_assert(world_link_open(&k.world, "attestation.pdf"));
    ck_assert_str_eq(k.page.key, "drive/file/attestation.pdf");
    kit_do(&k, "activate button/access");
    ck_assert_str_eq(kit_event(&k), "drive.access_seen attestation.pdf | -");
    ck_assert_str_eq(k.page.focus, "button/back"); /* [Entrée] again does no harm */
    kit_do(&k, "activate button/revoke/nadia");
    ck_assert(kit_holds(&k, "drive.access", "attestation.pdf | - | - | -"));
    ck_assert(!world_link_open(&k.world, "attestation.pdf"));
    ck_assert(kit_shows(&k, "Vous seulement."));
    ck_assert_str_eq(k.world.notice, "Nadia Benali n'a plus accès à attestation.pdf.");
}
END_TEST

START_TEST(a_share_without_a_person_is_refused_and_the_right_can_be_changed)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/share\nactivate button/ok");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Il manque la personne."));
    kit_do(&k, "set field/person \"Minh Tran\"\nset field/right \"Modifier\"\nactivate button/ok");
    ck_assert(kit_holds(&k, "drive.access", "plan.pdf | - | tran | edit"));
    kit_do(&k, "activate button/share\nset field/person \"Minh Tran\"\nactivate button/ok");
    ck_assert(kit_holds(&k, "drive.access", "plan.pdf | - | tran | read"));
    ck_assert(!kit_holds(&k, "drive.access", "plan.pdf | - | tran | edit"));
    ck_assert_ptr_nonnull(strstr(k.world.notice, "Le droit est changé"));
}
END_TEST

START_TEST(a_whole_folder_is_another_fact_than_its_documents)
{
    ck_assert(kit_holds(&k, "drive.access", "- | Photos | tran | edit"));
    ck_assert(kit_holds(&k, "drive.access", "- | Papiers | - | -"));
    ck_assert(!kit_holds(&k, "drive.access", "photo-fete.jpg")); /* nobody alone, and not nobody */
    ck_assert(world_link_open(&k.world, "photo-fete.jpg"));
    kit_do(&k, "activate folder/Photos\nactivate file/photo-fete.jpg\nactivate button/access");
    ck_assert(kit_shows(&k, "a accès à tout le dossier Photos"));
    kit_do(&k, "activate folder/Photos\nactivate button/access\nactivate button/revoke/tran");
    ck_assert(kit_holds(&k, "drive.access", "- | Photos | - | -"));
    ck_assert(kit_holds(&k, "drive.access", "photo-fete.jpg | - | - | -"));
    kit_do(&k, "activate button/add");
    ck_assert(kit_shows(&k, "Attention"));
    kit_do(&k, "set field/person \"Nadia Benali\"\nactivate button/ok");
    ck_assert_str_eq(kit_event(&k), "drive.shared - | Photos | nadia | read");
    kit_do(&k, "activate place/shared");
    ck_assert(page_find(&k.page, "folder/Photos") >= 0);
    ck_assert(page_find(&k.page, "folder/Papiers") < 0);
}
END_TEST

START_TEST(a_link_is_copied_opened_to_all_and_stopped)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/link");
    ck_assert_str_eq(k.world.copied, "mon-nuage.example/plan.pdf");
    ck_assert_str_eq(k.world.copied_file, "plan.pdf");
    ck_assert_ptr_eq(world_link_file(&k.world, k.world.copied), world_file(&k.world, "plan.pdf"));
    ck_assert_ptr_nonnull(strstr(k.world.notice, "personne n'a encore accès"));
    ck_assert(!world_link_open(&k.world, "plan.pdf"));
    kit_do(&k, "activate button/access\nactivate button/make-link");
    ck_assert(kit_holds(&k, "drive.link", "plan.pdf | on"));
    ck_assert(kit_shows(&k, "Toute personne qui a le lien"));
    ck_assert(world_link_open(&k.world, "plan.pdf"));
    kit_do(&k, "activate button/stop-link");
    ck_assert(kit_holds(&k, "drive.link", "plan.pdf | off"));
    ck_assert(!world_link_open(&k.world, "plan.pdf"));
}
END_TEST

START_TEST(what_is_in_the_trash_is_seen_by_nobody)
{
    kit_do(&k, "activate folder/Photos\nactivate file/photo-fete.jpg\nactivate button/delete");
    ck_assert(!world_link_open(&k.world, "photo-fete.jpg"));
    ck_assert(kit_holds(&k, "drive.access", "photo-fete.jpg | - | - | -"));
}
END_TEST

/* --- documents that come in --- */
START_TEST(a_document_arrives_step_by_step)
{
    kit_do(
        &k,
        "activate folder/Papiers\nactivate button/upload\nactivate place/computer\nactivate file/carte.pdf");
    ck_assert(kit_shows(&k, "carte.pdf part vers Mon Nuage."));
    kit_do(&k, "activate button/wait");
    ck_assert_uint_eq(k.world.fact_count, 0);
    kit_do(&k, "activate button/wait");
    ck_assert_str_eq(kit_event(&k), "drive.uploaded carte.pdf | Papiers | computer");
    ck_assert(kit_shows(&k, "Document reçu."));
    ck_assert(kit_holds(&k, "drive.file", "carte.pdf | Papiers | pdf | 900 Ko | pièce"));
    ck_assert_ptr_nonnull(world_file_named(&k.world, "carte.pdf", FILE_COMPUTER));
    const char *row = k.page.focus;
    ck_assert_str_eq(row, "file/carte.pdf~2");
    kit_do(&k, arena_printf(&k.arena, "activate %s", row));
    ck_assert_str_eq(kit_event(&k), "drive.opened carte.pdf | Papiers");
    kit_do(&k, "back");
    ck_assert_str_eq(k.page.key, "drive/folder/Papiers");
}
END_TEST

START_TEST(leaving_before_the_end_stops_it_and_says_so)
{
    kit_do(&k,
           "activate button/upload\nactivate place/phone\nactivate file/vue.jpg\nactivate button/wait\nback");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "avant 100"));
    ck_assert_ptr_null(world_file_named(&k.world, "vue.jpg", FILE_DRIVE));
    kit_do(&k, "activate button/upload\nactivate place/phone\nactivate file/vue.jpg\nactivate button/stop");
    ck_assert_str_eq(k.world.notice, "Le dépôt est arrêté. vue.jpg n'est pas dans Mon Nuage.");
    ck_assert_uint_eq(k.world.fact_count, 0);
}
END_TEST

START_TEST(what_does_not_fit_is_refused)
{
    kit_do(&k, "activate button/upload\nactivate place/computer\nactivate file/film.mp4");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "300 Mo"));
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "il reste 194,2 Mo"));
    ck_assert_str_eq(k.page.key, "drive/pick");
}
END_TEST

START_TEST(the_same_name_is_a_new_version_and_the_old_one_comes_back)
{
    static const char send[] = "activate button/upload\nactivate place/computer\nactivate file/carte.pdf\n"
                               "activate button/wait\nactivate button/wait\n";
    kit_do(&k, send);
    kit_do(&k, "activate button/back");
    kit_do(&k, send);
    ck_assert_ptr_nonnull(strstr(k.world.notice, "est dans Versions"));
    kit_do(&k, arena_printf(&k.arena, "activate %s\nactivate button/versions", k.page.focus));
    ck_assert(kit_shows(&k, "Version actuelle"));
    kit_do(&k, "activate button/version/1");
    ck_assert_str_eq(kit_event(&k), "drive.version_restored carte.pdf | -");
    ck_assert(page_find(&k.page, "button/versions") >= 0);
    kit_do(&k, "back");
    ck_assert(kit_shows(&k, "8 sur 200 Mo"));
}
END_TEST

START_TEST(a_photo_becomes_lighter_or_a_document)
{
    kit_do(&k, "activate file/plan.pdf");
    ck_assert_int_lt(page_find(&k.page, "button/format"), 0);
    kit_do(
        &k,
        "activate folder/Photos\nactivate file/photo-fete.jpg\nactivate button/format\nactivate format/lighter");
    ck_assert(kit_holds(&k, "drive.file", "photo-fete.jpg | Photos | jpg | 1 Mo"));
    ck_assert_int_ge(page_find(&k.page, "button/versions"), 0);
    kit_do(&k, "activate button/format\nactivate format/pdf");
    ck_assert(kit_holds(&k, "drive.file", "photo-fete.pdf | Photos | pdf | 500 Ko"));
    ck_assert(kit_holds(&k, "drive.file", "photo-fete.jpg | Photos"));
    ck_assert_str_eq(k.page.focus, "file/photo-fete.pdf");
}
END_TEST

START_TEST(an_empty_source_says_what_to_do)
{
    world_file(&k.world, "vue.jpg")->at = FILE_GONE;
    kit_do(&k, "activate button/upload\nactivate place/phone");
    ck_assert(kit_shows(&k, "Prenez une photo"));
    kit_do(&k, "back\nback");
    ck_assert_str_eq(k.page.key, "drive/place/documents");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("drive, sharing and upload");
    TCase *t = tcase_create("share");
    tcase_add_checked_fixture(t, open_drive, close_drive);
    tcase_add_test(t, a_document_is_shared_looked_at_and_taken_back);
    tcase_add_test(t, a_share_without_a_person_is_refused_and_the_right_can_be_changed);
    tcase_add_test(t, a_whole_folder_is_another_fact_than_its_documents);
    tcase_add_test(t, a_link_is_copied_opened_to_all_and_stopped);
    tcase_add_test(t, what_is_in_the_trash_is_seen_by_nobody);
    tcase_add_test(t, a_document_arrives_step_by_step);
    tcase_add_test(t, leaving_before_the_end_stops_it_and_says_so);
    tcase_add_test(t, what_does_not_fit_is_refused);
    tcase_add_test(t, the_same_name_is_a_new_version_and_the_old_one_comes_back);
    tcase_add_test(t, a_photo_becomes_lighter_or_a_document);
    tcase_add_test(t, an_empty_source_says_what_to_do);
    suite_add_tcase(s, t);
    return s;
}
