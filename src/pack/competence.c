/* competence.c - the competences of the two frameworks that advisers know, by their numbers: DigComp 2.2 and the CRCN. */
#include "passerelle/pack.h"

static const struct {
    const char *framework, *code, *name;
} competences[] = {
    { "digcomp", "1.1", N_("Chercher et trier des informations") },
    { "digcomp", "1.2", N_("Juger des informations") },
    { "digcomp", "1.3", N_("Ranger et gérer des contenus") },
    { "digcomp", "2.1", N_("Échanger avec d'autres") },
    { "digcomp", "2.2", N_("Partager des contenus") },
    { "digcomp", "2.3", N_("Agir en citoyen, faire ses démarches") },
    { "digcomp", "2.4", N_("Travailler à plusieurs") },
    { "digcomp", "2.5", N_("Respecter les autres en ligne") },
    { "digcomp", "2.6", N_("Gérer son identité en ligne") },
    { "digcomp", "3.1", N_("Créer des contenus") },
    { "digcomp", "3.2", N_("Reprendre et améliorer des contenus") },
    { "digcomp", "3.3", N_("Respecter les droits d'auteur") },
    { "digcomp", "3.4", N_("Programmer") },
    { "digcomp", "4.1", N_("Protéger les appareils") },
    { "digcomp", "4.2", N_("Protéger ses données et sa vie privée") },
    { "digcomp", "4.3", N_("Protéger sa santé et son bien-être") },
    { "digcomp", "4.4", N_("Protéger l'environnement") },
    { "digcomp", "5.1", N_("Résoudre des problèmes techniques") },
    { "digcomp", "5.2", N_("Choisir le bon outil") },
    { "digcomp", "5.3", N_("Être créatif avec le numérique") },
    { "digcomp", "5.4", N_("Savoir ce qu'il reste à apprendre") },
    { "crcn", "1.1", N_("Mener une recherche d'information") },
    { "crcn", "1.2", N_("Gérer des données") },
    { "crcn", "1.3", N_("Traiter des données") },
    { "crcn", "2.1", N_("Échanger avec d'autres") },
    { "crcn", "2.2", N_("Partager et publier") },
    { "crcn", "2.3", N_("Travailler à plusieurs") },
    { "crcn", "2.4", N_("Prendre place dans le monde numérique") },
    { "crcn", "3.1", N_("Créer des textes") },
    { "crcn", "3.2", N_("Créer des images, des sons, des vidéos") },
    { "crcn", "3.3", N_("Adapter un document à son usage") },
    { "crcn", "3.4", N_("Programmer") },
    { "crcn", "4.1", N_("Protéger les appareils") },
    { "crcn", "4.2", N_("Protéger ses données et sa vie privée") },
    { "crcn", "4.3", N_("Protéger la santé et l'environnement") },
    { "crcn", "5.1", N_("Résoudre des problèmes techniques") },
    { "crcn", "5.2", N_("Évoluer dans un monde numérique") },
};

const char *competence_name(const char *framework, const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(competences); i++)
        if (streq(competences[i].framework, framework) && streq(competences[i].code, code))
            return competences[i].name;
    return NULL;
}
