/* lists.c - what the rows of a list, the pairs of a run and the cells of a grid have in common, so that their
 * columns stand under each other; and how many rows one of them takes. Counted, never wrapped, where it fits. */
#include "internal.h"

#include <string.h>

enum {
    BAR_CELLS = 12, /* the longest bar in a row */
    BAR_LEAST = 4,
    GAP = 2,
    WORDS_COL = 15,   /* a card drawn as a row: where its second word begins */
    SHORT_LABEL = 12, /* a label is not squeezed below this by what stands beside it */
    EYE_GAP = 9,      /* between the longest label and what stands at the right end */
    LEAST_WIDTH = 40
};

static const struct list no_list = { .group = -1 };

const struct list *list_of(const struct view *v, const struct block *b)
{
    return b->list >= 0 ? &v->lists[b->list] : &no_list;
}

static int add_list(struct view *v, struct list l)
{
    v->lists = grow(v->lists, (size_t)v->list_count, &v->list_cap, sizeof *v->lists);
    v->lists[v->list_count] = l;
    return v->list_count++;
}

/* Widens *widest to s; a text with fewer bytes than that cannot be wider. */
static void widen(int *widest, const char *s)
{
    if (!s)
        return;
    size_t bytes = strlen(s);
    if (bytes > (size_t)*widest)
        *widest = max_int(*widest, text_widthn(s, strcspn(s, "\n")));
}

static void widen_row(struct list *l, const struct item *it)
{
    if (it->flags & (ITEM_NEW | ITEM_DONE))
        l->sign = 2;
    widen(&l->label, it->label);
    widen(&l->text, it->text);
    widen(&l->extra, it->extra);
    if (it->most > 0)
        l->bar = max_int(l->bar, min_int(it->most, BAR_CELLS));
}

/* Are there no other rows, whose right ends these would not meet? */
static bool stands_alone(const struct view *v, int group)
{
    const struct item *items = v->page->items;
    for (int i = 0; i < v->page->count; i++) {
        bool row = items[i].kind == ITEM_ROW || items[i].kind == ITEM_PROGRESS || items[i].flags & ITEM_MAIN;
        if (row && items[i].parent != group)
            return false;
    }
    return true;
}

int list_rows(struct view *v, int group, int cols)
{
    const struct item *items = v->page->items;
    struct list l = { .group = group, .sign = items[group].flags & ITEM_NEW ? 2 : 0 };
    int rows = 0;
    for (int i = group + 1; i < items[group].end; i = items[i].end) {
        if (items[i].kind == ITEM_ROW) {
            widen_row(&l, &items[i]);
            rows++;
        }
    }
    if (items[group].flags & ITEM_NUMBERED) {
        l.number = rows > 9 ? 4 : 3;
        l.sign = 0; /* answers carry their ✓ in the sign column */
    }
    if (items[group].flags & ITEM_TABLE) {
        int room = cols - l.sign - l.number;
        int needed = l.label + GAP + (l.text ? min_int(l.text, SHORT_LABEL) + GAP : 0) + l.extra;
        l.two = (l.text && v->shape.small) || needed > room;
        int third = cols / 3 - l.sign;
        bool space = l.label + GAP < third && needed - l.label - GAP + third <= room;
        l.label = space ? third : l.label + GAP;
    }
    /* Short names and short words at the right end: near enough for the eye to stay in the row. */
    if (l.extra > 0 && l.text == 0 && l.bar == 0 && l.number == 0 && !v->shape.small &&
        stands_alone(v, group))
        l.width = l.sign + l.number + max_int(LEAST_WIDTH, l.label + EYE_GAP + l.extra);
    return add_list(v, l);
}

int list_run(struct view *v, int from, int to)
{
    struct list l = { .group = -1 };
    for (int i = from; i < to; i++) {
        const struct item *it = &v->page->items[i];
        widen(&l.label, it->label);
        widen(&l.text, it->text);
        if (is_choice(it))
            l.extra = max_int(l.extra, choice_width(it));
        if (it->kind == ITEM_PROGRESS) {
            l.sign = it->flags & ITEM_DONE ? 2 : l.sign;
            l.bar = max_int(l.bar, min_int(it->most, BAR_CELLS));
            l.extra = l.text;
        }
    }
    l.columns = to - from;
    return add_list(v, l);
}

