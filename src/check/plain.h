/* plain.h - plain language as tables, one for each language: what to avoid, and what to write instead. Private to the room. */
#ifndef CHECK_PLAIN_H
#define CHECK_PLAIN_H

#include "passerelle/base.h"

/*
 * Words one after the other, compared without capitals and accents. In a row « ? » is any word, « ... » any number of words
 * of the same sentence, a star the rest of a word, a final dot one that follows at once: « tél. », « ^ » and « $ » the two ends of the sentence. An article that lost
 * its vowel is a word of its own: « n' ».
 */
struct plain_row {
    const char *words;
    const char *instead; /* what to do; a French source text of the program */
    bool anywhere;       /* also in invented services, which speak as real ones do */
};

struct plain_language {
    const char *code;             /* as pack.yaml writes it: "fr" */
    const struct plain_row *rows; /* NULL words at the end */
    const char *const *hard;      /* words to explain in glossary.yaml; NULL at the end */
    const char *const *letters;   /* capitals that everybody reads as a word: SMS; NULL at the end */
    const char *i_can;            /* how `can_do` begins; NULL: as it likes */
};
/* NULL: no table; sentences and lines are counted all the same. */
const struct plain_language *plain_find(const char *code);
extern const struct plain_language plain_fr, plain_en;

/* --- a sentence taken apart, and the tables made ready (plain.c) --- */
struct plain_word {
    const char *s; /* as written */
    size_t n;
    const char *folded; /* "": a [button] or a <value> */
    bool dot;           /* a dot follows at once */
    bool stop;          /* a comma, a colon or the like follows: what comes next is apart */
};
struct plain_words {
    struct plain_word *list; /* to free() */
    size_t count, cap;
};
void plain_split(struct plain_words *, const char *s, size_t n, struct arena *);

struct plain_piece {
    enum { PLAIN_WORD, PLAIN_PREFIX, PLAIN_DOTTED, PLAIN_ANY, PLAIN_GAP, PLAIN_BEGIN, PLAIN_END } kind;
    const char *folded;
    size_t n;
};
struct plain_pattern {
    const struct plain_piece *pieces;
    size_t count;
    const char *instead; /* NULL: a hard word */
    bool anywhere;
};
struct plain {
    const struct plain_language *language;
    const struct plain_pattern *list;
    size_t count;
};
enum { PLAIN_LANGUAGES = 4 };
struct plain_tables {
    const struct plain *list[PLAIN_LANGUAGES];
    size_t count;
    struct arena *arena; /* of the whole check: lessons come and go */
};
/* The table of a language, made ready once; NULL: it has none. */
const struct plain *plain_ready(struct plain_tables *, const char *code);
/* How many words from here on are said as the pattern says; 0: none. */
size_t plain_fits(const struct plain_pattern *, const struct plain_words *, size_t at);

#endif
