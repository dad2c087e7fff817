/* practise_back.c - taking back what was done in an exercise: the last change, the open task, all of it. Whatever is left
 * is replayed; what was counted stays counted, and what was ticked stays ticked. */
#include "internal.h"

#include <stdlib.h>

size_t practise_task_start(const struct session *s)
{
    const struct log *log = &s->practise.gestures;
    size_t n = log->count;
    while (n > 0 && log->list[n - 1].floor >= s->practise.task)
        n--;
    return n;
}

/* Which gestures finished a task is known by the next one: it has another floor. Only they are judged again, for what they
 * used up. then: the task that is open after the last one. */
static void replay(struct session *s, size_t then)
{
    struct log *log = &s->practise.gestures;
    s->practise.rebuilding = true;
    practise_reopen(s);
    for (size_t i = 0; i < log->count; i++) {
        struct log_entry *e = &log->list[i];
        if (e->floor > s->practise.task)
            practise_to_task(s, e->floor);
        s->practise.finishes = (i + 1 < log->count ? log->list[i + 1].floor : then) > e->floor;
        practise_gesture(s, &e->action, e->shown);
        e->turn = s->practise.stage.world.turn;
    }
    s->practise.rebuilding = false;
}

void practise_keep(struct session *s, size_t gestures)
{
    struct practise *pr = &s->practise;
    const size_t task = pr->task;
    const bool reminded = pr->reminded;
    while (pr->gestures.count > gestures)
        log_drop_last(&pr->gestures);
    free(pr->played_on);
    pr->played_on = NULL;
    replay(s, task);
    if (pr->task != task)
        practise_to_task(s, task);
    pr->played = 0;
    for (size_t i = practise_task_start(s); i < pr->gestures.count; i++)
        pr->played += pr->gestures.list[i].shown;
    pr->reminded = reminded;
    practise_note(s);
}

void practise_copy(const struct session *s, size_t gestures, struct stage *out)
{
    const struct world *own = &s->practise.stage.world;
    session_open_stage(s, out);
    for (size_t i = 0; i < gestures; i++)
        stage_act(out, &s->practise.gestures.list[i].action);
    for (size_t i = 0; i < out->world.fact_count && i < own->fact_count; i++)
        out->world.facts[i].spent = own->facts[i].spent; /* the same gestures state the same facts */
}

/* One undo goes back before the last gesture that changed something; where nothing was changed, before the last one. What
 * Passerelle played and what belongs to earlier tasks stays. */
bool practise_undo(struct session *s)
{
    const struct log *log = &s->practise.gestures;
    size_t start = practise_task_start(s), last = log->count;
    if (last == start || log->list[last - 1].shown) {
        says(&s->says, SAY_NOTHING_TO_UNDO, TONE_INFO, NULL);
        return true;
    }
    size_t keep = last - 1;
    for (size_t i = last; i > start && !log->list[i - 1].shown; i--)
        if (log->list[i - 1].changed) {
            keep = i - 1;
            break;
        }
    practise_keep(s, keep);
    says(&s->says, SAY_UNDONE, TONE_INFO, NULL);
    return true;
}

bool practise_restart(struct session *s, const char *what)
{
    bool only_task = streq(what, "task");
    if (only_task && practise_task(s) == NULL)
        return false;
    if (only_task) {
        practise_keep(s, practise_task_start(s));
    } else {
        log_clear(&s->practise.gestures);
        practise_reopen(s);
    }
    free(s->practise.played_on);
    s->practise.played_on = NULL;
    says(&s->says, only_task ? SAY_TASK_AGAIN : SAY_RESTARTED, TONE_INFO, NULL);
    return true;
}
