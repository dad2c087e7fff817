/* links: view page */
/* The focus is an id: it stays, comes back, moves by keys and clicks, and says what it does as an action. */
#include "unit/view_kit.h"

/* --- settling --- */

START_TEST(a_wish_counts_once_and_again_with_another_turn)
{
    three_rows("k", abc, 3, "b", 1);
    expect_focus("b");
    press(INPUT_DOWN);
    three_rows("k", abc, 3, "b", 1);
    expect_focus("c");
    three_rows("k", abc, 3, "b", 2);
    expect_focus("b");
}
END_TEST

START_TEST(a_wish_seen_in_one_place_is_new_in_another)
{
    three_rows("one", abc, 3, "b", 0);
    three_rows("two", abc, 3, "c", 0);
    expect_focus("c");
    press(INPUT_UP);
    three_rows("one", abc, 3, "b", 0);
    expect_focus("b"); /* the same id is still there */
}
END_TEST

/* A short message with a document: whoever presses [Entrée] twice answers, and opens nothing unseen. */
START_TEST(a_text_that_needs_no_reading_leads_to_the_buttons_behind_it)
{
    page_begin(&page, "message");
    page_open(&page, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
    page_open(&page, (struct item){ .group = GROUP_PANE, .id = "main" });
    page_add(&page, (struct item){ .kind = ITEM_TEXT, .id = "text/message", .label = "Vite !" });
    list(&page, "files", 0);
    row(&page, "file/cadeau.exe", "cadeau.exe", NULL);
    page_close(&page);
    page_open(&page, (struct item){ .group = GROUP_BAR, .id = "actions" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/reply", .label = "Répondre" });
    page_close(&page);
    page_close(&page);
    page_close(&page);
    page_wish(&page, "text/message", 1);
    view_show(view, &page);
    expect_focus("button/reply");
}
END_TEST

START_TEST(coming_back_finds_the_row_left)
{
    static const char *const other[] = { "x", "y" };
    three_rows("inbox", abc, 3, NULL, 0);
    press(INPUT_DOWN);
    three_rows("message", other, 2, NULL, 0);
    expect_focus("x");
    three_rows("inbox", abc, 3, NULL, 0);
    expect_focus("b");
}
END_TEST

START_TEST(a_row_that_went_leaves_its_place_to_its_neighbour)
{
    static const char *const less[] = { "a", "c" };
    three_rows("k", abc, 3, "b", 0);
    three_rows("k", less, 2, "b", 0);
    expect_focus("c");
    static const char *const least[] = { "a" };
    three_rows("k", least, 1, "b", 0);
    expect_focus("a");
}
END_TEST

START_TEST(without_a_wish_the_first_stop_has_the_focus)
{
    show("choose");
    expect_focus("answer/1");
}
END_TEST

START_TEST(a_text_takes_the_focus_only_where_it_does_not_fit)
{
    show("message");
    expect_focus("button/reply");
    view_resize(view, 40, 15);
    show("inbox");
    show("message");
    view_resize(view, 40, 15);
    expect_focus("button/reply");
    view_free(view);
    view = view_new();
    view_resize(view, 40, 15);
    show("message");
    expect_focus("body");
}
END_TEST

START_TEST(a_dialog_keeps_the_focus)
{
    show("dialog");
    expect_focus("button/yes");
    press(INPUT_TAB);
    expect_focus("button/no");
    press(INPUT_TAB);
    expect_focus("button/yes");
    press(INPUT_BACKTAB);
    expect_focus("button/no");
}
END_TEST

START_TEST(a_page_that_is_only_looked_at_takes_no_focus_and_gives_it_back)
{
    show("inbox");
    press(INPUT_DOWN);
    expect_focus("message/nuage");
    show("demo");
    expect_focus("(none)");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_NEXT, NULL);
    ck_assert(press(INPUT_ESCAPE));
    expect_action(ACT_BACK, NULL);
    ck_assert(!press(INPUT_DOWN) && !type('a') && !press(INPUT_TAB));
    show("inbox");
    expect_focus("message/nuage");
}
END_TEST

/* --- moving --- */

START_TEST(tab_goes_from_group_to_group_and_around)
{
    show("inbox");
    expect_focus("message/nadia");
    press(INPUT_TAB);
    expect_focus("button/new");
    press(INPUT_TAB);
    expect_focus("folder/inbox");
    press(INPUT_TAB);
    expect_focus("message/nadia");
    press(INPUT_BACKTAB);
    expect_focus("folder/inbox");
}
END_TEST

START_TEST(tab_enters_a_list_at_the_row_that_is_on)
{
    show("mistake");
    expect_focus("message/sent");
    press(INPUT_TAB);
    expect_focus("folder/sent");
}
END_TEST

START_TEST(tab_goes_item_by_item_where_there_is_one_list_only)
{
    show("choose");
    press(INPUT_TAB);
    expect_focus("answer/2");
    press(INPUT_BACKTAB);
    press(INPUT_BACKTAB);
    expect_focus("answer/3");
}
END_TEST

START_TEST(arrows_stop_at_the_ends)
{
    show("choose");
    press(INPUT_UP);
    expect_focus("answer/1");
    for (int i = 0; i < 5; i++)
        press(INPUT_DOWN);
    expect_focus("answer/3");
    press(INPUT_HOME);
    expect_focus("answer/1");
    press(INPUT_END);
    expect_focus("answer/3");
}
END_TEST

START_TEST(the_first_key_leads_to_the_top_of_a_page_that_is_whole_in_sight)
{
    show("home");
    expect_focus("button/continue");
    press(INPUT_END);
    expect_focus("can");
    press(INPUT_HOME);
    expect_focus("button/continue");
    press(INPUT_DOWN);
    press(INPUT_HOME);
    expect_focus("button/continue");
}
END_TEST

START_TEST(arrows_stay_in_their_pane_and_cross_sideways)
{
    show("inbox");
    for (int i = 0; i < 9; i++)
        press(INPUT_DOWN);
    expect_focus("button/new");
    press(INPUT_LEFT);
    expect_focus("folder/inbox");
    for (int i = 0; i < 9; i++)
        press(INPUT_DOWN);
    expect_focus("folder/trash");
    press(INPUT_RIGHT);
    expect_focus("message/nadia");
}
END_TEST

START_TEST(cards_are_reached_in_two_directions)
{
    show("login");
    expect_focus("card/soleil");
    press(INPUT_RIGHT);
    expect_focus("card/bateau");
    press(INPUT_DOWN);
    expect_focus("card/fleur");
    press(INPUT_DOWN);
    expect_focus("card/new"); /* the row below is shorter */
    press(INPUT_UP);
    expect_focus("card/velo");
    press(INPUT_LEFT);
    expect_focus("card/velo");
    press(INPUT_UP);
    press(INPUT_UP);
    expect_focus("card/soleil");
    view_resize(view, 40, 15);
    press(INPUT_DOWN);
    expect_focus("card/bateau");
}
END_TEST

START_TEST(buttons_beside_each_other_are_reached_sideways)
{
    show("message");
    press(INPUT_RIGHT);
    expect_focus("button/forward");
    press(INPUT_RIGHT);
    press(INPUT_RIGHT);
    expect_focus("button/delete");
    press(INPUT_LEFT);
    expect_focus("button/forward");
    press(INPUT_TAB);
    expect_focus("button/delete");
}
END_TEST

START_TEST(a_small_window_shows_the_pane_of_the_focus)
{
    view_resize(view, 40, 15);
    show("inbox");
    const struct canvas *c = view_draw(view);
    ck_assert_uint_eq(c->cells[4 * 40].ch, 0x2039);
    press(INPUT_BACKTAB);
    expect_focus("folder/inbox");
    c = view_draw(view);
    ck_assert_uint_ne(c->cells[4 * 40].ch, 0x2039);
    ck_assert(!press(INPUT_ESCAPE)); /* to the pane beside it */
    expect_focus("message/nadia");
    ck_assert(press(INPUT_ESCAPE));
    expect_action(ACT_BACK, NULL);
}
END_TEST

START_TEST(a_click_on_the_pane_behind_goes_there)
{
    view_resize(view, 40, 15);
    show("inbox");
    ck_assert(!view_click(view, 4, 3, &action));
    expect_focus("folder/inbox");
}
END_TEST

/* --- doing --- */

START_TEST(enter_does_what_the_item_is_for)
{
    show("inbox");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_ACTIVATE, "message/nadia");
    show("new-card");
    expect_focus("field/name");
    ck_assert(!press(INPUT_ENTER));
    expect_focus("field/word");
    ck_assert(press(INPUT_RIGHT));
    expect_action(ACT_SET, "field/word");
    ck_assert_str_eq(action.text, "arbre");
    press(INPUT_TAB);
    expect_focus("toggle/secret");
    ck_assert(type(' '));
    expect_action(ACT_TOGGLE, "toggle/secret");
    expect_focus("toggle/secret");
    show("forgiven");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_ACTIVATE, "field/answer");
    show("read");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_NEXT, NULL);
}
END_TEST

