/*
 * scan.h - inside the scan: where one line of a file stands, and what was open above it.
 */
#ifndef SCHEMA_SCAN_H
#define SCHEMA_SCAN_H

#include "source.h"

enum { MAX_LEVELS = 64, OWNER_BYTES = 48 };

/* An open key or dash. A line that is shifted by mistake may name a level by a column of its own. */
struct level {
    size_t column, alias;
    bool dash;
    /* Of a key: the first of its group; where that line begins in what is written. */
    bool alone; /* no other key stands in the group yet */
    unsigned line;
    size_t out;
};

enum state { STATE_OPEN, STATE_DONE, STATE_BLOCK, STATE_FLOW };

struct scan {
    struct source *src;
    struct str out, line; /* line: without its line feed and trailing blanks, mended as it is judged */
    unsigned number;      /* of the line, from 1 */
    const char *rest;     /* the lines below */
    struct level levels[MAX_LEVELS];
    size_t depth;
    enum state state;        /* of the last value */
    char owner[OWNER_BYTES]; /* "do:" or "-", for messages */
    unsigned value_line, value_column;
    unsigned stray_line; /* the last line that was neither key nor dash */
    size_t block_column; /* where the text under | stands; 0: not seen yet */
    size_t flow_depth;
    bool in_text; /* the line belongs to the text under | */
    size_t blank; /* lines without a sign before it */
    bool lost;    /* too deep to follow: libyaml will refuse it */
};

struct place scan_place(const struct scan *, size_t at);
unsigned scan_column(const struct scan *, size_t at);

/* --- columns (align.c) --- */
/* Where the next line that is not empty begins; 0 if there is none near. */
size_t next_indent(const struct scan *);
void push(struct scan *, size_t column, size_t alias, bool dash);
bool is_dash(const struct scan *, size_t at);
/* A key in the plain words of the format: then a line that is too far right is a key, not a text. */
bool plain_key(const struct scan *, size_t at);
/* Moves the line so that what begins at from begins at to. */
void shift_line(struct scan *, size_t from, size_t to);
void tell_misaligned(struct scan *, size_t at, size_t wanted);
/* Gives a line that begins with tabs the column it most likely has; other tabs become spaces. */
void untab(struct scan *);

/* --- hard spaces (hard.c) --- */
/* Makes plain the hard spaces that stand where the format wants plain ones; told. */
void soften(struct scan *);
/* The bytes of the space, plain or hard, that ends at end; 0: none does. */
size_t space_before(const char *s, size_t end);

/* --- forgotten dashes (dash.c); each is told, and put there --- */
/* This line stands two columns right of the only key above: that one begins an item. It is a key beside it then. */
bool dash_at_first(struct scan *);
/* This line is a dash, two columns left of a group of keys: those are the item before. */
bool dash_at_group(struct scan *, const struct level *group, size_t at);
/* This line stands in the column of the dashes above. */
bool dash_at_line(struct scan *, size_t at);
/* This line begins with the key that its item began with. */
bool dash_at_again(struct scan *, const struct level *group, size_t at);

/* --- where a line belongs (align.c) --- */
enum belongs { BELONGS_SIBLING, BELONGS_CHILD, BELONGS_CONTINUES };
/* Closes the levels that end before this line; mends its indentation. *at: where it begins, maybe moved. */
enum belongs settle(struct scan *, size_t *at);

#endif
