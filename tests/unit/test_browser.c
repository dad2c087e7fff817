/* links: apps */
/* Fureteur itself: addresses, search, history, tabs, bookmarks, questions in front of a page, documents by their link. */
#include "unit/app_kit.h"

static const struct site_block town_blocks[] = {
    { .kind = SITE_TEXT, .text = "Bienvenue." },
    { .kind = SITE_LINK, .text = "Horaires", .go = "horaires" },
    { .kind = SITE_BUTTON,
      .text = "Télécharger le plan",
      .check_nothing = true,
      .does = { (const struct effect_data[]){ { .kind = EFFECT_DOWNLOAD, .word = "plan-ville.pdf" } }, 1 } },
};
static const struct site_block hours_blocks[] = { { .kind = SITE_TEXT, .text = "De 9 h à 18 h." } };
static const struct site_page town_pages[] = {
    { .id = "accueil", .title = "Ma ville", .blocks = town_blocks, .count = ARRAY_LEN(town_blocks) },
    { .id = "horaires", .title = "Horaires", .blocks = hours_blocks, .count = ARRAY_LEN(hours_blocks) },
};
static const struct file_data town_files[] = {
    { .name = "plan-ville.pdf", .text = "Le plan.", .size = 500000 }
};
static const struct site_data town = { .id = "ma-ville",
                                       .title = "Ma Ville",
                                       .address = "ma-ville.example",
                                       .pages = town_pages,
                                       .page_count = ARRAY_LEN(town_pages),
                                       .files = town_files,
                                       .file_count = 1,
                                       .asks = { [ASK_COOKIES] = true, [ASK_NOTIFICATIONS] = true } };

static const struct trap fake_trap = { .say = { [CLUE_ADDRESS] =
                                                    "La fin de l'adresse est vite-paye.test." } };
static const struct site_page fake_pages[] = {
    { .id = "accueil", .title = "Payez", .blocks = hours_blocks, .count = 1 }
};
static const struct site_data fake = { .id = "fausse-ville",
                                       .title = "Ma Ville Express",
                                       .address = "ma-ville.vite-paye.test",
                                       .pages = fake_pages,
                                       .page_count = 1,
                                       .trap = &fake_trap,
                                       .popup = "Vous avez gagné !" };

static const struct site_data *const sites[] = { &town, &fake };
static const struct result_data results[] = {
    { .title = "Ma Ville Express",
      .site = "fausse-ville",
      .text = "Payez 9 euros.",
      .words = "ville / mairie",
      .ad = true },
    { .title = "Ma Ville", .site = "ma-ville", .text = "Site officiel.", .words = "ville / mairie" },
};
static const struct person people[] = {
    { .id = "lea", .name = "Léa Martin", .mail = "lea.martin@courrier.example" },
    { .id = "nadia", .name = "Nadia Benali" }
};
static const struct file_data files[] = {
    { .name = "attestation.pdf", .in = "drive", .text = "Léa habite ici.", .size = 300000 }
};
static const struct share_data shares[] = {
    { .what = "attestation.pdf",
      .who = { (const char *const[]){ "nadia" }, (const struct place[]){ { 0 } }, 1 } },
};
static const struct world_data data = { .id = "lea",
                                        .me = "lea",
                                        .now = { { 2026, 11, 16 }, 9, 30 },
                                        .people = people,
                                        .people_count = ARRAY_LEN(people),
                                        .files = files,
                                        .file_count = ARRAY_LEN(files),
                                        .drive = { .space = 200000000, .shares = shares, .share_count = 1 },
                                        .search = results,
                                        .search_count = ARRAY_LEN(results),
                                        .sites = sites,
                                        .site_count = ARRAY_LEN(sites) };

static struct kit k;

static void open_kit(void)
{
    kit_open(&k, &app_browser, &data);
}

static void close_kit(void)
{
    kit_close(&k);
}

/* At the town's first page, its questions answered. */
static void in_town(void)
{
    kit_do(
        &k,
        "set field/address \"ma-ville.example\"\nactivate button/go\nactivate answer/refuse\nactivate answer/block");
}

static const char *address(void)
{
    int item = page_find(&k.page, "field/address");
    return item >= 0 ? k.page.items[item].value : "";
}

/* --- addresses --- */
START_TEST(an_address_leads_to_its_site_and_says_whose_it_is)
{
    in_town();
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | accueil"));
    ck_assert(kit_shows(&k, "Ce site est à"));
    ck_assert_str_eq(address(), "ma-ville.example");
    kit_do(&k, "set field/address \"https://www.ma-ville.example/horaires\"\nactivate field/address");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | horaires"));
}
END_TEST

