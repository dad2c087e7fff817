/*
 * never.c - conditions that can never hold, and mistakes that can never speak: what one line says against another, what
 * is done already when the mistake would come, what an earlier mistake takes.
 */
#include "names.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <string.h>

/* --- one match --- */

/* The line of an attribute, "" and the main attribute's name being the same; NULL if it is not written. */
static const struct match_line *line_of(const struct match *m, const struct fact_kind *kind, int attribute)
{
    for (size_t i = 0; i < m->count; i++)
        if (fact_attribute(kind, m->lines[i].attribute) == attribute)
            return &m->lines[i];
    return NULL;
}

static bool says_any(const char *word)
{
    return streq(word, "some") || streq(word, "none");
}

/* A list holds what must be there: « nobody » cannot be one of several. */
static bool none_among_others(struct look *l, const struct match *m)
{
    for (size_t i = 0; i < m->count; i++)
        for (size_t k = 0; m->lines[i].values.count > 1 && k < m->lines[i].values.count; k++)
            if (streq(m->lines[i].values.s[k], "none")) {
                diag_add(l->diags, DIAG_ERROR, m->lines[i].values.at[k],
                         "'none' veut dire « rien » : écrivez-le seul, sans les autres");
                return true;
            }
    return false;
}

static bool held_by_all(struct look *l, const char *value, const char *const *without)
{
    const char **words = text_alternatives(l->arena, value);
    for (size_t i = 0; words[i] != NULL; i++) {
        bool held = false;
        for (size_t k = 0; without[k] != NULL && !held; k++)
            held = text_contains(words[i], without[k]);
        if (!held)
            return false;
    }
    return words[0] != NULL;
}

/* `without` forbids a word that another line asks for. */
static bool without_wanted(struct look *l, const struct match *m, const struct fact_kind *kind)
{
    if (m->without == NULL)
        return false;
    const char **without = text_alternatives(l->arena, m->without);
    for (size_t i = 0; i < m->count; i++) {
        int index = fact_attribute(kind, m->lines[i].attribute);
        if (index < 0 || kind->attributes[index].type != VALUE_TEXT)
            continue;
        const struct texts *values = &m->lines[i].values;
        for (size_t k = 0; k < values->count; k++)
            if (!says_any(values->s[k]) && held_by_all(l, values->s[k], without)) {
                diag_add(l->diags, DIAG_ERROR, values->at[k],
                         "'%s' est demandé ici, et 'without' le refuse : enlevez l'un des deux",
                         values->s[k]);
                return true;
            }
    }
    return false;
}

static bool counts_by_itself(const char *fact)
{
    size_t n = strlen(fact);
    return n > 5 && streq(fact + n - 5, ".sent");
}

/* `times: 3` counts different main attributes: one name is there but once. */
static bool too_many_times(struct look *l, const struct match *m, const struct fact_kind *kind)
{
    const struct match_line *line = line_of(m, kind, 0);
    enum value_type type = kind->attributes[0].type;
    if (m->times <= 1 || line == NULL || counts_by_itself(m->fact) || type == VALUE_TEXT ||
        type == VALUE_PEOPLE || line->values.count == 0)
        return false;
    size_t names = 0;
    const char **words = text_alternatives(l->arena, line->values.s[0]);
    for (; words[names] != NULL; names++)
        if (says_any(words[names]))
            return false;
    names = line->values.count > 1 ? 1 : names;
    if (names >= (size_t)m->times)
        return false;
    diag_add(l->diags, DIAG_ERROR, m->place,
             "'times: %d' compte des choses différentes, et vous en nommez %zu : enlevez 'times', ou le nom",
             m->times, names);
    return true;
}

/* A span of the story that is over before it begins. */
static bool over_before(struct look *l, const struct match *m, const struct fact_kind *kind)
{
    const struct match_line *since = NULL, *until = NULL;
    for (size_t i = 0; i < m->count; i++) {
        int index = fact_attribute(kind, m->lines[i].attribute);
        if (index >= 0 && kind->attributes[index].type == VALUE_SINCE)
            since = &m->lines[i];
        if (index >= 0 && kind->attributes[index].type == VALUE_UNTIL)
            until = &m->lines[i];
    }
    struct moment from, to;
    if (since == NULL || until == NULL || since->values.count != 1 || until->values.count != 1 ||
        !moment_parse(since->values.s[0], &from) || !moment_parse(until->values.s[0], &to))
        return false;
    if (strchr(until->values.s[0], ':') == NULL)
        to.hour = 23, to.minute = 59;
    if (moment_compare(from, to) <= 0)
        return false;
    diag_add(l->diags, DIAG_ERROR, until->values.at[0],
             "'until' vient avant 'since' : ce moment n'existe pas");
    return true;
}

