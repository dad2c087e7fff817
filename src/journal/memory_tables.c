/* memory_tables.c - the store in memory: people, resume points, seats, settings, summary. */
#include "memory.h"

#include <stdlib.h>
#include <string.h>

/* --- resume points --- */

static void resume_wipe(struct resume *r)
{
    memory_drop(r->lesson);
    memory_drop(r->digest);
    memory_drop(r->state);
}

void memory_resume_drop(struct memory *m, const char *person)
{
    for (size_t i = 0; i < m->resume_count; i++) {
        if (streq(m->resumes[i].person, person)) {
            resume_wipe(&m->resumes[i]);
            m->resumes[i] = m->resumes[--m->resume_count];
            return;
        }
    }
}

void memory_resume_put(struct memory *m, const struct resume *r)
{
    struct resume copy = *r; /* before the old one goes: r may be made of its strings */
    copy.lesson = memory_copy(r->lesson);
    copy.digest = memory_copy(r->digest);
    copy.state = memory_copy(r->state);
    memory_resume_drop(m, r->person);
    m->resumes = grow(m->resumes, m->resume_count, &m->resume_cap, sizeof *m->resumes);
    m->resumes[m->resume_count++] = copy;
}

bool memory_keep(void *self, const struct resume *r, struct diags *diags)
{
    if (!memory_known(self, r->person, diags))
        return false;
    memory_resume_put(self, r);
    return true;
}

bool memory_resume(void *self, const char *person, struct resume *out, struct arena *arena,
                   struct diags *diags)
{
    (void)diags;
    const struct memory *m = self;
    *out = (struct resume){ 0 };
    for (size_t i = 0; i < m->resume_count; i++) {
        const struct resume *r = &m->resumes[i];
        if (!streq(r->person, person))
            continue;
        *out = *r;
        out->lesson = arena_strdup(arena, r->lesson);
        out->digest = arena_strdup(arena, r->digest);
        out->state = arena_strdup(arena, r->state);
    }
    return true;
}

/* --- people --- */

static void card_wipe(struct person_card *c)
{
    memory_drop(c->name);
    memory_drop(c->picture);
    memory_drop(c->language);
    memory_drop(c->referent);
    memory_drop(c->need);
}

static struct person_card *card_find(struct memory *m, const char *person)
{
    for (size_t i = 0; i < m->people_count; i++) {
        if (streq(m->people[i].id, person))
            return &m->people[i];
    }
    return NULL;
}

bool memory_person_put(void *self, struct person_card *card, struct diags *diags)
{
    struct memory *m = self;
    if (!memory_known(m, card->id, diags))
        return false;
    struct person_card copy = *card;
    copy.name = memory_copy(card->name);
    copy.picture = memory_copy(card->picture);
    copy.language = memory_copy(card->language);
    copy.referent = memory_copy(card->referent);
    copy.need = memory_copy(card->need);
    struct person_card *old = card_find(m, card->id);
    if (old != NULL) {
        if (old->seen_ms > copy.seen_ms)
            copy.seen_ms = old->seen_ms;
        copy.made = old->made;
        card_wipe(old);
    } else {
        m->people = grow(m->people, m->people_count, &m->people_cap, sizeof *m->people);
        old = &m->people[m->people_count++];
    }
    *old = copy;
    return true;
}

static int by_name(const void *a, const void *b)
{
    const struct person_card *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order != 0 ? order : strcmp(x->id, y->id);
}

bool memory_person_each(void *self, person_fn *fn, void *ctx, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    if (m->people_count > 1)
        qsort(m->people, m->people_count, sizeof *m->people, by_name);
    for (size_t i = 0; i < m->people_count; i++) {
        if (!fn(ctx, &m->people[i]))
            break;
    }
    return true;
}

void memory_seen(struct memory *m, const char *person, int64_t utc_ms)
{
    struct person_card *card = card_find(m, person);
    if (card != NULL && card->seen_ms < utc_ms)
        card->seen_ms = utc_ms;
}

void memory_people_forget(struct memory *m, const char *person)
{
    memory_resume_drop(m, person);
    struct person_card *card = card_find(m, person);
    if (card != NULL) {
        card_wipe(card);
        *card = m->people[--m->people_count];
    }
    for (size_t i = 0; i < m->seat_count; i++) {
        struct seat *s = &m->seats[i];
        if (!streq(s->person, person))
            continue;
        memory_drop(s->lesson);
        *s = (struct seat){ .name = s->name };
    }
    for (size_t i = 0; i < m->summary_count;) {
        if (streq(m->summary[i].person, person)) {
            memory_drop(m->summary[i].theme);
            m->summary[i] = m->summary[--m->summary_count];
        } else {
            i++;
        }
    }
}

