/*
 * rule_read.c - `rule` with its parameters, beside a field of a site or a question. Each rule has its own: a
 * parameter of another rule is told.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

bool value_size(const char *s, void *member)
{
    return size_parse(s, member);
}

bool value_span(const char *s, void *member)
{
    return span_parse(s, member);
}

/* --- one parameter, from its text into the rule --- */
static bool number_of(const char *s, int least, int most, int *out)
{
    size_t n = strspn(s, "0123456789");
    long value = n > 0 && n < 10 ? strtol(s, NULL, 10) : -1;
    if (s[n] != '\0' || value < least || value > most)
        return false;
    *out = (int)value;
    return true;
}

/* Euros, with or without cents: « 450 », « 450,00 ». */
static bool cents_of(const char *s, int64_t *out)
{
    size_t n = strspn(s, "0123456789");
    int64_t euros = n > 0 && n < 10 ? strtol(s, NULL, 10) : -1, cents = 0;
    const char *rest = s + n;
    if (*rest == ',' && strspn(rest + 1, "0123456789") == 2 && rest[3] == '\0') {
        cents = strtol(rest + 1, NULL, 10);
        rest += 3;
    }
    if (euros < 0 || *rest != '\0')
        return false;
    *out = euros * 100 + cents;
    return true;
}

/* A whole number, maybe below zero. */
static bool whole_of(const char *s, int64_t *out)
{
    int value;
    bool minus = *s == '-';
    if (!number_of(s + minus, 0, 999999999, &value))
        return false;
    *out = minus ? -value : value;
    return true;
}

static bool read_min(const char *s, struct rule *r)
{
    return r->has_min = whole_of(s, &r->min);
}

static bool read_max(const char *s, struct rule *r)
{
    return r->has_max = whole_of(s, &r->max);
}

static bool read_min_cents(const char *s, struct rule *r)
{
    return r->has_min = cents_of(s, &r->min);
}

static bool read_max_cents(const char *s, struct rule *r)
{
    return r->has_max = cents_of(s, &r->max);
}

static bool read_digits(const char *s, struct rule *r)
{
    return number_of(s, 1, 30, &r->digits);
}

static bool read_rows(const char *s, struct rule *r)
{
    return number_of(s, 1, 12, &r->lines);
}

static bool read_refuse(const char *s, struct rule *r)
{
    r->refuse = s;
    return true;
}

static bool read_since(const char *s, struct rule *r)
{
    return rule_day_parse(s, &r->since);
}

static bool read_until(const char *s, struct rule *r)
{
    return rule_day_parse(s, &r->until);
}

static bool read_from(const char *s, struct rule *r)
{
    return clock_parse(s, &r->from);
}

static bool read_to(const char *s, struct rule *r)
{
    return clock_parse(s, &r->to);
}

static bool read_as(const char *s, struct rule *r)
{
    r->as = s;
    return true;
}

static bool read_lasts(const char *s, struct rule *r)
{
    return span_parse(s, &r->lasts);
}

static bool read_tries(const char *s, struct rule *r)
{
    return number_of(s, 1, 9, &r->tries);
}

static bool read_which(const char *s, struct rule *r)
{
    return number_of(s, 1, 20, &r->which);
}

static bool read_size(const char *s, struct rule *r)
{
    return size_parse(s, &r->size);
}

static bool read_paper(const char *s, struct rule *r)
{
    r->paper = s;
    return true;
}

static bool read_newer(const char *s, struct rule *r)
{
    return span_parse(s, &r->newer);
}

static bool read_quality(const char *s, struct rule *r)
{
    return r->any_quality = streq(s, "any");
}

static bool read_sides(const char *s, struct rule *r)
{
    return number_of(s, 1, 2, &r->sides);
}

/* --- which rule has which --- */
struct param {
    const char *key;
    bool (*read)(const char *, struct rule *); /* NULL: a list */
    const char *like;
};

static const struct param text_params[] = { { "min", read_min, "3" },
                                            { "max", read_max, "200" },
                                            { "lines", read_rows, "5" },
                                            { "refuse", read_refuse, "martin / léa" },
                                            { NULL, NULL, NULL } };
static const struct param number_params[] = {
    { "digits", read_digits, "5" }, { "min", read_min, "1" }, { "max", read_max, "12" }, { NULL, NULL, NULL }
};
static const struct param amount_params[] = { { "min", read_min_cents, "0" },
                                              { "max", read_max_cents, "450,00" },
                                              { NULL, NULL, NULL } };
static const struct param date_params[] = { { "since", read_since, "today" },
                                            { "until", read_until, "today + 60 days" },
                                            { NULL, NULL, NULL } };
