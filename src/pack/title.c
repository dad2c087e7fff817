/*
 * title.c - the title of a lesson from the first lines of its file: a menu of a hundred lessons reads none of them.
 */
#include "reading.h"

#include "passerelle/schema.h"

#include <string.h>

enum { HEAD_BYTES = 2048, TITLE_BYTES = 300 };

/* The lines from "title:" at the beginning of one to the next key, and how long they are; 0: there are none, or they are
 * not all here. */
static size_t find_title(const char *s, size_t n, bool whole, const char **from)
{
    static const char key[] = "title:";
    const char *end = s + n, *feed;
    *from = NULL;
    for (const char *line = s; line < end; line = feed + 1) {
        if (*from != NULL && strchr(" \r\n", *line) == NULL)
            return (size_t)(line - *from);
        if (*from == NULL && (size_t)(end - line) >= sizeof key && memcmp(line, key, sizeof key - 1) == 0)
            *from = line;
        feed = memchr(line, '\n', (size_t)(end - line));
        if (feed == NULL)
            break;
    }
    return *from != NULL && whole ? (size_t)(end - *from) : 0;
}

/* A title on one line, as it may be shown; NULL for anything else: the reader of lessons will say why. */
static const char *read_title(struct arena *a, const char *dir, const char *id)
{
    char buf[HEAD_BYTES];
    size_t n = 0;
    struct arena scratch = { 0 };
    struct diags silent = { 0 };
    const char *name = arena_printf(&scratch, "%s.yaml", id), *from, *out = NULL;
    if (file_head(dir, name, buf, sizeof buf, &n)) {
        size_t mark = n >= 3 && memcmp(buf, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
        size_t len = find_title(buf + mark, n - mark, n < sizeof buf, &from);
        const struct node *head = len > 0 ? yaml_read(name, from, len, &scratch, &silent) : NULL;
        const struct node *title = head != NULL && diags_ok(&silent) ? node_find(head, "title") : NULL;
        if (title != NULL && title->kind == NODE_TEXT && *title->text != '\0' &&
            strlen(title->text) <= TITLE_BYTES && strchr(title->text, '\n') == NULL)
            out = arena_strdup(a, title->text);
    }
    diags_free(&silent);
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
