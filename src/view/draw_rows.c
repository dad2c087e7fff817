/* draw_rows.c - rows of lists and tables, and cards: what one chooses from. */
#include "internal.h"

#include <stdio.h>
#include <string.h>

enum { GAP = 2 };

static enum role row_role(const struct item *it)
{
    if (it->flags & ITEM_UNREADY)
        return ROLE_DISABLED;
    if (it->flags & ITEM_QUIET)
        return ROLE_QUIET;
    return it->flags & (ITEM_NEW | ITEM_ON | ITEM_STRONG) ? ROLE_STRONG : ROLE_TEXT;
}

/* The role of less important words beside a label. */
static enum role beside_role(enum role role)
{
    return role == ROLE_DISABLED ? ROLE_DISABLED : ROLE_QUIET;
}

/* The bar of the focus covers the label only: the sign and the cursor show the row, and a move rewrites a few letters
 * of two rows instead of both rows whole. */
static enum role label_role(const struct view *v, int item, enum role role)
{
    const struct item *it = &v->page->items[item];
    if (item == focus_shown(v))
        return ROLE_FOCUS;
    return it->flags & ITEM_NEW && has_text(it->text) && role == ROLE_STRONG ? ROLE_TEXT : role;
}

/* What is new is bold in its second words: they tell what it is about, and no move rewrites them. */
static enum role text_role(const struct item *it, enum role role)
{
    return it->flags & ITEM_NEW ? role : beside_role(role);
}

/* Every cell of the row is the item: it is one target for the mouse. */
static struct pen row_pen(struct view *v, struct spot spot, int row, int item, int cols, enum role role)
{
    struct pen pen = spot_pen(v, spot, row, item);
    struct pen fill = pen;
    fill.role = ROLE_TEXT;
    pen_spaces(&fill, cols);
    pen.role = role;
    pen.limit = min_int(pen.limit, spot.area->col + cols);
    return pen;
}

/* ● ✓ and the number in front of a label; returns the number of the row. */
static void draw_lead(struct view *v, const struct block *b, const struct list *l, struct pen *pen)
{
    const struct item *items = v->page->items;
    const struct item *it = &items[b->item];
    enum role role = pen->role;
    if (l->sign) {
        uint32_t sign = it->flags & ITEM_NEW ? 0x25CF : it->flags & ITEM_DONE ? 0x2713 : ' ';
        pen->role = sign == 0x2713   ? ROLE_GOOD
                    : sign == 0x25CF ? ROLE_TEXT
                                     : role; /* ● needs no bold beside it */
        pen_put(pen, sign);
        pen->role = ROLE_TEXT;
        pen_put(pen, ' ');
        pen->role = role;
    }
    if (l->number) {
        char number[16];
        int n = 1;
        for (int i = l->group + 1; i < b->item; i = items[i].end)
            n += items[i].kind == ITEM_ROW;
        snprintf(number, sizeof number, "%-*d", l->number, n);
        pen_text(pen, number);
    }
}

/* Words that end at the row's right edge. */
static void draw_right(struct pen pen, int edge, const char *s)
{
    pen.role = beside_role(pen.role);
    pen.col = edge - measure_cols(s);
    pen_marked(&pen, s, strlen(s));
}

static void draw_label(const struct view *v, int item, struct pen *pen, const char *label)
{
    enum role role = pen->role;
    pen->role = label_role(v, item, role);
    pen_text(pen, label);
    pen->role = role;
}

/* One line: label, text in its column, extra at the right end. */
static void draw_table_row(struct view *v, const struct block *b, struct spot spot, const struct list *l)
{
    const struct item *it = &v->page->items[b->item];
    int cols = spot.area->cols, extra = measure_cols(it->extra);
    struct pen pen = row_pen(v, spot, spot.y, b->item, cols, row_role(it));
    draw_lead(v, b, l, &pen);
    int begin = pen.col;
    draw_label(v, b->item, &pen, it->label);
    pen.col = begin + l->label;
    if (has_text(it->text)) {
        int room = spot.area->col + cols - pen.col - (l->extra ? l->extra + GAP : 0);
        pen_cut(&pen, it->text, room);
    }
    if (extra)
        draw_right(pen, spot.area->col + cols, it->extra);
}

