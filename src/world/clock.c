/* clock.c - story time: where it stands, and whether anything is still to come. It moves only by explicit actions. */
#include "passerelle/world.h"

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

/* Does anything on the site wait for a day? */
static bool waits(const struct site_when *when)
{
    for (size_t i = 0; when && i < when->count; i++) {
        if (when->terms[i].kind == TERM_SINCE || when->terms[i].kind == TERM_UNTIL)
            return true;
    }
    return false;
}

static bool site_waits(const struct site *site)
{
    for (size_t i = 0; site->seen && i < site->count; i++) {
        if (site->records[i]->state->after.n > 0)
            return true;
    }
    for (size_t i = 0; site->seen && i < site->data->page_count; i++) {
        const struct site_page *page = &site->data->pages[i];
        for (size_t k = 0; k < page->count; k++) {
            if (waits(page->blocks[k].when))
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
        if (site_waits(w->sites[i]))
            return true;
    }
    return false;
}
