/* sqlite_file.c - the folder and the file of the journal: made if missing, for their owner alone. */
#include "sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Makes the folders of path, each for its owner alone. */
static bool folders_make(const char *folder)
{
    char *path = xstrdup(folder);
    bool fine = true;
    for (char *p = path + 1; fine && *p != '\0'; p++) {
        if (*p != '/')
            continue;
        *p = '\0';
        fine = mkdir(path, 0700) == 0 || errno == EEXIST;
        *p = '/';
    }
    fine = fine && (mkdir(path, 0700) == 0 || errno == EEXIST);
    int why = errno;
    free(path);
    errno = why;
    return fine;
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return xstrdup(".");
    return slash == path ? xstrdup("/") : xstrndup(path, (size_t)(slash - path));
}

static bool folder_fine(const char *folder, struct diags *diags)
{
    struct stat st;
    if (stat(folder, &st) != 0) {
        if (errno != ENOENT || !folders_make(folder) || stat(folder, &st) != 0)
            return diag_error(
                diags,
                "le dossier %s du journal n'a pas pu être créé (%s) ; vérifiez le chemin et les "
                "droits",
                folder, strerror(errno));
    }
    if (!S_ISDIR(st.st_mode))
        return diag_error(diags, "%s n'est pas un dossier ; choisissez un autre chemin avec --store", folder);
    bool shared = (st.st_mode & S_ISVTX) != 0; /* like /tmp: nobody else may rename our file there */
    if (geteuid() != 0 && st.st_uid != geteuid() && st.st_uid != 0 && !shared)
        return diag_error(diags,
                          "le dossier %s du journal est à une autre personne ; choisissez un dossier à vous "
                          "avec --store",
                          folder);
    if ((st.st_mode & S_IWOTH) != 0 && !shared)
        return diag_error(
            diags,
            "tout le monde peut écrire dans le dossier %s du journal ; fermez-le (chmod 700), puis "
            "recommencez",
            folder);
    return true;
}

static bool file_fine(const char *path, struct diags *diags)
{
    struct stat st;
    if (lstat(path, &st) != 0) {
        int fd = errno == ENOENT ? open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
        if (fd < 0 && errno != EEXIST) /* another program may have been faster */
            return sqlite_failed_db(NULL, path,
                                    errno == EROFS    ? SQLITE_READONLY
                                    : errno == ENOSPC ? SQLITE_FULL
                                                      : SQLITE_CANTOPEN,
                                    diags);
        if (fd >= 0)
            close(fd);
        return true;
    }
    if (!S_ISREG(st.st_mode))
        return diag_error(
            diags, "%s n'est pas un fichier ordinaire ; choisissez un autre fichier avec --store", path);
    if (geteuid() != 0 && st.st_uid != geteuid())
        return diag_error(
            diags, "le journal %s est à une autre personne ; choisissez un fichier à vous avec --store",
            path);
    if ((st.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        (void)chmod(path, 0600); /* a read-only disk says so when it is written */
    return true;
}

bool sqlite_file_there(const char *path, bool *sealed, struct diags *diags)
{
    struct stat st;
    bool there = lstat(path, &st) == 0;
    if (there ? st.st_size == 0 && S_ISREG(st.st_mode) : errno == ENOENT || errno == ENOTDIR)
        return diag_error(diags, "aucun journal ici : %s ; vérifiez --store, ou lancez d'abord passerelle",
                          path);
    if (!there)
        return sqlite_failed_db(NULL, path, SQLITE_CANTOPEN, diags);
    char *folder = folder_of(path);
    *sealed = faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) != 0 ||
              faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0;
    free(folder);
    /* Who may not write it cannot make it safer either: a stick of somebody else's is only read. */
    if (*sealed && !S_ISREG(st.st_mode))
        return diag_error(
            diags, "%s n'est pas un fichier ordinaire ; choisissez un autre fichier avec --store", path);
    return *sealed || sqlite_file_ready(path, diags);
}

bool sqlite_file_ready(const char *path, struct diags *diags)
{
    if (path[0] == '\0')
        return diag_error(diags, "il manque le chemin du journal ; on attend sqlite:CHEMIN");
    char *folder = folder_of(path);
    bool fine = folder_fine(folder, diags) && file_fine(path, diags);
    free(folder);
    return fine;
}
