/* memory.c - a store that lives as long as the program: for demonstrations, previews and tests. Here: its events. */
#include "memory.h"

#include <stdlib.h>
#include <string.h>

const char *memory_copy(const char *s)
{
    return s != NULL ? xstrdup(s) : NULL;
}

void memory_drop(const char *s)
{
    if (s == NULL)
        return;
    char *mine = (char *)(uintptr_t)s; /* made by memory_copy: const only for those who read it */
    memset(mine, 0, strlen(mine));
    free(mine);
}

static void *memory_open(const char *where, bool reading, struct diags *diags)
{
    (void)where;
    (void)reading;
    (void)diags;
    struct memory *m = xcalloc(1, sizeof *m);
    journal_new_id(m->head.replica);
    return m;
}

/* Leaves the identity and the digest of a row. */
static void row_to_stub(struct chain_row *row)
{
    struct event *e = &row->event;
    memory_drop(e->person);
    memory_drop(e->lesson);
    memory_drop(e->step);
    memory_drop(e->word);
    row->event = (struct event){ .replica = e->replica, .seq = e->seq, .stub = true };
    row->kind = NULL;
    row->version = 0;
    memset(row->salt, 0, sizeof row->salt);
}

static void memory_close(void *self)
{
    struct memory *m = self;
    for (size_t i = 0; i < m->row_count; i++)
        row_to_stub(&m->rows[i]);
    free(m->rows);
    free(m->forgotten);
    memory_tables_free(m);
    free(m);
}

static bool is_forgotten(const struct memory *m, const char *person)
{
    for (size_t i = 0; i < m->forgotten_count; i++) {
        if (streq(m->forgotten[i], person))
            return true;
    }
    return false;
}

static bool memory_forgotten(void *self, const char *person, bool *out, struct diags *diags)
{
    (void)diags;
    *out = is_forgotten(self, person);
    return true;
}

bool memory_known(const struct memory *m, const char *person, struct diags *diags)
{
    return !is_forgotten(m, person) ||
           diag_error(diags, "rien n'est enregistré : cette personne a été effacée du journal");
}

static bool batch_known(const struct memory *m, const struct batch *b, struct diags *diags)
{
    for (size_t i = 0; i < b->count; i++)
        if (!memory_known(m, b->events[i].person, diags))
            return false;
    return (b->resume == NULL || memory_known(m, b->resume->person, diags)) &&
           (b->seat == NULL || memory_known(m, b->seat->person, diags)) &&
           (b->beside == NULL || memory_known(m, b->beside->person, diags));
}

static void event_store(struct memory *m, const struct event *event, const struct now *now,
                        const uint8_t salt[CHAIN_SALT])
{
    m->rows = grow(m->rows, m->row_count, &m->row_cap, sizeof *m->rows);
    struct chain_row *row = &m->rows[m->row_count++];
    chain_next(&m->head, event, now, salt, row);
    struct event *e = &row->event;
    e->person = memory_copy(event->person);
    e->lesson = memory_copy(event->lesson);
    e->step = memory_copy(event->step);
    e->word = memory_copy(event->word);

    struct summary_row add;
    if (chain_summary(e, &add))
        memory_summary_add(m, &add);
    if (e->kind == EVENT_VISIT)
        memory_seen(m, e->person, e->utc_ms);
}

/* A batch sent again, maybe with more events behind: its salts tell how many are already in the list. */
static size_t already_stored(const struct memory *m, const struct batch *batch)
{
    size_t stored = 0;
    bool there = batch->id != NULL;
    while (there && stored < batch->count) {
        uint8_t salt[CHAIN_SALT];
        chain_salt(salt, batch->id, stored);
        there = false;
        for (size_t i = m->row_count; !there && i-- > 0;)
            there = memcmp(m->rows[i].salt, salt, CHAIN_SALT) == 0;
        stored += there;
    }
    return stored;
}

