/*
 * hard.c - non-breaking spaces where YAML wants plain ones: before a key, around its colon, behind a dash. Nobody sees
 * them; keyboards type them in passing. Inside texts they are right, and stay.
 */
#include "scan.h"

#include <string.h>

/* The bytes of the hard space that stands here; 0: there is none. */
static size_t hard_space(const char *s)
{
    return starts_with(s, "\xC2\xA0") ? 2 : starts_with(s, "\xE2\x80\xAF") ? 3 : 0;
}

static size_t any_space(const char *s)
{
    return *s == ' ' ? 1 : hard_space(s);
}

size_t space_before(const char *s, size_t end)
{
    for (size_t n = 1; n <= 3 && n <= end; n++)
        if (any_space(s + end - n) == n)
            return n;
    return 0;
}

bool hard_anywhere(const char *text)
{
    return strstr(text, "\xC2\xA0") != NULL || strstr(text, "\xE2\x80\xAF") != NULL;
}

/* The line on its way: where its first hard space stood; SIZE_MAX: none yet. */
struct softening {
    struct scan *s;
    size_t fault;
};

/* Makes the spaces at from plain ones. Returns where they end then. */
static size_t soften_run(struct softening *f, size_t from)
{
    struct str *line = &f->s->line;
    size_t read = from, kept = from;
    for (size_t n; (n = any_space(line->s + read)) > 0; read += n) {
        if (n > 1 && f->fault == SIZE_MAX)
            f->fault = kept;
        line->s[kept++] = ' ';
    }
    if (kept < read) {
        memmove(line->s + kept, line->s + read, line->len - read + 1);
        line->len -= read - kept;
    }
    return kept;
}

/* Where the spaces end that follow at. */
static size_t skip_spaces(const char *s, size_t at)
{
    for (size_t n; (n = any_space(s + at)) > 0;)
        at += n;
    return at;
}

/* The key that begins at from, and the spaces around its colon. Behind a dash a sentence may have a colon: there only
 * the plain words of the format are keys. */
static void soften_key(struct softening *f, size_t from, bool plain)
{
    const char *s = f->s->line.s;
    size_t end = from + strspn(s + from, "abcdefghijklmnopqrstuvwxyz0123456789_-.");
    const size_t colon = skip_spaces(s, end);
    if (end > from && s[colon] == ':' && (s[colon + 1] == '\0' || any_space(s + colon + 1) > 0)) {
        soften_run(f, soften_run(f, end) + 1);
        return;
    }
    const char *label = plain ? NULL : strchr(s + from, ':');
    if (label != NULL && label > s + from && hard_space(label + 1) > 0)
        soften_run(f, (size_t)(label - s) + 1);
}

/* What stands unseen at the end of a line that is no text. */
static void soften_end(struct softening *f)
{
    struct str *line = &f->s->line;
    size_t kept = line->len;
    for (size_t n; (n = space_before(line->s, kept)) > 0;)
        kept -= n;
    if (kept == line->len)
        return;
    line->len = kept;
    line->s[kept] = '\0';
    if (f->fault == SIZE_MAX && kept > 0 && strchr(":|-", line->s[kept - 1]) != NULL)
        f->fault = kept;
}

/* Is what begins at this column one more line of the text under |? */
static bool in_block(const struct scan *s, size_t at)
{
    const size_t above = s->depth > 0 ? s->levels[s->depth - 1].column + 1 : 0;
    return s->state == STATE_BLOCK && at >= (s->block_column > 0 ? s->block_column : above);
}

static void soften_line(struct softening *f)
{
    const struct scan *s = f->s;
    const size_t plain = strspn(s->line.s, " ");
    if (s->block_column > 0 && in_block(s, plain))
        return;
    size_t at = soften_run(f, 0);
    if (s->line.s[at] == '#' || in_block(s, at) || s->state == STATE_FLOW)
        return;
    const bool below =
        s->state == STATE_BLOCK; /* nearly surely what follows the text; else its end, too far left */
    bool dash = false;
    for (; s->line.s[at] == '-' && any_space(s->line.s + at + 1) > 0; dash = true)
        at = soften_run(f, at + 1);
    soften_key(f, at, dash || below);
    soften_end(f);
}

void soften(struct scan *s)
{
    struct softening f = { .s = s, .fault = SIZE_MAX };
    const char *line = str_s(&s->line);
    if (!s->src->hard || (memchr(line, 0xC2, s->line.len) == NULL && memchr(line, 0xE2, s->line.len) == NULL))
        return;
    soften_line(&f);
    if (f.fault < s->line.len + 1 && s->line.len > 0 && source_fault(s->src, s->number))
        diag_add(s->src->diags, DIAG_ERROR, scan_place(s, f.fault),
                 "il y a ici une espace insécable (invisible) ; effacez-la, tapez une espace");
}
