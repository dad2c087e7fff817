/*
 * demo.h - an invented room, for newcomers: a dozen people, ten weeks of visits, as the journal of a real room holds them.
 *
 *     demo_fill(journal, seed, &now, &diags);      (an empty journal; best one in memory: each event is an append)
 *
 * The same seed and the same now give the same room. Nobody in it exists.
 */
#ifndef PASSERELLE_DEMO_H
#define PASSERELLE_DEMO_H

#include "passerelle/journal.h"
#include "passerelle/report.h"

enum { DEMO_WEEKS = 10 };

/* The path the invented people follow, whether its lessons are installed or not. */
extern const struct report_course demo_course;

/* Writes people, visits and the room's name into the journal. False if the journal could not be written. */
bool demo_fill(struct journal *, uint64_t seed, const struct now *, struct diags *);

#endif
