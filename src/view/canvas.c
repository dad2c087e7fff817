/* canvas.c - the grid of cells and the pen that writes into it. Everything drawn passes pen_put. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Signs that other terminals cannot draw. Widths stay the same, so that the layout does not change. */
struct substitute {
    uint32_t sign, console, ascii;
};
static const struct substitute substitutes[] = {
    { 0x00A0, 0xA0, ' ' },   { 0x00AB, 0xAB, '"' },   { 0x00B7, 0xB7, '.' },   { 0x00BB, 0xBB, '"' },
    { 0x2018, '\'', '\'' },  { 0x2019, '\'', '\'' },  { 0x201C, '"', '"' },    { 0x201D, '"', '"' },
    { 0x2022, 0x2022, '*' }, { 0x2026, 0x2026, '.' }, { 0x2039, 0x2039, '<' }, { 0x203A, 0x203A, '>' },
    { 0x2190, 0x2190, '<' }, { 0x2191, 0x2191, '^' }, { 0x2192, 0x2192, '>' }, { 0x2193, 0x2193, 'v' },
    { 0x2500, 0x2500, '-' }, { 0x2502, 0x2502, '|' }, { 0x250C, 0x250C, '+' }, { 0x2510, 0x2510, '+' },
    { 0x2514, 0x2514, '+' }, { 0x2518, 0x2518, '+' }, { 0x2534, 0x2534, '+' }, { 0x25A0, 0x25A0, '#' },
    { 0x25B2, 0x25B2, '^' }, { 0x25B8, 0x25B8, '>' }, { 0x25BC, 0x25BC, 'v' }, { 0x25CF, 0x25CF, '*' },
    { 0x2713, 'v', 'v' },
};
/* U+00C0 to U+00FF without their accents. */
static const char bare_letters[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo:ouuuuyty";

static uint32_t substitute(uint32_t cp, enum glyphs glyphs)
{
    size_t low = 0, high = ARRAY_LEN(substitutes);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (substitutes[middle].sign < cp)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < ARRAY_LEN(substitutes) && substitutes[low].sign == cp)
        return glyphs == GLYPHS_CONSOLE ? substitutes[low].console : substitutes[low].ascii;
    if (glyphs == GLYPHS_CONSOLE)
        return cp;
    return cp >= 0xC0 && cp <= 0xFF ? (uint32_t)(unsigned char)bare_letters[cp - 0xC0] : '?';
}

void canvas_reset(struct view *v)
{
    struct canvas *c = &v->canvas;
    size_t cells = (size_t)v->cols * (size_t)v->rows;
    if (cells > v->cell_cap) {
        c->cells = xreallocarray(c->cells, cells, sizeof *c->cells);
        v->cell_cap = cells;
    }
    c->cols = v->cols;
    c->rows = v->rows;
    c->cursor_row = c->cursor_col = 0;
    if (!cells)
        return;
    for (int i = 0; i < c->cols; i++)
        c->cells[i] = (struct cell){ .ch = ' ', .item = -1 };
    for (int row = 1; row < c->rows; row++)
        memcpy(c->cells + (size_t)row * (size_t)c->cols, c->cells, (size_t)c->cols * sizeof *c->cells);
}

struct pen pen_at(struct view *v, int row, int col, int limit)
{
    struct pen pen = { .canvas = &v->canvas, .glyphs = v->glyphs, .item = -1, .row = row, .col = col };
    pen.limit = row >= 0 && row < v->rows ? min_int(limit, v->cols) : 0;
    return pen;
}

static struct cell *cell_under(struct pen *pen)
{
    return pen->canvas->cells + (size_t)pen->row * (size_t)pen->canvas->cols + pen->col;
}

/* What is written over one half of a wide sign takes the other half away. */
static void mend_left(struct pen *pen, struct cell *cell)
{
    if (cell->ch == 0 && pen->col > 0)
        cell[-1].ch = ' ';
}

static void mend_right(struct pen *pen, struct cell *next)
{
    if (pen->col < pen->canvas->cols && next->ch == 0)
        next->ch = ' ';
}

