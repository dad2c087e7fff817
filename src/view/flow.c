/* flow.c - items become blocks, in reading order: texts, runs, lists, bars, grids. stack.c then puts them in place. */
#include "internal.h"

#include <string.h>

static struct block *add_block(struct view *v, int area, enum block_kind kind, int item, int end, int list)
{
    v->blocks = grow(v->blocks, (size_t)v->block_count, &v->block_cap, sizeof *v->blocks);
    struct block *b = &v->blocks[v->block_count];
    *b = (struct block){
        .item = item, .end = end, .list = list, .kind = (uint8_t)kind, .area = (uint8_t)area
    };
    b->line = v->line_count;
    b->height = 1;
    return b;
}

/* A block without rows is left out; its items then have no place on the screen. */
static void keep_block(struct view *v, struct block *b)
{
    if (b->height <= 0)
        return;
    for (int i = b->item; i < b->end; i++)
        v->where[i] = v->block_count;
    v->block_count++;
}

static void add_words(struct view *v, int area, enum block_kind kind, int item, const char *words, int indent)
{
    int cols = area_text_cols(&v->areas[area]) - indent;
    struct block *b = add_block(v, area, kind, item, item + 1, -1);
    b->height = b->lines = keep_lines(v, words, cols, &b->line);
    keep_block(v, b);
}

static void add_text(struct view *v, int area, int item)
{
    const struct item *it = &v->page->items[item];
    if (!(v->shape.small && it->flags & ITEM_ORNAMENT))
        add_words(v, area, BLOCK_TEXT, item, it->label, it->flags & ITEM_DONE ? 2 : 0);
}

static void add_heading(struct view *v, int area, int item)
{
    add_words(v, area, BLOCK_TITLE, item, v->page->items[item].label, 0);
}

static void add_note(struct view *v, int area, int item)
{
    add_words(v, area, BLOCK_NOTE, item, v->page->items[item].label, 2);
}

static void add_mark(struct view *v, int area, int item)
{
    bool alone = item == 0 || v->page->items[item - 1].kind != ITEM_FIELD;
    struct block *b = add_block(v, area, BLOCK_MARK, item, item + 1, -1);
    b->height = alone ? 3 : 2;
    keep_block(v, b);
}

/* How far a run of neighbours of one kind goes: their labels stand in one column. */
static int run_end(const struct view *v, int item)
{
    const struct item *items = v->page->items;
    const struct item *first = &items[item];
    int end = item + 1;
    while (end < v->page->count && items[end].parent == first->parent && items[end].kind == first->kind &&
           is_choice(&items[end]) == is_choice(first))
        end++;
    return end;
}

static bool in_run(const struct view *v, int item, enum block_kind kind)
{
    const struct block *last = v->block_count ? &v->blocks[v->block_count - 1] : NULL;
    return last && last->kind == kind && last->end == item &&
           v->page->items[last->item].parent == v->page->items[item].parent;
}

static int run_list(struct view *v, int item, enum block_kind kind)
{
    if (in_run(v, item, kind))
        return v->blocks[v->block_count - 1].list;
    return list_run(v, item, run_end(v, item));
}

static void add_pair(struct view *v, int area, int item)
{
    const struct item *it = &v->page->items[item];
    int list = run_list(v, item, BLOCK_PAIR);
    int cols = area_text_cols(&v->areas[area]);
    int label = v->lists[list].label + (v->shape.small ? 2 : 3);
    struct block *b = add_block(v, area, BLOCK_PAIR, item, item + 1, list);
    bool under = label > cols / 2 && !measure_fits(it->text, cols - label);
    b->height = max_int(1, keep_label(v, it->text, under ? cols - 2 : cols - label, &b->lines));
    b->more = under;
    b->height += under;
    keep_block(v, b);
}

