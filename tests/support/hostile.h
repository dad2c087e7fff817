/* hostile.h - a real pack in a folder of its own, one hostile thing in it, and what the check may cost. */
#ifndef TESTS_HOSTILE_H
#define TESTS_HOSTILE_H

#include "passerelle/check.h"
#include "passerelle/text.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define HOSTILE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HOSTILE_SANITIZED 1
#endif
#endif
#ifndef HOSTILE_SANITIZED
#define HOSTILE_SANITIZED 0
#endif

/* The goal in the ordinary build; what watches the memory costs time and memory of its own. */
enum { HOSTILE_MS = HOSTILE_SANITIZED ? 2000 : 100, HOSTILE_MB = 64 };

static const char *const hostile_files[] = { "pack.yaml",       "demande.yaml",    "mistakes.yaml",
                                             "glossary.yaml",   "worlds/lea.yaml", "sites/mairie.yaml",
                                             "sites/piege.yaml" };

static char hostile_dir[64];

static void hostile_read(const char *name, struct str *out)
{
    char path[1024], buf[4096];
    snprintf(path, sizeof path, "%s/tests/golden/packs/demarche/%s", SOURCE_DIR, name);
    FILE *f = fopen(path, "rb");
    ck_assert_msg(f != NULL, "%s", path);
    str_clear(out);
    for (size_t n; (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    fclose(f);
}

static void hostile_write(const char *name, const char *data, size_t n)
{
    FILE *f = fopen(name, "wb");
    ck_assert_msg(f != NULL, "%s", name);
    ck_assert_uint_eq(fwrite(data, 1, n, f), n);
    ck_assert_int_eq(fclose(f), 0);
}

/* The good pack, in a folder that is the current one. */
static void hostile_open(void)
{
    struct str data = { 0 };
    strcpy(hostile_dir, "/tmp/passerelle-hostile-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(hostile_dir));
    ck_assert_int_eq(chdir(hostile_dir), 0);
    mkdir("worlds", 0700);
    mkdir("sites", 0700);
    for (size_t i = 0; i < ARRAY_LEN(hostile_files); i++) {
        hostile_read(hostile_files[i], &data);
        hostile_write(hostile_files[i], str_s(&data), data.len);
    }
    str_free(&data);
}

static int hostile_remove(const char *path, const struct stat *st, int type, struct FTW *where)
{
    (void)st;
    (void)type;
    (void)where;
    return remove(path);
}

static void hostile_close(void)
{
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(nftw(hostile_dir, hostile_remove, 8, FTW_DEPTH | FTW_PHYS), 0);
}

/* The check, in little memory: each test is a process of its own. */
static void hostile_check(struct diags *d)
{
    const struct rlimit most = { HOSTILE_MB << 20, HOSTILE_MB << 20 };
    struct timespec before, after;
    if (!HOSTILE_SANITIZED)
        ck_assert_int_eq(setrlimit(RLIMIT_AS, &most), 0);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    bool fine = check_pack(".", (struct check_options){ .style = true }, d);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    long ms = (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
    ck_assert_msg(!fine, "it is accepted");
    ck_assert_msg(ms <= HOSTILE_MS, "it takes %ld ms", ms);
}

static void hostile_fail(const char *name, const struct diags *d)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    text_print_diags(f, d);
    fclose(f);
    ck_abort_msg("%s:\n%s", name, text);
}

/* There is an error at this place that holds these words. */
static bool hostile_told(const struct diags *d, struct place at, const char *says)
{
    bool told = false;
    for (size_t i = 0; i < d->count; i++) {
        const struct diag *one = &d->list[i];
        told = told ||
               (one->level == DIAG_ERROR && streq(one->place.file, at.file) && one->place.line == at.line &&
                one->place.column == at.column && strstr(one->text, says) != NULL);
    }
    return told;
}

#endif
