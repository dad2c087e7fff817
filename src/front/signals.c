/* signals.c - requests to end become a flag; a crash puts the terminal back before it goes its way. */
#define _GNU_SOURCE /* ppoll */
#include "signals.h"

#include <poll.h>
#include <stddef.h>
#include <time.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const int requests[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
static const int ignored[] = { SIGPIPE, SIGTSTP };
static const int crashes[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

static volatile sig_atomic_t ending;
static sigset_t outside; /* the mask of before, and of signals_poll */
static struct sigaction requests_before[COUNT(requests)], ignored_before[COUNT(ignored)];
static bool taken;

static struct sigaction crashes_before[COUNT(crashes)];
static void (*crash_restore)(void);

static void note_request(int sig)
{
    (void)sig;
    ending = 1;
}

void signals_take(void)
{
    if (taken)
        return;
    taken = true;
    ending = 0;
    struct sigaction note = { .sa_handler = note_request };
    sigemptyset(&note.sa_mask);
    struct sigaction ignore = { .sa_handler = SIG_IGN };
    sigemptyset(&ignore.sa_mask);
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, SIGWINCH);
    for (size_t i = 0; i < COUNT(requests); i++) {
        sigaddset(&held, requests[i]);
        sigaction(requests[i], &note, &requests_before[i]);
    }
    for (size_t i = 0; i < COUNT(ignored); i++)
        sigaction(ignored[i], &ignore, &ignored_before[i]);
    sigprocmask(SIG_BLOCK, &held, &outside);
    for (size_t i = 0; i < COUNT(requests); i++)
        sigdelset(&outside, requests[i]);
    sigdelset(&outside, SIGWINCH);
}

void signals_give_back(void)
{
    if (!taken)
        return;
    taken = false;
    for (size_t i = 0; i < COUNT(ignored); i++)
        sigaction(ignored[i], &ignored_before[i], NULL);
    /* The mask first: a request that is still pending only raises the flag. */
    sigprocmask(SIG_SETMASK, &outside, NULL);
    for (size_t i = 0; i < COUNT(requests); i++)
        sigaction(requests[i], &requests_before[i], NULL);
}

bool signals_ending(void)
{
    return ending != 0;
}

int signals_poll(int fd, int ms)
{
    struct pollfd one = { .fd = fd, .events = POLLIN };
    struct timespec limit = { .tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000L };
    int ready = ppoll(&one, 1, ms < 0 ? NULL : &limit, taken ? &outside : NULL);
    return ready > 0 ? one.revents : ready;
}

static void on_crash(int sig)
{
    if (crash_restore != NULL)
        crash_restore();
    for (size_t i = 0; i < COUNT(crashes); i++) {
        if (crashes[i] == sig)
            sigaction(sig, &crashes_before[i], NULL);
    }
    raise(sig); /* comes once this handler returns, to whoever was there before */
}

void signals_on_crash(void (*restore)(void))
{
    bool installed = crash_restore != NULL;
    crash_restore = restore;
    if (restore != NULL && !installed) {
        struct sigaction action = { .sa_handler = on_crash };
        sigemptyset(&action.sa_mask);
        for (size_t i = 0; i < COUNT(crashes); i++)
            sigaction(crashes[i], &action, &crashes_before[i]);
    } else if (restore == NULL && installed) {
        for (size_t i = 0; i < COUNT(crashes); i++)
            sigaction(crashes[i], &crashes_before[i], NULL);
    }
}
