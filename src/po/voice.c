/* voice.c - texts in the reader's language: the pack's own translation first, then the program's. */
#include "passerelle/po.h"

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

/* The longest stretch of lines from s on that is known; *n: its bytes. NULL: not even the first line is. */
static const char *longest(const struct voice *v, const char *s, size_t *n, struct arena *a)
{
    for (size_t len = strlen(s); len > 0;) {
        const char *stretch = arena_strndup(a, s, len), *said = voice_say(v, stretch);
        *n = len;
        if (said != stretch)
            return said;
        while (len > 0 && s[len - 1] != '\n')
            len--;
        len -= len > 0;
    }
    return NULL;
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
        const char *part = n > 0 ? longest(v, s, &n, a) : NULL;
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
