/* new_files.c - the files of a new thing: written beside, then named, all of them or none. */
#include "new.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* What was made so far, to take it back. */
struct made {
    char *folders[NEW_MOST];
    size_t folder_count;
    char *beside[NEW_MOST]; /* by index of the file; NULL: not there, or no more */
    size_t named;           /* so many files have their name */
};

struct str *new_files_add(struct new_files *f, const char *path)
{
    struct new_file *one = &f->list[f->count++];
    one->path = arena_strdup(&f->arena, path);
    return &one->text;
}

void new_files_free(struct new_files *f)
{
    for (size_t i = 0; i < f->count; i++)
        str_free(&f->list[i].text);
    arena_free(&f->arena);
    *f = (struct new_files){ 0 };
}

static bool make_folder(struct made *m, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL || slash == path)
        return true;
    char *folder = xstrndup(path, (size_t)(slash - path));
    if (mkdir(folder, 0777) == 0) {
        m->folders[m->folder_count++] = folder;
        return true;
    }
    free(folder);
    return errno == EEXIST;
}

static bool write_beside(struct made *m, size_t i, const struct new_file *file)
{
    struct stat st;
    mode_t mode = file->replaces && stat(file->path, &st) == 0 ? st.st_mode & 0777 : output_mode();
    m->beside[i] = output_beside(file->path, mode, &file->text);
    return m->beside[i] != NULL;
}

/* A name that is taken stays whose it is: link() never replaces. Where no links can be made, the name is looked at first. */
static bool name_it(const struct new_file *file, const char *beside)
{
    struct stat st;
    if (file->replaces)
        return rename(beside, file->path) == 0;
    if (link(beside, file->path) == 0)
        return unlink(beside) == 0;
    if (errno == EEXIST)
        return false;
    if (lstat(file->path, &st) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(beside, file->path) == 0;
}

static bool write_files(const struct new_files *f, struct made *m, size_t *at)
{
    for (*at = 0; *at < f->count; ++*at)
        if (!make_folder(m, f->list[*at].path) || !write_beside(m, *at, &f->list[*at]))
            return false;
    for (*at = 0; *at < f->count; ++*at, m->named++) {
        if (!name_it(&f->list[*at], m->beside[*at]))
            return false;
        free(m->beside[*at]);
        m->beside[*at] = NULL;
    }
    return true;
}

static void take_back(const struct new_files *f, struct made *m)
{
    for (size_t i = 0; i < f->count; i++)
        if (m->beside[i] != NULL)
            unlink(m->beside[i]);
    for (size_t i = 0; i < m->named; i++)
        if (!f->list[i].replaces) /* one that is replaced comes last: then nothing is taken back */
            unlink(f->list[i].path);
    while (m->folder_count > 0) {
        rmdir(m->folders[--m->folder_count]);
        free(m->folders[m->folder_count]);
    }
}

bool new_files_write(struct new_files *f, struct diags *d)
{
    struct made m = { 0 };
    sigset_t held, before;
    size_t at;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGTERM);
    sigaddset(&held, SIGHUP);
    sigprocmask(SIG_BLOCK, &held, &before); /* whoever stops it now stops it before or behind */
    bool fine = write_files(f, &m, &at);
    int why = errno;
    if (!fine)
        take_back(f, &m);
    for (size_t i = 0; i < NEW_MOST; i++)
        free(m.beside[i]);
    while (m.folder_count > 0)
        free(m.folders[--m.folder_count]);
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (fine)
        return true;
    if (why == EEXIST)
        return diag_error(d, N_("%s existe déjà ; rien n'est changé"), f->list[at].path);
    return diag_error(d, N_("%s n'a pas pu être écrit : %s"), f->list[at].path, strerror(why));
}
