/* folder.h - a folder of files that lives as long as one test. */
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct folder {
    char path[64];
};

static void folder_make(struct folder *f)
{
    strcpy(f->path, "/tmp/passerelle-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(f->path));
}

/* "folder/name": valid until the next call. */
static const char *folder_at(const struct folder *f, const char *name)
{
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", f->path, name);
    return path;
}

/* Writes a file, making the folders before it. */
static void folder_write(const struct folder *f, const char *name, const char *text)
{
    char path[512];
    snprintf(path, sizeof path, "%s", folder_at(f, name));
    for (char *slash = path + strlen(f->path) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, strlen(text), file), strlen(text));
    ck_assert_int_eq(fclose(file), 0);
}

static int folder_remove_one(const char *path, const struct stat *st, int type, struct FTW *where)
{
    (void)st;
    (void)type;
    (void)where;
    return remove(path);
}

static void folder_remove(const struct folder *f)
{
    ck_assert_int_eq(nftw(f->path, folder_remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

#endif
