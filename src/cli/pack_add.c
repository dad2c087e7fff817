/*
 * pack add: a pack is looked at first, then copied beside, looked at again as it was copied, and put in one step. Who
 * uses the lessons meanwhile has the old version or the new one, never half of either.
 */
#include "pack_files.h"
#include "pack_place.h"
#include "pack_target.h"
#include "pack_verbs.h"

#include "passerelle/check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct adding {
    struct cli *c;
    const char *from; /* the folder, without a slash at its end */
    int dir;
    struct pack_files files;
    struct pack *pack;
    struct pack_place place;
    struct target_pack old;
    struct arena arena;
};

/* --- what is to be added --- */
static const char *without_slashes(struct arena *a, const char *path)
{
    char *clean = arena_strdup(a, path);
    for (size_t n = strlen(clean); n > 1 && clean[n - 1] == '/'; n--)
        clean[n - 1] = '\0';
    return clean;
}

static int refuse_path(struct adding *g, int why)
{
    struct place at = { .file = g->from };
    if (why == ENOENT)
        diag_add(&g->c->diags, DIAG_ERROR, at, "ce chemin n'existe pas");
    else if (why == ENOTDIR)
        diag_add(&g->c->diags, DIAG_ERROR, at,
                 "un paquet est un dossier ; donnez le dossier où est pack.yaml");
    else
        diag_add(&g->c->diags, DIAG_ERROR, at, "ce chemin ne se lit pas : %s", strerror(why));
    return EXIT_USAGE;
}

static void tell_others(struct adding *g)
{
    struct str names = { 0 };
    size_t shown = g->files.other_count < OTHERS_SHOWN ? g->files.other_count : OTHERS_SHOWN;
    for (size_t i = 0; i < shown; i++)
        str_printf(&names, "%s%s", i > 0 ? ", " : "", g->files.others[i]);
    if (g->files.other_count > shown)
        str_add(&names, ", …");
    if (shown > 0)
        diag_add(&g->c->diags, DIAG_NOTE, (struct place){ .file = g->from },
                 "laissé de côté, ce ne sont pas des fichiers de leçons (%zu) : %s", g->files.other_count,
                 str_s(&names));
    str_free(&names);
}

/* Messages of the checker, where they say that the pack cannot be used; its advice is for authors. */
static bool check(struct adding *g, const char *path, struct diags *faults)
{
    faults->tr = g->c->diags.tr;
    return check_pack(path, (struct check_options){ 0 }, faults);
}

