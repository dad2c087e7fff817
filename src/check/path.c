/* path.c - `after`: a lesson that asks for itself, lessons that ask for each other, one that comes before what it asks for. */
#include "path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct wish {
    const char *id;
    struct place place;
};

enum walk { UNSEEN, OPEN, DONE };

struct on_path {
    const char *id;
    size_t pack;   /* as they were found */
    size_t order;  /* in its pack; NOT_LISTED */
    size_t number; /* as they came */
    struct wish *after;
    size_t count;
    /* the walk along `after` */
    enum walk walk;
    size_t next, from; /* the wish that is followed; who led here */
    bool circle;       /* told to be in one */
};

static void *keep(struct path *p, const void *from, size_t n)
{
    void *to = arena_alloc(&p->arena, n);
    memcpy(to, from, n);
    return to;
}

static struct place keep_place(struct path *p, struct place at)
{
    at.file = at.file != NULL ? arena_strdup(&p->arena, at.file) : NULL;
    return at;
}

void path_add(struct path *p, size_t pack, size_t order, size_t number, const struct lesson *lesson)
{
    if (lesson->id == NULL)
        return;
    struct on_path one = { .pack = pack, .order = order, .number = number };
    one.id = arena_strdup(&p->arena, lesson->id);
    struct wish *after = arena_array(&p->arena, struct wish, lesson->after.count + 1);
    for (size_t i = 0; i < lesson->after.count; i++)
        after[i] =
            (struct wish){ arena_strdup(&p->arena, lesson->after.s[i]), keep_place(p, lesson->after.at[i]) };
    one.after = after;
    one.count = lesson->after.count;
    p->list = grow(p->list, p->count, &p->cap, sizeof *p->list);
    p->list[p->count++] = keep(p, &one, sizeof one);
}

static int by_id(const void *a, const void *b)
{
    const struct on_path *x = *(struct on_path *const *)a, *y = *(struct on_path *const *)b;
    int c = strcmp(x->id, y->id);
    return c != 0 ? c : x->number < y->number ? -1 : x->number > y->number;
}

static int by_number(const void *a, const void *b)
{
    const struct on_path *x = *(struct on_path *const *)a, *y = *(struct on_path *const *)b;
    return x->number < y->number ? -1 : x->number > y->number;
}

/* The index in the sorted list, SIZE_MAX if there is no such lesson. */
static size_t find(const struct path *p, const char *id)
{
    size_t low = 0, high = p->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(p->list[mid]->id, id) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low < p->count && streq(p->list[low]->id, id) ? low : SIZE_MAX;
}

/* --- circles --- */

/* top asks for begin, from where one came to top: told at what closes the circle. */
static void tell_circle(struct path *p, size_t begin, size_t top, const struct wish *w, struct diags *d)
{
    struct str way = { 0 };
    size_t steps = 0;
    for (size_t i = top; i != begin; i = p->list[i]->from)
        steps++;
    const char **ids = arena_array(&p->arena, const char *, steps + 1);
    for (size_t i = top, k = steps; i != begin; i = p->list[i]->from) {
        p->list[i]->circle = true;
        ids[k--] = p->list[i]->id;
    }
    p->list[begin]->circle = true;
    ids[0] = p->list[begin]->id;
    for (size_t i = 0; i <= steps && i < PATH_SHOWN; i++)
        str_printf(&way, "%s > ", ids[i]);
    str_printf(&way, "%s%s", steps >= PATH_SHOWN ? "... > " : "", p->list[begin]->id);
    diag_add(d, DIAG_ERROR, w->place,
             "'after' tourne en rond : %s ; personne ne peut commencer, enlevez une de ces leçons",
             str_s(&way));
    str_free(&way);
}

/* Follows `after` from one lesson on, without recursion: a pack may hold a chain of thousands. */
static void walk(struct path *p, size_t first, struct diags *d)
{
    size_t at = first;
    p->list[first]->walk = OPEN;
    p->list[first]->from = SIZE_MAX;
    while (at != SIZE_MAX) {
        struct on_path *one = p->list[at];
        if (one->next == one->count) {
            one->walk = DONE;
            at = one->from;
            continue;
        }
        const struct wish *w = &one->after[one->next++];
        size_t to = find(p, w->id);
        if (to == SIZE_MAX || to == at || p->list[to]->walk == DONE)
            continue;
        if (p->list[to]->walk == OPEN) {
            tell_circle(p, to, at, w, d);
            continue;
        }
        p->list[to]->walk = OPEN;
        p->list[to]->from = at;
        at = to;
    }
}

/* --- one lesson and what it asks for --- */

/* Is a later than b on the path? Unlisted ones are nowhere. */
static bool later(const struct path *p, const struct on_path *a, const struct on_path *b)
{
    if (a->order == NOT_LISTED || b->order == NOT_LISTED)
        return false;
    if (a->pack == b->pack)
        return a->order > b->order;
    int first = p->places[a->pack], second = p->places[b->pack];
    return first != second ? first > second : a->pack > b->pack;
}

static void look_wish(struct path *p, const struct on_path *one, const struct wish *w, bool notes,
                      struct diags *d)
{
    size_t to = find(p, w->id);
    if (to == SIZE_MAX) {
        if (notes)
            diag_add(d, DIAG_NOTE, w->place, "'after' : la leçon '%s' n'est pas ici ; le chemin s'en passe",
                     w->id);
        return;
    }
    const struct on_path *other = p->list[to];
    if (other == one)
        diag_add(d, DIAG_ERROR, w->place, "'after' : la leçon '%s' se demande elle-même ; enlevez-la d'ici",
                 w->id);
    else if ((one->circle && other->circle) || !later(p, other, one))
        return; /* told, or fine */
    else if (one->pack == other->pack)
        diag_add(d, DIAG_WARNING, w->place, "'after' : '%s' vient plus loin dans la liste de pack.yaml",
                 w->id);
    else
        diag_add(d, DIAG_WARNING, w->place,
                 "'after' : '%s' vient plus loin sur le chemin, dans un autre paquet ; voyez 'place' dans "
                 "pack.yaml",
                 w->id);
}

void path_look(struct path *p, bool notes, struct diags *d)
{
    if (p->count == 0)
        return;
    qsort(p->list, p->count, sizeof *p->list, by_id);
    for (size_t i = 0; i < p->count; i++)
        if (p->list[i]->walk == UNSEEN)
            walk(p, i, d);
    struct on_path **as_came = arena_array(&p->arena, struct on_path *, p->count);
    memcpy(as_came, p->list, p->count * sizeof *as_came);
    qsort(as_came, p->count, sizeof *as_came, by_number);
    for (size_t i = 0; i < p->count; i++)
        for (size_t k = 0; k < as_came[i]->count; k++)
            look_wish(p, as_came[i], &as_came[i]->after[k], notes, d);
}

void path_free(struct path *p)
{
    free(p->list);
    arena_free(&p->arena);
    *p = (struct path){ 0 };
}
