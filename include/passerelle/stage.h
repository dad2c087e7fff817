/*
 * stage.h - a world with its apps on it: the learner's own, a rehearsed one for a demonstration, the checker's.
 *
 * Every app is on every stage; those that the exercise lists stand in the bar at the top of the training window, the
 * first one is open. Another one joins the bar when an app asks it to open something. Each keeps its state while one
 * is elsewhere. [Jour suivant] stands in the bar while something is to come.
 *
 *     struct stage stage;
 *     stage_open(&stage, step, seed);
 *     stage_act(&stage, &(struct action){ .verb = ACT_ACTIVATE, .target = "app/mail" });
 *     stage_close(&stage);
 */
#ifndef PASSERELLE_STAGE_H
#define PASSERELLE_STAGE_H

#include "passerelle/judge.h"

enum { STAGE_APPS = 10 };

struct stage {
    struct world world;
    const struct app *apps[STAGE_APPS];
    void *states[STAGE_APPS]; /* NULL for an app without a page */
    bool in_bar[STAGE_APPS];
    size_t count, current;
    unsigned enter; /* the turn after which the focus goes into the open page; 0: none */
    size_t order[STAGE_APPS], order_count; /* the bar, from left to right */
};

/* step: a practise step with a world. seed: what is random in it. */
void stage_open(struct stage *, const struct step *, uint64_t seed);
void stage_close(struct stage *);
/* One action: the bar, the day, or the open app. False: nothing of this name here. */
bool stage_act(struct stage *, const struct action *);
/* True if the last action stated an event, refused or announced something: then it is judged, whatever its verb. */
bool stage_happened(const struct stage *);
/* Adds the training window with the open app to the page. */
void stage_show(const struct stage *, struct page *);
void stage_facts(const struct stage *, struct facts *, unsigned since);
/* The action that a part of a `how` stands for on this stage; strings in the arena. False: not on the page. */
bool stage_find(const struct stage *, const struct how *, size_t part, struct arena *, struct action *out);
/* What is kept on paper of a secret: the id of the person whose password it is, or "other". NULL: no secret. */
const char *stage_token(const struct stage *, const struct action *, struct arena *);

#endif
