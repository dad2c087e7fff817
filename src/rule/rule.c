/* rule.c - the table of rules, the order in which a box is looked at, and how a fault is said. */
#include "rule_room.h"

#include <string.h>

#define LOOKS_LIKE(real) (1u << (real))
#define ANYTHING (~0u)

static const struct {
    rule_look *look;
    bool may_look_empty; /* it says itself what an empty box lacks */
    unsigned blind;      /* LOOKS_LIKE: what may look so here is something else */
} rows[RULE_KINDS] = {
    [RULE_TEXT] = { .look = rule_text_look },
    [RULE_NUMBER] = { .look = rule_number_look, .blind = LOOKS_LIKE(REAL_PHONE) },
    [RULE_AMOUNT] = { .look = rule_amount_look, .blind = ANYTHING },
    [RULE_DATE] = { .look = rule_date_look, .blind = ANYTHING },
    [RULE_TIME] = { .look = rule_time_look, .blind = ANYTHING },
    [RULE_POSTCODE] = { .look = rule_postcode_look, .blind = ANYTHING },
    [RULE_PHONE] = { .look = rule_phone_look },
    [RULE_EMAIL] = { .look = rule_email_look },
    [RULE_NIR] = { .look = rule_nir_look },
    [RULE_FISCAL] = { .look = rule_fiscal_look, .blind = LOOKS_LIKE(REAL_CARD) },
    [RULE_FOREIGNER] = { .look = rule_foreigner_look, .blind = LOOKS_LIKE(REAL_PHONE) },
    [RULE_PASSWORD] = { .look = rule_password_look, .blind = ANYTHING },
    [RULE_NEW_PASSWORD] = { .look = rule_new_password_look, .blind = ANYTHING },
    [RULE_SAME] = { .look = rule_same_look, .blind = ANYTHING },
    [RULE_CODE] = { .look = rule_code_look, .blind = ANYTHING },
    [RULE_FILE] = { .look = rule_file_look, .may_look_empty = true, .blind = ANYTHING },
    [RULE_TICK] = { .look = rule_tick_look, .may_look_empty = true, .blind = ANYTHING },
    [RULE_PEOPLE] = { .look = rule_people_look, .may_look_empty = true, .blind = ANYTHING },
    [RULE_WORDS] = { .look = rule_words_look, .blind = ANYTHING },
};

const char *const rule_names[RULE_KINDS + 1] = {
    [RULE_TEXT] = "text",
    [RULE_NUMBER] = "number",
    [RULE_AMOUNT] = "amount",
    [RULE_DATE] = "date",
    [RULE_TIME] = "time",
    [RULE_POSTCODE] = "postcode",
    [RULE_PHONE] = "phone",
    [RULE_EMAIL] = "email",
    [RULE_NIR] = "nir",
    [RULE_FISCAL] = "fiscal",
    [RULE_FOREIGNER] = "foreigner",
    [RULE_PASSWORD] = "password",
    [RULE_NEW_PASSWORD] = "new-password",
    [RULE_SAME] = "same",
    [RULE_CODE] = "code",
    [RULE_FILE] = "file",
    [RULE_TICK] = "tick",
    [RULE_PEOPLE] = "people",
    [RULE_WORDS] = "words",
};

const char *const rule_docs[RULE_KINDS] = {
    [RULE_TEXT] = "any words",
    [RULE_NUMBER] = "digits, spaces allowed",
    [RULE_AMOUNT] = "a sum of money: 450,00",
    [RULE_DATE] = "a day: 22/11/2026",
    [RULE_TIME] = "an hour of the day: 14 h 30",
    [RULE_POSTCODE] = "the 5 digits of a French postal code",
    [RULE_PHONE] = "a phone number of the story: 06 39 98 and 4 digits",
    [RULE_EMAIL] = "a mail address",
    [RULE_NIR] = "a French social-security number: 13 signs and a key of 2 digits",
    [RULE_FISCAL] = "a French tax number: 13 digits, the first is 0, 1, 2 or 3",
    [RULE_FOREIGNER] = "the 10 digits of a foreigner's file in France",
    [RULE_PASSWORD] = "the password of an account",
    [RULE_NEW_PASSWORD] = "a password that is hard to guess, as the CNIL asks",
    [RULE_SAME] = "the same as another box",
    [RULE_CODE] = "the code that a site has just sent",
    [RULE_FILE] = "a document",
    [RULE_TICK] = "a box to tick",
    [RULE_PEOPLE] = "people of the story",
    [RULE_WORDS] = "one word of a sentence, in place of a picture that only machines misread",
};

/* --- saying --- */
const char *rule_tr(const struct look *l, const char *source)
{
    return l->box->tr ? l->box->tr(source, NULL, 1) : source;
}

static bool say(struct look *l, const char *why, const char *format, va_list args)
{
    struct str s = { 0 };
    str_vprintf(&s, format, args);
    *l->fault = (struct rule_fault){ .why = why, .say = arena_strdup(l->arena, str_s(&s)) };
    str_free(&s);
    return false;
}

bool rule_say(struct look *l, const char *why, const char *source, ...)
{
    va_list args;
    va_start(args, source);
    say(l, why, rule_tr(l, source), args);
    va_end(args);
    return false;
}

bool rule_say_n(struct look *l, const char *why, const char *one, const char *many, int n, ...)
{
    unsigned long count = n < 0 ? 0 : (unsigned long)n;
    va_list args;
    va_start(args, n);
    say(l, why, l->box->tr ? l->box->tr(one, many, count) : count > 1 ? many : one, args);
    va_end(args);
    return false;
}

/* --- looking --- */
static bool look_empty(struct look *l)
{
    if (l->rule->may_be_empty)
        return true;
    if (rows[l->rule->kind].may_look_empty)
        return rows[l->rule->kind].look(l);
    return rule_say(l, "empty", N_("Vous êtes à la bonne page.\nCette case est vide.\nRemplissez-la."));
}

static bool look(struct look *l)
{
    if (typed_is_blank(l->typed))
        return look_empty(l);
    enum real real = real_find(l->typed, l->box->fictional);
    if (real != REAL_NONE && !(rows[l->rule->kind].blind & LOOKS_LIKE(real)))
        return rule_say(l, "real", "%s", rule_tr(l, real_say(real)));
    return rows[l->rule->kind].look(l);
}

bool rule_check(const struct rule *rule, const char *typed, const struct rule_case *box, struct arena *arena,
                struct rule_fault *out)
{
    struct rule_fault fault;
    struct look l = { rule, typed ? typed : "", box, arena, &fault };
    if (look(&l))
        return true;
    if (rule->say && strcmp(fault.why, "real") != 0)
        fault.say = rule->say;
    *out = fault;
    return false;
}
