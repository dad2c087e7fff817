/* time.c - story time goes by: what is due happens at its minute, the earliest first. */
#include "site_room.h"

enum { CHANGES = 1000, DAY = 24 * 60 }; /* states that follow each other for ever must end */

static int64_t due_of(const struct record *r)
{
    return moment_minutes(r->entered) + span_minutes(&r->state->after);
}

/* The record that changes next, until that minute; NULL: none. */
static struct record *next_change(const struct world *w, int64_t until, struct site **site)
{
    struct record *next = NULL;
    for (size_t i = 0; i < w->site_count; i++) {
        for (size_t k = 0; k < w->sites[i]->count; k++) {
            struct record *r = w->sites[i]->records[k];
            if (r->state->after.n == 0 || !r->state->next || due_of(r) > until)
                continue;
            if (!next || due_of(r) < due_of(next)) {
                next = r;
                *site = w->sites[i];
            }
        }
    }
    return next;
}

void site_pass(struct world *w, int64_t minutes)
{
    int64_t until = w->minute + minutes;
    struct site *site = NULL;
    for (int n = 0; n < CHANGES; n++) {
        struct record *r = next_change(w, until, &site);
        const struct state_data *state = r ? record_state(r->data, r->state->next) : NULL;
        if (!state)
            break;
        if (due_of(r) > w->minute)
            w->minute = due_of(r);
        record_enter(w, site, r, state);
    }
    w->minute = until;
    for (size_t i = 0; minutes >= DAY && i < w->site_count; i++) {
        w->sites[i]->locked = false;
        w->sites[i]->tries = 0;
    }
}
