/* browser_address.c - what is typed in the address bar, and what an address says of its owner. */
#include "browser_app.h"

#include "passerelle/text.h"

#include <string.h>

const char *address_owner(const char *address, size_t *n)
{
    const char *end = address + strcspn(address, "/");
    const char *start = end;
    int dots = 0;
    while (start > address && !(start[-1] == '.' && ++dots == 2))
        start--;
    *n = (size_t)(end - start);
    return start;
}

void browser_address(struct str *out, const struct visit *v)
{
    const struct site_page *page = v->spot.page;
    if (v->place == BROWSER_SITE) {
        str_add(out, v->spot.site->data->address);
        if (page && page != &v->spot.site->data->pages[0])
            str_printf(out, "/%s", page->id);
    } else if (v->place == BROWSER_RESULTS) {
        str_add(out, "cherche.example/recherche");
    } else if (v->address) {
        str_add(out, v->address);
    }
}

/* A dot between letters and no space: whoever typed this meant an address. */
static bool is_address(const char *typed)
{
    const char *dot = strchr(typed, '.');
    return dot && dot > typed && dot[1] && dot[1] != ' ' && !strchr(typed, ' ') && !strchr(typed, '@');
}

void browser_open_site(struct browser_state *s, struct world *w, struct site *site, const char *page,
                       const char *by, bool trap)
{
    struct site_spot spot = site_enter(w, site, page);
    if (!spot.page) {
        browser_visit(
            s, w,
            (struct visit){ .place = BROWSER_NOWHERE,
                            .address = arena_printf(&w->arena, "%s/%s", site->data->address, page) });
        return;
    }
    browser_visit(s, w, (struct visit){ .place = BROWSER_SITE, .spot = spot });
    site->seen = true;
    browser_say(w, BROWSER_OPENED, site->data->id, spot.page->id, by,
                trap || site->data->trap ? "trap" : NULL);
}

void browser_open_file(struct browser_state *s, struct world *w, const char *file_id, const char *address)
{
    const struct file *f = world_file(w, file_id);
    browser_visit(s, w,
                  (struct visit){ .place = BROWSER_FILE,
                                  .file = f ? f->id : NULL,
                                  .address = arena_strdup(&w->arena, address) });
    if (!f || !world_link_open(w, f->id)) {
        browser_say(w, BROWSER_REFUSED, f ? f->name : address, NULL, NULL, NULL);
        world_notice(w, "Accès refusé. Ce document n'est plus partagé.");
    }
}

void browser_go(struct browser_state *s, struct world *w, const char *typed, const char *by, bool trap)
{
    const char *page = "";
    size_t n = strlen(typed);
    while (n > 0 && typed[n - 1] == ' ')
        n--;
    size_t skip = strspn(typed, " ");
    const char *text = arena_strndup(&w->arena, typed + (skip < n ? skip : n), skip < n ? n - skip : 0);
    struct site *site = world_site_at(w, text, &page);
    const struct file *shared = world_link_file(w, text); /* a link of Mon Nuage */
    if (*text == '\0')
        world_refuse(w,
                     "La barre d'adresse est là.\nElle est encore vide.\nÉcrivez une adresse. Puis [Aller].");
    else if (site)
        browser_open_site(s, w, site, page, by, trap);
    else if (shared)
        browser_open_file(s, w, shared->id, text);
    else if (is_address(text))
        browser_visit(s, w, (struct visit){ .place = BROWSER_NOWHERE, .address = text });
    else
        browser_search(s, w, text, true);
}
