/* names.c - texts by number: a small hash table, so that a journal of years is folded in one pass. */
#include "names.h"

#include <stdlib.h>
#include <string.h>

static size_t slot_of(const struct names *n, const char *text)
{
    size_t last = n->slot_count - 1; /* a power of two less one */
    size_t at = (size_t)rng_seed(text) & last;
    while (n->slots[at] >= 0 && strcmp(n->list[n->slots[at]], text) != 0)
        at = (at + 1) & last;
    return at;
}

/* Twice the slots, at most half of them taken. */
static void widen(struct names *n)
{
    free(n->slots);
    n->slot_count = n->slot_count > 0 ? n->slot_count * 2 : 64;
    n->slots = xreallocarray(NULL, n->slot_count, sizeof *n->slots);
    for (size_t i = 0; i < n->slot_count; i++)
        n->slots[i] = -1;
    for (size_t i = 0; i < n->count; i++)
        n->slots[slot_of(n, n->list[i])] = (int)i;
}

int names_number(struct names *n, struct arena *arena, const char *text)
{
    if (text == NULL)
        return NAME_NONE;
    if ((n->count + 1) * 2 > n->slot_count)
        widen(n);
    size_t at = slot_of(n, text);
    if (n->slots[at] < 0) {
        n->list = grow(n->list, n->count, &n->cap, sizeof *n->list);
        n->list[n->count] = arena_strdup(arena, text);
        n->slots[at] = (int)n->count++;
    }
    return n->slots[at];
}

const char *names_text(const struct names *n, int number)
{
    return number >= 0 ? n->list[number] : NULL;
}

void names_free(struct names *n)
{
    free(n->list);
    free(n->slots);
    *n = (struct names){ 0 };
}
