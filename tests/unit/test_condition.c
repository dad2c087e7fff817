/* links: session */
/* Conditions of tasks and mistakes against facts: each word of the lesson format, one by one. */
#include "passerelle/judge.h"
#include "unit/lea.h"
#include "unit/runner.h"

#include <stdlib.h>

static struct world world;
static struct facts facts;
static void *state;

static void gather(unsigned since)
{
    static const struct app *const open[] = { &app_mail };
    facts_gather(&facts, &world, open, &state, 1, since);
}

static void open_lea(void)
{
    facts = (struct facts){ 0 };
    world_open(&world, &lea_data, 1);
    state = xcalloc(1, app_mail.state_size);
    app_mail.begin(state, &world);
}

static void close_lea(void)
{
    facts_free(&facts);
    app_mail.done(state);
    free(state);
    world_close(&world);
}

static void send_mail(const char *to, const char *subject, const char *body, const char *reply_to)
{
    const char *values[FACT_ATTRIBUTES] = { to, NULL, NULL, subject, body, reply_to };
    world_turn(&world);
    world_say(&world, fact_find("mail.sent"), values);
    gather(0);
}

static void opened(const char *id)
{
    const struct mail *m = world_mail(&world, id);
    const char *values[FACT_ATTRIBUTES] = { id, m->from, m->subject, m->folder };
    world_turn(&world);
    world_say(&world, fact_find("mail.opened"), values);
    gather(0);
}

/* One line `attribute: value` of a match on a fact. */
static bool holds(const char *fact, const char *attribute, const char *value)
{
    struct match_line line = { .attribute = attribute, .values = { .s = &value, .count = 1 } };
    struct match match = { .fact = fact, .lines = &line, .count = 1, .times = 1 };
    struct condition c = { .matches = &match, .count = 1 };
    return condition_holds(&c, &facts, &world);
}

static bool holds_list(const char *fact, const char *attribute, const char *const *values, size_t n)
{
    struct match_line line = { .attribute = attribute,
                               .values = { .s = values, .count = n },
                               .is_list = true };
    struct match match = { .fact = fact, .lines = &line, .count = 1, .times = 1 };
    struct condition c = { .matches = &match, .count = 1 };
    return condition_holds(&c, &facts, &world);
}

START_TEST(ids_are_exact_and_slash_means_or)
{
    opened("nadia-rdv");
    ck_assert(holds("mail.opened", "", "nadia-rdv"));
    ck_assert(holds("mail.opened", "message", "autre / nadia-rdv"));
    ck_assert(!holds("mail.opened", "", "nadia"));
    ck_assert(!holds("mail.opened", "", "Nadia-rdv"));
    ck_assert(!holds("mail.deleted", "", "nadia-rdv"));
    ck_assert(!holds("mail.opened", "couleur", "nadia-rdv"));
}
END_TEST

START_TEST(texts_contain_and_forgive)
{
    send_mail("nadia", "Re : Rendez-vous", "Bonjour,\nOui, j'ai  mon ATTESTATION.", NULL);
    ck_assert(holds("mail.sent", "body", "attestation"));
    ck_assert(holds("mail.sent", "body", "j’ai mon"));
    ck_assert(holds("mail.sent", "body", "girafe / oui"));
    ck_assert(!holds("mail.sent", "body", "girafe"));
    ck_assert(!holds("mail.sent", "body", "testation"));
}
END_TEST

START_TEST(a_list_of_words_wants_each_of_them)
{
    static const char *const both[] = { "mardi / 14", "attestation / papier" };
    send_mail("nadia", NULL, "Je viens mardi.", NULL);
    ck_assert(!holds_list("mail.sent", "body", both, 2));
    send_mail("nadia", NULL, "Je viens à 14 h avec mon papier.", NULL);
    ck_assert(holds_list("mail.sent", "body", both, 2));
}
END_TEST

START_TEST(people_are_exactly_these)
{
    static const char *const two[] = { "bakary", "nadia" };
    static const char *const twice[] = { "nadia", "nadia" };
    static const char *const either[] = { "nadia", "accueil / bakary" };
    send_mail("nadia\nbakary", NULL, "x", NULL);
    ck_assert(holds_list("mail.sent", "to", two, 2));
    ck_assert(holds_list("mail.sent", "to", either, 2));
    ck_assert(!holds_list("mail.sent", "to", twice, 2));
    ck_assert(!holds("mail.sent", "to", "nadia"));
    ck_assert(!holds("mail.sent", "to", "nadia / bakary"));
    ck_assert(holds("mail.sent", "to", "some"));
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(holds("mail.sent", "to", "nadia"));
    ck_assert(holds("mail.sent", "", "accueil / nadia"));
    ck_assert(holds("mail.sent", "to", "nadia.benali@relais.example"));
}
END_TEST

