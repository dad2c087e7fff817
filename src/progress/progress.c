/* progress.c - the fold: events in any order become visits, lessons and ratings of each person. */
#include "passerelle/progress.h"

#include "names.h"

#include <stdlib.h>
#include <string.h>

enum { BESIDE = 1 }; /* count of a visit: somebody else stays at the seat */

/* What is kept of an event until the end. Texts are numbers in names. */
struct kept {
    int64_t utc_ms, lamport, seq, sure_ms;
    int replica, person, lesson, word;
    struct date day;
    enum event_kind kind;
    int level, count;
    bool doubtful;
    const struct names *names; /* for comparing replicas */
};

struct inner {
    struct names names;
    struct kept *list;
    size_t count, cap;
};

/* One person while events are walked through. */
struct walker {
    struct person_progress *out;
    size_t visit_cap, lesson_cap, begun_cap, worked_cap;
    int seat;     /* of the open visit, NAME_NONE if not known */
    bool open;    /* the last visit goes on */
    struct pass { /* one way through a lesson, from begun to finished */
        int lesson, before, after;
        bool open;
        long done; /* index of the last time it was finished, -1 */
    } * passes;
    size_t pass_count, pass_cap;
};

bool progress_fold(void *ctx, const struct event *e)
{
    struct progress *p = ctx;
    if (e->stub || e->person == NULL)
        return true;
    struct inner *in = p->inner;
    if (in == NULL)
        in = p->inner = xcalloc(1, sizeof *in);
    in->list = grow(in->list, in->count, &in->cap, sizeof *in->list);
    in->list[in->count++] = (struct kept){
        .utc_ms = e->utc_ms,
        .lamport = e->lamport,
        .seq = e->seq,
        .replica = names_number(&in->names, &p->arena, e->replica != NULL ? e->replica : ""),
        .person = names_number(&in->names, &p->arena, e->person),
        .lesson = names_number(&in->names, &p->arena, e->lesson),
        .word = names_number(&in->names, &p->arena, e->word),
        .day = e->day,
        .kind = e->kind,
        .level = e->level,
        .count = e->count,
        .doubtful = e->doubtful,
        .names = &in->names,
    };
    return true;
}

