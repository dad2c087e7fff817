/*
 * world_data.h - a world as a pack describes it: people, files, mailbox, drive, phone, search, and where sites start.
 * world.h opens it. Read-only.
 */
#ifndef PASSERELLE_WORLD_DATA_H
#define PASSERELLE_WORLD_DATA_H

#include "passerelle/site_data.h"

/* An answer: of a question, or of a call on the phone. */
struct answer {
    const char *right, *wrong; /* one of them; " / " means or in type steps */
    const char *say;
    struct place place;
};

/* --- worlds --- */
struct person {
    const char *id, *name, *is, *mail, *phone, *password;
    struct place place;
};

/* Why a message, a file or a site is a trap: a sentence for each clue that is there. */
enum clue {
    CLUE_URGENCY,
    CLUE_MONEY,
    CLUE_LINK,
    CLUE_SENDER,
    CLUE_ADDRESS,
    CLUE_SECRET,
    CLUE_MISTAKES,
    CLUE_ATTACHMENT,
    CLUES
};
extern const char *const clue_words[CLUES + 1];  /* "urgency", as lessons write them */
extern const char *const clue_labels[CLUES + 1]; /* « L'urgence », as the screen shows them */
struct trap {
    const char *say[CLUES]; /* NULL: not one of its clues */
};

struct file_data {
    const char *name, *text, *paper;
    const char *in; /* "drive", "drive/Papiers", "computer", "phone"; NULL: only where it is attached */
    int64_t size;   /* bytes; 0 if not written */
    struct date dated;
    int sides;
    int quality; /* enum file_quality */
    const struct trap *trap;
    struct place place;
};

enum message_state { MESSAGE_UNREAD, MESSAGE_READ };

struct message_data {
    const char *id, *from;               /* a person's id, or an address or name as written */
    struct texts to, cc;                 /* ids or addresses; to empty: me */
    const char *subject, *text, *folder; /* folder NULL: inbox */
    struct moment date;
    int state;          /* enum message_state */
    struct texts files; /* names of the world's files */
    const struct trap *trap;
    const char *safe; /* why a true message is true */
    struct place place;
};

enum session_state { SESSION_OPEN, SESSION_CLOSED };

struct mail_data {
    int session;          /* enum session_state */
    const char *recovery; /* the other address, which gets a code when the password is forgotten; NULL */
    struct texts codes;   /* printed recovery codes, each for one use */
    struct texts folders; /* own folders */
    const struct message_data *messages;
    size_t count;
};

/* Who may see a file or a folder of the drive when the story begins. */
struct share_data {
    const char *what; /* a file's or a folder's name */
    struct texts who; /* people */
    int may;          /* enum may */
    struct place place;
};
enum may { MAY_READ, MAY_EDIT };

struct drive_data {
    int session;
    int64_t space; /* bytes; 0 if not written */
    struct texts folders;
    const struct share_data *shares;
    size_t share_count;
};

struct call_data {
    const char *id, *from, *text;
    const struct answer *answers;
    size_t answer_count;
    struct moment date; /* when it rings; year 0: from the start */
    struct place place;
};

struct phone_data {
    const struct message_data *messages; /* no subject */
    size_t count;
    const struct call_data *calls;
    size_t call_count;
};

struct result_data {
    const char *title, *site, *text;
    const char *words; /* " / " for or; NULL: always found */
    bool ad;
    struct place place;
};

struct world_data {
    const char *id, *title, *me;
    struct moment now;
    const struct person *people;
    size_t people_count;
    const struct file_data *files;
    size_t file_count;
    struct mail_data mail;
    struct drive_data drive;
    struct phone_data phone;
    const struct result_data *search;
    size_t search_count;
    const struct site_start *starts;
    size_t start_count;
    const struct site_data *const *sites; /* all of the pack */
    size_t site_count;
    struct place place;
};
/* By name; NULL if there is none. */
const struct file_data *world_data_file(const struct world_data *, const char *name);
const struct site_data *world_data_site(const struct world_data *, const char *id);
/* By id; NULL if there is none. */
const struct person *world_data_person(const struct world_data *, const char *id);

#endif
