/* browser_act.c - an action in Fureteur: its own buttons first, then the page of the site. */
#include "browser_app.h"

#include <stdlib.h>
#include <string.h>

/* --- buttons --- */
static void press_go(struct browser_state *s, struct world *w)
{
    struct str address = { 0 };
    if (s->typing)
        str_add(&address, str_s(&s->address));
    else
        browser_address(&address, browser_here(s));
    browser_go(s, w, str_s(&address), "address", false);
    str_free(&address);
}

static void press_more(struct browser_state *s, struct world *w)
{
    s->sheet = SHEET_MORE;
    browser_wish(s, w, "button/home");
}

static void press_search(struct browser_state *s, struct world *w)
{
    const char *words = arena_strdup(&w->arena, str_s(&s->words));
    browser_search(s, w, words, false);
}

static void press_home(struct browser_state *s, struct world *w)
{
    browser_visit(s, w, (struct visit){ .place = BROWSER_HOME });
}

static void press_reload(struct browser_state *s, struct world *w)
{
    struct visit *v = browser_here(s);
    s->sheet = SHEET_NONE;
    browser_say(w, BROWSER_RELOADED, v->place == BROWSER_SITE ? v->spot.site->data->id : NULL, NULL, NULL,
                NULL);
    world_notice(w, "La page est à jour.");
}

static void press_new_tab(struct browser_state *s, struct world *w)
{
    browser_new_tab(s, w, false);
}

static void press_private(struct browser_state *s, struct world *w)
{
    browser_new_tab(s, w, true);
}

static void press_close_tab(struct browser_state *s, struct world *w)
{
    browser_close_tab(s, w, s->current);
}

static bool is_bookmark(const struct browser_state *s, const struct site *site)
{
    for (size_t i = 0; i < s->bookmark_count; i++) {
        if (s->bookmarks[i] == site)
            return true;
    }
    return false;
}

static void press_add_bookmark(struct browser_state *s, struct world *w)
{
    struct visit *v = browser_here(s);
    s->sheet = SHEET_NONE;
    if (v->place != BROWSER_SITE)
        return;
    if (!is_bookmark(s, v->spot.site)) {
        s->bookmarks = grow(s->bookmarks, s->bookmark_count, &s->bookmark_cap, sizeof *s->bookmarks);
        s->bookmarks[s->bookmark_count++] = v->spot.site;
    }
    world_notice(w, "Ce site est dans vos favoris.");
}

static void press_bookmarks(struct browser_state *s, struct world *w)
{
    s->sheet = SHEET_BOOKMARKS;
    browser_wish(s, w, NULL);
}

static void press_downloads(struct browser_state *s, struct world *w)
{
    s->sheet = SHEET_DOWNLOADS;
    browser_wish(s, w, NULL);
}

static void press_links(struct browser_state *s, struct world *w)
{
    if (!browser_has_links(s, w))
        return;
    s->sheet = SHEET_LINKS;
    browser_wish(s, w, NULL);
}

static const struct browser_button {
    const char *id;
    void (*press)(struct browser_state *, struct world *);
} buttons[] = {
    { "button/go", press_go },
    { "field/address", press_go },
    { "button/back", browser_back },
    { "button/more", press_more },
    { "button/search", press_search },
    { "field/search", press_search },
    { "button/home", press_home },
    { "button/reload", press_reload },
    { "button/new-tab", press_new_tab },
    { "button/private", press_private },
    { "button/links", press_links },
    { "button/close-tab", press_close_tab },
    { "button/add-bookmark", press_add_bookmark },
    { "button/bookmarks", press_bookmarks },
    { "button/downloads", press_downloads },
};

static bool press(struct browser_state *s, struct world *w, const char *id)
{
    for (size_t i = 0; i < ARRAY_LEN(buttons); i++) {
        if (streq(buttons[i].id, id)) {
            buttons[i].press(s, w);
            return true;
        }
    }
    return false;
}

/* --- rows and links --- */
static bool open_tab(struct browser_state *s, struct world *w, const char *number)
{
    size_t n = (size_t)strtoul(number, NULL, 10);
    if (n < 1 || n > s->count)
        return false;
    s->current = n - 1;
    s->typing = false;
    s->sheet = SHEET_NONE;
    browser_wish(s, w, NULL);
    browser_ask_next(s, w);
    return true;
}

