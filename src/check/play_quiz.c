/* play_quiz.c - questions, answered in every declared way: right ones are accepted, wrong ones get what they say. */
#include "play.h"

#include "passerelle/text.h"

static size_t count_right(const struct step *step)
{
    size_t n = 0;
    for (size_t i = 0; i < step->answer_count; i++)
        n += step->answers[i].right != NULL;
    return n;
}

/* Gives one answer, or several at once; words: what is typed. */
static bool give(struct play *p, struct session *s, const struct step *step, size_t answer, const char *words,
                 struct effect *effect)
{
    const char *id = arena_printf(p->arena, "answer/%zu", answer + 1);
    if (step->kind == STEP_TYPE)
        return play_act(p, s, &(struct action){ ACT_SET, "answer", words, NULL }, effect) &&
               play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = "answer" }, effect);
    if (count_right(step) == 1)
        return play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = id }, effect);
    bool done = true;
    for (size_t i = 0; i < step->answer_count && done; i++) {
        const struct answer *a = &step->answers[i];
        id = arena_printf(p->arena, "answer/%zu", i + 1);
        if (i == answer || (a->right != NULL && step->answers[answer].right != NULL))
            done = play_act(p, s, &(struct action){ .verb = ACT_TOGGLE, .target = id }, effect);
    }
    return done &&
           play_act(p, s, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/finished" }, effect);
}

static void try_answer(struct play *p, size_t index, size_t answer, const char *words)
{
    const struct step *step = &p->lesson->steps[index];
    const struct answer *a = &step->answers[answer];
    struct session *s = play_open(p, index);
    struct effect effect = { 0 };
    bool given = give(p, s, step, answer, words, &effect) && effect.tried;
    if (a->right != NULL && !(given && effect.right))
        diag_add(p->diags, DIAG_ERROR, a->place, "la bonne réponse '%s' n'est pas acceptée", words);
    else if (a->wrong != NULL && (!given || effect.right))
        diag_add(p->diags, DIAG_ERROR, a->place, "la réponse '%s' est acceptée, alors qu'elle est 'wrong'",
                 words);
    else if (a->wrong != NULL && a->say != NULL && !play_says(p, s, a->say))
        diag_add(p->diags, DIAG_ERROR, a->place,
                 "à la réponse '%s', son 'say' n'est pas dit : une autre passe avant", words);
    session_close(s);
}

void play_question(struct play *p, struct session *s, size_t index)
{
    const struct step *step = &p->lesson->steps[index];
    struct effect effect;
    for (size_t i = 0; i < step->answer_count; i++) {
        const struct answer *a = &step->answers[i];
        const char *text = a->right != NULL ? a->right : a->wrong;
        const char *alone[] = { text, NULL };
        const char *texts[] = { text, voice_say(p->voice, text) }; /* both languages are as good */
        for (size_t t = 0; t < (texts[1] == text ? 1 : 2); t++) {
            const char **words = step->kind == STEP_TYPE ? text_alternatives(p->arena, texts[t]) : alone;
            for (size_t w = 0; words[w] != NULL; w++)
                try_answer(p, index, i, words[w]);
        }
    }
    size_t right = 0;
    while (right < step->answer_count && step->answers[right].right == NULL)
        right++;
    if (right == step->answer_count) {
        diag_add(p->diags, DIAG_ERROR, step->place, "il manque une bonne réponse : 'right'");
        return;
    }
    const char **words = text_alternatives(p->arena, step->answers[right].right);
    if (give(p, s, step, right, words[0], &effect) && effect.right)
        play_act(p, s, &(struct action){ .verb = ACT_NEXT }, &effect);
}
