/* twice.c - what stands twice where once is meant: told at the second place, which names the first. */
#include "internal.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    const char *word;
    struct place place;
    size_t number;
};

static int by_word(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int c = strcmp(x->word, y->word);
    return c != 0 ? c : x->number < y->number ? -1 : x->number > y->number;
}

/* Sorts, then calls tell for each entry that has the word of one before it. */
static void each_twice(struct look *l, struct entry *list, size_t count,
                       void (*tell)(struct look *, const struct entry *first, const struct entry *again))
{
    if (count < 2)
        return;
    qsort(list, count, sizeof *list, by_word);
    for (size_t i = 1, first = 0; i < count; i++) {
        if (streq(list[i].word, list[first].word))
            tell(l, &list[first], &list[i]);
        else
            first = i;
    }
}

/* --- short lists: lessons, codes, folders, files, people --- */
static void tell_word(struct look *l, const struct entry *first, const struct entry *again)
{
    (void)first;
    diag_add(l->diags, DIAG_ERROR, again->place, "'%s' est déjà dans la liste", again->word);
}

void look_twice(struct look *l, const struct texts *list)
{
    if (list->count < 2)
        return;
    struct entry *all = arena_array(l->arena, struct entry, list->count);
    for (size_t i = 0; i < list->count; i++)
        all[i] = (struct entry){ list->s[i], list->at[i], i };
    each_twice(l, all, list->count, tell_word);
}

/* --- the mistakes of a task, its hints --- */
static void tell_code(struct look *l, const struct entry *first, const struct entry *again)
{
    diag_add(l->diags, DIAG_ERROR, again->place,
             "l'erreur '%s' est déjà à la ligne %u ; gardez-en une, ou changez son code", again->word,
             first->place.line);
}

static void tell_hint(struct look *l, const struct entry *first, const struct entry *again)
{
    diag_add(l->diags, DIAG_WARNING, again->place,
             "cet indice est déjà à la ligne %u : chaque indice aide un peu plus", first->place.line);
}

void look_twice_task(struct look *l, const struct task *t)
{
    size_t count = 0;
    struct entry *all = arena_array(l->arena, struct entry, t->mistake_count + t->hints.count + 1);
    for (size_t i = 0; i < t->mistake_count; i++)
        if (t->mistakes[i].code != NULL)
            all[count++] = (struct entry){ t->mistakes[i].code, t->mistakes[i].place, i };
    each_twice(l, all, count, tell_code);
    for (size_t i = 0; i < t->hints.count; i++)
        all[i] = (struct entry){ t->hints.s[i], t->hints.at[i], i };
    each_twice(l, all, t->hints.count, tell_hint);
}

/* --- a world: one address, one number for one person; short names that are letters and text messages alike --- */
static void tell_address(struct look *l, const struct entry *first, const struct entry *again)
{
    diag_add(l->diags, DIAG_ERROR, again->place,
             "'%s' est déjà à la personne de la ligne %u ; donnez-lui autre chose", again->word,
             first->place.line);
}

static void tell_password(struct look *l, const struct entry *first, const struct entry *again)
{
    diag_add(l->diags, DIAG_WARNING, again->place,
             "ce mot de passe est déjà celui de la ligne %u ; donnez-en un à chaque personne",
             first->place.line);
}

static const struct {
    size_t offset;
    void (*tell)(struct look *, const struct entry *, const struct entry *);
} of_person[] = {
    { offsetof(struct person, mail), tell_address },
    { offsetof(struct person, phone), tell_address },
    { offsetof(struct person, password), tell_password },
};

void look_twice_world(struct look *l, const struct world_data *w, const char *file)
{
    struct entry *all = arena_array(l->arena, struct entry, w->people_count + 1);
    for (size_t k = 0; k < ARRAY_LEN(of_person); k++) {
        size_t count = 0;
        for (size_t i = 0; i < w->people_count; i++) {
            const char *word = NULL;
            memcpy(&word, (const char *)&w->people[i] + of_person[k].offset, sizeof word);
            if (word != NULL && *word != '\0' && streq(w->people[i].place.file, file))
                all[count++] = (struct entry){ word, w->people[i].place, i };
        }
        each_twice(l, all, count, of_person[k].tell);
    }
    for (size_t i = 0; i < w->mail.count; i++)
        if (streq(w->mail.messages[i].place.file, file)) {
            look_twice(l, &w->mail.messages[i].to);
            look_twice(l, &w->mail.messages[i].cc);
            look_twice(l, &w->mail.messages[i].files);
        }
    look_twice(l, &w->mail.folders);
    look_twice(l, &w->drive.folders);
}
