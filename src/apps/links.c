/* links.c - the addresses in a message, as links under it: what is shown is always where it goes. */
#include "links.h"

#include <string.h>

static bool is_address_sign(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && strchr("-._/:@~%#?=&", c)) || (unsigned char)c >= 0x80;
}

/* Ends a name of the story: nothing, a slash or a colon follows. */
static bool is_site(const char *s, size_t n)
{
    static const char *const ends[] = { ".example", ".test" };
    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        size_t len = strlen(ends[i]);
        for (size_t at = 1; at + len <= n; at++) {
            if (!strncmp(s + at, ends[i], len) && (at + len == n || s[at + len] == '/'))
                return true;
        }
    }
    return false;
}

const char *link_next(const char **at, size_t *n)
{
    for (const char *s = *at; *s;) {
        size_t len = 0;
        while (is_address_sign(s[len]))
            len++;
        size_t word = len;
        while (word > 0 && strchr(".:?", s[word - 1])) /* the sentence's own */
            word--;
        *at = s + (len > 0 ? len : 1);
        if (is_site(s, word) && !memchr(s, '@', word)) {
            *n = word;
            return s;
        }
        s = *at;
    }
    return NULL;
}

void links_show(struct page *p, const char *text)
{
    bool any = false;
    size_t n = 0;
    for (const char *at = text, *s = link_next(&at, &n); s; s = link_next(&at, &n)) {
        const char *id = page_printf(p, "link/%.*s", (int)n, s);
        if (page_find(p, id) >= 0)
            continue;
        if (!any)
            page_open(p, (struct item){
                             .group = GROUP_BAR,
                             .id = "links",
                             .gesture = page_tr(p, N_("[Tab] bouton suivant")),
                             .gesture_short = page_tr(p, N_("[Tab] bouton")),
                         });
        any = true;
        page_add(p, (struct item){
                        .kind = ITEM_LINK,
                        .id = id,
                        .label = id + strlen("link/"),
                        .verb = page_tr(p, N_("[Entrée] ouvrir le lien")),
                        .verb_short = page_tr(p, N_("[Entrée] ouvrir")),
                    });
    }
    if (any)
        page_close(p);
}

bool links_press(struct world *w, const char *text, const char *target, const struct trap *trap)
{
    size_t n = 0;
    if (!starts_with(target, "link/"))
        return false;
    target += strlen("link/");
    for (const char *at = text, *s = link_next(&at, &n); s; s = link_next(&at, &n)) {
        if (strlen(target) != n || strncmp(s, target, n) != 0)
            continue;
        world_ask(w, "browser", target, "link", trap);
        return true;
    }
    return false;
}
