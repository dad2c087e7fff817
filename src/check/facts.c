/* facts.c - conditions against the apps' tables: facts, attributes and words exist, ids are those of this world. */
#include "internal.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

static bool any_word(const char *word)
{
    return streq(word, "some") || streq(word, "none");
}

static bool among(const char *const *list, const char *word)
{
    while (*list != NULL && !streq(*list, word))
        list++;
    return *list != NULL;
}

/* --- the names there are --- */
static const char **people_ids(const struct look *l)
{
    const char **ids = arena_array(l->arena, const char *, l->world->people_count + 1);
    for (size_t i = 0; i < l->world->people_count; i++)
        ids[i] = l->world->people[i].id;
    return ids;
}

static const char **message_ids(const struct look *l)
{
    const struct mail_data *mail = &l->world->mail;
    const char **ids = arena_array(l->arena, const char *, mail->count + 1);
    for (size_t i = 0; i < mail->count; i++)
        ids[i] = mail->messages[i].id;
    return ids;
}

static const char **folder_names(const struct look *l)
{
    static const char *const own[] = { "inbox", "drafts", "sent", "spam", "trash" };
    const struct texts *more = &l->world->mail.folders;
    const char **names = arena_array(l->arena, const char *, ARRAY_LEN(own) + more->count + 1);
    memcpy(names, own, sizeof own);
    for (size_t i = 0; i < more->count; i++)
        names[ARRAY_LEN(own) + i] = more->s[i];
    return names;
}

static const char **own_folders(const struct look *l)
{
    const struct texts *own = &l->world->mail.folders;
    const char **names = arena_array(l->arena, const char *, own->count + 1);
    for (size_t i = 0; i < own->count; i++)
        names[i] = own->s[i];
    return names;
}

static const char **attribute_names(const struct look *l, const struct fact_kind *kind)
{
    static const char *const more[] = { "times", "without" };
    const char **names = arena_array(l->arena, const char *, FACT_ATTRIBUTES + ARRAY_LEN(more) + 1);
    size_t n = 0;
    for (; n < FACT_ATTRIBUTES && kind->attributes[n].name != NULL; n++)
        names[n] = kind->attributes[n].name;
    memcpy(names + n, more, sizeof more);
    return names;
}

/* --- values --- */

/* Attributes whose value is the name of something in the world. */
struct reference {
    const char *attribute, *what;
    const char **(*names)(const struct look *);
};

static const struct reference references[] = {
    { "message", N_("message inconnu dans ce monde"), message_ids },
    { "reply_to", N_("message inconnu dans ce monde"), message_ids },
    { "forward_of", N_("message inconnu dans ce monde"), message_ids },
    { "folder", N_("dossier inconnu dans ce monde"), folder_names },
    { "name", N_("dossier inconnu dans ce monde"), own_folders }, /* of mail.folder */
};

static void look_reference(struct look *l, const char *attribute, const char *word, struct place at)
{
    for (size_t i = 0; i < ARRAY_LEN(references); i++) {
        if (!streq(references[i].attribute, attribute))
            continue;
        const char **names = references[i].names(l);
        if (!among(names, word))
            pack_say_unknown(l->diags, at, references[i].what, word, names);
    }
}

static const char person_unknown[] = N_("personne inconnue dans ce monde");

/* By the whole name, or the first name. */
static bool called(const char *name, const char *word)
{
    size_t n = name != NULL ? strcspn(name, " ") : 0;
    char first[60];
    if (n == 0 || n >= sizeof first)
        return false;
    memcpy(first, name, n);
    first[n] = '\0';
    return text_same(name, word) || text_same(first, word);
}

static void look_person(struct look *l, const char *word, struct place at)
{
    const char **ids = people_ids(l);
    const char *id = NULL;
    if (strchr(word, '@') != NULL || among(ids, word))
        return;
    for (size_t i = 0; i < l->world->people_count && id == NULL; i++)
        if (called(l->world->people[i].name, word))
            id = ids[i];
    if (id != NULL)
        diag_add(l->diags, DIAG_ERROR, at, "%s : '%s' ; vouliez-vous '%s' ?",
                 l->diags->tr != NULL ? l->diags->tr(person_unknown, NULL, 1) : person_unknown, word, id);
    else
        pack_say_unknown(l->diags, at, person_unknown, word, ids);
}

