/* records.c - what people make on a site: which one a page shows, beginning another, entering a state. */
#include "site_room.h"

#include <stdlib.h>
#include <string.h>

/* The newest of one's own; where there is only one, that one. */
struct record *record_of(const struct site *s, const char *kind, struct record *prefer)
{
    if (prefer && streq(prefer->data->kind, kind))
        return prefer;
    struct record *only = NULL;
    for (size_t i = s->count; i-- > 0;) {
        struct record *r = s->records[i];
        if (!streq(r->data->kind, kind))
            continue;
        if (r->mine)
            return r;
        if (!r->data->many && r->data->start_count < 2)
            only = r;
    }
    return only;
}

static bool is_empty(const struct record *r)
{
    for (size_t i = 0; i < r->count; i++) {
        if (*r->values[i].value)
            return false;
    }
    return r->mine && r->state == r->data->states;
}

struct record *record_new(struct world *w, struct site *s, const char *kind)
{
    const struct record_data *data = site_data_record(s->data, kind);
    struct record *r = record_of(s, kind, NULL);
    if (!data || data->state_count == 0)
        return NULL;
    if (!r || !is_empty(r))
        r = world_add_record(w, s, data);
    r->mine = true;
    r->entered = world_now(w);
    return r;
}

const struct state_data *record_state(const struct record_data *data, const char *name)
{
    for (size_t i = 0; i < data->state_count; i++) {
        if (streq(data->states[i].name, name))
            return &data->states[i];
    }
    return NULL;
}

/* From that state, does time alone lead to the one the record is in? */
bool record_is_past(const struct record *r, const struct state_data *state)
{
    for (size_t i = 0; i <= r->data->state_count && state; i++) {
        if (state == r->state)
            return true;
        state = state->next ? record_state(r->data, state->next) : NULL;
    }
    return false;
}

/* The data's number; for the second of a kind, the figures at its end go on. */
static const char *number_of(struct world *w, const struct site *s, const struct record *r)
{
    const char *number = r->data->number;
    size_t n = strlen(number), figures = 0, before = 0;
    for (size_t i = 0; i < s->count; i++)
        before += s->records[i]->data == r->data && s->records[i]->number;
    while (figures < n && figures < 9 && strchr("0123456789", number[n - figures - 1]))
        figures++;
    if (before == 0 || figures == 0)
        return number;
    long next = strtol(number + n - figures, NULL, 10) + (long)before;
    return arena_printf(&w->arena, "%.*s%0*ld", (int)(n - figures), number, (int)figures, next);
}

void record_enter(struct world *w, struct site *s, struct record *r, const struct state_data *state)
{
    r->state = state;
    r->entered = world_now(w);
    if (!r->number && r->data->number && state != r->data->states)
        r->number = number_of(w, s, r);
    site_do_of_state(w, s, r, &state->does);
}
