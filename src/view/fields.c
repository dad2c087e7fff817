/* fields.c - boxes to write in: how wide and how high they are, and where the lines of their text begin. */
#include "internal.h"

#include <string.h>

enum {
    GROWTH = 4,      /* rows that a box of several lines may grow by */
    BESIDE_COLS = 8, /* a short label beside its box */
};

bool is_choice(const struct item *it)
{
    return it->kind == ITEM_FIELD && it->options && it->options[0];
}

bool is_long(const struct item *it)
{
    return it->kind == ITEM_FIELD && !is_choice(it) && it->lines > 1;
}

int choice_width(const struct item *it)
{
    int widest = has_text(it->value) ? measure_cols(it->value) : 10; /* « choisissez » */
    for (int i = 0; it->options[i]; i++)
        widest = max_int(widest, text_width(it->options[i]));
    return widest + 4; /* ‹ ... › */
}

/* A name in two languages stays where the word of real screens has its place. */
static bool is_short(const struct item *it)
{
    enum { BOTH_MOST = 18 };
    return it->source != NULL && measure_cols(it->source) < BESIDE_COLS && !strchr(it->label, '\n') &&
           measure_cols(it->label) <= BOTH_MOST;
}

int field_beside(const struct item *it)
{
    bool plain = it->flags & ITEM_HEAD && !is_long(it) && !has_text(it->example) && !has_text(it->error);
    if (!plain || !has_text(it->label))
        return 0;
    int cols = measure_cols(it->label);
    return cols < BESIDE_COLS ? BESIDE_COLS : is_short(it) ? cols + 2 : 0;
}

static int value_cols(const struct item *it)
{
    const char *value = it->value ? it->value : "";
    return it->flags & ITEM_SECRET ? (int)utf8_count(value) : text_width(value);
}

int field_cols(const struct item *it, int cols)
{
    int room = max_int(2, min_int(cols, TEXT_COLS));
    if (is_long(it))
        return room;
    int spare =
        (it->flags & ITEM_DONE ? 2 : 0) + field_beside(it); /* the ✓ behind the box, the label before it */
    return max_int(2, min_int(room - spare, max_int(FIELD_COLS, value_cols(it) + 1)));
}

int field_lines(struct view *v, const char *value, int cols)
{
    int room = max_int(1, cols - 1); /* the caret may stand behind the last letter */
    size_t n = strlen(value), at = 0, space = 0;
    int count = 0, width = 0;
    v->starts = grow(v->starts, 0, &v->starts_cap, sizeof *v->starts);
    v->starts[count++] = 0;
    while (at < n) {
        uint32_t cp;
        size_t bytes = utf8_next(value + at, n - at, &cp);
        bool feed = cp == '\n';
        int w = feed ? 0 : text_char_width(cp);
        if (feed || (width + w > room && cp != ' ')) {
            size_t begin = v->starts[count - 1];
            size_t next = feed ? at + 1 : space > begin ? space : at;
            v->starts = grow(v->starts, (size_t)count, &v->starts_cap, sizeof *v->starts);
            v->starts[count++] = next;
            width = feed ? 0 : text_widthn(value + next, at - next) + w;
        } else {
            width += w;
        }
        at += bytes;
        if (cp == ' ')
            space = at;
    }
    return count;
}

int field_line_of(const struct view *v, int lines, size_t caret)
{
    int line = lines - 1;
    while (line > 0 && v->starts[line] > caret)
        line--;
    return line;
}

int field_rows(struct view *v, const struct item *it, int cols)
{
    if (!is_long(it))
        return 1;
    int least = v->shape.small ? min_int(it->lines, 2) : it->lines;
    int needed = field_lines(v, it->value ? it->value : "", field_cols(it, cols));
    return max_int(least, min_int(needed, least + GROWTH));
}

void measure_field(struct view *v, struct block *b, int cols)
{
    const struct item *it = &v->page->items[b->item];
    int room = min_int(cols, TEXT_COLS);
    b->line = v->line_count;
    if (field_beside(it)) {
        b->height = 1;
        return;
    }
    b->height = keep_label(v, it->label, room, &b->lines);
    b->height += keep_label(v, it->error, room - 2, &b->more);
    b->height += has_text(it->example) + field_rows(v, it, cols);
}

int field_box_row(const struct view *v, const struct block *b)
{
    const struct item *it = &v->page->items[b->item];
    int label = has_text(it->label) && !field_beside(it) ? max_int(b->lines, 1) : 0;
    return label + has_text(it->example);
}

int field_box_rows(const struct view *v, const struct block *b)
{
    const struct item *it = &v->page->items[b->item];
    return b->height - field_box_row(v, b) - (has_text(it->error) ? max_int(b->more, 1) : 0);
}

int field_first_line(struct view *v, int lines, int line, int rows)
{
    int top = max_int(0, min_int(v->field_top, lines - rows));
    v->field_top = max_int(line - rows + 1, min_int(top, line));
    return v->field_top;
}

int field_caret_row(struct view *v, const struct block *b, int cols)
{
    const struct item *it = &v->page->items[b->item];
    int row = field_box_row(v, b);
    if (!is_long(it) || b->item != v->focus)
        return row;
    int lines = field_lines(v, it->value ? it->value : "", field_cols(it, cols));
    int line = field_line_of(v, lines, v->caret);
    return row + line - field_first_line(v, lines, line, field_box_rows(v, b));
}
