/*
 * dash.c - the dash that was forgotten before the first key of an item: told on the line that lacks it, and put there,
 * so that the lines below, which are right, find their place.
 */
#include "scan.h"

#include <string.h>

enum { LONGEST_WORD = 32 };

static size_t key_length(const char *s)
{
    size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_-.");
    return s[n] == ':' ? n : 0;
}

/* Does an item begin with this key: one that a lesson cannot do without, or as it does elsewhere in this file? */
static bool begins_item(const struct scan *s, const char *key)
{
    static const char *const words[] = { "do", "read", "choose", "type", "practise", "right", "wrong" };
    const size_t n = key_length(key);
    char dash[LONGEST_WORD + 4] = "- ";
    if (n == 0 || n > LONGEST_WORD)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (strlen(words[i]) == n && memcmp(words[i], key, n) == 0)
            return true;
    memcpy(dash + 2, key, n);
    dash[n + 2] = ':';
    dash[n + 3] = '\0';
    return strstr(str_s(&s->src->text), dash) != NULL;
}

/* The first key of a group, in the lines that are written already. */
static const char *first_key(const struct scan *s, const struct level *group)
{
    const size_t at = group->out + group->column;
    return at < s->out.len ? s->out.s + at : "";
}

static void tell(struct scan *s, unsigned line, size_t column, const char *key)
{
    if (source_fault(s->src, line))
        diag_add(s->src->diags, DIAG_ERROR, source_place(s->src, line, (unsigned)column + 1),
                 "il manque le tiret devant '%.*s' ; écrivez « - %.*s: »", (int)key_length(key), key,
                 (int)key_length(key), key);
    s->src->structure[line] = true;
}

/* Two bytes more in a string. */
static void insert_dash(struct str *line, size_t at)
{
    str_add(line, "- "); /* makes the room */
    memmove(line->s + at + 2, line->s + at, line->len - 2 - at);
    memcpy(line->s + at, "- ", 2);
}

bool dash_at_first(struct scan *s)
{
    struct level *top = &s->levels[s->depth - 1];
    const char *key = first_key(s, top);
    if (!top->alone || s->depth < 2 || s->depth == MAX_LEVELS || s->levels[s->depth - 2].dash ||
        !begins_item(s, key))
        return false;
    const struct level first = *top;
    tell(s, first.line, first.column, key);
    insert_dash(&s->out, first.out + first.column);
    *top = (struct level){ .column = first.column, .alias = first.column, .dash = true };
    push(s, first.column + 2, first.column + 2, false);
    s->levels[s->depth - 1].line = first.line;
    s->levels[s->depth - 1].out = first.out;
    return true;
}

bool dash_at_group(struct scan *s, const struct level *group, size_t at)
{
    const char *key = first_key(s, group);
    if (group->dash || group->column != at + 2 || !begins_item(s, key))
        return false;
    tell(s, group->line, group->column, key);
    s->out.s[group->out + at] = '-';
    return true;
}

bool dash_at_line(struct scan *s, size_t at)
{
    if (!plain_key(s, at) || !begins_item(s, s->line.s + at))
        return false;
    tell(s, s->number, at, s->line.s + at);
    insert_dash(&s->line, at);
    return true;
}

bool dash_at_again(struct scan *s, const struct level *group, size_t at)
{
    const struct level *item = s->depth > 0 ? &s->levels[s->depth - 1] : NULL;
    if (item == NULL || !item->dash || group->dash || group->column != at || item->column + 2 > at)
        return false;
    const char *first = first_key(s, group), *key = s->line.s + at;
    if (*first != *key || next_indent(s) != at) /* alone it is a key given twice */
        return false;
    const size_t n = key_length(key);
    if (n == 0 || n != key_length(first) || memcmp(first, key, n) != 0)
        return false;
    tell(s, s->number, at, key);
    s->line.s[item->column] = '-';
    return true;
}