START_TEST(some_and_none_speak_of_presence)
{
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(holds("mail.sent", "subject", "none"));
    ck_assert(!holds("mail.sent", "subject", "some"));
    ck_assert(holds("mail.sent", "reply_to", "none / nadia-rdv"));
    ck_assert(holds("mail.sent", "body", "some"));
    ck_assert(holds("mail.sent", "cc", "none"));
}
END_TEST

START_TEST(states_hold_now)
{
    gather(0);
    ck_assert(holds("mail.session", "", "open"));
    world.mail_open = false;
    gather(0);
    ck_assert(holds("mail.session", "", "closed"));
    ck_assert(holds("mail.message", "message", "gros-lot"));
    ck_assert(holds("mail.draft", "subject", "laverie"));
}
END_TEST

START_TEST(attributes_of_one_match_speak_of_one_fact)
{
    static const char *const to = "nadia", *const body = "mardi";
    struct match_line lines[] = {
        { .attribute = "to", .values = { .s = &to, .count = 1 } },
        { .attribute = "body", .values = { .s = &body, .count = 1 } },
    };
    struct match match = { .fact = "mail.sent", .lines = lines, .count = 2, .times = 1 };
    struct condition c = { .matches = &match, .count = 1 };
    send_mail("nadia", NULL, "lundi", NULL);
    send_mail("bakary", NULL, "mardi", NULL);
    ck_assert(!condition_holds(&c, &facts, &world));
    send_mail("nadia", NULL, "mardi", NULL);
    ck_assert(condition_holds(&c, &facts, &world));
}
END_TEST

START_TEST(without_looks_at_every_text_of_the_fact)
{
    struct match match = { .fact = "mail.sent", .times = 1, .without = "café / livre" };
    struct condition c = { .matches = &match, .count = 1 };
    send_mail("nadia", "Re : Le CAFE de jeudi", "Oui.", NULL);
    ck_assert(!condition_holds(&c, &facts, &world));
    send_mail("nadia", "Re : Rendez-vous", "Oui.", NULL);
    ck_assert(condition_holds(&c, &facts, &world));
}
END_TEST

START_TEST(two_matches_need_two_facts_whoever_comes_first)
{
    static const char *const some = "some", *const nadia = "nadia";
    struct match_line any_to = { .attribute = "to", .values = { .s = &some, .count = 1 } };
    struct match_line to_nadia = { .attribute = "to", .values = { .s = &nadia, .count = 1 } };
    struct match matches[] = {
        { .fact = "mail.sent", .lines = &any_to, .count = 1, .times = 1 },
        { .fact = "mail.sent", .lines = &to_nadia, .count = 1, .times = 1 },
    };
    struct condition c = { .matches = matches, .count = 2 };
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(!condition_holds(&c, &facts, &world));
    send_mail("bakary", NULL, "x", NULL);
    ck_assert(condition_holds(&c, &facts, &world)); /* the first match must give nadia's to the second */
}
END_TEST

START_TEST(any_needs_one_of_its_conditions)
{
    struct match reported = { .fact = "mail.reported", .times = 1 },
                 deleted = { .fact = "mail.deleted", .times = 1 };
    struct condition ways[] = { { .matches = &reported, .count = 1 }, { .matches = &deleted, .count = 1 } };
    struct condition c = { .any = ways, .any_count = 2 };
    gather(0);
    ck_assert(!condition_holds(&c, &facts, &world));
    const char *values[FACT_ATTRIBUTES] = { "gros-lot" };
    world_say(&world, fact_find("mail.deleted"), values);
    gather(0);
    ck_assert(condition_holds(&c, &facts, &world));
}
END_TEST

START_TEST(times_counts_different_ones_but_each_sent_message)
{
    struct match three = { .fact = "mail.opened", .times = 3 },
                 two_sent = { .fact = "mail.sent", .times = 2 };
    struct condition c = { .matches = &three, .count = 1 }, sent = { .matches = &two_sent, .count = 1 };
    opened("nadia-rdv");
    opened("nadia-rdv");
    opened("bakary-merci");
    ck_assert(!condition_holds(&c, &facts, &world));
    opened("gros-lot");
    ck_assert(condition_holds(&c, &facts, &world));
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(!condition_holds(&sent, &facts, &world));
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(condition_holds(&sent, &facts, &world));
}
END_TEST

