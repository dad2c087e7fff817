/* The action list of a step: what resume, undo and demonstration replay. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static void wipe(const char *s)
{
    if (s == NULL)
        return;
    char *p = (char *)(uintptr_t)s; /* owned by the log: see log_add */
    memset(p, 0, strlen(p));
    free(p);
}

static void entry_free(struct log_entry *e)
{
    wipe(e->action.target);
    wipe(e->action.text);
    wipe(e->action.by);
}

static const char *copy(const char *s)
{
    return s ? xstrdup(s) : NULL;
}

void log_drop_last(struct log *log)
{
    if (log->count > 0)
        entry_free(&log->list[--log->count]);
}

struct log_entry *log_add(struct log *log, const struct action *a, size_t floor, bool answered)
{
    struct log_entry e = {
        .action = { a->verb, copy(a->target), copy(a->text), copy(a->by) },
        .floor = floor,
        .answered = answered,
    };
    if (a->verb == ACT_SET && !answered && log->count > 0) {
        const struct log_entry *last = &log->list[log->count - 1];
        if (!last->shown && !last->answered && last->action.verb == ACT_SET &&
            streq(last->action.target, a->target))
            log_drop_last(log);
    }
    log->list = grow(log->list, log->count, &log->cap, sizeof *log->list);
    log->list[log->count++] = e;
    return &log->list[log->count - 1];
}

void log_clear(struct log *log)
{
    while (log->count > 0)
        log_drop_last(log);
}

void log_free(struct log *log)
{
    log_clear(log);
    free(log->list);
    *log = (struct log){ 0 };
}
