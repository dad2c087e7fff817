/*
 * signals.h - requests to end, as a flag that is looked at between two actions.
 */
#ifndef FRONT_SIGNALS_H
#define FRONT_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/* From now on SIGTERM, SIGHUP, SIGINT and SIGQUIT only raise the flag, and they arrive, like SIGWINCH, only while
 * signals_poll waits; SIGPIPE and SIGTSTP are ignored. */
void signals_take(void);
void signals_give_back(void);
bool signals_ending(void);
/* poll() of one descriptor during which signals may come; ms < 0: for ever. Returns revents, 0 for nothing, -1 when
 * a signal came. */
int signals_poll(int fd, int ms);

/* Runs restore before a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT) goes its way. restore must be
 * async-signal-safe. NULL gives the signals back. */
void signals_on_crash(void (*restore)(void));

#endif
