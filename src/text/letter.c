/* letter.c - capitals and small letters, the same in every locale. */
#include "passerelle/text.h"

#include <utf8proc.h>

uint32_t text_lower(uint32_t cp)
{
    return cp < 0x80 ? (cp >= 'A' && cp <= 'Z' ? cp - 'A' + 'a' : cp)
                     : (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}
