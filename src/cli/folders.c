/*
 * folders.c - where packs are looked for: the person's own folder, the site's, the program's, in this order; the first
 * one that has a pack wins. --lessons or PASSERELLE_LESSONS stand for the whole order.
 */
#include "cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MOST_FOLDERS = 16 };

static void add(struct lesson_folders *f, const char *path, size_t n)
{
    if (n > 0 && f->count < MOST_FOLDERS)
        f->list[f->count++] = arena_strndup(&f->arena, path, n);
}

/* "DIR:DIR"; a folder that is there under the whole name has a colon in it. */
static void split(struct lesson_folders *f, const char *paths)
{
    struct stat st;
    if (stat(paths, &st) == 0) {
        add(f, paths, strlen(paths));
        return;
    }
    for (size_t n; *paths != '\0'; paths += n + (paths[n] == ':')) {
        n = strcspn(paths, ":");
        add(f, paths, n);
    }
}

static void add_made(struct lesson_folders *f, void (*make)(struct str *))
{
    struct str path = { 0 };
    make(&path);
    add(f, str_s(&path), path.len);
    str_free(&path);
}

void folders_read(struct lesson_folders *f, const struct cli *c)
{
    const char *said = c->lessons != NULL ? c->lessons : getenv("PASSERELLE_LESSONS");
    *f = (struct lesson_folders){ 0 };
    f->list = arena_array(&f->arena, const char *, MOST_FOLDERS);
    if (said != NULL && *said != '\0') {
        f->chosen = true;
        split(f, said);
    } else {
        add_made(f, path_lessons_user);
        add_made(f, path_lessons_site);
        add_made(f, path_lessons_program);
    }
}

void folders_free(struct lesson_folders *f)
{
    arena_free(&f->arena);
    *f = (struct lesson_folders){ 0 };
}

static bool is_there(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

bool folders_find(const struct lesson_folders *f, struct packs *packs, struct diags *d)
{
    bool found = false;
    for (size_t i = 0; i < f->count; i++) {
        bool last = i + 1 == f->count && !found; /* of no folder at all, one is told */
        if (f->chosen || last || is_there(f->list[i]))
            found |= packs_find(packs, f->list[i], d);
    }
    return found;
}
