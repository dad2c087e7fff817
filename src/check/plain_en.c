/* plain_en.c - the same rules for plain English: the limits are equal, the words its own. */
#include "plain.h"

#include <string.h>

#define THREE N_("dites ce qui est juste, ce qui manque, quoi faire")
#define NOW N_("dites ce qu'il faut faire maintenant")
#define EASY N_("ce n'est pas facile pour tout le monde")
#define POSITIVE N_("dites ce qu'il faut faire, sans exception")
#define TWICE N_("une seule négation par phrase : dites ce qu'il faut faire")
#define ACTIVE N_("dites qui le fait : « Nadia envoie le message »")
#define SIMPLE N_("écrivez plus simplement : « pour », « avec », « après »")
#define WHOLE N_("écrivez les mots en entier")
#define FIGURES N_("écrivez les nombres en chiffres")
#define PERCENT N_("pas de pourcentage : dites « 1 personne sur 10 »")

static const struct plain_row rows[] = {
    { "wrong", THREE, true },
    { "incorrect*", THREE, true },
    { "failed", THREE, true },
    { "failure*", THREE, true },
    { "invalid", THREE, true },
    { "unfortunately", THREE, true },
    { "you should have", NOW, true },
    { "you could have", NOW, true },
    { "you forgot", NOW, true },
    { "it' s easy", EASY, true },
    { "it is easy", EASY, true },
    { "simply", EASY, true },
    { "obviously", EASY, true },
    { "as you know", EASY, true },
    { "click*", N_("dites « Appuyez sur » ou « Choisissez »"), true },
    { "enter your", N_("un mot pour une chose : « Écrivez »"), false },
    { "not ... unless", POSITIVE, false },
    { "not ... except", POSITIVE, false },
    { "unless", POSITIVE, false },
    { "not ... not", TWICE, false },
    { "not ... without", TWICE, false },
    { "is ? by", ACTIVE, false },
    { "are ? by", ACTIVE, false },
    { "was ? by", ACTIVE, false },
    { "were ? by", ACTIVE, false },
    { "be ? by", ACTIVE, false },
    { "been ? by", ACTIVE, false },
    { "in order to", SIMPLE, false },
    { "prior to", SIMPLE, false },
    { "via", SIMPLE, false },
    { "in the event of", SIMPLE, false },
    { "with regard to", SIMPLE, false },
    { "subsequent*", SIMPLE, false },
    { "etc", N_("nommez les choses, ou arrêtez la phrase"), true },
    { "e.g", WHOLE, true },
    { "i.e", WHOLE, true },
    { "asap", WHOLE, true },
    { "two", FIGURES, false },
    { "three", FIGURES, false },
    { "four", FIGURES, false },
    { "five", FIGURES, false },
    { "six", FIGURES, false },
    { "seven", FIGURES, false },
    { "eight", FIGURES, false },
    { "nine", FIGURES, false },
    { "ten", FIGURES, false },
    { "percent", PERCENT, false },
    { "%", PERCENT, false },
    { .words = NULL },
};

static const char *const letters[] = { "SMS", "PDF", "JPG", "JPEG", "PNG", "HEIC", "OK",
                                       "TV",  "ID",  "CV",  "MB",   "RDV", NULL };

/* The hard words are those of the real services, explained in the pack's own glossary. */
static const char *const hard[] = { NULL };

const struct plain_language plain_en = { "en", rows, hard, letters, "I can" };

const struct plain_language *plain_find(const char *code)
{
    static const struct plain_language *const all[] = { &plain_fr, &plain_en };
    if (code == NULL)
        return NULL;
    const size_t n = strcspn(code, "-_");
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        if (strlen(all[i]->code) == n && strncmp(all[i]->code, code, n) == 0)
            return all[i];
    return NULL;
}
