/* watch.h - inside the room: whether the files of a pack were saved since it was asked last. */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include <stdbool.h>
#include <stdint.h>

struct watch {
    const char *dir; /* the pack's folder, borrowed */
    uint64_t sum;    /* of what was there; 0: not looked yet */
};
/* ctx: a struct watch. The first time it only looks. */
bool watch_changed(void *ctx);

#endif
