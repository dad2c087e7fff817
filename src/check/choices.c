/* choices.c - what somebody could do on a page: everything that can be pressed, ticked, filled; what looks like the words of a
 * condition first. */
#include "play.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 64, VALUES = 12, ROWS = 60 };

/* What an action costs: the search takes the cheapest path first. */
enum {
    COST_WANTED = 1,
    COST_KNOWN = 1,
    COST_BACK = 2,
    COST_EARLIER = 2,
    COST_BUTTON = 3,
    COST_ROW = 5,
    COST_ODD = 6
};

struct chooser {
    struct choices *out;
    const struct page *page;
    const struct session *session;
    const struct road *road;
    const struct condition *wanted;
    const char *words[WORDS]; /* of the condition: ids, names, labels */
    size_t word_count;
    int rows;
};

/* --- the words of a condition --- */
static void add_words(struct chooser *c, const char *value)
{
    const char **each = text_alternatives(&c->out->arena, value);
    for (size_t i = 0; each[i] != NULL && c->word_count < WORDS; i++)
        if (strlen(each[i]) > 1 && !streq(each[i], "some") && !streq(each[i], "none"))
            c->words[c->word_count++] = each[i];
}

/* Calls what for each line of each match, wherever it stands. */
static void each_line(struct chooser *c, const struct condition *when, void *ctx,
                      void (*what)(struct chooser *, const struct match *, const struct match_line *, void *))
{
    for (size_t i = 0; when != NULL && i < when->count; i++)
        for (size_t k = 0; k < when->matches[i].count; k++)
            what(c, &when->matches[i], &when->matches[i].lines[k], ctx);
    for (size_t i = 0; when != NULL && i < when->any_count; i++)
        each_line(c, &when->any[i], ctx, what);
}

static void line_words(struct chooser *c, const struct match *m, const struct match_line *line, void *ctx)
{
    (void)m;
    (void)ctx;
    for (size_t i = 0; i < line->values.count; i++)
        add_words(c, line->values.s[i]);
}

static const char *tail(const char *id)
{
    const char *slash = strrchr(id, '/');
    return slash != NULL ? slash + 1 : id;
}

static bool called(const struct item *item, const char *word)
{
    return streq(tail(item->id), word) || (item->label != NULL && text_same(item->label, word)) ||
           (item->text != NULL && item->kind == ITEM_ROW && text_same(item->text, word));
}

static bool is_wanted(const struct chooser *c, const struct item *item)
{
    for (size_t i = 0; i < c->word_count; i++)
        if (called(item, c->words[i]))
            return true;
    return false;
}

/* What an action costs that the way through the exercise does too: for this task, or another; 0: it does not. */
static unsigned on_road(const struct chooser *c, const struct action *a)
{
    const struct road *r = c->road;
    const int task = session_task(c->session);
    unsigned cost = 0;
    for (size_t i = 0; i < r->count && cost != COST_KNOWN; i++) {
        const struct action *b = &r->list[i].action;
        if (a->verb != b->verb || !streq(a->target, b->target) ||
            (a->text != NULL && !streq(a->text, b->text)))
            continue;
        bool here = task >= 0 && i >= r->start[task] && i < r->start[task + 1];
        cost = here ? COST_KNOWN : COST_EARLIER;
    }
    return cost;
}

static void add(struct chooser *c, struct action a, unsigned cost)
{
    struct choices *out = c->out;
    unsigned known = on_road(c, &a);
    if (known > 0 && known < cost)
        cost = known;
    if (out->count == out->cap) {
        struct choice *more = arena_array(&out->arena, struct choice, out->cap * 2 + 64);
        if (out->count > 0)
            memcpy(more, out->list, out->count * sizeof *more);
        out->list = more;
        out->cap = out->cap * 2 + 64;
    }
    if (a.target != NULL)
        a.target = arena_strdup(&out->arena, a.target);
    if (a.text != NULL) /* the page that it stands on is freed */
        a.text = arena_strdup(&out->arena, a.text);
    out->list[out->count++] = (struct choice){ a, cost };
}

