/* links: rule */
/* What may stand in a box: a table of cases for each rule, and what its three lines say. */
#include "passerelle/rule.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

static struct arena arena;
static struct rule_case box;

static void prepare(void)
{
    box = (struct rule_case){ .today = { 2026, 11, 16 } };
}

static void clean(void)
{
    arena_free(&arena);
}

/* One look: why NULL means that it may stand there; say: words of the message. */
struct look {
    struct rule rule;
    const char *typed, *why, *say;
};

static void look_at(const struct look *c)
{
    struct rule_fault fault = { 0 };
    bool fine = rule_check(&c->rule, c->typed, &box, &arena, &fault);
    ck_assert_msg(fine == !c->why, "%s \"%s\": %s %s", rule_names[c->rule.kind], c->typed,
                  fine ? "fine" : fault.why, fine ? "" : fault.say);
    if (fine)
        return;
    ck_assert_msg(streq(fault.why, c->why), "%s: %s, not %s: %s", c->typed, fault.why, c->why, fault.say);
    ck_assert_msg(!c->say || strstr(fault.say, c->say), "%s: %s", c->typed, fault.say);
    int lines = 1;
    for (const char *s = strchr(fault.say, '\n'); s; s = strchr(s + 1, '\n'))
        lines++;
    ck_assert_msg(c->rule.say || lines == 3, "%s: %s", c->typed, fault.say);
    for (const char *s = fault.say; *s; s += *s == '\n') {
        char *line = xstrndup(s, strcspn(s, "\n"));
        ck_assert_msg(utf8_count(line) <= 60, "%s", line);
        s += strlen(line);
        free(line);
    }
}

static void look_at_all(const struct look *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        look_at(&list[i]);
}

#define LOOK_AT(list) look_at_all((list), ARRAY_LEN(list))

START_TEST(an_empty_box_is_told_unless_it_may_be_empty)
{
    for (int kind = 0; kind < RULE_KINDS; kind++) {
        look_at(&(struct look){ { .kind = (enum rule_kind)kind }, "", "empty", NULL });
        look_at(&(struct look){ { .kind = (enum rule_kind)kind, .may_be_empty = true }, "", NULL, NULL });
    }
    look_at(&(struct look){ { .kind = RULE_TEXT }, " \n\t ", "empty", "case est vide" });
}
END_TEST

