/* links: session */
/* The steps that join, sort and copy: match, order, drill; and the mission. */
#define SESSION_LESSON "/tests/fixtures/petit/gestes.yaml"
#include "session_kit.h"

/* The words that stand at an id on the page; "" if it is not there. */
static const char *value_of(const char *id)
{
    shown_in(s);
    int item = page_find(&page, id);
    return item >= 0 && page.items[item].value ? page.items[item].value : "";
}

static bool done(const char *id)
{
    shown_in(s);
    int item = page_find(&page, id);
    return item >= 0 && page.items[item].flags & ITEM_DONE;
}

static int said(void)
{
    struct outcome o = last(OUTCOME_TRY);
    return o.kind == OUTCOME_TRY ? o.level : -1;
}

/* --- match --- */
START_TEST(match_begins_with_nothing_chosen)
{
    ck_assert_str_eq(value_of("pair/1"), "");
    act("activate button/finished");
    ck_assert(shows("Il reste des lignes"));
    ck_assert_int_eq(said(), -1);
}
END_TEST

START_TEST(match_closes_right_pairs_and_says_the_first_wrong_one)
{
    act("set pair/1 \"arobase\"");
    act("set pair/2 \"virgule\"");
    act("set pair/3 \"point\"");
    act("activate button/finished");
    ck_assert_int_eq(said(), 0);
    ck_assert(done("pair/1"));
    ck_assert(!done("pair/2"));
    ck_assert(shows("Ce signe finit aussi une phrase."));
    ck_assert(!act_in(s, "set pair/1 \"point\""));
    act("set pair/2 \"point\"");
    act("set pair/3 \"virgule\"");
    act("activate button/finished");
    ck_assert_int_eq(said(), 1);
    act("next");
    ck_assert_int_eq(session_step(s), 2);
}
END_TEST

START_TEST(match_refuses_boxes_that_do_not_exist)
{
    ck_assert(!act_in(s, "set pair/1 \"tiret\""));
    ck_assert(!act_in(s, "set pair/9 \"point\""));
    ck_assert(!act_in(s, "activate pair/"));
}
END_TEST

START_TEST(match_sorts_into_boxes_that_several_share)
{
    session_skip(s, 1);
    shown_in(s);
    const struct item *field = &page.items[page_find(&page, "pair/1")];
    int boxes = 0;
    while (field->options[boxes])
        boxes++;
    ck_assert_int_eq(boxes, 2);
    act("set pair/1 \"Oui\"");
    act("set pair/2 \"Non\"");
    act("set pair/3 \"Non\"");
    act("activate button/finished");
    ck_assert_int_eq(said(), 1);
}
END_TEST

/* The id that the page wishes the focus for; the same turn is the same wish. */
static const char *wished(unsigned *turn)
{
    session_show(s, &page);
    *turn = page.turn;
    return page.focus ? page.focus : "";
}

static unsigned flags_of(const char *id)
{
    shown_in(s);
    return page.items[page_find(&page, id)].flags;
}

START_TEST(match_enter_goes_to_the_next_empty_line_and_then_validates)
{
    unsigned turn, before;
    char first[32], line[64];
    for (int i = 0; i < 3; i++) {
        snprintf(first, sizeof first, "%s", wished(&before));
        snprintf(line, sizeof line, "set %s \"point\"", first);
        act(line);
        ck_assert_str_eq(wished(&turn), first); /* choosing moves nothing */
        ck_assert_uint_eq(turn, before);
        snprintf(line, sizeof line, "activate %s", first);
        act(line);
        if (i < 2)
            ck_assert_str_ne(wished(&turn), first);
    }
    ck_assert_int_eq(said(), 0);
}
END_TEST

START_TEST(match_leads_to_the_wrong_line_and_names_it)
{
    unsigned turn;
    act("set pair/1 \"arobase\"");
    act("set pair/2 \"virgule\"");
    act("set pair/3 \"virgule\"");
    act("activate button/finished");
    ck_assert_str_eq(wished(&turn), "pair/2");
    ck_assert(shows("Regardez « . »."));
    ck_assert(flags_of("pair/1") & ITEM_UNREADY); /* closed: the focus passes over it */
    ck_assert(!(flags_of("pair/2") & ITEM_UNREADY));
    ck_assert(!act_in(s, "activate pair/1"));
}
END_TEST

/* --- order --- */
static int place_of(const char *id)
{
    int n = 0;
    shown_in(s);
    for (int i = 0; i < page.count; i++) {
        if (page.items[i].kind != ITEM_ROW)
            continue;
        n++;
        if (streq(page.items[i].id, id))
            return n;
    }
    return 0;
}

