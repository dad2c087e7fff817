/* how.h - how things on a page are called: one table for finding what an author named, and for naming what was done. */
#ifndef SESSION_HOW_H
#define SESSION_HOW_H

#include "passerelle/judge.h"

/* What each verb of a how does, and to which items. */
struct gesture {
    unsigned kinds; /* 1 << enum item_kind, or-ed */
    enum verb verb;
};
enum { GESTURES = HOW_UNTICK + 1 }; /* those that name one item */
extern const struct gesture gestures[GESTURES];

/* One way of calling an item; NULL: it has no such name. The string is borrowed, or lies in room. */
typedef const char *name_fn(const struct page *, int item, struct str *room);
struct way {
    name_fn *name;
    bool exact; /* letter for letter: an id */
};
/* From the surest to the loosest. */
enum { WAY_ID, WAY_SOURCE, WAY_LABEL, WAY_TEXT, WAY_LINE, WAYS };
extern const struct way ways[WAYS];
/* A line of a summary whose last words are its gesture: « Modifier Code postal ». */
name_fn name_row_gesture;

/* Ids of people become what one types: their addresses. */
const char *how_people(const char *value, const struct world *, struct arena *);
/* The figures that a service sent last; NULL: none did. */
const char *how_last_code(const struct world *);

#endif