START_TEST(times_in_a_mistake_counts_from_the_start_but_needs_the_last_action)
{
    struct match two = { .fact = "mail.sent", .times = 2 };
    struct condition c = { .matches = &two, .count = 1 };
    send_mail("nadia", NULL, "x", NULL);
    send_mail("nadia", NULL, "x", NULL);
    gather(world.turn);
    ck_assert(condition_holds(&c, &facts, &world));
    world_turn(&world);
    gather(world.turn);
    ck_assert(!condition_holds(&c, &facts, &world));
}
END_TEST

START_TEST(facts_of_the_last_action_leave_older_events_out)
{
    opened("nadia-rdv");
    opened("gros-lot");
    gather(world.turn);
    ck_assert(holds("mail.opened", "", "gros-lot"));
    ck_assert(!holds("mail.opened", "", "nadia-rdv"));
    ck_assert(holds("mail.session", "", "open"));
}
END_TEST

START_TEST(one_event_finishes_one_task)
{
    static const char *const nadia = "nadia";
    struct match_line line = { .attribute = "to", .values = { .s = &nadia, .count = 1 } };
    struct match match = { .fact = "mail.sent", .lines = &line, .count = 1, .times = 1 };
    struct condition c = { .matches = &match, .count = 1 };
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(condition_finishes(&c, &facts, &world));
    gather(0);
    ck_assert(!condition_finishes(&c, &facts, &world));
    ck_assert(condition_holds(&c, &facts, &world)); /* mistakes do not mind */
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(condition_finishes(&c, &facts, &world));
}
END_TEST

START_TEST(a_condition_that_fails_spends_nothing)
{
    static const char *const nadia = "nadia", *const accueil = "accueil";
    struct match_line to_nadia = { .attribute = "to", .values = { .s = &nadia, .count = 1 } };
    struct match_line to_accueil = { .attribute = "to", .values = { .s = &accueil, .count = 1 } };
    struct match matches[] = {
        { .fact = "mail.sent", .lines = &to_nadia, .count = 1, .times = 1 },
        { .fact = "mail.sent", .lines = &to_accueil, .count = 1, .times = 1 },
    };
    struct condition both = { .matches = matches, .count = 2 }, one = { .matches = matches, .count = 1 };
    send_mail("nadia", NULL, "x", NULL);
    ck_assert(!condition_finishes(&both, &facts, &world));
    ck_assert(condition_finishes(&one, &facts, &world));
}
END_TEST

START_TEST(a_state_is_never_spent)
{
    struct match match = { .fact = "mail.session", .times = 1 };
    struct condition c = { .matches = &match, .count = 1 };
    gather(0);
    ck_assert(condition_finishes(&c, &facts, &world));
    ck_assert(condition_finishes(&c, &facts, &world));
}
END_TEST

START_TEST(an_empty_condition_never_holds)
{
    struct condition c = { 0 };
    gather(0);
    ck_assert(!condition_holds(&c, &facts, &world));
    ck_assert(!condition_holds(NULL, &facts, &world));
}
END_TEST

START_TEST(conditions_know_whether_they_name_an_event)
{
    struct match session = { .fact = "mail.session", .times = 1 }, sent = { .fact = "mail.sent", .times = 1 };
    struct condition state_only = { .matches = &session, .count = 1 },
                     inside = { .matches = &sent, .count = 1 };
    struct condition mixed = { .matches = &session, .count = 1, .any = &inside, .any_count = 1 };
    ck_assert(!condition_has_event(&state_only));
    ck_assert(condition_has_event(&mixed));
    ck_assert(!condition_has_event(NULL));
}
END_TEST

/* --- what an author is told --- */
static const char *missing(const struct match *matches, size_t count)
{
    static char said[200];
    struct arena arena = { 0 };
    struct missing m;
    const struct condition c = { .matches = matches, .count = count };
    bool found = condition_missing(&c, &facts, &world, &arena, &m);
    snprintf(said, sizeof said, "%s%s%s", found ? m.key : "nothing", found && m.words != NULL ? ": " : "",
             found && m.words != NULL ? m.words : "");
    arena_free(&arena);
    return said;
}

static const struct place nowhere[2];

START_TEST(what_is_missing_is_a_line_of_the_fact_that_comes_nearest)
{
    static const char *const nadia = "nadia", *const thursday = "jeudi";
    const struct match_line lines[] = {
        { .attribute = "to", .values = { .s = &nadia, .at = nowhere, .count = 1 } },
        { .attribute = "body", .values = { .s = &thursday, .at = nowhere, .count = 1 } },
    };
    const struct match sent = { .fact = "mail.sent", .lines = lines, .count = 2, .times = 1 };
    gather(0);
    ck_assert_str_eq(missing(&sent, 1), "mail.sent");
    send_mail("bakary", NULL, "Lundi", NULL);
    ck_assert_str_eq(missing(&sent, 1), "to: nadia");
    send_mail("nadia", NULL, "Mardi", NULL);
    ck_assert_str_eq(missing(&sent, 1), "body: jeudi");
    send_mail("nadia", NULL, "Jeudi", NULL);
    ck_assert_str_eq(missing(&sent, 1), "nothing");
    ck_assert(holds("mail.sent", "body", "jeudi")); /* asking changes nothing */
}
END_TEST

