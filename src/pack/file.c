/*
 * file.c - the files of a pack, read without ever leaving its folder: names are checked, links are refused,
 * sizes are bounded.
 */
#include "reading.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool id_valid(const char *id)
{
    size_t n = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return n >= 1 && n <= 40 && id[n] == '\0';
}

const char *file_shown(struct arena *a, const char *dir, const char *name)
{
    if (streq(dir, ".") || *dir == '\0')
        return arena_strdup(a, name);
    bool slash = dir[strlen(dir) - 1] == '/';
    return arena_printf(a, "%s%s%s", dir, slash ? "" : "/", name);
}

enum { PATH_BYTES = 4096 };

/* "dir/name" of n bytes of a name; false with ENAMETOOLONG. */
static bool path_of(char path[PATH_BYTES], const char *dir, const char *name, size_t n)
{
    if (snprintf(path, PATH_BYTES, "%s/%.*s", *dir != '\0' ? dir : ".", (int)n, name) < PATH_BYTES)
        return true;
    errno = ENAMETOOLONG;
    return false;
}

/*
 * Opens a name of a pack, "file" or "folder/file". The folder of the pack itself may be a link, nothing in it:
 * each step below it is opened by itself, because O_NOFOLLOW speaks of the last one only.
 */
static int open_name(const char *dir, const char *name, int flags)
{
    char path[PATH_BYTES];
    const char *slash = strchr(name, '/');
    const int beneath = O_RDONLY | O_NOFOLLOW | O_CLOEXEC;
    if (!path_of(path, dir, name, slash != NULL ? (size_t)(slash - name) : strlen(name)))
        return -1;
    if (slash == NULL)
        return open(path, beneath | flags);
    int folder = open(path, beneath | O_DIRECTORY);
    if (folder < 0)
        return -1;
    int fd = openat(folder, slash[1] != '\0' ? slash + 1 : ".", beneath | flags);
    int kept = errno;
    close(folder);
    errno = kept;
    return fd;
}

/* A file descriptor on a regular file, or -1 with errno; EISDIR when it is something else. */
static int open_file(const char *dir, const char *name, off_t *size)
{
    int fd = open_name(dir, name, O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return -1;
    struct stat st;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
        *size = st.st_size;
        return fd;
    }
    close(fd);
    errno = EISDIR;
    return -1;
}

static size_t read_all(int fd, char *buf, size_t cap)
{
    size_t n = 0;
    while (n < cap) {
        ssize_t got = read(fd, buf + n, cap - n);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        n += (size_t)got;
    }
    return n;
}

static enum file_result refuse(const char *dir, const char *name, int why, struct diags *d)
{
    struct arena a = { 0 };
    struct place at = { .file = file_shown(&a, dir, name), .line = 1, .column = 1 };
    if (why == ELOOP || why == ENOTDIR)
        diag_add(d, DIAG_ERROR, at, "ce nom mène hors du dossier (un lien) : mettez le fichier lui-même ici");
    else if (why == EISDIR)
        diag_add(d, DIAG_ERROR, at, "ce n'est pas un fichier ordinaire");
    else if (why == EFBIG)
        diag_add(d, DIAG_ERROR, at, "ce fichier est trop grand : 1 Mo au plus");
    else
        diag_add(d, DIAG_ERROR, at, "ce fichier ne peut pas être lu : %s", strerror(why));
    arena_free(&a);
    return FILE_REFUSED;
}

void file_tell_folder(const char *dir, const char *folder, struct diags *d)
{
    int fd = open_name(dir, folder, O_DIRECTORY);
    if (fd >= 0) {
        close(fd);
        return;
    }
    struct arena a = { 0 };
    struct place at = { .file = file_shown(&a, dir, folder), .line = 1, .column = 1 };
    if (errno == ELOOP || errno == ENOTDIR)
        diag_add(d, DIAG_ERROR, at,
                 "ce n'est pas un dossier, ou c'est un lien : mettez ici le dossier lui-même");
    else if (errno != ENOENT)
        diag_add(d, DIAG_ERROR, at, "ce dossier ne peut pas être lu : %s", strerror(errno));
    arena_free(&a);
}

enum file_result file_read(const char *dir, const char *name, size_t max, struct file_bytes *out,
                           struct diags *d)
{
    off_t size = 0;
    int fd = open_file(dir, name, &size);
    if (fd < 0)
        return errno == ENOENT ? FILE_MISSING : refuse(dir, name, errno, d);
    if (size > (off_t)max) {
        close(fd);
        return refuse(dir, name, EFBIG, d);
    }
    char *data = xmalloc((size_t)size + 1);
    size_t n = read_all(fd, data, (size_t)size);
    data[n] = '\0';
    close(fd);
    *out = (struct file_bytes){ data, n };
    return FILE_READ;
}