START_TEST(order_is_never_right_from_the_start)
{
    for (uint64_t seed = 1; seed < 200; seed++) {
        session_close(s);
        s = session_open(lesson, seed);
        session_skip(s, 2);
        act("activate button/finished");
        ck_assert_int_eq(said(), 0);
    }
}
END_TEST

START_TEST(order_moves_the_line_that_is_held)
{
    session_skip(s, 2);
    act("toggle line/1");
    ck_assert(shows("↑ ↓"));
    act("move line/1 \"\"");
    ck_assert_int_eq(place_of("line/1"), 4);
    act("toggle line/1");
    ck_assert(!shows("↑ ↓"));
    act("move line/1 \"line/2\"");
    ck_assert_int_eq(place_of("line/2"), place_of("line/1") + 1);
    ck_assert(!act_in(s, "move line/1 \"line/1\""));
    ck_assert(!act_in(s, "move line/1 \"line/7\""));
}
END_TEST

START_TEST(order_takes_a_line_and_puts_it_where_another_one_is)
{
    session_skip(s, 2);
    for (int want = 1; want <= 4; want++) { /* by choosing two lines, as with numbers */
        char line[32], there[32];
        snprintf(line, sizeof line, "line/%d", want);
        if (place_of(line) == want)
            continue;
        shown_in(s);
        int row = 0, n = 0;
        for (int i = 0; i < page.count && n < want; i++)
            n += page.items[i].kind == ITEM_ROW ? (row = i, 1) : 0;
        snprintf(there, sizeof there, "activate %s", page.items[row].id);
        char take[48];
        snprintf(take, sizeof take, "activate %s", line);
        act(take);
        act(there);
        ck_assert_int_eq(place_of(line), want);
    }
    act("activate button/finished");
    ck_assert_int_eq(said(), 1);
}
END_TEST

START_TEST(order_says_that_a_line_is_held_and_escape_puts_it_back)
{
    unsigned turn;
    session_skip(s, 2);
    int place = place_of("line/3");
    act("toggle line/3");
    ck_assert(shows("Posez-la avec"));
    ck_assert_str_eq(wished(&turn), "line/3");
    act("back");
    ck_assert(!shows("Posez-la avec"));
    ck_assert(!(flags_of("line/3") & ITEM_NOW));
    ck_assert_int_eq(place_of("line/3"), place);
    ck_assert_int_eq(session_step(s), 3);
    act("activate button/finished"); /* and where to look then */
    shown_in(s);
    int row = page_find(&page, "lines") + 1;
    ck_assert_str_eq(wished(&turn), page.items[row].id);
}
END_TEST

START_TEST(order_says_how_many_are_right_from_the_start)
{
    session_skip(s, 2);
    act("move line/1 \"\"");
    act("activate button/finished");
    ck_assert(shows("Du début : 0 sur 4"));
}
END_TEST

/* --- drill --- */
START_TEST(drill_shows_the_next_key_and_when_to_go_back)
{
    session_skip(s, 3);
    ck_assert(shows("Gardez [AltGr] appuyée. Appuyez sur [à]."));
    ck_assert(shows("[à]"));
    act("set answer \"x\"");
    ck_assert(shows("Retour arrière"));
    act("set answer \"@\"");
    ck_assert(shows("La ligne est écrite."));
}
END_TEST

START_TEST(drill_takes_each_line_exactly)
{
    session_skip(s, 3);
    act("activate answer");
    ck_assert(shows("La case est vide"));
    ck_assert_int_eq(said(), -1);
    act("set answer \"@\"");
    act("activate answer");
    ck_assert(shows("Ligne 2 sur 2"));
    act("set answer \"a,b@c\"");
    act("activate answer");
    ck_assert_int_eq(said(), 0);
    ck_assert(shows("signe numéro 2"));
    act("set answer \"a.b@c\"");
    act("activate answer");
    ck_assert_int_eq(said(), 1);
    act("next");
    ck_assert_int_eq(session_step(s), 5);
}
END_TEST

START_TEST(drill_names_a_wrong_key_at_the_next_press_only)
{
    session_skip(s, 3);
    act("set answer \"&\"");
    ck_assert(shows("Vous avez appuyé sur [&]. Cherchez [à]."));
    act("set answer \"&x\"");
    ck_assert(!shows("Vous avez appuyé"));
    ck_assert(shows("Effacez le dernier signe"));
    ck_assert_str_eq(value_of("answer"), "&x");
    act("set answer \"à\"");
    ck_assert(shows("Gardez aussi [AltGr] appuyée."));
    act("set answer \"0\"");
    ck_assert(shows("Gardez aussi [AltGr] appuyée."));
}
END_TEST

START_TEST(drill_counts_no_line_that_is_only_begun)
{
    session_skip(s, 3);
    act("set answer \"@\"");
    act("activate answer");
    act("set answer \"a.\"");
    act("activate answer");
    ck_assert(shows("Continuez la ligne."));
    ck_assert_int_eq(said(), -1);
    act("set answer \"a.b\"");
    ck_assert(!shows("Continuez la ligne."));
}
END_TEST

