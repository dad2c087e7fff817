/* memory.c - allocation that never fails quietly: running out of it ends the program, terminal restored. */
#include "passerelle/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

enum { EXIT_SURROUNDINGS = 3 };

/* The one thing this room must remember: how to give the terminal back before dying. */
static void (*restore_terminal)(void);

void fatal_hook(void (*restore)(void))
{
    restore_terminal = restore;
}

void fatal(const char *fmt, ...)
{
    void (*restore)(void) = restore_terminal;
    restore_terminal = NULL; /* a failure inside the hook must not call it again */
    if (restore != NULL)
        restore();
    va_list args;
    va_start(args, fmt);
    fputs("passerelle: ", stderr);
    vfprintf(stderr, fmt, args);
    fputc('\n', stderr);
    va_end(args);
    exit(EXIT_SURROUNDINGS);
}

void memory_settle(void)
{
#ifdef __GLIBC__
    /* A lesson takes and gives back megabytes: each page given back to the kernel is one to fault in again. */
    enum { ROOM = 4 << 20, KEEP = 32 << 20 }; /* glibc takes no larger threshold */
    mallopt(M_TOP_PAD, ROOM);
    mallopt(M_TRIM_THRESHOLD, KEEP);
    mallopt(M_MMAP_THRESHOLD, KEEP);
#endif
}

static void *must(void *p)
{
    if (p == NULL)
        fatal("mémoire insuffisante");
    return p;
}

void *xmalloc(size_t size)
{
    return must(malloc(size > 0 ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
    return must(count > 0 && size > 0 ? calloc(count, size) : calloc(1, 1));
}

void *xreallocarray(void *p, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        fatal("mémoire insuffisante");
    size_t bytes = count * size;
    return must(realloc(p, bytes > 0 ? bytes : 1));
}

char *xstrndup(const char *s, size_t n)
{
    size_t len = strnlen(s, n);
    char *copy = xmalloc(len + 1);
    memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

char *xstrdup(const char *s)
{
    return xstrndup(s, strlen(s));
}

void *grow(void *items, size_t count, size_t *cap, size_t size)
{
    if (count < *cap)
        return items;
    if (*cap > SIZE_MAX / 2)
        fatal("mémoire insuffisante");
    size_t wanted = *cap > 0 ? *cap * 2 : 8;
    void *moved = xreallocarray(items, wanted, size);
    *cap = wanted;
    return moved;
}
