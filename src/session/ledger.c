/* What each question and task of a lesson came to: tries and hints, and from them autonomy and mastery. The rules are
 * design section 5; the 85 % are the pass mark of comparable programmes. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { TRIES_TO_PASS = 2, LAST_HINT = 3, MASTERY_PERCENT = 85 };

static bool is_question(const struct step *step)
{
    static const bool asks[STEP_KINDS] = {
        [STEP_CHOOSE] = true, [STEP_TYPE] = true,  [STEP_MATCH] = true,
        [STEP_ORDER] = true,  [STEP_DRILL] = true,
    };
    return asks[step->kind];
}

void ledger_open(struct ledger *l, const struct lesson *lesson)
{
    size_t n = 0, cap = 0;
    struct unit *units = NULL;
    for (size_t i = 0; i < lesson->step_count; i++) {
        const struct step *step = &lesson->steps[i];
        if (is_question(step)) {
            units = grow(units, n, &cap, sizeof *units);
            units[n++] = (struct unit){ .digest = step->digest, .step = (int)i, .check = true };
        }
        for (size_t t = 0; t < step->task_count; t++) {
            bool alone = step->tasks[t].mode == MODE_ALONE;
            units = grow(units, n, &cap, sizeof *units);
            units[n++] = (struct unit){
                .digest = step->tasks[t].digest, .step = (int)i, .check = alone, .alone = alone
            };
        }
    }
    *l = (struct ledger){ .units = units, .count = n };
}

void ledger_copy(struct ledger *to, const struct ledger *from)
{
    if (to->count != from->count) {
        free(to->units);
        to->units = xcalloc(from->count, sizeof *to->units);
        to->count = from->count;
    }
    if (from->count > 0)
        memcpy(to->units, from->units, from->count * sizeof *to->units);
}

void ledger_free(struct ledger *l)
{
    free(l->units);
    *l = (struct ledger){ 0 };
}

struct unit *ledger_unit(struct ledger *l, size_t step, size_t task)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->units[i].step == (int)step)
            return i + task < l->count && l->units[i + task].step == (int)step ? &l->units[i + task] : NULL;
    return NULL;
}

struct unit *ledger_find(struct ledger *l, const char *digest)
{
    for (size_t i = 0; i < l->count; i++)
        if (streq(l->units[i].digest, digest))
            return &l->units[i];
    return NULL;
}

enum autonomy unit_autonomy(const struct unit *u)
{
    if (u->hint >= LAST_HINT)
        return AUTONOMY_GUIDED;
    if (u->hint > 0 || u->tries > TRIES_TO_PASS)
        return AUTONOMY_SUPPORTED;
    return AUTONOMY_ALONE;
}

bool unit_passed(const struct unit *u)
{
    return u->done && u->tries <= TRIES_TO_PASS && u->hint < LAST_HINT;
}

static const struct unit *last_alone(const struct ledger *l, size_t before)
{
    for (size_t i = before; i-- > 0;)
        if (l->units[i].alone)
            return &l->units[i];
    return NULL;
}

bool ledger_acquired(const struct ledger *l)
{
    size_t checks = 0, passed = 0;
    for (size_t i = 0; i < l->count; i++) {
        checks += l->units[i].check;
        passed += l->units[i].check && unit_passed(&l->units[i]);
    }
    const struct unit *last = last_alone(l, l->count);
    if (last != NULL && (last->hint > 0 || !last->done))
        return false;
    return passed * 100 >= checks * MASTERY_PERCENT;
}

enum autonomy ledger_autonomy(const struct ledger *l)
{
    const struct unit *last = last_alone(l, l->count);
    if (last == NULL)
        return ledger_acquired(l) ? AUTONOMY_ALONE : AUTONOMY_SUPPORTED;
    const struct unit *other = last_alone(l, (size_t)(last - l->units));
    enum autonomy level = unit_autonomy(last);
    if (other != NULL && unit_autonomy(other) < level)
        level = unit_autonomy(other);
    return level;
}
