/* draw_fields.c - boxes to write in, choices, ticks, buttons. */
#include "internal.h"

#include <string.h>

/* Words kept in lines, or one that fits in a row. Returns the rows they take. */
static int draw_label(struct view *v, const struct block *b, struct spot spot, int from, int count,
                      const char *one, struct pen pen, int row)
{
    if (!has_text(one))
        return 0;
    for (int i = 0; i < max_int(count, 1); i++) {
        struct pen at = spot_pen(v, spot, row + i, b->item);
        at.col = pen.col;
        at.role = pen.role;
        if (count)
            pen_marked(&at, v->lines[b->line + from + i].s, v->lines[b->line + from + i].len);
        else
            pen_marked(&at, one, strlen(one));
    }
    return max_int(count, 1);
}

/* before: how many lines were kept before those of the error. */
static void draw_error(struct view *v, const struct block *b, struct spot spot, int row, int before)
{
    const struct item *it = &v->page->items[b->item];
    if (!has_text(it->error))
        return;
    struct pen pen = spot_pen(v, spot, row, b->item);
    pen.role = ROLE_MISTAKE;
    pen_put(&pen, '!');
    pen.col++;
    pen.role = ROLE_TEXT;
    draw_label(v, b, spot, before, b->more, it->error, pen, row);
}

/* What one row of the box shows of the value. */
static void draw_value(struct pen *pen, const struct item *it, const char *s, size_t n)
{
    if (it->flags & ITEM_SECRET)
        pen_repeat(pen, 0x2022, (int)utf8_count(s));
    else
        pen_textn(pen, s, n);
}

static struct pen box_pen(struct view *v, struct spot spot, int row, int item, int cols)
{
    struct pen pen = spot_pen(v, spot, row, item);
    pen.col += field_beside(&v->page->items[item]);
    pen.role = item == focus_shown(v) ? ROLE_FIELD_FOCUS : ROLE_FIELD;
    pen.limit = min_int(pen.limit, pen.col + cols);
    struct pen fill = pen;
    pen_spaces(&fill, cols);
    return pen;
}

/* One line that is longer than its box shows the part where the caret is. */
static void draw_short_box(struct view *v, const struct block *b, struct spot spot, int row)
{
    const struct item *it = &v->page->items[b->item];
    const char *s = it->value ? it->value : "";
    size_t n = strlen(s);
    bool focus = b->item == focus_shown(v);
    size_t caret = b->item == v->focus && !v->page->shown && v->caret < n ? v->caret : n;
    int cols = field_cols(it, spot.area->cols);
    struct pen pen = box_pen(v, spot, row, b->item, cols);
    int at = it->flags & ITEM_SECRET ? (int)utf8_count(s) : text_widthn(s, caret);
    size_t skip = 0;
    if (focus && at >= cols && !(it->flags & ITEM_SECRET)) {
        while (skip < caret && text_widthn(s + skip, caret - skip) >= cols) {
            uint32_t cp;
            skip += utf8_next(s + skip, n - skip, &cp);
        }
        at = text_widthn(s + skip, caret - skip);
    }
    draw_value(&pen, it, s + skip, n - skip);
    if (focus && row_in_sight(spot, row))
        view_cursor(v, row, spot.area->col + field_beside(it) + min_int(at, cols - 1));
    if (it->flags & ITEM_DONE) {
        pen = spot_pen(v, spot, row, b->item);
        pen.col += field_beside(it) + cols + 1;
        pen.role = ROLE_GOOD;
        pen_put(&pen, 0x2713);
    }
    draw_sign(v, spot, row, b->item);
}

static void draw_long_box(struct view *v, const struct block *b, struct spot spot, int row, int rows)
{
    const struct item *it = &v->page->items[b->item];
    const char *s = it->value ? it->value : "";
    size_t n = strlen(s);
    bool focus = b->item == focus_shown(v), mine = b->item == v->focus && !v->page->shown;
    int cols = field_cols(it, spot.area->cols);
    int lines = field_lines(v, s, cols);
    size_t caret = mine && v->caret < n ? v->caret : n;
    int line = field_line_of(v, lines, caret), top = 0;
    if (mine)
        top = field_first_line(v, lines, line, rows);
    else if (focus)
        top = max_int(0, line - rows + 1); /* shown: its end */
    for (int i = 0; i < rows; i++) {
        struct pen pen = box_pen(v, spot, row + i, b->item, cols);
        if (top + i >= lines)
            continue;
        size_t begin = v->starts[top + i], end = top + i + 1 < lines ? v->starts[top + i + 1] : n;
        draw_value(&pen, it, s + begin, end > begin && s[end - 1] == '\n' ? end - begin - 1 : end - begin);
    }
    if (!focus)
        return;
    int at = text_widthn(s + v->starts[line], caret - v->starts[line]);
    if (row_in_sight(spot, row + line - top))
        view_cursor(v, row + line - top, spot.area->col + min_int(at, cols - 1));
    draw_sign(v, spot, row + line - top, b->item);
}

