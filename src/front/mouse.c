/* mouse.c - a click is a release on what was pressed. */
#include "mouse.h"

#include <stdlib.h>

enum { DOUBLE_MS = 400, HAND_COLS = 2 };

static int32_t item_at(const struct canvas *c, int row, int col)
{
    bool outside = row < 0 || col < 0 || row >= c->rows || col >= c->cols;
    return outside ? -1 : c->cells[(size_t)row * (size_t)c->cols + (size_t)col].item;
}

void mouse_press(struct mouse *m, const struct canvas *c, int row, int col)
{
    m->pressed = true;
    m->row = row;
    m->col = col;
    m->item = item_at(c, row, col);
}

static bool is_second_half(const struct mouse *m, int row, int col, int64_t now_ms)
{
    return m->clicked && now_ms - m->last_ms < DOUBLE_MS && row == m->last_row &&
           abs(col - m->last_col) <= HAND_COLS;
}

bool mouse_release(struct mouse *m, const struct canvas *c, int *row, int *col, int64_t now_ms)
{
    if (!m->pressed)
        return false;
    m->pressed = false;
    bool same_cell = *row == m->row && *col == m->col;
    bool same_item = m->item >= 0 && item_at(c, *row, *col) == m->item;
    if (!same_cell && !same_item)
        return false;
    *row = m->row;
    *col = m->col;
    if (is_second_half(m, *row, *col, now_ms)) {
        m->clicked = false; /* a third one counts again */
        return false;
    }
    m->clicked = true;
    m->last_row = *row;
    m->last_col = *col;
    m->last_ms = now_ms;
    return true;
}
