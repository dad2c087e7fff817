/*
 * shared.c - what the lessons of a pack share, read whole for the checker: every world, site and mistake.
 */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

static void read_worlds(struct reading *r, struct pack_shared *out)
{
    const char **ids = file_ids(r->arena, r->pack->dir, "worlds");
    size_t count = 0;
    while (ids[count] != NULL)
        count++;
    const struct world_data **worlds = arena_array(r->arena, const struct world_data *, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct world_data *w = world_by_id(r, ids[i], (struct place){ 0 });
        if (w != NULL)
            worlds[out->world_count++] = w;
    }
    out->worlds = worlds;
    out->sites = reading_sites(r, &out->site_count);
}

static void read_mistakes(struct reading *r, struct pack_shared *out)
{
    const struct list *raw = reading_mistakes(r);
    const struct raw_mistake *from = raw->items;
    struct mistake *to = arena_array(r->arena, struct mistake, raw->count + 1);
    for (size_t i = 0; i < raw->count; i++)
        to[i] = from[i].m;
    out->mistakes = to;
    out->mistake_count = raw->count;
    bool missing;
    out->mistakes_node = reading_file(r, "mistakes.yaml", &missing);
}

static void read_glossary(struct reading *r, struct pack_shared *out)
{
    bool missing;
    const struct node *root = reading_file(r, "glossary.yaml", &missing);
    struct raw_glossary raw = { 0 };
    if (root != NULL)
        schema_read(&glossary_schema, root, &raw, r->arena, r->diags);
    out->glossary = raw.words.items;
    out->glossary_count = raw.words.count;
}

bool pack_shared_read(const struct pack *pack, struct pack_shared *out, struct diags *d)
{
    unsigned errors = d->errors;
    *out = (struct pack_shared){ 0 };
    struct reading *r = arena_new(&out->arena, struct reading);
    *r = (struct reading){ .pack = pack, .arena = &out->arena, .diags = d };
    out->reading = r;
    for (size_t i = 0; pack_folders[i] != NULL; i++) {
        if (*pack_folders[i] != '\0')
            file_tell_folder(pack->dir, pack_folders[i], d);
        file_tell_names(pack->dir, pack_folders[i], d);
    }
    read_worlds(r, out);
    read_mistakes(r, out);
    read_glossary(r, out);
    return d->errors == errors;
}

void pack_shared_free(struct pack_shared *s)
{
    arena_free(&s->arena);
    *s = (struct pack_shared){ 0 };
}

const struct node *pack_shared_site(const struct pack_shared *s, const char *id)
{
    bool missing;
    return reading_file(s->reading, arena_printf(s->reading->arena, "sites/%s.yaml", id), &missing);
}

const char **pack_file_ids(const struct pack *pack, const char *folder, struct arena *a)
{
    return file_ids(a, pack->dir, folder);
}
