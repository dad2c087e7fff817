/* world_room.h - what the files of this room share. */
#ifndef WORLD_ROOM_H
#define WORLD_ROOM_H

#include "passerelle/world.h"

/* A message of the data, and when it comes. */
struct arrival {
    int64_t minute;
    size_t order;
    const struct message_data *data;
};
/* Oldest first; one without a date comes now. The caller frees it. */
struct arrival *world_arrivals(const struct world *, const struct message_data *, size_t n);

/* A copy that dies with the world; NULL for NULL. */
const char *world_copy(struct world *, const char *s);
/* One text of two: faster than a format where there are hundreds. */
const char *world_join(struct world *, const char *a, const char *b);

/* Each brings one part of the data. Folders before files, files before shares and messages. */
void world_fill_drive(struct world *);
void world_fill_files(struct world *);
void world_fill_shares(struct world *);
void world_fill_mail(struct world *);
void world_fill_phone(struct world *);
void world_fill_sites(struct world *);
void world_close_sites(struct world *);

/* The attached files of these names, as ids joined by \n; NULL: none. A file that is kept somewhere gets a copy. */
const char *world_attach(struct world *, const struct texts *names);
/* Does any of them say whether it is a trap? */
bool world_judges(const struct message_data *, size_t n);

#endif
