/* links: session - one learner in one lesson: what counts, what is said, what is kept. */
#include "passerelle/session.h"

#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdio.h>
#include <string.h>

#define LESSON SOURCE_DIR "/tests/fixtures/petit/petite.yaml"

static struct lesson *lesson;
static struct session *s;
static struct page page;
static struct arena arena;

static void setup(void)
{
    struct diags diags = { 0 };
    lesson = lesson_read_file(LESSON, (struct lesson_options){ .lenient = true }, &diags);
    text_print_diags(stderr, &diags);
    ck_assert_ptr_nonnull(lesson);
    diags_free(&diags);
    s = session_open(lesson, 7);
    page_init(&page);
}

static void teardown(void)
{
    session_close(s);
    lesson_free(lesson);
    page_free(&page);
    arena_free(&arena);
}

static bool act_in(struct session *in, const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a), "no action: %s", line);
    return session_act(in, &a);
}

static void act(const char *line)
{
    ck_assert_msg(act_in(s, line), "refused: %s", line);
}

static void acts(const char *const lines[])
{
    for (; *lines != NULL; lines++)
        act(*lines);
}

static const char *shown_in(const struct session *in)
{
    struct str out = { 0 };
    session_show(in, &page);
    page.turn = 0; /* counts gestures, of which a resume point keeps fewer */
    for (int i = 0; i < page.count; i++)
        if (page.items[i].flags & ITEM_SECRET)
            page.items[i].value = ""; /* letters of a secret are not kept */
    page_print(&out, &page);
    const char *text = arena_strdup(&arena, str_s(&out));
    str_free(&out);
    return text;
}

static bool shows(const char *words)
{
    return strstr(shown_in(s), words) != NULL;
}

/* The last outcome of a kind; drains everything. */
static struct outcome last(enum outcome_kind kind)
{
    struct outcome o, found = { .kind = (enum outcome_kind)-1 };
    while (session_drain(s, &o))
        if (o.kind == kind)
            found = o;
    return found;
}

static const char *const to_practise[] = { "activate rating/yes", "next", "activate answer/1", "next",
                                           "set answer \"Répondre\"", "activate answer", "next", NULL };
static const char *const played[] = { "next", "next", "next", "activate button/send", NULL };
static const char *const reply_nadia[] = { "activate button/reply", "set field/body \"Bonjour, oui. Ana\"",
                                           "activate button/send", NULL };

static const char *const thank_nadia[] = { "activate button/reply", "set field/body \"Merci. Ana\"",
                                           "activate button/send", NULL };

START_TEST(the_question_before_is_asked_first_and_told)
{
    ck_assert(shows("« Je peux répondre. »"));
    ck_assert(!act_in(s, "next"));
    act("activate rating/a-little");
    struct outcome o = last(OUTCOME_RATED);
    ck_assert_str_eq(o.word, "before");
    ck_assert_int_eq(o.level, RATING_A_LITTLE);
    ck_assert_int_eq(session_kind(s), STEP_READ);
}
END_TEST

START_TEST(a_wrong_choice_says_its_three_lines_and_counts_a_try)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/2", NULL });
    ck_assert(shows("Choisissez encore."));
    ck_assert_int_eq(last(OUTCOME_TRY).level, 0);
    act("activate answer/1");
    struct outcome o = last(OUTCOME_TRY);
    ck_assert_int_eq(o.level, 1);
    ck_assert_int_eq(o.count, 2);
    ck_assert(page.watch || shows("watch"));
    act("next");
    ck_assert_int_eq(session_kind(s), STEP_TYPE);
}
END_TEST

START_TEST(a_typed_answer_is_forgiven_its_accent_and_told_so)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/1", "next",
                                "set answer \"repondre\"", "activate answer", NULL });
    ck_assert(shows("regardez l'accent"));
    ck_assert(shows("Répondre"));
}
END_TEST

START_TEST(an_empty_answer_is_no_try)
{
    acts((const char *const[]){ "activate rating/yes", "next", "activate answer/1", "next", NULL });
    last(OUTCOME_TRY);
    act("activate answer");
    ck_assert_int_eq((int)last(OUTCOME_TRY).kind, -1);
    ck_assert(shows("La case est vide"));
}
END_TEST

START_TEST(back_goes_to_the_page_before_but_never_into_an_exercise)
{
    acts((const char *const[]){ "activate rating/yes", "next", "back", NULL });
    ck_assert_int_eq(session_kind(s), STEP_READ);
    ck_assert_int_eq(session_step(s), 1);
}
END_TEST

