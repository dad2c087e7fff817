/*
 * json_schema.h - a JSON document as nodes, and what of JSON Schema (draft-07) the outlines of the lesson format use:
 * does a file fit? A word that is not known here is a failure, so that none is forgotten.
 */
#ifndef TESTS_JSON_SCHEMA_H
#define TESTS_JSON_SCHEMA_H

#include "passerelle/schema.h"
#include "passerelle/text.h"

#include <check.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

/* --- JSON into nodes: texts, numbers and truths are texts --- */
static const char *json_blank(const char *s)
{
    return s + strspn(s, " \n\t\r");
}

static const char *json_string(const char *s, struct arena *a, const char **out)
{
    struct str text = { 0 };
    ck_assert_int_eq(*s, '"');
    for (s++; *s != '"'; s++) {
        ck_assert_int_ne(*s, '\0');
        s += *s == '\\';
        str_addc(&text, s[-1] == '\\' && *s == 'n' ? '\n' : *s);
    }
    *out = arena_strdup(a, str_s(&text));
    str_free(&text);
    return s + 1;
}

static const char *json_value(const char *s, struct arena *a, struct node *out);

static const char *json_items(const char *s, struct arena *a, struct node *out, char end)
{
    struct node **last = &out->items;
    for (s = json_blank(s + 1); *s != end; s = json_blank(s)) {
        struct node *one = arena_new(a, struct node);
        if (end == '}') {
            s = json_blank(json_string(s, a, &one->key));
            ck_assert_int_eq(*s, ':');
            s = json_blank(s + 1);
        }
        s = json_blank(json_value(s, a, one));
        *last = one;
        last = &one->next;
        out->count++;
        ck_assert(*s == ',' || *s == end);
        s += *s == ',';
    }
    return s + 1;
}

static const char *json_value(const char *s, struct arena *a, struct node *out)
{
    if (*s == '{' || *s == '[') {
        out->kind = *s == '{' ? NODE_MAP : NODE_LIST;
        return json_items(s, a, out, *s == '{' ? '}' : ']');
    }
    out->kind = NODE_TEXT;
    if (*s == '"')
        return json_string(s, a, &out->text);
    size_t n = strcspn(s, ",]} \n");
    ck_assert_uint_gt(n, 0);
    out->text = arena_strndup(a, s, n);
    return s + n;
}

static const struct node *json_parse(const char *s, struct arena *a)
{
    struct node *root = arena_new(a, struct node);
    ck_assert_int_eq(*json_blank(json_value(json_blank(s), a, root)), '\0');
    return root;
}

/* --- does a value fit? --- */
struct fitting {
    const struct node *root, *schema, *value;
};

static bool fits(const struct node *root, const struct node *schema, const struct node *value);

static long number_in(const struct node *n)
{
    return strtol(n->text, NULL, 10);
}

static const struct node *definition(const struct node *root, const char *ref)
{
    ck_assert_msg(starts_with(ref, "#/definitions/"), "%s", ref);
    const struct node *found = node_find(node_find(root, "definitions"), ref + strlen("#/definitions/"));
    ck_assert_msg(found != NULL, "%s leads nowhere", ref);
    return found;
}

static bool type_is(const char *type, const struct node *value)
{
    if (streq(type, "object") || streq(type, "array"))
        return value->kind == (*type == 'o' ? NODE_MAP : NODE_LIST);
    if (value->kind != NODE_TEXT)
        return false;
    size_t digits = strspn(value->text, "0123456789");
    if (streq(type, "integer") || streq(type, "number"))
        return digits > 0 && value->text[digits] == '\0';
    return streq(type, "string") || streq(value->text, "true") || streq(value->text, "false");
}

static bool fits_type(const struct fitting *f, const struct node *word)
{
    bool fine = word->kind == NODE_TEXT && type_is(word->text, f->value);
    for (const struct node *one = word->items; one != NULL; one = one->next)
        fine |= type_is(one->text, f->value);
    return fine;
}

static bool fits_enum(const struct fitting *f, const struct node *word)
{
    bool fine = false;
    for (const struct node *one = word->items; one != NULL; one = one->next)
        fine |= f->value->kind == NODE_TEXT && streq(one->text, f->value->text);
    return fine;
}

static bool fits_const(const struct fitting *f, const struct node *word)
{
    return f->value->kind == NODE_TEXT && streq(word->text, f->value->text);
}

static bool fits_pattern(const struct fitting *f, const struct node *word)
{
    regex_t regex;
    if (f->value->kind != NODE_TEXT)
        return true;
    ck_assert_int_eq(regcomp(&regex, word->text, REG_EXTENDED | REG_NOSUB), 0);
    bool fine = regexec(&regex, f->value->text, 0, NULL, 0) == 0;
    regfree(&regex);
    return fine;
}

