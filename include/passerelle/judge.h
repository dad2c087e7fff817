/*
 * judge.h - conditions against facts, typed answers against expected ones, `how` against a page. Pure.
 */
#ifndef PASSERELLE_JUDGE_H
#define PASSERELLE_JUDGE_H

#include "passerelle/app.h"
#include "passerelle/pack.h"
#include "passerelle/page.h"

/* The facts of a moment: events of the world, behind them the states that a condition waits for. */
struct facts {
    struct fact **list; /* events point into the world, until its next action; states live in the arena */
    size_t count, cap;
    size_t events; /* so many of them are events */
    struct arena arena;
    /* where states come from */
    const struct world *world;
    const struct app *const *apps;
    void *const *states;
    size_t app_count;
};
/* Takes the events of the world (from turn since on: 0 all, world->turn only the last action's). The states are asked
 * for when a condition is judged; apps and states must live as long as the facts are used. */
void facts_gather(struct facts *, const struct world *, const struct app *const *open_apps,
                  void *const *states, size_t n, unsigned since);
/* The states that fit a match of this condition, in place of those that another one waited for. An exercise may hold 500
 * files: what fits nothing is not kept. */
struct condition;
void facts_ask(struct facts *, const struct condition *);
void facts_free(struct facts *);

/* Does the condition hold? world resolves people. All matches hold (`times` counts different main attributes;
 * `without` looks at every text of the fact), two matches of one fact need two facts, and one of `any`. */
bool condition_holds(const struct condition *, struct facts *, const struct world *);
/* The same, leaving out spent events; when it holds, the events that made it hold become spent. For tasks. */
bool condition_finishes(const struct condition *, struct facts *, const struct world *);
/* True if the condition names at least one event: such a mistake needs an event of the last action. */
bool condition_has_event(const struct condition *);
/* The first line of a condition that no fact fits, for its author: of the fact that comes nearest. Spent events count no
 * more. key: « body », « times », « without », or the fact if nothing of its kind is there; words: what the line waits
 * for, NULL then. False: each line is fitted. Strings in the arena, or the condition's own. */
struct missing {
    const char *key, *words;
    struct place place;
};
bool condition_missing(const struct condition *, struct facts *, const struct world *, struct arena *,
                       struct missing *out);

/* --- typed answers --- */
enum forgiven {
    FORGIVEN_CASE = 1,
    FORGIVEN_ACCENT = 2,
    FORGIVEN_SPACE = 4,
    FORGIVEN_LETTER = 8, /* one letter wrong, missing, doubled or exchanged, in a word of 5 letters or more */
};
struct verdict {
    int answer; /* index in the step's answers, -1: none of them */
    bool right;
    unsigned forgiven;    /* enum forgiven, or-ed; only when right */
    const char *expected; /* the alternative that matched, borrowed from the step's arena copy */
};
/* Declared wrong answers are looked at before the forgiving of letters. voice: the learner may answer in that language
 * too; NULL: only in the pack's. */
struct verdict answer_judge(const struct step *, const struct voice *, const char *typed, struct arena *);

/* --- how: from the words of the screen to an action on this page --- */
enum how_result { HOW_DONE, HOW_MISSING, HOW_DIFFERENT };
/* Finds what the how names on the page. part counts the fields of a fill, from 0. HOW_DONE: *out is the action
 * (strings in the arena or page). HOW_MISSING: nothing on this page is called so. HOW_DIFFERENT: it is there, but
 * another verb is right (`open` on a button): *right says which ("press"). */
enum how_result how_find(const struct how *, size_t part, const struct page *, const struct world *,
                         struct arena *, struct action *out, const char **right);
size_t how_parts(const struct how *); /* actions it makes: fields of a fill, else 1 */
/* The gestures of a task: of all its hows, one after the other. How many there are; how many of them, from the first on,
 * Passerelle plays itself (`mode`); the how and part of number n, NULL behind the last. */
size_t task_gestures(const struct task *);
size_t task_playable(const struct task *);
const struct how *task_gesture(const struct task *, size_t n, size_t *part);
/* The way back: the words an author writes for an action on this page; strings in the arena. What it names is what how_find
 * finds. A password is written as the story has it, any other never. False: no word leads to it. */
bool how_name(const struct page *, const struct world *, const struct action *, struct arena *,
              struct how *out);

#endif
