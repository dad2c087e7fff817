/* focus.c - who has the focus after a page came, and what is remembered of each place. The focus is an id. */
#include "internal.h"

#include <string.h>

int focus_shown(const struct view *v)
{
    if (!v->page->shown)
        return v->focus;
    int item = page_find(v->page, v->page->shown->target);
    return item >= 0 && v->where[item] >= 0 ? item : -1;
}

/* The memory of a place; the one unused for longest makes room. Another step of a lesson is another place, also when the
 * same app stands there. */
static struct memory *memory_of(struct view *v, const char *key, int step)
{
    struct memory *oldest = &v->memories[0];
    for (int i = 0; i < MEMORY_MAX; i++) {
        struct memory *m = &v->memories[i];
        if (m->used && m->step == step && !strcmp(str_s(&m->key), key))
            return m;
        if (m->used < oldest->used)
            oldest = m;
    }
    str_set(&oldest->key, key);
    oldest->step = step;
    str_set(&oldest->focus, "");
    str_set(&oldest->wish, "");
    oldest->wished = false;
    memset(oldest->scroll, 0, sizeof oldest->scroll);
    return oldest;
}

void focus_place(struct view *v)
{
    struct memory *before = v->here;
    v->here = memory_of(v, v->page->key ? v->page->key : "", v->page->step);
    v->moved = v->here != before;
    if (v->moved)
        str_set(&v->group_id, ""); /* another place: its rows are others */
    v->here->used = ++v->clock;
}

/* A wish counts once; the same one again only with another turn. */
static int new_wish(struct view *v)
{
    const struct page *p = v->page;
    struct memory *m = v->here;
    if (!p->focus || (m->wished && m->turn == p->turn && streq(str_s(&m->wish), p->focus)))
        return -1;
    m->wished = true;
    m->turn = p->turn;
    str_set(&m->wish, p->focus);
    return page_find(p, p->focus);
}

/* The first button from a stop on, in the same area: [Entrée] again must not open a document or a link unseen. */
static int button_behind(struct view *v, int stop, const struct area *a)
{
    for (; stop >= 0 && area_of_item(v, stop) == a; stop = stop_next(v, stop + 1)) {
        if (v->page->items[stop].kind == ITEM_BUTTON)
            return stop;
    }
    return -1;
}

/* What is wished may take no focus here: then what follows it in the same area does. */
static int stop_for(struct view *v, int item)
{
    if (item < 0 || stop_at(v, item) >= 0)
        return item;
    const struct area *a = area_of_item(v, item);
    bool group = v->page->items[item].kind == ITEM_GROUP;
    if (group) {
        int first = stop_next(v, item);
        return first >= 0 && first < v->page->items[item].end ? stop_enter(v, tab_group(v, first)) : -1;
    }
    int next = stop_next(v, item);
    if (!a || next < 0 || area_of_item(v, next) != a)
        return -1;
    int button = v->page->items[item].kind == ITEM_TEXT ? button_behind(v, next, a) : -1;
    return button >= 0 ? button : next;
}

static int stop_named(struct view *v, const char *id)
{
    int item = *id ? page_find(v->page, id) : -1;
    return stop_at(v, item) >= 0 ? item : -1;
}

/* A row that went away leaves the focus to the one that took its place. */
static int same_place(struct view *v)
{
    int group = v->group_id.len ? page_find(v->page, str_s(&v->group_id)) : -1;
    if (group < 0)
        return -1;
    int end = v->page->items[group].end, found = -1, n = 0;
    for (int i = stop_next(v, group); i >= 0 && i < end; i = stop_next(v, i + 1)) {
        found = i;
        if (n++ == v->ordinal)
            break;
    }
    return found;
}

/* What stands above the panes, apps and addresses, is not what one came for. */
static int first_stop(const struct view *v)
{
    for (int i = 0; i < v->stop_count && v->shape.app >= 0; i++) {
        if (pane_of(v, v->stops[i]) >= 0)
            return v->stops[i];
    }
    return v->stop_count ? v->stops[0] : -1;
}

/* On another page the focus of the page before says nothing: an id of the same name is another thing there. */
static int choose(struct view *v, int wish)
{
    int item = stop_for(v, wish);
    if (item < 0 && !v->moved)
        item = stop_named(v, str_s(&v->focus_id));
    if (item < 0)
        item = stop_named(v, str_s(&v->here->focus));
    if (item < 0 && !v->moved)
        item = same_place(v);
    if (v->moved)
        v->opening = item < 0; /* nobody wishes the focus anywhere: the page is read first */
    else if (wish >= 0)
        v->opening = false; /* now somebody does */
    return item < 0 ? first_stop(v) : item;
}

static const char *group_id_of(const struct view *v, int item, int *group)
{
    for (*group = v->page->items[item].parent; *group >= 0; *group = v->page->items[*group].parent)
        if (v->page->items[*group].id)
            return v->page->items[*group].id;
    return "";
}

void focus_set(struct view *v, int item)
{
    v->focus = item;
    if (item < 0)
        return; /* its id is kept for the page after this one */
    const struct item *it = &v->page->items[item];
    if (!streq(str_s(&v->focus_id), it->id)) {
        v->caret = it->value ? strlen(it->value) : 0;
        v->want_col = -1;
        v->field_top = 0;
        v->pending = false;
        str_set(&v->focus_id, it->id);
    }
    edit_clamp(v);
    int bar = it->id ? v->page->items[item].parent : -1;
    if (bar < 0 || !(v->page->items[bar].flags & ITEM_QUIET)) /* whoever comes back comes back to the page */
        str_set(&v->here->focus, it->id);
    int group;
    str_set(&v->group_id, group_id_of(v, item, &group));
    v->ordinal = stop_at(v, item);
    int first = group >= 0 ? stop_at(v, stop_next(v, group)) : 0;
    v->ordinal -= max_int(first, 0);
    show_pane(v);
}

void show_pane(struct view *v)
{
    int shown = focus_shown(v), pane = shown >= 0 ? pane_of(v, shown) : -1;
    if (pane < 0 || v->areas[v->shape.pane_area[pane]].visible)
        return;
    int scroll[AREA_MAX] = { 0 };
    for (int i = 0; i < v->area_count; i++)
        scroll[i] = v->areas[i].scroll;
    layout_page(v, pane);
    for (int i = 0; i < v->area_count; i++) {
        v->areas[i].scroll = scroll[i];
        scroll_clamp(v, &v->areas[i]);
    }
}

/* [Entrée] ticked the box: now that the page shows what the tick brought, the focus goes on. */
static void go_on(struct view *v, int wish)
{
    const struct item *it = v->focus >= 0 ? &v->page->items[v->focus] : NULL;
    if (v->ticks && wish < 0 && !v->moved && it && it->kind == ITEM_TOGGLE && it->flags & ITEM_ON)
        focus_set(v, stop_tab(v, 1));
    v->ticks = false;
}

void focus_settle(struct view *v)
{
    int wish = new_wish(v);
    int item = choose(v, wish);
    focus_set(v, item);
    /* Another pane in sight may turn a text into a stop, or the other way round. */
    if (item >= 0 && stop_at(v, item) < 0)
        focus_set(v, choose(v, item));
    go_on(v, wish);
    show_pane(v);
}

void focus_remember(struct view *v)
{
    for (int i = 0; v->here && i < v->area_count; i++)
        v->here->scroll[i] = v->areas[i].scroll;
}