static bool open_result(struct browser_state *s, struct world *w, const char *number)
{
    size_t n = (size_t)strtoul(number, NULL, 10);
    const struct visit *v = browser_here(s);
    if (v->place != BROWSER_RESULTS || n < 1 || n > w->data->search_count)
        return false;
    const struct result_data *r = &w->data->search[n - 1];
    struct site *site = world_site(w, r->site);
    if (!site || !search_finds(w, r, v->words))
        return false;
    browser_open_site(s, w, site, "", r->ad ? "ad" : "result", false);
    return true;
}

static bool open_bookmark(struct browser_state *s, struct world *w, const char *id)
{
    struct site *site = world_site(w, id);
    if (!site || !is_bookmark(s, site))
        return false;
    browser_open_site(s, w, site, "", "bookmark", false);
    return true;
}

static const struct browser_row {
    const char *prefix;
    bool (*open)(struct browser_state *, struct world *, const char *rest);
} rows[] = {
    { "tab/", open_tab },
    { "apart/", browser_open_apart },
    { "result/", open_result },
    { "bookmark/", open_bookmark },
};

static bool open_row(struct browser_state *s, struct world *w, const char *id)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (starts_with(id, rows[i].prefix))
            return rows[i].open(s, w, id + strlen(rows[i].prefix));
    }
    return false;
}

/* --- the page of a site --- */
static size_t count_downloads(const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->file_count; i++)
        n += w->files[i]->at == FILE_DOWNLOADS;
    return n;
}

static bool act_on_site(struct browser_state *s, struct world *w, const struct action *a)
{
    struct visit *v = browser_here(s);
    if (v->place != BROWSER_SITE || s->sheet != SHEET_NONE)
        return false;
    struct site_spot spot = v->spot;
    const struct site *before = spot.site;
    size_t downloads = count_downloads(w);
    bool was_open = spot.site->open;
    if (!site_act(w, &spot, a))
        return false;
    if (count_downloads(w) > downloads)
        browser_say(w, BROWSER_DOWNLOADED, w->files[w->file_count - 1]->name, v->spot.site->data->id, NULL,
                    NULL);
    if (spot.page == v->spot.page && spot.site == before && !s->apart) {
        v->spot = spot;
    } else {
        browser_visit(s, w, (struct visit){ .place = BROWSER_SITE, .spot = spot });
        if (spot.site != before) {
            spot.site->seen = true;
            browser_say(w, BROWSER_OPENED, spot.site->data->id, spot.page ? spot.page->id : NULL, "link",
                        spot.site->data->trap ? "trap" : NULL);
        }
    }
    if (spot.site->open != was_open)
        browser_ask_next(s, w);
    return true;
}

bool browser_follow(struct browser_state *s, struct world *w, const char *id)
{
    return open_row(s, w, id) || act_on_site(s, w, &(struct action){ .verb = ACT_ACTIVATE, .target = id });
}

/* --- actions --- */
static bool set(struct browser_state *s, const struct action *a)
{
    const char *text = a->text ? a->text : "";
    if (streq(a->target, "field/address")) {
        str_set(&s->address, text);
        s->typing = true;
    } else if (streq(a->target, "field/search")) {
        str_set(&s->words, text);
    } else {
        return false;
    }
    return true;
}

/* False at the first page: nothing changes, and where one is is said. */
static bool back(struct browser_state *s, struct world *w)
{
    const struct tab *tab = browser_tab(s);
    bool first = s->sheet == SHEET_NONE && tab->at == 0 && !tab->from && s->count == 1 &&
                 tab->list[0].place == BROWSER_HOME;
    browser_back(s, w);
    return !first;
}

bool browser_act(void *state, struct world *w, const struct action *a)
{
    struct browser_state *s = state;
    if (s->question != QUESTION_NONE) {
        if (a->verb == ACT_ACTIVATE && a->target && starts_with(a->target, "answer/"))
            return browser_answer(s, w, a->target + strlen("answer/"));
        return a->verb == ACT_BACK && browser_ask_back(s, w);
    }
    if (a->verb == ACT_BACK) /* a list of documents in front of a page closes first */
        return act_on_site(s, w, a) || back(s, w);
    if (!a->target)
        return false;
    if (a->verb == ACT_SET && set(s, a))
        return true;
    if (a->verb == ACT_ACTIVATE && (press(s, w, a->target) || open_row(s, w, a->target)))
        return true;
    return act_on_site(s, w, a);
}
