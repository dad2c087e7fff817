/*
 * The lesson « Remplir un formulaire »: by keys and by numbers it leaves the same events; a form that is half filled survives
 * a kill and any size of the window; and every kind of terminal says that it is training.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEEP_MS = 160, PLAIN_ROWS = 200, PLAIN_COLS = 160 };

static struct place place;
static struct term *t;
static char lessons[512];

static void setup(void)
{
    place_make(&place);
    ck_assert_ptr_nonnull(getenv("PASSERELLE_FORM"));
    snprintf(lessons, sizeof lessons, "PASSERELLE_LESSONS=%s", getenv("PASSERELLE_FORM"));
    place_set(&place, lessons);
}

static void teardown(void)
{
    place_clear(&place);
}

/* --- one hand more: boxes by their names --- */
enum deed { LEG, FILL, CHOOSE, SWITCH };
struct gesture_of_form {
    enum deed deed;
    const char *name, *value;
    struct leg leg;
};
#define DO(kind, words) \
    { \
        .deed = LEG, .leg = { kind, words } \
    }
#define BOX(kind, label, with) \
    { \
        .deed = kind, .name = label, .value = with \
    }

/* Is the cursor in the box under (or beside) this name? */
static bool in_box(const char *name)
{
    int row, col, at, cursor;
    term_cursor(t, &at, &cursor);
    for (row = at; row >= 0 && row >= at - 3; row--) {
        const char *line = term_row(t, row), *star = strstr(line, " *");
        if (row < at && star == NULL && strstr(line, "Téléphone") == NULL)
            continue; /* help, an example */
        if (row == at && star == NULL)
            continue;
        const char *found = strstr(line, name);
        col = found != NULL ? term_column(line, (size_t)(found - line)) : 99;
        return col <= 4;
    }
    return false;
}

static void to_box(const char *name)
{
    for (int i = 0; i < 60; i++) {
        term_idle(t);
        if (in_box(name))
            return;
        term_press(t, TERM_TAB);
    }
    term_dump(t, "no such box");
    ck_abort_msg("cannot reach the box %s", name);
}

static void by_keys(const struct gesture_of_form *g)
{
    if (g->deed == SWITCH) {
        term_press(t, TERM_F6);
    } else if (g->deed == FILL) {
        to_box(g->name);
        for (int i = 0; i < 40; i++)
            term_press(t, TERM_BACKSPACE);
        term_type(t, g->value);
    } else if (g->deed == CHOOSE) {
        char shown[96];
        snprintf(shown, sizeof shown, "‹ %s ›", g->value);
        reach(t, g->name);
        for (int i = 0; i < 9; i++) {
            int row, col;
            term_idle(t);
            term_cursor(t, &row, &col);
            if (strstr(term_row(t, row), shown) != NULL)
                return;
            term_press(t, TERM_RIGHT);
        }
        ck_abort_msg("there is no choice %s", g->value);
    } else {
        hand_keys(t, &g->leg);
    }
}

/* Clicks at a place of a row; two clicks at one place would be a double click. */
static void click_at(int row, int col)
{
    enum { DOUBLE_MS = 450 };
    term_settle(t, DOUBLE_MS);
    term_click(t, row, col);
    term_idle(t);
}

/* What stands on the screen is clicked: the other application, the › of a choice. */
static void by_mouse(const struct gesture_of_form *g)
{
    int row, col;
    term_idle(t);
    if (g->deed == SWITCH) {
        bool mail = term_find(t, "Nadia Benali", &row, &col);
        ck_assert(term_find(t, mail ? "Fureteur  " : "Courrier Libre", &row, &col));
        click_at(row, col + 1);
    } else if (g->deed == CHOOSE) {
        ck_assert(term_find(t, g->name, &row, &col));
        for (int i = 0; i < 9 && strstr(term_row(t, row), g->value) == NULL; i++) {
            const char *line = term_row(t, row), *on = strstr(line, "›");
            ck_assert_ptr_nonnull(on);
            click_at(row, term_column(line, (size_t)(on - line)));
        }
        ck_assert_ptr_nonnull(strstr(term_row(t, row), g->value));
    } else if (g->deed == LEG) {
        hand_mouse(t, &g->leg);
    } else {
        by_keys(g);
    }
}

