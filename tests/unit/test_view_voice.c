/* links: view page */
/* Words in two languages on a small screen: a long button goes on in the next row, a name stays beside its box. */
#include "unit/runner.h"
#include "unit/view_pages.h"

#include <string.h>

static struct page page;
static struct view *view;
static struct str out;

static void setup(void)
{
    page_init(&page);
    view = view_new();
    view_resize(view, 40, 15);
    page_begin(&page, "voice");
}

static void teardown(void)
{
    view_free(view);
    page_free(&page);
    str_free(&out);
}

static void expect(const char *words)
{
    str_clear(&out);
    view_show(view, &page);
    canvas_print(&out, view_draw(view));
    ck_assert_msg(strstr(str_s(&out), words) != NULL, "not drawn: %s\n%s", words, str_s(&out));
}

static void add_bar_of(const char *label)
{
    page_open(&page, (struct item){ .group = GROUP_BAR, .id = "bar" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/a", .label = "Retour · Back" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/b", .label = label });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/c", .label = "Plus · More" });
    page_close(&page);
}

START_TEST(a_button_longer_than_its_row_goes_on_in_the_next_one)
{
    add_bar_of("Annuler ce rendez-vous · Cancel this appointment");
    expect("( Retour · Back )");
    expect("( Annuler ce rendez-vous · Cancel\n    this appointment )");
    expect("( Plus · More )");
}
END_TEST

START_TEST(buttons_that_fit_stand_beside_each_other)
{
    add_bar_of("Aide · Help");
    expect("( Retour · Back )  ( Aide · Help )");
}
END_TEST

START_TEST(a_name_in_two_languages_stays_where_its_first_word_has_its_place)
{
    page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                   .id = "field/address",
                                   .label = "Adresse · Address",
                                   .source = "Adresse",
                                   .value = "plume.example",
                                   .flags = ITEM_HEAD });
    expect("Adresse · Address  plume.example");
}
END_TEST

START_TEST(a_long_name_stands_above_its_box)
{
    page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                   .id = "field/a",
                                   .label = "Argent reçu · Money received",
                                   .source = "Argent reçu",
                                   .value = "450",
                                   .flags = ITEM_HEAD });
    expect("Argent reçu · Money received\n");
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("view_voice");
    TCase *c = tcase_create("small");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, a_button_longer_than_its_row_goes_on_in_the_next_one);
    tcase_add_test(c, buttons_that_fit_stand_beside_each_other);
    tcase_add_test(c, a_name_in_two_languages_stays_where_its_first_word_has_its_place);
    tcase_add_test(c, a_long_name_stands_above_its_box);
    suite_add_tcase(all, c);
    return all;
}
