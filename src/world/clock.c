/* clock.c - story time: where it stands, and whether anything is still to come. It moves only by explicit actions. */
#include "passerelle/world.h"

#include <string.h>

enum { MINUTES_IN_DAY = 24 * 60 };

static bool mail_to_come(const struct world *w)
{
    for (size_t i = w->mail_count; i-- > 0;) { /* newest last */
        if (!world_mail_came(w, w->mail[i]))
            return true;
    }
    return false;
}

static bool sms_to_come(const struct world *w)
{
    for (size_t i = w->phone.count; i-- > 0;) {
        if (w->phone.sms[i]->minute > w->minute)
            return true;
    }
    return false;
}

static bool call_to_come(const struct world *w)
{
    for (size_t i = 0; i < w->data->phone.call_count; i++) {
        if (!world_call_came(w, &w->data->phone.calls[i]))
            return true;
    }
    return false;
}

/* Will a day change whether the block is shown? */
static bool waits(const struct world *w, const struct site_when *when)
{
    for (size_t i = 0; when && i < when->count; i++) {
        const struct site_term *t = &when->terms[i];
        if (t->kind == TERM_SINCE && w->minute < moment_minutes(t->moment))
            return true;
        bool whole_day = !t->value || !strchr(t->value, ':');
        if (t->kind == TERM_UNTIL &&
            w->minute <= moment_minutes(t->moment) + (whole_day ? MINUTES_IN_DAY : 0))
            return true;
    }
    return false;
}

static uint64_t page_bit(const struct site *site, const struct site_page *page)
{
    size_t n = (size_t)(page - site->data->pages);
    return (uint64_t)1 << (n < 63 ? n : 63);
}

void world_page_seen(struct site *site, const struct site_page *page)
{
    site->pages |= page_bit(site, page);
}

/* What one has not seen waits for nobody: a button for the day after would only lead astray. */
static bool site_waits(const struct world *w, const struct site *site)
{
    for (size_t i = 0; site->seen && i < site->count; i++) {
        if (site->records[i]->state->after.n > 0)
            return true;
    }
    for (size_t i = 0; site->seen && i < site->data->page_count; i++) {
        const struct site_page *page = &site->data->pages[i];
        for (size_t k = 0; k < page->count && (site->pages & page_bit(site, page)); k++) {
            if (waits(w, page->blocks[k].when))
                return true;
        }
    }
    return false;
}

bool world_waits(const struct world *w)
{
    if (mail_to_come(w) || sms_to_come(w) || call_to_come(w))
        return true;
    for (size_t i = 0; i < w->site_count; i++) {
        if (site_waits(w, w->sites[i]))
            return true;
    }
    return false;
}
