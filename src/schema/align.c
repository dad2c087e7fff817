/* align.c - columns: to which key or list a line belongs, and where it should have begun. */
#include "scan.h"

#include <string.h>

void push(struct scan *s, size_t column, size_t alias, bool dash)
{
    if (s->depth == MAX_LEVELS) {
        s->lost = true;
        return;
    }
    s->levels[s->depth++] = (struct level){
        .column = column, .alias = alias, .dash = dash, .alone = true, .line = s->number, .out = s->out.len
    };
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

size_t next_indent(const struct scan *s)
{
    const char *p = s->rest;
    for (int lines = 0; *p != '\0' && lines < 5; lines++) {
        size_t indent = strspn(p, " ");
        if (p[indent] != '\n' && p[indent] != '\0')
            return indent;
        p += indent + (p[indent] == '\n');
    }
    return 0;
}

/* Which of two levels of one kind a line between them was meant for: the nearer one. Half way, what stands below
 * decides, two columns further right than its key. */
static bool meant_for_upper(const struct scan *s, size_t c, const struct level *upper,
                            const struct level *lower)
{
    size_t up = c - upper->column, down = lower->column - c;
    if (up != down)
        return up < down;
    char end = s->line.s[s->line.len - 1];
    return (end == ':' || end == '|') && next_indent(s) == upper->column + 2;
}

/* The dash above a key that is moved was most likely mistyped with it: the next dash may stand where it should. */
static void forgive_dash(struct level *dash, size_t typed, size_t moved)
{
    if (dash->dash && dash->alias == dash->column && dash->column + typed >= moved)
        dash->alias = dash->column + typed - moved;
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
    bool dash = is_dash(s, c), popped = false, list = false;
    struct level last = { 0 };
    while (s->depth > 0) {
        struct level *top = &s->levels[s->depth - 1];
        bool here = top->column == c || top->alias == c;
        /* A list may stand in the column of its key; the next key closes it. */
        if (here ? !(top->dash && !dash) : top->column < c)
            break;
        popped = popped || !here;
        list = top->dash && top->column == c;
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
    if (list ? dash_at_line(s, c) : dash && popped && !top->dash && dash_at_group(s, &last, c))
        return BELONGS_SIBLING;
    bool same_kind = top->dash == dash;
    if (popped && !(same_kind && (last.dash != dash || meant_for_upper(s, c, top, &last)))) {
        forgive_dash(top, c, last.column);
        return realign(s, at, last.column);
    }
    if (!popped && s->state == STATE_OPEN)
        return BELONGS_CHILD;
    if (popped || (same_kind && (dash || plain_key(s, c)))) {
        if (!popped && !dash && top->column + 2 == c && dash_at_first(s)) {
            s->depth--;
            return BELONGS_SIBLING;
        }
        s->depth--;
        if (s->depth > 0 && !dash)
            forgive_dash(&s->levels[s->depth - 1], c, top->column);
        return realign(s, at, top->column);
    }
    return BELONGS_CONTINUES;
}

/* Where a line that begins with tabs most likely belongs: where it would stand without them, if that is a level; else
 * beside the innermost level of its kind. */
static size_t likely_column(const struct scan *s, size_t at, size_t spaces)
{
    size_t i = s->depth;
    if (i == 0)
        return 0;
    /* What stands below a line that opens something shows where it was meant to be. */
    bool opens = strchr(":|", s->line.s[s->line.len - 1]) != NULL && next_indent(s) >= 2;
    size_t column = spaces == 0 && opens ? next_indent(s) - 2 : spaces;
    for (size_t k = 0; (spaces > 0 || opens) && k < i; k++) {
        if (s->levels[k].column == column && s->levels[k].dash == is_dash(s, at))
            return column;
    }
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
    size_t spaces = 0;
    for (size_t i = 0; i < at; i++)
        spaces += s->line.s[i] == ' ';
    for (size_t i = 0; i < s->line.len; i++) {
        if (s->line.s[i] == '\t')
            s->line.s[i] = ' ';
    }
    if (spaces < at && at < s->line.len)
        shift_line(s, at, likely_column(s, at, spaces));
}
