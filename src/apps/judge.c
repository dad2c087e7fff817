/* judge.c - « Vrai ou piège ? »: choosing, judging, and what is said about it. */
#include "judge.h"

#include "parts.h"

static const char TRUE_ONE[] = N_("Vrai"), TRAP_ONE[] = N_("Un piège");
static const char *const answers[] = { TRUE_ONE, TRAP_ONE, NULL };

const char *const judge_words[] = { "right", "wrong", NULL };

void judge_begin(struct judging *j)
{
    *j = (struct judging){ .clue = CLUES };
}

void judge_show_choices(const struct judging *j, struct page *p)
{
    part_choice(p, "field/answer", "Ce message", j->answer, answers);
    if (j->answer == TRAP_ONE)
        part_choice(p, "field/clue", "L'indice", j->clue < CLUES ? clue_labels[j->clue] : NULL, clue_labels);
}

void judge_show_button(struct page *p)
{
    part_button(p, "button/validate", "Valider");
}

const char *judge_word(enum judged judged)
{
    return judged == JUDGED_NOT ? NULL : judge_words[judged == JUDGED_WRONG];
}

const char *judge_clue(const struct judging *j)
{
    return j->answer == TRAP_ONE && j->clue < CLUES ? clue_words[j->clue] : NULL;
}

const char *judge_why(struct page *p, const struct message_data *m)
{
    if (!m || (!m->trap && !m->safe)) /* a service wrote it, or its author gave no reason */
        return page_said(p, N_("Ce message est vrai."));
    if (!m->trap)
        return page_printf(p, "%s\n%s", page_said(p, N_("Ce message est vrai.")), page_said(p, m->safe));
    struct str s = { 0 };
    str_add(&s, page_said(p, N_("Ce message est un piège.")));
    for (size_t i = 0; i < CLUES; i++) {
        if (m->trap->say[i])
            str_printf(&s, "\n%s", page_said(p, m->trap->say[i]));
    }
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    return copy;
}

/* --- judging --- */
static bool complete(const struct judging *j)
{
    return j->answer == TRUE_ONE || (j->answer == TRAP_ONE && j->clue < CLUES);
}

static void say_missing(const struct judging *j, struct world *w)
{
    world_refuse(w, j->answer ? N_("Vous pensez à un piège, c'est bien.\n"
                                   "Il manque l'indice.\n"
                                   "Choisissez l'indice, puis [Valider].")
                              : N_("Vous avez lu le message, c'est bien.\n"
                                   "Il manque votre réponse.\n"
                                   "Choisissez Vrai ou Un piège."));
}

static void say_right(struct world *w, const char *what, const char *why)
{
    struct str say = { 0 };
    str_printf(&say, "%s%s%s", world_said(w, what), why ? "\n" : "", why ? world_said(w, why) : "");
    world_notice(w, str_s(&say));
    str_free(&say);
}

static enum judged judge_true(struct world *w, const struct message_data *m)
{
    if (m && m->trap) {
        world_refuse(w, N_("Vous avez lu le message, c'est bien.\n"
                           "Mais il y a un indice de piège.\n"
                           "Regardez qui écrit, et ce qu'il demande."));
        return JUDGED_WRONG;
    }
    say_right(w, N_("Oui, ce message est vrai."), m ? m->safe : NULL);
    return JUDGED_RIGHT;
}

static enum judged judge_trap(const struct judging *j, struct world *w, const struct message_data *m)
{
    if (!m || !m->trap) {
        world_refuse(w, N_("Vous faites attention, c'est bien.\n"
                           "Mais ce message est vrai.\n"
                           "Regardez qui écrit, et ce qu'il demande."));
        return JUDGED_WRONG;
    }
    if (!m->trap->say[j->clue]) {
        world_refuse(w, N_("Oui, c'est un piège.\n"
                           "Mais cet indice n'est pas là.\n"
                           "Choisissez un autre indice."));
        return JUDGED_WRONG;
    }
    say_right(w, N_("Oui, c'est un piège."), m->trap->say[j->clue]);
    return JUDGED_RIGHT;
}

static void choose(struct judging *j, const char *text)
{
    j->answer = NULL;
    for (size_t i = 0; answers[i]; i++) {
        if (streq(answers[i], text))
            j->answer = answers[i];
    }
}

static void choose_clue(struct judging *j, const char *text)
{
    j->clue = CLUES;
    for (enum clue i = 0; i < CLUES; i++) {
        if (streq(clue_labels[i], text))
            j->clue = i;
    }
}

bool judge_act(struct judging *j, struct world *w, const struct message_data *m, const struct action *a,
               enum judged *out)
{
    bool clue = streq(a->target, "field/clue") && j->answer == TRAP_ONE;
    bool field = clue || streq(a->target, "field/answer");
    bool press = a->verb == ACT_ACTIVATE && (field || streq(a->target, "button/validate"));
    *out = JUDGED_NOT;
    if (!press && (a->verb != ACT_SET || !field))
        return false;
    if (!press && clue)
        choose_clue(j, a->text);
    else if (!press)
        choose(j, a->text);
    if (!press && (a->by || !complete(j)))
        return true;
    if (!complete(j))
        say_missing(j, w);
    else
        *out = j->answer == TRUE_ONE ? judge_true(w, m) : judge_trap(j, w, m);
    return true;
}
