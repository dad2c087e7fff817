/*
 * store.h - the stores that keep a journal on a disk. (The one in memory is in journal.h: it needs no library.)
 *
 *     static const struct store_ops *const stores[] = { &store_sqlite, &store_memory, NULL };
 *     struct journal *j = journal_open("sqlite:/var/lib/passerelle/journal.db", stores, &diags);
 *
 * sqlite:PATH: one file; its folder is made if it is missing (0700), the file is for its owner alone (0600).
 * Opened for reading, nothing is made, and a file in a folder that may not be written is read all the same.
 * sqlite:PATH?wait=MS: how long to wait for another program that writes (10 s if not said).
 */
#ifndef PASSERELLE_STORE_H
#define PASSERELLE_STORE_H

#include "passerelle/journal.h"

extern const struct store_ops store_sqlite;

#endif