void draw_field(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    int label = draw_label(v, b, spot, 0, b->lines, it->label, pen, spot.y);
    int row = field_beside(it) ? spot.y : spot.y + label;
    if (has_text(it->example)) {
        pen = spot_pen(v, spot, row++, b->item);
        pen.role = ROLE_QUIET;
        pen_text(&pen, page_tr(v->page, N_("Exemple :")));
        pen_put(&pen, ' ');
        pen_text(&pen, it->example);
    }
    int rows = field_box_rows(v, b);
    if (is_long(it))
        draw_long_box(v, b, spot, row, rows);
    else
        draw_short_box(v, b, spot, row);
    draw_error(v, b, spot, row + rows, b->lines);
}

/* ‹ value ›, in as many rows as it was kept in. Returns the pen behind it. */
static struct pen draw_value_of_choice(struct view *v, const struct block *b, struct pen pen,
                                       struct spot spot, int row, int rows)
{
    const struct item *it = &v->page->items[b->item];
    const char *value = has_text(it->value) ? it->value : page_tr(v->page, N_("choisissez"));
    int col = pen.col;
    enum role role = pen.role;
    pen_text(&pen, "‹ ");
    for (int i = 0; i < rows; i++) {
        const struct text_line *line = &v->lines[b->line + b->lines + i];
        if (i > 0) {
            pen = spot_pen(v, spot, row + i, b->item);
            pen.col = col + 2;
            pen.role = role;
        }
        if (rows > 1)
            pen_textn(&pen, line->s, line->len);
        else
            pen_text(&pen, value);
    }
    pen_text(&pen, " ›");
    return pen;
}

static void draw_done(struct pen pen, int gap)
{
    pen.role = ROLE_GOOD;
    pen_spaces(&pen, gap);
    pen_put(&pen, 0x2713);
}

/* Label and choice in one row, or the choice under its label. */
void draw_choice(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    const struct list *l = &v->lists[b->list];
    bool focus = b->item == focus_shown(v), label = has_text(it->label), two = l->two && label;
    int over = two ? max_int(b->lines, 1) : 0, error = has_text(it->error) ? max_int(b->more, 1) : 0;
    int rows = b->height - over - error;
    enum role role = focus ? ROLE_FOCUS : ROLE_TEXT;
    draw_sign(v, spot, spot.y, b->item);
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    pen.role = role;
    for (int i = 0; i < b->lines; i++) {
        pen = spot_pen(v, spot, spot.y + i, b->item);
        pen.role = role;
        pen_textn(&pen, v->lines[b->line + i].s, v->lines[b->line + i].len);
    }
    if (label && b->lines == 0)
        pen_text(&pen, it->label);
    if (two && it->flags & ITEM_DONE)
        draw_done(pen, 1);
    int column = two ? 2 : l->label ? l->label + 3 : 0;
    pen = spot_pen(v, spot, spot.y + over, b->item);
    pen.col = spot.area->col + column;
    pen.role = role;
    pen = draw_value_of_choice(v, b, pen, spot, spot.y + over, rows);
    if (!two && it->flags & ITEM_DONE)
        draw_done(pen, 2);
    draw_error(v, b, spot, spot.y + over + rows, b->lines + (rows > 1 ? rows : 0));
    if (focus)
        view_cursor(v, spot.y, spot.area->col + (label ? 0 : column));
}

void draw_toggle(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    bool focus = b->item == focus_shown(v);
    draw_sign(v, spot, spot.y, b->item);
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    pen.role = focus ? ROLE_FOCUS : it->flags & ITEM_UNREADY ? ROLE_DISABLED : ROLE_TEXT;
    pen_text(&pen, it->flags & ITEM_ON ? "[x] " : "[ ] ");
    draw_label(v, b, spot, 0, b->lines, it->label, pen, spot.y);
    if (focus)
        view_cursor(v, spot.y, spot.area->col + 1);
}

/* --- buttons --- */

/* What stands behind a link; what is new only as its sign where there is little room. */
static const char *link_news(const struct view *v, const struct item *it)
{
    return v->shape.small && it->flags & ITEM_NEW ? "●" : it->text;
}

int button_cols(const struct view *v, const struct item *it)
{
    if (it->kind == ITEM_FIELD && is_choice(it))
        return measure_cols(it->label) + (it->label ? 3 : 0) + choice_width(it);
    bool framed = it->kind == ITEM_BUTTON || it->kind == ITEM_TOGGLE;
    int news = it->kind == ITEM_LINK && it->text ? measure_cols(link_news(v, it)) + 1 : 0;
    return measure_cols(it->label) + (framed ? 4 : 0) + news;
}

