/* utf8.c - code points in and out of bytes, and canonical composition. */
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD, LAST = 0x10FFFF };

static bool follows(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

size_t utf8_plain(const char *s, size_t n)
{
    /* Eight bytes at a time: none with the top bit, none below a space, none 7F. */
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
    size_t i = 0;
    for (uint64_t word; i + sizeof word <= n; i += sizeof word) {
        memcpy(&word, s + i, sizeof word);
        if (((word | (word - ones * 0x20) | ((word ^ ones * 0x7F) - ones)) & tops) != 0)
            break;
    }
    while (i < n && s[i] >= 0x20 && s[i] < 0x7F)
        i++;
    return i;
}

size_t utf8_next(const char *s, size_t n, uint32_t *cp)
{
    const unsigned char c = (unsigned char)s[0];
    if (c < 0x80) {
        *cp = c;
        return 1;
    }
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const size_t len = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    uint32_t value = c & (0x7Fu >> len);
    bool good = c >= 0xC2 && c <= 0xF4 && len <= n;
    for (size_t i = 1; good && i < len; i++) {
        good = follows(s[i]);
        value = value << 6 | ((unsigned char)s[i] & 0x3F);
    }
    if (!good || value < least[len] || value > LAST || (value >= 0xD800 && value <= 0xDFFF)) {
        *cp = REPLACEMENT;
        return 1;
    }
    *cp = value;
    return len;
}

size_t utf8_before(const char *s, size_t at)
{
    /* Back over at most three following bytes; if they do not make one code point, it is one bad byte. */
    size_t start = at - 1;
    while (start > 0 && at - start < 4 && follows(s[start]))
        start--;
    uint32_t cp;
    return utf8_next(s + start, at - start, &cp) == at - start ? at - start : 1;
}

size_t utf8_count(const char *s)
{
    size_t count = 0, n = strlen(s);
    for (size_t i = 0; i < n; count++) {
        uint32_t cp;
        i += utf8_next(s + i, n - i, &cp);
    }
    return count;
}

void utf8_add(struct str *s, uint32_t cp)
{
    if (cp > LAST || (cp >= 0xD800 && cp <= 0xDFFF))
        cp = REPLACEMENT;
    char b[4];
    size_t len = 1;
    if (cp < 0x80) {
        b[0] = (char)cp;
    } else {
        len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
        for (size_t i = len - 1; i > 0; i--, cp >>= 6)
            b[i] = (char)(0x80 | (cp & 0x3F));
        b[0] = (char)((0xF00u >> len & 0xFF) | cp);
    }
    str_addn(s, b, len);
}

/* Below U+0300 every letter is composed already. */
static bool composed(const char *s)
{
    for (; *s != '\0'; s++) {
        if ((unsigned char)*s >= 0xCC)
            return false;
    }
    return true;
}

char *text_compose(const char *s)
{
    if (composed(s))
        return xstrdup(s);
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *)s, 0, &out,
                                      UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (n == UTF8PROC_ERROR_NOMEM)
        fatal("mémoire insuffisante");
    return n < 0 ? xstrdup(s) : (char *)out;
}