START_TEST(of_several_people_all_are_named_of_several_words_the_first_that_is_not_there)
{
    static const char *const two[] = { "bakary", "nadia" }, *const words[] = { "mardi", "papier" };
    const struct match_line to = { .attribute = "to",
                                   .values = { .s = two, .at = nowhere, .count = 2 },
                                   .is_list = true };
    const struct match_line body = { .attribute = "body",
                                     .values = { .s = words, .at = nowhere, .count = 2 },
                                     .is_list = true };
    const struct match people = { .fact = "mail.sent", .lines = &to, .count = 1, .times = 1 };
    const struct match all = { .fact = "mail.sent", .lines = &body, .count = 1, .times = 1 };
    send_mail("nadia", NULL, "Je viens mardi.", NULL);
    ck_assert_str_eq(missing(&people, 1), "to: bakary");
    ck_assert_str_eq(missing(&all, 1), "body: papier");
    send_mail("accueil", NULL, "Bonjour", NULL);
    ck_assert_str_eq(missing(&people, 1), "to: bakary, nadia");
}
END_TEST

START_TEST(a_state_that_holds_otherwise_is_told_too)
{
    static const char *const closed = "closed";
    const struct match_line line = { .attribute = "", .values = { .s = &closed, .at = nowhere, .count = 1 } };
    const struct match session = { .fact = "mail.session", .lines = &line, .count = 1, .times = 1 };
    gather(0);
    ck_assert_str_eq(missing(&session, 1), "mail.session: closed");
}
END_TEST

START_TEST(words_too_many_and_times_too_few_are_told_as_such)
{
    const struct match twice = { .fact = "mail.sent", .times = 2 };
    const struct match clean = { .fact = "mail.sent", .times = 1, .without = "zut / flûte" };
    send_mail("nadia", NULL, "Zut", NULL);
    ck_assert_str_eq(missing(&twice, 1), "times: 2");
    ck_assert_str_eq(missing(&clean, 1), "without: zut / flûte");
    send_mail("nadia", NULL, "Oui", NULL);
    ck_assert_str_eq(missing(&twice, 1), "nothing");
    ck_assert_str_eq(missing(&clean, 1), "nothing");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("condition");
    TCase *t = tcase_create("condition");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, ids_are_exact_and_slash_means_or);
    tcase_add_test(t, texts_contain_and_forgive);
    tcase_add_test(t, a_list_of_words_wants_each_of_them);
    tcase_add_test(t, people_are_exactly_these);
    tcase_add_test(t, some_and_none_speak_of_presence);
    tcase_add_test(t, states_hold_now);
    tcase_add_test(t, attributes_of_one_match_speak_of_one_fact);
    tcase_add_test(t, without_looks_at_every_text_of_the_fact);
    tcase_add_test(t, two_matches_need_two_facts_whoever_comes_first);
    tcase_add_test(t, any_needs_one_of_its_conditions);
    tcase_add_test(t, times_counts_different_ones_but_each_sent_message);
    tcase_add_test(t, times_in_a_mistake_counts_from_the_start_but_needs_the_last_action);
    tcase_add_test(t, facts_of_the_last_action_leave_older_events_out);
    tcase_add_test(t, one_event_finishes_one_task);
    tcase_add_test(t, a_condition_that_fails_spends_nothing);
    tcase_add_test(t, a_state_is_never_spent);
    tcase_add_test(t, an_empty_condition_never_holds);
    tcase_add_test(t, conditions_know_whether_they_name_an_event);
    suite_add_tcase(s, t);
    TCase *told = tcase_create("what an author is told");
    tcase_add_checked_fixture(told, open_lea, close_lea);
    tcase_add_test(told, what_is_missing_is_a_line_of_the_fact_that_comes_nearest);
    tcase_add_test(told, of_several_people_all_are_named_of_several_words_the_first_that_is_not_there);
    tcase_add_test(told, a_state_that_holds_otherwise_is_told_too);
    tcase_add_test(told, words_too_many_and_times_too_few_are_told_as_such);
    suite_add_tcase(s, told);
    return s;
}
