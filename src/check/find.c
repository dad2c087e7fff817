/* find.c - from a path to packs and lessons: a pack, a folder of packs, or one file of a pack. */
#include "internal.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool found_reserved(const char *id)
{
    return streq(id, "pack") || streq(id, "mistakes") || streq(id, "glossary");
}

static void add_pack(struct found *f, const char *dir, struct lesson_options options, struct diags *d)
{
    struct pack *p = pack_read_with(dir, options, d);
    if (p == NULL) { /* its lessons can be looked at all the same */
        p = xcalloc(1, sizeof *p);
        p->dir = arena_strdup(&p->arena, dir);
    }
    f->packs = grow(f->packs, f->count, &f->cap, sizeof(struct pack *));
    f->packs[f->count++] = p;
}

static bool exists(struct found *f, const char *dir, const char *name)
{
    struct stat st;
    return lstat(arena_printf(&f->arena, "%s/%s", dir, name), &st) == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The folders in dir that hold a pack.yaml. */
static void add_folders(struct found *f, const char *dir, struct lesson_options options, struct diags *d)
{
    DIR *open = opendir(dir);
    const char **names = NULL;
    size_t count = 0, cap = 0;
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;) {
        const char *path = streq(dir, ".")
                               ? arena_strdup(&f->arena, e->d_name)
                               : arena_printf(&f->arena, "%s/%s", streq(dir, "/") ? "" : dir, e->d_name);
        if (e->d_name[0] == '.' || !exists(f, path, "pack.yaml"))
            continue;
        names = grow(names, count, &cap, sizeof *names);
        names[count++] = path;
    }
    if (open != NULL)
        closedir(open);
    if (count > 0)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++)
        add_pack(f, names[i], options, d);
    free(names);
}

/* The folder of a pack for a file that is no lesson; NULL for a lesson. */
static const char *folder_of(struct found *f, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    const char *dir = slash != NULL ? arena_strndup(&f->arena, path, (size_t)(slash - path)) : ".";
    size_t n = strlen(name);
    const char *id = n > 5 ? arena_strndup(&f->arena, name, n - 5) : name;
    if (found_reserved(id))
        return *dir != '\0' ? dir : "/";
    const char *inner = strrchr(dir, '/');
    for (size_t i = 0; pack_folders[i] != NULL; i++)
        if (*pack_folders[i] != '\0' && streq(inner != NULL ? inner + 1 : dir, pack_folders[i]))
            return inner != NULL && inner > dir ? arena_strndup(&f->arena, dir, (size_t)(inner - dir)) : ".";
    return NULL;
}

static const char *without_slashes(struct found *f, const char *path)
{
    char *clean = arena_strdup(&f->arena, path);
    for (size_t n = strlen(clean); n > 1 && clean[n - 1] == '/'; n--)
        clean[n - 1] = '\0';
    return clean;
}

bool found_open(struct found *f, const char *path, struct lesson_options options, struct diags *d)
{
    *f = (struct found){ 0 };
    struct stat st;
    if (stat(path, &st) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            diag_add(d, DIAG_ERROR, (struct place){ .file = path }, "ce chemin n'existe pas");
        else
            diag_add(d, DIAG_ERROR, (struct place){ .file = path }, "ce chemin ne se lit pas : %s",
                     strerror(errno));
        return false;
    }
    path = without_slashes(f, path);
    const char *dir = S_ISDIR(st.st_mode) ? path : folder_of(f, path);
    if (dir == NULL) {
        f->lesson = path;
        return true;
    }
    if (exists(f, dir, "pack.yaml") || !S_ISDIR(st.st_mode))
        add_pack(f, dir, options, d);
    else
        add_folders(f, dir, options, d);
    if (f->count == 0)
        diag_add(d, DIAG_ERROR, (struct place){ .file = path },
                 "aucun paquet de leçons ici : il faut un dossier avec pack.yaml");
    return f->count > 0;
}

void found_close(struct found *f)
{
    for (size_t i = 0; i < f->count; i++)
        pack_free(f->packs[i]);
    free(f->packs);
    arena_free(&f->arena);
    *f = (struct found){ 0 };
}

static bool among(const char *const *list, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (streq(list[i], id))
            return true;
    return false;
}

const char **found_lessons(const struct pack *p, size_t *listed, struct arena *a, struct diags *d)
{
    const char **files = pack_file_ids(p, "", a);
    size_t count = 0, n = 0;
    while (files[count] != NULL)
        count++;
    const char **out = arena_array(a, const char *, p->lessons.count + count + 1);
    const char **known = arena_array(a, const char *, count + 1);
    for (size_t i = 0, k = 0; i < count; i++)
        if (!found_reserved(files[i]))
            known[k++] = files[i];
    for (size_t i = 0; i < p->lessons.count; i++) {
        const char *id = p->lessons.s[i];
        if (among(files, count, id) && !found_reserved(id))
            out[n++] = id;
        else
            pack_say_unknown(d, p->lessons.at[i], N_("leçon sans fichier"), id, known);
    }
    *listed = n;
    for (size_t i = 0; i < count; i++)
        if (!found_reserved(files[i]) && !among(out, n, files[i]))
            out[n++] = files[i];
    return out;
}
