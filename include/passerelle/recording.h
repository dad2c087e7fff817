/*
 * recording.h - what a trainer did in the exercises of a lesson, turned back into `how`, and into `by` for the foreseen
 * mistakes that were met on the way.
 *
 *     struct recording r = { 0 };
 *     each time after session_act:   recording_note(&r, session);
 *     recording_write(&r, lesson, tr, &out);      text to paste into the lesson's file
 *     recording_free(&r);
 *
 * It asks the session for its gestures when a task is done: what was undone is not among them. It outlives the session
 * and the lesson, which may be read again meanwhile.
 */
#ifndef PASSERELLE_RECORDING_H
#define PASSERELLE_RECORDING_H

#include "passerelle/session.h"

/* One gesture in the words of the screen. */
struct recorded_gesture {
    struct how how;
    const char *page; /* the key of the page it was done on */
    bool named;       /* false: no word leads to it */
    bool look;        /* it only opened or looked for something: it may turn out to be needless */
    bool out;         /* it turned out so */
};

/* A task that was done, or a mistake that was met in it. */
struct recorded {
    size_t step, task;         /* from 0 */
    char digest[DIGEST_SHORT]; /* of the task */
    const char *text;          /* its `do` */
    const char *code;          /* of the mistake; NULL: the task itself */
    size_t column;             /* where the keys of the task or mistake stand, from 0 */
    struct recorded_gesture *list;
    size_t count;
    struct arena arena;
};

struct recording {
    struct recorded *list;
    size_t count, cap;
    int place;   /* the step that was looked at last, from 1 */
    size_t task; /* its first task that was not yet done */
};

/* Takes what was done since the last time. */
void recording_note(struct recording *, const struct session *);
/* Looking gestures that nothing needs are left out first. */
void recording_write(struct recording *, const struct lesson *, tr_fn *, struct str *out);
/* The same for one of the list. */
void recording_write_one(struct recording *, struct recorded *, const struct lesson *, tr_fn *,
                         struct str *out);
void recording_free(struct recording *);

#endif
