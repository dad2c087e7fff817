/* person.c - what a person is called on paper and in commands, and when a clock cannot be right. */
#include "passerelle/journal.h"
#include "passerelle/text.h"

#include <stdlib.h>

/* A clock that is put right by a few minutes is no doubtful clock. */
enum { UTC_DAY_MS = 24 * 60 * 60 * 1000, CLOCK_SLACK_MS = 10 * 60 * 1000, SLUG_ID = 6 };

/* No clock can show less: this program did not exist. Raised with each release. */
static const struct date built = { 2026, 11, 1 };

/* Appends the letters a-z and digits of a text, the rest as single dashes; false if nothing is left of it. */
static bool slug_add(struct str *s, const char *text)
{
    char *fold = text_fold(text);
    size_t begin = s->len;
    bool gap = false;
    for (const char *p = fold; *p != '\0'; p++) {
        if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9')) {
            if (gap && s->len > begin)
                str_addc(s, '-');
            str_addc(s, *p);
            gap = false;
        } else {
            gap = true;
        }
    }
    free(fold);
    return s->len > begin;
}

void person_slug(struct str *s, const struct person_card *card)
{
    /* A name in other letters than ours leaves nothing: then the identity stands for it. */
    if (!slug_add(s, card->name))
        str_addn(s, card->id[0] != '\0' ? card->id : "000000", SLUG_ID);
    str_addc(s, '-');
    slug_add(s, card->picture);
}

bool clock_doubtful(int64_t utc_ms, int64_t newest_ms)
{
    int64_t floor = date_days(built) * UTC_DAY_MS;
    return utc_ms < floor || utc_ms < newest_ms - CLOCK_SLACK_MS;
}
