/*
 * learn.h - the learners' program without a terminal: screens, the person at the seat, the open lesson, recording.
 * Both front ends drive it the same way:
 *
 *     struct learn *l = learn_open(journal, &config, &now, &diags);
 *     for (;;) {
 *         learn_show(l, &page);  ...draw...
 *         wait for a key, at most learn_wait_ms(l, &now), and 100 ms after a key was typed
 *         nothing came and learn_unsaved(l): learn_keep(l, &now)
 *         nothing came for that long:        learn_tick(l, &now)
 *         a key made an action:              learn_act(l, &action, &now)
 *         if (learn_over(l)) break;
 *     }
 *     learn_keep(l, &now);
 *     learn_close(l, &now);
 *
 * What a person did is on the disk before learn_act returns. When it could not be written, the page says so, the answer
 * stays, and it is tried again: with the next action, and every few seconds by learn_tick.
 */
#ifndef PASSERELLE_LEARN_H
#define PASSERELLE_LEARN_H

#include "passerelle/action.h"
#include "passerelle/journal.h"
#include "passerelle/pack.h"
#include "passerelle/page.h"

struct language {
    const char *code, *name, *in_french; /* "en", "English", "anglais" */
};
extern const struct language languages[]; /* ends with a NULL code; French first */

enum colours { COLOURS_AUTO, COLOURS_LIGHT, COLOURS_NIGHT, COLOURS_NONE, COLOURS_COUNT };

struct learn_config {
    const struct packs *packs;
    const char *seat;     /* which computer, for the room's view */
    const char *language; /* asked for on the command line, or found in the surroundings; NULL: French */
    bool language_asked;  /* --lang: wins over the person's own */
    int lock_minutes;     /* 0: never */
    bool by_number;       /* plain front end: one answers by numbers, not with arrows */
    /* Straight into this lesson without a card, nothing recorded (preview); NULL: the usual way. */
    const char *lesson;
    int step; /* of that lesson, from 1; 0: its beginning */
    /* Preview: were the files of the pack saved since it was asked last? Asked about twice a second; NULL: never. */
    bool (*changed)(void *ctx);
    void *changed_ctx;
    bool record;                            /* preview: what is done is kept, for learn_recorded */
    void (*use_language)(const char *code); /* makes tr speak it; may be NULL */
    tr_fn *tr;
};

struct learn;

/* NULL if no lesson can be found. Config and packs must outlive it. */
struct learn *learn_open(struct journal *, const struct learn_config *, const struct now *, struct diags *);
void learn_close(struct learn *, const struct now *);

void learn_show(struct learn *, struct page *); /* sets page->tr, begins and fills the page */
/* False: nothing is called so here. */
bool learn_act(struct learn *, const struct action *, const struct now *);
bool learn_unsaved(const struct learn *);            /* something was typed and not yet kept */
bool learn_keep(struct learn *, const struct now *); /* true: the page is another one now */
/* Until learn_tick has something to do: the seat locks, or what could not be written is tried again. -1: never. */
int learn_wait_ms(const struct learn *, const struct now *);
bool learn_tick(struct learn *, const struct now *); /* as learn_keep */
bool learn_unwritten(const struct learn *);          /* the journal could not take what was done last */
bool learn_over(const struct learn *);
enum colours learn_colours(const struct learn *);
const char *learn_language(const struct learn *);
/* What was done in the exercises, as `how` to paste into the lesson (recording.h). Nothing without config.record. */
void learn_recorded(struct learn *, struct str *out);

/* The twelve pictures of the cards; identifiers are the French words without accents; the list only grows. */
struct picture {
    const char *id, *word, *art; /* art: 3 lines of at most 9 columns, ASCII */
};
extern const struct picture pictures[]; /* ends with a NULL id */
const struct picture *picture_find(const char *id);

#endif