START_TEST(back_at_the_first_page_of_an_app_loses_nothing_and_says_where_to_go)
{
    acts(to_practise);
    acts(played);
    for (int i = 0; i < 5; i++)
        act("back");
    ck_assert_int_eq(session_task(s), 2);
    ck_assert(shows("C'est la première page."));
}
END_TEST

START_TEST(each_question_begins_at_its_first_answer)
{
    acts((const char *const[]){ "activate rating/yes", "next", NULL });
    session_show(s, &page);
    unsigned turn = page.turn;
    int first = -1;
    for (int i = 0; i < page.count && first < 0; i++)
        if (page_is_stop(&page, i))
            first = i;
    ck_assert_str_eq(page.focus, page.items[first].id);
    act("activate answer/2");
    session_show(s, &page);
    ck_assert_uint_eq(page.turn, turn); /* no new wish: the focus stays where it is */
}
END_TEST

START_TEST(a_demonstration_names_each_gesture)
{
    acts(to_practise);
    ck_assert(shows("geste 1 sur 1 :\\nouvrir la ligne"));
    act("next"); /* what the first task came to is said instead of the next gesture */
    act("next");
    ck_assert(shows("geste 2 sur 3 :\\nécrire dans la case Message."));
    act("next");
    ck_assert(shows("allez sur [Envoyer]"));
}
END_TEST

START_TEST(show_plays_one_gesture_for_each_next_and_refuses_others)
{
    acts(to_practise);
    ck_assert(session_showing(s));
    ck_assert(!act_in(s, "activate message/nadia-rdv"));
    act("next");
    struct outcome o = last(OUTCOME_TASK);
    ck_assert_str_eq(o.word, "show");
    ck_assert_int_eq(session_task(s), 1);
}
END_TEST

START_TEST(together_leaves_the_last_gesture_to_the_learner)
{
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", NULL });
    ck_assert(!session_showing(s));
    ck_assert(shows("Le dernier geste est pour vous"));
    act("activate button/send");
    ck_assert_str_eq(last(OUTCOME_TASK).word, "together");
}
END_TEST

START_TEST(one_event_finishes_one_task)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    ck_assert_int_eq(session_task(s), 4); /* the reply does not finish « encore une fois » too */
}
END_TEST

START_TEST(what_was_done_early_is_ticked_when_its_turn_comes)
{
    acts(to_practise);
    acts(played);
    acts((const char *const[]){ "activate button/new", "set field/to \"nadia\"", "set field/body \"Merci\"",
                                "activate button/send", NULL });
    ck_assert_int_eq(session_task(s), 2);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    ck_assert_int_eq(session_task(s), -1); /* the early message was the « encore une fois » */
    ck_assert(page.watch || shows("watch"));
}
END_TEST

START_TEST(a_foreseen_mistake_speaks_and_ends_a_try)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts((const char *const[]){ "back", "activate button/new", "set field/to \"Nadia Benali\"",
                                "set field/body \"Oui\"", "activate button/send", NULL });
    ck_assert(shows("C'est un nouveau message."));
    struct outcome o = last(OUTCOME_MISTAKE);
    ck_assert_str_eq(o.word, "nouveau-message");
    act("activate message/nadia-rdv");
    ck_assert(!shows("C'est un nouveau message."));
    acts(reply_nadia);
    o = last(OUTCOME_TASK);
    ck_assert_int_eq(o.count, 2);
    ck_assert_int_eq(o.level, AUTONOMY_ALONE); /* two tries, no hint */
}
END_TEST

START_TEST(a_refusal_of_the_app_is_said_and_counted)
{
    acts(to_practise);
    acts(played);
    acts((const char *const[]){ "activate button/new", "set field/body \"Oui\"", "activate button/send", NULL });
    ck_assert_str_eq(last(OUTCOME_MISTAKE).word, "refused");
    ck_assert(shows(" mistake"));
}
END_TEST

START_TEST(hints_climb_to_the_demonstration_in_a_rehearsed_world)
{
    acts(to_practise);
    acts(played);
    act("hint");
    ck_assert(shows("Indice 1 sur 4. Cherchez Nadia."));
    act("hint");
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 3);
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 4);
    ck_assert(session_showing(s));
    ck_assert(!act_in(s, "activate button/new"));
    act("next");
    act("next");
    ck_assert(!session_showing(s));
    ck_assert_int_eq(session_task(s), 2); /* the learner's own world has not moved */
    act("activate message/nadia-rdv");
    ck_assert_int_eq(last(OUTCOME_TASK).level, AUTONOMY_GUIDED);
}
END_TEST

