/* golden.c - runs the files of a folder and compares, or writes, what comes out. */
#include "golden/golden.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool read_whole(const char *path, struct str *out)
{
    FILE *f = fopen(path, "rb");
    if (f == NULL)
        return false;
    char buf[4096];
    for (size_t n; (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    fclose(f);
    return true;
}

static bool write_whole(const char *path, const struct str *s)
{
    FILE *f = fopen(path, "wb");
    if (f == NULL)
        return false;
    bool good = fwrite(str_s(s), 1, s->len, f) == s->len;
    return fclose(f) == 0 && good;
}

/* The first line that differs, with both versions. */
static void print_difference(const char *name, const char *wanted, const char *got)
{
    unsigned line = 1;
    size_t i = 0;
    for (; wanted[i] != '\0' && wanted[i] == got[i]; i++)
        line += wanted[i] == '\n';
    while (i > 0 && wanted[i - 1] != '\n')
        i--;
    printf("%s: line %u differs (GENERATE=1 writes the new one)\n  wanted: %.*s\n  got:    %.*s\n", name,
           line, (int)strcspn(wanted + i, "\n"), wanted + i, (int)strcspn(got + i, "\n"), got + i);
}

static bool run_one(const char *path, const char *out_ext, golden_run *run, bool generate)
{
    struct str data = { 0 }, got = { 0 }, wanted = { 0 }, out_path = { 0 };
    const char *name = strrchr(path, '/') + 1;
    str_addn(&out_path, path, (size_t)(strrchr(path, '.') - path));
    str_printf(&out_path, ".%s", out_ext);
    bool good = read_whole(path, &data);
    if (good) {
        run(name, str_s(&data), data.len, &got);
        if (generate)
            good = write_whole(str_s(&out_path), &got);
        else {
            good = read_whole(str_s(&out_path), &wanted) && streq(str_s(&wanted), str_s(&got));
            if (!good)
                print_difference(name, str_s(&wanted), str_s(&got));
        }
    }
    str_free(&data);
    str_free(&got);
    str_free(&wanted);
    str_free(&out_path);
    return good;
}

int golden_folder(const char *folder, const char *in, const char *out, golden_run *run)
{
    struct str pattern = { 0 };
    str_printf(&pattern, "%s/*.%s", folder, in);
    const char *generate = getenv("GENERATE");
    bool writes = generate != NULL && *generate != '\0' && !streq(generate, "0");
    glob_t files = { 0 };
    size_t failed = 0;
    if (glob(str_s(&pattern), 0, NULL, &files) != 0) {
        printf("no file %s\n", str_s(&pattern));
        failed = 1;
    }
    for (size_t i = 0; i < files.gl_pathc; i++)
        failed += !run_one(files.gl_pathv[i], out, run, writes);
    printf("%zu passed, %zu failed\n", files.gl_pathc > failed ? files.gl_pathc - failed : 0, failed);
    globfree(&files);
    str_free(&pattern);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
