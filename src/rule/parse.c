/* parse.c - how rules write days, stretches of story time and sizes: today + 60 days, 3 months, 5 Mo. */
#include "rule_room.h"

#include <string.h>
#include <strings.h>

enum { NUMBER_MAX = 100000 };

static const char *skip(const char *s)
{
    return s + strspn(s, " ");
}

/* A number of at most six digits; NULL if there is none. */
static const char *number(const char *s, int *out)
{
    int n = 0;
    const char *p = s;
    for (; *p >= '0' && *p <= '9'; p++) {
        n = n * 10 + (*p - '0');
        if (n > NUMBER_MAX)
            return NULL;
    }
    *out = n;
    return p > s ? p : NULL;
}

bool span_parse(const char *s, struct span *out)
{
    static const struct {
        const char *word;
        enum span_unit unit;
        int times;
    } units[] = {
        { "minute", SPAN_MINUTES, 1 }, { "minutes", SPAN_MINUTES, 1 }, { "hour", SPAN_HOURS, 1 },
        { "hours", SPAN_HOURS, 1 },    { "day", SPAN_DAYS, 1 },        { "days", SPAN_DAYS, 1 },
        { "week", SPAN_DAYS, 7 },      { "weeks", SPAN_DAYS, 7 },      { "month", SPAN_MONTHS, 1 },
        { "months", SPAN_MONTHS, 1 },  { "year", SPAN_MONTHS, 12 },    { "years", SPAN_MONTHS, 12 },
    };
    int n;
    const char *p = number(skip(s), &n);
    if (!p || n == 0 || *p != ' ')
        return false;
    p = skip(p);
    size_t len = strcspn(p, " ");
    if (*skip(p + len))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        if (strlen(units[i].word) == len && !strncmp(units[i].word, p, len)) {
            *out = (struct span){ .n = n * units[i].times, .unit = units[i].unit };
            return true;
        }
    }
    return false;
}

struct date span_before(struct date d, const struct span *span)
{
    if (span->unit != SPAN_MONTHS)
        return date_from_days(date_days(d) - span_minutes(span) / (24 * 60));
    int months = d.year * 12 + d.month - 1 - span->n;
    struct date before = { months / 12, months % 12 + 1, d.day };
    while (!date_valid(before) && before.day > 28) /* the 31st of a short month */
        before.day--;
    return before;
}

int64_t span_minutes(const struct span *span)
{
    static const int64_t unit[] = {
        [SPAN_MINUTES] = 1, [SPAN_HOURS] = 60, [SPAN_DAYS] = 24 * 60, [SPAN_MONTHS] = 30 * 24 * 60
    };
    return span->n * unit[span->unit];
}

bool rule_day_parse(const char *s, struct rule_day *out)
{
    struct date date;
    if (date_parse(s, &date)) {
        *out = (struct rule_day){ .kind = DAY_FIXED, .date = date };
        return true;
    }
    if (!starts_with(s, "today"))
        return false;
    s = skip(s + strlen("today"));
    struct rule_day day = { .kind = DAY_TODAY };
    if (*s) {
        struct span span;
        if ((*s != '+' && *s != '-') || !span_parse(s + 1, &span) || span.unit != SPAN_DAYS)
            return false;
        day.plus = *s == '-' ? -span.n : span.n;
    }
    *out = day;
    return true;
}

struct date rule_day_of(const struct rule_day *day, struct date today)
{
    return day->kind == DAY_TODAY ? date_from_days(date_days(today) + day->plus) : day->date;
}

/* --- sizes: a Ko is 1,000 bytes --- */
static const struct {
    const char *name;
    int64_t bytes;
} sizes[] = { { N_(" o"), 1 }, { N_(" Ko"), 1000 }, { N_(" Mo"), 1000000 }, { N_(" Go"), 1000000000 } };

bool size_parse(const char *s, int64_t *bytes)
{
    int whole, tenths = 0;
    const char *p = number(skip(s), &whole);
    if (!p)
        return false;
    if ((*p == ',' || *p == '.') && p[1] >= '0' && p[1] <= '9') {
        tenths = p[1] - '0';
        p += 2;
    }
    p = skip(p);
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        if (!strcasecmp(p, sizes[i].name + 1)) {
            *bytes = whole * sizes[i].bytes + tenths * sizes[i].bytes / 10;
            return true;
        }
    }
    return false;
}

/* By hand: the size of each of 500 documents is told again and again. */
static void add_digits(struct str *out, int64_t n)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + n % 10);
        n /= 10;
    } while (n > 0);
    str_addn(out, digits + at, sizeof digits - at);
}

void size_print(struct str *out, int64_t bytes, tr_fn *tr)
{
    size_t unit = 0;
    while (unit + 1 < ARRAY_LEN(sizes) && bytes >= sizes[unit + 1].bytes)
        unit++;
    int64_t tenths = (bytes * 10 + sizes[unit].bytes / 2) / sizes[unit].bytes;
    if (tenths >= 10000 && unit + 1 < ARRAY_LEN(sizes)) { /* 999 950 bytes are 1 Mo */
        unit++;
        tenths = 10;
    }
    if (unit > 0 && tenths % 10) {
        const char *point = N_("%d,%d");
        str_printf(out, tr != NULL ? tr(point, NULL, 1) : point, (int)(tenths / 10), (int)(tenths % 10));
    } else {
        add_digits(out, tenths / 10);
    }
    str_add(out, tr != NULL ? tr(sizes[unit].name, NULL, 1) : sizes[unit].name);
}

/* --- hours --- */
/* The sign between hour and minutes: h, heure(s), or : */
static const char *after_sign(const char *s, bool *minutes_needed)
{
    s = skip(s);
    *minutes_needed = *s == ':';
    if (*s == ':')
        return skip(s + 1);
    static const char *const words[] = { "heures", "heure", "h" };
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (!strncasecmp(s, words[i], strlen(words[i])))
            return skip(s + strlen(words[i]));
    }
    return NULL;
}

bool clock_parse(const char *s, int *minutes)
{
    int hour, minute = 0;
    bool needed;
    const char *p = number(skip(s), &hour);
    const char *rest = p ? after_sign(p, &needed) : NULL;
    if (!rest)
        return false;
    if (*rest) {
        p = number(rest, &minute);
        if (!p || p - rest > 2)
            return false;
        p = skip(p);
        if (!strcasecmp(p, "min") || !strcasecmp(p, "minutes"))
            p += strlen(p);
        if (*p)
            return false;
    } else if (needed) {
        return false;
    }
    if (hour > 23 || minute > 59)
        return false;
    *minutes = hour * 60 + minute;
    return true;
}
