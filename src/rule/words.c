/* words.c - texts, ticks, people, copied words, codes. */
#include "rule_room.h"

#include <string.h>

/* --- texts --- */
enum { SENTENCE = 20 }; /* signs: below, letters are missing; from here, a sentence */

static bool refused_word(struct look *l)
{
    for (const char **w = text_alternatives(l->arena, l->rule->refuse); *w; w++) {
        if (text_contains(l->typed, *w))
            return !rule_say(
                l, "refuse",
                N_("Votre texte est bien là.\nUn mot n'est pas accepté ici : %s.\nÉcrivez un autre mot."),
                *w);
    }
    return false;
}

bool rule_text_look(struct look *l)
{
    const struct rule *r = l->rule;
    int n = (int)utf8_count(l->typed);
    if (r->has_min && n < r->min) {
        const char *source =
            r->min < SENTENCE
                ? N_("Votre texte est commencé.\nIl faut %d signes. Vous en avez %d.\nAjoutez des lettres.")
                : N_("Votre texte est commencé.\nIl faut %d signes. Vous en avez %d.\nAjoutez une phrase.");
        return rule_say(l, "min", source, (int)r->min, n);
    }
    if (r->has_max && n > r->max)
        return rule_say(l, "max",
                        N_("Votre texte est bien là.\nIl a %d signes. Le maximum est %d.\nEnlevez des mots."),
                        n, (int)r->max);
    return !r->refuse || !refused_word(l);
}

/* --- ticks and people --- */
bool rule_tick_look(struct look *l)
{
    if (streq(l->typed, "on"))
        return true;
    return rule_say(
        l, "empty",
        N_("La page est presque prête.\nIl manque la case à cocher.\nCochez la case pour continuer."));
}

bool rule_people_look(struct look *l)
{
    int64_t n = 0;
    for (const char *s = l->typed; *s; s += *s == '\n') {
        size_t len = strcspn(s, "\n");
        n += len > 0;
        s += len;
    }
    if (n == 0)
        return rule_say(
            l, "empty",
            N_("Vous êtes à la bonne page.\nIl manque une personne.\nChoisissez au moins 1 personne."));
    if (l->rule->has_max && n > l->rule->max)
        return rule_say(l, "max",
                        N_("Vous avez choisi %d personnes.\nLe maximum est %d.\nEnlevez des personnes."),
                        (int)n, (int)l->rule->max);
    return true;
}

/* --- copied words --- */
bool rule_same_look(struct look *l)
{
    if (streq(l->typed, l->box->other))
        return true;
    return rule_say(l, "rule", N_("Les 2 cases sont remplies.\nElles sont différentes.\nRecopiez encore."));
}

/* The nth word of a sentence, without the signs around it; NULL if it is shorter. */
static const char *word_at(const char *sentence, int n, struct arena *arena)
{
    const char *s = sentence + strspn(sentence, " \n");
    for (; n > 1 && *s; n--) {
        s += strcspn(s, " \n");
        s += strspn(s, " \n");
    }
    size_t len = strcspn(s, " \n");
    while (len > 0 && strchr(",.;:!?", s[len - 1]))
        len--;
    return len > 0 ? arena_strndup(arena, s, len) : NULL;
}

bool rule_words_look(struct look *l)
{
    int which = l->rule->which > 0 ? l->rule->which : 3;
    const char *word = word_at(l->box->other ? l->box->other : "", which, l->arena);
    if (word && text_same(word, l->typed))
        return true;
    return rule_say(l, "rule",
                    N_("Vous avez bien écrit un mot.\nIl faut le mot numéro %d.\nComptez les mots."), which);
}

/* --- codes --- */
static bool is_expected(const struct look *l)
{
    for (const char *const *e = l->box->expected; e && *e; e++) {
        if (rule_same(RULE_CODE, l->typed, *e))
            return true;
    }
    return false;
}

bool rule_code_look(struct look *l)
{
    if (!l->box->expected || !*l->box->expected)
        return rule_say(l, "rule",
                        N_("La case est bien remplie.\nMais aucun code n'est parti.\nDemandez un code."));
    if (l->rule->tries > 0 && l->box->tries_left < 0)
        return rule_say(
            l, "tries",
            N_("Vous avez bien essayé.\nCe code est fermé, pour vous protéger.\nDemandez un autre code."));
    if (!is_expected(l)) {
        int left = l->box->tries_left;
        if (l->rule->tries == 0)
            return rule_say(
                l, "rule",
                N_("La case est bien remplie.\nLe code envoyé est différent.\nRegardez-le encore."));
        if (left <= 0)
            return rule_say(
                l, "tries",
                N_("La case est bien remplie.\nLe code est différent. C'était le dernier essai.\nDemandez un autre code."));
        return rule_say_n(
            l, "rule",
            "La case est bien remplie.\nLe code est différent. Il reste %d essai.\nRegardez le code encore.",
            "La case est bien remplie.\nLe code est différent. Il reste %d essais.\nRegardez le code encore.",
            left, left);
    }
    if (l->box->late)
        return rule_say(l, "lasts",
                        N_("C'est bien le code envoyé.\nMais il est trop ancien.\nDemandez un autre code."));
    return true;
}
