/* pack schema: the lesson format for editors, one JSON Schema for each kind of file. */
#include "pack_verbs.h"
#include "table.h"

#include "passerelle/outline.h"
#include "passerelle/text.h"

#include <stdio.h>

static int print_kinds(void)
{
    const char *const heads[] = { _("sorte"), _("fichier"), _("commande") };
    struct table t = { .columns = ARRAY_LEN(heads) };
    table_add(&t, heads);
    for (const struct outline_kind *k = outline_kinds; k->name != NULL; k++) {
        struct str command = { 0 };
        str_printf(&command, "passerelle pack schema %s -o %s.json", k->name, k->name);
        table_add(&t, (const char *const[]){ k->name, k->file, str_s(&command) });
        str_free(&command);
    }
    table_print(&t);
    table_free(&t);
    return EXIT_DONE;
}

static int refuse(struct cli *c, const char *word)
{
    const char *names[16] = { NULL };
    struct str all = { 0 };
    size_t n = 0;
    for (const struct outline_kind *k = outline_kinds; k->name != NULL && n + 1 < ARRAY_LEN(names); k++) {
        names[n++] = k->name;
        str_printf(&all, "%s%s", n > 1 ? ", " : "", k->name);
    }
    const char *near = text_nearest(word, names);
    if (near != NULL)
        diag_error(&c->diags, N_("sorte inconnue : %s ; vouliez-vous '%s' ?"), word, near);
    else
        diag_error(&c->diags, N_("sorte inconnue : %s ; les sortes : %s"), word, str_s(&all));
    str_free(&all);
    return EXIT_USAGE;
}

int pack_verb_schema(struct cli *c)
{
    struct str out = { 0 };
    if (c->arg_count < 2)
        return print_kinds();
    int status =
        schema_outline(c->args[1], &out) ? output_deliver(c, &out, OUTPUT_EVERYBODY) : refuse(c, c->args[1]);
    str_free(&out);
    return status;
}
