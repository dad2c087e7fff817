/* real.c - what looks like the data of a real person: refused kindly, the story's are offered. */
#include "rule_room.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    NIR = 13,
    NIR_ALL = 15,
    CARD_MIN = 13,
    CARD_MAX = 19,
    PHONE = 10,
    IBAN_MIN = 15,
    IBAN_MAX = 34,
    RUN = 40
};

/* Letters and digits that belong together: a number with its spaces, dots or dashes left out. */
struct run {
    char s[RUN + 1];
    size_t n;
    bool plus; /* a + stood before it */
};

static bool is_fictional(const char *what, const char *const *fictional)
{
    bool found = false;
    struct arena arena = { 0 };
    const char *phone = typed_phone(what, &arena);
    for (; fictional && *fictional && !found; fictional++) {
        const char *other = typed_phone(*fictional, &arena);
        found = !strcasecmp(*fictional, what) || (phone && other && *phone && streq(phone, other));
    }
    arena_free(&arena);
    return found;
}

/* --- numbers --- */
static bool is_nir(const struct run *r)
{
    if (r->n != NIR_ALL || (r->s[0] != '1' && r->s[0] != '2'))
        return false;
    if (!strncmp(r->s + 10, "000", 3)) /* an order that is given to nobody */
        return false;
    if (!isdigit((unsigned char)r->s[NIR]) || !isdigit((unsigned char)r->s[NIR + 1]))
        return false;
    return nir_key(r->s) == atoi(r->s + NIR);
}

static bool all_digits(const struct run *r)
{
    return strspn(r->s, "0123456789") == r->n;
}

