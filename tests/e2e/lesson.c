/* lesson.c - the way through the lesson, and the hands that go it. */
#include "lesson.h"

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct leg first_minutes[] = {
    { EXPECT, "Qui êtes-vous" },
    { PICK, "Je débute" },
    { EXPECT, "Appuyez sur la grande touche" },
    { GO_ON, NULL },
    { EXPECT, "vous a compris" },
    { GO_ON, NULL },
    { EXPECT, "Descendez" },
    { PICK, "Soleil" },
    { EXPECT, "Vous savez choisir" },
    { GO_ON, NULL },
    { EXPECT, "Votre carte" },
    { WRITE, "Amina" },
    { PICK, "Créer ma carte" },
    { EXPECT, "Votre carte est prête" },
    { GO_ON, NULL },
    { EXPECT, "Bonjour Amina" },
    { EXPECT, NULL },
};

const struct leg whole_lesson[] = {
    { PICK, "Commencer" },
    { EXPECT, "pensez-vous y arriver" },
    { PICK, "un peu" },
    { EXPECT, "Nadia est assistante sociale" },
    { GO_ON, NULL },
    { EXPECT, "Que veut dire le signe" },
    { PICK, "Le message est dangereux." },
    { EXPECT, "Choisissez encore" },
    { PICK, "Le message est nouveau." },
    { EXPECT, "le signe s'efface" },
    { GO_ON, NULL },
    { EXPECT, "Combien de réponses" },
    { PICK, "2 réponses." },
    { EXPECT, "Une pour mardi" },
    { GO_ON, NULL },
    { EXPECT, "Quel bouton choisissez-vous" },
    { WRITE, "repondre" },
    { SUBMIT, NULL },
    { EXPECT, "C'est le bon mot" },
    { GO_ON, NULL },
    { EXPECT, "il y a 4 gestes" },
    { GO_ON, NULL },
    { EXPECT, "geste 1 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "geste 2 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "geste 3 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "geste 4 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "Oksana a reçu" },
    { GO_ON, NULL },
    { EXPECT, "geste 2 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "geste 3 sur 4" },
    { GO_ON, NULL },
    { EXPECT, "Le dernier geste est pour vous" },
    { PICK, "Envoyer" },
    { EXPECT, "Votre réponse est partie" },
    { PICK, "Rendez-vous mardi" },
    { EXPECT, "Nadia pose 2 questions" },
    { PICK, "Répondre" },
    { EXPECT, "Re : Rendez-vous mardi" },
    { WRITE, "Oui, je viens mardi. J'ai mon attestation." },
    { PICK, "Envoyer" },
    { EXPECT, "Nadia a vos 2 réponses" },
    { PICK, "Envoyés" },
    { EXPECT, "À Nadia Benali" },
    { PICK, "Re : Rendez-vous mardi" },
    { EXPECT, "Votre réponse est bien là" },
    { PICK, "Indésirables" },
    { EXPECT, "Minh Tran" },
    { PICK, "Minh Tran" },
    { EXPECT, "Bonjour Léa" },
    { PICK, "Ce n'est pas un indésirable" },
    { EXPECT, "Le message de Minh est à sa place" },
    { GO_ON, NULL },
    { EXPECT, "avant de partir" },
    { PICK, "J'appuie sur" },
    { EXPECT, "Une autre personne trouve" },
    { GO_ON, NULL },
    { EXPECT, "Le repas de vendredi" },
    { PICK, "Le repas de vendredi" },
    { EXPECT, "Bonjour Léa" },
    { PICK, "Répondre" },
    { EXPECT, "Re : Le repas" },
    { WRITE, "Oui, je viens vendredi." },
    { PICK, "Envoyer" },
    { EXPECT, "La Résidence a votre" },
    { PICK, "Me déconnecter" },
    { EXPECT, "La boîte mail est fermée." },
    { GO_ON, NULL },
    { EXPECT, "La leçon est finie" },
    { PICK, "oui" },
    { EXPECT, "Bonjour Amina" },
    { EXPECT, NULL },
};

const char lesson_told[] = "begun mail-03 - 0 0\n"
                           "rated mail-03 before 1 0\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 0 1\n"
                           "try mail-03 - 1 2\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 1 1\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 1 1\n"
                           "step mail-03 - 0 0\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 show 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 together 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 1 1\n"
                           "step mail-03 - 0 0\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "try mail-03 - 1 1\n"
                           "task mail-03 alone 3 1\n"
                           "step mail-03 - 0 0\n"
                           "rated mail-03 after 2 0\n"
                           "finished mail-03 email 3 1\n";

/* --- a place --- */

void place_set(struct place *p, const char *pair)
{
    ck_assert_int_lt(p->env_count, 15);
    p->env[p->env_count++] = pair;
    p->env[p->env_count] = NULL;
}

void place_make(struct place *p)
{
    memset(p, 0, sizeof *p);
    snprintf(p->dir, sizeof p->dir, "/tmp/passerelle-e2e-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(p->dir));
    snprintf(p->store, sizeof p->store, "%s/journal.db", p->dir);
    snprintf(p->variables[0], sizeof p->variables[0], "PASSERELLE_STORE=sqlite:%s", p->store);
    snprintf(p->variables[1], sizeof p->variables[1], "HOME=%s", p->dir);
    place_set(p, p->variables[0]);
    place_set(p, p->variables[1]);
}

void place_clear(struct place *p)
{
    static const char *const ends[] = { "", "-wal", "-shm" };
    char path[160];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(path, sizeof path, "%s%s", p->store, ends[i]);
        unlink(path);
    }
    ck_assert_int_eq(rmdir(p->dir), 0);
}

struct term *place_start(struct place *p, int rows, int cols, const char *option)
{
    char *const argv[] = { getenv("PASSERELLE_BIN"), (char *)(size_t)option, NULL };
    ck_assert_ptr_nonnull(argv[0]);
    return term_start(rows, cols, argv, p->env);
}

/* --- hands --- */

static bool ends_with(const char *s, size_t n, const char *end)
{
    size_t len = strlen(end);
    return n >= len && memcmp(s + n - len, end, len) == 0;
}

/* Where something that can be chosen is called so: the words begin a line, a column or a button. The last such place, since
 * what is said about it stands above. */
static bool find_choice(struct term *t, const char *words, int *row, int *col)
{
    static const char *const before[] = { "  ", "▸ ", "→ ", "( ", "● ", "• ", "│ " };
    bool found = false;
    for (int r = 0; r < term_rows(t); r++) {
        const char *line = term_row(t, r);
        for (const char *at = line; (at = strstr(at, words)) != NULL; at++) {
            size_t n = (size_t)(at - line);
            bool begins = n == 0;
            for (size_t i = 0; i < sizeof before / sizeof *before; i++)
                begins = begins || ends_with(line, n, before[i]);
            if (!begins)
                continue;
            *row = r;
            *col = term_column(line, n);
            found = true;
        }
    }
    return found;
}

/* The words between two columns of a row hold the line between two panes. */
static bool pane_between(const char *line, int a, int b)
{
    for (const char *at = line; (at = strstr(at, "│")) != NULL; at++) {
        int col = term_column(line, (size_t)(at - line));
        if ((col > a && col < b) || (col > b && col < a))
            return true;
    }
    return false;
}

/* Is the cursor on these words? On a row, somewhere on their line; beside other buttons, on the words themselves. In a small
 * window a row has a second line. */
static bool is_on(struct term *t, const char *words)
{
    int row, col, cursor_row, cursor_col;
    term_cursor(t, &cursor_row, &cursor_col);
    if (!find_choice(t, words, &row, &col))
        return false;
    const char *line = term_row(t, row);
    bool second = term_cols(t) < 78 && row == cursor_row + 1 && strncmp(line, "    ", 4) == 0;
    if ((row != cursor_row && !second) || pane_between(line, col, cursor_col))
        return false;
    return strstr(line, "( ") == NULL || (cursor_col >= col - 2 && cursor_col <= col + (int)strlen(words));
}

void reach(struct term *t, const char *words)
{
    for (int i = 0; i < 120; i++) {
        term_idle(t);
        if (is_on(t, words))
            return;
        int row, col, cursor_row, cursor_col, next_row, next_col;
        term_cursor(t, &cursor_row, &cursor_col);
        bool below = find_choice(t, words, &row, &col) && row > cursor_row;
        term_press(t, below && i % 20 < 15 ? TERM_DOWN : TERM_TAB);
        term_idle(t);
        term_cursor(t, &next_row, &next_col);
        if (next_row == cursor_row && next_col == cursor_col)
            term_press(t, TERM_TAB);
    }
    term_dump(t, "cannot be reached");
    ck_abort_msg("cannot be reached: %s", words);
}

/* In a small window a long message takes the place of the page until [Entrée]. */
static void close_message(struct term *t)
{
    for (int i = 0; i < 3 && term_shows(t, "[Entrée] je continue"); i++) {
        term_press(t, TERM_ENTER);
        term_idle(t);
    }
}

void hand_keys(struct term *t, const struct leg *leg)
{
    if (leg->gesture != EXPECT)
        close_message(t);
    switch (leg->gesture) {
    case PICK:
        reach(t, leg->words);
        term_press(t, TERM_ENTER);
        break;
    case WRITE:
        term_type(t, leg->words);
        break;
    case GO_ON:
    case SUBMIT:
        term_press(t, TERM_ENTER);
        break;
    case EXPECT:
        term_expect(t, leg->words);
        term_idle(t);
        break;
    }
}

enum { DOUBLE_MS = 450 };

/* Two clicks at one place are a double click unless some time passes. */
static void click_at(struct term *t, int row, int col)
{
    static int last_row = -1, last_col = -1;
    if (row == last_row && abs(col - last_col) <= 2)
        term_settle(t, DOUBLE_MS);
    last_row = row;
    last_col = col;
    term_click(t, row, col);
}

static void click(struct term *t, const char *words)
{
    int row, col;
    term_idle(t);
    if (!find_choice(t, words, &row, &col)) {
        term_dump(t, "cannot be clicked");
        ck_abort_msg("cannot be clicked: %s", words);
    }
    click_at(t, row, col + 1);
}

/* The footer says what [Entrée] does, and a click on it does it. */
static void click_enter(struct term *t)
{
    int row = -1, col = 0;
    term_idle(t);
    for (int r = 0; r < term_rows(t); r++) {
        const char *line = term_row(t, r), *at = strstr(line, "[Entrée]");
        if (at != NULL) {
            row = r;
            col = term_column(line, (size_t)(at - line));
        }
    }
    click_at(t, row, col + 1);
}

/* A mouse cannot write letters; all else it can. */
void hand_mouse(struct term *t, const struct leg *leg)
{
    if (leg->gesture == PICK)
        click(t, leg->words);
    else if (leg->gesture == GO_ON || leg->gesture == SUBMIT)
        click_enter(t);
    else
        hand_keys(t, leg);
}

void walk(struct term *t, const struct leg *way, hand *with)
{
    for (; way->words != NULL || way->gesture != EXPECT; way++)
        with(t, way);
}

/* --- the store --- */

static char *query(const struct place *p, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *rows;
    size_t n = 0;
    char *out = calloc(1, 65536);
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(sqlite3_open_v2(p->store, &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
    sqlite3_busy_timeout(db, 5000);
    ck_assert_msg(sqlite3_prepare_v2(db, sql, -1, &rows, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(rows); i++) {
            const char *text = (const char *)sqlite3_column_text(rows, i);
            int more = snprintf(out + n, 65536 - n, "%s%s", i > 0 ? " " : "", text != NULL ? text : "-");
            n += more > 0 && (size_t)more < 65536 - n ? (size_t)more : 0;
        }
        if (n + 2 < 65536)
            out[n++] = '\n';
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return out;
}

char *place_events(const struct place *p)
{
    return query(p, "SELECT kind, lesson, word, level, count FROM event"
                    " WHERE kind NOT IN ('visit', 'leave', 'call') ORDER BY seq");
}

char *place_value(const struct place *p, const char *sql)
{
    char *s = query(p, sql);
    size_t n = strlen(s);
    if (n > 0)
        s[n - 1] = '\0';
    return s;
}
