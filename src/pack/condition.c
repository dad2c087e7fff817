/*
 * condition.c - reads conditions: a mapping from facts to what they must show (`done`, `when`).
 */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

struct reader {
    struct arena *arena;
    struct diags *diags;
};

static bool list_of_maps(const struct node *n)
{
    return n->kind == NODE_LIST && n->items != NULL && n->items->kind == NODE_MAP;
}

/* A text, or a list of texts, into values. */
static bool read_values(struct reader *r, const struct node *n, struct texts *out)
{
    const struct node *first = n->kind == NODE_LIST ? n->items : n;
    size_t count = n->kind == NODE_LIST ? n->count : 1, k = 0;
    const char **s = arena_array(r->arena, const char *, count + 1);
    struct place *at = arena_array(r->arena, struct place, count + 1);
    for (const struct node *one = first; one != NULL && k < count; one = one->next) {
        if (one->kind != NODE_TEXT && one->bad)
            return false;
        if (one->kind != NODE_TEXT) {
            diag_add(r->diags, DIAG_ERROR, one->place, "un texte est attendu ici, ou une liste de textes");
            return false;
        }
        s[k] = one->text;
        at[k++] = one->place;
    }
    *out = (struct texts){ .s = s, .at = at, .count = k };
    return true;
}

static void read_times(struct reader *r, const struct node *n, struct match *m)
{
    char *end = NULL;
    long times = n->kind == NODE_TEXT ? strtol(n->text, &end, 10) : 0;
    if (times < 1 || times > 99 || *end != '\0')
        diag_add(r->diags, DIAG_ERROR, n->place, "'times' attend un nombre, de 1 à 99");
    else
        m->times = (int)times;
}

static void read_line(struct reader *r, const struct node *n, const char *attribute, struct match *m,
                      struct match_line *lines)
{
    struct match_line *line = &lines[m->count];
    *line = (struct match_line){
        .attribute = attribute,
        .is_list = n->kind == NODE_LIST,
        .place = n->place,
        .attribute_place = *attribute != '\0' ? n->key_place : n->place,
    };
    m->count += read_values(r, n, &line->values);
}

/* A wrong turn is a mistake, not a condition. */
static bool tell_not(struct reader *r, const struct node *n)
{
    const struct node *no = node_find(n, "not");
    if (no != NULL)
        diag_add(r->diags, DIAG_ERROR, no->key_place, "il n'y a pas de 'not' ; voyez 'without' ou 'none'");
    return no != NULL;
}

static void read_match(struct reader *r, const struct node *n, const char *fact, struct place at,
                       struct match *out)
{
    struct match_line *lines = arena_array(r->arena, struct match_line, n->kind == NODE_MAP ? n->count : 1);
    *out = (struct match){ .fact = fact, .times = 1, .place = at, .lines = lines };
    if (n->kind != NODE_MAP) {
        read_line(r, n, "", out, lines);
        return;
    }
    tell_not(r, n);
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        if (streq(one->key, "not"))
            continue; /* told */
        if (streq(one->key, "times"))
            read_times(r, one, out);
        else if (!streq(one->key, "without"))
            read_line(r, one, one->key, out, lines);
        else if (one->kind == NODE_TEXT)
            out->without = one->text;
        else
            diag_add(r->diags, DIAG_ERROR, one->place, "'without' attend un texte : un mot / un autre mot");
    }
}

static void read_condition(struct reader *, const struct node *, struct condition *);

static void read_any(struct reader *r, const struct node *n, struct condition *out)
{
    const struct node *first = n->kind == NODE_LIST ? n->items : n;
    size_t count = n->kind == NODE_LIST ? n->count : 1;
    struct condition *any = arena_array(r->arena, struct condition, count);
    out->any_count = 0; /* a key given twice has been told: the last one stays */
    for (const struct node *one = first; one != NULL && out->any_count < count; one = one->next)
        read_condition(r, one, &any[out->any_count++]);
    out->any = any;
}

static void read_condition(struct reader *r, const struct node *n, struct condition *out)
{
    *out = (struct condition){ .place = n->place };
    if (n->bad && n->kind != NODE_MAP)
        return;
    if (n->kind == NODE_LIST && !n->flow) {
        diag_add(r->diags, DIAG_ERROR, n->place, "une condition n'est pas une liste ; retirez le tiret");
        return;
    }
    if (n->kind != NODE_MAP) {
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "une condition est attendue : un fait et ce qu'il montre, comme 'mail.opened: nadia-rdv'");
        return;
    }
    if (tell_not(r, n))
        return;
    size_t count = 0;
    for (const struct node *one = n->items; one != NULL; one = one->next)
        count += list_of_maps(one) ? one->count : 1;
    struct match *matches = arena_array(r->arena, struct match, count);
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        if (streq(one->key, "any")) {
            read_any(r, one, out);
        } else if (list_of_maps(one)) {
            for (const struct node *set = one->items; set != NULL; set = set->next)
                read_match(r, set, one->key, one->key_place, &matches[out->count++]);
        } else {
            read_match(r, one, one->key, one->key_place, &matches[out->count++]);
        }
    }
    out->matches = matches;
}

const struct condition *condition_read(const struct node *n, struct arena *a, struct diags *d)
{
    struct reader r = { a, d };
    struct condition *out = arena_new(a, struct condition);
    read_condition(&r, n, out);
    return out;
}
