/* lesson.c - one lesson, step by step: what the tables cannot know because it needs the apps or the screen. */
#include "internal.h"

#include "passerelle/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDE = 60,   /* columns of a text at 80x24 */
    NARROW = 37, /* at 40x15 */
    DO_LINES = 2,
    SAY_LINES = 3,
    CARD_LINES = 3,
    LINE = 1000, /* columns: lines as they were written */
};

/* --- texts with a size --- */

/* A text of at most so many lines. */
static void look_short(struct look *l, const char *text, const char *key, struct place at, size_t lines)
{
    if (text == NULL)
        return;
    l->brief = look_lines(l, text, key, at, lines);
    look_text(l, text, key, at);
    l->brief = false;
}

/* A text of at most so many rows; narrow: some screens show fewer columns. */
static void look_sized(struct look *l, const char *text, const char *key, struct place at, size_t rows,
                       bool narrow)
{
    if (text == NULL)
        return;
    l->brief = look_rows(l, text, key, at, WIDE, rows, DIAG_ERROR);
    if (narrow && !l->brief)
        look_rows(l, text, key, at, NARROW, rows, DIAG_WARNING);
    look_text(l, text, key, at);
    l->brief = false;
}

/* After a wrong turn: what is right, what is missing, what to do. */
void look_three(struct look *l, const char *say, struct place at)
{
    if (say != NULL && l->options.style && text_wrap(say, LINE, NULL, 0) < SAY_LINES)
        diag_add(l->diags, DIAG_WARNING, look_place(l, say, at),
                 "'say' : 3 lignes après une erreur : ce qui est juste, ce qui manque, quoi faire");
}

/* --- questions --- */

/* Something of this step could not be read: what seems to be missing may be there. */
static bool step_told(const struct look *l)
{
    const struct step *s = l->step;
    bool last = s + 1 == l->lesson->steps + l->lesson->step_count;
    unsigned from = s->place.line, to = last ? UINT_MAX : s[1].place.line;
    for (size_t i = 0; i < l->diags->count; i++) {
        const struct diag *d = &l->diags->list[i];
        if (d->level == DIAG_ERROR && d->place.line >= from && d->place.line < to &&
            streq(d->place.file, s->place.file))
            return true;
    }
    return false;
}

/* Empty when the answer could not be read. */
static const char *answer_words(const struct answer *a)
{
    return a->right != NULL ? a->right : a->wrong != NULL ? a->wrong : "";
}

/* What is compared with what somebody types. */
static void look_typed(struct look *l, const char *words, struct place at)
{
    look_slash(l, words, at, DIAG_WARNING);
    look_comma(l, words, at);
}

static void look_answers(struct look *l)
{
    const struct step *s = l->step;
    size_t right = 0, wrong = 0;
    for (size_t i = 0; i < s->answer_count; i++) {
        const struct answer *a = &s->answers[i];
        right += a->right != NULL;
        wrong += a->wrong != NULL;
        if (s->kind == STEP_CHOOSE)
            look_text(l, a->right != NULL ? a->right : a->wrong, a->right != NULL ? "right" : "wrong",
                      a->place);
        else
            look_typed(l, answer_words(a), look_place(l, answer_words(a), a->place));
        look_short(l, a->say, "say", a->place, SAY_LINES);
        if (a->wrong != NULL)
            look_three(l, a->say, a->place);
    }
    if (step_told(l))
        return;
    if (right == 0 && s->answer_count > 0)
        diag_add(l->diags, DIAG_ERROR, s->place, "il manque une bonne réponse : 'right'");
    if (wrong == 0 && s->answer_count > 0 && s->kind == STEP_CHOOSE)
        diag_add(l->diags, DIAG_ERROR, s->place, "il manque une autre réponse : 'wrong' et 'say'");
}

struct word {
    const char *written;
    char *folded;
    const struct answer *answer;
    size_t order;
};

static int by_folded(const void *a, const void *b)
{
    const struct word *x = a, *y = b;
    int c = strcmp(x->folded, y->folded);
    return c != 0 ? c : x->order < y->order ? -1 : x->order > y->order;
}

