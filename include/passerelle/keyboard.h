/* keyboard.h - which key writes a sign, and the picture of the keyboard that shows it. */
#ifndef PASSERELLE_KEYBOARD_H
#define PASSERELLE_KEYBOARD_H

#include "passerelle/page.h"

enum key_with { KEY_ALONE, KEY_SHIFT, KEY_ALTGR, KEY_DEAD /* ^ first */ };

struct key_press {
    int row, col; /* of the picture; row -1: the space bar */
    enum key_with with;
    const char *cap; /* what is written on the key */
};

/* The press that writes this sign on a French keyboard; false: none does. */
bool keyboard_find(uint32_t sign, struct key_press *out);
/* The two other signs of its key, with [Maj] and with [AltGr]. False: it has not both. Each holds at least 8 bytes. */
bool keyboard_also(const struct key_press *, char *shift, char *altgr);
/* The keys in rows, the one to press (NULL: none) between brackets, and the one to hold; back: [Retour arrière] instead. In
 * the page's memory. */
const char *keyboard_picture(struct page *, const struct key_press *, bool back);
/* The same in 37 columns, without the keys at the sides. */
const char *keyboard_small(struct page *, const struct key_press *);

#endif
