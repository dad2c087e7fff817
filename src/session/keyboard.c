/* keyboard.c - the French keyboard as data: signs by row, alone, with [Maj] and with [AltGr]. */
#include "passerelle/keyboard.h"

#include <stdio.h>
#include <string.h>

enum { ROWS = 4 };

/* Three lines a row, sign by sign; a blank stands for nothing there. Then what stands beside them. */
static const struct {
    const char *alone, *shift, *altgr;
    const char *indent, *left, *right, *small;
} rows[ROWS] = {
    { "²&é\"'(-è_çà)=", " 1234567890°+", "  ~#{[|`\\^@]}", "", NULL, N_("← Retour arrière"), "" },
    { "azertyuiop^$", "AZERTYUIOP¨£", "  €         ", " ", "Tab", N_("Entrée"), " " },
    { "qsdfghjklmù*", "QSDFGHJKLM%µ", "            ", " ", N_("Verr"), N_("Entrée"), " " },
    { "<wxcvbn,;:!", ">WXCVBN?./§", "           ", "", N_("Maj"), N_("Maj"), "" },
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

/* The sign in column col of a row. */
static void sign_in(const char *row, int col, char *out)
{
    size_t n = strlen(row);
    uint32_t cp;
    for (; col > 0; col--, n = strlen(row))
        row += utf8_next(row, n, &cp);
    snprintf(out, 8, "%.*s", (int)utf8_next(row, n, &cp), row);
}

bool keyboard_also(const struct key_press *k, char *shift, char *altgr)
{
    if (k->row < 0)
        return false;
    sign_in(rows[k->row].shift, k->col, shift);
    sign_in(rows[k->row].altgr, k->col, altgr);
    return *shift != ' ' && *altgr != ' ';
}

/* --- pictures --- */

/* The keys of a row, each in three columns and a gap. */
static void add_keys(struct str *out, int row, int from, const struct key_press *press, const char *gap)
{
    const char *s = rows[row].alone;
    size_t n = strlen(s);
    int col = 0;
    for (size_t i = 0; i < n; col++) {
        uint32_t cp;
        size_t len = utf8_next(s + i, n - i, &cp);
        bool here = press && press->row == row && press->col == col;
        if (col >= from) {
            str_addc(out, here ? '[' : ' ');
            str_addn(out, s + i, len);
            str_printf(out, "%s%s", here ? "]" : " ", gap);
        }
        i += len;
    }
}

static void trim(struct str *out)
{
    while (out->len > 0 && out->s[out->len - 1] == ' ')
        out->s[--out->len] = '\0';
}

static const char *kept(struct page *p, struct str *out)
{
    const char *copy = page_copy(p, str_s(out));
    str_free(out);
    return copy;
}

/* A key with a name: between brackets when it is the one. */
static void add_named(struct str *out, const char *name, bool here)
{
    str_printf(out, here ? "[%s]" : " %s ", name);
}

const char *keyboard_picture(struct page *p, const struct key_press *press, bool back)
{
    struct str out = { 0 };
    bool space = press && press->row < 0, altgr = press && press->with == KEY_ALTGR;
    for (int row = 0; row < ROWS; row++) {
        bool shift = press && press->with == KEY_SHIFT && row == ROWS - 1;
        str_add(&out, rows[row].indent);
        if (rows[row].left != NULL)
            add_named(&out, page_tr(p, rows[row].left), shift);
        add_keys(&out, row, 0, press, " ");
        add_named(&out, page_tr(p, rows[row].right), back && row == 0);
        trim(&out);
        str_addc(&out, '\n');
    }
    str_add(&out, "  Ctrl     Alt   ");
    add_named(&out, page_tr(p, N_("        espace        ")), space);
    str_add(&out, "   ");
    add_named(&out, "AltGr", altgr);
    str_add(&out, "  Ctrl");
    return kept(p, &out);
}

const char *keyboard_small(struct page *p, const struct key_press *press)
{
    struct str out = { 0 };
    bool space = press && press->row < 0, altgr = press && press->with == KEY_ALTGR;
    for (int row = 0; row < ROWS; row++) {
        bool shift = press && press->with == KEY_SHIFT && row == ROWS - 1;
        /* beside [Maj] there is no room for the first key, unless it is the one */
        int from = row == 0 || (shift && press->col > 0);
        if (shift)
            str_printf(&out, "[%s]", page_tr(p, N_("Maj")));
        else
            str_add(&out, rows[row].small);
        add_keys(&out, row, from, press, "");
        trim(&out);
        str_addc(&out, '\n');
    }
    str_add(&out, " Ctrl  Alt ");
    add_named(&out, page_tr(p, N_(" espace ")), space);
    str_addc(&out, ' ');
    add_named(&out, "AltGr", altgr);
    str_add(&out, " Ctrl");
    return kept(p, &out);
}
