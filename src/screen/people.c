/* Who may sit down here, and what they have done. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { CARDS_AT_MOST = 8, RECENT_DAYS = 56 };
static const int64_t day_ms = 24 * 3600 * (int64_t)1000;

static bool add_person(void *ctx, const struct person_card *card)
{
    struct learn *l = ctx;
    l->people = grow(l->people, l->people_count, &l->people_cap, sizeof *l->people);
    l->people[l->people_count++] = person_copy(card, &l->people_arena);
    return true;
}

bool people_load(struct learn *l, struct diags *diags)
{
    l->people_count = 0;
    arena_reset(&l->people_arena);
    return l->journal == NULL || journal_person_each(l->journal, add_person, l, diags);
}

void people_read(struct learn *l)
{
    struct diags diags = { 0 };
    if (!people_load(l, &diags))
        l->notice = N_("Les cartes ne se lisent pas. Appelez la formatrice.");
    diags_free(&diags);
}

bool people_recent(const struct learn *l, const struct person_card *card)
{
    return card->seen_ms == 0 || card->seen_ms > l->now.utc_ms - RECENT_DAYS * day_ms;
}

bool people_few(const struct learn *l)
{
    size_t recent = 0;
    for (size_t i = 0; i < l->people_count; i++)
        recent += people_recent(l, &l->people[i]);
    return recent <= CARDS_AT_MOST;
}

const struct person_card *people_find(const struct learn *l, const char *id)
{
    for (size_t i = 0; i < l->people_count; i++)
        if (streq(l->people[i].id, id))
            return &l->people[i];
    return NULL;
}

bool people_twin(const struct learn *l, const char *name, const char *picture)
{
    const struct person_card card = { .name = name, .picture = picture };
    for (size_t i = 0; i < l->people_count; i++)
        if (person_twins(&l->people[i], &card))
            return true;
    return false;
}

const struct person_progress *learn_progress(struct learn *l)
{
    struct diags diags = { 0 };
    if (!l->progress_read && l->journal != NULL) {
        progress_free(&l->progress);
        l->progress = (struct progress){ 0 };
        l->progress_read = journal_each(l->journal, (struct event_query){ .person = l->who.id },
                                        progress_fold, &l->progress, &diags);
        progress_finish(&l->progress);
    }
    diags_free(&diags);
    return progress_person(&l->progress, l->who.id);
}
