/*
 * read.c - walks a tree of nodes along a table of fields. Unknown and missing keys are told here, with the
 * nearest right word; values.c reads what stands behind the keys.
 */
#include "values.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_KEYS = 128, MAX_SHOWN_KEYS = 14, MAX_UNKNOWN = 20 };

const struct node *node_find(const struct node *map, const char *key)
{
    if (map == NULL || map->kind != NODE_MAP)
        return NULL;
    const struct node *n = map->items;
    while (n != NULL && !streq(n->key, key))
        n = n->next;
    return n;
}

bool node_meant(const struct node *map, const char *key)
{
    const char *const words[] = { key, NULL };
    if (map == NULL || map->kind != NODE_MAP)
        return false;
    if (node_find(map, key) != NULL)
        return true;
    for (const struct node *n = map->items; n != NULL; n = n->next)
        if (text_meant(n->key, words) != NULL)
            return true;
    return map->bad;
}

struct place node_place(const struct node *map, const char *key)
{
    const struct node *n = node_find(map, key);
    return n != NULL ? n->key_place : map->place;
}

const char *schema_title(const struct reading *r, const struct schema *s)
{
    const char *title = s->title != NULL ? s->title : s->name;
    return r->diags->tr != NULL ? r->diags->tr(title, NULL, 1) : title;
}

/* The fields that a mapping may have: the common ones, and those of its variant. */
struct known {
    const struct field *fields[MAX_KEYS];
    size_t base[MAX_KEYS]; /* where the struct of the field lies in the item */
    bool seen[MAX_KEYS];
    const char *names[MAX_KEYS + 1]; /* NULL-terminated */
    size_t count;
};

static void known_add(struct known *k, const struct field *fields, size_t base)
{
    for (const struct field *f = fields; f != NULL && f->key != NULL && k->count < MAX_KEYS; f++) {
        if (f->type == FIELD_PART) {
            known_add(k, f->of->fields, base + f->offset);
            continue;
        }
        k->fields[k->count] = f;
        k->base[k->count] = base;
        k->seen[k->count] = false;
        k->names[k->count++] = f->key;
    }
    k->names[k->count] = NULL;
}

static size_t known_index(const struct known *k, const char *key)
{
    size_t i = 0;
    while (i < k->count && (*k->names[i] != *key || !streq(k->names[i], key)))
        i++;
    return i;
}

/* "do, done, how": so that nobody needs the reference for a short list. */
static void list_keys(struct str *out, const char *const names[])
{
    size_t i = 0;
    for (; names[i] != NULL && i < MAX_SHOWN_KEYS; i++)
        str_printf(out, "%s%s", i > 0 ? ", " : "", names[i]);
    if (names[i] != NULL)
        str_add(out, ", …");
}

/* The nearest key that the mapping does not have yet; else the nearest of all. */
static const char *nearest_key(const struct known *k, const struct node *map, const char *key)
{
    const char *free_names[MAX_KEYS + 1];
    size_t count = 0;
    for (size_t i = 0; i < k->count; i++) {
        if (node_find(map, k->names[i]) == NULL)
            free_names[count++] = k->names[i];
    }
    free_names[count] = NULL;
    const char *near = text_meant(key, free_names);
    return near != NULL ? near : text_meant(key, k->names);
}

/* The one required key that is missing, where the mapping has one unknown key: most likely that is it, in another
 * language. NULL if there are several of either. */
static const char *only_gap(const struct known *k, const struct node *map)
{
    const char *gap = NULL;
    size_t unknown = 0;
    for (const struct node *n = map->items; n != NULL; n = n->next)
        unknown += known_index(k, n->key) == k->count;
    for (size_t i = 0; i < k->count; i++) {
        if (!(k->fields[i]->flags & FIELD_REQUIRED) || k->seen[i] || node_find(map, k->names[i]) != NULL)
            continue;
        if (gap != NULL)
            return NULL;
        gap = k->names[i];
    }
    return unknown == 1 ? gap : NULL;
}

/* A key of the format that does not exist yet: told, and nothing else is proposed. */
static bool tell_later(struct reading *r, const struct schema *s, const struct node *n)
{
    const char *const *later = s->later;
    while (later != NULL && *later != NULL && !streq(*later, n->key))
        later++;
    if (later == NULL || *later == NULL)
        return false;
    diag_add(r->diags, DIAG_ERROR, n->key_place, "'%s' n'existe pas encore dans cette version de Passerelle",
             n->key);
    return true;
}