START_TEST(the_only_written_hint_is_the_last_one_and_counts_as_three)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 3);
    act("hint");
    ck_assert_int_eq(last(OUTCOME_HINT).level, 4);
}
END_TEST

START_TEST(undo_takes_back_the_gesture_and_keeps_what_was_counted)
{
    acts(to_practise);
    acts(played);
    act("activate button/new");
    act("set field/body \"Bonjour\"");
    ck_assert(shows("value=\"Bonjour\""));
    act("undo");
    ck_assert(shows("mail/compose") && !shows("value=\"Bonjour\""));
    act("undo");
    ck_assert(shows("mail/inbox"));
    ck_assert_int_eq(session_task(s), 2);
    act("undo"); /* the sending of the together task: ticked, and it stays so */
    ck_assert_int_eq(session_task(s), 2);
    act("undo"); /* what Passerelle played is not the learner's to undo */
    ck_assert(shows("pas de geste à défaire"));
}
END_TEST

START_TEST(restart_begins_the_exercise_again_without_forgetting_tries)
{
    acts(to_practise);
    acts(played);
    act("hint");
    act("restart");
    ck_assert_int_eq(session_task(s), 0);
    acts(played);
    act("activate message/nadia-rdv");
    struct outcome o = last(OUTCOME_TASK);
    ck_assert_int_eq(o.level, AUTONOMY_SUPPORTED);
}
END_TEST

START_TEST(a_lesson_done_alone_is_acquired_and_over)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    act("next");
    ck_assert(shows("lesson/summary"));
    ck_assert(shows("Je peux répondre."));
    act("activate rating/yes");
    struct outcome o = last(OUTCOME_FINISHED);
    ck_assert_int_eq(o.count, 1);
    ck_assert_int_eq(o.level, AUTONOMY_ALONE);
    ck_assert_str_eq(o.word, "email");
    ck_assert(session_over(s));
    ck_assert(!act_in(s, "next"));
}
END_TEST

START_TEST(a_hint_in_the_last_task_keeps_the_lesson_open)
{
    acts(to_practise);
    acts(played);
    act("activate message/nadia-rdv");
    acts(reply_nadia);
    act("hint");
    act("hint"); /* the demonstration */
    act("back");
    act("activate message/nadia-rdv");
    acts(thank_nadia);
    act("next");
    ck_assert(!shows("Je peux répondre.\" +done"));
    act("activate rating/a-little");
    struct outcome o = last(OUTCOME_FINISHED);
    ck_assert_int_eq(o.count, 0);
    ck_assert_int_eq(o.level, AUTONOMY_GUIDED);
}
END_TEST

/* A copy of the session by way of the disk. */
static struct session *copy(void)
{
    struct str saved = { 0 };
    session_save(s, &saved);
    struct session *other = session_open(lesson, 7);
    ck_assert_msg(session_load(other, str_s(&saved)), "refused:\n%s", str_s(&saved));
    str_free(&saved);
    return other;
}

static void same_place(struct session *other)
{
    const char *mine = shown_in(s), *theirs = shown_in(other);
    ck_assert_str_eq(mine, theirs);
}

START_TEST(a_saved_session_stands_at_the_same_place_with_the_typed_text)
{
    acts(to_practise);
    acts(played);
    act("activate button/new");
    act("set field/body \"Bonjour Nadia,\\nje viens\"");
    struct session *other = copy();
    struct outcome o;
    same_place(other);
    ck_assert(!session_drain(other, &o));
    session_close(other);
}
END_TEST

START_TEST(a_password_is_kept_as_a_token_never_in_letters)
{
    struct str saved = { 0 };
    acts(to_practise);
    acts(played);
    act("activate button/signout");
    act("set field/password \"Trois poires mûres\"");
    session_save(s, &saved);
    ck_assert_ptr_null(strstr(str_s(&saved), "poires"));
    ck_assert_ptr_nonnull(strstr(str_s(&saved), "set field/password"));
    struct session *other = session_open(lesson, 7);
    ck_assert(session_load(other, str_s(&saved)));
    ck_assert(act_in(other, "set field/address \"ana.costa@courrier.example\""));
    ck_assert(act_in(other, "activate button/signin"));
    ck_assert_ptr_nonnull(strstr(shown_in(other), "mail/inbox"));
    session_close(other);
    str_free(&saved);
}
END_TEST

