/* str.c - a string that grows, and small comparisons. */
#include "passerelle/base.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void str_room(struct str *s, size_t more)
{
    if (more > SIZE_MAX / 2 - s->len - 1)
        fatal("mémoire insuffisante");
    size_t wanted = s->len + more + 1;
    if (s->s != NULL && wanted <= s->cap)
        return;
    size_t cap = s->cap > 0 ? s->cap : 32;
    while (cap < wanted)
        cap *= 2;
    s->s = xreallocarray(s->s, cap, 1);
    s->cap = cap;
}

const char *str_s(const struct str *s)
{
    return s->s != NULL ? s->s : "";
}

void str_addn(struct str *str, const char *s, size_t n)
{
    str_room(str, n);
    memcpy(str->s + str->len, s, n);
    str->len += n;
    str->s[str->len] = '\0';
}

void str_add(struct str *str, const char *s)
{
    str_addn(str, s, strlen(s));
}

void str_addc(struct str *s, char c)
{
    str_addn(s, &c, 1);
}

void str_vprintf(struct str *s, const char *fmt, va_list args)
{
    va_list again;
    va_copy(again, args);
    str_room(s, 63); /* most texts fit at the first try */
    size_t space = s->cap - s->len;
    int len = vsnprintf(s->s + s->len, space, fmt, args);
    if (len < 0)
        fatal("texte impossible à mettre en forme");
    if ((size_t)len >= space) {
        str_room(s, (size_t)len);
        vsnprintf(s->s + s->len, (size_t)len + 1, fmt, again);
    }
    va_end(again);
    s->len += (size_t)len;
}

void str_printf(struct str *s, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    str_vprintf(s, fmt, args);
    va_end(args);
}

void str_set(struct str *str, const char *s)
{
    size_t n = strlen(s);
    if (str->s != NULL && s >= str->s && s <= str->s + str->len) {
        /* A part of itself: the memory does not move, the bytes may overlap. */
        memmove(str->s, s, n + 1);
        str->len = n;
        return;
    }
    str->len = 0;
    str_addn(str, s, n);
}

void str_clear(struct str *s)
{
    s->len = 0;
    if (s->s != NULL)
        s->s[0] = '\0';
}

void str_wipe(struct str *s)
{
    /* Through volatile, so that the compiler may not drop writes nobody reads. */
    volatile char *p = s->s;
    for (size_t i = 0; i < s->cap; i++)
        p[i] = 0;
    str_free(s);
}

void str_free(struct str *s)
{
    free(s->s);
    *s = (struct str){ 0 };
}

bool starts_with(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}
