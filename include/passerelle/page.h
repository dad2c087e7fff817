/*
 * page.h - what is on the screen at one moment, as meaning. Nothing above the front ends knows more about
 * a terminal than this; curses and plain lay the same page out in their own way.
 *
 *     page_begin(&p, "mail/inbox");
 *     page_place(&p, "Ma boîte mail › Lire et répondre", "Lire et répondre");
 *     page_steps(&p, 6, 9);
 *     page_open(&p, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
 *     page_open(&p, (struct item){ .group = GROUP_LIST, .id = "messages" });
 *     page_add(&p, (struct item){ .kind = ITEM_ROW, .id = "message/nadia-rdv", .label = "Nadia Benali" });
 *     page_close(&p);  page_close(&p);
 *
 * A page is rebuilt after every action and never changed; strings are borrowed, or live in the page (page_cat,
 * page_printf) until the next page_begin. Items come in reading order. Extend by meaning, never by coordinates.
 */
#ifndef PASSERELLE_PAGE_H
#define PASSERELLE_PAGE_H

#include "passerelle/action.h"
#include "passerelle/base.h"
#include "passerelle/po.h"
#include "passerelle/text.h"

enum item_kind {
    ITEM_TEXT, /* label: text of several lines; with an id it is an outcome to read and may take the focus */
    ITEM_HEADING, /* label */
    ITEM_NOTE,    /* label, tone. At the top level it is the page's message, kept in sight at the bottom */
    ITEM_PAIR,    /* label, text: a mail's header, a line of a summary */
    ITEM_ROW,     /* label, text, extra: a line to choose */
    ITEM_FIELD,   /* label, value, lines, error, example; with options it is a choice ‹ ... › */
    ITEM_TOGGLE,  /* label, ITEM_ON */
    ITEM_BUTTON,  /* label; ITEM_MAIN: the one obvious gesture, text is its second line */
    ITEM_LINK, /* label: a place to go to; text: what is new there; ITEM_ON: we are there. `open` in a how finds it */
    ITEM_PROGRESS, /* label, amount, most; text in place of « 3 sur 9 » */
    ITEM_PICTURE,  /* art; extra: a smaller one for small windows; label says it in words */
    ITEM_GROUP,    /* what stands between page_open and page_close */
};

enum group_kind {
    GROUP_NONE,
    GROUP_TASK,   /* the task of a practise step: ITEM_TEXT items, ITEM_DONE or ITEM_NOW, number in amount */
    GROUP_APP,    /* the training window: label is its title, text what a site's banner adds */
    GROUP_PANE,   /* a side (ITEM_SIDE) or main pane of an app */
    GROUP_LIST,   /* rows; one [Tab] stop, entered at its ITEM_ON row */
    GROUP_GRID,   /* cards or pictures in columns (amount) */
    GROUP_BAR,    /* buttons beside each other */
    GROUP_DIALOG, /* a question, in front of the rest when the page's scope names it */
};

enum item_flags {
    ITEM_ON = 1 << 0,   /* chosen, ticked, the place we are in */
    ITEM_NEW = 1 << 1,  /* unread: ●, « nouveau » in plain; GROUP_LIST: its rows may be, a column is kept;
                               ITEM_LINK: text says so, in small windows ● does */
    ITEM_DONE = 1 << 2, /* ✓ */
    ITEM_NOW = 1 << 3,  /* the current task */
    ITEM_MAIN = 1 << 4, /* the one obvious button */
    ITEM_SECRET = 1 << 5,   /* a field whose letters are never shown or kept */
    ITEM_SUBMIT = 1 << 6,   /* [Entrée] in this field activates it */
    ITEM_NUMBERED = 1 << 7, /* GROUP_LIST: rows are numbered, a digit chooses */
    ITEM_SIDE = 1 << 8,     /* GROUP_PANE: the narrow one on the left */
    ITEM_QUIET = 1 << 9,    /* less important: quiet colour */
    ITEM_TABLE = 1 << 10, /* GROUP_LIST: label, text, extra are columns; else extra stands at the right end */
    ITEM_PEOPLE = 1 << 11,   /* a field that holds people: ids in a `how` become addresses */
    ITEM_ORNAMENT = 1 << 12, /* means nothing in words: left out of plain; a picture or a text also of small
                                windows, unless the picture has a smaller one */
    ITEM_STRONG = 1 << 13,   /* stands out in bold */
    ITEM_UNREADY = 1 << 14,  /* cannot be chosen yet; the words say so */
    ITEM_MARK = 1 << 15, /* ITEM_TEXT after a field: ^ under the letters of value that differ from label, the
                               exact form (a forgiven letter); text says what that is */
    ITEM_HEAD = 1 << 16, /* a one-line field of a letter's head: its short label stands beside it */
    ITEM_FILE =
        1 << 17, /* a field that holds a document: filling it is a gesture, ACT_ACTIVATE with its name */
};

