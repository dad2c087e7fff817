/* how.c - the words of `how` and `by` against what the open apps and this world have: before anything is played. */
#include "internal.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What one verb can act on, in this exercise. */
struct names {
    struct look *look;
    const char **list; /* NULL at the end, to free() */
    size_t count, cap;
};

static void name_add(struct names *n, const char *name)
{
    if (name == NULL || *name == '\0')
        return;
    n->list = grow(n->list, n->count + 1, &n->cap, sizeof *n->list);
    n->list[n->count++] = name;
    n->list[n->count] = NULL;
}

/* Adds one list of words of each open app. */
static void add_words(struct names *n, size_t offset)
{
    const struct texts *open = &n->look->step->apps;
    for (size_t i = 0; i < open->count; i++) {
        const struct app *app = app_find(open->s[i]);
        const char *const *words = NULL;
        if (app != NULL)
            memcpy(&words, (const char *)app + offset, sizeof words);
        for (; words != NULL && *words != NULL; words++)
            name_add(n, *words);
    }
}

/* --- what can be opened --- */
static void add_apps(struct names *n)
{
    for (size_t i = 0; apps[i] != NULL; i++) {
        name_add(n, apps[i]->name);
        name_add(n, apps[i]->title);
    }
}

static void add_messages(struct names *n, const struct world_data *w)
{
    for (size_t i = 0; i < w->mail.count; i++)
        name_add(n, w->mail.messages[i].id);
    for (size_t i = 0; i < w->mail.count; i++) {
        const char *subject = w->mail.messages[i].subject;
        name_add(n, subject);
        if (subject != NULL)
            name_add(n, arena_printf(n->look->arena, "Re : %s", subject));
    }
}

/* What is typed in this exercise may be the subject of a message later on. */
static void add_typed(struct names *n, const struct hows *hows)
{
    for (size_t i = 0; i < hows->count; i++)
        for (size_t k = 0; k < hows->list[i].count; k++)
            name_add(n, hows->list[i].fields[k].value);
}

static void openable(struct names *n)
{
    const struct look *l = n->look;
    add_words(n, offsetof(struct app, places));
    for (size_t i = 0; i < l->world->mail.folders.count; i++)
        name_add(n, l->world->mail.folders.s[i]);
    for (size_t i = 0; i < l->world->people_count; i++) {
        name_add(n, l->world->people[i].id);
        name_add(n, l->world->people[i].name);
        name_add(n, l->world->people[i].mail);
    }
    add_messages(n, l->world);
    add_apps(n);
    for (size_t i = 0; i < l->step->task_count; i++)
        add_typed(n, &l->step->tasks[i].how);
    name_add(n, "(pas d'objet)");
    name_add(n, "(pas d'adresse)");
}

/* --- what each verb acts on --- */
static void pressable(struct names *n)
{
    add_words(n, offsetof(struct app, buttons));
    name_add(n, "Retour");
}

static void fillable(struct names *n)
{
    add_words(n, offsetof(struct app, fields));
}

/* No app has boxes to tick so far. */
static void tickable(struct names *n)
{
    name_add(n, NULL);
}

static const struct {
    const char *word, *what;
    void (*names)(struct names *);
} verbs[] = {
    [HOW_OPEN] = { "open", N_("rien à ouvrir de ce nom dans cet exercice"), openable },
    [HOW_PRESS] = { "press", N_("bouton inconnu dans cet exercice"), pressable },
    [HOW_FILL] = { "fill", N_("case inconnue dans cet exercice"), fillable },
    [HOW_TICK] = { "tick", N_("case à cocher inconnue dans cet exercice"), tickable },
    [HOW_UNTICK] = { "untick", N_("case à cocher inconnue dans cet exercice"), tickable },
};

struct words {
    struct look *look;
    struct names names[ARRAY_LEN(verbs)]; /* by verb */
};

/* Messages made here are called new-1, new-2 ...; those sent « À Nadia Benali ». */
static bool made_here(const char *name)
{
    return (starts_with(name, "new-") && isdigit((unsigned char)name[4])) || starts_with(name, "À ");
}

/* How one names things: words of a subject; a button and the words of its line. */
static bool named(const char *known, const char *word, enum how_verb verb)
{
    size_t n = strlen(known);
    if (text_same(known, word))
        return true;
    if (verb == HOW_OPEN)
        return n > strlen(word) && text_contains(known, word);
    return verb == HOW_PRESS && strlen(word) > n && word[n] == ' ' && strncmp(word, known, n) == 0;
}

static bool knows(const struct names *n, enum how_verb verb, const char *word)
{
    for (size_t i = 0; i < n->count; i++)
        if (streq(n->list[i], word)) /* nearly always, and quick */
            return true;
    for (size_t i = 0; i < n->count; i++)
        if (named(n->list[i], word, verb))
            return true;
    return verb == HOW_OPEN && made_here(word);
}

/* The verb that goes with this very name; NULL if none does. */
static const char *other_verb(const struct words *w, enum how_verb verb, const char *word)
{
    static const enum how_verb order[] = { HOW_PRESS, HOW_OPEN, HOW_FILL };
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        const struct names *n = &w->names[order[i]];
        for (size_t k = 0; order[i] != verb && k < n->count; k++)
            if (text_same(n->list[k], word))
                return verbs[order[i]].word;
    }
    return NULL;
}

static void look_word(struct words *w, enum how_verb verb, const char *word, struct place at)
{
    static const char *const none[] = { NULL };
    const struct names *n = &w->names[verb];
    if (word == NULL || knows(n, verb, word))
        return;
    const char *right = other_verb(w, verb, word);
    if (right != NULL)
        diag_add(w->look->diags, DIAG_ERROR, at, "'%s' se fait avec '%s', pas avec '%s'", word, right,
                 verbs[verb].word);
    else
        pack_say_unknown(w->look->diags, at, verbs[verb].what, word, n->list != NULL ? n->list : none);
}

static void look_hows(struct words *w, const struct hows *hows)
{
    for (size_t i = 0; i < hows->count; i++) {
        const struct how *how = &hows->list[i];
        if ((size_t)how->verb >= ARRAY_LEN(verbs))
            continue; /* drag and key: only playing can tell */
        for (size_t k = 0; k < how->count; k++)
            look_word(w, how->verb, how->fields[k].label, how->fields[k].place);
        look_word(w, how->verb, how->name, how->place);
    }
}

void look_actions(struct look *l)
{
    struct words w = { .look = l };
    if (l->world == NULL || apps_unknown(l->step))
        return;
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++) {
        w.names[i].look = l;
        verbs[i].names(&w.names[i]);
    }
    for (size_t i = 0; i < l->step->task_count; i++) {
        const struct task *t = &l->step->tasks[i];
        look_hows(&w, &t->how);
        for (size_t k = 0; k < t->mistake_count; k++)
            look_hows(&w, &t->mistakes[k].by);
    }
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
        free(w.names[i].list);
}
