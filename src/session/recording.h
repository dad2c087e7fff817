/* recording.h - between the files of the recorder. */
#ifndef SESSION_RECORDING_H
#define SESSION_RECORDING_H

#include "internal.h"

#include "passerelle/recording.h"

/* Marks the gestures that are not needed; false: played again, they do not come to what they came to. */
bool recording_prune(struct recording *, struct recorded *, const struct lesson *);
/* The recorded task; NULL if it was not. */
struct recorded *recording_find(const struct recording *, const char *digest, const char *code);

#endif
