/* Which folder packs are added to and taken from, and what stands there under an id. */
#include "pack_target.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

const char *target_folder(struct cli *c, struct arena *a, mode_t *rights)
{
    const char *path = NULL;
    struct lesson_folders folders;
    folders_read(&folders, c);
    if (folders.count == 0 || (folders.chosen && folders.count > 1))
        diag_error(&c->diags, N_("un seul dossier est attendu ici ; exemple : --lessons ~/mes-lecons"));
    else
        path = arena_strdup(a, folders.list[0]);
    if (rights != NULL)
        *rights = folders.chosen ? 0755 : 0700;
    folders_free(&folders);
    return path;
}

static bool has_file(const char *folder, const char *name, struct arena *a)
{
    struct stat st;
    return lstat(arena_printf(a, "%s/%s", folder, name), &st) == 0;
}

/* The pack of this id, whatever its folder is called. */
static void find_readable(const char *folder, const char *id, struct target_pack *out, struct arena *a)
{
    struct diags unsaid = { 0 };
    struct packs packs = { 0 };
    packs_find(&packs, folder, &unsaid);
    for (size_t i = 0; i < packs.count; i++) {
        const char *slash = strrchr(packs.list[i]->dir, '/');
        if (!streq(packs.list[i]->id, id) || slash == NULL)
            continue;
        *out = (struct target_pack){ .name = arena_strdup(a, slash + 1),
                                     .there = true,
                                     .version = packs.list[i]->version };
    }
    packs_free(&packs);
    diags_free(&unsaid);
}

bool target_find(const char *folder, const char *id, struct target_pack *out, struct arena *a,
                 struct diags *d)
{
    *out = (struct target_pack){ .name = arena_strdup(a, id) };
    if (has_file(folder, "pack.yaml", a)) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = folder },
                 "ce dossier est lui-même un paquet ; donnez le dossier qui le contient");
        return false;
    }
    find_readable(folder, id, out, a);
    if (out->there || !has_file(folder, id, a))
        return true;
    const char *own = arena_printf(a, "%s/%s", folder, id);
    out->there = has_file(own, "pack.yaml", a);
    if (!out->there)
        diag_add(d, DIAG_ERROR, (struct place){ .file = own },
                 "ce nom est pris, et ce n'est pas un paquet ; déplacez-le, puis recommencez");
    return out->there;
}
