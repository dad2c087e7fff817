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
            l->dropped = true;
            l->resumable = false;
            l->progress_read = false;
        }
        l->seat_changed |= o.kind == OUTCOME_STEP || o.kind == OUTCOME_BEGUN;
    }
}

static void fill_resume(const struct learn *l, struct resume *r, struct str *state)
{
    session_save(l->session, state);
    *r = (struct resume){
        .lesson = l->lesson->id,
        .digest = l->lesson->digest,
        .seed = rng_seed(l->who.id),
        .state = str_s(state),
        .step = session_step(l->session),
        .steps = session_steps(l->session),
    };
    memcpy(r->person, l->who.id, sizeof r->person);
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

/* A learner reads what became of the work, not the cause: that is told on the trainer's side. */
static void note_trouble(struct learn *l, bool written)
{
    if (written)
        l->trouble = NULL;
    else
        l->trouble = N_("Votre réponse n'est pas encore gardée.\n"
                        "Vous pouvez continuer. L'ordinateur essaie encore.\n"
                        "Levez la main pour appeler la formatrice.");
}

void record_commit(struct learn *l)
{
    struct diags diags = { 0 };
    struct str state = { 0 };
    struct resume resume;
    struct seat seat;
    bool open = l->session != NULL && !session_over(l->session) && l->who.id[0] != '\0';
    bool written = true;
    if (l->journal == NULL)
        return;
    if (open)
        fill_resume(l, &resume, &state);
    if (l->seat_changed)
        fill_seat(l, &seat);
    if (l->event_count > 0 || l->dropped || l->seat_changed) {
        struct batch batch = { .id = l->event_count > 0 ? l->batch_id : NULL,
                               .events = l->events,
                               .count = l->event_count,
                               .resume = open ? &resume : NULL,
                               .drop_resume = l->dropped && !open,
                               .seat = l->seat_changed ? &seat : NULL };
        written = journal_append(l->journal, &batch, &l->now, &diags);
    } else if (open) {
        written = journal_keep(l->journal, &resume, &diags);
    }
    if (written) {
        l->event_count = 0;
        arena_reset(&l->event_arena);
        l->unsaved = l->dropped = l->seat_changed = false;
    }
    note_trouble(l, written);
    str_wipe(&state);
    diags_free(&diags);
}
