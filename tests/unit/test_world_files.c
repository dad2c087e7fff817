/* links: world pack */
/* The shared world: files at their places, folders, who may see what, text messages, and what services send. */
#include "unit/lea_files.h"
#include "unit/runner.h"

#include <string.h>

static struct world w;

static void open_world(void)
{
    world_open(&w, &files_data, 7);
}

static void close_world(void)
{
    world_close(&w);
}

START_TEST(files_lie_where_the_data_says)
{
    ck_assert_int_eq(world_file(&w, "carte.pdf")->at, FILE_COMPUTER);
    ck_assert_int_eq(world_file(&w, "vue.jpg")->at, FILE_PHONE);
    ck_assert_int_eq(world_file(&w, "cadeau.exe")->at, FILE_ATTACHED);
    ck_assert_ptr_null(world_file(&w, "plan.pdf")->folder);
    ck_assert_str_eq(world_file(&w, "attestation.pdf")->folder, "Papiers");
    ck_assert_int_eq(world_file(&w, "attestation.pdf")->changed.date.month, 10);
    ck_assert_uint_eq(world_folder_files(&w, "Papiers"), 2);
    ck_assert_uint_eq(world_folder_files(&w, NULL), 1);
    ck_assert_int_eq(world_drive_used(&w), 5800000);
}
END_TEST

START_TEST(a_folder_that_a_file_names_exists)
{
    static const struct file_data file = { .name = "a.pdf", .in = "drive/Santé" };
    static const struct world_data data = {
        .me = "x", .now = { { 2026, 1, 1 }, 8, 0 }, .files = &file, .file_count = 1
    };
    struct world other;
    world_open(&other, &data, 1);
    ck_assert(world_folder(&other, "Santé"));
    world_close(&other);
}
END_TEST

START_TEST(copies_have_ids_and_names_of_their_own)
{
    const struct file_data *data = world_file(&w, "plan.pdf")->data;
    struct file *again = world_add_file(&w, data, NULL, FILE_DRIVE, NULL);
    struct file *elsewhere = world_add_file(&w, data, "autre texte", FILE_DOWNLOADS, NULL);
    ck_assert_str_eq(again->id, "plan.pdf~2");
    ck_assert_str_eq(again->name, "plan (2).pdf");
    ck_assert_str_eq(elsewhere->id, "plan.pdf~3");
    ck_assert_str_eq(elsewhere->name, "plan.pdf");
    ck_assert_str_eq(elsewhere->text, "autre texte");
    ck_assert_ptr_eq(world_file_named(&w, "plan.pdf", FILE_GONE), elsewhere);
    ck_assert_str_eq(world_file_names(&w, "plan.pdf~2\ncarte.pdf"), "plan (2).pdf\ncarte.pdf");
    ck_assert_ptr_null(world_file_names(&w, NULL));
}
END_TEST