static void add_mark(struct pen *pen, uint32_t cp)
{
    struct cell *cell = cell_under(pen) - 1;
    if (cell->ch == 0 && pen->col > 1)
        cell--;
    for (int i = 0; i < CELL_MARKS; i++) {
        if (!cell->mark[i]) {
            cell->mark[i] = cp;
            return;
        }
    }
}

/* A sign whose width has to be looked up, or that has a substitute. */
static void put_rare(struct pen *pen, uint32_t cp)
{
    if (pen->glyphs != GLYPHS_FULL)
        cp = substitute(cp, pen->glyphs);
    int width = text_char_width(cp);
    if (width == 0 && pen->col > 0 && pen->col <= pen->limit)
        add_mark(pen, cp);
    if (width <= 0)
        return;
    if (pen->col < 0 || pen->col + width > pen->limit) {
        pen->col += width;
        return;
    }
    struct cell *cell = cell_under(pen);
    mend_left(pen, cell);
    *cell = (struct cell){ .ch = cp, .role = (uint16_t)pen->role, .item = pen->item };
    if (width == 2)
        cell[1] = (struct cell){ .ch = 0, .role = (uint16_t)pen->role, .item = pen->item };
    pen->col += width;
    mend_right(pen, cell + width);
}

/* Letters of Latin scripts, frames, bars and arrows: one column, without a look into the tables. */
static bool is_narrow(uint32_t cp)
{
    return (cp >= 0xA0 && cp < 0x300) || (cp >= 0x2500 && cp <= 0x25CF) || (cp >= 0x2190 && cp <= 0x2193);
}

void pen_put(struct pen *pen, uint32_t cp)
{
    if (cp >= 0x7F && (pen->glyphs != GLYPHS_FULL || !is_narrow(cp))) {
        put_rare(pen, cp);
        return;
    }
    if (pen->col < 0 || pen->col >= pen->limit) {
        pen->col++;
        return;
    }
    struct cell *cell = cell_under(pen);
    mend_left(pen, cell);
    *cell = (struct cell){ .ch = cp < ' ' ? ' ' : cp, .role = (uint16_t)pen->role, .item = pen->item };
    pen->col++;
    mend_right(pen, cell + 1);
}

/* The plain letters s begins with, as far as there is room: most of what is ever written. */
static size_t put_plain(struct pen *pen, const char *s, size_t n)
{
    struct cell cell = { .role = (uint16_t)pen->role, .item = pen->item };
    struct cell *to = cell_under(pen);
    size_t room = (size_t)(pen->limit - pen->col), i = 0;
    if (n > room)
        n = room;
    mend_left(pen, to);
    for (; i < n && (unsigned char)s[i] >= ' ' && (unsigned char)s[i] < 0x7F; i++) {
        cell.ch = (unsigned char)s[i];
        *to++ = cell;
    }
    pen->col += (int)i;
    mend_right(pen, to);
    return i;
}

void pen_textn(struct pen *pen, const char *s, size_t n)
{
    while (n && pen->col < pen->limit) {
        size_t bytes = pen->col >= 0 ? put_plain(pen, s, n) : 0;
        if (!bytes) {
            uint32_t cp;
            bytes = utf8_next(s, n, &cp);
            pen_put(pen, cp);
        }
        s += bytes;
        n -= bytes;
    }
    /* Marks of the last letter come after it. */
    while (n && (unsigned char)*s >= 0x80 && pen->col == pen->limit) {
        uint32_t cp;
        size_t bytes = utf8_next(s, n, &cp);
        if (text_char_width(cp) != 0)
            break;
        pen_put(pen, cp);
        s += bytes;
        n -= bytes;
    }
}

void pen_text(struct pen *pen, const char *s)
{
    if (s)
        pen_textn(pen, s, strlen(s));
}

