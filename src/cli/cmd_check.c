/* check: every fault of packs and lessons, each at its line. */
#include "cli.h"

#include "passerelle/check.h"
#include "passerelle/text.h"

#include <stdio.h>

static int run(struct cli *c)
{
    struct check_options options = { .strict = c->strict, .style = !c->no_style };
    for (int i = 0; i < c->arg_count; i++)
        check_pack(c->args[i], options, &c->diags);
    if (c->diags.count == 0)
        printf("%s\n", _("Tout est bon."));
    return diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS;
}

static const char *const options[] = { "strict", "no-style", NULL };

const struct command command_check = {
    .name = "check",
    .args = N_("CHEMIN..."),
    .summary = N_("vérifier des leçons : chaque erreur, à sa ligne"),
    .options = options,
    .least = 1,
    .most = -1,
    .run = run,
};
