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
    VALUE_FILES,  /* names of files, joined by \n: exactly these */
    VALUE_SINCE, /* a moment of the story, not before the one that is written; a day counts from its first minute */
    VALUE_UNTIL, /* not after the one that is written; a day counts to its last minute */
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
    bool labels; /* it also shows any field of a record, by its label: site.record */
    struct fact_attribute attributes[FACT_ATTRIBUTES]; /* main one first; ends with a NULL name */
    const char *doc;
    bool look; /* an event that only opens or looks for something: undo steps over it */
    /* What the learner can say of an event afterwards, in the pack's language, with names of attributes:
     * "J'ai écrit à {to}." NULL: nothing.  */
    const char *told;
};

/* A field of a record, in a fact that shows them by their labels. */
struct fact_label {
    const char *label, *value; /* several people or files: joined by \n */
    enum rule_kind rule;       /* how values are compared */
};

struct fact {
    const struct fact_kind *kind;
    const char *value[FACT_ATTRIBUTES]; /* NULL: none; several people: joined by \n */
    const struct fact_label *labels;    /* of a kind with labels; live as long as the world's action */
    size_t label_count;
    unsigned turn; /* number of the action that made it, from 1 */
    bool spent;    /* an event that has finished a task: one event finishes one task */
};

/* The facts that no app of its own states: mail.received (what other people get, whoever sent it) and clock.date. */
enum world_fact { WORLD_MAIL_RECEIVED, WORLD_CLOCK_DATE, WORLD_FACTS };
extern const struct fact_kind world_facts[];

/* --- mail that moves --- */
struct mail {
    const char *id;                                  /* of the world, or new-1, new-2 ... */
    const char *from;                                /* person's id, address or name */
    const char *to, *cc, *bcc;                       /* people joined by \n, NULL if none */
    const char *subject, *body, *folder, *came_from; /* came_from: folder before the trash */
    const char *said_subject, *said_body; /* of a service, in the learner's language; NULL: as written */
    const char *reply_to;                 /* id of the message this one answers */
    const char *forward_of;               /* id of the message this one passes on */
    const char *files;                    /* ids of attached files joined by \n, NULL if none */
    const char *link;                     /* id of the drive's file whose link it holds; NULL */
    const struct message_data *data;      /* as written in the world; NULL: made here */
    struct moment date;
    bool read, draft;
    bool judged; /* rightly: trap or true */
    /* made when it is added, for lists of 1,000: "message/ID", its sender's name, its date in minutes */
    const char *row, *sender;
    int64_t minute;
};

/* --- files: one list for the whole world --- */
enum file_at {
    FILE_ATTACHED, /* only where a message or a site holds it */
    FILE_COMPUTER,
    FILE_PHONE,
    FILE_DRIVE,
    FILE_DOWNLOADS, /* Téléchargements of the computer */
    FILE_TRASH,     /* of the drive */
    FILE_GONE,
};

/* One copy at one place: the same paper on the computer and in the drive is two of them. */
struct file {
    const char *id;               /* unique: its first name, or name~2 ... when there are more */
    const char *row;              /* "file/ID", for lists of 500 */
    const char *name;             /* as it is called now */
    const struct file_data *data; /* what it is: paper, size, date, sides, quality, text */
    const char *text;             /* what is read on opening it (a receipt has its number filled in) */
    enum file_at at;
    const char *folder;                      /* FILE_DRIVE, FILE_TRASH: the own folder, NULL at the top */
    struct moment changed;                   /* came or changed: what the list shows */
    int64_t trashed;                         /* FILE_TRASH: minute when it came there; it stays 30 days */
    const struct file_data *const *versions; /* older ones, newest first, NULL at the end; NULL: none */
    bool opened;
};

/* Someone may see a file or a folder of the drive. */
struct access {
    const char *what; /* id of a file, or name of a folder */
    bool folder;
    const char *who; /* person's id, or an address */
    enum may may;
};
/* A link anyone may follow. */
struct drive_link {
    const char *file; /* id */
    bool on;
};

struct drive {
    bool open; /* signed in */
    int64_t space;
    const char **folders; /* own ones */
    size_t folder_count, folder_cap;
    struct access *access;
    size_t access_count, access_cap;
    struct drive_link *links;
    size_t link_count, link_cap;
};

