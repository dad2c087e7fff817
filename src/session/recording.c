/* recording.c - the gestures of a task in the words of the screen: replayed on a stage of its own, each is named on the page
 * it was done on. */
#include "recording.h"

#include <stdlib.h>
#include <string.h>

/* Naming the gestures of one task. */
struct taking {
    const struct session *session;
    struct recorded *into;
    struct page page;
    struct stage stage;
    const char *choosing; /* the box of a document whose list is open; NULL */
};

struct recorded *recording_find(const struct recording *r, const char *digest, const char *code)
{
    for (size_t i = 0; i < r->count; i++)
        if (strcmp(r->list[i].digest, digest) == 0 && streq(r->list[i].code, code))
            return &r->list[i];
    return NULL;
}

static const struct log *gestures_of(const struct taking *t)
{
    return &t->session->practise.gestures;
}

/* --- gestures that a `how` says shorter --- */
/* A document is chosen from a list that its box, or the button below it, opens: `fill` says both at once. */
static const char *box_that_opens(const struct taking *t, const struct action *a)
{
    const struct page *p = &t->page;
    int item = a->verb == ACT_ACTIVATE && a->text == NULL ? page_find(p, a->target) : -1;
    if (item > 0 && p->items[item].kind == ITEM_BUTTON && starts_with(a->target, "choose/"))
        item--;
    while (item > 0 && p->items[item].kind == ITEM_TEXT)
        item--;
    if (item < 0 || p->items[item].kind != ITEM_FIELD || !(p->items[item].flags & ITEM_FILE))
        return NULL;
    const struct item *box = &p->items[item];
    return arena_strdup(&t->into->arena, box->source != NULL ? box->source : box->label);
}

static bool name_choice(struct taking *t, const struct action *a, struct how *out)
{
    if (t->choosing == NULL || a->verb != ACT_ACTIVATE || !starts_with(a->target, "file/"))
        return false;
    struct how_field *field = arena_new(&t->into->arena, struct how_field);
    *field = (struct how_field){ .label = t->choosing,
                                 .value = arena_strdup(&t->into->arena, a->target + strlen("file/")) };
    *out = (struct how){ .verb = HOW_FILL, .fields = field, .count = 1 };
    return true;
}

/* What the page says after one more gesture. */
static void page_after(const struct taking *t, size_t n, const struct action *a, struct str *out)
{
    struct stage copy;
    struct page p;
    practise_copy(t->session, n, &copy);
    stage_act(&copy, a);
    page_init(&p);
    page_begin(&p, "after");
    stage_show(&copy, &p);
    p.focus = NULL;
    page_print(out, &p);
    page_free(&p);
    stage_close(&copy);
}

/* [Entrée] in a box does what a button behind it does: that one is named. */
static bool name_submit(struct taking *t, size_t n, const struct action *a, struct how *out)
{
    int item = page_find(&t->page, a->target);
    if (a->verb != ACT_ACTIVATE || item < 0 || t->page.items[item].kind != ITEM_FIELD)
        return false;
    struct str did = { 0 }, does = { 0 };
    bool found = false;
    page_after(t, n, a, &did);
    for (int i = item + 1; i < t->page.count && !found; i++) {
        const struct action press = { .verb = ACT_ACTIVATE, .target = t->page.items[i].id };
        if (t->page.items[i].kind != ITEM_BUTTON || !page_is_stop(&t->page, i))
            continue;
        str_clear(&does);
        page_after(t, n, &press, &does);
        found = streq(str_s(&did), str_s(&does)) &&
                how_name(&t->page, &t->stage.world, &press, &t->into->arena, out);
    }
    str_free(&did);
    str_free(&does);
    return found;
}

/* --- one gesture after the other --- */
static struct recorded_gesture *add(struct taking *t)
{
    return &t->into->list[t->into->count++];
}

static void name_gesture(struct taking *t, size_t n)
{
    const struct log_entry *e = &gestures_of(t)->list[n];
    struct recorded_gesture g = { .look = !e->changed };
    page_begin(&t->page, "recording");
    stage_show(&t->stage, &t->page);
    bool chosen = name_choice(t, &e->action, &g.how);
    if (chosen) /* it stands for the gesture that opened the list too */
        t->into->count--;
    t->choosing = box_that_opens(t, &e->action);
    g.named = chosen || how_name(&t->page, &t->stage.world, &e->action, &t->into->arena, &g.how) ||
              name_submit(t, n, &e->action, &g.how);
    g.page = arena_strdup(&t->into->arena, t->page.key);
    if (chosen)
        g.look = false;
    *add(t) = g;
}

static void name_gestures(struct taking *t, size_t task)
{
    const struct log *log = gestures_of(t);
    bool by = t->into->code != NULL;
    page_init(&t->page);
    stage_open(&t->stage, session_open_step(t->session), t->session->seed);
    for (size_t i = 0; i < log->count && log->list[i].floor <= task; i++) {
        const struct log_entry *e = &log->list[i];
        if (e->floor == task && !(by && e->shown))
            name_gesture(t, i);
        stage_act(&t->stage, &e->action);
    }
    stage_close(&t->stage);
    page_free(&t->page);
}

/* What was recorded of it before is replaced: the exercise was done again. */
static struct recorded *room_for(struct recording *r, const char *digest, const char *code)
{
    struct recorded *one = recording_find(r, digest, code);
    if (one == NULL) {
        r->list = grow(r->list, r->count, &r->cap, sizeof *r->list);
        one = &r->list[r->count++];
    } else {
        arena_free(&one->arena);
    }
    *one = (struct recorded){ 0 };
    return one;
}

static void take(struct recording *r, const struct session *s, size_t task, const struct mistake *mistake)
{
    const struct task *t = &session_open_step(s)->tasks[task];
    const struct place *place = mistake != NULL ? &mistake->place : &t->place;
    struct recorded *one = room_for(r, t->digest, mistake != NULL ? mistake->code : NULL);
    one->step = (size_t)s->place;
    one->task = task;
    memcpy(one->digest, t->digest, sizeof one->digest);
    one->text = arena_strdup(&one->arena, t->text);
    one->code = mistake != NULL ? arena_strdup(&one->arena, mistake->code) : NULL;
    one->column = place->column > 0 ? place->column - 1 : 0;
    one->list = arena_array(&one->arena, struct recorded_gesture, s->practise.gestures.count + 1);
    struct taking taking = { .session = s, .into = one };
    name_gestures(&taking, task);
}

void recording_note(struct recording *r, const struct session *s)
{
    const struct practise *pr = &s->practise;
    if (session_kind(s) != STEP_PRACTISE)
        return;
    if (r->place != s->place + 1 || r->task > pr->task) /* another exercise, or this one again */
        r->task = 0;
    r->place = s->place + 1;
    for (; r->task < pr->task; r->task++)
        take(r, s, r->task, NULL);
    const struct task *open = practise_task(s);
    if (open != NULL && pr->met != NULL && recording_find(r, open->digest, pr->met->code) == NULL)
        take(r, s, pr->task, pr->met);
}

void recording_free(struct recording *r)
{
    for (size_t i = 0; i < r->count; i++)
        arena_free(&r->list[i].arena);
    free(r->list);
    *r = (struct recording){ 0 };
}
