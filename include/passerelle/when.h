/*
 * when.h - dates, story time, ISO weeks, and "now" as an argument. Nothing here reads a clock.
 */
#ifndef PASSERELLE_WHEN_H
#define PASSERELLE_WHEN_H

#include "passerelle/base.h"

struct date {
    int year, month, day; /* month and day from 1; a zero year means no date */
};

/* A minute of a day: story time in worlds, local time on cards and reports. */
struct moment {
    struct date date;
    int hour, minute;
};

/* The present, handed in by the command line or the front end. */
struct now {
    int64_t utc_ms;      /* milliseconds since 1970, UTC */
    struct moment local; /* the same moment on the room's wall clock */
    bool doubtful;       /* the clock shows less than it must: before the build or the last event */
};

/* ISO 8601 week: Monday first, week 1 holds the first Thursday. */
struct week {
    int year, number;
};

bool date_valid(struct date);
int64_t date_days(struct date); /* days since 1970-01-01 */
struct date date_from_days(int64_t days);
int date_weekday(struct date); /* 1 Monday .. 7 Sunday */
int date_compare(struct date, struct date);
/* "2026-11-16", nothing before or after. False leaves *out untouched. */
bool date_parse(const char *s, struct date *out);
void date_print(struct str *, struct date); /* 2026-11-16 */

/* "2026-11-16 09:30", or a date alone (midnight). */
bool moment_parse(const char *s, struct moment *out);
int moment_compare(struct moment, struct moment);
int64_t moment_minutes(struct moment); /* minutes since 1970-01-01 00:00 of the same clock */
struct moment moment_from_minutes(int64_t minutes);

struct week week_of(struct date);
struct date week_monday(struct week);
struct week week_add(struct week, int weeks);
int week_compare(struct week, struct week);
bool week_parse(const char *s, struct week *out); /* "2026-W47" */
void week_print(struct str *, struct week);

#endif
