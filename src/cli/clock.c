/* The only place that reads a clock. With --now the clock starts there and goes on from it. */
#include "cli.h"

#include <time.h>

static int64_t milliseconds(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct moment clock_local(int64_t utc_ms)
{
    time_t seconds = (time_t)(utc_ms / 1000);
    struct tm tm;
    localtime_r(&seconds, &tm);
    return (struct moment){ { tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday }, tm.tm_hour, tm.tm_min };
}

bool cli_clock(struct cli *c)
{
    struct moment m;
    c->clock = (struct clock){ .start_ms = milliseconds(CLOCK_REALTIME),
                               .monotonic_ms = milliseconds(CLOCK_MONOTONIC) };
    if (c->now == NULL)
        return true;
    if (!moment_parse(c->now, &m))
        return diag_error(&c->diags, N_("date refusée pour --now : « %s » ; exemple : '2026-11-22 10:00'"),
                          c->now);
    struct tm tm = { .tm_year = m.date.year - 1900,
                     .tm_mon = m.date.month - 1,
                     .tm_mday = m.date.day,
                     .tm_hour = m.hour,
                     .tm_min = m.minute,
                     .tm_isdst = -1 };
    c->clock.start_ms = (int64_t)mktime(&tm) * 1000;
    c->clock.fixed = true;
    return true;
}

void clock_read(void *ctx, struct now *out)
{
    const struct clock *clock = ctx;
    int64_t ms = clock->fixed ? clock->start_ms + milliseconds(CLOCK_MONOTONIC) - clock->monotonic_ms
                              : milliseconds(CLOCK_REALTIME);
    *out = (struct now){ .utc_ms = ms,
                         .local = clock_local(ms),
                         .doubtful = clock_doubtful(ms, clock->newest_ms) };
}
