/* site_flow.c - sites as one walks through them: labels that mean one thing, pages one can leave, states one can reach. */
#include "site.h"

#include <string.h>

/* --- labels --- */

/* Two fields of one name are one box of the same record, shown on two pages. */
static bool same_box(const struct site_page *p, const struct site_block *a, const struct site_page *q,
                     const struct site_block *b)
{
    if (p == q)
        return false;
    if (p->record == NULL || q->record == NULL)
        return true; /* what one signs in with is no part of a record */
    return streq(p->record, q->record) && a->rule.kind == b->rule.kind && a->by_service == b->by_service &&
           (a->options.count > 0) == (b->options.count > 0);
}

static void look_once(const struct here *h, size_t page, size_t block)
{
    const struct site_page *p = &h->site->pages[page];
    const struct site_block *b = &p->blocks[block];
    for (size_t i = 0; i <= page; i++) {
        const struct site_page *q = &h->site->pages[i];
        for (size_t k = 0; k < (i < page ? q->count : block); k++) {
            const struct site_block *other = &q->blocks[k];
            if (other->kind != SITE_FIELD || !streq(other->text, b->text) || same_box(p, b, q, other))
                continue;
            diag_add(h->look->diags, DIAG_ERROR, b->place,
                     "la case '%s' est déjà à la ligne %u : un nom, une case dans tout le site", b->text,
                     other->place.line);
            return;
        }
    }
}

static void look_labels(const struct here *h)
{
    for (size_t i = 0; i < h->site->page_count; i++)
        for (size_t k = 0; k < h->site->pages[i].count; k++)
            if (h->site->pages[i].blocks[k].kind == SITE_FIELD && h->site->pages[i].blocks[k].text != NULL)
                look_once(h, i, k);
}

/* --- ways --- */
static bool leads_on(const struct effects *does)
{
    for (size_t i = 0; i < does->count; i++)
        if (does->list[i].kind == EFFECT_GO)
            return true;
    return false;
}

static bool always_there(const struct site_block *b)
{
    return b->when == NULL || b->when->count == 0;
}

/* One can go on, or back: by a way that does not hang on a state. */
static bool has_way(const struct site_page *p, bool sometimes)
{
    for (size_t i = 0; i < p->count; i++) {
        const struct site_block *b = &p->blocks[i];
        bool way = (b->go != NULL && b->kind != SITE_LIST) || (b->kind == SITE_BUTTON && leads_on(&b->does));
        if (way && (sometimes || always_there(b)))
            return true;
    }
    return false;
}

static void look_ways(const struct here *h)
{
    for (size_t i = 1; i < h->site->page_count; i++) {
        const struct site_page *p = &h->site->pages[i];
        if (!has_way(p, true))
            diag_add(h->look->diags, DIAG_ERROR, p->place,
                     "rien ne mène hors de cette page : ajoutez un lien");
        else if (!has_way(p, false))
            diag_add(h->look->diags, DIAG_WARNING, p->place,
                     "tous les liens de cette page ont un 'when' : ajoutez-en un qui reste");
    }
}

/* --- states --- */
struct reach {
    const struct here *here;
    const struct record_data *record;
    bool *reached; /* by index of the state */
};

static void reach(struct reach *r, const char *state)
{
    for (size_t i = 0; state != NULL && i < r->record->state_count; i++)
        r->reached[i] |= streq(r->record->states[i].name, state);
}

/* on: the kind of record that `state` speaks of. */
static void reach_effects(struct reach *r, const struct effects *does, const char *on)
{
    for (size_t i = 0; i < does->count; i++) {
        const struct effect_data *e = &does->list[i];
        const char *slash = e->word != NULL ? strrchr(e->word, '/') : NULL;
        if (e->kind == EFFECT_STATE && on != NULL && streq(on, r->record->kind))
            reach(r, e->word);
        if (e->kind == EFFECT_TAKE && slash != NULL)
            reach(r, slash + 1);
    }
}

static void reach_starts(struct reach *r, const struct record_start *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (streq(list[i].record, r->record->kind))
            reach(r, list[i].state);
}

static void reach_worlds(struct reach *r, const struct pack_shared *shared)
{
    for (size_t i = 0; i < shared->world_count; i++)
        for (size_t k = 0; k < shared->worlds[i]->start_count; k++) {
            const struct site_start *start = &shared->worlds[i]->starts[k];
            if (streq(start->site, r->here->site->id))
                reach_starts(r, start->records, start->record_count);
        }
}

static void look_reached(const struct here *h, const struct record_data *record,
                         const struct pack_shared *shared)
{
    struct reach r = { h, record, arena_array(h->look->arena, bool, record->state_count + 1) };
    const struct site_data *s = h->site;
    r.reached[0] = true;
    for (size_t i = 0; i < s->page_count; i++)
        for (size_t k = 0; k < s->pages[i].count; k++)
            reach_effects(&r, &s->pages[i].blocks[k].does, s->pages[i].record);
    for (size_t i = 0; i < s->record_count; i++)
        for (size_t k = 0; k < s->records[i].state_count; k++) {
            reach_effects(&r, &s->records[i].states[k].does, s->records[i].kind);
            if (&s->records[i] == record)
                reach(&r, s->records[i].states[k].next);
        }
    reach_starts(&r, record->start, record->start_count);
    reach_worlds(&r, shared);
    for (size_t i = 0; i < record->state_count; i++)
        if (!r.reached[i])
            diag_add(h->look->diags, DIAG_WARNING, record->states[i].place,
                     "rien ne mène à l'état '%s' : ni 'state', ni 'next', ni un début",
                     record->states[i].name);
}

void look_flow(struct here *h, const struct pack_shared *shared)
{
    look_labels(h);
    look_ways(h);
    /* a name that is wrong may be the way */
    for (size_t i = 0; h->look->diags->errors == h->errors && i < h->site->record_count; i++)
        look_reached(h, &h->site->records[i], shared);
}
