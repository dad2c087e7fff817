/*
 * comma.c - « annule, annuler, malade » where « annule / annuler / malade » was meant: between commas all words would be
 * wanted, in this order.
 */
#include "internal.h"

#include <ctype.h>
#include <string.h>

enum { WORDS = 2, MOST = 12 };

/* One or two words of letters, the first a small one: what one looks for, not a piece of a sentence or an address. */
static bool is_word(const char *s, size_t n)
{
    size_t words = n > 0;
    if (n == 0 || isupper((unsigned char)*s) || ispunct((unsigned char)*s))
        return false;
    for (size_t i = 0; i < n; i++) {
        words += s[i] == ' ';
        if (isdigit((unsigned char)s[i]) || strchr(".!?:;\n\"", s[i]) != NULL)
            return false;
    }
    return words <= WORDS;
}

void look_comma(struct look *l, const char *value, struct place at)
{
    struct str right = { 0 };
    size_t count = 0;
    bool words = strchr(value, ',') != NULL && strstr(value, " / ") == NULL;
    for (const char *s = value; words && s != NULL;) {
        const char *comma = strchr(s, ',');
        const size_t n = comma != NULL ? (size_t)(comma - s) : strlen(s);
        words = is_word(s, n) && count < MOST;
        str_printf(&right, "%s%.*s", count++ > 0 ? " / " : "", (int)n, s);
        s = comma != NULL ? comma + 1 + strspn(comma + 1, " ") : NULL;
    }
    if (words)
        diag_add(l->diags, DIAG_WARNING, at, "pour dire « ou », écrivez : %s", str_s(&right));
    str_free(&right);
}
