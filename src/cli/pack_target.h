/* pack_target.h - which folder packs are added to and taken from, and what stands there under an id. Inside the room. */
#ifndef CLI_PACK_TARGET_H
#define CLI_PACK_TARGET_H

#include "cli.h"

#include <sys/types.h>

/* The one folder of --lessons or PASSERELLE_LESSONS, else the person's own. In the arena; NULL: told. rights, unless
 * NULL: with which it is to be made; beside the person's own packs is the journal. */
const char *target_folder(struct cli *, struct arena *, mode_t *rights);
/* What stands in that folder for an id. */
struct target_pack {
    const char *name; /* of its folder: mostly the id; where a new pack goes if there is none */
    bool there;
    int version; /* 0: its pack.yaml cannot be read, or there is none */
};
/* In the arena. False: another thing has this name, or the folder is itself a pack; told. */
bool target_find(const char *folder, const char *id, struct target_pack *, struct arena *, struct diags *);

#endif
