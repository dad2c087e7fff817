/* The step `practise`: tasks in simulated apps. Facts count from the start of the exercise, mistakes look only at the last
 * action, one event finishes one task (design, section 5). */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static const struct task *open_task(const struct session *s)
{
    const struct step *step = session_open_step(s);
    return s->practise.task < step->task_count ? &step->tasks[s->practise.task] : NULL;
}

static struct unit *open_unit(struct session *s)
{
    return ledger_unit(&s->ledger, (size_t)s->place, s->practise.task);
}

/* Which mistakes, told by states alone, hold already: they are no news after the next action. */
static void note_held(struct session *s)
{
    const struct task *task = open_task(s);
    struct facts facts = { 0 };
    free(s->practise.held);
    s->practise.held = NULL;
    if (task == NULL || task->mistake_count == 0)
        return;
    s->practise.held = xcalloc(task->mistake_count, sizeof(bool));
    stage_facts(&s->practise.stage, &facts, s->practise.stage.world.turn);
    for (size_t i = 0; i < task->mistake_count; i++)
        s->practise.held[i] = task->mistakes[i].when != NULL &&
                              !condition_has_event(task->mistakes[i].when) &&
                              condition_holds(task->mistakes[i].when, &facts, &s->practise.stage.world);
    facts_free(&facts);
}

static void practise_begin(struct session *s)
{
    s->practise = (struct practise){ 0 };
    stage_open(&s->practise.stage, session_open_step(s), s->seed);
    note_held(s);
}

static void practise_end(struct session *s)
{
    if (s->practise.demo.on)
        demo_end(s);
    stage_close(&s->practise.stage);
    log_free(&s->practise.gestures);
    free(s->practise.held);
    free(s->practise.played_on);
    s->practise = (struct practise){ 0 };
}

/* The learner goes on where Passerelle's hand was last. */
static void note_played(struct practise *pr, const struct action *a, const struct action *played)
{
    free(pr->played_on);
    pr->played_on = a->verb == ACT_NEXT && played->target != NULL ? xstrdup(played->target) : NULL;
}

static void to_task(struct session *s, size_t task)
{
    s->practise.task = task;
    s->practise.played = 0;
}

static void task_done(struct session *s)
{
    static const char *const modes[] = {
        [MODE_ALONE] = "alone", [MODE_TOGETHER] = "together", [MODE_SHOW] = "show"
    };
    const struct task *task = open_task(s);
    struct unit *unit = open_unit(s);
    if (!s->practise.rebuilding && unit != NULL) {
        bool news = !unit->done;
        session_try(s, unit, true);
        if (news)
            session_tell(s, (struct outcome){ .kind = OUTCOME_TASK,
                                              .step = task->digest,
                                              .word = modes[task->mode],
                                              .level = (int)unit_autonomy(unit),
                                              .count = unit->tries });
        if (task->say != NULL)
            says(&s->says, SAY_TEXT, TONE_GOOD, task->say);
        else
            says(&s->says, s->practise.task + 1 == session_open_step(s)->task_count ? SAY_ALL_DONE : SAY_DONE,
                 TONE_GOOD, NULL);
    }
    to_task(s, s->practise.task + 1);
}

/* Ticks every task that is done by now. True if one was. */
static bool tick_tasks(struct session *s)
{
    struct facts facts = { 0 };
    bool ticked = false;
    const struct task *task;
    stage_facts(&s->practise.stage, &facts, 0);
    while ((task = open_task(s)) != NULL &&
           condition_finishes(task->done, &facts, &s->practise.stage.world)) {
        task_done(s);
        ticked = true;
    }
    facts_free(&facts);
    return ticked;
}

/* The first declared mistake that became true with the last action. */
static const struct mistake *find_mistake(const struct session *s)
{
    const struct task *task = open_task(s);
    const struct mistake *found = NULL;
    struct facts facts = { 0 };
    stage_facts(&s->practise.stage, &facts, s->practise.stage.world.turn);
    for (size_t i = 0; task != NULL && i < task->mistake_count && found == NULL; i++) {
        bool held = s->practise.held != NULL && s->practise.held[i];
        if (task->mistakes[i].when != NULL && !held &&
            condition_holds(task->mistakes[i].when, &facts, &s->practise.stage.world))
            found = &task->mistakes[i];
    }
    facts_free(&facts);
    return found;
}

static void try_failed(struct session *s, const char *code, const char *say)
{
    session_try(s, open_unit(s), false);
    session_tell(s, (struct outcome){ .kind = OUTCOME_MISTAKE, .step = open_task(s)->digest, .word = code });
    says(&s->says, SAY_TEXT, TONE_MISTAKE, say);
}

/* After an action that counts: tasks done first, then mistakes, then what the app itself has to say. */
static void judge(struct session *s)
{
    const struct world *w = &s->practise.stage.world;
    const struct mistake *mistake;
    bool ticked = tick_tasks(s);
    if (s->practise.rebuilding || ticked)
        return;
    if (open_task(s) != NULL && (mistake = find_mistake(s)) != NULL)
        try_failed(s, mistake->code, mistake->say);
    else if (open_task(s) != NULL && w->refusal != NULL)
        try_failed(s, "refused", w->refusal);
    else if (w->notice != NULL)
        says(&s->says, SAY_TEXT, TONE_INFO, w->notice);
}

