/* style.c - wording, as the rules of plain French count it: short sentences, known words, words that do not hurt. */
#include "internal.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <string.h>

enum { WORDS_A_SENTENCE = 12, SIGNS_A_LINE = 60, WORDS_A_TITLE = 5 };

/* Never said to someone who tries; and what to say instead. */
static const struct {
    const char *word, *instead;
} hurting[] = {
    { "faux", N_("dites ce qui est juste, ce qui manque, quoi faire") },
    { "échec", N_("dites ce qui est juste, ce qui manque, quoi faire") },
    { "vous avez échoué", N_("dites ce qui est juste, ce qui manque, quoi faire") },
    { "vous auriez dû", N_("dites ce qu'il faut faire maintenant") },
    { "il fallait", N_("dites ce qu'il faut faire maintenant") },
    { "c'est facile", N_("ce n'est pas facile pour tout le monde") },
    { "courriel", N_("un mot pour une chose : 'message' ou 'mail'") },
    { "e-mail", N_("un mot pour une chose : 'message' ou 'mail'") },
    { "cliquez", N_("dites « Appuyez sur » ou « Choisissez »") },
};

/* Words of the real sites that must be explained where they are used. */
static const char *const hard_words[] = {
    "pièce jointe",     "justificatif",  "attestation",  "allocataire",
    "domiciliation",    "récapitulatif", "identifiant",  "formulaire",
    "navigateur",       "télécharger",   "téléverser",   "brouillon",
    "corbeille",        "indésirable",   "destinataire", "déconnecter",
    "authentification", "notification",  "cookies",      "hameçonnage",
    "arobase",          "interface",     "icône",        "onglet",
    "pseudonyme",       "licence",       "mot de passe", "ordinateur partagé",
};

static bool ends_sentence(const char *s, size_t n, size_t i)
{
    if (s[i] == '\n') /* a line goes on if the next one begins with a small letter */
        return i + 1 >= n || !islower((unsigned char)s[i + 1]);
    return strchr(".!?;", s[i]) != NULL && (i + 1 >= n || s[i + 1] == ' ' || s[i + 1] == '\n');
}

/* A word has a letter or a figure: « : » and « ? » alone are none. */
static size_t count_words(const char *s, size_t n)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < n; i++) {
        bool blank = s[i] == ' ' || s[i] == '\n';
        bool sign =
            isalnum((unsigned char)s[i]) || ((unsigned char)s[i] >= 0xC3 && (unsigned char)s[i] < 0xE2);
        words += !inside && sign;
        inside = !blank && (inside || sign);
    }
    return words;
}

static void look_sentences(struct look *l, const char *text, const char *key, struct place at)
{
    size_t n = strlen(text), from = 0;
    for (size_t i = 0; i < n; i++) {
        if (!ends_sentence(text, n, i) && i + 1 < n)
            continue;
        size_t words = count_words(text + from, i + 1 - from);
        if (words > WORDS_A_SENTENCE)
            diag_add(l->diags, DIAG_WARNING, at, "'%s' : une phrase a %zu mots ; %d au plus, coupez-la", key,
                     words, WORDS_A_SENTENCE);
        from = i + 1;
    }
}

static void look_signs(struct look *l, const char *text, const char *key, struct place at)
{
    for (const char *line = text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        size_t signs = utf8_count(arena_strndup(l->arena, line, n));
        if (signs > SIGNS_A_LINE)
            diag_add(l->diags, DIAG_WARNING, at, "'%s' : une ligne a %zu signes ; %d au plus", key, signs,
                     SIGNS_A_LINE);
        line += n + (line[n] == '\n');
    }
}

static void look_hard_words(struct look *l, const char *text, const char *key, struct place at)
{
    const struct lesson *lesson = l->lesson;
    for (size_t i = 0; i < ARRAY_LEN(hard_words); i++) {
        if (!text_contains(text, hard_words[i]))
            continue;
        bool explained = false;
        for (size_t k = 0; k < lesson->glossary_count && !explained; k++)
            explained = text_contains(hard_words[i], lesson->glossary[k].word) ||
                        text_contains(lesson->glossary[k].word, hard_words[i]);
        if (!explained)
            diag_add(l->diags, DIAG_WARNING, at,
                     "'%s' : mot difficile, '%s' : expliquez-le en une ligne dans glossary.yaml", key,
                     hard_words[i]);
    }
}

void look_style(struct look *l, const char *text, const char *key, struct place at)
{
    if (!l->brief) {
        look_sentences(l, text, key, at);
        look_signs(l, text, key, at);
    }
    look_hard_words(l, text, key, at);
    for (size_t i = 0; i < ARRAY_LEN(hurting); i++)
        if (text_contains(text, hurting[i].word))
            diag_add(l->diags, DIAG_WARNING, at, "'%s' : évitez '%s' : %s", key, hurting[i].word,
                     l->diags->tr != NULL ? l->diags->tr(hurting[i].instead, NULL, 1) : hurting[i].instead);
}

void look_style_lesson(struct look *l)
{
    const struct lesson *lesson = l->lesson;
    size_t words = lesson->title != NULL ? count_words(lesson->title, strlen(lesson->title)) : 0;
    if (words > WORDS_A_TITLE)
        diag_add(l->diags, DIAG_WARNING, node_place(lesson->node, "title"), "'title' : %zu mots ; %d au plus",
                 words, WORDS_A_TITLE);
    if (lesson->can_do != NULL && !starts_with(lesson->can_do, "Je "))
        diag_add(l->diags, DIAG_WARNING, node_place(lesson->node, "can_do"),
                 "'can_do' commence par « Je peux »");
}
