/* site.c - where a page is: entering a site, signing in first where a page needs it, and coming back after.
 *
 * A page with `needs` is seen while the site is signed in. `needs: other/page` asks the other site: while that one is
 * open this one opens again by itself, so one is signed out only when both are closed. */
#include "site_room.h"

#include <string.h>

struct site *site_target(const struct world *w, struct site *from, const char *word, const char **page)
{
    const char *slash = strchr(word, '/');
    *page = word;
    if (!slash)
        return from;
    *page = slash + 1;
    for (size_t i = 0; i < w->site_count; i++) {
        const char *id = w->sites[i]->data->id;
        if (strlen(id) == (size_t)(slash - word) && !strncmp(id, word, strlen(id)))
            return w->sites[i];
    }
    return NULL;
}

/* An address may end with a slash or the dot of a sentence. */
static const struct site_page *page_called(const struct site_data *data, const char *name)
{
    size_t n = strlen(name);
    while (n > 0 && strchr("/. \t", name[n - 1]))
        n--;
    for (size_t i = 0; i < data->page_count; i++) {
        if (strlen(data->pages[i].id) == n && !strncmp(data->pages[i].id, name, n))
            return &data->pages[i];
    }
    return NULL;
}

struct site_spot site_spot_at(struct site *s, const char *page, struct record *prefer)
{
    struct site_spot spot = { .site = s };
    if (page && *page)
        spot.page = page_called(s->data, page);
    else if (s->at)
        spot.page = site_data_page(s->data, s->at);
    else if (s->data->page_count > 0)
        spot.page = s->data->pages;
    if (spot.page && spot.page->record)
        spot.record = record_of(s, spot.page->record, prefer);
    return spot;
}

/* The site that must be open for the page to be seen; NULL: none. */
static struct site *gate_of(const struct world *w, const struct site_spot *spot, const char **page)
{
    if (!spot->page || !spot->page->needs)
        return NULL;
    return site_target(w, spot->site, spot->page->needs, page);
}

bool site_may_see(const struct world *w, const struct site_spot *spot)
{
    const char *page;
    const struct site *gate = gate_of(w, spot, &page);
    return !gate || gate->open;
}

static void arrive(struct site *s)
{
    s->choosing = NULL;
    s->focus = NULL;
    s->error_count = 0;
    site_forget_box(s, site_filter.text);
}

struct site_spot site_go(struct world *w, struct site *s, const char *page, struct record *prefer)
{
    struct site_spot spot = site_spot_at(s, page, prefer);
    const char *sign_in;
    struct site *gate = gate_of(w, &spot, &sign_in);
    arrive(s);
    if (gate && gate->open)
        s->open = true;
    if (!gate || gate->open) {
        if (spot.page)
            world_page_seen(s, spot.page);
        return spot;
    }
    gate->wanted = s;
    gate->wanted_page = spot.page;
    gate->wanted_record = spot.record;
    arrive(gate);
    return site_spot_at(gate, sign_in, NULL);
}

struct site_spot site_enter(struct world *w, struct site *s, const char *page)
{
    return site_go(w, s, page, NULL);
}

void site_wish(struct world *w, struct site *s, const char *id)
{
    s->focus = id ? arena_strdup(&w->arena, id) : NULL;
    s->focus_turn = w->turn;
}

bool site_shows(const struct world *w, const struct site_spot *spot, const struct site_block *block)
{
    if (!site_when_holds(w, spot, block->when))
        return false;
    for (const struct site_block *b = spot->page->blocks; b != block; b++) {
        if (b->kind == block->kind && streq(b->text, block->text) && site_when_holds(w, spot, b->when))
            return block->kind == SITE_TEXT || block->kind == SITE_NOTE;
    }
    return true;
}

const struct site_block *site_block(const struct world *w, const struct site_spot *spot,
                                    enum site_block_kind kind, const char *text)
{
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind == kind && streq(b->text, text) && site_shows(w, spot, b))
            return b;
    }
    return NULL;
}