/* Every way of giving an answer; compared as the learner's is: exactly when picked or asked for, else folded. */
static size_t gather_words(struct look *l, struct word **out)
{
    const struct step *s = l->step;
    struct word *words = NULL;
    size_t count = 0, cap = 0;
    for (size_t i = 0; i < s->answer_count; i++) {
        const char *text = answer_words(&s->answers[i]);
        const char *alone[] = { text, NULL };
        const char **list = s->kind == STEP_TYPE ? text_alternatives(l->arena, text) : alone;
        for (; *list != NULL && **list != '\0'; list++) {
            bool exact = s->kind == STEP_CHOOSE || s->exact != 0;
            words = grow(words, count, &cap, sizeof *words);
            words[count] =
                (struct word){ *list, exact ? xstrdup(*list) : text_fold(*list), &s->answers[i], count };
            count++;
        }
    }
    *out = words;
    return count;
}

/* The same words cannot be right and wrong, nor stand there twice. */
static void look_doubles(struct look *l)
{
    struct word *words;
    size_t count = gather_words(l, &words);
    if (count > 1)
        qsort(words, count, sizeof *words, by_folded);
    for (size_t i = 1; i < count; i++) {
        const struct word *one = &words[i], *before = &words[i - 1];
        if (streq(one->folded, before->folded))
            diag_add(l->diags, DIAG_ERROR, one->answer->place, "la réponse '%s' est déjà à la ligne %u",
                     one->written, before->answer->place.line);
    }
    for (size_t i = 0; i < count; i++)
        free(words[i].folded);
    free(words);
}

static void look_read(struct look *l)
{
    const struct step *s = l->step;
    look_sized(l, s->text, "read", s->place, READ_LINES, true);
}

/* A right answer that the rule refuses could never be given. */
static void look_rule(struct look *l)
{
    const struct step *s = l->step;
    struct rule_case box = { .today = { 2026, 11, 16 }, .tr = l->diags->tr };
    struct rule_fault fault;
    for (size_t i = 0; s->rule != NULL && i < s->answer_count; i++) {
        const struct answer *a = &s->answers[i];
        if (a->right == NULL)
            continue;
        for (const char **w = text_alternatives(l->arena, a->right); *w != NULL; w++)
            if (!rule_check(s->rule, *w, &box, l->arena, &fault))
                diag_add(l->diags, DIAG_ERROR, a->place, "la règle '%s' refuse la bonne réponse '%s'",
                         rule_names[s->rule->kind], *w);
    }
}

static void look_question(struct look *l)
{
    look_answers(l);
    look_doubles(l);
    look_rule(l);
}

/* --- match, order, drill, mission --- */
static void look_match_step(struct look *l)
{
    const struct step *s = l->step;
    for (size_t i = 0; i < s->pair_count; i++) {
        const struct pair *p = &s->pairs[i];
        look_sized(l, p->what, "this", p->place, 1, false);
        look_sized(l, p->with, "with", p->place, 1, false);
        look_short(l, p->say, "say", p->place, SAY_LINES);
    }
}

static void look_order_step(struct look *l)
{
    const struct texts *lines = &l->step->lines;
    for (size_t i = 0; i < lines->count; i++)
        look_sized(l, lines->s[i], "lines", lines->at[i], 1, false);
}

/* What is typed sign by sign stands on one row, whatever the window. */
static void look_drill_step(struct look *l)
{
    const struct texts *lines = &l->step->lines;
    for (size_t i = 0; i < lines->count; i++) {
        const char *s = lines->s[i];
        look_rows(l, s, "lines", lines->at[i], NARROW, 1, DIAG_ERROR);
        if (*s == ' ' || s[strlen(s) - 1] == ' ')
            diag_add(l->diags, DIAG_WARNING, lines->at[i],
                     "cette ligne commence ou finit par une espace, qui ne se voit pas");
        look_real(l, s, lines->at[i]);
    }
}

static void look_mission(struct look *l)
{
    look_rows(l, l->step->text, "mission", l->step->place, WIDE, READ_LINES, DIAG_ERROR);
}

/* --- practise --- */
static void look_hints(struct look *l, const struct task *t)
{
    for (size_t i = 0; i < t->hints.count; i++)
        look_sized(l, t->hints.s[i], "hints", t->hints.at[i], SAY_LINES, false);
    for (size_t i = 0; l->world != NULL && i < t->hints.count; i++)
        look_links(l, l->world, t->hints.s[i], t->hints.at[i]);
    if (l->world != NULL && t->text != NULL)
        look_links(l, l->world, t->text, look_place(l, t->text, t->place));
}

