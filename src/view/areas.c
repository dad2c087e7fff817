/* areas.c - cuts the canvas up: task, window, panes, content, message; then lets each area take its items. */
#include "internal.h"

#include <string.h>

enum {
    PANE_LEAST = 17,
    PANE_MOST = 23,  /* columns of a side pane, its margins included */
    STRIP_MOST = 4,  /* rows of what stands above or below panes */
    STRIP_SMALL = 2, /* the same in a small window */
    PAGE_LEAST = 5,  /* rows that a strip leaves below it; where there are fewer it takes but one */
    WINDOW_LEAST = 4 /* rows that the message leaves to the window */
};

static int find_group(const struct view *v, enum group_kind kind, int from, int to)
{
    const struct item *items = v->page->items;
    for (int i = from; i < to; i = items[i].end)
        if (items[i].kind == ITEM_GROUP && items[i].group == kind)
            return i;
    return -1;
}

static int add_area(struct view *v, int group, int row, int col, int rows, int cols)
{
    struct area *a = &v->areas[v->area_count];
    *a = (struct area){ .row = row, .col = col, .rows = max_int(rows, 1), .cols = max_int(cols, 1) };
    a->group = group;
    a->scroll = 0;
    a->visible = true;
    a->first = a->end = v->block_count;
    return v->area_count++;
}

static bool area_left(const struct view *v)
{
    return v->area_count < AREA_MAX - 1;
}

static void fill_area(struct view *v, int area, int from, int to)
{
    flow_items(v, area, from, to);
    v->areas[area].end = v->block_count;
    flow_stack(v, area);
}

/* Items above or below the panes: their own area, as high as they are, within limits. Returns its rows. */
static int add_strip(struct view *v, int from, int to, int row, int rows, int col, int cols)
{
    int most = v->shape.small ? STRIP_SMALL : STRIP_MOST;
    if (from >= to || !area_left(v))
        return 0;
    int area = add_area(v, v->page->items[from].parent, row, col, 1, cols);
    v->areas[area].strip = true;
    fill_area(v, area, from, to); /* in one row: no blank rows between */
    struct area *a = &v->areas[area];
    a->rows = max_int(1, min_int(min_int(most, a->height), rows - PAGE_LEAST));
    return a->rows;
}

/* --- panes --- */

static int pane_natural_cols(const struct view *v, int pane)
{
    const struct item *items = v->page->items;
    int label = 0, extra = 0, sign = 0;
    for (int i = pane + 1; i < items[pane].end; i++) {
        if (items[i].kind != ITEM_ROW)
            continue;
        label = max_int(label, measure_cols(items[i].label));
        extra = max_int(extra, measure_cols(items[i].extra));
        sign = items[i].flags & (ITEM_NEW | ITEM_DONE) ? 2 : sign;
    }
    int cols = sign + label + (extra ? 1 + extra : 0) + 3;
    return max_int(PANE_LEAST, min_int(cols, PANE_MOST));
}

static int count_panes(struct view *v, int from, int to)
{
    const struct item *items = v->page->items;
    struct shape *s = &v->shape;
    s->panes = 0;
    for (int i = from; i < to; i = items[i].end)
        if (items[i].group == GROUP_PANE && s->panes < PANE_MAX)
            s->pane[s->panes++] = i;
    return s->panes;
}

static int panes_in_sight(const struct shape *s)
{
    return s->small ? 1 : min_int(s->panes, s->cols >= PAGE_COLS ? 3 : 2);
}

/* The panes in sight are neighbours; the one to show is among them, the last ones by preference. */
static void choose_panes(struct view *v, int wanted)
{
    struct shape *s = &v->shape;
    int sight = panes_in_sight(s);
    int first = s->panes - sight;
    if (wanted >= 0 && wanted < first)
        first = wanted;
    s->first_pane = max_int(first, 0);
}

static bool has_stop(const struct view *v, int group)
{
    for (int i = group + 1; i < v->page->items[group].end; i++)
        if (page_is_stop(v->page, i) && v->page->items[i].kind != ITEM_TEXT)
            return true;
    return false;
}

