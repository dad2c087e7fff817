/*
 * plain.h - the parts of the plain front end: words of a page, what of it is new, numbers that stay, lines read.
 *
 * Only plain_read.c and plain.c touch standard input and output; the rest is pure and tested without them.
 */
#ifndef FRONT_PLAIN_H
#define FRONT_PLAIN_H

#include "passerelle/page.h"

/* --- numbers: a number stays with its id while the app stays open --- */
struct numbers {
    const char **ids; /* number n is ids[n - 1] */
    size_t count, cap;
    struct arena arena;
    struct str app; /* the first part of the page's key */
};
/* A new page: forgets the numbers when another app, or a wholly other page outside apps, has come. */
void numbers_begin(struct numbers *, const struct page *);
/* The rows of a numbered list keep its numbers in their order, also when one was moved. */
void numbers_sort(struct numbers *, const struct page *);
/* The id's number; it gets the next free one if it has none yet. */
int numbers_of(struct numbers *, const char *id);
/* The id of a number, NULL if nobody has it. */
const char *numbers_id(const struct numbers *, int number);
void numbers_free(struct numbers *);

/* --- which item a line means --- */
/* Can it be chosen by number or name? (Texts may take the focus in curses, but nothing happens to them.) */
bool plain_can_choose(const struct page *, int item);
/* The one field of a page where nothing else can be chosen: whatever is written goes there. -1 if none. */
int plain_only_field(const struct page *);
/* The only empty field that takes free text: words that name nothing go there. -1 if none or several. */
int plain_empty_field(const struct page *);
/* What an empty line chooses: the one obvious button, or the only thing that can be chosen. -1 if neither. */
int plain_obvious(const struct page *);
struct guess {
    int item;      /* -1: none */
    int count;     /* how many begin so, or hold these words */
    int others[4]; /* the first of them */
    bool inside;   /* the words only stand inside these names: too little to choose one */
};
/* A number of one to six digits and nothing else; 0 if it is none. */
int plain_number(const char *line);
/* By number, by whole name, else by the beginning of a name, in the interface's or the source language; where no
 * words are awaited, what holds these words is found too, but not taken. */
struct guess plain_guess(const struct page *, const struct numbers *, const char *line);

/* --- what a page says --- */
struct line {
    const char *text;
    uint64_t hash; /* of the text without the marks that come and go (chosen, new) */
    bool numbered;
};
struct section {
    uint64_t key, hash;
    const char *label; /* a pane: its name, for « Message : changé. »; NULL elsewhere */
    bool note;
    bool side;        /* said once: later only its changed lines, also after pages without it */
    bool numbered;    /* one of its lines is */
    bool away;        /* a side pane that this page lacks: remembered */
    int item, end;    /* of the page */
    int first, count; /* of the lines */
};
struct saying {
    struct arena arena;
    struct line *lines;
    size_t line_count, line_cap;
    struct section *sections;
    size_t section_count, section_cap;
    uint64_t place; /* the page's key, 0 before the first page */
    uint64_t app;   /* the first part of the key */
    int hidden;     /* rows that were not said: « + » says them */
};
enum { PLAIN_ROWS = 8 }; /* of a list, before « + » */
enum { EVERY_ROW = -1 };

/* All that the page says now, and what is remembered of the page before. rows: of each list, or EVERY_ROW. */
void saying_make(struct saying *, const struct saying *before, struct page *, struct numbers *, int rows);
/* Appends what is new since before, everything, or what is new and the message even if it is the same as before: it
 * answers another gesture. Never empty if there is a note or something new. */
enum say { SAY_NEW, SAY_ALL, SAY_ANSWER };
void saying_print(struct str *, struct page *, const struct saying *now, const struct saying *before,
                  enum say);
void saying_free(struct saying *);

/* One item in words, marks included when asked for. number 0: none. */
void plain_words(struct str *, const struct page *, int item, int number, bool marks);
/* Texts that name a key or a sign of the screen, [Tab] or ●, in words that hold here. */
void plain_phrases(struct str *, const struct page *, const char *);
/* What the page waits for, « Il reste à choisir un numéro : 1, 2 ou 3. ». */
void plain_expect(struct str *, struct page *, struct numbers *);
/* Why a line did nothing: its number is of another page, or cannot be chosen now, or nothing has that name. */
const char *plain_unknown(const struct page *, const struct numbers *, const char *line);
/* What the demonstration does, « On choisit « Répondre ». »; nothing when none is shown. */
void plain_gesture(struct str *, struct page *);

/* --- lines read --- */
enum read_result {
    READ_LINE,
    READ_TIME,  /* nothing came in that time */
    READ_END,   /* end of input */
    READ_LEAVE, /* the system asks the program to end */
};
struct reader {
    char buffer[4096];
    size_t at, filled;
    bool ended;
};
enum { LINE_MOST = 64 * 1024 }; /* longer lines are cut there */
/* One line without its end, tabs as blanks. ms < 0: waits for ever. A last line without an end counts. */
enum read_result read_line(struct reader *, struct str *out, int ms);
/* The letters typed from now on are shown, or not. Does nothing when no terminal is there. */
void read_echo(bool shown);
bool read_from_terminal(void);

#endif
