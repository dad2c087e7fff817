/* The step `practise`: tasks in simulated apps. Facts count from the start of the exercise, mistakes look only at the last
 * action, one event finishes one task (design, section 5). */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

const struct task *practise_task(const struct session *s)
{
    const struct step *step = session_open_step(s);
    return s->practise.task < step->task_count ? &step->tasks[s->practise.task] : NULL;
}

struct unit *practise_unit(struct session *s)
{
    return ledger_unit(&s->ledger, (size_t)s->place, s->practise.task);
}

/* Mistakes, told by states alone, that hold already are no news after the next action. */
void practise_note(struct session *s)
{
    if (s->practise.rebuilding)
        return;
    const struct task *task = practise_task(s);
    const struct world *w = &s->practise.stage.world;
    struct facts facts = { 0 };
    free(s->practise.held);
    s->practise.held = NULL;
    if (task == NULL || task->mistake_count == 0)
        return;
    s->practise.held = xcalloc(task->mistake_count, sizeof(bool));
    stage_facts(&s->practise.stage, &facts, w->turn);
    for (size_t i = 0; i < task->mistake_count; i++)
        s->practise.held[i] = task->mistakes[i].when != NULL &&
                              !condition_has_event(task->mistakes[i].when) &&
                              condition_holds(task->mistakes[i].when, &facts, w);
    facts_free(&facts);
}

static void practise_begin(struct session *s)
{
    s->practise = (struct practise){ 0 };
    session_open_stage(s, &s->practise.stage);
    practise_note(s);
}

static void practise_end(struct session *s)
{
    if (s->practise.demo.on)
        demo_close(s);
    stage_close(&s->practise.stage);
    log_free(&s->practise.gestures);
    free(s->practise.held);
    free(s->practise.played_on);
    s->practise = (struct practise){ 0 };
}

/* The learner goes on where Passerelle's hand was last, until an app wishes something else. */
static void note_played(struct practise *pr, const struct action *a, bool shown)
{
    if (!shown)
        return;
    free(pr->played_on);
    pr->played_on = a->target != NULL ? xstrdup(a->target) : NULL;
    pr->played_turn = pr->stage.world.turn;
}

void practise_to_task(struct session *s, size_t task)
{
    s->practise.task = task;
    s->practise.played = 0;
    s->practise.reminded = false;
    s->practise.met = NULL;
}

/* After the last task: what was done, in the words of who did it. */
static void say_done(struct session *s, const struct task *task)
{
    bool last = s->practise.task + 1 == session_open_step(s)->task_count;
    struct str account = { 0 };
    if (last)
        practise_account(&s->practise, &account);
    bool told = account.len > 0;
    if (task->say != NULL && told) {
        struct str all = { 0 };
        size_t n = strlen(task->say);
        str_printf(&all, "%s%s%s", task->say, n > 0 && task->say[n - 1] == '\n' ? "" : "\n", str_s(&account));
        says(&s->says, SAY_TEXT, TONE_GOOD, str_s(&all));
        str_free(&all);
    } else if (task->say != NULL) {
        says(&s->says, SAY_TEXT, TONE_GOOD, task->say);
    } else {
        says(&s->says,
             !last  ? SAY_DONE
             : told ? SAY_ALL_DONE_TOLD
                    : SAY_ALL_DONE,
             TONE_GOOD, str_s(&account));
    }
    str_free(&account);
}

static void task_done(struct session *s)
{
    static const char *const modes[] = {
        [MODE_ALONE] = "alone", [MODE_TOGETHER] = "together", [MODE_SHOW] = "show"
    };
    const struct task *task = practise_task(s);
    struct unit *unit = practise_unit(s);
    if (!s->practise.rebuilding && unit != NULL) {
        bool news = !unit->done;
        session_try(s, unit, true);
        if (news)
            session_tell(s, (struct outcome){ .kind = OUTCOME_TASK,
                                              .step = task->digest,
                                              .word = modes[task->mode],
                                              .level = (int)unit_autonomy(unit),
                                              .count = unit->tries });
        say_done(s, task);
    }
    practise_to_task(s, s->practise.task + 1);
}

