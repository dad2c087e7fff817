/* play_useful.c - is every gesture of a `how` needed? Each is left out in turn: if the task is done all the same, and the
 * tasks after it too, it only teaches a detour. What only looks (opens a message, goes to a page) may stay. */
#include "play.h"

#include "passerelle/stage.h"

enum { STEPS_BACK = 3 };

/* Marks what finished the task, as the session does. */
static bool finished(struct stage *stage, const struct task *task)
{
    struct facts facts = { 0 };
    stage_facts(stage, &facts, 0);
    bool done = condition_finishes(task->done, &facts, &stage->world);
    facts_free(&facts);
    return done;
}

/* What comes next, if need be a page or two before: the gesture that was left out may have led away from there. */
static bool find_on(struct stage *stage, const struct how *how, size_t part, struct arena *arena,
                    struct action *out)
{
    const struct action back = { .verb = ACT_BACK };
    bool there = stage_find(stage, how, part, arena, out);
    for (int i = 0; i < STEPS_BACK && !there && stage_act(stage, &back); i++)
        there = stage_find(stage, how, part, arena, out);
    return there;
}

/* One task by its `how`, leaving out one gesture (SIZE_MAX: none). False: what comes next is not there, or it is not done
 * at the end. */
static bool do_task(struct stage *stage, const struct task *t, size_t left_out)
{
    struct arena arena = { 0 };
    size_t part = 0;
    const struct how *how;
    bool possible = true;
    for (size_t n = 0; possible && (how = task_gesture(t, n, &part)) != NULL; n++) {
        struct action action;
        if (n == left_out)
            continue;
        possible = find_on(stage, how, part, &arena, &action) && stage_act(stage, &action);
    }
    arena_free(&arena);
    return possible && finished(stage, t);
}

/* The world after the earlier tasks, as they were played. */
static void stand(const struct road *r, size_t task, struct stage *stage)
{
    stage_open(stage, r->step, PLAY_SEED);
    for (size_t t = 0; t < task; t++) {
        for (size_t i = r->start[t]; i < r->start[t + 1]; i++)
            stage_act(stage, &r->list[i].action);
        finished(stage, &r->step->tasks[t]);
    }
}

static bool done_without(const struct road *r, size_t task, size_t gesture)
{
    struct stage stage;
    stand(r, task, &stage);
    bool done = do_task(&stage, &r->step->tasks[task], gesture);
    for (size_t t = task + 1; done && t < r->tasks; t++)
        done = do_task(&stage, &r->step->tasks[t], SIZE_MAX);
    stage_close(&stage);
    return done;
}

void play_useful(struct play *p, const struct road *r, size_t task)
{
    const struct task *t = &r->step->tasks[task];
    size_t part = 0;
    const struct how *how;
    for (size_t n = 0; (how = task_gesture(t, n, &part)) != NULL; n++) {
        size_t at = r->start[task] + n;
        if (at >= r->start[task + 1]) /* it is told already that the task was done before */
            return;
        if (!r->list[at].looks && done_without(r, task, n))
            diag_add(p->diags, DIAG_WARNING, gesture_place(how, part),
                     "ce geste n'est pas utile : sans lui, la tâche est faite aussi");
    }
}
