/* links: apps page */
/* Mon Nuage with actions as lines: lists, a document, names and places, the trash, versions, searching, signing. */
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

static const char *focus(void)
{
    return k.page.focus;
}

START_TEST(it_opens_on_the_folders_with_the_first_one_in_the_focus)
{
    ck_assert_str_eq(k.page.key, "drive/place/documents");
    ck_assert_str_eq(focus(), "folder/Papiers");
    ck_assert(page_find(&k.page, "file/plan.pdf") > page_find(&k.page, "folder/Vide"));
    ck_assert(page_find(&k.page, "file/attestation.pdf") < 0);
    ck_assert(kit_shows(&k, "dossier partagé"));
    ck_assert(kit_shows(&k, "6 sur 200 Mo"));
}
END_TEST

START_TEST(a_document_is_looked_at_and_left)
{
    kit_do(&k, "activate folder/Papiers\nactivate file/attestation.pdf");
    ck_assert_str_eq(k.page.key, "drive/file/attestation.pdf");
    ck_assert_str_eq(kit_event(&k), "drive.opened attestation.pdf | Papiers");
    ck_assert(kit_shows(&k, "document PDF"));
    ck_assert(kit_shows(&k, "300 Ko, 28 octobre"));
    ck_assert(kit_shows(&k, "Léa Martin habite ici."));
    ck_assert(kit_shows(&k, "vous seulement"));
    ck_assert(page_find(&k.page, "button/versions") < 0);
    kit_do(&k, "back");
    ck_assert_str_eq(k.page.key, "drive/folder/Papiers");
    ck_assert_str_eq(focus(), "file/attestation.pdf");
    kit_do(&k, "back");
    ck_assert_str_eq(focus(), "folder/Papiers");
}
END_TEST

START_TEST(at_the_first_page_escape_says_where_one_is)
{
    struct action back = { .verb = ACT_BACK };
    ck_assert(!kit_act(&k, &back));
    ck_assert_str_eq(k.world.notice, "Vous êtes dans Mes documents.");
}
END_TEST

START_TEST(a_deleted_document_comes_back_to_its_folder)
{
    kit_do(&k, "activate folder/Papiers\nactivate file/attestation.pdf\nactivate button/delete");
    ck_assert_str_eq(kit_event(&k), "drive.deleted attestation.pdf | Papiers");
    ck_assert(kit_holds(&k, "drive.file", "attestation.pdf | trash | pdf | 300 Ko | attestation"));
    ck_assert_str_eq(focus(), "file/releve.pdf");
    kit_do(&k, "activate place/trash");
    ck_assert(kit_shows(&k, "encore 30 jours"));
    kit_do(&k, "activate file/attestation.pdf\nactivate button/restore");
    ck_assert_str_eq(kit_event(&k), "drive.restored attestation.pdf | Papiers");
    ck_assert(kit_holds(&k, "drive.file", "attestation.pdf | Papiers"));
    ck_assert(kit_shows(&k, "La Corbeille est vide."));
}
END_TEST

START_TEST(deleting_for_ever_asks_first)
{
    kit_do(&k,
           "activate file/plan.pdf\nactivate button/delete\nactivate place/trash\nactivate file/plan.pdf\n"
           "activate button/erase");
    ck_assert_str_eq(focus(), "button/cancel");
    kit_do(&k, "activate button/cancel");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | trash"));
    kit_do(&k, "activate button/erase\nactivate button/ok");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | gone"));
    ck_assert(kit_holds(&k, "drive.access", "plan.pdf | - | -"));
}
END_TEST

START_TEST(the_trash_forgets_after_30_days)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/delete\nactivate place/trash");
    k.world.minute += 29 * 24 * 60;
    kit_do(&k, "activate place/trash");
    ck_assert(kit_shows(&k, "encore 1 jour"));
    k.world.minute += 24 * 60;
    kit_do(&k, "activate place/trash");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | gone"));
}
END_TEST

