/* plain_read.c - lines from standard input, with a time limit and requests to end looked at meanwhile. */
#include "plain.h"

#include "signals.h"

#include <errno.h>
#include <termios.h>
#include <unistd.h>

/* Fetches more bytes. */
static enum read_result fill(struct reader *r, int ms)
{
    for (;;) {
        if (signals_ending())
            return READ_LEAVE;
        int came = signals_poll(STDIN_FILENO, ms);
        if (came == 0)
            return READ_TIME;
        if (came < 0)
            continue; /* a signal: the flag tells which */
        ssize_t n = read(STDIN_FILENO, r->buffer, sizeof r->buffer);
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        r->at = 0;
        r->filled = n > 0 ? (size_t)n : 0;
        r->ended = n <= 0;
        return r->ended ? READ_END : READ_LINE;
    }
}

/* Takes what is in the buffer up to the end of the line. True: the line is whole. */
static bool take(struct reader *r, struct str *out)
{
    while (r->at < r->filled) {
        char c = r->buffer[r->at++];
        if (c == '\n') {
            if (out->len > 0 && out->s[out->len - 1] == '\r')
                out->s[--out->len] = '\0';
            return true;
        }
        if (out->len < LINE_MOST)
            str_addc(out, c == '\t'   ? ' '
                          : c == '\0' ? '\1'
                                      : c); /* a NUL would hide the rest from the checks */
    }
    return false;
}

enum read_result read_line(struct reader *r, struct str *out, int ms)
{
    while (!take(r, out)) {
        enum read_result got = r->ended ? READ_END : fill(r, ms);
        if (got == READ_END && out->len > 0)
            return READ_LINE;
        if (got != READ_LINE)
            return got;
    }
    return READ_LINE;
}

void read_echo(bool shown)
{
    struct termios t;
    if (tcgetattr(STDIN_FILENO, &t) != 0)
        return;
    if (shown)
        t.c_lflag |= (tcflag_t)ECHO;
    else
        t.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &t);
}

bool read_from_terminal(void)
{
    return isatty(STDIN_FILENO) != 0;
}
