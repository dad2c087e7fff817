/* lessons.h - inside the room: looking at all lessons of a pack. */
#ifndef CHECK_LESSONS_H
#define CHECK_LESSONS_H

#include "path.h"

/* Looks at each lesson and notes on the path what it asks for. number: of the pack; ids: NULL at the end, the first
 * `listed` are in the pack's list; reading: with what its lessons share. */
void look_lessons(const struct pack *, size_t number, const char **ids, size_t listed,
                  struct lesson_options reading, struct check_options, struct path *, struct diags *);

#endif
