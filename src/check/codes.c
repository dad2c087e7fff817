/* codes.c - the numbers of competences in the two frameworks that advisers know: which ones there are. */
#include "internal.h"

#include <string.h>

static const struct framework {
    const char *key, *name;
} frameworks[] = {
    { "digcomp", "DigComp" },
    { "crcn", "CRCN" },
};

/* The number of the last competence of an area; they are numbered from 1. '0': there is no such area. */
static char last_of(const struct framework *f, char area)
{
    char code[] = { area, '.', '1', '\0' };
    while (code[2] <= '9' && competence_name(f->key, code) != NULL)
        code[2]++;
    return (char)(code[2] - 1);
}

static void look_code(struct look *l, const struct framework *f, const char *code, struct place at)
{
    bool shape = strlen(code) == 3 && code[1] == '.' && code[2] >= '0' && code[2] <= '9';
    char last = shape ? last_of(f, code[0]) : '0';
    if (last == '0')
        diag_add(l->diags, DIAG_ERROR, at, "'%s' attend des numéros comme 2.1, pas '%s'", f->key, code);
    else if (competence_name(f->key, code) == NULL)
        diag_add(l->diags, DIAG_ERROR, at, "'%s' : %s n'a pas de %s ; ce domaine va de %c.1 à %c.%c", f->key,
                 f->name, code, code[0], code[0], last);
}

void look_codes(struct look *l, const struct texts *codes, const char *key)
{
    for (size_t f = 0; f < ARRAY_LEN(frameworks); f++)
        for (size_t i = 0; streq(frameworks[f].key, key) && i < codes->count; i++)
            look_code(l, &frameworks[f], codes->s[i], codes->at[i]);
    look_twice(l, codes);
}