/* The last gesture is the learner's: it is named. */
static void say_together(struct session *s)
{
    const struct task *task = open_task(s);
    size_t part = 0;
    const struct how *how = task_gesture(task, s->practise.played, &part);
    if (how != NULL && how->verb == HOW_PRESS)
        says(&s->says, SAY_TOGETHER_BUTTON, TONE_INFO, how->name);
    else
        says(&s->says, SAY_TOGETHER, TONE_INFO, NULL);
}

/* One gesture in the learner's own world: the learner's, or one that Passerelle plays (ACT_NEXT). */
static bool gesture(struct session *s, const struct action *a, size_t floor)
{
    struct practise *pr = &s->practise;
    struct arena arena = { 0 };
    struct action played = *a;
    bool done;
    if (floor > pr->task)
        to_task(s, floor);
    if (a->verb == ACT_NEXT && (!practise_plays(s) || !practise_next_gesture(s, &arena, &played))) {
        arena_free(&arena);
        return false;
    }
    done = stage_act(&pr->stage, &played);
    if (done)
        note_played(pr, a, &played);
    arena_free(&arena);
    if (!done)
        return false;
    if (!pr->rebuilding) {
        log_add(&pr->gestures, a, pr->task);
        if (a->verb != ACT_SET) /* what was said stays while one types */
            says_nothing(&s->says);
    }
    pr->played += a->verb == ACT_NEXT;
    if (played.verb != ACT_SET) {
        judge(s);
        note_held(s);
    }
    if (!pr->rebuilding && a->verb == ACT_NEXT && s->says.what == SAY_NOTHING && !practise_plays(s) &&
        open_task(s) != NULL && open_task(s)->mode == MODE_TOGETHER)
        say_together(s);
    return true;
}

static void reopen(struct session *s)
{
    stage_close(&s->practise.stage);
    stage_open(&s->practise.stage, session_open_step(s), s->seed);
    to_task(s, 0);
}

/* Replays all gestures but the last one. What was counted stays counted, what was ticked stays ticked. */
static bool undo(struct session *s)
{
    struct practise *pr = &s->practise;
    size_t task = pr->task, played = pr->played;
    const struct log *log = &pr->gestures;
    if (log->count == 0 || log->list[log->count - 1].action.verb == ACT_NEXT) {
        says(&s->says, SAY_NOTHING_TO_UNDO, TONE_INFO, NULL);
        return true;
    }
    log_drop_last(&pr->gestures);
    pr->rebuilding = true;
    reopen(s);
    for (size_t i = 0; i < log->count; i++)
        gesture(s, &log->list[i].action, log->list[i].floor);
    pr->rebuilding = false;
    if (pr->task < task) {
        to_task(s, task);
        pr->played = played;
    }
    note_held(s);
    says(&s->says, SAY_UNDONE, TONE_INFO, NULL);
    return true;
}

static bool restart(struct session *s)
{
    log_clear(&s->practise.gestures);
    reopen(s);
    note_held(s);
    says(&s->says, SAY_RESTARTED, TONE_INFO, NULL);
    return true;
}

/* Written hints first; the last one counts as 3; then the demonstration. */
static bool hint(struct session *s)
{
    const struct task *task = open_task(s);
    struct unit *unit = open_unit(s);
    int written = (int)task->hints.count;
    int level, shown;
    if (unit == NULL)
        return false;
    shown = unit->hint >= 3 && written < 3 ? written : unit->hint;
    if (unit->hint >= 4)
        shown = written;
    level = shown + 1;
    if (level > written) {
        if (!demo_begin(s))
            return false;
        unit->hint = 4;
        session_tell(s, (struct outcome){ .kind = OUTCOME_HINT, .step = unit->digest, .level = 4 });
        return true;
    }
    int counted = level == written ? 3 : level;
    if (counted > unit->hint)
        unit->hint = counted;
    session_tell(s, (struct outcome){ .kind = OUTCOME_HINT, .step = unit->digest, .level = counted });
    says_count(&s->says, SAY_HINT, TONE_HINT, task->hints.s[level - 1], level, written + 1);
    return true;
}

static bool demo_act(struct session *s, const struct action *a)
{
    if (a->verb == ACT_NEXT)
        return demo_next(s);
    if (a->verb != ACT_BACK)
        return false;
    demo_end(s);
    return true;
}

static bool practise_act(struct session *s, const struct action *a)
{
    if (s->practise.demo.on)
        return demo_act(s, a);
    if (a->verb == ACT_RESTART)
        return restart(s);
    if (open_task(s) == NULL) {
        if (a->verb != ACT_NEXT)
            return false;
        session_step_done(s);
        return true;
    }
    if (a->verb == ACT_UNDO)
        return undo(s);
    if (practise_plays(s) && a->verb != ACT_NEXT)
        return false;
    if (a->verb == ACT_HINT)
        return hint(s);
    return gesture(s, a, 0);
}

const struct step_ops step_practise = { practise_begin, practise_show, practise_act, practise_end };
