/* diag.c - messages with a place, collected, translated as they come in. */
#include "passerelle/diag.h"

#include <stdlib.h>
#include <string.h>

static void add(struct diags *d, enum diag_level level, struct place at, const char *text)
{
    if (at.file != NULL) {
        /* Nearly always the file of the message before: one copy serves them all. */
        const char *before = d->count > 0 ? d->list[d->count - 1].place.file : NULL;
        at.file = streq(at.file, before) ? before : arena_strdup(&d->arena, at.file);
    }
    d->list = grow(d->list, d->count, &d->cap, sizeof *d->list);
    d->list[d->count++] = (struct diag){
        .level = level,
        .place = at,
        .text = arena_strdup(&d->arena, text),
    };
    d->errors += level == DIAG_ERROR;
    d->warnings += level == DIAG_WARNING;
}

static void diag_vadd(struct diags *d, enum diag_level level, struct place at, const char *fmt, va_list args)
{
    struct str text = { 0 };
    str_vprintf(&text, d->tr != NULL ? d->tr(fmt, NULL, 1) : fmt, args);
    add(d, level, at, str_s(&text));
    str_free(&text);
}

void diags_move(struct diags *to, struct diags *from)
{
    for (size_t i = 0; i < from->count; i++)
        add(to, from->list[i].level, from->list[i].place, from->list[i].text);
    diags_free(from);
}

void diag_add(struct diags *d, enum diag_level level, struct place at, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    diag_vadd(d, level, at, fmt, args);
    va_end(args);
}

bool diag_error(struct diags *d, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    diag_vadd(d, DIAG_ERROR, (struct place){ 0 }, fmt, args);
    va_end(args);
    return false;
}

bool diags_ok(const struct diags *d)
{
    return d->errors == 0;
}

struct rank {
    struct diag diag;
    size_t file, order; /* by first appearance; keeps the sort stable */
};

static int rank_compare(const void *a, const void *b)
{
    const struct rank *x = a, *y = b;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    if (x->diag.place.line != y->diag.place.line)
        return x->diag.place.line < y->diag.place.line ? -1 : 1;
    if (x->diag.place.column != y->diag.place.column)
        return x->diag.place.column < y->diag.place.column ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static bool same_diag(const struct diag *a, const struct diag *b)
{
    return a->level == b->level && a->place.line == b->place.line && a->place.column == b->place.column &&
           streq(a->place.file, b->place.file) && streq(a->text, b->text);
}

/* Keeps the first of equal messages at one place; they may have others of that place between them. */
static void drop_doubles(struct diags *d)
{
    size_t kept = 0, group = 0;
    for (size_t i = 0; i < d->count; i++) {
        struct diag *one = &d->list[i];
        if (kept == group || d->list[group].place.line != one->place.line ||
            d->list[group].place.column != one->place.column ||
            !streq(d->list[group].place.file, one->place.file))
            group = kept;
        bool seen = false;
        for (size_t j = group; j < kept && !seen; j++)
            seen = same_diag(&d->list[j], one);
        if (!seen) {
            d->list[kept++] = *one;
            continue;
        }
        d->errors -= one->level == DIAG_ERROR;
        d->warnings -= one->level == DIAG_WARNING;
    }
    d->count = kept;
}

void diags_sort(struct diags *d)
{
    if (d->count < 2)
        return;
    struct rank *ranks = xcalloc(d->count, sizeof *ranks);
    const char **files = xcalloc(d->count, sizeof *files);
    size_t known = 0;
    for (size_t i = 0; i < d->count; i++) {
        size_t f = 0;
        while (f < known && !streq(files[f], d->list[i].place.file))
            f++;
        if (f == known)
            files[known++] = d->list[i].place.file;
        ranks[i] = (struct rank){ d->list[i], f, i };
    }
    qsort(ranks, d->count, sizeof *ranks, rank_compare);
    for (size_t i = 0; i < d->count; i++)
        d->list[i] = ranks[i].diag;
    free(files);
    free(ranks);
    drop_doubles(d);
}

void diags_free(struct diags *d)
{
    free(d->list);
    arena_free(&d->arena);
    *d = (struct diags){ .tr = d->tr };
}
