/*
 * site_data.h - online services as a pack describes them: pages of blocks, records with states, accounts, messages.
 * site.h walks through them. Read-only.
 */
#ifndef PASSERELLE_SITE_DATA_H
#define PASSERELLE_SITE_DATA_H

#include "passerelle/diag.h"
#include "passerelle/rule.h"
#include "passerelle/schema.h"
#include "passerelle/when.h"

struct file_data;
struct trap;

/* A record that exists when the story begins: its state and fields, by label. */
struct label_value {
    const char *label, *value; /* several people or files: joined by \n */
    struct place place;
};
struct record_start {
    const char *record; /* the kind */
    const char *state;  /* NULL: the first one */
    const struct label_value *fields;
    size_t count;
    struct place place;
};

struct site_start {
    const char *site, *at; /* at: a page; NULL: the first */
    int session;           /* enum session_state; SESSION_CLOSED if not written */
    const struct record_start *records;
    size_t record_count;
    struct place place;
};
/* --- sites: online services as data --- */

/* When something is shown or done. All terms hold. */
enum site_term_kind { TERM_STATE, TERM_SESSION, TERM_SINCE, TERM_UNTIL, TERM_FIELD };
struct site_term {
    enum site_term_kind kind;
    const char *label;    /* TERM_FIELD */
    const char *value;    /* state: a / b; session: open, closed; field: a / b, some, none */
    struct moment moment; /* TERM_SINCE, TERM_UNTIL */
    struct place place;
};
struct site_when {
    const struct site_term *terms;
    size_t count;
};

enum effect_kind {
    EFFECT_GO,      /* a page, or site/page */
    EFFECT_NEW,     /* begins another record of this kind */
    EFFECT_STATE,   /* the page's record enters that state */
    EFFECT_SESSION, /* open, closed */
    EFFECT_ACCOUNT, /* check, create, confirm, recover */
    EFFECT_CODE,    /* sms, mail */
    EFFECT_MAIL,    /* one of the messages */
    EFFECT_SMS,
    EFFECT_FILE,     /* one of the files goes into the drive */
    EFFECT_COUNT,    /* adds 1 to a number field of the page's record: votes */
    EFFECT_DOWNLOAD, /* one of the files goes to this computer, into Téléchargements */
    EFFECT_SET,      /* Label = value: written into a field of the page's record */
    EFFECT_TAKE,     /* Label/state: the record that was chosen in the field enters that state: bookings */
    EFFECTS
};
struct effect_data {
    enum effect_kind kind;
    const char *word;
    const struct site_when *when;
    struct place place;
};
struct effects {
    const struct effect_data *list;
    size_t count;
};

enum site_block_kind {
    SITE_TEXT,
    SITE_NOTE,
    SITE_FIELD,
    SITE_LINK,
    SITE_BUTTON,
    SITE_SUMMARY,
    SITE_STATUS,
    SITE_LIST,
    SITE_BLOCKS
};
struct site_block {
    enum site_block_kind kind;
    const char *text; /* the text; the label of a field, link or button; the kind of record of the others */
    const char *go;   /* link, list */
    struct rule rule; /* field */
    struct texts options;
    const char *from; /* field: its options are the records `kind/state`, by title: slots that are left */
    const char *help, *example;
    const char *filter; /* list: a field's label; a box above the list looks for it */
    const char *states; /* list: only records in these, a / b; NULL: all */
    bool check_nothing; /* button */
    bool by_service;    /* field: shown and never typed; `count` and `set` write it */
    struct effects does;
    const struct site_when *when;
    struct place place;
};

struct site_page {
    const char *id, *title;
    const char *needs;  /* page (or site/page) where one signs in first; NULL */
    const char *record; /* the kind whose fields are on this page; NULL */
    const struct site_block *blocks;
    size_t count;
    struct place place;
};

struct state_data {
    const char *name, *say;
    struct effects does;
    struct span after; /* n 0: stays */
    const char *next;
    struct place place;
};

struct record_data {
    const char *kind, *title, *number; /* title may hold <Label> */
    const struct state_data *states;
    size_t state_count;
    const struct record_start *start; /* records that are there from the beginning, written by others */
    size_t start_count;
    bool many; /* an effect `new` names it, or start does: none exists by itself */
    struct place place;
};

struct account_data {
    const char *person;
    const struct label_value *fields;
    size_t count;
    struct place place;
};

struct site_message {
    const char *id, *subject, *text, *to; /* to: <Label>; NULL: the record's e-mail field, else me */
    const char *folder;                   /* where it arrives: inbox (NULL), spam */
    struct place place;
};

enum site_question { ASK_COOKIES, ASK_NOTIFICATIONS, ASK_PASSWORD, SITE_QUESTIONS };

struct site_data {
    const char *id, *title, *address;
    const struct site_page *pages;
    size_t page_count;
    const struct account_data *accounts;
    size_t account_count;
    const struct record_data *records;
    size_t record_count;
    const struct site_message *messages;
    size_t message_count;
    const struct file_data *files;
    size_t file_count;
    const struct trap *trap;
    bool asks[SITE_QUESTIONS]; /* asks: [cookies, notifications, password]: what the browser asks there */
    const char *popup;         /* a window that hides the page on the first visit; NULL */
    bool bad;                  /* it has faults, told: what it seems to lack may be what was lost */
    struct place place;
};
const struct site_page *site_data_page(const struct site_data *, const char *id); /* NULL: none */
const struct record_data *site_data_record(const struct site_data *, const char *kind);
/* The field of this label, whatever page it is on; NULL. */
const struct site_block *site_data_field(const struct site_data *, const char *label);
/* Is it the label of a field, or of what a record holds from the beginning, written by others? */
bool site_data_label(const struct site_data *, const char *label);

#endif
