/* theme.c - the themes of lessons, as the advisers who follow people call them. */
#include "passerelle/theme.h"

#include "passerelle/base.h"

const struct theme themes[] = {
    { "prendre_en_main_du_materiel", N_("Prise en main du matériel") },
    { "navigation_sur_internet", N_("Navigation sur internet") },
    { "email", N_("E-mail") },
    { "gere_ses_contenus_numeriques", N_("Gérer ses contenus numériques") },
    { "securite_numerique", N_("Prévention en sécurité numérique") },
    { "aide_aux_demarches_administratives", N_("Aide aux démarches administratives") },
    { "reseaux_sociaux", N_("Réseaux sociaux") },
    { "creer_avec_le_numerique", N_("Créer avec le numérique") },
    { "intelligence_artificielle", N_("Intelligence artificielle") },
    { "insertion_professionnelle", N_("Insertion professionnelle") },
    { "parentalite", N_("Parentalité") },
    { "culture_numerique", N_("Culture numérique") },
    { 0 },
};

const struct theme *theme_find(const char *code)
{
    for (const struct theme *t = themes; t->code != NULL; t++) {
        if (streq(t->code, code))
            return t;
    }
    return NULL;
}

const char *theme_name(const char *code)
{
    const struct theme *t = theme_find(code);
    return t != NULL ? t->name : code;
}
