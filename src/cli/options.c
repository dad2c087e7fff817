/* Options as rows: name, what follows, where it goes, what help says. getopt_long does the reading. */
#include "cli.h"

#include "passerelle/text.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum option_kind { OPTION_FLAG, OPTION_TEXT, OPTION_NUMBER };

static const struct option_row {
    const char *name, *value;
    enum option_kind kind;
    size_t offset;
    bool common;
    int min, max;
    const char *doc;
} rows[] = {
    { "store", N_("URL"), OPTION_TEXT, offsetof(struct cli, store), true, 0, 0,
      N_("où vit le journal : sqlite:CHEMIN") },
    { "lessons", N_("DOSSIER"), OPTION_TEXT, offsetof(struct cli, lessons), true, 0, 0,
      N_("où sont les leçons") },
    { "lang", N_("CODE"), OPTION_TEXT, offsetof(struct cli, lang), true, 0, 0,
      N_("la langue des pages : fr, en") },
    { "plain", NULL, OPTION_FLAG, offsetof(struct cli, plain), true, 0, 0,
      N_("ligne par ligne, sans dessin") },
    { "now", N_("DATE"), OPTION_TEXT, offsetof(struct cli, now), true, 0, 0,
      N_("faire comme si c'était ce moment : '2026-11-22 10:00'") },
    { "help", NULL, OPTION_FLAG, offsetof(struct cli, help), true, 0, 0, N_("cette aide") },
    { "version", NULL, OPTION_FLAG, offsetof(struct cli, version), true, 0, 0,
      N_("la version du programme") },
    { "seat", N_("NOM"), OPTION_TEXT, offsetof(struct cli, seat), false, 0, 0, N_("le nom de ce poste") },
    { "strict", NULL, OPTION_FLAG, offsetof(struct cli, strict), false, 0, 0,
      N_("ce qui manque pour publier est une erreur") },
    { "no-style", NULL, OPTION_FLAG, offsetof(struct cli, no_style), false, 0, 0,
      N_("sans les conseils de langue simple") },
    { "week", N_("SEMAINE"), OPTION_TEXT, offsetof(struct cli, week), false, 0, 0,
      N_("la semaine : 2026-W47 ; sinon la dernière semaine finie") },
    { "weeks", N_("N"), OPTION_NUMBER, offsetof(struct cli, weeks), false, 1, 52,
      N_("cette semaine et celles d'avant, N en tout") },
    { "person", N_("ID"), OPTION_TEXT, offsetof(struct cli, person), false, 0, 0,
      N_("une seule personne : amina-soleil") },
    { "all", NULL, OPTION_FLAG, offsetof(struct cli, all), false, 0, 0,
      N_("toutes les cartes, même sans visite depuis 8 semaines") },
    { "format", N_("NOM"), OPTION_TEXT, offsetof(struct cli, format), false, 0, 0,
      N_("le format : text, csv pour le rapport, json pour les erreurs") },
    { "step", N_("N"), OPTION_NUMBER, offsetof(struct cli, step), false, 1, 200,
      N_("commencer à cette étape") },
    { "record", NULL, OPTION_FLAG, offsetof(struct cli, record), false, 0, 0,
      N_("en partant, écrire les gestes faits, comme 'how'") },
    { "output", N_("CHEMIN"), OPTION_TEXT, offsetof(struct cli, output), false, 0, 0,
      N_("écrire dans ce fichier (ou -o)") },
};

static bool takes(const struct command *command, const struct option_row *row)
{
    if (row->common)
        return true;
    for (const char *const *name = command->options; name != NULL && *name != NULL; name++)
        if (streq(*name, row->name))
            return true;
    return false;
}

static const struct option_row *row_named(const char *name)
{
    const struct option_row *row = rows;
    while (!streq(row->name, name))
        row++;
    return row;
}

static void *member(struct cli *c, const struct option_row *row)
{
    return (char *)c + row->offset;
}

static bool store_number(struct cli *c, const struct option_row *row, const char *text)
{
    char *end;
    long n = strtol(text, &end, 10);
    if (*text == '\0' || *end != '\0' || n < row->min || n > row->max)
        return diag_error(&c->diags,
                          N_("valeur refusée pour --%s : « %s » ; un nombre de %d à %d est attendu"),
                          row->name, text, row->min, row->max);
    *(int *)member(c, row) = (int)n;
    return true;
}

static bool store_value(struct cli *c, const struct option_row *row, const char *text)
{
    if (row->kind == OPTION_NUMBER)
        return store_number(c, row, text);
    if (row->kind == OPTION_FLAG)
        *(bool *)member(c, row) = true;
    else
        *(const char **)member(c, row) = text;
    return true;
}

/* What getopt could not place: an unknown name, with the nearest known one, or a missing value. */
static bool refuse(struct cli *c, const char *word, bool missing)
{
    const char *names[ARRAY_LEN(rows) + 1];
    size_t n = 0;
    if (missing)
        return diag_error(&c->diags, N_("l'option %s attend une valeur ; voyez : passerelle %s --help"), word,
                          c->command->name);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (takes(c->command, &rows[i]))
            names[n++] = rows[i].name;
    names[n] = NULL;
    const char *near = text_nearest(word + strspn(word, "-"), names);
    if (near != NULL)
        return diag_error(&c->diags, N_("option inconnue : %s ; vouliez-vous --%s ?"), word, near);
    return diag_error(&c->diags, N_("option inconnue : %s ; voyez : passerelle %s --help"), word,
                      c->command->name);
}

bool options_read(struct cli *c, int argc, char **argv, bool stop)
{
    struct option longs[ARRAY_LEN(rows) + 1] = { { 0 } };
    int which[ARRAY_LEN(rows)], n = 0, o;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (!takes(c->command, &rows[i]))
            continue;
        which[n] = (int)i;
        longs[n] = (struct option){ .name = rows[i].name,
                                    .has_arg = rows[i].kind == OPTION_FLAG ? no_argument : required_argument,
                                    .val = 256 + n };
        n++;
    }
    optind = 0;
    opterr = 0;
    const char *shorts = stop ? "+:o:h" : ":o:h";
    while ((o = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (o == 'h')
            c->help = true;
        else if (o == 'o' && takes(c->command, row_named("output")))
            c->output = optarg;
        else if (o == 'o')
            return refuse(c, "-o", false);
        else if (o >= 256 && !store_value(c, &rows[which[o - 256]], optarg))
            return false;
        else if (o == '?' || o == ':')
            return refuse(c,
                          optopt > 0 && optopt < 256 ? (char[]){ '-', (char)optopt, '\0' } : argv[optind - 1],
                          o == ':');
    }
    c->args = argv + optind;
    c->arg_count = argc - optind;
    return true;
}

void options_help(struct str *out, const struct command *command)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct str head = { 0 };
        if (!takes(command, &rows[i]))
            continue;
        str_printf(&head, "--%s", rows[i].name);
        if (rows[i].value != NULL)
            str_printf(&head, " %s", _(rows[i].value));
        str_printf(out, "  %s%*s%s\n", str_s(&head), 20 - text_width(str_s(&head)), "", _(rows[i].doc));
        str_free(&head);
    }
}
