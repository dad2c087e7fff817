/*
 * The learners' program around the lesson: the keys that work everywhere, terminals that cannot serve, and the terminal as
 * it was found.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct place place;

static void setup(void)
{
    place_make(&place);
}

static void teardown(void)
{
    place_clear(&place);
}

static struct term *at_home(void)
{
    struct term *t = place_start(&place, 24, 80, NULL);
    walk(t, first_minutes, hand_keys);
    return t;
}

/* In the exercise, where the learner is to open Nadia's message. */
static struct term *in_exercise(void)
{
    struct term *t = at_home();
    const struct leg *leg = whole_lesson;
    while (leg->words == NULL || strcmp(leg->words, "Rendez-vous mardi") != 0)
        hand_keys(t, leg++);
    term_idle(t);
    return t;
}

static void end(struct term *t)
{
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}

static void expect_value(const char *sql, const char *value)
{
    char *s = place_value(&place, sql);
    ck_assert_str_eq(s, value);
    free(s);
}

/* --- keys that work everywhere --- */

START_TEST(the_menu_opens_and_closes)
{
    struct term *t = in_exercise();
    term_press(t, TERM_F10);
    term_expect(t, "Que voulez-vous faire");
    term_expect(t, "Défaire mon dernier geste");
    term_press(t, TERM_ESCAPE);
    term_expect(t, "Ouvrez le nouveau message");
    term_type(t, "\a"); /* Ctrl-G */
    term_expect(t, "Que voulez-vous faire");
    term_press(t, TERM_F10);
    term_expect_gone(t, "Que voulez-vous faire");
    end(t);
}
END_TEST

START_TEST(undo_and_start_again)
{
    static const struct leg undo[] = { { PICK, "Rendez-vous mardi" },
                                       { EXPECT, "Nadia pose 2 questions" },
                                       { PICK, "Répondre" },
                                       { EXPECT, "Re : Rendez-vous" },
                                       { EXPECT, NULL } };
    struct term *t = in_exercise();
    walk(t, undo, hand_keys);
    term_press(t, TERM_F10);
    term_expect(t, "Défaire");
    reach(t, "Défaire mon dernier geste");
    term_press(t, TERM_ENTER);
    term_expect(t, "geste est défait");
    term_expect(t, "( Répondre )");
    term_press(t, TERM_F10);
    term_expect(t, "Refaire");
    reach(t, "Refaire cette consigne");
    term_press(t, TERM_ENTER);
    term_expect(t, "La consigne recommence");
    term_press(t, TERM_F10);
    term_expect(t, "Recommencer");
    reach(t, "Recommencer l'exercice");
    term_press(t, TERM_ENTER);
    term_expect(t, "Toutes seront à refaire");
    reach(t, "Oui, je recommence");
    term_press(t, TERM_ENTER);
    term_expect(t, "L'exercice recommence");
    ck_assert(term_shows(t, "Léa répond à Oksana"));
    end(t);
}
END_TEST

START_TEST(help_is_a_page_outside_exercises_and_a_hint_inside)
{
    struct term *t = at_home();
    term_press(t, TERM_F1);
    term_expect(t, "Comment faire");
    term_press(t, TERM_ESCAPE);
    term_expect(t, "Bonjour Amina");
    term_type(t, "?");
    term_expect(t, "Comment faire");
    end(t);
    place_clear(&place);
    place_make(&place);
    t = in_exercise();
    term_press(t, TERM_F1);
    term_expect(t, "Indice 1 sur 4");
    term_press(t, TERM_F1);
    term_expect(t, "Indice 2 sur 4");
    term_press(t, TERM_F1);
    term_expect(t, "Indice 3 sur 4");
    term_press(t, TERM_F1);
    term_expect(t, "Démonstration");
    term_press(t, TERM_ENTER);
    term_expect_gone(t, "Démonstration. Regardez : geste 1");
    end(t);
    expect_value("SELECT count(*) FROM event WHERE kind = 'hint'", "4");
}
END_TEST

START_TEST(the_other_language_and_back)
{
    struct term *t = at_home();
    term_press(t, TERM_F4);
    term_expect(t, "All lessons");
    term_press(t, TERM_F4);
    term_expect(t, "Toutes les leçons");
    end(t);
}
END_TEST

