/*
 * handout.h - a lesson on paper: the learner's card on one A4 page, then the teacher's sheet, as one HTML file.
 *
 *     struct str page = { 0 };
 *     handout_write(&(struct handout){ .lesson = lesson }, &page);      (French only)
 *     fwrite(str_s(&page), 1, page.len, file);  str_free(&page);
 *
 * The file is HTML5 that any XML reader reads too. It has no script, asks nothing of the network, and its policy forbids
 * both. Packs may come from anywhere: each of their texts goes through text_safe() and is escaped.
 */
#ifndef PASSERELLE_HANDOUT_H
#define PASSERELLE_HANDOUT_H

#include "passerelle/pack.h"

struct handout {
    const struct lesson *lesson;
    const char *const
        *after; /* titles of lesson->after, in its order; NULL where nobody knows one. NULL: no titles */
    const struct voice *voice; /* the home language, beside each French text of the card. NULL: only French */
    const char *language;      /* its code; with a voice only */
    tr_fn *tr;                 /* the words of the teacher's sheet. NULL: French */
    const char *
        sheet_language; /* the code of these; NULL: fr. Where it is `language`, the sheet is in it as a whole */
};
/* Appends the whole file. Pure: the same lesson always gives the same bytes. */
void handout_write(const struct handout *, struct str *out);

#endif