int list_grid(struct view *v, int group, int cols)
{
    const struct item *items = v->page->items;
    struct list l = { .group = group };
    bool art = false;
    for (int i = group + 1; i < items[group].end; i = items[i].end) {
        widen_row(&l, &items[i]);
        art = art || items[i].art;
    }
    int wanted = items[group].amount;
    bool cards = art && wanted <= 3;
    if (cards && v->shape.small) {
        l.columns = 1;
        l.cell = WORDS_COL;
    } else if (cards) {
        l.columns = max_int(1, min_int(wanted ? wanted : 3, (cols + CARD_GAP) / (CARD_COLS + CARD_GAP)));
    } else {
        int cell = min_int(l.label, cols - 2) + l.sign + GAP + 1;
        l.columns = max_int(1, min_int(wanted ? wanted : cols, cols / cell));
        l.cell = wanted && l.columns == wanted ? cols / wanted : cell;
        l.two = art && !v->shape.small; /* pictures above their words */
    }
    return add_list(v, l);
}

bool list_is_cards(const struct view *v, const struct list *l)
{
    return !v->shape.small && l->columns > 0 && l->cell == 0;
}

int row_cols(const struct view *v, const struct block *b, int cols)
{
    const struct list *l = list_of(v, b);
    bool table = l->group >= 0 && v->page->items[l->group].flags & ITEM_TABLE;
    int most = l->width > 0 ? min_int(l->width, TEXT_COLS) : TEXT_COLS;
    return table ? cols : min_int(cols, most);
}

bool row_extra_beside(const struct view *v, const struct block *b, int cols)
{
    const struct list *l = list_of(v, b);
    const struct item *it = &v->page->items[b->item];
    if (!has_text(it->extra))
        return false;
    int room = row_cols(v, b, cols) - l->sign - l->number;
    int extra = measure_cols(it->extra);
    if (l->two)
        return room - extra - GAP >= min_int(SHORT_LABEL, measure_cols(it->label));
    return !has_text(it->text) && measure_fits(it->label, room - extra - GAP);
}

int list_bar_room(const struct list *l, int room)
{
    return min_int(l->bar, room - l->label - 1);
}

enum bar_place list_bar_place(const struct list *l, int room)
{
    if (l->label + 3 + l->bar + (l->extra ? GAP + l->extra : 0) <= room)
        return BAR_BESIDE;
    return list_bar_room(l, room) >= BAR_LEAST ? BAR_ALONE : BAR_UNDER;
}

static void measure_bar_row(struct view *v, struct block *b, const struct list *l, int room)
{
    const struct item *it = &v->page->items[b->item];
    b->height = max_int(1, keep_label(v, it->label, room, &b->lines));
    b->height += list_bar_place(l, room) == BAR_UNDER;
}

void measure_row(struct view *v, struct block *b, int cols)
{
    const struct list *l = list_of(v, b);
    const struct item *it = &v->page->items[b->item];
    bool table = l->group >= 0 && v->page->items[l->group].flags & ITEM_TABLE;
    int room = row_cols(v, b, cols) - l->sign - l->number;
    b->line = v->line_count;
    b->height = 1;
    if ((table && !l->two) || l->cell > 0)
        return;
    if (it->most > 0) {
        measure_bar_row(v, b, l, room);
        return;
    }
    if (!it->text && !it->extra && measure_fits(it->label, room))
        return; /* the common row of a long list */
    bool beside = row_extra_beside(v, b, cols);
    int label = room - (beside ? measure_cols(it->extra) + GAP : 0);
    b->height = max_int(1, keep_label(v, it->label, label, &b->lines));
    b->height += keep_label(v, it->text, room - (table ? GAP : 0), &b->more);
    if (has_text(it->extra) && !beside) {
        int used = has_text(it->text) && !b->more ? measure_cols(it->text) + 3 : room;
        int begin = table ? max_int(0, GAP - l->sign - l->number) : 0;
        b->height += begin + used + measure_cols(it->extra) > room; /* else it follows the text */
    }
}
