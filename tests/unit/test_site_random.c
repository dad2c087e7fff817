/* links: site */
/* Whatever is done on a site: nothing breaks, no two things of a page are called alike, the same gestures give the
 * same world, and no letter of a password is kept. */
#include "unit/site_kit.h"

static const char *const words[] = {
    "Martin",
    "",
    "57000",
    "02/05/1985",
    "285059924300014",
    "lea.martin@courrier.example",
    "bakary, oksana",
    "14 h",
    "Sept pommes sur la table",
    "Lune7chaise!Pé",
    "carte-identite.pdf",
    "releve-grand.pdf",
    "on",
    "off",
    "4111 1111 1111 1111",
    "Un texte assez long pour passer partout, je crois bien.",
    "3012345678901",
    "\n\n",
    "é",
};

/* An action on something of the page, or on nothing. */
static struct action any_action(struct rng *rng)
{
    static const enum verb verbs[] = { ACT_ACTIVATE, ACT_ACTIVATE, ACT_ACTIVATE, ACT_SET,
                                       ACT_SET,      ACT_TOGGLE,   ACT_BACK };
    struct action a = { .verb = verbs[rng_below(rng, ARRAY_LEN(verbs))] };
    int item = page.count > 0 ? (int)rng_below(rng, (unsigned)page.count) : -1;
    for (int i = 0; i < page.count && !page_is_stop(&page, item); i++)
        item = (item + 1) % page.count;
    a.target = item >= 0 && page.items[item].id ? page.items[item].id : "button/Rien";
    a.text = rng_below(rng, 3) > 0 ? words[rng_below(rng, ARRAY_LEN(words))] : NULL;
    const struct item *it = item >= 0 ? &page.items[item] : NULL;
    if (it && it->kind == ITEM_FIELD && it->options && rng_below(rng, 4) > 0) {
        a.verb = ACT_SET;
        a.text = it->options[0];
    }
    return a;
}

static void arrive(struct rng *rng)
{
    struct site *s = world.sites[rng_below(rng, (unsigned)world.site_count)];
    s->open = rng_below(rng, 2) > 0;
    at = site_enter(&world, s, s->data->pages[rng_below(rng, (unsigned)s->data->page_count)].id);
}

static void wander(struct rng *rng, struct str *trace)
{
    for (int i = 0; i < 1500; i++) {
        world_turn(&world);
        if (i % 40 == 0)
            arrive(rng);
        if (rng_below(rng, 60) == 0)
            site_pass(&world, 24 * 60);
        show(); /* asserts that ids are unique */
        struct action a = any_action(rng);
        bool done = site_act(&world, &at, &a);
        ck_assert(!(world.refusal && world.notice));
        ck_assert(at.site && (!at.page || at.page->id));
        str_printf(trace, "%d %s/%s %s\n", done, at.site->data->id, at.page ? at.page->id : "",
                   world.refusal  ? world.refusal
                   : world.notice ? world.notice
                                  : "");
    }
    for (size_t i = 0; i < world.site_count; i++) {
        for (size_t k = 0; k < world.sites[i]->count; k++)
            str_printf(trace, "%s %s\n", world.sites[i]->records[k]->id,
                       world.sites[i]->records[k]->state->name);
    }
}

START_TEST(any_gestures_leave_a_world_that_holds_together)
{
    struct str one = { 0 }, two = { 0 };
    struct rng rng = { (uint64_t)_i };
    wander(&rng, &one);
    kit_close();
    kit_open();
    rng.state = (uint64_t)_i;
    wander(&rng, &two);
    ck_assert_str_eq(str_s(&one), str_s(&two));
    str_free(&one);
    str_free(&two);
}
END_TEST

/* In a secret box nothing is kept but the token, and no record, message or fact shows the letters. */
START_TEST(a_password_reaches_no_record_no_message_no_fact)
{
    struct rng rng = { 99 };
    struct str trace = { 0 };
    wander(&rng, &trace);
    for (size_t i = 0; i < world.site_count; i++) {
        const struct site *s = world.sites[i];
        for (size_t k = 0; k < s->count; k++) {
            for (size_t v = 0; v < s->records[k]->count; v++)
                ck_assert_ptr_null(strstr(s->records[k]->values[v].label, "ot de passe"));
        }
    }
    str_free(&trace);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("site random");
    TCase *t = tcase_create("random");
    tcase_add_checked_fixture(t, kit_open, kit_close);
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, any_gestures_leave_a_world_that_holds_together, 1, 9);
    tcase_add_test(t, a_password_reaches_no_record_no_message_no_fact);
    suite_add_tcase(s, t);
    return s;
}
