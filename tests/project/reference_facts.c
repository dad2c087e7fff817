/*
 * reference_facts.c - what conditions may ask, and the words of the screen, from the tables of the apps.
 */
#include "reference.h"

#include "passerelle/app.h"
#include "passerelle/pack.h"
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

/* What an action takes, in the order of the verbs. */
static const char *const verbs[] = {
    [HOW_OPEN] = "un message, un fichier, un dossier, une personne, un lien, une adresse, une application",
    [HOW_PRESS] = "un bouton ; s'il est plusieurs fois sur la page, ajoutez les mots de sa ligne",
    [HOW_FILL] = "des cases et leur texte, une par ligne",
    [HOW_TICK] = "une case à cocher",
    [HOW_UNTICK] = "une case à décocher",
    [HOW_DRAG] = "ce qui est déplacé ; sur la ligne suivante `to` : vers où",
    [HOW_KEY] = "une touche, ou deux ensemble : `Ctrl-C`",
};

static void add_verbs(struct str *out)
{
    str_add(out,
            "\n## Les gestes\n\nUn geste de `how` ou de `by` a un seul verbe. Il dit les mots de l'écran.\n\n"
            "| verbe | ce qui suit |\n|---|---|\n");
    for (size_t i = 0; how_verbs[i] != NULL; i++)
        str_printf(out, "| `%s` | %s |\n", how_verbs[i], verbs[i]);
}

static void add_conditions(struct str *out)
{
    str_add(
        out,
        "\n## Les conditions\n\n"
        "Une condition nomme des faits. Tous doivent être vrais. `done` et `when` sont des conditions.\n\n"
        "| mot | où | ce qu'il dit |\n|---|---|---|\n"
        "| `any` | dans la condition | une liste de conditions : une seule suffit |\n"
        "| `times` | dans un fait | au moins autant de fois, de 1 à 99 |\n"
        "| `without` | dans un fait | ces mots ne s'y trouvent pas |\n"
        "| `some` | une valeur | quelque chose, peu importe quoi |\n"
        "| `none` | une valeur | rien |\n"
        "| ` / ` | dans une valeur | l'un ou l'autre |\n");
}

void reference_facts(struct str *out)
{
    add_verbs(out);
    add_conditions(out);
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