START_TEST(the_owner_is_at_the_end_of_an_address)
{
    kit_do(&k, "set field/address \"ma-ville.vite-paye.test\"\nactivate button/go\nactivate answer/close");
    ck_assert(kit_shows(&k, "text=\"vite-paye.test\""));
    ck_assert_str_eq(kit_event(&k), "browser.answered popup | closed | fausse-ville");
    ck_assert_str_eq(k.world.facts[0].value[3], "trap");
}
END_TEST

START_TEST(words_in_the_address_bar_are_looked_for_and_it_is_explained)
{
    kit_do(&k, "set field/address \"la mairie de ma ville\"\nactivate button/go");
    ck_assert_str_eq(kit_event(&k), "browser.searched la mairie de ma ville");
    ck_assert(strstr(k.world.notice, "Ce n'est pas une adresse") != NULL);
    ck_assert(kit_shows(&k, "Annonce · Ma Ville Express"));
}
END_TEST

START_TEST(an_address_in_the_search_box_leads_there_and_it_is_said)
{
    kit_do(&k, "set field/search \"ma-ville.example\"\nactivate button/search");
    ck_assert(strstr(k.world.notice, "dans la case Adresse") != NULL);
    ck_assert(kit_holds(&k, "browser.at", "ma-ville"));
}
END_TEST

START_TEST(an_unknown_address_says_what_to_look_at)
{
    kit_do(&k, "set field/address \"ma-vile.example\"\nactivate button/go");
    ck_assert(kit_shows(&k, "Cette adresse est inconnue."));
    ck_assert(kit_shows(&k, "ma-vile.example"));
    kit_do(&k, "back");
    ck_assert(kit_shows(&k, "Trouver un site"));
}
END_TEST

START_TEST(an_empty_bar_and_an_empty_search_are_told_in_three_lines)
{
    kit_do(&k, "set field/address \"  \"\nactivate button/go");
    ck_assert_ptr_nonnull(k.world.refusal);
    kit_do(&k, "set field/search \"\"\nactivate button/search");
    ck_assert_ptr_nonnull(k.world.refusal);
}
END_TEST

/* --- search --- */
START_TEST(results_mark_what_is_paid_and_forgive_a_letter)
{
    kit_do(&k, "set field/search \"mairi\"\nactivate button/search");
    ck_assert(kit_shows(&k, "Annonce · Ma Ville Express"));
    kit_do(&k, "activate result/2/ma-ville");
    ck_assert_str_eq(kit_event(&k), "browser.opened ma-ville | accueil | result | -");
}
END_TEST

START_TEST(an_opened_advertisement_is_told_as_one)
{
    kit_do(&k, "set field/search \"ville\"\nactivate button/search\nactivate result/1/fausse-ville");
    ck_assert_str_eq(kit_event(&k), "browser.opened fausse-ville | accueil | ad | trap");
}
END_TEST

START_TEST(nothing_found_proposes_other_words)
{
    kit_do(&k, "set field/search \"zebre\"\nactivate button/search");
    ck_assert(kit_shows(&k, "Aucun résultat avec « zebre »."));
    ck_assert_str_eq(k.world.notice, "Rien avec ces mots.\nEssayez 2 ou 3 autres mots.");
}
END_TEST

/* --- history --- */
START_TEST(back_leads_page_by_page_and_tells_that_a_site_was_left)
{
    in_town();
    kit_do(&k, "activate link/Horaires\nback");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | accueil"));
    kit_do(&k, "back");
    ck_assert_str_eq(kit_event(&k), "browser.left ma-ville");
    ck_assert(!kit_act(&k, &(struct action){ .verb = ACT_BACK })); /* as in every app: nowhere to go */
    ck_assert(strstr(k.world.notice, "première page") != NULL);
}
END_TEST

START_TEST(reload_keeps_the_page)
{
    in_town();
    kit_do(&k, "activate button/more\nactivate button/reload");
    ck_assert_str_eq(kit_event(&k), "browser.reloaded ma-ville");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | accueil"));
}
END_TEST

/* --- tabs, bookmarks, downloads --- */
START_TEST(tabs_keep_their_pages_and_close)
{
    in_town();
    kit_do(&k, "activate button/more\nactivate button/new-tab");
    ck_assert(kit_holds(&k, "browser.tabs", "2 | off"));
    kit_do(&k, "activate tab/1");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville"));
    kit_do(&k, "activate tab/2\nactivate button/close-tab");
    ck_assert(kit_holds(&k, "browser.tabs", "1 | off"));
    ck_assert(kit_holds(&k, "browser.at", "ma-ville"));
}
END_TEST

