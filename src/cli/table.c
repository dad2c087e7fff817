/* Lists in columns, for people: each column as wide as its longest cell, as terminals count. */
#include "table.h"
#include "cli.h"

#include "passerelle/text.h"

#include <stdlib.h>

void table_add(struct table *t, const char *const cells[])
{
    for (size_t i = 0; i < t->columns; i++) {
        struct str safe = { 0 };
        text_safe(&safe, cells[i], false);
        t->cells = grow(t->cells, t->count, &t->cap, sizeof *t->cells);
        t->cells[t->count++] = xstrdup(str_s(&safe));
        str_free(&safe);
    }
}

static int column_width(const struct table *t, size_t column)
{
    int width = 0;
    for (size_t i = column; i < t->count; i += t->columns)
        width = text_width(t->cells[i]) > width ? text_width(t->cells[i]) : width;
    return width;
}

void table_print(const struct table *t)
{
    struct str out = { 0 };
    int *widths = xcalloc(t->columns, sizeof *widths);
    for (size_t i = 0; i < t->columns; i++)
        widths[i] = column_width(t, i);
    for (size_t row = 0; row < t->count; row += t->columns)
        for (size_t i = 0; i < t->columns; i++) {
            const char *cell = t->cells[row + i];
            bool last = i + 1 == t->columns;
            str_printf(&out, "%s%*s%s", cell, last ? 0 : widths[i] - text_width(cell) + 2, "",
                       last ? "\n" : "");
        }
    cli_print(&out);
    str_free(&out);
    free(widths);
}

void table_free(struct table *t)
{
    for (size_t i = 0; i < t->count; i++)
        free(t->cells[i]);
    free(t->cells);
    *t = (struct table){ 0 };
}
