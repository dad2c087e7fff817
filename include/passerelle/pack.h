/*
 * pack.h - lessons as trainers write them: packs, lessons, steps, tasks, conditions, worlds, as C structs.
 *
 *     struct packs packs = { 0 };
 *     packs_find(&packs, "/usr/share/passerelle/lessons", &diags);       (reads each pack.yaml, no lesson)
 *     struct lesson *l = lesson_read(packs.list[0], "mail-03", options, &diags);   (reads one lesson and its world)
 *     ... lesson_free(l);  packs_free(&packs);
 *
 * All is read-only once read. Texts are in the pack's language, composed (NFC), free of control signs.
 */
#ifndef PASSERELLE_PACK_H
#define PASSERELLE_PACK_H

#include "passerelle/base.h"
#include "passerelle/diag.h"
#include "passerelle/digest.h"
#include "passerelle/rule.h"
#include "passerelle/schema.h"
#include "passerelle/when.h"

/* --- conditions: what a task waits for, what a mistake looks like --- */

/* One attribute of a fact: `to: nadia`, `body: [14 h, attestation]`, `subject: none`. */
struct match_line {
    const char *attribute; /* "" stands for the main attribute (`mail.opened: nadia-rdv`) */
    struct texts values;   /* one text (with " / " for or, "some", "none") or a list: all of them */
    bool is_list;
    struct place place, attribute_place;
};

struct match {
    const char *fact; /* "mail.sent" */
    const struct match_line *lines;
    size_t count;
    int times;           /* `times: 3`; 1 if not written */
    const char *without; /* words that may not appear; NULL if not written */
    struct place place;
};

/* All matches hold, and one of `any` if there are any. */
struct condition {
    const struct match *matches;
    size_t count;
    const struct condition *any;
    size_t any_count;
    struct place place;
};

/* --- how: one way to do a task --- */
enum how_verb { HOW_OPEN, HOW_PRESS, HOW_FILL, HOW_TICK, HOW_UNTICK, HOW_DRAG, HOW_KEY };

struct how_field { /* value: several people or files are joined by \n */
    const char *label, *value;
    struct place place;
};

struct how {
    enum how_verb verb;
    const char *name;               /* what is opened, pressed, ticked ... NULL for fill */
    const char *to;                 /* HOW_DRAG */
    const struct how_field *fields; /* HOW_FILL */
    size_t count;
    struct place place;
};

struct hows {
    const struct how *list;
    size_t count;
};

/* --- lessons --- */
struct mistake {
    const char *code;
    const struct condition *when; /* taken from mistakes.yaml where the lesson only names the code */
    const char *say;              /* three lines */
    struct hows by;
    struct place place;
};

enum task_mode { MODE_ALONE, MODE_TOGETHER, MODE_SHOW };

struct task {
    const char *id;   /* optional: keeps its place in the journal */
    const char *text; /* `do` */
    const struct condition *done;
    struct hows how;
    int mode; /* enum task_mode */
    struct texts hints;
    const char *say;
    const struct mistake *mistakes;
    size_t mistake_count;
    struct place place;
    char digest
        [DIGEST_SHORT]; /* its identity: of the id, else of kind and text; the second of the same kind and text
                                  in a lesson has another one, so that all are distinct */
};

struct answer {
    const char *right, *wrong; /* one of them; " / " means or in type steps */
    const char *say;
    struct place place;
};

/* `this` goes with `with`; several with the same `with` are sorted into one box. */
struct pair {
    const char *what, *with, *say; /* say: when it was placed wrongly; NULL */
    struct place place;
};

enum step_kind {
    STEP_READ,
    STEP_CHOOSE,
    STEP_TYPE,
    STEP_PRACTISE,
    STEP_MATCH,
    STEP_ORDER,
    STEP_DRILL,
    STEP_MISSION,
    STEP_KINDS
};
enum exact { EXACT_ACCENTS = 1, EXACT_CAPITALS = 2, EXACT_SPACES = 4 };

struct step {
    enum step_kind kind;
    const char *id;
    const char *text; /* what the kind's key holds: read, choose, type; NULL for practise */
    const struct answer *answers;
    size_t answer_count;
    unsigned exact;    /* enum exact, or-ed */
    const struct rule *rule; /* type: looks at the shape of the answer first; NULL */
    const struct pair *pairs; /* match */
    size_t pair_count;
    struct texts lines;  /* order (in the right order), drill */
    const char *trainer; /* mission: for the trainer; NULL */
    struct texts apps; /* practise: the first opens first */
    const struct task *tasks;
    size_t task_count;
    const struct world_data *world; /* practise: its own, else the lesson's */
    struct place place;
    char digest[DIGEST_SHORT]; /* as of a task; the first task's text stands for a practise step */
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
    const char *label; /* TERM_FIELD */
    const char *value; /* state: a / b; session: open, closed; field: a / b, some, none */
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
    EFFECT_FILE,  /* one of the files goes into the drive */
    EFFECT_COUNT, /* adds 1 to a number field of the page's record: votes */
    EFFECT_TAKE,  /* Label/state: the record that was chosen in the field enters that state: bookings */
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
    const char *from;   /* field: its options are the records `kind/state`, by title: slots that are left */
    const char *help, *example;
    const char *filter; /* list: a field's label; a box above the list looks for it */
    bool check_nothing; /* button */
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
    struct place place;
};
const struct site_page *site_data_page(const struct site_data *, const char *id); /* NULL: none */
const struct record_data *site_data_record(const struct site_data *, const char *kind);
/* The field of this label, whatever page it is on; NULL. */
const struct site_block *site_data_field(const struct site_data *, const char *label);

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

