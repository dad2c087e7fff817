/* scroll.c - which rows of an area are in sight. A view starts and ends between items; ▲ and ▼ take a row each, where there
 * are enough of them. */
#include "internal.h"

enum { MARKED_ROWS = 7 }; /* a lower area has no rows for ▲ and ▼ */

static bool has_marks(const struct area *a)
{
    return a->rows >= MARKED_ROWS;
}

/* Rows that are left between ▲ and ▼. */
static int rows_between(const struct area *a)
{
    return a->rows - (has_marks(a) ? 2 : 0);
}

struct area *area_of_item(struct view *v, int item)
{
    if (item < 0 || item >= v->page->count || v->where[item] < 0)
        return NULL;
    return &v->areas[v->blocks[v->where[item]].area];
}

/* The last block that begins at or above a content row. */
int block_at(const struct view *v, const struct area *a, int row)
{
    int low = a->first, high = a->end;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (v->blocks[middle].top <= row)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static bool breakable(const struct area *a, const struct block *b)
{
    return b->kind == BLOCK_TEXT || b->kind == BLOCK_PICTURE || b->kind == BLOCK_NOTE ||
           b->height > rows_between(a);
}

/* Would a view that starts or ends at this row cut an item? */
static const struct block *cut_by(const struct view *v, const struct area *a, int row)
{
    if (a->first == a->end)
        return NULL;
    const struct block *b = &v->blocks[block_at(v, a, row)];
    bool inside = b->top < row && row < b->top + b->height;
    return inside && !breakable(a, b) ? b : NULL;
}

struct sight area_sight(const struct view *v, const struct area *a)
{
    bool marks = has_marks(a);
    struct sight s = { .first = a->scroll, .end = a->height, .up = a->scroll > 0 };
    s.above = marks && s.up;
    int rows = a->rows - s.above;
    if (a->height - a->scroll <= rows)
        return s;
    s.down = true;
    s.below = marks;
    s.end = a->scroll + rows - s.below;
    const struct block *b = cut_by(v, a, s.end);
    if (b && b->top > a->scroll)
        s.end = b->top;
    return s;
}

/* The next row at which a view may start. */
static int start_after(const struct view *v, const struct area *a, int row)
{
    if (row <= 0 || a->first == a->end)
        return 0;
    int i = block_at(v, a, row);
    const struct block *b = &v->blocks[i];
    int end = b->top + b->height;
    bool inside = row >= b->top && row < end && (row == b->top || breakable(a, b));
    if (inside)
        return row;
    return i + 1 < a->end ? v->blocks[i + 1].top : b->top;
}

static int start_before(const struct view *v, const struct area *a, int row)
{
    if (row <= 1) /* ▲ would hide as much as it shows */
        return 0;
    const struct block *b = cut_by(v, a, row);
    return b ? (b->top <= 1 ? 0 : b->top) : start_after(v, a, row);
}

static int scroll_most(const struct view *v, const struct area *a)
{
    if (a->height <= a->rows)
        return 0;
    return start_after(v, a, a->height - (a->rows - has_marks(a)));
}

void scroll_clamp(struct view *v, struct area *a)
{
    a->scroll = max_int(0, min_int(a->scroll, scroll_most(v, a)));
    if (cut_by(v, a, a->scroll))
        a->scroll = start_before(v, a, a->scroll);
}

bool scroll_by(struct view *v, struct area *a, int rows)
{
    int before = a->scroll;
    if (rows < 0)
        a->scroll = start_before(v, a, before + rows);
    else if (rows > 0)
        a->scroll = min_int(start_after(v, a, before + rows + (before == 0 && rows == 1)), scroll_most(v, a));
    if (rows > 0 && a->scroll < before)
        a->scroll = before;
    return a->scroll != before;
}

int scroll_screen(const struct view *v, const struct area *a)
{
    struct sight s = area_sight(v, a);
    return max_int(1, s.end - s.first - 1);
}

static bool scroll_shows(const struct view *v, const struct area *a, int top, int end)
{
    struct sight s = area_sight(v, a);
    return top >= s.first && end <= s.end;
}

static void scroll_show(struct view *v, struct area *a, int top, int end)
{
    if (scroll_shows(v, a, top, end))
        return;
    int before = a->scroll;
    a->scroll = 0;
    if (scroll_shows(v, a, top, end))
        return;
    if (top >= before) {
        int marks = has_marks(a) ? 1 + (end < a->height) : 0;
        a->scroll = min_int(start_after(v, a, end - (a->rows - marks)), top);
        if (scroll_shows(v, a, top, end))
            return;
    }
    a->scroll = top;
}

/* A long text: what is in sight of it stays; else its beginning is shown, the page's top if possible. */
static void show_text(struct view *v, struct area *a, const struct block *b)
{
    struct sight s = area_sight(v, a);
    if (s.first < b->top + b->height && s.end > b->top + (s.first <= b->top ? 0 : -1))
        return;
    a->scroll = 0;
    if (b->top + 1 >= area_sight(v, a).end)
        a->scroll = b->top;
    scroll_clamp(v, a);
}

/* Nothing to choose, but something to see: the letter that was forgiven, with the field above it. */
static void show_mark(struct view *v)
{
    for (int i = 1; i < v->block_count; i++) {
        const struct block *b = &v->blocks[i];
        struct area *a = &v->areas[b->area];
        if (b->kind == BLOCK_MARK && i > a->first)
            scroll_show(v, a, b[-1].top, b->top + b->height);
    }
}

/* What stands above the first thing to go to is read with it: a message opens at its head. */
static bool opens(const struct view *v, const struct area *a, int item)
{
    int first = a->first < a->end ? stop_next(v, v->blocks[a->first].item) : -1;
    return first == item;
}

/* What is said under an item that no field holds: a message of its own. */
static int end_with_note(const struct view *v, const struct area *a, const struct block *b)
{
    const struct block *next = b + 1;
    bool note = next - v->blocks < a->end && next->kind == BLOCK_NOTE &&
                v->page->items[next->item].parent == v->page->items[b->item].parent;
    return note ? next->top + next->height : b->top + b->height;
}

/* A field with all that belongs to it is too high: its box, and the message under it. */
static void show_box(struct view *v, struct area *a, const struct block *b)
{
    bool box = v->page->items[b->item].kind == ITEM_FIELD && b->kind == BLOCK_FIELD;
    int row = b->top + (box ? field_caret_row(v, b, a->cols) : 0), end = b->top + b->height;
    bool message = box && has_text(v->page->items[b->item].error);
    if (message && end - row > rows_between(a))
        a->scroll = row; /* as much of it as there is room for */
    else
        scroll_show(v, a, row, end - row <= rows_between(a) ? end : row + 1);
}

/* What stands above the panes goes back to its beginning when one leaves it. */
static void rewind_strips(struct view *v, const struct area *here)
{
    for (int i = 0; i < v->area_count; i++)
        if (v->areas[i].strip && &v->areas[i] != here)
            v->areas[i].scroll = 0;
}

void scroll_to_focus(struct view *v)
{
    int item = focus_shown(v);
    struct area *a = area_of_item(v, item);
    if (item < 0)
        show_mark(v);
    if (!a || opening_reads(v))
        return;
    rewind_strips(v, a);
    const struct block *b = &v->blocks[v->where[item]];
    int top = b->top, end = b->top + b->height, with_note = end_with_note(v, a, b);
    if (b->kind == BLOCK_TEXT && (end - top > rows_between(a) || opens(v, a, item)))
        show_text(v, a, b);
    else if (end - top > rows_between(a))
        show_box(v, a, b);
    else
        scroll_show(v, a, top, with_note - top > rows_between(a) ? end : with_note);
}