START_TEST(digits_and_their_french_keys_choose_at_once)
{
    static const uint32_t keys[] = { '2', 0xE9 };
    show("choose");
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        ck_assert(type(keys[i]));
        expect_action(ACT_ACTIVATE, "answer/2");
    }
    ck_assert(type('&'));
    expect_action(ACT_ACTIVATE, "answer/1");
    ck_assert(!type('4') && !type(0xE7) && !type('x'));
    show("inbox");
    ck_assert(!type('1'));
}
END_TEST

START_TEST(digits_are_letters_in_a_field)
{
    show("forgiven");
    ck_assert(type('2'));
    expect_action(ACT_SET, "field/answer");
    ck_assert_str_eq(action.text, "piece jointe2");
}
END_TEST

START_TEST(function_keys_are_the_same_everywhere)
{
    static const struct {
        enum input_key key;
        enum verb verb;
        const char *target;
    } table[] = {
        { INPUT_HELP, ACT_HINT, NULL }, { INPUT_CALL, ACT_CALL, NULL },
        { INPUT_MENU, ACT_GO, "menu" }, { INPUT_LANGUAGE, ACT_GO, "language" },
        { INPUT_HIDE, ACT_GO, "hide" },
    };
    static const char *const pages[] = { "inbox", "demo", "compose", "read" };
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        show(pages[i]);
        for (size_t k = 0; k < ARRAY_LEN(table); k++) {
            ck_assert(press(table[k].key));
            expect_action(table[k].verb, table[k].target);
        }
    }
    show("choose");
    ck_assert(type('?'));
    expect_action(ACT_HINT, NULL);
    show("forgiven");
    ck_assert(type('?'));
    expect_action(ACT_SET, "field/answer");
}
END_TEST

