/* lea_files.h - the world of lea.h with files at every place, shares, text messages and calls. */
#ifndef TESTS_LEA_FILES_H
#define TESTS_LEA_FILES_H

#include "unit/lea.h"

static const struct person files_people[] = {
    { .id = "lea",
      .name = "Léa Martin",
      .mail = "lea.martin@courrier.example",
      .phone = "06 39 98 01 02",
      .password = "Sept pommes" },
    { .id = "nadia", .name = "Nadia Benali", .mail = "nadia.benali@relais.example" },
    { .id = "tran", .name = "Minh Tran", .mail = "minh.tran@ecole.example" },
};

static const struct file_data files_files[] = {
    { .name = "attestation.pdf",
      .paper = "attestation d'hébergement",
      .in = "drive/Papiers",
      .size = 300000,
      .dated = { 2026, 10, 28 },
      .sides = 1,
      .text = "Résidence du Parc\nLéa Martin habite ici." },
    { .name = "releve.pdf",
      .paper = "relevé de compte",
      .in = "drive/Papiers",
      .size = 1000000,
      .text = "Relevé." },
    { .name = "plan.pdf", .in = "drive", .size = 500000, .text = "Le plan." },
    { .name = "photo-fete.jpg", .in = "drive/Photos", .size = 4000000, .text = "La fête." },
    { .name = "carte.pdf",
      .paper = "pièce d'identité",
      .in = "computer",
      .size = 900000,
      .dated = { 2024, 5, 2 },
      .sides = 2,
      .text = "Carte." },
    { .name = "film.mp4", .in = "computer", .size = 300000000, .text = "Un long film." },
    { .name = "vue.jpg", .in = "phone", .size = 2000000, .text = "Une vue." },
    { .name = "cadeau.exe", .size = 2000000, .text = "Un programme." },
};

static const char *const files_folders[] = { "Papiers", "Photos", "Vide" };
static const char *const files_tran[] = { "tran" };
static const struct share_data files_shares[] = {
    { .what = "Photos", .who = { .s = files_tran, .count = 1 }, .may = MAY_EDIT },
};

static const struct trap trap_parcel = {
    .say = { [CLUE_MONEY] = "On demande 1,90 euro pour un colis.",
             [CLUE_LINK] = "La fin de l'adresse est livraison-rapide.test." },
};
static const struct message_data files_sms[] = {
    { .id = "colis",
      .from = "06 39 98 41 07",
      .date = { { 2026, 11, 16 }, 8, 1 },
      .text = "Votre colis attend. Payez 1,90 euro.\ncolis.livraison-rapide.test",
      .trap = &trap_parcel },
    { .id = "rdv",
      .from = "nadia",
      .date = { { 2026, 11, 15 }, 10, 0 },
      .text = "Bonjour Léa, rendez-vous mardi. Écrivez à nadia.benali@relais.example",
      .safe = "Vous connaissez Nadia. Elle ne demande rien." },
    { .id = "demain", .from = "nadia", .date = { { 2026, 11, 17 }, 8, 0 }, .text = "Bonjour." },
};
static const struct answer files_answers[] = {
    { .right = "Je ne donne pas ce code.", .say = "Un code ne se donne jamais." },
    { .wrong = "Le code est 123456.",
      .say = "Vous voulez aider.\nMais c'est un piège.\nUn code ne se donne pas." },
};
static const struct call_data files_calls[] = {
    { .id = "banque",
      .from = "06 39 98 41 10",
      .text = "Ici votre banque. Donnez le code reçu par SMS.",
      .answers = files_answers,
      .answer_count = 2 },
    { .id = "soir", .from = "nadia", .text = "Bonsoir Léa.", .date = { { 2026, 11, 17 }, 18, 0 } },
};

static const struct world_data files_data = {
    .id = "lea",
    .title = "Léa, un lundi",
    .me = "lea",
    .now = { { 2026, 11, 16 }, 9, 30 },
    .people = files_people,
    .people_count = ARRAY_LEN(files_people),
    .files = files_files,
    .file_count = ARRAY_LEN(files_files),
    .drive = { .session = SESSION_OPEN,
               .space = 200000000,
               .folders = { .s = files_folders, .count = ARRAY_LEN(files_folders) },
               .shares = files_shares,
               .share_count = ARRAY_LEN(files_shares) },
    .phone = { .messages = files_sms,
               .count = ARRAY_LEN(files_sms),
               .calls = files_calls,
               .call_count = ARRAY_LEN(files_calls) },
};

#endif
