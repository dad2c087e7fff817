/* names.h - each text once, by number: people, lessons, words and seats of many events. */
#ifndef PASSERELLE_SRC_NAMES_H
#define PASSERELLE_SRC_NAMES_H

#include "passerelle/base.h"

enum { NAME_NONE = -1 };

/* Zero-initialise it. */
struct names {
    const char **list; /* in the arena of who uses it */
    size_t count, cap;
    int *slots; /* hash table of numbers, -1 free */
    size_t slot_count;
};

/* The number of a text, a new one if it is new; NAME_NONE for NULL. */
int names_number(struct names *, struct arena *, const char *text);
const char *names_text(const struct names *, int number); /* NULL for NAME_NONE */
void names_free(struct names *);

#endif