/* What it shows: matches of one fact may stand under one key. */
static struct place match_place(const struct match *m)
{
    return m->count > 0 ? m->lines[0].attribute_place : m->place;
}

/* --- a message of this world, and what is said of it --- */
static const struct message_data *message_of(const struct world_data *w, const char *id)
{
    for (size_t i = 0; i < w->mail.count; i++)
        if (streq(w->mail.messages[i].id, id))
            return &w->mail.messages[i];
    for (size_t i = 0; i < w->phone.count; i++)
        if (streq(w->phone.messages[i].id, id))
            return &w->phone.messages[i];
    return NULL;
}

/* The one value of an attribute of this name; NULL if there are several, or none. */
static const char *only_value(const struct match *m, const struct fact_kind *kind, const char *attribute)
{
    int index = fact_attribute(kind, attribute);
    const struct match_line *line = index >= 0 ? line_of(m, kind, index) : NULL;
    bool one = line != NULL && line->values.count == 1 && strstr(line->values.s[0], " / ") == NULL;
    return one ? line->values.s[0] : NULL;
}

/* Who sent it and whether it is a trap are written in the world. */
static bool another_message(struct look *l, const struct match *m, const struct fact_kind *kind)
{
    const char *id = only_value(m, kind, "message"), *from = only_value(m, kind, "from");
    const char *trap = only_value(m, kind, "trap");
    const struct message_data *data = l->world != NULL && id != NULL ? message_of(l->world, id) : NULL;
    if (data == NULL || (!starts_with(m->fact, "mail.") && !starts_with(m->fact, "phone.")))
        return false;
    if (trap != NULL && says_any(trap) && streq(trap, "some") != (data->trap != NULL)) {
        diag_add(l->diags, DIAG_ERROR, match_place(m),
                 data->trap != NULL ? N_("'%s' est un piège, et 'trap: none' dit le contraire")
                                    : N_("'%s' n'est pas un piège, et 'trap: some' dit le contraire"),
                 id);
        return true;
    }
    if (from == NULL || says_any(from) || data->from == NULL || streq(from, data->from) ||
        world_data_person(l->world, from) == NULL || world_data_person(l->world, data->from) == NULL)
        return false;
    diag_add(l->diags, DIAG_ERROR, match_place(m), "le message '%s' vient de '%s', pas de '%s'", id,
             data->from, from);
    return true;
}

/* --- two matches of one fact --- */

/* Of these only one holds for one name; 0: only one holds at all. */
static const struct {
    const char *fact;
    bool named;
} alone[] = {
    { "mail.session", false }, { "drive.session", false }, { "clock.date", false },
    { "phone.number", false }, { "browser.at", false },    { "browser.tabs", false },
    { "mail.message", true },  { "site.session", true },   { "site.account", true },
    { "drive.link", true },
};

static bool only_one(struct look *l, const struct match *a, const struct match *b,
                     const struct fact_kind *kind)
{
    for (size_t i = 0; i < ARRAY_LEN(alone); i++) {
        if (!streq(alone[i].fact, a->fact))
            continue;
        const struct match_line *x = line_of(a, kind, 0), *y = line_of(b, kind, 0);
        bool same = x != NULL && y != NULL && x->values.count == 1 && y->values.count == 1 &&
                    streq(x->values.s[0], y->values.s[0]) && !says_any(x->values.s[0]) &&
                    strstr(x->values.s[0], " / ") == NULL;
        if (alone[i].named && !same)
            return false;
        diag_add(l->diags, DIAG_ERROR, match_place(b),
                 "'%s' est déjà à la ligne %u, et ne montre qu'une chose à la fois : gardez-en un", b->fact,
                 match_place(a).line);
        return true;
    }
    return false;
}

