/* secrets.c - passwords: the right one, and one that is hard to guess, as the CNIL asks: 7 words, or 14 signs of 3
 * kinds, or 12 signs of 4 kinds. What stands in its place in a log says no more than this file needs. */
#include "rule_room.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 7, SIGNS_OF_3 = 14, SIGNS_OF_4 = 12, DIFFERENT = 6, OWN_SIGNS = 8 };

bool rule_password_look(struct look *l)
{
    const char *const *expected = l->box->expected;
    if (!expected)
        return true;
    bool near = false;
    for (; *expected; expected++) {
        if (streq(*expected, l->typed))
            return true;
        near = near || text_same(*expected, l->typed);
    }
    if (near)
        return rule_say(
            l, "rule",
            N_("Les lettres du mot de passe sont bonnes.\nUne majuscule ou un accent est différent.\n"
               "Regardez la touche [Verr Maj]."));
    return rule_say(
        l, "rule",
        N_("La case est bien remplie.\nLe mot de passe est différent.\nRegardez les majuscules. Écrivez-le encore."));
}

/* --- how hard to guess --- */
struct strength {
    int signs, kinds, words;
    bool common;
};

static int kinds_of(const char *s)
{
    bool small = false, capital = false, digit = false, other = false;
    for (size_t n = strlen(s); n > 0;) {
        uint32_t cp;
        size_t bytes = utf8_next(s, n, &cp);
        if (cp >= '0' && cp <= '9')
            digit = true;
        else if (text_lower(cp) != cp)
            capital = true;
        else if (text_is_letter(cp))
            small = true;
        else
            other = true;
        s += bytes;
        n -= bytes;
    }
    return small + capital + digit + other;
}

/* Words of at least two letters: « a a a a a a a » is no phrase. */
static int words_of(const char *s)
{
    int words = 0;
    while (*s) {
        s += strspn(s, " ");
        size_t n = strcspn(s, " ");
        words += n >= 2;
        s += n;
    }
    return words;
}

/* What guessers try first. What is left beside it must be long enough by itself. */
static bool is_common(const char *typed)
{
    static const char *const common[] = {
        "motdepasse", "mot de passe", "password",   "azertyuiop", "azerty",   "qwertyuiop", "qwerty",
        "qsdfghjklm", "wxcvbn",       "1234567890", "123456789",  "12345678", "1234567",    "123456",
        "12345",      "1234",         "0000",       "1111",       "abcdef",   "abcd",       "bonjour",
        "soleil",     "doudou",       "loulou",     "chouchou",   "jetaime",  "je t'aime",  "marseille",
        "paris",      "france",       "admin",      "secret",     "welcome",  "iloveyou",   "letmein",
        "football",   "princesse",    "camille",    "nicolas",    "passe",
    };
    char *left = text_fold(typed);
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(common); i++) {
        size_t n = strlen(common[i]);
        for (char *at; (at = strstr(left, common[i])); found = true)
            memmove(at, at + n, strlen(at + n) + 1);
    }
    bool short_of_its_own = strlen(left) < OWN_SIGNS;
    memset(left, 0, strlen(left));
    free(left);
    return found && short_of_its_own;
}

static bool is_repeated(const char *s)
{
    unsigned char seen[256] = { 0 };
    int different = 0;
    for (; *s; s++) {
        different += !seen[(unsigned char)*s];
        seen[(unsigned char)*s] = 1;
    }
    return different < DIFFERENT;
}

static struct strength strength_of(const char *typed)
{
    return (struct strength){
        .signs = (int)utf8_count(typed),
        .kinds = kinds_of(typed),
        .words = words_of(typed),
        .common = is_common(typed) || is_repeated(typed),
    };
}

static bool is_strong(const struct strength *s)
{
    if (s->common)
        return false;
    return s->words >= WORDS || (s->signs >= SIGNS_OF_3 && s->kinds >= 3) ||
           (s->signs >= SIGNS_OF_4 && s->kinds >= 4);
}

bool rule_new_password_look(struct look *l)
{
    struct strength s = strength_of(l->typed);
    if (is_strong(&s))
        return true;
    if (s.common)
        return rule_say(
            l, "rule",
            N_("La case est bien remplie.\nMais ce mot de passe est facile à deviner.\nÉcrivez une phrase de 7 mots."));
    if (s.kinds < 3 && s.signs >= SIGNS_OF_3)
        return rule_say(
            l, "rule",
            N_("La longueur est bonne.\nIl faut aussi une majuscule et un chiffre.\nOu bien écrivez 7 mots."));
    int wanted = s.kinds >= 4 ? SIGNS_OF_4 : SIGNS_OF_3;
    if (s.kinds >= 3)
        return rule_say_n(
            l, "rule", "Les signes sont assez variés.\nIl manque %d signe.\nAjoutez-le, ou écrivez 7 mots.",
            "Les signes sont assez variés.\nIl manque %d signes.\nAjoutez-les, ou écrivez 7 mots.",
            wanted - s.signs, wanted - s.signs);
    return rule_say(l, "rule",
                    N_("Vous avez commencé un mot de passe.\nIl est court : il faut 7 mots.\n"
                       "Ou 14 signes, avec majuscule et chiffre."));
}

const char *secret_token(const char *typed, struct arena *arena)
{
    struct strength s = strength_of(typed);
    return arena_printf(arena, "%03x %s", (unsigned)(rng_seed(typed) % 4096),
                        is_strong(&s) ? "strong" : "weak");
}

bool secret_token_is_strong(const char *token)
{
    const char *space = strchr(token, ' ');
    return space && !strcmp(space + 1, "strong");
}
