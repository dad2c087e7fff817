/* links: apps page */
/* « Vrai ou piège ? » in Courrier Libre; what the bar of apps and other apps get from it; messages of tomorrow. */
#include "unit/lea_letters.h"

static struct kit k;

static void open_box(void)
{
    kit_open(&k, &app_mail, &letters_data);
}

static void close_box(void)
{
    kit_close(&k);
}

static bool shown(const char *id)
{
    return page_find(&k.page, id) >= 0;
}

static size_t judged(void)
{
    size_t n = 0;
    for (size_t i = 0; i < k.world.fact_count; i++)
        n += streq(k.world.facts[i].kind->name, "mail.judged");
    return n;
}

START_TEST(an_answer_given_at_once_counts_when_it_is_complete)
{
    kit_do(&k, "activate message/gros-lot\nactivate button/judge");
    ck_assert(!shown("field/clue"));
    kit_do(&k, "set field/answer \"Un piège\"");
    ck_assert_uint_eq(judged(), 0);
    kit_do(&k, "set field/clue \"L'urgence\"");
    ck_assert_str_eq(kit_event(&k), "mail.judged gros-lot | right | urgency");
    ck_assert_str_eq(k.world.notice, "Oui, c'est un piège.\nOn vous presse. Il reste 10 minutes.");
    ck_assert_str_eq(k.page.key, "mail/inbox");
    ck_assert(k.page.items[page_find(&k.page, "message/gros-lot")].flags & ITEM_DONE);
    kit_do(&k, "activate message/gros-lot");
    ck_assert(kit_shows(&k, "Vous ne connaissez pas cette adresse."));
}
END_TEST

START_TEST(an_answer_turned_by_an_arrow_waits_for_the_button)
{
    kit_do(&k, "activate message/gros-lot\nactivate button/judge\nset field/answer \"Vrai\" by=key\n"
               "set field/answer \"Un piège\" by=key\nset field/clue \"L'argent\" by=key\n"
               "set field/clue \"L'urgence\" by=key");
    ck_assert_uint_eq(judged(), 0);
    kit_do(&k, "activate button/validate");
    ck_assert_str_eq(kit_event(&k), "mail.judged gros-lot | right | urgency");
}
END_TEST

START_TEST(what_is_missing_is_said)
{
    kit_do(&k, "activate message/gros-lot\nactivate button/judge\nactivate button/validate");
    CK_SAYS(k.world.refusal, "Choisissez Vrai ou Un piège.");
    kit_do(&k, "set field/answer \"Un piège\"\nactivate field/answer");
    CK_SAYS(k.world.refusal, "Il manque l'indice.");
    ck_assert_uint_eq(judged(), 0);
}
END_TEST

START_TEST(each_other_answer_is_stated_and_can_be_given_again)
{
    kit_do(&k, "activate message/gros-lot\nactivate button/judge\nset field/answer \"Vrai\"");
    ck_assert_str_eq(kit_event(&k), "mail.judged gros-lot | wrong | -");
    CK_SAYS(k.world.refusal, "Mais il y a un indice de piège.");
    kit_do(&k, "set field/answer \"Un piège\"\nset field/clue \"L'argent\"");
    ck_assert_str_eq(kit_event(&k), "mail.judged gros-lot | wrong | money");
    CK_SAYS(k.world.refusal, "Mais cet indice n'est pas là.");
    kit_do(&k, "back\nback\nactivate message/fete\nactivate button/judge\nset field/answer \"Un piège\"\n"
               "set field/clue \"Le lien\"");
    CK_SAYS(k.world.refusal, "Mais ce message est vrai.");
    kit_do(&k, "set field/answer \"Vrai\"");
    ck_assert_str_eq(kit_event(&k), "mail.judged fete | right | -");
    CK_SAYS(k.world.notice, "Vous connaissez Nadia.");
}
END_TEST

