/*
 * lesson.c - one lesson with all it names: its world, shared mistakes, the glossary.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- mistakes that only name their code --- */
static const struct raw_mistake *shared_find(const struct list *shared, const char *code)
{
    const struct raw_mistake *list = shared->items;
    for (size_t i = 0; i < shared->count; i++)
        if (streq(list[i].m.code, code))
            return &list[i];
    return NULL;
}

static void unknown_mistake(struct reading *r, const struct mistake *m, const struct list *shared)
{
    const struct raw_mistake *list = shared->items;
    const char **codes = arena_array(r->arena, const char *, shared->count + 1);
    for (size_t i = 0; i < shared->count; i++)
        codes[i] = list[i].m.code;
    if (shared->count == 0)
        diag_add(r->diags, DIAG_ERROR, m->place,
                 "'%s' n'a ni 'when' ni 'say', et mistakes.yaml ne le connaît pas", m->code);
    else
        pack_say_unknown(r->diags, m->place, N_("code inconnu dans mistakes.yaml"), m->code, codes);
}

static const struct mistake *build_mistakes(struct reading *r, const struct list *raw)
{
    const struct raw_mistake *from = raw->items;
    struct mistake *to = arena_array(r->arena, struct mistake, raw->count);
    for (size_t i = 0; i < raw->count; i++) {
        to[i] = from[i].m;
        if (from[i].when != NULL || to[i].say != NULL || to[i].code == NULL)
            continue;
        const struct list *shared = reading_mistakes(r);
        const struct raw_mistake *found = shared_find(shared, to[i].code);
        if (found == NULL && reading_home(r)->mistakes_lost)
            continue;
        if (found == NULL) {
            unknown_mistake(r, &to[i], shared);
            continue;
        }
        to[i].when = found->m.when;
        to[i].say = found->m.say;
    }
    return to;
}

/* --- steps --- */
static const struct task *build_tasks(struct reading *r, const struct list *raw)
{
    const struct raw_task *from = raw->items;
    struct task *to = arena_array(r->arena, struct task, raw->count);
    for (size_t i = 0; i < raw->count; i++) {
        to[i] = from[i].t;
        to[i].mistakes = build_mistakes(r, &from[i].mistakes);
        to[i].mistake_count = from[i].mistakes.count;
    }
    return to;
}

static enum step_kind kind_of(const struct schema *variant)
{
    for (int k = 0; k < STEP_KINDS; k++)
        if (step_variants[k] == variant)
            return (enum step_kind)k;
    return STEP_READ;
}

static void build_step(struct reading *r, const struct raw_step *raw, const struct world_data *world,
                       struct step *s)
{
    *s = raw->s;
    s->kind = kind_of(raw->kind);
    s->answers = raw->answers.items;
    s->answer_count = raw->answers.count;
    if (s->kind != STEP_PRACTISE)
        return;
    s->tasks = build_tasks(r, &raw->tasks);
    s->task_count = raw->tasks.count;
    s->world = raw->world != NULL ? world_read(r, raw->world) : world;
}

/* The step as it is written at this place; NULL if there is none. */
static const struct node *step_node(const struct node *root, struct place at)
{
    const struct node *steps = node_find(root, "steps");
    const struct node *n = steps != NULL ? steps->items : NULL;
    while (n != NULL && n->place.line != at.line)
        n = n->next;
    return n;
}

static void build_steps(struct reading *r, const struct node *root, const struct raw_lesson *raw,
                        struct lesson *l)
{
    const struct raw_step *from = raw->steps.items;
    r->no_sites = true;
    for (size_t i = 0; i < raw->steps.count; i++)
        r->no_sites &= from[i].kind != step_variants[STEP_PRACTISE];
    const struct world_data *world = raw->world != NULL ? world_read(r, raw->world) : NULL;
    struct step *steps = arena_array(r->arena, struct step, raw->steps.count);
    for (size_t i = 0; i < raw->steps.count; i++) {
        build_step(r, &from[i], world, &steps[i]);
        if (steps[i].kind == STEP_PRACTISE && raw->world == NULL && from[i].world == NULL &&
            !node_meant(root, "world") && !node_meant(step_node(root, steps[i].place), "world"))
            diag_add(
                r->diags, DIAG_ERROR, steps[i].place,
                "il manque 'world' : où se passe cet exercice ; dans la leçon ou dans cette étape, écrivez "
                "par exemple 'world: lea'");
    }
    l->steps = steps;
    l->step_count = raw->steps.count;
    identify(l, !r->options.partial, r->diags);
}

/* --- the whole --- */
static void build_glossary(struct reading *r, struct lesson *l)
{
    bool missing;
    const struct pack_shared *shared = r->options.shared;
    const struct node *root = shared == NULL ? reading_file(r, "glossary.yaml", &missing) : NULL;
    struct raw_glossary raw = { 0 };
    if (shared != NULL) {
        l->glossary = shared->glossary;
        l->glossary_count = shared->glossary_count;
    }
    if (root == NULL)
        return;
    schema_read(&glossary_schema, root, &raw, r->arena, r->diags);
    l->glossary = raw.words.items;
    l->glossary_count = raw.words.count;
}

