/* codes.c - the numbers of competences in the two frameworks that advisers know: which ones there are. */
#include "internal.h"

#include <string.h>

enum { AREAS = 5 };

/* How many competences each area has; they are numbered from 1. */
static const struct framework {
    const char *key, *name;
    char last[AREAS];
} frameworks[] = {
    { "digcomp", "DigComp", { '3', '6', '4', '4', '4' } },
    { "crcn", "CRCN", { '3', '4', '4', '3', '2' } },
};

static void look_code(struct look *l, const struct framework *f, const char *code, struct place at)
{
    bool shape = strlen(code) == 3 && code[1] == '.' && code[2] >= '0' && code[2] <= '9';
    if (!shape || code[0] < '1' || code[0] > '0' + AREAS) {
        diag_add(l->diags, DIAG_ERROR, at, "'%s' attend des numéros comme 2.1, pas '%s'", f->key, code);
        return;
    }
    char last = f->last[code[0] - '1'];
    if (code[2] < '1' || code[2] > last)
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
