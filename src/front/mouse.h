/*
 * mouse.h - presses and releases become clicks: on release, on the item that was pressed, and never twice.
 *
 * Pure: times are arguments.
 */
#ifndef FRONT_MOUSE_H
#define FRONT_MOUSE_H

#include "passerelle/view.h"

struct mouse {
    bool pressed, clicked;
    int row, col;           /* where the button went down */
    int32_t item;           /* what stood there */
    int last_row, last_col; /* the last click that was acted on */
    int64_t last_ms;
};

void mouse_press(struct mouse *, const struct canvas *, int row, int col);
/* True: click at *row, *col. The second half of a double click is none: it would fall on whatever the first one
 * brought. The release may be some cells away, as long as it is on the same item. */
bool mouse_release(struct mouse *, const struct canvas *, int *row, int *col, int64_t now_ms);

#endif
