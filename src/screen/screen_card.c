/* A new card: a picture word, and a name which the trainer may type. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* Pictures that nobody of this name has yet, those that nobody has at all first. NULL-terminated. */
static size_t free_pictures(const struct learn *l, const struct picture *out[])
{
    size_t n = 0;
    for (int used = 0; used < 2; used++)
        for (const struct picture *pic = pictures; pic->id != NULL; pic++) {
            bool taken = false;
            for (size_t i = 0; i < l->people_count; i++)
                taken |= streq(l->people[i].picture, pic->id);
            if (taken == (used == 1) && !people_twin(l, str_s(&l->name), pic->id))
                out[n++] = pic;
        }
    out[n] = NULL;
    return n;
}

static const struct picture *chosen(const struct learn *l)
{
    const struct picture *left[32];
    if (l->picture != NULL)
        return l->picture;
    return free_pictures(l, left) > 0 ? left[0] : &pictures[0];
}

static void add_picture_choice(struct learn *l, struct page *p, const struct picture *pic)
{
    const struct picture *left[32];
    size_t n = free_pictures(l, left);
    const char **words = arena_array(&p->arena, const char *, n + 2);
    size_t k = 0;
    bool listed = false;
    for (size_t i = 0; i < n; i++) {
        words[k++] = page_tr(p, left[i]->word);
        listed |= left[i] == pic;
    }
    if (!listed)
        words[k++] = page_tr(p, pic->word);
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "picture",
                               .label = page_tr(p, N_("Mon image")),
                               .value = page_tr(p, pic->word),
                               .options = words,
                               .verb = page_tr(p, N_("[Entrée] continuer")),
                               .gesture = page_tr(p, N_("[←] [→] autre image")) });
    page_add(p, (struct item){ .kind = ITEM_PICTURE,
                               .label = page_tr(p, pic->word),
                               .art = pic->art,
                               .flags = ITEM_ORNAMENT });
}

static void card_show(struct learn *l, struct page *p)
{
    frame_begin(l, p, "card");
    page_place(p, page_printf(p, "Passerelle › %s", page_tr(p, N_("Nouvelle carte"))),
               page_tr(p, N_("Nouvelle carte")));
    page_slot(p, 3, page_tr(p, N_("[Échap] retour")), NULL);
    page_heading(p, N_("Votre carte"));
    page_text(p, N_("Écrivez un prénom ou un surnom.\nLa formatrice peut l'écrire avec vous."));
    page_add(p, (struct item){ .kind = ITEM_FIELD,
                               .id = "name",
                               .label = page_tr(p, N_("Mon nom sur la carte")),
                               .value = page_copy(p, str_s(&l->name)),
                               .error = l->card_error != NULL ? page_tr(p, l->card_error) : NULL,
                               .verb = page_tr(p, N_("[Entrée] continuer")),
                               .gesture = page_tr(p, N_("[Tab] case suivante")) });
    add_picture_choice(l, p, chosen(l));
    page_button(p, "create", N_("Créer ma carte"));
    page_wish(p, "name", l->turn);
}

static const char *name_error(const struct learn *l)
{
    static const char *const words[] = {
        [NAME_EMPTY] = N_("La case du nom est vide. Écrivez 1 à 15 signes."),
        [NAME_LONG] = N_("Ce nom est long. Gardez 15 signes au plus."),
        [NAME_SIGN] = N_("Un signe de ce nom ne s'affiche pas. Écrivez des lettres."),
        [NAME_NO_LETTER] = N_("Ce nom n'a pas de lettre. Écrivez au moins une lettre."),
    };
    const char *name = str_s(&l->name);
    enum name_fault fault = person_name_fault(name);
    if (fault != NAME_FINE)
        return words[fault];
    if (people_twin(l, name, chosen(l)->id))
        return N_("Une carte a déjà ce nom et cette image. Choisissez une autre image.");
    return NULL;
}

static bool create(struct learn *l)
{
    struct diags diags = { 0 };
    char *name = person_name(str_s(&l->name));
    str_set(&l->name, name);
    free(name);
    l->card_error = name_error(l);
    l->turn++;
    if (l->card_error != NULL)
        return true;
    struct person_card card = {
        .name = str_s(&l->name), .picture = chosen(l)->id, .language = l->language, .made = l->now.local.date
    };
    bool put = l->journal != NULL && journal_person_put(l->journal, &card, &diags);
    diags_free(&diags);
    if (!put) {
        l->card_error = N_("La carte n'est pas encore gardée. Appelez la formatrice.");
        return true;
    }
    people_read(l);
    const struct person_card *kept = people_find(l, card.id);
    if (kept == NULL)
        return true;
    if (l->who.id[0] == '\0')
        seat_take(l, kept);
    else
        seat_join(l, kept);
    learn_push(l, &screen_ready);
    return true;
}

static bool set_picture(struct learn *l, const char *word)
{
    for (const struct picture *pic = pictures; pic->id != NULL; pic++) {
        const char *shown = l->config->tr != NULL ? l->config->tr(pic->word, NULL, 1) : pic->word;
        if (streq(word, shown) || streq(word, pic->word)) {
            l->picture = pic;
            return true;
        }
    }
    return false;
}

static bool card_act(struct learn *l, const struct action *a)
{
    if (a->verb == ACT_SET && streq(a->target, "name") && a->text != NULL) {
        str_set(&l->name, a->text);
        l->card_error = NULL;
        return true;
    }
    if (a->verb == ACT_SET && streq(a->target, "picture") && a->text != NULL)
        return set_picture(l, a->text);
    if (a->verb == ACT_ACTIVATE && streq(a->target, "create"))
        return create(l);
    if (a->verb != ACT_BACK)
        return false;
    if (l->who.id[0] == '\0')
        first_again(l);
    else
        learn_pop(l); /* a second person: back to the cards */
    return true;
}

static void ready_show(struct learn *l, struct page *p)
{
    const struct picture *pic = picture_find(seat_is_shared(l) ? l->with.picture : l->who.picture);
    const char *word = pic != NULL ? page_tr(p, pic->word) : "";
    frame_home(l, p, "card/ready");
    page_text(p, N_("Votre carte est prête."));
    page_add(p, (struct item){ .kind = ITEM_PICTURE, .label = word, .art = pic != NULL ? pic->art : "" });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = page_printf(p, page_tr(p, N_("Retenez votre image : %s.")), word),
                               .flags = ITEM_STRONG });
}

static bool ready_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_NEXT && a->verb != ACT_BACK)
        return false;
    learn_set(l, &screen_home);
    return true;
}

const struct screen screen_card = {
    .name = "card",
    .help = N_("Écrivez un nom, choisissez une image. [Tab] va à la case suivante."),
    .show = card_show,
    .act = card_act,
};
const struct screen screen_ready = { .name = "ready", .show = ready_show, .act = ready_act };
