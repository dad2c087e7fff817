/*
 * paint.h - a canvas of cells on the terminal: only what changed is handed to curses.
 */
#ifndef FRONT_PAINT_H
#define FRONT_PAINT_H

#include "passerelle/view.h"
#include "theme.h"

#include <curses.h>

enum { PAINT_PAIRS = ROLE_COUNT + 1 };

struct paint {
    struct cell *before; /* what curses was told last */
    int cols, rows;
    bool stale;   /* curses must be told everything */
    cchar_t *run; /* one row of cells on its way */
    attr_t attrs[ROLE_COUNT];
    short pairs[ROLE_COUNT]; /* -1: not asked for yet */
    short ink[PAINT_PAIRS], paper[PAINT_PAIRS];
    short count; /* pairs made; a pair is made when a role first needs it */
    struct theme theme;
    bool underlines;
};

void paint_theme(struct paint *, const struct theme *, bool underlines);
/* The whole screen, window size and all, is drawn afresh next time. */
void paint_forget(struct paint *);
void paint_canvas(struct paint *, const struct canvas *);
void paint_free(struct paint *);

#endif