START_TEST(the_screen_hides_and_comes_back_with_what_was_written)
{
    static const struct leg write[] = { { PICK, "Rendez-vous mardi" },
                                        { EXPECT, "Nadia pose 2 questions" },
                                        { PICK, "Répondre" },
                                        { EXPECT, "Re : Rendez-vous" },
                                        { WRITE, "Bonjour Nadia" },
                                        { EXPECT, "Bonjour Nadia" },
                                        { EXPECT, NULL } };
    struct term *t = in_exercise();
    walk(t, write, hand_keys);
    term_press(t, TERM_F9);
    term_expect(t, "Cet écran est caché");
    term_idle(t);
    ck_assert(!term_shows(t, "Nadia"));
    ck_assert(!term_shows(t, "Amina"));
    term_type(t, "a");
    term_press(t, TERM_ESCAPE);
    term_idle(t);
    ck_assert(term_shows(t, "Cet écran est caché"));
    term_press(t, TERM_ENTER);
    term_expect(t, "Bonjour Nadia");
    end(t);
}
END_TEST

START_TEST(a_call_is_recorded_shown_and_taken_back)
{
    struct term *t = at_home();
    term_press(t, TERM_F2);
    term_expect(t, "La formatrice est appelée");
    term_idle(t);
    expect_value("SELECT count(*) FROM seat WHERE called_ms > 0", "1");
    term_press(t, TERM_F2);
    term_expect(t, "L'appel est annulé");
    term_idle(t);
    expect_value("SELECT count(*) FROM seat WHERE called_ms > 0", "0");
    expect_value("SELECT group_concat(level) FROM event WHERE kind = 'call'", "1,0");
    end(t);
}
END_TEST

START_TEST(colours_are_chosen_in_the_menu)
{
    struct term *t = at_home();
    term_press(t, TERM_F10);
    term_expect(t, "Les couleurs");
    reach(t, "Les couleurs");
    term_press(t, TERM_ENTER);
    term_expect(t, "nuit");
    reach(t, "nuit");
    term_press(t, TERM_ENTER);
    term_idle(t);
    ck_assert_int_eq(term_look(t, 12, 40).paper, 234);
    end(t);
}
END_TEST

START_TEST(leaving_ends_at_the_cards)
{
    struct term *t = at_home();
    reach(t, "J'ai fini pour aujourd'hui");
    term_press(t, TERM_ENTER);
    term_expect(t, "Au revoir Amina");
    term_press(t, TERM_ENTER);
    term_expect(t, "Qui êtes-vous");
    term_press(t, TERM_ESCAPE);
    term_expect(t, "Fermer Passerelle");
    reach(t, "Fermer Passerelle");
    term_press(t, TERM_ENTER);
    ck_assert_int_eq(term_stop(t), 0);
    expect_value("SELECT word FROM event WHERE kind = 'leave'", "done");
}
END_TEST

/* --- typing --- */

START_TEST(a_password_is_never_shown_nor_written)
{
    static const char password[] = "Sept pommes sur la table";
    struct term *t = in_exercise();
    reach(t, "Me déconnecter");
    term_press(t, TERM_ENTER);
    term_expect(t, "Adresse mail");
    term_idle(t);
    term_press(t, TERM_TAB);
    term_idle(t);
    size_t before = 0, after = 0;
    (void)term_output(t, &before);
    term_type(t, "Motpasse9");
    term_settle(t, 200);
    term_idle(t);
    (void)term_output(t, &after);
    ck_assert_uint_gt(after, before);
    ck_assert_int_eq(term_count(t, "Motpasse"), 0);
    ck_assert_int_eq(term_count(t, "otpass"), 0);
    char *state = place_value(&place, "SELECT state FROM resume");
    ck_assert_ptr_null(strstr(state, "Motpasse"));
    ck_assert_ptr_null(strstr(state, password));
    free(state);
    end(t);
}
END_TEST

