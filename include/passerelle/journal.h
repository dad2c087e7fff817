/*
 * journal.h - the append-only list of what learners did, and the tables beside it. The only truth about their work.
 *
 *     struct journal *j = journal_open("sqlite:/var/lib/passerelle/journal.db", stores, &diags);
 *     struct event e = { .kind = EVENT_TRY, .person = id, .lesson = "mail-03", ... };
 *     journal_append(j, &(struct batch){ .events = &e, .count = 1, .resume = &resume }, &now, &diags);
 *     journal_each(j, (struct event_query){ .since_utc_ms = monday }, fold_event, &fold, &diags);
 *
 * An event is (replica, seq): a random identity of this store and a number without a gap, given in the transaction that
 * stores it. Its digest covers its salt, its content and the digest before it: a flipped bit is found. Forgetting a
 * person keeps stubs (identity and digest), so that the chain still holds. journal_append returns true only when the
 * events are on the disk; false means *unknown*: the same events may be sent again, with the same batch id.
 */
#ifndef PASSERELLE_JOURNAL_H
#define PASSERELLE_JOURNAL_H

#include "passerelle/autonomy.h"
#include "passerelle/base.h"
#include "passerelle/diag.h"
#include "passerelle/digest.h"
#include "passerelle/when.h"

enum { ID_HEX = 33 }; /* a random 128-bit identity as 32 hexadecimal digits and a NUL */

/* One row of event_kinds[] each (journal.c): name in the store, what word, level and count mean. Names are for ever. */
enum event_kind {
    EVENT_VISIT,    /* a person took a seat; word: seat; count 1: beside whoever sits there */
    EVENT_LEAVE,    /* said goodbye; word: "done", "lock", "other" */
    EVENT_BEGUN,    /* lesson begun */
    EVENT_RATED,    /* word: before, after; level: enum rating */
    EVENT_TRY,      /* level 1 right; count: number of the try */
    EVENT_HINT,     /* level */
    EVENT_MISTAKE,  /* word: code */
    EVENT_TASK,     /* word: mode; level: enum autonomy; count: tries */
    EVENT_STEP,     /* a step is done */
    EVENT_FINISHED, /* lesson finished; word: theme; level: autonomy; count: 1 acquired */
    EVENT_CALL,     /* trainer called (level 1) or call taken back (level 0) */
    EVENT_UNCLEAR,  /* « Ce n'est pas clair » */
    EVENT_BESIDE,   /* still beside whoever works there: presence, nothing else */
    EVENT_MISSION,  /* something to do for real; word: said, later; the trainer confirms it elsewhere */
    EVENT_KINDS
};

struct event_info {
    const char *name, *word, *level, *count, *doc; /* NULL: not used */
};
extern const struct event_info event_kinds[EVENT_KINDS];

struct event {
    enum event_kind kind;
    const char *person; /* 32 hex digits */
    const char *lesson; /* NULL outside lessons */
    const char *step;   /* digest of step or task, NULL if none */
    const char *word;   /* NULL if none */
    int level, count;

    /* filled by the journal on append, and on reading */
    const char *replica;
    int64_t seq, lamport;
    int64_t utc_ms;
    struct date day; /* local date */
    bool doubtful;
    bool stub; /* forgotten: only identity and digest are left */
};

struct person_card {
    char id[ID_HEX];             /* empty in journal_person_put: a new person gets one */
    const char *name;            /* as on the card; 1 to 15 characters */
    const char *picture;         /* word: soleil */
    const char *language;        /* NULL: the room's */
    const char *referent, *need; /* NULL if not known */
    bool agreed;                 /* agrees that the report is sent */
    int64_t seen_ms;             /* last visit, 0 never */
    struct date
        made; /* local day of the card; year 0: not known. Of a card that is put again, the first stays */
};

struct resume {
    char person[ID_HEX];
    const char *lesson, *digest; /* lesson id and lesson->digest */
    uint64_t seed;
    const char *state; /* session_save() */
    int step, steps;   /* for « étape 4 sur 9 » without opening the lesson */
};

struct seat {
    const char *name;    /* which computer */
    char person[ID_HEX]; /* empty: nobody */
    const char *lesson;
    int step, steps;
    int64_t since_ms, called_ms; /* called_ms 0: hand not raised */
};

struct summary_row {
    char person[ID_HEX];
    const char *theme;
    struct week week;
    int lessons; /* acquired that week */
};

/* What one answer comes to, in one transaction. */
struct batch {
    /* Of journal_new_id: the same when the batch is sent again, also with more events behind. NULL: it never will be. */
    const char *id;
    const struct event *events;
    size_t count;
    const struct resume *resume; /* NULL: unchanged */
    const char *drop_resume;     /* person whose lesson is over: the letters are overwritten; NULL: nobody */
    const struct seat *seat;     /* NULL: unchanged */
    const struct seat
        *beside; /* of a second person at the same computer, a row of its own; NULL: unchanged */
};

struct event_query {
    int64_t since_utc_ms, until_utc_ms; /* until 0: no end; events with since <= time < until */
    const char *person;                 /* NULL: everybody */
    bool stubs;                         /* forgotten events too */
};

struct journal;
typedef bool event_fn(void *ctx, const struct event *); /* false stops */
typedef bool person_fn(void *ctx, const struct person_card *);
typedef bool seat_fn(void *ctx, const struct seat *);
typedef bool summary_fn(void *ctx, const struct summary_row *);

