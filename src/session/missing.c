/* missing.c - what a condition waits for in vain: the line that keeps away the fact that comes nearest. */
#include "internal.h"
#include "match.h"

#include <stdlib.h>

struct looking {
    struct facts *facts;
    const struct world *world;
    struct arena *arena;
    struct missing *out;
};

/* Does one line fit, with these of its values? */
static bool line_fits(const struct looking *k, const struct match *m, const struct match_line *line,
                      struct texts values, const struct fact *fact)
{
    struct match_line one = *line;
    one.values = values;
    const struct match alone = { .fact = m->fact, .lines = &one, .count = 1, .times = 1 };
    return match_fits(&alone, fact, k->world, k->arena);
}

static size_t lines_that_fit(const struct looking *k, const struct match *m, const struct fact *fact)
{
    size_t n = 0;
    for (size_t i = 0; i < m->count; i++)
        n += line_fits(k, m, &m->lines[i], m->lines[i].values, fact);
    return n;
}

/* Of events that fit equally well, the last one. */
static const struct fact *nearest(const struct looking *k, const struct match *m, bool *fits)
{
    const struct match bare = { .fact = m->fact, .times = 1 };
    const struct condition any_of_kind = { .matches = &bare, .count = 1 };
    const struct fact *near = NULL;
    size_t most = 0;
    facts_ask(k->facts, &any_of_kind);
    for (size_t i = 0; i < k->facts->count; i++) {
        const struct fact *fact = k->facts->list[i];
        size_t n =
            fact->spent || !match_fits(&bare, fact, k->world, k->arena) ? 0 : lines_that_fit(k, m, fact) + 1;
        if (n == 0 || n < most)
            continue;
        near = fact;
        most = n;
        *fits = *fits || match_fits(m, fact, k->world, k->arena);
    }
    return near;
}

/* Of several words that are all waited for: the first that is not there, if another one is; else all of them. */
static void name_words(const struct looking *k, const struct match *m, const struct match_line *line,
                       const struct fact *fact)
{
    size_t there = 0, absent = line->values.count;
    struct str all = { 0 };
    for (size_t i = line->values.count; i-- > 0;) {
        const struct texts one = { .s = &line->values.s[i], .at = &line->values.at[i], .count = 1 };
        if (line_fits(k, m, line, one, fact))
            there++;
        else
            absent = i;
    }
    for (size_t i = 0; i < line->values.count; i++)
        str_printf(&all, "%s%s", i > 0 ? ", " : "", line->values.s[i]);
    bool some = there > 0 && absent < line->values.count;
    k->out->words = some ? line->values.s[absent] : arena_strdup(k->arena, str_s(&all));
    k->out->place = some ? line->values.at[absent] : line->place;
    k->out->key = *line->attribute != '\0' ? line->attribute : m->fact;
    str_free(&all);
}

static bool look_times(const struct looking *k, const struct match *m)
{
    const struct condition often = { .matches = m, .count = 1 };
    if (m->times <= 1 || condition_holds(&often, k->facts, k->world))
        return false;
    *k->out = (struct missing){ "times", arena_printf(k->arena, "%d", m->times), m->place };
    return true;
}

static bool look_match(const struct looking *k, const struct match *m)
{
    bool fits = false;
    const struct fact *near = nearest(k, m, &fits);
    if (fits)
        return look_times(k, m);
    *k->out = (struct missing){ .key = m->fact, .place = m->place };
    for (size_t i = 0; near != NULL && i < m->count; i++) {
        if (line_fits(k, m, &m->lines[i], m->lines[i].values, near))
            continue;
        name_words(k, m, &m->lines[i], near);
        return true;
    }
    if (near != NULL)
        *k->out = (struct missing){ "without", m->without, m->place };
    return true;
}

bool condition_missing(const struct condition *c, struct facts *f, const struct world *w, struct arena *a,
                       struct missing *out)
{
    const struct looking k = { f, w, a, out };
    if (c == NULL)
        return false;
    for (size_t i = 0; i < c->count; i++)
        if (look_match(&k, &c->matches[i]))
            return true;
    bool one = false; /* of any */
    for (size_t i = 0; i < c->any_count && !one; i++)
        one = !condition_missing(&c->any[i], f, w, a, out);
    return c->any_count > 0 && !one && condition_missing(&c->any[0], f, w, a, out);
}

bool session_missing(const struct session *s, struct arena *a, struct missing *out)
{
    const struct task *task = session_task(s) >= 0 ? practise_task(s) : NULL;
    struct facts facts = { 0 };
    if (task == NULL)
        return false;
    stage_facts(&s->practise.stage, &facts, 0);
    bool found = condition_missing(task->done, &facts, &s->practise.stage.world, a, out);
    facts_free(&facts);
    return found;
}
