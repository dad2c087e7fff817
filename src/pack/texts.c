/*
 * texts.c - every text of a pack that people read, each once with the places where it stands: for translators. The
 * context is ID/KEY, without positions, so that moving a step makes no translation stale.
 */
#include "reading.h"

#include "passerelle/po.h"
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

struct gathering {
    struct arena *arena;
    const char *id;   /* of the file */
    const char *file; /* its name in the pack */
    struct po_entry *list;
    size_t count, cap;
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

static struct po_entry *entry_of(struct gathering *g, const char *context, const char *text)
{
    for (size_t i = 0; i < g->count; i++)
        if (streq(g->list[i].source, text) && streq(g->list[i].context, context))
            return &g->list[i];
    g->list = grow(g->list, g->count, &g->cap, sizeof *g->list);
    g->list[g->count] = (struct po_entry){ .context = context, .source = text, .target = "", .comment = "" };
    return &g->list[g->count++];
}

static struct po_entry *gather(struct gathering *g, const char *key, const char *text, struct place at)
{
    if (!has_letters(text))
        return NULL;
    struct po_entry *e = entry_of(g, arena_printf(g->arena, "%s/%s", g->id, key), text);
    const char *where = arena_printf(g->arena, "%s:%u", g->file, at.line);
    e->where = e->where != NULL ? arena_printf(g->arena, "%s %s", e->where, where) : where;
    if (e->place.line == 0)
        e->place = at;
    return e;
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
    if (g.count > 0)
        memcpy(out, g.list, g.count * sizeof *out);
    free(g.list);
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
