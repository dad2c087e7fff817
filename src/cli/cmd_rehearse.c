/* rehearse: plays every lesson by its `how`. */
#include "cli.h"

#include "passerelle/check.h"

#include <stdio.h>

static int run(struct cli *c)
{
    struct str out = { 0 };
    bool played = true;
    for (int i = 0; i < c->arg_count; i++)
        played &= rehearse_pack(c->args[i], &out, &c->diags);
    fputs(str_s(&out), stdout);
    str_free(&out);
    return played ? EXIT_DONE : EXIT_FINDINGS;
}

const struct command command_rehearse = {
    .name = "rehearse",
    .args = N_("CHEMIN..."),
    .summary = N_("jouer chaque leçon par sa solution (how)"),
    .least = 1,
    .most = -1,
    .run = run,
};