START_TEST(drill_pictures_fit_their_windows)
{
    static const char *const typed[] = { "", "a", "a.", "a.b", "a.b@", "x" };
    session_skip(s, 3);
    act("set answer \"@\"");
    act("activate answer");
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        char line[64];
        snprintf(line, sizeof line, "set answer \"%s\"", typed[i]);
        act(line);
        session_show(s, &page);
        for (int k = 0; k < page.count; k++) {
            const struct item *it = &page.items[k];
            for (int small = 0; small < 2 && it->kind == ITEM_PICTURE; small++) {
                const char *art = small ? it->extra : it->art;
                for (size_t n; art && *art; art += n + (art[n] == '\n')) {
                    n = strcspn(art, "\n");
                    ck_assert_int_le(text_widthn(art, n), small ? 37 : 74);
                }
            }
        }
    }
}
END_TEST

/* --- type, with a rule --- */
START_TEST(a_malformed_answer_gets_the_message_of_its_rule)
{
    session_skip(s, 4);
    act("set answer \"nadia.benali relais.example\"");
    act("activate answer");
    ck_assert_int_eq(said(), 0);
    ck_assert_msg(shows("espace"), "%s", shown_in(s));
    act("set answer \"nadia@relais.example\"");
    act("activate answer");
    ck_assert(shows("Il manque le nom."));
    act("set answer \"nadia.benali@relais.example\"");
    act("activate answer");
    ck_assert_int_eq(said(), 1);
}
END_TEST

/* --- mission --- */
START_TEST(mission_is_told_and_never_holds_anyone_up)
{
    session_skip(s, 5);
    act("activate button/mission-later");
    struct outcome o = last(OUTCOME_MISSION);
    ck_assert_int_eq(o.kind, OUTCOME_MISSION);
    ck_assert_str_eq(o.word, "later");
}
END_TEST

START_TEST(mission_that_was_done_is_told_as_said)
{
    session_skip(s, 5);
    act("activate button/mission-done");
    ck_assert_str_eq(last(OUTCOME_MISSION).word, "said");
}
END_TEST

/* --- all of them --- */
START_TEST(what_was_done_is_there_again_after_a_kill)
{
    static const struct {
        size_t step;
        const char *lines[4];
    } cases[] = {
        { 0, { "set pair/2 \"virgule\"", "set pair/1 \"arobase\"", NULL } },
        { 2, { "toggle line/3", "move line/3 \"\"", "activate button/finished", NULL } },
        { 3, { "set answer \"@\"", "activate answer", "set answer \"a.\"", NULL } },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct str saved = { 0 };
        session_close(s);
        s = session_open(lesson, 7);
        session_skip(s, cases[i].step);
        acts(cases[i].lines);
        session_save(s, &saved);
        struct session *again = session_open(lesson, 7);
        ck_assert(session_load(again, str_s(&saved)));
        ck_assert_str_eq(shown_in(again), shown_in(s));
        session_close(again);
        str_free(&saved);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("steps");
    TCase *c = tcase_create("steps");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, match_begins_with_nothing_chosen);
    tcase_add_test(c, match_closes_right_pairs_and_says_the_first_wrong_one);
    tcase_add_test(c, match_refuses_boxes_that_do_not_exist);
    tcase_add_test(c, match_sorts_into_boxes_that_several_share);
    tcase_add_test(c, order_is_never_right_from_the_start);
    tcase_add_test(c, order_moves_the_line_that_is_held);
    tcase_add_test(c, order_takes_a_line_and_puts_it_where_another_one_is);
    tcase_add_test(c, order_says_how_many_are_right_from_the_start);
    tcase_add_test(c, drill_shows_the_next_key_and_when_to_go_back);
    tcase_add_test(c, drill_takes_each_line_exactly);
    tcase_add_test(c, match_enter_goes_to_the_next_empty_line_and_then_validates);
    tcase_add_test(c, match_leads_to_the_wrong_line_and_names_it);
    tcase_add_test(c, order_says_that_a_line_is_held_and_escape_puts_it_back);
    tcase_add_test(c, drill_names_a_wrong_key_at_the_next_press_only);
    tcase_add_test(c, drill_counts_no_line_that_is_only_begun);
    tcase_add_test(c, drill_pictures_fit_their_windows);
    tcase_add_test(c, a_malformed_answer_gets_the_message_of_its_rule);
    tcase_add_test(c, mission_is_told_and_never_holds_anyone_up);
    tcase_add_test(c, mission_that_was_done_is_told_as_said);
    tcase_add_test(c, what_was_done_is_there_again_after_a_kill);
    suite_add_tcase(all, c);
    return all;
}
