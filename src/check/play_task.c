/* play_task.c - an exercise played by the `how` of its tasks; foreseen mistakes played by their `by`. */
#include "internal.h"

#include "passerelle/text.h"

#include <string.h>

enum { NAMES_AT_MOST = 12 };

struct played {
    struct play *play;
    struct session *session;
    const struct step *step;
    size_t task;
};

static int open_task(const struct played *p)
{
    return session_task(p->session);
}

/* --- what an action names, when it is not there --- */

/* The kinds of things a verb acts on. */
static bool fits(enum how_verb verb, enum item_kind kind)
{
    if (kind == ITEM_LINK)
        kind = ITEM_ROW;
    static const enum item_kind kinds[] = {
        [HOW_OPEN] = ITEM_ROW,    [HOW_PRESS] = ITEM_BUTTON,  [HOW_FILL] = ITEM_FIELD,
        [HOW_TICK] = ITEM_TOGGLE, [HOW_UNTICK] = ITEM_TOGGLE, [HOW_DRAG] = ITEM_ROW,
        [HOW_KEY] = ITEM_FIELD,
    };
    return kinds[verb] == kind;
}

static void name_once(struct play *p, const char **names, size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (streq(names[i], name))
            return;
    names[(*count)++] = arena_strdup(p->arena, name);
}

static const char **names_on(struct play *p, const struct page *page, enum how_verb verb)
{
    const char **names = arena_array(p->arena, const char *, (size_t)page->count + 1);
    size_t n = 0;
    for (int i = 0; i < page->count; i++) {
        const struct item *item = &page->items[i];
        const char *label = item->source != NULL ? item->source : item->label;
        if (!page_is_stop(page, i) || !fits(verb, item->kind))
            continue;
        const char *slash = item->id != NULL ? strrchr(item->id, '/') : NULL;
        bool id = item->kind == ITEM_ROW && slash != NULL && !starts_with(item->id, "folder/");
        if (id) /* the surest name of a message */
            name_once(p, names, &n, slash + 1);
        else if (label != NULL)
            name_once(p, names, &n, label);
    }
    return names;
}

static void tell_missing(struct play *p, const struct page *page, const struct how *how, size_t part)
{
    bool fill = how->verb == HOW_FILL;
    const char *name = fill ? how->fields[part].label : how->name;
    pack_say_unknown(p->diags, fill ? how->fields[part].place : how->place,
                     N_("rien ne s'appelle ainsi à ce moment sur l'écran"), name,
                     names_on(p, page, how->verb));
}

/* A choice is one of those that are there: the field would keep what it had. False: told. */
static bool look_choice(struct play *p, const struct page *page, const struct how *how, size_t part,
                        const struct action *a)
{
    const struct item *field = NULL;
    for (int i = 0; i < page->count && field == NULL; i++)
        if (how->verb == HOW_FILL && streq(page->items[i].id, a->target))
            field = &page->items[i];
    if (field == NULL || field->options == NULL || field->flags & ITEM_PEOPLE)
        return true;
    for (size_t i = 0; field->options[i] != NULL; i++)
        if (text_same(field->options[i], a->text))
            return true;
    pack_say_unknown(p->diags, how->fields[part].place, N_("choix inconnu"), how->fields[part].value,
                     field->options);
    return false;
}

/* --- one gesture --- */

/* The action that a part of a how stands for now. False: told. */
static bool find_action(struct played *p, const struct how *how, size_t part, struct action *out)
{
    struct play *play = p->play;
    struct page page;
    struct action found;
    const char *right = NULL;
    page_init(&page);
    session_show(p->session, &page);
    enum how_result result =
        how_find(how, part, &page, session_world(p->session), play->arena, &found, &right);
    if (result == HOW_MISSING)
        tell_missing(play, &page, how, part);
    else if (result == HOW_DIFFERENT)
        diag_add(play->diags, DIAG_ERROR, how->place, "'%s' est là, mais se fait avec '%s'",
                 how->verb == HOW_FILL ? how->fields[part].label : how->name, right);
    bool good = result == HOW_DONE && look_choice(play, &page, how, part, &found);
    if (good)
        *out = (struct action){ found.verb,
                                found.target != NULL ? arena_strdup(play->arena, found.target) : NULL,
                                found.text != NULL ? arena_strdup(play->arena, found.text) : NULL, NULL };
    page_free(&page);
    return good;
}

