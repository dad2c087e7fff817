/* safe.h - inside the room: one sign as it may be shown. */
#ifndef TEXT_SAFE_H
#define TEXT_SAFE_H

#include "passerelle/text.h"

/* Appends the sign at s (at most n bytes, n > 0), made visible where it may not stand in a text. *before: the sign before
 * it, 0 for none; becomes this one. Returns its bytes. */
size_t safe_sign(struct str *, const char *s, size_t n, uint32_t *before);

#endif
