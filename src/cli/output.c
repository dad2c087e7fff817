/* A text into a file that a person names: whole or not at all, for its owner alone. */
#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int fd, const struct str *text)
{
    const char *s = str_s(text);
    for (size_t done = 0; done < text->len;) {
        ssize_t n = write(fd, s + done, text->len - done);
        if (n < 0 && errno != EINTR)
            return false;
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

/* A device, a pipe: nothing can stand beside it. */
static bool write_into(const char *path, const struct str *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool fine = write_all(fd, text);
    return close(fd) == 0 && fine;
}

/* A new file beside it, under a name that nobody can foresee, then renamed. */
static bool write_beside(const char *path, const struct str *text)
{
    struct str beside = { 0 };
    const char *slash = strrchr(path, '/');
    str_addn(&beside, path, slash != NULL ? (size_t)(slash + 1 - path) : 0);
    str_add(&beside, ".passerelle-XXXXXX");
    int fd = mkstemp(beside.s);
    bool fine = fd >= 0 && write_all(fd, text) && fsync(fd) == 0;
    if (fd >= 0) {
        fine = close(fd) == 0 && fine;
        fine = fine && rename(beside.s, path) == 0;
        if (!fine)
            unlink(beside.s);
    }
    str_free(&beside);
    return fine;
}

bool output_write(const char *path, const struct str *text)
{
    struct stat st;
    char *real = realpath(path, NULL); /* of a link, the file behind it is written, and the link stays */
    const char *target = real != NULL ? real : path;
    bool there = stat(target, &st) == 0;
    bool fine = there && !S_ISREG(st.st_mode) ? !S_ISDIR(st.st_mode) && write_into(target, text)
                                              : write_beside(target, text);
    free(real);
    return fine;
}

int output_deliver(struct cli *c, const struct str *text)
{
    if (c->output == NULL) {
        fwrite(str_s(text), 1, text->len, stdout);
        return EXIT_DONE;
    }
    if (output_write(c->output, text))
        return EXIT_DONE;
    diag_error(&c->diags, N_("'%s' n'a pas pu être écrit ; vérifiez le dossier et la place"), c->output);
    return EXIT_SURROUNDINGS;
}
