/*
 * pack_files.h - the files of a pack on the disk: found by their names, compared, copied, deleted. Everything is opened
 * beneath a folder that is open already, and no link is ever followed. Inside the room.
 */
#ifndef CLI_PACK_FILES_H
#define CLI_PACK_FILES_H

#include "passerelle/base.h"
#include "passerelle/diag.h"

/* 2,000 lessons of 32 KiB; more is no pack of lessons. */
enum { PACK_MOST_FILES = 2000, PACK_MOST_BYTES = 64 << 20 };

struct pack_files {
    const char **names; /* "pack.yaml", "worlds/lea.yaml": sorted */
    size_t count, cap;
    const char **others; /* what is no file of a pack: at most OTHERS_SHOWN of them, sorted */
    size_t other_count;  /* of all */
    struct arena arena;
};
enum { OTHERS_SHOWN = 8 };

/* What stands in a folder. shown: what messages call it. False: told; a link or a pipe in the place of a file, or more
 * than a pack may have. */
bool pack_files_list(struct pack_files *, int dir, const char *shown, struct diags *);
void pack_files_free(struct pack_files *);
bool pack_files_has(const struct pack_files *, const char *name);
/* The same names with the same bytes? */
bool pack_files_same(const struct pack_files *, int dir, const struct pack_files *other, int other_dir);
/* Copies them into a new, empty folder, down to the disk. False: told. */
bool pack_files_copy(const struct pack_files *, int from, int to, const char *shown, struct diags *);
/* Takes the files of a pack out of a folder, and its sub-folders where nothing else is in them. */
void pack_files_delete(int dir);

#endif