struct gloss {
    const char *word, *meaning;
};

struct lesson {
    const char *id, *title, *can_do, *card, *theme, *trainer;
    int minutes;
    struct texts digcomp, crcn, after;
    struct date verified;
    const struct step *steps;
    size_t step_count;
    const struct gloss *glossary; /* the pack's, whole */
    size_t glossary_count;
    const struct pack *pack;
    const struct node
        *node; /* as written: texts above are those of its nodes, so their places can be found */
    char digest
        [DIGEST_SHORT]; /* sum of all bytes it was read from: lesson, world, mistakes; a resume point of another
                                  text starts the step again */
    struct arena arena;
};

struct pack {
    const char *dir, *id, *title, *language, *license;
    int version;
    struct texts authors, lessons; /* lessons in the order of the path */
    struct date verified;
    const char **titles; /* of the lessons, as far as pack_lesson_title has read them */
    struct arena arena;
};

struct packs {
    struct pack **list;
    size_t count, cap;
};

struct lesson_options {
    bool strict;  /* what is needed to publish is an error */
    bool lenient; /* learners: nothing about publishing, warnings left out */
    bool
        partial; /* the checker: a lesson with errors is handed out too, with NULL for what could not be read */
};
/* Reads the packs under dir: dir itself if it holds pack.yaml, else its folders that do, by name. Broken packs are
 * told and left out. False only if dir cannot be read. */
bool packs_find(struct packs *, const char *dir, struct diags *);
/* One pack. NULL if it cannot be used. */
struct pack *pack_read(const char *dir, struct diags *);
/* The same, telling also what it lacks to be published. */
struct pack *pack_read_with(const char *dir, struct lesson_options, struct diags *);
void pack_free(struct pack *);
void packs_free(struct packs *);
/* The pack that holds a lesson; NULL if none does. */
struct pack *packs_with(const struct packs *, const char *lesson_id);
/* The title of a lesson read from its first lines only; NULL if it has none. Dies with the pack. */
const char *pack_lesson_title(struct pack *, const char *lesson_id);

/* Reads a lesson with the world, mistakes and glossary it names. NULL if it has errors (all are told; see partial). */
struct lesson *lesson_read(const struct pack *, const char *id, struct lesson_options, struct diags *);
/* The same for a file wherever it stands; its pack is the folder it is in (with or without pack.yaml). */
struct lesson *lesson_read_file(const char *path, struct lesson_options, struct diags *);
void lesson_free(struct lesson *);

/* What the lessons of a pack share, for the checker: every world, site, mistake and word, used or not. */
struct pack_shared {
    const struct world_data **worlds;
    size_t world_count;
    const struct site_data *const *sites;
    size_t site_count;
    const struct mistake *mistakes;
    size_t mistake_count;
    const struct gloss *glossary;
    size_t glossary_count;
    const struct node *mistakes_node; /* mistakes.yaml as written, NULL if there is none */
    struct arena arena;
};
/* False: some of it has errors (all are told); what could be read is there all the same. */
bool pack_shared_read(const struct pack *, struct pack_shared *, struct diags *);
void pack_shared_free(struct pack_shared *);
/* The ids of the YAML files in a folder of the pack ("worlds", or "" for the pack itself), by name, NULL at the end. */
const char **pack_file_ids(const struct pack *, const char *folder, struct arena *);

/* An error for a name that is not known: what: « personne inconnue ». Adds the nearest of the known ones, or all of
 * them if they are few. */
void pack_say_unknown(struct diags *, struct place, const char *what, const char *word,
                      const char *const known[]);

/* Words of the format that this version does not have yet; NULL at the end. */
extern const char *const pack_later_apps[];
/* True, and told, if the first n bytes of word are one of them. */
bool pack_say_later(struct diags *, struct place, const char *word, size_t n, const char *const later[]);

/* The tables, for the reference, the schema and the checker. */
extern const struct schema pack_schema, lesson_schema, world_schema, site_schema, mistakes_schema, glossary_schema;
const char *step_kind_name(enum step_kind); /* "read" */

#endif
