/* lea.h - a small mailbox for tests, as a pack would give it. */
#ifndef TESTS_LEA_H
#define TESTS_LEA_H

#include "passerelle/world.h"

static const struct person lea_people[] = {
    { .id = "lea", .name = "Léa Martin", .mail = "lea.martin@courrier.example", .password = "Sept pommes" },
    { .id = "nadia", .name = "Nadia Benali", .mail = "nadia.benali@relais.example" },
    { .id = "bakary",
      .name = "Bakary Diallo",
      .mail = "bakary.diallo@courrier.example",
      .password = "Autre clé" },
    { .id = "bakary2", .name = "Bakary Sow", .mail = "bakary.sow@courrier.example" },
    { .id = "accueil", .name = "Résidence du Parc", .mail = "accueil@residence-du-parc.example" },
};

static const char *const lea_to_nadia[] = { "nadia" };
static const char *const lea_folders[] = { "Papiers" };

static const struct message_data lea_messages[] = {
    { .id = "nadia-rdv",
      .from = "nadia",
      .subject = "Rendez-vous mardi",
      .text = "Bonjour Léa,\nPouvez-vous venir mardi à 14 h ?\nNadia",
      .date = { { 2026, 11, 16 }, 8, 50 } },
    { .id = "bakary-merci",
      .from = "bakary",
      .subject = "Merci",
      .text = "Merci pour le livre.",
      .date = { { 2026, 11, 12 }, 19, 0 },
      .state = MESSAGE_READ },
    { .id = "accueil-horaires",
      .from = "accueil",
      .subject = "Horaires",
      .text = "L'accueil ouvre à 9 h.",
      .date = { { 2026, 11, 13 }, 10, 0 } },
    { .id = "demain",
      .from = "nadia",
      .subject = "Demain",
      .text = "Pas encore.",
      .date = { { 2026, 11, 17 }, 8, 0 } },
    { .id = "gros-lot",
      .from = "bravo@cadeau-gagnant.test",
      .subject = "VOUS AVEZ GAGNÉ",
      .text = "Vite !",
      .folder = "spam",
      .date = { { 2026, 11, 15 }, 3, 12 } },
    { .id = "lea-adresse",
      .from = "lea",
      .to = { .s = lea_to_nadia, .count = 1 },
      .subject = "Mon adresse",
      .text = "Voici mon adresse.",
      .folder = "sent",
      .date = { { 2026, 11, 12 }, 14, 45 } },
    { .id = "lea-laverie",
      .from = "lea",
      .subject = "La laverie",
      .text = "À quelle heure",
      .folder = "drafts",
      .date = { { 2026, 11, 15 }, 20, 30 } },
    { .id = "promo",
      .from = "promo@chaussures.example",
      .subject = "Promo",
      .text = "2 paires",
      .folder = "trash",
      .date = { { 2026, 11, 10 }, 6, 0 } },
    { .id = "vieux-papier",
      .from = "accueil",
      .subject = "Attestation",
      .text = "Votre papier.",
      .folder = "Papiers",
      .state = MESSAGE_READ,
      .date = { { 2026, 10, 2 }, 9, 0 } },
};

static const struct world_data lea_data = {
    .id = "lea",
    .title = "Léa, un lundi",
    .me = "lea",
    .now = { { 2026, 11, 16 }, 9, 30 },
    .people = lea_people,
    .people_count = ARRAY_LEN(lea_people),
    .mail = { .session = SESSION_OPEN,
              .folders = { .s = lea_folders, .count = 1 },
              .messages = lea_messages,
              .count = ARRAY_LEN(lea_messages) },
};

#endif
