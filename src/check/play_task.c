/* play_task.c - an exercise played by the `how` of its tasks; then everything that may go otherwise is tried. */
#include "play.h"

#include "passerelle/text.h"

#include <string.h>

struct played {
    struct play *play;
    struct session *session;
    struct road road;
    size_t task;
};

static bool task_open(const struct played *p)
{
    return session_task(p->session) == (int)p->task;
}

/* --- does a gesture only look? --- */

/* The page without what stands in one box. */
static void picture(const struct session *s, const char *box, struct str *out, struct str *value)
{
    struct page page;
    page_init(&page);
    session_show(s, &page);
    int item = page_find(&page, box);
    if (item >= 0) {
        str_set(value, page.items[item].value != NULL ? page.items[item].value : "");
        page.items[item].value = page.items[item].error = NULL;
    }
    page.focus = NULL;
    page.turn = 0;
    page_print(out, &page);
    page_free(&page);
}

/* What was typed narrows a list, or stood there already. */
static bool only_narrowed(const struct session *before, const struct session *after, const struct action *a)
{
    struct str was = { 0 }, is = { 0 }, value = { 0 }, now = { 0 };
    picture(before, a->target, &was, &value);
    picture(after, a->target, &is, &now);
    bool narrowed = streq(str_s(&value), str_s(&now)) || !streq(str_s(&was), str_s(&is));
    str_free(&was);
    str_free(&is);
    str_free(&value);
    str_free(&now);
    return narrowed;
}

/* Did the last action only open, look for or leave something? */
static bool only_looked(const struct session *before, const struct session *after, const struct action *a)
{
    const struct world *w = session_world(after);
    bool looked = false;
    if (w == NULL || w->refusal != NULL)
        return false;
    for (size_t i = w->fact_count; i-- > 0 && w->facts[i].turn == w->turn; looked = true)
        if (!w->facts[i].kind->look)
            return false;
    if (a->verb == ACT_SET)
        return only_narrowed(before, after, a);
    return (a->verb == ACT_ACTIVATE || a->verb == ACT_BACK) && a->text == NULL &&
           (looked || w->notice == NULL);
}

/* shown: Passerelle plays it, the learner only goes on. False: told. */
static bool play_gesture(struct played *p, const struct how *how, size_t part, bool shown,
                         struct effect *effect)
{
    struct road *r = &p->road;
    struct action action;
    const struct action on = { .verb = ACT_NEXT };
    if (!gesture_look(p->play, p->session, how, part, &action))
        return false;
    struct session *before = road_stand(p->play, r, r->count);
    bool possible = play_act(p->play, p->session, shown ? &on : &action, effect);
    if (possible) {
        r->list = grow(r->list, r->count, &r->cap, sizeof *r->list);
        r->list[r->count++] = (struct milestone){ action, shown, only_looked(before, p->session, &action) };
    } else {
        diag_add(p->play->diags, DIAG_ERROR, how->place, "ce geste n'est pas possible à ce moment");
    }
    session_close(before);
    return possible;
}

/* An app's own words, in one line. */
static void tell_refusal(struct played *p, const struct how *how, size_t part, const char *refusal)
{
    struct diags *d = p->play->diags;
    char *said = arena_strdup(p->play->arena, d->tr != NULL ? d->tr(refusal, NULL, 1) : refusal);
    for (char *s = said; *s != '\0'; s++)
        if (*s == '\n')
            *s = ' ';
    diag_add(d, DIAG_ERROR, gesture_place(how, part), "l'écran refuse ce geste : « %s »", said);
}

/* Alternatives may be many: the first of them are enough. */
static const char *in_short(struct played *p, const char *words)
{
    enum { LONG = 60 };
    size_t fit = text_fit(words, strlen(words), LONG);
    return words[fit] == '\0' ? words : arena_printf(p->play->arena, "%.*s…", (int)fit, words);
}

