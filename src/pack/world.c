/*
 * world.c - worlds: the file of a world, or `like` another with changes; what its parts say of each other.
 *
 * A changed world is merged as a tree before the tables read it: sections are merged, entries are replaced, the
 * word none takes an entry away. Every node keeps its own place, so messages point into the right file.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_CHAIN = 2 };

/* --- merging --- */

/* What is merged key by key; anything else is replaced as a whole. */
struct section {
    const char *key;
    const struct section *inner; /* sections inside; ends with a NULL key */
    bool entries;                /* its keys name entries, which `none` takes away */
};

static const struct section mail_sections[] = { { .key = "messages", .entries = true }, { .key = NULL } };
static const struct section drive_sections[] = { { .key = "shares", .entries = true }, { .key = NULL } };
static const struct section phone_sections[] = {
    { .key = "messages", .entries = true },
    { .key = "calls", .entries = true },
    { .key = NULL },
};
static const struct section world_sections[] = {
    { .key = "people", .entries = true },
    { .key = "files", .entries = true },
    { .key = "mail", .inner = mail_sections },
    { .key = "drive", .inner = drive_sections },
    { .key = "phone", .inner = phone_sections },
    { .key = "sites", .entries = true },
    { .key = NULL },
};

static const struct section *section_find(const struct section *list, const char *key)
{
    for (; list != NULL && list->key != NULL; list++)
        if (streq(list->key, key))
            return list;
    return NULL;
}

static struct node *node_copy(struct arena *a, const struct node *n)
{
    struct node *copy = arena_new(a, struct node);
    *copy = *n;
    copy->next = NULL;
    return copy;
}

/* Where the child with this key hangs; the end of the list if there is none. */
static struct node **slot_of(struct node *map, const char *key)
{
    struct node **at = &map->items;
    while (*at != NULL && !streq((*at)->key, key))
        at = &(*at)->next;
    return at;
}

static bool is_none(const struct node *n)
{
    return n->kind == NODE_TEXT && streq(n->text, "none");
}

static const char **keys_of(struct arena *a, const struct node *map)
{
    const char **keys = arena_array(a, const char *, map->count + 1);
    size_t n = 0;
    for (const struct node *one = map->items; one != NULL; one = one->next)
        keys[n++] = one->key;
    return keys;
}

static struct node *merge(const struct node *base, const struct node *change, const struct section *inner,
                          bool entries, struct reading *r);

static void merge_one(struct node *out, const struct node *one, const struct section *inner, bool entries,
                      struct reading *r)
{
    struct node **slot = slot_of(out, one->key);
    const struct section *section = section_find(inner, one->key);
    if (entries && is_none(one)) {
        if (*slot == NULL) {
            pack_say_unknown(r->diags, one->key_place, N_("rien de ce nom à enlever"), one->key,
                             keys_of(r->arena, out));
            return;
        }
        *slot = (*slot)->next;
        out->count--;
        return;
    }
    struct node *copy = node_copy(r->arena, one);
    if (*slot == NULL)
        out->count++;
    else if (section != NULL && (*slot)->kind == NODE_MAP && one->kind == NODE_MAP)
        copy = merge(*slot, one, section->inner, section->entries, r);
    copy->next = *slot != NULL ? (*slot)->next : NULL;
    *slot = copy;
}

static struct node *merge(const struct node *base, const struct node *change, const struct section *inner,
                          bool entries, struct reading *r)
{
    struct node *out = node_copy(r->arena, base);
    struct node **end = &out->items;
    for (const struct node *one = base->items; one != NULL; one = one->next) {
        *end = node_copy(r->arena, one);
        end = &(*end)->next;
    }
    for (const struct node *one = change->items; one != NULL; one = one->next)
        if (inner != world_sections || !streq(one->key, "like"))
            merge_one(out, one, inner, entries, r);
    return out;
}

static void tell_no_world(struct reading *r, const char *id, struct place at)
{
    const char **known = file_ids(r->arena, r->pack->dir, "worlds");
    if (!id_valid(id) || text_nearest(id, known) != NULL)
        pack_say_unknown(r->diags, at, N_("monde inconnu"), id, known);
    else
        diag_add(r->diags, DIAG_ERROR, at,
                 "monde inconnu : '%s' ; il faut le fichier worlds/%s.yaml à côté de pack.yaml", id, id);
}

