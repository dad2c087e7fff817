/* links: apps page */
/* Own folders of Courrier Libre: made, renamed, deleted; messages moved into them by choosing or dragging. */
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

static const char *folder_of(const char *id)
{
    return world_mail(&k.world, id)->folder;
}

START_TEST(a_folder_is_made_and_stands_beside_the_others)
{
    kit_do(&k, "activate button/folder\nset field/name \" Papiers \"\nactivate button/validate");
    ck_assert_str_eq(k.world.notice, "Le dossier Papiers est prêt.");
    ck_assert_str_eq(k.page.key, "mail/inbox");
    ck_assert(shown("folder/Papiers") && shown("folder/Aides"));
    ck_assert(kit_holds(&k, "mail.folder", "Papiers"));
    kit_do(&k, "activate folder/Papiers");
    ck_assert(kit_shows(&k, "Ce dossier est vide."));
}
END_TEST

START_TEST(each_name_that_cannot_be_says_why)
{
    static const struct {
        const char *name, *says;
    } cases[] = {
        { "", "Il manque le nom du dossier." },
        { "   ", "Il manque le nom du dossier." },
        { "Aides", "le dossier Aides existe déjà" },
        { "aidés", "le dossier Aides existe déjà" },
        { "corbeille", "le dossier Corbeille existe déjà" },
        { "inbox", "le dossier Réception existe déjà" },
        { "Papiers/2026", "le signe / ne va pas" },
        { "Un nom qui est vraiment beaucoup trop long", "30 signes au plus" },
    };
    kit_do(&k, "activate button/folder");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct action name = { .verb = ACT_SET, .target = "field/name", .text = cases[i].name };
        kit_act(&k, &name);
        kit_do(&k, "activate field/name");
        CK_SAYS(k.world.refusal, cases[i].says);
        ck_assert_str_eq(k.page.key, "mail/folder-name");
    }
}
END_TEST

START_TEST(a_message_is_moved_by_choosing_a_folder)
{
    kit_do(&k, "activate message/plan\nactivate button/move\nactivate button/validate");
    CK_SAYS(k.world.refusal, "Il manque le dossier.");
    kit_do(&k, "set field/folder \"Aides\"\nactivate button/validate");
    ck_assert_str_eq(folder_of("plan"), "Aides");
    ck_assert_str_eq(k.world.notice, "Le message est dans Aides.");
    ck_assert_str_eq(k.page.key, "mail/inbox");
    ck_assert(kit_holds(&k, "mail.message", "plan | Aides | read"));
    kit_do(&k, "activate folder/Aides\nactivate message/plan\nactivate button/move\n"
               "set field/folder \"Réception\"\nactivate button/validate");
    ck_assert_str_eq(folder_of("plan"), "inbox");
}
END_TEST

START_TEST(a_folder_is_made_on_the_way)
{
    kit_do(&k, "activate message/plan\nactivate button/move\nactivate button/folder\n"
               "set field/name \"Plans\"\nactivate button/validate");
    ck_assert_str_eq(k.page.key, "mail/move");
    kit_do(&k, "activate button/validate");
    ck_assert_str_eq(folder_of("plan"), "Plans");
}
END_TEST

START_TEST(dragging_a_message_does_what_the_buttons_do)
{
    static const struct {
        const char *to, *event, *in;
    } cases[] = {
        { "trash", "mail.deleted plan | -", "trash" },    { "inbox", "mail.restored plan | -", "inbox" },
        { "spam", "mail.reported plan | -", "spam" },     { "Aides", "mail.unreported plan | -", "Aides" },
        { "inbox", "mail.unreported plan | -", "inbox" }, /* nothing new is stated */
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct action open = { .verb = ACT_ACTIVATE,
                               .target = arena_printf(&k.arena, "folder/%s", folder_of("plan")) };
        struct action move = { .verb = ACT_MOVE,
                               .target = "message/plan",
                               .text = arena_printf(&k.arena, "folder/%s", cases[i].to) };
        ck_assert(kit_act(&k, &open) && kit_act(&k, &move));
        ck_assert_str_eq(kit_event(&k), cases[i].event);
        ck_assert_str_eq(folder_of("plan"), cases[i].in);
    }
}
END_TEST

