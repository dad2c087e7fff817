/*
 * later.c - words of the lesson format that this version does not have yet. They are no slips of the pen: who writes
 * one is told so, and no other word is proposed.
 */
#include "reading.h"

#include <string.h>

const char *const later_step[] = { "match", "order",   "drill",   "point", "mission", "rule",
                                   "pairs", "targets", "gesture", "size",  "lines",   NULL };
const char *const later_world[] = { "files", "drive", "phone", "search", "sites", NULL };
const char *const later_message[] = { "files", "trap", "safe", NULL };

const char *const pack_later_apps[] = { "drive",    "browser", "site",      "sites", "phone",
                                        "chat",     "editor",  "assistant", "map",   "desktop",
                                        "keyboard", "clock",   NULL };
const char *const pack_later_facts[] = { "mail.opened_file", "mail.saved_file", "mail.received",
                                         "mail.judged",      "mail.account",    NULL };
const char *const pack_later_attributes[] = { "file", "link", "forward_of", "trap", "clue", "answer", NULL };

bool pack_say_later(struct diags *d, struct place at, const char *word, size_t n, const char *const later[])
{
    while (*later != NULL && !(strlen(*later) == n && memcmp(*later, word, n) == 0))
        later++;
    if (*later != NULL)
        diag_add(d, DIAG_ERROR, at, "'%s' n'existe pas encore dans cette version de Passerelle", word);
    return *later != NULL;
}
