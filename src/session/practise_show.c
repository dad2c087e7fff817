/* The page of a practise step: the task, the training window, what Passerelle says. */
#include "internal.h"

#include <string.h>

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
    bool stops = s->practise.demo.on && p->shown != NULL;
    page_slot(p, 1, stops ? page_tr(p, N_("[Échap] arrêter")) : NULL, NULL);
}

/* What is going to stand in the box, if it is short and no secret. */
static const char *shown_value(const struct page *p)
{
    enum { WIDE = 30 };
    const struct action *next = p->shown;
    if (next == NULL || next->text == NULL || *next->text == '\0')
        return NULL;
    int item = page_find(p, next->target);
    if (item < 0 || (p->items[item].flags & ITEM_SECRET) || strchr(next->text, '\n') != NULL)
        return NULL;
    return text_width(next->text) <= WIDE ? next->text : NULL;
}

/* A gesture in words, so that a slow reader sees which keys were used. */
static const char *gesture_words(const struct how *how, size_t part, struct page *p)
{
    static const char *const words[] = {
        [HOW_OPEN] = N_("ouvrir la ligne avec [Entrée]."),
        [HOW_PRESS] = N_("bouton %s, puis [Entrée]."),
        [HOW_FILL] = N_("remplir la case %s."),
        [HOW_TICK] = N_("cocher avec [Espace]."),
        [HOW_UNTICK] = N_("décocher avec [Espace]."),
        [HOW_DRAG] = N_("déplacer %s."),
        [HOW_KEY] = N_("appuyer sur [%s]."),
    };
    const char *name = how->verb == HOW_FILL ? how->fields[part].label : how->name;
    const char *value = how->verb == HOW_FILL ? shown_value(p) : NULL;
    if (value != NULL)
        return page_printf(p, page_tr(p, N_("case %s : « %s ».")), name, value);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    return page_printf(p, page_tr(p, words[how->verb]), name);
#pragma GCC diagnostic pop
}

/* The page tells which gesture comes, unless something else was just said. */
static void say_playing(const struct session *s, const struct task *task, struct page *p)
{
    size_t part = 0;
    bool demo = s->practise.demo.on;
    const struct how *how = practise_next_how(s, &part);
    if (how == NULL || (s->says.what != SAY_NOTHING && !demo))
        return;
    struct str text = { 0 };
    str_add(&text, gesture_words(how, part, p));
    struct says gesture = { .what = demo ? SAY_DEMO : SAY_WATCH,
                            .tone = TONE_INFO,
                            .text = text,
                            .number = (int)(demo ? s->practise.demo.at : s->practise.played) + 1,
                            .total = (int)task_gestures(task) };
    says_show(&gesture, p);
    str_free(&text);
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
    } else if (pr->played_on != NULL && p->turn <= pr->played_turn && page_find(p, pr->played_on) >= 0) {
        page_wish(p, pr->played_on, pr->played_turn);
    }
}