static void tell_unknown(struct reading *r, const struct schema *s, struct known *k, const struct node *map,
                         const struct node *n)
{
    if (tell_later(r, s, n))
        return;
    const char *near = nearest_key(k, map, n->key);
    if (near == NULL)
        near = only_gap(k, map);
    if (near != NULL) {
        k->seen[known_index(k, near)] = true; /* one slip of the pen, one message */
        diag_add(r->diags, DIAG_ERROR, n->key_place, "clé inconnue '%s' dans %s ; vouliez-vous '%s' ?",
                 shown(r, n->key), schema_title(r, s), near);
        return;
    }
    struct str keys = { 0 };
    list_keys(&keys, k->names);
    diag_add(r->diags, DIAG_ERROR, n->key_place, "clé inconnue '%s' dans %s ; les clés sont : %s",
             shown(r, n->key), schema_title(r, s), str_s(&keys));
    str_free(&keys);
}

static void tell_missing(struct reading *r, const struct schema *s, const struct known *k,
                         const struct node *map, bool named)
{
    const struct place at = named ? map->key_place : map->place;
    struct str publish = { 0 };
    for (size_t i = 0; i < k->count; i++) {
        const struct field *f = k->fields[i];
        if (k->seen[i] || (named && k->base[i] + f->offset == 0))
            continue;
        if (f->flags & FIELD_REQUIRED)
            diag_add(r->diags, DIAG_ERROR, at, "il manque la clé '%s' dans %s", f->key, schema_title(r, s));
        else if (f->flags & FIELD_PUBLISH && !r->options.drafts)
            str_printf(&publish, "%s%s", publish.len > 0 ? ", " : "", f->key);
    }
    if (publish.len > 0)
        diag_add(r->diags, r->options.strict ? DIAG_ERROR : DIAG_WARNING, node_place(map, "title"),
                 "pour publier, il manque : %s", str_s(&publish));
    str_free(&publish);
}

/* --- variants --- */
static const struct schema *variant_called(const struct schema *s, const char *key)
{
    const struct schema *const *v = s->variants;
    while (*v != NULL && !streq((*v)->fields[0].key, key))
        v++;
    return *v;
}

static const struct schema *variant_near(const struct schema *s, const char *key, struct known *kinds)
{
    *kinds = (struct known){ 0 };
    for (const struct schema *const *v = s->variants; *v != NULL && kinds->count < MAX_KEYS; v++) {
        kinds->names[kinds->count++] = (*v)->fields[0].key;
        kinds->names[kinds->count] = NULL;
    }
    const char *near = text_meant(key, kinds->names);
    return near != NULL ? variant_called(s, near) : NULL;
}

static void tell_unknown_kind(struct reading *r, const struct schema *s, const struct node *first,
                              const struct schema *near, const char *const kinds[])
{
    if (near != NULL) {
        diag_add(r->diags, DIAG_ERROR, first->key_place, "clé inconnue '%s' dans %s ; vouliez-vous '%s' ?",
                 shown(r, first->key), schema_title(r, s), near->fields[0].key);
        return;
    }
    struct str keys = { 0 };
    list_keys(&keys, kinds);
    diag_add(r->diags, DIAG_ERROR, first->key_place,
             "clé inconnue '%s' ; %s commence par une de ces clés : %s", shown(r, first->key),
             schema_title(r, s), str_s(&keys));
    str_free(&keys);
}

/* Which variant this is; NULL if nothing can be said of its keys. *slip: its first key was misspelt, and
 * told. */
static const struct schema *variant_of(struct reading *r, const struct schema *s, const struct node *map,
                                       bool *slip)
{
    const struct node *first = map->items;
    if (first == NULL)
        return NULL;
    const struct schema *v = variant_called(s, first->key);
    if (v != NULL)
        return v;
    for (const struct node *n = first->next; n != NULL && v == NULL; n = n->next) {
        if ((v = variant_called(s, n->key)) != NULL)
            diag_add(r->diags, DIAG_ERROR, n->key_place,
                     "la clé '%s' dit de quelle sorte est %s ; mettez-la en premier", n->key,
                     schema_title(r, s));
    }
    if (v == NULL) {
        struct known kinds;
        if (tell_later(r, s, first))
            return NULL;
        v = variant_near(s, first->key, &kinds);
        tell_unknown_kind(r, s, first, v, kinds.names);
        *slip = true;
    }
    return v;
}