/* shown: Passerelle plays it, the learner only goes on. */
static bool play_gesture(struct played *p, const struct how *how, size_t part, bool shown,
                         struct effect *effect)
{
    struct action action;
    if (!find_action(p, how, part, &action))
        return false;
    if (shown)
        action = (struct action){ .verb = ACT_NEXT };
    if (play_act(p->play, p->session, &action, effect))
        return true;
    diag_add(p->play->diags, DIAG_ERROR, how->place, "cette action n'est pas possible à ce moment");
    return false;
}

static size_t count_gestures(const struct hows *hows)
{
    size_t n = 0;
    for (size_t i = 0; i < hows->count; i++)
        n += how_parts(&hows->list[i]);
    return n;
}

/* How many gestures of a task Passerelle plays itself. */
static size_t count_shown(const struct task *t)
{
    size_t n = count_gestures(&t->how);
    return t->mode == MODE_SHOW ? n : t->mode == MODE_TOGETHER && n > 0 ? n - 1 : 0;
}

/* --- one task --- */
static bool play_how(struct played *p, const struct task *t)
{
    size_t n = 0, shown = count_shown(t);
    struct effect effect = { 0 };
    for (size_t i = 0; i < t->how.count; i++) {
        const struct how *how = &t->how.list[i];
        for (size_t part = 0; part < how_parts(how); part++, n++) {
            if (open_task(p) != (int)p->task) {
                diag_add(p->play->diags, DIAG_WARNING, how->place,
                         "la tâche est déjà finie avant cette action : retirez-la");
                return true;
            }
            if (!play_gesture(p, how, part, n < shown, &effect))
                return false;
            if (effect.mistake != NULL)
                diag_add(p->play->diags, DIAG_ERROR, how->place, "cette action de 'how' mène à l'erreur '%s'",
                         effect.mistake);
        }
    }
    if (open_task(p) != (int)p->task)
        return true;
    diag_add(p->play->diags, DIAG_ERROR, t->place,
             "'how' ne finit pas cette tâche : après sa dernière action, 'done' n'est pas rempli");
    return false;
}

/* Plays tasks up to the one before last. False: one of them could not be played. */
static bool play_until(struct played *p, size_t last)
{
    for (p->task = 0; p->task < last; p->task++)
        if (open_task(p) == (int)p->task && !play_how(p, &p->step->tasks[p->task]))
            return false;
    return true;
}

/* --- foreseen mistakes --- */
static bool play_by(struct played *p, const struct task *t, const struct mistake *m)
{
    struct effect effect = { 0 };
    for (size_t n = count_shown(t); n > 0; n--)
        if (!play_act(p->play, p->session, &(struct action){ .verb = ACT_NEXT }, &effect))
            return false;
    for (size_t i = 0; i < m->by.count; i++)
        for (size_t part = 0; part < how_parts(&m->by.list[i]); part++)
            if (!play_gesture(p, &m->by.list[i], part, false, &effect))
                return true; /* told */
    return streq(effect.mistake, m->code) && m->say != NULL && play_says(p->session, m->say);
}

static void play_mistakes(struct play *play, size_t index, size_t task)
{
    const struct task *t = &play->lesson->steps[index].tasks[task];
    struct diags silent = { 0 }; /* what goes wrong on the way has been told */
    for (size_t i = 0; i < t->mistake_count; i++) {
        const struct mistake *m = &t->mistakes[i];
        if (m->by.count == 0 || t->mode == MODE_SHOW)
            continue;
        struct play quiet = { .lesson = play->lesson, .diags = &silent, .arena = play->arena };
        struct played p = { &quiet, play_open(play, index), &play->lesson->steps[index], 0 };
        if (play_until(&p, task)) {
            p.play = play;
            if (!play_by(&p, t, m))
                diag_add(play->diags, DIAG_ERROR, m->place, "'by' ne mène pas à l'erreur '%s'", m->code);
        }
        session_close(p.session);
    }
    diags_free(&silent);
}

/* --- the exercise --- */
void play_practise(struct play *play, struct session *s, size_t index)
{
    struct played p = { .play = play, .session = s, .step = &play->lesson->steps[index] };
    struct effect effect;
    for (p.task = 0; p.task < p.step->task_count; p.task++) {
        const struct task *t = &p.step->tasks[p.task];
        bool already = open_task(&p) != (int)p.task || (p.task == 0 && holds_at_start(p.step, t->done));
        if (already)
            diag_add(play->diags, DIAG_ERROR, t->place, "cette tâche est déjà faite avant de commencer");
        if (already && p.task == 0)
            return;
        if (!already && !play_how(&p, t))
            return;
        play->tasks++;
        play_mistakes(play, index, p.task);
    }
    play_act(play, s, &(struct action){ .verb = ACT_NEXT }, &effect);
}
