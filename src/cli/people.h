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

#endif
