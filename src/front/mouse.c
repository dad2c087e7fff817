/* mouse.c - a click is a release on what was pressed. */
#include "mouse.h"

#include "passerelle/base.h"
#include "passerelle/text.h"

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

/* --- key caps --- */

static const struct {
    const char *cap;
    enum input_key key;
} caps[] = {
    { "[Entrée]", INPUT_ENTER }, { "[Enter]", INPUT_ENTER }, { "[Esc]", INPUT_ESCAPE },
    { "[Échap]", INPUT_ESCAPE }, { "[Tab]", INPUT_TAB },     { "[F1]", INPUT_HELP },
    { "[F2]", INPUT_CALL },      { "[F4]", INPUT_LANGUAGE }, { "[F9]", INPUT_HIDE },
    { "[F10]", INPUT_MENU },     { "[↑]", INPUT_UP },        { "[↓]", INPUT_DOWN },
    { "[←]", INPUT_LEFT },       { "[→]", INPUT_RIGHT },
};

enum { FOOTER_ROWS = 2, CAP_CELLS = 12 };

static const struct cell *cell_of(const struct canvas *c, int row, int col)
{
    return &c->cells[(size_t)row * (size_t)c->cols + (size_t)col];
}

static bool is_cap(const struct canvas *c, int row, int col)
{
    return col >= 0 && cell_of(c, row, col)->role == ROLE_KEY;
}

/* From the words of a footer slot back to its key; slots stand at least two blanks apart. */
static int cap_before(const struct canvas *c, int row, int col)
{
    int blanks = 0;
    for (; col >= 0 && !is_cap(c, row, col); col--) {
        blanks = cell_of(c, row, col)->ch == ' ' ? blanks + 1 : 0;
        if (blanks > 1)
            return -1;
    }
    return col;
}

bool mouse_key(const struct canvas *c, int row, int col, struct input *out)
{
    if (row < 0 || row >= c->rows || col < 0 || col >= c->cols)
        return false;
    if (!is_cap(c, row, col) && row >= c->rows - FOOTER_ROWS)
        col = cap_before(c, row, col);
    if (!is_cap(c, row, col))
        return false;
    int first = col, n = 0;
    while (cell_of(c, row, first)->ch != '[' && is_cap(c, row, first - 1))
        first--; /* two caps may touch: each begins with its bracket */
    struct str name = { 0 };
    for (; n < CAP_CELLS && first + n < c->cols && is_cap(c, row, first + n); n++) {
        utf8_add(&name, cell_of(c, row, first + n)->ch);
        if (cell_of(c, row, first + n)->ch == ']')
            break;
    }
    bool known = false;
    for (size_t i = 0; i < ARRAY_LEN(caps) && !known; i++) {
        known = streq(caps[i].cap, str_s(&name));
        if (known)
            *out = (struct input){ .key = caps[i].key };
    }
    str_free(&name);
    return known;
}
