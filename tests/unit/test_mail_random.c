/* links: apps page */
/* Thousands of random gestures in Courrier Libre: nothing breaks, nobody is stuck, replay gives the same page. */
#include "unit/lea_letters.h"

#include <stdio.h>

static const char *const typed[] = {
    "",
    " ",
    "Nadia",
    "nadia.benali@relais.example, Bakary",
    "x@y",
    "lea.martin@courrier.example",
    "lea.secours@relais.example",
    "Sept pommes",
    "mon chat dort sous la table bleue",
    "Bonjour,\nvoici mon attestation.",
    "Je suis malade : mon-nuage.example/attestation.pdf",
    "@",
    ",;,",
    "é à ç",
    "www.relais.example",
    "www",
    "lea.m",
    "Plans",
    "1234 5678",
    "06 39 98 77 88",
    "06 12 34 56 78",
};

/* One in sixteen drags a message, most often the one that is there, into a folder. */
static struct action random_action(struct kit *k, struct rng *rng)
{
    static const char *const what[] = { "message/plan", "message/fete", "message/gros-lot", "message/new-1" };
    static const char *const to[] = { "folder/trash", "folder/inbox",  "folder/spam",
                                      "folder/Aides", "folder/drafts", "folder/rien" };
    if (rng_below(rng, 16) == 0)
        return (struct action){ .verb = ACT_MOVE,
                                .target = what[rng_below(rng, ARRAY_LEN(what))],
                                .text = to[rng_below(rng, ARRAY_LEN(to))] };
    if (rng_below(rng, 64) == 0)
        k->world.copied_file = "attestation.pdf";
    return kit_random(k, rng, typed, ARRAY_LEN(typed));
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (page_is_stop(p, i))
            return true;
    }
    return false;
}

static bool at_home(const struct kit *k)
{
    return streq(k->page.key, "mail/inbox") || streq(k->page.key, "mail/signin");
}

/* Back, at most 6 times, leads to the inbox or to the door. */
static void check_way_back(struct kit *k)
{
    struct action back = { .verb = ACT_BACK };
    for (int i = 0; i < 6 && !at_home(k); i++)
        ck_assert_msg(kit_act(k, &back), "stuck on %s", k->page.key);
    ck_assert_msg(at_home(k), "far from home on %s", k->page.key);
}

/* Pages that were met: what stands before the id of a message or a file. */
enum { KEYS_MOST = 64 };
struct met {
    char keys[KEYS_MOST][32];
    int count;
};

static bool is_new(struct met *met, const char *key)
{
    char name[32];
    const char *slash = strchr(key, '/');
    size_t n = slash ? (size_t)(slash - key) + 1 + strcspn(slash + 1, "/") : strlen(key);
    snprintf(name, sizeof name, "%.*s", (int)n, key);
    for (int i = 0; i < met->count; i++) {
        if (streq(met->keys[i], name))
            return false;
    }
    if (met->count < KEYS_MOST)
        snprintf(met->keys[met->count++], sizeof name, "%s", name);
    return true;
}

static bool was_met(const struct met *met, const char *key)
{
    for (int i = 0; i < met->count; i++) {
        if (streq(met->keys[i], key))
            return true;
    }
    return false;
}

START_TEST(twenty_thousand_gestures_break_nothing)
{
    static const char *const places[] = {
        "mail/inbox",  "mail/message", "mail/search",   "mail/compose", "mail/join",  "mail/contacts",
        "mail/file",   "mail/save",    "mail/move",     "mail/judge",   "mail/codes", "mail/folder-name",
        "mail/signin", "mail/signup",  "mail/settings", "mail/recover", "mail/code",  "mail/forgot",
    };
    struct kit k;
    struct met met = { 0 };
    struct rng rng = { .state = rng_seed("courrier") };
    for (int i = 0; i < 20000; i++) {
        if (i % 200 == 0) { /* a new exercise */
            if (i > 0)
                kit_close(&k);
            kit_open(&k, &app_mail, &letters_data);
        }
        struct action a = random_action(&k, &rng);
        kit_act(&k, &a);
        ck_assert_msg(has_stop(&k.page), "nothing to do on %s", k.page.key);
        ck_assert_str_eq(k.page.items[0].label, app_mail.title);
        if (is_new(&met, k.page.key) || i % 50 == 49)
            check_way_back(&k);
    }
    kit_close(&k);
    for (size_t i = 0; i < ARRAY_LEN(places); i++) /* the walk went deep enough to mean something */
        ck_assert_msg(was_met(&met, places[i]), "never on %s", places[i]);
}
END_TEST

static struct action stop_action(struct kit *k, struct rng *rng)
{
    return kit_random(k, rng, typed, ARRAY_LEN(typed));
}

START_TEST(the_same_actions_give_the_same_page)
{
    kit_twice(&app_mail, &letters_data, 600, stop_action);
}
END_TEST

START_TEST(a_box_of_a_thousand_messages_is_shown_whole)
{
    static struct message_data many[1000];
    static char ids[1000][16];
    for (int i = 0; i < 1000; i++) {
        sprintf(ids[i], "m-%d", i);
        many[i] = (struct message_data){ .id = ids[i],
                                         .from = "nadia",
                                         .subject = "Bonjour",
                                         .text = "Bonjour.",
                                         .date = { date_from_days(date_days(letters_data.now.date) - i / 10),
                                                   0, 0 } };
    }
    struct world_data data = letters_data;
    data.mail.messages = many;
    data.mail.count = 1000;
    struct kit k;
    kit_open(&k, &app_mail, &data);
    ck_assert(page_find(&k.page, "message/m-999") >= 0);
    ck_assert_int_lt(page_find(&k.page, "message/m-0"), page_find(&k.page, "message/m-1"));
    kit_do(&k, "activate message/m-999");
    ck_assert_str_eq(k.page.key, "mail/message/m-999");
    kit_close(&k);
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
