/*
 * pack.c - packs: finding them, reading each pack.yaml, and the titles of their lessons without reading the lessons.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static void tell_bad_name(const char *name, struct place at, struct diags *d)
{
    struct arena a = { 0 };
    size_t n = strlen(name);
    bool file = n > 5 && strcmp(name + n - 5, ".yaml") == 0;
    const char *like = schema_id_like(&a, file ? arena_strndup(&a, name, n - 5) : name);
    if (like != NULL)
        diag_add(d, DIAG_ERROR, at, "'%s' n'est pas un nom de leçon ; écrivez par exemple '%s'", name, like);
    else
        diag_add(d, DIAG_ERROR, at,
                 "'%s' n'est pas un nom de leçon : des lettres sans accent, des chiffres, des tirets", name);
    arena_free(&a);
}

/* Names of lessons must be safe file names, each once. Each against each is nothing for the start of the learners'
 * program. */
static void check_lessons(const struct texts *lessons, bool lenient, struct diags *d)
{
    for (size_t i = 0; i < lessons->count; i++) {
        if (!id_valid(lessons->s[i]))
            tell_bad_name(lessons->s[i], lessons->at[i], d);
        for (size_t j = 0; j < i && !lenient; j++)
            if (streq(lessons->s[i], lessons->s[j]))
                diag_add(d, DIAG_ERROR, lessons->at[i], "la leçon '%s' est déjà dans la liste",
                         lessons->s[i]);
    }
}

bool pack_fill(struct pack *p, const char *dir, struct lesson_options options, struct arena *arena,
               struct diags *d)
{
    unsigned errors = d->errors;
    struct file_bytes bytes = { 0 };
    const char *shown = file_shown(arena, dir, "pack.yaml");
    enum file_result got = file_read(dir, "pack.yaml", YAML_MAX_BYTES, &bytes, d);
    if (got == FILE_MISSING)
        diag_add(d, DIAG_ERROR, (struct place){ shown, 1, 1 }, "ce fichier n'existe pas");
    if (got != FILE_READ)
        return false;
    const struct node *root = yaml_read(shown, bytes.data, bytes.n, arena, d);
    free(bytes.data);
    struct raw_pack raw = { 0 };
    if (root != NULL)
        schema_read_with(&pack_schema, root, &raw, arena,
                         (struct schema_options){ .strict = options.strict, .drafts = options.lenient }, d);
    check_lessons(&raw.p.lessons, options.lenient, d);
    raw.p.dir = arena_strdup(arena, dir);
    *p = raw.p;
    return root != NULL && d->errors == errors;
}

struct pack *pack_read(const char *dir, struct diags *d)
{
    return pack_read_with(dir, (struct lesson_options){ .lenient = true }, d);
}

struct pack *pack_read_with(const char *dir, struct lesson_options options, struct diags *d)
{
    struct pack *p = xcalloc(1, sizeof *p);
    struct arena arena = { 0 };
    char *clean = xstrdup(dir);
    for (size_t n = strlen(clean); n > 1 && clean[n - 1] == '/'; n--)
        clean[n - 1] = '\0';
    bool fine = pack_fill(p, clean, options, &arena, d);
    free(clean);
    p->arena = arena;
    if (fine)
        return p;
    pack_free(p);
    return NULL;
}

void pack_free(struct pack *p)
{
    if (p == NULL)
        return;
    arena_free(&p->arena);
    free(p);
}

/* --- many packs --- */
/* Also when its pack.yaml cannot be opened: that is worth telling. */
static bool is_pack(const char *dir)
{
    char first;
    size_t n;
    return file_head(dir, "pack.yaml", &first, 1, &n) || (errno != ENOENT && errno != ENOTDIR);
}

static void packs_put(struct packs *packs, struct pack *p)
{
    packs->list = grow(packs->list, packs->count, &packs->cap, sizeof(struct pack *));
    packs->list[packs->count++] = p;
}

/* An earlier folder has a pack of this id: what stands in this one is not met. */
static void packs_hide(struct packs *packs, struct pack *p, const struct pack *first)
{
    p->hidden_by = first;
    packs->hidden = grow(packs->hidden, packs->hidden_count, &packs->hidden_cap, sizeof(struct pack *));
    packs->hidden[packs->hidden_count++] = p;
}

static void packs_add(struct packs *packs, const char *root, const char *dir, struct diags *d)
{
    struct pack *p = pack_read(dir, d);
    size_t i = 0;
    if (p == NULL)
        return;
    p->root = arena_strdup(&p->arena, root);
    while (i < packs->count && !streq(packs->list[i]->id, p->id))
        i++;
    if (i == packs->count) {
        packs_put(packs, p);
    } else if (!streq(packs->list[i]->root, root)) {
        packs_hide(packs, p, packs->list[i]);
    } else {
        diag_error(d, N_("deux paquets s'appellent '%s' : %s et %s ; le deuxième est laissé de côté"), p->id,
                   packs->list[i]->dir, dir);
        pack_free(p);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int place_of(const struct pack *p)
{
    return p->place > 0 ? p->place : INT_MAX;
}

/* The order of the path; those of one place stay as they are. */
static void packs_sort(struct packs *packs)
{
    for (size_t i = 1; i < packs->count; i++) {
        struct pack *p = packs->list[i];
        size_t k = i;
        for (; k > 0 && place_of(packs->list[k - 1]) > place_of(p); k--)
            packs->list[k] = packs->list[k - 1];
        packs->list[k] = p;
    }
}

bool packs_find(struct packs *packs, const char *dir, struct diags *d)
{
    DIR *open = opendir(dir);
    if (open == NULL) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = dir }, "ce dossier ne peut pas être lu : %s",
                 strerror(errno));
        return false;
    }
    if (is_pack(dir)) {
        closedir(open);
        packs_add(packs, dir, dir, d);
        return true;
    }
    struct arena a = { 0 };
    const char **names = NULL;
    size_t count = 0, cap = 0;
    for (struct dirent *e; (e = readdir(open)) != NULL;) {
        if (e->d_name[0] == '.' || (e->d_type != DT_DIR && e->d_type != DT_LNK && e->d_type != DT_UNKNOWN))
            continue;
        const char *path = file_shown(&a, dir, e->d_name);
        if (!is_pack(path))
            continue;
        names = grow(names, count, &cap, sizeof *names);
        names[count++] = path;
    }
    closedir(open);
    if (count > 0)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++)
        packs_add(packs, dir, names[i], d);
    packs_sort(packs);
    free(names);
    arena_free(&a);
    return true;
}

void packs_free(struct packs *packs)
{
    for (size_t i = 0; i < packs->count; i++)
        pack_free(packs->list[i]);
    for (size_t i = 0; i < packs->hidden_count; i++)
        pack_free(packs->hidden[i]);
    free(packs->list);
    free(packs->hidden);
    *packs = (struct packs){ 0 };
}

static bool has(const struct pack *p, const char *lesson_id, size_t *at)
{
    for (size_t i = 0; i < p->lessons.count; i++) {
        if (streq(p->lessons.s[i], lesson_id)) {
            *at = i;
            return true;
        }
    }
    return false;
}

struct pack *packs_with(const struct packs *packs, const char *lesson_id)
{
    size_t at;
    for (size_t i = 0; i < packs->count; i++)
        if (has(packs->list[i], lesson_id, &at))
            return packs->list[i];
    return NULL;
}
