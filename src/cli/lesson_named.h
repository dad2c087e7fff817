/* lesson_named.h - a lesson as a trainer names it: a file of a pack, or the id of a lesson of the course. Inside the room. */
#ifndef CLI_LESSON_NAMED_H
#define CLI_LESSON_NAMED_H

#include "cli.h"

struct named {
    struct packs packs; /* where it was found */
    char *id;
};
/* False: told. To named_free() in any case. */
bool named_find(struct cli *, const char *name, struct named *);
void named_free(struct named *);

#endif