/* --- what may be typed into a box --- */
struct box {
    const struct item *item;
    const char *values[VALUES];
    unsigned costs[VALUES];
    size_t count;
};

static void add_value(struct box *b, const char *value, unsigned cost)
{
    for (size_t i = 0; i < b->count; i++)
        if (streq(b->values[i], value))
            return;
    if (b->count == VALUES)
        return;
    b->values[b->count] = value;
    b->costs[b->count++] = cost;
}

/* Is this what the box is for: by its name, else by the kind of what it takes? */
static bool speaks_of(const struct box *b, const struct match *m, const struct match_line *line)
{
    const struct fact_kind *kind = fact_find(m->fact);
    int at = kind != NULL ? fact_attribute(kind, line->attribute) : -1;
    if (*line->attribute != '\0' && called(b->item, line->attribute))
        return true;
    if (b->item->flags & ITEM_PEOPLE)
        return at >= 0 && kind->attributes[at].type == VALUE_PEOPLE;
    if (at < 0)
        return false;
    return kind->attributes[at].type == VALUE_TEXT || kind->attributes[at].type == VALUE_FILES;
}

static void line_values(struct chooser *c, const struct match *m, const struct match_line *line, void *ctx)
{
    struct box *b = ctx;
    struct arena *arena = &c->out->arena;
    if (!speaks_of(b, m, line))
        return;
    const char *all = "";
    for (size_t i = 0; i < line->values.count; i++) {
        const char **each = text_alternatives(arena, line->values.s[i]);
        if (each[0] == NULL || streq(each[0], "some"))
            continue;
        if (streq(each[0], "none")) {
            add_value(b, "", COST_WANTED);
            continue;
        }
        if (line->values.count == 1 && b->item->flags & ITEM_PEOPLE)
            for (size_t k = 1; k < 4 && each[k - 1] != NULL && each[k] != NULL; k++)
                add_value(b, each[k], COST_KNOWN);
        all = *all == '\0'
                  ? each[0]
                  : arena_printf(arena, "%s%s%s", all, b->item->flags & ITEM_PEOPLE ? ", " : " ", each[0]);
    }
    if (*all != '\0')
        add_value(b, all, COST_WANTED);
}

/* What the exercise's own ways fill into boxes of this name. */
static void road_values(struct chooser *c, struct box *b)
{
    const int open = session_task(c->session);
    for (size_t t = 0; t < c->road->step->task_count; t++) {
        unsigned cost = (int)t == open ? COST_KNOWN : COST_BUTTON;
        const struct hows *hows = &c->road->step->tasks[t].how;
        for (size_t i = 0; i < hows->count; i++)
            for (size_t k = 0; hows->list[i].verb == HOW_FILL && k < hows->list[i].count; k++)
                if (called(b->item, hows->list[i].fields[k].label))
                    add_value(b, hows->list[i].fields[k].value, cost);
    }
}

static void file_values(struct chooser *c, struct box *b, unsigned cost)
{
    const struct world *w = session_world(c->session);
    for (size_t i = 0; w != NULL && i < w->file_count; i++)
        add_value(b, w->files[i]->name, cost);
}

static const char *somebody(const struct session *s)
{
    const struct world *w = session_world(s);
    for (size_t i = 0; w != NULL && i < w->data->people_count; i++)
        if (w->data->people[i].mail != NULL && &w->data->people[i] != world_me(w))
            return w->data->people[i].id;
    return "x@exemple.example";
}

