/* style.c - wording, as the rules of plain language count it: short sentences, known words, words that do not hurt. */
#include "plain.h"

#include "internal.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_A_SENTENCE = 12, SIGNS_A_LINE = 60, WORDS_A_TITLE = 5, SHOWN = 60 };

/* One text being looked at. */
struct wording {
    struct look *look;
    const char *text, *key;
    struct where where;
    bool own;                  /* in the language of the pack, whose glossary explains letters */
    const struct plain *plain; /* NULL: this language has no table */
    bool *told;                /* by index of the plain patterns */
    struct plain_words words;
};

static const char *in_words(struct look *l, const char *source)
{
    return l->diags->tr != NULL ? l->diags->tr(source, NULL, 1) : source;
}

/* The place of a sign of the text, if its lines are known; else of the whole. */
static struct place place_in(const struct wording *w, const char *sign)
{
    struct place at = w->where.begin;
    const char *line = w->text;
    if (!w->where.exact)
        return w->where.whole;
    for (const char *s = w->text; s < sign; s++)
        if (*s == '\n') {
            at.line++;
            line = s + 1;
        }
    at.column += (unsigned)utf8_count(arena_strndup(w->look->arena, line, (size_t)(sign - line)));
    return at;
}

/* --- how long --- */
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

static void look_signs(struct wording *w)
{
    for (const char *line = w->text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        size_t signs = n > SIGNS_A_LINE ? utf8_count(arena_strndup(w->look->arena, line, n)) : n;
        if (signs > SIGNS_A_LINE)
            diag_add(w->look->diags, DIAG_WARNING, place_in(w, line),
                     "'%s' : une ligne a %zu signes ; %d au plus", w->key, signs, SIGNS_A_LINE);
        line += n + (line[n] == '\n');
    }
}

/* --- turns to avoid --- */
static const char *shown(const struct wording *w, size_t from, size_t count)
{
    const struct plain_word *first = &w->words.list[from], *last = &w->words.list[from + count - 1];
    size_t n = (size_t)(last->s + last->n - first->s);
    char *out = arena_strndup(w->look->arena, first->s, n > SHOWN ? first->n : n);
    for (char *c = out; *c != '\0'; c++)
        if (*c == '\n')
            *c = ' ';
    return out;
}

/* By a word of the glossary that holds it, or that it holds; p: the hard word, whose plural is explained by its singular. */
static bool explained(struct look *l, const char *words, const struct plain_pattern *p)
{
    struct plain_words known = { 0 };
    bool found = false;
    for (size_t k = 0; k < l->lesson->glossary_count && !found; k++) {
        const char *word = l->lesson->glossary[k].word;
        if (word == NULL)
            continue;
        found = text_contains(words, word) || text_contains(word, words);
        if (found || p == NULL)
            continue;
        plain_split(&known, word, strlen(word), l->arena);
        for (size_t at = 0; at < known.count && !found; at++)
            found = plain_fits(p, &known, at) > 0;
    }
    free(known.list);
    return found;
}

static void look_pattern(struct wording *w, size_t index, size_t at)
{
    const struct plain_pattern *p = &w->plain->list[index];
    struct look *l = w->look;
    if (w->told[index] || (l->service && !p->anywhere))
        return;
    size_t count = plain_fits(p, &w->words, at);
    if (count == 0)
        return;
    const char *words = shown(w, at, count);
    if (p->instead == NULL && explained(l, words, p))
        return;
    w->told[index] = true;
    if (p->instead != NULL)
        diag_add(l->diags, DIAG_WARNING, place_in(w, w->words.list[at].s), "'%s' : évitez '%s' : %s", w->key,
                 words, in_words(l, p->instead));
    else
        diag_add(l->diags, DIAG_WARNING, place_in(w, w->words.list[at].s),
                 "'%s' : mot difficile, '%s' : expliquez-le en une ligne dans glossary.yaml", w->key, words);
}

/* --- letters alone, and Roman figures --- */
static bool all_capitals(const struct plain_word *word)
{
    size_t letters = 0;
    for (size_t i = 0; i < word->n;) {
        uint32_t cp;
        i += utf8_next(word->s + i, word->n - i, &cp);
        if (text_lower(cp) == cp)
            return false; /* a small letter, a figure, a sign */
        letters++;
    }
    return letters >= 2;
}

