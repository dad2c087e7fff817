/* texts.c - what people read in a file, found along the tables that read it: for translators. */
#include "passerelle/schema.h"

#include <string.h>

static void visit_item(const struct schema *, const struct node *, const struct schema_visit *);

static void visit_lines(const struct field *f, const struct node *n, const struct schema_visit *v)
{
    struct place at = n->place;
    at.line += n->block; /* the text begins under the sign | */
    for (const char *s = n->text; *s != '\0'; at.line++) {
        size_t len = strcspn(s, "\n");
        if (len > 0)
            v->said(v->ctx, f->key, arena_strndup(v->arena, s, len), at);
        s += len + (s[len] == '\n');
    }
}

static void visit_said(const struct field *f, const struct node *n, const struct schema_visit *v)
{
    if (n->kind != NODE_TEXT) {
        for (const struct node *one = n->items; one != NULL; one = one->next)
            visit_said(f, one, v);
    } else if (f->type == FIELD_NODE) {
        visit_lines(f, n, v);
    } else if (*n->text != '\0') {
        v->said(v->ctx, f->key, n->text, n->place);
    }
}

/* A map whose names are read, too. */
static void visit_names(const struct field *f, const struct node *n, const struct schema_visit *v)
{
    for (const struct node *one = n->kind == NODE_MAP ? n->items : NULL; one != NULL; one = one->next) {
        v->said(v->ctx, f->key, one->key, one->key_place);
        visit_item(f->of, one, v);
    }
}

static void visit_field(const struct field *f, const struct node *n, const struct schema_visit *v)
{
    bool several = f->type == FIELD_LIST || f->type == FIELD_MAP;
    if (f->flags & FIELD_SAID && f->type == FIELD_MAP)
        visit_names(f, n, v);
    else if (f->flags & FIELD_SAID)
        visit_said(f, n, v);
    else if (f->type == FIELD_STRUCT || (several && f->of != NULL && n->kind == NODE_TEXT))
        visit_item(f->of, n, v);
    else if (several)
        for (const struct node *one = n->items; one != NULL; one = one->next)
            visit_item(f->of, one, v);
    else if (f->type == FIELD_NODE && v->node != NULL)
        v->node(v->ctx, f->key, n);
}

/* The field of a key, also in the parts whose keys stand in the same mapping. */
static const struct field *field_of(const struct field *fields, const char *key)
{
    for (const struct field *f = fields; f != NULL && f->key != NULL; f++) {
        const struct field *found = f->type == FIELD_PART ? field_of(f->of->fields, key) : NULL;
        if (found != NULL)
            return found;
        if (f->type != FIELD_PART && streq(f->key, key))
            return f;
    }
    return NULL;
}

static const struct schema *variant_of(const struct schema *s, const struct node *map)
{
    const struct schema *const *v = s->variants;
    while (v != NULL && *v != NULL && (map->items == NULL || !streq((*v)->fields[0].key, map->items->key)))
        v++;
    return v != NULL ? *v : NULL;
}

static void visit_item(const struct schema *s, const struct node *n, const struct schema_visit *v)
{
    if (s == NULL)
        return;
    if (n->kind == NODE_TEXT && s->shorthand != NULL) {
        const struct field *f = field_of(s->fields, s->shorthand);
        if (f != NULL)
            visit_field(f, n, v);
        return;
    }
    const struct schema *variant = n->kind == NODE_MAP ? variant_of(s, n) : NULL;
    for (const struct node *one = n->kind == NODE_MAP ? n->items : NULL; one != NULL; one = one->next) {
        const struct field *f = variant != NULL ? field_of(variant->fields, one->key) : NULL;
        if (f == NULL)
            f = field_of(s->fields, one->key);
        if (f != NULL)
            visit_field(f, one, v);
    }
}

void schema_texts(const struct schema *s, const struct node *root, const struct schema_visit *v)
{
    visit_item(s, root, v);
}
