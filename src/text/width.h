/* width.h - inside the room: the width of a code point, without a call for the letters of most texts. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include "passerelle/text.h"

static inline int width_of(uint32_t cp)
{
    if (cp < 0x300)
        return (cp >= 0x20 && cp < 0x7F) || cp >= 0xA0;
    return text_char_width(cp);
}

#endif
