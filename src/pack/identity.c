/*
 * identity.c - the identity of steps and tasks in the journal: of their id, else of their kind and text, so that
 * inserting or moving one disturbs nothing.
 */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

struct thing {
    const char *id, *kind, *text;
    struct place place;
    char *digest;
};

/* The n-th thing of one kind and text in a lesson (from 1) has an identity of its own. */
static void thing_digest(struct thing *t, unsigned nth)
{
    struct str text = { 0 };
    str_add(&text, t->id != NULL ? t->id : t->text);
    if (nth > 1)
        str_printf(&text, "\n#%u", nth);
    digest_short(t->digest, t->id != NULL ? "id" : t->kind, str_s(&text));
    str_free(&text);
}

/* Tells an id that is taken; how many of its kind and text there are so far, this one included. */
static unsigned thing_number(const struct thing *all, size_t i, struct diags *d)
{
    unsigned nth = 1;
    for (size_t j = 0; j < i; j++) {
        if (all[i].id != NULL && streq(all[i].id, all[j].id)) {
            diag_add(d, DIAG_ERROR, all[i].place, "'id: %s' est déjà pris à la ligne %u", all[i].id,
                     all[j].place.line);
            nth++;
        } else if (all[i].id == NULL && all[j].id == NULL && streq(all[i].kind, all[j].kind) &&
                   streq(all[i].text, all[j].text)) {
            nth++;
        }
    }
    return nth;
}

/* A practise step has no text: its first task stands for it. */
static const char *step_words(const struct step *s)
{
    const char *text = s->text;
    if (text == NULL && s->task_count > 0)
        text = s->tasks[0].text;
    return text != NULL ? text : "";
}

void identify(struct lesson *l, bool digests, struct diags *d)
{
    size_t count = l->step_count, n = 0;
    for (size_t i = 0; i < l->step_count; i++)
        count += l->steps[i].task_count;
    struct thing *all = xcalloc(count + 1, sizeof *all);
    struct step *steps = (struct step *)l->steps; /* they are being read: nobody else holds them yet */
    for (size_t i = 0; i < l->step_count; i++) {
        struct step *s = &steps[i];
        all[n++] = (struct thing){ s->id, step_kind_name(s->kind), step_words(s), s->place, s->digest };
        struct task *tasks = (struct task *)s->tasks;
        for (size_t k = 0; k < s->task_count; k++)
            all[n++] = (struct thing){ tasks[k].id, "do", tasks[k].text != NULL ? tasks[k].text : "",
                                       tasks[k].place, tasks[k].digest };
    }
    for (size_t i = 0; i < n; i++) {
        unsigned nth = thing_number(all, i, d);
        if (digests)
            thing_digest(&all[i], nth);
    }
    free(all);
}
