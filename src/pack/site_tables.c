/*
 * site_tables.c - the tables of a site's pages and records.
 */
#include "reading.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

/* --- blocks: the first key is the kind --- */
static const char *const allowed_words[] = { "allowed", NULL };
static const char *const service_words[] = { "service", NULL };
static const char *const nothing_words[] = { "nothing", NULL };

#define BLOCK_TEXT(word, type_, most, doc_) \
    { \
        .key = (word), .type = (type_), .offset = offsetof(struct raw_block, b.text), \
        .flags = FIELD_REQUIRED | ((type_) == FIELD_ID ? 0 : FIELD_SAID), .max = (most), .doc = (doc_) \
    }

static const struct field text_fields[] = {
    BLOCK_TEXT("text", FIELD_TEXT, 0, "a text, with <values>"),
    { .key = NULL },
};
static const struct field note_fields[] = {
    BLOCK_TEXT("note", FIELD_TEXT, 0, "a text that stands out"),
    { .key = NULL },
};
static const struct field field_fields[] = {
    BLOCK_TEXT("field", FIELD_LINE, 60, "a box: its label, unique in the site, with a capital"),
    { .key = "rule", .type = FIELD_PART, .offset = offsetof(struct raw_block, rule), .of = &rule_schema },
    { .key = "options",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_block, b.options),
      .flags = FIELD_SAID,
      .max = 20,
      .doc = "a choice instead of a box" },
    { .key = "from",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.from),
      .doc = "kind/state: a choice among these records, by their title" },
    { .key = "help",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_block, b.help),
      .flags = FIELD_SAID,
      .doc = "one or two short lines under the label" },
    { .key = "example",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.example),
      .flags = FIELD_SAID,
      .doc = "what a good answer looks like" },
    { .key = "empty",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_block, empty),
      .words = allowed_words,
      .doc = "allowed: it may stay empty" },
    { .key = "filled",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_block, filled),
      .words = service_words,
      .doc = "service: it is read, never typed; the effects count and set write it" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_block, b.rule.say),
      .flags = FIELD_SAID,
      .doc = "said instead of the rule's own messages" },
    { .key = NULL },
};
static const struct field link_fields[] = {
    BLOCK_TEXT("link", FIELD_LINE, 60, "leads to a page, checks nothing"),
    { .key = "go",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.go),
      .flags = FIELD_REQUIRED,
      .doc = "a page; site/page for another site" },
    { .key = NULL },
};
static const struct field button_fields[] = {
    BLOCK_TEXT("button", FIELD_LINE, 40, "checks the page's fields, then does its effects"),
    { .key = "does",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_block, does),
      .of = &effect_schema,
      .doc = "effects, in order" },
    { .key = "check",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_block, check),
      .words = nothing_words,
      .doc = "nothing: the fields are not checked" },
    { .key = NULL },
};
static const struct field summary_fields[] = {
    BLOCK_TEXT("summary", FIELD_ID, 0, "all fields of the record of this kind, each with [Modifier]"),
    { .key = NULL },
};
static const struct field status_fields[] = {
    BLOCK_TEXT("status", FIELD_ID, 0, "where the record of this kind stands"),
    { .key = NULL },
};
static const struct field list_fields[] = {
    BLOCK_TEXT("list", FIELD_ID, 0, "the records of this kind"),
    { .key = "go",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.go),
      .doc = "page that shows the chosen one" },
    { .key = "filter",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.filter),
      .doc = "a field's label: a box above the list looks for it" },
    { .key = "state",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_block, b.states),
      .doc = "only the records in this state; several: a / b" },
    { .key = NULL },
};

#define BLOCK(kind, word, said, list_) \
    [kind] = { .name = (word), .title = (said), .size = sizeof(struct raw_block), .fields = (list_) }
