/* The cards of a journal, as commands need them. */
#include "people.h"

#include <stdlib.h>

static bool add(void *ctx, const struct person_card *card)
{
    struct people *p = ctx;
    p->list = grow(p->list, p->count, &p->cap, sizeof *p->list);
    p->list[p->count++] = person_copy(card, &p->arena);
    return true;
}

bool people_list(struct cli *c, struct people *p)
{
    *p = (struct people){ 0 };
    if (journal_person_each(c->journal, add, p, &c->diags))
        return true;
    people_free(p); /* half a list is none */
    return false;
}

void people_free(struct people *p)
{
    free(p->list);
    arena_free(&p->arena);
    *p = (struct people){ 0 };
}
