/* facts.c - conditions against the apps' tables: facts, attributes and words exist, names are those of this world. */
#include "names.h"

#include "passerelle/stage.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

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

/* --- facts --- */
static bool is_label(const char *s)
{
    uint32_t first;
    utf8_next(s, strlen(s), &first);
    return *s != '\0' && text_lower(first) != first;
}

/* The site and the kind of record that the lines of a match name, each alone. */
static struct about about_of(const struct look *l, const struct match *m)
{
    struct about out = { 0 };
    for (size_t i = 0; l->world != NULL && i < m->count; i++) {
        const struct match_line *line = &m->lines[i];
        const char *value = line->values.count == 1 ? line->values.s[0] : NULL;
        if (streq(line->attribute, "site") || (*line->attribute == '\0' && starts_with(m->fact, "site.s")))
            out.site = world_data_site(l->world, value);
        else if (streq(line->attribute, "record"))
            out.record = value;
    }
    struct names kinds = { .look = l };
    if (out.record != NULL && l->world != NULL) { /* an unknown one is told; any is meant */
        names_kinds(&kinds, &out);
        out.record = name_among(names_list(&kinds), out.record) ? out.record : NULL;
    }
    return out;
}

bool app_usable(const char *name)
{
    const struct app *app = app_find(name);
    return app != NULL && app->show != NULL;
}

bool apps_unknown(const struct step *s)
{
    for (size_t i = 0; i < s->apps.count; i++)
        if (!app_usable(s->apps.s[i]))
            return true;
    return false;
}

bool app_reached(const struct step *s, const char *app, size_t n)
{
    static const char *const anywhere[] = { "browser", "drive", "site", "clock" };
    for (size_t i = 0; i < ARRAY_LEN(anywhere); i++)
        if (strlen(anywhere[i]) == n && strncmp(anywhere[i], app, n) == 0)
            return true;
    for (size_t i = 0; i < s->apps.count; i++)
        if (strlen(s->apps.s[i]) == n && strncmp(s->apps.s[i], app, n) == 0)
            return true;
    return false;
}

static void look_app(struct look *l, const struct match *m)
{
    size_t n = strcspn(m->fact, ".");
    if (apps_unknown(l->step) || app_reached(l->step, m->fact, n) || streq(m->fact, "mail.received"))
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

/* about: of a fact that also shows the fields of a record. */
static void look_unknown_attribute(struct look *l, const struct fact_kind *kind, const struct about *about,
                                   const struct match_line *line)
{
    const char **own = attribute_names(l, kind);
    struct names n = { .look = l };
    for (size_t i = 0; own[i] != NULL; i++)
        name_add(&n, own[i]);
    if (kind->labels && l->world != NULL)
        names_labels(&n, about);
    pack_say_unknown(l->diags, line->attribute_place, N_("ce fait ne montre pas"), line->attribute,
                     names_list(&n));
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
    struct line line = { .match = m, .about = about_of(l, m), .own = own };
    for (size_t i = 0; i < m->count; i++) {
        const struct match_line *one = &m->lines[i];
        int index = fact_attribute(kind, one->attribute);
        if (index < 0 && kind->labels && is_label(one->attribute)) {
            look_label(l, &line, one);
        } else if (index < 0) {
            look_unknown_attribute(l, kind, &line.about, one);
        } else {
            const struct fact_attribute *a = &kind->attributes[index];
            line.attribute = a->name;
            line.type = a->type;
            for (size_t k = 0; k < one->values.count; k++)
                look_value(l, &line, a->words, one->values.s[k], one->values.at[k]);
        }
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
bool holds_at_start(const struct step *step, const struct condition *c)
{
    struct stage stage;
    struct facts facts = { 0 };
    if (step->world == NULL || step->world->me == NULL || c == NULL)
        return false;
    stage_open(&stage, step, 1);
    stage_facts(&stage, &facts, 0);
    bool holds = condition_holds(c, &facts, &stage.world);
    facts_free(&facts);
    stage_close(&stage);
    return holds;
}
