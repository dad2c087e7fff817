/* fold.c - texts made comparable: what a person types against what an author wrote. */
#include "passerelle/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

struct fold_pair {
    uint32_t from;
    const char *to;
};

/* What Unicode keeps apart and a reader does not. Sorted. */
static const struct fold_pair pairs[] = {
    { 0x00A0, " " }, { 0x00AB, "\"" }, { 0x00BB, "\"" }, { 0x00C6, "ae" }, { 0x00D8, "o" },  { 0x00E6, "ae" },
    { 0x00F8, "o" }, { 0x0131, "i" },  { 0x0141, "l" },  { 0x0142, "l" },  { 0x0152, "oe" }, { 0x0153, "oe" },
    { 0x02BC, "'" }, { 0x0629, "ه" },  { 0x0643, "ک" },  { 0x0649, "ی" },  { 0x064A, "ی" },  { 0x200C, "" },
    { 0x2018, "'" }, { 0x2019, "'" },  { 0x201C, "\"" }, { 0x201D, "\"" }, { 0x2032, "'" },
};

static const char *pair_of(uint32_t cp)
{
    size_t low = 0, high = ARRAY_LEN(pairs);
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (pairs[mid].from == cp)
            return pairs[mid].to;
        if (pairs[mid].from < cp)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/* Arabic and Persian digits are the digits 0 to 9. */
static int digit_of(uint32_t cp)
{
    if (cp >= 0x0660 && cp <= 0x0669)
        return (int)(cp - 0x0660);
    return cp >= 0x06F0 && cp <= 0x06F9 ? (int)(cp - 0x06F0) : -1;
}

static bool ascii(const char *s)
{
    for (; *s != '\0'; s++) {
        if ((unsigned char)*s >= 0x80)
            return false;
    }
    return true;
}

/* Our own pairs first, then Unicode's compatibility, case and marks. False on bad UTF-8. */
static bool unicode_fold(const char *s, struct str *out)
{
    struct str mine = { 0 };
    const size_t n = strlen(s);
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        size_t bytes = utf8_next(s + i, n - i, &cp);
        const char *to = pair_of(cp);
        if (to != NULL)
            str_add(&mine, to);
        else if (digit_of(cp) >= 0)
            str_addc(&mine, (char)('0' + digit_of(cp)));
        else
            str_addn(&mine, s + i, bytes);
        i += bytes;
    }
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t got =
        utf8proc_map((const utf8proc_uint8_t *)str_s(&mine), 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                         UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE | UTF8PROC_LUMP);
    str_free(&mine);
    if (got == UTF8PROC_ERROR_NOMEM)
        fatal("mémoire insuffisante");
    if (got >= 0)
        str_add(out, (const char *)folded);
    free(folded);
    return got >= 0;
}

static void lower_ascii(char *s)
{
    for (; *s != '\0'; s++) {
        if (*s >= 'A' && *s <= 'Z')
            *s = (char)(*s - 'A' + 'a');
    }
}

static bool blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Single spaces inside, none at the ends, no final dot; a text of dots alone stays. */
static void tidy(char *s)
{
    char *to = s;
    for (const char *from = s; *from != '\0'; from++) {
        if (!blank(*from))
            *to++ = *from;
        else if (to > s && to[-1] != ' ')
            *to++ = ' ';
    }
    while (to > s && to[-1] == ' ')
        to--;
    char *end = to;
    while (end > s && (end[-1] == '.' || end[-1] == ' '))
        end--;
    *(end > s ? end : to) = '\0';
}

char *text_fold(const char *s)
{
    struct str out = { 0 };
    if (ascii(s) || !unicode_fold(s, &out))
        str_set(&out, s);
    else
        str_add(&out, "");
    lower_ascii(out.s);
    tidy(out.s);
    return out.s;
}

/* Most texts that differ do so in a letter or digit of theirs, before any sign that must be folded. 1: the same, 0: not,
 * -1: they must be folded. */
static int quickly_same(const char *a, const char *b)
{
    for (;; a++, b++) {
        unsigned char x = (unsigned char)*a, y = (unsigned char)*b;
        if (x >= 0x80 || y >= 0x80)
            return -1;
        if (x == y) {
            if (x == '\0')
                return 1;
            continue;
        }
        if (!isalnum(x) || !isalnum(y))
            return -1;
        if (tolower(x) != tolower(y))
            return 0;
    }
}

bool text_same(const char *a, const char *b)
{
    int quickly = quickly_same(a, b);
    if (quickly >= 0)
        return quickly == 1;
    char *x = text_fold(a), *y = text_fold(b);
    bool same = strcmp(x, y) == 0;
    free(x);
    free(y);
    return same;
}

static bool word_sign_at(const char *s, size_t n)
{
    uint32_t cp;
    utf8_next(s, n, &cp);
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_NO;
}

static bool starts_word(const char *s, const char *at)
{
    if (at == s)
        return true;
    size_t bytes = utf8_before(s, (size_t)(at - s));
    return !word_sign_at(at - bytes, bytes);
}

bool text_contains(const char *text, const char *words)
{
    char *in = text_fold(text), *wanted = text_fold(words);
    bool found = false;
    if (*wanted != '\0') { /* nothing to look for is not found */
        bool word = word_sign_at(wanted, strlen(wanted));
        for (const char *p = in; !found && (p = strstr(p, wanted)) != NULL; p++)
            found = !word || starts_word(in, p);
    }
    free(in);
    free(wanted);
    return found;
}
