/* watch.c - whether the files of a pack were saved: names, sizes and times of the folder and its three sub-folders. */
#include "watch.h"

#include "passerelle/base.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* The order of a folder's names is the file system's: the sum may not depend on it. */
static uint64_t sum_of_folder(const char *folder)
{
    uint64_t sum = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *one = dir != NULL ? readdir(dir) : NULL; one != NULL; one = readdir(dir)) {
        struct str about = { 0 };
        struct stat st;
        str_printf(&about, "%s/%s", folder, one->d_name);
        if (one->d_name[0] != '.' && stat(str_s(&about), &st) == 0 && S_ISREG(st.st_mode)) {
            str_printf(&about, " %lld %lld %ld", (long long)st.st_size, (long long)st.st_mtim.tv_sec,
                       st.st_mtim.tv_nsec);
            sum += rng_seed(str_s(&about));
        }
        str_free(&about);
    }
    if (dir != NULL)
        closedir(dir);
    return sum;
}

bool watch_changed(void *ctx)
{
    static const char *const folders[] = { "", "/worlds", "/sites", "/po" };
    struct watch *w = ctx;
    uint64_t sum = 1;
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        struct str path = { 0 };
        str_printf(&path, "%s%s", w->dir, folders[i]);
        sum += sum_of_folder(str_s(&path)) * (i + 1);
        str_free(&path);
    }
    bool changed = w->sum != 0 && w->sum != sum;
    w->sum = sum;
    return changed;
}
