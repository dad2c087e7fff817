/* demo: any command on a throw-away store with an invented room. Nothing is kept. */
#include "cli.h"

#include "passerelle/demo.h"

#include <stdio.h>

enum { DEMO_SEED = 115 };

static const struct store_ops *const stores[] = { &store_memory, NULL };

static bool fill(struct cli *c)
{
    struct now now;
    clock_read(&c->clock, &now);
    c->journal = journal_open("memory:", stores, &c->diags);
    c->demo_course = &demo_course;
    return c->journal != NULL && demo_fill(c->journal, DEMO_SEED, &now, &c->diags);
}

/* `demo report --week ...`: the words after demo are a command line of their own. */
static int run(struct cli *c)
{
    int argc = c->arg_count;
    char **argv = c->args;
    struct cli inner = *c;
    inner.named = argc > 0;
    inner.command = argc > 0 ? command_find(argv[0]) : &command_learn;
    if (inner.command == NULL)
        return cli_unknown(c, argv[0]);
    if (inner.command == &command_demo) {
        diag_error(&c->diags, N_("un mot de trop : %s ; voyez : passerelle %s --help"), argv[0], argv[0]);
        return EXIT_USAGE;
    }
    int status = argc > 0 ? cli_prepare(&inner, argc, argv) : EXIT_DONE;
    if (status == EXIT_DONE && inner.help)
        cli_help(inner.command);
    else if (status == EXIT_DONE)
        status = fill(&inner) ? inner.command->run(&inner) : EXIT_SURROUNDINGS;
    *c = inner; /* messages and what is open are closed by cli_main */
    return status;
}

const struct command command_demo = {
    .name = "demo",
    .args = N_("[COMMANDE ...]"),
    .summary = N_("essayer une commande dans une salle inventée ; rien n'est gardé"),
    .most = -1,
    .run = run,
};
