/* app_kit.h - drives one app alone: lines of actions in, page and facts out. */
#ifndef TESTS_APP_KIT_H
#define TESTS_APP_KIT_H

#include "passerelle/app.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

struct kit {
    const struct app *app;
    struct world world;
    struct page page;
    void *state;
    struct arena arena;
};

static void kit_show(struct kit *k)
{
    page_begin(&k->page, k->app->name);
    page_open(&k->page, (struct item){ .group = GROUP_APP, .label = k->app->title });
    k->app->show(k->state, &k->world, &k->page);
    page_close(&k->page);
}

static void kit_open(struct kit *k, const struct app *app, const struct world_data *data)
{
    *k = (struct kit){ .app = app };
    world_open(&k->world, data, 1);
    page_init(&k->page);
    k->state = xcalloc(1, app->state_size);
    app->begin(k->state, &k->world);
    kit_show(k);
}

static void kit_close(struct kit *k)
{
    k->app->done(k->state);
    free(k->state);
    page_free(&k->page);
    world_close(&k->world);
    arena_free(&k->arena);
}

static bool kit_act(struct kit *k, const struct action *a)
{
    world_turn(&k->world);
    bool done = k->app->act(k->state, &k->world, a);
    kit_show(k);
    return done;
}

/* Actions, one a line; each must be understood. */
static void kit_do(struct kit *k, const char *lines)
{
    for (const char *s = lines; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *line = arena_strndup(&k->arena, s, n);
        struct action a;
        ck_assert_msg(action_parse(line, &k->arena, &a), "not an action: %s", line);
        ck_assert_msg(kit_act(k, &a), "nothing called so on %s: %s", k->page.key, line);
        s += n;
    }
}

/* --- what the states of one kind say, a line each: "attestation.pdf Papiers pdf" --- */
struct kit_states {
    struct str lines;
    size_t count;
};

static void kit_take(void *ctx, const struct fact *fact)
{
    struct kit_states *all = ctx;
    for (size_t i = 0; i < FACT_ATTRIBUTES && fact->kind->attributes[i].name; i++)
        str_printf(&all->lines, "%s%s", i > 0 ? " | " : "", fact->value[i] ? fact->value[i] : "-");
    str_addc(&all->lines, '\n');
    all->count++;
}

/* Is there a state of this name whose line begins so? */
__attribute__((unused)) static bool kit_holds(struct kit *k, const char *name, const char *begins)
{
    struct kit_states all = { 0 };
    const struct fact_kind *kind = k->app->facts;
    while (kind->name && !streq(kind->name, name))
        kind++;
    ck_assert_msg(kind->name && kind->state, "no state %s", name);
    k->app->now(k->state, &k->world, kind, kit_take, &all);
    bool found = false;
    for (const char *s = str_s(&all.lines); *s && !found; s += strcspn(s, "\n") + 1)
        found = starts_with(s, begins);
    str_free(&all.lines);
    return found;
}

/* The last event, as "drive.shared attestation.pdf | - | nadia | read"; "" if none. */
__attribute__((unused)) static const char *kit_event(struct kit *k)
{
    if (k->world.fact_count == 0)
        return "";
    const struct fact *fact = &k->world.facts[k->world.fact_count - 1];
    struct kit_states one = { 0 };
    kit_take(&one, fact);
    const char *line =
        arena_printf(&k->arena, "%s %.*s", fact->kind->name, (int)one.lines.len - 1, str_s(&one.lines));
    str_free(&one.lines);
    return line;
}

__attribute__((unused)) static bool kit_shows(struct kit *k, const char *words)
{
    struct str s = { 0 };
    page_print(&s, &k->page);
    bool found = strstr(str_s(&s), words) != NULL;
    str_free(&s);
    return found;
}

/* --- random gestures --- */
/* An action on one of the page's stops, more often in the main pane, or back. */
__attribute__((unused)) static struct action kit_random(struct kit *k, struct rng *rng,
                                                        const char *const typed[], unsigned n)
{
    const struct page *p = &k->page;
    int main_pane = page_find(p, "main"), from = rng_below(rng, 20) > 0 && main_pane > 0 ? main_pane : 0;
    int item = from + (int)rng_below(rng, (unsigned)(p->count - from));
    if (rng_below(rng, 20) == 0)
        return (struct action){ .verb = ACT_BACK };
    while (!page_is_stop(p, item))
        item = (item + 1) % p->count;
    const struct item *it = &p->items[item];
    unsigned options = 0;
    while (it->options && it->options[options])
        options++;
    if (it->kind == ITEM_FIELD && (options > 0 || rng_below(rng, 4) > 0))
        return (struct action){ .verb = ACT_SET,
                                .target = it->id,
                                .text = options ? it->options[rng_below(rng, options)]
                                                : typed[rng_below(rng, n)] };
    return (struct action){ .verb = ACT_ACTIVATE, .target = it->id };
}

/* The same actions, written and read back, on two of the same app: one page. next makes one on what the first shows. */
__attribute__((unused)) static void kit_twice(const struct app *app, const struct world_data *data,
                                              unsigned gestures,
                                              struct action (*next)(struct kit *, struct rng *))
{
    struct kit first, again;
    struct rng rng = { .state = rng_seed("deux fois") };
    struct str log = { 0 }, one = { 0 }, two = { 0 };
    kit_open(&first, app, data);
    kit_open(&again, app, data);
    for (unsigned i = 0; i < gestures; i++) {
        struct action a = next(&first, &rng), parsed;
        str_clear(&log);
        action_print(&log, &a);
        kit_act(&first, &a);
        ck_assert(action_parse(str_s(&log), &again.arena, &parsed));
        kit_act(&again, &parsed);
    }
    page_print(&one, &first.page);
    page_print(&two, &again.page);
    ck_assert_str_eq(str_s(&one), str_s(&two));
    ck_assert_uint_eq(first.world.fact_count, again.world.fact_count);
    str_free(&log);
    str_free(&one);
    str_free(&two);
    kit_close(&first);
    kit_close(&again);
}

#endif
