/* mail_link.c - links in messages: those of sites and of the drive's documents, shown under the text, pasted into one. */
#include "mail_app.h"

#include "links.h"

#include <string.h>

const struct file *mail_link_in(const struct world *w, const char *text)
{
    const struct file *found = NULL;
    struct str address = { 0 };
    size_t n = 0;
    for (const char *at = text, *s = link_next(&at, &n); s && !found; s = link_next(&at, &n)) {
        str_clear(&address);
        str_addn(&address, s, n);
        found = world_link_file(w, str_s(&address));
    }
    str_free(&address);
    return found;
}

void mail_show_links(struct page *p, const struct world *w, const struct mail *m)
{
    (void)w;
    links_show(p, m->body ? m->body : "");
}

bool mail_press_link(struct world *w, const struct mail *m, const char *target)
{
    const struct trap *trap = m->data ? m->data->trap : NULL;
    if (!links_press(w, m->body ? m->body : "", target, trap))
        return false;
    const struct file *file = world_link_file(w, target + strlen("link/"));
    if (file) {
        struct str what = { 0 };
        str_printf(&what, "file:%s", file->id);
        world_ask(w, "browser", str_s(&what), "link", trap);
        str_free(&what);
    }
    return true;
}

/* On a line of its own, behind what is written. */
void mail_paste_link(struct mail_state *s, struct world *w)
{
    struct str *body = &s->box[BOX_BODY];
    if (!world_file(w, w->copied_file))
        return;
    if (body->len > 0 && body->s[body->len - 1] != '\n')
        str_addc(body, '\n');
    str_add(body, world_link_address(w, w->copied_file));
    mail_wish(s, w, "button/send");
    world_notice(w, N_("Le lien est dans votre message."));
}
