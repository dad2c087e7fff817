/* letter.c - capitals and small letters, and what is a letter, a digit or a little drawing, the same in every locale. */
#include "passerelle/text.h"

#include <utf8proc.h>

uint32_t text_lower(uint32_t cp)
{
    return cp < 0x80 ? (cp >= 'A' && cp <= 'Z' ? cp - 'A' + 'a' : cp)
                     : (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

bool text_is_letter(uint32_t cp)
{
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO) || c == UTF8PROC_CATEGORY_ND;
}

bool text_is_emoji(uint32_t cp)
{
    enum { PICTURES = 0x1F000, PICTURES_END = 0x1FBFF };
    return (cp >= PICTURES && cp <= PICTURES_END) ||
           utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_SO;
}
