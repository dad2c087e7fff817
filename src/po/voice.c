/* voice.c - texts in the reader's language: the pack's own translation first, then the program's. */
#include "po.h"

#include <stdlib.h>
#include <string.h>

const char *voice_say(const struct voice *v, const char *text)
{
    if (v == NULL || text == NULL || *text == '\0')
        return text;
    const char *said = po_known(v->po, text);
    if (said != NULL)
        return said;
    return v->tr != NULL ? v->tr(text, NULL, 1) : text;
}

/* Bytes of at most this many lines: the program's own texts are shorter. */
static size_t lines_at_most(const char *s)
{
    enum { LINES = 16 };
    size_t n = strcspn(s, "\n");
    for (int lines = 1; lines < LINES && s[n] != '\0'; lines++)
        n += 1 + strcspn(s + n + 1, "\n");
    return n;
}

/* The same of the program's texts, if it is longer than *n. */
static const char *program_lines(tr_fn *tr, const char *s, size_t *n)
{
    const char *found = NULL;
    size_t len = tr != NULL ? lines_at_most(s) : 0;
    char *stretch = xstrndup(s, len);
    while (found == NULL && len > *n) {
        const char *said = tr(stretch, NULL, 1);
        if (said != stretch) {
            found = said;
            *n = len;
        }
        while (len > 0 && stretch[len - 1] != '\n')
            len--;
        len -= len > 0;
        stretch[len] = '\0';
    }
    free(stretch);
    return found;
}

/* The longest stretch of lines from s on that is known; *n: its bytes. NULL: not even the first line is. */
static const char *longest(const struct voice *v, const char *s, size_t *n)
{
    *n = 0;
    const char *said = po_known_lines(v->po, s, n), *own = program_lines(v->tr, s, n);
    return own != NULL ? own : said;
}

const char *voice_lines(const struct voice *v, const char *text, struct arena *a)
{
    const char *said = voice_say(v, text);
    if (v == NULL || text == NULL || said != text || strchr(text, '\n') == NULL)
        return said;
    struct str out = { 0 };
    bool any = false;
    for (const char *s = text; *s != '\0'; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *part = n > 0 ? longest(v, s, &n) : NULL;
        any = any || part != NULL;
        if (part == NULL)
            n = strcspn(s, "\n");
        str_printf(&out, "%s%.*s", s > text ? "\n" : "", part != NULL ? (int)strlen(part) : (int)n,
                   part != NULL ? part : s);
        s += n;
    }
    if (any)
        said = arena_strdup(a, str_s(&out));
    str_free(&out);
    return said;
}
