/* The step `type`: a typed answer, judged kindly. What was forgiven is pointed out. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* A question that was answered before shows the right answer; what was typed then is not kept. */
static void type_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    struct arena arena = { 0 };
    s->quiz = (struct quiz){ .solved = session_answered(s) };
    for (size_t i = 0; s->quiz.solved && i < step->answer_count; i++) {
        if (step->answers[i].right == NULL)
            continue;
        const char **words = text_alternatives(&arena, step->answers[i].right);
        str_set(&s->quiz.typed, words[0] != NULL ? words[0] : "");
        break;
    }
    arena_free(&arena);
}

static void type_end(struct session *s)
{
    str_free(&s->quiz.typed);
    free(s->quiz.expected);
    s->quiz = (struct quiz){ 0 };
}

static void type_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    const struct quiz *q = &s->quiz;
    session_frame(s, p, page_printf(p, "type/%d", s->place));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "answer",
                               .label = page_tr(p, N_("Votre réponse")),
                               .source = N_("Votre réponse"),
                               .value = page_copy(p, str_s(&q->typed)),
                               .flags = ITEM_SUBMIT | (q->solved ? ITEM_DONE : 0u),
                               .verb = page_tr(p, N_("[Entrée] valider")) });
    if (q->expected != NULL)
        page_add(p, (struct item){ .kind = ITEM_TEXT,
                                   .flags = ITEM_MARK,
                                   .label = page_copy(p, q->expected),
                                   .text = page_tr(p, N_("le mot exact")),
                                   .value = page_copy(p, str_s(&q->typed)) });
    p->watch = q->solved;
    page_wish(p, "answer", s->entered);
}

/* A malformed answer gets the rule's own message, unless the author foresaw it. The story's data are no one's. */
static bool is_malformed(struct session *s, const struct step *step, struct verdict v)
{
    struct arena arena = { 0 };
    struct rule_fault fault;
    const struct rule_case box = { 0 };
    bool malformed = step->rule != NULL && v.answer < 0 &&
                     !rule_check(step->rule, str_s(&s->quiz.typed), &box, &arena, &fault);
    if (malformed)
        says(&s->says, SAY_TEXT, TONE_MISTAKE, fault.say);
    arena_free(&arena);
    return malformed;
}

static bool judge(struct session *s, const struct step *step)
{
    struct arena arena = { 0 };
    struct verdict v;
    if (*str_s(&s->quiz.typed) == '\0') {
        says(&s->says, SAY_EMPTY, TONE_HINT, NULL);
        return true;
    }
    v = answer_judge(step, s->voice, str_s(&s->quiz.typed), &arena);
    session_try(s, ledger_unit(&s->ledger, (size_t)s->place, 0), v.right);
    s->quiz.solved = v.right;
    const char *say = v.answer >= 0 ? step->answers[v.answer].say : NULL;
    if (is_malformed(s, step, v)) {
        arena_free(&arena);
        return true;
    }
    if (v.right && v.forgiven != 0) {
        s->quiz.expected = xstrdup(v.expected);
        says_count(&s->says, SAY_FORGIVEN, TONE_GOOD, NULL, (int)v.forgiven, 0);
    } else if (say != NULL) {
        says(&s->says, SAY_TEXT, v.right ? TONE_GOOD : TONE_MISTAKE, say);
    } else {
        says(&s->says, v.right ? SAY_RIGHT : SAY_NOT_YET, v.right ? TONE_GOOD : TONE_HINT, NULL);
    }
    arena_free(&arena);
    return true;
}

static bool type_act(struct session *s, const struct action *a)
{
    const struct step *step = session_open_step(s);
    if (s->quiz.solved)
        return quiz_leave(s, a);
    if (!streq(a->target, "answer"))
        return false;
    if (a->verb == ACT_SET && a->text != NULL) {
        str_set(&s->quiz.typed, a->text);
        return true;
    }
    return a->verb == ACT_ACTIVATE && judge(s, step);
}

const struct step_ops step_type = { type_begin, type_show, type_act, type_end };
