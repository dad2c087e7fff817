/* From what happened to the journal: one transaction for an answer, one unsynced write for what is only typed. */
#include "internal.h"

#include <string.h>

void record(struct learn *l, struct event e)
{
    struct arena *a = &l->event_arena;
    if (l->journal == NULL || l->who.id[0] == '\0')
        return;
    if (l->event_count == 0)
        journal_new_id(l->batch_id);
    e.person = arena_strdup(a, l->who.id);
    e.lesson = e.lesson != NULL ? arena_strdup(a, e.lesson) : NULL;
    e.step = e.step != NULL ? arena_strdup(a, e.step) : NULL;
    e.word = e.word != NULL ? arena_strdup(a, e.word) : NULL;
    l->events = grow(l->events, l->event_count, &l->event_cap, sizeof *l->events);
    l->events[l->event_count++] = e;
}

static const enum event_kind kinds[] = {
    [OUTCOME_BEGUN] = EVENT_BEGUN, [OUTCOME_RATED] = EVENT_RATED,       [OUTCOME_TRY] = EVENT_TRY,
    [OUTCOME_HINT] = EVENT_HINT,   [OUTCOME_MISTAKE] = EVENT_MISTAKE,   [OUTCOME_TASK] = EVENT_TASK,
    [OUTCOME_STEP] = EVENT_STEP,   [OUTCOME_FINISHED] = EVENT_FINISHED,
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
        .seed = rng_seed(l->who.id),
        .state = str_s(&kept->state),
        .step = session_step(l->session),
        .steps = session_steps(l->session),
    };
    memcpy(kept->digest, l->lesson->digest, sizeof kept->digest);
    kept->resume.digest = kept->digest;
    memcpy(kept->resume.person, l->who.id, sizeof kept->resume.person);
}

static void fill_seat(const struct learn *l, struct seat *seat)
{
    *seat = (struct seat){ .name = l->config->seat, .since_ms = l->now.utc_ms, .called_ms = l->called_ms };
    memcpy(seat->person, l->who.id, sizeof seat->person);
    if (l->session != NULL && !session_over(l->session)) {
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
                        "Vous pouvez continuer. L'ordinateur essaie à chaque geste.\n"
                        "Levez la main pour appeler la formatrice.");
}

static bool write_all(struct learn *l, struct diags *diags)
{
    struct seat seat;
    const struct resume *resume = l->kept.waits ? &l->kept.resume : NULL;
    if (l->event_count == 0 && l->drop[0] == '\0' && !l->seat_changed)
        return resume == NULL || journal_keep(l->journal, resume, diags);
    if (l->seat_changed)
        fill_seat(l, &seat);
    return journal_append(l->journal,
                          &(struct batch){ .id = l->event_count > 0 ? l->batch_id : NULL,
                                           .events = l->events,
                                           .count = l->event_count,
                                           .resume = resume,
                                           .drop_resume = l->drop[0] != '\0' ? l->drop : NULL,
                                           .seat = l->seat_changed ? &seat : NULL },
                          &l->now, diags);
}

void record_commit(struct learn *l)
{
    struct diags diags = { 0 };
    if (l->journal == NULL)
        return;
    if (l->session != NULL && !session_over(l->session) && l->who.id[0] != '\0')
        keep_resume(l);
    bool written = write_all(l, &diags);
    if (written) {
        l->event_count = 0;
        arena_reset(&l->event_arena);
        l->seat_changed = l->kept.waits = false;
        l->drop[0] = '\0';
        str_wipe(&l->kept.state);
    }
    l->unsaved = false; /* what failed is tried again with the next gesture, not ten times a second */
    note_trouble(l, written);
    diags_free(&diags);
}
