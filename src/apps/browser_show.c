/* browser_show.c - Fureteur on a page: tabs, the address bar, and what the open tab shows. */
#include "browser_app.h"
#include "parts.h"

#include "passerelle/text.h"

#include <string.h>

/* --- names --- */
static const char *title_of(const struct visit *v)
{
    static const char *const titles[BROWSER_PLACES] = {
        [BROWSER_HOME] = N_("Recherche"),
        [BROWSER_RESULTS] = N_("Résultats"),
        [BROWSER_FILE] = N_("Document"),
        [BROWSER_NOWHERE] = N_("Page introuvable"),
    };
    return v->place == BROWSER_SITE ? v->spot.site->data->title : titles[v->place];
}

/* --- above the page --- */
/* Of two tabs on one site each is called by its page. */
static const char *tab_title(const struct browser_state *s, const struct world *w, size_t n, struct page *p)
{
    const struct visit *v = &s->tabs[n].list[s->tabs[n].at];
    bool page = v->place == BROWSER_SITE && v->spot.page;
    for (size_t i = 0; page && i < s->count; i++) {
        const struct visit *other = &s->tabs[i].list[s->tabs[i].at];
        if (i != n && other->place == BROWSER_SITE && other->spot.site == v->spot.site)
            return site_page_title(w, &v->spot, &p->arena);
    }
    return title_of(v);
}

static void show_tabs(const struct browser_state *s, const struct world *w, struct page *p)
{
    if (s->count < 2 && !browser_tab(s)->private_one)
        return;
    part_bar(p, "tabs");
    for (size_t i = 0; i < s->count; i++) {
        const struct tab *tab = &s->tabs[i];
        page_add(p, (struct item){
                        .kind = ITEM_LINK,
                        .id = page_printf(p, "tab/%zu", i + 1),
                        .label = tab_title(s, w, i, p),
                        .text = tab->private_one ? N_("(privé)") : NULL,
                        .flags = i == s->current ? ITEM_ON : 0,
                        .verb = page_tr(p, N_("[Entrée] ouvrir")),
                    });
    }
    part_button(p, "button/close-tab", "Fermer l'onglet");
    page_close(p);
}

static void show_address(const struct browser_state *s, struct page *p)
{
    struct str address = { 0 };
    if (s->typing)
        str_add(&address, str_s(&s->address));
    else
        browser_address(&address, browser_here(s));
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = "field/address",
                    .label = N_("Adresse"),
                    .value = page_copy(p, str_s(&address)),
                    .flags = ITEM_SUBMIT | ITEM_HEAD,
                    .verb = page_tr(p, N_("[Entrée] aller")),
                });
    str_free(&address);
    part_bar(p, "tools");
    part_button(p, "button/go", "Aller");
    part_button(p, "button/back", "Retour");
    part_button(p, "button/more", "Plus");
    page_close(p);
}

/* The part of the address that says whose site it is. */
static void show_owner(const struct visit *v, struct page *p)
{
    size_t n;
    const char *owner = address_owner(v->spot.site->data->address, &n);
    page_add(p, (struct item){
                    .kind = ITEM_PAIR,
                    .label = N_("Ce site est à"),
                    .text = page_printf(p, "%.*s", (int)n, owner),
                    .flags = ITEM_QUIET,
                });
}

/* --- places --- */
static void show_search_box(const struct browser_state *s, struct page *p)
{
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = "field/search",
                    .label = N_("Recherche"),
                    .value = page_copy(p, str_s(&s->words)),
                    .flags = ITEM_SUBMIT,
                    .verb = page_tr(p, N_("[Entrée] chercher")),
                });
    part_bar(p, "search");
    part_button(p, "button/search", "Chercher");
    page_close(p);
}

static void show_bookmarks(const struct browser_state *s, struct page *p)
{
    if (s->bookmark_count == 0) {
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = N_("Pas encore de favori.") });
        return;
    }
    part_list(p, "bookmarks", 0, N_("[↑] [↓] autre ligne"));
    for (size_t i = 0; i < s->bookmark_count; i++)
        page_add(p, (struct item){
                        .kind = ITEM_ROW,
                        .id = page_printf(p, "bookmark/%s", s->bookmarks[i]->data->id),
                        .label = s->bookmarks[i]->data->title,
                        .text = s->bookmarks[i]->data->address,
                        .verb = page_tr(p, N_("[Entrée] ouvrir")),
                    });
    page_close(p);
}

static void show_home(const struct browser_state *s, const struct world *w, struct page *p)
{
    (void)w;
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Trouver un site") });
    show_search_box(s, p);
    if (s->bookmark_count > 0) {
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Mes favoris") });
        show_bookmarks(s, p);
    }
}

static void add_result(struct page *p, const struct world *w, const struct result_data *r, size_t n)
{
    const struct site_data *site = world_data_site(w->data, r->site);
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, "result/%zu/%s", n + 1, r->site),
                    .label = r->ad ? page_printf(p, page_said(p, N_("Annonce · %s")), page_said(p, r->title))
                                   : r->title,
                    .source = r->title,
                    .text = page_printf(p, "%s%s%s", site ? site->address : r->site, r->text ? "   " : "",
                                        r->text ? page_said(p, r->text) : ""),
                    .verb = page_tr(p, N_("[Entrée] ouvrir")),
                });
}

