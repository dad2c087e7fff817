/* numbers.c - numbers, sums, phones, and the numbers that offices give. */
#include "rule_room.h"

#include <stdlib.h>
#include <string.h>

enum { POSTCODE = 5, PHONE = 10, NIR = 13, NIR_KEY = 15, FISCAL = 13, FOREIGNER = 10 };

/* The digits; NULL and told if there are other signs. */
static const char *digits_only(struct look *l)
{
    const char *digits = typed_digits(l->typed, l->arena);
    if (digits && *digits)
        return digits;
    rule_say(
        l, "rule",
        N_("Vous avez trouvé la case.\nElle attend des chiffres, sans autre signe.\nÉcrivez seulement les chiffres."));
    return NULL;
}

static bool say_count(struct look *l, const char *why, int got, int wanted)
{
    return rule_say_n(l, why, "Vous avez écrit %d chiffre.\nIl en faut %d.\nComptez encore.",
                      "Vous avez écrit %d chiffres.\nIl en faut %d.\nComptez encore.", got, got, wanted);
}

/* As many digits as that, or told. */
static const char *digits_of(struct look *l, const char *why, int wanted)
{
    const char *digits = digits_only(l);
    if (!digits || (int)strlen(digits) == wanted)
        return digits;
    say_count(l, why, (int)strlen(digits), wanted);
    return NULL;
}

static bool below(struct look *l, int64_t min)
{
    return rule_say(l, "min", N_("C'est bien un nombre.\nMais il est trop petit.\nÉcrivez %lld, ou plus."),
                    (long long)min);
}

static bool above(struct look *l, int64_t max)
{
    return rule_say(l, "max", N_("C'est bien un nombre.\nMais il est trop grand.\nÉcrivez %lld, ou moins."),
                    (long long)max);
}

bool rule_number_look(struct look *l)
{
    const struct rule *r = l->rule;
    const char *digits = r->digits > 0 ? digits_of(l, "digits", r->digits) : digits_only(l);
    if (!digits)
        return false;
    int64_t n = strlen(digits) < 19 ? strtoll(digits, NULL, 10) : INT64_MAX;
    if (r->has_min && n < r->min)
        return below(l, r->min);
    if (r->has_max && n > r->max)
        return above(l, r->max);
    return true;
}

static void print_cents(struct str *out, int64_t cents)
{
    str_printf(out, "%lld", (long long)(cents / 100));
    if (cents % 100)
        str_printf(out, ",%02d", (int)(cents % 100));
}

static bool amount_out(struct look *l, const char *why, const char *source, int64_t limit)
{
    struct str s = { 0 };
    print_cents(&s, limit);
    rule_say(l, why, source, str_s(&s));
    str_free(&s);
    return false;
}

bool rule_amount_look(struct look *l)
{
    int64_t cents;
    if (!typed_amount(l->typed, &cents))
        return rule_say(
            l, "rule",
            N_("Vous avez trouvé la case.\nElle attend une somme. Exemple : 450,00.\nÉcrivez 0 si vous n'avez rien reçu."));
    if (l->rule->has_min && cents < l->rule->min)
        return amount_out(l, "min",
                          N_("C'est bien une somme.\nMais elle est trop petite.\nÉcrivez %s euros, ou plus."),
                          l->rule->min);
    if (l->rule->has_max && cents > l->rule->max)
        return amount_out(l, "max",
                          N_("C'est bien une somme.\nMais elle dépasse %s euros.\nRegardez la virgule."),
                          l->rule->max);
    return true;
}

bool rule_postcode_look(struct look *l)
{
    const char *digits = digits_only(l);
    if (!digits || strlen(digits) == POSTCODE)
        return digits != NULL;
    int n = (int)strlen(digits);
    return rule_say_n(l, "rule", "Vous avez écrit %d chiffre.\nUn code postal a 5 chiffres.\nComptez encore.",
                      "Vous avez écrit %d chiffres.\nUn code postal a 5 chiffres.\nComptez encore.", n, n);
}

static bool is_told(const struct look *l, const char *phone)
{
    for (const char *const *f = l->box->fictional; f && *f; f++) {
        const char *digits = typed_phone(*f, l->arena);
        if (digits && *digits && streq(digits, phone))
            return true;
    }
    return false;
}

bool rule_phone_look(struct look *l)
{
    const char *phone = typed_phone(l->typed, l->arena);
    if (!phone || !*phone)
        return digits_only(l) != NULL;
    if (is_told(l, phone))
        return true;
    int n = (int)strlen(phone);
    if (n != PHONE)
        return rule_say_n(l, "rule", "Vous avez écrit %d chiffre.\nUn numéro a 10 chiffres.\nComptez encore.",
                          "Vous avez écrit %d chiffres.\nUn numéro a 10 chiffres.\nComptez encore.", n, n);
    if (!starts_with(phone, "063998"))
        return rule_say(
            l, "rule",
            N_("Il y a bien 10 chiffres.\nIci, un numéro commence par 06 39 98.\nRegardez les premiers chiffres."));
    return true;
}

/* --- numbers of offices --- */
static bool nir_check_one(struct look *l)
{
    return rule_say(l, "rule",
                    N_("Il y a bien 15 chiffres.\nUn chiffre est à vérifier.\nRegardez-les 2 par 2."));
}

bool rule_nir_look(struct look *l)
{
    const char *nir = typed_nir(l->typed, l->arena);
    if (!nir || !*nir)
        return rule_say(
            l, "rule",
            N_("Vous avez trouvé la case.\nElle attend 15 chiffres, sans autre signe.\nÉcrivez seulement les chiffres."));
    int n = (int)strlen(nir);
    if (n == NIR)
        return rule_say(
            l, "rule",
            N_("Vous avez les 13 chiffres.\nIl manque la clé : 2 chiffres.\nIls sont à la fin du numéro."));
    if (n != NIR_KEY)
        return rule_say_n(l, "rule", "Vous avez écrit %d chiffre.\nIl en faut 13, puis 2.\nComptez encore.",
                          "Vous avez écrit %d chiffres.\nIl en faut 13, puis 2.\nComptez encore.", n, n);
    bool first = nir[0] == '1' || nir[0] == '2';
    return first && nir_key(nir) == atoi(nir + NIR) ? true : nir_check_one(l);
}

bool rule_fiscal_look(struct look *l)
{
    const char *digits = digits_of(l, "rule", FISCAL);
    if (!digits || digits[0] <= '3')
        return digits != NULL;
    return rule_say(
        l, "rule",
        N_("Il y a bien 13 chiffres.\nLe premier est 0, 1, 2 ou 3.\nRegardez le premier chiffre."));
}

bool rule_foreigner_look(struct look *l)
{
    return digits_of(l, "rule", FOREIGNER) != NULL;
}
