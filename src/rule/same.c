/* same.c - is it the same value, however it was typed; and the value as a service shows it again. */
#include "rule_room.h"

#include <string.h>
#include <strings.h>

typedef bool same_value(const char *a, const char *b, struct arena *);

static bool same_day(const char *a, const char *b, struct arena *arena)
{
    (void)arena;
    struct date x, y;
    return typed_day(a, &x) == TYPED_DAY && typed_day(b, &y) == TYPED_DAY && date_compare(x, y) == 0;
}

static bool same_hour(const char *a, const char *b, struct arena *arena)
{
    (void)arena;
    int x, y;
    return clock_parse(a, &x) && clock_parse(b, &y) && x == y;
}

static bool same_amount(const char *a, const char *b, struct arena *arena)
{
    (void)arena;
    int64_t x, y;
    return typed_amount(a, &x) && typed_amount(b, &y) && x == y;
}

static bool same_digits(const char *a, const char *b, struct arena *arena)
{
    const char *x = typed_digits(a, arena), *y = typed_digits(b, arena);
    return x && y && !strcmp(x, y);
}

/* 007 is 7, but a number of 7 digits and its copy without the first zero are two. */
static bool same_number(const char *a, const char *b, struct arena *arena)
{
    return same_digits(a, b, arena) || same_amount(a, b, arena);
}

static bool same_phone(const char *a, const char *b, struct arena *arena)
{
    const char *x = typed_phone(a, arena), *y = typed_phone(b, arena);
    return x && y && !strcmp(x, y);
}

static bool same_nir(const char *a, const char *b, struct arena *arena)
{
    const char *x = typed_nir(a, arena), *y = typed_nir(b, arena);
    return x && y && !strcmp(x, y);
}

static bool same_mail(const char *a, const char *b, struct arena *arena)
{
    (void)arena;
    a += strspn(a, " \t");
    b += strspn(b, " \t");
    size_t n = strcspn(a, " \t");
    return n == strcspn(b, " \t") && !strncasecmp(a, b, n);
}

static bool never(const char *a, const char *b, struct arena *arena)
{
    (void)a;
    (void)b;
    (void)arena;
    return false;
}

bool rule_same(enum rule_kind kind, const char *a, const char *b)
{
    /* a kind without a row: the same words */
    static same_value *const table[RULE_KINDS] = {
        [RULE_NUMBER] = same_number,   [RULE_AMOUNT] = same_amount,
        [RULE_DATE] = same_day,        [RULE_TIME] = same_hour,
        [RULE_POSTCODE] = same_digits, [RULE_PHONE] = same_phone,
        [RULE_EMAIL] = same_mail,      [RULE_NIR] = same_nir,
        [RULE_FISCAL] = same_digits,   [RULE_FOREIGNER] = same_digits,
        [RULE_PASSWORD] = never,       [RULE_NEW_PASSWORD] = never,
        [RULE_SAME] = never,           [RULE_CODE] = same_digits,
    };
    if (!a || !b)
        return a == b;
    if (!strcmp(a, b))
        return true;
    if (!table[kind])
        return text_same(a, b);
    struct arena arena = { 0 };
    bool same = table[kind](a, b, &arena);
    arena_free(&arena);
    return same;
}

/* --- as a service shows it again --- */
static const char *tidy_day(const char *typed, struct arena *arena)
{
    struct date d;
    if (typed_day(typed, &d) != TYPED_DAY)
        return typed;
    return arena_printf(arena, "%02d/%02d/%04d", d.day, d.month, d.year);
}

static const char *tidy_hour(const char *typed, struct arena *arena)
{
    int minutes;
    if (!clock_parse(typed, &minutes))
        return typed;
    return arena_printf(arena, "%d h %02d", minutes / 60, minutes % 60);
}

static const char *tidy_amount(const char *typed, struct arena *arena)
{
    int64_t cents;
    if (!typed_amount(typed, &cents))
        return typed;
    return arena_printf(arena, "%lld,%02d", (long long)(cents / 100), (int)(cents % 100));
}

const char *rule_tidy(enum rule_kind kind, const char *typed, struct arena *arena)
{
    static const char *(*const table[RULE_KINDS])(const char *, struct arena *) = {
        [RULE_DATE] = tidy_day,
        [RULE_TIME] = tidy_hour,
        [RULE_AMOUNT] = tidy_amount,
    };
    return table[kind] ? table[kind](typed, arena) : typed;
}
