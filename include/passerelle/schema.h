/*
 * schema.h - from YAML to C structs by tables.
 *
 * Two stages. yaml_read() turns a file into a tree of nodes with places, inside the limits of the lesson
 * format (no aliases, no tags, no second document, depth 16, 1 MiB, 16 KiB a text), and explains the traps
 * of YAML in a French text. schema_read() walks that tree along a table of fields and fills a struct;
 * unknown keys, missing keys and wrong shapes are all told, each with its place and the nearest right word.
 *
 *     struct node *root = yaml_read("mail-03.yaml", bytes, n, &arena, diags);
 *     struct lesson *l = arena_new(&arena, struct lesson);
 *     if (root != NULL) schema_read(&lesson_schema, root, l, &arena, diags);
 */
#ifndef PASSERELLE_SCHEMA_H
#define PASSERELLE_SCHEMA_H

#include "passerelle/base.h"
#include "passerelle/diag.h"

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
    enum node_kind kind;
    struct place place;
    const char *text; /* NODE_TEXT: the value, composed (NFC), never NULL */
    const char *key;  /* the key that leads here, NULL in lists and at the root */
    struct place key_place;
    struct node *items, *next; /* first child; next sibling */
    size_t count;              /* children */
    bool block;                /* a text written under | */
    bool flow;                 /* a list written with [ ] */
    bool bad;                  /* its fault is told: its readers say no more; of a map, keys may be missing */
};

enum { YAML_MAX_BYTES = 1 << 20, YAML_MAX_TEXT = 16 << 10, YAML_MAX_DEPTH = 16, YAML_MAX_NODES = 10000 };

/* Reads one document. file is the name that messages show (copied into the arena). NULL if nothing usable
 * came out; even then every fault that could be found is told. The tree lives in the arena. */
struct node *yaml_read(const char *file, const char *data, size_t n, struct arena *, struct diags *);
/* Reads a file from the disk (regular files only, at most 1 MiB) into yaml_read. */
struct node *yaml_read_file(const char *path, const char *shown, struct arena *, struct diags *);
const struct node *node_find(const struct node *map, const char *key); /* NULL if absent */
/* True if the key is there, or one that was meant to be it: then nobody says that it is missing. */
bool node_meant(const struct node *map, const char *key);

enum field_type {
    FIELD_TEXT,   /* const char *: any text, several lines allowed */
    FIELD_LINE,   /* const char *: one line */
    FIELD_ID,     /* const char *: [a-z0-9-]{1,40} */
    FIELD_WORD,   /* int: one of words[] by its index */
    FIELD_NUMBER, /* int: min..max */
    FIELD_DATE,   /* struct date */
    FIELD_MOMENT, /* struct moment: 2026-11-16 09:30 */
    FIELD_LINES,  /* struct texts: a list of one-line texts, or one alone */
    FIELD_TEXTS,  /* struct texts: a list of texts of several lines, or one alone */
    FIELD_STRUCT, /* const void *: a mapping read by .of, in the arena; NULL when absent */
    FIELD_LIST,   /* struct list: items read by .of */
    FIELD_MAP,    /* struct list: a mapping name -> item read by .of, in order; the item's first member is
                     const char *name, filled from the key: a field at offset 0 is then not asked for */
    FIELD_NODE,   /* const struct node *: kept as it is for a reader of its own */
    FIELD_VALUE,  /* whatever .parse makes of a text: sizes, stretches of time */
    FIELD_PART, /* the keys of .of stand in this same mapping: its struct lies at the offset; .key is its name */
};

struct texts {
    const char *const *s; /* count of them */
    struct place const *at;
    size_t count;
};

struct list {
    void *items; /* array of structs, .of->size apart */
    size_t count;
};

enum field_flags {
    FIELD_REQUIRED = 1, /* missing is an error */
    FIELD_PUBLISH = 2,  /* missing is a warning, an error with --strict */
    FIELD_NONE = 4,     /* FIELD_MAP: the word none as a value takes an entry away: it is kept with its name
                           alone, all else zero, its place too */
    FIELD_MAY_BE_EMPTY = 8,
    FIELD_SAID =
        16, /* people read it: it is translated. Of a FIELD_NODE: each line; of a FIELD_MAP: its names */
};

