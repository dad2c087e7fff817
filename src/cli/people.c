/* The cards of a journal, and whom a word of the command line means. */
#include "people.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

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

enum { ID_BEGINNING = 6 }; /* fewer digits are rather a name */

static bool is_called(const struct person_card *card, const char *name)
{
    struct str slug = { 0 };
    person_slug(&slug, card);
    bool same = streq(str_s(&slug), name) || text_same(card->name, name) ||
                (strlen(name) >= ID_BEGINNING && starts_with(card->id, name));
    str_free(&slug);
    return same && *name != '\0';
}

const struct person_card *people_named(struct cli *c, const struct people *p, const char *name)
{
    const struct person_card *found = NULL;
    for (size_t i = 0; p->list != NULL && i < p->count; i++) {
        if (!is_called(&p->list[i], name))
            continue;
        if (found != NULL) {
            diag_error(&c->diags,
                       N_("plusieurs personnes s'appellent '%s' ; écrivez aussi l'image : amina-soleil"),
                       name);
            return NULL;
        }
        found = &p->list[i];
    }
    if (found == NULL)
        diag_error(&c->diags, N_("personne inconnue : %s ; voyez : passerelle person list"), name);
    return found;
}
