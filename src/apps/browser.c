/* browser.c - Fureteur: the words of its screens, the facts it can state, its beginning and its end. */
#include "browser_app.h"

#include <stdlib.h>
#include <string.h>

static const char *const buttons[] = {
    "Aller",
    "Retour",
    "Recharger",
    "Accueil",
    "Plus",
    "Chercher",
    "Nouvel onglet",
    "Fermer l'onglet",
    "Fenêtre privée",
    "Lien dans un nouvel onglet",
    "Ajouter aux favoris",
    "Favoris",
    "Téléchargements",
    "Tout accepter",
    "Tout refuser",
    "Choisir",
    "Enregistrer mes choix",
    "Autoriser",
    "Bloquer",
    "Fermer",
    "Voir l'offre",
    "Oui, garder",
    "Non, merci",
    NULL,
};
static const char *const fields[] = { "Adresse", "Recherche", NULL };
static const char *const places[] = { NULL };

static const char *const by_words[] = { "address", "link", "result", "ad", "bookmark", NULL };
static const char *const question_words[] = { "cookies", "notifications", "password", "popup", NULL };
static const char *const answer_words[] = { "accepted", "refused", "chosen", "closed", "opened", NULL };
static const char *const private_words[] = { "off", "on", NULL };

const struct fact_kind browser_facts[] = {
    [BROWSER_OPENED] = {
        .name = "browser.opened",
        .doc = "a site was reached",
        .look = true,
        .told = N_("J'ai ouvert le site {site}."),
        .attributes = {
            { "site", VALUE_ID, NULL, "its id" },
            { "page", VALUE_ID, NULL, "the page" },
            { "by", VALUE_WORD, by_words, "how one came there" },
            { "trap", VALUE_TEXT, NULL, "some if the site, or the message that led there, is a trap" },
        },
    },
    [BROWSER_OPENED_TAB] = {
        .name = "browser.opened_tab",
        .doc = "a link was opened in a tab of its own, the page stayed open",
        .look = true,
        .told = N_("J'ai ouvert un lien dans un nouvel onglet."),
        .attributes = {
            { "site", VALUE_ID, NULL, "the site of the new tab" },
            { "page", VALUE_ID, NULL, "the page of the new tab" },
        },
    },
    [BROWSER_SEARCHED] = {
        .name = "browser.searched",
        .doc = "words were looked for",
        .look = true,
        .told = N_("J'ai cherché : {words}."),
        .attributes = { { "words", VALUE_TEXT, NULL, "the words" } },
    },
    [BROWSER_LEFT] = {
        .name = "browser.left",
        .doc = "a site was left for another page",
        .look = true,
        .told = N_("J'ai quitté le site {site}."),
        .attributes = { { "site", VALUE_ID, NULL, "its id" } },
    },
    [BROWSER_RELOADED] = {
        .name = "browser.reloaded",
        .doc = "a page was loaded again",
        .look = true,
        .attributes = { { "site", VALUE_ID, NULL, "its id" } },
    },
    [BROWSER_WENT_BACK] = {
        .name = "browser.went_back",
        .doc = "one went back to the page before",
        .look = true,
        .attributes = { { "site", VALUE_ID, NULL, "the site that was gone back to" } },
    },
    [BROWSER_REFUSED] = {
        .name = "browser.refused",
        .doc = "a document or page may not be seen",
        .attributes = {
            { "file", VALUE_FILES, NULL, "the document" },
            { "site", VALUE_ID, NULL, "the site" },
        },
    },
    [BROWSER_ANSWERED] = {
        .name = "browser.answered",
        .doc = "a question in front of a page was answered",
        .attributes = {
            { "question", VALUE_WORD, question_words, "which question" },
            { "answer", VALUE_WORD, answer_words, "what was answered" },
            { "site", VALUE_ID, NULL, "the site that asked" },
        },
    },
    [BROWSER_DOWNLOADED] = {
        .name = "browser.downloaded",
        .doc = "a document of a site was kept on the computer",
        .told = N_("J'ai téléchargé {file}."),
        .attributes = {
            { "file", VALUE_FILES, NULL, "the document" },
            { "site", VALUE_ID, NULL, "the site" },
        },
    },
    [BROWSER_AT] = {
        .name = "browser.at",
        .state = true,
        .doc = "the page that is shown",
        .attributes = {
            { "site", VALUE_ID, NULL, "its site" },
            { "page", VALUE_ID, NULL, "the page" },
            { "record", VALUE_TEXT, NULL, "the record that the page shows, by its title" },
        },
    },
    [BROWSER_TABS] = {
        .name = "browser.tabs",
        .state = true,
        .doc = "how many tabs are open",
        .attributes = {
            { "count", VALUE_ID, NULL, "the number" },
            { "private", VALUE_WORD, private_words, "whether the one that is shown keeps nothing" },
        },
    },
    [BROWSER_BOOKMARK] = {
        .name = "browser.bookmark",
        .state = true,
        .doc = "a site is among the bookmarks",
        .attributes = { { "site", VALUE_ID, NULL, "its id" } },
    },
    [BROWSER_DOWNLOAD] = {
        .name = "browser.download",
        .state = true,
        .doc = "a document is in Téléchargements",
        .attributes = { { "file", VALUE_FILES, NULL, "the document" } },
    },
    [BROWSER_FACTS] = { 0 },
};

void browser_say(struct world *w, enum browser_fact kind, const char *a, const char *b, const char *c,
                 const char *d)
{
    const char *values[FACT_ATTRIBUTES] = { a, b, c, d };
    world_say(w, &browser_facts[kind], values);
}