/* Panes side by side in the columns col .. edge - 1; the sign column is two before col. */
static void lay_panes(struct view *v, int row, int rows, int col, int edge)
{
    struct shape *s = &v->shape;
    int last = s->first_pane + panes_in_sight(s) - 1;
    int name = s->first_pane > 0 && has_stop(v, s->pane[s->first_pane - 1]) ? 1 : 0;
    if (name) {
        s->behind = s->pane[s->first_pane - 1];
        s->behind_row = row;
    }
    int at = col;
    for (int i = 0; i < s->panes; i++) {
        bool visible = i >= s->first_pane && i <= last;
        bool wide = !visible || i == last || s->small;
        int cols = wide ? edge - at : pane_natural_cols(v, s->pane[i]) - 3;
        int area = add_area(v, s->pane[i], row + name, visible ? at : col, rows - name, cols);
        v->areas[area].visible = visible;
        s->pane_area[i] = area;
        fill_area(v, area, s->pane[i] + 1, v->page->items[s->pane[i]].end);
        if (visible && i < last) {
            s->divider[s->dividers++] = at + cols + 1;
            at += cols + 4; /* margin, divider, sign column, blank */
        }
    }
}

/* A window's inside or a page's content: strips and panes, or one area for all. */
static void lay_inside(struct view *v, int group, int from, int to, struct area inside, int wanted)
{
    struct shape *s = &v->shape;
    int edge = inside.col + inside.cols;
    if (count_panes(v, from, to) == 0) {
        int area = add_area(v, group, inside.row, inside.col, inside.rows, inside.cols);
        fill_area(v, area, from, to);
        return;
    }
    choose_panes(v, wanted);
    int first = s->pane[0], end = v->page->items[s->pane[s->panes - 1]].end;
    int above = add_strip(v, from, first, inside.row, inside.rows, inside.col, inside.cols);
    int strip = v->area_count;
    int below = add_strip(v, end, to, inside.row, inside.rows - above, inside.col, inside.cols);
    if (below)
        v->areas[strip].row = inside.row + inside.rows - below;
    lay_panes(v, inside.row + above, inside.rows - above - below, inside.col, edge);
}

int pane_of(const struct view *v, int item)
{
    for (int i = 0; i < v->shape.panes; i++)
        if (page_inside(v->page, item, v->shape.pane[i]))
            return i;
    return -1;
}

/* --- task and message --- */

static int task_rows(struct view *v, int task, int cols)
{
    const struct item *items = v->page->items;
    int rows = v->shape.small ? 2 : 3, most = 1;
    for (int i = task + 1; i < items[task].end; i++) {
        if (!(items[i].flags & ITEM_NOW))
            continue;
        int first = v->line_count;
        most = keep_lines(v, items[i].label, cols, &first);
        v->line_count = first;
    }
    return max_int(rows, min_int(most, 4) + (v->shape.small ? 0 : 1));
}

static void place_task(struct view *v)
{
    struct shape *s = &v->shape;
    s->task = find_group(v, GROUP_TASK, 0, v->page->count);
    s->task_rows = 0;
    s->task_row = s->small ? 1 : 2;
    if (s->task >= 0) {
        int cols = s->small ? s->cols - 6 : min_int(TEXT_COLS, s->cols - 9);
        s->task_rows = task_rows(v, s->task, cols);
    }
    s->top = s->task >= 0 ? s->task_row + s->task_rows : s->small ? 1 : 3;
    s->bottom = v->shape.rows - (s->small ? 3 : 2);
}

static void place_message(struct view *v)
{
    struct shape *s = &v->shape;
    notes_collect(v, notes_cols(v));
    int rows = v->note_rows, room = s->bottom - s->top - WINDOW_LEAST;
    if (s->task >= 0 && s->small)
        rows = notes_apart(v) ? 0 : rows; /* read in the window's place, or read already */
    else if (s->task >= 0)
        rows = max_int(rows, 3);
    s->message_rows = max_int(0, min_int(rows, room));
    s->bottom -= s->message_rows;
    s->message_row = s->bottom;
    if (s->task < 0 && rows && s->bottom - s->top > WINDOW_LEAST)
        s->bottom--; /* a blank row above it */
}

/* The dialog in front of the rest: the page's scope says so. */
static int front_dialog(const struct view *v)
{
    int scope = page_find(v->page, v->page->scope);
    if (scope >= 0 && v->page->items[scope].kind == ITEM_GROUP && v->page->items[scope].group == GROUP_DIALOG)
        return scope;
    return -1;
}

