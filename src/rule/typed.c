/* typed.c - what was typed, read with the tolerance of a patient clerk: days, sums, numbers with spaces. */
#include "rule_room.h"

#include <stdlib.h>
#include <string.h>

bool typed_is_blank(const char *typed)
{
    return typed[strspn(typed, " \t\r\n")] == '\0';
}

/* --- days --- */
enum { PARTS = 3, DIGITS_MAX = 8 };

struct part {
    int value;  /* of a number, or of a month's name */
    int digits; /* 0: a month's name */
};

static int month_of(const char *word, size_t n)
{
    static const char *const months[] = {
        "janvier", "fevrier", "mars",      "avril",   "mai",      "juin",
        "juillet", "aout",    "septembre", "octobre", "novembre", "decembre",
    };
    for (size_t i = 0; n >= 3 && i < ARRAY_LEN(months); i++) {
        if (strlen(months[i]) == n && !strncmp(months[i], word, n))
            return (int)i + 1;
    }
    return 0;
}

/* A word that says nothing of the date. */
static bool is_idle(const char *word, size_t n)
{
    static const char *const idle[] = { "le",    "er",       "lundi",  "mardi",   "mercredi",
                                        "jeudi", "vendredi", "samedi", "dimanche" };
    for (size_t i = 0; i < ARRAY_LEN(idle); i++) {
        if (strlen(idle[i]) == n && !strncmp(idle[i], word, n))
            return true;
    }
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The parts of a folded date; -1 if there is a word or a number that is none. */
static int split(const char *s, struct part parts[PARTS])
{
    int n = 0;
    while (*s) {
        size_t digits = 0, letters = 0;
        while (is_digit(s[digits]))
            digits++;
        while (digits == 0 && is_small(s[letters]))
            letters++;
        if (digits == 0 && letters == 0) {
            if (!strchr(" /.-,", *s))
                return -1;
            s++;
            continue;
        }
        if (!(letters > 0 && is_idle(s, letters))) {
            int value = digits > 0 && digits <= DIGITS_MAX ? atoi(s) : month_of(s, letters);
            if (n == PARTS || (value == 0 && letters > 0) || digits > DIGITS_MAX)
                return -1;
            parts[n++] = (struct part){ .value = value, .digits = (int)digits };
        }
        s += digits + letters;
    }
    return n;
}

static enum typed_day day_of(struct part day, struct part month, struct part year, struct date *out)
{
    if (year.digits == 0 || day.digits == 0 || day.digits > 2 || month.digits > 2)
        return TYPED_UNREAD;
    if (year.digits != 4)
        return year.digits == 2 ? TYPED_SHORT_YEAR : TYPED_UNREAD;
    struct date date = { year.value, month.value, day.value };
    if (!date_valid(date)) {
        struct date swapped = { year.value, day.value, month.value };
        if (month.digits == 0 || !date_valid(swapped))
            return TYPED_NO_SUCH_DAY;
        *out = swapped;
        return TYPED_SWAPPED;
    }
    *out = date;
    return TYPED_DAY;
}

enum typed_day typed_day(const char *typed, struct date *out)
{
    struct part p[PARTS] = { 0 };
    char *folded = text_fold(typed);
    int n = split(folded, p);
    free(folded);
    if (n == 1 && p[0].digits == 8) { /* 02051985 */
        struct part day = { p[0].value / 1000000, 2 }, month = { p[0].value / 10000 % 100, 2 };
        return day_of(day, month, (struct part){ p[0].value % 10000, 4 }, out);
    }
    if (n == 2 && p[0].digits > 0 && p[0].digits <= 2 && p[1].digits <= 2)
        return TYPED_NO_YEAR;
    if (n != PARTS)
        return TYPED_UNREAD;
    if (p[0].digits == 4 && p[1].digits > 0) /* as machines write it */
        return day_of(p[2], p[1], p[0], out);
    return day_of(p[0], p[1], p[2], out);
}

/* --- sums --- */
static const char *after_spaces(const char *s)
{
    for (;;) {
        if (*s == ' ')
            s++;
        else if (starts_with(s, "\u00a0") || starts_with(s, "\u202f"))
            s += starts_with(s, "\u00a0") ? strlen("\u00a0") : strlen("\u202f");
        else
            return s;
    }
}

static bool is_euro(const char *s)
{
    char *folded = text_fold(s);
    bool euro = streq(folded, "") || streq(folded, "€") || streq(folded, "euro") || streq(folded, "euros") ||
                streq(folded, "eur");
    free(folded);
    return euro;
}

bool typed_amount(const char *typed, int64_t *cents)
{
    int64_t sum = 0;
    int digits = 0, decimals = 0;
    const char *s = after_spaces(typed);
    for (; is_digit(*s); s = after_spaces(s + 1)) {
        if (++digits > 12)
            return false;
        sum = sum * 10 + (*s - '0');
    }
    sum *= 100;
    if (digits > 0 && (*s == ',' || *s == '.')) {
        for (s++; is_digit(*s) && decimals < 2; s++)
            sum += decimals++ == 0 ? (*s - '0') * 10 : *s - '0';
        if (decimals == 0)
            return false;
        s = after_spaces(s);
    }
    if (digits == 0 || !is_euro(s))
        return false;
    *cents = sum;
    return true;
}

/* --- numbers --- */
const char *typed_digits(const char *typed, struct arena *arena)
{
    char *folded = text_fold(typed), *to = arena_strdup(arena, folded);
    const char *digits = to;
    for (const char *s = folded; *s; s++) {
        if (is_digit(*s))
            *to++ = *s;
        else if (!strchr(" .-", *s))
            digits = NULL;
    }
    *to = '\0';
    free(folded);
    return digits;
}

const char *typed_nir(const char *typed, struct arena *arena)
{
    char *folded = text_fold(typed), *to = arena_strdup(arena, folded);
    const char *nir = to;
    for (const char *s = folded; *s; s++) {
        bool corsica = to - nir == 6 && (*s == 'a' || *s == 'b');
        if (is_digit(*s) || corsica)
            *to++ = corsica ? (char)(*s - 'a' + 'A') : *s;
        else if (!strchr(" .-", *s))
            nir = NULL;
    }
    *to = '\0';
    free(folded);
    return nir;
}

int nir_key(const char *thirteen)
{
    int64_t n = 0, less = 0;
    for (int i = 0; i < 13; i++) {
        char c = thirteen[i];
        if (c == '\0' || (!is_digit(c) && i != 6))
            return -1;
        if (c == 'A' || c == 'B') { /* 2A counts as 19, 2B as 18 */
            less = c == 'A' ? 1000000 : 2000000;
            c = '0';
        }
        n = n * 10 + (c - '0');
    }
    return 97 - (int)((n - less) % 97);
}

const char *typed_phone(const char *typed, struct arena *arena)
{
    const char *s = typed + strspn(typed, " ");
    if (starts_with(s, "+33"))
        s = arena_printf(arena, "0%s", s + strlen("+33"));
    else if (starts_with(s, "0033"))
        s = arena_printf(arena, "0%s", s + strlen("0033"));
    return typed_digits(s, arena);
}
