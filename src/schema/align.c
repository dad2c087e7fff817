/* align.c - columns: to which key or list a line belongs, and where it should have begun. */
#include "scan.h"

#include <string.h>

void push(struct scan *s, size_t column, size_t alias, bool dash)
{
    if (s->depth == MAX_LEVELS) {
        s->lost = true;
        return;
    }
    s->levels[s->depth++] = (struct level){ column, alias, dash };
}

bool is_dash(const struct scan *s, size_t at)
{
    return at < s->line.len && s->line.s[at] == '-' && (at + 1 == s->line.len || s->line.s[at + 1] == ' ');
}

bool plain_key(const struct scan *s, size_t at)
{
    size_t i = at;
    while (i < s->line.len && strchr("abcdefghijklmnopqrstuvwxyz0123456789_-.", s->line.s[i]) != NULL)
        i++;
    return i > at && i < s->line.len && s->line.s[i] == ':' &&
           (i + 1 == s->line.len || s->line.s[i + 1] == ' ');
}

void shift_line(struct scan *s, size_t from, size_t to)
{
    struct str moved = { 0 };
    for (size_t i = 0; i < to; i++)
        str_addc(&moved, ' ');
    str_add(&moved, s->line.s + from);
    str_free(&s->line);
    s->line = moved;
}

void tell_misaligned(struct scan *s, size_t at, size_t wanted)
{
    if (source_fault(s->src, s->number))
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, at),
                 "cette ligne commence à la colonne %u, celles de son groupe à la colonne %u ; alignez-les",
                 (unsigned)at + 1, (unsigned)wanted + 1);
    s->src->structure[s->number] = true;
}

static enum belongs realign(struct scan *s, size_t *at, size_t wanted)
{
    tell_misaligned(s, *at, wanted);
    shift_line(s, *at, wanted);
    *at = wanted;
    return BELONGS_SIBLING;
}

enum belongs settle(struct scan *s, size_t *at)
{
    const size_t c = *at;
    bool dash = is_dash(s, c), popped = false;
    struct level last = { 0 };
    while (s->depth > 0) {
        struct level *top = &s->levels[s->depth - 1];
        bool here = top->column == c || top->alias == c;
        /* A list may stand in the column of its key; the next key closes it. */
        if (here ? !(top->dash && !dash) : top->column < c)
            break;
        popped = popped || !here;
        last = *top;
        s->depth--;
    }
    if (s->depth == 0)
        return popped ? realign(s, at, last.column) : BELONGS_CHILD;
    struct level *top = &s->levels[s->depth - 1];
    if (top->column == c || top->alias == c) {
        if (top->column != c) { /* one more line of a group that is shifted */
            source_mute(s->src, s->number);
            shift_line(s, c, top->column);
            *at = top->column;
        }
        if (top->dash || !dash)
            s->depth--; /* its successor takes its place; a dash under a key is its child */
        return BELONGS_SIBLING;
    }
    bool same_kind = top->dash == dash;
    if (popped && !(same_kind && (last.dash != dash || c - top->column < last.column - c)))
        return realign(s, at, last.column);
    if (!popped && s->state == STATE_OPEN)
        return BELONGS_CHILD;
    if (popped || (same_kind && (dash || plain_key(s, c)))) {
        s->depth--;
        return realign(s, at, top->column);
    }
    return BELONGS_CONTINUES;
}

/* Where a line that begins with tabs most likely belongs: beside the innermost level of its kind. */
static size_t likely_column(const struct scan *s, size_t at)
{
    size_t i = s->depth;
    if (i == 0)
        return 0;
    size_t below = s->levels[i - 1].column + 2;
    if (s->state == STATE_BLOCK)
        return s->block_column > 0 ? s->block_column : below;
    if (s->state == STATE_OPEN)
        return below;
    while (i > 1 && s->levels[i - 1].dash != is_dash(s, at))
        i--;
    return s->levels[i - 1].column;
}

void untab(struct scan *s)
{
    if (memchr(str_s(&s->line), '\t', s->line.len) == NULL)
        return;
    size_t at = strspn(s->line.s, " \t");
    bool leading = memchr(s->line.s, '\t', at) != NULL;
    for (size_t i = 0; i < s->line.len; i++) {
        if (s->line.s[i] == '\t')
            s->line.s[i] = ' ';
    }
    if (leading && at < s->line.len)
        shift_line(s, at, likely_column(s, at));
}
