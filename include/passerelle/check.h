/*
 * check.h - what can be said of lessons before anyone meets them: the checker looks, the rehearsal plays.
 *
 *     struct diags diags = { 0 };
 *     if (!check_pack("lessons/ma-boite-mail", (struct check_options){ .style = true }, &diags))
 *         text_print_diags(stderr, &diags);
 *
 * A path is a pack, a folder of packs, or one file of a pack. Nothing is written, nothing outside the pack is read.
 */
#ifndef PASSERELLE_CHECK_H
#define PASSERELLE_CHECK_H

#include "passerelle/base.h"
#include "passerelle/diag.h"

struct check_options {
    bool strict; /* what is missing to publish is an error */
    bool style;  /* warnings on wording: long sentences, hard words, words that hurt */
};

/* Every fault of every file, sorted. True if there is no error; warnings do not count. Big packs are looked at by several
 * threads: the collector's tr is called from all of them. */
bool check_pack(const char *path, struct check_options, struct diags *);

/* Plays every lesson by its `how`, as a learner would, in each language of its pack; answers every question in every
 * declared way; leaves out each gesture; looks for a path to every foreseen mistake; asks for help; errs at random. One
 * line for each lesson goes to out: steps, tasks, the time it takes, mistakes, facts; out NULL: it becomes a note. False: a
 * task cannot be solved, is solved before it begins, an action names nothing on the page ... or a lesson cannot be read;
 * each is told at its place. What is not needed, or not found, is a warning. */
bool rehearse_pack(const char *path, struct str *out, struct diags *);

#endif
