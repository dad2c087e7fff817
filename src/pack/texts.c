/*
 * texts.c - every text of a pack that people read, each once with the places where it stands: for translators. The
 * context is ID/KEY, without positions, so that moving a step makes no translation stale.
 */
#include "reading.h"

#include "passerelle/po.h"
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* One place where a text stands. */
struct spot {
    const char *file;
    unsigned line;
    struct spot *next;
};

struct gathered {
    struct po_entry entry;
    struct spot *first, *last;
};

struct gathering {
    struct arena *arena;
    const char *id;   /* of the file */
    const char *file; /* its name in the pack */
    struct gathered *list;
    size_t count, cap;
    size_t *slots; /* by context and text: index + 1, 0 empty; packs may hold thousands of lines */
    size_t slot_count;
    const struct schema_visit *visit;
};

/* Figures and signs alone need no translator. */
static bool has_letters(const char *s)
{
    for (; *s != '\0'; s++)
        if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || (unsigned char)*s >= 0x80)
            return true;
    return false;
}

/* --- each once --- */
static size_t *slot_of(const struct gathering *g, const char *context, const char *text)
{
    uint64_t hash = rng_seed(text) ^ 3 * rng_seed(context);
    size_t slot = (size_t)hash & (g->slot_count - 1);
    for (; g->slots[slot] > 0; slot = (slot + 1) & (g->slot_count - 1)) {
        const struct po_entry *e = &g->list[g->slots[slot] - 1].entry;
        if (streq(e->source, text) && streq(e->context, context))
            break;
    }
    return &g->slots[slot];
}

/* At least half of the table is empty. */
static void make_room(struct gathering *g)
{
    if (g->count * 2 < g->slot_count)
        return;
    free(g->slots);
    g->slot_count = g->slot_count > 0 ? g->slot_count * 2 : 64;
    g->slots = xcalloc(g->slot_count, sizeof *g->slots);
    for (size_t i = 0; i < g->count; i++)
        *slot_of(g, g->list[i].entry.context, g->list[i].entry.source) = i + 1;
}

static struct gathered *gathered_of(struct gathering *g, const char *context, const char *text)
{
    make_room(g);
    size_t *slot = slot_of(g, context, text);
    if (*slot == 0) {
        g->list = grow(g->list, g->count, &g->cap, sizeof *g->list);
        g->list[g->count++] = (struct gathered){
            .entry = { .context = context, .source = text, .target = "", .comment = "" },
        };
        *slot = g->count;
    }
    return &g->list[*slot - 1];
}

static struct po_entry *gather(struct gathering *g, const char *key, const char *text, struct place at)
{
    if (!has_letters(text))
        return NULL;
    struct gathered *one = gathered_of(g, arena_printf(g->arena, "%s/%s", g->id, key), text);
    struct spot *spot = arena_new(g->arena, struct spot);
    *spot = (struct spot){ .file = g->file, .line = at.line };
    if (one->first == NULL) {
        one->first = spot;
        one->entry.place = at;
    } else {
        one->last->next = spot;
    }
    one->last = spot;
    return &one->entry;
}

static void said(void *ctx, const char *key, const char *text, struct place at)
{
    gather(ctx, key, text, at);
}

/* --- words that are looked for, in conditions --- */
static void gather_words(struct gathering *g, const char *key, const struct node *n)
{
    if (n->kind != NODE_TEXT) {
        for (const struct node *one = n->items; one != NULL; one = one->next)
            gather_words(g, key, one);
    } else if (!streq(n->text, "some") && !streq(n->text, "none")) {
        struct po_entry *e = gather(g, key, n->text, n->place);
        if (e != NULL)
            e->comment = "mots cherchés dans ce qui est écrit ; « / » veut dire « ou »";
    }
}

static bool holds_words(const char *attribute)
{
    return streq(attribute, "body") || streq(attribute, "subject") || streq(attribute, "words") ||
           streq(attribute, "without") || is_label(attribute);
}

