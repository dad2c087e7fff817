/* build.h - a report while it is built, shared by the files that build its parts. */
#ifndef PASSERELLE_SRC_BUILD_H
#define PASSERELLE_SRC_BUILD_H

#include "passerelle/report.h"

enum { REPORT_SMALL_GROUP = 5, REPORT_REGULAR_WEEKS = 4, REPORT_ENROLLED_WEEKS = 8, REPORT_CAN_DO = 3 };

/* One person of the report. */
struct subject {
    const struct person_card *card;
    const struct person_progress *progress;
};

struct build {
    struct report *out;
    const struct progress *progress;
    const struct report_course *course;
    const struct report_options *options;
    struct date since, until; /* first and last day of the period */
    struct subject *subjects; /* by name */
    size_t count, cap;
    size_t recent;       /* of the subjects, those who came in the last weeks */
    size_t registered;   /* cards made by the end of the period, also of those who never came */
    bool changed, fresh; /* a level was written with a sign of change; one without: its theme is new */
};

/* The program's own words in the reader's language. */
const char *report_tr(const struct build *, const char *source);
const char *report_trn(const struct build *, const char *one, const char *many, unsigned long n);

/* The word of a card's picture, as the card shows it. */
const char *report_picture(const struct build *, const struct person_card *);

/* Adds a block; label and text are copied. An empty text adds nothing. */
void block_add(struct build *, enum block_kind, const char *label, const char *text);
/* The title of a lesson; its id if the course does not have it. */
const char *lesson_title(const struct build *, const char *id);
const struct report_lesson *lesson_find(const struct build *, const char *id); /* NULL if not in the course */

bool day_in_period(const struct build *, struct date);
/* In how many of the last weeks (until the end of the period) the person came. */
int weeks_present(const struct build *, const struct person_progress *, int weeks);
bool was_present(const struct build *, const struct person_progress *);
/* In words: oui, non, that a visit may have been in the period, or that there was no card yet. */
const char *report_presence(const struct build *, const struct subject *);
/* How many weeks the reader looks back to say who belongs to the room. */
int recent_weeks(const struct build *);
/* The period begins after today: nobody can be absent yet. */
bool not_begun(const struct build *);
/* Acquired in the period for the first time. */
bool newly_acquired(const struct build *, const struct person_progress *, size_t lesson);
/* Visits of the period whose date is not sure, and those whose date cannot be. */
int visits_doubtful(const struct build *, const struct person_progress *);

/* levels.c: a level in words (source text); "+", "=", "-" against the end of the week before, "" for a theme that had no
 * level then; the themes that have one, each once, in the order of the table, then unknown ones (the caller frees). */
const char *level_name(enum autonomy);
const char *level_change(const struct build *, const struct person_progress *, const char *theme);
const char **level_themes(const struct build *, const struct person_progress *, size_t *count);

/* The parts. */
void report_head(struct build *);
void report_room(struct build *);
void report_not_begun(struct build *);
void report_doubtful(struct build *, int visits); /* nothing for 0 */
void report_person(struct build *, const struct subject *);
void report_columns(struct build *);
void report_rows(struct build *, const struct subject *);
void report_foot(struct build *);

#endif
