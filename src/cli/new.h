/*
 * new.h - between the files of `new`: questions, texts, files. Inside the room.
 */
#ifndef CLI_NEW_H
#define CLI_NEW_H

#include "cli.h"

/* --- new_kinds.c: what a lesson may practise --- */
struct new_kind {
    const char *word;  /* what one may answer: "mail" */
    const char *label; /* source text */
    const char *title, *can_do, *theme;
    const char *text; /* the lesson behind its head */
    bool world, site; /* it needs one of its own */
};
extern const struct new_kind new_kinds[]; /* ends with a NULL word */
extern const struct new_kind new_visit;   /* on a site that is there, whatever it is about */

/* --- what the texts are filled with --- */
struct answers {
    const char *id, *title, *can_do, *theme, *author, *address, *today, *lessons;
    const char *site; /* the id of the site of a lesson; NULL: it gets one of its own, called as it is */
};
extern const char new_pack_text[], new_glossary_text[], new_mistakes_text[], new_world_text[],
    new_head_text[], new_mail_text[], new_drive_text[], new_phone_text[], new_site_text[], new_browser_text[],
    new_visit_text[], new_plain_text[];
/* Appends the text with {words} replaced by answers. */
void new_fill(struct str *, const char *text, const struct answers *);

/* --- new_ask.c: one question after the other, a line each --- */
struct asking {
    struct arena arena;
    bool over; /* no line came any more: nothing is to be written */
};
/* NULL: fine; else why not, and what to write, in the reader's language. */
typedef const char *answer_check(const char *answer, const void *ctx);
/* Asks until the answer is fine; an empty line takes the proposed one. NULL: over. */
const char *ask(struct asking *, const char *question, const char *proposed, answer_check *, const void *ctx);
/* One of the lines: by number, by word, or by how its label begins; its index. words end with NULL; -1: over. */
int ask_choice(struct asking *, const char *question, const char *const words[], const char *const labels[],
               int proposed);
/* The answers that several questions take. */
answer_check check_title, check_can_do;

/* --- new_files.c: all of them or none --- */
struct new_file {
    const char *path;
    struct str text;
    bool replaces; /* the file is there and is written again; else one that is there is never touched */
};
enum { NEW_MOST = 8 };
struct new_files {
    struct new_file list[NEW_MOST];
    size_t count;
    struct arena arena;
};
/* A text for a file, to be filled. */
struct str *new_files_add(struct new_files *, const char *path);
/* False: told, and nothing is left behind. */
bool new_files_write(struct new_files *, struct diags *);
void new_files_free(struct new_files *);

/* --- new_insert.c --- */
/* The text of pack.yaml with one more lesson at the end of `lessons`, everything else as it was. False: no place was found
 * that keeps it readable. */
bool new_insert(const char *text, size_t n, const char *id, struct str *out);

/* The hints and the gestures of the first task on any site: going there. */
#define NEW_WAY_TO_A_SITE \
    "        # hints : le but, l'endroit, puis la touche.\n" \
    "        hints:\n" \
    "          - |\n" \
    "            Le site s'ouvre par son adresse.\n" \
    "          - |\n" \
    "            La case Adresse est en haut.\n" \
    "          - |\n" \
    "            Écrivez {address}\n" \
    "            Appuyez sur [Aller].\n" \
    "        # how : les gestes, avec les mots de l'écran.\n" \
    "        how:\n" \
    "          - fill:\n" \
    "              Adresse: {address}\n" \
    "          - press: Aller\n"

#endif
