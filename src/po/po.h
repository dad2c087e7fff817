/* po.h - inside the room: entries and the way to find them. */
#ifndef PO_PO_H
#define PO_PO_H

#include "passerelle/po.h"

struct po {
    struct po_entry *entries;
    size_t count, cap;
    size_t *slots; /* by the hash of the source text: index + 1 of its first entry, 0 empty */
    size_t slot_count;
    size_t *next; /* index + 1 of the next entry with the same source, 0 none */
    struct arena arena;
};

/* After the last entry: they can be found. Tells entries that are there twice. */
void po_index(struct po *, struct diags *);

#endif
