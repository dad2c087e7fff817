/* mail_spell.c - what differs between two spellings of a password, in words: capitals, accents, spaces. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* Sign by sign, as long as both have the same letters. */
struct spelling {
    size_t at;      /* byte of the first sign of right that is written another way */
    uint32_t sign;  /* that sign */
    size_t few;     /* capitals that are missing */
    size_t many;    /* capitals too many */
    bool different; /* an accent, nothing but capitals before it */
    bool same;      /* the same letters in the same order */
};

static bool same_letter(uint32_t a, uint32_t b)
{
    struct str x = { 0 }, y = { 0 };
    utf8_add(&x, a);
    utf8_add(&y, b);
    bool same = a != ' ' && b != ' ' && text_same(str_s(&x), str_s(&y));
    str_free(&x);
    str_free(&y);
    return same;
}

static struct spelling compare(const char *typed, const char *right)
{
    struct spelling s = { .same = true };
    size_t n = strlen(typed), m = strlen(right), i = 0, j = 0;
    while (s.same && i < n && j < m) {
        uint32_t a, b;
        size_t begin = j;
        i += utf8_next(typed + i, n - i, &a);
        j += utf8_next(right + j, m - j, &b);
        if (a == b)
            continue;
        if (s.sign == 0) {
            s.at = begin;
            s.sign = b;
        }
        bool capitals = text_lower(a) == text_lower(b);
        s.few += capitals && text_lower(b) != b;
        s.many += capitals && text_lower(a) != a;
        s.different |= !capitals;
        s.same = capitals || same_letter(a, b);
    }
    s.same = s.same && i == n && j == m;
    return s;
}

static bool same_without_spaces(const char *a, const char *b)
{
    for (;; a++, b++) {
        a += strspn(a, " ");
        b += strspn(b, " ");
        if (*a != *b || *a == '\0')
            return *a == *b;
    }
}

/* The word of right that holds the sign. */
static void add_word(struct str *out, const char *right, size_t at)
{
    size_t begin = at;
    while (begin > 0 && right[begin - 1] != ' ')
        begin--;
    str_addn(out, right + begin, strcspn(right + begin, " "));
}

static void say_capital(struct str *out, const struct world *w, const char *word, const struct spelling *s)
{
    struct str letter = { 0 };
    utf8_add(&letter, s->sign);
    if (s->many > 1)
        str_add(out,
                world_said(
                    w, N_("Il y a trop de majuscules.\nAppuyez une fois sur [Verr Maj]. Écrivez encore.")));
    else if (s->sign != text_lower(s->sign))
        str_printf(
            out,
            world_said(w,
                       N_("Dans « %s », le %s est une majuscule : [Maj] + [%s].\nRecopiez le mot de passe.")),
            word, str_s(&letter), str_s(&letter));
    else
        str_printf(
            out,
            world_said(w, N_("Dans « %s », le %s est une petite lettre.\nÉcrivez-le sans la touche [Maj].")),
            word, str_s(&letter));
    str_free(&letter);
}

bool mail_spell_words(struct str *out, const struct world *w, const char *typed, const char *right)
{
    char *composed = text_compose(typed);
    struct spelling s = compare(composed, right);
    bool spaces = !s.same && same_without_spaces(composed, right);
    struct str word = { 0 };
    if (s.same)
        add_word(&word, right, s.at);
    if (spaces)
        str_add(out, world_said(w, N_("Un espace est différent.\nRecopiez le mot de passe du carnet.")));
    else if (s.same && s.different)
        str_printf(
            out,
            world_said(w, N_("Dans « %s », un accent est différent.\nRecopiez le mot de passe du carnet.")),
            str_s(&word));
    else if (s.same)
        say_capital(out, w, str_s(&word), &s);
    str_free(&word);
    memset(composed, 0, strlen(composed));
    free(composed);
    return spaces || s.same;
}