/* What the reader of a FIELD_NODE takes, and what else only a reader knows: for the JSON schema. */
enum field_shape {
    SHAPE_NONE,
    SHAPE_CONDITION,
    SHAPE_ACTIONS,
    SHAPE_LINES,
    SHAPE_WORLD,     /* an id, or like and changes */
    SHAPE_WHEN,      /* of a site */
    SHAPE_RECORDS,   /* kind: a record as it begins, or a list of them */
    SHAPE_STARTS,    /* a list of records as they begin */
    SHAPE_ACCOUNTS,  /* person: fields by label */
    SHAPE_PARAMETER, /* of a rule */
    SHAPE_APPS,      /* of FIELD_LINES: names of apps */
    SHAPE_THEME,     /* of FIELD_LINE: the code of a theme */
};

struct field {
    const char *key;
    enum field_type type;
    size_t offset;
    unsigned flags;
    const struct schema *of;
    const char *const *words; /* FIELD_WORD: NULL-terminated; of lines: those that their reader knows */
    int min, max; /* of a FIELD_NUMBER; max > 0: most characters of a text, most items of a list */
    /* FIELD_VALUE: false if the text is not understood (the member is then left alone); like: one that is */
    bool (*parse)(const char *text, void *member);
    const char *like;
    enum field_shape shape;
    const char *doc; /* one English line: for the reference */
};

/* A struct that can be read. With variants, the first key of the mapping names the variant (a step's kind):
 * the key of the variant's first field. The fields of the variant are then known beside the common ones; its
 * finish is called before the common one. */
struct schema {
    const char *name;  /* "lesson", "step", "task": for the reference */
    const char *title; /* what messages call it, with its article: N_("une tâche"); NULL: its name */
    size_t size;
    const struct field *fields;           /* ends with a NULL key */
    const struct schema *const *variants; /* ends with NULL; NULL if there are none */
    size_t variant_offset;                /* const struct schema *: which one it was */
    size_t place_offset;                  /* struct place of the item; 0 if it keeps none */
    /* Keys that a later version of the format has, NULL at the end: they are told as such. NULL if there are none. */
    const char *const *later;
    /* A shorthand: a text where a mapping is expected is read as this key. NULL if none. */
    const char *shorthand;
    /* A last look at what one field cannot see. May add diags. NULL if not needed. */
    void (*finish)(void *item, const struct node *, struct arena *, struct diags *);
    const char *doc;
};

/* Fills *out (zeroed by the caller). True if no error was added. What could be read is kept. */
bool schema_read(const struct schema *, const struct node *, void *out, struct arena *, struct diags *);
/* strict: the fields to publish are errors instead of warnings. */
struct schema_options {
    bool strict;
    bool drafts; /* learners' program: fields to publish are not asked for at all */
};
bool schema_read_with(const struct schema *, const struct node *, void *out, struct arena *,
                      struct schema_options, struct diags *);
/* The id that a text was most likely meant to be: « Éva Martin » gives eva-martin; NULL if nothing is left of it. */
const char *schema_id_like(struct arena *, const char *text);
/* Goes through what a table would read and hands each text that people read (FIELD_SAID) to said, in the order of the
 * file, with its key. What no table knows (a FIELD_NODE that is not said) goes to node. Faults are passed over. */
struct schema_visit {
    void (*said)(void *ctx, const char *key, const char *text, struct place);
    void (*node)(void *ctx, const char *key, const struct node *);
    void *ctx;
    struct arena *arena; /* for lines of a text */
};
void schema_texts(const struct schema *, const struct node *, const struct schema_visit *);
/* The place of a key inside a mapping, or of the mapping itself. */
struct place node_place(const struct node *map, const char *key);

/* --- writing --- */
/* Appends « key: text » and a line feed, as yaml_read reads it again; the text under | where one line would be misread or
 * long. column: how many columns in the key stands, which the caller has written. Blanks at the ends of a text and of its
 * lines go. */
void yaml_write(struct str *, size_t column, const char *key, const char *text);

#endif
