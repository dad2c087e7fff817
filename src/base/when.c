/* when.c - proleptic Gregorian dates, moments and ISO weeks, all by day arithmetic; no clock, no time
 * zone. */
#include "passerelle/when.h"

enum { MINUTES_A_DAY = 24 * 60, YEAR_MIN = 1, YEAR_MAX = 9999 };

static bool leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

bool date_valid(struct date d)
{
    return d.year >= YEAR_MIN && d.year <= YEAR_MAX && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= month_days(d.year, d.month);
}

/* Division that rounds down, so that days before 1970 work like those after. */
static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

int64_t date_days(struct date d)
{
    /* Years that begin in March put the leap day last; 400 of them have 146097 days. */
    int64_t y = (int64_t)d.year - (d.month <= 2);
    int64_t era = floor_div(y, 400);
    int64_t yoe = y - era * 400;
    int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct date date_from_days(int64_t days)
{
    int64_t z = days + 719468;
    int64_t era = floor_div(z, 146097);
    int64_t doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153;
    int month = (int)(mp < 10 ? mp + 3 : mp - 9);
    return (struct date){
        .year = (int)(yoe + era * 400 + (month <= 2)),
        .month = month,
        .day = (int)(doy - (153 * mp + 2) / 5 + 1),
    };
}

int date_weekday(struct date d)
{
    int64_t days = date_days(d) + 3; /* 1970-01-01 was a Thursday */
    return (int)(days - floor_div(days, 7) * 7) + 1;
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return a.day < b.day ? -1 : a.day > b.day;
}

/* Reads exactly count digits; NULL if they are not there. Never looks past a terminator. */
static const char *digits(const char *s, int count, int *out)
{
    int value = 0;
    for (int i = 0; i < count; i++, s++) {
        if (*s < '0' || *s > '9')
            return NULL;
        value = value * 10 + (*s - '0');
    }
    *out = value;
    return s;
}

static const char *sign(const char *s, char wanted)
{
    return s != NULL && *s == wanted ? s + 1 : NULL;
}

static const char *date_scan(const char *s, struct date *out)
{
    struct date d;
    if ((s = sign(digits(s, 4, &d.year), '-')) == NULL || (s = sign(digits(s, 2, &d.month), '-')) == NULL ||
        (s = digits(s, 2, &d.day)) == NULL || !date_valid(d))
        return NULL;
    *out = d;
    return s;
}

bool date_parse(const char *s, struct date *out)
{
    struct date d;
    const char *end = date_scan(s, &d);
    if (end == NULL || *end != '\0')
        return false;
    *out = d;
    return true;
}

void date_print(struct str *s, struct date d)
{
    str_printf(s, "%04d-%02d-%02d", d.year, d.month, d.day);
}

bool moment_parse(const char *s, struct moment *out)
{
    struct moment m = { 0 };
    const char *p = date_scan(s, &m.date);
    if (p == NULL)
        return false;
    if (*p != '\0') {
        if ((p = sign(p, ' ')) == NULL || (p = sign(digits(p, 2, &m.hour), ':')) == NULL ||
            (p = digits(p, 2, &m.minute)) == NULL || *p != '\0' || m.hour > 23 || m.minute > 59)
            return false;
    }
    *out = m;
    return true;
}

int64_t moment_minutes(struct moment m)
{
    return date_days(m.date) * MINUTES_A_DAY + m.hour * 60 + m.minute;
}

struct moment moment_from_minutes(int64_t minutes)
{
    int64_t days = floor_div(minutes, MINUTES_A_DAY);
    int rest = (int)(minutes - days * MINUTES_A_DAY);
    return (struct moment){ .date = date_from_days(days), .hour = rest / 60, .minute = rest % 60 };
}

int moment_compare(struct moment a, struct moment b)
{
    int64_t x = moment_minutes(a), y = moment_minutes(b);
    return x < y ? -1 : x > y;
}

/* The days of the Monday of week 1: the week that holds 4 January. */
static int64_t first_monday(int year)
{
    struct date fourth = { year, 1, 4 };
    return date_days(fourth) - (date_weekday(fourth) - 1);
}

struct week week_of(struct date d)
{
    int64_t days = date_days(d);
    int year = d.year;
    if (days < first_monday(year))
        year--;
    else if (days >= first_monday(year + 1))
        year++;
    return (struct week){ .year = year, .number = (int)((days - first_monday(year)) / 7) + 1 };
}

struct date week_monday(struct week w)
{
    return date_from_days(first_monday(w.year) + ((int64_t)w.number - 1) * 7);
}

struct week week_add(struct week w, int weeks)
{
    return week_of(date_from_days(first_monday(w.year) + ((int64_t)w.number - 1 + weeks) * 7));
}

int week_compare(struct week a, struct week b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    return a.number < b.number ? -1 : a.number > b.number;
}

bool week_parse(const char *s, struct week *out)
{
    struct week w;
    const char *p = sign(sign(digits(s, 4, &w.year), '-'), 'W');
    if (p == NULL || (p = digits(p, 2, &w.number)) == NULL || *p != '\0' || w.year < YEAR_MIN || w.number < 1)
        return false;
    if (week_compare(week_of(week_monday(w)), w) != 0) /* week 53 of a year of 52 */
        return false;
    *out = w;
    return true;
}

void week_print(struct str *s, struct week w)
{
    str_printf(s, "%04d-W%02d", w.year, w.number);
}