/* Lines kept for the block, or the one that fits. */
static void draw_lines(struct view *v, const struct block *b, int from, int count, const char *one, int i,
                       struct pen *pen)
{
    if (count)
        pen_marked(pen, v->lines[b->line + from + i].s, v->lines[b->line + from + i].len);
    else if (one)
        pen_marked(pen, one, strlen(one));
}

static void draw_bar_row(struct view *v, const struct block *b, struct spot spot, const struct list *l)
{
    const struct item *it = &v->page->items[b->item];
    int cols = row_cols(v, b, spot.area->cols), edge = spot.area->col + cols;
    struct pen pen = row_pen(v, spot, spot.y, b->item, cols, row_role(it));
    draw_lead(v, b, l, &pen);
    int begin = pen.col, room = cols - l->sign - l->number;
    enum bar_place place = list_bar_place(l, room);
    int width = place == BAR_ALONE ? list_bar_room(l, room) : l->bar;
    for (int i = 0; i < max_int(b->lines, 1); i++) {
        struct pen label = i ? row_pen(v, spot, spot.y + i, b->item, cols, pen.role) : pen;
        label.col = begin;
        label.role = label_role(v, b->item, pen.role);
        draw_lines(v, b, 0, b->lines, it->label, i, &label);
    }
    if (place == BAR_UNDER) {
        pen = row_pen(v, spot, spot.y + b->height - 1, b->item, cols, pen.role);
        pen.col += l->sign + GAP;
    } else {
        pen.col = place == BAR_ALONE ? edge - width : begin + l->label + 3;
    }
    int after = pen.col + width + GAP;
    pen_bar(&pen, it->amount, it->most, min_int(it->most, width));
    pen.col = after;
    pen.role = beside_role(pen.role);
    if (place != BAR_ALONE)
        pen_text(&pen, it->extra);
}

/* A card drawn as a row: its second word stands in a column. */
static void draw_card_row(struct view *v, const struct block *b, struct spot spot, const struct list *l)
{
    const struct item *it = &v->page->items[b->item];
    struct pen pen = row_pen(v, spot, spot.y, b->item, spot.area->cols, row_role(it));
    int begin = pen.col;
    draw_label(v, b->item, &pen, it->label);
    pen.col = max_int(begin + l->cell, pen.col + GAP);
    pen.role = beside_role(pen.role);
    pen_text(&pen, it->text);
}

static void draw_long_row(struct view *v, const struct block *b, struct spot spot, const struct list *l)
{
    const struct item *it = &v->page->items[b->item];
    bool table = l->group >= 0 && v->page->items[l->group].flags & ITEM_TABLE;
    int cols = row_cols(v, b, spot.area->cols), lead = l->sign + l->number, row = spot.y;
    enum role role = row_role(it);
    bool beside = row_extra_beside(v, b, spot.area->cols);
    for (int i = 0; i < max_int(b->lines, 1); i++, row++) {
        struct pen pen = row_pen(v, spot, row, b->item, cols, role);
        if (i == 0)
            draw_lead(v, b, l, &pen);
        pen.col = spot.area->col + lead;
        pen.role = label_role(v, b->item, role);
        draw_lines(v, b, 0, b->lines, it->label, i, &pen);
        pen.role = role;
        if (i == 0 && beside)
            draw_right(pen, spot.area->col + cols, it->extra);
    }
    struct pen pen = { 0 };
    int indent = table ? max_int(lead, GAP) : has_text(it->text) ? lead : lead + GAP;
    for (int i = 0; has_text(it->text) && i < max_int(b->more, 1); i++, row++) {
        pen = row_pen(v, spot, row, b->item, cols, text_role(it, role));
        pen.col += indent;
        draw_lines(v, b, b->lines, b->more, it->text, i, &pen);
    }
    if (!has_text(it->extra) || beside)
        return;
    if (row < spot.y + b->height) {
        pen = row_pen(v, spot, row, b->item, cols, beside_role(role));
        pen.col += indent;
    } else {
        pen_spaces(&pen, 3);
    }
    pen_text(&pen, it->extra);
}

