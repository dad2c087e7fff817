/* ask.c - questions to what was folded: presence, minutes, autonomy, what comes next. */
#include "passerelle/progress.h"

#include <string.h>

const struct person_progress *progress_person(const struct progress *p, const char *id)
{
    size_t low = 0, high = p->count; /* people stand by identity */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(p->people[middle].id, id);
        if (order == 0)
            return &p->people[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool within(struct date day, struct date since, struct date until)
{
    return date_compare(day, since) >= 0 && date_compare(day, until) <= 0;
}

enum autonomy progress_autonomy(const struct person_progress *p, const char *theme, struct date until)
{
    enum autonomy level = AUTONOMY_NONE;
    for (size_t i = 0; i < p->lesson_count; i++) { /* by time: the last one stays */
        const struct lesson_done *done = &p->lessons[i];
        if (done->acquired && streq(done->theme, theme) && date_compare(done->day, until) <= 0)
            level = done->level;
    }
    return level;
}

bool progress_acquired(const struct person_progress *p, const char *lesson, struct date until)
{
    for (size_t i = 0; i < p->lesson_count; i++) {
        const struct lesson_done *done = &p->lessons[i];
        if (done->acquired && streq(done->lesson, lesson) && date_compare(done->day, until) <= 0)
            return true;
    }
    return false;
}

int progress_minutes(const struct person_progress *p, struct date since, struct date until)
{
    int64_t ms = 0;
    for (size_t i = 0; i < p->visit_count; i++) {
        if (within(p->visits[i].day, since, until))
            ms += p->visits[i].active_ms;
    }
    return (int)((ms + 59999) / 60000);
}

int progress_visits(const struct person_progress *p, struct date since, struct date until)
{
    int visits = 0;
    for (size_t i = 0; i < p->visit_count; i++)
        visits += within(p->visits[i].day, since, until);
    return visits;
}

const char *progress_next(const struct person_progress *p, const char *const path[], struct date until)
{
    for (size_t i = 0; path[i] != NULL; i++) {
        if (!progress_acquired(p, path[i], until))
            return path[i];
    }
    return NULL;
}