/* The functions of a store: at least two exist (memory, SQLite). Every slot but close may fail, saying why. What
 * callbacks are handed is theirs until they return, and they may not call the journal. */
struct store_ops {
    const char *scheme; /* "sqlite", "memory" */
    /* NULL on failure. Reading: what is not there is a failure, and nothing is made. */
    void *(*open)(const char *where, bool reading, struct diags *);
    void (*close)(void *);
    bool (*append)(void *, const struct batch *, const struct now *, struct diags *);
    bool (*keep)(void *, const struct resume *, struct diags *);
    bool (*resume)(void *, const char *person, struct resume *, struct arena *,
                   struct diags *); /* none: lesson NULL */
    bool (*each)(void *, struct event_query, event_fn *, void *ctx, struct diags *);
    bool (*person_put)(void *, struct person_card *, struct diags *);
    bool (*person_each)(void *, person_fn *, void *ctx, struct diags *);
    bool (*person_forget)(void *, const char *person, struct diags *);
    bool (*forgotten)(void *, const char *person, bool *out, struct diags *);
    bool (*seat_put)(void *, const struct seat *, struct diags *);
    bool (*seat_each)(void *, seat_fn *, void *ctx, struct diags *);
    bool (*setting_put)(void *, const char *key, const char *value, struct diags *);
    const char *(*setting)(void *, const char *key, struct arena *); /* NULL if not set */
    bool (*summary_each)(void *, summary_fn *, void *ctx, struct diags *);
    int64_t (*newest_ms)(void *);           /* time of the newest event, 0 if none */
    bool (*verify)(void *, struct diags *); /* chain, gaps, summary: every fault is told */
};
extern const struct store_ops store_memory;

/* Opens URL with one of the stores (NULL-terminated): "memory:", "sqlite:PATH". Sets nothing up that is not needed. */
struct journal *journal_open(const char *url, const struct store_ops *const stores[], struct diags *);
/* For those who only read: nothing is made, and a journal that may not be written can be read. */
struct journal *journal_open_reading(const char *url, const struct store_ops *const stores[], struct diags *);
/* True if url names one of the stores. */
bool journal_known(const char *url, const struct store_ops *const stores[]);
void journal_close(struct journal *);

/* True: on the disk. False: unknown; the diags say what to do, and the same call may be made again. Nothing of a person who
 * was forgotten is written ever again, by this or any other call: journal_forgotten tells whether that is why. */
bool journal_append(struct journal *, const struct batch *, const struct now *, struct diags *);
/* Writes the resume point without waiting for the disk: for typing, when no key waits. */
bool journal_keep(struct journal *, const struct resume *, struct diags *);
/* *found false: there is none. Strings in the arena. */
bool journal_resume(struct journal *, const char *person, struct resume *out, bool *found, struct arena *,
                    struct diags *);
bool journal_each(struct journal *, struct event_query, event_fn *, void *ctx, struct diags *);
bool journal_person_put(struct journal *, struct person_card *, struct diags *);    /* fills an empty id */
bool journal_person_each(struct journal *, person_fn *, void *ctx, struct diags *); /* by name */
bool journal_person_forget(struct journal *, const char *person, struct diags *);
/* False: could not be read. */
bool journal_forgotten(struct journal *, const char *person, bool *forgotten, struct diags *);
bool journal_seat_put(struct journal *, const struct seat *, struct diags *);
bool journal_seat_each(struct journal *, seat_fn *, void *ctx, struct diags *);
bool journal_setting_put(struct journal *, const char *key, const char *value, struct diags *);
const char *journal_setting(struct journal *, const char *key, struct arena *);
bool journal_summary_each(struct journal *, summary_fn *, void *ctx, struct diags *);
int64_t journal_newest_ms(struct journal *);
bool journal_verify(struct journal *, struct diags *);

/* What is wrong with a name for a card. */
enum name_fault {
    NAME_FINE,
    NAME_EMPTY,
    NAME_LONG,
    NAME_SIGN,     /* a sign that cannot be shown everywhere: a control, a drawing */
    NAME_NO_LETTER /* only signs */
};
enum { CARD_NAME_MOST = 15 };
/* The one rule for names: 1 to CARD_NAME_MOST characters in one line, a letter or a digit among them, no drawings. */
enum name_fault person_name_fault(const char *name);
/* What was typed as a card keeps it: no spaces at its ends, each accent in its letter. Caller frees. */
char *person_name(const char *typed);
/* True if the two would be called the same, on a card or on paper. */
bool person_twins(const struct person_card *, const struct person_card *);
/* A card whose strings live in the arena. */
struct person_card person_copy(const struct person_card *, struct arena *);
/* A random identity (from the system). */
void journal_new_id(char out[ID_HEX]);
/* What a person is called on paper and in commands: "amina-soleil": name and picture folded to [a-z0-9-],
 * Cyrillic, Greek and Arabic letters as they sound. A name in another writing: the beginning of the identity. */
void person_slug(struct str *, const struct person_card *);
/* Whom a word of the command line means: a slug, an identity or the first 6 digits of it, or a name that only one person
 * has. NULL: told in diags. */
const struct person_card *person_find(const struct person_card *people, size_t count, const char *word,
                                      struct diags *);
/* True if the clock shows less than the build date or the newest event (10 minutes are forgiven). */
bool clock_doubtful(int64_t utc_ms, int64_t newest_ms);

#endif