START_TEST(the_ending_of_a_name_says_its_type)
{
    static const struct {
        const char *name, *type;
    } cases[] = {
        { "a.pdf", "pdf" }, { "A.PDF", "pdf" }, { "b.tar.gz", "gz" },
        { "sans", "" },     { ".cache", "" },   { "x.", "" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        ck_assert_str_eq(file_type(cases[i].name), cases[i].type);
}
END_TEST

START_TEST(messages_hold_files_of_their_own)
{
    static const char *const names[] = { "cadeau.exe", "plan.pdf", "rien.pdf" };
    static const struct message_data message = { .id = "m",
                                                 .from = "nadia",
                                                 .files = { .s = names, .count = 3 } };
    struct world_data data = files_data;
    struct world other;
    data.mail.messages = &message;
    data.mail.count = 1;
    world_open(&other, &data, 1);
    ck_assert_str_eq(other.mail[0]->files, "cadeau.exe\nplan.pdf~2"); /* the plan of the drive stays there */
    ck_assert_int_eq(world_file(&other, "plan.pdf~2")->at, FILE_ATTACHED);
    ck_assert_str_eq(world_file(&other, "plan.pdf~2")->name, "plan.pdf");
    world_close(&other);
}
END_TEST

/* Two rows of one page may not be called alike. */
START_TEST(what_an_author_wrote_twice_is_there_once)
{
    static const char *const names[] = { "cadeau.exe", "plan.pdf", "cadeau.exe", "plan.pdf" };
    static const char *const folders[] = { "Papiers", "Photos", "Papiers" };
    static const struct message_data message = { .id = "m",
                                                 .from = "nadia",
                                                 .files = { .s = names, .count = 4 } };
    struct world_data data = files_data;
    struct world other;
    data.mail.messages = &message;
    data.mail.count = 1;
    data.drive.folders = (struct texts){ .s = folders, .count = 3 };
    world_open(&other, &data, 1);
    ck_assert_str_eq(other.mail[0]->files, "cadeau.exe\nplan.pdf~2");
    ck_assert_uint_eq(other.drive.folder_count, 2);
    world_close(&other);
}
END_TEST

START_TEST(a_share_of_the_data_names_a_folder_or_a_file)
{
    static const char *const who[] = { "nadia", "tran" };
    static const struct share_data shares[] = {
        { .what = "plan.pdf", .who = { .s = who, .count = 2 } },
        { .what = "inconnu", .who = { .s = who, .count = 2 } },
    };
    struct world_data data = files_data;
    struct world other;
    data.drive.shares = shares;
    data.drive.share_count = 2;
    world_open(&other, &data, 1);
    ck_assert_uint_eq(other.drive.access_count, 2);
    ck_assert_int_eq(world_access(&other, "plan.pdf", false, "tran")->may, MAY_READ);
    world_close(&other);
    ck_assert_int_eq(world_access(&w, "Photos", true, "tran")->may, MAY_EDIT);
}
END_TEST

START_TEST(what_a_service_sends_is_there_now)
{
    struct mail *mine = world_deliver(&w, "info@service.example", NULL, "Reçu", "Merci.");
    ck_assert_str_eq(mine->folder, "inbox");
    ck_assert_str_eq(mine->to, "lea");
    ck_assert_uint_eq(w.fact_count, 0);
    struct mail *theirs = world_deliver(&w, "info@service.example", "nadia\ntran", "Invitation", "Venez.");
    ck_assert_str_eq(theirs->folder, "");
    ck_assert_uint_eq(w.fact_count, 1);
    ck_assert_str_eq(w.facts[0].kind->name, "mail.received");
    ck_assert_str_eq(w.facts[0].value[0], "nadia\ntran");
    ck_assert_str_eq(world_deliver(&w, "x@y.example", "nadia\nlea", "Tous", "")->folder, "inbox");
}
END_TEST

START_TEST(what_comes_now_stands_before_what_comes_tomorrow)
{
    struct sms *now = world_send_sms(&w, "Service", "Code : 123456");
    ck_assert_ptr_eq(w.phone.sms[w.phone.count - 2], now);
    ck_assert_str_eq(w.phone.sms[w.phone.count - 1]->id, "demain");
    ck_assert(world_sms_came(&w, now));
    ck_assert(!world_sms_came(&w, world_sms(&w, "demain")));
    ck_assert(world_waits(&w));
}
END_TEST

START_TEST(a_request_lasts_one_action)
{
    world_ask(&w, "browser", "portail-aides.example", "link", NULL);
    ck_assert_str_eq(w.asked.what, "portail-aides.example");
    world_turn(&w);
    ck_assert_ptr_null(w.asked.app);
}
END_TEST

START_TEST(only_a_world_with_traps_judges)
{
    ck_assert(world_judges_sms(&w));
    ck_assert(!world_judges_mail(&w));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("world, files");
    TCase *t = tcase_create("files");
    tcase_add_checked_fixture(t, open_world, close_world);
    tcase_add_test(t, files_lie_where_the_data_says);
    tcase_add_test(t, a_folder_that_a_file_names_exists);
    tcase_add_test(t, copies_have_ids_and_names_of_their_own);
    tcase_add_test(t, the_ending_of_a_name_says_its_type);
    tcase_add_test(t, messages_hold_files_of_their_own);
    tcase_add_test(t, what_an_author_wrote_twice_is_there_once);
    tcase_add_test(t, a_share_of_the_data_names_a_folder_or_a_file);
    tcase_add_test(t, what_a_service_sends_is_there_now);
    tcase_add_test(t, what_comes_now_stands_before_what_comes_tomorrow);
    tcase_add_test(t, a_request_lasts_one_action);
    tcase_add_test(t, only_a_world_with_traps_judges);
    suite_add_tcase(s, t);
    return s;
}
