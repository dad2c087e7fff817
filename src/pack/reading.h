/*
 * reading.h - what the files of the room pack share while one lesson is read. Private to the room and its fuzzer.
 */
#ifndef PACK_READING_H
#define PACK_READING_H

#include "passerelle/pack.h"

#include <dirent.h>
#include <stddef.h>

/* --- files of a pack, never outside its folder (file.c) --- */
enum file_result { FILE_READ, FILE_MISSING, FILE_REFUSED };

struct file_bytes {
    char *data; /* to free() */
    size_t n;
};

/* Reads at most max bytes of a regular file in the pack's folder; name may have one folder before it
 * ("worlds/lea.yaml"). Links are not followed. FILE_REFUSED has been told, FILE_MISSING has not. */
enum file_result file_read(const char *dir, const char *name, size_t max, struct file_bytes *out,
                           struct diags *);
/* Tells a folder of the pack that is none, or that a link leads out of. */
void file_tell_folder(const char *dir, const char *folder, struct diags *);
/* Reads only the first bytes, silently: false if there is no such file. */
bool file_head(const char *dir, const char *name, char *buf, size_t cap, size_t *n);
/* "dir/name", or the name alone when dir is ".". */
const char *file_shown(struct arena *, const char *dir, const char *name);
/* A folder of the pack ("worlds", or "" for the pack itself), opened without following links in it; NULL. */
DIR *file_folder(const char *dir, const char *folder);
/* The ids of the YAML files in a folder of the pack ("worlds", or "" for the pack itself), by name, NULL at the
 * end. */
const char **file_ids(struct arena *, const char *dir, const char *folder);
/* The same for files with another ending than ".yaml". */
const char **file_names(struct arena *, const char *dir, const char *folder, const char *ending);
/* Tells the YAML files there whose names are no ids: nobody reads them. */
void file_tell_names(const char *dir, const char *folder, struct diags *);

/* --- one lesson being read (reading.c) --- */
struct loaded;
struct reading {
    const struct pack *pack;
    struct arena *arena;
    struct diags *diags;
    struct lesson_options options;
    struct loaded *files;              /* each file is read once */
    uint64_t sum;                      /* of all bytes read so far: against change, not against malice */
    const struct list *mistakes;       /* mistakes.yaml, once read */
    bool mistakes_read, mistakes_lost; /* lost: told to be broken, the codes that are missing may be there */
    bool no_sites;                     /* nothing is practised: the sites of the pack stay unread */
    bool sites_read;
    const struct site_data **sites;
    size_t site_count;
    struct built *worlds; /* each is built once */
};
/* The tree of a file of the pack that lessons share, read once. NULL: missing (if *missing) or told. */
const struct node *reading_file(struct reading *, const char *name, bool *missing);
/* The same for the lesson itself. */
const struct node *reading_own_file(struct reading *, const char *name, bool *missing);
/* Where what lessons share is kept: this reading, or the one of lesson_options.shared. */
struct reading *reading_home(struct reading *);
/* The same for bytes that are already here. */
const struct node *reading_bytes(struct reading *, const char *name, const char *data, size_t n);
/* The place of the value of a key; of the mapping if there is none. */
struct place value_place(const struct node *map, const char *key);
/* mistakes.yaml: a list of struct raw_mistake; empty if there is none. */
const struct list *reading_mistakes(struct reading *);

/* --- parts --- */
/* Never NULL; what could not be read has been told. */
const struct condition *condition_read(const struct node *, struct arena *, struct diags *);
struct hows hows_read(const struct node *, struct arena *, struct diags *);
/* value: an id, or like + changes. NULL: told. */
const struct world_data *world_read(struct reading *, const struct node *value);
/* A world of the pack by its id; at: who asks. */
const struct world_data *world_by_id(struct reading *, const char *id, struct place at);
/* Tells ids that are there twice; with digests, gives every step and task its own. */
void identify(struct lesson *, bool digests, struct diags *);

/* --- words of the format that this version does not have yet (later.c) --- */
extern const char *const later_step[];

/* --- rules (rule_read.c) --- */
/* `rule` and its parameters: the part of a mapping that rule_schema reads. Its finish fills r. */
struct raw_rule {
    struct rule r;
    const char *name; /* NULL: not written, a text */
    const struct node *min, *max, *digits, *lines, *refuse, *since, *until, *as, *lasts, *tries, *which;
    const struct node *types, *paper, *newer, *sides, *quality;
};
extern const struct schema rule_schema;
/* For FIELD_VALUE. */
bool value_size(const char *, void *);
bool value_span(const char *, void *);

/* --- texts --- */
/* Each line of a text is an item. */
struct texts lines_read(const struct node *, struct arena *);
/* A text, or a list of texts joined by \n. NULL: told. */
const char *joined_read(const struct node *, struct arena *, struct diags *);
/* Tells a key that cannot be an id. */
void id_finish(const struct node *, struct arena *, struct diags *);
/* Tells an address or a number that may be somebody's. */
void check_address(const char *mail, struct place, struct diags *);
void check_phone(const char *phone, struct place, struct diags *);
/* The names of a list of things whose first member is their name, NULL at the end. */
const char **names_of(const void *items, size_t count, size_t size, struct arena *);