START_TEST(a_held_row_moves_with_the_arrows)
{
    show("order");
    expect_focus("row/2");
    ck_assert(press(INPUT_UP));
    expect_action(ACT_MOVE, "row/2");
    ck_assert_str_eq(action.text, "row/1");
    ck_assert(press(INPUT_DOWN));
    ck_assert_str_eq(action.text, "row/4");
    ck_assert(type(' '));
    expect_action(ACT_TOGGLE, "row/2");
}
END_TEST

START_TEST(a_click_does_what_enter_does_and_says_so)
{
    show("inbox");
    ck_assert(view_click(view, 8, 50, &action));
    expect_action(ACT_ACTIVATE, "message/ecole");
    ck_assert_str_eq(action.by, "mouse");
    expect_focus("message/ecole");
    ck_assert(!view_click(view, 20, 5, &action));
    ck_assert(!view_click(view, 99, 99, &action));
    ck_assert(!view_click(view, -1, 0, &action));
}
END_TEST

START_TEST(a_click_on_the_signs_of_a_choice_turns_it)
{
    show("new-card");
    ck_assert(view_click(view, 11, 15, &action));
    expect_action(ACT_SET, "field/word");
    ck_assert_str_eq(action.text, "bateau");
    ck_assert(view_click(view, 11, 24, &action));
    ck_assert_str_eq(action.text, "arbre");
    ck_assert(!view_click(view, 11, 5, &action));
}
END_TEST

