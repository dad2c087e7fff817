/* people.h - the cards of a journal, as commands need them. */
#ifndef CLI_PEOPLE_H
#define CLI_PEOPLE_H

#include "cli.h"

struct people {
    struct person_card *list;
    size_t count, cap;
    struct arena arena;
};

bool people_list(struct cli *, struct people *);
void people_free(struct people *);
/* By slug, by id or its beginning, or by a name that only one person has. NULL: told in diags. */
const struct person_card *people_named(struct cli *, const struct people *, const char *name);

#endif
