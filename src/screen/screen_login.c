/* « Qui êtes-vous ? » Few people: their cards. Many: the picture first, then the names under it, so that a screen never
 * lists who lives in a shelter. The same for a second person, when somebody sits here already. */
#include "internal.h"

#include <string.h>

/* Somebody sits here: whoever chooses a card now sits down beside. */
static bool pairing(const struct learn *l)
{
    return l->who.id[0] != '\0';
}

static void login_frame(struct learn *l, struct page *p, const char *key)
{
    frame_home(l, p, key);
    page_slot(p, 0, page_tr(p, N_("[Entrée] choisir")), NULL);
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] [←] [→] autre carte")), page_tr(p, N_("[↑] [↓] autre carte")));
    page_slot(p, 3, page_tr(p, N_("[F4] langue")), NULL);
}

static void add_card(const struct learn *l, struct page *p, const struct person_card *card)
{
    const struct picture *pic = picture_find(card->picture);
    if (streq(card->id, l->who.id))
        return;
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = page_printf(p, "person/%s", card->id),
                               .label = card->name,
                               .text = pic != NULL ? page_tr(p, pic->word) : "",
                               .art = pic != NULL ? pic->art : NULL,
                               .verb = page_tr(p, N_("[Entrée] c'est moi")) });
}

static void add_choice(struct page *p, const char *id, const char *source, const char *art)
{
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = id,
                               .label = page_tr(p, source),
                               .source = source,
                               .art = art,
                               .verb = page_tr(p, N_("[Entrée] choisir")) });
}

static bool any_other(const struct learn *l)
{
    for (size_t i = 0; i < l->people_count; i++)
        if (!people_recent(l, &l->people[i]))
            return true;
    return false;
}

static void add_pictures(struct page *p)
{
    for (const struct picture *pic = pictures; pic->id != NULL; pic++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = page_printf(p, "picture/%s", pic->id),
                                   .label = page_tr(p, pic->word),
                                   .source = pic->word,
                                   .verb = page_tr(p, N_("[Entrée] cette image")) });
}

/* A new page of cards begins with the first one. */
static const char *first_card(const struct page *p)
{
    for (int i = 0; i < p->count; i++)
        if (page_is_stop(p, i))
            return p->items[i].id;
    return NULL;
}

static void add_question(const struct learn *l, struct page *p, bool few)
{
    static const char *const questions[2][2] = {
        { N_("Bonjour. Quelle est votre image ?"), N_("Bonjour. Qui êtes-vous ?") },
        { N_("Deuxième personne : quelle est votre image ?"), N_("Deuxième personne : qui êtes-vous ?") },
    };
    page_heading(p, questions[pairing(l)][few]);
}

static void login_show(struct learn *l, struct page *p)
{
    bool few = people_few(l);
    login_frame(l, p, page_printf(p, few ? "%s" : "%s/pictures", pairing(l) ? "pair" : "login"));
    if (pairing(l))
        page_slot(p, 3, page_tr(p, N_("[Échap] retour")), NULL);
    add_question(l, p, few);
    page_open(p, (struct item){ .group = GROUP_GRID, .id = "cards", .amount = 3 });
    for (size_t i = 0; few && i < l->people_count; i++)
        if (people_recent(l, &l->people[i]))
            add_card(l, p, &l->people[i]);
    if (!few)
        add_pictures(p);
    add_choice(p, "new", pairing(l) ? N_("Je n'ai pas de carte") : N_("Je débute"),
               few ? "   |\n --+--\n   |" : NULL);
    if (few && any_other(l))
        add_choice(p, "other", N_("Je ne vois pas mon nom"), "   ?");
    page_close(p);
    page_wish(p, first_card(p), l->opened);
}

static bool take_person(struct learn *l, const struct action *a)
{
    const struct person_card *card;
    if (a->verb != ACT_ACTIVATE || !starts_with(a->target ? a->target : "", "person/"))
        return false;
    card = people_find(l, a->target + strlen("person/"));
    if (card == NULL)
        return false;
    if (!pairing(l))
        seat_take(l, card);
    else if (!streq(card->id, l->who.id))
        seat_join(l, card);
    return true;
}

static void begin_card(struct learn *l)
{
    str_clear(&l->name);
    l->picture = NULL;
    l->card_error = NULL;
    l->turn++;
    if (pairing(l))
        learn_push(l, &screen_card);
    else
        learn_set(l, &screen_first);
}

static bool login_act(struct learn *l, const struct action *a)
{
    if (take_person(l, a))
        return true;
    if (a->verb != ACT_ACTIVATE || a->target == NULL)
        return false;
    if (streq(a->target, "new")) {
        begin_card(l);
        return true;
    }
    if (!streq(a->target, "other") && !starts_with(a->target, "picture/"))
        return false;
    l->picked = starts_with(a->target, "picture/") ? picture_find(a->target + strlen("picture/")) : NULL;
    if (l->picked == NULL && !streq(a->target, "other"))
        return false;
    learn_push(l, &screen_names);
    return true;
}

/* The names under a picture; or all pictures first, for those who have not come for long. */
static void names_show(struct learn *l, struct page *p)
{
    login_frame(l, p, l->picked != NULL ? "login/names" : "login/other");
    page_slot(p, 3, page_tr(p, N_("[Échap] retour")), NULL);
    page_heading(p, l->picked != NULL ? N_("Votre nom est-il ici ?") : N_("Quelle est votre image ?"));
    page_open(p, (struct item){ .group = GROUP_GRID, .id = "cards", .amount = 3 });
    for (size_t i = 0; l->picked != NULL && i < l->people_count; i++)
        if (streq(l->people[i].picture, l->picked->id))
            add_card(l, p, &l->people[i]);
    if (l->picked == NULL)
        add_pictures(p);
    add_choice(p, "back", l->picked != NULL ? N_("Une autre image") : N_("Retour"), "   <");
    page_close(p);
    page_wish(p, first_card(p), l->opened);
}

static bool names_act(struct learn *l, const struct action *a)
{
    const char *target = a->target != NULL ? a->target : "";
    if (take_person(l, a))
        return true;
    if (a->verb != ACT_ACTIVATE)
        return false;
    if (streq(target, "back")) {
        learn_pop(l);
        return true;
    }
    if (l->picked != NULL || !starts_with(target, "picture/"))
        return false;
    l->picked = picture_find(target + strlen("picture/"));
    return l->picked != NULL;
}

const struct screen screen_login = {
    .name = "login",
    .help = N_("Choisissez votre carte. « Je débute » : pour une première fois."),
    .show = login_show,
    .act = login_act,
};
const struct screen screen_pair = {
    .name = "pair",
    .help = N_("La deuxième personne choisit sa carte. [Échap] revient en arrière."),
    .show = login_show,
    .act = login_act,
    .overlay = true,
};
const struct screen screen_names = {
    .name = "names",
    .help = N_("Choisissez votre nom, puis appuyez sur [Entrée]."),
    .show = names_show,
    .act = names_act,
    .overlay = true,
};

void pair_begin(struct learn *l)
{
    people_read(l);
    learn_push(l, &screen_pair);
}

void pair_end(struct learn *l)
{
    seat_part(l, "other");
    l->notice = N_("La visite de la deuxième personne est finie.");
}
