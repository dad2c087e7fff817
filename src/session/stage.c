/* stage.c - a world with its apps on it: going from one to another, and the day that goes by. */
#include "passerelle/stage.h"

#include "passerelle/site.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_MINUTES = 24 * 60 };

/* --- opening --- */
static void join_bar(struct stage *st, size_t app)
{
    if (st->in_bar[app])
        return;
    st->in_bar[app] = true;
    st->order[st->order_count++] = app;
}

static size_t index_of(const struct stage *st, const char *name)
{
    size_t i = 0;
    while (i < st->count && !streq(st->apps[i]->name, name))
        i++;
    return i;
}

void stage_open(struct stage *st, const struct step *step, uint64_t seed)
{
    *st = (struct stage){ 0 };
    world_open(&st->world, step->world, seed);
    for (size_t i = 0; apps[i] && st->count < STAGE_APPS; i++) {
        st->apps[st->count] = apps[i];
        if (apps[i]->state_size > 0)
            st->states[st->count] = xcalloc(1, apps[i]->state_size);
        if (apps[i]->begin)
            apps[i]->begin(st->states[st->count], &st->world);
        st->count++;
    }
    for (size_t i = 0; i < step->apps.count; i++) {
        size_t app = index_of(st, step->apps.s[i]);
        if (app < st->count && apps[app]->show) /* else lesson_read and check have told it */
            join_bar(st, app);
    }
    if (st->order_count > 0)
        st->current = st->order[0];
}

void stage_close(struct stage *st)
{
    for (size_t i = 0; i < st->count; i++) {
        if (st->apps[i]->done)
            st->apps[i]->done(st->states[i]);
        free(st->states[i]);
    }
    if (st->world.data != NULL)
        world_close(&st->world);
    *st = (struct stage){ 0 };
}

/* --- acting --- */
static bool go_to(struct stage *st, const char *name)
{
    size_t app = index_of(st, name);
    if (app == st->count || !st->in_bar[app])
        return false;
    if (app == st->current) {
        world_notice(&st->world,
                     arena_printf(&st->world.arena, world_said(&st->world, N_("Vous êtes déjà dans %s.")),
                                  world_said(&st->world, st->apps[app]->title)));
        st->enter = st->world.turn;
    }
    st->current = app;
    return true;
}

/* The clock waits for the learner: a day goes by when it is asked for. */
static bool next_day(struct stage *st)
{
    struct str say = { 0 }, day = { 0 };
    if (!world_waits(&st->world))
        return false;
    site_pass(&st->world, DAY_MINUTES);
    if (!world_waits(&st->world)) /* the button goes: the focus goes into the page */
        st->enter = st->world.turn;
    text_date_long(&day, world_now(&st->world).date, st->world.voice != NULL ? st->world.voice->tr : NULL);
    str_printf(&say, world_said(&st->world, N_("Un jour passe. Nous sommes %s.")), str_s(&day));
    str_free(&day);
    world_notice(&st->world, str_s(&say));
    str_free(&say);
    return true;
}

/* An app asked another one to open something; that one may ask in its turn, once. */
static void answer_request(struct stage *st)
{
    for (int turns = 0; st->world.asked.app && turns < 2; turns++) {
        struct request asked = st->world.asked;
        size_t app = index_of(st, asked.app);
        st->world.asked = (struct request){ 0 };
        if (app == st->count)
            return;
        asked.from = st->apps[st->current]->name;
        join_bar(st, app);
        st->current = app;
        if (asked.what && st->apps[app]->open)
            st->apps[app]->open(st->states[app], &st->world, &asked);
    }
}

static bool act(struct stage *st, const struct action *a)
{
    if (a->verb == ACT_ACTIVATE && a->target && starts_with(a->target, "app/"))
        return go_to(st, a->target + strlen("app/"));
    if (a->verb == ACT_ACTIVATE && streq(a->target, "clock/next"))
        return next_day(st);
    bool done = st->apps[st->current]->act(st->states[st->current], &st->world, a);
    answer_request(st);
    return done;
}

bool stage_act(struct stage *st, const struct action *a)
{
    unsigned enter = st->enter;
    if (st->order_count == 0)
        return false;
    world_turn(&st->world);
    if (!act(st, a))
        return false;
    if (st->enter == enter)
        st->enter = 0; /* what follows has its own focus */
    return true;
}

bool stage_happened(const struct stage *st)
{
    const struct world *w = &st->world;
    return w->refusal || w->notice || (w->fact_count > 0 && w->facts[w->fact_count - 1].turn == w->turn);
}

/* --- showing --- */
static void show_bar(const struct stage *st, struct page *p)
{
    bool waits = world_waits(&st->world);
    if (st->order_count < 2 && !waits)
        return;
    page_open(p, (struct item){
                     .group = GROUP_BAR,
                     .id = "apps",
                     .flags = ITEM_QUIET,
                     .gesture = page_tr(p, N_("[F6] application suivante")),
                     .gesture_short = page_tr(p, N_("[F6] suivante")),
                 });
    for (size_t i = 0; i < st->order_count && st->order_count > 1; i++) {
        const struct app *app = st->apps[st->order[i]];
        bool here = st->order[i] == st->current;
        const char *news = app->news ? app->news(st->states[st->order[i]], &st->world, p) : NULL;
        page_add(p, (struct item){
                        .kind = ITEM_LINK,
                        .id = page_printf(p, "app/%s", app->name),
                        .label = app->title,
                        .text = news,
                        .flags = (here ? ITEM_ON : 0u) | (news ? ITEM_NEW : 0u),
                        .verb = page_tr(p, N_("[Entrée] ouvrir")),
                    });
    }
    if (waits)
        page_add(p, (struct item){
                        .kind = ITEM_BUTTON,
                        .id = "clock/next",
                        .label = N_("Jour suivant"),
                        .verb = page_tr(p, N_("[Entrée] passer un jour")),
                        .verb_short = page_tr(p, N_("[Entrée] un jour")),
                    });
    page_close(p);
}

void stage_show(const struct stage *st, struct page *p)
{
    if (st->order_count == 0)
        return;
    const struct app *app = st->apps[st->current];
    const void *state = st->states[st->current];
    p->beside = true; /* learners are to know these words again on real screens */
    page_open(p, (struct item){
                     .group = GROUP_APP,
                     .id = app->name,
                     .label = app->heading ? app->heading(state, &st->world, p) : app->title,
                     .text = app->web ? page_tr(p, N_("ce n'est pas un vrai site")) : NULL,
                 });
    show_bar(st, p);
    app->show(state, &st->world, p);
    if (st->enter > 0 && page_find(p, "main") >= 0)
        page_wish(p, "main", st->enter);
    page_close(p);
    p->beside = false;
}

void stage_facts(const struct stage *st, struct facts *facts, unsigned since)
{
    facts_gather(facts, &st->world, st->apps, st->states, st->count, since);
}

/* The same stage in the language of the pack, in which a `how` is written: to look at, not to act on. */
static struct stage stage_unspoken(const struct stage *st)
{
    struct stage plain = *st;
    plain.world.voice = NULL;
    return plain;
}

bool stage_find(const struct stage *st, const struct how *how, size_t part, struct arena *arena,
                struct action *out)
{
    struct page page;
    const char *right = NULL;
    struct action found;
    const struct stage plain = stage_unspoken(st);
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(&plain, &page);
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
    if (a->text == NULL)
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
    return world_token(&st->world, a->text, arena);
}