static void add_field(struct view *v, int area, int item)
{
    const struct area *a = &v->areas[area];
    const struct item *it = &v->page->items[item];
    if (!is_choice(it)) {
        struct block *b = add_block(v, area, BLOCK_FIELD, item, item + 1, -1);
        measure_field(v, b, a->cols);
        keep_block(v, b);
        return;
    }
    int list = run_list(v, item, BLOCK_CHOICE), cols = area_text_cols(a), label, value;
    struct block *b = add_block(v, area, BLOCK_CHOICE, item, item + 1, list);
    const struct list *l = &v->lists[list];
    bool two = l->label + 3 + l->extra + 3 > cols;
    v->lists[list].two = two;
    label = keep_label(v, it->label, two ? cols - 2 : cols, &b->lines); /* ✓ behind it */
    value = keep_label(v, it->value, cols - 4 - (two ? 2 : 0), &b->more);
    b->height = label && two ? label + max_int(value, 1) : max_int(value, 1);
    b->height += keep_label(v, it->error, cols - 2, &b->more);
    keep_block(v, b);
}

static void add_toggle(struct view *v, int area, int item)
{
    struct block *b = add_block(v, area, BLOCK_TOGGLE, item, item + 1, -1);
    b->height =
        max_int(1, keep_label(v, v->page->items[item].label, area_text_cols(&v->areas[area]) - 4, &b->lines));
    keep_block(v, b);
}

static void add_button(struct view *v, int area, int item)
{
    const struct item *it = &v->page->items[item];
    bool framed = it->flags & ITEM_MAIN && has_text(it->text) && v->shape.app < 0;
    struct block *b = add_block(v, area, framed ? BLOCK_MAIN : BLOCK_BUTTONS, item, item + 1, -1);
    if (framed)
        b->height = v->shape.small ? 2 : 4;
    else
        b->height = keep_label(v, it->label, v->areas[area].cols - 4, &b->lines);
    keep_block(v, b);
}

static void add_row(struct view *v, int area, int item)
{
    struct block *b = add_block(v, area, BLOCK_ROW, item, item + 1, -1);
    measure_row(v, b, v->areas[area].cols);
    keep_block(v, b);
}

/* Bars that follow each other, or with words of their own, stand in columns as rows do. */
bool progress_in_columns(const struct view *v, const struct block *b)
{
    return v->lists[b->list].columns > 1 || has_text(v->page->items[b->item].text);
}

static void add_progress(struct view *v, int area, int item)
{
    const struct item *it = &v->page->items[item];
    const struct area *a = &v->areas[area];
    int list = run_list(v, item, BLOCK_PROGRESS);
    struct block *b = add_block(v, area, BLOCK_PROGRESS, item, item + 1, list);
    const struct list *l = &v->lists[list];
    int digits = 12; /* « 100 sur 100 » and its gap */
    if (progress_in_columns(v, b))
        b->height = list_bar_place(l, area_text_cols(a) - l->sign) == BAR_UNDER ? 2 : 1;
    else if (measure_cols(it->label) + 2 + min_int(it->most, 4) + digits > a->cols)
        b->height = 2;
    keep_block(v, b);
}

const char *picture_art(const struct view *v, const struct item *it)
{
    return v->shape.small && it->extra ? it->extra : it->art;
}

static void add_picture(struct view *v, int area, int item)
{
    const struct item *it = &v->page->items[item];
    if (v->shape.small && it->flags & ITEM_ORNAMENT && !it->extra)
        return;
    int rows = 0, widest = 0;
    for (const char *s = picture_art(v, it); s && *s; rows++) {
        size_t n = strcspn(s, "\n");
        widest = max_int(widest, text_widthn(s, n));
        s += n + (s[n] == '\n');
    }
    if (rows && widest <= v->areas[area].cols) {
        struct block *b = add_block(v, area, BLOCK_PICTURE, item, item + 1, -1);
        b->height = rows;
        keep_block(v, b);
    } else {
        add_words(v, area, BLOCK_TEXT, item, it->label, 0); /* no room for it: its words */
    }
}

/* --- groups --- */

/* What can stand beside its neighbours; anything else in a bar or a grid takes rows of its own. */
static bool stands_beside(const struct item *it)
{
    return it->kind == ITEM_BUTTON || it->kind == ITEM_LINK || it->kind == ITEM_TOGGLE ||
           it->kind == ITEM_ROW || is_choice(it);
}

/* A label longer than a row goes on in the next one; its button stands alone. */
static bool stands_alone(const struct view *v, const struct item *it, int cols)
{
    return (it->kind == ITEM_BUTTON || it->kind == ITEM_LINK) && button_cols(v, it) > cols;
}

