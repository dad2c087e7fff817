/*
 * title.c - the title of a lesson from the first lines of its file: a menu of a hundred lessons reads none of them.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_BYTES = 2048, TITLE_BYTES = 300 };

/* The value after "title:" at the beginning of a line, without blanks around it; length 0 if there is none. */
static const char *find_title(const char *s, size_t n, size_t *len)
{
    static const char key[] = "title:";
    *len = 0;
    for (const char *line = s, *end = s + n; line < end;) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        if (feed == NULL)
            return NULL; /* maybe cut by the end of the buffer */
        if ((size_t)(feed - line) > sizeof key && memcmp(line, key, sizeof key - 1) == 0) {
            const char *from = line + sizeof key - 1, *to = feed;
            while (from < to && *from == ' ')
                from++;
            while (to > from && (to[-1] == ' ' || to[-1] == '\r'))
                to--;
            *len = (size_t)(to - from);
            return from;
        }
        line = feed + 1;
    }
    return NULL;
}

/* A title on one line, as it may be shown; NULL for anything unusual: the reader of lessons will say why. */
static const char *read_title(struct arena *a, const char *dir, const char *id)
{
    char buf[HEAD_BYTES];
    size_t n, len, at;
    struct arena scratch = { 0 };
    const char *name = arena_printf(&scratch, "%s.yaml", id), *out = NULL;
    if (file_head(dir, name, buf, sizeof buf, &n)) {
        const char *s = find_title(buf, n, &len);
        if (s != NULL && len > 1 && (*s == '"' || *s == '\'') && s[len - 1] == *s) {
            s++;
            len -= 2;
        }
        if (s != NULL && len > 0 && len <= TITLE_BYTES && strchr("|>[{&*!", *s) == NULL &&
            text_check(s, len, &at) == TEXT_FINE) {
            char *composed = text_compose(arena_strndup(&scratch, s, len));
            out = arena_strdup(a, composed);
            free(composed);
        }
    }
    arena_free(&scratch);
    return out;
}

const char *pack_lesson_title(struct pack *p, const char *lesson_id)
{
    size_t at = 0;
    while (at < p->lessons.count && !streq(p->lessons.s[at], lesson_id))
        at++;
    if (at == p->lessons.count)
        return NULL;
    if (p->titles == NULL)
        p->titles = arena_array(&p->arena, const char *, p->lessons.count);
    if (p->titles[at] == NULL) {
        const char *title = read_title(&p->arena, p->dir, lesson_id);
        p->titles[at] = title != NULL ? title : "";
    }
    return p->titles[at][0] != '\0' ? p->titles[at] : NULL;
}