START_TEST(a_message_has_no_place_in_drafts_or_sent)
{
    struct action move = { .verb = ACT_MOVE, .target = "message/plan", .text = "folder/sent" };
    ck_assert(kit_act(&k, &move));
    CK_SAYS(k.world.refusal, "Mais sa place n'est pas dans Envoyés.");
    ck_assert_str_eq(folder_of("plan"), "inbox");
}
END_TEST

START_TEST(a_folder_takes_another_name_with_what_is_in_it)
{
    kit_do(&k, "activate message/plan\nactivate button/move\nset field/folder \"Aides\"\n"
               "activate button/validate\nactivate folder/Aides\nactivate button/rename");
    kit_do(&k, "set field/name \"Plans\"\nactivate button/validate");
    ck_assert_str_eq(k.page.key, "mail/Plans");
    ck_assert_str_eq(folder_of("plan"), "Plans");
    ck_assert(!shown("folder/Aides") && !kit_holds(&k, "mail.folder", "Aides"));
}
END_TEST

START_TEST(only_an_empty_folder_of_ones_own_is_deleted)
{
    ck_assert(!shown("button/remove"));
    kit_do(&k, "activate message/plan\nactivate button/move\nset field/folder \"Aides\"\n"
               "activate button/validate\nactivate folder/Aides\nactivate button/remove");
    CK_SAYS(k.world.refusal, "Mais il contient des messages.");
    kit_do(&k, "activate message/plan\nactivate button/delete\nactivate button/remove");
    ck_assert_str_eq(k.world.notice, "Le dossier Aides est supprimé.");
    ck_assert(!shown("folder/Aides"));
    kit_do(&k, "activate folder/trash\nactivate message/plan\nactivate button/restore");
    ck_assert_str_eq(folder_of("plan"), "inbox");
}
END_TEST

START_TEST(without_a_folder_moving_offers_to_make_one)
{
    struct world_data data = letters_data;
    data.mail.folders.count = 0;
    kit_close(&k);
    kit_open(&k, &app_mail, &data);
    kit_do(&k, "activate message/plan\nactivate button/move");
    ck_assert(shown("button/folder") && !shown("field/folder"));
    kit_do(&k, "activate button/back");
    ck_assert_str_eq(k.page.key, "mail/message/plan");
}
END_TEST

START_TEST(a_folder_that_another_app_led_to_is_renamed_like_any)
{
    kit_do(&k, "move message/plan \"folder/Aides\"");
    world_turn(&k.world);
    app_mail.open(k.state, &k.world, &(struct request){ .app = "mail", .what = "plan" });
    kit_show(&k);
    kit_do(&k, "back\nactivate button/rename\nset field/name \"Logement\"\nactivate button/validate");
    ck_assert(shown("folder/Logement") && !shown("folder/Aides"));
    ck_assert_str_eq(folder_of("plan"), "Logement");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, folders");
    TCase *t = tcase_create("folders");
    tcase_add_checked_fixture(t, open_box, close_box);
    tcase_add_test(t, a_folder_is_made_and_stands_beside_the_others);
    tcase_add_test(t, each_name_that_cannot_be_says_why);
    tcase_add_test(t, a_message_is_moved_by_choosing_a_folder);
    tcase_add_test(t, a_folder_is_made_on_the_way);
    tcase_add_test(t, dragging_a_message_does_what_the_buttons_do);
    tcase_add_test(t, a_message_has_no_place_in_drafts_or_sent);
    tcase_add_test(t, a_folder_takes_another_name_with_what_is_in_it);
    tcase_add_test(t, only_an_empty_folder_of_ones_own_is_deleted);
    tcase_add_test(t, without_a_folder_moving_offers_to_make_one);
    tcase_add_test(t, a_folder_that_another_app_led_to_is_renamed_like_any);
    suite_add_tcase(s, t);
    return s;
}
