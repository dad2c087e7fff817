/*
 * progress.h - what events come to: pure folds. Attendance, minutes, lessons acquired, autonomy by theme, ratings.
 *
 *     struct progress p = { 0 };
 *     journal_each(j, query, progress_fold, &p, &diags);      (events of one or of many people, in any order)
 *     const struct person_progress *who = progress_person(&p, id);
 *     progress_free(&p);
 *
 * Rules: design section 5. Active minutes: gaps over 5 minutes do not count. A visit ends with leaving, with 30 minutes
 * without an event, or with another person at the seat; whoever sits down beside somebody ends nobody's.
 */
#ifndef PASSERELLE_PROGRESS_H
#define PASSERELLE_PROGRESS_H

#include "passerelle/journal.h"

enum { PROGRESS_GAP_MS = 5 * 60 * 1000, PROGRESS_VISIT_MS = 30 * 60 * 1000 };

struct visit_span {
    struct date day;
    int64_t begin_ms, end_ms, active_ms;
    int64_t sure_ms; /* the newest sure moment before it: a doubtful visit was after that */
    bool doubtful;
};

struct lesson_done {
    const char *lesson, *theme;
    enum autonomy level;
    bool acquired;
    struct date day;
    int64_t utc_ms;
    int64_t sure_ms; /* as of a visit */
    bool doubtful;
    int before, after; /* enum rating, -1: not said */
};

struct lesson_day {
    const char *lesson;
    struct date day;
};

struct person_progress {
    char id[ID_HEX];
    struct visit_span *visits; /* by time */
    size_t visit_count;
    struct lesson_done *lessons; /* by time; a lesson may come twice */
    size_t lesson_count;
    const char **begun; /* ids of lessons begun, by time, each once */
    size_t begun_count;
    struct lesson_day *worked; /* lessons and the days they were worked on, by time, each pair once */
    size_t worked_count;
    int calls, doubtful; /* doubtful: events whose date is not sure */
};

struct progress {
    struct person_progress *people;
    size_t count;
    struct arena arena;
    void *inner; /* events until progress_finish */
};

/* event_fn: keeps what it needs of an event. ctx: struct progress *. */
bool progress_fold(void *ctx, const struct event *);
/* Sorts and folds; call once, after the last event. The same set of events gives the same result in any order. */
void progress_finish(struct progress *);
void progress_free(struct progress *);
const struct person_progress *progress_person(const struct progress *, const char *id); /* NULL if no event */

/* Autonomy in a theme at the end of a day: that of its most recently acquired lesson. */
enum autonomy progress_autonomy(const struct person_progress *, const char *theme, struct date until);
bool progress_acquired(const struct person_progress *, const char *lesson, struct date until);
/* Active minutes, rounded up, of visits between two days (both included). */
int progress_minutes(const struct person_progress *, struct date since, struct date until);
int progress_visits(const struct person_progress *, struct date since, struct date until);
/* The first lesson of the path (NULL-terminated ids) that is not acquired; NULL if all are. */
const char *progress_next(const struct person_progress *, const char *const path[], struct date until);

#endif
