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
rule_look look_text, look_number, look_amount, look_postcode, look_phone, look_nir, look_fiscal, look_foreigner;
rule_look look_email, look_password, look_new_password, look_same, look_code, look_tick, look_people, look_words;
rule_look look_date, look_time, look_file;

/* Says a fault and returns false: return look_say(l, "max", N_("...%d"), 5); The source goes through tr first. */
bool look_say(struct look *, const char *why, const char *source, ...);
/* The same, of two forms by n. */
bool look_say_n(struct look *, const char *why, const char *one, const char *many, int n, ...);
const char *look_tr(const struct look *, const char *source);

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
