/*
 * pty.h - a program on a pseudo-terminal of its own, and what it costs.
 *
 *     struct pty p = pty_start(argv, 24, 80);
 *     struct burst b = pty_read(&p, 20, 200, 5000);
 *     pty_send(&p, "\033OB");
 *     pty_stop(&p);
 */
#ifndef BENCH_PTY_H
#define BENCH_PTY_H

#include <stdbool.h>
#include <sys/types.h>

struct pty {
    pid_t pid;
    int fd;
    double started; /* clock_ms() */
};

/* What came until the program fell silent. Times by clock_ms(), -1 if nothing came. */
struct burst {
    long bytes;
    double first; /* first byte */
    double drawn; /* last byte before the first silence of quiet ms */
    double last;  /* last byte */
    bool ended;   /* the program closed its terminal */
};

/* Ends the benchmark with a message if that cannot be done. */
struct pty pty_start(char *const argv[], unsigned short rows, unsigned short cols);
/* Reads until nothing came for silence ms; waits at most limit ms for the first byte. */
struct burst pty_read(const struct pty *, double quiet, double silence, double limit);
bool pty_send(const struct pty *, const char *bytes);
/* Asks the program to end (SIGTERM), reads what it still says, insists after patience ms (SIGKILL). */
void pty_stop(struct pty *, double patience);

/* A number of /proc/PID/FILE behind a field's name, -1 if there is none: ("status", "VmHWM:"). */
long pty_field(const struct pty *, const char *file, const char *field);
/* Time on the processor so far, in ms. */
double pty_cpu_ms(const struct pty *);

#endif
