/* Demonstrations: gestures of a task's `how`, one for each [Entrée]. The tasks in the modes show and together are played
 * in the learner's own world; one that is asked for as help plays in a copy of it, which is then thrown away. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

bool practise_plays(const struct session *s)
{
    int task = session_task(s);
    return task >= 0 && s->practise.played < task_playable(&session_open_step(s)->tasks[task]);
}

bool task_play(const struct task *task, size_t gesture, struct stage *stage)
{
    struct arena arena = { 0 };
    struct action action;
    size_t part = 0;
    const struct how *how = task_gesture(task, gesture, &part);
    bool done = how != NULL && stage_find(stage, how, part, &arena, &action) && stage_act(stage, &action);
    arena_free(&arena);
    return done;
}

bool demo_begin(struct session *s)
{
    struct demo *d = &s->practise.demo;
    struct demo_from from;
    if (!demo_find(s, &from))
        return false;
    *d = (struct demo){ .on = true, .from = from, .at = from.at };
    demo_stand(s, &from, &d->stage);
    says_nothing(&s->says); /* the page names each gesture */
    return true;
}

void demo_close(struct session *s)
{
    stage_close(&s->practise.demo.stage);
    s->practise.demo = (struct demo){ 0 };
}

static void walk_to(struct session *s, enum first_page page)
{
    struct practise *pr = &s->practise;
    struct str buffer = { 0 };
    struct action did;
    for (int i = 0; i < STEPS_BACK && demo_step_back(&pr->stage, page, &buffer, &did); i++)
        log_add(&pr->gestures, &did, pr->task, stage_happened(&pr->stage))->turn = pr->stage.world.turn;
    str_free(&buffer);
    free(pr->played_on);
    pr->played_on = NULL;
    practise_note(s);
}

/* À vous: with the whole task, in one line. */
static void say_turn(struct session *s, enum saying what)
{
    struct str line = { 0 };
    for (const char *c = practise_task(s)->text; *c != '\0'; c++) {
        if (*c != '\n')
            str_addc(&line, *c);
        else if (c[1] != '\0')
            str_addc(&line, ' ');
    }
    says(&s->says, what, TONE_INFO, str_s(&line));
    str_free(&line);
}

/* The learner goes on where the demonstration began, so that what it showed can be done. What is half typed is never thrown
 * away for that. */
void demo_end(struct session *s)
{
    struct practise *pr = &s->practise;
    const struct demo_from from = pr->demo.from;
    bool typed = practise_half_typed(s), barred = from.keep < pr->gestures.count;
    bool undone = demo_undoes(s, &from);
    demo_close(s);
    if (from.other || (typed && barred)) {
        says(&s->says, from.other ? SAY_TURN_STEP : SAY_TURN_TASK, TONE_INFO, NULL);
        return;
    }
    if (barred)
        practise_keep(s, from.keep);
    if (from.page != WHERE_ONE_IS && !typed)
        walk_to(s, from.page);
    say_turn(s, undone ? SAY_TURN_UNDONE : SAY_YOUR_TURN);
}

bool demo_next(struct session *s)
{
    const struct task *task = practise_task(s);
    struct demo *d = &s->practise.demo;
    bool more = d->at < task_gestures(task) && task_play(task, d->at, &d->stage);
    d->at++;
    if (more && d->at < task_gestures(task))
        says_nothing(&s->says);
    else if (more)
        says(&s->says, SAY_SHOWN, TONE_INFO, NULL); /* the result stays in sight for one more [Entrée] */
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
