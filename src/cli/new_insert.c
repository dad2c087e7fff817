/* new_insert.c - one more lesson in the list of pack.yaml: comments and all other lines stay as they are. */
#include "new.h"

#include "passerelle/schema.h"

#include <stdlib.h>

/* The byte where a place stands; places count signs from 1. */
static size_t byte_at(const char *text, size_t n, struct place place)
{
    size_t at = 0;
    for (unsigned line = 1; line < place.line && at < n; at++)
        line += text[at] == '\n';
    for (unsigned column = 1; column < place.column && at < n; column++) {
        at++;
        while (at < n && ((unsigned char)text[at] & 0xC0) == 0x80)
            at++;
    }
    return at;
}

static size_t line_end(const char *text, size_t n, size_t at)
{
    while (at < n && text[at] != '\n')
        at++;
    return at;
}

static const struct node *last_of(const struct node *list)
{
    const struct node *last = list->items;
    while (last->next != NULL)
        last = last->next;
    return last;
}

/* [a, b]: before the bracket that closes it. */
static void add_flow(const char *text, size_t n, const struct node *list, const char *id, struct str *out)
{
    const struct node *last = last_of(list);
    size_t at = byte_at(text, n, last->place);
    while (at < n && text[at] != ']')
        at++;
    str_addn(out, text, at);
    str_printf(out, ", %s", id);
    str_addn(out, text + at, n - at);
}

/* A dash below the last one. */
static void add_dash(const char *text, size_t n, const struct node *last, const char *id, struct str *out)
{
    size_t at = byte_at(text, n, last->place), from = at, end = line_end(text, n, at);
    while (from > 0 && text[from - 1] != '\n')
        from--;
    str_addn(out, text, end);
    str_addc(out, '\n');
    str_addn(out, text + from, at - from);
    str_add(out, id);
    str_addn(out, text + end, n - end);
}

/* One lesson behind its key: the two in brackets. */
static void add_second(const char *text, size_t n, const struct node *one, const char *id, struct str *out)
{
    size_t at = byte_at(text, n, one->place), end = at + strlen(one->text);
    str_addn(out, text, at);
    str_printf(out, "[%s, %s]", one->text, id);
    str_addn(out, text + end, n - end);
}

static void add(const char *text, size_t n, const struct node *list, const char *id, struct str *out)
{
    if (list->kind == NODE_TEXT)
        add_second(text, n, list, id, out);
    else if (list->flow)
        add_flow(text, n, list, id, out);
    else
        add_dash(text, n, last_of(list), id, out);
}

/* The lessons of a text, each on a line. A pack has at least one. */
static bool lessons_of(const char *text, size_t n, struct str *out)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    const struct node *root = yaml_read("pack.yaml", text, n, &arena, &d);
    const struct node *list = root != NULL ? node_find(root, "lessons") : NULL;
    bool fine = diags_ok(&d) && list != NULL;
    if (list != NULL && list->kind == NODE_TEXT)
        str_printf(out, "%s\n", list->text);
    for (const struct node *one = list != NULL ? list->items : NULL; one != NULL; one = one->next)
        str_printf(out, "%s\n", one->text != NULL ? one->text : "");
    fine = fine && out->len > 0;
    diags_free(&d);
    arena_free(&arena);
    return fine;
}

bool new_insert(const char *text, size_t n, const char *id, struct str *out)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct str wanted = { 0 }, now = { 0 };
    const struct node *root = yaml_read("pack.yaml", text, n, &arena, &d);
    bool fine = root != NULL && diags_ok(&d) && lessons_of(text, n, &wanted);
    if (fine) {
        str_printf(&wanted, "%s\n", id);
        add(text, n, node_find(root, "lessons"), id, out);
        fine = lessons_of(str_s(out), out->len, &now) && streq(str_s(&wanted), str_s(&now));
    }
    str_free(&wanted);
    str_free(&now);
    diags_free(&d);
    arena_free(&arena);
    return fine;
}
