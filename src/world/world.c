/* world.c - opening and closing a world, its turns, and what an action has to say. */
#include "passerelle/world.h"

#include "world_room.h"

#include <stdlib.h>
#include <string.h>

void world_open(struct world *w, const struct world_data *data, uint64_t seed)
{
    *w = (struct world){
        .data = data,
        .rng = { .state = seed },
        .minute = moment_minutes(data->now),
        .mail_open = data->mail.session == SESSION_OPEN,
    };
    world_fill_drive(w);
    world_fill_files(w);
    world_fill_shares(w);
    world_fill_mail(w);
    world_fill_phone(w);
    world_fill_sites(w);
}

void world_close(struct world *w)
{
    world_close_sites(w);
    free(w->mail);
    free(w->files);
    free(w->file_index);
    free(w->drive.folders);
    free(w->drive.access);
    free(w->drive.links);
    free(w->phone.sms);
    free(w->facts);
    arena_free(&w->arena);
    *w = (struct world){ 0 };
}

void world_turn(struct world *w)
{
    w->turn++;
    w->asked = (struct request){ 0 };
    w->refusal = NULL;
    w->notice = NULL;
}

void world_say(struct world *w, const struct fact_kind *kind, const char *const values[FACT_ATTRIBUTES])
{
    struct fact fact = { .kind = kind, .turn = w->turn };
    for (size_t i = 0; i < FACT_ATTRIBUTES; i++)
        fact.value[i] = world_copy(w, values[i]);
    w->facts = grow(w->facts, w->fact_count, &w->fact_cap, sizeof *w->facts);
    w->facts[w->fact_count++] = fact;
}

const char *world_said(const struct world *w, const char *text)
{
    return voice_say(w->voice, text);
}

tr_fn *world_tr(const struct world *w)
{
    return w->voice != NULL ? w->voice->tr : NULL;
}

void world_refuse(struct world *w, const char *say)
{
    w->refusal = world_copy(w, say);
    w->notice = NULL;
}

void world_notice(struct world *w, const char *say)
{
    w->notice = world_copy(w, say);
    w->refusal = NULL;
}

struct moment world_now(const struct world *w)
{
    return moment_from_minutes(w->minute);
}

const char *world_copy(struct world *w, const char *s)
{
    return s ? arena_strdup(&w->arena, s) : NULL;
}

const char *world_join(struct world *w, const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b);
    char *both = arena_alloc(&w->arena, n + m + 1);
    memcpy(both, a, n);
    memcpy(both + n, b, m + 1);
    return both;
}

void world_ask(struct world *w, const char *app, const char *what, const char *how, const struct trap *trap)
{
    w->asked = (struct request){
        .app = world_copy(w, app),
        .what = world_copy(w, what),
        .how = world_copy(w, how),
        .trap = trap,
    };
}
