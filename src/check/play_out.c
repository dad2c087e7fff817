/* play_out.c - ways out: from wherever somebody stands in an exercise, the `how`, the helps, undo, and beginning again
 * must lead to its end. */
#include "play.h"

enum { STEPS_BACK = 12, UNDOS = 12 };

static bool go_on(struct session *s)
{
    return session_act(s, &(struct action){ .verb = ACT_NEXT });
}

/* What Passerelle plays itself goes by. */
static void watch(struct session *s, size_t at_most)
{
    for (size_t i = 0; i < at_most && session_showing(s) && go_on(s); i++)
        continue;
}

/* The first thing of the `how` comes in sight: [Échap], at last the first application of the exercise. */
static bool step_back_to(const struct road *r, struct session *s, const struct how *how, size_t part,
                         struct arena *arena, struct action *out)
{
    const char *app = r->step->apps.count > 0 ? arena_printf(arena, "app/%s", r->step->apps.s[0]) : NULL;
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < STEPS_BACK; i++) {
            if (gesture_find(s, how, part, arena, out))
                return true;
            if (!session_act(s, &(struct action){ .verb = ACT_BACK }))
                break;
        }
        session_act(s, &(struct action){ .verb = ACT_ACTIVATE, .target = app });
    }
    return false;
}

/* The gestures of the open task from number n on. */
static bool do_from(const struct road *r, struct session *s, size_t n)
{
    const int task = session_task(s);
    const struct task *t = &r->step->tasks[task];
    const size_t first = n;
    struct arena arena = { 0 };
    struct action action;
    size_t part = 0;
    const struct how *how;
    for (; session_task(s) == task && (how = task_gesture(t, n, &part)) != NULL; n++) {
        bool there = gesture_find(s, how, part, &arena, &action) ||
                     (n == first && step_back_to(r, s, how, part, &arena, &action));
        if (session_task(s) == task && (!there || !session_act(s, &action)))
            break;
    }
    arena_free(&arena);
    return session_task(s) != task;
}

bool out_by_how(const struct road *r, struct session *s)
{
    int task = session_task(s);
    if (task < 0)
        return true;
    const struct task *t = &r->step->tasks[task];
    size_t shown = task_playable(t);
    watch(s, task_gestures(t) + 1);
    if (session_task(s) != task)
        return true;
    return do_from(r, s, shown) || (shown > 0 && do_from(r, s, 0));
}

bool out_by_help(const struct road *r, struct session *s)
{
    int task = session_task(s);
    if (task < 0)
        return true;
    const struct task *t = &r->step->tasks[task];
    watch(s, task_gestures(t) + 1);
    for (size_t i = 0; i < t->hints.count + 3 && session_task(s) == task && !session_showing(s); i++)
        session_act(s, &(struct action){ .verb = ACT_HINT });
    bool shown = session_showing(s) || session_task(s) != task;
    watch(s, 2 * task_gestures(t) + 2); /* what Passerelle does itself in this task may come again after it */
    return shown && !session_showing(s);
}

static void begin_again(struct session *s, const char *what)
{
    session_act(s, &(struct action){ .verb = ACT_RESTART, .target = what });
}

bool out_again(const struct road *r, struct session *s)
{
    begin_again(s, NULL);
    for (size_t i = 0; i < r->step->task_count && session_task(s) >= 0; i++)
        if (!out_by_how(r, s))
            return false;
    return session_task(s) < 0;
}

bool out_by_undo(struct play *p, const struct road *r, const struct session *s)
{
    struct session *here = play_copy(p, s);
    bool out = false;
    for (int i = 0; i <= UNDOS + 1 && !out; i++) {
        struct session *then = play_copy(p, here);
        if (i > UNDOS)
            begin_again(then, "task");
        out = out_by_how(r, then);
        session_close(then);
        session_act(here, &(struct action){ .verb = ACT_UNDO });
    }
    session_close(here);
    return out;
}

/* After the demonstration: the task, if need be begun again, as it says then. */
static bool done_after_help(struct play *p, const struct road *r, struct session *s)
{
    struct session *again = play_copy(p, s);
    bool out = out_by_how(r, s);
    if (!out) {
        begin_again(again, "task");
        out = out_by_how(r, again) || out_again(r, again);
    }
    session_close(again);
    return out;
}

void play_helps(struct play *p, const struct road *r, size_t task)
{
    const struct task *t = &r->step->tasks[task];
    if (t->mode == MODE_SHOW)
        return;
    struct session *s = road_stand(p, r, road_own(r, task));
    if (!out_by_help(r, s))
        diag_add(p->diags, DIAG_ERROR, t->place, "l'aide de cette tâche ne va pas jusqu'à la démonstration");
    else if (!done_after_help(p, r, s))
        diag_add(p->diags, DIAG_ERROR, t->place, "après l'aide, 'how' ne finit plus cette tâche");
    session_close(s);
}
