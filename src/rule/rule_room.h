/* rule_room.h - what the files of the rules share: one row for each rule, how a fault is said, what was typed read.
 *
 *     rule.c      the table, and the order in which a box is looked at
 *     numbers.c   numbers, sums, phones, the numbers of offices
 *     words.c     texts, ticks, people, copied words, codes
 *     mails.c     mail addresses
 *     secrets.c   passwords
 *     dates.c     days and hours
 *     files.c     documents
 *     typed.c     what was typed as a day, a sum, digits
 *     same.c      the same value, however it was typed
 *     parse.c     how rules write days, stretches of time, sizes
 *     real.c      what looks like a real person's data
 */
#ifndef RULE_ROOM_H
#define RULE_ROOM_H

#include "passerelle/rule.h"

/* One look at one box. */
struct look {
    const struct rule *rule;
    const char *typed;
    const struct rule_case *box;
    struct arena *arena;
    struct rule_fault *fault;
};

/* True: nothing to say. typed is not empty, except for a tick, people and a file. */
typedef bool rule_look(struct look *);
rule_look rule_text_look, rule_number_look, rule_amount_look, rule_postcode_look, rule_phone_look,
    rule_nir_look, rule_fiscal_look, rule_foreigner_look;
rule_look rule_email_look, rule_password_look, rule_new_password_look, rule_same_look, rule_code_look,
    rule_tick_look, rule_people_look, rule_words_look;
rule_look rule_date_look, rule_time_look, rule_file_look;

/* Says a fault and returns false: return rule_say(l, "max", N_("...%d"), 5); The source goes through tr first. */
bool rule_say(struct look *, const char *why, const char *source, ...);
/* The same, of two forms by n: literals, so that the translators' tools find them. */
bool rule_say_n(struct look *, const char *why, const char *one, const char *many, int n, ...);
const char *rule_tr(const struct look *, const char *source);

/* --- what was typed --- */
enum typed_day { TYPED_DAY, TYPED_SWAPPED, TYPED_NO_YEAR, TYPED_SHORT_YEAR, TYPED_NO_SUCH_DAY, TYPED_UNREAD };
/* « 2/5/1985 », « 02 05 1985 », « 02-05-1985 », « 02051985 », « 2 mai 1985 », « 1985-05-02 ». *out is set for
 * TYPED_DAY, and for TYPED_SWAPPED to what was meant. */
enum typed_day typed_day(const char *typed, struct date *out);
/* « 450 », « 450,00 », « 1 250.5 € »: in cents. */
bool typed_amount(const char *typed, int64_t *cents);
/* Digits only, in the arena; NULL if there is something else than digits, spaces, dots and dashes. */
const char *typed_digits(const char *typed, struct arena *);
/* The letters and digits of a social-security number, capitals, in the arena: 2A and 2B keep their letter. */
const char *typed_nir(const char *typed, struct arena *);
/* What the 13 first signs call for: 97 - (N mod 97). -1 if they are no such number. */
int nir_key(const char *thirteen);
/* The same for a phone: +33 6 39 98 01 02 is 06 39 98 01 02. */
const char *typed_phone(const char *typed, struct arena *);
bool typed_is_blank(const char *typed);

#endif