enum tone { TONE_GOOD, TONE_MISTAKE, TONE_HINT, TONE_INFO, TONE_WARNING };

struct item {
    enum item_kind kind;
    enum group_kind group; /* != GROUP_NONE makes kind ITEM_GROUP */
    unsigned flags;
    const char *id;     /* what an action names; unique on the page; NULL: nobody acts on it */
    const char *label;  /* as shown */
    const char *source; /* the word of the source language, for `how`, « [Bouton] » and beside a translation;
                           NULL: the label itself */
    const char *text, *extra;
    const char *value;           /* ITEM_FIELD: what it holds now */
    const char *error, *example; /* ITEM_FIELD: under the box; above it */
    const char *const *options;  /* ITEM_FIELD: NULL-terminated choices */
    const char *const *values; /* what `set` says for each of them when it is another word; NULL: the same */
    const char *art;           /* ITEM_PICTURE, ITEM_ROW on a card: ASCII lines */
    const char *lang;          /* language of the texts when it is not the page's */
    const char *verb, *verb_short; /* first footer slot while it has the focus: "[Entrée] ouvrir" */
    const char *gesture,
        *gesture_short; /* a field's or a group's second footer slot: "[↑] [↓] autre message" */
    enum tone tone;
    int lines;        /* ITEM_FIELD: rows of the box, 1 if 0 */
    int amount, most; /* ITEM_PROGRESS; GROUP_GRID columns; task number; a row's bar when most > 0 */
    int parent, end;  /* set by the page: index of the group (-1), one past the last descendant */
};

struct slot {
    const char *words, *words_short;
};

struct page {
    const char *key; /* which place this is: "mail/inbox"; the focus is remembered by it */
    const char *place, *place_short;
    const char *right, *right_short; /* top right when there are no steps: a date, « page 1 sur 2 » */
    int step, steps;                 /* top right « étape 6 sur 9 » with a bar; 0: none */
    const char *focus;               /* wish: the id that should have the focus; NULL: none */
    unsigned turn;                   /* the same wish again is a new wish when turn differs */
    const char *scope;               /* id of the group that keeps the focus; NULL: the whole page */
    const struct action *shown;      /* the action being demonstrated: its target is pointed at; NULL: none */
    bool watch; /* only looked at: nothing takes the focus, [Entrée] is next, [Échap] is back */
    struct slot slots[4];
    const char *lang;
    const struct voice *voice; /* NULL: texts of the pack stand as they are given. Stays, as tr does */
    bool
        beside; /* the training window: real services are French, so what one can act on shows that word first */
    struct item *items;
    int count;

    /* the builder's own */
    size_t cap;
    int open; /* innermost open group, -1 */
    struct arena arena;
    tr_fn *tr; /* NULL: source texts */
};

void page_init(struct page *);
void page_free(struct page *);
/* Empties the page. key is copied. tr and voice stay. */
void page_begin(struct page *, const char *key);
void page_place(struct page *, const char *full, const char *brief);
void page_right(struct page *, const char *full, const char *brief);
void page_steps(struct page *, int step, int steps);
/* n from 0. brief NULL: words. Words may hold [keys]. */
void page_slot(struct page *, int n, const char *words, const char *brief);
void page_wish(struct page *, const char *id, unsigned turn);

/* Each returns the index of the item. Asserts that ids are unique. Strings are not copied. With a voice, the texts of the
 * item are put into its language, and `source` keeps the label as it was given. */
int page_add(struct page *, struct item);
int page_open(struct page *, struct item);
void page_close(struct page *);
/* Short forms; label is a source text of the program, translated by tr. */
int page_heading(struct page *, const char *source);
int page_text(struct page *, const char *source);
int page_button(struct page *, const char *id, const char *source);

/* The program's own words in the interface's language. */
const char *page_tr(const struct page *, const char *source);
const char *page_trn(const struct page *, const char *one, const char *many, unsigned long n);
/* A text of the pack, or a word of its apps, as the voice has it; the text itself without one. */
const char *page_said(struct page *, const char *source);
const char *page_said_n(const struct page *, const char *one, const char *many, unsigned long n);
/* The name of something one can act on: « Envoyer · Send » in the training window, else as page_said. */
const char *page_named(struct page *, const char *source);
/* Strings that die with the page. */
const char *page_copy(struct page *, const char *s);
const char *page_printf(struct page *, const char *fmt, ...) PRINTF_LIKE(2, 3);

int page_find(const struct page *, const char *id); /* -1 if absent or id is NULL */
/* Can one act on it? Rows, fields, toggles, buttons with an id that are ready; and texts with an id. */
bool page_is_stop(const struct page *, int item);
/* What `set` says when the nth option (from 0) is chosen. */
const char *item_option(const struct item *, int n);
/* Is the item inside the group (at any depth)? */
bool page_inside(const struct page *, int item, int group);
/* The page as text, one item a line, indented by group: for golden files and bug reports. */
void page_print(struct str *, const struct page *);

#endif
