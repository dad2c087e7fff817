/* links: view
 * Windows with few rows: signs at the right edge, little above the page, the message under a box, a line that is held. */
#include "unit/runner.h"
#include "unit/view_kit.h"

static void setup(void)
{
    open_view();
    view_resize(view, 80, 24);
}

static void teardown(void)
{
    close_view();
}

static bool screen_has(const char *words)
{
    struct str out = { 0 };
    canvas_print(&out, view_draw(view));
    bool has = strstr(str_s(&out), words) != NULL;
    str_free(&out);
    return has;
}

static const char *focus_id(void)
{
    int focus = view_focus(view);
    return focus >= 0 ? page.items[focus].id : "";
}

static const char *const places[] = { "un", "deux", NULL };

/* A form in a training window; fault: what is said under its last box. */
static void form(struct page *p, const char *fault)
{
    page_begin(p, "practise/form");
    page_place(p, "Leçon", "Leçon");
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "Remplissez.", .flags = ITEM_NOW, .amount = 1 });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_APP, .label = "Fureteur" });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "apps" });
    page_add(p, (struct item){ .kind = ITEM_LINK, .id = "app/a", .label = "Fureteur", .flags = ITEM_ON });
    page_add(
        p,
        (struct item){
            .kind = ITEM_LINK, .id = "app/b", .label = "Courrier", .text = "2 nouveaux", .flags = ITEM_NEW });
    page_close(p);
    page_add(p, (struct item){ .kind = ITEM_FIELD, .id = "address", .label = "Adresse", .flags = ITEM_HEAD });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "tools" });
    page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "go", .label = "Aller" });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main" });
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "Une page." });
    for (int i = 1; i <= 4; i++)
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = page_printf(p, "box/%d", i),
                                   .label = page_printf(p, "Case %d\nAide de la case.", i),
                                   .example = "42",
                                   .error = i == 4 ? fault : NULL });
    page_add(p, (struct item){ .kind = ITEM_FIELD, .id = "choice", .label = "Choix", .options = places });
    page_close(p);
    page_close(p);
    if (fault)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .label = "Regardez sous la case." });
}

START_TEST(a_small_window_keeps_two_rows_above_the_page)
{
    view_resize(view, 40, 15);
    form(&page, NULL);
    view_show(view, &page);
    ck_assert_str_eq(focus_id(), "box/1"); /* the page, not what stands above it */
    ck_assert(screen_has("Fureteur  Courrier ●"));
    ck_assert(!screen_has("nouveaux"));
    ck_assert(screen_has("Adresse"));
    ck_assert(!screen_has("( Aller )"));
    for (int i = 0; i < 9 && !streq(focus_id(), "go"); i++)
        press(INPUT_BACKTAB);
    ck_assert_str_eq(focus_id(), "go");
    ck_assert(screen_has("( Aller )"));
    press(INPUT_TAB); /* back in the page, the bar is in sight again */
    ck_assert_str_eq(focus_id(), "box/1");
    ck_assert(screen_has("Fureteur  Courrier"));
}
END_TEST

START_TEST(the_message_under_a_box_is_in_sight_with_it)
{
    static const int sizes[][2] = { { 40, 15 }, { 78, 22 }, { 80, 24 }, { 60, 16 } };
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        view_resize(view, sizes[i][0], sizes[i][1]);
        form(&page, "Il manque un chiffre.\nIl en faut deux.\nExemple : 42.");
        page_wish(&page, "box/4", (unsigned)i + 1);
        view_show(view, &page);
        ck_assert_str_eq(focus_id(), "box/4");
        ck_assert(screen_has("Il manque un chiffre."));
        ck_assert(screen_has("Il en faut deux."));
        ck_assert(screen_has("Exemple : 42."));
    }
}
END_TEST

/* An article of so many lines, with a link under it. */
static void article(struct page *p, const char *key, int lines)
{
    page_begin(p, key);
    page_place(p, "Leçon", "Leçon");
    page_open(p, (struct item){ .group = GROUP_APP, .label = "Fureteur" });
    for (int i = 1; i <= lines; i++)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = page_printf(p, "Ligne %d.", i) });
    page_add(p, (struct item){
                    .kind = ITEM_LINK, .id = "link", .label = "Aller plus loin", .verb = "[Entrée] ouvrir" });
    page_close(p);
}

