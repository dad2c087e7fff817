/*
 * pack_place.h - the folder where packs are put: a pack appears there whole, in one step, and goes the same way. What
 * a power cut leaves has a name that begins with a point, which nobody reads, and is cleaned up at the next visit.
 * Inside the room.
 */
#ifndef CLI_PACK_PLACE_H
#define CLI_PACK_PLACE_H

#include "passerelle/base.h"
#include "passerelle/diag.h"

#include <sys/types.h>

struct pack_place {
    const char *path; /* as people know it */
    int dir;          /* opened, and locked against another one who adds; -1: not open */
};

/* Opens it. make: the rights of the folders that are made where there are none; 0: nothing is made. False: told. */
bool place_open(struct pack_place *, const char *path, mode_t make, struct diags *);
void place_close(struct pack_place *);

/* A new, empty folder beside, to be filled: its descriptor, or -1, told. */
int place_begin(const struct pack_place *, const char *name, struct diags *);
/* Where it is, for who reads it before it is put. In the arena. */
const char *place_beside(const struct pack_place *, const char *name, struct arena *);
/* It takes the name; what had the name is deleted (see place_remove). swap: in one step; false where the file system
 * cannot, and for the tests: then the old one is put aside first. False: told, and all is as before. */
bool place_put(const struct pack_place *, const char *name, bool swap, struct diags *);
/* It is not wanted any more. */
void place_drop(const struct pack_place *, const char *name);
/* Takes a pack away: aside in one step, then its files are deleted. What else was in it stays in NAME.reste, told in a
 * note. Of a link, only the link goes. False: told. */
bool place_remove(const struct pack_place *, const char *name, struct diags *);

#endif