static const struct param time_params[] = { { "since", read_from, "08:30" },
                                            { "until", read_to, "18:00" },
                                            { NULL, NULL, NULL } };
static const struct param same_params[] = { { "as", read_as, "Mot de passe" }, { NULL, NULL, NULL } };
static const struct param code_params[] = { { "lasts", read_lasts, "10 minutes" },
                                            { "tries", read_tries, "3" },
                                            { NULL, NULL, NULL } };
static const struct param file_params[] = { { "types", NULL, "[pdf, jpg]" },
                                            { "max", read_size, "5 Mo" },
                                            { "paper", read_paper, "pièce d'identité" },
                                            { "newer", read_newer, "3 months" },
                                            { "quality", read_quality, "any" },
                                            { "sides", read_sides, "2" },
                                            { NULL, NULL, NULL } };
static const struct param people_params[] = { { "max", read_max, "10" }, { NULL, NULL, NULL } };
static const struct param words_params[] = { { "which", read_which, "3" }, { NULL, NULL, NULL } };
static const struct param no_params[] = { { NULL, NULL, NULL } };

static const struct param *const params[RULE_KINDS] = {
    [RULE_TEXT] = text_params,   [RULE_NUMBER] = number_params,   [RULE_AMOUNT] = amount_params,
    [RULE_DATE] = date_params,   [RULE_TIME] = time_params,       [RULE_POSTCODE] = no_params,
    [RULE_PHONE] = no_params,    [RULE_EMAIL] = no_params,        [RULE_NIR] = no_params,
    [RULE_FISCAL] = no_params,   [RULE_FOREIGNER] = no_params,    [RULE_PASSWORD] = no_params,
    [RULE_SAME] = same_params,   [RULE_NEW_PASSWORD] = no_params, [RULE_CODE] = code_params,
    [RULE_FILE] = file_params,   [RULE_TICK] = no_params,         [RULE_PEOPLE] = people_params,
    [RULE_WORDS] = words_params,
};

bool pack_rule_param(enum rule_kind kind, size_t index, const char **key, const char **like)
{
    const struct param *p = params[kind];
    while (p->key != NULL && index > 0) {
        p++;
        index--;
    }
    *key = p->key;
    *like = p->like;
    return p->key != NULL;
}

/* --- reading --- */
static void tell_shape(const struct node *n, const char *like, struct diags *d)
{
    if (!n->bad)
        diag_add(d, DIAG_ERROR, n->place, "'%s' s'écrit par exemple '%s'", n->key, like);
}

/* Endings of files, without the dot. */
static void read_types(const struct node *n, struct rule *r, struct arena *a, struct diags *d)
{
    const struct node *one = n->kind == NODE_LIST ? n->items : n;
    size_t count = n->kind == NODE_LIST ? n->count : 1, k = 0;
    const char **types = arena_array(a, const char *, count + 1);
    for (; one != NULL && k < count; one = one->next) {
        const char *s = one->kind == NODE_TEXT ? one->text : "";
        size_t len = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789");
        if (one->bad)
            continue;
        if (len == 0 || s[len] != '\0')
            diag_add(d, DIAG_ERROR, one->place,
                     "'types' attend des fins de noms sans le point, en petites lettres, comme [pdf, jpg]");
        else
            types[k++] = s;
    }
    r->types = types;
}

static void tell_foreign(const struct raw_rule *raw, const struct node *n, struct diags *d)
{
    struct str own = { 0 };
    for (const struct param *p = params[raw->r.kind]; p->key != NULL; p++)
        str_printf(&own, "%s%s", own.len > 0 ? ", " : "", p->key);
    if (own.len > 0)
        diag_add(d, DIAG_ERROR, n->key_place,
                 "'%s' n'est pas un réglage de la règle '%s' ; ses réglages sont : %s", n->key,
                 rule_names[raw->r.kind], str_s(&own));
    else
        diag_add(d, DIAG_ERROR, n->key_place, "la règle '%s' n'a pas de réglages : retirez '%s'",
                 rule_names[raw->r.kind], n->key);
    str_free(&own);
}

static void read_param(struct raw_rule *raw, const struct node *n, struct arena *a, struct diags *d)
{
    const struct param *p = params[raw->r.kind];
    while (p->key != NULL && !streq(p->key, n->key))
        p++;
    if (p->key == NULL)
        tell_foreign(raw, n, d);
    else if (p->read == NULL)
        read_types(n, &raw->r, a, d);
    else if (n->kind != NODE_TEXT || !p->read(n->text, &raw->r))
        tell_shape(n, p->like, d);
}