/* 1 to 39: more is never written. */
static bool roman(const char *s)
{
    static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };
    s += strspn(s, "X");
    for (size_t i = 0; i < ARRAY_LEN(ones); i++)
        if (streq(s, ones[i]))
            return true;
    return false;
}

static void look_letters(struct wording *w, const struct plain_word *word)
{
    struct look *l = w->look;
    if (!w->own || *word->folded == '\0' || !all_capitals(word) || l->service)
        return;
    const char *letters = arena_strndup(l->arena, word->s, word->n);
    for (const char *const *known = w->plain->language->letters; *known != NULL; known++)
        if (streq(*known, letters))
            return;
    if (explained(l, letters, NULL) || names_title(l, letters))
        return;
    if (roman(letters))
        diag_add(l->diags, DIAG_WARNING, place_in(w, word->s), "'%s' : évitez '%s' : %s", w->key, letters,
                 in_words(l, N_("écrivez les nombres en chiffres")));
    else
        diag_add(l->diags, DIAG_WARNING, place_in(w, word->s),
                 "'%s' : '%s' n'a que des capitales : écrivez les mots en entier, ou expliquez-le dans "
                 "glossary.yaml",
                 w->key, letters);
}

/* --- one sentence, one text --- */
static void look_sentence(struct wording *w, const char *s, size_t n)
{
    struct look *l = w->look;
    while (n > 0 && (*s == ' ' || *s == '\n'))
        s++, n--;
    size_t words = count_words(s, n);
    if (words > WORDS_A_SENTENCE && !l->brief)
        diag_add(l->diags, DIAG_WARNING, place_in(w, s),
                 "'%s' : une phrase a %zu mots ; %d au plus, coupez-la", w->key, words, WORDS_A_SENTENCE);
    if (w->plain == NULL)
        return;
    plain_split(&w->words, s, n, l->arena);
    for (size_t at = 0; at < w->words.count; at++) {
        for (size_t i = 0; i < w->plain->count; i++)
            look_pattern(w, i, at);
        look_letters(w, &w->words.list[at]);
    }
}

static const char *language_of(const struct look *l)
{
    const struct pack *p = l->lesson->pack;
    return p != NULL && p->language != NULL ? p->language : "fr";
}

void look_style_in(struct look *l, const char *language, const char *text, const char *key,
                   struct where where)
{
    struct wording w = { .look = l, .text = text, .key = key, .where = where };
    w.own = streq(language, language_of(l));
    w.plain = plain_ready(l->tables, language);
    w.told = w.plain != NULL ? arena_array(l->arena, bool, w.plain->count + 1) : NULL;
    size_t n = strlen(text), from = 0;
    for (size_t i = 0; i < n; i++) {
        if (!ends_sentence(text, n, i) && i + 1 < n)
            continue;
        look_sentence(&w, text + from, i + 1 - from);
        from = i + 1;
    }
    if (!l->brief)
        look_signs(&w);
    free(w.words.list);
}

void look_style(struct look *l, const char *text, const char *key, struct where where)
{
    look_style_in(l, language_of(l), text, key, where);
}

void look_style_lesson(struct look *l)
{
    const struct lesson *lesson = l->lesson;
    const struct plain_language *language = plain_find(language_of(l));
    size_t words = lesson->title != NULL ? count_words(lesson->title, strlen(lesson->title)) : 0;
    if (words > WORDS_A_TITLE)
        diag_add(l->diags, DIAG_WARNING, node_place(lesson->node, "title"), "'title' : %zu mots ; %d au plus",
                 words, WORDS_A_TITLE);
    const char *begin = language != NULL ? language->i_can : NULL; /* its first word is asked for */
    if (lesson->can_do != NULL && begin != NULL &&
        strncmp(lesson->can_do, begin, strcspn(begin, " ") + 1) != 0)
        diag_add(l->diags, DIAG_WARNING, node_place(lesson->node, "can_do"), "'can_do' commence par « %s »",
                 begin);
}
