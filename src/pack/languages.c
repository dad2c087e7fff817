/* languages.c - the languages that a pack offers: its own, and one for each po/CODE.po. */
#include "reading.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

/* uk, pt-br: as files in po/ are called before .po. */
bool pack_language_valid(const char *code, size_t n)
{
    const char *const letters = "abcdefghijklmnopqrstuvwxyz";
    size_t k = strspn(code, letters), rest;
    if (k < 2 || k > 3 || k > n)
        return false;
    if (k == n)
        return true;
    if (code[k] != '-' && code[k] != '_')
        return false;
    rest = strspn(code + k + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return rest >= 2 && rest <= 4 && k + 1 + rest == n;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **pack_languages(const struct pack *p, struct arena *a)
{
    const char **codes = NULL;
    size_t count = 0, cap = 0;
    DIR *open = file_folder(p->dir, "po");
    for (struct dirent *e; open != NULL && (e = readdir(open)) != NULL;) {
        size_t n = strlen(e->d_name);
        if (n <= 3 || !streq(e->d_name + n - 3, ".po") || !pack_language_valid(e->d_name, n - 3))
            continue;
        codes = grow(codes, count, &cap, sizeof *codes);
        codes[count++] = arena_strndup(a, e->d_name, n - 3);
    }
    if (open != NULL)
        closedir(open);
    if (count > 0)
        qsort(codes, count, sizeof *codes, by_name);
    const char **out = arena_array(a, const char *, count + 2);
    size_t k = 0;
    out[k++] = p->language;
    for (size_t i = 0; i < count; i++)
        if (!streq(codes[i], p->language))
            out[k++] = codes[i];
    free(codes);
    return out;
}
