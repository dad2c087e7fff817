/* check: every fault of packs and lessons, each at its line. */
#include "cli.h"

#include "passerelle/check.h"
#include "passerelle/text.h"

#include <stdio.h>

static int run(struct cli *c)
{
    bool json;
    if (!cli_finds_json(c, &json))
        return EXIT_USAGE;
    struct check_options options = { .strict = c->strict, .style = !c->no_style };
    for (int i = 0; i < c->arg_count; i++)
        check_pack(c->args[i], options, &c->diags);
    const int status = diags_ok(&c->diags) ? EXIT_DONE : EXIT_FINDINGS;
    if (json)
        cli_say_json(c);
    else if (c->diags.errors + c->diags.warnings == 0) /* a note is no fault */
        printf("%s\n", _("Tout est bon."));
    return status;
}

static const char *const options[] = { "strict", "no-style", "format", NULL };

const struct command command_check = {
    .name = "check",
    .args = N_("CHEMIN..."),
    .summary = N_("vérifier des leçons : chaque erreur, à sa ligne"),
    .options = options,
    .least = 1,
    .most = -1,
    .run = run,
};
