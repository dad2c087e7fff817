/* play.c - the rehearsal of one lesson: each step played as a learner who knows the way. */
#include "play.h"

#include <string.h>

struct session *play_open(const struct play *p, size_t step)
{
    struct session *s = session_open(p->lesson, PLAY_SEED);
    session_speak(s, p->voice);
    session_skip(s, step);
    struct outcome o;
    while (session_drain(s, &o))
        continue;
    return s;
}

struct session *play_copy(const struct play *p, const struct session *s)
{
    struct session *other = session_open(p->lesson, PLAY_SEED);
    struct str saved = { 0 };
    session_speak(other, p->voice);
    session_save(s, &saved);
    session_load(other, str_s(&saved));
    str_free(&saved);
    return other;
}

bool play_act(struct play *p, struct session *s, const struct action *a, struct effect *effect)
{
    struct outcome o;
    *effect = (struct effect){ 0 };
    if (!session_act(s, a))
        return false;
    while (session_drain(s, &o)) {
        if (o.kind == OUTCOME_TRY) {
            effect->tried = true;
            effect->right = o.level == 1;
        } else if (o.kind == OUTCOME_MISTAKE) {
            effect->mistake = o.word;
            if (streq(o.word, "refused"))
                effect->refusal = session_world(s)->refusal;
        }
    }
    if (s == p->own) {
        tally_action(p, a);
        tally_page(p);
    }
    return true;
}

bool play_says(const struct play *p, const struct session *s, const char *words)
{
    struct page page;
    struct arena arena = { 0 };
    const char *said = voice_lines(p->voice, words, &arena);
    bool found = false;
    page_init(&page);
    session_show(s, &page);
    for (int i = 0; i < page.count && !found; i++)
        found = page.items[i].kind == ITEM_NOTE && strstr(page.items[i].label, said) != NULL;
    page_free(&page);
    arena_free(&arena);
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

void play_step(struct play *p, struct session *s, size_t step)
{
    play_kind[p->lesson->steps[step].kind](p, s, step);
}

void play_lesson(struct play *p)
{
    struct session *s = play_open(p, 0);
    p->own = s;
    tally_page(p);
    for (size_t i = 0; i < p->lesson->step_count; i++) {
        const struct step *step = &p->lesson->steps[i];
        unsigned errors = p->diags->errors;
        int before = session_step(s);
        if (p->voice == NULL)
            play_astray_step(p, i);
        play_step(p, s, i);
        if (session_step(s) == before + 1)
            continue;
        if (p->diags->errors == errors)
            diag_add(p->diags, DIAG_ERROR, step->place, "cette étape ne se termine pas");
        session_skip(s, i + 1);
        tally_page(p);
    }
    session_close(s);
    p->own = NULL;
}