/* The number that was last said before these words. */
static int number_of(const char *words)
{
    term_idle(t);
    for (int row = term_rows(t) - 1; row >= 0; row--) {
        const char *line = term_row(t, row);
        size_t digits = strspn(line, "0123456789");
        if (digits > 0 && strncmp(line + digits, "  ", 2) == 0 &&
            strncmp(line + digits + 2, words, strlen(words)) == 0)
            return atoi(line);
    }
    term_dump(t, "no such number");
    ck_abort_msg("nothing is called %s", words);
}

static void say_number(const char *words)
{
    char line[16];
    snprintf(line, sizeof line, "%d\r", number_of(words));
    term_type(t, line);
}

static void by_numbers(const struct gesture_of_form *g)
{
    if (g->deed == SWITCH) {
        term_type(t, "f6\r");
    } else if (g->deed == FILL) {
        say_number(g->name);
        term_idle(t);
        term_type(t, g->value);
        term_press(t, TERM_ENTER);
    } else if (g->deed == CHOOSE) {
        say_number(g->name);
        term_idle(t);
        say_number(g->value);
    } else if (g->leg.gesture == PICK) {
        say_number(g->leg.words);
    } else if (g->leg.gesture == GO_ON) {
        term_press(t, TERM_ENTER);
    } else {
        hand_keys(t, &g->leg);
    }
    term_idle(t);
}

/* --- the way: by places and names, so that the words of the lesson may change --- */
static const struct gesture_of_form before_form[] = {
    DO(PICK, "Commencer"),
    DO(EXPECT, "pensez-vous y arriver"),
    DO(PICK, "un peu"),
    DO(EXPECT, "étape 1 sur"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 2 sur"),
    DO(PICK, "La case est secrète."),
    DO(PICK, "La case est demandée."),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 3 sur"),
    BOX(CHOOSE, "Code postal", "57000"),
    BOX(CHOOSE, "Date de naissance", "02/05/1985"),
    BOX(CHOOSE, "Adresse mail", "lea.martin@courrier.example"),
    BOX(CHOOSE, "Argent reçu", "450,00"),
    DO(PICK, "J'ai fini"),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 4 sur"),
    DO(PICK, "0"),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 5 sur"),
    DO(GO_ON, NULL),
    DO(EXPECT, "geste 1 sur 1"),
    DO(GO_ON, NULL),
    DO(EXPECT, "Cette case est vide."),
    DO(GO_ON, NULL),
    DO(GO_ON, NULL),
    DO(GO_ON, NULL),
    DO(GO_ON, NULL),
    DO(GO_ON, NULL),
    DO(PICK, "Continuer"),
    DO(EXPECT, "Mon adresse"),
    { .deed = SWITCH },
    DO(EXPECT, "Nadia Benali"),
    DO(PICK, "Nadia Benali"),
    DO(EXPECT, "Bonjour Léa"),
    { .deed = SWITCH },
    DO(EXPECT, "Mon adresse"),
    { .leg = { EXPECT, NULL } },
};

static const struct gesture_of_form the_form[] = {
    BOX(FILL, "Rue", "12 rue du Parc"),
    BOX(FILL, "Code postal", "5700"),
    BOX(FILL, "Ville", "Valmont"),
    BOX(FILL, "Adresse mail", "lea.martin@courrier.example"),
    DO(PICK, "Continuer"),
    BOX(FILL, "Code postal", "57000"),
    DO(PICK, "Continuer"),
    DO(EXPECT, "Mes papiers"),
    DO(PICK, "Page précédente"),
    DO(EXPECT, "Mon adresse"),
    DO(PICK, "Page précédente"),
    DO(EXPECT, "Ma situation"),
    BOX(CHOOSE, "Situation", "En emploi"),
    DO(PICK, "Continuer"),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 7 sur"),
    DO(PICK, "Je lis le message"),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "étape 8 sur"),
    DO(PICK, "Continuer"),
    DO(EXPECT, "Il manque l'année."),
    BOX(FILL, "Date de naissance", "02/05/1985"),
    BOX(FILL, "Argent reçu", "0"),
    DO(PICK, "Continuer"),
    DO(EXPECT, "Mon adresse"),
    BOX(FILL, "Ville", "Valmont"),
    BOX(FILL, "Adresse mail", "lea.martin@courrier.example"),
    DO(PICK, "Continuer"),
    DO(EXPECT, "[Entrée] continuer"),
    DO(GO_ON, NULL),
    DO(EXPECT, "Votre mission"),
    DO(PICK, "C'est fait"),
    DO(EXPECT, "La leçon est finie"),
    DO(PICK, "oui"),
    DO(EXPECT, "Bonjour Amina"),
    { .leg = { EXPECT, NULL } },
};