void pen_repeat(struct pen *pen, uint32_t cp, int n)
{
    if (n <= 0)
        return;
    struct cell *from = pen->col >= 0 && pen->col < pen->limit ? cell_under(pen) : NULL;
    int col = pen->col;
    pen_put(pen, cp);
    if (!from || pen->col != col + 1) {
        while (--n > 0)
            pen_put(pen, cp);
        return;
    }
    struct cell cell = *from;
    int copies = min_int(n - 1, pen->limit - pen->col);
    for (int i = 1; i <= copies; i++)
        from[i] = cell;
    pen->col += copies;
    mend_right(pen, from + copies + 1);
    pen->col += n - 1 - copies;
}

void pen_spaces(struct pen *pen, int n)
{
    pen_repeat(pen, ' ', n);
}

void pen_marked(struct pen *pen, const char *s, size_t n)
{
    enum { RUNS = 32 };
    struct text_run runs[RUNS];
    if (!memchr(s, '[', n) && !memchr(s, '*', n)) {
        pen_textn(pen, s, n);
        return;
    }
    size_t count = text_runs(s, n, runs, RUNS);
    enum role role = pen->role;
    bool focused = role == ROLE_FOCUS;
    for (size_t i = 0; i < count; i++) {
        if (!focused && runs[i].style != STYLE_PLAIN)
            pen->role = runs[i].style == STYLE_KEY ? ROLE_KEY : ROLE_STRONG;
        pen_textn(pen, runs[i].s, runs[i].len);
        pen->role = role;
    }
}

void pen_cut(struct pen *pen, const char *s, int cols)
{
    if (!s || cols <= 0)
        return;
    if (measure_fits(s, cols)) {
        pen_text(pen, s);
        return;
    }
    size_t n = text_fit(s, strcspn(s, "\n"), cols - 1);
    while (n > 0 && s[n - 1] == ' ')
        n--;
    pen_textn(pen, s, n);
    pen_put(pen, 0x2026);
}

void pen_bar(struct pen *pen, int amount, int most, int cells)
{
    enum role role = pen->role;
    bool focused = role == ROLE_FOCUS;
    int full = most > 0 ? (int)((2LL * amount * cells + most) / (2LL * most)) : 0;
    full = max_int(0, min_int(full, cells));
    pen->role = focused ? role : ROLE_PICTURE;
    pen_repeat(pen, 0x25A0, full);
    pen->role = focused ? role : ROLE_QUIET;
    pen_repeat(pen, 0xB7, cells - full);
    pen->role = role;
}

void view_cursor(struct view *v, int row, int col)
{
    v->canvas.cursor_row = max_int(0, min_int(row, v->rows - 1));
    v->canvas.cursor_col = max_int(0, min_int(col, v->cols - 1));
}

static bool is_field(const struct cell *cell)
{
    return cell->role == ROLE_FIELD || cell->role == ROLE_FIELD_FOCUS;
}

/* The empty end of a box, which a terminal underlines. */
static bool is_room(const struct cell *cell, const struct cell *end)
{
    while (cell < end && is_field(cell) && cell->ch == ' ')
        cell++;
    return cell == end || !is_field(cell);
}

static void print_cell(struct str *out, const struct cell *cell, const struct cell *end)
{
    if (cell->ch == 0)
        return;
    bool room = cell->ch == ' ' && is_field(cell) && is_room(cell, end);
    utf8_add(out, room ? '_' : cell->ch);
    for (int i = 0; i < CELL_MARKS && cell->mark[i]; i++)
        utf8_add(out, cell->mark[i]);
}

void canvas_print(struct str *out, const struct canvas *c)
{
    for (int row = 0; row < c->rows; row++) {
        const struct cell *cells = c->cells + (size_t)row * (size_t)c->cols;
        size_t begin = out->len;
        for (int col = 0; col < c->cols; col++)
            print_cell(out, &cells[col], cells + c->cols);
        while (out->len > begin && out->s[out->len - 1] == ' ')
            out->s[--out->len] = '\0';
        str_addc(out, '\n');
    }
    str_printf(out, "‸ row %d, col %d\n", c->cursor_row + 1, c->cursor_col + 1);
}
