/* play_more.c - pairs, lines to order or to type, missions: done rightly; foreseen wrong turns get what they say. */
#include "play.h"

#include "passerelle/text.h"

static bool press_finished(struct play *p, struct session *s, struct effect *effect)
{
    return play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/finished" }, effect);
}

static void go_on(struct play *p, struct session *s)
{
    struct effect effect;
    play_act(p, s, &(struct action){ .verb = ACT_NEXT }, &effect);
}

/* --- match --- */
static bool join(struct play *p, struct session *s, size_t pair, const char *with)
{
    struct effect effect;
    return play_act(
        p, s, &(struct action){ ACT_SET, arena_printf(p->arena, "pair/%zu", pair + 1), with, NULL }, &effect);
}

/* A box that is not this pair's; NULL: there is no other. */
static const char *other_box(const struct step *step, size_t pair)
{
    for (size_t i = 0; i < step->pair_count; i++)
        if (!text_same(step->pairs[i].with, step->pairs[pair].with))
            return step->pairs[i].with;
    return NULL;
}

static void try_wrong_pair(struct play *p, size_t index, size_t pair)
{
    const struct step *step = &p->lesson->steps[index];
    const struct pair *one = &step->pairs[pair];
    const char *box = other_box(step, pair);
    struct session *s = play_open(p, index);
    struct effect effect = { 0 };
    bool refused = box != NULL && join(p, s, pair, box) && press_finished(p, s, &effect) && effect.tried &&
                   !effect.right;
    if (!refused)
        diag_add(p->diags, DIAG_ERROR, one->place, "'%s' va aussi avec '%s' : rien n'est à corriger",
                 one->what, box != NULL ? box : one->with);
    else if (!play_says(p, s, one->say))
        diag_add(p->diags, DIAG_ERROR, one->place, "quand '%s' est mal placé, son 'say' n'est pas dit",
                 one->what);
    session_close(s);
}

void play_match(struct play *p, struct session *s, size_t index)
{
    const struct step *step = &p->lesson->steps[index];
    struct effect effect = { 0 };
    for (size_t i = 0; i < step->pair_count; i++)
        if (step->pairs[i].say != NULL)
            try_wrong_pair(p, index, i);
    for (size_t i = 0; i < step->pair_count; i++)
        join(p, s, i, step->pairs[i].with);
    if (press_finished(p, s, &effect) && effect.right)
        go_on(p, s);
}

/* --- order --- */
void play_order(struct play *p, struct session *s, size_t index)
{
    const struct step *step = &p->lesson->steps[index];
    struct session *mixed = play_open(p, index);
    struct effect effect = { 0 };
    if (!press_finished(p, mixed, &effect) || effect.right)
        diag_add(p->diags, DIAG_ERROR, step->place, "ces lignes sont déjà dans l'ordre");
    session_close(mixed);
    for (size_t i = 0; i < step->lines.count; i++) { /* each to the end, in turn */
        const char *line = arena_printf(p->arena, "line/%zu", i + 1);
        play_act(p, s, &(struct action){ ACT_MOVE, line, "", NULL }, &effect);
    }
    if (press_finished(p, s, &effect) && effect.right)
        go_on(p, s);
}

/* --- drill --- */
void play_drill(struct play *p, struct session *s, size_t index)
{
    const struct step *step = &p->lesson->steps[index];
    struct effect effect = { 0 };
    for (size_t i = 0; i < step->lines.count; i++) {
        const struct action type = { ACT_SET, "answer", step->lines.s[i], NULL };
        play_act(p, s, &type, &effect);
        if (!play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = "answer" }, &effect))
            diag_add(p->diags, DIAG_ERROR, step->lines.at[i], "cette ligne ne peut pas être écrite");
    }
    if (effect.right)
        go_on(p, s);
}

/* --- mission: done or put off, the lesson goes on --- */
void play_mission(struct play *p, struct session *s, size_t index)
{
    struct effect effect;
    struct session *later = play_open(p, index);
    int step = session_step(later);
    play_act(p, later, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/mission-later" }, &effect);
    if (session_step(later) != step + 1)
        diag_add(p->diags, DIAG_ERROR, p->lesson->steps[index].place, "cette mission ne peut pas attendre");
    session_close(later);
    play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/mission-done" }, &effect);
}
