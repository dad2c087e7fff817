/* table.h - rows of cells in columns that are as wide as their longest cell. Inside the room. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "passerelle/base.h"

struct table {
    size_t columns;
    char **cells;
    size_t count, cap; /* of cells: rows times columns */
};

/* Copies one row of cells, made safe for terminals. */
void table_add(struct table *, const char *const cells[]);
void table_print(const struct table *);
void table_free(struct table *);

#endif
