/*
 * outline.h - the lesson format for editors: one JSON Schema (draft-07) for each kind of file of a pack, made from the
 * tables that read it, the facts of the apps and the rules.
 *
 *     struct str out = { 0 };
 *     if (schema_outline("lesson", &out))
 *         puts(str_s(&out));
 */
#ifndef PASSERELLE_OUTLINE_H
#define PASSERELLE_OUTLINE_H

#include "passerelle/schema.h"

struct outline_kind {
    const char *name; /* "lesson" */
    const struct schema *schema;
    const char *file; /* "worlds/NOM.yaml": which files it is for */
};
extern const struct outline_kind outline_kinds[]; /* a NULL name at the end */

/* False: there is no such kind. */
bool schema_outline(const char *kind, struct str *out);

#endif