static int compare(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* Total orders that depend on nothing but the events themselves. */
static int by_lamport(const void *a, const void *b)
{
    const struct kept *x = a, *y = b;
    int order = compare(x->lamport, y->lamport);
    if (order == 0 && x->replica != y->replica)
        order = strcmp(names_text(x->names, x->replica), names_text(y->names, y->replica));
    return order != 0 ? order : compare(x->seq, y->seq);
}

static int by_time(const void *a, const void *b)
{
    const struct kept *x = a, *y = b;
    int order = compare(x->utc_ms, y->utc_ms);
    return order != 0 ? order : by_lamport(x, y);
}

/* What came first does not depend on clocks: it tells when a doubtful event can have been. */
static void sure_moments(struct inner *in)
{
    int64_t sure = 0;
    qsort(in->list, in->count, sizeof *in->list, by_lamport);
    for (size_t i = 0; i < in->count; i++) {
        struct kept *e = &in->list[i];
        if (!e->doubtful && e->utc_ms > sure)
            sure = e->utc_ms;
        e->sure_ms = sure;
    }
}

/* --- visits --- */

static void visit_begin(struct walker *w, const struct kept *e)
{
    struct person_progress *p = w->out;
    p->visits = grow(p->visits, p->visit_count, &w->visit_cap, sizeof *p->visits);
    p->visits[p->visit_count++] = (struct visit_span){
        .day = e->day, .begin_ms = e->utc_ms, .end_ms = e->utc_ms, .sure_ms = e->sure_ms
    };
    w->open = true;
    w->seat = NAME_NONE;
}

static void visit_walk(struct walker *w, const struct kept *e)
{
    struct person_progress *p = w->out;
    struct visit_span *v = p->visit_count > 0 ? &p->visits[p->visit_count - 1] : NULL;
    /* Between two events of one visit the dates agree; a clock that was set makes another visit of it. */
    if (v == NULL || !w->open || e->utc_ms - v->end_ms > PROGRESS_VISIT_MS ||
        date_compare(e->day, v->day) < 0)
        visit_begin(w, e);
    v = &p->visits[p->visit_count - 1];
    int64_t gap = e->utc_ms - v->end_ms;
    if (gap <= PROGRESS_GAP_MS)
        v->active_ms += gap;
    v->end_ms = e->utc_ms;
    v->doubtful = v->doubtful || e->doubtful;
    if (e->kind == EVENT_VISIT)
        w->seat = e->word;
    if (e->kind == EVENT_LEAVE)
        w->open = false;
}

/* Somebody takes a seat: whoever was there has left it. */
static void seat_taken(struct walker *walkers, size_t count, const struct walker *who, int seat)
{
    for (size_t i = 0; i < count; i++) {
        struct walker *w = &walkers[i];
        if (w != who && w->open && w->seat == seat && seat != NAME_NONE)
            w->open = false;
    }
}

/* --- lessons --- */

static struct pass *pass_of(struct walker *w, int lesson)
{
    for (size_t i = 0; i < w->pass_count; i++) {
        if (w->passes[i].lesson == lesson)
            return &w->passes[i];
    }
    w->passes = grow(w->passes, w->pass_count, &w->pass_cap, sizeof *w->passes);
    w->passes[w->pass_count] = (struct pass){ .lesson = lesson, .before = -1, .after = -1, .done = -1 };
    return &w->passes[w->pass_count++];
}

static void lesson_begun(struct walker *w, const struct kept *e, struct pass *pass)
{
    struct person_progress *p = w->out;
    const char *lesson = names_text(e->names, e->lesson);
    if (!pass->open)
        pass->before = pass->after = -1;
    pass->open = true;
    for (size_t i = 0; i < p->begun_count; i++) {
        if (streq(p->begun[i], lesson))
            return;
    }
    p->begun = grow(p->begun, p->begun_count, &w->begun_cap, sizeof *p->begun);
    p->begun[p->begun_count++] = lesson;
}

static void lesson_rated(struct walker *w, const struct kept *e, struct pass *pass)
{
    if (streq(names_text(e->names, e->word), "before")) {
        pass->before = e->level;
    } else if (pass->open || pass->done < 0) {
        pass->after = e->level;
    } else {
        w->out->lessons[pass->done].after = e->level; /* said in the summary, after the end */
    }
}

static void lesson_finished(struct walker *w, const struct kept *e, struct pass *pass)
{
    struct person_progress *p = w->out;
    p->lessons = grow(p->lessons, p->lesson_count, &w->lesson_cap, sizeof *p->lessons);
    pass->done = (long)p->lesson_count;
    p->lessons[p->lesson_count++] = (struct lesson_done){
        .lesson = names_text(e->names, e->lesson),
        .theme = e->word != NAME_NONE ? names_text(e->names, e->word) : "",
        .level = (enum autonomy)e->level,
        .acquired = e->count == 1,
        .day = e->day,
        .utc_ms = e->utc_ms,
        .sure_ms = e->sure_ms,
        .doubtful = e->doubtful,
        .before = pass->before,
        .after = pass->after,
    };
    pass->open = false;
    pass->before = pass->after = -1;
}

static void lesson_worked(struct walker *w, const struct kept *e)
{
    struct person_progress *p = w->out;
    const char *lesson = names_text(e->names, e->lesson);
    for (size_t i = p->worked_count; i-- > 0;) { /* the same day stands at the end */
        if (date_compare(p->worked[i].day, e->day) != 0)
            break;
        if (streq(p->worked[i].lesson, lesson))
            return;
    }
    p->worked = grow(p->worked, p->worked_count, &w->worked_cap, sizeof *p->worked);
    p->worked[p->worked_count++] = (struct lesson_day){ lesson, e->day };
}

static void lesson_walk(struct walker *w, const struct kept *e)
{
    if (e->lesson == NAME_NONE)
        return;
    lesson_worked(w, e);
    struct pass *pass = pass_of(w, e->lesson);
    if (e->kind == EVENT_BEGUN)
        lesson_begun(w, e, pass);
    else if (e->kind == EVENT_RATED)
        lesson_rated(w, e, pass);
    else if (e->kind == EVENT_FINISHED)
        lesson_finished(w, e, pass);
}

/* --- the end --- */

static bool same_event(const struct kept *a, const struct kept *b)
{
    return a->replica == b->replica && a->seq == b->seq && a->seq != 0;
}

static int by_id(const void *a, const void *b)
{
    const struct person_progress *x = a, *y = b;
    return strcmp(x->id, y->id);
}

/* Gives each person who appears a place, by identity; at[] leads from the number of a text to the place. */
static void people_place(struct progress *p, const struct inner *in, int *at)
{
    size_t cap = 0;
    for (size_t i = 0; i < in->names.count; i++)
        at[i] = -1;
    for (size_t i = 0; i < in->count; i++) {
        if (at[in->list[i].person] >= 0)
            continue;
        at[in->list[i].person] = 0;
        p->people = grow(p->people, p->count, &cap, sizeof *p->people);
        struct person_progress *who = &p->people[p->count++];
        *who = (struct person_progress){ 0 };
        const char *id = names_text(&in->names, in->list[i].person);
        memcpy(who->id, id, strnlen(id, ID_HEX - 1));
    }
    qsort(p->people, p->count, sizeof *p->people, by_id);
    for (size_t i = 0; i < in->names.count; i++) {
        if (at[i] < 0)
            continue;
        const struct person_progress *who = progress_person(p, in->names.list[i]);
        at[i] = (int)(who - p->people);
    }
}

void progress_finish(struct progress *p)
{
    struct inner *in = p->inner;
    if (in == NULL)
        return;
    sure_moments(in);
    qsort(in->list, in->count, sizeof *in->list, by_time);
    int *at = xreallocarray(NULL, in->names.count, sizeof *at);
    people_place(p, in, at);
    struct walker *walkers = xcalloc(p->count, sizeof *walkers);
    for (size_t i = 0; i < p->count; i++)
        walkers[i].out = &p->people[i];
    for (size_t i = 0; i < in->count; i++) {
        const struct kept *e = &in->list[i];
        struct walker *w = &walkers[at[e->person]];
        if (i > 0 && same_event(e, e - 1)) /* told twice */
            continue;
        if (e->kind == EVENT_VISIT && e->count != BESIDE)
            seat_taken(walkers, p->count, w, e->word);
        visit_walk(w, e);
        lesson_walk(w, e);
        w->out->calls += e->kind == EVENT_CALL && e->level == 1;
        w->out->doubtful += e->doubtful;
    }
    for (size_t i = 0; i < p->count; i++)
        free(walkers[i].passes);
    free(walkers);
    free(at);
    names_free(&in->names);
    free(in->list);
    free(in);
    p->inner = NULL;
}

void progress_free(struct progress *p)
{
    struct inner *in = p->inner;
    if (in != NULL) {
        names_free(&in->names);
        free(in->list);
        free(in);
    }
    for (size_t i = 0; i < p->count; i++) {
        free(p->people[i].visits);
        free(p->people[i].lessons);
        free(p->people[i].begun);
        free(p->people[i].worked);
    }
    free(p->people);
    arena_free(&p->arena);
    *p = (struct progress){ 0 };
}
