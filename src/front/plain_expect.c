/* plain_expect.c - what a page waits for, in one line: said when a line was empty or named nothing. */
#include "plain.h"

#include "passerelle/text.h"

#include <string.h>

enum { NAMED = 6 }; /* more numbers than that are no help */

static bool is_empty_box(const struct item *it)
{
    return it->kind == ITEM_FIELD && (it->value == NULL || *it->value == '\0');
}

/* Without the help under it. */
static const char *name_of(struct page *p, const struct item *it)
{
    const char *label = it->label != NULL ? it->label : "";
    return page_printf(p, "%.*s", (int)strcspn(label, "\n"), label);
}

/* « 1, 2 ou 3 » */
static void add_numbers(struct str *out, const struct page *p, struct numbers *n, int from, int choices)
{
    int said = 0;
    for (int i = from; i < p->count; i++) {
        if (!plain_can_choose(p, i))
            continue;
        if (said > 0)
            str_add(out, said + 1 < choices ? ", " : page_tr(p, N_(" ou ")));
        str_printf(out, "%d", numbers_of(n, p->items[i].id));
        said++;
    }
}

static void add_choice(struct str *out, struct page *p, struct numbers *n, int from, int choices)
{
    if (choices > NAMED) {
        str_add(out, page_tr(p, N_("Il reste à choisir un numéro. Le signe * dit toute la page.")));
        return;
    }
    struct str list = { 0 };
    add_numbers(&list, p, n, from, choices);
    str_add(out, page_printf(p, page_tr(p, N_("Il reste à choisir un numéro : %s.")), str_s(&list)));
    str_free(&list);
}

/* What stands above the panes, apps and addresses, is not what a page waits for, unless there is nothing else. */
static int first_awaited(const struct page *p)
{
    int pane = 0;
    while (pane < p->count && p->items[pane].group != GROUP_PANE)
        pane++;
    for (int i = pane; i < p->count; i++) {
        if (plain_can_choose(p, i))
            return pane;
    }
    return 0;
}

void plain_expect(struct str *out, struct page *p, struct numbers *n)
{
    int choices = 0, empty = -1, box = -1, button = -1, from = first_awaited(p);
    for (int i = from; i < p->count; i++) {
        if (!plain_can_choose(p, i))
            continue;
        choices++;
        if (p->items[i].kind == ITEM_FIELD) {
            box = i;
            button = -1; /* the one behind the last box */
        }
        if (empty < 0 && is_empty_box(&p->items[i]))
            empty = i;
        if (button < 0 && box >= 0 && p->items[i].kind == ITEM_BUTTON)
            button = i;
    }
    if (choices == 0) {
        if (p->slots[0].words != NULL)
            str_add(out, p->slots[0].words);
    } else if (plain_only_field(p) >= 0) {
        str_add(out, page_tr(p, N_("Écrivez votre réponse, puis [Entrée].")));
    } else if (empty >= 0) {
        const struct item *it = &p->items[empty];
        str_add(
            out,
            page_printf(p, page_tr(p, N_("Il reste à remplir %s, numéro %d. Ou choisissez un autre numéro.")),
                        name_of(p, it), numbers_of(n, it->id)));
    } else if (button >= 0) {
        const struct item *it = &p->items[button];
        str_add(out, page_printf(p, page_tr(p, N_("Tout est rempli. Il reste le bouton %s, numéro %d.")),
                                 it->label != NULL ? it->label : "", numbers_of(n, it->id)));
    } else {
        add_choice(out, p, n, from, choices);
    }
}

const char *plain_unknown(const struct page *p, const struct numbers *n, const char *line)
{
    const char *id = numbers_id(n, plain_number(line));
    int here = page_find(p, id);
    unsigned flags = here >= 0 ? p->items[here].flags : 0;
    if (flags & ITEM_UNREADY)
        return page_tr(p, flags & ITEM_DONE ? N_("C'est déjà juste.") : N_("Ce n'est pas possible ici."));
    return page_tr(p, id ? N_("Ce numéro est sur une autre page.") : N_("Rien ne s'appelle ainsi ici."));
}
