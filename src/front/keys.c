/*
 * keys.c - codes of wgetch into inputs: the table of keys, letters put together from their bytes, and the
 * sequences that the terminal's own description does not know.
 */
#include "keys.h"

#include "passerelle/base.h"
#include "passerelle/text.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    int code;
    enum input_key key;
} codes[] = {
    { '\r', INPUT_ENTER },
    { '\n', INPUT_ENTER },
    { KEY_ENTER, INPUT_ENTER },
    { '\t', INPUT_TAB },
    { KEY_BTAB, INPUT_BACKTAB },
    { KEY_STAB, INPUT_TAB },
    { 8, INPUT_BACKSPACE },
    { 127, INPUT_BACKSPACE },
    { KEY_BACKSPACE, INPUT_BACKSPACE },
    { KEY_DC, INPUT_DELETE },
    { KEY_SDC, INPUT_DELETE },
    { 7, INPUT_MENU },
    { KEY_UP, INPUT_UP },
    { KEY_SR, INPUT_UP },
    { KEY_DOWN, INPUT_DOWN },
    { KEY_SF, INPUT_DOWN },
    { KEY_LEFT, INPUT_LEFT },
    { KEY_SLEFT, INPUT_LEFT },
    { KEY_RIGHT, INPUT_RIGHT },
    { KEY_SRIGHT, INPUT_RIGHT },
    { KEY_HOME, INPUT_HOME },
    { KEY_SHOME, INPUT_HOME },
    { KEY_FIND, INPUT_HOME },
    { KEY_A1, INPUT_HOME },
    { KEY_END, INPUT_END },
    { KEY_SEND, INPUT_END },
    { KEY_SELECT, INPUT_END },
    { KEY_C1, INPUT_END },
    { KEY_LL, INPUT_END },
    { KEY_PPAGE, INPUT_PAGE_UP },
    { KEY_SPREVIOUS, INPUT_PAGE_UP },
    { KEY_A3, INPUT_PAGE_UP },
    { KEY_NPAGE, INPUT_PAGE_DOWN },
    { KEY_SNEXT, INPUT_PAGE_DOWN },
    { KEY_C3, INPUT_PAGE_DOWN },
    { KEY_F(1), INPUT_HELP },
    { KEY_HELP, INPUT_HELP },
    { KEY_F(2), INPUT_CALL },
    { KEY_F(4), INPUT_LANGUAGE },
    { KEY_F(6), INPUT_SWITCH },
    { KEY_F(9), INPUT_HIDE },
    { KEY_F(10), INPUT_MENU },
};

/* What common terminals send when TERM names another one: after ESC, modifiers left out. */
static const struct {
    const char *sequence;
    enum input_key key;
} sequences[] = {
    { "[A", INPUT_UP },       { "OA", INPUT_UP },         { "[B", INPUT_DOWN },
    { "OB", INPUT_DOWN },     { "[C", INPUT_RIGHT },      { "OC", INPUT_RIGHT },
    { "[D", INPUT_LEFT },     { "OD", INPUT_LEFT },       { "[H", INPUT_HOME },
    { "OH", INPUT_HOME },     { "[1~", INPUT_HOME },      { "[7~", INPUT_HOME },
    { "[F", INPUT_END },      { "OF", INPUT_END },        { "[4~", INPUT_END },
    { "[8~", INPUT_END },     { "[5~", INPUT_PAGE_UP },   { "[6~", INPUT_PAGE_DOWN },
    { "[3~", INPUT_DELETE },  { "[Z", INPUT_BACKTAB },    { "OM", INPUT_ENTER },
    { "OP", INPUT_HELP },     { "[11~", INPUT_HELP },     { "[[A", INPUT_HELP },
    { "OQ", INPUT_CALL },     { "[12~", INPUT_CALL },     { "[[B", INPUT_CALL },
    { "OS", INPUT_LANGUAGE }, { "[14~", INPUT_LANGUAGE }, { "[[D", INPUT_LANGUAGE },
    { "[17~", INPUT_SWITCH }, { "[20~", INPUT_HIDE },     { "[21~", INPUT_MENU },
};

