/* mistake.c - the mistakes of a task: each must be able to happen in this exercise, and have its turn to speak. */
#include "internal.h"

#include "passerelle/judge.h"

static bool of_this_file(const struct look *l, const struct mistake *m)
{
    return m->when == NULL || streq(m->when->place.file, l->step->place.file);
}

/* Says nothing; true if the condition has faults. here: also against this world. The first is put into *first. */
static bool faulty(struct look *l, const struct condition *when, bool here, const char **first)
{
    struct diags quiet = { .tr = l->diags->tr };
    struct look with = *l;
    with.diags = &quiet;
    look_condition(&with, when, here, here);
    for (size_t i = 0; i < quiet.count && *first == NULL; i++)
        if (quiet.list[i].level == DIAG_ERROR)
            *first = arena_strdup(l->arena, quiet.list[i].text);
    bool bad = quiet.errors > 0;
    diags_free(&quiet);
    return bad;
}

/* All of it, and one of its choices at least, must be without faults. */
static bool impossible(struct look *l, const struct condition *when, bool here, const char **why)
{
    struct condition all = *when;
    all.any_count = 0;
    if (faulty(l, &all, here, why))
        return true;
    for (size_t i = 0; i < when->any_count; i++)
        if (!impossible(l, &when->any[i], here, why))
            return false;
    return when->any_count > 0;
}

/* A shared one was looked at with its file; here it is asked whether this world has what it names. */
static void look_shared_here(struct look *l, const struct mistake *m)
{
    const char *why = NULL, *everywhere = NULL;
    if (impossible(l, m->when, true, &why) && !impossible(l, m->when, false, &everywhere))
        diag_add(l->diags, DIAG_WARNING, m->place, "l'erreur '%s' ne peut pas arriver dans cet exercice : %s",
                 m->code, why);
}

/* What the task waits for is looked at first. */
static void look_turn(struct look *l, const struct task *t, size_t index)
{
    const struct mistake *m = &t->mistakes[index];
    if (condition_brings(l, m->when, t->done)) {
        diag_add(l->diags, DIAG_WARNING, m->place,
                 "l'erreur '%s' ne parle jamais : quand 'when' est vrai, la tâche est déjà faite", m->code);
        return;
    }
    for (size_t i = 0; i < index; i++) {
        const struct mistake *before = &t->mistakes[i];
        if (before->when == NULL || streq(before->code, m->code) || !condition_has_event(before->when) ||
            !condition_brings(l, m->when, before->when))
            continue;
        diag_add(l->diags, DIAG_WARNING, m->place,
                 "l'erreur '%s' ne parle jamais : '%s' (ligne %u) est vraie aussi, et passe avant ; "
                 "mettez-la plus bas",
                 m->code, before->code, before->place.line);
        return;
    }
}

/* Does the condition speak of this fact without some words? */
static bool tells_missing(const struct condition *when, const char *fact)
{
    bool tells = false;
    for (size_t i = 0; when != NULL && i < when->count; i++)
        tells = tells || (when->matches[i].without != NULL && streq(when->matches[i].fact, fact));
    for (size_t i = 0; when != NULL && i < when->any_count; i++)
        tells = tells || tells_missing(&when->any[i], fact);
    return tells;
}

/* Several words are wanted: who forgets one sends a message like any other, and would hear nothing of it. */
static void look_words_wanted(struct look *l, const struct task *t)
{
    for (size_t i = 0; t->done != NULL && t->mode != MODE_SHOW && i < t->done->count; i++) {
        const struct match *m = &t->done->matches[i];
        const struct fact_kind *kind = fact_find(m->fact);
        bool told = kind == NULL;
        for (size_t k = 0; k < t->mistake_count; k++)
            told = told || tells_missing(t->mistakes[k].when, m->fact);
        for (size_t k = 0; !told && k < m->count; k++) {
            const struct match_line *line = &m->lines[k];
            const int at = fact_attribute(kind, line->attribute);
            if (line->is_list && line->values.count > 1 && at >= 0 && kind->attributes[at].type == VALUE_TEXT)
                diag_add(
                    l->diags, DIAG_WARNING, line->place,
                    "plusieurs mots sont attendus ici ; prévoyez dans 'mistakes' celui qui manque, avec 'without'");
        }
    }
}

void look_mistakes(struct look *l, const struct task *t)
{
    look_words_wanted(l, t);
    if (t->mode == MODE_SHOW && t->mistake_count > 0)
        diag_add(l->diags, DIAG_WARNING, t->mistakes[0].place,
                 "avec 'mode: show', la personne regarde : ces erreurs ne peuvent pas arriver");
    for (size_t i = 0; i < t->mistake_count; i++) {
        const struct mistake *m = &t->mistakes[i];
        unsigned errors = l->diags->errors;
        if (m->code == NULL || m->when == NULL)
            continue;
        if (of_this_file(l, m)) {
            look_condition(l, m->when, true, true);
            look_contradiction(l, m->when);
        } else if (l->world != NULL) {
            look_shared_here(l, m);
        }
        if (l->diags->errors == errors)
            look_turn(l, t, i);
    }
}
