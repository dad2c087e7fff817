/* wrap.c - breaks a text into lines of a given width, by the rules of French typography. */
#include "width.h"

#include <string.h>

/* Where a line may end (content) and the next begin. */
struct cut {
    size_t end, next;
};

static bool sticks_to_left(const char *s, size_t n)
{
    uint32_t cp;
    if (n == 0)
        return false;
    utf8_next(s, n, &cp);
    return cp == ':' || cp == '?' || cp == '!' || cp == ';' || cp == 0xBB; /* » */
}

static bool ends_with_opening(const char *s, size_t at)
{
    return at >= 2 && (unsigned char)s[at - 2] == 0xC2 && (unsigned char)s[at - 1] == 0xAB; /* « */
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* « 18 h », « 14 h 30 », « 3 euros »: a number stays with its unit, and an hour with its minutes. */
static bool number_goes_on(const char *s, size_t end, const char *next, size_t n)
{
    static const char *const units[] = { "h",  "min", "s", "€",  "%", "euro", "euros", "m",
                                         "cm", "km",  "g", "kg", "l", "Ko",   "Mo",    "Go" };
    if (end > 2 && s[end - 1] == 'h' && s[end - 2] == ' ' && is_digit(s[end - 3]))
        return n > 0 && is_digit(*next);
    if (end == 0 || !is_digit(s[end - 1]))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        size_t len = strlen(units[i]);
        if (n >= len && memcmp(next, units[i], len) == 0 &&
            (n == len || strchr(" ,.;:?!)", next[len]) != NULL))
            return true;
    }
    return false;
}

/* The end of a [key] that opens at s[at], or at itself when the bracket stands alone. */
static size_t key_end(const char *s, size_t n, size_t at)
{
    for (size_t i = at + 1; i < n; i++) {
        if (s[i] == ']')
            return i + 1;
        if (s[i] == '[')
            break;
    }
    return at;
}

/* Takes one line off the front of s[0..n): the bytes it shows; *next is where the following one begins. */
static size_t line_take(const char *s, size_t n, int cols, size_t *next)
{
    struct cut good = { 0 }, any = { 0 };
    size_t key = 0;     /* spaces before this offset are inside a key */
    bool begun = false; /* the author's indentation is no place to break */
    int width = 0;
    for (size_t i = 0; i < n;) {
        if (s[i] == ' ' && begun) {
            size_t end = i;
            while (i < n && s[i] == ' ')
                i++;
            struct cut here = { end, i };
            if (i == n) {
                /* Trailing blanks are kept as far as there is room for them. */
                size_t spare = width < cols ? (size_t)(cols - width) : 0;
                *next = n;
                return end + (i - end < spare ? i - end : spare);
            }
            any = here;
            if (end >= key && !sticks_to_left(s + i, n - i) && !ends_with_opening(s, end) &&
                !number_goes_on(s, end, s + i, n - i))
                good = here;
            width += (int)(i - end);
            continue;
        }
        uint32_t cp;
        size_t bytes = utf8_next(s + i, n - i, &cp);
        if (cp == '[' && i >= key)
            key = key_end(s, n, i);
        int w = width_of(cp);
        if (width + w > cols) {
            struct cut at = good.next > 0 ? good : any.next > 0 ? any : (struct cut){ i, i };
            if (at.next == 0) /* even one letter is too wide: take it all the same */
                at.end = at.next = bytes;
            *next = at.next;
            return at.end;
        }
        begun = begun || cp != ' ';
        width += w;
        i += bytes;
    }
    *next = n;
    return n;
}

size_t text_wrap(const char *s, int cols, struct text_line *out, size_t max)
{
    size_t count = 0;
    if (cols < 1)
        cols = 1;
    while (*s != '\0') {
        const char *feed = strchr(s, '\n');
        size_t n = feed != NULL ? (size_t)(feed - s) : strlen(s);
        size_t at = 0;
        do {
            size_t next, len = line_take(s + at, n - at, cols, &next);
            if (count < max)
                out[count] = (struct text_line){ .s = s + at, .len = len, .first = at == 0 };
            count++;
            at += next;
        } while (at < n);
        s += n + (feed != NULL);
    }
    return count;
}
