/*
 * front.h - the two ways a page reaches a person: curses, and plain lines. Both return an exit status.
 */
#ifndef PASSERELLE_FRONT_H
#define PASSERELLE_FRONT_H

#include "passerelle/diag.h"
#include "passerelle/learn.h"

/* The present: the wall clock, or the fixed time of --now plus what has passed since the start. */
typedef void clock_fn(void *ctx, struct now *out);

struct front {
    struct learn *learn;
    clock_fn *clock;
    void *clock_ctx;
};

/* Both end with what was typed last still to be kept: learn_keep. */
/* In curses, until the learner leaves. Refuses a terminal that cannot serve, with a sentence in diags (status 3).
 * The terminal is put back whatever happens, signals included. */
int front_curses(struct front *, struct diags *);
/* Line by line on standard input and output, no escape sequence at all: screen readers, braille, dumb terminals,
 * scripts. Numbers stay with their item while the app stays open; « : » before a line gives a raw action. */
int front_plain(struct front *, struct diags *);

#endif
