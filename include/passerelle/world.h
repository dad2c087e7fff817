/*
 * world.h - the state that the simulated apps share during one practise step, and the facts they state.
 *
 * Opened from the data of a pack, changed only by apps, thrown away at the end. Story time moves only by effects
 * and by explicit actions. Everything is deterministic: the same data, seed and actions give the same world.
 */
#ifndef PASSERELLE_WORLD_H
#define PASSERELLE_WORLD_H

#include "passerelle/base.h"
#include "passerelle/pack.h"
#include "passerelle/page.h"

/* --- facts --- */
enum value_type {
    VALUE_ID,     /* messages, folders, names with a short form: exact */
    VALUE_PEOPLE, /* ids of people (an address that is nobody's stands for itself): exactly these */
    VALUE_TEXT,   /* "contains", folded */
    VALUE_WORD,   /* one of a few words */
};

enum { FACT_ATTRIBUTES = 10 };

struct fact_attribute {
    const char *name;
    enum value_type type;
    const char *const *words; /* VALUE_WORD: NULL-terminated */
    const char *doc;
};

/* What an app can state: an event (happened, stays true) or a state (holds now). One row per fact; the checker,
 * the reference and the schema read the same rows. */
struct fact_kind {
    const char *name; /* "mail.sent" */
    bool state;
    struct fact_attribute attributes[FACT_ATTRIBUTES]; /* main one first; ends with a NULL name */
    const char *doc;
};

struct fact {
    const struct fact_kind *kind;
    const char *value[FACT_ATTRIBUTES]; /* NULL: none; several people: joined by \n */
    unsigned turn;                      /* number of the action that made it, from 1 */
    bool spent;                         /* an event that has finished a task: one event finishes one task */
};

/* --- mail that moves --- */
struct mail {
    const char *id;                                  /* of the world, or new-1, new-2 ... */
    const char *from;                                /* person's id, address or name */
    const char *to, *cc, *bcc;                       /* people joined by \n, NULL if none */
    const char *subject, *body, *folder, *came_from; /* came_from: folder before the trash */
    const char *reply_to;                            /* id of the message this one answers */
    struct moment date;
    bool read, draft;
    /* made when it is added, for lists of 1,000: "message/ID", its sender's name, its date in minutes */
    const char *row, *sender;
    int64_t minute;
};

struct world {
    const struct world_data *data;
    struct arena arena;
    struct rng rng;
    int64_t minute;     /* story time, moment_minutes */
    unsigned turn;      /* number of the action being done */
    struct mail **mail; /* newest last */
    size_t mail_count, mail_cap;
    unsigned mail_made; /* messages made here, for new-N */
    bool mail_open;     /* signed in */
    struct fact *facts; /* events, oldest first */
    size_t fact_count, fact_cap;
    /* What the last action wants to say: one is set at most. Texts are source texts in the pack's language. */
    const char *refusal; /* an app did not do it, and why: what is right, what is missing, what to do */
    const char *notice;  /* it is done: « Le message est dans la corbeille. » */
};

void world_open(struct world *, const struct world_data *, uint64_t seed);
void world_close(struct world *);
/* Before each action: a new turn, nothing said yet. */
void world_turn(struct world *);

/* States an event. values: FACT_ATTRIBUTES strings in the order of the kind, copied. */
void world_say(struct world *, const struct fact_kind *, const char *const values[FACT_ATTRIBUTES]);
void world_refuse(struct world *, const char *say); /* copied */
void world_notice(struct world *, const char *say); /* copied */

/* --- people --- */
const struct person *world_person(const struct world *, const char *id);
const struct person *world_me(const struct world *);
/* Who an address, a full name, or a first name that only one person has, stands for; NULL if nobody. */
const struct person *world_find_person(const struct world *, const char *typed);
/* Name to show for a person's id, or the id itself (an address). */
const char *world_name(const struct world *, const char *id_or_address);

/* --- mail --- */
struct mail *world_mail(const struct world *, const char *id);
/* Puts a new message into the world (sent, draft, delivered); fields are copied, a NULL id gets new-N. */
struct mail *world_add_mail(struct world *, const struct mail *);
/* came_from keeps where it was; a message in the trash forgets nothing, so that it can go back. */
void world_move_mail(struct world *, struct mail *, const char *folder);
/* Takes a message out for good (a draft that was sent). What still points at it sees a NULL folder. */
void world_remove_mail(struct world *, struct mail *);
/* False for a message dated after the story's time: it has not come yet. */
bool world_mail_came(const struct world *, const struct mail *);
struct moment world_now(const struct world *);

#endif