/* --- sites (site_tables.c, site_parts.c, site_read.c) --- */
extern const struct schema start_schema, effect_schema;
struct effects effects_of(const struct list *raw, struct arena *);
/* Fields by label; skip: keys that are none, NULL at the end. */
const struct label_value *labels_read(const struct node *, const char *const skip[], size_t *count,
                                      struct arena *, struct diags *);
/* A record as it is when the story begins: state and fields. */
struct record_start start_read(const struct node *, const char *kind, struct arena *, struct diags *);
const struct site_when *when_read(const struct node *, struct arena *, struct diags *);
bool is_label(const char *key); /* begins with a capital */
/* All sites of the pack, read once. */
const struct site_data *const *reading_sites(struct reading *, size_t *count);
/* What the parts of a world say of each other. tree: as merged. */
void world_check(struct reading *, const struct world_data *, const struct node *tree);

/* --- what the tables fill: the public structs, with the nodes that have readers of their own --- */
struct raw_mistake {
    struct mistake m; /* begins with the code */
    const struct node *when, *by;
};

struct raw_task {
    struct task t;
    const struct node *done, *how;
    struct list mistakes; /* struct raw_mistake */
};

struct raw_step {
    struct step s;
    const struct schema *kind;
    struct list answers; /* struct answer */
    struct list tasks;   /* struct raw_task */
    struct texts exact;
    struct raw_rule rule;
    struct list pairs; /* struct pair */
    const struct node *lines;
    const struct node *world;
};

struct raw_lesson {
    int format;
    struct lesson l;
    struct list steps; /* struct raw_step */
    const struct node *world;
};

struct raw_mail {
    struct mail_data m;
    struct list messages; /* struct message_data */
};

struct raw_drive {
    struct drive_data d;
    struct list shares; /* struct share_data */
};

struct raw_call {
    struct call_data c;
    struct list answers; /* struct answer */
};

struct raw_phone {
    struct phone_data p;
    struct list messages; /* struct message_data */
    struct list calls;    /* struct raw_call */
};

struct raw_result {
    struct result_data r;
    const struct schema *kind;
};

struct raw_start {
    struct site_start s;
    const struct node *records;
};

struct raw_world {
    int format;
    struct world_data w;
    struct list people; /* struct person */
    struct list files;  /* struct file_data */
    const struct raw_mail *mail;
    const struct raw_drive *drive;
    const struct raw_phone *phone;
    struct list search; /* struct raw_result */
    struct list starts; /* struct raw_start */
};

struct raw_effect {
    struct effect_data e;
    const struct schema *kind;
    const struct node *when;
};

struct raw_block {
    struct site_block b;
    const struct schema *kind;
    const struct node *when;
    struct raw_rule rule;
    struct list does; /* struct raw_effect */
    int empty, check, filled;
};

struct raw_page {
    struct site_page p;
    struct list blocks; /* struct raw_block */
};

struct raw_state {
    struct state_data s;
    struct list does; /* struct raw_effect */
};

struct raw_record {
    struct record_data r;
    struct list states; /* struct raw_state */
    const struct node *start;
};

struct raw_site {
    int format;
    struct site_data s;
    struct list pages;    /* struct raw_page */
    struct list records;  /* struct raw_record */
    struct list messages; /* struct site_message */
    struct list files;    /* struct file_data */
    const struct node *accounts;
    struct texts asks;
};

struct raw_pack {
    int format;
    struct pack p;
};

struct raw_mistakes {
    int format;
    struct list mistakes; /* struct raw_mistake */
};

struct raw_glossary {
    int format;
    struct list words; /* struct gloss */
};

/* The first row of every file's table: its version, in the member format. */
#define FORMAT_FIELD(raw) \
    { \
        .key = "passerelle", .type = FIELD_NUMBER, .offset = offsetof(raw, format), .flags = FIELD_REQUIRED, \
        .min = 1, .max = 1, .doc = "version of the format" \
    }

extern const struct schema answer_schema, match_schema, order_schema, drill_schema, mission_schema;
extern const struct schema mail_schema, phone_schema, file_schema, drive_schema, result_schema, trap_schema;
extern const struct schema page_schema, record_schema;
extern const struct schema *const step_variants[];
/* The schema of a kind stands at the same index as the kind in enum step_kind. */

/* A lesson out of bytes; its world and mistakes come from the pack. */
struct lesson *lesson_read_bytes(const struct pack *, const char *id, const char *data, size_t n,
                                 struct lesson_options, struct diags *);
/* The pack.yaml of a folder, into p and its arena. False: told. */
bool pack_fill(struct pack *p, const char *dir, struct lesson_options, struct arena *, struct diags *);

#endif