static const struct schema kinds[SITE_BLOCKS] = {
    BLOCK(SITE_TEXT, "text", N_("un bloc text"), text_fields),
    BLOCK(SITE_NOTE, "note", N_("un bloc note"), note_fields),
    BLOCK(SITE_FIELD, "field", N_("une case"), field_fields),
    BLOCK(SITE_LINK, "link", N_("un lien"), link_fields),
    BLOCK(SITE_BUTTON, "button", N_("un bouton"), button_fields),
    BLOCK(SITE_SUMMARY, "summary", N_("un bloc summary"), summary_fields),
    BLOCK(SITE_STATUS, "status", N_("un bloc status"), status_fields),
    BLOCK(SITE_LIST, "list", N_("un bloc list"), list_fields),
};
static const struct schema *const block_variants[SITE_BLOCKS + 1] = {
    [SITE_TEXT] = &kinds[SITE_TEXT],     [SITE_NOTE] = &kinds[SITE_NOTE],
    [SITE_FIELD] = &kinds[SITE_FIELD],   [SITE_LINK] = &kinds[SITE_LINK],
    [SITE_BUTTON] = &kinds[SITE_BUTTON], [SITE_SUMMARY] = &kinds[SITE_SUMMARY],
    [SITE_STATUS] = &kinds[SITE_STATUS], [SITE_LIST] = &kinds[SITE_LIST],
};

/* [Mardi, 18 h, Samedi, 10 h]: every second choice is an hour or a number, the others are not. */
static bool cut_in_two(const struct node *options)
{
    bool halves =
        options->kind == NODE_LIST && options->flow && options->count >= 4 && options->count % 2 == 0;
    size_t i = 0;
    for (const struct node *one = options->items; halves && one != NULL; one = one->next)
        halves = one->kind == NODE_TEXT && (isdigit((unsigned char)*one->text) != 0) == (i++ % 2 == 1);
    return halves;
}

static void look_options(const struct node *options, struct diags *d)
{
    if (options->kind == NODE_TEXT && strchr(options->text, ',') != NULL)
        diag_add(d, DIAG_ERROR, options->place,
                 "il n'y a qu'un choix ; mettez [ ] autour, ou un choix par ligne avec un tiret");
    if (cut_in_two(options))
        diag_add(
            d, DIAG_WARNING, options->place,
            "une virgule sépare deux choix ; s'ils vont ensemble, écrivez un choix par ligne avec un tiret");
}

static void field_finish(struct raw_block *raw, const struct node *node, struct diags *d)
{
    const char *say = raw->b.rule.say;
    raw->b.rule = raw->rule.r;
    raw->b.rule.say = say;
    raw->b.rule.may_be_empty = node_find(node, "empty") != NULL;
    raw->b.by_service = node_find(node, "filled") != NULL;
    if (raw->b.text != NULL && !is_label(raw->b.text))
        diag_add(d, DIAG_ERROR, value_place(node, "field"),
                 "le nom d'une case commence par une majuscule : '%s'", raw->b.text);
    const struct node *options = node_find(node, "options"), *from = node_find(node, "from");
    if (options != NULL && from != NULL)
        diag_add(d, DIAG_ERROR, from->key_place, "'options' ou 'from', l'un des deux");
    if (options != NULL)
        look_options(options, d);
    const struct node *rule = node_find(node, "rule");
    if (rule != NULL && (options != NULL || from != NULL) && raw->rule.name != NULL &&
        raw->b.rule.kind != RULE_TEXT)
        diag_add(d, DIAG_ERROR, rule->place, "un choix n'a pas de règle : retirez 'rule'");
}

static void block_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_block *raw = item;
    raw->b.when = when_read(raw->when, a, d);
    if (raw->kind == NULL)
        return;
    raw->b.kind = (enum site_block_kind)(raw->kind - kinds);
    if (raw->b.kind == SITE_FIELD)
        field_finish(raw, node, d);
    raw->b.check_nothing = node_find(node, "check") != NULL;
    raw->b.does = effects_of(&raw->does, a);
}

static const struct field block_fields[] = {
    { .key = "when",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_block, when),
      .shape = SHAPE_WHEN,
      .doc = "shown only then: state, session, since, until, or a field by its label" },
    { .key = NULL },
};

static const struct schema block_schema = {
    .name = "block",
    .title = N_("un bloc"),
    .size = sizeof(struct raw_block),
    .fields = block_fields,
    .variants = block_variants,
    .variant_offset = offsetof(struct raw_block, kind),
    .place_offset = offsetof(struct raw_block, b.place),
    .finish = block_finish,
    .doc = "a piece of a page; its first key says its kind",
};