START_TEST(a_new_name_keeps_its_ending)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/rename\nset field/name \"Plan du parc\"\n"
               "activate button/ok");
    ck_assert(kit_holds(&k, "drive.file", "Plan du parc.pdf | - | pdf"));
    ck_assert_str_eq(k.world.notice, "Le document s'appelle maintenant Plan du parc.pdf.");
    kit_do(&k, "activate button/rename\nset field/name \"plan.jpg\"\nactivate button/ok");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Gardez .pdf"));
    kit_do(&k, "set field/name \"2026-11_plan.pdf\"\nactivate field/name");
    ck_assert(kit_holds(&k, "drive.file", "2026-11_plan.pdf | - | pdf"));
}
END_TEST

START_TEST(names_that_cannot_be_are_refused_in_three_lines)
{
    static const struct {
        const char *typed, *says;
    } cases[] = {
        { "\"\"", "Il manque le nom." },
        { "\"  \"", "Il manque le nom." },
        { "\"a/b\"", "tiret" },
        { "\"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi\"", "61 signes" },
        { "\"papiers\"", "existe déjà" },
        { "\"Corbeille\"", "existe déjà" },
    };
    kit_do(&k, "activate button/new-folder");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        kit_do(&k, arena_printf(&k.arena, "set field/name %s\nactivate button/ok", cases[i].typed));
        ck_assert_msg(k.world.refusal && strstr(k.world.refusal, cases[i].says), "%s: %s", cases[i].typed,
                      k.world.refusal);
        ck_assert_str_eq(focus(), "field/name");
    }
    kit_do(&k, "set field/name \" Santé \"\nactivate button/ok");
    ck_assert(kit_holds(&k, "drive.folder", "Santé"));
    ck_assert_str_eq(focus(), "folder/Santé");
}
END_TEST

START_TEST(a_document_moves_by_the_form_or_by_dragging)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/move\nactivate button/ok");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Il manque le dossier"));
    kit_do(&k, "set field/folder \"Papiers\"\nactivate button/ok");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | Papiers"));
    ck_assert_str_eq(k.world.notice, "plan.pdf est maintenant dans Papiers.");
    kit_do(&k, "activate folder/Papiers\nmove file/plan.pdf \"place/documents\"");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | -"));
    kit_do(&k, "back\nmove file/plan.pdf \"folder/Photos\"");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | Photos"));
    kit_do(&k, "activate folder/Photos\nmove file/plan.pdf \"place/trash\"");
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | trash"));
}
END_TEST

START_TEST(only_an_empty_folder_is_deleted)
{
    kit_do(&k, "activate folder/Papiers\nactivate button/delete");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "contient encore"));
    kit_do(&k, "back\nactivate folder/Vide\nactivate button/delete");
    ck_assert_str_eq(kit_event(&k), "drive.deleted Vide | -");
    ck_assert(!kit_holds(&k, "drive.folder", "Vide"));
}
END_TEST

START_TEST(a_folder_takes_its_documents_and_shares_to_its_new_name)
{
    kit_do(&k,
           "activate folder/Photos\nactivate button/rename\nset field/name \"Images\"\nactivate button/ok");
    ck_assert_str_eq(k.page.key, "drive/folder/Images");
    ck_assert(kit_holds(&k, "drive.file", "photo-fete.jpg | Images"));
    ck_assert(kit_holds(&k, "drive.access", "- | Images | tran | edit"));
}
END_TEST

START_TEST(a_search_finds_words_of_names_papers_and_texts)
{
    kit_do(&k, "activate button/search\nactivate button/search");
    ck_assert_ptr_nonnull(k.world.refusal);
    kit_do(&k, "set field/search \"releve\"\nactivate field/search");
    ck_assert_str_eq(kit_event(&k), "drive.searched releve");
    ck_assert_str_eq(focus(), "file/releve.pdf");
    kit_do(&k, "set field/search \"fete\"\nactivate button/search");
    ck_assert(page_find(&k.page, "file/photo-fete.jpg") >= 0);
    kit_do(&k, "activate file/photo-fete.jpg\nback");
    ck_assert_str_eq(k.page.key, "drive/search");
    kit_do(&k, "set field/search \"nuage\"\nactivate button/search");
    ck_assert(kit_shows(&k, "Aucun document"));
}
END_TEST

