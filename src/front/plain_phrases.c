/* plain_phrases.c - texts that name a key or a sign of the screen say here what takes its place: a number, a word. */
#include "plain.h"

#include "passerelle/text.h"

#include <string.h>

static const struct {
    const char *screen, *plain;
} phrases[] = {
    { N_("Déplacez-la avec [↑] [↓]."), N_("Choisissez ensuite le numéro de sa place.") },
    { N_("Déplacez la ligne avec [↑] [↓]."), N_("La ligne est prise. Choisissez le numéro de sa place.") },
    { N_("Posez-la avec [Espace]."), N_("Pour la laisser ici : son numéro.") },
    { N_("Changez « choisissez » avec [←] et [→]."), N_("Choisissez leur numéro.") },
    { N_("Effacez le dernier signe avec [Retour arrière]."), N_("Écrivez encore toute la ligne.") },
    { N_("avec [↑] et [↓]"), N_("avec leur numéro") },
    { N_("avec [←] et [→]"), N_("avec son numéro") },
    { N_("avec les flèches"), N_("avec son numéro") },
    { N_("avec [↓]"), N_("avec son numéro") },
    { N_("avec [↑]"), N_("avec son numéro") },
    { N_("avec [Tab]"), N_("avec son numéro") },
    { N_("avec [Espace]"), N_("avec son numéro") },
    { N_("avec [Entrée]"), N_("avec son numéro") },
    { N_("[Tab] va à la case suivante."), N_("Chaque case a un numéro.") },
    { N_("signe ●"), N_("mot « nouveau »") },
};

/* The phrase that begins at s, in the source language or the interface's: lessons keep theirs. */
static size_t phrase_at(const struct page *p, const char *s, const char **plain)
{
    for (size_t i = 0; i < ARRAY_LEN(phrases); i++) {
        const char *own = page_tr(p, phrases[i].screen);
        if (starts_with(s, phrases[i].screen)) {
            *plain = phrases[i].plain;
            return strlen(phrases[i].screen);
        }
        if (starts_with(s, own)) {
            *plain = page_tr(p, phrases[i].plain);
            return strlen(own);
        }
    }
    return 0;
}

void plain_phrases(struct str *out, const struct page *p, const char *s)
{
    static const char *const signs[] = { "[", "●", "flèches", "arrow" };
    bool any = false;
    for (size_t i = 0; i < ARRAY_LEN(signs) && !any; i++)
        any = strstr(s, signs[i]) != NULL;
    if (!any) {
        str_add(out, s);
        return;
    }
    while (*s != '\0') {
        const char *plain;
        size_t len = phrase_at(p, s, &plain);
        if (len > 0)
            str_add(out, plain);
        else
            str_addc(out, *s);
        s += len > 0 ? len : 1;
    }
}
