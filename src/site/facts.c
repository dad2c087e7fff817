/* facts.c - what sites state: what was sent and refused, and the records, sessions and accounts as they are now. */
#include "site_room.h"

static const char *const answers[] = { "right", "wrong", "late", NULL };
static const char *const sessions[] = { "open", "closed", "locked", NULL };
static const char *const accounts[] = { "created", "confirmed", "recovered", NULL };
static const char *const reasons[] = { "empty",   "rule",  "real",  "min",   "max",   "digits",
                                       "refuse",  "since", "until", "types", "paper", "newer",
                                       "quality", "sides", "lasts", "tries", NULL };

const struct fact_kind site_facts[] = {
    [SITE_SENT] = {
        .name = "site.sent",
        .doc = "a button of a site passed its checks",
        .told = N_("J'ai rempli une page de {site}."),
        .attributes = {
            { "site", VALUE_ID, NULL, "the site" },
            { "page", VALUE_ID, NULL, "the page where the button is" },
            { "trap", VALUE_ID, NULL, "some if the site is a trap" },
        },
    },
    [SITE_REFUSED] = {
        .name = "site.refused",
        .doc = "a box was refused",
        .attributes = {
            { "field", VALUE_ID, NULL, "its label" },
            { "site", VALUE_ID, NULL, "the site" },
            { "why", VALUE_WORD, reasons, "the parameter of its rule that does not fit; empty; rule; real" },
        },
    },
    [SITE_CODED] = {
        .name = "site.coded",
        .doc = "a code was written",
        .attributes = {
            { "site", VALUE_ID, NULL, "the site" },
            { "answer", VALUE_WORD, answers, "is it the one that was sent" },
        },
    },
    [SITE_RECORD_IS] = {
        .name = "site.record",
        .state = true,
        .labels = true,
        .doc = "something made on a site: a request, an event, an article",
        .attributes = {
            { "record", VALUE_ID, NULL, "its kind" },
            { "site", VALUE_ID, NULL, "the site" },
            { "state", VALUE_ID, NULL, "its state" },
        },
    },
    [SITE_SESSION_IS] = {
        .name = "site.session",
        .state = true,
        .doc = "is one signed in",
        .attributes = {
            { "site", VALUE_ID, NULL, "the site" },
            { "state", VALUE_WORD, sessions, "open, closed; locked after 5 wrong passwords" },
        },
    },
    [SITE_ACCOUNT_IS] = {
        .name = "site.account",
        .state = true,
        .doc = "an account that was made here",
        .attributes = {
            { "site", VALUE_ID, NULL, "the site" },
            { "state", VALUE_WORD, accounts, "created; confirmed; recovered with a new password" },
        },
    },
    [SITE_FACTS] = { 0 },
};

void site_say(struct world *w, enum site_fact fact, const char *a, const char *b, const char *c)
{
    const char *values[FACT_ATTRIBUTES] = { a, b, c };
    world_say(w, &site_facts[fact], values);
}

typedef void sink_fn(void *ctx, const struct fact *);
struct telling {
    const struct world *world;
    const struct fact_kind *kind;
    sink_fn *sink;
    void *ctx;
};

static void tell(const struct telling *t, const char *a, const char *b, const char *c)
{
    t->sink(t->ctx, &(struct fact){ .kind = t->kind, .value = { a, b, c }, .turn = t->world->turn });
}

/* --- records, with every box of their kind: one that is empty is told too --- */
static bool is_told(const struct fact_label *labels, size_t n, const char *label)
{
    for (size_t i = 0; i < n; i++) {
        if (streq(labels[i].label, label))
            return true;
    }
    return false;
}

static size_t add_boxes(const struct site *s, const struct site_page *page, struct fact_label *labels,
                        size_t n)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct site_block *b = &page->blocks[i];
        if (b->kind == SITE_FIELD && site_is_kept(s->data, b) && !is_told(labels, n, b->text))
            labels[n++] = (struct fact_label){ b->text, "", b->rule.kind };
    }
    return n;
}

static size_t count_blocks(const struct site_data *data)
{
    size_t n = 0;
    for (size_t i = 0; i < data->page_count; i++)
        n += data->pages[i].count;
    return n;
}

static void tell_record(const struct telling *t, const struct site *s, const struct record *r)
{
    struct arena arena = { 0 };
    size_t n = 0;
    struct fact_label *labels = arena_array(&arena, struct fact_label, r->count + count_blocks(s->data) + 1);
    for (size_t i = 0; i < r->count; i++) {
        const struct site_block *b = site_data_field(s->data, r->values[i].label);
        labels[n++] =
            (struct fact_label){ r->values[i].label, r->values[i].value, b ? b->rule.kind : RULE_TEXT };
    }
    for (size_t i = 0; i < s->data->page_count; i++) {
        if (streq(s->data->pages[i].record, r->data->kind))
            n = add_boxes(s, &s->data->pages[i], labels, n);
    }
    struct fact fact = {
        .kind = t->kind,
        .value = { r->data->kind, s->data->id, r->state->name },
        .labels = labels,
        .label_count = n,
        .turn = t->world->turn,
    };
    t->sink(t->ctx, &fact);
    arena_free(&arena);
}

static void tell_records(const struct telling *t, const struct site *s)
{
    for (size_t i = 0; i < s->count; i++)
        tell_record(t, s, s->records[i]);
}

static void tell_session(const struct telling *t, const struct site *s)
{
    tell(t, s->data->id, s->locked ? "locked" : s->open ? "open" : "closed", NULL);
}

static void tell_account(const struct telling *t, const struct site *s)
{
    if (s->account != ACCOUNT_NONE)
        tell(t, s->data->id, "created", NULL);
    if (s->account == ACCOUNT_ACTIVE)
        tell(t, s->data->id, "confirmed", NULL);
    if (s->recovered)
        tell(t, s->data->id, "recovered", NULL);
}

void site_now(const struct world *w, const struct fact_kind *kind, sink_fn *sink, void *ctx)
{
    static void (*const table[SITE_FACTS])(const struct telling *, const struct site *) = {
        [SITE_RECORD_IS] = tell_records,
        [SITE_SESSION_IS] = tell_session,
        [SITE_ACCOUNT_IS] = tell_account,
    };
    struct telling t = { w, kind, sink, ctx };
    size_t which = (size_t)(kind - site_facts);
    for (size_t i = 0; which < SITE_FACTS && table[which] && i < w->site_count; i++)
        table[which](&t, w->sites[i]);
}
