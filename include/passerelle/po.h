/*
 * po.h - translations as PO files (GNU gettext manual, "The Format of PO Files"): read whole, found by text, written.
 *
 *     struct po *po = po_read("po/en.po", bytes, n, &diags);           NULL: its faults are told
 *     puts(po_say(po, "Bonjour"));                                     "Hello", or "Bonjour" if nobody translated it
 *     po_free(po);
 *
 * A file of ours that is refused names its line and column. What Passerelle does not need is not taken: plural forms,
 * other encodings than UTF-8, escapes other than \n \t \" and \\. Entries that are obsolete (#~) are skipped.
 */
#ifndef PASSERELLE_PO_H
#define PASSERELLE_PO_H

#include "passerelle/base.h"
#include "passerelle/diag.h"

enum { PO_MAX_BYTES = 2 << 20, PO_MAX_TEXT = 16 << 10, PO_MAX_ENTRIES = 20000, PO_MAX_TIMES = 200 };

struct po_entry {
    const char *context; /* msgctxt, "" if there is none: "mail-05/do" */
    const char *source;  /* msgid */
    const char *target;  /* msgstr, "" if nobody has translated it yet */
    bool fuzzy;          /* to be read again: the source has changed */
    struct place place, target_place;
    const char *comment; /* for po_write: lines that a translator reads, "" if none */
    const char *where;   /* for po_write: files and lines, "mail-05.yaml:12 mail-05.yaml:30" */
};

struct po; /* its texts live as long as it */

/* Reads one file; file is the name that messages show. NULL if it has errors: all of them are told, 50 at most. */
struct po *po_read(const char *file, const char *data, size_t n, struct diags *);
void po_free(struct po *); /* NULL is nothing */

size_t po_count(const struct po *);
const struct po_entry *po_at(const struct po *, size_t);
/* The entry of a text in its context; NULL if there is none. */
const struct po_entry *po_find(const struct po *, const char *context, const char *source);
/* The translation of a text, whatever its context (the first that has one); the text itself if there is none, if it is
 * fuzzy, or if po is NULL. */
const char *po_say(const struct po *, const char *source);
const char *po_known(const struct po *, const char *source); /* the same; NULL if there is none */

/*
 * The reader's language: what a pack and the words of its apps are in it. Pure: the same text always gives the same.
 * Where a pointer to one may be NULL, texts stay as they are written.
 */
struct voice {
    tr_fn *tr;           /* the program's own words */
    const struct po *po; /* the pack's texts; NULL: it is written in that language */
};
/* A text of the pack, or a word of the program; the text itself if neither knows it. */
const char *voice_say(const struct voice *, const char *text);
/* The same for a text that was put together line by line: each stretch of lines that is known is said. */
const char *voice_lines(const struct voice *, const char *text, struct arena *);

/* Writes entries as a PO file. language: "en", or NULL for a template. title: what is translated. */
void po_write(struct str *out, const char *title, const char *language, const struct po_entry *,
              size_t count);

#endif