/* The whole tree of a world of the pack. links: how many `like` led here. */
static const struct node *world_tree(struct reading *r, const char *id, struct place at, int links)
{
    if (links > LONGEST_CHAIN) {
        diag_add(r->diags, DIAG_ERROR, at,
                 "'like' : trois mondes à la suite, c'est un de trop (deux au plus)");
        return NULL;
    }
    bool missing = true;
    const struct node *root = NULL;
    if (id_valid(id))
        root = reading_file(r, arena_printf(r->arena, "worlds/%s.yaml", id), &missing);
    if (missing)
        tell_no_world(r, id, at);
    if (root == NULL || root->kind != NODE_MAP)
        return NULL;
    const struct node *own = node_find(root, "id");
    if (own != NULL && own->kind == NODE_TEXT && !streq(own->text, id))
        diag_add(r->diags, DIAG_ERROR, own->place, "'id' doit être le nom du fichier : '%s'", id);
    const struct node *like = node_find(root, "like");
    if (like == NULL || like->kind != NODE_TEXT)
        return root;
    const struct node *base = world_tree(r, like->text, like->place, links + 1);
    return base != NULL ? merge(base, root, world_sections, false, r) : NULL;
}

/* --- from the tree to the structs --- */
static void fill_phone(struct world_data *w, const struct raw_phone *raw, struct arena *a)
{
    const struct raw_call *from = raw->calls.items;
    struct call_data *calls = arena_array(a, struct call_data, raw->calls.count + 1);
    for (size_t i = 0; i < raw->calls.count; i++)
        calls[i] = from[i].c;
    w->phone = (struct phone_data){ raw->messages.items, raw->messages.count, calls, raw->calls.count };
}

static void fill_search(struct world_data *w, const struct list *raw, struct arena *a)
{
    const struct raw_result *from = raw->items;
    struct result_data *results = arena_array(a, struct result_data, raw->count + 1);
    for (size_t i = 0; i < raw->count; i++)
        results[i] = from[i].r;
    w->search = results;
    w->search_count = raw->count;
}

static void fill_starts(struct world_data *w, const struct list *raw, struct arena *a)
{
    const struct raw_start *from = raw->items;
    struct site_start *starts = arena_array(a, struct site_start, raw->count + 1);
    for (size_t i = 0; i < raw->count; i++)
        starts[i] = from[i].s;
    w->starts = starts;
    w->start_count = raw->count;
}

static const struct world_data *world_fill(struct reading *r, const struct node *tree)
{
    struct raw_world raw = { 0 };
    schema_read(&world_schema, tree, &raw, r->arena, r->diags);
    struct world_data *w = arena_new(r->arena, struct world_data);
    *w = raw.w;
    w->people = raw.people.items;
    w->people_count = raw.people.count;
    w->files = raw.files.items;
    w->file_count = raw.files.count;
    if (raw.mail != NULL) {
        w->mail = raw.mail->m;
        w->mail.messages = raw.mail->messages.items;
        w->mail.count = raw.mail->messages.count;
    }
    if (raw.drive != NULL) {
        w->drive = raw.drive->d;
        w->drive.shares = raw.drive->shares.items;
        w->drive.share_count = raw.drive->shares.count;
    }
    if (raw.phone != NULL)
        fill_phone(w, raw.phone, r->arena);
    fill_search(w, &raw.search, r->arena);
    fill_starts(w, &raw.starts, r->arena);
    w->sites = reading_sites(r, &w->site_count);
    w->place = tree->place;
    world_check(r, w, tree);
    return w;
}

struct built {
    const char *id;
    const struct world_data *world;
    struct built *next;
};

const struct world_data *world_by_id(struct reading *r, const char *id, struct place at)
{
    r = reading_home(r);
    for (const struct built *b = r->worlds; b != NULL; b = b->next)
        if (streq(b->id, id))
            return b->world;
    const struct node *tree = world_tree(r, id, at, 0);
    if (tree == NULL)
        return NULL;
    struct built *b = arena_new(r->arena, struct built);
    *b = (struct built){ arena_strdup(r->arena, id), world_fill(r, tree), r->worlds };
    r->worlds = b;
    return b->world;
}

const struct world_data *world_read(struct reading *r, const struct node *value)
{
    if (value->kind == NODE_TEXT)
        return world_by_id(r, value->text, value->place);
    const struct node *like = value->kind == NODE_MAP ? node_find(value, "like") : NULL;
    if (like == NULL || like->kind != NODE_TEXT) {
        diag_add(r->diags, DIAG_ERROR, value->place,
                 "'world' attend le nom d'un monde, ou 'like' et des changements");
        return NULL;
    }
    const struct node *base = world_tree(r, like->text, like->place, 1);
    return base != NULL ? world_fill(r, merge(base, value, world_sections, false, r)) : NULL;
}

const struct person *world_data_person(const struct world_data *w, const char *id)
{
    for (size_t i = 0; i < w->people_count; i++)
        if (streq(w->people[i].id, id))
            return &w->people[i];
    return NULL;
}

const struct file_data *world_data_file(const struct world_data *w, const char *name)
{
    for (size_t i = 0; name != NULL && i < w->file_count; i++)
        if (streq(w->files[i].name, name))
            return &w->files[i];
    return NULL;
}
