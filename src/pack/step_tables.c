/*
 * step_tables.c - the steps that are neither read, asked nor practised in apps: pairs, order, drills, missions.
 */
#include "reading.h"

#include <stddef.h>
#include <string.h>

struct texts lines_read(const struct node *n, struct arena *a)
{
    size_t count = 1, k = 0;
    const struct node *first = n->kind == NODE_LIST ? n->items : n;
    for (const struct node *one = first; one != NULL; one = n->kind == NODE_LIST ? one->next : NULL)
        for (const char *s = one->kind == NODE_TEXT ? one->text : ""; *s != '\0'; s++)
            count += *s == '\n';
    count += n->count;
    const char **lines = arena_array(a, const char *, count);
    struct place *places = arena_array(a, struct place, count);
    for (const struct node *one = first; one != NULL; one = n->kind == NODE_LIST ? one->next : NULL) {
        struct place at = one->place;
        at.line += one->block; /* the text begins under the sign | */
        for (const char *s = one->kind == NODE_TEXT ? one->text : ""; *s != '\0'; at.line++) {
            size_t len = strcspn(s, "\n");
            if (len > 0) {
                lines[k] = arena_strndup(a, s, len);
                places[k++] = at;
            }
            s += len + (s[len] == '\n');
        }
    }
    return (struct texts){ .s = lines, .at = places, .count = k };
}

/* --- match --- */
static const struct field pair_fields[] = {
    { .key = "this",
      .type = FIELD_LINE,
      .offset = offsetof(struct pair, what),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what is to be joined" },
    { .key = "with",
      .type = FIELD_LINE,
      .offset = offsetof(struct pair, with),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what it goes with; several with the same are sorted into one box" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct pair, say),
      .flags = FIELD_SAID,
      .doc = "said when it is placed wrongly" },
    { .key = NULL },
};

static const struct schema pair_schema = {
    .name = "pair",
    .title = N_("une paire"),
    .size = sizeof(struct pair),
    .fields = pair_fields,
    .place_offset = offsetof(struct pair, place),
    .doc = "two things that go together",
};

/* The same thing twice, or one box for all, leave nothing to find. */
static void match_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_step *raw = item;
    const struct pair *pairs = raw->pairs.items;
    size_t count = raw->pairs.count, boxes = 0;
    (void)a;
    raw->s.pairs = pairs;
    raw->s.pair_count = count;
    for (size_t i = 0; i < count; i++) {
        size_t j = 0, k = 0;
        while (j < i && !streq(pairs[j].what, pairs[i].what))
            j++;
        while (k < i && !streq(pairs[k].with, pairs[i].with))
            k++;
        boxes += k == i;
        if (j < i && pairs[i].what != NULL)
            diag_add(d, DIAG_ERROR, pairs[i].place, "'%s' est déjà à la ligne %u", pairs[i].what,
                     pairs[j].place.line);
    }
    const struct node *list = node_find(node, "pairs");
    if (list != NULL && !list->bad && boxes < 2)
        diag_add(d, DIAG_ERROR, raw->s.place, "il faut au moins deux paires, avec deux 'with' différents");
}

static const struct field match_fields[] = {
    { .key = "match",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what is to be joined with what" },
    { .key = "pairs",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_step, pairs),
      .of = &pair_schema,
      .flags = FIELD_REQUIRED,
      .max = 8,
      .doc = "this goes with with" },
    { .key = NULL },
};

const struct schema match_schema = { .name = "match",
                                     .title = N_("une étape match"),
                                     .size = sizeof(struct raw_step),
                                     .fields = match_fields,
                                     .finish = match_finish,
                                     .doc = "pairs to join, or things to sort into boxes" };

/* --- order, drill --- */
static void order_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_step *raw = item;
    (void)node;
    if (raw->lines == NULL)
        return;
    raw->s.lines = lines_read(raw->lines, a);
    const struct texts *lines = &raw->s.lines;
    if (lines->count < 2 || lines->count > 9)
        diag_add(d, DIAG_ERROR, raw->lines->place, "'lines' attend 2 à 9 lignes sous |, dans le bon ordre");
    for (size_t i = 0; i < lines->count; i++)
        for (size_t j = 0; j < i; j++)
            if (streq(lines->s[i], lines->s[j]))
                diag_add(d, DIAG_ERROR, lines->at[i], "'%s' est déjà à la ligne %u", lines->s[i],
                         lines->at[j].line);
}

static const struct field order_fields[] = {
    { .key = "order",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what is to be put in order" },
    { .key = "lines",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_step, lines),
      .shape = SHAPE_LINES,
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "one a line under |, in the right order" },
    { .key = NULL },
};

const struct schema order_schema = { .name = "order",
                                     .title = N_("une étape order"),
                                     .size = sizeof(struct raw_step),
                                     .fields = order_fields,
                                     .finish = order_finish,
                                     .doc = "lines to put in order" };

static void drill_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_step *raw = item;
    (void)node;
    if (raw->lines == NULL)
        return;
    raw->s.lines = lines_read(raw->lines, a);
    if (raw->s.lines.count == 0 || raw->s.lines.count > 12)
        diag_add(d, DIAG_ERROR, raw->lines->place, "'lines' attend 1 à 12 lignes sous |");
}

static const struct field drill_fields[] = {
    { .key = "drill",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what is to be typed, and why" },
    { .key = "lines",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_step, lines),
      .shape = SHAPE_LINES,
      .flags = FIELD_REQUIRED,
      .doc = "typed exactly, one after the other; one a line under |" },
    { .key = NULL },
};

const struct schema drill_schema = { .name = "drill",
                                     .title = N_("une étape drill"),
                                     .size = sizeof(struct raw_step),
                                     .fields = drill_fields,
                                     .finish = drill_finish,
                                     .doc = "lines to type" };

/* --- mission --- */
static const struct field mission_fields[] = {
    { .key = "mission",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what to do for real, with the trainer" },
    { .key = "trainer",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.trainer),
      .flags = FIELD_SAID,
      .doc = "for the trainer: what to watch" },
    { .key = NULL },
};

const struct schema mission_schema = { .name = "mission",
                                       .title = N_("une étape mission"),
                                       .size = sizeof(struct raw_step),
                                       .fields = mission_fields,
                                       .doc = "done for real, confirmed by the trainer" };
