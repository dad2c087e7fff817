/* internal.h - what the files of the checker share. */
#ifndef CHECK_INTERNAL_H
#define CHECK_INTERNAL_H

#include "passerelle/check.h"
#include "passerelle/session.h"

/* --- from a path to lessons (find.c) --- */
struct found {
    struct pack **packs;
    size_t count, cap;
    const char *lesson; /* path of one lesson file; NULL: whole packs */
    struct arena arena;
};
/* True if there is something to look at; otherwise told. A broken pack.yaml is told, its folder is kept. */
bool found_open(struct found *, const char *path, struct lesson_options, struct diags *);
void found_close(struct found *);
/* The ids of the lessons of a pack: those of the list, then other files of the folder; NULL at the end. *listed: how
 * many of them are in the list. Listed ones without a file are told and left out. */
const char **found_lessons(const struct pack *, size_t *listed, struct arena *, struct diags *);
/* Is it one of the files that are no lesson: pack, mistakes, glossary. */
bool found_reserved(const char *id);

/* --- looking at one lesson --- */

/* A text in its file. */
struct where {
    struct place whole, begin; /* its key, or what holds it; its first sign */
    bool exact;                /* begin is known, and its lines follow each other */
};

struct plain_tables;
struct look {
    const struct lesson *lesson;
    const struct step *step;        /* the open one; NULL: the lesson itself, or a shared file */
    const struct world_data *world; /* NULL: any */
    struct check_options options;
    struct arena *arena;
    struct diags *diags;
    struct plain_tables *tables; /* plain language, made ready once in this arena */
    struct nodes *nodes;         /* where each text stands (nodes.c); NULL: not asked yet */
    bool service;                /* these texts are of an invented service, which speaks as real ones do */
    bool brief;                  /* this text is told to be too long: nothing more on lengths */
};
void look_lesson(struct look *);
/* A condition of a task or mistake; own: written in this lesson, so its ids must be in this step's world. */
void look_condition(struct look *, const struct condition *, bool own, bool done);
/* Told, and true: nothing can ever be as this condition says. */
bool look_contradiction(struct look *, const struct condition *);
/* Whenever the first holds, the second holds too. Says no when in doubt. */
bool condition_brings(struct look *, const struct condition *, const struct condition *);
enum { PAIRED = 16 }; /* matches of one condition that are compared */
/* The mistakes of a task that can never happen, or never speak. */
void look_mistakes(struct look *, const struct task *);
/* The actions of an exercise: their words are there, each with its verb. */
void look_actions(struct look *);
/* An app that an exercise may list. */
bool app_usable(const char *name);
/* An app of the exercise is not known: what can be done there cannot be judged. */
bool apps_unknown(const struct step *);
/* An app that the exercise has, or that any app may open: the first n bytes of its name. */
bool app_reached(const struct step *, const char *app, size_t n);
/* True, and told, if words that are to be compared hold « oui/non » where « oui / non » says « or ». */
bool look_slash(struct look *, const char *value, struct place, enum diag_level);
/* Tells words between commas, where « / » was meant. */
void look_comma(struct look *, const char *value, struct place);
/* The node whose text this very pointer is: the tables borrow their texts from the tree. NULL: of another file. */
const struct node *look_node(struct look *, const char *text);
/* Where a text of the lesson stands in its file; otherwise: for a text that came from another file. */
struct place look_place(struct look *, const char *text, struct place otherwise);
/* Where the first sign of a text of this node stands. */
struct place look_begin(const struct node *);
/* Where a sign of such a text stands: in the text under | on its own line. */
struct place look_sign_place(struct look *, const char *text, const char *sign, struct place otherwise);
/* The numbers of competences; key: digcomp or crcn. */
void look_codes(struct look *, const struct texts *, const char *key);
/* What stands twice in a short list; in a task; among the people and messages of a world, written in this file. */
void look_twice(struct look *, const struct texts *);
void look_twice_task(struct look *, const struct task *);
void look_twice_world(struct look *, const struct world_data *, const char *file);
/* A text of the lesson: buttons, wording. key: what it is called in YAML. */
void look_text(struct look *, const char *text, const char *key, struct place);
/* Tells a text that takes more rows than most, at a width of cols; true if it does. NULL takes none. */
bool look_rows(struct look *, const char *text, const char *key, struct place, int cols, size_t most,
               enum diag_level);
/* Tells a text of more lines than most; true if it has. */
bool look_lines(struct look *, const char *text, const char *key, struct place, size_t most);
/* Tells what is said after a wrong turn if it has not its three lines. */
void look_three(struct look *, const char *say, struct place);
enum { READ_LINES = 7 }; /* of what is read at once */
/* The page of the open step, whose number is index, at 80x24 and 40x15. */
void look_fit(struct look *, size_t index);
/* What looks like the data of a real person. */
void look_real(struct look *, const char *text, struct place);
/* Addresses of the real web: in worlds and services, which are invented. */
void look_web(struct look *, const char *text, struct place);
/* Addresses of the invented web: those that lead nowhere in this world. */
void look_links(struct look *, const struct world_data *, const char *text, struct place);
/* A word of the name of one of the services that a text may speak of. */
bool names_title(const struct look *, const char *word);
/* The wording alone: in the pack's language, in another one. */
void look_style(struct look *, const char *text, const char *key, struct where);
void look_style_in(struct look *, const char *language, const char *text, const char *key, struct where);
/* The title, the « Je peux ». */
void look_style_lesson(struct look *);

/* Does the condition hold before anything is done? */
bool holds_at_start(const struct step *, const struct condition *);

/* --- worlds and sites --- */
/* Data that may be somebody's, the sentences of traps and calls: of the parts that were written in this file. */
void look_world(struct look *, const struct world_data *, const char *file);
/* All sites of a pack: names that they use, ways back, texts. */
void look_sites(struct look *, const struct pack_shared *);
/* A pack in its other languages (translations.c). */
void look_translations(struct look *, const struct pack *);

#endif