bool look_contradiction(struct look *l, const struct condition *c)
{
    bool found = false;
    for (size_t i = 0; c != NULL && i < c->count; i++) {
        const struct match *m = &c->matches[i];
        const struct fact_kind *kind = fact_find(m->fact);
        if (kind == NULL)
            continue;
        bool told = none_among_others(l, m);
        told |= without_wanted(l, m, kind);
        told |= too_many_times(l, m, kind);
        told |= over_before(l, m, kind);
        told |= another_message(l, m, kind);
        for (size_t k = 0; k < i && kind->state && !told; k++)
            told = streq(c->matches[k].fact, m->fact) && only_one(l, &c->matches[k], m, kind);
        found |= told;
    }
    for (size_t i = 0; c != NULL && i < c->any_count; i++)
        found |= look_contradiction(l, &c->any[i]);
    return found;
}

/* --- does one condition always bring the other? --- */
static bool each_among(struct look *l, const char *words, const char *others)
{
    const char **mine = text_alternatives(l->arena, words), **theirs = text_alternatives(l->arena, others);
    for (size_t i = 0; mine[i] != NULL; i++) {
        bool there = false;
        for (size_t k = 0; theirs[k] != NULL && !there; k++)
            there = text_same(mine[i], theirs[k]) || (streq(theirs[k], "some") && !streq(mine[i], "none"));
        if (!there)
            return false;
    }
    return mine[0] != NULL;
}

static bool narrower_values(struct look *l, const struct match_line *a, const struct match_line *b,
                            bool words)
{
    if (!b->is_list && !a->is_list && a->values.count == 1 && b->values.count == 1)
        return each_among(l, a->values.s[0], b->values.s[0]);
    if (!b->is_list && b->values.count == 1 && streq(b->values.s[0], "some"))
        return true;
    if (!words && a->values.count != b->values.count)
        return false; /* exactly these */
    for (size_t i = 0; i < b->values.count; i++) {
        bool there = false;
        for (size_t k = 0; k < a->values.count && !there; k++)
            there = each_among(l, a->values.s[k], b->values.s[i]);
        if (!there)
            return false;
    }
    return true;
}

/* Whatever fits a fits b. */
static bool narrower(struct look *l, const struct match *a, const struct match *b)
{
    const struct fact_kind *kind = fact_find(b->fact);
    if (kind == NULL || !streq(a->fact, b->fact) || a->times < b->times)
        return false;
    if (b->without != NULL && (a->without == NULL || !text_same(a->without, b->without)))
        return false;
    for (size_t i = 0; i < b->count; i++) {
        int index = fact_attribute(kind, b->lines[i].attribute);
        const struct match_line *mine = NULL;
        if (index >= 0)
            mine = line_of(a, kind, index);
        for (size_t k = 0; index < 0 && k < a->count; k++)
            if (streq(a->lines[k].attribute, b->lines[i].attribute))
                mine = &a->lines[k];
        if (mine == NULL ||
            !narrower_values(l, mine, &b->lines[i], index < 0 || kind->attributes[index].type == VALUE_TEXT))
            return false;
    }
    return true;
}

bool condition_brings(struct look *l, const struct condition *a, const struct condition *b)
{
    if (a == NULL || b == NULL || b->count + b->any_count == 0 || b->count > PAIRED)
        return false;
    bool all = a->any_count > 0 && a->count == 0; /* only choices: each must bring it */
    for (size_t i = 0; i < a->any_count && all; i++)
        all = condition_brings(l, &a->any[i], b);
    if (all)
        return true;
    const struct match *taken[PAIRED] = { NULL }; /* two of one fact need two */
    for (size_t i = 0; i < b->count; i++) {
        for (size_t k = 0; k < a->count && taken[i] == NULL; k++) {
            bool used = false;
            for (size_t n = 0; n < i; n++)
                used |= taken[n] == &a->matches[k];
            if (!used && narrower(l, &a->matches[k], &b->matches[i]))
                taken[i] = &a->matches[k];
        }
        if (taken[i] == NULL)
            return false;
    }
    bool any = b->any_count == 0;
    for (size_t i = 0; i < b->any_count && !any; i++)
        any = condition_brings(l, a, &b->any[i]);
    return any;
}
