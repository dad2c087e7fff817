/* play_gesture.c - from the words of a `how` to an action on the page of this moment; what is not there is told. */
#include "play.h"

#include "passerelle/text.h"

#include <string.h>

struct place gesture_place(const struct how *how, size_t part)
{
    return how->verb == HOW_FILL ? how->fields[part].place : how->place;
}

/* --- what an action names, when it is not there --- */

/* The kinds of things a verb acts on. */
static bool fits(enum how_verb verb, enum item_kind kind)
{
    if (kind == ITEM_LINK)
        kind = ITEM_ROW;
    static const enum item_kind kinds[] = {
        [HOW_OPEN] = ITEM_ROW,    [HOW_PRESS] = ITEM_BUTTON,  [HOW_FILL] = ITEM_FIELD,
        [HOW_TICK] = ITEM_TOGGLE, [HOW_UNTICK] = ITEM_TOGGLE, [HOW_DRAG] = ITEM_ROW,
        [HOW_KEY] = ITEM_FIELD,
    };
    return kinds[verb] == kind;
}

static void name_once(struct play *p, const char **names, size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (streq(names[i], name))
            return;
    names[(*count)++] = arena_strdup(p->arena, name);
}

/* As an author calls it. */
static const char *called(struct play *p, const struct page *page, const struct world *w,
                          const struct item *item)
{
    static const enum verb verbs[] = { [ITEM_FIELD] = ACT_SET, [ITEM_TOGGLE] = ACT_TOGGLE };
    const enum verb verb = (size_t)item->kind < ARRAY_LEN(verbs) ? verbs[item->kind] : ACT_ACTIVATE;
    struct how how;
    if (how_name(page, w, &(struct action){ .verb = verb, .target = item->id }, p->arena, &how))
        return how.verb == HOW_FILL ? how.fields[0].label : how.name;
    return item->source != NULL ? item->source : item->label;
}

static const char **names_on(struct play *p, const struct page *page, const struct world *w,
                             enum how_verb verb)
{
    const char **names = arena_array(p->arena, const char *, (size_t)page->count + 1);
    size_t n = 0;
    for (int i = 0; i < page->count; i++) {
        const char *name = NULL;
        if (page_is_stop(page, i) && fits(verb, page->items[i].kind))
            name = called(p, page, w, &page->items[i]);
        if (name != NULL)
            name_once(p, names, &n, name);
    }
    return names;
}

static void tell_missing(struct play *p, const struct page *page, const struct world *w,
                         const struct how *how, size_t part)
{
    const char *name = how->verb == HOW_FILL ? how->fields[part].label : how->name;
    pack_say_unknown(p->diags, gesture_place(how, part),
                     N_("rien ne s'appelle ainsi à ce moment sur l'écran"), name,
                     names_on(p, page, w, how->verb));
}

/* The choices of the field that is filled, if what is filled in is none of them: the field would keep what it had. */
static const char *const *other_choices(const struct page *page, const struct how *how,
                                        const struct action *a)
{
    const struct item *field = NULL;
    for (int i = 0; i < page->count && field == NULL; i++)
        if (how->verb == HOW_FILL && streq(page->items[i].id, a->target))
            field = &page->items[i];
    if (field == NULL || field->options == NULL || field->flags & ITEM_PEOPLE)
        return NULL;
    for (size_t i = 0; field->options[i] != NULL; i++)
        if (text_same(field->options[i], a->text))
            return NULL;
    return field->options;
}

/* --- one gesture --- */

/* p NULL: nothing is told. */
static bool find(struct play *p, struct session *s, const struct how *how, size_t part, struct arena *arena,
                 struct action *out)
{
    struct page page;
    struct action found = { 0 };
    const char *right = NULL;
    const char *const *others = NULL;
    page_init(&page);
    session_speak(s, NULL); /* a `how` is written in the words of the pack */
    session_show(s, &page);
    session_speak(s, p != NULL ? p->voice : NULL);
    enum how_result result = how_find(how, part, &page, session_world(s), arena, &found, &right);
    if (result == HOW_DONE)
        others = other_choices(&page, how, &found);
    if (p != NULL && result == HOW_MISSING)
        tell_missing(p, &page, session_world(s), how, part);
    else if (p != NULL && result == HOW_DIFFERENT)
        diag_add(p->diags, DIAG_ERROR, how->place, "'%s' est là, mais se fait avec '%s'",
                 how->verb == HOW_FILL ? how->fields[part].label : how->name, right);
    else if (p != NULL && others != NULL)
        pack_say_unknown(p->diags, how->fields[part].place, N_("choix inconnu"), how->fields[part].value,
                         others);
    bool good = result == HOW_DONE && others == NULL;
    if (good)
        *out = (struct action){ found.verb, found.target != NULL ? arena_strdup(arena, found.target) : NULL,
                                found.text != NULL ? arena_strdup(arena, found.text) : NULL, NULL };
    page_free(&page);
    return good;
}

bool gesture_find(struct session *s, const struct how *how, size_t part, struct arena *arena,
                  struct action *out)
{
    return find(NULL, s, how, part, arena, out);
}

bool gesture_look(struct play *p, struct session *s, const struct how *how, size_t part, struct action *out)
{
    return find(p, s, how, part, p->arena, out);
}
