/* width.c - how many terminal columns a text takes. */
#include "width.h"

#include <string.h>
#include <utf8proc.h>

int text_char_width(uint32_t cp)
{
    if (cp < 0x300)
        return width_of(cp);
    return cp <= 0x10FFFF ? utf8proc_charwidth((utf8proc_int32_t)cp) : 0;
}

int text_widthn(const char *s, size_t n)
{
    int width = 0;
    for (size_t i = 0; i < n;) {
        const unsigned char c = (unsigned char)s[i];
        if (c < 0x80) {
            width += c >= 0x20 && c < 0x7F;
            i++;
            continue;
        }
        uint32_t cp;
        i += utf8_next(s + i, n - i, &cp);
        width += width_of(cp);
    }
    return width;
}

int text_width(const char *s)
{
    return text_widthn(s, strlen(s));
}

size_t text_fit(const char *s, size_t n, int cols)
{
    size_t i = 0;
    while (i < n) {
        uint32_t cp;
        size_t bytes = utf8_next(s + i, n - i, &cp);
        cols -= width_of(cp);
        if (cols < 0)
            break;
        i += bytes; /* signs without width stay with the letter before them */
    }
    return i;
}