static void go(const struct gesture_of_form *g, void (*with)(const struct gesture_of_form *))
{
    for (; g->deed != LEG || g->leg.words != NULL || g->leg.gesture != EXPECT; g++)
        with(g);
}

static void stop(void)
{
    term_signal(t, SIGTERM);
    ck_assert_int_eq(term_stop(t), 0);
}

/* From the first card to the half of the lesson, by keys. */
static void up_to_the_form(int rows, int cols)
{
    t = place_start(&place, rows, cols, NULL);
    walk(t, first_minutes, hand_keys);
    go(before_form, by_keys);
}

static char *all_by_keys(void)
{
    up_to_the_form(24, 80);
    go(the_form, by_keys);
    stop();
    return place_events(&place);
}

static char *all_by_numbers(void)
{
    static const char first[] = "je débute\r\r\rsoleil\r\rmon nom\rAmina\rcréer\r\r";
    t = place_start(&place, PLAIN_ROWS, PLAIN_COLS, "--plain");
    term_type(t, first);
    term_expect(t, "Bonjour Amina");
    go(before_form, by_numbers);
    go(the_form, by_numbers);
    stop();
    return place_events(&place);
}

START_TEST(keys_and_numbers_leave_the_same_events)
{
    char *keys = all_by_keys();
    teardown();
    setup();
    char *numbers = all_by_numbers();
    ck_assert_str_eq(keys, numbers);
    ck_assert_ptr_nonnull(strstr(keys, "finished form-01"));
    free(keys);
    free(numbers);
}
END_TEST

START_TEST(the_mouse_chooses_and_goes_from_one_application_to_the_other)
{
    t = place_start(&place, 24, 80, NULL);
    walk(t, first_minutes, hand_keys);
    go(before_form, by_mouse);
    stop();
}
END_TEST

/* --- half filled --- */

/* The screen without the sign of the focus and the footer: a new start may choose them anew. Caller frees. */
static char *snapshot(void)
{
    static const char sign[] = "▸";
    term_idle(t);
    char *copy = strdup(term_screen(t)), *at = copy;
    ck_assert_ptr_nonnull(copy);
    while ((at = strstr(at, sign)) != NULL) {
        *at = ' ';
        memmove(at + 1, at + sizeof sign - 1, strlen(at + sizeof sign - 1) + 1);
    }
    char *footer = strrchr(copy, '\n');
    for (*footer = '\0'; footer > copy && *footer != '\n';)
        footer--;
    *footer = '\0';
    return copy;
}

static void expect_same(const char *before, const char *after)
{
    if (strcmp(before, after) == 0)
        return;
    fprintf(stderr, "%s\n--- became\n%s\n", before, after);
    ck_abort_msg("the screen is another one");
}

