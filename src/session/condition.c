/* condition.c - conditions against the facts of a moment: every match its own fact, then one of `any`. */
#include "passerelle/judge.h"

#include "match.h"

#include <stdlib.h>
#include <string.h>

struct judging {
    struct facts *facts;
    const struct world *world;
    bool fresh; /* spent events count no more */
    struct arena scratch;
    struct fact **used; /* what made it hold */
    size_t used_count, used_cap;
};

static void use(struct judging *j, struct fact *fact)
{
    j->used = grow(j->used, j->used_count, &j->used_cap, sizeof(struct fact *));
    j->used[j->used_count++] = fact;
}

/* --- matches that need one fact each --- */
struct pairing {
    size_t matches, facts;
    bool *fits;    /* matches * facts */
    bool *visited; /* facts */
    size_t *owner; /* facts: the match that took it, or matches */
};

/* Finds a fact for a match; whoever had it looks for another one. */
static bool pair(struct pairing *p, size_t match)
{
    for (size_t f = 0; f < p->facts; f++) {
        if (!p->fits[match * p->facts + f] || p->visited[f])
            continue;
        p->visited[f] = true;
        if (p->owner[f] == p->matches || pair(p, p->owner[f])) {
            p->owner[f] = match;
            return true;
        }
    }
    return false;
}

static bool pair_all(struct pairing *p)
{
    for (size_t m = 0; m < p->matches; m++) {
        memset(p->visited, 0, p->facts * sizeof *p->visited);
        if (!pair(p, m))
            return false;
    }
    return true;
}

static bool usable(const struct judging *j, const struct fact *fact)
{
    return !j->fresh || !fact->spent;
}

/* Pairs the matches (without `times`) with facts. The table lives in the scratch. */
static bool hold_once(struct judging *j, const struct condition *c)
{
    struct pairing p = { .facts = j->facts->count };
    p.fits = arena_array(&j->scratch, bool, c->count *p.facts + 1);
    p.visited = arena_array(&j->scratch, bool, p.facts + 1);
    p.owner = arena_array(&j->scratch, size_t, p.facts + 1);
    for (size_t i = 0; i < c->count; i++) {
        if (c->matches[i].times > 1)
            continue;
        for (size_t f = 0; f < p.facts; f++) {
            struct fact *fact = j->facts->list[f];
            p.fits[p.matches * p.facts + f] =
                usable(j, fact) && match_fits(&c->matches[i], fact, j->world, &j->scratch);
        }
        p.matches++;
    }
    for (size_t f = 0; f < p.facts; f++)
        p.owner[f] = p.matches;
    if (!pair_all(&p))
        return false;
    for (size_t f = 0; f < p.facts; f++) {
        if (p.owner[f] < p.matches)
            use(j, j->facts->list[f]);
    }
    return true;
}

/* --- matches with `times` --- */
static bool counts_by_itself(const struct fact_kind *kind)
{
    size_t n = strlen(kind->name);
    return n > 5 && !strcmp(kind->name + n - 5, ".sent");
}

struct counting {
    const char **seen; /* main attributes */
    int different;
};

static void count(struct counting *n, const struct fact *fact)
{
    const char *main = fact->value[0] ? fact->value[0] : "";
    bool alone = !fact->kind->state && counts_by_itself(fact->kind);
    for (int i = 0; !alone && i < n->different; i++) {
        if (streq(n->seen[i], main))
            return;
    }
    n->seen[n->different++] = main;
}

/* Counts from the start of the exercise, whatever the facts at hand; but one of these must be among them, so that
 * a mistake speaks only after an action that made it, and a task is not finished twice by the same events. */
static bool hold_times(struct judging *j, const struct match *m)
{
    const struct facts *f = j->facts;
    const struct world *w = j->world;
    struct counting n = { .seen = arena_array(&j->scratch, const char *, f->count + w->fact_count + 1) };
    bool now = false;
    size_t before = j->used_count;
    for (size_t i = 0; i < f->count; i++) {
        if (!match_fits(m, f->list[i], w, &j->scratch))
            continue;
        now = now || usable(j, f->list[i]);
        use(j, f->list[i]);
        if (f->list[i]->kind->state)
            count(&n, f->list[i]);
    }
    for (size_t i = 0; i < w->fact_count; i++) {
        if (match_fits(m, &w->facts[i], w, &j->scratch))
            count(&n, &w->facts[i]);
    }
    if (now && n.different >= m->times)
        return true;
    j->used_count = before;
    return false;
}

static bool hold(struct judging *j, const struct condition *c)
{
    size_t before = j->used_count;
    if (!c || (c->count == 0 && c->any_count == 0))
        return false; /* nothing is waited for: nothing comes */
    facts_ask(j->facts, c);
    bool holds = hold_once(j, c);
    for (size_t i = 0; i < c->count && holds; i++)
        holds = c->matches[i].times <= 1 || hold_times(j, &c->matches[i]);
    if (holds && c->any_count > 0) {
        holds = false;
        for (size_t i = 0; i < c->any_count && !holds; i++)
            holds = hold(j, &c->any[i]);
    }
    if (!holds)
        j->used_count = before;
    return holds;
}

static bool judge(struct judging *j, const struct condition *c)
{
    bool holds = hold(j, c);
    for (size_t i = 0; holds && j->fresh && i < j->used_count; i++)
        j->used[i]->spent = !j->used[i]->kind->state;
    free(j->used);
    arena_free(&j->scratch);
    return holds;
}

bool condition_holds(const struct condition *c, struct facts *facts, const struct world *w)
{
    struct judging j = { .facts = facts, .world = w };
    return judge(&j, c);
}

bool condition_finishes(const struct condition *c, struct facts *facts, const struct world *w)
{
    struct judging j = { .facts = facts, .world = w, .fresh = true };
    return judge(&j, c);
}

bool condition_has_event(const struct condition *c)
{
    if (!c)
        return false;
    for (size_t i = 0; i < c->count; i++) {
        const struct fact_kind *kind = fact_find(c->matches[i].fact);
        if (!kind || !kind->state)
            return true;
    }
    for (size_t i = 0; i < c->any_count; i++) {
        if (condition_has_event(&c->any[i]))
            return true;
    }
    return false;
}
