/* play_mistake.c - foreseen mistakes: a path leads to each, its words are said, and it bars nothing for good. */
#include "play.h"

/* The session at the mistake; NULL: its `by` does not lead there. What of it is not on the screen is told. */
static struct session *by_path(struct play *p, const struct road *r, size_t task, const struct mistake *m)
{
    struct session *s = road_stand(p, r, road_own(r, task));
    struct effect effect = { 0 };
    struct action action;
    unsigned errors = p->diags->errors;
    for (size_t i = 0; i < m->by.count; i++)
        for (size_t part = 0; part < how_parts(&m->by.list[i]) && errors == p->diags->errors; part++) {
            const struct how *how = &m->by.list[i];
            if (gesture_look(p, s, how, part, &action) && !play_act(p, s, &action, &effect))
                diag_add(p->diags, DIAG_ERROR, how->place, "ce geste n'est pas possible à ce moment");
        }
    if (errors == p->diags->errors && !streq(effect.mistake, m->code))
        diag_add(p->diags, DIAG_ERROR, m->place, "'by' ne mène pas à l'erreur '%s'", m->code);
    if (errors == p->diags->errors)
        return s;
    session_close(s);
    return NULL;
}

static void look_ways_out(struct play *p, const struct road *r, const struct session *s,
                          const struct mistake *m)
{
    if (!out_by_undo(p, r, s))
        diag_add(p->diags, DIAG_ERROR, m->place,
                 "après l'erreur '%s', 'how' ne finit plus la tâche, même avec [Annuler]", m->code);
    struct session *helped = play_copy(p, s);
    bool out = out_by_help(r, helped);
    if (out) {
        struct session *again = play_copy(p, helped);
        out = out_by_how(r, helped) || out_by_undo(p, r, again) || out_again(r, again);
        session_close(again);
    }
    if (!out)
        diag_add(p->diags, DIAG_ERROR, m->place, "après l'erreur '%s', l'aide ne mène pas plus loin",
                 m->code);
    session_close(helped);
}

/* A mistake of mistakes.yaml, which many lessons name; NULL: the lesson's own. */
static struct shared_code *shared_of(struct play *p, const struct mistake *m)
{
    struct shared_codes *all = p->shared;
    if (m->when == NULL || streq(m->when->place.file, m->place.file))
        return NULL;
    for (size_t i = 0; i < all->count; i++)
        if (streq(all->list[i].code, m->code) && streq(all->list[i].place.file, m->when->place.file))
            return &all->list[i];
    all->list = grow(all->list, all->count, &all->cap, sizeof *all->list);
    struct shared_code *code = &all->list[all->count++];
    *code = (struct shared_code){ arena_strdup(p->arena, m->code), m->when->place, false };
    code->place.file = arena_strdup(p->arena, m->when->place.file);
    return code;
}

static void look_mistake(struct play *p, const struct road *r, size_t task, const struct mistake *m)
{
    struct shared_code *shared = shared_of(p, m);
    bool told = m->by.count > 0;
    if (!told && p->voice != NULL) /* looked for in the pack's own language */
        return;
    struct session *s = told ? by_path(p, r, task, m) : search_mistake(p, r, task, m);
    p->tally.mistakes++;
    if (s == NULL) {
        if (!told && shared == NULL)
            diag_add(p->diags, DIAG_WARNING, m->place,
                     "aucun chemin trouvé vers l'erreur '%s' ; ajoutez 'by'", m->code);
        return;
    }
    p->tally.reached++;
    if (shared != NULL)
        shared->reached = true;
    if (m->say != NULL && !play_says(p, s, m->say))
        diag_add(p->diags, DIAG_ERROR, m->place, "à l'erreur '%s', son 'say' n'est pas dit", m->code);
    if (p->voice == NULL)
        look_ways_out(p, r, s, m);
    session_close(s);
}

void play_mistakes(struct play *p, const struct road *r, size_t task)
{
    const struct task *t = &r->step->tasks[task];
    for (size_t i = 0; t->mode != MODE_SHOW && i < t->mistake_count; i++)
        look_mistake(p, r, task, &t->mistakes[i]);
}
