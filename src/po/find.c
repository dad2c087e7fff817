/* find.c - entries found by their text: a table with open places, entries of one text in a chain. */
#include "po.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a (Fowler, Noll, Vo), 64 bits. */
static size_t hash(const char *s)
{
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    for (; *s != '\0'; s++)
        h = (h ^ (unsigned char)*s) * UINT64_C(0x100000001b3);
    return (size_t)(h ^ h >> 32);
}

/* The place of a text: where it is, or where it would stand. */
static size_t slot_of(const struct po *po, const char *source)
{
    size_t slot = hash(source) & (po->slot_count - 1);
    while (po->slots[slot] > 0 && !streq(po->entries[po->slots[slot] - 1].source, source))
        slot = (slot + 1) & (po->slot_count - 1);
    return slot;
}

static size_t first_of(const struct po *po, const char *source)
{
    return po != NULL && po->slot_count > 0 ? po->slots[slot_of(po, source)] : 0;
}

/* At the end of the chain, so that the first entry of the file speaks first. */
static void chain(struct po *po, size_t first, size_t entry, struct diags *d)
{
    struct po_entry *e = &po->entries[entry];
    size_t at = first;
    for (;; at = po->next[at - 1]) {
        const struct po_entry *other = &po->entries[at - 1];
        if (streq(other->context, e->context)) {
            diag_add(d, DIAG_ERROR, e->place, "ce texte est déjà à la ligne %u ; gardez un seul des deux",
                     other->place.line);
            return;
        }
        if (po->next[at - 1] == 0)
            break;
    }
    po->next[at - 1] = entry + 1;
}

void po_index(struct po *po, struct diags *d)
{
    po->slot_count = 16;
    while (po->slot_count < po->count * 2)
        po->slot_count *= 2;
    po->slots = xcalloc(po->slot_count, sizeof *po->slots);
    po->next = xcalloc(po->count, sizeof *po->next);
    for (size_t i = 0; i < po->count; i++) {
        size_t slot = slot_of(po, po->entries[i].source);
        if (po->slots[slot] == 0)
            po->slots[slot] = i + 1;
        else
            chain(po, po->slots[slot], i, d);
    }
}

const struct po_entry *po_find(const struct po *po, const char *context, const char *source)
{
    for (size_t at = first_of(po, source); at > 0; at = po->next[at - 1])
        if (streq(po->entries[at - 1].context, context))
            return &po->entries[at - 1];
    return NULL;
}

const char *po_known(const struct po *po, const char *source)
{
    for (size_t at = first_of(po, source); at > 0; at = po->next[at - 1])
        if (*po->entries[at - 1].target != '\0' && !po->entries[at - 1].fuzzy)
            return po->entries[at - 1].target;
    return NULL;
}

const char *po_say(const struct po *po, const char *source)
{
    const char *target = po_known(po, source);
    return target != NULL ? target : source;
}

size_t po_count(const struct po *po)
{
    return po != NULL ? po->count : 0;
}

const struct po_entry *po_at(const struct po *po, size_t i)
{
    return &po->entries[i];
}

void po_free(struct po *po)
{
    if (po == NULL)
        return;
    free(po->entries);
    free(po->slots);
    free(po->next);
    arena_free(&po->arena);
    free(po);
}
