/* The screen hidden by its person ([F9]), and the seat that closed by itself after a long pause. */
#include "internal.h"

static void hidden_show(struct learn *l, struct page *p)
{
    const struct picture *pic = picture_find(l->who.picture);
    frame_begin(l, p, "hidden");
    page_place(p, "Passerelle", NULL);
    page_slot(p, 0, page_tr(p, N_("[Entrée] revenir")), NULL);
    page_slot(p, 2, NULL, NULL);
    page_slot(p, 3, page_tr(p, N_("[F2] appeler")), NULL);
    page_text(p, N_("Cet écran est caché.\nVotre travail est gardé."));
    if (pic == NULL)
        return;
    page_add(p, (struct item){ .kind = ITEM_PICTURE, .label = page_tr(p, pic->word), .art = pic->art });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .label = page_printf(p, page_tr(p, N_("Carte %s : appuyez sur [Entrée] pour revenir.")),
                                         page_tr(p, pic->word)) });
}

static bool hidden_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_NEXT)
        return false;
    learn_pop(l);
    return true;
}

const struct screen screen_hidden = {
    .name = "hidden", .show = hidden_show, .act = hidden_act, .overlay = true
};

static void locked_show(struct learn *l, struct page *p)
{
    frame_begin(l, p, "locked");
    page_place(p, "Passerelle", NULL);
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_slot(p, 3, page_tr(p, N_("[F2] appeler")), NULL);
    page_text(p, N_("Cette place est fermée.\nLe travail de chaque personne est gardé."));
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "locked" });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "locked/same",
                               .label = page_tr(p, N_("Je suis la même personne")),
                               .verb = page_tr(p, N_("[Entrée] choisir")) });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "locked/other",
                               .label = page_tr(p, N_("Je suis une autre personne")),
                               .verb = page_tr(p, N_("[Entrée] choisir")) });
    page_close(p);
}

static bool locked_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_ACTIVATE)
        return false;
    if (streq(a->target, "locked/same")) {
        learn_pop(l);
        return true;
    }
    if (!streq(a->target, "locked/other"))
        return false;
    seat_leave(l, "lock");
    learn_set(l, &screen_login);
    return true;
}

const struct screen screen_locked = {
    .name = "locked", .show = locked_show, .act = locked_act, .overlay = true
};
