/* browser_apart.c - a link of the page in a tab of its own: which link is asked, and the page stays where it is. */
#include "browser_app.h"
#include "parts.h"

#include "passerelle/text.h"

#include <string.h>

#define APART "apart/"

/* What leads to another page, by the beginning of its id. */
static bool is_way(const struct item *it)
{
    static const char *const ways[] = { "link/", "record/", "result/", "bookmark/" };
    bool opens = (it->kind == ITEM_LINK || it->kind == ITEM_ROW) && it->id;
    for (size_t i = 0; opens && i < ARRAY_LEN(ways); i++) {
        if (starts_with(it->id, ways[i]))
            return true;
    }
    return false;
}

/* Whose result it is must be seen before it is opened; of other ways the label is enough. */
static void add_way(const struct item *it, struct page *p)
{
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, APART "%s", it->id),
                    .label = page_copy(p, it->label),
                    .source = it->source ? page_copy(p, it->source) : NULL,
                    .text = starts_with(it->id, "result/") ? page_copy(p, it->text) : NULL,
                    .verb = page_tr(p, N_("[Entrée] ouvrir")),
                });
}

/* The ways of the page under the sheet, added to p; p NULL: only counted. */
static size_t ways_of(const struct browser_state *s, const struct world *w, struct page *p)
{
    struct page under;
    size_t n = 0;
    page_init(&under);
    page_begin(&under, "browser/under");
    if (p) {
        under.tr = p->tr;
        under.voice = p->voice;
        under.beside = p->beside;
    }
    browser_show_place(s, w, &under);
    for (int i = 0; i < under.count; i++) {
        if (!is_way(&under.items[i]))
            continue;
        if (p)
            add_way(&under.items[i], p);
        n++;
    }
    page_free(&under);
    return n;
}

bool browser_has_links(const struct browser_state *s, const struct world *w)
{
    return ways_of(s, w, NULL) > 0;
}

void browser_show_links(const struct browser_state *s, const struct world *w, struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Quel lien ouvrir ?") });
    page_add(p,
             (struct item){ .kind = ITEM_TEXT, .label = N_("La page reste ouverte dans l'autre onglet.") });
    part_list(p, "links", 0, N_("[↑] [↓] autre ligne"));
    ways_of(s, w, p);
    page_close(p);
}

bool browser_open_apart(struct browser_state *s, struct world *w, const char *id)
{
    enum browser_sheet sheet = s->sheet;
    size_t tabs = s->count;
    if (sheet != SHEET_LINKS)
        return false;
    if (!browser_tab_is_free(s, w))
        return true;
    s->sheet = SHEET_NONE;
    s->apart = true;
    bool done = browser_follow(s, w, id);
    s->apart = false;
    if (s->count == tabs) {
        s->sheet = sheet; /* it leads nowhere */
        return done;
    }
    const struct visit *v = browser_here(s);
    const struct site_spot *spot = &v->spot;
    bool site = v->place == BROWSER_SITE;
    browser_say(w, BROWSER_OPENED_TAB, site ? spot->site->data->id : NULL,
                site && spot->page ? spot->page->id : NULL, NULL, NULL);
    if (!w->notice)
        world_notice(w, "Le lien est dans un nouvel onglet.");
    return true;
}
