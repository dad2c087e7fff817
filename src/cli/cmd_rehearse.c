/* rehearse: a robot plays every lesson by its `how`, and wrongly. */
#include "cli.h"

#include "passerelle/check.h"

#include <stdio.h>

static int run(struct cli *c)
{
    struct str out = { 0 };
    bool played = true, json;
    if (!cli_finds_json(c, &json))
        return EXIT_USAGE;
    for (int i = 0; i < c->arg_count; i++)
        played &= rehearse_pack(c->args[i], json ? NULL : &out, &c->diags);
    if (json)
        cli_say_json(c);
    else
        cli_print(&out);
    str_free(&out);
    return played ? EXIT_DONE : EXIT_FINDINGS;
}

static const char *const options[] = { "format", NULL };

const struct command command_rehearse = {
    .name = "rehearse",
    .args = N_("CHEMIN..."),
    .summary = N_("jouer chaque leçon par sa solution (how)"),
    .options = options,
    .least = 1,
    .most = -1,
    .run = run,
};
