/* how.c - from the words an author writes (open: Envoyés, press: Répondre) to an action on this page. */
#include "how.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

const struct gesture gestures[GESTURES] = {
    [HOW_OPEN] = { 1u << ITEM_ROW | 1u << ITEM_LINK, ACT_ACTIVATE },
    [HOW_PRESS] = { 1u << ITEM_BUTTON, ACT_ACTIVATE },
    [HOW_FILL] = { 1u << ITEM_FIELD, ACT_SET },
    [HOW_TICK] = { 1u << ITEM_TOGGLE, ACT_TOGGLE },
    [HOW_UNTICK] = { 1u << ITEM_TOGGLE, ACT_TOGGLE },
};

size_t how_parts(const struct how *h)
{
    return h->verb == HOW_FILL ? h->count : 1;
}

/* --- the gestures of a task --- */
size_t task_gestures(const struct task *task)
{
    size_t n = 0;
    for (size_t i = 0; i < task->how.count; i++)
        n += how_parts(&task->how.list[i]);
    return n;
}

const struct how *task_gesture(const struct task *task, size_t n, size_t *part)
{
    for (size_t i = 0; i < task->how.count; i++) {
        size_t parts = how_parts(&task->how.list[i]);
        if (n < parts) {
            *part = n;
            return &task->how.list[i];
        }
        n -= parts;
    }
    return NULL;
}

size_t task_playable(const struct task *task)
{
    size_t n = task_gestures(task);
    if (task->mode == MODE_SHOW)
        return n;
    return task->mode == MODE_TOGETHER && n > 0 ? n - 1 : 0;
}

/* --- what an item is called --- */
static const char *name_id(const struct page *p, int item, struct str *room)
{
    (void)room;
    const char *slash = strrchr(p->items[item].id, '/');
    return slash ? slash + 1 : NULL;
}

static const char *name_source(const struct page *p, int item, struct str *room)
{
    (void)room;
    return p->items[item].source;
}

static const char *name_label(const struct page *p, int item, struct str *room)
{
    (void)room;
    return p->items[item].label;
}

/* A message is also called by its subject. */
static const char *name_text(const struct page *p, int item, struct str *room)
{
    (void)room;
    return p->items[item].kind == ITEM_ROW ? p->items[item].text : NULL;
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
static const char *name_line(const struct page *p, int item, struct str *room)
{
    if (p->items[item].kind != ITEM_BUTTON)
        return NULL;
    const char *label = p->items[item].source ? p->items[item].source : p->items[item].label;
    str_clear(room);
    str_printf(room, "%s %s", label ? label : "", line_words(p, item));
    return str_s(room);
}

const char *name_row_gesture(const struct page *p, int item, struct str *room)
{
    const struct item *it = &p->items[item];
    if (it->kind != ITEM_ROW || !it->extra)
        return NULL;
    str_clear(room);
    str_printf(room, "%s %s", it->extra, it->label);
    return str_s(room);
}

const struct way ways[WAYS] = {
    [WAY_ID] = { name_id, true },        [WAY_SOURCE] = { name_source, false },
    [WAY_LABEL] = { name_label, false }, [WAY_TEXT] = { name_text, false },
    [WAY_LINE] = { name_line, false },
};

/* --- is the item called so? --- */
static bool holds_words(const struct page *p, int item, const char *name)
{
    return p->items[item].kind == ITEM_ROW && p->items[item].text && text_contains(p->items[item].text, name);
}

static int find_by(const struct page *p, unsigned kinds, const char *name, const struct way *way)
{
    struct str room = { 0 };
    int found = -1;
    for (int i = 0; i < p->count && found < 0; i++) {
        if (!(kinds & 1u << p->items[i].kind) || !page_is_stop(p, i))
            continue;
        const char *called = way->name(p, i, &room);
        if (called && (way->exact ? streq(called, name) : text_same(called, name)))
            found = i;
    }
    str_free(&room);
    return found;
}

/* Words of a subject, if only one row holds them. */
static int find_words(const struct page *p, unsigned kinds, const char *name)
{
    int only = -1;
    for (int i = 0; i < p->count; i++) {
        if (!(kinds & 1u << p->items[i].kind) || !page_is_stop(p, i) || !holds_words(p, i, name))
            continue;
        if (only >= 0)
            return -1;
        only = i;
    }
    return only;
}

/* From the surest way of naming to the loosest; -1 if nothing is called so. */
static int find(const struct page *p, unsigned kinds, const char *name)
{
    for (size_t i = 0; i < WAYS; i++) {
        int item = find_by(p, kinds, name, &ways[i]);
        if (item >= 0)
            return item;
    }
    return find_words(p, kinds, name);
}

/* « Re : Le vélo » is put together of « Re : » and a subject: each part is said by itself. */
static int find_parts(const struct page *p, unsigned kinds, const char *name, const struct world *w)
{
    static const char between[] = " : ";
    const char *colon = strstr(name, between);
    if (!colon)
        return -1;
    const char *rest = colon + strlen(between);
    struct str before = { 0 }, both = { 0 };
    str_addn(&before, name, (size_t)(rest - name));
    str_printf(&both, "%s%s", world_said(w, str_s(&before)), world_said(w, rest));
    int item = find(p, kinds, str_s(&both));
    str_free(&before);
    str_free(&both);
    return item;
}

/* What the learner wrote, or an app for them, is in their language: an answer to « Rendez-vous » has its subject. */
static int find_named(const struct page *p, unsigned kinds, const char *name, const struct world *w)
{
    int item = find(p, kinds, name);
    if (item < 0 && w && w->voice)
        item = find(p, kinds, world_said(w, name));
    if (item < 0 && w && w->voice)
        item = find_parts(p, kinds, name, w);
    return item;
}

/* --- values --- */
static void add_person(struct str *out, const struct world *w, const char *name)
{
    const struct person *who = w ? world_person(w, name) : NULL;
    if (who)
        name = who->mail ? who->mail : who->name;
    str_printf(out, "%s%s", out->len > 0 ? ", " : "", name);
}

const char *how_people(const char *value, const struct world *w, struct arena *arena)
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

const char *how_last_code(const struct world *w)
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
        return how_people(typed, w, arena);
    if (streq(typed, "<code>") && how_last_code(w))
        return arena_strdup(arena, how_last_code(w));
    for (const char *const *option = field->options; option && *option; option++) {
        if (text_same(*option, typed))
            return *option;
    }
    return typed;
}

/* --- gestures --- */
static const char *other_gesture(const struct page *p, const char *name, unsigned not_these)
{
    for (size_t i = 0; i < GESTURES; i++) {
        if (gestures[i].kinds != not_these && find(p, gestures[i].kinds, name) >= 0)
            return how_verbs[i];
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

static bool press_row(const struct page *p, const char *name, struct action *out)
{
    static const struct way way = { name_row_gesture, false };
    int item = find_by(p, 1u << ITEM_ROW, name, &way);
    if (item >= 0)
        *out = (struct action){ .verb = ACT_ACTIVATE, .target = p->items[item].id };
    return item >= 0;
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
    for (size_t i = 0; i < GESTURES; i++) {
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
    int item = name ? find_named(p, g->kinds, name, w) : -1;
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