START_TEST(a_page_opens_at_its_top_and_is_read_before_it_is_used)
{
    view_resize(view, 40, 15);
    article(&page, "site/a", 30);
    view_show(view, &page);
    ck_assert(screen_has("Ligne 1."));
    ck_assert(screen_has("[↓] lire la suite"));
    ck_assert(!press(INPUT_ENTER)); /* what is not in sight is not chosen */
    ck_assert(!screen_has("Ligne 1."));
    int keys = 0;
    while (screen_has("[↓] lire la suite") && keys < 40)
        press(keys++ % 2 ? INPUT_DOWN : INPUT_ENTER);
    ck_assert_int_lt(keys, 40);
    ck_assert(screen_has("▸"));
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_ACTIVATE, "link");
}
END_TEST

START_TEST(tab_goes_to_the_first_thing_to_choose)
{
    view_resize(view, 40, 15);
    article(&page, "site/a", 30);
    view_show(view, &page);
    press(INPUT_TAB);
    ck_assert(screen_has("▸"));
    ck_assert(press(INPUT_ENTER));
}
END_TEST

START_TEST(the_same_page_again_stays_where_one_reads)
{
    view_resize(view, 40, 15);
    article(&page, "site/a", 30);
    view_show(view, &page);
    press(INPUT_DOWN);
    article(&page, "site/a", 30);
    view_show(view, &page);
    ck_assert(screen_has("Ligne 3."));
    ck_assert(screen_has("[↓] lire la suite"));
    article(&page, "site/b", 3);
    view_show(view, &page);
    ck_assert(!screen_has("[↓] lire la suite"));
    ck_assert(screen_has("▸"));
}
END_TEST

START_TEST(the_same_place_in_another_exercise_begins_at_its_top)
{
    view_resize(view, 40, 15);
    article(&page, "site/a", 30);
    page_steps(&page, 6, 9);
    view_show(view, &page);
    press(INPUT_TAB);
    article(&page, "site/a", 30);
    page_steps(&page, 8, 9);
    view_show(view, &page);
    ck_assert(screen_has("Ligne 1."));
}
END_TEST

START_TEST(a_low_area_says_at_its_edge_that_there_is_more)
{
    view_resize(view, 40, 15);
    form(&page, "Il manque un chiffre.");
    view_show(view, &page);
    ck_assert(screen_has("▼"));
    ck_assert(!screen_has("▼ suite"));
    const struct canvas *c = view_draw(view);
    int row = 0;
    for (int i = 0; i < c->rows * c->cols; i++)
        row = c->cells[i].ch == 0x25BC ? i / c->cols : row;
    ck_assert(!view_click(view, row, 39, &action)); /* one screen further */
    ck_assert(screen_has("▲"));
}
END_TEST

START_TEST(a_choice_of_a_form_says_its_keys)
{
    form(&page, NULL);
    page_wish(&page, "choice", 1);
    view_show(view, &page);
    ck_assert(screen_has("[←] [→] changer"));
}
END_TEST

START_TEST(a_click_on_an_arrow_moves_the_line_that_is_held)
{
    page_begin(&page, "order/1");
    page_open(&page, (struct item){ .group = GROUP_LIST, .id = "lines", .flags = ITEM_NUMBERED });
    page_add(&page, (struct item){ .kind = ITEM_ROW, .id = "line/1", .label = "Lire" });
    page_add(&page,
             (struct item){
                 .kind = ITEM_ROW, .id = "line/2", .label = "Ouvrir", .extra = "↑ ↓", .flags = ITEM_NOW });
    page_close(&page);
    view_show(view, &page);
    const struct canvas *c = view_draw(view);
    int at = 0;
    while (c->cells[at].ch != 0x2191)
        at++;
    ck_assert(view_click(view, at / c->cols, at % c->cols, &action));
    ck_assert_int_eq(action.verb, ACT_MOVE);
    ck_assert_str_eq(action.text, "line/1");
    ck_assert_str_eq(action.by, "mouse");
    ck_assert(!view_click(view, at / c->cols, at % c->cols + 2, &action)); /* the last one goes no further */
}
END_TEST

/* The role of the cell where these words begin; -1: they are not there. */
static int role_of(uint32_t first, uint32_t second)
{
    const struct canvas *c = view_draw(view);
    for (int i = 0; i + 1 < c->rows * c->cols; i++)
        if (c->cells[i].ch == first && c->cells[i + 1].ch == second)
            return c->cells[i].role;
    return -1;
}