static int give(struct stroke *out, enum input_key key, uint32_t ch)
{
    *out = (struct stroke){ .kind = STROKE_INPUT, .input = { .key = key, .ch = ch } };
    return 1;
}

/* --- letters --- */

static int letter_give(struct keys *k, struct stroke *out)
{
    size_t at;
    uint32_t cp;
    const char *s = (const char *)k->letter;
    size_t n = (size_t)k->have;
    k->have = k->want = 0;
    if (text_check(s, n, &at) != TEXT_FINE || utf8_next(s, n, &cp) != n)
        return 0; /* a control, a direction override, no UTF-8: nobody types these on purpose */
    return give(out, INPUT_CHAR, cp);
}

static int letter_take(struct keys *k, unsigned char byte, struct stroke *out)
{
    if ((byte & 0xC0) == 0x80) {
        if (k->want == 0)
            return 0;
        k->letter[k->have++] = byte;
        return k->have == k->want ? letter_give(k, out) : 0;
    }
    k->letter[0] = byte;
    k->have = 1;
    k->want = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return k->want == 1 ? letter_give(k, out) : 0;
}

/* --- sequences --- */

/* Modifiers are forgiven: ESC [ 1 ; 5 A is an arrow all the same. */
static int sequence_give(struct keys *k, struct stroke *out)
{
    char plain[sizeof k->sequence];
    size_t n = 0;
    bool modified = false;
    for (int i = 0; i < k->length; i++) {
        char c = k->sequence[i];
        bool last = i + 1 == k->length;
        modified = modified || c == ';';
        if (last && modified && c != '~' && n == 2 && plain[1] == '1')
            n = 1;
        if (last || !modified)
            plain[n++] = c;
    }
    plain[n] = '\0';
    for (size_t i = 0; i < ARRAY_LEN(sequences); i++) {
        if (strcmp(sequences[i].sequence, plain) == 0)
            return give(out, sequences[i].key, 0);
    }
    return 0; /* swallowed: its letters must not land in a field */
}

/* --- the mouse: ESC [ < button ; column ; row M or m, or three bytes after ESC [ M --- */

enum { MOUSE_WHEEL = 64, MOUSE_MODIFIERS = 4 | 8 | 16 };

static int mouse_give(struct stroke *out, int button, int row, int col, bool pressed)
{
    button &= ~MOUSE_MODIFIERS;
    if (button != 0 && button != MOUSE_WHEEL && button != MOUSE_WHEEL + 1)
        return 0; /* the other buttons do nothing */
    *out = (struct stroke){ .kind = STROKE_MOUSE, .row = row - 1, .col = col - 1 };
    if (button == 0)
        out->gesture = pressed ? MOUSE_PRESS : MOUSE_RELEASE;
    else
        out->gesture = button == MOUSE_WHEEL ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
    return 1;
}

static int mouse_take(struct keys *k, struct stroke *out)
{
    int part[3] = { 0 }, n = 0;
    for (int i = 2; i + 1 < k->length; i++) {
        char c = k->sequence[i];
        if (c >= '0' && c <= '9' && n < 3 && part[n] < 10000)
            part[n] = part[n] * 10 + (c - '0');
        else if (c == ';')
            n++;
        else
            return 0;
    }
    return n == 2 ? mouse_give(out, part[0], part[2], part[1], k->sequence[k->length - 1] == 'M') : 0;
}

static int old_mouse_take(struct keys *k, int code, struct stroke *out)
{
    enum { BASE = 32, RELEASED = 3 };
    k->sequence[k->length++] = (char)code;
    if (k->length < 3)
        return 0;
    k->state = KEYS_PLAIN;
    int part[3];
    for (int i = 0; i < 3; i++)
        part[i] = (unsigned char)k->sequence[i] - BASE;
    bool released = (part[0] & ~MOUSE_MODIFIERS) == RELEASED;
    return mouse_give(out, released ? 0 : part[0], part[2], part[1], !released);
}

static bool sequence_is_over(const struct keys *k, int code)
{
    if (k->length == 2 && k->sequence[0] == 'O')
        return true;
    if (k->length == 2 && code == '[')
        return false; /* ESC [ [ A, the Linux console */
    return k->length > 1 && code >= 0x40 && code <= 0x7E;
}

