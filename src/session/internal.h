/* internal.h - what the files of the session share: its state, and the few functions that move it. */
#ifndef SESSION_INTERNAL_H
#define SESSION_INTERNAL_H

#include "passerelle/session.h"
#include "passerelle/stage.h"

/* --- log: actions in order, strings owned --- */
struct log_entry {
    struct action action;
    size_t floor;  /* gestures: the task that was open then; replay never falls behind it */
    bool shown;    /* gestures: Passerelle played it */
    bool changed;  /* gestures: more than looking around: it wrote, moved, sent something */
    bool answered; /* a `set` that stated or was refused something: it is work of its own */
    unsigned turn; /* gestures: the world's turn; there are more of them, each letter of a text is one */
};
struct log {
    struct log_entry *list;
    size_t count, cap;
};
/* A `set` of the same target as the last entry replaces it, unless Passerelle played that or one of them was answered: the
 * list does not grow with each letter. The new entry; it moves with the next one. */
struct log_entry *log_add(struct log *, const struct action *, size_t floor, bool answered);
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

/* --- what Passerelle says; made into words when it is shown --- */
enum saying {
    SAY_NOTHING,
    SAY_TEXT,            /* text as it is */
    SAY_HINT,            /* text, number of total */
    SAY_WATCH,           /* gesture number of total; text: which one */
    SAY_DEMO,            /* the same, asked for as help */
    SAY_SHOWN,           /* its last gesture is done, the result in sight */
    SAY_YOUR_TURN,       /* a demonstration has ended; text: the task */
    SAY_TURN_UNDONE,     /* the same, and the last gestures were taken back: they barred the way */
    SAY_TURN_TASK,       /* the same; the task must begin again first, which the learner decides */
    SAY_TURN_STEP,       /* the same; the exercise */
    SAY_TOGETHER,        /* the last gesture is the learner's */
    SAY_TOGETHER_BUTTON, /* the same; text: its button */
    SAY_DONE,
    SAY_ALL_DONE,
    SAY_ALL_DONE_TOLD, /* text: what was done */
    SAY_RIGHT,
    SAY_NOT_YET,
    SAY_MORE_RIGHT,
    SAY_ANSWERED,    /* before: one only looks back */
    SAY_NO_WAY_BACK, /* the app is at its first page, and has nothing to say about it */
    SAY_FORGIVEN,    /* number: enum forgiven */
    SAY_EMPTY,
    SAY_PAIR,        /* name: a pair; text: what is said of it */
    SAY_PAIRS_LEFT,  /* number of total: lines are still to be chosen */
    SAY_PAIRS_RIGHT, /* number of total are right */
    SAY_LINES_RIGHT, /* number of total, from the first */
    SAY_SIGN,        /* number: which sign differs */
    SAY_LINE_DONE,
    SAY_LINE_ON, /* so far it is right */
    SAY_UNDONE,
    SAY_NOTHING_TO_UNDO,
    SAY_RESTARTED,
    SAY_TASK_AGAIN,
    SAY_KINDS
};
struct says {
    enum saying what;
    enum tone tone;
    struct str text, name;
    int number, total;
};
void says_nothing(struct says *);
void says(struct says *, enum saying, enum tone, const char *text);
void says_count(struct says *, enum saying, enum tone, const char *text, int number, int total);
/* Of something with a name of its own. */
void says_named(struct says *, enum saying, enum tone, const char *name, const char *text);
void says_free(struct says *);
void says_show(const struct says *, struct page *);

/* --- the open step --- */
struct quiz {            /* all steps that ask */
    int *order;          /* choose, match, order: answers, pairs, lines as they are shown */
    bool *ticked;        /* choose with several right answers; match: pairs that are right and closed */
    const char **chosen; /* match: the box of each pair; NULL: none yet */
    int held;            /* order: the line that was taken, -1 */
    int look;            /* match, order: the pair or line that should have the focus */
    unsigned looked;     /* the turn of that wish */
    size_t at;           /* drill: the open line */
    struct str typed;    /* type, drill */
    bool solved;
    char *expected; /* the exact answer, when something was forgiven */
};

/* Where a demonstration begins. */
enum first_page {
    WHERE_ONE_IS, /* nowhere else */
    PAGE_OF_APP,  /* the first page of the app that is open */
    PAGE_OF_STEP, /* the first page of the exercise's first app */
};
struct demo_from {
    size_t keep; /* so many of the learner's gestures come before it */
    enum first_page page;
    bool other; /* not the learner's world, but one in which all earlier tasks were done by their `how` */
    size_t at;  /* the first gesture of the `how` that is played */
};