static void draw_button(const struct view *v, struct pen *pen, const struct item *it)
{
    static const char *const before[ITEM_GROUP + 1] = {
        [ITEM_BUTTON] = "( ", [ITEM_TOGGLE] = "[ ] ", [ITEM_LINK] = ""
    };
    bool ticked = it->kind == ITEM_TOGGLE && it->flags & ITEM_ON;
    pen_text(pen, ticked ? "[x] " : before[it->kind]);
    pen_text(pen, it->label);
    if (it->kind == ITEM_BUTTON)
        pen_text(pen, " )");
    if (it->kind == ITEM_LINK && it->text) {
        pen->role = ROLE_STRONG;
        pen_text(pen, " ");
        pen_text(pen, link_news(v, it));
    }
    if (it->kind == ITEM_FIELD && is_choice(it)) {
        pen_text(pen, it->label ? "   ‹ " : "‹ ");
        pen_text(pen, it->value ? it->value : "");
        pen_text(pen, " ›");
    }
}

static enum role button_role(const struct view *v, int item, const struct item *it)
{
    if (item == focus_shown(v))
        return ROLE_FOCUS;
    if (it->kind == ITEM_LINK) /* underlined; the place we are in is not */
        return it->flags & ITEM_ON ? ROLE_STRONG : ROLE_FIELD;
    return it->flags & ITEM_UNREADY ? ROLE_DISABLED : it->kind == ITEM_BUTTON ? ROLE_STRONG : ROLE_TEXT;
}

/* A label too long for its row: the frame opens on the first line and closes on the last. */
static void draw_tall_button(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    for (int i = 0; i < b->lines; i++) {
        struct pen pen = spot_pen(v, spot, spot.y + i, b->item);
        pen.role = button_role(v, b->item, it);
        if (it->kind != ITEM_LINK)
            pen_text(&pen, i == 0 ? "( " : "  ");
        pen_textn(&pen, v->lines[b->line + i].s, v->lines[b->line + i].len);
        if (i == b->lines - 1 && it->kind != ITEM_LINK)
            pen_text(&pen, " )");
    }
}

void draw_buttons(struct view *v, const struct block *b, struct spot spot)
{
    int col = spot.area->col, shown = focus_shown(v);
    draw_sign(v, spot, spot.y, b->item);
    if (b->lines)
        draw_tall_button(v, b, spot);
    for (int i = b->item; i < b->end && !b->lines; i = v->page->items[i].end) {
        const struct item *it = &v->page->items[i];
        struct pen pen = spot_pen(v, spot, spot.y, i);
        pen.col = col;
        if (i == shown && i > b->item) {
            struct pen sign = pen;
            sign.col--;
            pen_put(&sign, 0x25B8);
        }
        pen.role = button_role(v, i, it);
        draw_button(v, &pen, it);
        if (i == shown)
            view_cursor(v, spot.y, col + (it->kind == ITEM_TOGGLE ? 1 : it->kind == ITEM_BUTTON ? 2 : 0));
        col = pen.col + 2;
    }
    if (b->lines && b->item == shown)
        view_cursor(v, spot.y, col + 2);
}

/* What no longer fits loses its last part first: « Remplir un formulaire, étape 5 sur 9 » keeps the lesson. */
static void pen_second_line(struct pen *pen, const char *s, int cols)
{
    size_t n = strlen(s);
    for (size_t i = n; i-- > 1 && text_widthn(s, n) > cols;) {
        if (s[i] == ',')
            n = i;
    }
    if (text_widthn(s, n) <= cols)
        pen_textn(pen, s, n);
    else
        pen_cut(pen, s, cols);
}

/* « Continuer »: the one framed thing of a page; in a small window two plain rows. */
void draw_main(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    bool focus = b->item == focus_shown(v), small = v->shape.small;
    int cols = area_text_cols(spot.area), left = spot.area->col;
    for (int i = 0; i < b->height; i++) {
        bool edge = !small && (i == 0 || i == b->height - 1);
        struct pen pen = spot_pen(v, spot, spot.y + i, b->item);
        pen.role = ROLE_FRAME_FOCUS;
        if (!small) {
            pen_put(&pen, edge ? (i ? 0x2514 : 0x250C) : 0x2502);
            struct pen side = pen;
            pen_repeat(&side, edge ? 0x2500 : ' ', cols - 2);
            pen_put(&side, edge ? (i ? 0x2518 : 0x2510) : 0x2502);
        }
        if (edge)
            continue;
        bool first = i == (small ? 0 : 1);
        pen.role = ROLE_TEXT;
        struct pen fill = pen;
        pen_spaces(&fill, small ? cols : cols - 2);
        if (!small && first && focus) {
            fill.col = pen.col + 1;
            pen_put(&fill, 0x25B8);
        }
        pen.col = left + (small ? (first ? 0 : 2) : 4);
        pen.role = !first ? ROLE_TEXT : focus ? ROLE_FOCUS : ROLE_STRONG;
        if (first)
            pen_cut(&pen, it->label, cols - (small ? 2 : 6));
        else
            pen_second_line(&pen, it->text, cols - (small ? 2 : 6));
        if (first && focus)
            view_cursor(v, spot.y + i, left + (small ? 0 : 4));
    }
    if (small)
        draw_sign(v, spot, spot.y, b->item);
}
