/* excerpt.c - the line that a message speaks of, as it may be shown, with a mark under one of its signs. */
#include "safe.h"

#include <string.h>

enum { INDENT = 4, LEAST_COLS = 40 };

/* The line as it is shown, counted in cells of the terminal. */
struct shown {
    int total;
    int from, cells; /* of the sign that is marked; no cells: none is */
};

/* Appends the next sign as it is shown. Returns its bytes. */
static size_t next_sign(struct str *out, const char *s, size_t n, uint32_t *before, int *cells)
{
    const size_t from = out->len, bytes = safe_sign(out, s, n, before);
    *cells = text_widthn(out->s + from, out->len - from);
    return bytes;
}

static struct shown measure(const char *line, size_t n, unsigned column)
{
    struct shown shown = { 0 };
    struct str sign = { 0 };
    uint32_t before = 0;
    unsigned number = 1;
    for (size_t i = 0; i < n; number++) {
        int cells;
        str_clear(&sign);
        i += next_sign(&sign, line + i, n - i, &before, &cells);
        if (number == column) { /* an accent of its own stands over the sign before it */
            shown.from = cells > 0 || shown.total == 0 ? shown.total : shown.total - 1;
            shown.cells = cells > 0 ? cells : 1;
        }
        shown.total += cells;
    }
    if (number == column) { /* behind the last sign: something is missing there */
        shown.from = shown.total;
        shown.cells = 1;
    }
    str_free(&sign);
    return shown;
}

/* The part of the line between two cells; what is cut leaves a sign. */
static void add_part(struct str *out, const char *line, size_t n, int first, int last, int total)
{
    struct str sign = { 0 };
    uint32_t before = 0;
    const int lower = first > 0 ? first + 1 : 0, upper = last < total ? last - 1 : last;
    int at = 0, written = lower > 0;
    bool kept = true;
    if (lower > 0)
        str_add(out, "…");
    for (size_t i = 0; i < n && at <= upper;) {
        int cells;
        str_clear(&sign);
        i += next_sign(&sign, line + i, n - i, &before, &cells);
        if (cells > 0)
            kept = at >= lower && at + cells <= upper;
        for (; kept && cells > 0 && written < at - first; written++)
            str_addc(out, ' '); /* half of a wide sign was cut off */
        if (kept)
            str_addn(out, str_s(&sign), sign.len);
        written += kept ? cells : 0;
        at += cells;
    }
    if (upper < last)
        str_add(out, "…");
    str_free(&sign);
}

void text_excerpt(struct str *out, const char *line, size_t n, unsigned column, int cols)
{
    const struct shown shown = measure(line, n, column);
    const int room = (cols > LEAST_COLS ? cols : LEAST_COLS) - INDENT;
    const int end = shown.from + shown.cells, needed = shown.total > end ? shown.total : end;
    int first = 0;
    if (needed > room) {
        first = shown.from - room / 2 > 0 ? shown.from - room / 2 : 0;
        first = first < needed - room ? first : needed - room;
    }
    const int last = first + room < needed ? first + room : needed;
    str_printf(out, "%*s", INDENT, "");
    add_part(out, line, n, first, last, shown.total);
    str_addc(out, '\n');
    if (shown.cells == 0)
        return;
    str_printf(out, "%*s", INDENT + shown.from - first, "");
    for (int i = 0; i < shown.cells; i++)
        str_addc(out, '^');
    str_addc(out, '\n');
}
