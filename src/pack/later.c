/*
 * later.c - words of the lesson format that this version does not have yet. They are no slips of the pen: who writes
 * one is told so, and no other word is proposed.
 */
#include "reading.h"

#include <string.h>

const char *const later_step[] = { "point", "targets", "gesture", "size", NULL };

const char *const pack_later_apps[] = { "chat", "editor", "assistant", "map", "desktop", "keyboard", NULL };

bool pack_say_later(struct diags *d, struct place at, const char *word, size_t n, const char *const later[])
{
    while (*later != NULL && !(strlen(*later) == n && memcmp(*later, word, n) == 0))
        later++;
    if (*later != NULL)
        diag_add(d, DIAG_ERROR, at, "'%s' n'existe pas encore dans cette version de Passerelle", word);
    return *later != NULL;
}