static void fill_box(struct chooser *c, const struct item *item)
{
    const bool meant = is_wanted(c, item); /* the condition names this box */
    struct box b = { .item = item };
    const char *label = item->source != NULL ? item->source : item->label;
    const struct world *w = session_world(c->session);
    const struct person *me = w != NULL ? world_me(w) : NULL;
    if (item->options != NULL)
        for (size_t i = 0; item->options[i] != NULL; i++)
            add_value(&b, item->options[i], COST_BUTTON);
    each_line(c, c->wanted, &b, line_values);
    road_values(c, &b);
    if (b.count == 0 || c->wanted == NULL)
        add_value(&b, item->flags & ITEM_PEOPLE ? somebody(c->session) : "Bonjour", COST_BUTTON);
    if (item->flags & ITEM_FILE) {
        file_values(c, &b, meant ? COST_WANTED : COST_BUTTON);
    } else if (item->options == NULL) {
        add_value(&b, "", meant ? COST_WANTED : COST_ROW);
        add_value(&b, "12", meant ? COST_WANTED : COST_ODD);
        add_value(&b, "abc", meant ? COST_WANTED : COST_ODD);
        if (meant && me != NULL)
            add_value(&b, me->name, COST_WANTED);
    }
    for (size_t i = 0; i < b.count; i++) {
        struct how_field field = { .label = label, .value = b.values[i] };
        struct how how = { .verb = HOW_FILL, .fields = &field, .count = 1 };
        struct action a;
        const char *right = NULL;
        if (label != NULL &&
            how_find(&how, 0, c->page, session_world(c->session), &c->out->arena, &a, &right) == HOW_DONE &&
            streq(a.target, item->id) && !streq(a.text, item->value))
            add(c, a, b.costs[i]);
    }
}

/* --- the things of a page --- */

/* What is wanted may be taken into each folder. */
static void drag(struct chooser *c, const struct item *item)
{
    for (int i = 0; i < c->page->count; i++) {
        const char *to = c->page->items[i].id;
        if (to != NULL && starts_with(to, "folder/") && page_is_stop(c->page, i))
            add(c, (struct action){ ACT_MOVE, item->id, arena_strdup(&c->out->arena, to), NULL },
                COST_BUTTON);
    }
}

static void choose_item(struct chooser *c, int index)
{
    const struct item *item = &c->page->items[index];
    struct action press = { .verb = ACT_ACTIVATE, .target = item->id };
    if (item->kind == ITEM_FIELD) {
        fill_box(c, item);
        if (item->flags & ITEM_SUBMIT)
            add(c, press, COST_BUTTON);
    } else if (item->kind == ITEM_TOGGLE) {
        press = (struct action){ ACT_TOGGLE, item->id, item->flags & ITEM_ON ? "off" : "on", NULL };
        add(c, press, is_wanted(c, item) ? COST_WANTED : COST_BUTTON);
    } else if (item->kind == ITEM_ROW) {
        if (is_wanted(c, item))
            drag(c, item);
        if (c->rows++ < ROWS || is_wanted(c, item))
            add(c, press, is_wanted(c, item) ? COST_WANTED : COST_ROW);
    } else if (item->kind == ITEM_BUTTON || item->kind == ITEM_LINK) {
        add(c, press, is_wanted(c, item) ? COST_WANTED : COST_BUTTON);
    }
}

void choices_list(struct choices *out, const struct session *s, const struct road *road,
                  const struct condition *wanted)
{
    struct page page;
    struct chooser c = { .out = out, .page = &page, .session = s, .road = road, .wanted = wanted };
    arena_reset(&out->arena);
    out->list = NULL;
    out->count = out->cap = 0;
    page_init(&page);
    session_show(s, &page);
    each_line(&c, wanted, NULL, line_words);
    for (int i = 0; i < page.count; i++)
        if (page_is_stop(&page, i))
            choose_item(&c, i);
    add(&c, (struct action){ .verb = ACT_BACK }, COST_BACK);
    page_free(&page);
}

void choices_free(struct choices *c)
{
    arena_free(&c->arena);
    *c = (struct choices){ 0 };
}
