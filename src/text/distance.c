/* distance.c - how far two texts are from each other, the nearest word of a list, and alternatives. */
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { SHORT = 48 }; /* words that need no memory of their own */

/* Into few, where there is room for a short text; else into memory that the caller frees. */
static uint32_t *code_points(const char *s, uint32_t few[SHORT], size_t *count)
{
    size_t n = strlen(s), k = 0;
    uint32_t *out = n <= SHORT ? few : xcalloc(n, sizeof *out);
    for (size_t i = 0; i < n; k++)
        i += utf8_next(s + i, n - i, &out[k]);
    *count = k;
    return out;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment on three rows, inside a band of max around the diagonal. */
static size_t align_in(size_t *rows, const uint32_t *a, size_t na, const uint32_t *b, size_t nb, size_t max)
{
    const size_t width = nb + 1, far = max + 1;
    size_t *two = rows, *one = rows + width, *now = rows + 2 * width;
    size_t before = 0; /* the least of the row before */
    for (size_t j = 0; j <= nb; j++)
        one[j] = least(j, far);
    for (size_t i = 1; i <= na; i++) {
        size_t from = i > max ? i - max : 0, to = least(nb, i + max), best = far;
        for (size_t j = 0; j <= nb; j++) {
            if (j < from || j > to)
                now[j] = far;
        }
        for (size_t j = from; j <= to; j++) {
            if (j == 0) {
                now[0] = least(i, far);
            } else {
                size_t d = one[j - 1] + (a[i - 1] != b[j - 1]);
                d = least(d, least(one[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d = least(d, two[j - 2] + 1);
                now[j] = least(d, far);
            }
            best = least(best, now[j]);
        }
        if (best == far && before == far)
            return far; /* a swap looks two rows back: both are lost */
        before = best;
        size_t *spare = two;
        two = one;
        one = now;
        now = spare;
    }
    return least(one[nb], far);
}

static size_t align(const uint32_t *a, size_t na, const uint32_t *b, size_t nb, size_t max)
{
    size_t few[3 * (SHORT + 1)] = { 0 };
    if (nb <= SHORT)
        return align_in(few, a, na, b, nb, max);
    size_t *rows = xcalloc(3 * (nb + 1), sizeof *rows);
    size_t d = align_in(rows, a, na, b, nb, max);
    free(rows);
    return d;
}

int text_distance(const char *a, const char *b, int max)
{
    if (max < 0)
        return 0;
    size_t na, nb;
    uint32_t few[2][SHORT];
    uint32_t *x = code_points(a, few[0], &na), *y = code_points(b, few[1], &nb);
    size_t gap = na > nb ? na - nb : nb - na;
    size_t d = gap > (size_t)max ? (size_t)max + 1 : align(x, na, y, nb, (size_t)max);
    if (x != few[0])
        free(x);
    if (y != few[1])
        free(y);
    return (int)d;
}

/* Small letters alone, as keys are, fold to themselves. */
static bool is_folded(const char *s)
{
    while (*s >= 'a' && *s <= 'z')
        s++;
    return *s == '\0';
}

const char *text_nearest(const char *word, const char *const words[])
{
    char *to_free = is_folded(word) ? NULL : text_fold(word);
    const char *folded = to_free != NULL ? to_free : word;
    int best = (int)((utf8_count(folded) + 2) / 3);
    const char *found = NULL;
    for (size_t i = 0; best >= 0 && words[i] != NULL; i++) {
        char *other = is_folded(words[i]) ? NULL : text_fold(words[i]);
        int d = text_distance(folded, other != NULL ? other : words[i], best);
        free(other);
        if (d <= best) {
            found = words[i];
            best = d - 1; /* only a nearer one may follow */
        }
    }
    free(to_free);
    return found;
}

const char **text_alternatives(struct arena *arena, const char *s)
{
    size_t count = 1;
    for (const char *p = s; (p = strstr(p, " / ")) != NULL; p += 2)
        count++;
    const char **out = arena_array(arena, const char *, count + 1);
    size_t n = 0;
    for (const char *from = s; from != NULL;) {
        const char *bar = strstr(from, " / ");
        const char *end = bar != NULL ? bar : from + strlen(from);
        const char *next = bar != NULL ? bar + 2 : NULL;
        while (from < end && *from == ' ')
            from++;
        while (end > from && end[-1] == ' ')
            end--;
        if (end > from)
            out[n++] = arena_strndup(arena, from, (size_t)(end - from));
        from = next;
    }
    return out;
}
