/*
 * base.h - memory, growing strings, random numbers: what every room stands on.
 *
 *     struct arena a = { 0 };
 *     char *name = arena_printf(&a, "%s.yaml", id);      (dies with the arena)
 *     struct str s = { 0 };
 *     str_printf(&s, "%d", 3);  puts(str_s(&s));  str_free(&s);
 *
 * Running out of memory is fatal: the hook restores the terminal, then the program ends with
 * exit status 3. Nothing here returns NULL unless it says so.
 */
#ifndef PASSERELLE_BASE_H
#define PASSERELLE_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof *(a))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define NORETURN __attribute__((noreturn))
/* Marks a text for translation where it stands in a table; it is translated where it is shown. */
#define N_(text) text
/* Turns a source text (and its plural, where n needs one; many may be NULL) into the reader's language. Where a pointer to
 * one may be NULL, the source text stays. */
typedef const char *tr_fn(const char *one, const char *many, unsigned long n);

/* --- memory that is never NULL --- */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xreallocarray(void *p, size_t count, size_t size);
char *xstrdup(const char *s);
char *xstrndup(const char *s, size_t n);

/* Settles the heap for a program that reads lessons all day; once, at the start of main. */
void memory_settle(void);

/* Says what went wrong on standard error and exits with status 3, after the hook has run. */
NORETURN void fatal(const char *fmt, ...) PRINTF_LIKE(1, 2);
/* The hook puts the terminal back. NULL takes it away. */
void fatal_hook(void (*restore)(void));

/* Makes room for one more item in a growing array; *cap is in items. Returns the array, maybe moved.
 *     items = grow(items, count, &cap, sizeof *items);  items[count++] = x; */
void *grow(void *items, size_t count, size_t *cap, size_t size);

/* --- arena: many small pieces that die together; zero-initialise it --- */
struct arena_block;
struct arena {
    struct arena_block *head;
};
/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *, size_t size);
char *arena_strdup(struct arena *, const char *s);
char *arena_strndup(struct arena *, const char *s, size_t n);
char *arena_printf(struct arena *, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Forgets every piece but keeps the largest block for the next use. */
void arena_reset(struct arena *);
void arena_free(struct arena *);
#define arena_new(a, type) ((type *)arena_alloc((a), sizeof(type)))
#define arena_array(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (n)))

/* --- str: a string that grows; zero-initialise it --- */
struct str {
    char *s; /* NULL while empty: read it with str_s() */
    size_t len, cap;
};
const char *str_s(const struct str *); /* never NULL, always terminated */
void str_add(struct str *, const char *s);
void str_addn(struct str *, const char *s, size_t n);
void str_addc(struct str *, char c);
void str_printf(struct str *, const char *fmt, ...) PRINTF_LIKE(2, 3);
void str_vprintf(struct str *, const char *fmt, va_list);
void str_set(struct str *, const char *s);
void str_clear(struct str *); /* keeps its memory */
void str_wipe(struct str *);  /* overwrites its memory, then frees it: for secrets */
void str_free(struct str *);

/* --- small comparisons --- */
/* Two NULLs are equal. Inline: most comparisons end at the first letter. */
static inline bool streq(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    return *a == *b && strcmp(a, b) == 0;
}
bool starts_with(const char *s, const char *prefix);

/* --- random numbers that can be replayed; never for secrets --- */
struct rng {
    uint64_t state;
};
uint64_t rng_next(struct rng *);
unsigned rng_below(struct rng *, unsigned n); /* 0 .. n-1; 0 when n is 0 */
/* A seed out of a text, the same on every machine. */
uint64_t rng_seed(const char *text);

#endif