static bool is_apart(const struct item *it)
{
    return it->kind == ITEM_NOTE ||
           (it->kind == ITEM_GROUP && (it->group == GROUP_TASK || it->group == GROUP_APP));
}

/* Items outside the window of a page that has one: a strip above the window. */
static int lay_outside(struct view *v, int row, int col, int cols)
{
    const struct item *items = v->page->items;
    if (!area_left(v))
        return 0;
    int area = add_area(v, -1, row, col, STRIP_MOST, cols);
    for (int i = 0; i < v->page->count; i = items[i].end)
        if (!is_apart(&items[i]))
            flow_items(v, area, i, items[i].end);
    struct area *a = &v->areas[area];
    a->end = v->block_count;
    if (a->end == a->first) {
        v->area_count--;
        return 0;
    }
    flow_stack(v, area);
    a->rows = min_int(STRIP_MOST, a->height);
    return a->rows;
}

static void lay_window(struct view *v, int wanted)
{
    struct shape *s = &v->shape;
    int dialog = front_dialog(v);
    int group = dialog >= 0 ? dialog : s->app;
    int text = s->left + (s->small ? 2 : 3);
    s->top += lay_outside(v, s->top, text, s->cols - (s->small ? 3 : 5));
    struct area inside = { .row = s->top + 1, .col = text, .cols = s->cols - (s->small ? 3 : 5) };
    inside.rows = s->bottom - inside.row - (s->small ? 0 : 1);
    if (inside.rows < 1)
        inside.rows = 1;
    int from = dialog >= 0 ? dialog : s->app + 1;
    lay_inside(v, group, from, v->page->items[group].end, inside, wanted);
}

/* A page without a training window: all items but the task and the message. */
static void lay_content(struct view *v, int wanted)
{
    struct shape *s = &v->shape;
    const struct item *items = v->page->items;
    int text = s->left + (s->small ? 2 : 3), cols = s->cols - (s->small ? 3 : 4);
    int dialog = front_dialog(v);
    if (dialog >= 0 || count_panes(v, 0, v->page->count)) {
        struct area inside = { .row = s->top, .col = text, .rows = s->bottom - s->top, .cols = cols };
        int from = dialog >= 0 ? dialog : 0;
        lay_inside(v, dialog, from, dialog >= 0 ? items[dialog].end : v->page->count, inside, wanted);
        return;
    }
    int area = add_area(v, -1, s->top, text, s->bottom - s->top, cols);
    for (int i = 0; i < v->page->count; i = items[i].end)
        if (!is_apart(&items[i]))
            flow_items(v, area, i, items[i].end);
    v->areas[area].end = v->block_count;
    flow_stack(v, area);
}

static void begin_shape(struct view *v)
{
    struct shape *s = &v->shape;
    *s = (struct shape){ .task = -1, .app = -1, .scope = -1, .behind = -1 };
    s->tiny = v->cols < SMALL_COLS || v->rows < SMALL_ROWS;
    s->small = v->cols < FULL_COLS || v->rows < FULL_ROWS;
    /* Too small a window keeps its page, laid out as the smallest one that would show it. */
    int cols = max_int(v->cols, SMALL_COLS);
    s->cols = min_int(cols, PAGE_COLS);
    s->rows = max_int(v->rows, SMALL_ROWS);
    s->left = (cols - s->cols) / 2;
}

static void begin_items(struct view *v)
{
    int count = v->page->count;
    if ((size_t)count > v->where_cap) {
        v->where_cap = (size_t)count + 32;
        v->where = xreallocarray(v->where, v->where_cap, sizeof *v->where);
    }
    for (int i = 0; i < count; i++)
        v->where[i] = -1;
    v->block_count = v->line_count = v->list_count = v->area_count = 0;
}

void layout_page(struct view *v, int wanted)
{
    begin_shape(v);
    begin_items(v);
    place_task(v);
    v->shape.app = find_group(v, GROUP_APP, 0, v->page->count);
    v->shape.scope = page_find(v->page, v->page->scope);
    place_message(v);
    if (v->shape.app >= 0)
        lay_window(v, wanted);
    else
        lay_content(v, wanted);
    stops_collect(v);
}
