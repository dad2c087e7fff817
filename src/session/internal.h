/* internal.h - what the files of the session share: its state, and the few functions that move it. */
#ifndef SESSION_INTERNAL_H
#define SESSION_INTERNAL_H

#include "passerelle/session.h"

/* --- log: actions in order, strings owned --- */
struct log_entry {
    struct action action;
    size_t floor; /* gestures: the task that was open then; replay never falls behind it */
};
struct log {
    struct log_entry *list;
    size_t count, cap;
};
/* A `set` of the same target as the last entry replaces it: the list does not grow with each letter. */
void log_add(struct log *, const struct action *, size_t floor);
void log_drop_last(struct log *);
void log_clear(struct log *); /* wipes the texts: there may have been a password */
void log_free(struct log *);

/* --- ledger: one unit for each question and each task of the lesson --- */
struct unit {
    const char *digest;
    int step; /* index */
    bool check, alone;
    /* what happened so far */
    int tries, hint; /* hint: 0 none, 1, 2, 3 the last written one, 4 demonstration */
    bool done;
};
struct ledger {
    struct unit *units;
    size_t count;
};
void ledger_open(struct ledger *, const struct lesson *);
void ledger_copy(struct ledger *to, const struct ledger *from);
void ledger_free(struct ledger *);
struct unit *ledger_unit(struct ledger *, size_t step, size_t task);
struct unit *ledger_find(struct ledger *, const char *digest); /* NULL if unknown */
enum autonomy unit_autonomy(const struct unit *);
bool unit_passed(const struct unit *);
/* At 85 % of the checks, the last task alone without a hint. */
bool ledger_acquired(const struct ledger *);
enum autonomy ledger_autonomy(const struct ledger *);

/* --- stage: a world with its apps on it --- */
enum { STAGE_APPS = 10 };
struct stage {
    struct world world;
    const struct app *apps[STAGE_APPS];
    void *states[STAGE_APPS];
    size_t count, current;
};
void stage_open(struct stage *, const struct step *, uint64_t seed);
void stage_close(struct stage *);
bool stage_act(struct stage *, const struct action *);
/* Adds the training window with the open app to the page. */
void stage_show(const struct stage *, struct page *);
void stage_facts(const struct stage *, struct facts *, unsigned since);
/* The action that a part of a `how` stands for on this stage; strings in the arena. False: not on the page. */
bool stage_find(const struct stage *, const struct how *, size_t part, struct arena *, struct action *out);
/* What is kept on paper of a secret: the id of the person whose password it is, or "other". NULL: no secret. */
const char *stage_token(const struct stage *, const struct action *, struct arena *);

/* --- what Passerelle says; made into words when it is shown --- */
enum saying {
    SAY_NOTHING,
    SAY_TEXT,            /* text as it is */
    SAY_HINT,            /* text, number of total */
    SAY_WATCH,           /* gesture number of total; text: which one */
    SAY_DEMO,            /* the same, asked for as help */
    SAY_YOUR_TURN,       /* a demonstration has ended */
    SAY_TOGETHER,        /* the last gesture is the learner's */
    SAY_TOGETHER_BUTTON, /* the same; text: its button */
    SAY_DONE,
    SAY_ALL_DONE,
    SAY_RIGHT,
    SAY_NOT_YET,
    SAY_MORE_RIGHT,
    SAY_ANSWERED,    /* before: one only looks back */
    SAY_NO_WAY_BACK, /* the app is at its first page */
    SAY_FORGIVEN,    /* number: enum forgiven */
    SAY_EMPTY,
    SAY_UNDONE,
    SAY_NOTHING_TO_UNDO,
    SAY_RESTARTED,
    SAY_KINDS
};
struct says {
    enum saying what;
    enum tone tone;
    struct str text;
    int number, total;
};
void says_nothing(struct says *);
void says(struct says *, enum saying, enum tone, const char *text);
void says_count(struct says *, enum saying, enum tone, const char *text, int number, int total);
void says_show(const struct says *, struct page *);

/* --- the open step --- */
struct quiz {         /* choose, type */
    int *order;       /* choose: answers as they are shown */
    bool *ticked;     /* choose with several right answers */
    struct str typed; /* type */
    bool solved;
    int said; /* index of the answer that was given last, -1 */
    unsigned forgiven;
    char *expected; /* the exact answer, when something was forgiven */
};

struct demo {
    bool on;
    struct stage stage;
    size_t at; /* gestures already played */
};

struct practise {
    struct stage stage;
    struct demo demo;
    size_t task;     /* the open one; task_count when all are done */
    size_t played;   /* gestures of a show or together task already played */
    char *played_on; /* target of the last one that was played; NULL once the learner has acted */
    bool *held;      /* per mistake of the open task: a state that held before the action */
    struct log gestures;
    bool rebuilding; /* replaying for undo: nothing is counted or said */
};

struct session {
    const struct lesson *lesson;
    uint64_t seed;
    int place; /* -1 the question before, a step, step_count the summary, step_count + 1 over */
    int furthest;
    int rated[2]; /* before, after; -1 */
    struct log log;
    struct ledger ledger, ledger_at_begin;
    struct says says;
    unsigned turn;
    unsigned entered; /* places opened so far: a new one begins with its own focus */
    struct quiz quiz;
    struct practise practise;
    struct outcome *queue;
    size_t queued, drained, queue_cap;
    bool mute; /* loading: outcomes are dropped */
};

/* One row for each kind of step. */
struct step_ops {
    void (*begin)(struct session *);
    void (*show)(const struct session *, struct page *);
    bool (*act)(struct session *, const struct action *);
    void (*end)(struct session *);
};
extern const struct step_ops step_read, step_choose, step_type, step_practise;
const struct step *session_open_step(const struct session *); /* NULL outside steps */

void session_go(struct session *, int place);
void session_step_done(struct session *); /* tells it and goes on */
void session_tell(struct session *, struct outcome);
/* A question that begins again although it was answered, by going back: says so and is true. */
bool session_answered(struct session *);
/* Counts a try of the open check: tells OUTCOME_TRY, and marks it done when right. */
void session_try(struct session *, struct unit *, bool right);
/* The frame of a step's page: place, progress, footer. */
void session_frame(const struct session *, struct page *, const char *key);

/* practise_show.c */
void practise_show(const struct session *, struct page *);
/* practise_demo.c */
size_t task_gestures(const struct task *);
/* The how and part of gesture number n of a task. */
const struct how *task_gesture(const struct task *, size_t n, size_t *part);
bool demo_begin(struct session *);
void demo_end(struct session *);
bool demo_next(struct session *);
/* Which `how` and part will be played next; NULL if none is. */
const struct how *practise_next_how(const struct session *, size_t *part);
/* The gesture that will be played next, for the page; false if none is. */
bool practise_next_gesture(const struct session *, struct arena *, struct action *out);
bool practise_plays(const struct session *);   /* a show or together task has gestures left to play */
size_t practise_playable(const struct task *); /* how many of them Passerelle plays */

#endif
