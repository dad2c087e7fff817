/* The page of a practise step: the task, the training window, what Passerelle says. */
#include "internal.h"

static void add_task_line(const struct step *step, size_t i, unsigned flag, struct page *p)
{
    page_add(p, (struct item){
                    .kind = ITEM_TEXT, .label = step->tasks[i].text, .amount = (int)i + 1, .flags = flag });
}

/* The last task done, and the current one: never more, so that the window does not move. */
static void add_tasks(const struct session *s, const struct step *step, struct page *p)
{
    size_t now = s->practise.task;
    page_open(p, (struct item){ .group = GROUP_TASK });
    if (now == step->task_count && now > 1)
        add_task_line(step, now - 2, ITEM_DONE, p);
    if (now > 0)
        add_task_line(step, now - 1, ITEM_DONE, p);
    if (now < step->task_count)
        add_task_line(step, now, ITEM_NOW, p);
    page_close(p);
}

static void point_at_gesture(const struct session *s, struct page *p)
{
    struct action *next = arena_new(&p->arena, struct action);
    p->watch = true;
    if (practise_next_gesture(s, &p->arena, next)) {
        p->shown = next;
        page_slot(p, 0, page_tr(p, N_("[Entrée] geste suivant")), page_tr(p, N_("[Entrée] suivant")));
    }
    if (s->practise.demo.on)
        page_slot(p, 1, page_tr(p, N_("[Échap] arrêter")), NULL);
    else
        page_slot(p, 1, NULL, NULL);
}

/* Nothing was said yet: in the modes show and together the page tells which gesture comes. */
static void say_playing(const struct session *s, const struct task *task, struct page *p)
{
    int total = (int)task_gestures(task);
    struct says gesture = { .what = SAY_WATCH,
                            .tone = TONE_INFO,
                            .number = (int)s->practise.played + 1,
                            .total = total };
    if (s->says.what == SAY_NOTHING && practise_plays(s))
        says_show(&gesture, p);
}

void practise_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    const struct practise *pr = &s->practise;
    session_frame(s, p, "practise");
    page_slot(p, 1, page_tr(p, N_("[Échap] retour")), NULL);
    add_tasks(s, step, p);
    stage_show(pr->demo.on ? &pr->demo.stage : &pr->stage, p);
    if (pr->task == step->task_count) {
        p->watch = true;
        page_slot(p, 0, page_tr(p, N_("[Entrée] continuer")), NULL);
        page_slot(p, 1, NULL, NULL);
    } else if (pr->demo.on || practise_plays(s)) {
        point_at_gesture(s, p);
        say_playing(s, &step->tasks[pr->task], p);
    } else if (pr->played_on != NULL && page_find(p, pr->played_on) >= 0) {
        page_wish(p, pr->played_on, s->turn);
    }
}
