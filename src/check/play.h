/* play.h - what the files of the rehearsal share: a lesson that is played, the road through an exercise, ways out. */
#ifndef CHECK_PLAY_H
#define CHECK_PLAY_H

#include "internal.h"

#include "passerelle/po.h"

enum { PLAY_SEED = 1 };

/* --- what is told of a lesson (tally.c) --- */
struct tally {
    size_t tasks;             /* done by their `how` */
    size_t mistakes, reached; /* foreseen ones in tasks that the learner does; those that a path leads to */
    size_t words;             /* read on the way, each text once */
    double doing;             /* seconds of gestures and typing */
    uint64_t *seen;           /* hashes of texts that were read */
    size_t seen_count, seen_cap;
    const char **facts; /* names that tasks wait for */
    size_t fact_count, fact_cap;
};

/* A shared mistake that a lesson names, by its place in mistakes.yaml. */
struct shared_code {
    const char *code;
    struct place place;
    bool reached;
};
struct shared_codes {
    struct shared_code *list;
    size_t count, cap;
};

/* --- playing one lesson (play.c) --- */
struct play {
    const struct lesson *lesson;
    const char *language;      /* of the words on the screen; NULL: that of the pack and of every `how` */
    const struct voice *voice; /* it; NULL: the pack's own */
    struct diags *diags;
    struct arena *arena;
    struct shared_codes *shared;
    struct tally tally;
    const struct session *own; /* the one that goes through the whole lesson: it is tallied */
};
/* What an action came to: what the session has drained. */
struct effect {
    bool tried, right;   /* a check was tried */
    const char *mistake; /* code of the mistake it met, NULL if none */
    const char *refusal; /* an app did not do it, and says this; borrowed until the next action; NULL */
};
void play_lesson(struct play *);
/* Acts, tallies, drains. False: the session knows no such action here. */
bool play_act(struct play *, struct session *, const struct action *, struct effect *);
/* A session of its own that stands at a step (from 0). */
struct session *play_open(const struct play *, size_t step);
/* Another session that stands at the same place. */
struct session *play_copy(const struct play *, const struct session *);
/* The page of this moment says these words of the pack in a note, in the language that is played. */
bool play_says(const struct play *, const struct session *, const char *words);
/* Each leaves the session at the next step. */
void play_step(struct play *, struct session *, size_t step);
void play_question(struct play *, struct session *, size_t step);
void play_practise(struct play *, struct session *, size_t step);
void play_match(struct play *, struct session *, size_t step);
void play_order(struct play *, struct session *, size_t step);
void play_drill(struct play *, struct session *, size_t step);
void play_mission(struct play *, struct session *, size_t step);

void tally_page(struct play *);
void tally_action(struct play *, const struct action *);
void tally_facts(struct play *, const struct condition *);
int tally_minutes(const struct tally *);
/* How much of the time goes into doing, of 100. */
int tally_share(const struct tally *);
void tally_free(struct tally *);

/* --- gestures: from the words of a `how` to what is done (play_gesture.c) --- */
/* The action that a part of a how stands for now; strings in the arena. False: nothing of this name, no such choice. In
 * the pack's own language. */
bool gesture_find(struct session *, const struct how *, size_t part, struct arena *, struct action *);
/* The same in the language that is played; what is missing is told. */
bool gesture_look(struct play *, struct session *, const struct how *, size_t part, struct action *);
/* Where a gesture is written: a box of `fill` has its own line. */
struct place gesture_place(const struct how *, size_t part);

/* --- the road through one exercise: every gesture of every `how`, as it was done (road.c) --- */
struct milestone {
    struct action action;
    bool shown; /* Passerelle played it */
    bool looks; /* it only opened, looked for or left something */
};
struct road {
    size_t index; /* of the step */
    const struct step *step;
    struct milestone *list;
    size_t count, cap;
    size_t *start; /* of each task; start[tasks] is where the last one ended */
    size_t tasks;  /* so many could be played */
};
void road_free(struct road *);
/* Where the learner's own gestures of a task begin. */
size_t road_own(const struct road *, size_t task);
/* A session at this exercise after so many gestures. */
struct session *road_stand(struct play *, const struct road *, size_t gestures);

/* --- what is looked at once an exercise was played --- */
/* Gestures without which a task is done too are told (play_useful.c). */
void play_useful(struct play *, const struct road *, size_t task);
/* Every foreseen mistake is reached, says its words, and bars nothing (play_mistake.c). */
void play_mistakes(struct play *, const struct road *, size_t task);
/* The helps of a task lead on (play_out.c). */
void play_helps(struct play *, const struct road *, size_t task);
/* Somebody who errs at random gets out: of an exercise that could be played, of a question (play_astray.c). */
void play_astray(struct play *, const struct road *);
void play_astray_step(struct play *, size_t step);

/* --- ways out (play_out.c) --- */
/* Does the `how` finish the open task from here? Whoever does not see its first thing steps back to it. */
bool out_by_how(const struct road *, struct session *);
/* Help as far as the demonstration, and through it: the learner can act again. */
bool out_by_help(const struct road *, struct session *);
/* The exercise begun again and done to its end. */
bool out_again(const struct road *, struct session *);
/* Undo, as often as it takes; then the task begun again. */
bool out_by_undo(struct play *, const struct road *, const struct session *);

/* --- what can be done on a page (choices.c) --- */
struct choice {
    struct action action;
    unsigned cost; /* 1: it looks like what is wanted */
};
struct choices {
    struct choice *list; /* in the arena */
    size_t count, cap;
    struct arena arena;
};
/* wanted: a condition whose words attract; NULL: nothing attracts. */
void choices_list(struct choices *, const struct session *, const struct road *,
                  const struct condition *wanted);
void choices_free(struct choices *);

/* --- looking for a path to a mistake (play_search.c) --- */
/* The session that met it; NULL: no path was found with a bounded number of gestures. */
struct session *search_mistake(struct play *, const struct road *, size_t task, const struct mistake *);

#endif
