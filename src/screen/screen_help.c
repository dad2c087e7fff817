/* Help: what this page is for, then the keys; on the second page, the signs. */
#include "internal.h"

static const struct {
    const char *sign, *words;
} pages[2][8] = {
    {
        { N_("[Entrée]"), N_("dire oui, ouvrir, valider") },
        { "[↑] [↓]", N_("aller sur une autre ligne") },
        { "[Tab]", N_("aller au bouton suivant") },
        { "[F6]", N_("application suivante") },
        { N_("[Échap]"), N_("revenir en arrière") },
        { "[F1]", N_("demander de l'aide") },
        { "[F2]", N_("appeler la formatrice") },
        { "[F10]", N_("menu : langue, cacher, arrêter") },
    },
    {
        { "▸", N_("vous êtes ici") },
        { "✓", N_("c'est fait") },
        { "●", N_("c'est nouveau") },
        { "!", N_("il manque quelque chose") },
        { N_("( Envoyer )"), N_("un bouton : allez dessus, puis [Entrée]") },
        { "____", N_("une case pour écrire") },
        { "‹ … ›", N_("un choix : changez avec [←] et [→]") },
    },
};

static void help_show(struct learn *l, struct page *p)
{
    const char *help = learn_below(l)->help;
    int n = l->help_page;
    for (int i = l->depth - 1; i >= 0; i--)
        if (l->stack[i] != &screen_help && l->stack[i] != &screen_menu && l->stack[i]->help != NULL) {
            help = l->stack[i]->help;
            break;
        }
    frame_over(l, p, page_printf(p, "help/%d", n), page_tr(p, N_("Aide")));
    page_right(p, page_printf(p, page_tr(p, N_("page %d sur %d")), n + 1, 2), NULL);
    page_slot(p, 0, page_tr(p, n == 0 ? N_("[Entrée] page suivante") : N_("[Entrée] j'ai compris")), NULL);
    page_slot(p, 2, NULL, NULL);
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_tr(p, n == 0 ? N_("Comment faire ?") : N_("Que veulent dire les signes ?")),
                    .flags = n == 0 ? 0u : ITEM_ORNAMENT });
    if (n == 0 && help != NULL)
        page_text(p, help);
    for (size_t i = 0; i < ARRAY_LEN(pages[n]) && pages[n][i].sign != NULL; i++)
        page_add(p, (struct item){ .kind = ITEM_PAIR, /* said otherwise where there are no keys and signs */
                                   .flags = ITEM_ORNAMENT,
                                   .label = page_tr(p, pages[n][i].sign),
                                   .text = page_tr(p, pages[n][i].words) });
    page_text(p, n == 0 ? N_("Ici, essayez tout : c'est un entraînement.")
                        : N_("Votre travail est gardé tout seul."));
}

static bool help_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_NEXT && a->verb != ACT_HINT)
        return false;
    if (l->help_page == 0)
        l->help_page = 1;
    else
        learn_pop(l);
    return true;
}

const struct screen screen_help = { .name = "help", .show = help_show, .act = help_act, .overlay = true };
