/* file.c - a YAML file from the disk: regular files only, read whole, never more than the limit. */
#include "passerelle/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Reads at most max bytes; -1 with errno on failure. */
static ssize_t read_whole(int fd, char *buf, size_t max)
{
    size_t n = 0;
    while (n < max) {
        ssize_t got = read(fd, buf + n, max - n);
        if (got == 0)
            break;
        if (got > 0)
            n += (size_t)got;
        else if (errno != EINTR)
            return -1;
    }
    return (ssize_t)n;
}

struct node *yaml_read_file(const char *path, const char *shown, struct arena *arena, struct diags *d)
{
    const struct place at = { .file = shown, .line = 1, .column = 1 };
    struct node *root = NULL;
    /* Without waiting: a pipe of that name must not hang the program. */
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        if (errno == ENOENT)
            diag_add(d, DIAG_ERROR, at, "ce fichier n'existe pas");
        else
            diag_add(d, DIAG_ERROR, at, "ce fichier ne s'ouvre pas : %s", strerror(errno));
        return NULL;
    }
    struct stat st;
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        diag_add(d, DIAG_ERROR, at, "ce n'est pas un fichier ordinaire");
    } else {
        /* One byte more than allowed, so that yaml_read sees a file that is too big, or grows meanwhile. */
        char *buf = xmalloc(YAML_MAX_BYTES + 1);
        ssize_t n = read_whole(fd, buf, YAML_MAX_BYTES + 1);
        if (n < 0)
            diag_add(d, DIAG_ERROR, at, "ce fichier ne se lit pas : %s", strerror(errno));
        else
            root = yaml_read(shown, buf, (size_t)n, arena, d);
        free(buf);
    }
    close(fd);
    return root;
}
