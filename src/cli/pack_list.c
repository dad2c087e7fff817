/* pack list: the packs that the learners' program finds, those that it hides, and lessons that have one id. */
#include "pack_verbs.h"
#include "table.h"

#include <stdio.h>

static void row_add(struct table *t, const struct pack *p)
{
    struct arena a = { 0 };
    struct str codes = { 0 };
    str_add(&codes, p->language);
    for (const char **code = pack_languages(p, &a); *code != NULL; code++)
        if (!streq(*code, p->language))
            str_printf(&codes, " %s", *code);
    const char *where =
        p->hidden_by != NULL ? arena_printf(&a, "%s %s", p->dir, _("(caché)")) : arena_strdup(&a, p->dir);
    const char *const cells[] = { p->id,         arena_printf(&a, "%d", p->version),        p->title,
                                  str_s(&codes), arena_printf(&a, "%zu", p->lessons.count), where };
    table_add(t, cells);
    str_free(&codes);
    arena_free(&a);
}

static void print_packs(const struct packs *packs)
{
    const char *const heads[] = { _("paquet"),  _("version"), _("titre"),
                                  _("langues"), _("leçons"),  _("dossier") };
    struct table t = { .columns = ARRAY_LEN(heads) };
    table_add(&t, heads);
    for (size_t i = 0; i < packs->count; i++)
        row_add(&t, packs->list[i]);
    for (size_t i = 0; i < packs->hidden_count; i++)
        row_add(&t, packs->hidden[i]);
    table_print(&t);
    table_free(&t);
    if (packs->hidden_count > 0)
        printf("\n%s\n", _("Caché : un paquet du même nom est dans un dossier qui passe avant."));
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
        print_packs(&packs);
    else if (found && diags_ok(&faults))
        printf("%s\n", _("Pas encore de paquet. Ajoutez : passerelle pack add DOSSIER"));
    tell_twins(c, &packs);
    packs_free(&packs);
    diags_free(&faults);
    folders_free(&folders);
    return !found ? EXIT_SURROUNDINGS : diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS;
}