static void build_lesson(struct reading *r, const struct node *root, const char *id, struct lesson *l)
{
    struct raw_lesson *raw = arena_new(r->arena, struct raw_lesson);
    struct schema_options options = { .strict = r->options.strict, .drafts = r->options.lenient };
    schema_read_with(&lesson_schema, root, raw, r->arena, options, r->diags);
    struct arena arena = l->arena; /* holds everything raw points to, and stays where it is */
    const struct pack *pack = l->pack;
    *l = raw->l;
    l->arena = arena;
    l->pack = pack;
    l->node = root;
    if (l->id != NULL && !streq(l->id, id))
        diag_add(r->diags, DIAG_ERROR, value_place(root, "id"),
                 "'id' doit être le nom du fichier : '%s', pas '%s'", id, l->id);
    build_steps(r, root, raw, l);
    snprintf(l->digest, sizeof l->digest, "%016" PRIx64, r->sum);
    build_glossary(r, l); /* after the digest: a better explanation moves nobody */
}

/* Learners are told of errors only. */
static void drop_warnings(struct diags *d, size_t from)
{
    size_t kept = from;
    for (size_t i = from; i < d->count; i++) {
        if (d->list[i].level != DIAG_ERROR)
            d->warnings -= d->list[i].level == DIAG_WARNING;
        else
            d->list[kept++] = d->list[i];
    }
    d->count = kept;
}

static struct lesson *finish(struct lesson *l, struct reading *r, unsigned errors, size_t told)
{
    if (r->options.lenient)
        drop_warnings(r->diags, told);
    if (r->diags->errors == errors || (r->options.partial && l->node != NULL))
        return l;
    lesson_free(l);
    return NULL;
}

/* data NULL: from the file. */
static struct lesson *read_lesson(struct lesson *l, const char *id, const char *data, size_t n,
                                  struct lesson_options options, struct diags *d)
{
    unsigned errors = d->errors;
    size_t told = d->count;
    struct reading r = { .pack = l->pack, .arena = &l->arena, .diags = d, .options = options };
    const struct node *root = NULL;
    const char *name = arena_printf(&l->arena, "%s.yaml", id);
    bool missing = false;
    if (data != NULL)
        root = reading_bytes(&r, name, data, n);
    else if (id_valid(id))
        root = reading_own_file(&r, name, &missing);
    else
        diag_error(d, "'%s' n'est pas un nom de leçon : des lettres sans accent, des chiffres, des tirets",
                   id);
    if (missing)
        diag_add(d, DIAG_ERROR, (struct place){ file_shown(&l->arena, l->pack->dir, name), 1, 1 },
                 "ce fichier n'existe pas");
    if (root != NULL)
        build_lesson(&r, root, id, l);
    else if (d->errors == errors)
        diag_error(d, "la leçon '%s' n'a pas pu être lue", id);
    return finish(l, &r, errors, told);
}

struct lesson *lesson_read(const struct pack *pack, const char *id, struct lesson_options options,
                           struct diags *d)
{
    struct lesson *l = xcalloc(1, sizeof *l);
    l->pack = pack;
    return read_lesson(l, id, NULL, 0, options, d);
}

struct lesson *lesson_read_bytes(const struct pack *pack, const char *id, const char *data, size_t n,
                                 struct lesson_options options, struct diags *d)
{
    struct lesson *l = xcalloc(1, sizeof *l);
    l->pack = pack;
    return read_lesson(l, id, data, n, options, d);
}

struct lesson *lesson_read_file(const char *path, struct lesson_options options, struct diags *d)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    size_t n = strlen(name);
    if (n <= 5 || strcmp(name + n - 5, ".yaml") != 0) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = path }, "une leçon est un fichier .yaml");
        return NULL;
    }
    struct lesson *l = xcalloc(1, sizeof *l);
    struct pack *pack = arena_new(&l->arena, struct pack); /* dies with the lesson */
    const char *dir = slash == NULL ? "." : arena_strndup(&l->arena, path, (size_t)(slash - path));
    pack->dir = *dir != '\0' ? dir : "/";
    l->pack = pack;
    char first;
    size_t got;
    if (file_head(pack->dir, "pack.yaml", &first, 1, &got))
        pack_fill(pack, pack->dir, options, &l->arena, d);
    /* A broken pack.yaml is told; the lesson is as good without it. */
    return read_lesson(l, arena_strndup(&l->arena, name, n - 5), NULL, 0, options, d);
}

void lesson_free(struct lesson *l)
{
    if (l == NULL)
        return;
    struct arena arena = l->arena;
    arena_free(&arena);
    free(l);
}
