/* help: what --help says, for who looks for it under its name. */
#include "cli.h"

static int run(struct cli *c)
{
    const struct command *command = NULL;
    if (c->arg_count > 0) {
        command = command_find(c->args[0]);
        if (command == NULL)
            return cli_unknown(c, c->args[0]);
    }
    cli_help(command);
    return EXIT_DONE;
}

const struct command command_help = {
    .name = "help",
    .args = N_("[COMMANDE]"),
    .summary = N_("l'aide d'une commande"),
    .most = 1,
    .run = run,
};
