/* outline.c - the tables of the lesson format as JSON Schema: one function a type of field, one definition a table. */
#include "outline.h"

#include "passerelle/outline.h"

#include <stdio.h>
#include <stdlib.h>

/* --- definitions --- */
static bool name_taken(const struct outline *o, const char *name)
{
    for (size_t i = 0; i < o->count; i++)
        if (streq(o->parts[i].name, name))
            return true;
    return false;
}

/* "step", "site-message", "world-change", "result-2". */
static const char *name_for(struct outline *o, const struct schema *s, bool change)
{
    char *base = arena_printf(&o->arena, "%s%s", s->name, change ? "-change" : "");
    for (char *c = base; *c != '\0'; c++)
        *c = *c == ' ' ? '-' : *c;
    const char *name = base;
    for (int i = 2; name_taken(o, name); i++)
        name = arena_printf(&o->arena, "%s-%d", base, i);
    return name;
}

const char *outline_ref(struct outline *o, const struct schema *s, bool change)
{
    size_t i = 0;
    while (i < o->count && (o->parts[i].schema != s || o->parts[i].change != change))
        i++;
    if (i == o->count) {
        struct outline_part part = { s, change, name_for(o, s, change) };
        o->parts = grow(o->parts, o->count, &o->cap, sizeof *o->parts);
        o->parts[o->count++] = part;
    }
    return arena_printf(&o->arena, "#/definitions/%s", o->parts[i].name);
}

/* Beside a "$ref" nothing else would count. */
void outline_put_ref(struct outline *o, const char *ref)
{
    json_open(&o->j, "allOf", '[');
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "$ref", ref);
    json_close(&o->j, '}');
    json_close(&o->j, ']');
}

void outline_any_text(struct outline *o)
{
    static const char *const types[] = { "string", "number", "boolean", NULL };
    json_texts(&o->j, "type", types);
}

/* --- one function a type --- */
static void add_text(struct outline *o, const struct field *f, bool change)
{
    (void)change;
    if (f->words != NULL) {
        json_texts(&o->j, "enum", f->words);
        return;
    }
    outline_any_text(o);
    if (f->max > 0)
        json_number(&o->j, "maxLength", f->max + 1); /* under |, a line feed ends it */
}

static void add_pattern(struct outline *o, const char *pattern)
{
    outline_any_text(o);
    json_text(&o->j, "pattern", pattern);
}

static void add_id(struct outline *o, const struct field *f, bool change)
{
    (void)f;
    (void)change;
    add_pattern(o, "^[a-z0-9-]{1,40}$");
}

static void add_date(struct outline *o, const struct field *f, bool change)
{
    (void)f;
    (void)change;
    add_pattern(o, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}

static void add_moment(struct outline *o, const struct field *f, bool change)
{
    (void)f;
    (void)change;
    add_pattern(o, "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$");
}

static void add_number(struct outline *o, const struct field *f, bool change)
{
    (void)change;
    json_text(&o->j, "type", "integer");
    if (f->min == 0 && f->max == 0)
        return;
    json_number(&o->j, "minimum", f->min);
    json_number(&o->j, "maximum", f->max);
}

static void add_value(struct outline *o, const struct field *f, bool change)
{
    (void)change;
    const char *const like[] = { f->like, NULL };
    outline_any_text(o);
    json_texts(&o->j, "examples", like);
}

/* One text may stand where a list is expected. */
static void add_texts(struct outline *o, const struct field *f, bool change)
{
    (void)change;
    json_open(&o->j, "anyOf", '[');
    for (int list = 0; list < 2; list++) {
        json_open(&o->j, NULL, '{');
        if (list) {
            json_text(&o->j, "type", "array");
            json_number(&o->j, "minItems", 1);
            if (f->max > 0)
                json_number(&o->j, "maxItems", f->max);
            json_open(&o->j, "items", '{');
        }
        if (f->words != NULL)
            json_texts(&o->j, "enum", f->words);
        else
            outline_any_text(o);
        if (list)
            json_close(&o->j, '}');
        json_close(&o->j, '}');
    }
    json_close(&o->j, ']');
}

static void add_struct(struct outline *o, const struct field *f, bool change)
{
    outline_put_ref(o, outline_ref(o, f->of, change));
}

static void add_list(struct outline *o, const struct field *f, bool change)
{
    (void)change;
    const char *ref = outline_ref(o, f->of, false);
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "$ref", ref);
    json_close(&o->j, '}');
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "type", "array");
    json_number(&o->j, "minItems", 1);
    if (f->max > 0)
        json_number(&o->j, "maxItems", f->max);
    json_open(&o->j, "items", '{');
    json_text(&o->j, "$ref", ref);
    json_close(&o->j, '}');
    json_close(&o->j, '}');
    json_close(&o->j, ']');
}

