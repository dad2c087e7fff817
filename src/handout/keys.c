/* keys.c - the keys of a French keyboard: where each one is, and what it does here. */
#include "doc.h"

#include "passerelle/keyboard.h"
#include "passerelle/text.h"

#include <string.h>

static const struct {
    const char *name, *where;
} named[] = {
    { "Entrée", N_("La grande touche à droite. Elle valide.") },
    { "Tab", N_("À gauche, avec 2 flèches. Elle va plus loin.") },
    { "Échap", N_("En haut à gauche. Elle va en arrière.") },
    { "Espace", N_("La longue barre en bas.") },
    { "Maj", N_("À gauche, une grosse flèche. Pour les majuscules.") },
    { "Verr Maj", N_("À gauche. Tout devient majuscule.") },
    { "Ctrl", N_("En bas à gauche.") },
    { "Alt", N_("À gauche de la barre d'espace.") },
    { "AltGr", N_("À droite de la barre d'espace.") },
    { "Retour arrière", N_("Au-dessus de [Entrée]. Elle efface avant.") },
    { "Suppr", N_("À droite de [Entrée]. Elle efface après.") },
    { "Début", N_("À droite. Elle va au début de la ligne.") },
    { "Fin", N_("À droite. Elle va à la fin de la ligne.") },
    { "Page haut", N_("À droite. Elle monte d'une page.") },
    { "Page bas", N_("À droite. Elle descend d'une page.") },
    { "F1", N_("Tout en haut. Elle ouvre l'aide.") },
    { "F6", N_("Tout en haut. Elle va à l'autre application.") },
    { "F10", N_("Tout en haut. Elle ouvre le menu.") },
    { "↑", N_("La flèche vers le haut.") },
    { "↓", N_("La flèche vers le bas.") },
    { "←", N_("La flèche vers la gauche.") },
    { "→", N_("La flèche vers la droite.") },
};

static const char *const pressed[] = {
    [KEY_ALONE] = N_("La touche [%s]."),
    [KEY_SHIFT] = N_("[Maj] et [%s] ensemble."),
    [KEY_ALTGR] = N_("[AltGr] et [%s] ensemble."),
    [KEY_DEAD] = N_("[^], puis [%s]."),
};

struct key key_of(const char *name, struct arena *a)
{
    struct key key = { .name = arena_strdup(a, name) };
    struct key_press press;
    uint32_t sign;
    for (size_t i = 0; i < ARRAY_LEN(named); i++)
        if (streq(named[i].name, name))
            key.where = named[i].where;
    const size_t n = strlen(name);
    if (key.where == NULL && n > 0 && utf8_next(name, n, &sign) == n && keyboard_find(sign, &press) &&
        press.with != KEY_ALONE) {
        key.where = pressed[press.with];
        key.cap = press.cap;
    }
    return key;
}

const char *key_where(const struct key *key, tr_fn *tr, struct arena *a)
{
    if (key->where == NULL)
        return NULL;
    const char *words = tr != NULL ? tr(key->where, NULL, 1) : key->where;
    const char *place = strstr(words, "%s");
    if (place == NULL || key->cap == NULL)
        return words;
    return arena_printf(a, "%.*s%s%s", (int)(place - words), words, key->cap, place + 2);
}
