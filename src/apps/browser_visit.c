/* browser_visit.c - tabs and their histories: going somewhere, going back, closing. */
#include "browser_app.h"

#include <stdlib.h>
#include <string.h>

struct tab *browser_tab(const struct browser_state *s)
{
    return &s->tabs[s->current];
}

struct visit *browser_here(const struct browser_state *s)
{
    struct tab *tab = browser_tab(s);
    return &tab->list[tab->at];
}

static const struct site *site_of(const struct visit *v)
{
    return v->place == BROWSER_SITE ? v->spot.site : NULL;
}

/* The page on the screen has changed: what was typed above it, and the browser's own pages, are gone. */
static void arrived(struct browser_state *s, struct world *w)
{
    s->typing = false;
    s->sheet = SHEET_NONE;
    s->question = QUESTION_NONE;
    str_clear(&s->address);
    browser_wish(s, w, browser_here(s)->place == BROWSER_HOME ? "field/search" : NULL);
    browser_ask_next(s, w);
}

static void left(struct world *w, const struct site *before, const struct site *now)
{
    if (before && before != now)
        browser_say(w, BROWSER_LEFT, before->data->id, NULL, NULL, NULL);
}

/* The first page and the last ones stay, so that [Échap] leads to the first page in a few steps. */
static void forget_old(struct tab *tab)
{
    enum { KEPT = 20 };
    if (tab->count < KEPT)
        return;
    memmove(&tab->list[1], &tab->list[2], (tab->count - 2) * sizeof *tab->list);
    tab->count--;
}

/* Behind the others, with one page in it; it is the open one now. */
static void add_tab(struct browser_state *s, bool private_one, struct visit v)
{
    s->tabs = grow(s->tabs, s->count, &s->cap, sizeof *s->tabs);
    struct tab tab = { .private_one = private_one };
    tab.list = grow(tab.list, 0, &tab.cap, sizeof *tab.list);
    v.number = ++s->visits;
    tab.list[tab.count++] = v;
    s->current = s->count;
    s->tabs[s->count++] = tab;
}

void browser_visit(struct browser_state *s, struct world *w, struct visit v)
{
    struct tab *tab = browser_tab(s);
    if (s->apart) {
        s->apart = false;
        add_tab(s, tab->private_one, v);
        arrived(s, w);
        return;
    }
    const struct site *before = site_of(&tab->list[tab->at]);
    tab->count = tab->at + 1; /* what was ahead is forgotten, as in every browser */
    forget_old(tab);
    tab->list = grow(tab->list, tab->count, &tab->cap, sizeof *tab->list);
    v.number = ++s->visits;
    tab->list[tab->count] = v;
    tab->at = tab->count++;
    arrived(s, w);
    left(w, before, site_of(&v));
}

bool browser_tab_is_free(const struct browser_state *s, struct world *w)
{
    enum { TABS_MOST = 8 };
    if (s->count < TABS_MOST)
        return true;
    world_refuse(
        w, "Vous ouvrez un onglet, c'est bien.\nMais il y a déjà 8 onglets.\nFermez d'abord un onglet.");
    return false;
}

bool browser_new_tab(struct browser_state *s, struct world *w, bool private_one)
{
    if (!browser_tab_is_free(s, w))
        return false;
    add_tab(s, private_one, (struct visit){ .place = BROWSER_HOME });
    arrived(s, w);
    if (private_one)
        world_notice(w, "Une fenêtre privée est ouverte.\nElle ne garde pas les pages vues.");
    return true;
}

/* A private window forgets who was signed in. */
static void forget(struct tab *tab)
{
    for (size_t i = 0; i < tab->count; i++) {
        if (tab->list[i].place == BROWSER_SITE)
            tab->list[i].spot.site->open = false;
    }
}

void browser_close_tab(struct browser_state *s, struct world *w, size_t tab)
{
    const struct site *before = site_of(&s->tabs[tab].list[s->tabs[tab].at]);
    if (s->count == 1) {
        browser_visit(s, w, (struct visit){ .place = BROWSER_HOME });
        return;
    }
    if (s->tabs[tab].private_one)
        forget(&s->tabs[tab]);
    free(s->tabs[tab].list);
    s->count--;
    memmove(&s->tabs[tab], &s->tabs[tab + 1], (s->count - tab) * sizeof *s->tabs);
    if (s->current > tab || s->current == s->count)
        s->current--;
    arrived(s, w);
    left(w, before, NULL);
    world_notice(w, "L'onglet est fermé.");
}

/* Nothing stands before the first page of a tab: the tab goes, as in a telephone; the last one shows its home. */
static void leave_first(struct browser_state *s, struct world *w)
{
    struct tab *tab = browser_tab(s);
    const struct site *before = site_of(&tab->list[0]);
    if (s->count > 1) {
        browser_close_tab(s, w, s->current);
    } else if (tab->list[0].place != BROWSER_HOME) {
        tab->list[0] = (struct visit){ .place = BROWSER_HOME, .number = ++s->visits };
        arrived(s, w);
        left(w, before, NULL);
    } else {
        world_notice(w, N_("C'est la première page. Il n'y en a pas avant."));
    }
}

void browser_back(struct browser_state *s, struct world *w)
{
    struct tab *tab = browser_tab(s);
    if (s->sheet != SHEET_NONE) {
        s->sheet = SHEET_NONE;
        browser_wish(s, w, "button/more");
        return;
    }
    if (tab->at == 0 && tab->from) {
        world_ask(w, tab->from, NULL, NULL, NULL);
        left(w, site_of(browser_here(s)), NULL);
        return;
    }
    if (tab->at == 0) {
        leave_first(s, w);
        return;
    }
    const struct site *before = site_of(&tab->list[tab->at]);
    tab->at--;
    /* Opened by an app on an empty page: that page was never seen. */
    if (tab->at == 0 && tab->from && tab->list[0].place == BROWSER_HOME) {
        world_ask(w, tab->from, NULL, NULL, NULL);
        left(w, before, NULL);
        return;
    }
    arrived(s, w);
    const struct site *now = site_of(browser_here(s));
    browser_say(w, BROWSER_WENT_BACK, now ? now->data->id : NULL, NULL, NULL, NULL);
    left(w, before, now);
}
