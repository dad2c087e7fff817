/* The step `choose`: pick one answer, or tick several and say « J'ai fini ». */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool several_right(const struct step *step)
{
    size_t right = 0;
    for (size_t i = 0; i < step->answer_count; i++)
        right += step->answers[i].right != NULL;
    return right > 1;
}

static void choose_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    bool answered = session_answered(s);
    s->quiz = (struct quiz){
        .order = xcalloc(step->answer_count, sizeof(int)),
        .ticked = xcalloc(step->answer_count, sizeof(bool)),
        .solved = answered,
    };
    for (size_t i = 0; i < step->answer_count; i++)
        s->quiz.ticked[i] = answered && step->answers[i].right != NULL;
    quiz_shuffle(s->quiz.order, step->answer_count, s->seed ^ rng_seed(step->digest));
}

static void choose_end(struct session *s)
{
    free(s->quiz.order);
    free(s->quiz.ticked);
    s->quiz = (struct quiz){ 0 };
}

static void add_answer(const struct session *s, const struct step *step, size_t i, bool many, struct page *p)
{
    const struct answer *a = &step->answers[i];
    bool solved_right = s->quiz.solved && a->right != NULL;
    unsigned flags = (s->quiz.ticked[i] ? ITEM_ON : 0u) | (solved_right ? ITEM_DONE : 0u);
    const char *tick = s->quiz.ticked[i] ? N_("[Espace] décocher") : N_("[Espace] cocher");
    page_add(p, (struct item){ .kind = many ? ITEM_TOGGLE : ITEM_ROW,
                               .id = page_printf(p, "answer/%zu", i + 1),
                               .label = a->right != NULL ? a->right : a->wrong,
                               .flags = flags,
                               .verb = page_tr(p, many ? tick : N_("[Entrée] valider")) });
}

/* Digits choose: as many as there are answers. */
static const char *digits_words(const struct step *step, struct page *p)
{
    if (step->answer_count == 2)
        return page_tr(p, N_("[↑] [↓] ou [1] [2]"));
    if (step->answer_count == 3)
        return page_tr(p, N_("[↑] [↓] ou [1] [2] [3]"));
    return page_tr(p, N_("[↑] [↓] ou un chiffre"));
}

static void choose_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    bool many = several_right(step);
    session_frame(s, p, page_printf(p, "choose/%d", s->place));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_open(
        p, (struct item){ .group = GROUP_LIST,
                          .id = "answers",
                          .flags = many ? 0u : ITEM_NUMBERED,
                          .gesture = many ? page_tr(p, N_("[↑] [↓] autre réponse")) : digits_words(step, p),
                          .gesture_short = page_tr(p, N_("[↑] [↓] autre")) });
    for (size_t i = 0; i < step->answer_count; i++)
        add_answer(s, step, (size_t)s->quiz.order[i], many, p);
    page_close(p);
    if (many)
        page_button(p, "button/finished", N_("J'ai fini"));
    p->watch = s->quiz.solved;
    if (step->answer_count > 0)
        page_wish(p, page_printf(p, "answer/%d", s->quiz.order[0] + 1), s->entered);
}

/* Index of the answer an id names, -1 if none. */
static int answer_of(const struct step *step, const char *target)
{
    int n;
    char rest;
    if (target == NULL || sscanf(target, "answer/%d%c", &n, &rest) != 1)
        return -1;
    return n >= 1 && (size_t)n <= step->answer_count ? n - 1 : -1;
}

static void say_answer(struct session *s, const struct answer *a, enum saying otherwise)
{
    enum tone tone = a->right != NULL ? TONE_GOOD : TONE_MISTAKE;
    if (a->say != NULL)
        says(&s->says, SAY_TEXT, tone, a->say);
    else
        says(&s->says, otherwise, a->right != NULL ? TONE_GOOD : TONE_HINT, NULL);
}

static bool give_one(struct session *s, const struct step *step, int answer)
{
    const struct answer *a = &step->answers[answer];
    bool right = a->right != NULL;
    s->quiz.solved = right;
    memset(s->quiz.ticked, 0, step->answer_count * sizeof(bool));
    s->quiz.ticked[answer] = true;
    session_try(s, ledger_unit(&s->ledger, (size_t)s->place, 0), right);
    say_answer(s, a, right ? SAY_RIGHT : SAY_NOT_YET);
    return true;
}

/* The first ticked wrong answer speaks; then the answers that are missing. */
static bool give_ticked(struct session *s, const struct step *step)
{
    struct unit *unit = ledger_unit(&s->ledger, (size_t)s->place, 0);
    bool missing = false;
    for (size_t i = 0; i < step->answer_count; i++) {
        if (s->quiz.ticked[i] && step->answers[i].wrong != NULL) {
            session_try(s, unit, false);
            say_answer(s, &step->answers[i], SAY_NOT_YET);
            return true;
        }
        missing |= !s->quiz.ticked[i] && step->answers[i].right != NULL;
    }
    s->quiz.solved = !missing;
    session_try(s, unit, !missing);
    says(&s->says, missing ? SAY_MORE_RIGHT : SAY_RIGHT, missing ? TONE_HINT : TONE_GOOD, NULL);
    return true;
}

static bool choose_act(struct session *s, const struct action *a)
{
    const struct step *step = session_open_step(s);
    bool many = several_right(step);
    int answer = answer_of(step, a->target);
    if (s->quiz.solved)
        return quiz_leave(s, a);
    if (many && a->verb == ACT_ACTIVATE && streq(a->target, "button/finished"))
        return give_ticked(s, step);
    if (answer < 0)
        return false;
    if (many && (a->verb == ACT_TOGGLE || a->verb == ACT_ACTIVATE)) {
        s->quiz.ticked[answer] = !s->quiz.ticked[answer];
        says_nothing(&s->says);
        return true;
    }
    return a->verb == ACT_ACTIVATE && give_one(s, step, answer);
}

const struct step_ops step_choose = { choose_begin, choose_show, choose_act, choose_end };
