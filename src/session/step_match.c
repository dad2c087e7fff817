/* The step `match`: each word gets what belongs to it; several words may share one box. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>

/* The boxes: each `with` once. Returns how many; at most pair_count. */
static size_t boxes_of(const struct step *step, const char **boxes)
{
    size_t n = 0;
    for (size_t i = 0; i < step->pair_count; i++) {
        size_t k = 0;
        while (k < n && !text_same(boxes[k], step->pairs[i].with))
            k++;
        if (k == n)
            boxes[n++] = step->pairs[i].with;
    }
    return n;
}

static void match_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    bool answered = session_answered(s);
    s->quiz = (struct quiz){
        .order = xcalloc(step->pair_count, sizeof(int)),
        .ticked = xcalloc(step->pair_count, sizeof(bool)),
        .chosen = xcalloc(step->pair_count, sizeof(char *)),
        .looked = s->turn,
        .solved = answered,
    };
    for (size_t i = 0; i < step->pair_count && answered; i++) {
        s->quiz.chosen[i] = step->pairs[i].with;
        s->quiz.ticked[i] = true;
    }
    quiz_shuffle(s->quiz.order, step->pair_count, s->seed ^ rng_seed(step->digest));
    s->quiz.look = step->pair_count > 0 ? s->quiz.order[0] : 0;
}

static void match_end(struct session *s)
{
    free(s->quiz.order);
    free(s->quiz.ticked);
    free(s->quiz.chosen);
    s->quiz = (struct quiz){ 0 };
}

/* The boxes in an order of their own, so that the first is not always the first one's. */
static const char *const *options(const struct session *s, const struct step *step, struct page *p)
{
    const char **boxes = arena_array(&p->arena, const char *, step->pair_count + 1);
    const char **out = arena_array(&p->arena, const char *, step->pair_count + 1);
    int *order = arena_array(&p->arena, int, step->pair_count + 1);
    size_t n = boxes_of(step, boxes);
    quiz_shuffle(order, n, s->seed ^ rng_seed(step->text));
    for (size_t i = 0; i < n; i++)
        out[i] = boxes[order[i]];
    return out;
}

/* Pairs are looked at in the order they stand in: the place of this one. */
static size_t place_of(const struct session *s, const struct step *step, size_t pair)
{
    size_t n = 0;
    while (n < step->pair_count && s->quiz.order[n] != (int)pair)
        n++;
    return n;
}

/* The pair after this one that has no box yet, round and round; it may be the pair itself only if that is empty. -1: all
 * are chosen. */
static int next_empty(const struct session *s, const struct step *step, size_t pair)
{
    size_t from = place_of(s, step, pair);
    for (size_t n = 1; n <= step->pair_count; n++) {
        int i = s->quiz.order[(from + n) % step->pair_count];
        if (s->quiz.chosen[i] == NULL)
            return i;
    }
    return -1;
}

static void add_pair(const struct session *s, const struct step *step, size_t i, const char *const *boxes,
                     struct page *p)
{
    const char *chosen = s->quiz.chosen[i];
    bool last = next_empty(s, step, i) < 0;
    page_add(p,
             (struct item){ .kind = ITEM_FIELD,
                            .id = page_printf(p, "pair/%zu", i + 1),
                            .label = step->pairs[i].what,
                            .value = chosen,
                            .options = boxes,
                            .flags = ITEM_SUBMIT | (s->quiz.ticked[i] ? ITEM_DONE | ITEM_UNREADY : 0u),
                            .verb = page_tr(p, last ? N_("[Entrée] valider") : N_("[Entrée] ligne suivante")),
                            .verb_short = page_tr(p, last ? N_("[Entrée] valider") : N_("[Entrée] suivante")),
                            .gesture = page_tr(p, N_("[↑] [↓] [←] [→] changer")),
                            .gesture_short = page_tr(p, N_("flèches : changer")) });
}

