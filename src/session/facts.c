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
    take(f, copy);
}

void facts_gather(struct facts *f, const struct world *w, const struct app *const *open_apps,
                  void *const *states, size_t n, unsigned since)
{
    f->count = 0;
    arena_reset(&f->arena);
    for (size_t i = 0; i < w->fact_count; i++) {
        if (w->facts[i].turn >= since)
            take(f, &w->facts[i]);
    }
    for (size_t i = 0; i < n; i++) {
        if (open_apps[i]->now)
            open_apps[i]->now(states[i], w, take_state, f);
    }
}

void facts_free(struct facts *f)
{
    free(f->list);
    arena_free(&f->arena);
    *f = (struct facts){ 0 };
}
