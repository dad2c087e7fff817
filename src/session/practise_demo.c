/* Demonstrations: gestures of a task's `how`, one for each [Entrée]. The tasks in the modes show and together are played
 * in the learner's own world; one that is asked for as help plays in a rehearsed world, which is then thrown away. */
#include "internal.h"

size_t task_gestures(const struct task *task)
{
    size_t n = 0;
    for (size_t i = 0; i < task->how.count; i++)
        n += how_parts(&task->how.list[i]);
    return n;
}

const struct how *task_gesture(const struct task *task, size_t n, size_t *part)
{
    for (size_t i = 0; i < task->how.count; i++) {
        size_t parts = how_parts(&task->how.list[i]);
        if (n < parts) {
            *part = n;
            return &task->how.list[i];
        }
        n -= parts;
    }
    return NULL;
}

size_t practise_playable(const struct task *task)
{
    size_t n = task_gestures(task);
    if (task->mode == MODE_SHOW)
        return n;
    return task->mode == MODE_TOGETHER && n > 0 ? n - 1 : 0;
}

bool practise_plays(const struct session *s)
{
    int task = session_task(s);
    return task >= 0 && s->practise.played < practise_playable(&session_open_step(s)->tasks[task]);
}

/* Plays gesture n of a task on a stage. False: it is not there. */
static bool play(struct stage *stage, const struct task *task, size_t n)
{
    struct arena arena = { 0 };
    struct action action;
    size_t part = 0;
    const struct how *how = task_gesture(task, n, &part);
    bool done = how != NULL && stage_find(stage, how, part, &arena, &action) && stage_act(stage, &action);
    arena_free(&arena);
    return done;
}

/* The rehearsed world: fresh, with every earlier task done by its `how`. */
static bool rehearse(struct stage *stage, const struct step *step, size_t task, uint64_t seed)
{
    stage_open(stage, step, seed);
    for (size_t t = 0; t < task; t++)
        for (size_t n = 0; n < task_gestures(&step->tasks[t]); n++)
            if (!play(stage, &step->tasks[t], n))
                return false;
    return true;
}

bool demo_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    struct demo *d = &s->practise.demo;
    const struct task *task = &step->tasks[s->practise.task];
    *d = (struct demo){ .on = true };
    if (!rehearse(&d->stage, step, s->practise.task, s->seed) || task_gestures(task) == 0) {
        stage_close(&d->stage);
        *d = (struct demo){ 0 };
        return false;
    }
    says_nothing(&s->says); /* the page names each gesture */
    return true;
}

void demo_end(struct session *s)
{
    stage_close(&s->practise.demo.stage);
    s->practise.demo = (struct demo){ 0 };
    says(&s->says, SAY_YOUR_TURN, TONE_INFO, NULL);
}

bool demo_next(struct session *s)
{
    const struct task *task = &session_open_step(s)->tasks[s->practise.task];
    struct demo *d = &s->practise.demo;
    bool more = d->at < task_gestures(task) && play(&d->stage, task, d->at);
    d->at++;
    if (more && d->at < task_gestures(task))
        says_nothing(&s->says);
    else if (more)
        says(&s->says, SAY_YOUR_TURN, TONE_INFO, NULL); /* the result stays in sight for one more [Entrée] */
    else
        demo_end(s);
    return true;
}

const struct how *practise_next_how(const struct session *s, size_t *part)
{
    const struct task *task = &session_open_step(s)->tasks[s->practise.task];
    const struct demo *d = &s->practise.demo;
    return task_gesture(task, d->on ? d->at : s->practise.played, part);
}

bool practise_next_gesture(const struct session *s, struct arena *arena, struct action *out)
{
    const struct demo *d = &s->practise.demo;
    size_t part = 0;
    const struct how *how = practise_next_how(s, &part);
    return how != NULL && stage_find(d->on ? &d->stage : &s->practise.stage, how, part, arena, out);
}
