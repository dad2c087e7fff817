/* keyboard.c - the French keyboard as data: signs by row, alone, with [Maj] and with [AltGr]. */
#include "keyboard.h"

#include <string.h>

enum { ROWS = 4 };

/* Three lines a row, sign by sign; a blank stands for nothing there. */
static const struct {
    const char *indent, *left, *alone, *shift, *altgr, *right;
} rows[ROWS] = {
    { " ", "", "²&é\"'(-è_çà)=", " 1234567890°+", "  ~#{[|`\\^@]}", "" },
    { "   ", "", "azertyuiop^$", "AZERTYUIOP¨£", "  €         ", "" },
    { "    ", "", "qsdfghjklmù*", "QSDFGHJKLM%µ", "            ", "" },
    { " ", "Maj ", "<wxcvbn,;:!", ">WXCVBN?./§", "           ", "" },
};

/* Letters that [^] writes with the letter after it. */
static const struct {
    uint32_t sign;
    const char *cap;
} dead[] = { { 0xE2, "a" }, { 0xEA, "e" }, { 0xEE, "i" }, { 0xF4, "o" }, { 0xFB, "u" } };

/* Index of the sign in a row, -1 if it is not there. */
static int sign_at(const char *row, uint32_t sign)
{
    size_t n = strlen(row);
    int at = 0;
    for (size_t i = 0; i < n; at++) {
        uint32_t cp;
        i += utf8_next(row + i, n - i, &cp);
        if (cp == sign)
            return at;
    }
    return -1;
}

static const char *cap_at(int row, int col)
{
    static const char *const caps[ROWS][13] = {
        { "²", "&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à", ")", "=" },
        { "a", "z", "e", "r", "t", "y", "u", "i", "o", "p", "^", "$" },
        { "q", "s", "d", "f", "g", "h", "j", "k", "l", "m", "ù", "*" },
        { "<", "w", "x", "c", "v", "b", "n", ",", ";", ":", "!" },
    };
    return caps[row][col];
}

static bool find_dead(uint32_t sign, struct key_press *out)
{
    for (size_t i = 0; i < ARRAY_LEN(dead); i++) {
        if (dead[i].sign == sign) {
            *out = (struct key_press){ .row = 1, .col = 10, .with = KEY_DEAD, .cap = dead[i].cap };
            return true;
        }
    }
    return false;
}

bool keyboard_find(uint32_t sign, struct key_press *out)
{
    if (sign == ' ') {
        *out = (struct key_press){ .row = -1, .cap = "espace" };
        return true;
    }
    for (int row = 0; row < ROWS; row++) {
        const char *const lines[] = { rows[row].alone, rows[row].shift, rows[row].altgr };
        for (size_t with = 0; with < ARRAY_LEN(lines); with++) {
            int col = sign_at(lines[with], sign);
            if (col < 0)
                continue;
            *out = (struct key_press){
                .row = row, .col = col, .with = (enum key_with)with, .cap = cap_at(row, col)
            };
            return true;
        }
    }
    return find_dead(sign, out);
}

static void add_row(struct str *out, int row, const struct key_press *press)
{
    const char *s = rows[row].alone;
    size_t n = strlen(s);
    int col = 0;
    bool shift = press && press->with == KEY_SHIFT && row == ROWS - 1;
    str_printf(out, "%s%s", rows[row].indent, row == ROWS - 1 ? (shift ? "[Maj]" : " Maj ") : "");
    for (size_t i = 0; i < n; col++) {
        uint32_t cp;
        size_t len = utf8_next(s + i, n - i, &cp);
        bool here = press && press->row == row && press->col == col;
        str_addc(out, here ? '[' : ' ');
        str_addn(out, s + i, len);
        str_addc(out, here ? ']' : ' ');
        i += len;
    }
    str_addc(out, '\n');
}

const char *keyboard_picture(struct page *p, const struct key_press *press)
{
    struct str out = { 0 };
    bool space = press && press->row < 0, altgr = press && press->with == KEY_ALTGR;
    for (int row = 0; row < ROWS; row++)
        add_row(&out, row, press);
    str_printf(&out, "  Ctrl  Alt  %s  %s", space ? "[    espace    ]" : "     espace     ",
               altgr ? "[AltGr]" : " AltGr ");
    const char *copy = page_copy(p, str_s(&out));
    str_free(&out);
    return copy;
}
