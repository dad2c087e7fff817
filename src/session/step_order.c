/* The step `order`: lines are taken, moved and put back until they follow each other. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Never in the right order from the start. */
static void mix(int *order, size_t n, uint64_t seed)
{
    bool sorted = true;
    quiz_shuffle(order, n, seed);
    for (size_t i = 0; i < n; i++)
        sorted &= order[i] == (int)i;
    if (!sorted || n < 2)
        return;
    memmove(order, order + 1, (n - 1) * sizeof *order);
    order[n - 1] = 0;
}

static void order_begin(struct session *s)
{
    const struct step *step = session_open_step(s);
    size_t n = step->lines.count;
    bool answered = session_answered(s);
    s->quiz =
        (struct quiz){ .order = xcalloc(n, sizeof(int)), .held = -1, .looked = s->turn, .solved = answered };
    mix(s->quiz.order, n, s->seed ^ rng_seed(step->digest));
    for (size_t i = 0; i < n && answered; i++)
        s->quiz.order[i] = (int)i;
    s->quiz.look = s->quiz.order[0];
}

static void order_end(struct session *s)
{
    free(s->quiz.order);
    s->quiz = (struct quiz){ 0 };
}

static void order_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    bool holds = s->quiz.held >= 0;
    session_frame(s, p, page_printf(p, "order/%d", s->place));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_text(p, holds ? N_("Déplacez la ligne avec [↑] [↓].\nPosez-la avec [Espace].")
                       : N_("Prenez une ligne avec [Espace].\nDéplacez-la avec [↑] [↓]."));
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = "lines",
                     .flags = ITEM_NUMBERED,
                     .gesture = page_tr(p, holds ? N_("[↑] [↓] déplacer") : N_("[Espace] prendre, poser")),
                     .gesture_short = page_tr(p, holds ? N_("[↑] [↓] déplacer") : N_("[Espace] prendre")),
                 });
    for (size_t i = 0; i < step->lines.count; i++) {
        int line = s->quiz.order[i];
        bool held = line == s->quiz.held;
        page_add(p,
                 (struct item){ .kind = ITEM_ROW,
                                .id = page_printf(p, "line/%d", line + 1),
                                .label = step->lines.s[line],
                                .extra = held ? "↑ ↓" : NULL,
                                .flags = (held ? ITEM_NOW : 0u) | (s->quiz.solved ? ITEM_DONE : 0u),
                                .verb = page_tr(p, held ? N_("[Entrée] poser") : N_("[Entrée] prendre")) });
    }
    page_close(p);
    int button = page_button(p, "button/finished", N_("J'ai fini"));
    p->items[button].verb = page_tr(p, N_("[Entrée] valider"));
    p->watch = s->quiz.solved;
    page_wish(p, page_printf(p, "line/%d", s->quiz.look + 1), s->quiz.looked);
}

/* Index of the line an id names, -1 if none. */
static int line_of(const struct step *step, const char *target)
{
    int n;
    char rest;
    if (target == NULL || sscanf(target, "line/%d%c", &n, &rest) != 1)
        return -1;
    return n >= 1 && (size_t)n <= step->lines.count ? n - 1 : -1;
}

static size_t place_of(const int *order, size_t n, int line)
{
    size_t i = 0;
    while (i < n && order[i] != line)
        i++;
    return i;
}

/* Puts a line before another one; before < 0: at the end. */
static void put_before(int *order, size_t n, int line, int before)
{
    size_t from = place_of(order, n, line);
    if (from == n)
        return;
    memmove(order + from, order + from + 1, (n - from - 1) * sizeof *order);
    size_t to = before < 0 ? n - 1 : place_of(order, n - 1, before);
    memmove(order + to + 1, order + to, (n - 1 - to) * sizeof *order);
    order[to] = line;
}

/* Takes a line, puts it down, or puts the one that is held in this one's place. */
static bool take(struct session *s, const struct step *step, int line)
{
    size_t n = step->lines.count;
    int held = s->quiz.held;
    says_nothing(&s->says);
    if (held >= 0 && held != line) {
        size_t from = place_of(s->quiz.order, n, held), to = place_of(s->quiz.order, n, line);
        int after = to + 1 < n ? s->quiz.order[to + 1] : -1;
        put_before(s->quiz.order, n, held, from < to ? after : line);
    }
    s->quiz.held = held >= 0 ? -1 : line;
    quiz_look(s, held >= 0 ? held : line);
    return true;
}

static bool move(struct session *s, const struct step *step, int line, const char *before)
{
    int other = before != NULL && *before != '\0' ? line_of(step, before) : -1;
    if (line < 0 || other == line || (other < 0 && before != NULL && *before != '\0'))
        return false;
    put_before(s->quiz.order, step->lines.count, line, other);
    return true;
}

static bool finish(struct session *s, const struct step *step)
{
    int right = 0, n = (int)step->lines.count;
    while (right < n && s->quiz.order[right] == right)
        right++;
    s->quiz.solved = right == n;
    s->quiz.held = -1;
    if (right < n)
        quiz_look(s, s->quiz.order[right]);
    session_try(s, ledger_unit(&s->ledger, (size_t)s->place, 0), s->quiz.solved);
    if (s->quiz.solved)
        says(&s->says, SAY_RIGHT, TONE_GOOD, NULL);
    else
        says_count(&s->says, SAY_LINES_RIGHT, TONE_HINT, NULL, right, n);
    return true;
}

static bool order_act(struct session *s, const struct action *a)
{
    const struct step *step = session_open_step(s);
    int line = line_of(step, a->target);
    if (s->quiz.solved)
        return quiz_leave(s, a);
    if (a->verb == ACT_ACTIVATE && streq(a->target, "button/finished"))
        return finish(s, step);
    if (a->verb == ACT_BACK && s->quiz.held >= 0)
        return take(s, step, s->quiz.held);
    if (a->verb == ACT_MOVE)
        return move(s, step, line, a->text);
    return line >= 0 && (a->verb == ACT_TOGGLE || a->verb == ACT_ACTIVATE) && take(s, step, line);
}

const struct step_ops step_order = { order_begin, order_show, order_act, order_end };
