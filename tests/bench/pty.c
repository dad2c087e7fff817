/* Starting, reading and ending a program on a pseudo-terminal; what /proc knows about it. */
#define _GNU_SOURCE /* ppoll */
#include "pty.h"

#include "samples.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct pty pty_start(char *const argv[], unsigned short rows, unsigned short cols)
{
    struct winsize size = { .ws_row = rows, .ws_col = cols };
    struct pty p = { .started = clock_ms() };

    p.pid = forkpty(&p.fd, NULL, NULL, &size);
    if (p.pid < 0) {
        perror("forkpty");
        exit(3);
    }
    if (p.pid == 0) {
        execvp(argv[0], argv);
        _exit(127);
    }
    return p;
}

static int wait_ms(int fd, double ms)
{
    struct timespec t = { .tv_sec = (time_t)(ms / 1e3) };
    t.tv_nsec = (long)((ms - 1e3 * (double)t.tv_sec) * 1e6);
    struct pollfd f = { .fd = fd, .events = POLLIN };
    return ppoll(&f, 1, &t, NULL);
}

struct burst pty_read(const struct pty *p, double quiet, double silence, double limit)
{
    char buffer[65536];
    double began = clock_ms();
    struct burst b = { .first = -1, .drawn = -1, .last = -1 };

    for (;;) {
        double left = b.bytes > 0 ? silence - (clock_ms() - b.last) : limit - (clock_ms() - began);
        if (left <= 0 || wait_ms(p->fd, left) <= 0) {
            break;
        }
        double at = clock_ms();
        ssize_t n = read(p->fd, buffer, sizeof buffer);
        if (n <= 0) {
            b.ended = true;
            break;
        }
        if (b.bytes == 0) {
            b.first = at;
        } else if (b.drawn < 0 && at - b.last >= quiet) {
            b.drawn = b.last;
        }
        b.last = at;
        b.bytes += n;
    }
    if (b.drawn < 0) {
        b.drawn = b.last;
    }
    return b;
}

bool pty_send(const struct pty *p, const char *bytes)
{
    size_t n = strlen(bytes);
    return write(p->fd, bytes, n) == (ssize_t)n;
}

void pty_stop(struct pty *p, double patience)
{
    char buffer[4096];
    double until = clock_ms() + patience;

    kill(p->pid, SIGTERM);
    while (waitpid(p->pid, NULL, WNOHANG) == 0) {
        if (clock_ms() > until) {
            kill(p->pid, SIGKILL);
            waitpid(p->pid, NULL, 0);
            break;
        }
        if (wait_ms(p->fd, 5) > 0 && read(p->fd, buffer, sizeof buffer) <= 0) {
            poll(NULL, 0, 1);
        }
    }
    close(p->fd);
    p->fd = -1;
}

long pty_field(const struct pty *p, const char *file, const char *field)
{
    char path[64], line[256];
    long value = -1;

    snprintf(path, sizeof path, "/proc/%d/%s", (int)p->pid, file);
    FILE *f = fopen(path, "r");
    if (f == NULL) {
        return -1;
    }
    while (value < 0 && fgets(line, sizeof line, f) != NULL) {
        if (strncmp(line, field, strlen(field)) == 0) {
            value = strtol(line + strlen(field), NULL, 10);
        }
    }
    fclose(f);
    return value;
}

double pty_cpu_ms(const struct pty *p)
{
    char path[64], line[256];
    double ns = 0;

    snprintf(path, sizeof path, "/proc/%d/schedstat", (int)p->pid);
    FILE *f = fopen(path, "r");
    if (f == NULL) {
        return -1;
    }
    if (fgets(line, sizeof line, f) != NULL) {
        ns = strtod(line, NULL);
    }
    fclose(f);
    return ns / 1e6;
}
