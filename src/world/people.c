/* people.c - who is who: by id, by address, by name as a beginner would type it. */
#include "passerelle/text.h"
#include "passerelle/world.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct person *world_person(const struct world *w, const char *id)
{
    for (size_t i = 0; id && i < w->data->people_count; i++) {
        if (streq(w->data->people[i].id, id))
            return &w->data->people[i];
    }
    return NULL;
}

const struct person *world_me(const struct world *w)
{
    return world_person(w, w->data->me);
}

const char *world_name(const struct world *w, const char *id_or_address)
{
    const struct person *who = world_person(w, id_or_address);
    return who && who->name ? who->name : id_or_address;
}

/* An address is the same in capitals; accents would make it another one. */
static const struct person *by_address(const struct world *w, const char *typed)
{
    const char *start = typed + strspn(typed, " \t\n");
    size_t n = strlen(start);
    while (n > 0 && strchr(" \t\n", start[n - 1]))
        n--;
    for (size_t i = 0; i < w->data->people_count; i++) {
        const char *mail = w->data->people[i].mail;
        if (mail && strlen(mail) == n && !strncasecmp(mail, start, n))
            return &w->data->people[i];
    }
    return NULL;
}

/* The whole name, or the first one if nobody else has it. wanted is folded. */
static const struct person *by_name(const struct world *w, const char *wanted)
{
    const struct person *whole = NULL, *first = NULL;
    size_t firsts = 0, n = strlen(wanted);
    for (size_t i = 0; i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (!who->name)
            continue;
        char *name = text_fold(who->name);
        if (!whole && !strcmp(name, wanted))
            whole = who;
        if (!strncmp(name, wanted, n) && name[n] == ' ') {
            first = who;
            firsts += strchr(wanted, ' ') ? 2 : 1; /* two words of three are no first name */
        }
        free(name);
    }
    if (whole)
        return whole;
    return firsts == 1 ? first : NULL;
}

const struct person *world_find_person(const struct world *w, const char *typed)
{
    if (strchr(typed, '@'))
        return by_address(w, typed);
    char *wanted = text_fold(typed);
    const struct person *who = *wanted ? by_name(w, wanted) : NULL;
    free(wanted);
    return who;
}