/* Ticks every task that is done by now. True if one was. */
static bool tick_tasks(struct session *s)
{
    struct facts facts = { 0 };
    bool ticked = false;
    const struct task *task;
    stage_facts(&s->practise.stage, &facts, 0);
    while ((task = practise_task(s)) != NULL &&
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
    const struct task *task = practise_task(s);
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
    session_try(s, practise_unit(s), false);
    session_tell(s,
                 (struct outcome){ .kind = OUTCOME_MISTAKE, .step = practise_task(s)->digest, .word = code });
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
    if (practise_task(s) != NULL && (mistake = find_mistake(s)) != NULL) {
        try_failed(s, mistake->code, mistake->say);
        s->practise.met = mistake;
        s->practise.met_again = false;
    } else if (practise_task(s) != NULL && w->refusal != NULL)
        try_failed(s, "refused", w->refusal);
    else if (w->notice != NULL)
        says(&s->says, SAY_TEXT, TONE_INFO, w->notice);
}

/* The last gesture is the learner's: it is named. */
static void say_together(struct session *s)
{
    const struct task *task = practise_task(s);
    size_t part = 0;
    const struct how *how = task_gesture(task, s->practise.played, &part);
    if (how != NULL && how->verb == HOW_PRESS)
        says(&s->says, SAY_TOGETHER_BUTTON, TONE_INFO, how->name);
    else
        says(&s->says, SAY_TOGETHER, TONE_INFO, NULL);
}

/* More than looking around? An app that did something states it or says so; what is typed or ticked is work too, and so
 * is the gesture that sends it or leaves it behind. */
static bool gesture_changed(struct practise *pr, const struct action *a)
{
    const struct world *w = &pr->stage.world;
    bool typed = pr->typed, looked = false;
    if (a->verb != ACT_ACTIVATE && a->verb != ACT_BACK) {
        pr->typed = true;
        return true;
    }
    if (a->target && starts_with(a->target, "app/")) /* what is typed in an app waits there */
        return false;
    if (w->refusal != NULL)
        return false;
    pr->typed = false;
    for (size_t i = w->fact_count; i-- > 0 && w->facts[i].turn == w->turn;) {
        if (!w->facts[i].kind->look)
            return true;
        looked = true;
    }
    return typed || (!looked && w->notice != NULL);
}

bool practise_gesture(struct session *s, const struct action *a, bool shown)
{
    struct practise *pr = &s->practise;
    struct log_entry *kept = NULL;
    if (!stage_act(&pr->stage, a))
        return false;
    note_played(pr, a, shown);
    if (!pr->rebuilding) {
        kept = log_add(&pr->gestures, a, pr->task, stage_happened(&pr->stage));
        kept->shown = shown;
        kept->turn = pr->stage.world.turn;
        if (a->verb != ACT_SET || shown) /* what was said stays while one types */
            says_nothing(&s->says);
    }
    pr->played += shown;
    if (pr->rebuilding) {
        if (pr->finishes)
            judge(s);
    } else if (a->verb != ACT_SET || stage_happened(&pr->stage)) {
        judge(s);
        practise_note(s);
    }
    bool changed = gesture_changed(pr, a);
    if (kept != NULL)
        kept->changed = changed;
    return true;
}

/* What the learner did, or the next gesture that Passerelle plays (ACT_NEXT). */
static bool gesture(struct session *s, const struct action *a)
{
    struct practise *pr = &s->practise;
    struct arena arena = { 0 };
    struct action played = *a;
    bool shown = a->verb == ACT_NEXT;
    bool done = (!shown || (practise_plays(s) && practise_next_gesture(s, &arena, &played))) &&
                practise_gesture(s, &played, shown);
    arena_free(&arena);
    const struct task *task = practise_task(s);
    if (done && shown && s->says.what == SAY_NOTHING && !practise_plays(s) && task != NULL &&
        task->mode == MODE_TOGETHER)
        say_together(s);
    if (!done && a->verb == ACT_BACK) {
        const char *where = pr->stage.world.notice;
        says(&s->says, where != NULL ? SAY_TEXT : SAY_NO_WAY_BACK, TONE_INFO, where);
        return true; /* nothing is lost, and where one is is said */
    }
    return done;
}

void practise_reopen(struct session *s)
{
    stage_close(&s->practise.stage);
    session_open_stage(s, &s->practise.stage);
    s->practise.typed = false;
    practise_to_task(s, 0);
    practise_note(s);
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
        return practise_restart(s, a->target);
    if (practise_task(s) == NULL) {
        if (a->verb != ACT_NEXT)
            return false;
        session_step_done(s);
        return true;
    }
    if (a->verb == ACT_UNDO)
        return practise_undo(s);
    if (practise_plays(s) && a->verb != ACT_NEXT)
        return false;
    if (a->verb == ACT_HINT)
        return practise_hint(s);
    return gesture(s, a);
}

const struct step_ops step_practise = { practise_begin, practise_show, practise_act, practise_end };
