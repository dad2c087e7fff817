/* sites.c - the online services of a world when the story begins: who is signed in, which records there are. */
#include "passerelle/text.h"
#include "passerelle/world.h"

#include "world_room.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *record_id(struct world *w, const struct site *s, const char *kind)
{
    size_t n = 1;
    for (size_t i = 0; i < s->count; i++)
        n += streq(s->records[i]->data->kind, kind);
    return n == 1 ? kind : arena_printf(&w->arena, "%s~%zu", kind, n);
}

struct record *world_add_record(struct world *w, struct site *s, const struct record_data *data)
{
    struct record *r = arena_new(&w->arena, struct record);
    *r = (struct record){
        .data = data,
        .state = data->states,
        .entered = world_now(w),
        .id = record_id(w, s, data->kind),
    };
    s->records = grow(s->records, s->count, &s->cap, sizeof *s->records);
    s->records[s->count++] = r;
    return r;
}

void world_set_value(struct world *w, struct record *r, const char *label, const char *value)
{
    for (size_t i = 0; i < r->count; i++) {
        if (streq(r->values[i].label, label)) {
            r->values[i].value = world_copy(w, value);
            return;
        }
    }
    r->values = grow(r->values, r->count, &r->cap, sizeof *r->values);
    r->values[r->count++] = (struct record_value){ world_copy(w, label), world_copy(w, value) };
}

static void begin_as(struct world *w, struct record *r, const struct record_start *start)
{
    for (size_t i = 0; start->state && i < r->data->state_count; i++) {
        if (streq(r->data->states[i].name, start->state))
            r->state = &r->data->states[i];
    }
    for (size_t i = 0; i < start->count; i++)
        world_set_value(w, r, start->fields[i].label, start->fields[i].value);
    if (r->state != r->data->states)
        r->number = r->data->number;
}

/* One of each kind is there, unless there may be many: then those that others wrote. */
static void fill_kind(struct world *w, struct site *s, const struct record_data *data)
{
    if (data->state_count == 0)
        return;
    if (!data->many && data->start_count == 0)
        world_add_record(w, s, data)->mine = true;
    for (size_t i = 0; i < data->start_count; i++)
        begin_as(w, world_add_record(w, s, data), &data->start[i]);
}

/* The one that is there by itself, nothing said of it yet. */
static bool is_untouched(const struct record *r)
{
    return r->mine && !r->data->many && r->count == 0 && r->state == r->data->states;
}

static void start_record(struct world *w, struct site *s, const struct record_start *start)
{
    const struct record_data *data = site_data_record(s->data, start->record);
    struct record *r = NULL;
    for (size_t i = 0; data && i < s->count; i++) {
        if (s->records[i]->data == data && is_untouched(s->records[i]))
            r = s->records[i];
    }
    if (!data || data->state_count == 0)
        return;
    if (!r)
        r = world_add_record(w, s, data);
    r->mine = true;
    begin_as(w, r, start);
}

static void start_site(struct world *w, const struct site_start *start)
{
    struct site *s = world_site(w, start->site);
    if (!s)
        return;
    s->at = start->at;
    s->open = start->session == SESSION_OPEN;
    for (size_t i = 0; i < start->record_count; i++)
        start_record(w, s, &start->records[i]);
}

void world_fill_sites(struct world *w)
{
    size_t n = w->data->site_count;
    w->sites = n > 0 ? xcalloc(n, sizeof *w->sites) : NULL;
    w->site_count = n;
    for (size_t i = 0; i < n; i++) {
        w->sites[i] = arena_new(&w->arena, struct site);
        w->sites[i]->data = w->data->sites[i];
        for (size_t k = 0; k < w->sites[i]->data->record_count; k++)
            fill_kind(w, w->sites[i], &w->sites[i]->data->records[k]);
    }
    for (size_t i = 0; i < w->data->start_count; i++)
        start_site(w, &w->data->starts[i]);
}

void world_close_sites(struct world *w)
{
    for (size_t i = 0; i < w->site_count; i++) {
        struct site *s = w->sites[i];
        for (size_t k = 0; k < s->count; k++)
            free(s->records[k]->values);
        for (size_t k = 0; k < s->secret_count; k++)
            str_wipe(&s->secrets[k].letters);
        free(s->records);
        free(s->typed);
        free(s->errors);
        free(s->secrets);
        free(s->credentials);
    }
    free(w->sites);
}

/* --- finding --- */
struct site *world_site(const struct world *w, const char *id)
{
    for (size_t i = 0; id && i < w->site_count; i++) {
        if (streq(w->sites[i]->data->id, id))
            return w->sites[i];
    }
    return NULL;
}

static const char *without(const char *address, const char *prefix)
{
    size_t n = strlen(prefix);
    return strncasecmp(address, prefix, n) ? address : address + n;
}

struct site *world_site_at(const struct world *w, const char *address, const char **page)
{
    const char *host = address + strspn(address, " \t");
    host = without(without(host, "https://"), "http://");
    host = without(host, "www.");
    size_t n = strcspn(host, "/ \t");
    while (n > 0 && host[n - 1] == '.') /* the end of a sentence */
        n--;
    for (size_t i = 0; i < w->site_count; i++) {
        const char *own = w->sites[i]->data->address;
        if (strlen(own) != n || strncasecmp(own, host, n) != 0)
            continue;
        const char *rest = host + strcspn(host, "/ \t");
        *page = *rest == '/' ? rest + 1 : "";
        return w->sites[i];
    }
    return NULL;
}

const char *world_token(const struct world *w, const char *letters, struct arena *arena)
{
    for (size_t i = 0; *letters && i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (who->password && streq(who->password, letters))
            return who->id;
    }
    return *letters ? secret_token(letters, arena) : "";
}
