/*
 * term.h - a program on a terminal of its own: types, clicks, reads the screen, waits for what it should show.
 *
 *     struct term *t = term_start(24, 80, argv, env);
 *     term_expect(t, "Qui êtes-vous");        fails with the screen and the last keys if it does not come
 *     term_press(t, TERM_ENTER);
 *     ck_assert_int_eq(term_stop(t), 0);
 *
 * Never sleep: wait for what the screen will show. Rows and columns count from 0.
 */
#ifndef E2E_TERM_H
#define E2E_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum term_key {
    TERM_ENTER,
    TERM_ESCAPE,
    TERM_TAB,
    TERM_BACKTAB,
    TERM_UP,
    TERM_DOWN,
    TERM_LEFT,
    TERM_RIGHT,
    TERM_HOME,
    TERM_END,
    TERM_PAGE_UP,
    TERM_PAGE_DOWN,
    TERM_BACKSPACE,
    TERM_DELETE,
    TERM_F1,
    TERM_F2,
    TERM_F4,
    TERM_F6,
    TERM_F9,
    TERM_F10,
    TERM_KEYS
};

struct term;

/* env: "NAME=value" sets, "NAME" alone takes away; NULL-terminated, may be NULL. The surroundings are otherwise the same on
 * every machine: TERM=xterm-256color, LC_ALL=C.UTF-8, TZ=UTC. */
struct term *term_start(int rows, int cols, char *const argv[], const char *const env[]);
/* Waits for the end and frees it. Returns the exit status, or 128 + the signal. */
int term_stop(struct term *);
/* SIGKILL, then forgets it. */
void term_kill(struct term *);
void term_signal(struct term *, int sig);
bool term_alive(struct term *);
/* Closes the terminal under the program, as a window that is closed; then as term_stop. */
int term_hang_up(struct term *);

void term_type(struct term *, const char *utf8);
void term_press(struct term *, enum term_key);
void term_bytes(struct term *, const char *bytes, size_t n);
/* SGR mouse: a button 0 press or release, 64 and 65 the wheel. */
void term_mouse(struct term *, int button, int row, int col, bool pressed);
void term_click(struct term *, int row, int col);
void term_resize(struct term *, int rows, int cols);

/* The predicate is tried after each output. False: it did not come true in time. */
bool term_wait(struct term *, bool (*predicate)(struct term *, void *), void *ctx);
bool term_wait_text(struct term *, const char *text);
bool term_wait_gone(struct term *, const char *text);
bool term_wait_end(struct term *);
/* The same, failing the test with the screen when it does not come. */
void term_expect(struct term *, const char *text);
void term_expect_gone(struct term *, const char *text);
/* Takes what has come and settles: true once nothing more came for ms. For what must *not* happen. */
void term_settle(struct term *, int ms);

/* Waits until the program has read every key, drawn its answer, and sleeps. */
void term_idle(struct term *);

int term_rows(const struct term *);
int term_cols(const struct term *);
/* One row, trailing blanks cut; valid until the next call. */
const char *term_row(struct term *, int row);
/* The whole screen, rows ended by line feeds; valid until the next call. */
const char *term_screen(struct term *);
bool term_shows(struct term *, const char *text);
/* Where a text stands on the screen. False: nowhere. */
bool term_find(struct term *, const char *text, int *row, int *col);
/* The column where byte `at` of a row stands (every sign of the tests is one column wide). */
int term_column(const char *row, size_t at);
void term_cursor(struct term *, int *row, int *col);
struct term_look {
    bool bold, underline, reverse, blink;
    int ink, paper; /* palette number, -1: the terminal's own */
};
struct term_look term_look(struct term *, int row, int col);
/* Every byte the program wrote so far. */
const char *term_output(struct term *, size_t *n);
/* How often these bytes stand in it. */
int term_count(struct term *, const char *bytes);
/* How many bytes came since the last call. */
size_t term_new_bytes(struct term *);
/* The settings of the terminal now, as a shell would find them. */
struct termios term_settings(struct term *);
bool term_settings_equal(const struct termios *, const struct termios *);
/* Milliseconds of processor time the program has used. */
long term_cpu_ms(struct term *);
/* Prints the screen and the last inputs on standard error. */
void term_dump(struct term *, const char *why);

#endif
