/* links: apps */
/* A site inside Fureteur: its history, the list of documents in front of a page, a session that ends behind one's back. */
#include "passerelle/app.h"
#include "unit/site_kit.h"

static void *state;

static void open_browser(void)
{
    kit_open();
    state = xcalloc(1, app_browser.state_size);
    app_browser.begin(state, &world);
}

static void close_browser(void)
{
    app_browser.done(state);
    free(state);
    kit_close();
}

static void look(void)
{
    page_begin(&page, "stage");
    app_browser.show(state, &world, &page);
}

static void gesture(enum verb verb, const char *target, const char *text)
{
    world_turn(&world);
    ck_assert_msg(
        app_browser.act(state, &world, &(struct action){ .verb = verb, .target = target, .text = text }),
        "%s", target ? target : "back");
    look();
}

static void type_address(const char *address)
{
    gesture(ACT_SET, "field/address", address);
    gesture(ACT_ACTIVATE, "button/go", NULL);
}

START_TEST(back_closes_the_list_of_documents_first)
{
    world_site(&world, "portail-aides")->open = true;
    type_address("portail-aides.example/papiers");
    gesture(ACT_ACTIVATE, "choose/Pièce d'identité", NULL);
    shows("file/carte-identite.pdf");
    gesture(ACT_BACK, NULL, NULL);
    ck_assert(!shown("file/carte-identite.pdf"));
    shows("Mes papiers");
    gesture(ACT_BACK, NULL, NULL);
    ck_assert(!shown("Mes papiers"));
}
END_TEST

START_TEST(a_page_behind_is_closed_when_one_has_signed_out)
{
    world_site(&world, "portail-aides")->open = true;
    type_address("portail-aides.example/compte");
    gesture(ACT_ACTIVATE, "button/Me déconnecter", NULL);
    gesture(ACT_BACK, NULL, NULL);
    shows("Cette page est fermée");
    ck_assert(!shown("Bonjour Léa Martin"));
}
END_TEST

/* One who came in with the key of another service typed no password here. */
START_TEST(a_password_that_was_not_typed_is_not_kept)
{
    struct site *site = world_site(&world, "portail-aides");
    struct site_data asking = *site->data;
    asking.asks[ASK_PASSWORD] = true;
    site->data = &asking;
    site->open = true;
    type_address("portail-aides.example/compte");
    ck_assert(!shown("Garder le mot de passe"));
    gesture(ACT_ACTIVATE, "button/Me déconnecter", NULL);
    type_address("portail-aides.example/compte");
    gesture(ACT_SET, "field/Numéro de sécurité sociale", "285059924300014");
    gesture(ACT_SET, "field/Mot de passe", "Sept pommes sur la table");
    gesture(ACT_ACTIVATE, "button/Me connecter", NULL);
    gesture(ACT_SET, "field/Code", site->code);
    gesture(ACT_ACTIVATE, "button/Valider", NULL);
    shows("Garder le mot de passe");
}
END_TEST

START_TEST(a_wrong_page_of_a_site_says_so)
{
    type_address("portail-aides.example/nulle-part");
    ck_assert(!shown("Demandez une aide"));
    gesture(ACT_BACK, NULL, NULL);
}
END_TEST

static void keep_record(void *ctx, const struct fact *fact)
{
    struct str *names = ctx;
    str_printf(names, "%s/%s\n", fact->value[1], fact->value[2] ? fact->value[2] : "-");
}

/* What browser.at says: the page and its record. */
static void is_at(const char *words)
{
    struct str names = { 0 };
    app_browser.now(state, &world, fact_find("browser.at"), keep_record, &names);
    ck_assert_str_eq(str_s(&names), words);
    str_free(&names);
}

START_TEST(it_says_which_record_the_page_shows)
{
    type_address("livres.example");
    is_at("accueil/-\n");
    gesture(ACT_ACTIVATE, "record/livre~2", NULL);
    is_at("livre/La mer\n");
    gesture(ACT_BACK, NULL, NULL);
    gesture(ACT_ACTIVATE, "record/livre", NULL);
    is_at("livre/Le jardin\n");
}
END_TEST

/* A demonstration walks there, and so does whoever is lost. */
START_TEST(a_few_steps_back_lead_to_the_first_page_whatever_was_visited)
{
    for (int i = 0; i < 40; i++)
        type_address(i % 2 ? "plume.example" : "rdv-guichet.example");
    for (int i = 0; i < 25 && !starts_with(page.key, "browser/0/0/"); i++)
        gesture(ACT_BACK, NULL, NULL);
    ck_assert_msg(starts_with(page.key, "browser/0/0/"), "%s", page.key);
}
END_TEST

static void begin_asking(struct site_data *asking)
{
    struct site *site = world_site(&world, "portail-aides");
    *asking = *site->data;
    asking->asks[ASK_COOKIES] = true;
    site->data = asking;
}

START_TEST(back_closes_a_window_in_front_of_a_page)
{
    struct site_data asking;
    begin_asking(&asking);
    asking.asks[ASK_COOKIES] = false;
    asking.popup = "Une offre pour vous.";
    type_address("portail-aides.example");
    ck_assert_str_eq(page.scope, "question");
    ck_assert_str_eq(page.slots[1].words, "[Échap] fermer");
    gesture(ACT_BACK, NULL, NULL);
    ck_assert_ptr_null(page.scope);
    shows("Demandez une aide");
}
END_TEST

START_TEST(a_question_that_wants_an_answer_does_not_offer_to_go_back)
{
    struct site_data asking;
    begin_asking(&asking);
    type_address("portail-aides.example");
    page_begin(&page, "stage");
    page_slot(&page, 1, "[Échap] retour", NULL);
    app_browser.show(state, &world, &page);
    ck_assert_str_eq(page.scope, "question");
    ck_assert_ptr_null(page.slots[1].words);
    ck_assert(!app_browser.act(state, &world, &(struct action){ .verb = ACT_BACK }));
    ck_assert_str_eq(world.notice, "Répondez d'abord à la question.");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("browser site");
    TCase *t = tcase_create("site");
    tcase_add_checked_fixture(t, open_browser, close_browser);
    tcase_add_test(t, back_closes_the_list_of_documents_first);
    tcase_add_test(t, a_page_behind_is_closed_when_one_has_signed_out);
    tcase_add_test(t, a_password_that_was_not_typed_is_not_kept);
    tcase_add_test(t, a_wrong_page_of_a_site_says_so);
    tcase_add_test(t, a_few_steps_back_lead_to_the_first_page_whatever_was_visited);
    tcase_add_test(t, back_closes_a_window_in_front_of_a_page);
    tcase_add_test(t, a_question_that_wants_an_answer_does_not_offer_to_go_back);
    tcase_add_test(t, it_says_which_record_the_page_shows);
    suite_add_tcase(s, t);
    return s;
}
