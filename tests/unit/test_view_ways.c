/* links: view page */
/* The ways on and up: a box that is ticked, from a page to the bars above it and back. */
#include "unit/view_kit.h"

static void show_bars(void)
{
    static const char *const bars[][3] = { { "apps", "app/mail", "app/browser" },
                                           { "tools", "button/go", "button/back" } };
    page_begin(&page, "browser");
    page_open(&page, (struct item){ .group = GROUP_APP, .label = "Fureteur" });
    for (size_t i = 0; i < ARRAY_LEN(bars); i++) {
        page_open(&page, (struct item){ .group = GROUP_BAR, .id = bars[i][0], .flags = ITEM_QUIET });
        page_add(&page, (struct item){ .kind = ITEM_LINK, .id = bars[i][1], .label = "Un" });
        page_add(&page,
                 (struct item){ .kind = ITEM_LINK, .id = bars[i][2], .label = "Deux", .flags = ITEM_ON });
        page_close(&page);
    }
    page_open(&page, (struct item){ .group = GROUP_PANE, .id = "main" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/one", .label = "Premier" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/two", .label = "Second" });
    page_close(&page);
    page_close(&page);
    view_show(view, &page);
}

START_TEST(arrows_go_from_the_page_to_the_bars_above_and_back)
{
    show_bars();
    expect_focus("button/one");
    press(INPUT_DOWN);
    press(INPUT_DOWN);
    expect_focus("button/two");
    press(INPUT_UP);
    press(INPUT_UP);
    expect_focus("button/back"); /* where one is */
    press(INPUT_UP);
    press(INPUT_UP);
    press(INPUT_UP);
    expect_focus("app/mail");
    press(INPUT_DOWN);
    press(INPUT_DOWN);
    expect_focus("button/one");
    view_resize(view, 40, 15);
    press(INPUT_UP);
    expect_focus("button/back");
    press(INPUT_DOWN);
    expect_focus("button/one");
}
END_TEST

static void show_ticks(unsigned flags)
{
    page_begin(&page, "form");
    page_add(&page,
             (struct item){ .kind = ITEM_TOGGLE, .id = "field/agree", .label = "Oui", .flags = flags });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/send", .label = "Envoyer" });
    list(&page, "answers", 0);
    page_add(&page, (struct item){ .kind = ITEM_TOGGLE, .id = "answer/1", .label = "Un", .flags = flags });
    page_add(&page, (struct item){ .kind = ITEM_TOGGLE, .id = "answer/2", .label = "Deux" });
    page_close(&page);
    view_show(view, &page);
}

START_TEST(enter_ticks_a_box_once_and_goes_on)
{
    show_ticks(0);
    expect_focus("field/agree");
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_TOGGLE, "field/agree");
    show_ticks(ITEM_ON);
    expect_focus("button/send");
    press(INPUT_UP);
    expect_focus("field/agree");
    ck_assert(!press(INPUT_ENTER)); /* it stays ticked */
    expect_focus("button/send");
    press(INPUT_TAB);
    expect_focus("answer/1"); /* one of several answers: as a row */
    ck_assert(press(INPUT_ENTER));
    expect_action(ACT_TOGGLE, "answer/1");
    expect_focus("answer/1");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view ways");
    TCase *c = tcase_create("ways");
    tcase_add_checked_fixture(c, open_view, close_view);
    tcase_add_test(c, arrows_go_from_the_page_to_the_bars_above_and_back);
    tcase_add_test(c, enter_ticks_a_box_once_and_goes_on);
    suite_add_tcase(s, c);
    return s;
}
