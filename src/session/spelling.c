/* spelling.c - case, accents, spaces, one letter: what differs between two spellings of one answer. */
#include "spelling.h"

#include "passerelle/judge.h"
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* Bytes of the blanks at s (a no-break space is one too); *signs says how many they are. */
static size_t blanks(const char *s, size_t *signs)
{
    size_t n = 0;
    *signs = 0;
    for (;;) {
        if (s[n] == ' ' || s[n] == '\t' || s[n] == '\n')
            n++;
        else if (starts_with(s + n, "\xC2\xA0") || starts_with(s + n, "\xE2\x80\xAF"))
            n += s[n] == '\xC2' ? 2 : 3;
        else
            return n;
        ++*signs;
    }
}

/* Two signs that are the same when folded: which forgiving does it take? */
static int compare_folded(uint32_t a, uint32_t b)
{
    struct str x = { 0 }, y = { 0 };
    utf8_add(&x, a);
    utf8_add(&y, b);
    char *folded = text_fold(str_s(&x));
    bool same = text_same(str_s(&x), str_s(&y));
    unsigned char first = (unsigned char)folded[0];
    bool letter = first >= 0x80 || (first >= 'a' && first <= 'z');
    free(folded);
    str_free(&x);
    str_free(&y);
    if (!same)
        return SPELLING_OTHER;
    if (!letter)
        return 0; /* apostrophes, quotes */
    bool capitals = (text_lower(a) != a) != (text_lower(b) != b);
    return FORGIVEN_ACCENT | (capitals ? FORGIVEN_CASE : 0);
}

static int compare_signs(uint32_t a, uint32_t b)
{
    if (a == b)
        return 0;
    if (text_lower(a) == text_lower(b))
        return FORGIVEN_CASE;
    return compare_folded(a, b);
}

static bool only_end(const char *s)
{
    return s[strspn(s, " .\t\n")] == '\0';
}

/* Both are the same when folded. Where signs are no more beside each other (œ for oe), the rest counts as an accent. */
static int walk(const char *a, const char *b)
{
    int flags = 0;
    size_t na, nb;
    a += blanks(a, &na);
    b += blanks(b, &nb);
    while (*a && *b) {
        size_t ba = blanks(a, &na), bb = blanks(b, &nb);
        a += ba;
        b += bb;
        if (only_end(a) && only_end(b))
            break;
        if (na != nb)
            flags |= FORGIVEN_SPACE;
        uint32_t x = 0, y = 0;
        a += utf8_next(a, strlen(a), &x);
        b += utf8_next(b, strlen(b), &y);
        int differs = compare_signs(x, y);
        if (differs == SPELLING_OTHER)
            return flags | FORGIVEN_ACCENT;
        flags |= differs;
    }
    return flags;
}

int spelling_compare(const char *typed, const char *expected)
{
    if (!text_same(typed, expected))
        return SPELLING_OTHER;
    char *a = text_compose(typed), *b = text_compose(expected);
    int flags = walk(a, b);
    free(a);
    free(b);
    return flags;
}

/* Letters of a word; -1 if it holds anything but letters, apostrophes and hyphens. */
static int letters(const char *word)
{
    int n = 0;
    for (size_t i = 0, len = strlen(word); i < len;) {
        uint32_t cp;
        i += utf8_next(word + i, len - i, &cp);
        if (cp == '\'' || cp == '-')
            continue;
        if (cp < 0x80 && !(cp >= 'a' && cp <= 'z'))
            return -1;
        n++;
    }
    return n;
}

/* Is one word forgiven for the other? */
static bool word_near(const char *typed, const char *expected)
{
    return letters(typed) >= 0 && letters(expected) >= 5 && text_distance(typed, expected, 1) == 1;
}

/* The next word of a folded text, cut out in place; NULL at the end. */
static char *next_word(char **s)
{
    char *word = *s;
    if (!word || !*word)
        return NULL;
    char *blank = strchr(word, ' ');
    if (blank)
        *blank = '\0';
    *s = blank ? blank + 1 : NULL;
    return word;
}

bool spelling_near(const char *typed, const char *expected)
{
    char *a = text_fold(typed), *b = text_fold(expected);
    char *pa = a, *pb = b, *x, *y;
    int near = 0;
    bool same = true;
    do {
        x = next_word(&pa);
        y = next_word(&pb);
        if (!x || !y)
            break;
        if (strcmp(x, y) != 0) {
            near++;
            same = word_near(x, y);
        }
    } while (same && near < 2);
    bool fits = same && near == 1 && !x && !y;
    free(a);
    free(b);
    return fits;
}
