/*
 * chain.h - what every store does alike: numbers, salts and digests of events. A store only keeps the rows.
 *
 *     struct chain_head head = ...;                          (read in the transaction that appends)
 *     for each event: chain_next(&head, &event, &now, salt, &row);  (row is ready to be stored)
 *     ... store the rows, then the head.
 *
 * The digest of a row is SHA-256 over its salt, the digest before it and its content; the content is written field by
 * field with lengths and begins with its version, so that two contents are never written alike.
 */
#ifndef PASSERELLE_CHAIN_H
#define PASSERELLE_CHAIN_H

#include "passerelle/journal.h"

enum { CHAIN_VERSION = 1, CHAIN_SALT = 16, CHAIN_FAULTS = 20 };

/* The end of one replica's chain. A new one has a random replica and zeroes. */
struct chain_head {
    char replica[ID_HEX];
    int64_t seq, lamport, newest_ms;
    uint8_t digest[DIGEST_BYTES];
};

/* One event as it is kept. The strings belong to who filled it. */
struct chain_row {
    struct event event;
    int version;
    const char *kind; /* name of event.kind; NULL in a stub */
    uint8_t salt[CHAIN_SALT], digest[DIGEST_BYTES];
};

/* The salt of event number index of a batch. batch_id is random, so the salt is; NULL takes a new random one. The same
 * batch sent again gets the same salts: this is how its events are recognised. */
void chain_salt(uint8_t out[CHAIN_SALT], const char *batch_id, size_t index);
/* Gives e its number, time and digest, and moves the head on. */
void chain_next(struct chain_head *, const struct event *, const struct now *, const uint8_t salt[CHAIN_SALT],
                struct chain_row *out);
/* The kind of that name; false if this program does not know it. */
bool chain_kind(const char *name, enum event_kind *out);

/* Walks one chain from its first row and tells each fault once, CHAIN_FAULTS at most. */
struct chain_walk {
    struct chain_head at; /* zero but for the replica at first */
    int faults;
};
void chain_walk_row(struct chain_walk *, const struct chain_row *, struct diags *);
/* After the last row: the head must be there. False if anything was wrong. */
bool chain_walk_end(struct chain_walk *, const struct chain_head *, struct diags *);

/* True if the event adds one to the summary; then *row is the line it adds to. theme is borrowed from the event. */
bool chain_summary(const struct event *, struct summary_row *row);

#endif
