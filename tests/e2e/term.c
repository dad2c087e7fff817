/* term.c - a program on a pseudo-terminal, its screen kept by libvterm. */
#include "term_inside.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

enum { PATIENCE_MS = 20000 };

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- starting --- */

static void answer(const char *s, size_t len, void *user)
{
    struct term *t = user;
    ssize_t n = write(t->master, s, len);
    (void)n;
}

static int on_cursor(VTermPos pos, VTermPos old, int visible, void *user)
{
    (void)old;
    (void)visible;
    ((struct term *)user)->cursor = pos;
    return 1;
}

static void set_surroundings(const char *const env[])
{
    static const char *const away[] = { "NO_COLOR",       "LINES",     "COLUMNS",       "LANG",
                                        "LANGUAGE",       "COLORTERM", "XDG_DATA_HOME", "XDG_CONFIG_HOME",
                                        "XDG_STATE_HOME", "LC_CTYPE",  "LC_MESSAGES" };
    for (size_t i = 0; i < sizeof away / sizeof *away; i++)
        unsetenv(away[i]);
    setenv("TERM", "xterm-256color", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TZ", "UTC", 1);
    for (; env != NULL && *env != NULL; env++) {
        char *pair = strdup(*env), *equals = strchr(pair, '=');
        if (equals == NULL) {
            unsetenv(pair);
        } else {
            *equals = '\0';
            setenv(pair, equals + 1, 1);
        }
        free(pair);
    }
}

static const VTermScreenCallbacks callbacks = { .movecursor = on_cursor };

struct term *term_start(int rows, int cols, char *const argv[], const char *const env[])
{
    struct term *t = calloc(1, sizeof *t);
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
    ck_assert_int_eq(openpty(&t->master, &t->slave, NULL, NULL, &size), 0);
    fcntl(t->master, F_SETFD, FD_CLOEXEC);
    t->rows = rows;
    t->cols = cols;
    t->vt = vterm_new(rows, cols);
    vterm_set_utf8(t->vt, 1);
    t->screen = vterm_obtain_screen(t->vt);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_screen_set_callbacks(t->screen, &callbacks, t);
    vterm_output_set_callback(t->vt, answer, t);
    vterm_screen_reset(t->screen, 1);
    fflush(stdout);
    t->pid = fork();
    ck_assert_int_ge(t->pid, 0);
    if (t->pid == 0) {
        signal(SIGPIPE, SIG_DFL);
        login_tty(t->slave);
        set_surroundings(env);
        execv(argv[0], argv);
        _exit(127);
    }
    return t;
}

/* --- reading --- */

static void take_output(struct term *t, const char *s, size_t n)
{
    if (t->output_len + n > t->output_cap) {
        t->output_cap = (t->output_len + n) * 2;
        t->output = realloc(t->output, t->output_cap);
        ck_assert_ptr_nonnull(t->output);
    }
    memcpy(t->output + t->output_len, s, n);
    t->output_len += n;
    vterm_input_write(t->vt, s, n);
    vterm_screen_flush_damage(t->screen);
}

/* Takes what the program wrote, waiting at most ms for it. True: something came. */
static bool pump(struct term *t, int ms)
{
    char buffer[16384];
    struct pollfd one = { .fd = t->master, .events = POLLIN };
    if (poll(&one, 1, ms) <= 0 || (one.revents & POLLIN) == 0)
        return false;
    ssize_t n = read(t->master, buffer, sizeof buffer);
    if (n <= 0)
        return false;
    take_output(t, buffer, (size_t)n);
    return true;
}

static bool has_ended(struct term *t)
{
    int status;
    if (!t->ended && waitpid(t->pid, &status, WNOHANG) == t->pid) {
        t->ended = true;
        t->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        while (pump(t, 0))
            ;
    }
    return t->ended;
}

bool term_wait(struct term *t, bool (*predicate)(struct term *, void *), void *ctx)
{
    long limit = now_ms() + PATIENCE_MS;
    while (pump(t, 0))
        ;
    while (!predicate(t, ctx)) {
        if (now_ms() > limit)
            return false;
        if (!pump(t, 20) && has_ended(t))
            return predicate(t, ctx);
    }
    return true;
}

static bool shows(struct term *t, void *text)
{
    return term_shows(t, text);
}

static bool gone(struct term *t, void *text)
{
    return !term_shows(t, text);
}

static bool ended(struct term *t, void *ctx)
{
    (void)ctx;
    return has_ended(t);
}

bool term_wait_text(struct term *t, const char *text)
{
    return term_wait(t, shows, (void *)(size_t)text);
}

bool term_wait_gone(struct term *t, const char *text)
{
    return term_wait(t, gone, (void *)(size_t)text);
}

bool term_wait_end(struct term *t)
{
    return term_wait(t, ended, NULL);
}

void term_expect(struct term *t, const char *text)
{
    if (term_wait_text(t, text))
        return;
    term_dump(t, "did not come");
    ck_abort_msg("the screen never showed: %s", text);
}

void term_expect_gone(struct term *t, const char *text)
{
    if (term_wait_gone(t, text))
        return;
    term_dump(t, "did not go");
    ck_abort_msg("the screen still shows: %s", text);
}

void term_settle(struct term *t, int ms)
{
    while (pump(t, ms))
        ;
}

/* State letter and processor time of the program; 0 when it is gone. */
static char state_of(struct term *t, unsigned long *ticks)
{
    char path[64], line[1024], state = 0;
    unsigned long user = 0, system = 0;
    snprintf(path, sizeof path, "/proc/%d/stat", (int)t->pid);
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return 0;
    const char *rest = fgets(line, sizeof line, f) != NULL ? strrchr(line, ')') : NULL;
    fclose(f);
    if (rest == NULL ||
        sscanf(rest, ") %c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &state, &user, &system) != 3)
        return 0;
    *ticks = user + system;
    return state;
}

void term_idle(struct term *t)
{
    long limit = now_ms() + PATIENCE_MS;
    int quiet = 0;
    while (quiet < 3 && now_ms() < limit && !has_ended(t)) {
        int unread = 0;
        unsigned long ticks;
        bool sleeps = state_of(t, &ticks) == 'S' && ioctl(t->slave, FIONREAD, &unread) == 0 && unread == 0;
        bool wrote = pump(t, 2);
        quiet = sleeps && !wrote ? quiet + 1 : 0;
    }
}

/* --- ending --- */

static void forget(struct term *t)
{
    close(t->master);
    if (t->slave >= 0)
        close(t->slave);
    vterm_free(t->vt);
    free(t->output);
    free(t->dump);
    free(t);
}

int term_stop(struct term *t)
{
    if (!term_wait_end(t)) {
        term_dump(t, "did not end");
        kill(t->pid, SIGKILL);
        ck_abort_msg("the program did not end");
    }
    int status = t->status;
    forget(t);
    return status;
}

void term_kill(struct term *t)
{
    kill(t->pid, SIGKILL);
    if (!t->ended)
        waitpid(t->pid, NULL, 0);
    forget(t);
}

void term_signal(struct term *t, int sig)
{
    kill(t->pid, sig);
}

bool term_alive(struct term *t)
{
    return !has_ended(t);
}

int term_hang_up(struct term *t)
{
    long limit = now_ms() + PATIENCE_MS;
    int status = 0;
    close(t->slave);
    t->slave = -1;
    close(t->master);
    t->master = open("/dev/null", O_RDWR | O_CLOEXEC);
    while (waitpid(t->pid, &status, WNOHANG) == 0) {
        if (now_ms() > limit) {
            kill(t->pid, SIGKILL);
            ck_abort_msg("the program did not end when its terminal was closed");
        }
        poll(NULL, 0, 5);
    }
    forget(t);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* --- typing --- */

static void note_input(struct term *t, const char *s, size_t n)
{
    char *note = t->inputs[t->input_count++ % INPUTS];
    size_t at = 0;
    for (size_t i = 0; i < n && at + 5 < INPUT_BYTES; i++) {
        unsigned char c = (unsigned char)s[i];
        at += (size_t)snprintf(note + at, INPUT_BYTES - at, c < 0x20 || c == 0x7F ? "<%02X>" : "%c", c);
    }
    note[at] = '\0';
}

void term_bytes(struct term *t, const char *bytes, size_t n)
{
    note_input(t, bytes, n);
    while (n > 0) {
        ssize_t done = write(t->master, bytes, n);
        if (done < 0 && errno == EAGAIN)
            continue;
        if (done < 0)
            return; /* a program that is gone shows itself by what it does not answer */
        bytes += done;
        n -= (size_t)done;
        pump(t, 0); /* or both sides wait for each other */
    }
}

void term_type(struct term *t, const char *utf8)
{
    term_bytes(t, utf8, strlen(utf8));
}

/* What xterm sends in application mode; the Linux console and a vt100 differ in few keys, which are not used there. */
static const char *const keys[TERM_KEYS] = {
    [TERM_ENTER] = "\r",       [TERM_ESCAPE] = "\033",     [TERM_TAB] = "\t",
    [TERM_BACKTAB] = "\033[Z", [TERM_UP] = "\033OA",       [TERM_DOWN] = "\033OB",
    [TERM_LEFT] = "\033OD",    [TERM_RIGHT] = "\033OC",    [TERM_HOME] = "\033OH",
    [TERM_END] = "\033OF",     [TERM_PAGE_UP] = "\033[5~", [TERM_PAGE_DOWN] = "\033[6~",
    [TERM_BACKSPACE] = "\177", [TERM_DELETE] = "\033[3~",  [TERM_F1] = "\033OP",
    [TERM_F2] = "\033OQ",      [TERM_F4] = "\033OS",       [TERM_F6] = "\033[17~",
    [TERM_F9] = "\033[20~",    [TERM_F10] = "\033[21~",
};

void term_press(struct term *t, enum term_key key)
{
    term_type(t, keys[key]);
}

void term_mouse(struct term *t, int button, int row, int col, bool pressed)
{
    char report[40];
    int n =
        snprintf(report, sizeof report, "\033[<%d;%d;%d%c", button, col + 1, row + 1, pressed ? 'M' : 'm');
    term_bytes(t, report, (size_t)n);
}

void term_click(struct term *t, int row, int col)
{
    term_mouse(t, 0, row, col, true);
    term_mouse(t, 0, row, col, false);
}

void term_resize(struct term *t, int rows, int cols)
{
    char note[32];
    int n = snprintf(note, sizeof note, "resize %dx%d", cols, rows);
    note_input(t, note, (size_t)n);
    t->rows = rows;
    t->cols = cols;
    vterm_set_size(t->vt, rows, cols);
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
    ioctl(t->master, TIOCSWINSZ, &size);
}

/* --- the rest --- */

struct termios term_settings(struct term *t)
{
    struct termios now;
    memset(&now, 0, sizeof now);
    tcgetattr(t->slave, &now);
    return now;
}

bool term_settings_equal(const struct termios *a, const struct termios *b)
{
    return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag && a->c_cflag == b->c_cflag &&
           a->c_lflag == b->c_lflag && memcmp(a->c_cc, b->c_cc, sizeof a->c_cc) == 0;
}

long term_cpu_ms(struct term *t)
{
    unsigned long ticks;
    return state_of(t, &ticks) != 0 ? (long)(ticks * 1000 / (unsigned long)sysconf(_SC_CLK_TCK)) : -1;
}

void term_dump(struct term *t, const char *why)
{
    has_ended(t);
    fprintf(stderr, "--- %s; %s; last inputs:", why, t->ended ? "the program has ended" : "the program runs");
    int first = t->input_count > INPUTS ? t->input_count - INPUTS : 0;
    for (int i = first; i < t->input_count; i++)
        fprintf(stderr, " %s", t->inputs[i % INPUTS]);
    fprintf(stderr, "\n%s--- cursor at row %d, column %d\n", term_screen(t), t->cursor.row, t->cursor.col);
}
