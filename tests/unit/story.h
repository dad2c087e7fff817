/* story.h - what one may type into the boxes of a world: the answers of a pack's lessons, the story's people and papers,
 * and what fits the rule of a box. For the suites that wander through the practice world. */
#ifndef TESTS_STORY_H
#define TESTS_STORY_H

#include "passerelle/pack.h"
#include "passerelle/text.h"
#include "passerelle/world.h"
#include "unit/runner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STORY_ANSWERS = 3000 };

struct story {
    struct label_value answers[STORY_ANSWERS];
    size_t count;
    struct arena arena;
};

static inline void story_add(struct story *st, const char *label, const char *value)
{
    for (size_t i = 0; i < st->count; i++) {
        if (streq(st->answers[i].label, label) && streq(st->answers[i].value, value))
            return;
    }
    if (st->count < STORY_ANSWERS)
        st->answers[st->count++] = (struct label_value){ .label = arena_strdup(&st->arena, label),
                                                         .value = arena_strdup(&st->arena, value) };
}

static inline void story_hows(struct story *st, const struct hows *hows)
{
    for (size_t i = 0; i < hows->count; i++) {
        for (size_t k = 0; k < hows->list[i].count; k++)
            story_add(st, hows->list[i].fields[k].label, hows->list[i].fields[k].value);
    }
}

/* What the tasks and the foreseen mistakes of a lesson fill in. */
static inline void story_lesson(struct story *st, const struct lesson *l)
{
    for (size_t i = 0; i < l->step_count; i++) {
        for (size_t t = 0; t < l->steps[i].task_count; t++) {
            const struct task *task = &l->steps[i].tasks[t];
            story_hows(st, &task->how);
            for (size_t m = 0; m < task->mistake_count; m++)
                story_hows(st, &task->mistakes[m].by);
        }
    }
}

/* The name under which a box is known: its first line. */
static inline const char *story_label(struct story *st, const char *source)
{
    return arena_strndup(&st->arena, source, strcspn(source, "\n"));
}

/* One of the answers for a box of this name; NULL if nobody ever wrote one. */
static inline const char *story_answer(const struct story *st, const char *label, struct rng *rng)
{
    const char *found = NULL;
    unsigned n = 0;
    for (size_t i = 0; i < st->count; i++) {
        if (streq(st->answers[i].label, label) && rng_below(rng, ++n) == 0)
            found = st->answers[i].value;
    }
    return found;
}

/* The last message that came, by mail or SMS, holds six figures in a row: a code. NULL: none was sent. */
static inline const char *story_code(const struct world *w)
{
    for (size_t i = 0; i < w->site_count; i++) {
        if (w->sites[i]->code)
            return w->sites[i]->code;
    }
    return NULL;
}

static inline const char *story_date(struct story *st, struct date d)
{
    return arena_printf(&st->arena, "%02d/%02d/%04d", d.day, d.month, d.year);
}

static inline const char *story_day(struct story *st, const struct rule *rule, struct date today)
{
    if (rule->since.kind != DAY_NONE)
        return story_date(st, rule_day_of(&rule->since, today));
    if (rule->until.kind != DAY_NONE)
        return story_date(st, rule_day_of(&rule->until, today));
    return "02/05/1985";
}

/* What the rule of a box of a site accepts, as far as can be said without its answers; NULL: nothing is known. */
static inline const char *story_fits(struct story *st, const struct world *w, const struct rule *rule)
{
    static const char *const plain[RULE_KINDS] = {
        [RULE_TIME] = "14 h 30",
        [RULE_POSTCODE] = "57000",
        [RULE_PHONE] = "06 39 98 01 02",
        [RULE_NIR] = "2 85 05 99 243 000 14",
        [RULE_TICK] = "on",
        [RULE_FISCAL] = "30 12 345 678 901",
    };
    const struct person *me = world_me(w);
    if (rule->kind == RULE_DATE)
        return story_day(st, rule, world_now(w).date);
    if (rule->kind == RULE_EMAIL || rule->kind == RULE_PEOPLE)
        return me ? me->mail : NULL;
    if (rule->kind == RULE_CODE)
        return story_code(w);
    if (rule->kind == RULE_NUMBER && rule->digits > 0)
        return arena_printf(&st->arena, "%.*s", rule->digits, "123456789012345678901234567890");
    if (rule->kind == RULE_NUMBER)
        return arena_printf(&st->arena, "%lld", (long long)(rule->has_min ? rule->min : 2));
    if (rule->kind == RULE_AMOUNT)
        return arena_printf(&st->arena, "%lld", (long long)(rule->has_min ? (rule->min + 99) / 100 : 450));
    if (rule->kind == RULE_TEXT)
        return arena_printf(&st->arena, "%.*s", rule->has_max && rule->max < 60 ? (int)rule->max : 60,
                            "Bonjour, je cherche un cours de cuisine le lundi soir, merci");
    return plain[rule->kind];
}

static inline void story_free(struct story *st)
{
    arena_free(&st->arena);
    st->count = 0;
}

#endif