static void match_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    session_frame(s, p, page_printf(p, "match/%d", s->place));
    const char *const *boxes = options(s, step, p);
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_text(p, N_("Changez la ligne avec [←] et [→]."));
    for (size_t i = 0; i < step->pair_count; i++)
        add_pair(s, step, (size_t)s->quiz.order[i], boxes, p);
    int button = page_button(p, "button/finished", N_("J'ai fini"));
    p->items[button].verb = page_tr(p, N_("[Entrée] valider"));
    p->watch = s->quiz.solved;
    page_wish(p, page_printf(p, "pair/%d", s->quiz.look + 1), s->quiz.looked);
}

/* Index of the pair an id names, -1 if none. */
static int pair_of(const struct step *step, const char *target)
{
    int n;
    char rest;
    if (target == NULL || sscanf(target, "pair/%d%c", &n, &rest) != 1)
        return -1;
    return n >= 1 && (size_t)n <= step->pair_count ? n - 1 : -1;
}

static bool choose_box(struct session *s, const struct step *step, const char *target, const char *text)
{
    int pair = pair_of(step, target);
    if (text == NULL || pair < 0 || s->quiz.ticked[pair])
        return false;
    for (size_t i = 0; i < step->pair_count; i++) {
        if (text_same(step->pairs[i].with, text)) {
            s->quiz.chosen[pair] = step->pairs[i].with;
            return true;
        }
    }
    return false;
}

/* Right pairs are closed. The wrong one to look at: the first that has something to say. NULL: none is wrong. */
static const struct pair *close_pairs(struct session *s, const struct step *step, int *right)
{
    const struct pair *wrong = NULL;
    *right = 0;
    for (size_t n = 0; n < step->pair_count; n++) {
        size_t i = (size_t)s->quiz.order[n];
        const char *chosen = s->quiz.chosen[i];
        s->quiz.ticked[i] = chosen != NULL && text_same(chosen, step->pairs[i].with);
        *right += s->quiz.ticked[i];
        if (chosen != NULL && !s->quiz.ticked[i] &&
            (wrong == NULL || (wrong->say == NULL && step->pairs[i].say)))
            wrong = &step->pairs[i];
    }
    return wrong;
}

/* What is empty is no mistake. The focus goes to what is spoken of. */
static bool finish(struct session *s, const struct step *step)
{
    struct unit *unit = ledger_unit(&s->ledger, (size_t)s->place, 0);
    int right, total = (int)step->pair_count;
    const struct pair *wrong = close_pairs(s, step, &right);
    int empty = next_empty(s, step, (size_t)s->quiz.order[step->pair_count - 1]);
    if (wrong != NULL || empty >= 0)
        quiz_look(s, wrong != NULL ? (int)(wrong - step->pairs) : empty);
    if (wrong == NULL && empty >= 0) {
        says_count(&s->says, SAY_PAIRS_LEFT, TONE_HINT, NULL, right, total);
        return true;
    }
    s->quiz.solved = wrong == NULL;
    session_try(s, unit, s->quiz.solved);
    if (wrong == NULL)
        says(&s->says, SAY_RIGHT, TONE_GOOD, NULL);
    else if (wrong->say != NULL)
        says_named(&s->says, SAY_PAIR, TONE_HINT, wrong->what, wrong->say);
    else
        says_count(&s->says, SAY_PAIRS_RIGHT, TONE_HINT, NULL, right, total);
    return true;
}

/* [Entrée] on a line: the next one that is empty; who has chosen all is ready. */
static bool enter_pair(struct session *s, const struct step *step, int pair)
{
    int empty = next_empty(s, step, (size_t)pair);
    if (empty < 0 || empty == pair)
        return finish(s, step);
    quiz_look(s, empty);
    return true;
}

static bool match_act(struct session *s, const struct action *a)
{
    const struct step *step = session_open_step(s);
    if (s->quiz.solved)
        return quiz_leave(s, a);
    if (a->verb == ACT_SET)
        return choose_box(s, step, a->target, a->text);
    if (a->verb != ACT_ACTIVATE)
        return false;
    int pair = pair_of(step, a->target);
    if (pair >= 0)
        return !s->quiz.ticked[pair] && enter_pair(s, step, pair);
    return streq(a->target, "button/finished") && finish(s, step);
}

const struct step_ops step_match = { match_begin, match_show, match_act, match_end };