START_TEST(texts_have_a_length_and_words_that_are_refused)
{
    static const struct look cases[] = {
        { { .kind = RULE_TEXT }, "Ah", NULL, NULL },
        { { .kind = RULE_TEXT, .has_min = true, .min = 3 },
          "Ah",
          "min",
          "Il faut 3 signes. Vous en avez 2." },
        { { .kind = RULE_TEXT, .has_min = true, .min = 3 }, "été", NULL, NULL },
        { { .kind = RULE_TEXT, .has_min = true, .min = 40 }, "Court", "min", "Ajoutez une phrase" },
        { { .kind = RULE_TEXT, .has_max = true, .max = 3 }, "quatre", "max", "maximum est 3" },
        { { .kind = RULE_TEXT, .refuse = "martin / léa martin" }, "Lea MARTIN", "refuse", "martin" },
        { { .kind = RULE_TEXT, .refuse = "martin" }, "Fleur de riz", NULL, NULL },
        { { .kind = RULE_TEXT, .refuse = "martin", .say = "Un nom inventé." },
          "Martin",
          "refuse",
          "Un nom inventé." },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(numbers_are_counted_and_kept_between_their_limits)
{
    static const struct look cases[] = {
        { { .kind = RULE_NUMBER }, "12 345", NULL, NULL },
        { { .kind = RULE_NUMBER }, "douze", "rule", "attend des chiffres" },
        { { .kind = RULE_NUMBER, .digits = 7 }, "123456", "digits", "écrit 6 chiffres.\nIl en faut 7" },
        { { .kind = RULE_NUMBER, .digits = 7 }, "1", "digits", "écrit 1 chiffre.\n" },
        { { .kind = RULE_NUMBER, .digits = 7 }, "0612345", NULL, NULL },
        { { .kind = RULE_NUMBER, .has_min = true, .min = 1 }, "0", "min", "Écrivez 1, ou plus" },
        { { .kind = RULE_NUMBER, .has_max = true, .max = 8 }, "9", "max", "Écrivez 8, ou moins" },
        { { .kind = RULE_NUMBER, .has_max = true, .max = 8 }, "99999999999999999999999", "max", NULL },
        { { .kind = RULE_AMOUNT }, "450", NULL, NULL },
        { { .kind = RULE_AMOUNT }, "0", NULL, NULL },
        { { .kind = RULE_AMOUNT }, "1 250,50 €", NULL, NULL },
        { { .kind = RULE_AMOUNT }, "450.5", NULL, NULL },
        { { .kind = RULE_AMOUNT }, "450 euros", NULL, NULL },
        { { .kind = RULE_AMOUNT }, "rien", "rule", "Exemple : 450,00" },
        { { .kind = RULE_AMOUNT }, "450,123", "rule", NULL },
        { { .kind = RULE_AMOUNT }, "-5", "rule", NULL },
        { { .kind = RULE_AMOUNT, .has_max = true, .max = 100000 }, "1000,01", "max", "1000 euros" },
        { { .kind = RULE_POSTCODE }, "57000", NULL, NULL },
        { { .kind = RULE_POSTCODE }, "57 000", NULL, NULL },
        { { .kind = RULE_POSTCODE }, "5700", "rule", "écrit 4 chiffres" },
        { { .kind = RULE_POSTCODE }, "Valmont", "rule", "seulement les chiffres" },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(the_numbers_of_offices_are_counted_and_added_up)
{
    static const struct look cases[] = {
        { { .kind = RULE_NIR }, "2 85 05 99 243 000 14", NULL, NULL },
        { { .kind = RULE_NIR }, "1 78 12 99 350 000 25", NULL, NULL },
        { { .kind = RULE_NIR }, "299117511800039", NULL, NULL },
        { { .kind = RULE_NIR }, "2 85 05 99 243 000", "rule", "manque la clé" },
        { { .kind = RULE_NIR }, "2 85 05 99 243 000 15", "rule", "Un chiffre est à vérifier" },
        { { .kind = RULE_NIR }, "2 85 05 99 243 00", "rule", "écrit 12 chiffres" },
        { { .kind = RULE_NIR }, "deux", "rule", "seulement les chiffres" },
        { { .kind = RULE_NIR }, "2 85 05 99 243 001 13", "real", "peut être un vrai" },
        { { .kind = RULE_FISCAL }, "3012345678901", NULL, NULL },
        { { .kind = RULE_FISCAL }, "4012345678901", "rule", "premier est 0, 1, 2 ou 3" },
        { { .kind = RULE_FISCAL }, "301234567890", "rule", "écrit 12 chiffres" },
        { { .kind = RULE_FOREIGNER }, "7503012345", NULL, NULL },
        { { .kind = RULE_FOREIGNER }, "0103012345", NULL, NULL },
        { { .kind = RULE_FOREIGNER }, "750301234", "rule", "écrit 9 chiffres.\nIl en faut 10" },
        { { .kind = RULE_PHONE }, "06 39 98 01 02", NULL, NULL },
        { { .kind = RULE_PHONE }, "+33 6 39 98 01 02", NULL, NULL },
        { { .kind = RULE_PHONE }, "06.39.98.01", "rule", "écrit 8 chiffres" },
        { { .kind = RULE_PHONE }, "1639980102", "rule", "commence par 06 39 98" },
        { { .kind = RULE_PHONE }, "06 12 34 56 78", "real", "06 39 98" },
        { { .kind = RULE_PHONE }, "Léa", "rule", NULL },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(a_number_of_the_story_may_stand_anywhere)
{
    static const char *const told[] = { "01 44 55 66 77", "aide@ville.fr", "115", NULL };
    box.fictional = told;
    look_at(&(struct look){ { .kind = RULE_PHONE }, "0144556677", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_PHONE }, "115", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_EMAIL }, "Aide@ville.fr", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_TEXT }, "Appelez le 01 44 55 66 77", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_TEXT }, "Appelez le 01 44 55 66 78", "real", NULL });
}
END_TEST

START_TEST(mail_addresses_say_which_sign_is_missing_or_too_much)
{
    static const struct look cases[] = {
        { { .kind = RULE_EMAIL }, "lea.martin@courrier.example", NULL, NULL },
        { { .kind = RULE_EMAIL }, " LEA.MARTIN@courrier.example ", NULL, NULL },
        { { .kind = RULE_EMAIL }, "lea martin@courrier.example", "rule", "un espace" },
        { { .kind = RULE_EMAIL }, "lea.martincourrier.example", "rule", "manque le signe @" },
        { { .kind = RULE_EMAIL }, "portail-aides.example", "rule", "adresse d'un site" },
        { { .kind = RULE_EMAIL }, "https://portail-aides.example/suivi", "rule", "adresse d'un site" },
        { { .kind = RULE_EMAIL }, "www.portail-aides.example", "rule", "adresse d'un site" },
        { { .kind = RULE_EMAIL }, "lea.martin", "rule", "manque le signe @" },
        { { .kind = RULE_EMAIL }, "lea.martin@courrier,example", "rule", "virgule" },
        { { .kind = RULE_EMAIL }, "léa.martin@courrier.example", "rule", "accent" },
        { { .kind = RULE_EMAIL }, "@courrier.example", "rule", "avant @" },
        { { .kind = RULE_EMAIL }, "lea.martin@courrier", "rule", "fin de l'adresse" },
        { { .kind = RULE_EMAIL }, "lea@martin@courrier.example", "rule", "2 fois" },
        { { .kind = RULE_EMAIL }, "lea#martin@courrier.example", "rule", "signe est à vérifier" },
        { { .kind = RULE_EMAIL }, "lea.martin@fournisseur.fr", "real", ".example" },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(dates_are_read_as_people_write_them)
{
    static const char *const fine[] = {
        "02/05/1985",    "2/5/1985",         "2-5-1985",     "2.5.1985",         "02 05 1985",
        "02051985",      "2 mai 1985",       "2 MAI 1985",   "jeudi 2 mai 1985", "1985-05-02",
        "le 2 mai 1985", "1er février 1985", "31 août 2025", "29/02/2024",
    };
    for (size_t i = 0; i < ARRAY_LEN(fine); i++)
        look_at(&(struct look){ { .kind = RULE_DATE }, fine[i], NULL, NULL });
    static const struct look cases[] = {
        { { .kind = RULE_DATE }, "11/22/2026", "rule", "jour d'abord" },
        { { .kind = RULE_DATE }, "22/11", "rule", "manque l'année" },
        { { .kind = RULE_DATE }, "22 novembre", "rule", "manque l'année" },
        { { .kind = RULE_DATE }, "22/11/26", "rule", "4 chiffres" },
        { { .kind = RULE_DATE }, "31/02/2026", "rule", "n'existe pas" },
        { { .kind = RULE_DATE }, "29/02/2026", "rule", "n'existe pas" },
        { { .kind = RULE_DATE }, "demain", "rule", "attend une date" },
        { { .kind = RULE_DATE }, "12", "rule", NULL },
        { { .kind = RULE_DATE, .since = { .kind = DAY_TODAY } },
          "15/11/2026",
          "since",
          "Écrivez le 16/11/2026, ou plus tard" },
        { { .kind = RULE_DATE, .since = { .kind = DAY_TODAY } }, "16/11/2026", NULL, NULL },
        { { .kind = RULE_DATE, .until = { .kind = DAY_TODAY, .plus = 60 } },
          "16/01/2027",
          "until",
          "15/01/2027" },
        { { .kind = RULE_DATE, .until = { DAY_FIXED, { 2026, 12, 1 }, 0 } }, "01/12/2026", NULL, NULL },
        { { .kind = RULE_TIME }, "14 h 30", NULL, NULL },
        { { .kind = RULE_TIME }, "14:30", NULL, NULL },
        { { .kind = RULE_TIME }, "14h", NULL, NULL },
        { { .kind = RULE_TIME }, "14", "rule", "14 h 30" },
        { { .kind = RULE_TIME }, "25 h", "rule", NULL },
        { { .kind = RULE_TIME, .from = 540, .to = 1080 }, "8 h 59", "since", "9 h 00" },
        { { .kind = RULE_TIME, .from = 540, .to = 1080 }, "18 h 01", "until", "18 h 00" },
        { { .kind = RULE_TIME, .from = 540, .to = 1080 }, "9 h", NULL, NULL },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(a_new_password_must_be_hard_to_guess)
{
    static const struct look cases[] = {
        { { .kind = RULE_NEW_PASSWORD }, "sept pommes rouges sur la petite table", NULL, NULL },
        { { .kind = RULE_NEW_PASSWORD }, "Sept pommes sur la table", NULL, NULL },
        { { .kind = RULE_NEW_PASSWORD }, "Lune7chaise!Pé", NULL, NULL },
        { { .kind = RULE_NEW_PASSWORD }, "Lune7chaise!", NULL, NULL },
        { { .kind = RULE_NEW_PASSWORD }, "Lune7chai!", "rule", "manque 2 signes" },
        { { .kind = RULE_NEW_PASSWORD }, "Lune7chaises", "rule", "manque 2 signes" },
        { { .kind = RULE_NEW_PASSWORD }, "lunechaisetable", "rule", "une majuscule et un chiffre" },
        { { .kind = RULE_NEW_PASSWORD }, "lune", "rule", "7 mots" },
        { { .kind = RULE_NEW_PASSWORD }, "Motdepasse123!", "rule", "facile à deviner" },
        { { .kind = RULE_NEW_PASSWORD }, "Azerty12345678!", "rule", "facile à deviner" },
        { { .kind = RULE_NEW_PASSWORD }, "AAAAaaaa1111!!!!", "rule", "facile à deviner" },
    };
    LOOK_AT(cases);
}
END_TEST

START_TEST(a_token_tells_two_passwords_apart_and_keeps_no_letters)
{
    const char *a = secret_token("Lune7chaise!Pé", &arena), *b = secret_token("lune", &arena);
    ck_assert_str_eq(a, secret_token("Lune7chaise!Pé", &arena));
    ck_assert_str_ne(a, b);
    ck_assert(secret_token_is_strong(a) && !secret_token_is_strong(b));
    ck_assert_uint_le(strlen(a), strlen("4f2 strong"));
    ck_assert(!secret_token_is_strong("other"));
}
END_TEST

START_TEST(passwords_codes_and_copies_are_compared)
{
    static const char *const right[] = { "Sept pommes", NULL }, *const code[] = { "123456", NULL };
    box.expected = right;
    look_at(&(struct look){ { .kind = RULE_PASSWORD }, "Sept pommes", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_PASSWORD }, "sept pommes", "rule", "majuscule" });
    look_at(&(struct look){ { .kind = RULE_PASSWORD }, "Huit poires", "rule", "différent" });
    box.expected = code;
    box.tries_left = 2;
    look_at(&(struct look){ { .kind = RULE_CODE, .tries = 3 }, "123 456", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_CODE, .tries = 3 }, "654321", "rule", "Il reste 2 essais" });
    box.tries_left = 0;
    look_at(&(struct look){ { .kind = RULE_CODE, .tries = 3 }, "654321", "tries", "dernier essai" });
    box.tries_left = -1;
    look_at(&(struct look){ { .kind = RULE_CODE, .tries = 3 }, "123456", "tries", "autre code" });
    box.late = true;
    look_at(&(struct look){ { .kind = RULE_CODE }, "123456", "lasts", "trop ancien" });
    box.expected = NULL;
    look_at(&(struct look){ { .kind = RULE_CODE }, "123456", "rule", "aucun code" });
    box.other = "Le chat dort, bien.";
    look_at(&(struct look){ { .kind = RULE_WORDS }, "dort", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_WORDS, .which = 2 }, "Chat", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_WORDS, .which = 9 }, "chat", "rule", "numéro 9" });
    look_at(&(struct look){ { .kind = RULE_SAME }, "Le chat dort, bien.", NULL, NULL });
    look_at(&(struct look){ { .kind = RULE_SAME }, "Le chat", "rule", "différentes" });
}
END_TEST

START_TEST(documents_are_refused_for_one_reason_at_a_time)
{
    static const char *const types[] = { "pdf", "jpg", NULL };
    const struct rule rule = { .kind = RULE_FILE,
                               .types = types,
                               .size = 5000000,
                               .paper = "pièce d'identité",
                               .newer = { 3, SPAN_MONTHS },
                               .sides = 2 };
    struct rule_file right = { "carte.pdf", "pièce d'identité", 900000, { 2026, 8, 16 }, 2, QUALITY_SHARP };
    const struct {
        struct rule_file file;
        const char *why, *say;
    } cases[] = {
        { right, NULL, NULL },
        { { "carte.JPEG", right.paper, 0, { 0 }, 0, QUALITY_SHARP }, NULL, NULL },
        { { "carte.heic", right.paper, 1, right.dated, 2, 0 },
          "types",
          "HEIC.\nChoisissez un document PDF ou JPG" },
        { { "carte.pdf", right.paper, 7000000, right.dated, 2, 0 }, "max", "pèse 7 Mo. Le maximum est 5 Mo" },
        { { "carte.pdf", "plan", 1, right.dated, 2, 0 }, "paper", "on attend : pièce d'identité" },
        { { "carte.pdf", NULL, 1, right.dated, 2, 0 }, "paper", NULL },
        { { "carte.pdf", right.paper, 1, { 2026, 8, 15 }, 2, 0 },
          "newer",
          "du 15/08/2026.\nChoisissez un document de moins de 3 mois" },
        { { "carte.pdf", right.paper, 1, right.dated, 2, QUALITY_BLURRED },
          "quality",
          "on ne lit pas le nom" },
        { { "carte.pdf", right.paper, 1, right.dated, 2, QUALITY_LOCKED }, "quality", "mot de passe" },
        { { "carte.pdf", right.paper, 1, right.dated, 1, 0 }, "sides", "l'autre côté" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        box.file = &cases[i].file;
        look_at(&(struct look){ rule, cases[i].file.name, cases[i].why, cases[i].say });
    }
    box.file = NULL;
    look_at(&(struct look){ rule, "absent.pdf", "rule", "pas ici" });
}
END_TEST

START_TEST(ticks_and_people)
{
    static const struct look cases[] = {
        { { .kind = RULE_TICK }, "on", NULL, NULL },
        { { .kind = RULE_TICK }, "", "empty", "Cochez la case" },
        { { .kind = RULE_PEOPLE }, "bakary\noksana", NULL, NULL },
        { { .kind = RULE_PEOPLE }, "", "empty", "au moins 1 personne" },
        { { .kind = RULE_PEOPLE, .has_max = true, .max = 1 }, "bakary\noksana", "max", "maximum est 1" },
    };
    LOOK_AT(cases);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("rule");
    TCase *t = tcase_create("rule");
    tcase_add_checked_fixture(t, prepare, clean);
    tcase_add_test(t, an_empty_box_is_told_unless_it_may_be_empty);
    tcase_add_test(t, texts_have_a_length_and_words_that_are_refused);
    tcase_add_test(t, numbers_are_counted_and_kept_between_their_limits);
    tcase_add_test(t, the_numbers_of_offices_are_counted_and_added_up);
    tcase_add_test(t, a_number_of_the_story_may_stand_anywhere);
    tcase_add_test(t, mail_addresses_say_which_sign_is_missing_or_too_much);
    tcase_add_test(t, dates_are_read_as_people_write_them);
    tcase_add_test(t, a_new_password_must_be_hard_to_guess);
    tcase_add_test(t, a_token_tells_two_passwords_apart_and_keeps_no_letters);
    tcase_add_test(t, passwords_codes_and_copies_are_compared);
    tcase_add_test(t, documents_are_refused_for_one_reason_at_a_time);
    tcase_add_test(t, ticks_and_people);
    suite_add_tcase(s, t);
    return s;
}
