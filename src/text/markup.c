/* markup.c - the light markup of lesson texts, [Key] and *strong*, and the names of the keys. */
#include "passerelle/text.h"

#include <string.h>
#include <utf8proc.h>

enum { MARK_MAX_BYTES = 120 };

static bool word_sign(uint32_t cp)
{
    return (utf8proc_category((utf8proc_int32_t)cp) >= UTF8PROC_CATEGORY_LU &&
            utf8proc_category((utf8proc_int32_t)cp) <= UTF8PROC_CATEGORY_NO);
}

static bool word_before(const char *s, size_t at)
{
    if (at == 0)
        return false;
    size_t bytes = utf8_before(s, at);
    uint32_t cp;
    utf8_next(s + at - bytes, bytes, &cp);
    return word_sign(cp);
}

static bool word_after(const char *s, size_t len, size_t at)
{
    if (at >= len)
        return false;
    uint32_t cp;
    utf8_next(s + at, len - at, &cp);
    return word_sign(cp);
}

/* The length of the [key] that begins at s, brackets counted; 0 if there is none. */
static size_t key_length(const char *s, size_t len)
{
    bool filled = false;
    for (size_t i = 1; i < len && i < MARK_MAX_BYTES; i++) {
        if (s[i] == ']' && (filled || (i == 1 && i + 1 < len && s[i + 1] == ']')))
            return s[1] == ']' ? 3 : i + 1; /* []] is the key ] */
        if (s[i] == ']' || (s[i] == '[' && !(i == 1 && len > 2 && s[2] == ']')))
            return 0;
        filled = filled || s[i] != ' ';
    }
    return 0;
}

/* The length of *strong* at s[at], stars counted; 0 if the star is a plain one. */
static size_t strong_length(const char *s, size_t len, size_t at)
{
    if (word_before(s, at) || at + 2 >= len || s[at + 1] == ' ' || s[at + 1] == '*')
        return 0;
    for (size_t i = at + 2; i < len; i++) {
        if (s[i] == '*')
            return s[i - 1] != ' ' && !word_after(s, len, i + 1) ? i + 1 - at : 0;
    }
    return 0;
}

size_t text_runs(const char *s, size_t len, struct text_run *out, size_t max)
{
    size_t count = 0, plain = 0;
    for (size_t i = 0; i < len && count < max;) {
        size_t key = s[i] == '[' ? key_length(s + i, len - i) : 0;
        size_t strong = s[i] == '*' ? strong_length(s, len, i) : 0;
        if (key + strong == 0) {
            i++;
            continue;
        }
        if (i > plain)
            out[count++] = (struct text_run){ s + plain, i - plain, STYLE_PLAIN };
        if (count < max) {
            out[count++] = key > 0 ? (struct text_run){ s + i, key, STYLE_KEY }
                                   : (struct text_run){ s + i + 1, strong - 2, STYLE_STRONG };
            i += key + strong;
            plain = i;
        } else {
            plain = i;
        }
    }
    if (plain < len && count < max)
        out[count++] = (struct text_run){ s + plain, len - plain, STYLE_PLAIN };
    else if (plain < len && max > 0) /* no room left: the last run takes the rest, so that no text is lost */
        out[max - 1].len = (size_t)(s + len - out[max - 1].s);
    return count;
}

/* What is engraved on the keys of a French keyboard, beside single signs. */
static const char *const key_names[] = {
    "Entrée", "Tab",   "Échap",   "Espace", "Maj",       "Ctrl",     "Alt",      "AltGr",    "Retour arrière",
    "Suppr",  "Inser", "Début",   "Fin",    "Page haut", "Page bas", "Verr Maj", "Verr Num", "Impr écran",
    "Pause",  "Menu",  "Windows", "Cmd",    "Option",    "Fn",       "F1",       "F2",       "F3",
    "F4",     "F5",    "F6",      "F7",     "F8",        "F9",       "F10",      "F11",      "F12",
};

static bool key_alone(const char *name, size_t n)
{
    for (size_t i = 0; i < ARRAY_LEN(key_names); i++) {
        if (strlen(key_names[i]) == n && memcmp(key_names[i], name, n) == 0)
            return true;
    }
    uint32_t cp;
    return n > 0 && utf8_next(name, n, &cp) == n && cp > 0x20 && text_char_width(cp) == 1;
}

bool text_is_key(const char *name)
{
    size_t n = strlen(name);
    if (key_alone(name, n))
        return true;
    /* A chord: Ctrl-C, Ctrl+C, Ctrl+Maj+T. Its last key may itself be + or -. */
    for (size_t i = 1; i + 1 < n; i++) {
        if (name[i] == '-' || name[i] == '+')
            return key_alone(name, i) && text_is_key(name + i + 1);
    }
    return false;
}
