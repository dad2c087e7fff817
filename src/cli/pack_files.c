/* The files of a pack on the disk: found by their names, compared, copied, deleted; never through a link. */
#include "pack_files.h"
#include "cli.h"

#include "passerelle/po.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const int beneath = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

static struct place place_in(struct arena *a, const char *shown, const char *name)
{
    return (struct place){ .file = arena_printf(a, "%s/%s", shown, name), .line = 1, .column = 1 };
}

static size_t most_bytes(const char *name)
{
    return starts_with(name, "po/") ? PO_MAX_BYTES : YAML_MAX_BYTES;
}

static bool tell(struct diags *d, const char *shown, const char *name, int why)
{
    struct arena a = { 0 };
    struct place at = place_in(&a, shown, name);
    if (why == ELOOP)
        diag_add(d, DIAG_ERROR, at, "ce nom mène hors du dossier (un lien) : mettez le fichier lui-même ici");
    else if (why == EISDIR)
        diag_add(d, DIAG_ERROR, at, "ce n'est pas un fichier ordinaire");
    else if (why == EFBIG)
        diag_add(d, DIAG_ERROR, at, "ce fichier est trop grand : %d Mo au plus",
                 (int)(most_bytes(name) >> 20));
    else
        diag_add(d, DIAG_ERROR, at, "ce fichier ne peut pas être lu : %s", strerror(why));
    arena_free(&a);
    return false;
}

/* --- what is there --- */
static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Only the first ones by name are kept: a folder may hold thousands. */
static void add_other(struct pack_files *f, const char *name)
{
    f->other_count++;
    if (f->others == NULL)
        f->others = arena_array(&f->arena, const char *, OTHERS_SHOWN + 1);
    size_t at = f->other_count < OTHERS_SHOWN ? f->other_count - 1 : OTHERS_SHOWN - 1;
    if (f->other_count > OTHERS_SHOWN && strcmp(name, f->others[at]) >= 0)
        return;
    for (; at > 0 && strcmp(name, f->others[at - 1]) < 0; at--)
        f->others[at] = f->others[at - 1];
    f->others[at] = arena_strdup(&f->arena, name);
}

static bool is_folder_name(const char *name)
{
    for (const char *const *folder = pack_folders + 1; *folder != NULL; folder++)
        if (streq(*folder, name))
            return true;
    return false;
}