START_TEST(a_saved_session_of_another_text_begins_the_step_again)
{
    struct str saved = { 0 };
    acts(to_practise);
    acts(played);
    session_save(s, &saved);
    char *digest = strstr(saved.s, lesson->digest);
    ck_assert_ptr_nonnull(digest);
    digest[0] = digest[0] == '0' ? '1' : '0';
    struct session *other = session_open(lesson, 7);
    ck_assert(!session_load(other, str_s(&saved)));
    ck_assert_int_eq(session_kind(other), STEP_PRACTISE);
    ck_assert_int_eq(session_task(other), 0);
    session_close(other);
    str_free(&saved);
}
END_TEST

START_TEST(a_damaged_resume_point_never_crashes)
{
    static const char *const bad[] = { "", "act next\n", "place 99 x\n", "place -7\nunit x y\n", "rated\nact set\n",
                                       "lesson a\nplace 3 -\nfurthest 77\nact activate nothing\n" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct session *other = session_open(lesson, 7);
        session_load(other, bad[i]);
        shown_in(other);
        session_close(other);
    }
}
END_TEST

/* One of the things a person can do on this page. */
static bool random_action(struct rng *rng, struct action *out)
{
    static const enum verb others[] = { ACT_NEXT, ACT_NEXT, ACT_BACK, ACT_HINT, ACT_UNDO };
    static const char *const texts[] = { "", "nadia", "Bonjour, oui", "Répondre", "é\nligne", "bakary@" };
    int stop;
    session_show(s, &page);
    if (page.count == 0 || rng_below(rng, 3) == 0) {
        *out = (struct action){ .verb = others[rng_below(rng, ARRAY_LEN(others))] };
        return true;
    }
    stop = (int)rng_below(rng, (unsigned)page.count);
    if (!page_is_stop(&page, stop))
        return false;
    *out = (struct action){ .verb = page.items[stop].kind == ITEM_FIELD && rng_below(rng, 3) > 0 ? ACT_SET : ACT_ACTIVATE,
                            .target = arena_strdup(&arena, page.items[stop].id),
                            .text = texts[rng_below(rng, ARRAY_LEN(texts))] };
    return true;
}

START_TEST(wherever_a_random_walk_goes_resume_leads_to_the_same_page)
{
    struct rng rng = { (uint64_t)_i + 1 };
    for (int n = 0; n < 400 && !session_over(s); n++) {
        struct action a;
        if (random_action(&rng, &a))
            session_act(s, &a);
        arena_reset(&arena);
        if (n % 7 == 0 && !session_over(s)) {
            struct session *other = copy();
            same_place(other);
            session_close(other);
        }
    }
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        the_question_before_is_asked_first_and_told,
        a_wrong_choice_says_its_three_lines_and_counts_a_try,
        a_typed_answer_is_forgiven_its_accent_and_told_so,
        an_empty_answer_is_no_try,
        back_goes_to_the_page_before_but_never_into_an_exercise,
        back_at_the_first_page_of_an_app_loses_nothing_and_says_where_to_go,
        each_question_begins_at_its_first_answer,
        a_demonstration_names_each_gesture,
        show_plays_one_gesture_for_each_next_and_refuses_others,
        together_leaves_the_last_gesture_to_the_learner,
        one_event_finishes_one_task,
        what_was_done_early_is_ticked_when_its_turn_comes,
        a_foreseen_mistake_speaks_and_ends_a_try,
        a_refusal_of_the_app_is_said_and_counted,
        hints_climb_to_the_demonstration_in_a_rehearsed_world,
        the_only_written_hint_is_the_last_one_and_counts_as_three,
        undo_takes_back_the_gesture_and_keeps_what_was_counted,
        restart_begins_the_exercise_again_without_forgetting_tries,
        a_lesson_done_alone_is_acquired_and_over,
        a_hint_in_the_last_task_keeps_the_lesson_open,
        a_saved_session_stands_at_the_same_place_with_the_typed_text,
        a_password_is_kept_as_a_token_never_in_letters,
        a_saved_session_of_another_text_begins_the_step_again,
        a_damaged_resume_point_never_crashes,
    };
    Suite *result = suite_create("session");
    TCase *tc = tcase_create("session");
    tcase_add_checked_fixture(tc, setup, teardown);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, wherever_a_random_walk_goes_resume_leads_to_the_same_page, 0, 12);
    suite_add_tcase(result, tc);
    return result;
}
