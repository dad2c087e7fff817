/* source.c - the bytes of a file, checked before any parser sees them: size, UTF-8, control signs, tabs. */
#include "source.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

struct place source_place(const struct source *s, unsigned line, unsigned column)
{
    return (struct place){ .file = s->file, .line = line, .column = column };
}

bool source_told(const struct source *s, unsigned line)
{
    return line <= s->lines && s->told[line];
}

void source_mute(struct source *s, unsigned line)
{
    if (line <= s->lines)
        s->told[line] = true;
}

bool source_fault(struct source *s, unsigned line)
{
    if (source_told(s, line))
        return false;
    source_mute(s, line);
    if (++s->faults == SOURCE_MAX_FAULTS + 1)
        diag_add(s->diags, DIAG_NOTE, source_place(s, line, 1),
                 "il y a d'autres erreurs dans ce fichier ; corrigez d'abord celles-ci");
    return s->faults <= SOURCE_MAX_FAULTS;
}

static unsigned count_lines(const char *data, size_t n)
{
    unsigned lines = 1;
    for (const char *p = data; (p = memchr(p, '\n', (size_t)(data + n - p))) != NULL; p++)
        lines++;
    return lines;
}

struct cursor {
    unsigned line, column;
};

/* One sign that may not stand in a text: told, then replaced by a harmless one of the same width. */
static void refuse(struct source *s, struct cursor *c, enum text_fault fault, const char *at, size_t n)
{
    struct place here = source_place(s, c->line, c->column);
    if (*at == '\t') {
        if (source_fault(s, c->line))
            diag_add(s->diags, DIAG_ERROR, here, "il y a une tabulation ici ; mettez des espaces");
        str_addc(&s->text, '\t'); /* the scan knows best what to put there */
        return;
    }
    if (source_fault(s, c->line)) {
        struct str words = { 0 };
        text_fault_words(&words, fault, at, n, s->diags->tr);
        diag_add(s->diags, DIAG_ERROR, here, "il y a ici %s ; effacez-le", str_s(&words));
        str_free(&words);
    }
    source_mute(s, c->line);
    str_addc(&s->text, 'x');
}

/* Moves the cursor over harmless text. */
static void advance(struct cursor *c, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '\n') {
            c->line++;
            c->column = 1;
        } else if (((unsigned char)s[i] & 0xC0) != 0x80) {
            c->column++;
        }
    }
}

/* A file in another encoding has a bad byte on nearly every line: one message says it all. */
static bool all_utf8(struct source *s, const char *data, size_t n)
{
    struct cursor c = { .line = 1, .column = 1 };
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        size_t bytes = utf8_next(data + i, n - i, &cp), at;
        if (cp == 0xFFFD && text_check(data + i, bytes, &at) == TEXT_NOT_UTF8) {
            struct str words = { 0 };
            text_fault_words(&words, TEXT_NOT_UTF8, data + i, n - i, s->diags->tr);
            diag_add(s->diags, DIAG_ERROR, source_place(s, c.line, c.column),
                     "il y a ici %s ; enregistrez le fichier en UTF-8", str_s(&words));
            str_free(&words);
            return false;
        }
        advance(&c, data + i, bytes);
        i += bytes;
    }
    return true;
}

static void copy_checked(struct source *s, const char *data, size_t n)
{
    struct cursor c = { .line = 1, .column = 1 };
    for (size_t i = 0; i < n;) {
        size_t good = n - i, at = 0;
        enum text_fault fault = text_check(data + i, n - i, &at);
        if (fault != TEXT_FINE)
            good = at;
        str_addn(&s->text, data + i, good);
        advance(&c, data + i, good);
        i += good;
        if (fault == TEXT_FINE)
            break;
        uint32_t cp;
        size_t bytes = utf8_next(data + i, n - i, &cp);
        if (data[i] == '\r' && i + 1 < n && data[i + 1] == '\n') {
            i += bytes; /* the line ends of Windows */
            continue;
        }
        refuse(s, &c, fault, data + i, bytes);
        c.column++;
        i += bytes;
    }
}

/* Below U+0300 every letter is composed already; with signs further up, each text is looked at. */
static bool all_composed(const char *s, size_t n)
{
    for (size_t i = 0; (i += utf8_plain(s + i, n - i)) < n; i++)
        if ((unsigned char)s[i] >= 0xCC)
            return false;
    return true;
}

bool source_open(struct source *s, const char *file, const char *data, size_t n, struct diags *d)
{
    *s = (struct source){ .file = file, .diags = d };
    if (n > YAML_MAX_BYTES) {
        diag_add(d, DIAG_ERROR, source_place(s, 1, 1), "ce fichier est trop gros ; le maximum est %d Ko",
                 YAML_MAX_BYTES >> 10);
        return false;
    }
    if (n >= 2 && (memcmp(data, "\xFF\xFE", 2) == 0 || memcmp(data, "\xFE\xFF", 2) == 0)) {
        diag_add(d, DIAG_ERROR, source_place(s, 1, 1), "ce fichier est en UTF-16 ; enregistrez-le en UTF-8");
        return false;
    }
    if (n >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) { /* the mark some editors put first */
        data += 3;
        n -= 3;
    }
    size_t at;
    bool fine = text_check(data, n, &at) == TEXT_FINE; /* nearly always, and quick */
    if (!fine && !all_utf8(s, data, n))
        return false;
    s->lines = count_lines(data, n);
    s->told = xcalloc(s->lines + 2, sizeof *s->told);
    s->structure = xcalloc(s->lines + 2, sizeof *s->structure);
    if (fine)
        str_addn(&s->text, data, n);
    else
        copy_checked(s, data, n);
    s->hard = hard_anywhere(str_s(&s->text));
    s->composed = all_composed(str_s(&s->text), s->text.len);
    return true;
}

const struct block *source_block(struct source *s, unsigned line)
{
    while (s->block_next < s->block_count && s->blocks[s->block_next].line < line)
        s->block_next++;
    const struct block *b = &s->blocks[s->block_next];
    return s->block_next < s->block_count && b->line == line ? b : NULL;
}

void source_close(struct source *s)
{
    str_free(&s->text);
    str_free(&s->texts);
    free(s->blocks);
    free(s->told);
    free(s->structure);
}
