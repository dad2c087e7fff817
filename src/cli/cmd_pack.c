/* pack: the packs of this computer, and what is made of a pack. One row a verb, one file a verb. */
#include "pack_verbs.h"

#include "passerelle/text.h"

static const struct verb_row {
    const char *name;
    int least, most; /* how many words follow */
    int (*run)(struct cli *);
    const char *example; /* source text */
    bool any_language;   /* --lang may be one of the pack's */
} verbs[] = {
    { "list", 0, 0, pack_verb_list, N_("passerelle pack list"), false },
    { "add", 1, 1, pack_verb_add, N_("passerelle pack add ma-boite-mail"), false },
    { "remove", 1, 1, pack_verb_remove, N_("passerelle pack remove ma-boite-mail"), false },
    { "schema", 0, 1, pack_verb_schema, N_("passerelle pack schema lesson"), false },
    { "template", 1, 1, pack_verb_template, N_("passerelle pack template ma-boite-mail -o ma-boite-mail.pot"),
      false },
    { "handout", 1, 1, pack_verb_handout, N_("passerelle pack handout mail-05 -o mail-05.html"), true },
};

static int refuse_verb(struct cli *c, const char *word)
{
    const char *names[ARRAY_LEN(verbs) + 1] = { 0 };
    struct str all = { 0 };
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++) {
        names[i] = verbs[i].name;
        str_printf(&all, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    const char *near = text_nearest(word, names);
    if (near != NULL)
        diag_error(&c->diags, N_("mot inconnu après pack : %s ; vouliez-vous '%s' ?"), word, near);
    else
        diag_error(&c->diags, N_("après pack, un de ces mots est attendu : %s ; reçu : %s"), str_s(&all),
                   word);
    str_free(&all);
    return EXIT_USAGE;
}

static int run(struct cli *c)
{
    const struct verb_row *verb = verbs;
    while (verb < verbs + ARRAY_LEN(verbs) && !streq(verb->name, c->args[0]))
        verb++;
    if (verb == verbs + ARRAY_LEN(verbs))
        return refuse_verb(c, c->args[0]);
    if (!verb->any_language && !cli_language(c))
        return EXIT_USAGE;
    int words = c->arg_count - 1;
    if (words < verb->least)
        diag_error(&c->diags, N_("il manque un mot ; exemple : %s"), _(verb->example));
    else if (words > verb->most)
        diag_error(&c->diags, N_("un mot de trop : %s ; exemple : %s"), c->args[verb->most + 1],
                   _(verb->example));
    else
        return verb->run(c);
    return EXIT_USAGE;
}

static const char *const options[] = { "output", NULL };

const struct command command_pack = {
    .name = "pack",
    .args = N_("list | add DOSSIER | remove PAQUET | schema SORTE | template PAQUET | handout LEÇON"),
    .summary = N_("les paquets de leçons de cet ordinateur"),
    .options = options,
    .least = 1,
    .most = -1,
    .any_language = true,
    .run = run,
};
