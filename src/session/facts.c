/* facts.c - the facts of a moment: what happened in the world, and what its apps say holds now. */
#include "passerelle/judge.h"

#include <stdlib.h>

static void take(struct facts *f, struct fact *fact)
{
    f->list = grow(f->list, f->count, &f->cap, sizeof(struct fact *));
    f->list[f->count++] = fact;
}

/* A state may be told in passing words: it is copied. */
static void take_state(void *ctx, const struct fact *fact)
{
    struct facts *f = ctx;
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
    f->asked_count = 0;
    f->world = w;
    f->apps = open_apps;
    f->states = states;
    f->app_count = n;
    arena_reset(&f->arena);
    for (size_t i = 0; i < w->fact_count; i++) {
        if (w->facts[i].turn >= since)
            take(f, &w->facts[i]);
    }
}

/* An exercise may hold 500 files: only what a condition names is told. */
void facts_want(struct facts *f, const char *name)
{
    const struct fact_kind *kind = fact_find(name);
    if (!kind || !kind->state)
        return;
    for (size_t i = 0; i < f->asked_count; i++) {
        if (f->asked[i] == kind)
            return;
    }
    f->asked = grow(f->asked, f->asked_count, &f->asked_cap, sizeof *f->asked);
    f->asked[f->asked_count++] = kind;
    for (size_t i = 0; i < f->app_count; i++) {
        if (f->apps[i]->now && fact_is_of(kind, f->apps[i]))
            f->apps[i]->now(f->states[i], f->world, kind, take_state, f);
    }
}

void facts_free(struct facts *f)
{
    free(f->list);
    free(f->asked);
    arena_free(&f->arena);
    *f = (struct facts){ 0 };
}
