/* safe.c - the one gate between the outside and a terminal: what may not stand in a text, found or made
 * visible. */
#include "safe.h"

#include <string.h>

struct range {
    uint32_t first, last;
    enum text_fault fault;
};

/* Sorted. Everything else may pass. */
static const struct range banned[] = {
    { 0x0000, 0x0009, TEXT_CONTROL },    { 0x000B, 0x001F, TEXT_CONTROL },
    { 0x007F, 0x009F, TEXT_CONTROL },    { 0x00AD, 0x00AD, TEXT_ZERO_WIDTH }, /* soft hyphen */
    { 0x034F, 0x034F, TEXT_ZERO_WIDTH },                                      /* combining grapheme joiner */
    { 0x061C, 0x061C, TEXT_DIRECTION },  { 0x115F, 0x1160, TEXT_ZERO_WIDTH }, /* Hangul fillers */
    { 0x17B4, 0x17B5, TEXT_ZERO_WIDTH }, { 0x180B, 0x180F, TEXT_ZERO_WIDTH },
    { 0x200B, 0x200D, TEXT_ZERO_WIDTH }, { 0x200E, 0x200F, TEXT_DIRECTION },
    { 0x2028, 0x2029, TEXT_CONTROL }, /* line and paragraph separators */
    { 0x202A, 0x202E, TEXT_DIRECTION },  { 0x2060, 0x2065, TEXT_ZERO_WIDTH },
    { 0x2066, 0x206F, TEXT_DIRECTION },  { 0x3164, 0x3164, TEXT_ZERO_WIDTH },
    { 0xFDD0, 0xFDEF, TEXT_CONTROL },    /* no characters */
    { 0xFE00, 0xFE0F, TEXT_ZERO_WIDTH }, /* variation selectors */
    { 0xFEFF, 0xFEFF, TEXT_ZERO_WIDTH }, { 0xFFA0, 0xFFA0, TEXT_ZERO_WIDTH },
    { 0xFFF0, 0xFFFB, TEXT_CONTROL },    { 0xFFFE, 0xFFFF, TEXT_CONTROL },
    { 0x1D173, 0x1D17A, TEXT_CONTROL },  { 0xE0000, 0xE0FFF, TEXT_ZERO_WIDTH }, /* tags */
};

enum { ZWNJ = 0x200C };

/* Persian and Dari write a zero-width non-joiner inside words: it stands after an Arabic letter. */
static bool arabic(uint32_t cp)
{
    return cp >= 0x0620 && cp <= 0x06D3;
}

static enum text_fault fault_of(uint32_t cp, uint32_t before)
{
    if ((cp >= 0x20 && cp < 0x7F) || cp == '\n' || (cp >= 0xA0 && cp < 0x034F && cp != 0xAD))
        return TEXT_FINE;
    if (cp == ZWNJ && arabic(before))
        return TEXT_FINE;
    if ((cp & 0xFFFE) == 0xFFFE)
        return TEXT_CONTROL;
    size_t low = 0, high = ARRAY_LEN(banned);
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (cp < banned[mid].first)
            high = mid;
        else if (cp > banned[mid].last)
            low = mid + 1;
        else
            return banned[mid].fault;
    }
    return TEXT_FINE;
}

static bool bad_byte(uint32_t cp, size_t bytes)
{
    return cp == 0xFFFD && bytes == 1;
}

enum text_fault text_check(const char *s, size_t n, size_t *at)
{
    uint32_t before = 0;
    for (size_t i = 0; i < n;) {
        const size_t plain = utf8_plain(s + i, n - i);
        if (plain > 0)
            before = ' '; /* only an Arabic letter matters to what follows */
        i += plain;
        if (i == n)
            break;
        uint32_t cp;
        size_t bytes = utf8_next(s + i, n - i, &cp);
        enum text_fault fault = bad_byte(cp, bytes) ? TEXT_NOT_UTF8 : fault_of(cp, before);
        if (fault != TEXT_FINE) {
            *at = i;
            return fault;
        }
        before = cp;
        i += bytes;
    }
    return TEXT_FINE;
}

/* The words that messages use; the reader's language is chosen where they are shown. */
static const char *const fault_names[] = {
    [TEXT_FINE] = N_("rien"),
    [TEXT_NOT_UTF8] = N_("un octet qui n'est pas de l'UTF-8"),
    [TEXT_CONTROL] = N_("un caractère de commande"),
    [TEXT_DIRECTION] = N_("un signe qui change le sens de lecture"),
    [TEXT_ZERO_WIDTH] = N_("un signe invisible"),
};

void text_fault_words(struct str *out, enum text_fault fault, const char *at, size_t n, tr_fn *tr)
{
    str_add(out, tr != NULL ? tr(fault_names[fault], NULL, 1) : fault_names[fault]);
    if (fault == TEXT_FINE || n == 0)
        return;
    uint32_t cp;
    size_t bytes = utf8_next(at, n, &cp);
    if (bad_byte(cp, bytes))
        str_printf(out, " (%02X)", (unsigned)(unsigned char)*at);
    else
        str_printf(out, " (U+%04X)", (unsigned)cp);
}

/* What may not be shown as it is: its number, or the byte that is no sign at all. */
static void add_visible(struct str *out, uint32_t cp, bool bad, char byte)
{
    if (bad)
        str_printf(out, "<%02X>", (unsigned)(unsigned char)byte);
    else
        str_printf(out, "<U+%04X>", (unsigned)cp);
}

size_t safe_sign(struct str *out, const char *s, size_t n, uint32_t *before)
{
    uint32_t cp;
    const size_t bytes = utf8_next(s, n, &cp);
    const bool bad = bad_byte(cp, bytes);
    if (bad || cp == '\n' || fault_of(cp, *before) != TEXT_FINE)
        add_visible(out, cp, bad, *s);
    else
        str_addn(out, s, bytes);
    *before = cp;
    return bytes;
}

void text_safe(struct str *out, const char *s, bool lines)
{
    const size_t n = strlen(s);
    uint32_t before = 0;
    size_t clean = 0; /* where the pending stretch of harmless bytes begins */
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        size_t bytes = utf8_next(s + i, n - i, &cp);
        bool bad = bad_byte(cp, bytes);
        if (bad || fault_of(cp, before) != TEXT_FINE || (cp == '\n' && !lines)) {
            str_addn(out, s + clean, i - clean);
            add_visible(out, cp, bad, s[i]);
            clean = i + bytes;
        }
        before = cp;
        i += bytes;
    }
    str_addn(out, s + clean, n - clean);
}
