/*
 * Two people at one seat, by keys and line by line: both names show, both are present, both leave. And at the login the first
 * letters of a name lead to its card.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <signal.h>
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

static const struct leg second_person[] = {
    { EXPECT, "Deuxième personne" },
    { PICK, "Je n'ai pas" },
    { EXPECT, "Mon nom sur la carte" },
    { WRITE, "Zoé" },
    { PICK, "Créer ma carte" },
    { EXPECT, "Votre carte est prête" },
    { GO_ON, NULL },
    { EXPECT, "Bonjour Amina et Zoé." },
    { EXPECT, NULL },
};
/* The last rows of the home page, by keys: the list is one [Tab] away. */
static void press_row(struct term *t, int from_the_end)
{
    term_press(t, TERM_TAB);
    term_press(t, TERM_END);
    while (from_the_end-- > 0)
        term_press(t, TERM_UP);
    term_press(t, TERM_ENTER);
}

static void both_sit_down(struct term *t)
{
    walk(t, first_minutes, hand_keys);
    press_row(t, 1); /* Nous sommes deux */
    walk(t, second_person, hand_keys);
}

static void both_leave(struct term *t)
{
    press_row(t, 0); /* J'ai fini pour aujourd'hui */
    term_expect(t, "Au revoir Amina et Zoé.");
    term_press(t, TERM_ENTER);
    term_expect(t, "Qui êtes-vous");
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

/* Both came and both left; what was done is Amina's, and Zoé was there. */
static void expect_both(void)
{
    expect_value("SELECT count(DISTINCT person) FROM event WHERE kind = 'visit'", "2");
    expect_value("SELECT count(DISTINCT person) FROM event WHERE kind = 'leave'", "2");
    expect_value("SELECT DISTINCT p.name FROM event e JOIN person p ON p.id = e.person WHERE e.kind = 'call'",
                 "Amina");
    expect_value(
        "SELECT DISTINCT p.name FROM event e JOIN person p ON p.id = e.person WHERE e.kind = 'beside'",
        "Zoé");
    expect_value("SELECT count(*) FROM seat WHERE person IS NOT NULL", "0");
}

static void by_keys(int rows, int cols)
{
    struct term *t = place_start(&place, rows, cols, NULL);
    both_sit_down(t);
    term_press(t, TERM_F2);
    term_expect(t, "est appelée");
    both_leave(t);
    end(t);
    expect_both();
}

START_TEST(two_people_by_keys)
{
    by_keys(24, 80);
}
END_TEST

START_TEST(two_people_in_a_small_window)
{
    by_keys(15, 40);
}
END_TEST

static void say(struct term *t, const char *line, const char *answer)
{
    term_type(t, line);
    term_type(t, "\r");
    term_expect(t, answer);
}

START_TEST(two_people_line_by_line)
{
    struct term *t = place_start(&place, 40, 80, "--plain");
    term_expect(t, "Je débute");
    say(t, "je débute", "Appuyez");
    say(t, "", "vous a compris");
    say(t, "", "Soleil");
    say(t, "soleil", "Vous savez choisir");
    say(t, "", "Mon nom sur la carte");
    say(t, "mon nom", "Mon nom");
    say(t, "Amina", "Amina");
    say(t, "créer", "Votre carte est prête");
    say(t, "", "Bonjour Amina.");
    say(t, "nous sommes deux", "Deuxième personne");
    say(t, "je n'ai pas de carte", "Votre carte");
    say(t, "mon nom", "Mon nom");
    say(t, "Zoé", "Zoé");
    say(t, "créer", "Passerelle › Amina et Zoé");
    say(t, "", "Bonjour Amina et Zoé.");
    say(t, "!", "est appelée");
    say(t, "j'ai fini", "Au revoir Amina et Zoé.");
    say(t, "", "Qui êtes-vous");
    end(t);
    expect_both();
}
END_TEST

START_TEST(first_letters_lead_to_the_card)
{
    struct term *t = place_start(&place, 24, 80, NULL);
    both_sit_down(t);
    both_leave(t);
    term_type(t, "zo");
    term_idle(t);
    term_press(t, TERM_ENTER);
    term_expect(t, "Bonjour Zoé.");
    end(t);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pair");
    TCase *t = tcase_create("pair");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, two_people_by_keys);
    tcase_add_test(t, two_people_in_a_small_window);
    tcase_add_test(t, two_people_line_by_line);
    tcase_add_test(t, first_letters_lead_to_the_card);
    suite_add_tcase(s, t);
    return s;
}
