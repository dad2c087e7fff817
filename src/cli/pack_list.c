/* pack list: the packs that the learners' program finds, one a line. */
#include "pack_verbs.h"

#include <stdio.h>

int pack_verb_list(struct cli *c)
{
    struct packs packs = { 0 };
    if (!cli_packs(c, &packs))
        return EXIT_SURROUNDINGS;
    for (size_t i = 0; i < packs.count; i++)
        printf("%s  %d  %s\n", packs.list[i]->id, packs.list[i]->version, packs.list[i]->title);
    packs_free(&packs);
    return diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS;
}
