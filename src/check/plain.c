/* plain.c - finds the turns of a language's table in a sentence: words one after the other, with gaps. */
#include "plain.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* --- a sentence, word by word --- */

/* A sign that belongs to no word. */
static bool is_between(uint32_t cp)
{
    return cp <= ' ' || cp == 0xA0 || cp == 0x202F || cp == 0xAB || cp == 0xBB || cp == 0x2026 ||
           cp == 0x201C || cp == 0x201D || (cp < 0x80 && strchr(",;:!?()\"/*", (int)cp) != NULL);
}

/* Behind a [button] or a <value>, whose words are not the author's; 0 if none begins here. */
static size_t quoted(const char *s, size_t n)
{
    const char *end = *s == '[' ? memchr(s, ']', n) : *s == '<' ? memchr(s, '>', n) : NULL;
    return end != NULL ? (size_t)(end - s) + 1 : 0;
}

/* The word at s: to the next sign between words; an apostrophe ends it and stays with it; a percent sign stands alone. */
static size_t word_length(const char *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        uint32_t cp;
        size_t step = utf8_next(s + i, n - i, &cp);
        if (is_between(cp) || cp == '[' || cp == '<' || (cp == '%' && i > 0))
            break;
        i += step;
        if (cp == '\'' || cp == 0x2019 || cp == '%')
            break;
    }
    return i;
}

static void add_word(struct plain_words *to, const char *s, size_t n, const char *folded)
{
    to->list = grow(to->list, to->count, &to->cap, sizeof *to->list);
    to->list[to->count++] = (struct plain_word){ .s = s, .n = n, .folded = folded };
}

void plain_split(struct plain_words *to, const char *s, size_t n, struct arena *a)
{
    to->count = 0;
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        size_t skip = quoted(s + i, n - i);
        if (skip > 0) {
            add_word(to, s + i, skip, "");
            i += skip;
            continue;
        }
        size_t step = utf8_next(s + i, n - i, &cp);
        size_t word = is_between(cp) ? 0 : word_length(s + i, n - i);
        if (word == 0) {
            if (to->count > 0 && cp < 0x80 && strchr(",;:()", (int)cp) != NULL)
                to->list[to->count - 1].stop = true;
            i += step;
            continue;
        }
        size_t end = word;
        while (end > 0 && s[i + end - 1] == '.')
            end--;
        if (end > 0) {
            char *folded = text_fold(arena_strndup(a, s + i, end));
            add_word(to, s + i, end, arena_strdup(a, folded));
            to->list[to->count - 1].dot = end < word;
            free(folded);
        }
        i += word;
    }
}

/* --- the tables, made ready once --- */
static struct plain_piece piece_of(const char *word, struct arena *a)
{
    size_t n = strlen(word);
    struct plain_piece p = { .kind = PLAIN_WORD };
    if (streq(word, "...") || (n == 1 && strchr("?^$", *word) != NULL)) {
        p.kind = *word == '?' ? PLAIN_ANY : *word == '^' ? PLAIN_BEGIN : *word == '$' ? PLAIN_END : PLAIN_GAP;
        return p;
    }
    if (n > 1 && word[n - 1] == '*')
        p.kind = PLAIN_PREFIX, n--;
    else if (n > 1 && word[n - 1] == '.')
        p.kind = PLAIN_DOTTED, n--;
    char *folded = text_fold(arena_strndup(a, word, n));
    p.folded = arena_strdup(a, folded);
    p.n = strlen(p.folded);
    free(folded);
    return p;
}

static struct plain_pattern pattern_of(const char *words, const char *instead, bool anywhere, struct arena *a)
{
    struct plain_pattern p = { .instead = instead, .anywhere = anywhere };
    struct plain_piece *pieces = arena_array(a, struct plain_piece, strlen(words) / 2 + 1);
    for (const char *s = words; *s != '\0'; s += strspn(s, " ")) {
        size_t n = strcspn(s, " ");
        pieces[p.count++] = piece_of(arena_strndup(a, s, n), a);
        s += n;
    }
    p.pieces = pieces;
    return p;
}

static const struct plain *make(const struct plain_language *from, struct arena *a)
{
    struct plain *p = arena_new(a, struct plain);
    size_t rows = 0, hard = 0;
    while (from->rows[rows].words != NULL)
        rows++;
    while (from->hard[hard] != NULL)
        hard++;
    struct plain_pattern *list = arena_array(a, struct plain_pattern, rows + hard + 1);
    for (size_t i = 0; i < rows; i++)
        list[i] = pattern_of(from->rows[i].words, from->rows[i].instead, from->rows[i].anywhere, a);
    for (size_t i = 0; i < hard; i++)
        list[rows + i] = pattern_of(from->hard[i], NULL, true, a);
    *p = (struct plain){ .language = from, .list = list, .count = rows + hard };
    return p;
}

const struct plain *plain_ready(struct plain_tables *t, const char *code)
{
    const struct plain_language *language = plain_find(code);
    for (size_t i = 0; i < t->count; i++)
        if (t->list[i]->language == language)
            return t->list[i];
    if (language == NULL || t->count == PLAIN_LANGUAGES)
        return NULL;
    return t->list[t->count++] = make(language, t->arena);
}

/* --- looking --- */
static bool fits(const struct plain_piece *p, const struct plain_word *w)
{
    if (p->kind == PLAIN_ANY)
        return true;
    if (*w->folded != *p->folded || strncmp(w->folded, p->folded, p->n) != 0)
        return false;
    return p->kind == PLAIN_PREFIX || (w->folded[p->n] == '\0' && (p->kind == PLAIN_WORD || w->dot));
}

/* The pieces from here on against the words from here on; how many words they take, 0: they do not fit. */
static size_t fits_from(const struct plain_pattern *p, size_t piece, const struct plain_words *w, size_t at)
{
    size_t i = at;
    for (; piece < p->count; piece++) {
        if (p->pieces[piece].kind == PLAIN_BEGIN || p->pieces[piece].kind == PLAIN_END) {
            if (i != (p->pieces[piece].kind == PLAIN_BEGIN ? 0 : w->count))
                return 0;
            continue;
        }
        if (p->pieces[piece].kind == PLAIN_GAP) {
            for (; i < w->count; i++) {
                size_t more = fits_from(p, piece + 1, w, i);
                if (more > 0)
                    return i + more - at;
            }
            return 0;
        }
        if (i >= w->count || (i > at && w->list[i - 1].stop) || !fits(&p->pieces[piece], &w->list[i]))
            return 0;
        i++;
    }
    return i - at;
}

size_t plain_fits(const struct plain_pattern *p, const struct plain_words *w, size_t at)
{
    return p->count > 0 ? fits_from(p, 0, w, at) : 0;
}
