/* opening.c - a page that is opened is read from its top, also when the first thing to choose stands further down: then keys
 * scroll until it comes in sight. */
#include "internal.h"

bool opening_reads(struct view *v)
{
    const struct area *a = v->opening && !v->page->shown ? area_of_item(v, v->focus) : NULL;
    if (!a)
        return false;
    const struct block *b = &v->blocks[v->where[v->focus]];
    int row = b->kind == BLOCK_FIELD ? field_caret_row(v, b, a->cols) : 0;
    /* a text that has the focus is read from its top anyway */
    if (b->kind == BLOCK_TEXT || b->top + row < area_sight(v, a).end)
        v->opening = false;
    return v->opening;
}

bool opening_key(struct view *v, struct input in)
{
    struct area *a = area_of_item(v, v->focus);
    bool space = in.key == INPUT_CHAR && in.ch == ' ' && !edit_active(v);
    if (in.key == INPUT_DOWN || in.key == INPUT_UP) {
        scroll_by(v, a, in.key == INPUT_DOWN ? 1 : -1);
        return true;
    }
    if (in.key == INPUT_ENTER || in.key == INPUT_PAGE_DOWN || in.key == INPUT_PAGE_UP || space) {
        scroll_by(v, a, in.key == INPUT_PAGE_UP ? -scroll_screen(v, a) : scroll_screen(v, a));
        return true;
    }
    bool across = in.key == INPUT_LEFT || in.key == INPUT_RIGHT; /* no answer changes unseen */
    if (across || in.key == INPUT_TAB || in.key == INPUT_BACKTAB || in.key == INPUT_CHAR) {
        v->opening = false; /* who presses these looks for what is to be done */
        scroll_to_focus(v);
        return across || in.key == INPUT_TAB;
    }
    return false;
}