/* Names and what they stand for; in a change, or where the table says so, `none` takes one away. */
static void add_map(struct outline *o, const struct field *f, bool change)
{
    static const char *const none[] = { "none", NULL };
    const char *ref = outline_ref(o, f->of, false);
    json_text(&o->j, "type", "object");
    json_number(&o->j, "minProperties", 1);
    if (f->max > 0)
        json_number(&o->j, "maxProperties", f->max);
    json_open(&o->j, "additionalProperties", '{');
    if (change || (f->flags & FIELD_NONE) != 0) {
        json_open(&o->j, "anyOf", '[');
        json_open(&o->j, NULL, '{');
        json_texts(&o->j, "enum", none);
        json_close(&o->j, '}');
        json_open(&o->j, NULL, '{');
        json_text(&o->j, "$ref", ref);
        json_close(&o->j, '}');
        json_close(&o->j, ']');
    } else {
        json_text(&o->j, "$ref", ref);
    }
    json_close(&o->j, '}');
}

static void (*const adders[])(struct outline *, const struct field *, bool) = {
    [FIELD_TEXT] = add_text,     [FIELD_LINE] = add_text,     [FIELD_ID] = add_id,
    [FIELD_WORD] = add_text,     [FIELD_NUMBER] = add_number, [FIELD_DATE] = add_date,
    [FIELD_MOMENT] = add_moment, [FIELD_LINES] = add_texts,   [FIELD_TEXTS] = add_texts,
    [FIELD_STRUCT] = add_struct, [FIELD_LIST] = add_list,     [FIELD_MAP] = add_map,
    [FIELD_VALUE] = add_value,   [FIELD_PART] = NULL,         [FIELD_NODE] = NULL,
};

/* --- one mapping --- */
static void add_fields(struct outline *o, const struct field *fields, bool change)
{
    for (const struct field *f = fields; f != NULL && f->key != NULL; f++) {
        if (f->type == FIELD_PART) {
            add_fields(o, f->of->fields, change);
            continue;
        }
        json_open(&o->j, f->key, '{');
        if (f->doc != NULL)
            json_text(&o->j, "description", f->doc);
        if (!outline_shape(o, f))
            adders[f->type](o, f, change);
        json_close(&o->j, '}');
    }
}

static void add_required(struct outline *o, const struct field *variant, const struct field *common)
{
    const struct field *const both[] = { variant, common };
    const char **keys = arena_array(&o->arena, const char *, 64);
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_LEN(both); i++)
        for (const struct field *f = both[i]; f != NULL && f->key != NULL; f++)
            if (f->flags & FIELD_REQUIRED)
                keys[n++] = f->key;
    if (n > 0)
        json_texts(&o->j, "required", keys);
}

static bool has_part(const struct field *f)
{
    while (f != NULL && f->key != NULL && f->type != FIELD_PART)
        f++;
    return f != NULL && f->key != NULL;
}

