/* plain_numbers.c - which number an item has, and which item a typed line means. */
#include "plain.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

static bool in_app(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (p->items[i].group == GROUP_APP)
            return true;
    }
    return false;
}

static int find_id(const struct numbers *n, const char *id)
{
    for (size_t i = 0; i < n->count; i++) {
        if (strcmp(n->ids[i], id) == 0)
            return (int)i + 1;
    }
    return 0;
}

static bool any_known(const struct numbers *n, const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (plain_can_choose(p, i) && find_id(n, p->items[i].id) > 0)
            return true;
    }
    return false;
}

void numbers_begin(struct numbers *n, const struct page *p)
{
    size_t part = strcspn(p->key, "/");
    bool same = n->app.len == part && strncmp(str_s(&n->app), p->key, part) == 0;
    if (same && (in_app(p) || any_known(n, p)))
        return;
    str_clear(&n->app);
    str_addn(&n->app, p->key, part);
    n->count = 0;
    arena_reset(&n->arena);
}

int numbers_of(struct numbers *n, const char *id)
{
    int number = find_id(n, id);
    if (number > 0)
        return number;
    n->ids = grow(n->ids, n->count, &n->cap, sizeof *n->ids);
    n->ids[n->count++] = arena_strdup(&n->arena, id);
    return (int)n->count;
}

/* The next row of the group, from an item on, that has a number; the group's end if there is none. */
static int next_numbered(const struct numbers *n, const struct page *p, int item, int group)
{
    while (item < p->items[group].end &&
           !(p->items[item].kind == ITEM_ROW && p->items[item].id && find_id(n, p->items[item].id) > 0))
        item++;
    return item;
}

void numbers_sort(struct numbers *n, const struct page *p)
{
    for (int g = 0; g < p->count; g++) {
        if (p->items[g].group != GROUP_LIST || !(p->items[g].flags & ITEM_NUMBERED))
            continue;
        int end = p->items[g].end;
        for (int i = next_numbered(n, p, g + 1, g); i < end; i = next_numbered(n, p, i + 1, g)) {
            for (int k = next_numbered(n, p, i + 1, g); k < end; k = next_numbered(n, p, k + 1, g)) {
                int a = find_id(n, p->items[i].id), b = find_id(n, p->items[k].id);
                if (a < b)
                    continue;
                const char *id = n->ids[a - 1];
                n->ids[a - 1] = n->ids[b - 1];
                n->ids[b - 1] = id;
            }
        }
    }
}

const char *numbers_id(const struct numbers *n, int number)
{
    return number > 0 && (size_t)number <= n->count ? n->ids[number - 1] : NULL;
}

void numbers_free(struct numbers *n)
{
    free(n->ids);
    arena_free(&n->arena);
    str_free(&n->app);
    *n = (struct numbers){ 0 };
}

/* --- what a line means --- */

bool plain_can_choose(const struct page *p, int item)
{
    if (!page_is_stop(p, item) || p->items[item].kind == ITEM_TEXT || p->watch)
        return false;
    int scope = page_find(p, p->scope);
    return scope < 0 || page_inside(p, item, scope);
}

/* The one thing that can be chosen; -1 if there is none or more than one. */
static int only_stop(const struct page *p)
{
    int only = -1;
    for (int i = 0; i < p->count; i++) {
        if (!plain_can_choose(p, i))
            continue;
        if (only >= 0)
            return -1;
        only = i;
    }
    return only;
}

static bool takes_text(const struct item *it)
{
    return it->kind == ITEM_FIELD && it->options == NULL && (it->flags & (ITEM_SECRET | ITEM_FILE)) == 0;
}

int plain_only_field(const struct page *p)
{
    int only = only_stop(p);
    bool answer = only >= 0 && takes_text(&p->items[only]) && p->items[only].lines <= 1 &&
                  (p->items[only].flags & ITEM_SUBMIT) != 0;
    return answer ? only : -1;
}

int plain_empty_field(const struct page *p)
{
    int found = -1;
    for (int i = 0; i < p->count; i++) {
        const struct item *it = &p->items[i];
        if (!plain_can_choose(p, i) || !takes_text(it) || (it->value != NULL && *it->value != '\0'))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

int plain_obvious(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if ((p->items[i].flags & ITEM_MAIN) != 0 && plain_can_choose(p, i))
            return i;
    }
    int only = only_stop(p);
    return only >= 0 && p->items[only].kind != ITEM_FIELD ? only : -1;
}

int plain_number(const char *line)
{
    size_t digits = strspn(line, "0123456789");
    return digits > 0 && digits <= 6 && line[digits] == '\0' ? atoi(line) : 0;
}

enum { WORD_LEAST = 3 }; /* letters of a word inside a name */

enum fit { FIT_NOT, FIT_INSIDE, FIT_BEGINS, FIT_WHOLE };

static enum fit fit_name(const char *name, const char *folded)
{
    if (name == NULL)
        return FIT_NOT;
    char *other = text_fold(name);
    enum fit fit = strcmp(other, folded) == 0     ? FIT_WHOLE
                   : starts_with(other, folded)   ? FIT_BEGINS
                   : text_contains(other, folded) ? FIT_INSIDE
                                                  : FIT_NOT;
    free(other);
    return fit;
}

static enum fit fit_item(const struct item *it, const char *folded)
{
    enum fit label = fit_name(it->label, folded), source = fit_name(it->source, folded);
    enum fit text = it->kind == ITEM_ROW ? fit_name(it->text, folded) : FIT_NOT;
    enum fit best = label > source ? label : source;
    return best > text ? best : text;
}

static struct guess match_name(const struct page *p, const char *folded, enum fit least)
{
    struct guess m = { .item = -1 };
    int whole = -1, wholes = 0;
    for (int i = 0; i < p->count; i++) {
        enum fit fit = plain_can_choose(p, i) ? fit_item(&p->items[i], folded) : FIT_NOT;
        if (fit < least)
            continue;
        if (fit == FIT_WHOLE) {
            whole = i;
            wholes++;
        }
        if (m.count < (int)ARRAY_LEN(m.others))
            m.others[m.count] = i;
        m.count++;
    }
    if (wholes == 1)
        m = (struct guess){ .item = whole, .count = 1 };
    else if (m.count == 1)
        m.item = m.others[0];
    return m;
}

static struct guess match_inside(const struct page *p, const char *folded)
{
    struct guess m = match_name(p, folded, FIT_INSIDE);
    m.inside = m.count > 0;
    m.item = -1;
    return m;
}

struct guess plain_guess(const struct page *p, const struct numbers *n, const char *line)
{
    struct guess m = { .item = -1 };
    int number = plain_number(line);
    if (number > 0) {
        int item = page_find(p, numbers_id(n, number));
        if (item >= 0 && plain_can_choose(p, item))
            m = (struct guess){ .item = item, .count = 1 };
        return m;
    }
    char *folded = text_fold(line);
    if (*folded != '\0')
        m = match_name(p, folded, FIT_BEGINS);
    bool words_awaited = plain_empty_field(p) >= 0;
    if (m.count == 0 && strlen(folded) >= WORD_LEAST && !words_awaited)
        m = match_inside(p, folded);
    free(folded);
    return m;
}