struct demo {
    bool on;
    struct demo_from from;
    struct stage stage;
    size_t at; /* gestures already played */
};

struct practise {
    struct stage stage;
    struct demo demo;
    size_t task;          /* the open one; task_count when all are done */
    size_t played;        /* gestures of a show or together task already played */
    char *played_on;      /* target of the last one that was played */
    unsigned played_turn; /* of the world, then: what an app wishes later counts more */
    bool *held;           /* per mistake of the open task: a state that held before the action */
    struct log gestures;
    bool typed;                /* something was typed and not yet sent or left */
    const struct mistake *met; /* the foreseen one that was met last in the open task, NULL */
    bool met_again;            /* and was told once more */
    bool reminded;             /* the last written hint was shown again since the demonstration */
    bool rebuilding;           /* replaying for undo: nothing is counted or said */
    bool finishes;             /* then: this gesture finished a task when it was done */
};

struct session {
    const struct lesson *lesson;
    const struct voice *voice; /* NULL: the pack's own language */
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
extern const struct step_ops step_match, step_order, step_drill, step_mission;
const struct step *session_open_step(const struct session *); /* NULL outside steps */

/* The world of the open step, as it begins. */
void session_open_stage(const struct session *, struct stage *);
void session_go(struct session *, int place);
void session_step_done(struct session *); /* tells it and goes on */
void session_tell(struct session *, struct outcome);
/* A question that begins again although it was answered, by going back: says so and is true. */
bool session_answered(struct session *);
/* Counts a try of the open check: tells OUTCOME_TRY, and marks it done when right. */
void session_try(struct session *, struct unit *, bool right);
/* 0 .. n - 1 in an order that is the same for one learner and another one for the next. */
void quiz_shuffle(int *order, size_t n, uint64_t seed);
/* The focus goes there once the gesture is done. */
void quiz_look(struct session *, int index);
/* What is answered is only looked at and left. */
bool quiz_leave(struct session *, const struct action *);
/* The frame of a step's page: place, progress, footer. */
void session_frame(const struct session *, struct page *, const char *key);

/* step_practise.c */
const struct task *practise_task(const struct session *); /* the open one, NULL when all are done */
struct unit *practise_unit(struct session *);             /* of the open task */
void practise_to_task(struct session *, size_t task);
/* One gesture in the learner's own world. shown: Passerelle plays it. False: nothing was called so. */
bool practise_gesture(struct session *, const struct action *, bool shown);
/* The world as it was at the beginning. */
void practise_reopen(struct session *);
/* Looks at what holds now, so that the next gesture is judged by what it changes. */
void practise_note(struct session *);
/* practise_account.c */
/* What the learner did in this exercise, a line for each thing, the last ones. Nothing if no fact has words. */
void practise_account(const struct practise *, struct str *out);
/* practise_show.c */
void practise_show(const struct session *, struct page *);
/* practise_back.c */
size_t practise_task_start(const struct session *); /* how many gestures came before the open task */
void practise_keep(struct session *, size_t gestures);
void practise_copy(const struct session *, size_t gestures, struct stage *out);
bool practise_undo(struct session *);
bool practise_restart(struct session *, const char *what); /* NULL: the exercise; "task": the open one */
/* practise_hint.c */
bool practise_hint(struct session *);
/* practise_from.c */
bool demo_find(const struct session *, struct demo_from *out); /* false: nowhere */
bool demo_undoes(const struct session *,
                 const struct demo_from *); /* it takes back something the learner changed */
void demo_stand(const struct session *, const struct demo_from *, struct stage *out);
bool practise_half_typed(const struct session *); /* in a field in sight, no secret, stands what was typed */
/* At most so many gestures lead to a first page: more than any app is deep. */
enum { STEPS_BACK = 30 };
/* One gesture nearer to it; *did is what that was, its target in buffer. False: one is there. */
bool demo_step_back(struct stage *, enum first_page, struct str *buffer, struct action *did);
/* practise_demo.c */
bool task_play(const struct task *, size_t gesture, struct stage *); /* false: it is not there */
bool demo_begin(struct session *);
void demo_end(struct session *);   /* the learner goes on */
void demo_close(struct session *); /* and nothing more */
bool demo_next(struct session *);
/* Which `how` and part will be played next; NULL if none is. */
const struct how *practise_next_how(const struct session *, size_t *part);
/* The gesture that will be played next, for the page; false if none is. */
bool practise_next_gesture(const struct session *, struct arena *, struct action *out);
bool practise_plays(const struct session *); /* a show or together task has gestures left to play */

#endif
