/* how.c - from the words an author writes (open: Envoyés, press: Répondre) to an action on this page. */
#include "passerelle/judge.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* What each verb of a how does, and to which items. */
struct gesture {
    const char *word;
    unsigned kinds; /* 1 << enum item_kind, or-ed */
    enum verb verb;
};

static const struct gesture gestures[] = {
    [HOW_OPEN] = { "open", 1u << ITEM_ROW | 1u << ITEM_LINK, ACT_ACTIVATE },
    [HOW_PRESS] = { "press", 1u << ITEM_BUTTON, ACT_ACTIVATE },
    [HOW_FILL] = { "fill", 1u << ITEM_FIELD, ACT_SET },
    [HOW_TICK] = { "tick", 1u << ITEM_TOGGLE, ACT_TOGGLE },
    [HOW_UNTICK] = { "untick", 1u << ITEM_TOGGLE, ACT_TOGGLE },
};

size_t how_parts(const struct how *h)
{
    return h->verb == HOW_FILL ? h->count : 1;
}

/* --- is the item called so? --- */
typedef bool is_called(const struct page *, int item, const char *name);

static bool by_id(const struct page *p, int item, const char *name)
{
    const char *slash = strrchr(p->items[item].id, '/');
    return slash && streq(slash + 1, name);
}

static bool by_source(const struct page *p, int item, const char *name)
{
    return p->items[item].source && text_same(p->items[item].source, name);
}

static bool by_label(const struct page *p, int item, const char *name)
{
    return p->items[item].label && text_same(p->items[item].label, name);
}

/* A message is also called by its subject. */
static bool by_text(const struct page *p, int item, const char *name)
{
    return p->items[item].kind == ITEM_ROW && p->items[item].text && text_same(p->items[item].text, name);
}

/* The words a button stands beside: the nearest thing above that is no button. */
static const char *line_words(const struct page *p, int item)
{
    for (int i = item - 1; i >= 0; i--) {
        if (p->items[i].kind != ITEM_BUTTON && p->items[i].label)
            return p->items[i].label;
    }
    return "";
}

/* « Modifier Code postal »: the button that repeats, then the words of its line. */
static bool by_label_and_line(const struct page *p, int item, const char *name)
{
    if (p->items[item].kind != ITEM_BUTTON)
        return false;
    const char *label = p->items[item].source ? p->items[item].source : p->items[item].label;
    struct str both = { 0 };
    str_printf(&both, "%s %s", label ? label : "", line_words(p, item));
    bool same = text_same(str_s(&both), name);
    str_free(&both);
    return same;
}

static bool holds_words(const struct page *p, int item, const char *name)
{
    return p->items[item].kind == ITEM_ROW && p->items[item].text && text_contains(p->items[item].text, name);
}

static int find_by(const struct page *p, unsigned kinds, const char *name, is_called *called, int from)
{
    for (int i = from; i < p->count; i++) {
        if (kinds & 1u << p->items[i].kind && page_is_stop(p, i) && called(p, i, name))
            return i;
    }
    return -1;
}

/* From the surest way of naming to the loosest; -1 if nothing is called so. */
static int find(const struct page *p, unsigned kinds, const char *name)
{
    static is_called *const ways[] = { by_id, by_source, by_label, by_text, by_label_and_line };
    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        int item = find_by(p, kinds, name, ways[i], 0);
        if (item >= 0)
            return item;
    }
    /* words of a subject, if only one row holds them */
    int only = find_by(p, kinds, name, holds_words, 0);
    return only >= 0 && find_by(p, kinds, name, holds_words, only + 1) >= 0 ? -1 : only;
}

/* --- values --- */
static void add_person(struct str *out, const struct world *w, const char *name)
{
    const struct person *who = w ? world_person(w, name) : NULL;
    if (who)
        name = who->mail ? who->mail : who->name;
    str_printf(out, "%s%s", out->len > 0 ? ", " : "", name);
}

/* Ids of people become what one types: their addresses. */
static const char *people_value(const char *value, const struct world *w, struct arena *arena)
{
    struct str out = { 0 };
    for (const char *s = value; *s; s += *s == ',' || *s == '\n') {
        s += strspn(s, " ");
        size_t n = strcspn(s, ",\n");
        size_t len = n;
        while (len > 0 && s[len - 1] == ' ')
            len--;
        if (len > 0)
            add_person(&out, w, arena_strndup(arena, s, len));
        s += n;
    }
    const char *typed = arena_strdup(arena, str_s(&out));
    str_free(&out);
    return typed;
}

/* « <code> »: the figures that a service sent last; NULL: none did. */
static const char *last_code(const struct world *w)
{
    const struct site *last = NULL;
    for (size_t i = 0; w && i < w->site_count; i++) {
        const struct site *s = w->sites[i];
        if (s->code && (!last || moment_compare(s->code_sent, last->code_sent) >= 0))
            last = s;
    }
    return last ? last->code : NULL;
}

