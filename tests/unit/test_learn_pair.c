/* links: screen - two people at one seat: both are present, what is done is the first one's, and both leave. */
#include "passerelle/progress.h"
#include "unit/learn_kit.h"

/* Amina sits here, Bakary has a card too. */
static void begin(void)
{
    add_person("Bakary", "bateau", 0);
    start_again();
    acts(beginner);
}

static void choose(const char *name)
{
    const char *text = shown(), *row = strstr(text, arena_printf(&arena, "\"%s\"", name));
    ck_assert_ptr_nonnull(row);
    while (strncmp(row, "person/", strlen("person/")) != 0)
        row--;
    act(arena_printf(&arena, "activate %.39s", row));
}

static void together(void)
{
    begin();
    act("activate pair");
    choose("Bakary");
}

static bool find_id(void *ctx, const struct person_card *card)
{
    struct person_card *wanted = ctx;
    if (streq(card->name, wanted->name))
        *wanted = person_copy(card, &arena);
    return true;
}

static const char *id_of(const char *name)
{
    struct diags diags = { 0 };
    struct person_card card = { .name = name };
    journal_person_each(journal, find_id, &card, &diags);
    diags_free(&diags);
    return arena_strdup(&arena, card.id);
}

static size_t told_of(const char *name, enum event_kind kind)
{
    struct diags diags = { 0 };
    memset(counts, 0, sizeof counts);
    ck_assert(
        journal_each(journal, (struct event_query){ .person = id_of(name) }, count_event, NULL, &diags));
    diags_free(&diags);
    return counts[kind];
}

static int minutes_of(const char *name)
{
    struct progress p = { 0 };
    struct diags diags = { 0 };
    journal_each(journal, (struct event_query){ 0 }, progress_fold, &p, &diags);
    progress_finish(&p);
    const struct person_progress *who = progress_person(&p, id_of(name));
    int minutes =
        who != NULL ? progress_minutes(who, (struct date){ 1970, 1, 1 }, (struct date){ 2100, 1, 1 }) : -1;
    progress_free(&p);
    diags_free(&diags);
    return minutes;
}

static bool print_seat(void *ctx, const struct seat *seat)
{
    str_printf(ctx, "%s: %s %s\n", seat->name,
               seat->person[0] == '\0'               ? "-"
               : streq(seat->person, id_of("Amina")) ? "Amina"
                                                     : "Bakary",
               seat->lesson != NULL ? seat->lesson : "-");
    return true;
}

static const char *seats(void)
{
    struct str s = { 0 };
    struct diags diags = { 0 };
    journal_seat_each(journal, print_seat, &s, &diags);
    diags_free(&diags);
    const char *text = arena_strdup(&arena, str_s(&s));
    str_free(&s);
    return text;
}

START_TEST(a_second_person_chooses_a_card_and_both_names_show)
{
    begin();
    act("activate pair");
    ck_assert(shows("Deuxième personne : qui êtes-vous ?"));
    ck_assert(!shows("\"Amina\" text")); /* she sits here already */
    choose("Bakary");
    ck_assert(shows("Bonjour Amina et Bakary."));
    ck_assert(shows("Passerelle › Amina et Bakary"));
    ck_assert(!shows("Nous sommes deux"));
    ck_assert_uint_eq(told_of("Amina", EVENT_VISIT), 1);
    ck_assert_uint_eq(told_of("Bakary", EVENT_VISIT), 1);
}
END_TEST

START_TEST(one_can_go_back_and_stay_alone)
{
    begin();
    act("activate pair");
    act("back");
    ck_assert(shows("Bonjour Amina."));
    ck_assert_uint_eq(told_of("Bakary", EVENT_VISIT), 0);
}
END_TEST

START_TEST(the_second_card_can_be_made_on_the_way)
{
    begin();
    acts((const char *const[]){ "activate pair", "activate new", "back", "activate new",
                                "set name \"Oksana\"", "activate create", NULL });
    ck_assert(shows("Votre carte est prête."));
    ck_assert(shows("Passerelle › Amina et Oksana"));
    act("next");
    ck_assert(shows("Bonjour Amina et Oksana."));
    ck_assert_uint_eq(told_of("Oksana", EVENT_VISIT), 1);
    ck_assert_uint_eq(told_of("Amina", EVENT_LEAVE), 0);
}
END_TEST