START_TEST(a_click_on_the_footer_is_its_key)
{
    show("inbox");
    ck_assert(view_click(view, 23, 55, &action));
    expect_action(ACT_HINT, NULL);
    ck_assert_str_eq(action.by, "mouse");
    ck_assert(view_click(view, 23, 70, &action));
    expect_action(ACT_CALL, NULL);
    ck_assert(view_click(view, 23, 3, &action));
    expect_action(ACT_ACTIVATE, "message/nadia");
    ck_assert(!view_click(view, 23, 30, &action)); /* the arrows */
    expect_focus("message/nuage");
    show("demo");
    ck_assert(view_click(view, 23, 30, &action));
    expect_action(ACT_BACK, NULL);
    ck_assert(!view_click(view, 23, 50, &action));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view focus");
    TCase *c = tcase_create("focus");
    tcase_add_checked_fixture(c, open_view, close_view);
    tcase_add_test(c, a_wish_counts_once_and_again_with_another_turn);
    tcase_add_test(c, a_text_that_needs_no_reading_leads_to_the_buttons_behind_it);
    tcase_add_test(c, a_wish_seen_in_one_place_is_new_in_another);
    tcase_add_test(c, coming_back_finds_the_row_left);
    tcase_add_test(c, a_row_that_went_leaves_its_place_to_its_neighbour);
    tcase_add_test(c, without_a_wish_the_first_stop_has_the_focus);
    tcase_add_test(c, a_text_takes_the_focus_only_where_it_does_not_fit);
    tcase_add_test(c, a_dialog_keeps_the_focus);
    tcase_add_test(c, a_page_that_is_only_looked_at_takes_no_focus_and_gives_it_back);
    tcase_add_test(c, tab_goes_from_group_to_group_and_around);
    tcase_add_test(c, tab_enters_a_list_at_the_row_that_is_on);
    tcase_add_test(c, tab_goes_item_by_item_where_there_is_one_list_only);
    tcase_add_test(c, arrows_stop_at_the_ends);
    tcase_add_test(c, the_first_key_leads_to_the_top_of_a_page_that_is_whole_in_sight);
    tcase_add_test(c, arrows_stay_in_their_pane_and_cross_sideways);
    tcase_add_test(c, cards_are_reached_in_two_directions);
    tcase_add_test(c, buttons_beside_each_other_are_reached_sideways);
    tcase_add_test(c, a_small_window_shows_the_pane_of_the_focus);
    tcase_add_test(c, a_click_on_the_pane_behind_goes_there);
    tcase_add_test(c, enter_does_what_the_item_is_for);
    tcase_add_test(c, digits_and_their_french_keys_choose_at_once);
    tcase_add_test(c, digits_are_letters_in_a_field);
    tcase_add_test(c, function_keys_are_the_same_everywhere);
    tcase_add_test(c, a_held_row_moves_with_the_arrows);
    tcase_add_test(c, a_click_does_what_enter_does_and_says_so);
    tcase_add_test(c, a_click_on_the_signs_of_a_choice_turns_it);
    tcase_add_test(c, a_click_on_the_footer_is_its_key);
    suite_add_tcase(s, c);
    return s;
}
