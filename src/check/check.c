/* check.c - every file of a pack in one run: pack.yaml, what the lessons share, each lesson. */
#include "lessons.h"
#include "plain.h"

#include "passerelle/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct checker {
    struct check_options options;
    struct diags *diags;
    struct path path;
    struct plain_tables tables;
    struct arena arena, scratch; /* of the whole check; of the lesson that is looked at */
};

static struct lesson_options reading(struct check_options options)
{
    return (struct lesson_options){ .strict = options.strict, .partial = true };
}

static void look_at(struct checker *c, struct lesson *lesson)
{
    if (lesson == NULL)
        return;
    struct look l = {
        .lesson = lesson, .options = c->options, .arena = &c->scratch, .diags = c->diags, .tables = &c->tables
    };
    look_lesson(&l);
    arena_reset(&c->scratch);
    lesson_free(lesson);
}

/* Mistakes, worlds and sites, used or not, with what holds everywhere. */
static void look_shared(struct checker *c, const struct pack *p, const struct pack_shared *shared)
{
    struct lesson words = { .pack = p,
                            .glossary = shared->glossary,
                            .glossary_count = shared->glossary_count,
                            .node = shared->mistakes_node };
    struct look l = {
        .lesson = &words, .options = c->options, .arena = &c->arena, .diags = c->diags, .tables = &c->tables
    };
    for (size_t i = 0; i < shared->mistake_count; i++) {
        const struct mistake *m = &shared->mistakes[i];
        look_condition(&l, m->when, false, false);
        look_contradiction(&l, m->when);
        if (m->say == NULL)
            continue;
        look_text(&l, m->say, "say", m->place);
        look_lines(&l, m->say, "say", m->place, 3);
        look_three(&l, m->say, m->place);
    }
    for (size_t i = 0; i < shared->world_count; i++)
        look_world(&l, shared->worlds[i], shared->worlds[i]->place.file);
    look_sites(&l, shared);
    look_translations(&l, p);
}

static void check_one(struct checker *c, const struct pack *p, size_t number)
{
    size_t listed;
    const char **ids = found_lessons(p, &listed, &c->arena, c->diags);
    struct pack_shared shared;
    pack_shared_read(p, &shared, c->diags);
    look_shared(c, p, &shared);
    struct lesson_options options = reading(c->options);
    options.shared = &shared;
    look_lessons(p, number, ids, listed, options, c->options, &c->path, c->diags);
    pack_shared_free(&shared);
}

/* --- ids are one name for one thing, in all packs of a folder --- */
struct named {
    const char *id;
    struct place at;
    const struct pack *pack;
    size_t number;
};

static int by_id(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int c = strcmp(x->id, y->id);
    return c != 0 ? c : x->number < y->number ? -1 : x->number > y->number;
}

/* The second pack tells it, and names the first. */
static void tell_twice(struct checker *c, struct named *list, size_t count, const char *fmt)
{
    if (count > 1)
        qsort(list, count, sizeof *list, by_id);
    for (size_t i = 1, first = 0; i < count; i++) {
        if (!streq(list[i].id, list[first].id))
            first = i;
        else if (list[i].pack != list[first].pack)
            diag_add(c->diags, DIAG_ERROR, list[i].at, fmt, list[i].id, list[first].pack->dir);
    }
}

static void check_between(struct checker *c, const struct found *f)
{
    size_t lessons = 0, count = 0;
    for (size_t i = 0; i < f->count; i++)
        lessons += f->packs[i]->lessons.count;
    struct named *list = arena_array(&c->arena, struct named, lessons + f->count + 1);
    for (size_t i = 0; i < f->count; i++) {
        const struct pack *p = f->packs[i];
        struct place at = { arena_printf(&c->arena, "%s/pack.yaml", p->dir), 1, 1 };
        if (p->id != NULL)
            list[count++] = (struct named){ p->id, at, p, i };
    }
    tell_twice(c, list, count, N_("'id: %s' est déjà celui de %s"));
    count = 0;
    for (size_t i = 0; i < f->count; i++) {
        const struct pack *p = f->packs[i];
        for (size_t k = 0; k < p->lessons.count; k++, count++)
            list[count] = (struct named){ p->lessons.s[k], p->lessons.at[k], p, count };
    }
    tell_twice(c, list, count, N_("la leçon '%s' est déjà dans %s"));
}

/* What is asked for and is not here is told while one writes; nobody has to have all packs to publish one. */
static void check_path(struct checker *c, const struct found *f)
{
    int *places = arena_array(&c->arena, int, f->count + 1);
    for (size_t i = 0; i < f->count; i++)
        places[i] = f->packs[i]->place > 0 ? f->packs[i]->place : INT_MAX;
    c->path.places = places;
    path_look(&c->path, f->lesson == NULL && !c->options.strict, c->diags);
}

static void check_alone(struct checker *c, const char *file)
{
    struct lesson *lesson = lesson_read_file(file, reading(c->options), c->diags);
    if (lesson != NULL)
        path_add(&c->path, 0, NOT_LISTED, 0, lesson);
    look_at(c, lesson);
}

bool check_pack(const char *path, struct check_options options, struct diags *d)
{
    unsigned errors = d->errors;
    struct checker c = { .options = options, .diags = d };
    c.tables.arena = &c.arena;
    struct found f;
    if (found_open(&f, path, reading(options), d)) {
        if (f.lesson != NULL)
            check_alone(&c, f.lesson);
        for (size_t i = 0; i < f.count; i++)
            check_one(&c, f.packs[i], i);
        check_between(&c, &f);
        check_path(&c, &f);
    }
    found_close(&f);
    path_free(&c.path);
    arena_free(&c.scratch);
    arena_free(&c.arena);
    diags_sort(d);
    return d->errors == errors;
}
