/* links: view
 * Letters typed where nothing takes them: never lost silently, never a key by accident. */
#include "unit/view_kit.h"

static bool seen(const char *words)
{
    struct str s = { 0 };
    canvas_print(&s, view_draw(view));
    bool found = strstr(str_s(&s), words) != NULL;
    str_free(&s);
    return found;
}

static void say(const char *words)
{
    for (size_t n = strlen(words), at = 0; at < n;) {
        uint32_t ch;
        at += utf8_next(words + at, n - at, &ch);
        ck_assert_msg(!type(ch), "%s: an action at %zu", words, at);
    }
}

START_TEST(a_letter_on_a_button_says_where_to_write)
{
    show("compose");
    while (page.items[view_focus(view)].kind != ITEM_BUTTON)
        press(INPUT_TAB);
    ck_assert(!type('b'));
    ck_assert(seen("Pour écrire, allez dans la case Message avec [Tab]."));
    press(INPUT_TAB);
    ck_assert(!seen("Pour écrire"));
}
END_TEST

START_TEST(where_all_is_filled_the_box_is_the_nearest_one)
{
    build_sample(&page, "form");
    int birth = page_find(&page, "field/birth");
    page.items[birth].label = "Date de naissance *\nLe jour d'abord.";
    view_show(view, &page);
    while (page.items[view_focus(view)].kind != ITEM_BUTTON)
        press(INPUT_TAB);
    ck_assert(!type('b'));
    ck_assert(seen("Pour écrire, allez dans la case Date de naissance avec"));
}
END_TEST

START_TEST(a_letter_where_nothing_can_be_written_says_so)
{
    show("inbox");
    ck_assert(!type('o'));
    ck_assert(seen("Ici, on n'écrit pas. Choisissez avec les flèches."));
    show("read");
    ck_assert(!seen("on n'écrit pas"));
    ck_assert(!type('o'));
    ck_assert(seen("Ici, on n'écrit pas. Pour continuer : [Entrée]."));
}
END_TEST

START_TEST(a_space_behind_letters_presses_nothing)
{
    show("message");
    expect_focus("button/reply");
    say("oui merci ");
    press(INPUT_TAB);
    press(INPUT_BACKTAB);
    ck_assert(type(' '));
    expect_action(ACT_ACTIVATE, "button/reply");
}
END_TEST

START_TEST(words_are_no_answer_and_no_call_for_help)
{
    show("choose");
    say("Xavier est à la résidence ? 14 h");
    expect_focus("answer/1");
    press(INPUT_DOWN);
    ck_assert(type('3'));
    expect_action(ACT_ACTIVATE, "answer/3");
    show("choose");
    ck_assert(type(0xE9)); /* é stands on the key 2 */
    expect_action(ACT_ACTIVATE, "answer/2");
    ck_assert(type('?'));
    expect_action(ACT_HINT, NULL);
}
END_TEST

START_TEST(what_waited_together_is_writing)
{
    show("message");
    ck_assert(!view_paste(view, " oui", &action));
    press(INPUT_TAB);
    ck_assert(view_paste(view, " ", &action));
}
END_TEST

START_TEST(the_notice_fits_a_small_window_and_moves_nothing)
{
    view_resize(view, 40, 15);
    show("choose");
    ck_assert(!type('x'));
    ck_assert(seen("Ici, on n'écrit pas."));
    show("message");
    ck_assert(!type('x'));
    ck_assert(seen("Ici, on n'écrit pas."));
    ck_assert(seen("lundi 16 novembre 2026"));
    view_resize(view, 80, 24);
    show("success");
    struct str before = { 0 }, after = { 0 };
    canvas_print(&before, view_draw(view));
    say("x");
    press(INPUT_LEFT);
    canvas_print(&after, view_draw(view));
    ck_assert_str_eq(str_s(&after), str_s(&before));
    str_free(&before);
    str_free(&after);
}
END_TEST

Suite *suite(void)
{
    Suite *result = suite_create("view, lost letters");
    TCase *tc = tcase_create("view, lost letters");
    tcase_add_checked_fixture(tc, open_view, close_view);
    tcase_add_test(tc, a_letter_on_a_button_says_where_to_write);
    tcase_add_test(tc, where_all_is_filled_the_box_is_the_nearest_one);
    tcase_add_test(tc, a_letter_where_nothing_can_be_written_says_so);
    tcase_add_test(tc, a_space_behind_letters_presses_nothing);
    tcase_add_test(tc, words_are_no_answer_and_no_call_for_help);
    tcase_add_test(tc, what_waited_together_is_writing);
    tcase_add_test(tc, the_notice_fits_a_small_window_and_moves_nothing);
    suite_add_tcase(result, tc);
    return result;
}
