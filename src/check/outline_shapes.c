/* outline_shapes.c - what has no table, as JSON Schema: conditions with every fact, actions, records, rules. */
#include "outline.h"

#include "passerelle/app.h"
#include "passerelle/theme.h"

#define MOMENT "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$"
/* A label begins with a capital. */
#define LABEL "^[^a-z]"

static void ref(struct outline *o, const char *key, const char *to)
{
    json_open(&o->j, key, '{');
    json_text(&o->j, "$ref", to);
    json_close(&o->j, '}');
}

/* A text, or a list of texts. */
static void any_texts(struct outline *o)
{
    static const char *const types[] = { "string", "number", "boolean", "array", NULL };
    json_texts(&o->j, "type", types);
    json_open(&o->j, "items", '{');
    outline_any_text(o);
    json_close(&o->j, '}');
}

static void texts_under(struct outline *o, const char *key)
{
    json_open(&o->j, key, '{');
    any_texts(o);
    json_close(&o->j, '}');
}

/* One thing, or a list of such things. */
static void one_or_list(struct outline *o, const char *key, const char *to)
{
    json_open(&o->j, key, '{');
    json_open(&o->j, "anyOf", '[');
    ref(o, NULL, to);
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "type", "array");
    ref(o, "items", to);
    json_close(&o->j, '}');
    json_close(&o->j, ']');
    json_close(&o->j, '}');
}

/* Fields by their labels, beside the words of the program (a pattern). */
static void labels(struct outline *o, const char *pattern)
{
    texts_under(o, "additionalProperties");
    json_open(&o->j, "propertyNames", '{');
    json_text(&o->j, "pattern", pattern);
    json_close(&o->j, '}');
}

/* --- shapes --- */
static void condition(struct outline *o)
{
    o->conditions = true;
    outline_put_ref(o, "#/definitions/condition");
}

static void actions(struct outline *o)
{
    o->actions = true;
    outline_put_ref(o, "#/definitions/actions");
}

static void world(struct outline *o)
{
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    outline_any_text(o);
    json_text(&o->j, "pattern", "^[a-z0-9-]{1,40}$");
    json_close(&o->j, '}');
    ref(o, NULL, outline_ref(o, &world_schema, true));
    json_close(&o->j, ']');
}

static void when(struct outline *o)
{
    static const char *const sessions[] = { "open", "closed", NULL };
    struct str names = { 0 };
    json_text(&o->j, "type", "object");
    json_open(&o->j, "properties", '{');
    for (const char *const *word = site_when_words; *word != NULL; word++) {
        json_open(&o->j, *word, '{');
        if (streq(*word, "session"))
            json_texts(&o->j, "enum", sessions);
        else
            outline_any_text(o);
        if (streq(*word, "since") || streq(*word, "until"))
            json_text(&o->j, "pattern", MOMENT);
        json_close(&o->j, '}');
        str_printf(&names, "|^%s$", *word);
    }
    json_close(&o->j, '}');
    labels(o, arena_printf(&o->arena, LABEL "%s", str_s(&names)));
    str_free(&names);
}

/* A record as the story finds it. */
static void start(struct outline *o)
{
    json_text(&o->j, "type", "object");
    labels(o, LABEL "|^state$");
}

static void starts(struct outline *o)
{
    json_text(&o->j, "type", "array");
    json_open(&o->j, "items", '{');
    start(o);
    json_close(&o->j, '}');
}

static void records(struct outline *o)
{
    json_text(&o->j, "type", "object");
    json_open(&o->j, "additionalProperties", '{');
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    start(o);
    json_close(&o->j, '}');
    json_open(&o->j, NULL, '{');
    starts(o);
    json_close(&o->j, '}');
    json_close(&o->j, ']');
    json_close(&o->j, '}');
}

static void accounts(struct outline *o)
{
    json_text(&o->j, "type", "object");
    json_open(&o->j, "additionalProperties", '{');
    json_text(&o->j, "type", "object");
    labels(o, LABEL);
    json_close(&o->j, '}');
}

