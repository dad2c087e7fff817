/* pack remove: takes a pack out of the person's own folder, or the one that is named. Nobody's work is touched. */
#include "pack_place.h"
#include "pack_target.h"
#include "pack_verbs.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* It is not in that folder: it may be in another one, or nearly called so. */
static void tell_missing(struct cli *c, const char *id, const char *folder)
{
    struct diags unsaid = { 0 };
    struct packs packs = { 0 };
    struct lesson_folders folders;
    const struct pack *other = NULL;
    folders_read(&folders, c);
    folders_find(&folders, &packs, &unsaid);
    const char **ids = xcalloc(packs.count + 1, sizeof *ids);
    for (size_t i = 0; i < packs.count; i++) {
        ids[i] = packs.list[i]->id;
        other = streq(ids[i], id) ? packs.list[i] : other;
    }
    const char *near = text_nearest(id, ids);
    if (other != NULL)
        diag_add(&c->diags, DIAG_ERROR, (struct place){ .file = other->dir },
                 "ce paquet est pour tout l'ordinateur : il ne peut pas être retiré d'ici ; demandez à qui "
                 "l'a installé");
    else if (near != NULL)
        diag_add(&c->diags, DIAG_ERROR, (struct place){ .file = folder },
                 "pas de paquet '%s' ici ; vouliez-vous '%s' ?", id, near);
    else
        diag_add(&c->diags, DIAG_ERROR, (struct place){ .file = folder },
                 "pas de paquet '%s' ici ; voyez : passerelle pack list", id);
    free(ids);
    packs_free(&packs);
    diags_free(&unsaid);
    folders_free(&folders);
}

static int remove_from(struct cli *c, const char *folder, const char *id, struct arena *a)
{
    struct pack_place place;
    struct target_pack pack;
    struct stat st;
    if (!id_valid(id) || stat(folder, &st) != 0) {
        tell_missing(c, id, folder);
        return EXIT_FINDINGS;
    }
    if (!place_open(&place, folder, 0, &c->diags))
        return EXIT_SURROUNDINGS;
    int status = EXIT_FINDINGS;
    if (!target_find(folder, id, &pack, a, &c->diags))
        status = EXIT_FINDINGS; /* told */
    else if (!pack.there)
        tell_missing(c, id, folder);
    else
        status = place_remove(&place, pack.name, &c->diags) ? EXIT_DONE : EXIT_SURROUNDINGS;
    if (status == EXIT_DONE)
        printf(_("Paquet retiré : %s. Le travail des personnes est gardé.\n"), id);
    place_close(&place);
    return status;
}

int pack_verb_remove(struct cli *c)
{
    struct arena a = { 0 };
    const char *folder = target_folder(c, &a, NULL);
    int status = folder != NULL ? remove_from(c, folder, c->args[1], &a) : EXIT_USAGE;
    arena_free(&a);
    return status;
}
