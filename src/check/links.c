/* links.c - addresses in texts, which become links: each must lead somewhere in this world. */
#include "names.h"

#include "passerelle/app.h"
#include "passerelle/text.h"

#include <string.h>

/* The applications' own. */
static const char *const own_hosts[] = { "courrier.example", "mon-nuage.example", "cherche.example" };

static const struct site_data *site_of(const struct world_data *w, const char *address)
{
    size_t n = strcspn(address, "/");
    for (size_t i = 0; i < w->site_count; i++)
        if (strlen(w->sites[i]->address) == n && strncmp(w->sites[i]->address, address, n) == 0)
            return w->sites[i];
    return NULL;
}

static bool is_own(const char *address)
{
    size_t n = strcspn(address, "/");
    for (size_t i = 0; i < ARRAY_LEN(own_hosts); i++)
        if (strlen(own_hosts[i]) == n && strncmp(own_hosts[i], address, n) == 0)
            return true;
    return false;
}

/* A page that is not there: the browser would say that it found nothing. */
static void look_page(struct look *l, const struct site_data *site, const char *address, struct place at)
{
    const char *page = strchr(address, '/');
    if (page == NULL || page[1] == '\0' || site_data_page(site, page + 1) != NULL || site->bad)
        return;
    const char **ids = arena_array(l->arena, const char *, site->page_count + 1);
    for (size_t i = 0; i < site->page_count; i++)
        ids[i] = site->pages[i].id;
    const char *near = text_nearest(page + 1, ids);
    if (near != NULL)
        diag_add(l->diags, DIAG_WARNING, at,
                 "l'adresse '%s' : ce site n'a pas cette page ; vouliez-vous '%s/%s' ?", address,
                 site->address, near);
    else
        diag_add(l->diags, DIAG_WARNING, at, "l'adresse '%s' : ce site n'a pas cette page", address);
}

static void look_address(struct look *l, const struct world_data *w, const char *address, struct place at)
{
    const struct site_data *site = site_of(w, address);
    if (site != NULL) {
        look_page(l, site, address, at);
        return;
    }
    if (is_own(address))
        return;
    const char **hosts = arena_array(l->arena, const char *, w->site_count + 1);
    for (size_t i = 0; i < w->site_count; i++)
        hosts[i] = w->sites[i]->address;
    const char *near = text_nearest(arena_strndup(l->arena, address, strcspn(address, "/")), hosts);
    if (near != NULL)
        diag_add(l->diags, DIAG_WARNING, at,
                 "l'adresse '%s' ne mène nulle part dans ce monde ; vouliez-vous '%s' ?", address, near);
    else
        diag_add(l->diags, DIAG_WARNING, at,
                 "l'adresse '%s' ne mène nulle part dans ce monde : écrivez ce site, ou enlevez-la", address);
}

void look_links(struct look *l, const struct world_data *w, const char *text, struct place at)
{
    size_t n = 0;
    if (text == NULL || (strstr(text, ".example") == NULL && strstr(text, ".test") == NULL))
        return;
    for (const char *from = text, *s = link_next(&from, &n); s != NULL; s = link_next(&from, &n))
        look_address(l, w, arena_strndup(l->arena, s, n), at);
}
