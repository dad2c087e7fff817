/* rehearse.c - every lesson of a path, played; one line for each. */
#include "internal.h"

#include <string.h>

struct rehearsal {
    struct str *out;
    struct diags *diags;
    struct arena arena;
};

/* The id in a path: the name of the file, as far as its ending. */
static const char *id_of(struct rehearsal *r, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    const char *end = strrchr(name, '.');
    return end != NULL ? arena_strndup(&r->arena, name, (size_t)(end - name)) : name;
}

/* lesson NULL: it has errors, which are told. */
static void play_one(struct rehearsal *r, const char *id, struct lesson *lesson)
{
    if (lesson == NULL) {
        str_printf(r->out, "%s : pas jouée\n", id);
        return;
    }
    unsigned errors = r->diags->errors;
    struct play p = { .lesson = lesson, .diags = r->diags, .arena = &r->arena };
    play_lesson(&p);
    str_printf(r->out, "%s : étapes %zu, tâches %zu, actions %zu, %s\n", lesson->id, lesson->step_count,
               p.tasks, p.actions, r->diags->errors == errors ? "bien" : "à corriger");
    lesson_free(lesson);
}

bool rehearse_pack(const char *path, struct str *out, struct diags *d)
{
    unsigned errors = d->errors;
    const struct lesson_options options = { .lenient = true };
    struct rehearsal r = { .out = out, .diags = d };
    struct found f;
    if (found_open(&f, path, options, d)) {
        if (f.lesson != NULL)
            play_one(&r, id_of(&r, f.lesson), lesson_read_file(f.lesson, options, d));
        for (size_t i = 0; i < f.count; i++) {
            size_t listed;
            const char **ids = found_lessons(f.packs[i], &listed, &r.arena, d);
            for (size_t k = 0; ids[k] != NULL; k++)
                play_one(&r, ids[k], lesson_read(f.packs[i], ids[k], options, d));
        }
    }
    found_close(&f);
    arena_free(&r.arena);
    diags_sort(d);
    return d->errors == errors;
}
