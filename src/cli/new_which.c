/* new_which.c - a lesson on a site: on which one, a new one or one that the pack has; and what the lesson does there. */
#include "new_make.h"

#include "passerelle/site_data.h"

/* What the lesson on a new site touches: a site that has all of it is such a site, whatever else was changed in it. */
static const struct {
    enum site_block_kind kind;
    const char *label;
} touched[] = {
    { SITE_LINK, "Commencer" },    { SITE_FIELD, "Nom" },
    { SITE_FIELD, "Prénom" },      { SITE_FIELD, "Date de naissance" },
    { SITE_BUTTON, "Continuer" },  { SITE_FIELD, "Adresse mail" },
    { SITE_FIELD, "Votre choix" }, { SITE_BUTTON, "Envoyer ma demande" },
};

static const struct site_block *block_of(const struct site_data *s, enum site_block_kind kind,
                                         const char *label)
{
    for (size_t i = 0; i < s->page_count; i++)
        for (size_t k = 0; k < s->pages[i].count; k++) {
            const struct site_block *b = &s->pages[i].blocks[k];
            if (b->kind == kind && streq(b->text, label))
                return b;
        }
    return NULL;
}

static bool has_state(const struct site_data *s, const char *record, const char *state)
{
    const struct record_data *r = site_data_record(s, record);
    for (size_t i = 0; r != NULL && i < r->state_count; i++)
        if (streq(r->states[i].name, state))
            return true;
    return false;
}

static bool has_option(const struct site_block *field, const char *option)
{
    for (size_t i = 0; field != NULL && i < field->options.count; i++)
        if (streq(field->options.s[i], option))
            return true;
    return false;
}

static bool has_message(const struct site_data *s, const char *subject)
{
    for (size_t i = 0; i < s->message_count; i++)
        if (streq(s->messages[i].subject, subject))
            return true;
    return false;
}

static bool is_as_new(const struct site_data *s)
{
    for (size_t i = 0; i < ARRAY_LEN(touched); i++)
        if (block_of(s, touched[i].kind, touched[i].label) == NULL)
            return false;
    return has_state(s, "demande", "envoyée") && has_message(s, "Votre demande est reçue") &&
           has_option(block_of(s, SITE_FIELD, "Votre choix"), "Une petite parcelle");
}

/* The sites that a lesson can begin with. */
static size_t fine_sites(const struct pack_shared *shared, struct arena *a, const struct site_data ***out)
{
    size_t count = 0;
    *out = arena_array(a, const struct site_data *, shared->site_count + 1);
    for (size_t i = 0; i < shared->site_count; i++)
        if (!shared->sites[i]->bad && shared->sites[i]->trap == NULL)
            (*out)[count++] = shared->sites[i];
    return count;
}

/* The index of one of them; count: a new one; -1: over. */
static int ask_site(struct making *m, const struct site_data *const *sites, size_t count)
{
    struct arena *arena = &m->asking.arena;
    const char **words = arena_array(arena, const char *, count + 2);
    const char **labels = arena_array(arena, const char *, count + 2);
    for (size_t i = 0; i < count; i++) {
        words[i] = sites[i]->id;
        labels[i] = arena_printf(arena, "%s (%s)", sites[i]->title, sites[i]->address);
    }
    words[count] = "nouveau";
    labels[count] = _("un nouveau site, écrit avec la leçon");
    return ask_choice(&m->asking, _("Sur quel site ?"), words, labels, 0);
}

const struct new_kind *new_ask_site(struct making *m, const struct new_kind *kind)
{
    struct pack_shared shared;
    struct arena *arena = &m->asking.arena;
    const struct site_data **sites;
    if (!kind->site || !new_shared(m, &shared))
        return kind;
    size_t count = fine_sites(&shared, arena, &sites);
    int chosen = count > 0 ? ask_site(m, sites, count) : (int)count;
    const struct new_kind *what = chosen < 0 ? NULL : kind;
    if (chosen >= 0 && (size_t)chosen < count) {
        const struct site_data *s = sites[chosen];
        m->answers.site = arena_strdup(arena, s->id);
        m->answers.address = arena_strdup(arena, s->address);
        what = is_as_new(s) ? kind : &new_visit;
    }
    pack_shared_free(&shared);
    return what;
}
