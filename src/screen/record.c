/* From what happened to the journal: one transaction for an answer, one unsynced write for what is only typed. */
#include "internal.h"

#include <stdio.h>
#include <string.h>

static void add(struct learn *l, const struct person_card *who, struct event e)
{
    struct arena *a = &l->event_arena;
    if (l->journal == NULL || who->id[0] == '\0')
        return;
    if (l->event_count == 0)
        journal_new_id(l->batch_id);
    e.person = arena_strdup(a, who->id);
    e.lesson = e.lesson != NULL ? arena_strdup(a, e.lesson) : NULL;
    e.step = e.step != NULL ? arena_strdup(a, e.step) : NULL;
    e.word = e.word != NULL ? arena_strdup(a, e.word) : NULL;
    l->events = grow(l->events, l->event_count, &l->event_cap, sizeof *l->events);
    l->events[l->event_count++] = e;
}

void record(struct learn *l, struct event e)
{
    add(l, &l->who, e);
    l->worked = true;
}

void record_beside(struct learn *l, struct event e)
{
    add(l, &l->with, e);
    l->worked = false; /* they were there just now, or are there no more */
}

static const enum event_kind kinds[] = {
    [OUTCOME_BEGUN] = EVENT_BEGUN, [OUTCOME_RATED] = EVENT_RATED,     [OUTCOME_TRY] = EVENT_TRY,
    [OUTCOME_HINT] = EVENT_HINT,   [OUTCOME_MISTAKE] = EVENT_MISTAKE, [OUTCOME_TASK] = EVENT_TASK,
    [OUTCOME_STEP] = EVENT_STEP,   [OUTCOME_MISSION] = EVENT_MISSION, [OUTCOME_FINISHED] = EVENT_FINISHED,
};

void record_session(struct learn *l)
{
    struct outcome o;
    while (l->session != NULL && session_drain(l->session, &o)) {
        record(l, (struct event){ .kind = kinds[o.kind],
                                  .lesson = l->lesson->id,
                                  .step = o.step,
                                  .word = o.word,
                                  .level = o.level,
                                  .count = o.count });
        if (o.kind == OUTCOME_FINISHED) {
            memcpy(l->drop, l->who.id, sizeof l->drop);
            l->kept.waits = false; /* the lesson is over: nothing to come back to */
            l->resumable = false;
            l->progress_read = false;
        }
        l->seat_changed |= o.kind == OUTCOME_STEP || o.kind == OUTCOME_BEGUN;
    }
}

/* The resume point that is written next. It outlives its lesson: what could not be written waits, closed or not. */
static void keep_resume(struct learn *l)
{
    struct kept *kept = &l->kept;
    str_clear(&kept->state);
    str_set(&kept->lesson, l->lesson->id);
    session_save(l->session, &kept->state);
    kept->waits = true;
    kept->resume = (struct resume){
        .lesson = str_s(&kept->lesson),
        .seed = session_seed(l->session),
        .state = str_s(&kept->state),
        .step = session_step(l->session),
        .steps = session_steps(l->session),
    };
    memcpy(kept->digest, l->lesson->digest, sizeof kept->digest);
    kept->resume.digest = kept->digest;
    memcpy(kept->resume.person, l->who.id, sizeof kept->resume.person);
}

static void fill_seat(const struct learn *l, struct seat *seat, const char *name,
                      const struct person_card *card)
{
    *seat = (struct seat){ .name = name, .since_ms = l->now.utc_ms };
    memcpy(seat->person, card->id, sizeof seat->person);
    if (card->id[0] != '\0' && l->session != NULL && !session_over(l->session)) {
        seat->lesson = l->lesson->id;
        seat->step = session_step(l->session);
        seat->steps = session_steps(l->session);
    }
}

/* A learner reads what became of the work, not the cause. */
static void note_trouble(struct learn *l, bool written)
{
    if (written)
        l->trouble = NULL;
    else
        l->trouble = N_("Votre réponse n'est pas encore gardée.\n"
                        "Vous pouvez continuer. L'ordinateur essaie encore.\n"
                        "Levez la main pour appeler la formatrice.");
}

static bool write_all(struct learn *l, struct diags *diags)
{
    static const struct person_card nobody = { 0 };
    struct seat seat, beside;
    char second[256];
    const struct resume *resume = l->kept.waits ? &l->kept.resume : NULL;
    bool two = l->beside_changed || (l->seat_changed && seat_is_shared(l));
    if (l->event_count == 0 && l->drop[0] == '\0' && !l->seat_changed && !two)
        return resume == NULL || journal_keep(l->journal, resume, diags);
    snprintf(second, sizeof second, "%s (2)", l->config->seat);
    fill_seat(l, &seat, l->config->seat, l->who_gone ? &nobody : &l->who);
    seat.called_ms = l->who_gone ? 0 : l->called_ms;
    fill_seat(l, &beside, second, l->with_gone ? &nobody : &l->with);
    return journal_append(l->journal,
                          &(struct batch){ .id = l->event_count > 0 ? l->batch_id : NULL,
                                           .events = l->events,
                                           .count = l->event_count,
                                           .resume = resume,
                                           .drop_resume = l->drop[0] != '\0' ? l->drop : NULL,
                                           .seat = l->seat_changed ? &seat : NULL,
                                           .beside = two ? &beside : NULL },
                          &l->now, diags);
}

static bool is_gone(struct learn *l, const char *person)
{
    struct diags ignored = { 0 }; /* not known: it waits */
    bool gone = false;
    if (person[0] != '\0')
        journal_forgotten(l->journal, person, &gone, &ignored);
    diags_free(&ignored);
    return gone;
}

/* A write was refused: perhaps somebody was forgotten meanwhile, by another seat. Nothing more is told of them; what
 * waits of others is written. False: it is not that. */
static bool drop_forgotten(struct learn *l)
{
    size_t left = 0, before = l->event_count;
    bool dropped = false, gone = false;
    const char *asked = ""; /* most events are of one person */
    for (size_t i = 0; i < before; i++) {
        if (!streq(l->events[i].person, asked))
            gone = is_gone(l, l->events[i].person);
        asked = l->events[i].person;
        if (!gone)
            l->events[left++] = l->events[i];
    }
    l->event_count = left;
    if (left < before)
        journal_new_id(l->batch_id); /* the refused batch left nothing */
    if (l->kept.waits && is_gone(l, l->kept.resume.person)) {
        l->kept.waits = false;
        dropped = true;
    }
    if (is_gone(l, l->drop))
        l->drop[0] = '\0';
    dropped = dropped || left < before || (!l->who_gone && is_gone(l, l->who.id)) ||
              (!l->with_gone && is_gone(l, l->with.id));
    l->who_gone = is_gone(l, l->who.id);
    l->with_gone = is_gone(l, l->with.id);
    return dropped;
}

void record_commit(struct learn *l)
{
    struct diags diags = { 0 };
    if (l->journal == NULL)
        return;
    if (l->session != NULL && !session_over(l->session) && l->who.id[0] != '\0')
        keep_resume(l);
    if (l->worked)
        record_beside(l, (struct event){ .kind = EVENT_BESIDE });
    bool written = write_all(l, &diags) || (drop_forgotten(l) && write_all(l, &diags));
    if (written) {
        l->event_count = 0;
        arena_reset(&l->event_arena);
        l->seat_changed = l->beside_changed = l->kept.waits = false;
        l->drop[0] = '\0';
        str_wipe(&l->kept.state);
    }
    l->unsaved =
        false; /* what failed is tried again after a while or with a gesture, not ten times a second */
    note_trouble(l, written);
    diags_free(&diags);
}
