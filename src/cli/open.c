/* Where the journal and the lessons of a command are, and what is told when they are not there. */
#include "cli.h"

#include "passerelle/store.h"

#include <stdlib.h>
#include <string.h>

static const struct store_ops *const stores[] = { &store_sqlite, &store_memory, NULL };

/* What was written after --store names no store: mostly the path alone. */
static int refuse_url(struct cli *c, const char *url)
{
    if (strchr(url, ':') == NULL)
        diag_error(&c->diags, N_("journal refusé : « %s » ; écrivez sqlite:%s"), url, url);
    else
        diag_error(&c->diags,
                   N_("journal refusé : « %s » ; on attend sqlite:CHEMIN, par exemple sqlite:journal.db"),
                   url);
    return EXIT_USAGE;
}

int cli_journal(struct cli *c, bool reading)
{
    const char *url = c->store != NULL ? c->store : getenv("PASSERELLE_STORE");
    if (c->journal != NULL)
        return EXIT_DONE;
    if (url == NULL || (*url == '\0' && c->store == NULL)) {
        path_store(&c->store_url);
        url = str_s(&c->store_url);
    }
    if (!journal_known(url, stores) || streq(url, "sqlite:"))
        return refuse_url(c, url);
    c->journal =
        reading ? journal_open_reading(url, stores, &c->diags) : journal_open(url, stores, &c->diags);
    return c->journal != NULL ? EXIT_DONE : EXIT_SURROUNDINGS;
}

/* The folder of the pack that a message is about. */
static void pack_folder(struct str *out, const char *file)
{
    const char *slash = strrchr(file, '/');
    str_addn(out, file, slash != NULL ? (size_t)(slash - file) : strlen(file));
}

void cli_broken(struct cli *c, const struct diags *faults)
{
    struct str last = { 0 }, folder = { 0 };
    for (size_t i = 0; i < faults->count; i++) {
        const char *file = faults->list[i].place.file;
        if (faults->list[i].level != DIAG_ERROR)
            continue;
        if (file == NULL || faults->list[i].place.line == 0) { /* of no file: of folders */
            diag_add(&c->diags, DIAG_ERROR, faults->list[i].place, "%s", faults->list[i].text);
            continue;
        }
        str_clear(&folder);
        pack_folder(&folder, file);
        if (streq(str_s(&folder), str_s(&last)))
            continue;
        diag_error(&c->diags, N_("le paquet %s a des erreurs ; lancez : passerelle check %s"), str_s(&folder),
                   str_s(&folder));
        str_set(&last, str_s(&folder));
    }
    str_free(&last);
    str_free(&folder);
}

bool cli_packs(struct cli *c, struct packs *packs)
{
    struct diags faults = { .tr = c->diags.tr };
    struct lesson_folders folders;
    folders_read(&folders, c);
    bool found = folders_find(&folders, packs, &faults);
    bool broken = found && packs->count == 0 && !diags_ok(&faults);
    if (broken)
        cli_broken(c, &faults);
    for (size_t i = 0; !broken && i < faults.count; i++)
        diag_add(&c->diags, faults.list[i].level, faults.list[i].place, "%s", faults.list[i].text);
    diags_free(&faults);
    folders_free(&folders);
    return found;
}
