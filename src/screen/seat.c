/* Who sits here: one person, or two for one lesson; and the end of a visit. */
#include "internal.h"

void seat_refresh(struct learn *l)
{
    struct diags diags = { 0 };
    arena_reset(&l->resume_arena);
    l->resumable = false;
    if (l->kept.waits)
        record_commit(l);
    l->resume_known = l->journal == NULL || journal_resume(l->journal, l->who.id, &l->resume, &l->resumable,
                                                           &l->resume_arena, &diags);
    l->resumable = l->resumable && l->resume_known;
    diags_free(&diags);
}

void seat_take(struct learn *l, const struct person_card *card)
{
    arena_reset(&l->seat_arena);
    l->who = person_copy(card, &l->seat_arena);
    l->who_gone = l->with_gone = false;
    l->progress_read = false;
    l->called = false;
    l->called_ms = 0;
    l->seat_changed = true;
    if (!l->config->language_asked && card->language != NULL)
        learn_use_language(l, card->language);
    record(l, (struct event){ .kind = EVENT_VISIT, .word = l->config->seat });
    seat_refresh(l);
    l->sat++;
    learn_set(l, &screen_home);
}

bool seat_is_shared(const struct learn *l)
{
    return l->with.id[0] != '\0';
}

void seat_join(struct learn *l, const struct person_card *card)
{
    l->with = person_copy(card, &l->seat_arena);
    l->with_gone = false;
    record_beside(l, (struct event){ .kind = EVENT_VISIT, .word = l->config->seat, .count = 1 });
    l->seat_changed = l->beside_changed = true;
    l->notice = N_("Vos deux visites sont gardées.\nLe travail va sur la première carte.");
    l->sat++;
    learn_set(l, &screen_home);
}

void seat_part(struct learn *l, const char *why)
{
    if (!seat_is_shared(l))
        return;
    record_beside(l, (struct event){ .kind = EVENT_LEAVE, .word = why });
    l->with = (struct person_card){ 0 };
    l->with_gone = false;
    l->beside_changed = true;
}

static void nobody_here(struct learn *l)
{
    l->called = false;
    l->called_ms = 0;
    lesson_close(l);
    l->who = (struct person_card){ 0 };
    l->who_gone = false;
    l->seat_changed = true;
    record_commit(l);
    people_read(l);
    learn_use_language(l, l->config->language);
}

void seat_leave(struct learn *l, const char *why)
{
    if (l->who.id[0] == '\0')
        return;
    record(l, (struct event){ .kind = EVENT_LEAVE, .word = why });
    seat_part(l, why);
    l->seat_changed = false;
    record_commit(l);
    nobody_here(l);
}

bool seat_settle(struct learn *l)
{
    bool changed = l->with_gone;
    if (l->with_gone) {
        l->with = (struct person_card){ 0 };
        l->with_gone = false;
        l->beside_changed = true;
        l->notice = N_("La deuxième carte n'existe plus.\nVous pouvez continuer.");
    }
    bool gone = l->who_gone && l->who.id[0] != '\0'; /* who left meanwhile has left */
    l->who_gone = false;
    if (!gone)
        return changed;
    seat_part(l, "other");
    nobody_here(l);
    learn_set(l, &screen_login);
    l->notice = N_("Cette carte n'existe plus.\nChoisissez une autre carte, ou levez la main.");
    return true;
}
