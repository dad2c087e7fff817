/*
 * report.h - the week as a document, and the formats it is written in.
 *
 * report_week() is a fold of progress into sections, lines and tables, without a format; a renderer turns it into bytes.
 * Words are the program's own, through tr. No number about a person, no initials, no typed text, no count of hints:
 * fields and bans are those of the curriculum; totals instead of breakdowns when fewer than 5 came; lines without
 * data are left out.
 */
#ifndef PASSERELLE_REPORT_H
#define PASSERELLE_REPORT_H

#include "passerelle/journal.h"
#include "passerelle/progress.h"
#include "passerelle/theme.h"

struct report_lesson { /* what the report knows of the course, from the packs that are installed */
    const char *id, *title, *can_do, *theme;
};

struct report_course {
    const struct report_lesson *lessons; /* in the order of the path */
    size_t count;
};

enum block_kind {
    BLOCK_TITLE,   /* label: the period */
    BLOCK_SECTION, /* label: what the person is called in commands, NULL in the room's section */
    BLOCK_PAIR,    /* text may have several lines */
    BLOCK_LEVEL,   /* label: a theme, text: its level and its change */
    BLOCK_TEXT
};
struct block {
    enum block_kind kind;
    const char *label, *text;
};
/* One row for each person and theme, for spreadsheets. Somebody who did not come has one row, without a theme. */
struct report_row {
    const char *person, *id, *week, *theme, *level, *change, *acquired; /* in words; "" if there is none */
    const char *presence; /* yes, no, or that the date is not sure */
    int visits4, minutes; /* in how many of the last 4 weeks; active minutes, -1: told in a row before */
};
enum { REPORT_COLUMNS = 10 };

struct report {
    struct block *blocks;
    size_t count, cap;
    struct report_row *rows;
    size_t row_count, row_cap;
    const char *columns[REPORT_COLUMNS]; /* the words over the rows */
    struct arena arena;
};

struct report_options {
    struct week week;
    int weeks;          /* the week and those before it, 1 to 52 */
    struct date today;  /* a week after it has not begun; year 0: not told */
    const char *person; /* slug, name or id prefix; NULL: the room and those who came in the last 8 weeks */
    bool everybody;     /* with the room, all who have a card */
    const char *room;   /* its name, NULL if not set */
    tr_fn *tr;          /* NULL: French */
};

/* NULL if the person is not known (told in diags). Free with report_free. */
struct report *report_week(const struct progress *, const struct person_card *people, size_t count,
                           const struct report_course *, const struct report_options *, struct diags *);
void report_free(struct report *);

struct renderer {
    const char *name, *doc;
    void (*render)(const struct report *, struct str *out);
};
extern const struct renderer *const renderers[]; /* NULL at the end */
const struct renderer *renderer_find(const char *name);

#endif