static void gather_condition(struct gathering *g, const struct node *n)
{
    for (const struct node *one = n->kind != NODE_TEXT ? n->items : NULL; one != NULL; one = one->next) {
        if (one->key != NULL && holds_words(one->key))
            gather_words(g, one->key, one);
        else
            gather_condition(g, one); /* a fact, `any`, or one of a list */
    }
}

/* --- records that are there when the story begins: their fields by label --- */
static void gather_records(struct gathering *g, const struct node *n)
{
    for (const struct node *one = n->kind != NODE_TEXT ? n->items : NULL; one != NULL; one = one->next) {
        if (one->kind != NODE_TEXT)
            gather_records(g, one);
        else if (one->key != NULL && is_label(one->key))
            gather(g, one->key, one->text, one->place);
    }
}

static void node(void *ctx, const char *key, const struct node *n)
{
    struct gathering *g = ctx;
    if (streq(key, "done") || streq(key, "when"))
        gather_condition(g, n);
    else if (streq(key, "records") || streq(key, "start"))
        gather_records(g, n);
    else if (streq(key, "world") && n->kind == NODE_MAP)
        schema_texts(&world_schema, n, g->visit);
}

/* --- files --- */
static void gather_file(struct reading *r, struct gathering *g, const struct schema *s, const char *folder,
                        const char *id)
{
    bool missing = false;
    const char *name = arena_printf(g->arena, "%s%s%s.yaml", folder, *folder != '\0' ? "/" : "", id);
    const struct node *root = reading_file(r, name, &missing);
    g->id = id;
    g->file = name;
    if (root != NULL)
        schema_texts(s, root, g->visit);
}

static void gather_folder(struct reading *r, struct gathering *g, const struct schema *s, const char *folder)
{
    for (const char **ids = file_ids(g->arena, r->pack->dir, folder); *ids != NULL; ids++)
        gather_file(r, g, s, folder, *ids);
}

static const char *places_of(const struct gathered *one, struct arena *a)
{
    struct str out = { 0 };
    for (const struct spot *s = one->first; s != NULL; s = s->next)
        str_printf(&out, "%s%s:%u", s != one->first ? " " : "", s->file, s->line);
    const char *kept = arena_strdup(a, str_s(&out));
    str_free(&out);
    return kept;
}

struct po_entry *pack_texts(const struct pack *pack, size_t *count, struct arena *a, struct diags *d)
{
    struct schema_visit visit = { .said = said, .node = node, .arena = a };
    struct gathering g = { .arena = a, .visit = &visit };
    struct reading r = { .pack = pack, .arena = a, .diags = d };
    visit.ctx = &g;
    gather_file(&r, &g, &pack_schema, "", "pack");
    for (size_t i = 0; i < pack->lessons.count; i++)
        if (id_valid(pack->lessons.s[i]))
            gather_file(&r, &g, &lesson_schema, "", pack->lessons.s[i]);
    gather_file(&r, &g, &mistakes_schema, "", "mistakes");
    gather_file(&r, &g, &glossary_schema, "", "glossary");
    gather_folder(&r, &g, &world_schema, "worlds");
    gather_folder(&r, &g, &site_schema, "sites");
    struct po_entry *out = arena_array(a, struct po_entry, g.count + 1);
    for (size_t i = 0; i < g.count; i++) {
        out[i] = g.list[i].entry;
        out[i].where = places_of(&g.list[i], a);
    }
    free(g.list);
    free(g.slots);
    *count = g.count;
    return out;
}

/* --- what is there in another language --- */
struct po *pack_po(const struct pack *pack, const char *language, struct diags *d)
{
    struct arena a = { 0 };
    struct file_bytes bytes = { 0 };
    struct po *po = NULL;
    const char *name = arena_printf(&a, "po/%s.po", language);
    if (file_read(pack->dir, name, PO_MAX_BYTES, &bytes, d) == FILE_READ)
        po = po_read(file_shown(&a, pack->dir, name), bytes.data, bytes.n, d);
    free(bytes.data);
    arena_free(&a);
    return po;
}

const char **pack_languages(const struct pack *pack, struct arena *a)
{
    return file_names(a, pack->dir, "po", ".po");
}
