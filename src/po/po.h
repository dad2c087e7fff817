/* po.h - inside the room: entries and the way to find them. */
#ifndef PO_PO_H
#define PO_PO_H

#include "passerelle/po.h"

struct po {
    struct po_entry *entries;
    size_t count, cap;
    size_t *slots; /* by the hash of the source text: index + 1 of its first entry, 0 empty */
    size_t slot_count;
    size_t longest; /* bytes of the longest source */
    size_t *next;   /* index + 1 of the next entry with the same source, 0 none */
    bool crowded;   /* a text in too many contexts is told */
    struct arena arena;
};

/* After the last entry: they can be found. Tells entries that are there twice. */
void po_index(struct po *, struct diags *);
/* The translation of the longest stretch of whole lines at s that has one; *n: its bytes. NULL: not even the first line
 * has. One pass: texts of many lines are asked about from each of them. */
const char *po_known_lines(const struct po *, const char *s, size_t *n);

#endif
