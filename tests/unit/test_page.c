/* links: page */
/* A page keeps items in reading order, knows its groups, its stops and its words. */
#include "passerelle/page.h"
#include "unit/runner.h"

#include <string.h>

static const char *shout(const char *one, const char *many, unsigned long n)
{
    (void)many;
    (void)n;
    return streq(one, "Envoyer") ? "Send" : one;
}

static int row(struct page *p, const char *id, unsigned flags)
{
    return page_add(p, (struct item){ .kind = ITEM_ROW, .id = id, .label = id, .flags = flags });
}

START_TEST(groups_know_what_stands_in_them)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "mail/inbox");
    int app = page_open(&p, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
    int list = page_open(&p, (struct item){ .group = GROUP_LIST, .id = "messages" });
    int a = row(&p, "a", 0);
    page_close(&p);
    int b = row(&p, "b", 0);
    page_close(&p);
    int c = row(&p, "c", 0);
    ck_assert(page_inside(&p, a, list) && page_inside(&p, a, app) && page_inside(&p, list, app));
    ck_assert(!page_inside(&p, b, list) && page_inside(&p, b, app));
    ck_assert(!page_inside(&p, c, app) && !page_inside(&p, app, app));
    ck_assert_int_eq(p.items[app].end, c);
    ck_assert_int_eq(p.items[a].parent, list);
    ck_assert_int_eq(p.items[c].parent, -1);
    page_free(&p);
}
END_TEST

START_TEST(items_are_found_by_their_id)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "k");
    page_text(&p, "Bonjour");
    int b = row(&p, "b", 0);
    ck_assert_int_eq(page_find(&p, "b"), b);
    ck_assert_int_eq(page_find(&p, "nowhere"), -1);
    ck_assert_int_eq(page_find(&p, NULL), -1);
    page_free(&p);
}
END_TEST

START_TEST(one_acts_on_ready_items_with_an_id_only)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "k");
    ck_assert(page_is_stop(&p, row(&p, "a", 0)));
    ck_assert(!page_is_stop(&p, row(&p, "b", ITEM_UNREADY)));
    ck_assert(!page_is_stop(&p, row(&p, NULL, 0)));
    ck_assert(!page_is_stop(&p, page_text(&p, "texte")));
    ck_assert(page_is_stop(&p, page_add(&p, (struct item){ .kind = ITEM_TEXT, .id = "body", .label = "x" })));
    ck_assert(
        !page_is_stop(&p, page_add(&p, (struct item){ .kind = ITEM_PAIR, .id = "from", .label = "x" })));
    ck_assert(page_is_stop(&p, page_button(&p, "send", "Envoyer")));
    ck_assert(!page_is_stop(&p, -1) && !page_is_stop(&p, 99));
    page_free(&p);
}
END_TEST

START_TEST(a_new_beginning_forgets_all_but_the_language)
{
    struct page p;
    page_init(&p);
    p.tr = shout;
    page_begin(&p, "one");
    page_place(&p, "Place", NULL);
    ck_assert_str_eq(p.place_short, "Place");
    page_steps(&p, 2, 9);
    page_slot(&p, 3, "[F2] appeler", NULL);
    page_wish(&p, "a", 4);
    p.scope = "a";
    row(&p, "a", 0);
    page_begin(&p, "two");
    ck_assert_str_eq(p.key, "two");
    ck_assert_int_eq(p.count, 0);
    ck_assert(!p.place && !p.steps && !p.slots[3].words && !p.focus && !p.scope);
    ck_assert_ptr_eq(p.tr, shout);
    page_free(&p);
}
END_TEST

START_TEST(own_words_are_translated_and_keep_their_source)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "k");
    int before = page_button(&p, "send", "Envoyer");
    ck_assert_str_eq(p.items[before].label, "Envoyer");
    ck_assert_ptr_null(p.items[before].source);
    p.tr = shout;
    int after = page_button(&p, "send2", "Envoyer");
    ck_assert_str_eq(p.items[after].label, "Send");
    ck_assert_str_eq(p.items[after].source, "Envoyer");
    page_free(&p);
}
END_TEST

START_TEST(without_translation_numbers_count_as_in_french)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "k");
    ck_assert_str_eq(page_trn(&p, "leçon", "leçons", 0), "leçon");
    ck_assert_str_eq(page_trn(&p, "leçon", "leçons", 1), "leçon");
    ck_assert_str_eq(page_trn(&p, "leçon", "leçons", 2), "leçons");
    ck_assert_str_eq(page_printf(&p, "%d %s", 3, "leçons"), "3 leçons");
    ck_assert_ptr_null(page_copy(&p, NULL));
    page_free(&p);
}
END_TEST

START_TEST(a_page_prints_one_item_a_line_indented_by_group)
{
    struct page p;
    page_init(&p);
    page_begin(&p, "mail/inbox");
    page_place(&p, "Ma boîte mail", NULL);
    page_steps(&p, 6, 9);
    page_wish(&p, "message/n", 2);
    struct action shown = { .verb = ACT_ACTIVATE, .target = "message/n" };
    p.shown = &shown;
    page_slot(&p, 3, "[F2] appeler", NULL);
    page_open(&p, (struct item){ .group = GROUP_LIST, .id = "messages", .flags = ITEM_TABLE });
    page_add(
        &p,
        (struct item){
            .kind = ITEM_ROW, .id = "message/n", .label = "Nadia \"B\"", .text = "a\nb", .flags = ITEM_NEW });
    page_close(&p);
    page_add(&p, (struct item){ .kind = ITEM_NOTE, .label = "Bravo.", .tone = TONE_GOOD });
    page_add(&p, (struct item){ .kind = ITEM_PROGRESS, .label = "Dépôt", .amount = 3, .most = 9 });
    struct str s = { 0 };
    page_print(&s, &p);
    ck_assert_str_eq(str_s(&s), "page mail/inbox\n"
                                "place Ma boîte mail\n"
                                "step 6 of 9\n"
                                "focus message/n, turn 2\n"
                                "shown activate message/n\n"
                                "slot 3 [F2] appeler\n"
                                "list messages +table\n"
                                "  row message/n \"Nadia \\\"B\\\"\" +new text=\"a\\nb\"\n"
                                "note \"Bravo.\" good\n"
                                "progress \"Dépôt\" amount=3 most=9\n");
    str_free(&s);
    page_free(&p);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("page");
    TCase *c = tcase_create("building");
    tcase_add_test(c, groups_know_what_stands_in_them);
    tcase_add_test(c, items_are_found_by_their_id);
    tcase_add_test(c, one_acts_on_ready_items_with_an_id_only);
    tcase_add_test(c, a_new_beginning_forgets_all_but_the_language);
    tcase_add_test(c, own_words_are_translated_and_keep_their_source);
    tcase_add_test(c, without_translation_numbers_count_as_in_french);
    tcase_add_test(c, a_page_prints_one_item_a_line_indented_by_group);
    suite_add_tcase(s, c);
    return s;
}