/* One entry of a folder of the pack. False: told. */
static bool look(struct pack_files *f, int dir, const char *folder, const char *entry, const char *shown,
                 struct diags *d)
{
    struct stat st;
    const char *name =
        *folder != '\0' ? arena_printf(&f->arena, "%s/%s", folder, entry) : arena_strdup(&f->arena, entry);
    if (!pack_file_fits(folder, entry)) {
        add_other(f, name);
        return true;
    }
    if (fstatat(dir, entry, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return tell(d, shown, name, errno);
    if (!S_ISREG(st.st_mode))
        return tell(d, shown, name, S_ISLNK(st.st_mode) ? ELOOP : EISDIR);
    if (st.st_size > (off_t)most_bytes(name))
        return tell(d, shown, name, EFBIG);
    f->names = grow(f->names, f->count, &f->cap, sizeof *f->names);
    f->names[f->count++] = name;
    return f->count <= PACK_MOST_FILES ||
           diag_error(d, N_("%s a trop de fichiers : %d au plus"), shown, PACK_MOST_FILES);
}

static bool list_folder(struct pack_files *f, int top, const char *folder, const char *shown, struct diags *d)
{
    int fd = openat(top, *folder != '\0' ? folder : ".", beneath | O_DIRECTORY);
    DIR *open = fd >= 0 ? fdopendir(fd) : NULL;
    bool fine = true;
    if (open == NULL) {
        int why = errno;
        if (fd >= 0)
            close(fd);
        return why == ENOENT || tell(d, shown, folder, why == ENOTDIR ? ELOOP : why);
    }
    for (struct dirent *e; fine && (e = readdir(open)) != NULL;)
        if (!streq(e->d_name, ".") && !streq(e->d_name, "..") &&
            !(*folder == '\0' && is_folder_name(e->d_name)))
            fine = look(f, fd, folder, e->d_name, shown, d);
    closedir(open);
    return fine;
}

bool pack_files_list(struct pack_files *f, int dir, const char *shown, struct diags *d)
{
    bool fine = true;
    *f = (struct pack_files){ 0 };
    for (const char *const *folder = pack_folders; fine && *folder != NULL; folder++)
        fine = list_folder(f, dir, *folder, shown, d);
    if (f->count > 0)
        qsort(f->names, f->count, sizeof *f->names, by_name);
    return fine;
}

void pack_files_free(struct pack_files *f)
{
    free(f->names);
    arena_free(&f->arena);
    *f = (struct pack_files){ 0 };
}

bool pack_files_has(const struct pack_files *f, const char *name)
{
    return f->count > 0 && bsearch(&name, f->names, f->count, sizeof *f->names, by_name) != NULL;
}

/* --- one file --- */

/* The folder that a name stands in, opened, and *entry: the name in it. To be closed. */
static int open_folder(int dir, const char *name, const char **entry)
{
    char folder[16] = ".";
    const char *slash = strchr(name, '/');
    *entry = slash != NULL ? slash + 1 : name;
    if (slash != NULL && (size_t)(slash - name) < sizeof folder)
        memcpy(folder, name, (size_t)(slash - name)), folder[slash - name] = '\0';
    return openat(dir, folder, beneath | O_DIRECTORY);
}

/* The bytes of a regular file, to free(); NULL with errno. */
static char *read_file(int dir, const char *name, size_t *n)
{
    const char *entry;
    struct stat st;
    size_t most = most_bytes(name);
    int folder = open_folder(dir, name, &entry), fd = folder >= 0 ? openat(folder, entry, beneath) : -1;
    int why = errno;
    if (folder >= 0)
        close(folder);
    errno = why;
    if (fd < 0)
        return NULL;
    bool plain = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
    size_t size = plain && st.st_size <= (off_t)most ? (size_t)st.st_size : most;
    char *data = xmalloc(size + 1);
    ssize_t got = 1;
    for (*n = 0; plain && got > 0 && *n <= size; *n += got > 0 ? (size_t)got : 0)
        do
            got = read(fd, data + *n, size + 1 - *n);
        while (got < 0 && errno == EINTR);
    why = !plain ? EISDIR : got < 0 ? errno : EFBIG;
    close(fd);
    if (plain && got == 0 && *n <= size)
        return data;
    free(data);
    errno = why;
    return NULL;
}

static bool write_file(int dir, const char *name, const char *data, size_t n)
{
    const char *entry;
    int folder = open_folder(dir, name, &entry);
    const int as_new = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int fd = folder >= 0 ? openat(folder, entry, as_new, 0644) : -1;
    bool fine = fd >= 0 && output_bytes(fd, data, n) && fsync(fd) == 0;
    int why = errno;
    if (fd >= 0 && close(fd) != 0 && fine) {
        fine = false;
        why = errno;
    }
    if (folder >= 0)
        close(folder);
    errno = why;
    return fine;
}

/* --- all of them --- */
bool pack_files_same(const struct pack_files *f, int dir, const struct pack_files *other, int other_dir)
{
    bool same = f->count == other->count;
    for (size_t i = 0; same && i < f->count; i++) {
        size_t n = 0, other_n = 0;
        char *data = read_file(dir, f->names[i], &n);
        char *other_data = read_file(other_dir, f->names[i], &other_n);
        same = data != NULL && other_data != NULL && n == other_n && memcmp(data, other_data, n) == 0;
        free(data);
        free(other_data);
    }
    return same;
}

static bool tell_write(struct diags *d, const char *name)
{
    return diag_error(d, N_("%s n'a pas pu être écrit : %s"), name, strerror(errno));
}

static bool copy_file(int from, int to, const char *name, size_t *total, const char *shown, struct diags *d)
{
    size_t n = 0;
    char *data = read_file(from, name, &n);
    if (data == NULL)
        return tell(d, shown, name, errno);
    *total += n;
    bool fine = *total <= PACK_MOST_BYTES
                    ? write_file(to, name, data, n) || tell_write(d, name)
                    : diag_error(d, N_("%s est trop grand : %d Mo au plus"), shown, PACK_MOST_BYTES >> 20);
    free(data);
    return fine;
}

static bool has_folder(const struct pack_files *f, const char *folder)
{
    size_t n = strlen(folder);
    for (size_t i = 0; i < f->count; i++)
        if (starts_with(f->names[i], folder) && f->names[i][n] == '/')
            return true;
    return false;
}

static bool sync_folder(int dir, const char *folder)
{
    int fd = openat(dir, folder, beneath | O_DIRECTORY);
    bool fine = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return fine;
}

bool pack_files_copy(const struct pack_files *f, int from, int to, const char *shown, struct diags *d)
{
    size_t total = 0;
    for (const char *const *folder = pack_folders + 1; *folder != NULL; folder++)
        if (has_folder(f, *folder) && mkdirat(to, *folder, 0755) != 0)
            return tell_write(d, *folder);
    for (size_t i = 0; i < f->count; i++)
        if (!copy_file(from, to, f->names[i], &total, shown, d))
            return false;
    for (const char *const *folder = pack_folders + 1; *folder != NULL; folder++)
        if (has_folder(f, *folder) && !sync_folder(to, *folder))
            return tell_write(d, *folder);
    return sync_folder(to, ".") || tell_write(d, ".");
}

static void delete_in(int top, const char *folder)
{
    int fd = openat(top, *folder != '\0' ? folder : ".", beneath | O_DIRECTORY);
    DIR *open = fd >= 0 ? fdopendir(fd) : NULL;
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;)
        if (pack_file_fits(folder, e->d_name))
            unlinkat(fd, e->d_name, 0);
    if (open != NULL)
        closedir(open);
    else if (fd >= 0)
        close(fd);
    if (*folder != '\0')
        unlinkat(top, folder, AT_REMOVEDIR);
}

void pack_files_delete(int dir)
{
    for (const char *const *folder = pack_folders; *folder != NULL; folder++)
        delete_in(dir, *folder);
}
