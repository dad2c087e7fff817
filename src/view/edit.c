/* edit.c - writing in a field. The core owns the value: each edit is one `set` with the whole of it; the view only
 * keeps the caret, a byte offset. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static const char *value_of(const struct item *it)
{
    return it->value ? it->value : "";
}

static const struct item *field(const struct view *v)
{
    return &v->page->items[v->focus];
}

bool edit_active(const struct view *v)
{
    return v->focus >= 0 && field(v)->kind == ITEM_FIELD && !is_choice(field(v)) && !v->page->watch &&
           !v->page->shown;
}

void edit_clamp(struct view *v)
{
    const char *s = value_of(field(v));
    size_t n = strlen(s);
    if (v->caret > n)
        v->caret = n;
    while (v->caret > 0 && ((unsigned char)s[v->caret] & 0xC0) == 0x80)
        v->caret--;
}

/* One letter with its marks further, or back. */
static size_t letter_after(const char *s, size_t at)
{
    size_t n = strlen(s);
    uint32_t cp;
    if (at >= n)
        return n;
    at += utf8_next(s + at, n - at, &cp);
    while (at < n) {
        size_t bytes = utf8_next(s + at, n - at, &cp);
        if (cp < 0x300 || text_char_width(cp) != 0)
            break;
        at += bytes;
    }
    return at;
}

static size_t letter_before(const char *s, size_t at)
{
    uint32_t cp;
    while (at > 0) {
        at -= utf8_before(s, at);
        utf8_next(s + at, strlen(s + at), &cp);
        if (cp < 0x300 || text_char_width(cp) != 0)
            break;
    }
    return at;
}

static bool send_value(struct view *v, struct action *out)
{
    v->caret_before = v->caret;
    str_set(&v->old, value_of(field(v)));
    v->pending = true;
    *out = (struct action){ .verb = ACT_SET, .target = field(v)->id, .text = str_s(&v->edit) };
    return true;
}

/* Replaces the bytes from .. to of the value by new; the caret comes behind it. */
static bool replace(struct view *v, size_t from, size_t to, const char *fresh, struct action *out)
{
    const char *value = value_of(field(v));
    size_t most = is_long(field(v)) ? TEXT_BYTES : FIELD_BYTES;
    size_t added = strlen(fresh), kept = strlen(value) - (to - from);
    if (added && kept + added > most)
        return false;
    str_clear(&v->edit);
    str_addn(&v->edit, value, from);
    str_add(&v->edit, fresh);
    str_add(&v->edit, value + to);
    send_value(v, out);
    v->caret = from + added;
    v->want_col = -1;
    return true;
}

static bool allowed(const char *s, size_t n, bool lines)
{
    size_t at;
    return text_check(s, n, &at) == TEXT_FINE && (lines || !memchr(s, '\n', n));
}

/* What may stand in the field: controls and invisible signs are left out, a line feed becomes a space in one line,
 * what would be too much is cut. */
static void clean(struct view *v, const char *text, struct str *out)
{
    bool lines = is_long(field(v));
    size_t most = lines ? TEXT_BYTES : FIELD_BYTES, used = strlen(value_of(field(v)));
    size_t n = strlen(text);
    for (size_t at = 0; at < n;) {
        uint32_t cp;
        size_t bytes = utf8_next(text + at, n - at, &cp);
        bool blank = cp == '\t' || (cp == '\n' && !lines);
        size_t size = blank ? 1 : bytes;
        if (used + out->len + size > most)
            break;
        if (blank)
            str_addc(out, ' ');
        else if (cp != '\r' && allowed(text + at, bytes, lines))
            str_addn(out, text + at, bytes);
        at += bytes;
    }
}

bool edit_insert(struct view *v, const char *text, struct action *out)
{
    struct str fresh = { 0 };
    edit_clamp(v); /* also if the page has not come back yet */
    const char *value = value_of(field(v));
    size_t from = v->caret;
    clean(v, text, &fresh);
    uint32_t cp = 0;
    if (fresh.len)
        utf8_next(fresh.s, fresh.len, &cp);
    if (fresh.len && cp >= 0x300 && text_char_width(cp) == 0 && from > 0) {
        /* A mark joins the letter before it, so that é stays one letter. */
        size_t begin = letter_before(value, from);
        struct str joined = { 0 };
        str_addn(&joined, value + begin, from - begin);
        str_add(&joined, str_s(&fresh));
        char *composed = text_compose(str_s(&joined));
        str_set(&fresh, composed);
        free(composed);
        str_free(&joined);
        from = begin;
    }
    bool done = fresh.len && replace(v, from, v->caret, str_s(&fresh), out);
    str_wipe(&fresh);
    return done;
}

/* --- the caret --- */

static int box_cols(struct view *v)
{
    const struct area *a = area_of_item(v, v->focus);
    return field_cols(field(v), a ? a->cols : TEXT_COLS);
}

