/* stack.c - blocks under each other, with a blank row between them where there is room. */
#include "internal.h"

int area_text_cols(const struct area *a)
{
    return min_int(a->cols, TEXT_COLS);
}

static int group_of(const struct view *v, const struct block *b)
{
    return v->page->items[b->item].parent;
}

/* Blocks of one family stand without a blank row between them. */
static bool same_family(const struct view *v, const struct block *a, const struct block *b)
{
    const struct item *title = &v->page->items[a->item];
    bool title_of_group = a->kind == BLOCK_TITLE && title->kind == ITEM_GROUP && title->group != GROUP_DIALOG;
    bool picture_of_choice = a->kind == BLOCK_CHOICE && b->kind == BLOCK_PICTURE;
    if (title_of_group || picture_of_choice || b->kind == BLOCK_MARK)
        return true;
    if (a->kind == BLOCK_FIELD && b->kind == BLOCK_FIELD && field_beside(title) &&
        field_beside(&v->page->items[b->item]))
        return true; /* the head of a message being written */
    if (a->kind == BLOCK_TEXT && title->flags & ITEM_STRONG)
        return true; /* a line that announces what follows */
    if (a->kind == BLOCK_PAIR && b->kind == BLOCK_TITLE)
        return true; /* the head of a message */
    if (a->kind == BLOCK_TEXT && b->kind == BLOCK_TEXT &&
        title->flags & v->page->items[b->item].flags & ITEM_DONE)
        return true;
    if (a->kind != b->kind || a->kind == BLOCK_TEXT || a->kind == BLOCK_TITLE || a->kind == BLOCK_FIELD)
        return false;
    return group_of(v, a) == group_of(v, b);
}

void flow_stack(struct view *v, int area)
{
    struct area *a = &v->areas[area];
    int total = 0;
    for (int i = a->first; i < a->end; i++) {
        struct block *b = &v->blocks[i];
        b->gap = i > a->first && !same_family(v, b - 1, b);
        total += b->height + b->gap;
    }
    for (int i = a->end - 1; i > a->first && total > a->rows; i--) {
        total -= v->blocks[i].gap;
        v->blocks[i].gap = 0;
    }
    int top = 0;
    for (int i = a->first; i < a->end; i++) {
        top += v->blocks[i].gap;
        v->blocks[i].top = top;
        top += v->blocks[i].height;
    }
    a->height = total;
}
