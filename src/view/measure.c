/* measure.c - texts measured in columns and wrapped into rows, which are kept until the next page. */
#include "internal.h"

#include <string.h>

int measure_cols(const char *s)
{
    return s ? text_width(s) : 0;
}

bool measure_fits(const char *s, int cols)
{
    /* No sign is wider than its bytes are many, so that most texts need no look at their letters. */
    if (!s)
        return true;
    size_t bytes = strlen(s);
    if (bytes <= (size_t)max_int(cols, 0))
        return !memchr(s, '\n', bytes);
    return !strchr(s, '\n') && text_widthn(s, bytes) <= cols;
}

int keep_lines(struct view *v, const char *s, int cols, int *first)
{
    *first = v->line_count;
    if (!has_text(s))
        return 0;
    cols = max_int(cols, 1);
    for (;;) {
        size_t room = v->line_cap - (size_t)v->line_count;
        size_t n = text_wrap(s, cols, room ? v->lines + v->line_count : NULL, room);
        if (n <= room) {
            v->line_count += (int)n;
            return (int)n;
        }
        v->line_cap = (size_t)v->line_count + n + 32;
        v->lines = xreallocarray(v->lines, v->line_cap, sizeof *v->lines);
    }
}

int keep_label(struct view *v, const char *s, int cols, int *lines)
{
    *lines = 0;
    if (!has_text(s))
        return 0;
    if (measure_fits(s, cols))
        return 1;
    int first;
    *lines = keep_lines(v, s, cols, &first);
    return *lines;
}
