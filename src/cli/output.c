/* A text into a file that a person names: whole or not at all, for its owner alone where it tells of people. */
#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool output_bytes(int fd, const char *data, size_t n)
{
    while (n > 0) {
        ssize_t put = write(fd, data, n);
        if (put < 0 && errno != EINTR)
            return false;
        data += put > 0 ? put : 0;
        n -= put > 0 ? (size_t)put : 0;
    }
    return true;
}

mode_t output_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* A device, a pipe: nothing can stand beside it. */
static bool write_into(const char *path, const struct str *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool fine = output_bytes(fd, str_s(text), text->len);
    return close(fd) == 0 && fine;
}

char *output_beside(const char *path, mode_t mode, const struct str *text)
{
    struct str beside = { 0 };
    const char *slash = strrchr(path, '/');
    str_addn(&beside, path, slash != NULL ? (size_t)(slash + 1 - path) : 0);
    str_add(&beside, ".passerelle-XXXXXX"); /* a name that nobody can foresee */
    int fd = mkstemp(beside.s);
    if (fd >= 0)
        fchmod(fd, mode); /* a stick without rights of its own keeps those it has */
    bool fine = fd >= 0 && output_bytes(fd, str_s(text), text->len) && fsync(fd) == 0;
    int why = errno;
    if (fd >= 0 && close(fd) != 0 && fine) {
        fine = false;
        why = errno;
    }
    if (fine)
        return beside.s;
    if (fd >= 0)
        unlink(beside.s);
    str_free(&beside);
    errno = why;
    return NULL;
}

static bool write_beside(const char *path, const struct str *text, mode_t mode)
{
    char *beside = output_beside(path, mode, text);
    bool fine = beside != NULL && rename(beside, path) == 0;
    if (beside != NULL && !fine)
        unlink(beside);
    free(beside);
    return fine;
}

static bool write_file(const char *path, const struct str *text, mode_t mode)
{
    struct stat st;
    char *real = realpath(path, NULL); /* of a link, the file behind it is written, and the link stays */
    const char *target = real != NULL ? real : path;
    bool there = stat(target, &st) == 0;
    bool fine = there && !S_ISREG(st.st_mode) ? !S_ISDIR(st.st_mode) && write_into(target, text)
                                              : write_beside(target, text, mode);
    free(real);
    return fine;
}

int output_deliver(struct cli *c, const struct str *text, enum output_for readers)
{
    if (c->output == NULL) {
        fwrite(str_s(text), 1, text->len, stdout);
        return EXIT_DONE;
    }
    if (write_file(c->output, text, readers == OUTPUT_OWNER ? S_IRUSR | S_IWUSR : output_mode()))
        return EXIT_DONE;
    diag_error(&c->diags, N_("'%s' n'a pas pu être écrit ; vérifiez le dossier et la place"), c->output);
    return EXIT_SURROUNDINGS;
}
