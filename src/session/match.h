/* match.h - one match of a condition against one fact; condition.c puts them together. */
#ifndef SESSION_MATCH_H
#define SESSION_MATCH_H

#include "passerelle/judge.h"

/* Do the fact's name and every attribute written in the match agree? The arena takes scratch strings. */
bool match_fits(const struct match *, const struct fact *, const struct world *, struct arena *scratch);

#endif
