/*
 * keys.h - what comes from the keyboard, code by code, becomes what the program understands.
 *
 *     while ((code = wgetch(stdscr)) != ERR)
 *         n = keys_take(&k, code, strokes);
 *     n = keys_rest(&k, strokes);          nothing more waits
 *
 * Pure: no terminal is needed to test it. Codes are those of wgetch: bytes, and KEY_ numbers.
 */
#ifndef FRONT_KEYS_H
#define FRONT_KEYS_H

#include "passerelle/view.h"

enum stroke_kind {
    STROKE_INPUT,
    STROKE_MOUSE, /* getmouse() knows more */
    STROKE_RESIZE,
    STROKE_REDRAW, /* Ctrl-L: something wrote over the screen */
    STROKE_ANSWER, /* the terminal answered a question: keys.reply */
};

enum mouse_gesture { MOUSE_PRESS, MOUSE_RELEASE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct stroke {
    enum stroke_kind kind;
    struct input input;
    enum mouse_gesture gesture; /* STROKE_MOUSE */
    int row, col;               /* STROKE_MOUSE, from 0 */
};

enum { KEYS_STROKES = 2, KEYS_REPLY = 64 };

struct keys {
    enum { KEYS_PLAIN, KEYS_ESCAPE, KEYS_SEQUENCE, KEYS_REPLYING, KEYS_REPLY_END, KEYS_OLD_MOUSE } state;
    char sequence[24]; /* after ESC, as far as it came */
    int length;
    unsigned char letter[4]; /* an unfinished UTF-8 letter */
    int have, want;
    char reply[KEYS_REPLY]; /* what stood between ESC ] and its end */
};

/* One code. Returns the number of strokes in out. */
int keys_take(struct keys *, int code, struct stroke out[KEYS_STROKES]);
/* Nothing more waits: an [Échap] held back for what might follow it is one. */
int keys_rest(struct keys *, struct stroke out[KEYS_STROKES]);

#endif
