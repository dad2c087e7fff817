/* lea_letters.h - a mailbox where there is everything: letters to many, documents, links, traps, a card of codes. */
#ifndef TESTS_LEA_LETTERS_H
#define TESTS_LEA_LETTERS_H

#include "unit/app_kit.h"

static const struct person letters_people[] = {
    { .id = "lea",
      .name = "Léa Martin",
      .mail = "lea.martin@courrier.example",
      .phone = "06 39 98 01 02",
      .password = "Sept pommes" },
    { .id = "nadia",
      .name = "Nadia Benali",
      .is = "assistante sociale",
      .mail = "nadia.benali@relais.example" },
    { .id = "bakary", .name = "Bakary Diallo", .mail = "bakary.diallo@courrier.example" },
    { .id = "tran", .name = "Minh Tran", .mail = "minh.tran@ecole.example" },
    { .id = "oksana", .name = "Oksana Kovalenko", .mail = "oksana@courrier.example" },
    { .id = "voisin", .name = "Le voisin" },
};

static const struct trap letters_program = {
    .say = { [CLUE_ATTACHMENT] = "La fin du nom est .exe. C'est un programme." },
};
static const struct file_data letters_files[] = {
    { .name = "attestation.pdf",
      .paper = "attestation d'hébergement",
      .in = "drive/Papiers",
      .size = 300000,
      .text = "Léa Martin habite ici." },
    { .name = "lourd.pdf", .in = "drive", .size = 9900000, .text = "Long." },
    { .name = "film.mp4", .in = "computer", .size = 12000000, .text = "Un film." },
    { .name = "liste.txt", .in = "computer", .size = 20000, .text = "Du pain." },
    { .name = "plan.pdf", .size = 500000, .text = "L'accueil est à gauche." },
    { .name = "cadeau.exe", .size = 2000000, .text = "Un programme.", .trap = &letters_program },
};

static const char *const letters_all[] = { "lea", "bakary", "tran" };
static const char *const letters_cc[] = { "oksana" };
static const char *const letters_plan[] = { "plan.pdf" };
static const char *const letters_gift[] = { "cadeau.exe" };
static const char *const letters_folders[] = { "Aides" };
static const char *const letters_codes[] = { "1234 5678", "1111 2222" };
static const char *const letters_drive[] = { "Papiers" };

static const struct trap letters_hurry = {
    .say = { [CLUE_URGENCY] = "On vous presse. Il reste 10 minutes.",
             [CLUE_SENDER] = "Vous ne connaissez pas cette adresse." },
};
static const struct message_data letters_messages[] = {
    { .id = "fete",
      .from = "nadia",
      .to = { .s = letters_all, .count = ARRAY_LEN(letters_all) },
      .cc = { .s = letters_cc, .count = 1 },
      .subject = "La fête",
      .text = "Bonjour à tous,\nVenez-vous vendredi ?\nLe programme : fete.example/midi\nNadia",
      .date = { { 2026, 11, 16 }, 9, 0 },
      .safe = "Vous connaissez Nadia." },
    { .id = "plan",
      .from = "tran",
      .subject = "Le plan",
      .text = "Voici le plan.",
      .date = { { 2026, 11, 16 }, 8, 0 },
      .files = { .s = letters_plan, .count = 1 } },
    { .id = "gros-lot",
      .from = "bravo@cadeau-gagnant.test",
      .subject = "GAGNÉ",
      .text = "Vite ! Ouvrez le cadeau : cadeau-gagnant.test",
      .date = { { 2026, 11, 15 }, 3, 12 },
      .files = { .s = letters_gift, .count = 1 },
      .trap = &letters_hurry },
    { .id = "demain",
      .from = "nadia",
      .subject = "Demain",
      .text = "Oui.",
      .date = { { 2026, 11, 17 }, 8, 0 } },
};

static const struct world_data letters_data = {
    .id = "lea",
    .title = "Léa, un lundi",
    .me = "lea",
    .now = { { 2026, 11, 16 }, 9, 30 },
    .people = letters_people,
    .people_count = ARRAY_LEN(letters_people),
    .files = letters_files,
    .file_count = ARRAY_LEN(letters_files),
    .mail = { .session = SESSION_OPEN,
              .recovery = "lea.secours@relais.example",
              .codes = { .s = letters_codes, .count = 2 },
              .folders = { .s = letters_folders, .count = 1 },
              .messages = letters_messages,
              .count = ARRAY_LEN(letters_messages) },
    .drive = { .session = SESSION_OPEN, .space = 200000000, .folders = { .s = letters_drive, .count = 1 } },
};

#define CK_SAYS(text, words) \
    ck_assert_msg((text) && strstr((text), (words)), "%s", (text) ? (text) : "(nothing)")

#endif
