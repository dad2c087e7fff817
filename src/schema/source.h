/*
 * source.h - inside the room: a file's text on its way to libyaml.
 *
 * libyaml stops at its first error, reports some of them at 1:1, and lets others pass without a word. So
 * the raw text is looked at first: bad bytes, then line by line the traps that YAML holds for a French
 * text. Each fault is told once, and mended in the copy that libyaml reads, so that one run finds the
 * faults behind it as well.
 */
#ifndef SCHEMA_SOURCE_H
#define SCHEMA_SOURCE_H

#include "passerelle/schema.h"

enum { SOURCE_MAX_FAULTS = 50 };

/* A text under |: on which line its sign stands, and where its lines are in source.texts. */
struct block {
    unsigned line;
    size_t at, n;
};

struct source {
    const char *file; /* in the tree's arena */
    struct str text;  /* harmless UTF-8, tabs apart; after source_scan(): what libyaml reads */
    struct str
        texts; /* of the blocks, ready: libyaml, which goes through them sign by sign, only sees an x */
    struct block *blocks;
    size_t block_count, block_cap, block_next;
    bool composed; /* surely all of it: only an escape can make a text that is not */
    bool hard;     /* a non-breaking space stands somewhere */
    unsigned lines;
    bool *told;      /* by line, from 1: its fault is told */
    bool *structure; /* by line: lines were moved or brackets left open from here on */
    unsigned faults;
    struct diags *diags;
};

/* Copies data without what may not stand in a text, each fault told. False if nothing is worth reading on:
 * too big, or not UTF-8 at all. */
bool source_open(struct source *, const char *file, const char *data, size_t n, struct diags *);
/* Tells and mends the traps. */
void source_scan(struct source *);
void source_close(struct source *);
/* The text under the | of this line; NULL: the scan saw none there. Asked for in the order of the file. */
const struct block *source_block(struct source *, unsigned line);

struct place source_place(const struct source *, unsigned line, unsigned column);
/* Marks the line. True if its fault may still be told: it is the first of that line, and not one too many. */
bool source_fault(struct source *, unsigned line);
/* Marks the line without a message: what can be said of it is said elsewhere. */
void source_mute(struct source *, unsigned line);
bool source_told(const struct source *, unsigned line);

/* True if a non-breaking space stands in the text (hard.c). */
bool hard_anywhere(const char *text);

/* --- one value on one line (value.c) --- */
enum trap {
    TRAP_NONE,
    TRAP_COLON,      /* "l'objet : Mon papier" */
    TRAP_SIGN,       /* begins with a sign of YAML */
    TRAP_QUOTES,     /* "Bonjour" dit Léa */
    TRAP_APOSTROPHE, /* 'L'adresse' */
    TRAP_QUOTE_OPEN, /* a quoted text that does not end on its line */
    TRAP_HASH,       /* n° #3 */
    TRAP_FOLDED,     /* > */
    TRAP_BRACE,      /* { } */
    TRAP_PIPE_TEXT,  /* | with the text behind it */
    TRAP_PIPE_SIGNS, /* |2, |-, |+ */
    TRAP_BRACKET,    /* [ that is not closed */
    TRAP_MERGE,      /* <<: */
};
enum shape { SHAPE_EMPTY, SHAPE_TEXT, SHAPE_BLOCK, SHAPE_FLOW_OPEN };

struct value {
    enum trap trap;
    enum shape shape;
    size_t at; /* offset of the fault */
    char sign; /* TRAP_SIGN */
};
/* Judges the value s[from..n) and mends it in place: the same bytes, without the trap. */
struct value value_judge(char *s, size_t n, size_t from);
/* True if the value is in quotes that nothing asks for. */
bool value_idle_quotes(const char *s, size_t n, size_t from);
/* Mends a stretch of text so that it cannot be taken for anything else. */
void value_mend(char *s, size_t n, size_t from);
/* True if s[at] begins a comment; *legal if it cannot be a text cut by mistake: two spaces before, one
 * after. */
bool value_comment(const char *s, size_t n, size_t at, bool *legal);
/* The offset of the colon that ends a key at s[from..n), or n. */
size_t value_key(const char *s, size_t n, size_t from);

#endif
