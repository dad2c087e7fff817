/* new_make.h - between the questions of `new pack`, `new lesson` and `new site`. Inside the room. */
#ifndef CLI_NEW_MAKE_H
#define CLI_NEW_MAKE_H

#include "new.h"

/* What is being made. */
struct making {
    struct cli *cli;
    struct asking asking;
    struct new_files files;
    struct answers answers;
    const char *dir;   /* the folder of the pack */
    struct pack *pack; /* the one that is there; NULL: a new one */
};

/* Each asks, and adds files; what they return is the exit status. EXIT_DONE: the files are to be written. */
int new_pack(struct making *), new_lesson(struct making *), new_site(struct making *);

/* new_lesson.c: the questions of a lesson, and its files but for pack.yaml. False: over. */
bool new_lesson_ask(struct making *);
/* The files of a small lesson, without a question. */
void new_lesson_small(struct making *);
/* new_which.c: the kind of lesson that fits the site it is on, which is asked if there are some. NULL: over. */
const struct new_kind *new_ask_site(struct making *, const struct new_kind *);
/* new_site.c: the services that are there; what is wrong in them is for check to say. False: none, nothing to free. */
bool new_shared(struct making *, struct pack_shared *);
/* new_site.c: an address that no site of the pack has. */
const char *new_address(struct making *);
/* A name that has a meaning of its own. */
bool new_reserved(const char *id);
/* "dir/folder/id.yaml" */
const char *new_path(struct making *, const char *folder, const char *id);
/* The text of a file, filled with the answers. */
void new_add(struct making *, const char *path, const char *text);

#endif