/* Up or down one line; false at the first or last line, where the arrow leaves the field. */
static bool caret_line(struct view *v, int step)
{
    const char *s = value_of(field(v));
    if (!is_long(field(v)))
        return false;
    int lines = field_lines(v, s, box_cols(v));
    int line = field_line_of(v, lines, v->caret);
    if (line + step < 0 || line + step >= lines)
        return false;
    if (v->want_col < 0)
        v->want_col = text_widthn(s + v->starts[line], v->caret - v->starts[line]);
    size_t begin = v->starts[line + step];
    bool last = line + step + 1 == lines;
    size_t end = last ? strlen(s) : v->starts[line + step + 1];
    size_t at = begin + text_fit(s + begin, end - begin, v->want_col);
    if (!last && at >= end)
        at = letter_before(s, end); /* the end of a line is before its last space or line feed */
    v->caret = at;
    return true;
}

static void caret_edge(struct view *v, bool end)
{
    const char *s = value_of(field(v));
    int lines = is_long(field(v)) ? field_lines(v, s, box_cols(v)) : 1;
    int line = lines > 1 ? field_line_of(v, lines, v->caret) : 0;
    if (!end)
        v->caret = lines > 1 ? v->starts[line] : 0;
    else if (line + 1 < lines)
        v->caret = letter_before(s, v->starts[line + 1]);
    else
        v->caret = strlen(s);
}

static bool caret_move(struct view *v, enum input_key key)
{
    const char *s = value_of(field(v));
    switch (key) {
    case INPUT_LEFT:
        v->caret = letter_before(s, v->caret);
        break;
    case INPUT_RIGHT:
        v->caret = letter_after(s, v->caret);
        break;
    case INPUT_HOME:
    case INPUT_END:
        caret_edge(v, key == INPUT_END);
        break;
    case INPUT_UP:
    case INPUT_DOWN:
        return caret_line(v, key == INPUT_DOWN ? 1 : -1);
    case INPUT_PAGE_UP:
    case INPUT_PAGE_DOWN:
        if (!is_long(field(v)))
            return false;
        for (int i = 0; i < field(v)->lines && caret_line(v, key == INPUT_PAGE_DOWN ? 1 : -1); i++)
            continue;
        return true;
    default:
        return false;
    }
    v->want_col = -1;
    return true;
}

bool edit_key(struct view *v, struct input in, struct action *out, bool *used)
{
    const char *s = value_of(field(v));
    *used = true;
    edit_clamp(v);
    if (in.key == INPUT_CHAR || (in.key == INPUT_ENTER && is_long(field(v)))) {
        struct str one = { 0 };
        utf8_add(&one, in.key == INPUT_ENTER ? '\n' : in.ch);
        bool done = edit_insert(v, str_s(&one), out);
        str_free(&one);
        return done;
    }
    if (in.key == INPUT_BACKSPACE)
        return v->caret > 0 && replace(v, letter_before(s, v->caret), v->caret, "", out);
    if (in.key == INPUT_DELETE) {
        size_t at = v->caret;
        return s[at] && replace(v, at, letter_after(s, at), "", out);
    }
    *used = caret_move(v, in.key);
    return false;
}

void edit_settle(struct view *v)
{
    if (v->focus < 0 || field(v)->kind != ITEM_FIELD)
        return;
    const char *s = value_of(field(v));
    if (v->pending && strcmp(s, str_s(&v->edit)) != 0 && !strcmp(s, str_s(&v->old)))
        v->caret = v->caret_before; /* the core did not take it */
    v->pending = false;
    edit_clamp(v);
    if (field(v)->flags & ITEM_SECRET) {
        str_wipe(&v->edit);
        str_wipe(&v->old);
    }
}

/* A click inside the box: the caret goes there. */
void edit_place(struct view *v, int item, int row, int col)
{
    const struct area *a = area_of_item(v, item);
    const struct block *b = &v->blocks[v->where[item]];
    struct sight sight = area_sight(v, a);
    int box = a->row + sight.above - sight.first + b->top + field_box_row(v, b);
    const char *s = value_of(field(v));
    int cols = max_int(0, col - a->col - field_beside(field(v)));
    if (field(v)->flags & ITEM_SECRET || !is_long(field(v))) {
        if (row == box && !(field(v)->flags & ITEM_SECRET))
            v->caret = text_fit(s, strlen(s), cols);
        return;
    }
    int lines = field_lines(v, s, box_cols(v)), line = row - box + v->field_top;
    if (row < box || line >= lines)
        return;
    bool last = line + 1 == lines;
    size_t begin = v->starts[line], end = last ? strlen(s) : letter_before(s, v->starts[line + 1]);
    v->caret = begin + text_fit(s + begin, end - begin, cols);
    v->want_col = -1;
}

bool choice_turn(struct view *v, int item, int step, struct action *out)
{
    const struct item *it = &v->page->items[item];
    int count = 0, at = -1;
    for (; it->options[count]; count++)
        if (it->value && !strcmp(it->options[count], it->value))
            at = count;
    if (count == 0)
        return false;
    if (at < 0)
        at = step > 0 ? -1 : 0; /* nothing chosen yet: the first, or the last */
    const char *option = item_option(it, (at + step + count) % count);
    *out = (struct action){ .verb = ACT_SET, .target = it->id, .text = option, .by = "key" };
    return true;
}
