/*
 * outline.h - the lesson format as JSON Schema (draft-07), from the tables that read it: what editors understand.
 * Inside the room; see schema_outline.
 */
#ifndef CHECK_OUTLINE_H
#define CHECK_OUTLINE_H

#include "json.h"

#include "passerelle/pack.h"

/* A table that stands under "definitions". */
struct outline_part {
    const struct schema *schema;
    bool change; /* as a change of a world: nothing is required, entries may be taken away by `none` */
    const char *name;
};

struct outline {
    struct json j;
    struct arena arena;
    struct outline_part *parts;
    size_t count, cap, written;
    bool conditions, actions; /* met so far: their definitions are needed */
};

/* "#/definitions/NAME" of a table; it will be written. */
const char *outline_ref(struct outline *, const struct schema *, bool change);
/* "$ref", as the value of what is open. */
void outline_put_ref(struct outline *, const char *ref);
/* "type" of any text: an editor reads 12 as a number and true as a truth. */
void outline_any_text(struct outline *);
/* What a FIELD_NODE takes, and other shapes, as the value of what is open. True: it was one. */
bool outline_shape(struct outline *, const struct field *);
/* Those definitions that no table has: conditions with every fact, actions. */
void outline_conditions(struct outline *);
void outline_actions(struct outline *);
/* if rule is X then no parameter of another rule. */
void outline_rules(struct outline *);

#endif
