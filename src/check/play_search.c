/* play_search.c - a path to a foreseen mistake that names none: from every place on the task's own way, the cheapest gestures
 * first, a bounded number of them. The same lesson always gives the same search. */
#include "play.h"

#include <stdlib.h>

enum {
    COSTS = 18,       /* no path is dearer */
    TRIES = 700,      /* places that are looked at, for one mistake */
    GESTURES = 16000, /* with all that is played again to stand there */
    DEPTH = 12,
};

struct spot {
    int parent;  /* -1: a place on the way itself */
    size_t from; /* then: so many gestures of the road */
    unsigned cost, depth;
    struct action action;
    int next; /* in its row */
};

struct search {
    struct play *play;
    const struct road *road;
    size_t task;
    const struct mistake *mistake;
    struct spot *nodes;
    size_t count, cap;
    int first[COSTS], last[COSTS]; /* rows of nodes by what they cost, in the order they came */
    uint64_t *seen;
    size_t seen_count, seen_cap;
    size_t tries, gestures;
    struct arena arena;
    struct choices choices;
};

static void push(struct search *s, struct spot node)
{
    if (node.cost >= COSTS || node.depth > DEPTH)
        return;
    node.next = -1;
    if (node.action.target != NULL)
        node.action.target = arena_strdup(&s->arena, node.action.target);
    if (node.action.text != NULL)
        node.action.text = arena_strdup(&s->arena, node.action.text);
    s->nodes = grow(s->nodes, s->count, &s->cap, sizeof *s->nodes);
    s->nodes[s->count] = node;
    int at = (int)s->count++;
    if (s->first[node.cost] < 0)
        s->first[node.cost] = at;
    else
        s->nodes[s->last[node.cost]].next = at;
    s->last[node.cost] = at;
}

/* The cheapest one that waits; -1: none. */
static int pop(struct search *s)
{
    for (unsigned cost = 0; cost < COSTS; cost++)
        if (s->first[cost] >= 0) {
            int at = s->first[cost];
            s->first[cost] = s->nodes[at].next;
            return at;
        }
    return -1;
}

/* Stands at a node. NULL: its last gesture is not possible. *found: it met the mistake. */
static struct session *stand(struct search *s, int at, bool *found)
{
    int path[DEPTH + 1], n = 0;
    struct effect effect = { 0 };
    for (; s->nodes[at].parent >= 0; at = s->nodes[at].parent)
        path[n++] = at;
    struct session *session = road_stand(s->play, s->road, s->nodes[at].from);
    bool possible = true;
    s->gestures += s->nodes[at].from + (size_t)n;
    while (n-- > 0 && possible)
        possible = play_act(s->play, session, &s->nodes[path[n]].action, &effect);
    *found = possible && streq(effect.mistake, s->mistake->code);
    if (possible)
        return session;
    session_close(session);
    return NULL;
}

/* Was somebody here already: the same page, the same things done? */
static bool been_here(struct search *s, const struct session *session)
{
    struct str picture = { 0 };
    struct page page;
    const struct world *w = session_world(session);
    size_t done = 0;
    for (size_t i = 0; w != NULL && i < w->fact_count; i++)
        done += !w->facts[i].kind->look;
    page_init(&page);
    session_show(session, &page);
    page.focus = NULL;
    page.turn = 0;
    page_print(&picture, &page);
    page_free(&page);
    str_printf(&picture, "%zu", done);
    uint64_t hash = rng_seed(str_s(&picture));
    str_free(&picture);
    for (size_t i = 0; i < s->seen_count; i++)
        if (s->seen[i] == hash)
            return true;
    s->seen = grow(s->seen, s->seen_count, &s->seen_cap, sizeof *s->seen);
    s->seen[s->seen_count++] = hash;
    return false;
}

static void spread(struct search *s, int at, const struct session *session)
{
    choices_list(&s->choices, session, s->road, s->mistake->when);
    for (size_t i = 0; i < s->choices.count; i++)
        push(s, (struct spot){ .parent = at,
                               .cost = s->nodes[at].cost + s->choices.list[i].cost,
                               .depth = s->nodes[at].depth + 1,
                               .action = s->choices.list[i].action });
}

static struct session *look_for(struct search *s)
{
    bool found = false;
    int at;
    while (s->tries++ < TRIES && s->gestures < GESTURES && (at = pop(s)) >= 0) {
        struct session *session = stand(s, at, &found);
        if (session == NULL)
            continue;
        if (found)
            return session;
        if (session_task(session) == (int)s->task && !been_here(s, session))
            spread(s, at, session);
        session_close(session);
    }
    return NULL;
}

struct session *search_mistake(struct play *p, const struct road *r, size_t task, const struct mistake *m)
{
    struct search s = { .play = p, .road = r, .task = task, .mistake = m };
    for (size_t i = 0; i < COSTS; i++)
        s.first[i] = s.last[i] = -1;
    for (size_t at = road_own(r, task); at < r->start[task + 1]; at++)
        push(&s, (struct spot){ .parent = -1, .from = at });
    struct session *found = m->when != NULL ? look_for(&s) : NULL;
    free(s.nodes);
    free(s.seen);
    arena_free(&s.arena);
    choices_free(&s.choices);
    return found;
}
