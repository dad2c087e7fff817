/* page.c - building a page item by item, and asking it simple questions. */
#include "passerelle/page.h"

#include "voice.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void page_init(struct page *p)
{
    *p = (struct page){ .open = -1 };
}

void page_free(struct page *p)
{
    free(p->items);
    arena_free(&p->arena);
    page_init(p);
}

void page_begin(struct page *p, const char *key)
{
    struct page fresh = {
        .items = p->items, .cap = p->cap, .open = -1, .arena = p->arena, .tr = p->tr, .voice = p->voice
    };
    *p = fresh;
    arena_reset(&p->arena);
    p->key = arena_strdup(&p->arena, key);
}

void page_place(struct page *p, const char *full, const char *brief)
{
    p->place = full;
    p->place_short = brief ? brief : full;
}

void page_right(struct page *p, const char *full, const char *brief)
{
    p->right = full;
    p->right_short = brief ? brief : full;
}

void page_steps(struct page *p, int step, int steps)
{
    p->step = step;
    p->steps = steps;
}

void page_slot(struct page *p, int n, const char *words, const char *brief)
{
    assert(n >= 0 && n < (int)ARRAY_LEN(p->slots));
    p->slots[n] = (struct slot){ .words = words, .words_short = brief ? brief : words };
}

void page_wish(struct page *p, const char *id, unsigned turn)
{
    p->focus = id;
    p->turn = turn;
}

int page_add(struct page *p, struct item it)
{
    assert(!it.id || page_find(p, it.id) < 0);
    int index = p->count;
    if (p->voice)
        item_speak(p, &it);
    if (it.group != GROUP_NONE)
        it.kind = ITEM_GROUP;
    it.parent = p->open;
    it.end = it.kind == ITEM_GROUP ? 0 : index + 1;
    p->items = grow(p->items, (size_t)p->count, &p->cap, sizeof *p->items);
    p->items[p->count++] = it;
    return index;
}

int page_open(struct page *p, struct item it)
{
    it.kind = ITEM_GROUP;
    int index = page_add(p, it);
    p->open = index;
    return index;
}

void page_close(struct page *p)
{
    assert(p->open >= 0);
    struct item *group = &p->items[p->open];
    group->end = p->count;
    p->open = group->parent;
}

/* An item whose label is one of the program's own words. */
static struct item own_words(const struct page *p, enum item_kind kind, const char *source)
{
    const char *label = page_tr(p, source);
    return (struct item){ .kind = kind, .label = label, .source = label != source ? source : NULL };
}

int page_heading(struct page *p, const char *source)
{
    return page_add(p, own_words(p, ITEM_HEADING, source));
}

int page_text(struct page *p, const char *source)
{
    return page_add(p, own_words(p, ITEM_TEXT, source));
}

int page_button(struct page *p, const char *id, const char *source)
{
    struct item it = own_words(p, ITEM_BUTTON, source);
    it.id = id;
    return page_add(p, it);
}

const char *page_tr(const struct page *p, const char *source)
{
    return p->tr ? p->tr(source, NULL, 1) : source;
}

const char *page_trn(const struct page *p, const char *one, const char *many, unsigned long n)
{
    if (p->tr)
        return p->tr(one, many, n);
    return n > 1 ? many : one; /* as French counts */
}

const char *page_copy(struct page *p, const char *s)
{
    return s ? arena_strdup(&p->arena, s) : NULL;
}

const char *page_printf(struct page *p, const char *fmt, ...)
{
    struct str s = { 0 };
    va_list args;
    va_start(args, fmt);
    str_vprintf(&s, fmt, args);
    va_end(args);
    const char *copy = arena_strdup(&p->arena, str_s(&s));
    str_free(&s);
    return copy;
}

int page_find(const struct page *p, const char *id)
{
    if (!id)
        return -1;
    for (int i = 0; i < p->count; i++) {
        const char *other = p->items[i].id;
        if (other && (other == id || !strcmp(other, id)))
            return i;
    }
    return -1;
}

bool page_is_stop(const struct page *p, int item)
{
    static const bool takes_focus[ITEM_GROUP + 1] = {
        [ITEM_TEXT] = true,   [ITEM_ROW] = true,    [ITEM_FIELD] = true,
        [ITEM_TOGGLE] = true, [ITEM_BUTTON] = true, [ITEM_LINK] = true,
    };
    if (item < 0 || item >= p->count)
        return false;
    const struct item *it = &p->items[item];
    return it->id && takes_focus[it->kind] && !(it->flags & ITEM_UNREADY);
}

const char *item_option(const struct item *it, int n)
{
    return it->values != NULL ? it->values[n] : it->options[n];
}

bool page_inside(const struct page *p, int item, int group)
{
    if (group < 0 || item <= group || item >= p->count)
        return false;
    const struct item *g = &p->items[group];
    return g->kind == ITEM_GROUP && (g->end == 0 || item < g->end); /* 0: still open */
}
