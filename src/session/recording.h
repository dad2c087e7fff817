/* recording.h - between the files of the recorder. */
#ifndef SESSION_RECORDING_H
#define SESSION_RECORDING_H

#include "internal.h"

#include "passerelle/recording.h"

/* What comes of the gestures when they are played again: the same; a mistake on the way; something else. */
enum proof { PROOF_SAME, PROOF_MISTAKE, PROOF_OTHER };
/* Marks the gestures that are not needed, and tries the others. */
enum proof recording_prune(struct recording *, struct recorded *, const struct lesson *);
/* The recorded task; NULL if it was not. */
struct recorded *recording_find(const struct recording *, const char *digest, const char *code);

#endif
