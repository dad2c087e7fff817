/* links: session - a session that is left and come back to: the same place, no letters of a password. */
#include "unit/session_kit.h"

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

START_TEST(a_password_is_kept_as_a_token_however_it_was_given)
{
    struct str saved = { 0 };
    acts(to_practise);
    acts(played);
    act("activate button/signout");
    act("set field/password \"Trois poires mûres\" by=mouse");
    act("activate field/password \"Trois poires mûres\"");
    session_save(s, &saved);
    ck_assert_ptr_null(strstr(str_s(&saved), "poires"));
    str_free(&saved);
}
END_TEST

START_TEST(what_looks_like_a_real_persons_data_is_not_kept)
{
    struct str saved = { 0 };
    acts(to_practise);
    acts(played);
    act("activate button/new");
    act("set field/body \"Bonjour\"");
    act("set field/body \"Bonjour, mon numéro : 06 12 34 56 78\"");
    session_save(s, &saved);
    ck_assert_ptr_null(strstr(str_s(&saved), "06 12 34"));
    str_free(&saved);
    struct session *other = copy();
    ck_assert_ptr_nonnull(strstr(shown_in(other), "value=\"Bonjour\""));
    session_close(other);
}
END_TEST

START_TEST(a_number_that_is_being_typed_is_not_kept_and_what_stands_before_it_is)
{
    struct str saved = { 0 };
    acts(to_practise);
    acts(played);
    act("activate button/new");
    act("set field/body \"Bonjour, mon numéro : 06 12 34 5\"");
    session_save(s, &saved);
    ck_assert_ptr_null(strstr(str_s(&saved), "06 12"));
    str_free(&saved);
    struct session *other = copy();
    ck_assert_ptr_nonnull(strstr(shown_in(other), "value=\"Bonjour, mon numéro : \""));
    session_close(other);
}
END_TEST

/* The mailbox refuses it and keeps what the box held: the log must do so too. */
START_TEST(what_is_refused_is_told_again_and_drives_out_nothing)
{
    acts(to_practise);
    acts(played);
    acts((const char *const[]){ "activate button/new", "set field/subject \"Bonjour\"",
                                "set field/subject \"06 12 34 56 78\"", NULL });
    struct str saved = { 0 };
    session_save(s, &saved);
    ck_assert_ptr_null(strstr(str_s(&saved), "06 12"));
    struct session *other = copy();
    ck_assert_ptr_nonnull(strstr(shown_in(other), "value=\"Bonjour\""));
    same_place(other);
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
    static const char *const bad[] = { "",
                                       "act next\n",
                                       "place 99 x\n",
                                       "place -7\nunit x y\n",
                                       "rated\nact set\n",
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
    *out =
        (struct action){ .verb = page.items[stop].kind == ITEM_FIELD && rng_below(rng, 3) > 0 ? ACT_SET
                                                                                              : ACT_ACTIVATE,
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
    Suite *result = suite_create("session, resumed");
    TCase *tc = tcase_create("session, resumed");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, a_saved_session_stands_at_the_same_place_with_the_typed_text);
    tcase_add_test(tc, a_password_is_kept_as_a_token_never_in_letters);
    tcase_add_test(tc, a_password_is_kept_as_a_token_however_it_was_given);
    tcase_add_test(tc, what_looks_like_a_real_persons_data_is_not_kept);
    tcase_add_test(tc, a_number_that_is_being_typed_is_not_kept_and_what_stands_before_it_is);
    tcase_add_test(tc, what_is_refused_is_told_again_and_drives_out_nothing);
    tcase_add_test(tc, a_saved_session_of_another_text_begins_the_step_again);
    tcase_add_test(tc, a_damaged_resume_point_never_crashes);
    tcase_add_loop_test(tc, wherever_a_random_walk_goes_resume_leads_to_the_same_page, 0, 12);
    suite_add_tcase(result, tc);
    return result;
}