START_TEST(without_traps_nothing_is_asked)
{
    static struct message_data plain[1];
    struct world_data data = letters_data;
    plain[0] = letters_messages[1];
    data.mail.messages = plain;
    data.mail.count = 1;
    kit_close(&k);
    kit_open(&k, &app_mail, &data);
    kit_do(&k, "activate message/plan");
    ck_assert(!shown("button/judge"));
}
END_TEST

START_TEST(reporting_tells_whether_it_was_a_trap)
{
    kit_do(&k, "activate message/gros-lot\nactivate button/report");
    ck_assert_str_eq(kit_event(&k), "mail.reported gros-lot | trap");
    kit_do(&k, "activate message/fete\nactivate button/report");
    ck_assert_str_eq(kit_event(&k), "mail.reported fete | -");
}
END_TEST

START_TEST(the_bar_tells_what_is_new)
{
    ck_assert_str_eq(app_mail.news(k.state, &k.world, &k.page), "3 nouveaux");
    kit_do(&k, "activate message/fete\nback\nactivate message/plan\nback");
    ck_assert_str_eq(app_mail.news(k.state, &k.world, &k.page), "1 nouveau");
    kit_do(&k, "activate message/gros-lot");
    ck_assert_ptr_null(app_mail.news(k.state, &k.world, &k.page));
}
END_TEST

START_TEST(a_message_of_tomorrow_comes_tomorrow)
{
    ck_assert(!shown("message/demain") && !kit_holds(&k, "mail.message", "demain"));
    k.world.minute += 24 * 60;
    kit_show(&k);
    ck_assert(shown("message/demain") && kit_holds(&k, "mail.message", "demain | inbox | unread"));
}
END_TEST

START_TEST(another_app_can_ask_for_a_message)
{
    struct request asked = { .app = "mail", .what = "plan" }, later = { .app = "mail", .what = "demain" };
    kit_do(&k, "activate button/new\nset field/body \"Bon\"");
    world_turn(&k.world);
    app_mail.open(k.state, &k.world, &later);
    kit_show(&k);
    ck_assert_str_eq(k.page.key, "mail/compose");
    app_mail.open(k.state, &k.world, &asked);
    kit_show(&k);
    ck_assert_str_eq(k.page.key, "mail/message/plan");
    ck_assert(kit_holds(&k, "mail.draft", "- | - | Bon | -"));
}
END_TEST

START_TEST(a_message_that_is_asked_for_loses_nothing_that_is_written)
{
    static const char *const beside[] = { "activate button/join", "activate button/contacts" };
    for (size_t i = 0; i < ARRAY_LEN(beside); i++) {
        kit_do(&k, "activate folder/inbox\nactivate button/new");
        kit_do(&k, arena_printf(&k.arena, "set field/body \"Texte %zu\"", i));
        kit_do(&k, beside[i]);
        world_turn(&k.world);
        app_mail.open(k.state, &k.world, &(struct request){ .app = "mail", .what = "plan" });
        kit_show(&k);
        ck_assert_str_eq(k.page.key, "mail/message/plan");
        ck_assert(kit_holds(&k, "mail.draft", arena_printf(&k.arena, "- | - | Texte %zu | -", i)));
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("mail, judging");
    TCase *t = tcase_create("judging");
    tcase_add_checked_fixture(t, open_box, close_box);
    tcase_add_test(t, an_answer_given_at_once_counts_when_it_is_complete);
    tcase_add_test(t, an_answer_turned_by_an_arrow_waits_for_the_button);
    tcase_add_test(t, what_is_missing_is_said);
    tcase_add_test(t, each_other_answer_is_stated_and_can_be_given_again);
    tcase_add_test(t, without_traps_nothing_is_asked);
    tcase_add_test(t, reporting_tells_whether_it_was_a_trap);
    tcase_add_test(t, the_bar_tells_what_is_new);
    tcase_add_test(t, a_message_of_tomorrow_comes_tomorrow);
    tcase_add_test(t, another_app_can_ask_for_a_message);
    tcase_add_test(t, a_message_that_is_asked_for_loses_nothing_that_is_written);
    suite_add_tcase(s, t);
    return s;
}