static bool is_card(const struct run *r)
{
    if (r->n < CARD_MIN || r->n > CARD_MAX || !all_digits(r) || !strchr("3456", r->s[0]))
        return false;
    int sum = 0;
    for (size_t i = 0; i < r->n; i++) {
        int digit = r->s[r->n - 1 - i] - '0';
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

static bool is_iban(const struct run *r)
{
    if (r->n < IBAN_MIN || r->n > IBAN_MAX || !isalpha((unsigned char)r->s[0]) ||
        !isalpha((unsigned char)r->s[1]) || !isdigit((unsigned char)r->s[2]) ||
        !isdigit((unsigned char)r->s[3]))
        return false;
    int rest = 0;
    for (size_t i = 0; i < r->n; i++) {
        char c = (char)toupper((unsigned char)r->s[(i + 4) % r->n]);
        rest = isdigit((unsigned char)c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
    }
    return rest == 1;
}

static bool is_phone(const struct run *r)
{
    if (!all_digits(r))
        return false;
    if (r->plus)
        return r->n >= 8 && r->n <= PHONE + 5 && !starts_with(r->s, "3363998");
    if (starts_with(r->s, "0033"))
        return r->n == PHONE + 3 && !starts_with(r->s, "003363998");
    return r->n == PHONE && r->s[0] == '0' && r->s[1] != '0' && !starts_with(r->s, "063998");
}

static const struct {
    enum real real;
    bool (*is)(const struct run *);
} looks[] = {
    { REAL_IBAN, is_iban },
    { REAL_NIR, is_nir },
    { REAL_CARD, is_card },
    { REAL_PHONE, is_phone },
};

static bool joins(char c)
{
    return c == ' ' || c == '.' || c == '-';
}

/* Everything from s that may be one number; *end: behind it. letters: those of an IBAN and of Corsica count too. */
static struct run run_from(const char *s, bool letters, const char **end)
{
    struct run r = { 0 };
    while (*s && r.n < RUN) {
        if (isdigit((unsigned char)*s) || (letters && isalpha((unsigned char)*s)))
            r.s[r.n++] = *s++;
        else if (joins(*s) && s[1] && !joins(s[1]))
            s++;
        else
            break;
    }
    *end = s;
    return r;
}

static enum real find_in(const struct run *r, const char *const *fictional)
{
    for (size_t i = 0; i < ARRAY_LEN(looks); i++) {
        if (looks[i].is(r) && !is_fictional(r->s, fictional))
            return looks[i].real;
    }
    return REAL_NONE;
}

/* A number of letters and digits begins at s: its words are taken one by one, so that what follows it does not hide
 * it: FR76 ... 189 merci. */
static enum real find_mixed(const char *s, const char *const *fictional)
{
    struct run r = { 0 };
    while (*s && r.n < RUN) {
        if (isalnum((unsigned char)*s)) {
            r.s[r.n++] = *s++;
            continue;
        }
        enum real real = is_iban(&r) || is_nir(&r) ? find_in(&r, fictional) : REAL_NONE;
        if (real != REAL_NONE)
            return real;
        if (!joins(*s))
            return REAL_NONE;
        s++;
    }
    return is_iban(&r) || is_nir(&r) ? find_in(&r, fictional) : REAL_NONE;
}

static enum real find_number(const char *text, const char *const *fictional)
{
    for (const char *s = text; *s;) {
        bool begins = s == text || !isalnum((unsigned char)s[-1]);
        if (!isalnum((unsigned char)*s) || !begins) {
            s++;
            continue;
        }
        enum real real = find_mixed(s, fictional);
        if (real == REAL_NONE && isdigit((unsigned char)*s)) {
            const char *end;
            struct run r = run_from(s, false, &end);
            r.plus = s > text && s[-1] == '+';
            real = isalpha((unsigned char)*end) ? REAL_NONE : find_in(&r, fictional);
            if (real == REAL_NONE && end > s) {
                s = end; /* the middle of a long number is no number */
                continue;
            }
        }
        if (real != REAL_NONE)
            return real;
        s++;
    }
    return REAL_NONE;
}

/* --- mail addresses --- */
static bool in_address(char c)
{
    return isalnum((unsigned char)c) || strchr("._-+", c) || (unsigned char)c >= 0x80;
}

static bool ends_like(const char *s, size_t n, const char *end)
{
    size_t len = strlen(end);
    return n >= len && !strncasecmp(s + n - len, end, len);
}

static bool is_real_mail(const char *text, const char *at, const char *const *fictional)
{
    const char *from = at, *to = at + 1;
    while (from > text && in_address(from[-1]))
        from--;
    while (*to && in_address(*to))
        to++;
    while (to > at + 1 && to[-1] == '.')
        to--;
    size_t n = (size_t)(to - at) - 1;
    const char *dot = memchr(at + 1, '.', n);
    if (from == at || !dot || dot == at + 1) /* half an address: the rule says what is missing */
        return false;
    if (ends_like(at + 1, n, ".example") || ends_like(at + 1, n, ".test"))
        return false;
    char *address = xstrndup(from, (size_t)(to - from));
    bool told = is_fictional(address, fictional);
    free(address);
    return !told;
}

enum real real_find(const char *text, const char *const *fictional)
{
    for (const char *at = strchr(text, '@'); at; at = strchr(at + 1, '@')) {
        if (is_real_mail(text, at, fictional))
            return REAL_MAIL;
    }
    return find_number(text, fictional);
}

/* --- half a number --- */
/* May these digits still become a number of the story, or are they too few to tell? */
static bool may_be_story(const struct run *r, const char *story)
{
    size_t n = strlen(story);
    return !strncmp(r->s, story, r->n < n ? r->n : n);
}

static bool begins_phone(const struct run *r)
{
    if (r->plus)
        return !may_be_story(r, "3363998");
    if (starts_with(r->s, "0033"))
        return r->n < PHONE + 3 && !may_be_story(r, "003363998");
    return r->n < PHONE && r->s[0] == '0' && !may_be_story(r, "063998");
}

static bool begins_nir(const struct run *r)
{
    enum { ORDER = 10 };
    bool known =
        r->n > ORDER && r->n < NIR_ALL && strncmp(r->s + ORDER, "000", r->n < NIR ? r->n - ORDER : 3) != 0;
    return known && (r->s[0] == '1' || r->s[0] == '2');
}

size_t real_unfinished(const char *text)
{
    enum { FEW = 6 };
    size_t end = strlen(text), from = end;
    while (from > 0 && (isdigit((unsigned char)text[from - 1]) || joins(text[from - 1])))
        from--;
    while (from < end && joins(text[from]))
        from++;
    struct run r = { .plus = from > 0 && text[from - 1] == '+' };
    for (size_t i = from; i < end && r.n < RUN; i++) {
        if (isdigit((unsigned char)text[i]))
            r.s[r.n++] = text[i];
    }
    size_t letters = from;
    while (letters > 0 && isalnum((unsigned char)text[letters - 1]))
        letters--;
    bool iban = from - letters == 2 && isalpha((unsigned char)text[letters]);
    if (r.n < FEW || (letters < from && !iban))
        return end;
    if (iban)
        return letters;
    return begins_phone(&r) || begins_nir(&r) ? from - r.plus : end;
}

const char *real_instead(enum real real)
{
    static const char *const others[] = {
        [REAL_NONE] = "",
        [REAL_NIR] = "1 00 00 00 000 001 46",
        [REAL_IBAN] = "FR76 3000 6000 0112 3456 7890 189",
        [REAL_CARD] = "4111 1111 1111 1111",
        [REAL_PHONE] = "06 00 00 00 00",
        [REAL_MAIL] = "nom@exemple.fr",
    };
    return others[real];
}

const char *real_say(enum real real)
{
    static const char *const says[] = {
        [REAL_NONE] = "",
        [REAL_NIR] = N_("Votre réponse est écrite.\nCe numéro peut être un vrai : il n'est pas gardé.\n"
                        "Prenez le numéro de l'histoire."),
        [REAL_IBAN] = N_("Votre réponse est écrite.\nCe compte peut être un vrai : il n'est pas gardé.\n"
                         "Prenez le numéro de l'histoire."),
        [REAL_CARD] =
            N_("Votre réponse est écrite.\nCette carte peut être une vraie : elle n'est pas gardée.\n"
               "Prenez le numéro de l'histoire."),
        [REAL_PHONE] = N_("Votre réponse est écrite.\nCe téléphone peut être un vrai : il n'est pas gardé.\n"
                          "Prenez un numéro qui commence par 06 39 98."),
        [REAL_MAIL] =
            N_("Votre réponse est écrite.\nCette adresse peut être une vraie : elle n'est pas gardée.\n"
               "Prenez une adresse qui finit par .example"),
    };
    return says[real];
}
