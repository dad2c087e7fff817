/* A lesson as a trainer names it, found: a file of a pack, or the id of a lesson of the course. */
#include "lesson_named.h"

#include <stdlib.h>
#include <string.h>

void named_free(struct named *n)
{
    packs_free(&n->packs);
    free(n->id);
}

static bool is_file(const char *name)
{
    size_t n = strlen(name);
    return strchr(name, '/') != NULL || (n > 5 && streq(name + n - 5, ".yaml"));
}

/* The pack is the folder that the file is in. */
static bool find_file(struct cli *c, const char *path, struct named *out)
{
    const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;
    size_t n = strlen(base);
    struct str dir = { 0 };
    str_addn(&dir, slash != NULL ? path : ".", slash != NULL ? (size_t)(slash - path) : 1);
    bool found = packs_find(&out->packs, str_s(&dir), &c->diags);
    str_free(&dir);
    out->id = xstrdup(base);
    if (n > 5 && streq(base + n - 5, ".yaml"))
        out->id[n - 5] = '\0';
    return found;
}

bool named_find(struct cli *c, const char *name, struct named *out)
{
    *out = (struct named){ 0 };
    if (is_file(name) ? !find_file(c, name, out) : !cli_packs(c, &out->packs))
        return false;
    if (out->id == NULL)
        out->id = xstrdup(name);
    return packs_with(&out->packs, out->id) != NULL ||
           diag_error(
               &c->diags,
               N_("leçon inconnue : '%s' ; donnez son fichier, ou son nom dans 'lessons' de pack.yaml"),
               name);
}