static void choice(struct outline *o, const char *const words[], bool list)
{
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    json_texts(&o->j, "enum", words);
    json_close(&o->j, '}');
    if (list) {
        json_open(&o->j, NULL, '{');
        json_text(&o->j, "type", "array");
        json_number(&o->j, "minItems", 1);
        json_open(&o->j, "items", '{');
        json_texts(&o->j, "enum", words);
        json_close(&o->j, '}');
        json_close(&o->j, '}');
    }
    json_close(&o->j, ']');
}

static void app_names(struct outline *o)
{
    const char *names[16] = { NULL };
    size_t n = 0;
    for (size_t i = 0; apps[i] != NULL && n + 1 < ARRAY_LEN(names); i++)
        if (apps[i]->show != NULL) /* two tables of facts belong to no window */
            names[n++] = apps[i]->name;
    choice(o, names, true);
}

static void theme_codes(struct outline *o)
{
    const char *codes[64] = { NULL };
    for (size_t i = 0; themes[i].code != NULL && i + 1 < ARRAY_LEN(codes); i++)
        codes[i] = themes[i].code;
    choice(o, codes, false);
}

static void (*const shapes[])(struct outline *) = {
    [SHAPE_CONDITION] = condition, [SHAPE_ACTIONS] = actions,   [SHAPE_LINES] = any_texts,
    [SHAPE_WORLD] = world,         [SHAPE_WHEN] = when,         [SHAPE_RECORDS] = records,
    [SHAPE_STARTS] = starts,       [SHAPE_ACCOUNTS] = accounts, [SHAPE_PARAMETER] = any_texts,
    [SHAPE_APPS] = app_names,      [SHAPE_THEME] = theme_codes,
};

bool outline_shape(struct outline *o, const struct field *f)
{
    if (f->shape == SHAPE_NONE)
        return false;
    shapes[f->shape](o);
    return true;
}

/* --- conditions --- */
static void attribute(struct outline *o, const struct fact_attribute *a)
{
    static const char *const any[] = { "some", "none" };
    const char *words[32] = { NULL };
    size_t n = 0;
    if (a->doc != NULL)
        json_text(&o->j, "description", a->doc);
    if (a->words == NULL) {
        any_texts(o);
        return;
    }
    for (; a->words[n] != NULL && n + ARRAY_LEN(any) + 1 < ARRAY_LEN(words); n++)
        words[n] = a->words[n];
    for (size_t i = 0; i < ARRAY_LEN(any); i++)
        words[n++] = any[i];
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    json_texts(&o->j, "enum", words);
    json_close(&o->j, '}');
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "type", "string");
    json_text(&o->j, "pattern", " / ");
    json_close(&o->j, '}');
    json_close(&o->j, ']');
}

/* The attributes of a fact, as a mapping. */
static void attributes(struct outline *o, const struct fact_kind *fact)
{
    json_open(&o->j, fact->name, '{');
    json_text(&o->j, "type", "object");
    json_open(&o->j, "properties", '{');
    for (const struct fact_attribute *a = fact->attributes; a->name != NULL; a++) {
        json_open(&o->j, a->name, '{');
        attribute(o, a);
        json_close(&o->j, '}');
    }
    json_open(&o->j, "times", '{');
    json_text(&o->j, "type", "integer");
    json_number(&o->j, "minimum", 1);
    json_number(&o->j, "maximum", 99);
    json_close(&o->j, '}');
    json_open(&o->j, "without", '{');
    outline_any_text(o);
    json_close(&o->j, '}');
    json_close(&o->j, '}');
    if (fact->labels)
        texts_under(o, "additionalProperties");
    else
        json_bool(&o->j, "additionalProperties", false);
    json_close(&o->j, '}');
}

/* A value of its main attribute, a mapping of attributes, or a list of such mappings. */
static void fact(struct outline *o, const struct fact_kind *kind)
{
    const char *to = arena_printf(&o->arena, "#/definitions/%s", kind->name);
    json_open(&o->j, kind->name, '{');
    if (kind->doc != NULL)
        json_text(&o->j, "description", kind->doc);
    json_open(&o->j, "anyOf", '[');
    json_open(&o->j, NULL, '{');
    attribute(o, &kind->attributes[0]);
    json_close(&o->j, '}');
    ref(o, NULL, to);
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "type", "array");
    json_number(&o->j, "minItems", 1);
    ref(o, "items", to);
    json_close(&o->j, '}');
    json_close(&o->j, ']');
    json_close(&o->j, '}');
}

