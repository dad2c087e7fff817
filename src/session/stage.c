/* A world with its apps on it: the learner's own, or a rehearsed one for a demonstration. */
#include "internal.h"

#include <stdlib.h>

void stage_open(struct stage *st, const struct step *step, uint64_t seed)
{
    *st = (struct stage){ 0 };
    world_open(&st->world, step->world, seed);
    for (size_t i = 0; i < step->apps.count && st->count < STAGE_APPS; i++) {
        const struct app *app = app_find(step->apps.s[i]);
        if (app == NULL)
            continue; /* lesson_read and check have told it */
        st->apps[st->count] = app;
        st->states[st->count] = xcalloc(1, app->state_size);
        app->begin(st->states[st->count], &st->world);
        st->count++;
    }
}

void stage_close(struct stage *st)
{
    for (size_t i = 0; i < st->count; i++) {
        st->apps[i]->done(st->states[i]);
        free(st->states[i]);
    }
    if (st->world.data != NULL)
        world_close(&st->world);
    *st = (struct stage){ 0 };
}

bool stage_act(struct stage *st, const struct action *a)
{
    if (st->count == 0)
        return false;
    world_turn(&st->world);
    return st->apps[st->current]->act(st->states[st->current], &st->world, a);
}

void stage_show(const struct stage *st, struct page *p)
{
    if (st->count == 0)
        return;
    const struct app *app = st->apps[st->current];
    page_open(p, (struct item){ .group = GROUP_APP, .id = app->name, .label = app->title });
    app->show(st->states[st->current], &st->world, p);
    page_close(p);
}

void stage_facts(const struct stage *st, struct facts *facts, unsigned since)
{
    facts_gather(facts, &st->world, st->apps, st->states, st->count, since);
}

bool stage_find(const struct stage *st, const struct how *how, size_t part, struct arena *arena,
                struct action *out)
{
    struct page page;
    const char *right = NULL;
    struct action found;
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(st, &page);
    enum how_result r = how_find(how, part, &page, &st->world, arena, &found, &right);
    if (r == HOW_DONE)
        *out = (struct action){
            .verb = found.verb,
            .target = found.target ? arena_strdup(arena, found.target) : NULL,
            .text = found.text ? arena_strdup(arena, found.text) : NULL,
        };
    page_free(&page);
    return r == HOW_DONE;
}

const char *stage_token(const struct stage *st, const struct action *a, struct arena *arena)
{
    if (a->verb != ACT_SET || a->text == NULL)
        return NULL;
    struct page page;
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(st, &page);
    int item = page_find(&page, a->target);
    bool secret = item >= 0 && (page.items[item].flags & ITEM_SECRET);
    page_free(&page);
    if (!secret)
        return NULL;
    const struct world_data *data = st->world.data;
    for (size_t i = 0; i < data->people_count; i++)
        if (data->people[i].password != NULL && streq(data->people[i].password, a->text))
            return arena_strdup(arena, data->people[i].id);
    return "other";
}
