/* links: screen */
/* The home page with the course that ships: the path shows what is near. */
#define LEARN_PACKS SOURCE_DIR "/lessons"
#include "learn_kit.h"

static const char *const first_minutes[] = { "activate new",         "next", "next",
                                             "activate line/soleil", "next", "set name \"Amina\"",
                                             "activate create",      "next", NULL };

/* The packs of the path, as they stand on the page. */
static int path(const char *titles[], int most)
{
    int n = 0;
    shown();
    for (int i = 0; i < page.count; i++) {
        if (page.items[i].kind == ITEM_PROGRESS && n < most)
            titles[n++] = page.items[i].label;
    }
    return n;
}

START_TEST(the_path_shows_the_first_packs_to_who_begins)
{
    const char *titles[9];
    acts(first_minutes);
    ck_assert_uint_gt(packs.count, 4);
    ck_assert_int_eq(path(titles, 9), 4);
    ck_assert_str_eq(titles[0], packs.list[0]->title);
}
END_TEST

START_TEST(the_path_shows_one_pack_before_and_two_after_the_open_one)
{
    const char *titles[9];
    acts(first_minutes);
    act("activate lessons");
    act(arena_printf(&arena, "activate lesson/%s", packs.list[2]->lessons.s[0]));
    act("go menu");
    act("activate menu/home");
    ck_assert_int_eq(path(titles, 9), 4);
    for (int i = 0; i < 4; i++)
        ck_assert_str_eq(titles[i], packs.list[i + 1]->title);
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("learn, home");
    TCase *c = tcase_create("home");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, the_path_shows_the_first_packs_to_who_begins);
    tcase_add_test(c, the_path_shows_one_pack_before_and_two_after_the_open_one);
    suite_add_tcase(all, c);
    return all;
}