static void show_results(const struct browser_state *s, const struct world *w, struct page *p)
{
    const char *words = browser_here(s)->words;
    size_t found = 0;
    for (size_t i = 0; i < w->data->search_count; i++)
        found += search_finds(w, &w->data->search[i], words);
    if (found > 0) {
        part_list(p, "results", 0, N_("[↑] [↓] autre ligne"));
        for (size_t i = 0; i < w->data->search_count; i++) {
            if (search_finds(w, &w->data->search[i], words))
                add_result(p, w, &w->data->search[i], i);
        }
        page_close(p);
    } else {
        page_add(p, (struct item){
                        .kind = ITEM_TEXT,
                        .label = page_printf(
                            p, page_said(p, N_("Aucun résultat avec « %s ».\nEssayez 2 ou 3 autres mots.")),
                            words),
                    });
    }
    show_search_box(s, p);
}

static void show_site(const struct browser_state *s, const struct world *w, struct page *p)
{
    const struct visit *v = browser_here(s);
    show_owner(v, p);
    site_show(w, &v->spot, p);
}

static void show_file(const struct browser_state *s, const struct world *w, struct page *p)
{
    const struct visit *v = browser_here(s);
    const struct file *f = v->file ? world_file(w, v->file) : NULL;
    if (!f || !world_link_open(w, f->id)) {
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Accès refusé") });
        page_add(p, (struct item){
                        .kind = ITEM_TEXT,
                        .id = "text/refused",
                        .label = N_("Ce document n'est pas partagé avec vous.\nSon auteur peut le partager."),
                    });
        return;
    }
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = f->name });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT, .id = "text/file", .label = f->text && *f->text ? f->text : f->name });
}

static void show_nowhere(const struct browser_state *s, const struct world *w, struct page *p)
{
    (void)w;
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Cette adresse est inconnue.") });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/nowhere",
                    .label = page_printf(
                        p, page_said(p, N_("Vous avez écrit : %s\nVérifiez chaque signe de l'adresse.")),
                        browser_here(s)->address),
                });
}

/* --- the browser's own pages --- */
static void show_more(const struct browser_state *s, const struct world *w, struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Autres gestes") });
    part_bar(p, "more");
    part_button(p, "button/home", "Accueil");
    part_button(p, "button/reload", "Recharger");
    part_button(p, "button/new-tab", "Nouvel onglet");
    if (browser_has_links(s, w))
        part_button(p, "button/links", "Lien dans un nouvel onglet");
    part_button(p, "button/private", "Fenêtre privée");
    if (browser_here(s)->place == BROWSER_SITE)
        part_button(p, "button/add-bookmark", "Ajouter aux favoris");
    part_button(p, "button/bookmarks", "Favoris");
    part_button(p, "button/downloads", "Téléchargements");
    page_close(p);
}

static void show_bookmark_sheet(const struct browser_state *s, const struct world *w, struct page *p)
{
    (void)w;
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Mes favoris") });
    show_bookmarks(s, p);
}

static void show_downloads(const struct browser_state *s, const struct world *w, struct page *p)
{
    size_t n = 0;
    (void)s;
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Téléchargements") });
    for (size_t i = 0; i < w->file_count; i++) {
        if (w->files[i]->at != FILE_DOWNLOADS)
            continue;
        struct str size = { 0 };
        size_print(&size, w->files[i]->data->size, world_tr(w));
        page_add(p, (struct item){
                        .kind = ITEM_PAIR, .label = w->files[i]->name, .text = page_copy(p, str_s(&size)) });
        str_free(&size);
        n++;
    }
    if (n == 0)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = N_("Aucun document téléchargé.") });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = N_("Ces documents restent sur l'ordinateur partagé.") });
}

typedef void show_fn(const struct browser_state *, const struct world *, struct page *);
static show_fn *const places[BROWSER_PLACES] = {
    [BROWSER_HOME] = show_home, [BROWSER_RESULTS] = show_results, [BROWSER_SITE] = show_site,
    [BROWSER_FILE] = show_file, [BROWSER_NOWHERE] = show_nowhere,
};
static show_fn *const sheets[] = {
    [SHEET_MORE] = show_more,
    [SHEET_BOOKMARKS] = show_bookmark_sheet,
    [SHEET_DOWNLOADS] = show_downloads,
    [SHEET_LINKS] = browser_show_links,
};

void browser_show_place(const struct browser_state *s, const struct world *w, struct page *p)
{
    places[browser_here(s)->place](s, w, p);
}

static const char *key_of(const struct browser_state *s, struct page *p)
{
    const struct visit *v = browser_here(s);
    static const char *const sheet_keys[] = { "", "more", "bookmarks", "downloads", "links" };
    static const char *const place_keys[BROWSER_PLACES] = { "home", "results", "site", "file", "nowhere" };
    if (s->sheet != SHEET_NONE)
        return page_printf(p, "browser/%s", sheet_keys[s->sheet]);
    if (v->place == BROWSER_SITE)
        return page_printf(p, "browser/%zu/%zu/%s/%s", s->current, v->number, v->spot.site->data->id,
                           v->spot.page ? v->spot.page->id : "");
    return page_printf(p, "browser/%zu/%zu/%s", s->current, v->number, place_keys[v->place]);
}

void browser_show(const void *state, const struct world *w, struct page *p)
{
    const struct browser_state *s = state;
    p->key = key_of(s, p);
    if (s->question != QUESTION_NONE) {
        browser_show_question(s, p);
        return;
    }
    show_tabs(s, w, p);
    show_address(s, p);
    page_open(p, (struct item){
                     .group = GROUP_PANE,
                     .id = "main",
                     .label = title_of(browser_here(s)),
                     .gesture = page_tr(p, N_("[Échap] page d'avant")),
                     .gesture_short = page_tr(p, N_("[Échap] avant")),
                 });
    (s->sheet != SHEET_NONE ? sheets[s->sheet] : places[browser_here(s)->place])(s, w, p);
    page_close(p);
    if (s->wish)
        page_wish(p, s->wish, s->wish_turn);
}