/* world NULL: only what holds in any world. */
static void look_value(struct look *l, const struct fact_attribute *a, const char *value, struct place at,
                       bool own)
{
    bool name = a->type != VALUE_TEXT;
    if (look_slash(l, value, at, name ? DIAG_ERROR : DIAG_WARNING) && name)
        return;
    const char **words = text_alternatives(l->arena, value);
    for (size_t i = 0; words[i] != NULL; i++) {
        if (any_word(words[i]))
            continue;
        if (a->type == VALUE_WORD && !among(a->words, words[i]))
            pack_say_unknown(l->diags, at, N_("mot inconnu ici"), words[i], a->words);
        else if (a->type == VALUE_PEOPLE && own && l->world != NULL)
            look_person(l, words[i], at);
        else if (a->type == VALUE_ID && own && l->world != NULL)
            look_reference(l, a->name, words[i], at);
    }
}

/* --- facts --- */
bool apps_unknown(const struct step *s)
{
    for (size_t i = 0; i < s->apps.count; i++)
        if (app_find(s->apps.s[i]) == NULL)
            return true;
    return false;
}

static void look_app(struct look *l, const struct match *m)
{
    size_t n = strcspn(m->fact, ".");
    if (apps_unknown(l->step))
        return;
    for (size_t i = 0; i < l->step->apps.count; i++)
        if (strlen(l->step->apps.s[i]) == n && strncmp(l->step->apps.s[i], m->fact, n) == 0)
            return;
    diag_add(l->diags, DIAG_ERROR, m->place,
             "'%s' ne peut pas arriver ici : ajoutez l'application '%.*s' à 'practise'", m->fact, (int)n,
             m->fact);
}

/* Of the facts of the same app, if there is such an app. */
static void look_unknown_fact(struct look *l, const struct match *m)
{
    const char **names = fact_names(l->arena);
    size_t app = strcspn(m->fact, "."), same = 0, count = 0;
    if (pack_say_later(l->diags, m->place, m->fact, app, pack_later_apps))
        return;
    while (names[count] != NULL)
        count++;
    const char **of_app = arena_array(l->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        if (m->fact[app] == '.' && strncmp(names[i], m->fact, app + 1) == 0)
            of_app[same++] = names[i];
    pack_say_unknown(l->diags, m->place, N_("fait inconnu"), m->fact, same > 0 ? of_app : names);
}

static void look_unknown_attribute(struct look *l, const struct fact_kind *kind,
                                   const struct match_line *line)
{
    pack_say_unknown(l->diags, line->attribute_place, N_("ce fait ne montre pas"), line->attribute,
                     attribute_names(l, kind));
}

static void look_match(struct look *l, const struct match *m, bool own, bool done)
{
    const struct fact_kind *kind = fact_find(m->fact);
    if (kind == NULL) {
        look_unknown_fact(l, m);
        return;
    }
    if (done && l->step != NULL)
        look_app(l, m);
    if (m->without != NULL)
        look_slash(l, m->without, m->place, DIAG_WARNING);
    for (size_t i = 0; i < m->count; i++) {
        const struct match_line *line = &m->lines[i];
        int index = fact_attribute(kind, line->attribute);
        if (index < 0) {
            look_unknown_attribute(l, kind, line);
            continue;
        }
        for (size_t k = 0; k < line->values.count; k++)
            look_value(l, &kind->attributes[index], line->values.s[k], line->values.at[k], own);
    }
}

void look_condition(struct look *l, const struct condition *c, bool own, bool done)
{
    if (c == NULL)
        return;
    for (size_t i = 0; i < c->count; i++)
        look_match(l, &c->matches[i], own, done);
    for (size_t i = 0; i < c->any_count; i++)
        look_condition(l, &c->any[i], own, done);
}

/* --- before anything is done --- */
enum { APPS_AT_MOST = 10 };

bool holds_at_start(const struct step *step, const struct condition *c)
{
    struct world world;
    struct facts facts = { 0 };
    const struct app *open[APPS_AT_MOST];
    void *states[APPS_AT_MOST];
    size_t n = 0;
    if (step->world == NULL || step->world->me == NULL || c == NULL)
        return false;
    world_open(&world, step->world, 1);
    for (size_t i = 0; i < step->apps.count && n < APPS_AT_MOST; i++) {
        const struct app *app = app_find(step->apps.s[i]);
        if (app == NULL)
            continue;
        open[n] = app;
        states[n] = xcalloc(1, app->state_size > 0 ? app->state_size : 1);
        app->begin(states[n++], &world);
    }
    facts_gather(&facts, &world, open, states, n, 0);
    bool holds = condition_holds(c, &facts, &world);
    facts_free(&facts);
    while (n-- > 0) {
        open[n]->done(states[n]);
        free(states[n]);
    }
    world_close(&world);
    return holds;
}
