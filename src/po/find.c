/* find.c - entries found by their text: a table with open places, entries of one text in a chain. */
#include "po.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a (Fowler, Noll, Vo), 64 bits: grown byte by byte. */
static const uint64_t hash_empty = UINT64_C(0xcbf29ce484222325);

static uint64_t hash_grow(uint64_t h, char c)
{
    return (h ^ (unsigned char)c) * UINT64_C(0x100000001b3);
}

static bool is_source(const struct po_entry *e, const char *s, size_t n)
{
    return strncmp(e->source, s, n) == 0 && e->source[n] == '\0';
}

/* The place of a text of n bytes with this hash: where it is, or where it would stand. */
static size_t slot_of(const struct po *po, uint64_t hash, const char *s, size_t n)
{
    size_t slot = (size_t)(hash ^ hash >> 32) & (po->slot_count - 1);
    while (po->slots[slot] > 0 && !is_source(&po->entries[po->slots[slot] - 1], s, n))
        slot = (slot + 1) & (po->slot_count - 1);
    return slot;
}

static size_t slot_of_text(const struct po *po, const char *source)
{
    uint64_t hash = hash_empty;
    size_t n = 0;
    for (; source[n] != '\0'; n++)
        hash = hash_grow(hash, source[n]);
    return slot_of(po, hash, source, n);
}

static size_t first_of(const struct po *po, const char *source)
{
    return po != NULL && po->slot_count > 0 ? po->slots[slot_of_text(po, source)] : 0;
}

/* At the end of the chain, so that the first entry of the file speaks first. */
static void chain(struct po *po, size_t first, size_t entry, struct diags *d)
{
    struct po_entry *e = &po->entries[entry];
    size_t at = first;
    int times = 1;
    for (;; at = po->next[at - 1], times++) {
        const struct po_entry *other = &po->entries[at - 1];
        if (streq(other->context, e->context)) {
            diag_add(d, DIAG_ERROR, e->place, "ce texte est déjà à la ligne %u ; gardez un seul des deux",
                     other->place.line);
            return;
        }
        if (po->next[at - 1] == 0 || times == PO_MAX_TIMES)
            break;
    }
    if (times < PO_MAX_TIMES) {
        po->next[at - 1] = entry + 1;
    } else if (!po->crowded) {
        diag_add(d, DIAG_ERROR, e->place, "ce texte est là dans trop de contextes ; le maximum est 200");
        po->crowded = true;
    }
}

void po_index(struct po *po, struct diags *d)
{
    po->slot_count = 16;
    while (po->slot_count < po->count * 2)
        po->slot_count *= 2;
    po->slots = xcalloc(po->slot_count, sizeof *po->slots);
    po->next = xcalloc(po->count, sizeof *po->next);
    for (size_t i = 0; i < po->count; i++) {
        const size_t slot = slot_of_text(po, po->entries[i].source), n = strlen(po->entries[i].source);
        po->longest = n > po->longest ? n : po->longest;
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

/* The first translation along a chain; NULL: there is none. */
static const char *known_from(const struct po *po, size_t first)
{
    for (size_t at = first; at > 0; at = po->next[at - 1])
        if (*po->entries[at - 1].target != '\0' && !po->entries[at - 1].fuzzy)
            return po->entries[at - 1].target;
    return NULL;
}

const char *po_known(const struct po *po, const char *source)
{
    return known_from(po, first_of(po, source));
}

const char *po_known_lines(const struct po *po, const char *s, size_t *n)
{
    const char *found = NULL;
    uint64_t hash = hash_empty;
    if (po == NULL || po->slot_count == 0)
        return NULL;
    for (size_t i = 0; i <= po->longest; hash = hash_grow(hash, s[i++])) {
        if (s[i] != '\n' && s[i] != '\0')
            continue;
        const char *known = i > 0 ? known_from(po, po->slots[slot_of(po, hash, s, i)]) : NULL;
        if (known != NULL) {
            found = known;
            *n = i;
        }
        if (s[i] == '\0')
            break;
    }
    return found;
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
