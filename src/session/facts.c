/* facts.c - the facts of a moment: what happened in the world, and what its apps say holds now. */
#include "passerelle/judge.h"

#include "match.h"

#include <stdlib.h>

static void take(struct facts *f, struct fact *fact)
{
    f->list = grow(f->list, f->count, &f->cap, sizeof(struct fact *));
    f->list[f->count++] = fact;
}

/* A state may be told in passing words: it is copied. */
static void take_copy(struct facts *f, const struct fact *fact)
{
    struct fact *copy = arena_new(&f->arena, struct fact);
    *copy = *fact;
    for (size_t i = 0; i < FACT_ATTRIBUTES; i++) {
        if (fact->value[i])
            copy->value[i] = arena_strdup(&f->arena, fact->value[i]);
    }
    if (fact->label_count > 0) {
        struct fact_label *labels = arena_array(&f->arena, struct fact_label, fact->label_count);
        for (size_t i = 0; i < fact->label_count; i++)
            labels[i] = (struct fact_label){ .label = fact->labels[i].label, /* the pack's own */
                                             .value = arena_strdup(&f->arena, fact->labels[i].value),
                                             .rule = fact->labels[i].rule };
        copy->labels = labels;
    }
    take(f, copy);
}

void facts_gather(struct facts *f, const struct world *w, const struct app *const *open_apps,
                  void *const *states, size_t n, unsigned since)
{
    f->count = 0;
    f->world = w;
    f->apps = open_apps;
    f->states = states;
    f->app_count = n;
    arena_reset(&f->arena);
    for (size_t i = 0; i < w->fact_count; i++) {
        if (w->facts[i].turn >= since)
            take(f, &w->facts[i]);
    }
    f->events = f->count;
}

struct asking {
    struct facts *facts;
    const struct condition *condition;
    struct arena scratch;
};

static void take_state(void *ctx, const struct fact *fact)
{
    struct asking *ask = ctx;
    const struct condition *c = ask->condition;
    bool fits = false;
    for (size_t i = 0; i < c->count && !fits; i++)
        fits = match_fits(&c->matches[i], fact, ask->facts->world, &ask->scratch);
    if (fits)
        take_copy(ask->facts, fact);
}

static bool is_named_before(const struct condition *c, size_t match)
{
    for (size_t i = 0; i < match; i++) {
        if (streq(c->matches[i].fact, c->matches[match].fact))
            return true;
    }
    return false;
}

void facts_ask(struct facts *f, const struct condition *c)
{
    struct asking ask = { .facts = f, .condition = c };
    f->count = f->events;
    for (size_t i = 0; i < c->count; i++) {
        const struct fact_kind *kind = fact_find(c->matches[i].fact);
        if (!kind || !kind->state || is_named_before(c, i))
            continue;
        for (size_t n = 0; n < f->app_count; n++) {
            if (f->apps[n]->now && fact_is_of(kind, f->apps[n]))
                f->apps[n]->now(f->states[n], f->world, kind, take_state, &ask);
        }
    }
    arena_free(&ask.scratch);
}

void facts_free(struct facts *f)
{
    free(f->list);
    arena_free(&f->arena);
    *f = (struct facts){ 0 };
}