bool file_head(const char *dir, const char *name, char *buf, size_t cap, size_t *n)
{
    off_t size;
    int fd = open_file(dir, name, &size);
    if (fd < 0)
        return false;
    *n = read_all(fd, buf, cap);
    close(fd);
    return true;
}

const char *const pack_folders[] = { "", "worlds", "sites", "po", NULL };

/* Where the name inside the pack begins: the folders of a pack are no packs. */
static size_t name_in_pack(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return 0;
    size_t at = (size_t)(slash - path), from = at;
    while (from > 0 && path[from - 1] != '/')
        from--;
    for (const char *const *folder = pack_folders + 1; *folder != NULL; folder++)
        if (at - from == strlen(*folder) && memcmp(path + from, *folder, at - from) == 0)
            return from;
    return at + 1;
}

char *pack_file_text(const char *path, size_t *n)
{
    struct diags unsaid = { 0 };
    struct file_bytes bytes = { 0 };
    const size_t at = name_in_pack(path);
    char *dir = at > 0 ? xstrndup(path, at) : xstrdup(".");
    if (file_read(dir, path + at, YAML_MAX_BYTES, &bytes, &unsaid) == FILE_READ)
        *n = bytes.n;
    free(dir);
    diags_free(&unsaid);
    return bytes.data;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The id in "ID.yaml", ".yaml" being the ending; NULL if the name is none. */
static const char *id_of(struct arena *a, const char *file, const char *ending)
{
    size_t n = strlen(file), end = strlen(ending);
    if (n <= end || strcmp(file + n - end, ending) != 0)
        return NULL;
    const char *id = arena_strndup(a, file, n - end);
    return id_valid(id) ? id : NULL;
}

bool pack_file_fits(const char *folder, const char *name)
{
    struct arena a = { 0 };
    bool fits = id_of(&a, name, streq(folder, "po") ? ".po" : ".yaml") != NULL;
    arena_free(&a);
    return fits;
}

DIR *file_folder(const char *dir, const char *folder)
{
    int fd = *folder != '\0' ? open_name(dir, folder, O_DIRECTORY)
                             : open(*dir != '\0' ? dir : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *opened = fd >= 0 ? fdopendir(fd) : NULL;
    if (opened == NULL && fd >= 0)
        close(fd);
    return opened;
}

/* A file of YAML whose name is no id. */
static bool misnamed(const char *name)
{
    const char *end = strrchr(name, '.');
    return *name != '.' && end != NULL &&
           (streq(end, ".yml") || (streq(end, ".yaml") && !pack_file_fits("", name)));
}

static void tell_name(struct arena *a, const char *dir, const char *within, const char *name, struct diags *d)
{
    const char *like = schema_id_like(a, arena_strndup(a, name, (size_t)(strrchr(name, '.') - name)));
    struct place at = { .file = file_shown(a, dir, within) };
    diag_add(d, DIAG_WARNING, at,
             "personne ne lira ce fichier, à cause de son nom ; écrivez par exemple '%s.yaml'",
             like != NULL ? like : "lecon");
}

void file_tell_names(const char *dir, const char *folder, struct diags *d)
{
    struct arena a = { 0 };
    const char **names = NULL;
    size_t count = 0, cap = 0;
    DIR *open = file_folder(dir, folder);
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;) {
        if (!misnamed(e->d_name))
            continue;
        names = grow(names, count, &cap, sizeof *names);
        names[count++] = arena_strdup(&a, e->d_name);
    }
    if (open != NULL)
        closedir(open);
    if (count > 0)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++)
        tell_name(&a, dir, *folder != '\0' ? arena_printf(&a, "%s/%s", folder, names[i]) : names[i], names[i],
                  d);
    free(names);
    arena_free(&a);
}

const char **file_ids(struct arena *a, const char *dir, const char *folder)
{
    return file_names(a, dir, folder, ".yaml");
}

const char **file_names(struct arena *a, const char *dir, const char *folder, const char *ending)
{
    const char **ids = NULL;
    size_t count = 0, cap = 0;
    DIR *open = file_folder(dir, folder);
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;) {
        const char *id = id_of(a, e->d_name, ending);
        if (id == NULL)
            continue;
        ids = grow(ids, count, &cap, sizeof *ids);
        ids[count++] = id;
    }
    if (open != NULL)
        closedir(open);
    const char **out = arena_array(a, const char *, count + 1);
    if (count > 0) {
        qsort(ids, count, sizeof *ids, by_name);
        memcpy(out, ids, count * sizeof *ids);
    }
    free(ids);
    return out;
}