START_TEST(random_keys_do_no_harm)
{
    static const char *const keys[] = { "\r",
                                        "\r",
                                        "\t",
                                        "\033[Z",
                                        "\033OA",
                                        "\033OB",
                                        "\033OC",
                                        "\033OD",
                                        "\033",
                                        "\033[5~",
                                        "\033[6~",
                                        "\177",
                                        "\033[3~",
                                        "a",
                                        "é",
                                        "1",
                                        "2",
                                        " ",
                                        "\033OP",
                                        "\033OQ",
                                        "\033OS",
                                        "\033[20~",
                                        "\033[21~",
                                        "\003",
                                        "\032",
                                        "\034",
                                        "\f",
                                        "\033[<0;20;9M\033[<0;20;9m",
                                        "\033[<64;1;1M",
                                        "\033[99~" };
    static const int sizes[][2] = { { 24, 80 }, { 15, 40 }, { 10, 20 }, { 50, 150 } };
    srand(20261122);
    struct term *t = in_exercise();
    for (int i = 0; i < 1500; i++) {
        term_type(t, keys[(size_t)rand() % (sizeof keys / sizeof *keys)]);
        if (i % 100 == 99) {
            const int *size = sizes[rand() % 4];
            term_resize(t, size[0], size[1]);
            term_idle(t);
        }
    }
    term_settle(t, 300);
    if (term_alive(t)) {
        end(t);
        return;
    }
    /* One of the ways out of the menu was found; a [Ctrl]+[C] typed after it goes to what is left of the program. */
    int status = term_stop(t);
    ck_assert(status == 0 || status == 128 + SIGINT || status == 128 + SIGQUIT);
}
END_TEST

/* --- the surroundings --- */

START_TEST(the_terminal_is_put_back)
{
    static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGSEGV };
    for (size_t i = 0; i < 4; i++) {
        struct place other;
        place_make(&other);
        place_set(&other, "ASAN_OPTIONS=handle_segv=0");
        struct term *t = place_start(&other, 24, 80, NULL);
        term_expect(t, "Qui êtes-vous");
        term_idle(t);
        term_signal(t, signals[i]);
        ck_assert(term_wait_end(t));
        struct termios after = term_settings(t);
        ck_assert((after.c_lflag & (ECHO | ICANON | ISIG)) == (ECHO | ICANON | ISIG));
        ck_assert(after.c_iflag & ICRNL);
        ck_assert(!term_shows(t, "Qui êtes-vous"));
        ck_assert_int_eq(term_stop(t), signals[i] == SIGSEGV ? 128 + SIGSEGV : 0);
        place_clear(&other);
    }
}
END_TEST

static void expect_refusal(const char *environment, const char *sentence)
{
    struct place other;
    place_make(&other);
    place_set(&other, environment);
    place_set(&other, "ASAN_OPTIONS=detect_leaks=0"); /* curses leaks where it does not know the terminal */
    struct term *t = place_start(&other, 24, 80, NULL);
    ck_assert(term_wait_end(t));
    ck_assert_msg(term_count(t, sentence) == 1, "%s", term_screen(t));
    ck_assert_int_eq(term_count(t, "--plain"), 1);
    ck_assert_int_eq(term_count(t, "\033"), 0);
    ck_assert_int_eq(term_stop(t), 3);
    place_clear(&other);
}

START_TEST(terminals_that_cannot_serve_are_told_what_does)
{
    expect_refusal("TERM=dumb", "Ce terminal (dumb) ne convient pas");
    expect_refusal("TERM=nonesuch", "Ce terminal (nonesuch) ne convient pas");
    expect_refusal("LC_ALL=C", "Le terminal doit lire l'UTF-8");
}
END_TEST

START_TEST(without_a_terminal_it_says_so)
{
    char command[512];
    snprintf(
        command, sizeof command,
        "PASSERELLE_STORE=sqlite:%s '%s' </dev/null >/dev/null 2>'%s/said'; test $? = 3 && grep -q -- --plain '%s/said' && "
        "rm '%s/said'",
        place.store, getenv("PASSERELLE_BIN"), place.dir, place.dir, place.dir);
    ck_assert_int_eq(system(command), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("program");
    TCase *t = tcase_create("program");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, the_menu_opens_and_closes);
    tcase_add_test(t, undo_and_start_again);
    tcase_add_test(t, help_is_a_page_outside_exercises_and_a_hint_inside);
    tcase_add_test(t, the_other_language_and_back);
    tcase_add_test(t, the_screen_hides_and_comes_back_with_what_was_written);
    tcase_add_test(t, a_call_is_recorded_shown_and_taken_back);
    tcase_add_test(t, colours_are_chosen_in_the_menu);
    tcase_add_test(t, leaving_ends_at_the_cards);
    tcase_add_test(t, a_password_is_never_shown_nor_written);
    tcase_add_test(t, random_keys_do_no_harm);
    tcase_add_test(t, the_terminal_is_put_back);
    tcase_add_test(t, terminals_that_cannot_serve_are_told_what_does);
    tcase_add_test(t, without_a_terminal_it_says_so);
    suite_add_tcase(s, t);
    return s;
}