static int look(struct adding *g)
{
    struct diags *d = &g->c->diags, faults = { 0 };
    g->dir = open(g->from, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (g->dir < 0)
        return refuse_path(g, errno);
    if (!pack_files_list(&g->files, g->dir, g->from, d))
        return EXIT_FINDINGS;
    if (!pack_files_has(&g->files, "pack.yaml")) {
        diag_add(d, DIAG_ERROR, (struct place){ .file = g->from },
                 "aucun paquet de leçons ici : il faut un dossier avec pack.yaml");
        return EXIT_FINDINGS;
    }
    bool fine = check(g, g->from, &faults);
    for (size_t i = 0; !fine && i < faults.count; i++)
        if (faults.list[i].level == DIAG_ERROR)
            diag_add(d, DIAG_ERROR, faults.list[i].place, "%s", faults.list[i].text);
    if (!fine)
        diag_add(d, DIAG_NOTE, (struct place){ .file = g->from },
                 "rien n'est ajouté ; corrigez, puis recommencez");
    diags_free(&faults);
    g->pack = fine ? pack_read(g->from, d) : NULL;
    return g->pack != NULL ? EXIT_DONE : EXIT_FINDINGS;
}

/* --- what is there --- */
static struct place version_place(struct adding *g)
{
    struct diags unsaid = { 0 };
    const char *path = arena_printf(&g->arena, "%s/pack.yaml", g->from);
    const struct node *version = node_find(yaml_read_file(path, path, &g->arena, &unsaid), "version");
    diags_free(&unsaid);
    return version != NULL ? version->place : (struct place){ .file = path, .line = 1, .column = 1 };
}

static bool same_content(struct adding *g)
{
    struct diags unsaid = { 0 };
    struct pack_files old;
    int dir = openat(g->place.dir, g->old.name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool same = dir >= 0 && pack_files_list(&old, dir, g->old.name, &unsaid) &&
                pack_files_same(&g->files, g->dir, &old, dir);
    if (dir >= 0) {
        pack_files_free(&old);
        close(dir);
    }
    diags_free(&unsaid);
    return same;
}

/* A version number is given once: it says what people have. *done: nothing is to be copied. */
static int compare(struct adding *g, bool *done)
{
    int now = g->pack->version, before = g->old.version;
    *done = g->old.there && now == before && same_content(g);
    if (*done) {
        printf(_("Déjà là : %s, version %d.\n"), g->pack->id, now);
        return EXIT_DONE;
    }
    if (now > before)
        return EXIT_DONE;
    if (now == before)
        diag_add(&g->c->diags, DIAG_ERROR, version_place(g),
                 "un paquet de cette version est déjà là, et il est différent ; écrivez 'version: %d'",
                 before + 1);
    else
        diag_add(&g->c->diags, DIAG_ERROR, version_place(g),
                 "la version en place est plus récente : %d ; écrivez 'version: %d', ou lancez d'abord : "
                 "passerelle pack remove %s",
                 before, before + 1, g->pack->id);
    return EXIT_FINDINGS;
}

/* --- the copy --- */
/* Still without a fault, and the pack that its name and version were looked at for: authors save while it is copied. */
static bool is_the_same(struct adding *g, const char *beside)
{
    struct diags faults = { 0 };
    struct pack *copied = check(g, beside, &faults) ? pack_read(beside, &faults) : NULL;
    bool same = copied != NULL && streq(copied->id, g->pack->id) && copied->version == g->pack->version;
    pack_free(copied);
    diags_free(&faults);
    return same;
}

static bool copy(struct adding *g)
{
    int fresh = place_begin(&g->place, g->old.name, &g->c->diags);
    bool fine = fresh >= 0 && pack_files_copy(&g->files, g->dir, fresh, g->from, &g->c->diags);
    if (fresh >= 0)
        close(fresh);
    if (fine && !is_the_same(g, place_beside(&g->place, g->old.name, &g->arena))) {
        diag_add(&g->c->diags, DIAG_ERROR, (struct place){ .file = g->from },
                 "ce dossier a changé pendant la copie ; recommencez");
        fine = false;
    }
    fine = fine && place_put(&g->place, g->old.name, true, &g->c->diags);
    if (!fine && fresh >= 0)
        place_drop(&g->place, g->old.name);
    return fine;
}

/* What people meet now, if it is not what was added: another folder may come first. */
static void tell_hidden(struct adding *g)
{
    struct diags unsaid = { 0 };
    struct packs packs = { 0 };
    struct lesson_folders folders;
    folders_read(&folders, g->c);
    folders_find(&folders, &packs, &unsaid);
    for (size_t i = 0; i < packs.hidden_count; i++)
        if (streq(packs.hidden[i]->id, g->pack->id))
            printf(_("Il passe devant celui de %s.\n"), packs.hidden[i]->dir);
    for (size_t i = 0; i < g->pack->lessons.count; i++) {
        const struct pack *first = packs_with(&packs, g->pack->lessons.s[i]);
        if (first != NULL && !streq(first->id, g->pack->id))
            diag_add(&g->c->diags, DIAG_WARNING, g->pack->lessons.at[i],
                     "la leçon '%s' est déjà dans le paquet '%s' : celle de '%s' est montrée",
                     g->pack->lessons.s[i], first->id, first->id);
    }
    packs_free(&packs);
    diags_free(&unsaid);
    folders_free(&folders);
}

static int put(struct adding *g)
{
    bool done;
    mode_t rights;
    const char *folder = target_folder(g->c, &g->arena, &rights);
    if (folder == NULL)
        return EXIT_USAGE;
    if (!place_open(&g->place, folder, rights, &g->c->diags))
        return EXIT_SURROUNDINGS;
    if (!target_find(folder, g->pack->id, &g->old, &g->arena, &g->c->diags))
        return EXIT_FINDINGS;
    int status = compare(g, &done);
    if (status != EXIT_DONE || done)
        return status;
    if (!copy(g))
        return EXIT_SURROUNDINGS;
    if (g->old.there)
        printf(_("Paquet remplacé : %s, version %d, dans %s\n"), g->pack->id, g->pack->version, folder);
    else
        printf(_("Paquet ajouté : %s, version %d, dans %s\n"), g->pack->id, g->pack->version, folder);
    tell_hidden(g);
    tell_others(g);
    return EXIT_DONE;
}

int pack_verb_add(struct cli *c)
{
    struct adding g = { .c = c, .dir = -1, .place.dir = -1 };
    g.from = without_slashes(&g.arena, c->args[1]);
    int status = look(&g);
    if (status == EXIT_DONE)
        status = put(&g);
    place_close(&g.place);
    pack_free(g.pack);
    pack_files_free(&g.files);
    if (g.dir >= 0)
        close(g.dir);
    arena_free(&g.arena);
    return status;
}
