/* check.c - every file of a pack in one run: pack.yaml, what the lessons share, each lesson. */
#include "internal.h"

#include "passerelle/text.h"

#include <string.h>

struct checker {
    struct check_options options;
    struct diags *diags;
    struct arena arena;
};

static struct lesson_options reading(struct check_options options)
{
    return (struct lesson_options){ .strict = options.strict, .partial = true };
}

static void look_at(struct checker *c, struct lesson *lesson)
{
    if (lesson == NULL)
        return;
    struct look l = { .lesson = lesson, .options = c->options, .arena = &c->arena, .diags = c->diags };
    look_lesson(&l);
    lesson_free(lesson);
}

/* Mistakes, worlds and sites, used or not, with what holds everywhere. */
static void look_shared(struct checker *c, const struct pack *p)
{
    struct pack_shared shared;
    pack_shared_read(p, &shared, c->diags);
    struct lesson words = { .glossary = shared.glossary,
                            .glossary_count = shared.glossary_count,
                            .node = shared.mistakes_node };
    struct look l = { .lesson = &words, .options = c->options, .arena = &c->arena, .diags = c->diags };
    for (size_t i = 0; i < shared.mistake_count; i++) {
        const struct mistake *m = &shared.mistakes[i];
        look_condition(&l, m->when, false, false);
        if (m->say == NULL)
            continue;
        look_text(&l, m->say, "say", m->place);
        look_lines(&l, m->say, "say", m->place, 3);
    }
    for (size_t i = 0; i < shared.world_count; i++)
        look_world(&l, shared.worlds[i], shared.worlds[i]->place.file);
    look_sites(&l, &shared);
    pack_shared_free(&shared);
}

/* A lesson that comes later in the path cannot come before. */
static void look_path(struct checker *c, const struct pack *p, const struct lesson *lesson, size_t at)
{
    for (size_t i = 0; lesson != NULL && i < lesson->after.count; i++)
        for (size_t k = at; k < p->lessons.count; k++)
            if (streq(p->lessons.s[k], lesson->after.s[i]))
                diag_add(c->diags, DIAG_WARNING, lesson->after.at[i],
                         "'after' : '%s' vient plus loin dans la liste de pack.yaml", lesson->after.s[i]);
}

static void check_one(struct checker *c, const struct pack *p)
{
    size_t listed;
    const char **ids = found_lessons(p, &listed, &c->arena, c->diags);
    look_shared(c, p);
    for (size_t i = 0; ids[i] != NULL; i++) {
        struct lesson *lesson = lesson_read(p, ids[i], reading(c->options), c->diags);
        size_t place = 0;
        while (place < p->lessons.count && !streq(p->lessons.s[place], ids[i]))
            place++;
        look_path(c, p, lesson, place);
        if (lesson != NULL && i >= listed && p->lessons.count > 0)
            diag_add(c->diags, DIAG_WARNING, lesson->node->place,
                     "cette leçon n'est pas dans la liste 'lessons' de pack.yaml : personne ne la verra");
        look_at(c, lesson);
    }
}

/* Ids are one name for one thing, in all packs of a folder. */
static void check_between(struct checker *c, const struct found *f)
{
    for (size_t i = 0; i < f->count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct pack *a = f->packs[i], *b = f->packs[j];
            struct place at = { arena_printf(&c->arena, "%s/pack.yaml", a->dir), 1, 1 };
            if (a->id != NULL && streq(a->id, b->id))
                diag_add(c->diags, DIAG_ERROR, at, "'id: %s' est déjà celui de %s", a->id, b->dir);
            for (size_t k = 0; k < a->lessons.count; k++)
                for (size_t n = 0; n < b->lessons.count; n++)
                    if (streq(a->lessons.s[k], b->lessons.s[n]))
                        diag_add(c->diags, DIAG_ERROR, a->lessons.at[k], "la leçon '%s' est déjà dans %s",
                                 a->lessons.s[k], b->dir);
        }
}

bool check_pack(const char *path, struct check_options options, struct diags *d)
{
    unsigned errors = d->errors;
    struct checker c = { .options = options, .diags = d };
    struct found f;
    if (found_open(&f, path, reading(options), d)) {
        if (f.lesson != NULL)
            look_at(&c, lesson_read_file(f.lesson, reading(options), d));
        for (size_t i = 0; i < f.count; i++)
            check_one(&c, f.packs[i]);
        check_between(&c, &f);
    }
    found_close(&f);
    arena_free(&c.arena);
    diags_sort(d);
    return d->errors == errors;
}