static const char *field_value(const struct item *field, const char *value, const struct world *w,
                               struct arena *arena)
{
    size_t n = strlen(value);
    while (n > 0 && value[n - 1] == '\n') /* the end of a text under | */
        n--;
    const char *typed = arena_strndup(arena, value, n);
    if (field->flags & ITEM_PEOPLE)
        return people_value(typed, w, arena);
    if (streq(typed, "<code>") && last_code(w))
        return arena_strdup(arena, last_code(w));
    for (const char *const *option = field->options; option && *option; option++) {
        if (text_same(*option, typed))
            return *option;
    }
    return typed;
}

/* --- gestures --- */
static const char *other_gesture(const struct page *p, const char *name, unsigned not_these)
{
    for (size_t i = 0; i < ARRAY_LEN(gestures); i++) {
        if (gestures[i].word && gestures[i].kinds != not_these && find(p, gestures[i].kinds, name) >= 0)
            return gestures[i].word;
    }
    return NULL;
}

/* The place itself: opening what is open changes nothing. The key ends with the id that opened it. */
static bool open_here(const struct page *p, const char *name, struct action *out)
{
    const char *slash = p->key ? strrchr(p->key, '/') : NULL;
    if (!slash || !streq(slash + 1, name))
        return false;
    while (slash > p->key && slash[-1] != '/')
        slash--;
    *out = (struct action){ .verb = ACT_ACTIVATE, .target = slash };
    return true;
}

/* A line of a summary whose last words are its gesture: [Modifier] at the end of « Code postal  57000 ». */
static bool press_row(const struct page *p, const char *name, struct action *out)
{
    for (int i = 0; i < p->count; i++) {
        const struct item *it = &p->items[i];
        if (it->kind != ITEM_ROW || !it->extra || !page_is_stop(p, i))
            continue;
        struct str both = { 0 };
        str_printf(&both, "%s %s", it->extra, it->label);
        bool same = text_same(str_s(&both), name);
        str_free(&both);
        if (same) {
            *out = (struct action){ .verb = ACT_ACTIVATE, .target = it->id };
            return true;
        }
    }
    return false;
}

static bool without_item(const struct how *h, const struct page *p, const char *name, struct action *out)
{
    if (h->verb == HOW_OPEN)
        return open_here(p, name, out);
    if (h->verb == HOW_PRESS && text_same(name, "Retour")) {
        *out = (struct action){ .verb = ACT_BACK };
        return true;
    }
    return h->verb == HOW_PRESS && press_row(p, name, out);
}

static int find_any(const struct page *p, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(gestures); i++) {
        int item = find(p, gestures[i].kinds, name);
        if (item >= 0)
            return item;
    }
    return -1;
}

static enum how_result drag(const struct how *h, const struct page *p, struct action *out)
{
    int what = h->name ? find_any(p, h->name) : -1, to = h->to ? find_any(p, h->to) : -1;
    if (what < 0 || to < 0)
        return HOW_MISSING;
    *out = (struct action){ .verb = ACT_MOVE, .target = p->items[what].id, .text = p->items[to].id };
    return HOW_DONE;
}

static const char *text_of(const struct how *h, size_t part, const struct item *item, const struct world *w,
                           struct arena *arena)
{
    if (h->verb == HOW_FILL)
        return field_value(item, h->fields[part].value ? h->fields[part].value : "", w, arena);
    if (h->verb == HOW_TICK)
        return "on";
    return h->verb == HOW_UNTICK ? "off" : NULL;
}

enum how_result how_find(const struct how *h, size_t part, const struct page *p, const struct world *w,
                         struct arena *arena, struct action *out, const char **right)
{
    if (h->verb == HOW_DRAG)
        return drag(h, p, out);
    if (h->verb == HOW_KEY) {
        *out = (struct action){ .verb = ACT_KEY, .text = h->name };
        return HOW_DONE;
    }
    if (part >= how_parts(h))
        return HOW_MISSING;
    const char *name = h->verb == HOW_FILL ? h->fields[part].label : h->name;
    const struct gesture *g = &gestures[h->verb];
    int item = name ? find(p, g->kinds, name) : -1;
    if (item >= 0) {
        bool document = h->verb == HOW_FILL && p->items[item].flags & ITEM_FILE;
        *out = (struct action){
            .verb = document ? ACT_ACTIVATE : g->verb,
            .target = p->items[item].id,
            .text = text_of(h, part, &p->items[item], w, arena),
        };
        return HOW_DONE;
    }
    if (name && without_item(h, p, name, out))
        return HOW_DONE;
    const char *other = name ? other_gesture(p, name, g->kinds) : NULL;
    if (!other)
        return HOW_MISSING;
    *right = other;
    return HOW_DIFFERENT;
}
