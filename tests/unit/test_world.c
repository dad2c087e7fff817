/* links: world pack */
/* The shared world: people found by what beginners type, messages in order, added, moved, taken out. */
#include "passerelle/world.h"
#include "unit/lea.h"
#include "unit/runner.h"

#include <string.h>

static struct world world;

static void open_lea(void)
{
    world_open(&world, &lea_data, 7);
}

static void close_lea(void)
{
    world_close(&world);
}

START_TEST(people_are_found_by_address_name_or_only_first_name)
{
    static const struct {
        const char *typed, *id;
    } cases[] = {
        { "nadia.benali@relais.example", "nadia" },
        { " NADIA.Benali@relais.example ", "nadia" },
        { "Nadia Benali", "nadia" },
        { "nadia", "nadia" },
        { "Lea", "lea" },
        { "résidence", "accueil" },
        { "Bakary", NULL }, /* two of them */
        { "bakary sow", "bakary2" },
        { "Benali", NULL },
        { "nadia.bénali@relais.example", NULL },
        { "", NULL },
        { "  ", NULL },
        { "@", NULL },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct person *who = world_find_person(&world, cases[i].typed);
        ck_assert_msg(streq(who ? who->id : NULL, cases[i].id), "%s: %s", cases[i].typed,
                      who ? who->id : "nobody");
    }
}
END_TEST

START_TEST(names_stand_for_people_and_addresses_for_themselves)
{
    ck_assert_str_eq(world_name(&world, "nadia"), "Nadia Benali");
    ck_assert_str_eq(world_name(&world, "x@y.example"), "x@y.example");
    ck_assert_str_eq(world_me(&world)->id, "lea");
    ck_assert_ptr_null(world_person(&world, "personne"));
    ck_assert_ptr_null(world_person(&world, NULL));
}
END_TEST

START_TEST(messages_come_oldest_first_whatever_the_order_of_the_data)
{
    for (size_t i = 1; i < world.mail_count; i++)
        ck_assert_int_le(moment_compare(world.mail[i - 1]->date, world.mail[i]->date), 0);
    ck_assert_uint_eq(world.mail_count, lea_data.mail.count);
}
END_TEST

START_TEST(a_message_of_tomorrow_has_not_come)
{
    ck_assert(!world_mail_came(&world, world_mail(&world, "demain")));
    ck_assert(world_mail_came(&world, world_mail(&world, "nadia-rdv")));
}
END_TEST

START_TEST(data_fills_what_an_author_left_out)
{
    const struct mail *m = world_mail(&world, "nadia-rdv");
    ck_assert_str_eq(m->folder, "inbox");
    ck_assert_str_eq(m->to, "lea");
    ck_assert_str_eq(m->row, "message/nadia-rdv");
    ck_assert_str_eq(m->sender, "Nadia Benali");
    ck_assert(!m->read);
    ck_assert(world_mail(&world, "lea-adresse")->read);
    ck_assert(world_mail(&world, "lea-laverie")->draft);
}
END_TEST

START_TEST(new_messages_get_fresh_ids_even_after_one_is_gone)
{
    struct mail *one = world_add_mail(&world, &(struct mail){ .from = "lea", .folder = "drafts" });
    ck_assert_str_eq(one->id, "new-1");
    world_remove_mail(&world, one);
    ck_assert_ptr_null(world_mail(&world, "new-1"));
    ck_assert_ptr_null(one->folder);
    ck_assert_str_eq(world_add_mail(&world, &(struct mail){ .from = "lea" })->id, "new-2");
}
END_TEST

START_TEST(a_message_remembers_the_folder_it_left)
{
    struct mail *m = world_mail(&world, "vieux-papier");
    world_move_mail(&world, m, "trash");
    ck_assert_str_eq(m->folder, "trash");
    ck_assert_str_eq(m->came_from, "Papiers");
}
END_TEST

START_TEST(facts_keep_copies_and_the_turn_that_made_them)
{
    static const struct fact_kind kind = { .name = "mail.opened" };
    char text[] = "avant";
    const char *values[FACT_ATTRIBUTES] = { text };
    world_turn(&world);
    world_turn(&world);
    world_say(&world, &kind, values);
    memcpy(text, "apres", 5);
    ck_assert_uint_eq(world.fact_count, 1);
    ck_assert_str_eq(world.facts[0].value[0], "avant");
    ck_assert_ptr_null(world.facts[0].value[1]);
    ck_assert_uint_eq(world.facts[0].turn, 2);
}
END_TEST

START_TEST(a_turn_begins_with_nothing_said_and_one_thing_is_said)
{
    world_refuse(&world, "non");
    world_notice(&world, "fait");
    ck_assert_ptr_null(world.refusal);
    ck_assert_str_eq(world.notice, "fait");
    world_refuse(&world, "non");
    ck_assert_ptr_null(world.notice);
    world_turn(&world);
    ck_assert_ptr_null(world.refusal);
}
END_TEST

START_TEST(story_time_stands_still)
{
    ck_assert_int_eq(moment_compare(world_now(&world), lea_data.now), 0);
}
END_TEST

START_TEST(an_empty_world_is_a_world)
{
    struct world_data none = { .id = "vide", .me = "x", .now = { { 2026, 1, 1 }, 8, 0 } };
    struct world w;
    world_open(&w, &none, 1);
    ck_assert_ptr_null(world_mail(&w, "x"));
    ck_assert_ptr_null(world_me(&w));
    ck_assert_ptr_null(world_find_person(&w, "x"));
    world_close(&w);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("world");
    TCase *t = tcase_create("world");
    tcase_add_checked_fixture(t, open_lea, close_lea);
    tcase_add_test(t, people_are_found_by_address_name_or_only_first_name);
    tcase_add_test(t, names_stand_for_people_and_addresses_for_themselves);
    tcase_add_test(t, messages_come_oldest_first_whatever_the_order_of_the_data);
    tcase_add_test(t, a_message_of_tomorrow_has_not_come);
    tcase_add_test(t, data_fills_what_an_author_left_out);
    tcase_add_test(t, new_messages_get_fresh_ids_even_after_one_is_gone);
    tcase_add_test(t, a_message_remembers_the_folder_it_left);
    tcase_add_test(t, facts_keep_copies_and_the_turn_that_made_them);
    tcase_add_test(t, a_turn_begins_with_nothing_said_and_one_thing_is_said);
    tcase_add_test(t, story_time_stands_still);
    tcase_add_test(t, an_empty_world_is_a_world);
    suite_add_tcase(s, t);
    return s;
}
