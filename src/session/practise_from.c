/* practise_from.c - where a demonstration can be played from, so that it shows what the learner can do too: in the learner's
 * world, from the app's first page; else from where the learner is; else after taking back what bars the way; else in a
 * world of its own. Each place is tried before anyone sees it. */
#include "internal.h"

/* So many changes are taken back one by one, then all of the task's: each try plays the gestures again, and whoever did
 * hundreds must not wait. */
enum { TAKEN_BACK = 12 };

bool demo_step_back(struct stage *stage, enum first_page page, struct str *buffer, struct action *did)
{
    *did = (struct action){ .verb = ACT_BACK };
    if (page == WHERE_ONE_IS)
        return false;
    if (stage_act(stage, did))
        return true;
    if (page == PAGE_OF_APP || stage->current == stage->order[0])
        return false;
    str_clear(buffer);
    str_printf(buffer, "app/%s", stage->apps[stage->order[0]]->name);
    *did = (struct action){ .verb = ACT_ACTIVATE, .target = str_s(buffer) };
    return stage_act(stage, did);
}

bool practise_half_typed(const struct session *s)
{
    const struct log *log = &s->practise.gestures;
    struct page page;
    bool found = false;
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(&s->practise.stage, &page);
    for (size_t i = practise_task_start(s); i < log->count && !found; i++) {
        const struct action *a = &log->list[i].action;
        int item = a->verb == ACT_SET ? page_find(&page, a->target) : -1;
        found = item >= 0 && page.items[item].kind == ITEM_FIELD && !(page.items[item].flags & ITEM_SECRET) &&
                streq(page.items[item].value, a->text);
    }
    page_free(&page);
    return found;
}

bool demo_undoes(const struct session *s, const struct demo_from *from)
{
    const struct log *log = &s->practise.gestures;
    size_t i = from->keep;
    while (i < log->count && !log->list[i].changed)
        i++;
    return from->other || i < log->count;
}

static bool finishes(struct stage *stage, const struct task *task)
{
    struct facts facts = { 0 };
    stage_facts(stage, &facts, 0);
    bool done = condition_finishes(task->done, &facts, &stage->world);
    facts_free(&facts);
    return done;
}

/* A fresh world with every earlier task done by its `how`. */
static void all_done(const struct session *s, struct stage *out)
{
    const struct step *step = session_open_step(s);
    session_open_stage(s, out);
    for (size_t t = 0; t < s->practise.task; t++) {
        for (size_t n = 0; n < task_gestures(&step->tasks[t]); n++)
            task_play(&step->tasks[t], n, out);
        finishes(out, &step->tasks[t]);
    }
}

void demo_stand(const struct session *s, const struct demo_from *from, struct stage *out)
{
    if (from->other)
        all_done(s, out);
    else
        practise_copy(s, from->keep, out);
    struct str buffer = { 0 };
    struct action did;
    for (int i = 0; i < STEPS_BACK && demo_step_back(out, from->page, &buffer, &did); i++)
        ;
    str_free(&buffer);
}

/* Can the task be done from there? */
static bool works(const struct session *s, const struct demo_from *from)
{
    const struct task *task = practise_task(s);
    struct stage stage;
    size_t n = from->at;
    demo_stand(s, from, &stage);
    while (n < task_gestures(task) && task_play(task, n, &stage))
        n++;
    bool done = n == task_gestures(task) && finishes(&stage, task);
    stage_close(&stage);
    return done;
}

static void picture(const struct stage *stage, struct str *out)
{
    struct page page;
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(stage, &page);
    page.focus = NULL;
    page.turn = 0;
    str_clear(out);
    page_print(out, &page);
    str_printf(out, "%zu", stage->world.fact_count);
    page_free(&page);
}

/* What is done already need not be shown: opening what is open. */
static void step_over_idle(const struct session *s, struct demo_from *from)
{
    const struct task *task = practise_task(s);
    struct stage stage;
    struct str before = { 0 }, after = { 0 };
    demo_stand(s, from, &stage);
    picture(&stage, &before);
    for (; from->at + 1 < task_gestures(task); from->at++) {
        if (!task_play(task, from->at, &stage))
            break;
        picture(&stage, &after);
        if (!streq(str_s(&before), str_s(&after)))
            break;
    }
    stage_close(&stage);
    str_free(&before);
    str_free(&after);
}

/* Some gestures are done already where the learner is; the others must finish the task. */
static bool works_from_here(const struct session *s, struct demo_from *from)
{
    size_t most =
        from->keep == s->practise.gestures.count && !from->other ? task_gestures(practise_task(s)) : 1;
    from->page = WHERE_ONE_IS;
    for (from->at = 0; from->at < most; from->at++)
        if (works(s, from))
            return true;
    return false;
}

static bool works_from_first_page(const struct session *s, struct demo_from *from)
{
    from->at = 0;
    for (from->page = PAGE_OF_APP; from->page <= PAGE_OF_STEP; from->page++)
        if (works(s, from))
            return true;
    return false;
}

/* What is half typed is shown on with, if it can be. */
static bool works_somehow(const struct session *s, struct demo_from *from, bool typed)
{
    return typed ? works_from_here(s, from) || works_from_first_page(s, from)
                 : works_from_first_page(s, from) || works_from_here(s, from);
}

/* Where less is kept: before the last gesture of these that changed something. */
static size_t before_change(const struct log *log, size_t keep, size_t start)
{
    do
        keep--;
    while (keep > start && !log->list[keep].changed);
    return keep;
}

bool demo_find(const struct session *s, struct demo_from *out)
{
    struct demo_from from = { 0 };
    const struct log *log = &s->practise.gestures;
    size_t count = log->count, start = practise_task_start(s), keep = count;
    bool found = false;
    if (task_gestures(practise_task(s)) == 0)
        return false;
    for (int tries = 0;; tries++) {
        from.keep = keep;
        found = works_somehow(s, &from, keep == count && practise_half_typed(s));
        if (found || keep == start)
            break;
        keep = tries < TAKEN_BACK ? before_change(log, keep, start) : start;
    }
    if (!found) {
        from = (struct demo_from){ .keep = count, .other = true };
        found = works_somehow(s, &from, false);
    }
    if (found)
        step_over_idle(s, &from);
    *out = from;
    return found;
}