START_TEST(a_download_is_a_copy_on_the_computer)
{
    kit_do(&k, "activate file/plan.pdf\nactivate button/download\nactivate button/download");
    ck_assert_ptr_nonnull(world_file_named(&k.world, "plan.pdf", FILE_DOWNLOADS));
    ck_assert_ptr_nonnull(world_file_named(&k.world, "plan (2).pdf", FILE_DOWNLOADS));
    ck_assert(kit_holds(&k, "drive.file", "plan.pdf | -"));
}
END_TEST

START_TEST(one_signs_out_and_in_again)
{
    kit_do(&k, "activate button/signout");
    ck_assert_str_eq(k.page.key, "drive/signin");
    ck_assert(kit_holds(&k, "drive.session", "closed"));
    kit_do(&k, "activate button/signin");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Adresse mail est vide"));
    kit_do(&k, "set field/address \"lea.martin@courrier.example\"\nset field/password \"sept pommes\"\n"
               "activate button/signin");
    ck_assert_ptr_nonnull(strstr(k.world.refusal, "Les lettres sont les bonnes"));
    ck_assert(!kit_shows(&k, "sept pommes"));
    kit_do(&k, "set field/password \"lea\" by=token\nactivate field/password");
    ck_assert(kit_holds(&k, "drive.session", "open"));
    ck_assert_str_eq(k.page.key, "drive/place/documents");
}
END_TEST

START_TEST(another_app_opens_a_document_or_the_upload)
{
    struct request asked = { .app = "drive", .what = "attestation.pdf" };
    app_drive.open(k.state, &k.world, &asked);
    kit_show(&k);
    ck_assert_str_eq(k.page.key, "drive/file/attestation.pdf");
    asked.what = "upload";
    app_drive.open(k.state, &k.world, &asked);
    kit_show(&k);
    ck_assert_str_eq(k.page.key, "drive/from");
    asked.what = "rien";
    app_drive.open(k.state, &k.world, &asked);
    kit_do(&k, "back");
    ck_assert_str_eq(k.page.key, "drive/folder/Papiers");
}
END_TEST

START_TEST(an_empty_drive_says_what_to_do)
{
    static const struct world_data none = { .id = "vide", .me = "x", .now = { { 2026, 1, 1 }, 8, 0 } };
    struct kit e;
    kit_open(&e, &app_drive, &none);
    ck_assert(kit_shows(&e, "Appuyez sur [Déposer]."));
    ck_assert_str_eq(e.page.focus, "button/upload");
    kit_do(&e, "activate place/shared");
    ck_assert(kit_shows(&e, "Rien n'est partagé."));
    kit_close(&e);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("drive");
    TCase *t = tcase_create("drive");
    tcase_add_checked_fixture(t, open_drive, close_drive);
    tcase_add_test(t, it_opens_on_the_folders_with_the_first_one_in_the_focus);
    tcase_add_test(t, a_document_is_looked_at_and_left);
    tcase_add_test(t, at_the_first_page_escape_says_where_one_is);
    tcase_add_test(t, a_deleted_document_comes_back_to_its_folder);
    tcase_add_test(t, deleting_for_ever_asks_first);
    tcase_add_test(t, the_trash_forgets_after_30_days);
    tcase_add_test(t, a_new_name_keeps_its_ending);
    tcase_add_test(t, names_that_cannot_be_are_refused_in_three_lines);
    tcase_add_test(t, a_document_moves_by_the_form_or_by_dragging);
    tcase_add_test(t, only_an_empty_folder_is_deleted);
    tcase_add_test(t, a_folder_takes_its_documents_and_shares_to_its_new_name);
    tcase_add_test(t, a_search_finds_words_of_names_papers_and_texts);
    tcase_add_test(t, a_download_is_a_copy_on_the_computer);
    tcase_add_test(t, one_signs_out_and_in_again);
    tcase_add_test(t, another_app_opens_a_document_or_the_upload);
    tcase_add_test(t, an_empty_drive_says_what_to_do);
    suite_add_tcase(s, t);
    return s;
}