void draw_row(struct view *v, const struct block *b, struct spot spot)
{
    const struct list *l = list_of(v, b);
    const struct item *it = &v->page->items[b->item];
    bool table = l->group >= 0 && v->page->items[l->group].flags & ITEM_TABLE;
    draw_sign(v, spot, spot.y, b->item);
    if (l->cell > 0)
        draw_card_row(v, b, spot, l);
    else if (table && !l->two)
        draw_table_row(v, b, spot, l);
    else if (it->most > 0)
        draw_bar_row(v, b, spot, l);
    else
        draw_long_row(v, b, spot, l);
    if (b->item == focus_shown(v))
        view_cursor(v, spot.y, spot.area->col);
}

/* --- cards and cells --- */

static void draw_art(struct pen pen, const char *art, int line)
{
    for (; art && *art && line > 0; line--) {
        art += strcspn(art, "\n");
        art += *art == '\n';
    }
    pen.role = ROLE_PICTURE;
    if (art)
        pen_textn(&pen, art, strcspn(art, "\n"));
}

static void draw_card_words(struct pen pen, const struct item *it, int line, bool focus)
{
    struct text_line lines[2];
    int room = CARD_COLS - 2 - CARD_LABEL;
    int count = (int)text_wrap(it->label ? it->label : "", room, lines, ARRAY_LEN(lines));
    count = min_int(count, (int)ARRAY_LEN(lines));
    if (line < count) {
        pen.role = focus ? ROLE_FOCUS : ROLE_STRONG;
        pen_textn(&pen, lines[line].s, lines[line].len);
    } else if (line == max_int(count, 1)) {
        pen.role = ROLE_QUIET;
        pen_cut(&pen, it->text, room);
    }
}

static void draw_card(struct view *v, struct spot spot, int item, int col)
{
    const struct item *it = &v->page->items[item];
    bool focus = item == focus_shown(v);
    for (int i = 0; i < CARD_ROWS; i++) {
        bool edge = i == 0 || i == CARD_ROWS - 1;
        struct pen pen = spot_pen(v, spot, spot.y + i, item);
        pen.col += col;
        pen.role = ROLE_QUIET;
        pen_put(&pen, edge ? (i ? 0x2514 : 0x250C) : 0x2502);
        struct pen inside = pen;
        pen_repeat(&pen, edge ? 0x2500 : ' ', CARD_COLS - 2);
        pen_put(&pen, edge ? (i ? 0x2518 : 0x2510) : 0x2502);
        if (edge)
            continue;
        inside.role = ROLE_TEXT;
        struct pen fill = inside;
        pen_spaces(&fill, CARD_COLS - 2);
        fill = inside;
        if (focus && i == 1)
            pen_put(&fill, 0x25B8);
        inside.col++;
        draw_art(inside, it->art, i - 1);
        inside.col += CARD_LABEL - 1;
        if (focus && i == 1)
            view_cursor(v, inside.row, inside.col);
        draw_card_words(inside, it, i - 1, focus);
    }
}

void draw_cards(struct view *v, const struct block *b, struct spot spot)
{
    int col = 0;
    for (int i = b->item; i < b->end; i = v->page->items[i].end) {
        draw_card(v, spot, i, col);
        col += CARD_COLS + CARD_GAP;
    }
}

/* Cells of a grid without frames: pictures above their words, or words alone. */
void draw_cells(struct view *v, const struct block *b, struct spot spot)
{
    const struct list *l = list_of(v, b);
    int col = 0;
    for (int i = b->item; i < b->end; i = v->page->items[i].end, col += l->cell) {
        const struct item *it = &v->page->items[i];
        enum role role = row_role(it);
        for (int line = 0; line < b->height; line++) {
            struct pen pen = spot_pen(v, spot, spot.y + line, i);
            pen.col += col;
            pen.limit = min_int(pen.limit, pen.col + l->cell - 1);
            pen.role = role;
            if (line == 0 && i == focus_shown(v)) {
                struct pen sign = pen;
                sign.role = ROLE_TEXT;
                sign.col -= l->two || col == 0 ? 2 : 1;
                pen_put(&sign, 0x25B8);
                view_cursor(v, spot.y + b->height - 1, pen.col);
            }
            pen.role = line == b->height - 1 ? label_role(v, i, role) : role;
            if (line < b->height - 1)
                draw_art(pen, it->art, line);
            else
                pen_marked(&pen, it->label ? it->label : "", it->label ? strlen(it->label) : 0);
        }
    }
}