static void resume(int rows, int cols)
{
    static const struct leg back[] = {
        { EXPECT, "Qui êtes-vous" }, { PICK, "Amina" },  { EXPECT, "Bonjour Amina" },
        { PICK, "Continuer" },       { EXPECT, "sur " }, { EXPECT, NULL },
    };
    t = place_start(&place, rows, cols, NULL);
    walk(t, back, hand_keys);
    term_idle(t);
}

static void expect_shown(bool tiny, const char *words)
{
    if (tiny || term_shows(t, words))
        return;
    term_dump(t, words);
    ck_abort_msg("not on the screen: %s", words);
}

static const struct gesture_of_form half[] = {
    BOX(FILL, "Rue", "12 rue du Parc"),
    BOX(FILL, "Code postal", "570"),
    { .leg = { EXPECT, NULL } },
};

START_TEST(a_half_filled_form_survives_a_kill)
{
    up_to_the_form(24, 80);
    go(half, by_keys);
    term_press(t, TERM_BACKTAB); /* to a box from which the page begins at its top */
    term_settle(t, KEEP_MS);
    char *before = snapshot();
    ck_assert(term_shows(t, "570"));
    term_kill(t);
    resume(24, 80);
    char *after = snapshot();
    expect_same(before, after);
    go(the_form, by_keys);
    stop();
    free(before);
    free(after);
}
END_TEST

START_TEST(a_half_filled_form_survives_any_size)
{
    static const int sizes[][2] = { { 15, 40 }, { 40, 120 }, { 8, 30 }, { 22, 78 }, { 24, 77 } };
    up_to_the_form(24, 80);
    go(half, by_keys);
    int row, col, after_row, after_col;
    term_idle(t);
    term_cursor(t, &row, &col);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        term_resize(t, sizes[i][0], sizes[i][1]);
        term_idle(t);
        bool tiny = sizes[i][1] < 40;
        expect_shown(tiny, "ENTRAÎNEMENT");
        expect_shown(tiny, "570");
        term_type(t, "0");
        term_idle(t);
        term_press(t, TERM_BACKSPACE);
    }
    term_resize(t, 24, 80);
    term_expect(t, "étape 6");
    expect_shown(false, "12 rue du Parc");
    expect_shown(false, "570");
    term_idle(t);
    term_cursor(t, &after_row, &after_col); /* what stands on top may be another row */
    ck_assert_ptr_nonnull(strstr(term_row(t, after_row), "570"));
    ck_assert_int_eq(after_col, col);
    stop();
}
END_TEST

START_TEST(every_terminal_says_that_it_is_training)
{
    static const char *const terminals[] = { "TERM=linux", "TERM=vt100", "NO_COLOR=1", "TERM=xterm" };
    up_to_the_form(24, 80);
    stop();
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
        static const int sizes[][2] = { { 24, 80 }, { 15, 40 } };
        int row, col;
        place_set(&place, terminals[i]);
        for (size_t k = 0; k < 2; k++) {
            resume(sizes[k][0], sizes[k][1]);
            expect_shown(false, "ENTRAÎNEMENT");
            ck_assert(term_find(t, "ENTRAÎNEMENT", &row, &col));
            struct term_look look = term_look(t, row, col);
            ck_assert_msg(look.reverse || look.paper >= 0, "%s: the banner does not stand out", terminals[i]);
            stop();
        }
        place.env[--place.env_count] = NULL;
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("form");
    TCase *c = tcase_create("form");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, keys_and_numbers_leave_the_same_events);
    tcase_add_test(c, the_mouse_chooses_and_goes_from_one_application_to_the_other);
    tcase_add_test(c, a_half_filled_form_survives_a_kill);
    tcase_add_test(c, a_half_filled_form_survives_any_size);
    tcase_add_test(c, every_terminal_says_that_it_is_training);
    suite_add_tcase(s, c);
    return s;
}
