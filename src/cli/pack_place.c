/* The folder where packs are put: whole, in one step; what was interrupted is cleaned up at the next visit. */
#define _GNU_SOURCE /* renameat2 */
#include "pack_place.h"
#include "pack_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* What stands beside: being filled; put aside until the new one is there; taken away. */
#define NEW ".passerelle-new."
#define OLD ".passerelle-old."
#define GONE ".passerelle-gone."

static const int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

const char *place_beside(const struct pack_place *p, const char *name, struct arena *a)
{
    return arena_printf(a, "%s/" NEW "%s", p->path, name);
}

static bool is_there(int dir, const char *name)
{
    struct stat st;
    return fstatat(dir, name, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

static bool tell(const struct pack_place *p, struct diags *d)
{
    diag_add(d, DIAG_ERROR, (struct place){ .file = p->path },
             "rien ne peut être écrit dans ce dossier : %s ; vérifiez ses droits et la place libre",
             strerror(errno));
    return false;
}

/* --- what is not wanted any more --- */

/* What is no file of a pack stays, under a name that can be seen. d: NULL where nobody listens. */
static void keep_rest(const struct pack_place *p, const char *hidden, const char *name, struct diags *d)
{
    struct arena a = { 0 };
    const char *rest = arena_printf(&a, "%s.reste", name);
    for (int i = 2; is_there(p->dir, rest) && i < 1000; i++)
        rest = arena_printf(&a, "%s.reste-%d", name, i);
    if (renameat(p->dir, hidden, p->dir, rest) == 0 && d != NULL)
        diag_add(d, DIAG_NOTE, (struct place){ .file = arena_printf(&a, "%s/%s", p->path, rest) },
                 "ce qui n'était pas de ce paquet est gardé ici");
    arena_free(&a);
}

static void discard(const struct pack_place *p, const char *hidden, const char *name, struct diags *d)
{
    int fd = openat(p->dir, hidden, folder_flags);
    if (fd < 0) {
        unlinkat(p->dir, hidden, 0); /* a link, a file */
        return;
    }
    pack_files_delete(fd);
    close(fd);
    if (unlinkat(p->dir, hidden, AT_REMOVEDIR) != 0 && (errno == ENOTEMPTY || errno == EEXIST))
        keep_rest(p, hidden, name, d);
}

/* One entry that a visit may have left behind. */
static void clean_one(const struct pack_place *p, const char *entry)
{
    if (starts_with(entry, NEW)) {
        discard(p, entry, entry + strlen(NEW), NULL);
    } else if (starts_with(entry, GONE)) {
        discard(p, entry, entry + strlen(GONE), NULL);
    } else if (starts_with(entry, OLD)) {
        const char *name = entry + strlen(OLD);
        if (is_there(p->dir, name))
            discard(p, entry, name, NULL);
        else /* the new one never came */
            renameat(p->dir, entry, p->dir, name);
    }
}

static void clean(const struct pack_place *p)
{
    struct arena a = { 0 };
    const char **names = NULL;
    size_t count = 0, cap = 0;
    int fd = openat(p->dir, ".", folder_flags);
    DIR *open = fd >= 0 ? fdopendir(fd) : NULL;
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;) {
        if (!starts_with(e->d_name, ".passerelle-"))
            continue;
        names = grow(names, count, &cap, sizeof *names);
        names[count++] = arena_strdup(&a, e->d_name);
    }
    if (open != NULL)
        closedir(open);
    for (size_t i = 0; i < count; i++)
        clean_one(p, names[i]);
    free(names);
    arena_free(&a);
}

/* --- the folder itself --- */

/* Like mkdir -p: what is there already is no matter, the last open says what is wrong. */
static void make_folders(const char *path, mode_t rights)
{
    char *part = xstrdup(path);
    for (char *slash = part + 1; *part != '\0' && (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(part, rights);
        *slash = '/';
    }
    mkdir(part, rights);
    free(part);
}

bool place_open(struct pack_place *p, const char *path, mode_t make, struct diags *d)
{
    *p = (struct pack_place){ .path = path };
    if (make != 0)
        make_folders(path, make);
    p->dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (p->dir < 0) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = path }, "ce dossier ne peut pas être lu : %s",
                 strerror(errno));
        return false;
    }
    if (flock(p->dir, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = path },
                 "un autre ajout est en cours dans ce dossier ; recommencez dans un instant");
        place_close(p);
        return false;
    }
    clean(p);
    return true;
}

void place_close(struct pack_place *p)
{
    if (p->dir >= 0)
        close(p->dir);
    p->dir = -1;
}

int place_begin(const struct pack_place *p, const char *name, struct diags *d)
{
    struct arena a = { 0 };
    const char *hidden = arena_printf(&a, NEW "%s", name);
    int fd = mkdirat(p->dir, hidden, 0755) == 0 ? openat(p->dir, hidden, folder_flags) : -1;
    if (fd < 0)
        tell(p, d);
    arena_free(&a);
    return fd;
}

void place_drop(const struct pack_place *p, const char *name)
{
    struct arena a = { 0 };
    discard(p, arena_printf(&a, NEW "%s", name), name, NULL);
    arena_free(&a);
}

static bool exchange(int dir, const char *a, const char *b)
{
#ifdef RENAME_EXCHANGE
    return renameat2(dir, a, dir, b, RENAME_EXCHANGE) == 0;
#else
    (void)dir, (void)a, (void)b;
    errno = ENOSYS;
    return false;
#endif
}

/* Where two names cannot be exchanged. A power cut in between is healed by the next visit. */
static bool put_aside(int dir, const char *name, const char *fresh, const char *old)
{
    if (renameat(dir, name, dir, old) != 0)
        return false;
    if (renameat(dir, fresh, dir, name) == 0)
        return true;
    int why = errno;
    renameat(dir, old, dir, name);
    errno = why;
    return false;
}

bool place_put(const struct pack_place *p, const char *name, bool swap, struct diags *d)
{
    struct arena a = { 0 };
    const char *fresh = arena_printf(&a, NEW "%s", name), *old = arena_printf(&a, OLD "%s", name);
    const char *left = NULL;
    bool fine;
    if (!is_there(p->dir, name)) {
        fine = renameat(p->dir, fresh, p->dir, name) == 0;
    } else if (swap && exchange(p->dir, fresh, name)) {
        fine = true;
        left = fresh;
    } else {
        fine = put_aside(p->dir, name, fresh, old);
        left = old;
    }
    if (!fine)
        tell(p, d);
    fsync(p->dir); /* where a folder cannot be synced, the rename is still whole */
    if (fine && left != NULL)
        discard(p, left, name, d);
    arena_free(&a);
    return fine;
}

bool place_remove(const struct pack_place *p, const char *name, struct diags *d)
{
    struct arena a = { 0 };
    const char *gone = arena_printf(&a, GONE "%s", name);
    bool fine = renameat(p->dir, name, p->dir, gone) == 0 || tell(p, d);
    if (fine) {
        fsync(p->dir);
        discard(p, gone, name, d);
    }
    arena_free(&a);
    return fine;
}
