/* lost.c - letters typed where nothing takes them: a line says where to write, and what follows them is writing too, no
 * key of the page. */
#include "internal.h"

#include <string.h>

enum { NOTICE_ROWS = 2 }; /* what a small window has for it */

/* The box that is meant: the first that is empty, else one of several lines, else the next one, else the one before.
 * -1: none. */
static int box_meant(const struct view *v)
{
    int before = -1, after = -1, wide = -1;
    for (int i = 0; i < v->stop_count; i++) {
        const struct item *it = &v->page->items[v->stops[i]];
        if (it->kind != ITEM_FIELD || is_choice(it))
            continue;
        if (!has_text(it->value))
            return v->stops[i];
        if (v->stops[i] < v->focus)
            before = v->stops[i];
        else
            after = after < 0 ? v->stops[i] : after;
        wide = wide < 0 && is_long(it) ? v->stops[i] : wide;
    }
    return wide >= 0 ? wide : after >= 0 ? after : before;
}

/* The name alone: no help, no sign of what is asked for. */
static void name_box(struct str *out, const char *label)
{
    size_t n = strcspn(label, "\n");
    if (n > 2 && !strncmp(label + n - 2, " *", 2))
        n -= 2;
    str_addn(out, label, n);
}

static const char *words_in_short(const struct view *v, int box)
{
    const struct page *p = v->page;
    if (v->stop_count == 0 || p->watch || p->shown)
        return page_tr(p, N_("Ici, on n'écrit pas. Pour continuer : [Entrée]."));
    if (box >= 0)
        return page_tr(p, N_("Pour écrire, allez d'abord dans une case."));
    return page_tr(p, N_("Ici, on n'écrit pas. Choisissez avec les flèches."));
}

bool lost_letter(struct view *v)
{
    int box = box_meant(v);
    struct str words = { 0 }, name = { 0 };
    if (box >= 0 && has_text(v->page->items[box].label)) {
        name_box(&name, v->page->items[box].label);
        str_printf(&words, page_tr(v->page, N_("Pour écrire, allez dans la case %s avec [Tab].")),
                   str_s(&name));
    }
    str_free(&name);
    if (words.len == 0 || text_wrap(str_s(&words), notes_cols(v), NULL, 0) > NOTICE_ROWS)
        str_set(&words, words_in_short(v, box));
    bool fresh = !streq(str_s(&v->notice), str_s(&words));
    str_set(&v->notice, str_s(&words));
    str_free(&words);
    v->typing = true;
    if (fresh)
        view_lay_again(v);
    return false;
}

void lost_forget(struct view *v)
{
    v->typing = false;
    if (v->notice.len == 0)
        return;
    str_clear(&v->notice);
    view_lay_again(v);
}

bool lost_burst(const char *text)
{
    bool letter = false;
    for (const char *c = text; *c != '\0'; c++)
        letter = letter || (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z');
    return letter && text[1] != '\0';
}