static void look_said(struct look *l, const struct mistake *m)
{
    look_short(l, m->say, "say", m->place, SAY_LINES);
    look_three(l, m->say, m->place);
}

/* Shared mistakes are looked at with their file. */
static void look_says(struct look *l, const struct task *t)
{
    for (size_t i = 0; i < t->mistake_count; i++) {
        const struct mistake *m = &t->mistakes[i];
        if (m->when == NULL || streq(m->when->place.file, l->step->place.file))
            look_said(l, m);
    }
}

static void look_task(struct look *l, const struct task *t)
{
    look_sized(l, t->text, "do", t->place, DO_LINES, true);
    look_short(l, t->say, "say", t->place, SAY_LINES);
    look_condition(l, t->done, true, true);
    look_contradiction(l, t->done);
    look_hints(l, t);
    look_mistakes(l, t);
    look_says(l, t);
    look_twice_task(l, t);
}

static void look_apps(struct look *l)
{
    const struct step *s = l->step;
    size_t count = 0;
    while (apps[count] != NULL)
        count++;
    const char **names = arena_array(l->arena, const char *, count + 1);
    for (size_t i = 0, n = 0; i < count; i++)
        if (apps[i]->show != NULL)
            names[n++] = apps[i]->name;
    for (size_t i = 0; i < s->apps.count; i++) {
        if (!app_usable(s->apps.s[i]) &&
            !pack_say_later(l->diags, s->apps.at[i], s->apps.s[i], strlen(s->apps.s[i]), pack_later_apps))
            pack_say_unknown(l->diags, s->apps.at[i], N_("application inconnue"), s->apps.s[i], names);
        for (size_t j = 0; j < i; j++)
            if (streq(s->apps.s[i], s->apps.s[j]))
                diag_add(l->diags, DIAG_ERROR, s->apps.at[i], "'%s' est déjà dans la liste", s->apps.s[i]);
    }
}

static void look_practise(struct look *l)
{
    const struct step *s = l->step;
    unsigned errors = l->diags->errors;
    l->world = s->world;
    look_apps(l);
    for (size_t i = 0; i < s->task_count; i++)
        look_task(l, &s->tasks[i]);
    look_actions(l);
    if (s->world != NULL)
        look_world(l, s->world, s->place.file);
    if (l->diags->errors == errors && s->world != NULL && s->task_count > 0 &&
        holds_at_start(s, s->tasks[0].done))
        diag_add(l->diags, DIAG_ERROR, s->tasks[0].place,
                 "cette tâche est déjà faite au début de l'exercice : changez 'done' ou le monde");
    l->world = NULL;
}

/* --- the whole --- */
static void (*const look_kind[STEP_KINDS])(struct look *) = {
    [STEP_READ] = look_read,         [STEP_CHOOSE] = look_question,  [STEP_TYPE] = look_question,
    [STEP_PRACTISE] = look_practise, [STEP_MATCH] = look_match_step, [STEP_ORDER] = look_order_step,
    [STEP_DRILL] = look_drill_step,  [STEP_MISSION] = look_mission,
};

static void look_head(struct look *l)
{
    const struct lesson *lesson = l->lesson;
    struct place top = lesson->node->place;
    look_codes(l, &lesson->digcomp, "digcomp");
    look_codes(l, &lesson->crcn, "crcn");
    look_twice(l, &lesson->after);
    look_text(l, lesson->can_do, "can_do", top);
    look_short(l, lesson->card, "card", top, CARD_LINES);
    if (l->options.style)
        look_style_lesson(l);
}

void look_lesson(struct look *l)
{
    look_head(l);
    for (size_t i = 0; i < l->lesson->step_count; i++) {
        unsigned errors = l->diags->errors;
        l->step = &l->lesson->steps[i];
        if (l->step->kind != STEP_READ && l->step->text != NULL)
            look_text(l, l->step->text, step_kind_name(l->step->kind), l->step->place);
        look_kind[l->step->kind](l);
        if (l->diags->errors == errors)
            look_fit(l, i);
    }
    l->step = NULL;
}
