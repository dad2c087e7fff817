/* tty.c - takes the terminal for curses, says which one cannot serve, and puts it back whatever happens. */
#include "tty.h"

#include "passerelle/base.h"
#include "signals.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define MOUSE_OFF "\033[?1000l\033[?1006l"

enum { ESCAPE_MS = 25, ANSWER_MS = 100 };

static struct {
    SCREEN *screen;
    struct termios before;
    char farewell[160]; /* the sequences that put the screen back, ready for a signal handler */
    size_t farewell_len;
    enum tty_depth depth;
    bool underlines, console;
    bool asked;               /* the background was asked for, once */
    struct timespec awaiting; /* since when its answer is awaited; 0: it is not */
} tty;

/* --- is it a terminal that can serve? --- */

static const char *environment(const char *const names[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && *value != '\0')
            return value;
    }
    return "";
}

/* A locale that was asked for in UTF-8 but was never generated still means UTF-8. */
static bool speaks_utf8(void)
{
    static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
    if (streq(nl_langinfo(CODESET), "UTF-8"))
        return true;
    const char *dot = strchr(environment(names, ARRAY_LEN(names)), '.');
    if (dot == NULL || strncasecmp(dot + 1, "utf", 3) != 0)
        return false;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static bool surroundings_serve(struct diags *d)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return diag_error(d, "Passerelle a besoin d'un terminal. Essayez : passerelle --plain");
    if (!speaks_utf8())
        return diag_error(
            d, "Le terminal doit lire l'UTF-8. Essayez : LANG=C.UTF-8 passerelle, ou passerelle --plain");
    return true;
}

/* Curses does not know the terminal, or it cannot place text. */
static bool refuse_terminal(struct diags *d, const char *term)
{
    signals_give_back();
    tcsetattr(STDIN_FILENO, TCSANOW, &tty.before);
    return diag_error(d, "Ce terminal (%s) ne convient pas. Essayez : passerelle --plain", term);
}

static bool can(const char *capability)
{
    const char *s = tigetstr(capability);
    return s != NULL && s != (const char *)-1 && *s != '\0';
}

/* --- putting it back --- */

/* Appends a terminfo sequence without its padding ($<5>), which only hardware needs. */
static void farewell_add(const char *s)
{
    if (s == NULL || s == (const char *)-1)
        return;
    while (*s != '\0' && tty.farewell_len < sizeof tty.farewell) {
        const char *end = starts_with(s, "$<") ? strchr(s, '>') : NULL;
        if (end != NULL)
            s = end + 1;
        else
            tty.farewell[tty.farewell_len++] = *s++;
    }
}

static void farewell_prepare(void)
{
    tty.farewell_len = 0;
    if (can("kmous"))
        farewell_add(MOUSE_OFF);
    static const char *const names[] = { "sgr0", "op", "cnorm", "rmkx", "rmcup" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        farewell_add(tigetstr(names[i]));
    if (!can("rmcup"))
        farewell_add("\r\n");
}

/* For crashes and for fatal(): nothing here that a signal handler may not do. */
static void restore_now(void)
{
    if (tty.screen == NULL)
        return;
    tty.screen = NULL;
    ssize_t told = write(STDOUT_FILENO, tty.farewell, tty.farewell_len);
    (void)told; /* a terminal that is gone needs no farewell */
    tcsetattr(STDIN_FILENO, TCSANOW, &tty.before);
}

/* --- taking it --- */

static void learn_colours_of_terminal(void)
{
    tty.depth = DEPTH_NONE;
    if (!has_colors() || start_color() == ERR || use_default_colors() == ERR)
        return;
    if (COLORS >= 256)
        tty.depth = DEPTH_256;
    else if (COLORS >= 8)
        tty.depth = DEPTH_8;
}

/* The mouse is read as keys are (keys.c): curses' own reading merges a press and a release that come together, and
 * gives them in the wrong order. */
static void take_mouse(void)
{
    static const char on[] = "\033[?1000h\033[?1006h";
    if (!can("kmous"))
        return;
    keyok(KEY_MOUSE, FALSE);
    ssize_t told = write(STDOUT_FILENO, on, sizeof on - 1);
    (void)told; /* without a mouse everything works too */
}

static void take_keys(void)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(ESCAPE_MS);
    typeahead(-1);
    curs_set(1);
}

