/*
 * reference.h - the parts of doc/fr/reference.md that the program's own tables write.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "passerelle/base.h"

/* A text in a cell of a table: on one line, with no sign that would end the cell. */
void reference_cell(struct str *, const char *text);

void reference_keys(struct str *);  /* the keys of every file of a pack */
void reference_facts(struct str *); /* what conditions may ask, app by app */
void reference_words(struct str *); /* buttons, fields and places of the apps; themes */
void reference_rules(struct str *); /* rules, their parameters, and what they say */

#endif
