/*
 * golden.h - files found by name: each NAME.EXT of a folder is run, and what comes out must be what
 * NAME.OUT holds. GENERATE=1 in the environment writes the outputs instead; read the difference before
 * committing it.
 */
#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

#include "passerelle/base.h"

/* Appends to out what the input makes. name: the file without its folder. */
typedef void golden_run(const char *name, const char *data, size_t n, struct str *out);

/* Runs every file; returns the exit status of the program. Not one file found is a failure. */
int golden_folder(const char *folder, const char *in, const char *out, golden_run *);

#endif
