/* stops.c - the items that take the focus, and where each key leads from one of them. */
#include "internal.h"

/* A text is only a stop where it does not fit beside what belongs to it. */
static bool counts(const struct view *v, int item)
{
    if (v->where[item] < 0 || !page_is_stop(v->page, item))
        return false;
    if (v->shape.scope >= 0 && item != v->shape.scope && !page_inside(v->page, item, v->shape.scope))
        return false;
    if (v->page->items[item].kind != ITEM_TEXT)
        return true;
    const struct block *b = &v->blocks[v->where[item]];
    return b->kind == BLOCK_TEXT && v->areas[b->area].height > v->areas[b->area].rows;
}

void stops_collect(struct view *v)
{
    int count = v->page->count;
    v->stop_count = 0;
    if (v->page->watch)
        return;
    for (int i = 0; i < count; i++) {
        if (!counts(v, i))
            continue;
        v->stops = grow(v->stops, (size_t)v->stop_count, &v->stop_cap, sizeof *v->stops);
        v->stops[v->stop_count++] = i;
    }
}

/* Index of the first stop at or after the item. */
static int lower_bound(const struct view *v, int item)
{
    int low = 0, high = v->stop_count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (v->stops[middle] < item)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int stop_at(const struct view *v, int item)
{
    int i = lower_bound(v, item);
    return item >= 0 && i < v->stop_count && v->stops[i] == item ? i : -1;
}

int stop_next(const struct view *v, int item)
{
    int i = lower_bound(v, item);
    return i < v->stop_count ? v->stops[i] : -1;
}

static int stop_before(const struct view *v, int item)
{
    int i = lower_bound(v, item);
    return i > 0 ? v->stops[i - 1] : -1;
}

/* The list or grid the item stands in, else the item itself. */
int tab_group(const struct view *v, int item)
{
    const struct item *items = v->page->items;
    for (int g = items[item].parent; g >= 0; g = items[g].parent)
        if (items[g].group == GROUP_LIST || items[g].group == GROUP_GRID)
            return g;
    return item;
}

int stop_enter(const struct view *v, int group)
{
    const struct item *items = v->page->items;
    int end = items[group].end, first = lower_bound(v, group);
    for (int i = first; i < v->stop_count && v->stops[i] < end; i++)
        if (items[v->stops[i]].flags & ITEM_ON)
            return v->stops[i];
    return first < v->stop_count && v->stops[first] < end ? v->stops[first] : -1;
}

int stop_tab(const struct view *v, int direction)
{
    int n = v->stop_count, at = stop_at(v, v->focus);
    if (n == 0)
        return -1;
    if (at < 0)
        return v->stops[0];
    int group = tab_group(v, v->focus);
    if (group == tab_group(v, v->stops[0]) && group == tab_group(v, v->stops[n - 1]))
        return v->stops[(at + direction + n) % n]; /* nothing else: item by item */
    int i = direction > 0 ? lower_bound(v, v->page->items[group].end) : lower_bound(v, group) - 1;
    return stop_enter(v, tab_group(v, v->stops[(i + n) % n]));
}

/* --- arrows --- */

static int area_index(const struct view *v, int item)
{
    return v->blocks[v->where[item]].area;
}

static int column_of(const struct view *v, const struct block *b, int item)
{
    int column = 0;
    for (int i = b->item; i < item; i = v->page->items[i].end)
        column++;
    return column;
}

/* The stop of a block to land on: in a grid the one in the same column, else the first. */
static int land(const struct view *v, const struct block *from, const struct block *to)
{
    int first = stop_next(v, to->item);
    bool grid = from->list >= 0 && from->list == to->list && v->lists[to->list].columns > 1;
    if (!grid)
        return first;
    int column = column_of(v, from, v->focus), i = to->item;
    while (column-- > 0 && v->page->items[i].end < to->end)
        i = v->page->items[i].end;
    if (stop_at(v, i) >= 0)
        return i;
    int before = stop_before(v, i);
    return before >= to->item ? before : first;
}

static int vertical(const struct view *v, const struct block *b, int direction)
{
    int next = direction > 0 ? stop_next(v, b->end) : stop_before(v, b->item);
    if (next < 0 || area_index(v, next) != b->area)
        return -1;
    return land(v, b, &v->blocks[v->where[next]]);
}

static int pane_beside(const struct view *v, int direction)
{
    int pane = pane_of(v, v->focus);
    if (pane < 0)
        return -1;
    for (int i = pane + direction; i >= 0 && i < v->shape.panes; i += direction) {
        int group = v->shape.pane[i], stop = stop_next(v, group);
        if (stop >= 0 && stop < v->page->items[group].end)
            return stop_enter(v, tab_group(v, stop));
    }
    return -1;
}

static int horizontal(const struct view *v, const struct block *b, int direction)
{
    int next = direction > 0 ? stop_next(v, v->focus + 1) : stop_before(v, v->focus);
    if (next >= b->item && next < b->end)
        return next;
    bool alone = stop_next(v, b->item) == stop_before(v, b->end);
    return alone ? pane_beside(v, direction) : -1;
}

int stop_arrow(const struct view *v, enum input_key key)
{
    if (stop_at(v, v->focus) < 0)
        return v->stop_count ? v->stops[0] : -1;
    const struct block *b = &v->blocks[v->where[v->focus]];
    if (key == INPUT_UP || key == INPUT_DOWN)
        return vertical(v, b, key == INPUT_DOWN ? 1 : -1);
    return horizontal(v, b, key == INPUT_RIGHT ? 1 : -1);
}

/* The stop to land on in another area: its first one from above, the row next to us from below. */
static int land_in(const struct view *v, int area, int direction)
{
    int first = -1, last = -1;
    for (int i = 0; i < v->stop_count; i++) {
        if (area_index(v, v->stops[i]) != area)
            continue;
        first = first < 0 ? v->stops[i] : first;
        last = v->stops[i];
    }
    if (first < 0 || direction > 0)
        return first < 0 ? -1 : stop_enter(v, tab_group(v, first));
    int parent = v->page->items[last].parent;
    bool bar = parent >= 0 && v->page->items[parent].group == GROUP_BAR;
    return bar ? stop_enter(v, parent) : last;
}

int stop_cross(const struct view *v, int direction)
{
    if (stop_at(v, v->focus) < 0 || (direction > 0 && pane_of(v, v->focus) >= 0))
        return -1;
    int row = v->areas[area_index(v, v->focus)].row, nearest = 0, found = -1;
    for (int i = 0; i < v->area_count; i++) {
        int away = (v->areas[i].row - row) * direction;
        int stop = v->areas[i].visible && away > 0 ? land_in(v, i, direction) : -1;
        if (stop < 0 || (found >= 0 && away >= nearest))
            continue;
        found = stop;
        nearest = away;
    }
    return found;
}

/* --- far --- */

int stop_page(const struct view *v, int direction)
{
    if (stop_at(v, v->focus) < 0)
        return -1;
    const struct block *b = &v->blocks[v->where[v->focus]];
    const struct area *a = &v->areas[b->area];
    struct sight s = area_sight(v, a);
    int rows = max_int(1, s.end - s.first - 1);
    int row = max_int(0, min_int(b->top + direction * rows, a->height - 1));
    const struct block *to = &v->blocks[block_at(v, a, row)];
    int next = direction > 0 ? stop_next(v, to->item) : stop_before(v, to->end);
    if (next < 0 || area_index(v, next) != b->area)
        next = direction > 0 ? stop_before(v, v->blocks[a->end - 1].end)
                             : stop_next(v, v->blocks[a->first].item);
    return next;
}

/* Of a list that is longer than its area, its own ends; else those of the area, with what stands above the list. */
int stop_end(const struct view *v, int direction)
{
    if (stop_at(v, v->focus) < 0)
        return -1;
    int group = tab_group(v, v->focus);
    const struct area *a = &v->areas[area_index(v, v->focus)];
    if (group == v->focus || a->height <= a->rows)
        return direction > 0 ? stop_before(v, v->blocks[a->end - 1].end)
                             : stop_next(v, v->blocks[a->first].item);
    return direction > 0 ? stop_before(v, v->page->items[group].end) : stop_next(v, group);
}
