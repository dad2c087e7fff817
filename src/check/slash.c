/* slash.c - « oui/non » where « oui / non » was meant: the sign says « or » only between blanks. */
#include "internal.h"

#include <ctype.h>
#include <string.h>

/* An address, a date or a fraction has slashes of its own. */
static bool other_use(const char *s, size_t at)
{
    size_t from = at, to = at;
    while (from > 0 && s[from - 1] != ' ')
        from--;
    while (s[to] != '\0' && s[to] != ' ')
        to++;
    for (size_t i = from; i < to; i++)
        if (strchr(".:@", s[i]) != NULL)
            return true;
    if (at > 0 && isdigit((unsigned char)s[at - 1]) && isdigit((unsigned char)s[at + 1]))
        return true;
    return to - from == 1 && (at == 0 || s[to] == '\0');
}

bool look_slash(struct look *l, const char *value, struct place at, enum diag_level level)
{
    struct str right = { 0 };
    bool tight = false;
    for (size_t i = 0; value[i] != '\0'; i++) {
        bool before = i > 0 && value[i - 1] == ' ', after = value[i + 1] == ' ';
        if (value[i] != '/' || (before && after) || other_use(value, i)) {
            str_addc(&right, value[i]);
            continue;
        }
        tight = true;
        str_printf(&right, "%s/%s", before ? "" : " ", after ? "" : " ");
    }
    if (tight)
        diag_add(l->diags, level, at, "pour dire « ou », mettez une espace de chaque côté : %s",
                 str_s(&right));
    str_free(&right);
    return tight;
}
