/*
 * diag.h - messages with a place, collected. Every function that can fail for an outside reason takes
 * a collector last; authors and users see all messages of one run, not only the first.
 *
 * Style: lower case, no full stop, what failed first, then what is expected, then what to do.
 */
#ifndef PASSERELLE_DIAG_H
#define PASSERELLE_DIAG_H

#include "passerelle/base.h"

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

struct place {
    const char *file;      /* NULL: nowhere in a file. Copied by diag_add */
    unsigned line, column; /* from 1, in characters; 0 unknown */
};

struct diag {
    enum diag_level level;
    struct place place;
    const char *text; /* as written: it passes text_safe() on its way out */
};

struct diags {
    struct diag *list;
    size_t count, cap;
    unsigned errors, warnings;
    struct arena arena;
    tr_fn *tr; /* translates each format on its way in; NULL leaves it French */
};

/* fmt is a French literal: the translators' tools find it here, tr puts it into the reader's language. */
void diag_add(struct diags *, enum diag_level, struct place, const char *fmt, ...) PRINTF_LIKE(4, 5);
/* An error without a place. Returns false, so that one can write: return diag_error(d, "..."); */
bool diag_error(struct diags *, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Puts the messages of one collector behind those of another; from is empty then, its memory given back. */
void diags_move(struct diags *to, struct diags *from);
bool diags_ok(const struct diags *); /* no error (warnings do not count) */
/* By file in order of arrival, then line and column; equal messages at one place become one. */
void diags_sort(struct diags *);
void diags_free(struct diags *);

#endif
