/* full_world.h - a lesson over as much as a world may hold, for worldbench and actbench. */
#ifndef BENCH_FULL_WORLD_H
#define BENCH_FULL_WORLD_H

#include "passerelle/base.h"

enum { FULL_MESSAGES = 200, FULL_FILES = 500, FULL_SITES = 10 };

/* Writes the pack, with the lesson « essai », into an empty folder. bytes: what is read of it to open the lesson, the
 * documents one after the other; NULL: not wanted. */
void full_world_write(const char *folder, struct str *bytes);

#endif
