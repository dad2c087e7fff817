/* links: apps page */
/* Thousands of random gestures in Mon Nuage: nothing breaks, nobody is stuck, replay gives the same page. */
#include "unit/app_kit.h"
#include "unit/lea_files.h"

static const char *const typed[] = {
    "",
    " ",
    "plan",
    "Papiers",
    "a/b",
    "plan.jpg",
    "lea.martin@courrier.example",
    "Sept pommes",
    "é à ç",
    "un nom bien trop long pour tenir dans la case qui attend un nom court.pdf",
    ".",
    "attestation.pdf",
};

static bool at_the_door(const struct kit *k)
{
    return streq(k->page.key, "drive/place/documents") || streq(k->page.key, "drive/signin");
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (page_is_stop(p, i))
            return true;
    }
    return false;
}

/* Sometimes a row is dragged onto another one. */
static struct action gesture(struct kit *k, struct rng *rng)
{
    struct action a = kit_random(k, rng, typed, ARRAY_LEN(typed));
    if (a.verb == ACT_ACTIVATE && rng_below(rng, 10) == 0) {
        struct action to = kit_random(k, rng, typed, ARRAY_LEN(typed));
        a.verb = ACT_MOVE;
        a.text = to.target;
    }
    return a;
}

START_TEST(twenty_thousand_gestures_break_nothing)
{
    struct kit k;
    struct rng rng = { .state = rng_seed("nuage") };
    int uploads = 0, forms = 0;
    for (int i = 0; i < 20000; i++) {
        if (i % 200 == 0) {
            if (i > 0)
                kit_close(&k);
            kit_open(&k, &app_drive, &files_data);
        }
        struct action a = gesture(&k, &rng);
        kit_act(&k, &a);
        ck_assert(has_stop(&k.page));
        ck_assert(!k.page.focus || page_find(&k.page, k.page.focus) >= 0);
        uploads += streq(k.page.key, "drive/upload");
        forms += starts_with(k.page.key, "drive/rename") || starts_with(k.page.key, "drive/access");
        for (int back = 0; i % 50 == 49 && back < 4 && !at_the_door(&k); back++)
            kit_do(&k, "back");
        ck_assert(i % 50 != 49 || at_the_door(&k));
    }
    kit_close(&k);
    ck_assert_int_gt(uploads, 100);
    ck_assert_int_gt(forms, 100);
}
END_TEST

START_TEST(the_same_actions_give_the_same_page)
{
    kit_twice(&app_drive, &files_data, 500, gesture);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("drive, random");
    TCase *t = tcase_create("random");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, twenty_thousand_gestures_break_nothing);
    tcase_add_test(t, the_same_actions_give_the_same_page);
    suite_add_tcase(s, t);
    return s;
}
