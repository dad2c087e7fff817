/* links: apps page */
/* Thousands of random gestures in Téléphone d'essai: nothing breaks, nobody is stuck, replay gives the same page. */
#include "unit/app_kit.h"
#include "unit/lea_files.h"

static const char *const typed[] = { "", " ", "0639980177", "06 12 34 56 78", "abc", "é", "06 39 98 01 02" };

static bool at_the_door(const struct kit *k)
{
    return streq(k->page.key, "phone/sms");
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (page_is_stop(p, i))
            return true;
    }
    return false;
}

START_TEST(twenty_thousand_gestures_break_nothing)
{
    struct kit k;
    struct rng rng = { .state = rng_seed("téléphone") };
    int photos = 0, verdicts = 0;
    for (int i = 0; i < 20000; i++) {
        if (i % 200 == 0) {
            if (i > 0)
                kit_close(&k);
            kit_open(&k, &app_phone, &files_data);
        }
        struct action a = kit_random(&k, &rng, typed, ARRAY_LEN(typed));
        kit_act(&k, &a);
        ck_assert(has_stop(&k.page));
        ck_assert(!k.page.focus || page_find(&k.page, k.page.focus) >= 0);
        photos += streq(k.page.key, "phone/shot");
        verdicts += starts_with(k.page.key, "phone/judge");
        for (int back = 0; i % 50 == 49 && back < 4 && !at_the_door(&k); back++)
            kit_do(&k, "back");
        ck_assert(i % 50 != 49 || at_the_door(&k));
    }
    kit_close(&k);
    ck_assert_int_gt(photos, 0);
    ck_assert_int_gt(verdicts, 100);
}
END_TEST

static struct action gesture(struct kit *k, struct rng *rng)
{
    return kit_random(k, rng, typed, ARRAY_LEN(typed));
}

START_TEST(the_same_actions_give_the_same_page)
{
    kit_twice(&app_phone, &files_data, 500, gesture);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("phone, random");
    TCase *t = tcase_create("random");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, twenty_thousand_gestures_break_nothing);
    tcase_add_test(t, the_same_actions_give_the_same_page);
    suite_add_tcase(s, t);
    return s;
}
