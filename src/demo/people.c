/* people.c - who comes to the invented room: some each week, some who stop, some who begin late. */
#include "demo.h"

const struct profile profiles[PROFILES] = {
    { .name = "Amina", .picture = "soleil", .language = "fr", .need = "Envoyer un papier à la caisse", .until = 9,
      .presence = 95, .ease = 25, .growth = 7, .lessons = 2, .agreed = true },
    { .name = "Tesfay", .picture = "montagne", .language = "en", .need = "Écrire à mon assistante sociale", .until = 9,
      .presence = 100, .ease = 40, .growth = 5, .lessons = 2, .agreed = true },
    { .name = "Olena", .picture = "fleur", .language = "fr", .need = "Suivre l'école de mon fils", .from = 2,
      .until = 9, .presence = 90, .ease = 65, .growth = 4, .lessons = 3, .agreed = true },
    { .name = "Ibrahim", .picture = "arbre", .language = "fr", .need = "Chercher du travail", .until = 9,
      .presence = 60, .ease = 30, .growth = 6, .lessons = 1, .agreed = true },
    { .name = "Mariam", .picture = "cle", .language = "fr", .need = "Garder mes papiers en sécurité", .until = 9,
      .presence = 85, .ease = 20, .growth = 4, .lessons = 1, .calls = true, .agreed = true },
    { .name = "Samir", .picture = "bateau", .language = "fr", .until = 4, .presence = 80, .ease = 45, .growth = 4,
      .lessons = 2 },
    { .name = "Mai Lan", .picture = "oiseau", .language = "fr", .need = "Prendre un rendez-vous", .from = 6,
      .until = 9, .presence = 100, .ease = 55, .growth = 5, .lessons = 2, .agreed = true },
    { .name = "Youssouf", .picture = "livre", .language = "fr", .until = 9, .presence = 75, .ease = 15, .growth = 3,
      .lessons = 1, .agreed = true, .wrong_clock = true },
    { .name = "Fatou", .picture = "tasse", .language = "fr", .need = "Faire un CV", .from = 1, .until = 9,
      .presence = 85, .ease = 50, .growth = 5, .lessons = 2, .agreed = true },
    { .name = "Vasile", .picture = "horloge", .language = "fr", .until = 1, .presence = 100, .ease = 40, .growth = 2,
      .lessons = 1 },
    { .name = "Rosa", .picture = "poisson", .language = "en", .need = "Remplir un formulaire", .from = 4, .until = 9,
      .presence = 70, .ease = 35, .growth = 8, .lessons = 2, .agreed = true },
    { .name = "Zahra", .picture = "velo", .language = "fr", .from = 8, .until = 9, .presence = 100, .ease = 25,
      .growth = 6, .lessons = 1 },
};