void browser_wish(struct browser_state *s, const struct world *w, const char *id)
{
    s->wish = id;
    s->wish_turn = w->turn;
}

/* An exercise about one service begins on it; else at the box for searching. */
static void browser_begin(void *state, struct world *w)
{
    struct browser_state *s = state;
    s->tabs = grow(s->tabs, s->count, &s->cap, sizeof *s->tabs);
    s->tabs[s->count++] = (struct tab){ 0 };
    struct tab *tab = &s->tabs[0];
    tab->list = grow(tab->list, 0, &tab->cap, sizeof *tab->list);
    tab->list[tab->count++] = (struct visit){ .place = BROWSER_HOME };
    browser_wish(s, w, "field/search");
    if (w->data->start_count == 0)
        return;
    struct site *site = world_site(w, w->data->starts[0].site);
    if (!site)
        return;
    tab->list[0] = (struct visit){ .place = BROWSER_SITE, .spot = site_enter(w, site, site->at) };
    site->seen = true;
    browser_wish(s, w, NULL);
    browser_ask_next(s, w);
}

static void browser_done(void *state)
{
    struct browser_state *s = state;
    for (size_t i = 0; i < s->count; i++)
        free(s->tabs[i].list);
    free(s->tabs);
    free(s->bookmarks);
    str_free(&s->address);
    str_free(&s->words);
    *s = (struct browser_state){ 0 };
}

/* --- states --- */
struct telling {
    fact_sink *sink;
    void *ctx;
    const struct fact_kind *kind;
};

static void tell(const struct telling *t, const char *a, const char *b)
{
    t->sink(t->ctx, &(struct fact){ .kind = t->kind, .value = { a, b } });
}

static void tell_at(const struct browser_state *s, const struct world *w, const struct telling *t)
{
    const struct visit *v = browser_here(s);
    struct arena arena = { 0 };
    if (v->place == BROWSER_SITE)
        t->sink(t->ctx,
                &(struct fact){ .kind = t->kind,
                                .value = { v->spot.site->data->id, v->spot.page ? v->spot.page->id : NULL,
                                           site_record_title(w, &v->spot, &arena) } });
    arena_free(&arena);
}

static void tell_tabs(const struct browser_state *s, const struct world *w, const struct telling *t)
{
    struct str n = { 0 };
    (void)w;
    str_printf(&n, "%zu", s->count);
    tell(t, str_s(&n), private_words[browser_tab(s)->private_one]);
    str_free(&n);
}

static void tell_bookmarks(const struct browser_state *s, const struct world *w, const struct telling *t)
{
    (void)w;
    for (size_t i = 0; i < s->bookmark_count; i++)
        tell(t, s->bookmarks[i]->data->id, NULL);
}

static void tell_downloads(const struct browser_state *s, const struct world *w, const struct telling *t)
{
    (void)s;
    for (size_t i = 0; i < w->file_count; i++) {
        if (w->files[i]->at == FILE_DOWNLOADS)
            tell(t, w->files[i]->name, NULL);
    }
}

static void browser_now(const void *state, const struct world *w, const struct fact_kind *kind,
                        fact_sink *sink, void *ctx)
{
    static void (*const tellers[BROWSER_FACTS])(const struct browser_state *, const struct world *,
                                                const struct telling *) = {
        [BROWSER_AT] = tell_at,
        [BROWSER_TABS] = tell_tabs,
        [BROWSER_BOOKMARK] = tell_bookmarks,
        [BROWSER_DOWNLOAD] = tell_downloads,
    };
    struct telling t = { .sink = sink, .ctx = ctx, .kind = kind };
    if (tellers[kind - browser_facts])
        tellers[kind - browser_facts](state, w, &t);
}

/* --- asked by another app --- */
static void browser_open(void *state, struct world *w, const struct request *asked)
{
    struct browser_state *s = state;
    const char *file = starts_with(asked->what, "file:") ? asked->what + strlen("file:") : NULL;
    struct tab *tab = browser_tab(s);
    bool used = tab->count > 1 || tab->list[0].place != BROWSER_HOME; /* what was open stays open */
    if (used && !browser_new_tab(s, w, false))
        return;
    browser_tab(s)->from = asked->from;
    if (file)
        browser_open_file(s, w, file, file);
    else
        browser_go(s, w, asked->what, asked->how ? asked->how : "link", asked->trap != NULL);
}

static const char *browser_heading(const void *state, const struct world *w, struct page *p)
{
    const struct visit *v = browser_here(state);
    (void)w;
    return v->place == BROWSER_SITE
               ? page_printf(p, page_said(p, N_("Fureteur : %s")), page_said(p, v->spot.site->data->title))
               : N_("Fureteur");
}

const struct app app_browser = {
    .name = "browser",
    .title = N_("Fureteur"),
    .doc = "a browser: addresses, search, sites, tabs, bookmarks",
    .facts = browser_facts,
    .buttons = buttons,
    .fields = fields,
    .places = places,
    .state_size = sizeof(struct browser_state),
    .begin = browser_begin,
    .show = browser_show,
    .act = browser_act,
    .now = browser_now,
    .done = browser_done,
    .open = browser_open,
    .heading = browser_heading,
    .web = true,
};

/* --- sites as an app without a page: their facts --- */
static void sites_now(const void *unused, const struct world *w, const struct fact_kind *kind,
                      fact_sink *sink, void *ctx)
{
    (void)unused;
    site_now(w, kind, sink, ctx);
}

const struct app app_sites = {
    .name = "site",
    .doc = "the online services that the browser shows",
    .facts = site_facts,
    .now = sites_now,
};