START_TEST(many_people_choose_the_picture_first_for_the_second_too)
{
    static const char *const names[] = { "Ana", "Bo", "Cy", "Dan", "Eva", "Fay", "Gil", "Hu", "Ida" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        add_person(names[i], "soleil", 0);
    begin();
    act("activate pair");
    ck_assert(shows("Deuxième personne : quelle est votre image ?"));
    ck_assert(!shows("Ana"));
    act("activate picture/bateau");
    choose("Bakary");
    ck_assert(shows("Bonjour Amina et Bakary."));
}
END_TEST

START_TEST(what_is_done_is_the_first_ones_and_the_minutes_of_both_count)
{
    together();
    acts(to_practise);
    now.utc_ms += 4 * MINUTE;
    acts(practise);
    act("activate rating/yes");
    ck_assert_uint_eq(told_of("Amina", EVENT_FINISHED), 1);
    ck_assert_uint_eq(told_of("Bakary", EVENT_FINISHED), 0);
    ck_assert_uint_eq(told_of("Bakary", EVENT_TRY), 0);
    ck_assert_uint_gt(told_of("Bakary", EVENT_BESIDE), 3);
    ck_assert_int_ge(minutes_of("Amina"), 5);
    ck_assert_int_ge(minutes_of("Bakary"), minutes_of("Amina") - 1);
}
END_TEST

START_TEST(leaving_ends_the_visit_of_both)
{
    together();
    acts((const char *const[]){ "activate leave", NULL });
    ck_assert(shows("Au revoir Amina et Bakary."));
    act("next");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(told_of("Amina", EVENT_LEAVE), 1);
    ck_assert_uint_eq(told_of("Bakary", EVENT_LEAVE), 1);
    size_t there = told_of("Bakary", EVENT_BESIDE);
    sit_down();
    ck_assert(!shows(" et "));
    acts(to_practise);
    ck_assert_uint_eq(told_of("Bakary", EVENT_BESIDE), there);
}
END_TEST

START_TEST(a_seat_that_closes_lets_both_go)
{
    together();
    now.utc_ms += 3 * MINUTE;
    ck_assert(learn_tick(l, &now));
    act("activate locked/same");
    ck_assert(shows("Bonjour Amina et Bakary."));
    now.utc_ms += 3 * MINUTE;
    learn_tick(l, &now);
    act("activate locked/other");
    ck_assert_uint_eq(told_of("Amina", EVENT_LEAVE), 1);
    ck_assert_uint_eq(told_of("Bakary", EVENT_LEAVE), 1);
}
END_TEST

START_TEST(the_second_one_can_leave_alone)
{
    together();
    act("activate alone");
    ck_assert(shows("Bonjour Amina."));
    ck_assert_uint_eq(told_of("Bakary", EVENT_LEAVE), 1);
    ck_assert_uint_eq(told_of("Amina", EVENT_LEAVE), 0);
    size_t there = told_of("Bakary", EVENT_BESIDE);
    acts(to_practise);
    ck_assert_uint_eq(told_of("Bakary", EVENT_BESIDE), there);
}
END_TEST

START_TEST(the_room_sees_both)
{
    together();
    ck_assert_str_eq(seats(), "poste 1: Amina -\nposte 1 (2): Bakary -\n");
    acts(to_practise);
    ck_assert_str_eq(seats(), "poste 1: Amina petite\nposte 1 (2): Bakary petite\n");
    acts((const char *const[]){ "go menu", "activate menu/leave", "next", NULL });
    ck_assert_str_eq(seats(), "poste 1: - -\nposte 1 (2): - -\n");
}
END_TEST

/* Killed with two at the seat: nothing of either is lost, and whoever comes next begins alone. */
START_TEST(a_program_that_was_killed_loses_nothing_of_either)
{
    together();
    acts(to_practise);
    learn_close(l, &now); /* no goodbye */
    open_program();
    ck_assert(shows("Qui êtes-vous ?"));
    choose("Amina");
    ck_assert(shows("Bonjour Amina."));
    ck_assert(shows("Petite leçon, étape 4 sur 5"));
    ck_assert_uint_eq(told_of("Bakary", EVENT_VISIT), 1);
    ck_assert_uint_gt(told_of("Bakary", EVENT_BESIDE), 0);
}
END_TEST

START_TEST(what_could_not_be_written_of_two_is_written_once_later)
{
    together();
    broken = true;
    acts(to_practise);
    broken = false;
    act("hint");
    size_t steps = told_of("Amina", EVENT_STEP), there = told_of("Bakary", EVENT_BESIDE);
    ck_assert_uint_gt(steps, 0);
    ck_assert_uint_gt(there, 0);
    act("hint");
    ck_assert_uint_eq(told_of("Amina", EVENT_STEP), steps);
}
END_TEST

START_TEST(long_names_are_not_cut_in_a_small_window)
{
    add_person("Marie-Françoise", "velo", 0);
    begin();
    act("activate pair");
    choose("Marie-Françoise");
    ck_assert(shows("Passerelle › Amina et Marie-Françoise"));
    ck_assert_str_eq(page.place_short, "Amina et Marie-Françoise");
    acts((const char *const[]){ "activate leave", "next", NULL });
    choose("Marie-Françoise");
    act("activate pair");
    acts((const char *const[]){ "activate new", "set name \"Jean-Christophe\"", "activate create", NULL });
    shown();
    ck_assert_str_eq(page.place_short, "Marie-Françoise + 1");
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        a_second_person_chooses_a_card_and_both_names_show,
        one_can_go_back_and_stay_alone,
        the_second_card_can_be_made_on_the_way,
        many_people_choose_the_picture_first_for_the_second_too,
        what_is_done_is_the_first_ones_and_the_minutes_of_both_count,
        leaving_ends_the_visit_of_both,
        a_seat_that_closes_lets_both_go,
        the_second_one_can_leave_alone,
        the_room_sees_both,
        a_program_that_was_killed_loses_nothing_of_either,
        what_could_not_be_written_of_two_is_written_once_later,
        long_names_are_not_cut_in_a_small_window,
    };
    Suite *result = suite_create("learn, two at a seat");
    TCase *tc = tcase_create("two at a seat");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
