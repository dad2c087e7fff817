/* Where things are: beside the program in a build tree, in the share folder once installed, XDG folders for data. */
#include "cli.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The folder of the running program, without a final slash; empty if it cannot be told. */
static void program_folder(char folder[PATH_MAX])
{
    ssize_t n = readlink("/proc/self/exe", folder, PATH_MAX - 1);
    folder[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(folder, '/');
    if (slash != NULL)
        *slash = '\0';
}

/* A build tree holds a small file that names the sources. */
static bool source_folder(const char *folder, char source[PATH_MAX])
{
    struct str path = { 0 };
    bool found = false;
    str_printf(&path, "%s/passerelle.sources", folder);
    FILE *f = fopen(str_s(&path), "r");
    if (f != NULL) {
        found = fgets(source, PATH_MAX, f) != NULL;
        source[strcspn(source, "\n")] = '\0';
        fclose(f);
    }
    str_free(&path);
    return found;
}

/* A path in the person's own data folder. */
static void add_data(struct str *out, const char *name)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data != NULL && *data == '/')
        str_printf(out, "%s/passerelle/%s", data, name);
    else
        str_printf(out, "%s/.local/share/passerelle/%s", home != NULL ? home : "", name);
}

void path_lessons_user(struct str *out)
{
    add_data(out, "lessons");
}

void path_lessons_site(struct str *out)
{
    str_add(out, PASSERELLE_SITE_LESSONS);
}

void path_lessons_program(struct str *out)
{
    char folder[PATH_MAX], source[PATH_MAX];
    program_folder(folder);
    if (source_folder(folder, source))
        str_printf(out, "%s/lessons", source);
    else
        str_printf(out, "%s/../share/passerelle/lessons", folder);
}

void path_locale(struct str *out)
{
    char folder[PATH_MAX], source[PATH_MAX];
    program_folder(folder);
    if (source_folder(folder, source))
        str_printf(out, "%s/po", folder);
    else
        str_printf(out, "%s/../share/locale", folder);
}

void path_store(struct str *out)
{
    str_add(out, "sqlite:");
    add_data(out, "journal.db");
}