/* --- one mapping --- */
static void read_fields(struct reading *r, const struct schema *s, struct known *k, const struct node *map,
                        bool slip, bool blind, void *item)
{
    unsigned unknown = 0; /* a hostile file has thousands: twenty are enough to see it */
    for (const struct node *n = map->items; n != NULL; n = n->next) {
        const bool kind =
            slip && n == map->items && !blind; /* misspelt, told: what stands behind it is good */
        size_t i = kind ? 0 : known_index(k, n->key);
        if (i < k->count) {
            k->seen[i] = true;
            if (!n->bad || n->kind != NODE_TEXT)
                value_read(r, k->fields[i], n, (char *)item + k->base[i] + k->fields[i]->offset);
        } else if (!blind && unknown++ < MAX_UNKNOWN) {
            tell_unknown(r, s, k, map, n);
        }
    }
}

static void finish_parts(struct reading *r, const struct field *fields, const struct node *map, char *item)
{
    for (const struct field *f = fields; f != NULL && f->key != NULL; f++)
        if (f->type == FIELD_PART && f->of->finish != NULL)
            f->of->finish(item + f->offset, map, r->arena, r->diags);
}

static bool read_map(struct reading *r, const struct schema *s, const struct node *map, void *item,
                     const char *name)
{
    struct known k; /* its lists are filled as far as count: cleaning them all would cost more than reading */
    const struct schema *variant = NULL;
    k.count = 0;
    k.names[0] = NULL;
    bool slip = false;
    if (s->variants != NULL)
        variant = variant_of(r, s, map, &slip);
    bool blind = s->variants != NULL && variant == NULL; /* of an unknown kind, no key can be judged */
    if (variant != NULL) {
        memcpy((char *)item + s->variant_offset, &variant, sizeof variant);
        known_add(&k, variant->fields, 0);
        k.seen[0] = slip;
    }
    known_add(&k, s->fields, 0);
    read_fields(r, s, &k, map, slip, blind, item);
    if (!map->bad && !blind)
        tell_missing(r, s, &k, map, name != NULL);
    finish_parts(r, variant != NULL ? variant->fields : NULL, map, item);
    finish_parts(r, s->fields, map, item);
    if (variant != NULL && variant->finish != NULL)
        variant->finish(item, map, r->arena, r->diags);
    if (s->finish != NULL)
        s->finish(item, map, r->arena, r->diags);
    return !blind;
}

/* A text where a mapping is expected: its shorthand, or a mistake. */
static bool read_shorthand(struct reading *r, const struct schema *s, const struct node *n, void *item,
                           const char *name)
{
    struct node value = *n;
    value.next = NULL;
    value.key = s->shorthand;
    value.key_place = n->place;
    struct node map = *n;
    map.kind = NODE_MAP;
    map.items = &value;
    map.count = 1;
    return read_map(r, s, &map, item, name);
}

bool item_read(struct reading *r, const struct schema *s, const struct node *n, void *item, const char *name)
{
    if (s->place_offset > 0) {
        struct place at = name != NULL ? n->key_place : n->place;
        memcpy((char *)item + s->place_offset, &at, sizeof at);
    }
    if (name != NULL)
        memcpy(item, &name, sizeof name);
    if (n->kind == NODE_MAP)
        return read_map(r, s, n, item, name);
    if (n->bad)
        return false;
    if (n->kind == NODE_TEXT && s->shorthand != NULL)
        return read_shorthand(r, s, n, item, name);
    size_t key = n->kind == NODE_TEXT ? strspn(n->text, "abcdefghijklmnopqrstuvwxyz_") : 0;
    if (key > 0 && n->text[key] == ':')
        diag_add(r->diags, DIAG_ERROR, n->place, "il manque une espace après « %.*s »", (int)key + 1,
                 n->text);
    else if (n->kind == NODE_TEXT)
        diag_add(r->diags, DIAG_ERROR, n->place, "on attend ici %s, avec ses clés, pas un texte",
                 schema_title(r, s));
    else
        diag_add(r->diags, DIAG_ERROR, n->place, "on attend ici %s, avec ses clés, pas une liste",
                 schema_title(r, s));
    return false;
}

bool schema_read_with(const struct schema *s, const struct node *n, void *out, struct arena *arena,
                      struct schema_options options, struct diags *d)
{
    struct reading r = { .arena = arena, .diags = d, .options = options };
    const unsigned before = d->errors;
    item_read(&r, s, n, out, NULL);
    return d->errors == before;
}

bool schema_read(const struct schema *s, const struct node *n, void *out, struct arena *arena,
                 struct diags *d)
{
    return schema_read_with(s, n, out, arena, (struct schema_options){ 0 }, d);
}