/* No right click in a terminal: [Plus] asks which link. The page one reads stays as it is. */
START_TEST(a_link_opens_in_a_tab_of_its_own)
{
    in_town();
    kit_do(&k, "activate button/more\nactivate button/links");
    ck_assert(kit_shows(&k, "apart/link/Horaires"));
    kit_do(&k, "activate apart/link/Horaires");
    ck_assert_str_eq(kit_event(&k), "browser.opened_tab ma-ville | horaires");
    ck_assert(kit_holds(&k, "browser.tabs", "2 | off"));
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | horaires"));
    ck_assert(kit_shows(&k, "tab/2 \"Horaires\"")); /* two tabs on one site are told apart by their pages */
    kit_do(&k, "activate tab/1");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | accueil"));
    kit_do(&k, "activate tab/2");
    kit_do(&k, "back"); /* from its first page: it closes */
    ck_assert(kit_holds(&k, "browser.tabs", "1 | off"));
}
END_TEST

START_TEST(a_result_opens_in_a_tab_of_its_own_and_the_results_stay)
{
    kit_do(&k, "set field/search \"ville\"\nactivate button/search\nactivate button/more\n"
               "activate button/links\nactivate apart/result/1/fausse-ville");
    const struct fact *opened = &k.world.facts[k.world.fact_count - 2];
    ck_assert_str_eq(opened->kind->name, "browser.opened");
    ck_assert_str_eq(opened->value[3], "trap");
    ck_assert_str_eq(kit_event(&k), "browser.opened_tab fausse-ville | accueil");
    kit_do(&k, "activate answer/close\nactivate tab/1");
    ck_assert(kit_shows(&k, "Annonce · Ma Ville Express"));
}
END_TEST

