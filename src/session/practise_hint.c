/* practise_hint.c - what [F1] brings in an exercise: hints, the demonstration, and first of all the way out of a mistake. */
#include "internal.h"

/* A hint says nothing to somebody who has put the message into the trash: the mistake that bars the way is told again,
 * once, and costs no hint. */
static bool say_what_bars(struct session *s)
{
    struct practise *pr = &s->practise;
    struct demo_from from;
    if (pr->met == NULL || pr->met_again)
        return false;
    if (s->says.what == SAY_TEXT && streq(str_s(&s->says.text), pr->met->say))
        return false; /* it is in sight */
    if (!demo_find(s, &from) || !demo_undoes(s, &from))
        return false;
    pr->met_again = true;
    says(&s->says, SAY_TEXT, TONE_MISTAKE, pr->met->say);
    return true;
}

static bool written_hint(struct session *s, struct unit *unit, int level)
{
    const struct task *task = practise_task(s);
    int written = (int)task->hints.count;
    int counted = level == written ? 3 : level;
    if (counted > unit->hint)
        unit->hint = counted;
    session_tell(s, (struct outcome){ .kind = OUTCOME_HINT, .step = unit->digest, .level = counted });
    says_count(&s->says, SAY_HINT, TONE_HINT, task->hints.s[level - 1], level, written + 1);
    return true;
}

/* Written hints first; the last one counts as 3; then the demonstration, and from there on these two in turn. */
bool practise_hint(struct session *s)
{
    struct practise *pr = &s->practise;
    struct unit *unit = practise_unit(s);
    if (unit == NULL)
        return false;
    if (say_what_bars(s))
        return true;
    int written = (int)practise_task(s)->hints.count;
    int shown = unit->hint >= 3 && written < 3 ? written : unit->hint;
    if (unit->hint >= 4)
        shown = pr->reminded || written == 0 ? written : written - 1;
    pr->reminded = unit->hint >= 4 && shown < written;
    if (shown < written)
        return written_hint(s, unit, shown + 1);
    if (!demo_begin(s))
        return written > 0 && written_hint(s, unit, written);
    unit->hint = 4;
    session_tell(s, (struct outcome){ .kind = OUTCOME_HINT, .step = unit->digest, .level = 4 });
    return true;
}
