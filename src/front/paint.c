/*
 * paint.c - cells to curses. Rows that did not change cost one comparison; of the others only the runs of changed
 * cells are written, as complex characters, so that combining marks arrive and nothing is measured twice.
 */
#include "paint.h"

#include "passerelle/base.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

void paint_theme(struct paint *p, const struct theme *theme, bool underlines)
{
    p->theme = *theme;
    p->underlines = underlines;
    p->count = 0;
    for (int role = 0; role < ROLE_COUNT; role++) {
        const struct look *look = &theme->looks[role];
        p->attrs[role] = (look->bold ? A_BOLD : 0) | (look->underline && underlines ? A_UNDERLINE : 0) |
                         (look->reverse ? A_REVERSE : 0);
        p->pairs[role] = look->ink == OWN && look->paper == OWN ? 0 : -1;
    }
    paint_forget(p);
}

void paint_forget(struct paint *p)
{
    p->stale = true;
}

void paint_free(struct paint *p)
{
    free(p->before);
    free(p->run);
    *p = (struct paint){ 0 };
}

static short pair_of(struct paint *p, unsigned role)
{
    if (p->pairs[role] >= 0)
        return p->pairs[role];
    const struct look *look = &p->theme.looks[role];
    for (short i = 1; i <= p->count; i++) {
        if (p->ink[i] == look->ink && p->paper[i] == look->paper)
            return p->pairs[role] = i;
    }
    short made = ++p->count;
    p->ink[made] = look->ink;
    p->paper[made] = look->paper;
    init_pair(made, look->ink, look->paper);
    return p->pairs[role] = made;
}

static void to_curses(struct paint *p, const struct cell *cell, cchar_t *out)
{
    wchar_t signs[CELL_MARKS + 2] = { (wchar_t)cell->ch };
    int n = 1;
    for (int i = 0; i < CELL_MARKS && cell->mark[i] != 0; i++)
        signs[n++] = (wchar_t)cell->mark[i];
    bool blank_field = cell->ch == ' ' && p->theme.looks[cell->role].underline && !p->underlines;
    if (blank_field)
        signs[0] = L'_';
    setcchar(out, signs, p->attrs[cell->role], pair_of(p, cell->role), NULL);
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
    return a->ch == b->ch && a->role == b->role && a->mark[0] == b->mark[0] && a->mark[1] == b->mark[1];
}

static void paint_row(struct paint *p, const struct cell *now, const struct cell *before, int row)
{
    int cols = p->cols;
    for (int from = 0; from < cols;) {
        if (before != NULL && same_cell(&now[from], &before[from])) {
            from++;
            continue;
        }
        while (from > 0 && now[from].ch == 0)
            from--; /* the left half of a wide sign stands for both */
        int n = 0, to = from;
        for (; to < cols && (now[to].ch == 0 || before == NULL || !same_cell(&now[to], &before[to])); to++) {
            if (now[to].ch != 0)
                to_curses(p, &now[to], &p->run[n++]);
        }
        if (n > 0)
            mvadd_wchnstr(row, from, p->run, n);
        from = to > from ? to : from + 1;
    }
}

static void make_room(struct paint *p, const struct canvas *canvas)
{
    if (p->cols == canvas->cols && p->rows == canvas->rows && p->before != NULL)
        return;
    p->cols = canvas->cols;
    p->rows = canvas->rows;
    size_t cells = (size_t)p->cols * (size_t)p->rows;
    p->before = xreallocarray(p->before, cells, sizeof *p->before);
    p->run = xreallocarray(p->run, (size_t)p->cols, sizeof *p->run);
    p->stale = true;
}

void paint_canvas(struct paint *p, const struct canvas *canvas)
{
    make_room(p, canvas);
    size_t bytes = (size_t)p->cols * sizeof *p->before;
    for (int row = 0; row < p->rows; row++) {
        const struct cell *now = &canvas->cells[(size_t)row * (size_t)p->cols];
        struct cell *before = &p->before[(size_t)row * (size_t)p->cols];
        if (!p->stale && memcmp(now, before, bytes) == 0)
            continue;
        paint_row(p, now, p->stale ? NULL : before, row);
        memcpy(before, now, bytes);
    }
    p->stale = false;
    move(canvas->cursor_row, canvas->cursor_col);
    refresh();
}
