/* links: apps page */
/* Thousands of random gestures in Courrier Libre: nothing breaks, nobody is stuck, replay gives the same page. */
#include "unit/mailbox.h"

#include <stdio.h>

static const char *const typed[] = {
    "",
    " ",
    "Nadia",
    "nadia.benali@relais.example",
    "x@y",
    "lea.martin@courrier.example",
    "Sept pommes",
    "Bonjour,\nJe viens mardi.",
    "@",
    ",;,",
    "é à ç",
    "www.relais.example",
    "www",
    "message",
};

/* An action on one of the page's stops, or back. */
static struct action random_action(const struct page *p, struct rng *rng)
{
    int item = (int)rng_below(rng, (unsigned)p->count);
    if (rng_below(rng, 8) == 0)
        return (struct action){ .verb = ACT_BACK };
    while (!page_is_stop(p, item))
        item = (item + 1) % p->count;
    if (p->items[item].kind == ITEM_FIELD && rng_below(rng, 4) > 0)
        return (struct action){ .verb = ACT_SET,
                                .target = p->items[item].id,
                                .text = typed[rng_below(rng, ARRAY_LEN(typed))] };
    return (struct action){ .verb = ACT_ACTIVATE, .target = p->items[item].id };
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (page_is_stop(p, i))
            return true;
    }
    return false;
}

/* Back, at most 4 times, leads to the inbox or to the door. */
static void check_way_back(struct mailbox *box)
{
    for (int i = 0; i < 4 && !streq(box->page.key, "mail/inbox") && !streq(box->page.key, "mail/signin"); i++)
        ck_assert_msg(mailbox_do(box, "back"), "stuck on %s", box->page.key);
    ck_assert(streq(box->page.key, "mail/inbox") || streq(box->page.key, "mail/signin"));
}

START_TEST(twenty_thousand_gestures_break_nothing)
{
    struct mailbox box;
    struct rng rng = { .state = rng_seed("courrier") };
    int pages = 0;
    for (int i = 0; i < 20000; i++) {
        if (i % 200 == 0) { /* a new exercise */
            if (i > 0)
                mailbox_close(&box);
            mailbox_open(&box, &lea_data);
        }
        struct action a = random_action(&box.page, &rng);
        mailbox_act(&box, &a);
        ck_assert(has_stop(&box.page));
        pages += streq(box.page.key, "mail/compose");
        if (i % 50 == 49)
            check_way_back(&box);
    }
    mailbox_close(&box);
    ck_assert_int_gt(pages, 100); /* the walk went deep enough to mean something */
}
END_TEST

START_TEST(the_same_actions_give_the_same_page)
{
    struct mailbox first, again;
    struct rng rng = { .state = rng_seed("deux fois") };
    struct str log = { 0 }, one = { 0 }, two = { 0 };
    mailbox_open(&first, &lea_data);
    mailbox_open(&again, &lea_data);
    for (int i = 0; i < 300; i++) {
        struct action a = random_action(&first.page, &rng);
        str_clear(&log);
        action_print(&log, &a);
        mailbox_act(&first, &a);
        mailbox_do(&again, str_s(&log));
    }
    page_print(&one, &first.page);
    page_print(&two, &again.page);
    ck_assert_str_eq(str_s(&one), str_s(&two));
    ck_assert_uint_eq(first.world.fact_count, again.world.fact_count);
    str_free(&log);
    str_free(&one);
    str_free(&two);
    mailbox_close(&first);
    mailbox_close(&again);
}
END_TEST

START_TEST(a_box_of_a_thousand_messages_is_shown_whole)
{
    static struct message_data many[1000];
    static char ids[1000][16];
    for (int i = 0; i < 1000; i++) {
        sprintf(ids[i], "m-%d", i);
        many[i] =
            (struct message_data){ .id = ids[i],
                                   .from = "nadia",
                                   .subject = "Bonjour",
                                   .text = "Bonjour.",
                                   .date = { date_from_days(date_days(lea_data.now.date) - i / 10), 0, 0 } };
    }
    struct world_data data = lea_data;
    data.mail.messages = many;
    data.mail.count = 1000;
    struct mailbox box;
    mailbox_open(&box, &data);
    ck_assert(page_find(&box.page, "message/m-999") >= 0);
    ck_assert_int_lt(page_find(&box.page, "message/m-0"), page_find(&box.page, "message/m-1"));
    mailbox_close(&box);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, random");
    TCase *t = tcase_create("random");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, twenty_thousand_gestures_break_nothing);
    tcase_add_test(t, the_same_actions_give_the_same_page);
    tcase_add_test(t, a_box_of_a_thousand_messages_is_shown_whole);
    suite_add_tcase(s, t);
    return s;
}
