/* play.c - the rehearsal of one lesson: each step played as a learner who knows the way. */
#include "internal.h"

#include <string.h>

enum { SEED = 1 };

struct session *play_open(const struct play *p, size_t step)
{
    struct session *s = session_open(p->lesson, SEED);
    session_skip(s, step);
    struct outcome o;
    while (session_drain(s, &o))
        continue;
    return s;
}

bool play_act(struct play *p, struct session *s, const struct action *a, struct effect *effect)
{
    struct outcome o;
    *effect = (struct effect){ 0 };
    if (!session_act(s, a))
        return false;
    p->actions++;
    while (session_drain(s, &o)) {
        if (o.kind == OUTCOME_TRY) {
            effect->tried = true;
            effect->right = o.level == 1;
        } else if (o.kind == OUTCOME_MISTAKE) {
            effect->mistake = o.word;
        }
    }
    return true;
}

bool play_says(const struct session *s, const char *words)
{
    struct page page;
    bool found = false;
    page_init(&page);
    session_show(s, &page);
    for (int i = 0; i < page.count && !found; i++)
        found = page.items[i].kind == ITEM_NOTE && strstr(page.items[i].label, words) != NULL;
    page_free(&page);
    return found;
}

static void play_read(struct play *p, struct session *s, size_t step)
{
    struct effect effect;
    (void)step;
    play_act(p, s, &(struct action){ .verb = ACT_NEXT }, &effect);
}

static void (*const play_kind[STEP_KINDS])(struct play *, struct session *, size_t) = {
    [STEP_READ] = play_read,         [STEP_CHOOSE] = play_question, [STEP_TYPE] = play_question,
    [STEP_PRACTISE] = play_practise, [STEP_MATCH] = play_match,     [STEP_ORDER] = play_order,
    [STEP_DRILL] = play_drill,       [STEP_MISSION] = play_mission,
};

void play_lesson(struct play *p)
{
    struct session *s = play_open(p, 0);
    for (size_t i = 0; i < p->lesson->step_count; i++) {
        const struct step *step = &p->lesson->steps[i];
        unsigned errors = p->diags->errors;
        int before = session_step(s);
        play_kind[step->kind](p, s, i);
        if (session_step(s) == before + 1)
            continue;
        if (p->diags->errors == errors)
            diag_add(p->diags, DIAG_ERROR, step->place, "cette étape ne se termine pas");
        session_skip(s, i + 1);
    }
    session_close(s);
}