void outline_conditions(struct outline *o)
{
    json_open(&o->j, "condition", '{');
    json_text(&o->j, "type", "object");
    json_open(&o->j, "properties", '{');
    one_or_list(o, "any", "#/definitions/condition");
    for (size_t i = 0; apps[i] != NULL; i++)
        for (const struct fact_kind *kind = apps[i]->facts; kind->name != NULL; kind++)
            fact(o, kind);
    json_close(&o->j, '}');
    json_number(&o->j, "minProperties", 1);
    json_bool(&o->j, "additionalProperties", false);
    json_close(&o->j, '}');
    for (size_t i = 0; apps[i] != NULL; i++)
        for (const struct fact_kind *kind = apps[i]->facts; kind->name != NULL; kind++)
            attributes(o, kind);
}

/* --- actions --- */
static void action(struct outline *o, enum how_verb verb)
{
    const char *keys[] = { how_verbs[verb], verb == HOW_DRAG ? "to" : NULL, NULL };
    json_open(&o->j, NULL, '{');
    json_text(&o->j, "type", "object");
    json_open(&o->j, "properties", '{');
    for (size_t i = 0; keys[i] != NULL; i++) {
        json_open(&o->j, keys[i], '{');
        if (verb == HOW_FILL) {
            json_text(&o->j, "type", "object");
            json_number(&o->j, "minProperties", 1);
            texts_under(o, "additionalProperties");
        } else {
            outline_any_text(o);
        }
        json_close(&o->j, '}');
    }
    json_close(&o->j, '}');
    json_texts(&o->j, "required", keys);
    json_bool(&o->j, "additionalProperties", false);
    json_close(&o->j, '}');
}

void outline_actions(struct outline *o)
{
    json_open(&o->j, "action", '{');
    json_open(&o->j, "anyOf", '[');
    for (int verb = 0; how_verbs[verb] != NULL; verb++)
        action(o, (enum how_verb)verb);
    json_close(&o->j, ']');
    json_close(&o->j, '}');
    one_or_list(o, "actions", "#/definitions/action");
}

/* --- rules --- */
static bool takes(enum rule_kind kind, const char *key)
{
    const char *own, *like;
    for (size_t i = 0; pack_rule_param(kind, i, &own, &like); i++)
        if (streq(own, key))
            return true;
    return false;
}

/* Is it a parameter before this rule already? Then it was met. */
static bool met(int kind, size_t index, const char *key)
{
    const char *own, *like;
    for (int k = 0; k <= kind; k++)
        for (size_t i = 0; (k < kind || i < index) && pack_rule_param((enum rule_kind)k, i, &own, &like); i++)
            if (streq(own, key))
                return true;
    return false;
}

static void add_foreign(struct outline *o, enum rule_kind kind)
{
    const char *key, *like;
    json_open(&o->j, "then", '{');
    json_open(&o->j, "properties", '{');
    for (int k = 0; k < RULE_KINDS; k++)
        for (size_t i = 0; pack_rule_param((enum rule_kind)k, i, &key, &like); i++)
            if (!takes(kind, key) && !met(k, i, key))
                json_bool(&o->j, key, false);
    json_close(&o->j, '}');
    json_close(&o->j, '}');
}

void outline_rules(struct outline *o)
{
    static const char *const rule[] = { "rule", NULL };
    json_open(&o->j, "allOf", '[');
    for (int kind = 0; kind < RULE_KINDS; kind++) {
        json_open(&o->j, NULL, '{');
        json_open(&o->j, "if", '{');
        json_open(&o->j, "properties", '{');
        json_open(&o->j, "rule", '{');
        json_text(&o->j, "const", rule_names[kind]);
        json_close(&o->j, '}');
        json_close(&o->j, '}');
        json_texts(&o->j, "required", rule);
        json_close(&o->j, '}');
        add_foreign(o, (enum rule_kind)kind);
        json_close(&o->j, '}');
    }
    json_close(&o->j, ']');
}