/* --- the phone --- */
struct sms {
    const char *id, *from, *sender, *text, *row; /* sender: name shown; row: "sms/ID" */
    const char *said;                            /* text in the learner's language; NULL: as written */
    const struct message_data *data;             /* NULL: sent by a site */
    struct moment date;
    int64_t minute;
    bool read, deleted, reported, judged;
};
struct phone {
    struct sms **sms; /* newest last */
    size_t count, cap;
    unsigned made;
    const char *number; /* the owner's, as it is now */
    bool *answered;     /* by index of the data's calls */
};

/* --- sites as they are now; site.h moves them --- */
struct record_value {
    const char *label;
    const char *value; /* joined by \n for several */
};
struct record {
    const struct record_data *data;
    const char *number;             /* NULL: none yet */
    const struct state_data *state; /* never NULL */
    struct record_value *values;
    size_t count, cap;
    struct moment entered; /* this state */
    bool mine;             /* made by the learner, or begun for them by the world */
    const char *id;        /* kind, kind~2 ...: in ids of the page */
};

/* The letters of a password live here only, and are wiped; what is compared and kept is the token. */
struct site_secret {
    const char *label;
    struct str letters; /* empty when only the token was given */
    const char *token;  /* world_token of the letters */
};

enum account_state { ACCOUNT_NONE, ACCOUNT_CREATED, ACCOUNT_ACTIVE };
struct site {
    const struct site_data *data;
    const char *at;    /* page where one arrives; NULL: the first */
    bool open;         /* signed in */
    bool seen;         /* visited */
    uint64_t pages;    /* a bit for each page one has been on; from the 64th on they share the last */
    unsigned answered; /* what the browser asked there and was told: its own flags */
    struct record **records;
    size_t count, cap;
    struct record_value *typed; /* in boxes, not accepted yet, by label */
    size_t typed_count, typed_cap;
    struct record_value *errors; /* messages under boxes, by label */
    size_t error_count, error_cap;
    struct site_secret *secrets;
    size_t secret_count, secret_cap;
    const char *choosing; /* label of the box for a document whose list is shown; NULL */
    const char *focus;    /* id that should have the focus; NULL */
    unsigned focus_turn;
    struct site *wanted; /* where one wanted to go when this site asked to sign in; NULL */
    const struct site_page *wanted_page;
    struct record *wanted_record;
    /* the account */
    enum account_state account;
    bool recovered;
    struct record_value *credentials; /* of an account created or recovered here */
    size_t credential_count, credential_cap;
    const char *password; /* token; of an account created or recovered here; NULL: the data's */
    unsigned tries;       /* wrong sign-ins in a row */
    bool locked;          /* after 5 of them; until a new password, or the next day */
    bool gave_password;   /* one was typed here and was right: the browser may offer to keep it */
    /* the code */
    const char *code; /* six figures; NULL: none was sent */
    struct moment code_sent;
    unsigned code_tries;
    const char *code_wrong; /* the last wrong one: pressing twice is one try; NULL */
    unsigned depth;         /* states being entered, one inside the other */
};

/* One app asks another to open something: a link of a message asks the browser. */
struct request {
    const char *app;         /* NULL: nothing is asked */
    const char *what;        /* an address, a file's id; NULL: only go there */
    const char *how;         /* "link", "address" ...: what browser.opened calls `by` */
    const char *from;        /* the app that asks, set by the stage: where [Échap] leads back to */
    const struct trap *trap; /* of the message that the link stood in */
};