START_TEST(a_small_window_has_a_picture_of_its_own_and_its_key_stands_out)
{
    page_begin(&page, "drill/1");
    page_add(&page, (struct item){ .kind = ITEM_PICTURE,
                                   .flags = ITEM_ORNAMENT,
                                   .label = "le clavier",
                                   .art = "large [a] b\n[c",
                                   .extra = "petit [a]" });
    page_add(&page, (struct item){ .kind = ITEM_TEXT, .flags = ITEM_ORNAMENT, .label = "Un détail." });
    view_show(view, &page);
    ck_assert(screen_has("large [a] b"));
    ck_assert(screen_has("Un détail."));
    ck_assert_int_eq(role_of('[', 'a'), ROLE_KEY);
    ck_assert_int_eq(role_of('[', 'c'), ROLE_PICTURE);
    ck_assert_int_eq(role_of('l', 'a'), ROLE_PICTURE);
    view_resize(view, 40, 15);
    ck_assert(screen_has("petit [a]"));
    ck_assert(!screen_has("large"));
    ck_assert(!screen_has("Un détail."));
}
END_TEST

START_TEST(a_choice_that_is_too_long_is_wrapped)
{
    static const char *const long_ones[] = { "une réponse qui est bien plus longue que la petite fenêtre",
                                             NULL };
    view_resize(view, 40, 15);
    page_begin(&page, "match/1");
    page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                   .id = "pair/1",
                                   .label = "Une question qui est elle aussi bien trop longue",
                                   .value = long_ones[0],
                                   .options = long_ones });
    view_show(view, &page);
    ck_assert(screen_has("trop longue"));
    ck_assert(screen_has("fenêtre ›"));
}
END_TEST

START_TEST(a_second_line_too_long_loses_its_last_part_first)
{
    page_begin(&page, "k");
    page_add(&page, (struct item){ .kind = ITEM_BUTTON,
                                   .id = "continue",
                                   .label = "Continuer",
                                   .text = "Remplir un formulaire, étape 11 sur 13",
                                   .flags = ITEM_MAIN });
    view_show(view, &page);
    ck_assert(screen_has("Remplir un formulaire, étape 11 sur 13"));
    view_resize(view, 40, 15);
    ck_assert(screen_has("    Remplir un formulaire\n"));
}
END_TEST

/* A document in a list: its name, its size, where it is. */
static void document(const char *name, const char *where)
{
    page_add(&page,
             (struct item){ .kind = ITEM_ROW, .id = name, .label = name, .text = "2 Mo", .extra = where });
}

START_TEST(what_follows_the_words_of_a_row_is_never_cut)
{
    page_begin(&page, "k");
    page_open(&page, (struct item){ .group = GROUP_LIST, .id = "documents", .flags = ITEM_TABLE });
    document("carte-floue.jpg", "16/11/2026, Mon Nuage, Papiers");
    document("carte-nette.jpg", "16/11/2026, Mon Nuage, Photos");
    document("carte-jaune.jpg", "16/11/2026, Mon Nuage, Bail");
    page_close(&page);
    view_resize(view, 40, 15);
    view_show(view, &page);
    ck_assert(screen_has("    2 Mo\n    16/11/2026, Mon Nuage, Papiers\n"));
    ck_assert(screen_has("    2 Mo\n    16/11/2026, Mon Nuage, Photos\n"));
    ck_assert(screen_has("    2 Mo   16/11/2026, Mon Nuage, Bail\n"));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view_low");
    TCase *c = tcase_create("low");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, a_small_window_keeps_two_rows_above_the_page);
    tcase_add_test(c, the_message_under_a_box_is_in_sight_with_it);
    tcase_add_test(c, a_page_opens_at_its_top_and_is_read_before_it_is_used);
    tcase_add_test(c, tab_goes_to_the_first_thing_to_choose);
    tcase_add_test(c, the_same_page_again_stays_where_one_reads);
    tcase_add_test(c, the_same_place_in_another_exercise_begins_at_its_top);
    tcase_add_test(c, a_low_area_says_at_its_edge_that_there_is_more);
    tcase_add_test(c, a_choice_of_a_form_says_its_keys);
    tcase_add_test(c, a_click_on_an_arrow_moves_the_line_that_is_held);
    tcase_add_test(c, a_small_window_has_a_picture_of_its_own_and_its_key_stands_out);
    tcase_add_test(c, a_choice_that_is_too_long_is_wrapped);
    tcase_add_test(c, a_second_line_too_long_loses_its_last_part_first);
    tcase_add_test(c, what_follows_the_words_of_a_row_is_never_cut);
    suite_add_tcase(s, c);
    return s;
}
