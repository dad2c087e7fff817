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
#include "passerelle/po.h"
#include "passerelle/schema.h"
#include "passerelle/world_data.h"

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
extern const char *const how_verbs[]; /* "open"; NULL at the end */

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
    unsigned exact;           /* enum exact, or-ed */
    const struct rule *rule;  /* type: looks at the shape of the answer first; NULL */
    const struct pair *pairs; /* match */
    size_t pair_count;
    struct texts lines;  /* order (in the right order), drill */
    const char *trainer; /* mission: for the trainer; NULL */
    struct texts apps;   /* practise: the first opens first */
    const struct task *tasks;
    size_t task_count;
    const struct world_data *world; /* practise: its own, else the lesson's */
    struct place place;
    char digest[DIGEST_SHORT]; /* as of a task; the first task's text stands for a practise step */
};

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
    int place; /* where it stands on the path; 0: after those that say it, by the name of its folder */
    struct texts authors, lessons; /* lessons in the order of the path */
    struct date verified;
    const char **titles;          /* of the lessons, as far as pack_lesson_title has read them */
    const char *root;             /* the folder that packs_find looked in; NULL for a pack read by itself */
    const struct pack *hidden_by; /* of a hidden one: the pack that came first */
    struct arena arena;
};

struct packs {
    struct pack **list;
    size_t count, cap;
    struct pack **hidden; /* packs whose id an earlier folder has too: nobody meets their lessons */
    size_t hidden_count, hidden_cap;
};

struct pack_shared;
struct lesson_options {
    bool strict;  /* what is needed to publish is an error */
    bool lenient; /* learners: nothing about publishing, warnings left out */
    bool
        partial; /* the checker: a lesson with errors is handed out too, with NULL for what could not be read; nothing
                    in it has an identity */
    /* Whoever reads many lessons of a pack: worlds, sites, mistakes and words are taken from here, where their faults are
     * told once. It outlives the lessons; their digest is then of their own file alone. NULL: each reads its own. */
    struct pack_shared *shared;
};
/* Reads the packs under dir: dir itself if it holds pack.yaml, else its folders that do, by name. Broken packs are
 * told and left out. Called for several folders one after the other, the first one that has an id wins, and a pack of
 * the same id in a later folder is hidden; in one folder that is told. False only if dir cannot be read. */
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
    struct reading *reading;          /* for lesson_options.shared */
    struct arena arena;
};
/* False: some of it has errors (all are told); what could be read is there all the same. It stays where it is until it
 * is freed, and so do the messages. */
bool pack_shared_read(const struct pack *, struct pack_shared *, struct diags *);
void pack_shared_free(struct pack_shared *);
/* The tree that a site was read from: its texts are those of the site. NULL if there is none. */
const struct node *pack_shared_site(const struct pack_shared *, const char *id);
/* The bytes of a file of a pack by the name that messages give it, read as lessons are: never through a link below the
 * pack's folder. NULL if it cannot be. Caller frees. */
char *pack_file_text(const char *path, size_t *n);
/* [a-z0-9-]{1,40}: safe as a file name. */
bool id_valid(const char *);
/* The folders of a pack that hold files: "" for the pack itself, then its sub-folders; NULL at the end. */
extern const char *const pack_folders[];
/* May a file be called so there: ID.yaml, and in po/ CODE.po? */
bool pack_file_fits(const char *folder, const char *name);
/* The ids of the YAML files in a folder of the pack ("worlds", or "" for the pack itself), by name, NULL at the end. */
const char **pack_file_ids(const struct pack *, const char *folder, struct arena *);

/* Every text of the pack that people read, in the order of its files, each once with its places: what a translator
 * gets. What cannot be read is told and left out. */
struct po_entry *pack_texts(const struct pack *, size_t *count, struct arena *, struct diags *);
/* The pack in another language, po/LANGUAGE.po. NULL: not there, or told. To po_free(). */
struct po *pack_po(const struct pack *, const char *language, struct diags *);
/* The languages it is translated to, by code, NULL at the end. */
const char **pack_languages(const struct pack *, struct arena *);

/* An error for a name that is not known: what: « personne inconnue ». Adds the nearest of the known ones, or all of
 * them if they are few. */
void pack_say_unknown(struct diags *, struct place, const char *what, const char *word,
                      const char *const known[]);

/* What a competence is called; framework: digcomp (DigComp 2.2), crcn; code: "2.1". NULL: there is none. A source text. */
const char *competence_name(const char *framework, const char *code);

/* Words of the format that this version does not have yet; NULL at the end. */
extern const char *const pack_later_apps[];
/* True, and told, if the first n bytes of word are one of them. */
bool pack_say_later(struct diags *, struct place, const char *word, size_t n, const char *const later[]);

/* The tables, for the reference, the schema and the checker. */
extern const struct schema pack_schema, lesson_schema, world_schema, site_schema, mistakes_schema,
    glossary_schema;
const char *step_kind_name(enum step_kind); /* "read" */
/* What `when` of a site may ask, beside fields by their labels; NULL at the end. */
extern const char *const site_when_words[];
/* What may stand beside a rule, one parameter after the other: its key, and a value it may have. False: no more. */
bool pack_rule_param(enum rule_kind, size_t index, const char **key, const char **like);

#endif
