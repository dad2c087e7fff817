/* Header and footer of the pages outside lessons. */
#include "internal.h"

static const char *today(const struct learn *l, struct page *p, bool brief)
{
    struct str s = { 0 };
    struct date d = l->now.local.date;
    const char *text;
    if (brief)
        text_date_short(&s, d, p->tr);
    else
        text_date_long(&s, d, p->tr);
    text = page_copy(p, str_s(&s));
    str_free(&s);
    return text;
}

void frame_begin(const struct learn *l, struct page *p, const char *key)
{
    page_begin(p, key);
    p->lang = l->language;
    page_slot(p, 0, page_tr(p, N_("[Entrée] continuer")), NULL);
    page_slot(p, 2, page_tr(p, N_("[F1] aide")), NULL);
}

const char *frame_names(const struct learn *l, struct page *p)
{
    if (!seat_is_shared(l))
        return l->who.name;
    return page_printf(p, page_tr(p, N_("%s et %s")), l->who.name, l->with.name);
}

/* In a small window a name is never cut: there the second one is only counted. */
static const char *names_brief(const struct learn *l, struct page *p)
{
    enum { ROOM = 26 }; /* beside the date, of 40 columns */
    const char *names = frame_names(l, p);
    return text_width(names) <= ROOM ? names : page_printf(p, "%s + 1", l->who.name);
}

void frame_home(const struct learn *l, struct page *p, const char *key)
{
    frame_begin(l, p, key);
    if (l->who.id[0] != '\0')
        page_place(p, page_printf(p, "Passerelle › %s", frame_names(l, p)), names_brief(l, p));
    else
        page_place(p, "Passerelle", NULL);
    page_right(p, today(l, p, false), today(l, p, true));
    page_slot(p, 3, page_tr(p, N_("[F10] menu")), NULL);
}

void frame_over(const struct learn *l, struct page *p, const char *key, const char *title)
{
    frame_begin(l, p, key);
    page_place(p, title, NULL);
    page_slot(p, 3, page_tr(p, N_("[Échap] retour")), NULL);
}