static void tell_unfinished(struct played *p, const struct task *t)
{
    struct diags *d = p->play->diags;
    struct missing m;
    if (!session_missing(p->session, p->play->arena, &m))
        diag_add(d, DIAG_ERROR, t->place,
                 "'how' ne finit pas cette tâche : après son dernier geste, 'done' n'est pas rempli");
    else if (m.words == NULL)
        diag_add(d, DIAG_ERROR, m.place, "'how' ne finit pas cette tâche ; il manque : %s", m.key);
    else if (streq(m.key, "without"))
        diag_add(d, DIAG_ERROR, m.place, "'how' ne finit pas cette tâche ; un mot de trop est là : %s",
                 in_short(p, m.words));
    else
        diag_add(d, DIAG_ERROR, m.place, "'how' ne finit pas cette tâche ; il manque : %s: %s", m.key,
                 in_short(p, m.words));
}

/* What a gesture came to, if it should not have. False: an app refused it, and what follows is not told. */
static bool look_effect(struct played *p, const struct how *how, size_t part, const struct effect *effect)
{
    if (effect->refusal != NULL)
        tell_refusal(p, how, part, effect->refusal);
    else if (effect->mistake != NULL)
        diag_add(p->play->diags, DIAG_ERROR, how->place, "ce geste de 'how' mène à l'erreur '%s'",
                 effect->mistake);
    return effect->refusal == NULL;
}

static bool play_how(struct played *p, const struct task *t)
{
    size_t shown = task_playable(t), part = 0;
    struct effect effect = { 0 };
    const struct how *how;
    const unsigned errors = p->play->diags->errors;
    for (size_t n = 0; (how = task_gesture(t, n, &part)) != NULL; n++) {
        if (!task_open(p)) {
            diag_add(p->play->diags, DIAG_WARNING, how->place,
                     "la tâche est déjà finie avant ce geste : retirez-le");
            return true;
        }
        if (!play_gesture(p, how, part, n < shown, &effect) || !look_effect(p, how, part, &effect))
            return false;
    }
    if (!task_open(p))
        return true;
    if (p->play->diags->errors == errors) /* else this is what comes of it */
        tell_unfinished(p, t);
    return false;
}

/* Every task in turn, as far as it goes. */
static void play_tasks(struct played *p)
{
    struct road *r = &p->road;
    for (p->task = 0; p->task < r->step->task_count; p->task++) {
        const struct task *t = &r->step->tasks[p->task];
        bool already = !task_open(p) || (p->task == 0 && holds_at_start(r->step, t->done));
        if (already)
            diag_add(p->play->diags, DIAG_ERROR, t->place, "cette tâche est déjà faite avant de commencer");
        if ((already && p->task == 0) || (!already && !play_how(p, t)))
            return;
        p->play->tally.tasks++;
        tally_facts(p->play, t->done);
        r->tasks = p->task + 1;
        r->start[r->tasks] = r->count;
    }
}

void play_practise(struct play *play, struct session *s, size_t index)
{
    const struct step *step = &play->lesson->steps[index];
    struct played p = { .play = play, .session = s, .road = { .index = index, .step = step } };
    struct effect effect;
    unsigned errors = play->diags->errors;
    p.road.start = xcalloc(step->task_count + 1, sizeof *p.road.start);
    play_tasks(&p);
    bool whole = p.road.tasks == step->task_count && play->diags->errors == errors;
    for (size_t task = 0; task < p.road.tasks; task++) {
        if (play->voice == NULL) { /* gestures are the same in every language */
            play_useful(play, &p.road, task);
            play_helps(play, &p.road, task);
        }
        play_mistakes(play, &p.road, task);
    }
    if (whole && play->voice == NULL)
        play_astray(play, &p.road);
    if (p.road.tasks == step->task_count)
        play_act(play, s, &(struct action){ .verb = ACT_NEXT }, &effect);
    road_free(&p.road);
}
