/*
 * session.h - one learner in one lesson: steps, tasks, tries, hints, and what they come to.
 *
 * Deterministic and silent: no clock, no file, no translation of its own. The state of the open step is its action
 * list, so resume, undo, start again and demonstration are one mechanism: replay.
 *
 *     struct session *s = session_open(lesson, seed);
 *     session_show(s, &page);                          pure; again after each action
 *     if (session_act(s, &action))                     false: nothing on this page is called so
 *         while (session_drain(s, &outcome)) ...        what is worth recording, in order
 *     session_save(s, &text);  ...  session_load(s, text);
 *     session_close(s);
 *
 * Places: the question before (if the lesson has a can_do), each step, the summary, over.
 */
#ifndef PASSERELLE_SESSION_H
#define PASSERELLE_SESSION_H

#include "passerelle/autonomy.h"
#include "passerelle/judge.h"
#include "passerelle/pack.h"
#include "passerelle/page.h"

struct session;

enum outcome_kind {
    OUTCOME_BEGUN,    /* the lesson was begun */
    OUTCOME_RATED,    /* word: before, after; level: enum rating */
    OUTCOME_TRY,      /* a check was tried: level 1 right, 0 not yet; count: number of the try */
    OUTCOME_HINT,     /* level: 1, 2, 3 written hints (the last counts as 3), 4 the demonstration */
    OUTCOME_MISTAKE,  /* word: its code; "refused" for an app's own refusal */
    OUTCOME_TASK,     /* a task is done: word: show, together, alone; level: enum autonomy; count: tries */
    OUTCOME_STEP,     /* a step is done */
    OUTCOME_MISSION,  /* something to do for real; word: said (the learner says so), later */
    OUTCOME_FINISHED, /* level: enum autonomy; count: 1 if the lesson is acquired; word: theme */
};

struct outcome {
    enum outcome_kind kind;
    const char *step; /* digest of the step, or of the task it speaks of; NULL for the lesson as a whole */
    const char *word; /* borrowed from the lesson, or a constant; NULL if none */
    int level, count;
};

struct session *session_open(const struct lesson *, uint64_t seed);
void session_close(struct session *);
/* The language the lesson is told in; right after opening, and whenever it changes. NULL: the pack's own. Borrowed. */
void session_speak(struct session *, const struct voice *);

/* False: nothing changed (an unknown target, a verb that means nothing here). */
bool session_act(struct session *, const struct action *);
void session_show(const struct session *, struct page *);
/* Takes the oldest outcome not yet drained. */
bool session_drain(struct session *, struct outcome *out);

/* Everything needed to stand at exactly the same place, as lines of text. No password is in it. */
void session_save(const struct session *, struct str *out);
/* Replays what was saved, into a session just opened; drops the outcomes. False: the lesson is another one by now or a
 * line was refused; the session then stands at the beginning of the saved step if there is one. */
bool session_load(struct session *, const char *saved);

bool session_over(const struct session *);
/* For « étape 4 sur 9 »: the step from 1, and the number of steps with the summary. The question before is step 1. */
int session_step(const struct session *);
int session_steps(const struct session *);
/* The kind of the open step; -1 before, in the summary and when over. */
int session_kind(const struct session *);
/* Index of the open task in a practise step, -1 elsewhere or when all are done. */
int session_task(const struct session *);
uint64_t session_seed(const struct session *); /* as it was opened with */
int session_tasks(const struct session *);     /* how many tasks the open practise step has, 0 elsewhere */
/* True while a demonstration plays or a task in the mode show is played. */
bool session_showing(const struct session *);
/* The identity of the open step or task, for « Ce n'est pas clair ». NULL outside steps. */
const char *session_digest(const struct session *);
/* The world of the open practise step, NULL elsewhere: for rehearsal and tests. */
const struct world *session_world(const struct session *);
/* What keeps the open task open: a line of its `done`. False: no task is open, or there is no such line. */
bool session_missing(const struct session *, struct arena *, struct missing *out);
/* Goes to a step (from 0) as if the earlier ones were done: for preview, rehearsal and tests. */
void session_skip(struct session *, size_t step);

#endif