static bool memory_append(void *self, const struct batch *batch, const struct now *now, struct diags *diags)
{
    struct memory *m = self;
    if (!batch_known(m, batch, diags))
        return false;
    for (size_t i = already_stored(m, batch); i < batch->count; i++) {
        uint8_t salt[CHAIN_SALT];
        chain_salt(salt, batch->id, i);
        event_store(m, &batch->events[i], now, salt);
    }
    memory_resume_drop(m, batch->drop_resume);
    if (batch->resume != NULL)
        memory_resume_put(m, batch->resume);
    if (batch->seat != NULL)
        memory_seat_put(m, batch->seat);
    if (batch->beside != NULL)
        memory_seat_put(m, batch->beside);
    return true;
}

static bool wanted(const struct event *e, const struct event_query *q)
{
    if (e->stub)
        return q->stubs && q->person == NULL;
    return (q->person == NULL || streq(q->person, e->person)) && e->utc_ms >= q->since_utc_ms &&
           (q->until_utc_ms == 0 || e->utc_ms < q->until_utc_ms);
}

static bool memory_each(void *self, struct event_query query, event_fn *fn, void *ctx, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    for (size_t i = 0; i < m->row_count; i++) {
        if (wanted(&m->rows[i].event, &query) && !fn(ctx, &m->rows[i].event))
            break;
    }
    return true;
}

static bool memory_forget(void *self, const char *person, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    m->forgotten = grow(m->forgotten, m->forgotten_count, &m->forgotten_cap, sizeof *m->forgotten);
    memset(m->forgotten[m->forgotten_count], 0, ID_HEX);
    memcpy(m->forgotten[m->forgotten_count++], person, ID_HEX - 1);
    for (size_t i = 0; i < m->row_count; i++) {
        if (streq(m->rows[i].event.person, person))
            row_to_stub(&m->rows[i]);
    }
    memory_people_forget(m, person);
    return true;
}

static int64_t memory_newest(void *self)
{
    const struct memory *m = self;
    return m->head.newest_ms;
}

static bool summary_equal(const struct memory *a, const struct memory *b)
{
    for (size_t i = 0; i < a->summary_count; i++) {
        const struct summary_row *x = &a->summary[i];
        int lessons = 0;
        for (size_t k = 0; k < b->summary_count; k++) {
            const struct summary_row *y = &b->summary[k];
            if (streq(x->person, y->person) && streq(x->theme, y->theme) &&
                week_compare(x->week, y->week) == 0)
                lessons = y->lessons;
        }
        if (lessons != x->lessons)
            return false;
    }
    return a->summary_count == b->summary_count;
}

static bool memory_verify(void *self, struct diags *diags)
{
    struct memory *m = self;
    struct memory rebuilt = { 0 };
    struct chain_walk walk = { 0 };
    for (size_t i = 0; i < m->row_count; i++) {
        struct summary_row add;
        chain_walk_row(&walk, &m->rows[i], diags);
        if (chain_summary(&m->rows[i].event, &add))
            memory_summary_add(&rebuilt, &add);
    }
    bool fine = chain_walk_end(&walk, &m->head, diags);
    if (!summary_equal(m, &rebuilt))
        fine = diag_error(diags, "le résumé par semaine ne correspond pas aux événements");
    memory_tables_free(&rebuilt);
    return fine;
}

const struct store_ops store_memory = {
    .scheme = "memory",
    .open = memory_open,
    .close = memory_close,
    .append = memory_append,
    .keep = memory_keep,
    .resume = memory_resume,
    .each = memory_each,
    .person_put = memory_person_put,
    .person_each = memory_person_each,
    .person_forget = memory_forget,
    .forgotten = memory_forgotten,
    .seat_put = memory_seat_store,
    .seat_each = memory_seat_each,
    .setting_put = memory_setting_put,
    .setting = memory_setting,
    .summary_each = memory_summary_each,
    .newest_ms = memory_newest,
    .verify = memory_verify,
};