/* Limits that leave nothing between them. */
static void check_limits(const struct rule *r, const struct node *node, struct diags *d)
{
    const struct node *max = node_find(node, "max");
    if (r->has_min && r->has_max && r->min > r->max && max != NULL)
        diag_add(d, DIAG_ERROR, max->place, "'max' est plus petit que 'min'");
    const struct node *until = node_find(node, "until");
    if (until == NULL)
        return;
    bool dates = r->since.kind == DAY_FIXED && r->until.kind == DAY_FIXED &&
                 date_compare(r->since.date, r->until.date) > 0;
    bool days = r->since.kind == DAY_TODAY && r->until.kind == DAY_TODAY && r->since.plus > r->until.plus;
    if (dates || days || (r->kind == RULE_TIME && r->to > 0 && r->from > r->to))
        diag_add(d, DIAG_ERROR, until->place, "'until' vient avant 'since'");
}

static void rule_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_rule *raw = item;
    const struct node *nodes[] = { raw->min,   raw->max,   raw->digits, raw->lines,  raw->refuse, raw->since,
                                   raw->until, raw->as,    raw->lasts,  raw->tries,  raw->which,  raw->types,
                                   raw->paper, raw->newer, raw->sides,  raw->quality };
    int kind = 0;
    while (raw->name != NULL && rule_names[kind] != NULL && !streq(rule_names[kind], raw->name))
        kind++;
    if (rule_names[kind] == NULL) {
        pack_say_unknown(d, value_place(node, "rule"), N_("règle inconnue"), raw->name, rule_names);
        return;
    }
    raw->r.kind = (enum rule_kind)kind;
    for (size_t i = 0; i < ARRAY_LEN(nodes); i++)
        if (nodes[i] != NULL)
            read_param(raw, nodes[i], a, d);
    check_limits(&raw->r, node, d);
}

static const struct field rule_fields[] = {
    { .key = "rule",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_rule, name),
      .words = rule_names,
      .doc = "what may stand in the box; text if not written" },
    { .key = "min",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, min),
      .shape = SHAPE_PARAMETER,
      .doc = "text: fewest signs; number, amount: the least" },
    { .key = "max",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, max),
      .shape = SHAPE_PARAMETER,
      .doc = "text: most signs; number, amount: the most; file: 5 Mo; people: how many" },
    { .key = "digits",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, digits),
      .shape = SHAPE_PARAMETER,
      .doc = "number: how many figures" },
    { .key = "lines",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, lines),
      .shape = SHAPE_PARAMETER,
      .doc = "text: rows of the box" },
    { .key = "refuse",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, refuse),
      .shape = SHAPE_PARAMETER,
      .doc = "text: words with \" / \" that may not appear" },
    { .key = "since",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, since),
      .shape = SHAPE_PARAMETER,
      .doc = "date: first day (2026-11-17, today, today + 60 days); time: first hour" },
    { .key = "until",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, until),
      .shape = SHAPE_PARAMETER,
      .doc = "date: last day; time: last hour" },
    { .key = "as",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, as),
      .shape = SHAPE_PARAMETER,
      .doc = "same: label of the other field" },
    { .key = "lasts",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, lasts),
      .shape = SHAPE_PARAMETER,
      .doc = "code: how long it is good, 10 minutes" },
    { .key = "tries",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, tries),
      .shape = SHAPE_PARAMETER,
      .doc = "code: how often it may be wrong" },
    { .key = "which",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, which),
      .shape = SHAPE_PARAMETER,
      .doc = "words: which word of the help's sentence, 3 if not written" },
    { .key = "types",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, types),
      .shape = SHAPE_PARAMETER,
      .doc = "file: endings, [pdf, jpg]" },
    { .key = "paper",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, paper),
      .shape = SHAPE_PARAMETER,
      .doc = "file: what it must be, as files say in their `paper`" },
    { .key = "newer",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, newer),
      .shape = SHAPE_PARAMETER,
      .doc = "file: how old it may be, 3 months" },
    { .key = "sides",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, sides),
      .shape = SHAPE_PARAMETER,
      .doc = "file: how many sides it must show" },
    { .key = "quality",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_rule, quality),
      .shape = SHAPE_PARAMETER,
      .doc = "file: any; else it must be sharp" },
    { .key = NULL },
};

const struct schema rule_schema = {
    .name = "rule",
    .title = N_("une règle"),
    .size = sizeof(struct raw_rule),
    .fields = rule_fields,
    .finish = rule_finish,
    .doc = "what may stand in a box",
};
