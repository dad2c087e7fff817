/* pack list: the packs that the learners' program finds, those that it hides, and lessons that have one id. */
#include "pack_verbs.h"
#include "table.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* The number of its folder, as below the table; and what it is called there, if that is not its id. */
static const char *where_is(const struct pack *p, const struct lesson_folders *folders, struct arena *a)
{
    const char *slash = strrchr(p->dir, '/'), *name = slash != NULL ? slash + 1 : p->dir;
    bool plain = streq(name, p->id) || streq(p->dir, p->root);
    size_t i = 0;
    while (i + 1 < folders->count && !streq(folders->list[i], p->root))
        i++;
    return arena_printf(a, "%zu%s%s%s%s", i + 1, plain ? "" : "/", plain ? "" : name,
                        p->hidden_by != NULL ? " " : "", p->hidden_by != NULL ? _("(caché)") : "");
}

static void row_add(struct table *t, const struct pack *p, const struct lesson_folders *folders)
{
    struct arena a = { 0 };
    struct str codes = { 0 };
    str_add(&codes, p->language);
    for (const char **code = pack_languages(p, &a); *code != NULL; code++)
        if (!streq(*code, p->language))
            str_printf(&codes, " %s", *code);
    const char *const cells[] = {
        p->id,         arena_printf(&a, "%d", p->version),        p->title,
        str_s(&codes), arena_printf(&a, "%zu", p->lessons.count), where_is(p, folders, &a),
    };
    table_add(t, cells);
    str_free(&codes);
    arena_free(&a);
}

static void print_folders(const struct lesson_folders *folders)
{
    printf("\n%s\n", _("Les dossiers, dans l'ordre :"));
    for (size_t i = 0; i < folders->count; i++) {
        struct stat st;
        struct str path = { 0 };
        bool there = stat(folders->list[i], &st) == 0;
        text_safe(&path, folders->list[i], false);
        printf("  %zu  %s%s%s\n", i + 1, str_s(&path), there ? "" : " ", there ? "" : _("(pas encore là)"));
        str_free(&path);
    }
}

static void print_packs(const struct packs *packs, const struct lesson_folders *folders)
{
    const char *const heads[] = { _("paquet"),  _("version"), _("titre"),
                                  _("langues"), _("leçons"),  _("dossier") };
    struct table t = { .columns = ARRAY_LEN(heads) };
    table_add(&t, heads);
    for (size_t i = 0; i < packs->count; i++)
        row_add(&t, packs->list[i], folders);
    for (size_t i = 0; i < packs->hidden_count; i++)
        row_add(&t, packs->hidden[i], folders);
    table_print(&t);
    table_free(&t);
    print_folders(folders);
    if (packs->hidden_count > 0)
        printf("%s\n", _("Caché : un paquet du même nom est dans un dossier qui passe avant."));
}

/* One id, one lesson: the pack that stands first on the path keeps it. */
static void tell_twins(struct cli *c, const struct packs *packs)
{
    for (size_t i = 0; i < packs->count; i++)
        for (size_t k = 0; k < packs->list[i]->lessons.count; k++) {
            const struct pack *p = packs->list[i], *first = packs_with(packs, p->lessons.s[k]);
            if (first != p)
                diag_add(&c->diags, DIAG_WARNING, p->lessons.at[k],
                         "la leçon '%s' est déjà dans le paquet '%s' : celle de '%s' est montrée",
                         p->lessons.s[k], first->id, first->id);
        }
}

int pack_verb_list(struct cli *c)
{
    struct diags faults = { .tr = c->diags.tr };
    struct packs packs = { 0 };
    struct lesson_folders folders;
    folders_read(&folders, c);
    bool found = folders_find(&folders, &packs, &faults);
    cli_broken(c, &faults);
    if (packs.count > 0)
        print_packs(&packs, &folders);
    else if (found && diags_ok(&faults))
        printf("%s\n", _("Pas encore de paquet. Ajoutez : passerelle pack add DOSSIER"));
    tell_twins(c, &packs);
    packs_free(&packs);
    diags_free(&faults);
    folders_free(&folders);
    return !found ? EXIT_SURROUNDINGS : diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS;
}
