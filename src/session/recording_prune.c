/* recording_prune.c - what was recorded, played again with less: looking gestures that nothing needs are left out, and so are
 * those that led to a mistake, where the task is solved without them. */
#include "recording.h"

enum { TRIALS = 1000, SEED = 1 };

/* Playing the tasks of one exercise from its beginning. */
struct trial {
    const struct recording *recording;
    const struct recorded *one; /* the task, or the mistake, that is looked at */
    const struct step *step;
    const struct lesson *lesson;
    size_t end; /* so many tasks are played */
    bool began; /* it was played once */
    int left;   /* so many times it may still be played */
    bool erred; /* the last time, its gestures met a mistake */
};

static bool do_how(struct session *s, const struct how *how, size_t part, struct arena *arena)
{
    struct action a;
    return stage_find(&s->practise.stage, how, part, arena, &a) && practise_gesture(s, &a, false);
}

/* The first n gestures of the lesson's own `how`. */
static bool do_own(struct session *s, const struct task *task, size_t n, struct arena *arena)
{
    for (size_t i = 0, part = 0; i < n; i++)
        if (!do_how(s, task_gesture(task, i, &part), part, arena))
            return false;
    return true;
}

static bool do_recorded(struct session *s, const struct recorded *r, struct arena *arena, bool *erred)
{
    for (size_t i = 0; i < r->count; i++) {
        const struct recorded_gesture *g = &r->list[i];
        if (g->out)
            continue;
        if (!g->named || s->practise.task != r->task || !do_how(s, &g->how, 0, arena))
            return false;
        *erred |= s->practise.task == r->task && s->practise.met != NULL;
    }
    return true;
}

static bool do_task(struct trial *t, struct session *s, size_t index, struct arena *arena)
{
    const struct task *task = &t->step->tasks[index];
    const struct recorded *r = recording_find(t->recording, task->digest, NULL);
    bool erred = false;
    if (s->practise.task > index) /* ticked with the one before */
        return r == NULL || r->count == 0;
    bool done = r != NULL ? do_recorded(s, r, arena, &erred) : do_own(s, task, task_gestures(task), arena);
    if (r == t->one)
        t->erred = erred;
    return done && s->practise.task > index;
}

/* A mistake is met after what Passerelle plays of its task. */
static bool do_mistake(struct trial *t, struct session *s, struct arena *arena)
{
    const struct task *task = &t->step->tasks[t->one->task];
    bool erred = false;
    return s->practise.task == t->one->task && do_own(s, task, task_playable(task), arena) &&
           do_recorded(s, t->one, arena, &erred) && s->practise.met != NULL &&
           streq(s->practise.met->code, t->one->code);
}

/* All tasks from the first to the last that was recorded: what is left out of one may be missed in a later one. */
static bool holds(struct trial *t)
{
    struct arena arena = { 0 };
    struct session *s = session_open(t->lesson, SEED);
    bool fine = t->left-- > 0;
    session_skip(s, t->one->step);
    for (size_t i = 0; i < t->end && fine; i++) {
        bool here = i == t->one->task;
        fine = here && t->one->code != NULL ? do_mistake(t, s, &arena) : do_task(t, s, i, &arena);
        if (!fine && i > t->one->task && !t->began) {
            t->end = i; /* it is not for this one to mend */
            fine = true;
        }
    }
    session_close(s);
    arena_free(&arena);
    return fine;
}

/* The tasks that are to be done still: up to the last one recorded; of a mistake, those before it. */
static size_t end_of(const struct recording *r, const struct recorded *one, const struct step *step)
{
    size_t end = one->task + 1;
    while (one->code == NULL && end < step->task_count &&
           recording_find(r, step->tasks[end].digest, NULL) != NULL)
        end++;
    return end;
}

static void leave_out(struct recorded *one, size_t from, size_t n, bool out)
{
    for (size_t i = from; i < from + n; i++)
        one->list[i].out = out;
}

/* The shortest stretch without which no mistake is met any more. */
static void prune_mistake(struct trial *t, struct recorded *one)
{
    for (size_t n = 1; n < one->count; n++) {
        for (size_t from = 0; from + n < one->count; from++) {
            leave_out(one, from, n, true);
            if (holds(t) && !t->erred)
                return;
            leave_out(one, from, n, false);
        }
    }
}

static bool all_looks(const struct recorded *one, size_t from, size_t n)
{
    for (size_t i = from; i < from + n; i++)
        if (!one->list[i].look || one->list[i].out)
            return false;
    return true;
}

/* Going somewhere and back is needless together only: long stretches first. The last gesture stays. */
static void prune_looks(struct trial *t, struct recorded *one)
{
    for (size_t n = one->count - 1; n > 0; n--) {
        for (size_t from = 0; from + n < one->count; from++) {
            if (!all_looks(one, from, n))
                continue;
            leave_out(one, from, n, true);
            if (!holds(t) || (one->code == NULL && t->erred))
                leave_out(one, from, n, false);
        }
    }
}

enum proof recording_prune(struct recording *r, struct recorded *one, const struct lesson *lesson)
{
    if (one->count == 0)
        return PROOF_SAME;
    const struct step *step = one->step < lesson->step_count ? &lesson->steps[one->step] : NULL;
    if (step == NULL || step->kind != STEP_PRACTISE || one->task >= step->task_count ||
        !streq(step->tasks[one->task].digest, one->digest)) /* the file is another one by now */
        return PROOF_OTHER;
    struct trial t = { .recording = r,
                       .one = one,
                       .step = step,
                       .lesson = lesson,
                       .end = end_of(r, one, step),
                       .left = TRIALS };
    if (!holds(&t))
        return PROOF_OTHER;
    t.began = true;
    if (one->code == NULL && t.erred)
        prune_mistake(&t, one);
    bool erred = one->code == NULL && t.left > 0 && holds(&t) && t.erred;
    prune_looks(&t, one);
    return erred ? PROOF_MISTAKE : PROOF_SAME;
}
