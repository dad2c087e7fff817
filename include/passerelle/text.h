/*
 * text.h - UTF-8 on its way in and out: validity, width, wrapping, comparison, light markup.
 *
 * Nothing here depends on the locale. Widths are terminal columns (utf8proc's tables); texts are
 * normalised (NFC) when a pack is read, so that most letters are one code point.
 */
#ifndef PASSERELLE_TEXT_H
#define PASSERELLE_TEXT_H

#include "passerelle/base.h"
#include "passerelle/diag.h"
#include "passerelle/when.h"

#include <stdio.h>

/* --- code points --- */
/* How many of the n bytes at s, from the first, are letters, digits and signs of ASCII: nothing to look at closer. */
size_t utf8_plain(const char *s, size_t n);
/* The code point at s (at most n bytes) in *cp; returns its bytes. Bad bytes give U+FFFD and 1. n > 0. */
size_t utf8_next(const char *s, size_t n, uint32_t *cp);
/* Bytes of the code point before offset at (at > 0). */
size_t utf8_before(const char *s, size_t at);
size_t utf8_count(const char *s); /* code points */
void utf8_add(struct str *, uint32_t cp);
bool text_is_letter(uint32_t cp); /* a letter or a digit of any writing */
bool text_is_emoji(uint32_t cp);  /* a little drawing, not a letter */
uint32_t text_lower(uint32_t cp); /* the small letter of a capital, else cp itself */

/* --- safety: the one gate between the outside and a terminal --- */
enum text_fault { TEXT_FINE, TEXT_NOT_UTF8, TEXT_CONTROL, TEXT_DIRECTION, TEXT_ZERO_WIDTH };
/* Looks for what may not stand in a text: bytes that are no UTF-8, control characters (C0 but \n, DEL,
 * C1, NUL), direction overrides and isolates, zero-width signs, tags. *at: its byte offset. */
enum text_fault text_check(const char *s, size_t n, size_t *at);
/* What a message may say of a fault: "a control character (U+001B)". tr turns a French source into the reader's
 * language, NULL keeps French. */
void text_fault_words(struct str *, enum text_fault, const char *at, size_t n, tr_fn *tr);
/* Appends s with every such sign made visible: <U+001B>, <FF> for a bad byte. A line feed is kept only
 * when lines is true. What comes out can be sent to any terminal. */
void text_safe(struct str *, const char *s, bool lines);
/* A copy in canonical composition (NFC). s must be valid UTF-8. Caller frees. */
char *text_compose(const char *s);

/* --- messages on their way out; "error" and "warning" are never translated: tools read them --- */
/* FILE:LINE:COL: error: TEXT, through text_safe, without a line feed. */
void text_diag(struct str *, const struct diag *);
/* Such a line for each message. */
void text_print_diags(FILE *, const struct diags *);
/* A line of a file (n bytes, without its line feed), through text_safe, and below it a mark under the sign of that
 * column, as messages count it; 0 or beyond the end: no mark. Cut around the mark to a terminal of cols columns. */
void text_excerpt(struct str *, const char *line, size_t n, unsigned column, int cols);
/* A JSON string: s through text_safe, between quotes. */
void text_json(struct str *, const char *s);
/* All messages as one JSON array of objects: file, line, column (null where unknown), level, text. */
void text_diags_json(struct str *, const struct diags *);

/* --- width and lines --- */
int text_char_width(uint32_t cp); /* 0, 1 or 2 columns */
int text_width(const char *s);
int text_widthn(const char *s, size_t n);
/* Bytes of s that fit in cols columns. */
size_t text_fit(const char *s, size_t n, int cols);

struct text_line {
    const char *s;
    size_t len;
    bool first; /* begins a line of the author */
};
/* Breaks s at spaces to at most cols columns; a line of the author stays a line; never inside a [key],
 * nor before : ? ! ; » nor after «; longer words are cut. Returns the number of lines; writes at most max
 * of them (out may be NULL when max is 0). An empty text has no line; a last line feed adds none. */
size_t text_wrap(const char *s, int cols, struct text_line *out, size_t max);

/* --- light markup: [Key] and *strong* --- */
enum text_style { STYLE_PLAIN, STYLE_KEY, STYLE_STRONG };
struct text_run {
    const char *s;
    size_t len; /* a key keeps its brackets, strong loses its stars */
    enum text_style style;
};
/* Splits one line in runs; returns their number, at most max. A lone [ or * is plain text. */
size_t text_runs(const char *s, size_t len, struct text_run *out, size_t max);
/* True if name (without brackets) is a key of the keyboard in the source language: Entrée, Tab, F1, Échap,
 * Maj, Ctrl, arrows, digits ... */
bool text_is_key(const char *name);

/* --- comparison --- */
/* Folded: case, accents, ligatures, typographic apostrophes and spaces forgiven; inner spaces single, none at
 * the ends, no final dot. Caller frees. Bad UTF-8 is compared as it is. */
char *text_fold(const char *s);
bool text_same(const char *a, const char *b);            /* folded equality */
bool text_contains(const char *text, const char *words); /* folded, words on word boundaries at their start */
/* Edits (insert, delete, replace, exchange of neighbours) between two texts, in code points; stops counting
 * above max and returns max + 1. */
int text_distance(const char *a, const char *b, int max);
/* The nearest of the NULL-terminated words within a third of its letters, or NULL: for "did you mean". */
const char *text_nearest(const char *word, const char *const words[]);
/* The one of the words that was meant: its name in French (titre: title), else the nearest, else one that begins alike;
 * NULL if none does. */
const char *text_meant(const char *word, const char *const words[]);
/* Splits "a / b / c" (or separated by "/" with spaces on both sides only); trimmed pieces in the arena, NULL at
 * the end. */
const char **text_alternatives(struct arena *, const char *s);

/* --- dates in words; tr is the translator of a page (page.h): NULL keeps French --- */
void text_date_long(struct str *, struct date, tr_fn *);  /* mardi 24 novembre 2026 */
void text_date_short(struct str *, struct date, tr_fn *); /* 24 novembre */

#endif
