/* world_room.h - what the files of this room share. */
#ifndef WORLD_ROOM_H
#define WORLD_ROOM_H

#include "passerelle/world.h"

/* A copy that dies with the world; NULL for NULL. */
const char *world_copy(struct world *, const char *s);
/* Brings the messages of the data, oldest first. */
void world_fill_mail(struct world *);

#endif
