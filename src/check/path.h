/* path.h - the lessons of one run and what each asks for, kept while they are read one by one. Private to the room. */
#ifndef CHECK_PATH_H
#define CHECK_PATH_H

#include "internal.h"

#define NOT_LISTED ((size_t)-1)
enum { PATH_SHOWN = 8 }; /* lessons of a circle that are named */

struct on_path;
struct path {
    struct on_path **list;
    size_t count, cap;
    size_t came;       /* lessons looked at so far, also those that could not be read */
    const int *places; /* of the packs on the path, as they were found */
    struct arena arena;
};
/* pack: its number; order: its place in the pack's list, or NOT_LISTED; number: its place among all lessons of the run,
 * which may be added in any order. What is needed is copied. */
void path_add(struct path *, size_t pack, size_t order, size_t number, const struct lesson *);
/* Tells circles, and lessons that come too early; notes: also what is asked for and is not here. */
void path_look(struct path *, bool notes, struct diags *);
void path_free(struct path *);

#endif
