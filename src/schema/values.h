/* values.h - inside the room: what the reader of mappings and the readers of values share. */
#ifndef SCHEMA_VALUES_H
#define SCHEMA_VALUES_H

#include "passerelle/schema.h"

struct reading {
    struct arena *arena;
    struct diags *diags;
    struct schema_options options;
};

/* Reads one value into the field's member. The node is not bad. */
void value_read(struct reading *, const struct field *, const struct node *, void *member);
/* Reads a mapping (or its shorthand) into an item; name: the key that holds it in a FIELD_MAP, else NULL.
 * False: there is nothing in it that a reader could use, told. */
bool item_read(struct reading *, const struct schema *, const struct node *, void *item, const char *name);

/* What messages call a struct: "une tâche", or its name. */
/* A value as messages show it: forty columns at most. */
const char *shown(struct reading *, const char *value);
const char *schema_title(const struct reading *, const struct schema *);
/* Tells that a text was expected where something else stands, with YAML's part in it. */
void tell_not_text(struct reading *, const struct node *);

#endif
