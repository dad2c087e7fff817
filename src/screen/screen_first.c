/* « Je débute »: a first success before anything is typed or more than two short lines are read. */
#include "internal.h"

enum { PAGE_ENTER, PAGE_BRAVO, PAGE_CHOOSE, PAGE_CHOSEN, PAGE_COUNT };

static const char *const texts[PAGE_COUNT] = {
    [PAGE_ENTER] = N_("Bonjour.\nAppuyez sur la grande touche [Entrée]."),
    [PAGE_BRAVO] = N_("Bravo. L'ordinateur vous a compris."),
    [PAGE_CHOOSE] = N_("Descendez sur « Soleil » avec la flèche [↓].\nAppuyez sur [Entrée]."),
    [PAGE_CHOSEN] = N_("Bravo. Vous savez choisir.\nMaintenant, votre carte."),
};

/* The same for those who answer by numbers. */
static const char by_number[] = N_("Choisissez « Soleil ».\nÉcrivez son numéro, puis [Entrée].");

static const struct {
    const char *id, *word;
} lines[] = {
    { "line/arbre", N_("Arbre") },
    { "line/soleil", N_("Soleil") },
    { "line/tasse", N_("Tasse") },
};

static void first_show(struct learn *l, struct page *p)
{
    frame_begin(l, p, page_printf(p, "first/%d", l->page));
    page_place(p, "Passerelle", NULL);
    page_text(p, l->config->by_number && l->page == PAGE_CHOOSE ? by_number : texts[l->page]);
    if (l->page != PAGE_CHOOSE)
        return;
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "lines" });
    for (size_t i = 0; i < ARRAY_LEN(lines); i++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = lines[i].id,
                                   .label = page_tr(p, lines[i].word),
                                   .source = lines[i].word,
                                   .verb = page_tr(p, N_("[Entrée] choisir")) });
    page_close(p);
    page_wish(p, lines[0].id, l->opened);
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
}

static bool first_act(struct learn *l, const struct action *a)
{
    if (l->page == PAGE_CHOOSE) {
        if (a->verb != ACT_ACTIVATE || !starts_with(a->target ? a->target : "", "line/"))
            return false;
        if (streq(a->target, "line/soleil"))
            l->page++;
        else
            l->notice = l->config->by_number
                            ? N_("Cherchez la ligne « Soleil ».\nÉcrivez son numéro, puis [Entrée].")
                            : N_("Le signe ▸ montre où vous êtes.\nAllez sur « Soleil » avec les flèches.");
        return true;
    }
    if (a->verb == ACT_BACK && l->page != PAGE_CHOOSE) {
        learn_set(l, &screen_login);
        return true;
    }
    if (a->verb != ACT_NEXT)
        return false;
    if (++l->page == PAGE_COUNT) {
        l->card_error = NULL;
        l->turn++;
        learn_set(l, &screen_card);
    }
    return true;
}

void first_again(struct learn *l)
{
    learn_set(l, &screen_first);
    l->page = PAGE_CHOSEN;
}

const struct screen screen_first = {
    .name = "first",
    .help = N_("Vous découvrez le clavier. Prenez votre temps."),
    .show = first_show,
    .act = first_act,
};