/* --- seats --- */

void memory_seat_put(struct memory *m, const struct seat *seat)
{
    struct seat copy = *seat;
    copy.name = memory_copy(seat->name);
    copy.lesson = memory_copy(seat->lesson);
    for (size_t i = 0; i < m->seat_count; i++) {
        if (streq(m->seats[i].name, seat->name)) {
            memory_drop(m->seats[i].name);
            memory_drop(m->seats[i].lesson);
            m->seats[i] = copy;
            return;
        }
    }
    m->seats = grow(m->seats, m->seat_count, &m->seat_cap, sizeof *m->seats);
    m->seats[m->seat_count++] = copy;
}

bool memory_seat_store(void *self, const struct seat *seat, struct diags *diags)
{
    if (!memory_known(self, seat->person, diags))
        return false;
    memory_seat_put(self, seat);
    return true;
}

static int by_seat(const void *a, const void *b)
{
    const struct seat *x = a, *y = b;
    return strcmp(x->name, y->name);
}

bool memory_seat_each(void *self, seat_fn *fn, void *ctx, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    if (m->seat_count > 1)
        qsort(m->seats, m->seat_count, sizeof *m->seats, by_seat);
    for (size_t i = 0; i < m->seat_count; i++) {
        if (!fn(ctx, &m->seats[i]))
            break;
    }
    return true;
}

/* --- settings --- */

bool memory_setting_put(void *self, const char *key, const char *value, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    for (size_t i = 0; i < m->setting_count; i++) {
        if (streq(m->settings[i].key, key)) {
            const char *copy = memory_copy(value);
            memory_drop(m->settings[i].value);
            m->settings[i].value = copy;
            return true;
        }
    }
    m->settings = grow(m->settings, m->setting_count, &m->setting_cap, sizeof *m->settings);
    m->settings[m->setting_count++] = (struct setting){ memory_copy(key), memory_copy(value) };
    return true;
}

const char *memory_setting(void *self, const char *key, struct arena *arena)
{
    const struct memory *m = self;
    for (size_t i = 0; i < m->setting_count; i++) {
        if (streq(m->settings[i].key, key) && m->settings[i].value != NULL)
            return arena_strdup(arena, m->settings[i].value);
    }
    return NULL;
}

/* --- summary --- */

void memory_summary_add(struct memory *m, const struct summary_row *add)
{
    for (size_t i = 0; i < m->summary_count; i++) {
        struct summary_row *row = &m->summary[i];
        if (streq(row->person, add->person) && streq(row->theme, add->theme) &&
            week_compare(row->week, add->week) == 0) {
            row->lessons += add->lessons;
            return;
        }
    }
    m->summary = grow(m->summary, m->summary_count, &m->summary_cap, sizeof *m->summary);
    m->summary[m->summary_count] = *add;
    m->summary[m->summary_count++].theme = memory_copy(add->theme);
}

static int by_person_theme_week(const void *a, const void *b)
{
    const struct summary_row *x = a, *y = b;
    int order = strcmp(x->person, y->person);
    order = order != 0 ? order : strcmp(x->theme, y->theme);
    return order != 0 ? order : week_compare(x->week, y->week);
}

bool memory_summary_each(void *self, summary_fn *fn, void *ctx, struct diags *diags)
{
    (void)diags;
    struct memory *m = self;
    if (m->summary_count > 1)
        qsort(m->summary, m->summary_count, sizeof *m->summary, by_person_theme_week);
    for (size_t i = 0; i < m->summary_count; i++) {
        if (!fn(ctx, &m->summary[i]))
            break;
    }
    return true;
}

void memory_tables_free(struct memory *m)
{
    for (size_t i = 0; i < m->people_count; i++)
        card_wipe(&m->people[i]);
    for (size_t i = 0; i < m->resume_count; i++)
        resume_wipe(&m->resumes[i]);
    for (size_t i = 0; i < m->seat_count; i++) {
        memory_drop(m->seats[i].name);
        memory_drop(m->seats[i].lesson);
    }
    for (size_t i = 0; i < m->setting_count; i++) {
        memory_drop(m->settings[i].key);
        memory_drop(m->settings[i].value);
    }
    for (size_t i = 0; i < m->summary_count; i++)
        memory_drop(m->summary[i].theme);
    free(m->people);
    free(m->resumes);
    free(m->seats);
    free(m->settings);
    free(m->summary);
}