static bool fits_limit(const struct fitting *f, const struct node *word)
{
    const struct node *v = f->value;
    long limit = number_in(word);
    bool text = v->kind == NODE_TEXT, list = v->kind == NODE_LIST, map = v->kind == NODE_MAP;
    switch (word->key[3]) {
    case 'L': /* maxLength */
        return !text || (long)utf8_count(v->text) <= limit;
    case 'I': /* minItems, maxItems */
        return !list || (word->key[1] == 'i' ? (long)v->count >= limit : (long)v->count <= limit);
    case 'P': /* minProperties, maxProperties */
        return !map || (word->key[1] == 'i' ? (long)v->count >= limit : (long)v->count <= limit);
    default: /* minimum, maximum */
        return !text || (word->key[1] == 'i' ? number_in(v) >= limit : number_in(v) <= limit);
    }
}

static bool fits_all(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = word->items; one != NULL; one = one->next)
        if (!fits(f->root, one, f->value))
            return false;
    return true;
}

static bool fits_any(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = word->items; one != NULL; one = one->next)
        if (fits(f->root, one, f->value))
            return true;
    return false;
}

static bool fits_ref(const struct fitting *f, const struct node *word)
{
    return fits(f->root, definition(f->root, word->text), f->value);
}

static bool fits_if(const struct fitting *f, const struct node *word)
{
    const struct node *next = node_find(f->schema, fits(f->root, word, f->value) ? "then" : "else");
    return next == NULL || fits(f->root, next, f->value);
}

static bool fits_required(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = word->items; one != NULL; one = one->next)
        if (f->value->kind == NODE_MAP && node_find(f->value, one->text) == NULL)
            return false;
    return true;
}

static bool fits_properties(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = word->items; one != NULL; one = one->next) {
        const struct node *held = node_find(f->value, one->key);
        if (held != NULL && !fits(f->root, one, held))
            return false;
    }
    return true;
}

static bool fits_additional(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = f->value->items; f->value->kind == NODE_MAP && one != NULL; one = one->next)
        if (node_find(node_find(f->schema, "properties"), one->key) == NULL && !fits(f->root, word, one))
            return false;
    return true;
}

static bool fits_names(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = f->value->items; f->value->kind == NODE_MAP && one != NULL;
         one = one->next) {
        struct node name = { .kind = NODE_TEXT, .text = one->key };
        if (!fits(f->root, word, &name))
            return false;
    }
    return true;
}

static bool fits_items(const struct fitting *f, const struct node *word)
{
    for (const struct node *one = f->value->items; f->value->kind == NODE_LIST && one != NULL;
         one = one->next)
        if (!fits(f->root, word, one))
            return false;
    return true;
}

static bool fits_nothing_to_say(const struct fitting *f, const struct node *word)
{
    (void)f;
    (void)word;
    return true;
}

static const struct {
    const char *word;
    bool (*fit)(const struct fitting *, const struct node *);
} keywords[] = {
    { "type", fits_type },
    { "enum", fits_enum },
    { "const", fits_const },
    { "pattern", fits_pattern },
    { "maxLength", fits_limit },
    { "minItems", fits_limit },
    { "maxItems", fits_limit },
    { "minProperties", fits_limit },
    { "maxProperties", fits_limit },
    { "minimum", fits_limit },
    { "maximum", fits_limit },
    { "allOf", fits_all },
    { "anyOf", fits_any },
    { "$ref", fits_ref },
    { "if", fits_if },
    { "then", fits_nothing_to_say },
    { "else", fits_nothing_to_say },
    { "required", fits_required },
    { "properties", fits_properties },
    { "additionalProperties", fits_additional },
    { "propertyNames", fits_names },
    { "items", fits_items },
    { "$schema", fits_nothing_to_say },
    { "title", fits_nothing_to_say },
    { "description", fits_nothing_to_say },
    { "definitions", fits_nothing_to_say },
    { "examples", fits_nothing_to_say },
};

static bool fits(const struct node *root, const struct node *schema, const struct node *value)
{
    if (schema->kind == NODE_TEXT) /* true, false */
        return streq(schema->text, "true");
    for (const struct node *word = schema->items; word != NULL; word = word->next) {
        size_t i = 0;
        while (i < ARRAY_LEN(keywords) && !streq(keywords[i].word, word->key))
            i++;
        ck_assert_msg(i < ARRAY_LEN(keywords), "no test knows '%s'", word->key);
        if (!keywords[i].fit(&(struct fitting){ root, schema, value }, word))
            return false;
    }
    return true;
}

#endif