static int sequence_take(struct keys *k, int code, struct stroke *out)
{
    if (k->length + 1 >= (int)sizeof k->sequence) {
        /* Too long for any key (a mouse report, a paste mark): only its end is waited for. */
        if (code >= 0x40 && code <= 0x7E)
            k->state = KEYS_PLAIN;
        return 0;
    }
    k->sequence[k->length++] = (char)code;
    if (!sequence_is_over(k, code))
        return 0;
    k->state = KEYS_PLAIN;
    if (k->length == 2 && code == 'M') {
        k->state = KEYS_OLD_MOUSE;
        k->length = 0;
        return 0;
    }
    return k->sequence[1] == '<' ? mouse_take(k, out) : sequence_give(k, out);
}

/* ESC ] 11 ; rgb:... up to BEL or ESC \: it may come while someone types, whole or in pieces. */
static int reply_take(struct keys *k, int code, struct stroke *out)
{
    bool ends = code == 7 || (k->state == KEYS_REPLY_END && code == '\\');
    if (ends) {
        k->reply[k->length] = '\0';
        k->state = KEYS_PLAIN;
        *out = (struct stroke){ .kind = STROKE_ANSWER };
        return 1;
    }
    if (code == 27) {
        k->state = KEYS_REPLY_END;
        return 0;
    }
    bool strange = k->state == KEYS_REPLY_END || code < 0x20 || code > 0x7E || k->length + 1 >= KEYS_REPLY;
    if (strange) {
        k->state = KEYS_PLAIN; /* no answer after all: let the next keys through */
        return 0;
    }
    k->reply[k->length++] = (char)code;
    return 0;
}

/* --- codes --- */

static int plain_take(struct keys *k, int code, struct stroke *out)
{
    if (code == KEY_RESIZE || code == KEY_MOUSE || code == 12) {
        *out = (struct stroke){ .kind = code == KEY_RESIZE  ? STROKE_RESIZE
                                        : code == KEY_MOUSE ? STROKE_MOUSE
                                                            : STROKE_REDRAW };
        return 1;
    }
    if (code == 27) {
        k->have = k->want = 0;
        k->state = KEYS_ESCAPE;
        return 0;
    }
    for (size_t i = 0; i < ARRAY_LEN(codes); i++) {
        if (codes[i].code == code)
            return give(out, codes[i].key, 0);
    }
    if (code < 0x20 || code > 0xFF)
        return 0;
    return letter_take(k, (unsigned char)code, out);
}

/* The code right after ESC says whether ESC was the key or the start of a sequence. */
static int escape_take(struct keys *k, int code, struct stroke out[KEYS_STROKES])
{
    k->length = 0;
    if (code == '[' || code == 'O') {
        k->state = KEYS_SEQUENCE;
        k->sequence[k->length++] = (char)code;
        return 0;
    }
    if (code == ']' || code == 'P') {
        k->state = KEYS_REPLYING;
        return 0;
    }
    k->state = KEYS_PLAIN;
    int n = give(out, INPUT_ESCAPE, 0);
    return n + plain_take(k, code, out + n);
}

int keys_take(struct keys *k, int code, struct stroke out[KEYS_STROKES])
{
    if (code == KEY_RESIZE)
        return plain_take(k, code, out); /* may come between any two bytes */
    switch (k->state) {
    case KEYS_ESCAPE:
        return escape_take(k, code, out);
    case KEYS_SEQUENCE:
        return sequence_take(k, code, out);
    case KEYS_REPLYING:
    case KEYS_REPLY_END:
        return reply_take(k, code, out);
    case KEYS_OLD_MOUSE:
        return old_mouse_take(k, code, out);
    case KEYS_PLAIN:
        break;
    }
    return plain_take(k, code, out);
}

int keys_rest(struct keys *k, struct stroke out[KEYS_STROKES])
{
    bool alone = k->state == KEYS_ESCAPE;
    if (alone || k->state == KEYS_SEQUENCE || k->state == KEYS_OLD_MOUSE)
        k->state = KEYS_PLAIN;
    return alone ? give(out, INPUT_ESCAPE, 0) : 0;
}
