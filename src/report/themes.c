/* themes.c - the themes of lessons, as the advisers who follow people call them. */
#include "passerelle/report.h"

const struct report_theme report_themes[] = {
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

const char *report_theme_name(const char *code)
{
    for (const struct report_theme *t = report_themes; t->code != NULL; t++) {
        if (streq(t->code, code))
            return t->name;
    }
    return code;
}
