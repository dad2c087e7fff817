/* keyboard.h - which key writes a sign, and the picture of the keyboard that shows it. */
#ifndef SESSION_KEYBOARD_H
#define SESSION_KEYBOARD_H

#include "passerelle/page.h"

enum key_with { KEY_ALONE, KEY_SHIFT, KEY_ALTGR, KEY_DEAD /* ^ first */ };

struct key_press {
    int row, col; /* of the picture; row -1: the space bar */
    enum key_with with;
    const char *cap; /* what is written on the key */
};

/* The press that writes this sign on a French keyboard; false: none does. */
bool keyboard_find(uint32_t sign, struct key_press *out);
/* The keys in rows, the one to press (NULL: none) between brackets, and the one to hold. In the page's memory. */
const char *keyboard_picture(struct page *, const struct key_press *);

#endif