START_TEST(a_page_without_links_offers_no_tab_for_them)
{
    kit_do(&k, "activate button/more");
    ck_assert(!kit_shows(&k, "button/links"));
    kit_act(&k, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/links" });
    ck_assert(!kit_act(&k, &(struct action){ .verb = ACT_ACTIVATE, .target = "apart/link/Horaires" }));
    ck_assert(kit_holds(&k, "browser.tabs", "1 | off"));
}
END_TEST

START_TEST(a_link_of_a_private_window_stays_private_and_eight_tabs_are_enough)
{
    kit_do(&k, "activate button/more\nactivate button/private");
    in_town();
    for (int i = 0; i < 6; i++) {
        kit_do(&k, "activate button/more\nactivate button/links\nactivate apart/link/Horaires");
        const char *tabs = arena_printf(&k.arena, "%d | on", i + 3);
        ck_assert(kit_holds(&k, "browser.tabs", tabs));
        kit_do(&k, "activate tab/2");
    }
    kit_do(&k, "activate button/more\nactivate button/links\nactivate apart/link/Horaires");
    ck_assert_ptr_nonnull(k.world.refusal);
    ck_assert(kit_holds(&k, "browser.tabs", "8 | on"));
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | accueil"));
}
END_TEST

START_TEST(eight_tabs_are_enough)
{
    for (int i = 0; i < 7; i++)
        kit_do(&k, "activate button/more\nactivate button/new-tab");
    ck_assert(kit_holds(&k, "browser.tabs", "8 | off"));
    kit_do(&k, "activate button/more\nactivate button/new-tab");
    ck_assert_ptr_nonnull(k.world.refusal);
    ck_assert(kit_holds(&k, "browser.tabs", "8 | off"));
}
END_TEST

START_TEST(a_private_window_forgets_who_was_signed_in)
{
    kit_do(&k, "activate button/more\nactivate button/private");
    ck_assert(kit_holds(&k, "browser.tabs", "2 | on"));
    in_town();
    world_site(&k.world, "ma-ville")->open = true;
    kit_do(&k, "activate button/close-tab");
    ck_assert(!world_site(&k.world, "ma-ville")->open);
}
END_TEST

START_TEST(a_bookmark_leads_back)
{
    in_town();
    kit_do(&k, "activate button/more\nactivate button/add-bookmark");
    ck_assert(kit_holds(&k, "browser.bookmark", "ma-ville"));
    kit_do(&k, "activate button/more\nactivate button/home\nactivate bookmark/ma-ville");
    ck_assert_str_eq(kit_event(&k), "browser.opened ma-ville | accueil | bookmark | -");
}
END_TEST

START_TEST(a_document_that_is_downloaded_stays_on_the_shared_computer)
{
    in_town();
    kit_do(&k, "activate @\"button/Télécharger le plan\"");
    ck_assert_str_eq(kit_event(&k), "browser.downloaded plan-ville.pdf | ma-ville");
    ck_assert(kit_holds(&k, "browser.download", "plan-ville.pdf"));
    kit_do(&k, "activate button/more\nactivate button/downloads");
    ck_assert(kit_shows(&k, "plan-ville.pdf"));
    ck_assert(kit_shows(&k, "Ces documents restent sur l'ordinateur partagé."));
}
END_TEST

/* --- questions --- */
START_TEST(cookies_come_before_the_page_and_once)
{
    kit_do(&k, "set field/address \"ma-ville.example\"\nactivate button/go");
    ck_assert_str_eq(k.page.scope, "question");
    ck_assert(!kit_shows(&k, "Bienvenue."));
    kit_do(&k, "activate answer/refuse");
    ck_assert_str_eq(kit_event(&k), "browser.answered cookies | refused | ma-ville");
    kit_do(&k, "activate answer/block");
    ck_assert(kit_shows(&k, "Bienvenue."));
    kit_do(&k, "activate button/more\nactivate button/reload");
    ck_assert_ptr_null(k.page.scope);
}
END_TEST

START_TEST(an_exercise_that_begins_on_a_site_begins_with_its_questions)
{
    static const struct site_start starts[] = { { .site = "ma-ville" } };
    struct world_data begun = data;
    begun.starts = starts;
    begun.start_count = 1;
    kit_close(&k);
    kit_open(&k, &app_browser, &begun);
    ck_assert_str_eq(k.page.scope, "question");
    kit_do(&k, "activate answer/accept\nactivate answer/allow");
    ck_assert(kit_shows(&k, "Bienvenue."));
}
END_TEST

START_TEST(refusing_may_stand_on_a_second_page)
{
    kit_do(&k, "set field/address \"ma-ville.example\"\nactivate button/go\nactivate answer/choose");
    ck_assert(kit_shows(&k, "Enregistrer mes choix"));
    kit_do(&k, "activate answer/keep");
    ck_assert_str_eq(kit_event(&k), "browser.answered cookies | refused | ma-ville");
}
END_TEST

START_TEST(the_offer_of_a_popup_leads_nowhere_and_can_be_closed)
{
    kit_do(&k, "set field/address \"ma-ville.vite-paye.test\"\nactivate button/go\nactivate answer/offer");
    ck_assert_str_eq(kit_event(&k), "browser.answered popup | opened | fausse-ville");
    ck_assert_str_eq(k.page.scope, "question");
    kit_do(&k, "activate answer/close");
    ck_assert_ptr_null(k.page.scope);
}
END_TEST

/* --- asked by another app --- */
static void ask(const char *what, const char *from)
{
    world_turn(&k.world);
    app_browser.open(k.state, &k.world,
                     &(struct request){ .app = "browser", .what = what, .how = "link", .from = from });
    kit_show(&k);
}

START_TEST(a_link_of_a_message_opens_and_back_leads_to_the_message)
{
    ask("ma-ville.example/horaires", "mail");
    ck_assert(kit_holds(&k, "browser.at", "ma-ville | horaires"));
    kit_do(&k, "activate answer/refuse\nactivate answer/block\nback");
    ck_assert_str_eq(k.world.asked.app, "mail");
    ck_assert_ptr_null(k.world.asked.what);
}
END_TEST

START_TEST(what_was_open_stays_open_in_its_tab)
{
    in_town();
    ask("ma-ville.example/horaires", "mail");
    ck_assert(kit_holds(&k, "browser.tabs", "2 | off"));
}
END_TEST

/* One is told to close a tab; the page that was open is not lost for the link. */
START_TEST(a_link_waits_when_all_tabs_are_taken)
{
    in_town();
    for (int i = 0; i < 7; i++)
        kit_do(&k, "activate button/more\nactivate button/new-tab");
    kit_do(&k, "set field/search \"ville\"\nactivate button/search");
    ask("ma-ville.example/horaires", "mail");
    ck_assert(strstr(k.world.refusal, "8 onglets") != NULL);
    ck_assert(!kit_holds(&k, "browser.at", "ma-ville"));
    ck_assert(kit_shows(&k, "Résultats"));
}
END_TEST

START_TEST(a_shared_document_opens_by_its_link_until_it_is_shared_no_more)
{
    ask("file:attestation.pdf", "mail");
    ck_assert(kit_shows(&k, "Léa habite ici."));
    k.world.drive.access_count = 0;
    ask("file:attestation.pdf", "mail");
    ck_assert_str_eq(kit_event(&k), "browser.refused attestation.pdf | -");
    ck_assert(kit_shows(&k, "Accès refusé"));
}
END_TEST

/* --- anything --- */
START_TEST(random_gestures_always_leave_a_way_back)
{
    static const char *const typed[] = { "",         "ma-ville.example",
                                         "ville",    "fausse",
                                         "a.b",      "ma-ville.example/x",
                                         "é ' \" /", "www.ma-ville.vite-paye.test/accueil" };
    struct rng rng = { 11 };
    for (int i = 0; i < 20000; i++) {
        struct action a = kit_random(&k, &rng, typed, ARRAY_LEN(typed));
        kit_act(&k, &a);
        ck_assert_ptr_nonnull(k.page.key);
        if (i % 500 == 499) { /* never far from the first page, or from the app that asked */
            int steps = 0;
            while (!k.world.notice || !strstr(k.world.notice, "première page")) {
                if (k.page.scope)
                    kit_do(&k, page_find(&k.page, "answer/close") >= 0    ? "activate answer/close"
                               : page_find(&k.page, "answer/accept") >= 0 ? "activate answer/accept"
                               : page_find(&k.page, "answer/allow") >= 0  ? "activate answer/allow"
                                                                          : "activate answer/never");
                else
                    kit_act(&k, &(struct action){ .verb = ACT_BACK });
                ck_assert_int_lt(steps++, 1000);
            }
        }
    }
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("browser");
    TCase *c = tcase_create("browser");
    tcase_add_checked_fixture(c, open_kit, close_kit);
    tcase_set_timeout(c, 60);
    tcase_add_test(c, an_address_leads_to_its_site_and_says_whose_it_is);
    tcase_add_test(c, the_owner_is_at_the_end_of_an_address);
    tcase_add_test(c, words_in_the_address_bar_are_looked_for_and_it_is_explained);
    tcase_add_test(c, an_address_in_the_search_box_leads_there_and_it_is_said);
    tcase_add_test(c, an_unknown_address_says_what_to_look_at);
    tcase_add_test(c, an_empty_bar_and_an_empty_search_are_told_in_three_lines);
    tcase_add_test(c, results_mark_what_is_paid_and_forgive_a_letter);
    tcase_add_test(c, an_opened_advertisement_is_told_as_one);
    tcase_add_test(c, nothing_found_proposes_other_words);
    tcase_add_test(c, back_leads_page_by_page_and_tells_that_a_site_was_left);
    tcase_add_test(c, reload_keeps_the_page);
    tcase_add_test(c, tabs_keep_their_pages_and_close);
    tcase_add_test(c, a_link_opens_in_a_tab_of_its_own);
    tcase_add_test(c, a_result_opens_in_a_tab_of_its_own_and_the_results_stay);
    tcase_add_test(c, a_page_without_links_offers_no_tab_for_them);
    tcase_add_test(c, a_link_of_a_private_window_stays_private_and_eight_tabs_are_enough);
    tcase_add_test(c, eight_tabs_are_enough);
    tcase_add_test(c, a_private_window_forgets_who_was_signed_in);
    tcase_add_test(c, a_bookmark_leads_back);
    tcase_add_test(c, a_document_that_is_downloaded_stays_on_the_shared_computer);
    tcase_add_test(c, cookies_come_before_the_page_and_once);
    tcase_add_test(c, an_exercise_that_begins_on_a_site_begins_with_its_questions);
    tcase_add_test(c, refusing_may_stand_on_a_second_page);
    tcase_add_test(c, the_offer_of_a_popup_leads_nowhere_and_can_be_closed);
    tcase_add_test(c, a_link_waits_when_all_tabs_are_taken);
    tcase_add_test(c, a_link_of_a_message_opens_and_back_leads_to_the_message);
    tcase_add_test(c, what_was_open_stays_open_in_its_tab);
    tcase_add_test(c, a_shared_document_opens_by_its_link_until_it_is_shared_no_more);
    tcase_add_test(c, random_gestures_always_leave_a_way_back);
    suite_add_tcase(all, c);
    return all;
}
