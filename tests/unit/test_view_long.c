/* links: view - what is longer than the window: messages read first, long lists, long texts. */
#include "unit/view_kit.h"

/* --- the message in place of the window --- */

START_TEST(a_long_message_in_a_small_window_is_read_first)
{
    view_resize(view, 40, 15);
    show("mistake");
    ck_assert(!press(INPUT_DOWN) && !type('x'));
    ck_assert(press(INPUT_HELP));
    ck_assert(!press(INPUT_ENTER));
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_ACTIVATE, "message/sent");
    show("mistake"); /* the same mistake once more */
    ck_assert(!press(INPUT_ESCAPE));
    ck_assert(press(INPUT_ENTER));
    show("hint");
    ck_assert(!view_click(view, 8, 5, &action));
    ck_assert(press(INPUT_ENTER));
}
END_TEST

START_TEST(a_message_is_never_in_the_way_of_a_full_window)
{
    show("mistake");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_ACTIVATE, "message/sent");
}
END_TEST

START_TEST(typing_does_not_open_a_closed_message_again)
{
    view_resize(view, 40, 15);
    for (int i = 0; i < 3; i++) {
        build_sample(&page, "compose");
        note(&page, TONE_HINT, "Une ligne.\nUne autre ligne.\nUne dernière ligne.");
        view_show(view, &page);
        if (i == 0)
            ck_assert(!press(INPUT_ENTER));
        ck_assert(type('a'));
        expect_action(ACT_SET, "field/body");
    }
}
END_TEST

/* --- long lists and texts --- */

START_TEST(a_screen_of_rows_is_passed_with_the_page_keys)
{
    page_begin(&page, "long");
    list(&page, "rows", 0);
    for (int i = 0; i < 100; i++)
        row(&page, page_printf(&page, "row/%d", i), page_printf(&page, "Ligne %d", i), NULL);
    page_close(&page);
    view_show(view, &page);
    press(INPUT_PAGE_DOWN);
    int there = view_focus(view);
    ck_assert_int_gt(there, 10);
    ck_assert_int_lt(there, 20);
    press(INPUT_PAGE_UP);
    expect_focus("row/0");
    press(INPUT_END);
    expect_focus("row/99");
    press(INPUT_PAGE_DOWN);
    expect_focus("row/99");
}
END_TEST

START_TEST(a_long_text_is_read_to_its_end_before_the_buttons)
{
    view_resize(view, 40, 15);
    show("message");
    expect_focus("body");
    int keys = 0;
    while (page.items[view_focus(view)].kind == ITEM_TEXT && keys++ < 20)
        press(INPUT_DOWN);
    expect_focus("button/reply");
    press(INPUT_UP);
    expect_focus("body");
    ck_assert(!press(INPUT_ENTER));
}
END_TEST

static bool seen(const char *words)
{
    struct str s = { 0 };
    canvas_print(&s, view_draw(view));
    bool found = strstr(str_s(&s), words) != NULL;
    str_free(&s);
    return found;
}

static void long_form(const char *wish)
{
    page_begin(&page, "long/form");
    page_open(&page, (struct item){ .group = GROUP_PANE, .id = "main" });
    for (int i = 0; i < 30; i++)
        page_text(&page, page_printf(&page, "Ligne %d", i));
    page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "field/paper", .label = "Papier" });
    page_close(&page);
    if (wish)
        page_wish(&page, wish, 1);
    view_show(view, &page);
}

START_TEST(a_page_that_is_read_first_goes_where_a_later_wish_leads)
{
    long_form(NULL);
    ck_assert(seen("Ligne 0"));
    ck_assert(!seen("Papier"));
    long_form("field/paper"); /* what was done there is to be seen */
    ck_assert(seen("Papier"));
}
END_TEST

START_TEST(a_choice_that_is_not_in_sight_is_shown_before_it_changes)
{
    static const char *const towns[] = { "Valmont", "Ambreville", NULL };
    page_begin(&page, "long/choice");
    page_open(&page, (struct item){ .group = GROUP_PANE, .id = "main" });
    for (int i = 0; i < 30; i++)
        page_text(&page, page_printf(&page, "Ligne %d", i));
    page_add(&page,
             (struct item){ .kind = ITEM_FIELD, .id = "field/town", .label = "Ville", .options = towns });
    page_close(&page);
    view_show(view, &page);
    ck_assert(!seen("Ville"));
    ck_assert_msg(!press(INPUT_RIGHT), "an answer was changed unseen");
    ck_assert(seen("Ville"));
    ck_assert(press(INPUT_RIGHT));
    expect_action(ACT_SET, "field/town");
}
END_TEST

START_TEST(a_message_opens_at_its_head_also_with_words_under_it)
{
    view_resize(view, 40, 15);
    for (int notes = 0; notes < 3; notes++) {
        build_sample(&page, "message");
        page.key = page_printf(&page, "mail/message/%d", notes);
        for (int i = 0; i < notes; i++)
            note(&page, TONE_GOOD, "Lisez bien.");
        view_show(view, &page);
        expect_focus("body");
        ck_assert(seen("lundi 16 novembre 2026"));
        ck_assert(seen("Bonjour"));
    }
}
END_TEST

/* --- how much is out of sight --- */

START_TEST(rows_out_of_sight_are_counted_with_the_words_said_below)
{
    page_begin(&page, "rows");
    list(&page, "rows", 0);
    for (int i = 0; i < 19; i++)
        row(&page, page_printf(&page, "row/%d", i), page_printf(&page, "Ligne %d", i), NULL);
    page_close(&page);
    view_show(view, &page);
    ck_assert_int_eq(view_hidden(view), 0);
    note(&page, TONE_GOOD, "Lisez bien.");
    view_show(view, &page);
    ck_assert_int_gt(view_hidden(view), 0);
    int full = view_hidden(view);
    view_resize(view, 40, 15);
    ck_assert_int_gt(view_hidden(view), full);
}
END_TEST

START_TEST(a_short_page_is_whole_in_both_sizes)
{
    show("read");
    ck_assert_int_eq(view_hidden(view), 0);
    view_resize(view, 40, 15);
    ck_assert_int_eq(view_hidden(view), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *result = suite_create("view, long pages");
    TCase *tc = tcase_create("view, long pages");
    tcase_add_checked_fixture(tc, open_view, close_view);
    tcase_add_test(tc, a_long_message_in_a_small_window_is_read_first);
    tcase_add_test(tc, a_message_is_never_in_the_way_of_a_full_window);
    tcase_add_test(tc, typing_does_not_open_a_closed_message_again);
    tcase_add_test(tc, a_screen_of_rows_is_passed_with_the_page_keys);
    tcase_add_test(tc, a_long_text_is_read_to_its_end_before_the_buttons);
    tcase_add_test(tc, a_page_that_is_read_first_goes_where_a_later_wish_leads);
    tcase_add_test(tc, a_choice_that_is_not_in_sight_is_shown_before_it_changes);
    tcase_add_test(tc, a_message_opens_at_its_head_also_with_words_under_it);
    tcase_add_test(tc, rows_out_of_sight_are_counted_with_the_words_said_below);
    tcase_add_test(tc, a_short_page_is_whole_in_both_sizes);
    suite_add_tcase(result, tc);
    return result;
}
