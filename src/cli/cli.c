/* Which command is meant, and what all of them share: messages, help, exit status. */
#include "cli.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct command *const commands[] = {
    &command_learn,  &command_check, &command_rehearse, &command_preview, &command_new, &command_report,
    &command_person, &command_pack,  &command_demo,     &command_help,    NULL,
};

const struct command *command_find(const char *name)
{
    for (const struct command *const *c = commands; *c != NULL; c++)
        if (streq((*c)->name, name))
            return *c;
    return NULL;
}

int cli_failed(struct cli *c, int status)
{
    if (diags_ok(&c->diags) && c->diags.count == 0)
        diag_error(&c->diags, N_("la commande n'a pas pu finir"));
    return status;
}

static void print_commands(struct str *out)
{
    for (const struct command *const *c = commands; *c != NULL; c++)
        str_printf(out, "  %-20s%s\n", (*c)->name, _((*c)->summary));
}

/* NULL: the program itself, which begins with learn. */
void cli_help(const struct command *command)
{
    struct str out = { 0 };
    const struct command *shown = command != NULL ? command : &command_learn;
    if (command == NULL)
        str_add(&out, _("Usage : passerelle [COMMANDE] [options]"));
    else if (*command->args == '\0')
        str_printf(&out, _("Usage : passerelle %s [options]"), command->name);
    else
        str_printf(&out, _("Usage : passerelle %s %s [options]"), command->name, _(command->args));
    str_printf(&out, "\n\n%s\n", _(shown->summary));
    if (command == NULL) {
        str_add(&out, _("\nCommandes (sans commande : learn)\n"));
        print_commands(&out);
    }
    str_add(&out, _("\nOptions\n"));
    options_help(&out, shown);
    str_add(
        &out,
        _("\nCode de fin : 0 fait, 1 des remarques, 2 commande à corriger, 3 l'ordinateur n'a pas pu.\n"));
    fputs(str_s(&out), stdout);
    str_free(&out);
}

int cli_unknown(struct cli *c, const char *word)
{
    const char *names[ARRAY_LEN(commands)] = { 0 };
    for (size_t i = 0; commands[i] != NULL; i++)
        names[i] = commands[i]->name;
    const char *near = text_nearest(word, names);
    if (near != NULL)
        diag_error(&c->diags, N_("commande inconnue : %s ; vouliez-vous '%s' ?"), word, near);
    else
        diag_error(&c->diags, N_("commande inconnue : %s ; voyez : passerelle --help"), word);
    return EXIT_USAGE;
}

/* Options may stand before the command. Its name is the first word that is no option; without one it is learn. */
static int choose_command(struct cli *c, int *argc, char ***argv)
{
    c->command = &command_learn;
    if (!options_read(c, *argc, *argv, true))
        return EXIT_USAGE;
    if (c->arg_count == 0)
        return EXIT_DONE;
    const struct command *command = command_find(c->args[0]);
    if (command == NULL)
        return cli_unknown(c, c->args[0]);
    c->command = command;
    c->named = true;
    *argc = c->arg_count;
    *argv = c->args;
    return EXIT_DONE;
}

static bool check_args(struct cli *c)
{
    const struct command *command = c->command;
    if (c->arg_count < command->least)
        return diag_error(&c->diags, N_("il manque : %s ; voyez : passerelle %s --help"), _(command->args),
                          command->name);
    if (command->most >= 0 && c->arg_count > command->most)
        return diag_error(&c->diags, N_("un mot de trop : %s ; voyez : passerelle %s --help"),
                          c->args[command->most], command->name);
    return true;
}

bool cli_speaks(const char *code)
{
    const struct language *l = languages;
    while (l->code != NULL && !streq(l->code, code))
        l++;
    return l->code != NULL;
}

bool cli_language(struct cli *c)
{
    if (c->lang == NULL || cli_speaks(c->lang))
        return true;
    return diag_error(&c->diags, N_("langue absente : %s ; langues présentes : fr, en"), c->lang);
}

int cli_prepare(struct cli *c, int argc, char **argv)
{
    /* demo hands everything after its own options to another command */
    if (!options_read(c, argc, argv, c->command == &command_demo) ||
        !(c->command->any_language || cli_language(c)))
        return EXIT_USAGE;
    if (c->lang != NULL && cli_speaks(c->lang)) {
        i18n_use(c->lang);
        if (!i18n_there(c->lang))
            diag_add(&c->diags, DIAG_WARNING, (struct place){ 0 },
                     N_("les textes en anglais ne sont pas installés"));
    }
    if (c->help || c->version)
        return EXIT_DONE;
    return check_args(c) && cli_clock(c) ? EXIT_DONE : EXIT_USAGE;
}

static int run(struct cli *c, int argc, char **argv)
{
    int status = choose_command(c, &argc, &argv);
    if (status == EXIT_DONE)
        status = cli_prepare(c, argc, argv);
    if (status != EXIT_DONE)
        return status;
    if (c->version)
        printf("passerelle %s\n", PASSERELLE_VERSION);
    else if (c->help)
        cli_help(c->named ? c->command : NULL);
    else
        return c->command->run(c);
    return EXIT_DONE;
}

int cli_main(int argc, char **argv)
{
    struct cli c = { .diags = { .tr = i18n_tr } };
    i18n_start(NULL);
    int status = run(&c, argc, argv);
    cli_say(&c);
    journal_close(c.journal);
    diags_free(&c.diags);
    str_free(&c.store_url);
    bool told = status != EXIT_DONE && status != EXIT_FINDINGS;
    if ((fflush(stdout) != 0 || ferror(stdout)) && !told) { /* a long text fails before the last flush */
        fprintf(stderr, "%s\n", _("error: la sortie n'a pas pu être écrite ; le disque est peut-être plein"));
        status = EXIT_SURROUNDINGS;
    }
    return status;
}