bool tty_open(struct diags *d)
{
    if (!surroundings_serve(d))
        return false;
    tcgetattr(STDIN_FILENO, &tty.before);
    signals_take();
    use_tioctl(TRUE);
    const char *term = getenv("TERM");
    term = term != NULL ? term : "";
    SCREEN *screen = *term != '\0' ? newterm(term, stdout, stdin) : NULL;
    if (screen == NULL)
        return refuse_terminal(d, term);
    if (!can("cup")) {
        delscreen(screen);
        return refuse_terminal(d, term);
    }
    farewell_prepare();
    tty.screen = screen;
    tty.asked = false;
    tty.awaiting = (struct timespec){ 0 };
    tty.console = starts_with(term, "linux");
    tty.underlines = can("smul");
    fatal_hook(restore_now);
    signals_on_crash(restore_now);
    learn_colours_of_terminal();
    take_keys();
    take_mouse();
    return true;
}

static long since_ms(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - then->tv_sec) * 1000 + (now.tv_nsec - then->tv_nsec) / 1000000;
}

void tty_close(void)
{
    if (tty.screen == NULL)
        return;
    /* An answer that comes later would be typed into the shell. */
    if (tty.awaiting.tv_sec != 0 && since_ms(&tty.awaiting) < ANSWER_MS)
        signals_poll(STDIN_FILENO, ANSWER_MS);
    if (can("kmous")) {
        ssize_t told = write(STDOUT_FILENO, MOUSE_OFF, sizeof MOUSE_OFF - 1);
        (void)told;
    }
    flushinp();
    endwin();
    tcsetattr(STDIN_FILENO, TCSANOW, &tty.before);
    fatal_hook(NULL);
    signals_on_crash(NULL);
    delscreen(tty.screen);
    tty.screen = NULL;
    signals_give_back();
}

enum tty_depth tty_depth(void)
{
    return tty.depth;
}

bool tty_underlines(void)
{
    return tty.underlines;
}

bool tty_is_console(void)
{
    return tty.console;
}

/* --- the background --- */

void tty_ask_background(void)
{
    static const char *const know[] = { "xterm", "tmux",    "foot", "alacritty", "kitty",
                                        "rxvt",  "konsole", "vte",  "st-" };
    static const char question[] = "\033]11;?\033\\";
    const char *term = getenv("TERM");
    if (tty.asked || term == NULL)
        return;
    for (size_t i = 0; i < ARRAY_LEN(know); i++) {
        if (starts_with(term, know[i])) {
            tty.asked = true;
            clock_gettime(CLOCK_MONOTONIC, &tty.awaiting);
            ssize_t told = write(STDOUT_FILENO, question, sizeof question - 1);
            (void)told;
            return;
        }
    }
}

void tty_answered(void)
{
    tty.awaiting = (struct timespec){ 0 };
}

/* --- waiting --- */

enum tty_wait tty_wait(int ms)
{
    if (signals_ending())
        return WAIT_LEAVE;
    int came = signals_poll(STDIN_FILENO, ms);
    if (signals_ending())
        return WAIT_LEAVE;
    if (came == 0)
        return WAIT_TIME;
    if (came > 0 && (came & (POLLHUP | POLLERR | POLLNVAL)) != 0)
        return WAIT_LOST;
    return WAIT_INPUT;
}

bool tty_has_input(void)
{
    return signals_poll(STDIN_FILENO, 0) > 0;
}

bool tty_is_dry(void)
{
    int bytes = 0;
    return tty_has_input() && (ioctl(STDIN_FILENO, FIONREAD, &bytes) < 0 || bytes == 0);
}