/* --- pages --- */
static void page_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_page *raw = item;
    const struct raw_block *from = raw->blocks.items;
    struct site_block *blocks = arena_array(a, struct site_block, raw->blocks.count + 1);
    id_finish(node, a, d);
    for (size_t i = 0; i < raw->blocks.count; i++)
        blocks[i] = from[i].b;
    raw->p.blocks = blocks;
    raw->p.count = raw->blocks.count;
}

static const struct field page_fields[] = {
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_page, p.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "title of the page" },
    { .key = "blocks",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_page, blocks),
      .flags = FIELD_REQUIRED,
      .of = &block_schema,
      .max = 60,
      .doc = "what it shows, from top to bottom" },
    { .key = "needs",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_page, p.needs),
      .doc = "page (or site/page) where one signs in first; one comes back after" },
    { .key = "record",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_page, p.record),
      .doc = "the kind of record whose fields are on this page" },
    { .key = NULL },
};

const struct schema page_schema = {
    .name = "page",
    .title = N_("une page"),
    .size = sizeof(struct raw_page),
    .fields = page_fields,
    .place_offset = offsetof(struct raw_page, p.place),
    .finish = page_finish,
    .doc = "a page of a site",
};

/* --- records --- */
static void state_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_state *raw = item;
    raw->s.does = effects_of(&raw->does, a);
    bool after = node_meant(node, "after"), next = node_meant(node, "next");
    if (after != next)
        diag_add(d, DIAG_ERROR, node->key_place,
                 after ? N_("il manque 'next' : l'état qui vient ensuite")
                       : N_("il manque 'after' : au bout de quel temps"));
}

static const struct field state_fields[] = {
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_state, s.say),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what the service says of it" },
    { .key = "does",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_state, does),
      .of = &effect_schema,
      .doc = "effects on entering it" },
    { .key = "after",
      .type = FIELD_VALUE,
      .offset = offsetof(struct raw_state, s.after),
      .parse = value_span,
      .like = "2 days",
      .doc = "how long it lasts, 2 days" },
    { .key = "next",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_state, s.next),
      .doc = "the state that follows by itself" },
    { .key = NULL },
};

static const struct schema state_schema = {
    .name = "state",
    .title = N_("un état"),
    .size = sizeof(struct raw_state),
    .fields = state_fields,
    .place_offset = offsetof(struct raw_state, s.place),
    .finish = state_finish,
    .doc = "where a record stands",
};

static void record_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_record *raw = item;
    const struct raw_state *from = raw->states.items;
    struct state_data *states = arena_array(a, struct state_data, raw->states.count + 1);
    id_finish(node, a, d);
    for (size_t i = 0; i < raw->states.count; i++)
        states[i] = from[i].s;
    raw->r.states = states;
    raw->r.state_count = raw->states.count;
    const struct node *start = raw->start;
    if (start == NULL || start->bad)
        return;
    if (start->kind != NODE_LIST) {
        diag_add(d, DIAG_ERROR, start->place, "'start' attend une liste : un tiret devant chaque dossier");
        return;
    }
    struct record_start *starts = arena_array(a, struct record_start, start->count + 1);
    for (const struct node *one = start->items; one != NULL; one = one->next)
        starts[raw->r.start_count++] = start_read(one, node->key, a, d);
    raw->r.start = starts;
    raw->r.many = true;
}

static const struct field record_fields[] = {
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_record, r.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "what it is called; may hold <Label>" },
    { .key = "number",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_record, r.number),
      .max = 40,
      .doc = "its number, as <number> shows it" },
    { .key = "states",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_record, states),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .of = &state_schema,
      .max = 20,
      .doc = "name: state; the first is the start" },
    { .key = "start",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_record, start),
      .shape = SHAPE_STARTS,
      .doc = "a list of records that are there from the beginning" },
    { .key = NULL },
};

const struct schema record_schema = {
    .name = "record",
    .title = N_("une sorte de dossier"),
    .size = sizeof(struct raw_record),
    .fields = record_fields,
    .place_offset = offsetof(struct raw_record, r.place),
    .finish = record_finish,
    .doc = "what people make on a site: a request, an appointment, a post",
};