struct world {
    const struct world_data *data;
    const struct voice *voice; /* the learner's language; NULL: texts stay as they are written */
    struct arena arena;
    struct rng rng;
    int64_t minute;     /* story time, moment_minutes */
    unsigned turn;      /* number of the action being done */
    struct mail **mail; /* newest last */
    size_t mail_count, mail_cap;
    unsigned mail_made; /* messages made here, for new-N */
    bool mail_open;     /* signed in */
    struct file **files;
    size_t file_count, file_cap;
    struct file **file_index; /* by id: world_file's own */
    size_t file_index_cap;    /* a power of 2 */
    struct drive drive;
    struct phone phone;
    struct site **sites; /* one for each of the data's, in their order */
    size_t site_count;
    const char *copied;      /* what [Copier] took: a link, a number; NULL */
    const char *copied_file; /* id of the file whose link was copied; NULL */
    struct request asked;    /* for the stage, after the action */
    struct fact *facts;      /* events, oldest first */
    size_t fact_count, fact_cap;
    /* What the last action wants to say: one is set at most. Texts in the pack's language, or said already. */
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
/* A text of the pack or of an app in the learner's language, before it is filled in or joined to others. */
const char *world_said(const struct world *, const char *text);
tr_fn *world_tr(const struct world *);              /* the program's words in it; NULL: as written */
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
/* Is something to come with story time: a message of tomorrow, a state that will change, a slot that opens? Then
 * the exercise shows [Jour suivant]. */
bool world_waits(const struct world *);
/* From now on what waits on that page waits for the learner. */
void world_page_seen(struct site *, const struct site_page *);
/* A mail of a service to the story's hero (to NULL) or to people; now. Ids new-N. States mail.received when somebody
 * else gets it. Returns it; one that only others get is in the folder "". */
struct mail *world_deliver(struct world *, const char *from, const char *to, const char *subject,
                           const char *body);

/* --- files --- */
struct file *world_file(const struct world *, const char *id);
/* The newest file of this name there, whatever its id; any place if at is FILE_GONE. NULL: none. */
struct file *world_file_named(const struct world *, const char *name, enum file_at at);
/* Another copy of what data describes. text NULL: the data's. folder NULL: the top. The same name twice in one
 * folder gives « name (2) ». */
struct file *world_add_file(struct world *, const struct file_data *, const char *text, enum file_at,
                            const char *folder);
/* The file of this name (folded) in one place and folder; NULL: none. */
struct file *world_file_in(const struct world *, const char *name, enum file_at, const char *folder);
/* The name itself, or « name (2).pdf » if it is taken there. */
const char *world_free_name(struct world *, const char *name, enum file_at, const char *folder);
const char *file_type(
    const char *name); /* "pdf": what follows the last dot, well-known ones in lower case; "" if none */
/* Bytes that the drive holds, the trash included. */
int64_t world_drive_used(const struct world *);
/* « 3 documents » is the view's affair: how many files lie in a folder (NULL: the top). */
size_t world_folder_files(const struct world *, const char *folder);
bool world_folder(const struct world *, const char *name);      /* an own folder of the drive exists */
const char *world_add_folder(struct world *, const char *name); /* returns its name, as kept */
void world_rename_folder(struct world *, const char *from, const char *to); /* what lies in it comes along */
void world_remove_folder(struct world *,
                         const char *name); /* an empty one; who could see it cannot any more */
/* The names of files by their ids, joined by \n both; for facts. In the world's arena. */
const char *world_file_names(struct world *, const char *ids);

/* --- who may see a file or a folder of the drive (what: a file's id, a folder's name) --- */
/* who NULL: anyone's. NULL: nobody may. */
struct access *world_access(const struct world *, const char *what, bool folder, const char *who);
void world_give_access(struct world *, const char *what, bool folder, const char *who, enum may);
void world_take_access(struct world *, const char *what, bool folder, const char *who);
struct drive_link *world_link(const struct world *, const char *file_id); /* NULL: never made */
void world_set_link(struct world *, const char *file_id, bool on);
/* May whoever was given the file's link see it? Someone has access to it or to its folder, or its link is open to
 * all; not in the trash. */
bool world_link_open(const struct world *, const char *file_id);
/* « mon-nuage.example/attestation.pdf », and the file of such an address; NULL: none. */
const char *world_link_address(struct world *, const char *file_id);
struct file *world_link_file(const struct world *, const char *address);

/* --- the phone --- */
struct sms *world_sms(const struct world *, const char *id);
struct sms *world_send_sms(struct world *, const char *from, const char *text); /* arrives now */
bool world_sms_came(const struct world *, const struct sms *);
bool world_call_came(const struct world *, const struct call_data *);

/* --- sites --- */
struct site *world_site(const struct world *, const char *id);
/* The site of an address: "portail-aides.example/suivi" (a scheme and www. are allowed). *page: what follows the first
 * slash, "" if nothing. NULL: no site of the pack. */
struct site *world_site_at(const struct world *, const char *address, const char **page);
/* Begins a record of this kind in its first state. */
struct record *world_add_record(struct world *, struct site *, const struct record_data *);
/* Both are copied. */
void world_set_value(struct world *, struct record *, const char *label, const char *value);
/* What stands for a password in logs and comparisons: the id of the person whose it is, else secret_token. */
const char *world_token(const struct world *, const char *letters, struct arena *);

/* --- from one app to another --- */
void world_ask(struct world *, const char *app, const char *what, const char *how, const struct trap *);
/* Does any message of the mailbox (or of the phone) say whether it is a trap? Then each gets [Vrai ou piège ?]. */
bool world_judges_mail(const struct world *);
bool world_judges_sms(const struct world *);

#endif
