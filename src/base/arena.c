/* arena.c - many small pieces of memory that die together. */
#include "passerelle/base.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 4096 };

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    alignas(max_align_t) unsigned char bytes[];
};

static struct arena_block *block_new(size_t size, struct arena_block *next)
{
    if (size > SIZE_MAX - sizeof(struct arena_block))
        fatal("mémoire insuffisante");
    struct arena_block *b = xmalloc(sizeof *b + size);
    b->next = next;
    b->used = 0;
    b->size = size;
    return b;
}

static void *arena_take(struct arena *a, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX - align)
        fatal("mémoire insuffisante");
    size = (size > 0 ? size + align - 1 : align) / align * align;
    struct arena_block *b = a->head;
    if (b == NULL || b->size - b->used < size) {
        /* Blocks double, so that a big tree costs few allocations and a small one little memory. */
        size_t next = b == NULL ? BLOCK_BYTES : b->size < (1u << 20) ? b->size * 2 : b->size;
        b = a->head = block_new(size > next ? size : next, b);
    }
    void *p = b->bytes + b->used;
    b->used += size;
    return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
    void *p = arena_take(a, size);
    memset(p, 0, size);
    return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
    size_t len = strnlen(s, n);
    char *copy = arena_take(a, len + 1);
    memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
    return arena_strndup(a, s, strlen(s));
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (len < 0)
        fatal("texte impossible à mettre en forme");
    char *s = arena_take(a, (size_t)len + 1);
    vsnprintf(s, (size_t)len + 1, fmt, again);
    va_end(again);
    return s;
}

void arena_reset(struct arena *a)
{
    struct arena_block *largest = a->head;
    for (struct arena_block *b = a->head; b != NULL; b = b->next) {
        if (b->size > largest->size)
            largest = b;
    }
    for (struct arena_block *b = a->head, *next; b != NULL; b = next) {
        next = b->next;
        if (b != largest)
            free(b);
    }
    if (largest != NULL) {
        largest->next = NULL;
        largest->used = 0;
    }
    a->head = largest;
}

void arena_free(struct arena *a)
{
    for (struct arena_block *b = a->head, *next; b != NULL; b = next) {
        next = b->next;
        free(b);
    }
    a->head = NULL;
}