static void add_bar(struct view *v, int area, int group)
{
    const struct item *items = v->page->items;
    int end = items[group].end, first = group + 1, used = 0;
    for (int i = first; i < end; i = items[i].end) {
        bool beside = stands_beside(&items[i]) && !stands_alone(v, &items[i], v->areas[area].cols);
        int cols = beside ? button_cols(v, &items[i]) : 0;
        if (i > first && (!beside || used + 2 + cols > v->areas[area].cols)) {
            keep_block(v, add_block(v, area, BLOCK_BUTTONS, first, i, -1));
            first = i;
            used = 0;
        }
        if (!beside) {
            flow_items(v, area, i, items[i].end);
            first = items[i].end;
        } else {
            used += (i > first ? 2 : 0) + cols;
        }
    }
    if (end > first)
        keep_block(v, add_block(v, area, BLOCK_BUTTONS, first, end, -1));
}

/* One line of cells, beginning at an item; returns the item behind it. */
static int add_cells(struct view *v, int area, int group, int first, int list)
{
    const struct item *items = v->page->items;
    struct list l = v->lists[list];
    bool cards = list_is_cards(v, &l);
    int at = first, end = items[group].end;
    for (int n = 0; n < l.columns && at < end && stands_beside(&items[at]); n++)
        at = items[at].end;
    enum block_kind kind = cards ? BLOCK_CARDS : l.columns == 1 ? BLOCK_ROW : BLOCK_CELLS;
    struct block *b = add_block(v, area, kind, first, at, list);
    b->height = cards ? CARD_ROWS : kind == BLOCK_CELLS && l.two ? ART_ROWS + 1 : 1;
    keep_block(v, b);
    return at;
}

static void add_grid(struct view *v, int area, int group)
{
    const struct item *items = v->page->items;
    int list = list_grid(v, group, v->areas[area].cols);
    for (int at = group + 1; at < items[group].end;) {
        if (stands_beside(&items[at])) {
            at = add_cells(v, area, group, at, list);
        } else {
            flow_items(v, area, at, items[at].end);
            at = items[at].end;
        }
    }
}

static void add_list_rows(struct view *v, int area, int group)
{
    const struct item *items = v->page->items;
    int cols = v->areas[area].cols;
    int list = list_rows(v, group, cols);
    int i = group + 1;
    while (i < items[group].end) {
        if (items[i].kind == ITEM_ROW) {
            struct block *b = add_block(v, area, BLOCK_ROW, i, i + 1, list);
            measure_row(v, b, cols);
            keep_block(v, b);
        } else {
            flow_items(v, area, i, items[i].end);
        }
        i = items[i].end;
    }
}

static void add_group(struct view *v, int area, int group)
{
    const struct item *it = &v->page->items[group];
    if (has_text(it->label) && it->group != GROUP_PANE && it->group != GROUP_APP)
        add_heading(v, area, group);
    if (it->group == GROUP_LIST)
        add_list_rows(v, area, group);
    else if (it->group == GROUP_GRID)
        add_grid(v, area, group);
    else if (it->group == GROUP_BAR)
        add_bar(v, area, group);
    else
        flow_items(v, area, group + 1, it->end);
}

typedef void add_item(struct view *v, int area, int item);
static add_item *const adders[ITEM_GROUP + 1] = {
    [ITEM_TEXT] = add_text,       [ITEM_HEADING] = add_heading, [ITEM_NOTE] = add_note,
    [ITEM_PAIR] = add_pair,       [ITEM_ROW] = add_row,         [ITEM_FIELD] = add_field,
    [ITEM_TOGGLE] = add_toggle,   [ITEM_BUTTON] = add_button,   [ITEM_PROGRESS] = add_progress,
    [ITEM_PICTURE] = add_picture, [ITEM_GROUP] = add_group,     [ITEM_LINK] = add_button,
};

void flow_items(struct view *v, int area, int from, int to)
{
    const struct item *items = v->page->items;
    for (int i = from; i < to; i = items[i].end) {
        if (items[i].kind == ITEM_TEXT && items[i].flags & ITEM_MARK)
            add_mark(v, area, i);
        else
            adders[items[i].kind](v, area, i);
    }
}