static void add_object(struct outline *o, const struct schema *variant, const struct schema *s, bool change)
{
    static const char *const like[] = { "like", NULL };
    const struct field *own = variant != NULL ? variant->fields : NULL;
    bool world = change && s == &world_schema;
    json_text(&o->j, "type", "object");
    json_open(&o->j, "properties", '{');
    if (world) {
        json_open(&o->j, "like", '{');
        json_text(&o->j, "description", "the world that is changed");
        add_id(o, NULL, false);
        json_close(&o->j, '}');
    }
    add_fields(o, own, change);
    add_fields(o, s->fields, change);
    json_close(&o->j, '}');
    if (world)
        json_texts(&o->j, "required", like);
    else if (!change)
        add_required(o, own, s->fields);
    json_bool(&o->j, "additionalProperties", false);
    if (has_part(own))
        outline_rules(o);
}

static void add_variants(struct outline *o, const struct schema *s)
{
    json_open(&o->j, "anyOf", '[');
    for (const struct schema *const *v = s->variants; *v != NULL; v++) {
        json_open(&o->j, NULL, '{');
        json_text(&o->j, "title", (*v)->name);
        if ((*v)->doc != NULL)
            json_text(&o->j, "description", (*v)->doc);
        add_object(o, *v, s, false);
        json_close(&o->j, '}');
    }
    json_close(&o->j, ']');
}

static void add_shorthand(struct outline *o, const struct schema *s)
{
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    outline_any_text(o);
    json_close(&o->j, '}');
    json_open(&o->j, NULL, '{');
    add_object(o, NULL, s, false);
    json_close(&o->j, '}');
    json_close(&o->j, ']');
}

static void add_part(struct outline *o, const struct outline_part *part)
{
    const struct schema *s = part->schema;
    json_open(&o->j, part->name, '{');
    if (s->doc != NULL)
        json_text(&o->j, "description", s->doc);
    if (s->variants != NULL)
        add_variants(o, s);
    else if (s->shorthand != NULL)
        add_shorthand(o, s);
    else
        add_object(o, NULL, s, part->change);
    json_close(&o->j, '}');
}

/* --- documents --- */
const struct outline_kind outline_kinds[] = {
    { "lesson", &lesson_schema, "NOM.yaml" },
    { "world", &world_schema, "worlds/NOM.yaml" },
    { "site", &site_schema, "sites/NOM.yaml" },
    { "pack", &pack_schema, "pack.yaml" },
    { "mistakes", &mistakes_schema, "mistakes.yaml" },
    { "glossary", &glossary_schema, "glossary.yaml" },
    { NULL, NULL, NULL },
};

/* A world may be another one with changes. */
static void add_root(struct outline *o, const struct schema *s)
{
    static const char *const like[] = { "like", NULL };
    if (s != &world_schema) {
        outline_put_ref(o, outline_ref(o, s, false));
        return;
    }
    json_open(&o->j, "if", '{');
    json_texts(&o->j, "required", like);
    json_close(&o->j, '}');
    for (int change = 1; change >= 0; change--) {
        json_open(&o->j, change ? "then" : "else", '{');
        json_text(&o->j, "$ref", outline_ref(o, s, change));
        json_close(&o->j, '}');
    }
}

bool schema_outline(const char *kind, struct str *out)
{
    const struct outline_kind *k = outline_kinds;
    struct outline o = { .j.out = out };
    while (k->name != NULL && !streq(k->name, kind))
        k++;
    if (k->name == NULL)
        return false;
    json_open(&o.j, NULL, '{');
    json_text(&o.j, "$schema", "http://json-schema.org/draft-07/schema#");
    json_text(&o.j, "title", arena_printf(&o.arena, "Passerelle: %s", k->file));
    add_root(&o, k->schema);
    json_open(&o.j, "definitions", '{');
    for (; o.written < o.count; o.written++) {
        const struct outline_part part = o.parts[o.written];
        add_part(&o, &part);
    }
    if (o.conditions)
        outline_conditions(&o);
    if (o.actions)
        outline_actions(&o);
    json_close(&o.j, '}');
    json_close(&o.j, '}');
    free(o.parts);
    arena_free(&o.arena);
    return true;
}
