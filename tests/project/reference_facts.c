/*
 * reference_facts.c - what conditions may ask, and the words of the screen, from the tables of the apps.
 */
#include "reference.h"

#include "passerelle/app.h"
#include "passerelle/theme.h"

/* --- facts --- */
static const char *const types[] = {
    [VALUE_ID] = "un nom court, ou le mot de l'écran",
    [VALUE_PEOPLE] = "des personnes : exactement celles-là",
    [VALUE_TEXT] = "des mots qui s'y trouvent",
    [VALUE_WORD] = "un mot :",
    [VALUE_FILES] = "des fichiers : exactement ceux-là",
    [VALUE_SINCE] = "un jour : ce jour, ou plus tard",
    [VALUE_UNTIL] = "un jour : ce jour, ou plus tôt",
};

static void add_attribute(struct str *out, const struct fact_attribute *a)
{
    str_printf(out, "| | `%s` | %s", a->name, types[a->type]);
    for (const char *const *w = a->words; w != NULL && *w != NULL; w++)
        str_printf(out, "%s `%s`", w == a->words ? "" : ",", *w);
    str_add(out, " | ");
    reference_cell(out, a->doc != NULL ? a->doc : "");
    str_add(out, " |\n");
}

static void add_fact(struct str *out, const struct fact_kind *f)
{
    str_printf(out, "| **`%s`** | | %s | ", f->name, f->state ? "vrai maintenant" : "arrivé");
    reference_cell(out, f->doc != NULL ? f->doc : "");
    str_add(out, " |\n");
    for (const struct fact_attribute *a = f->attributes; a < f->attributes + FACT_ATTRIBUTES && a->name; a++)
        add_attribute(out, a);
    if (f->labels)
        str_add(out, "| | le nom d'une case | sa valeur | any field, by its label |\n");
}

/* Two tables of facts belong to no window. */
static const char *title_of(const struct app *app)
{
    if (app->title != NULL)
        return app->title;
    return app == &app_sites ? "Les services en ligne" : "Le temps, et les autres personnes";
}

void reference_facts(struct str *out)
{
    str_add(out, "\n## Les faits\n\n"
                 "« Arrivé » : c'est fait, et cela reste vrai. « Vrai maintenant » : cela peut changer.\n"
                 "La première ligne sous un fait est son attribut principal.\n");
    for (size_t i = 0; apps[i] != NULL; i++) {
        str_printf(out, "\n### %s (`%s`)\n\n| fait | attribut | valeur | ce qu'il dit |\n|---|---|---|---|\n",
                   title_of(apps[i]), apps[i]->name);
        for (const struct fact_kind *f = apps[i]->facts; f->name != NULL; f++)
            add_fact(out, f);
    }
}

/* --- words --- */
static void add_words(struct str *out, const char *title, const char *const *words)
{
    if (words == NULL || *words == NULL)
        return;
    str_printf(out, "- %s :", title);
    for (const char *const *w = words; *w != NULL; w++)
        str_printf(out, "%s %s", w == words ? "" : " ·", *w);
    str_add(out, "\n");
}

void reference_words(struct str *out)
{
    str_add(out, "\n## Les mots de l'écran\n\n"
                 "Dans `how`, on écrit ces mots-là. Partout : `open: mail`, `open: drive`, `open: phone`,\n"
                 "`open: browser`, `press: Retour`, `press: Jour suivant`.\n");
    for (size_t i = 0; apps[i] != NULL; i++) {
        if (apps[i]->show == NULL)
            continue;
        str_printf(out, "\n### %s (`%s`)\n\n", apps[i]->title, apps[i]->name);
        add_words(out, "boutons (`press`)", apps[i]->buttons);
        add_words(out, "cases (`fill`, `tick`)", apps[i]->fields);
        add_words(out, "endroits (`open`)", apps[i]->places);
    }
    str_add(out, "\n## Les thèmes\n\n| `theme` | nom |\n|---|---|\n");
    for (const struct theme *t = themes; t->code != NULL; t++)
        str_printf(out, "| `%s` | %s |\n", t->code, t->name);
}
