/* browser_ask.c - what stands in front of a page: a window, cookies, notifications, keeping a password. */
#include "browser_app.h"

#include <string.h>

/* One row for each answer: which button of which question, and what it comes to. */
struct answer_row {
    enum browser_question question;
    const char *button, *answer;
    const char *say;
    bool opens; /* it leads deeper instead of closing */
};

static const struct answer_row answers[] = {
    { QUESTION_POPUP, "close", "closed", N_("La fenêtre est fermée."), false },
    { QUESTION_POPUP, "offer", "opened", N_("Cette fenêtre est une publicité.\nFermez-la avec [Fermer]."),
      true },
    { QUESTION_COOKIES, "accept", "accepted", N_("Le site garde des informations sur vous."), false },
    { QUESTION_COOKIES, "refuse", "refused", N_("Le site garde seulement le nécessaire."), false },
    { QUESTION_COOKIES, "choose", NULL, NULL, true },
    { QUESTION_COOKIES, "keep", "refused", N_("Votre choix est gardé : seulement le nécessaire."), false },
    { QUESTION_NOTIFICATIONS, "allow", "accepted", N_("Ce site peut envoyer des messages sur l'écran."),
      false },
    { QUESTION_NOTIFICATIONS, "block", "refused", N_("Ce site n'envoie pas de messages sur l'écran."),
      false },
    { QUESTION_PASSWORD, "save", "accepted",
      N_("Le mot de passe reste sur cet ordinateur.\nLa personne suivante peut l'utiliser."), false },
    { QUESTION_PASSWORD, "never", "refused", N_("Le mot de passe reste seulement avec vous."), false },
};

static const char *const question_names[] = {
    [QUESTION_POPUP] = "popup",
    [QUESTION_COOKIES] = "cookies",
    [QUESTION_NOTIFICATIONS] = "notifications",
    [QUESTION_PASSWORD] = "password",
};

static bool wants(const struct site *site, enum browser_question q)
{
    static const enum site_question asked[] = {
        [QUESTION_COOKIES] = ASK_COOKIES,
        [QUESTION_NOTIFICATIONS] = ASK_NOTIFICATIONS,
        [QUESTION_PASSWORD] = ASK_PASSWORD,
    };
    if (q == QUESTION_POPUP)
        return site->data->popup != NULL;
    return site->data->asks[asked[q]] && (q != QUESTION_PASSWORD || (site->open && site->gave_password));
}

void browser_ask_next(struct browser_state *s, const struct world *w)
{
    const struct visit *v = browser_here(s);
    s->question = QUESTION_NONE;
    s->settings = false;
    if (v->place != BROWSER_SITE)
        return;
    s->asking = v->spot.site;
    for (int q = QUESTION_POPUP; q <= QUESTION_PASSWORD; q++) {
        if (s->asking->answered & 1u << q || !wants(s->asking, (enum browser_question)q))
            continue;
        s->question = (enum browser_question)q;
        browser_wish(s, w, NULL);
        return;
    }
}

bool browser_answer(struct browser_state *s, struct world *w, const char *button)
{
    for (size_t i = 0; i < ARRAY_LEN(answers); i++) {
        const struct answer_row *row = &answers[i];
        if (row->question != s->question || !streq(row->button, button))
            continue;
        if (row->answer)
            browser_say(w, BROWSER_ANSWERED, question_names[s->question], row->answer, s->asking->data->id,
                        NULL);
        if (row->say)
            world_notice(w, row->say);
        if (row->opens) {
            s->settings = s->question == QUESTION_COOKIES;
            return true;
        }
        s->asking->answered |= 1u << s->question;
        browser_ask_next(s, w);
        return true;
    }
    return false;
}

bool browser_ask_back(struct browser_state *s, struct world *w)
{
    if (s->question == QUESTION_POPUP)
        return browser_answer(s, w, "close");
    world_notice(w, "Répondez d'abord à la question.");
    return false;
}

/* --- showing --- */
static void add_answer(struct page *p, const char *id, const char *label)
{
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = page_printf(p, "answer/%s", id),
                    .label = label,
                    .verb = page_tr(p, N_("[Entrée] appuyer")),
                });
}

static void show_popup(const struct browser_state *s, struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Une fenêtre cache la page.") });
    page_add(p, (struct item){ .kind = ITEM_TEXT, .id = "text/question", .label = s->asking->data->popup });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "answers" });
    add_answer(p, "offer", "Voir l'offre");
    add_answer(p, "close", "Fermer");
    page_close(p);
}

static void show_cookies(const struct browser_state *s, struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Ce site veut garder des cookies.") });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/question",
                    .label = s->settings ? N_("Nécessaire au site : oui.\nPublicité : non.\nMesures : non.")
                                         : N_("Un cookie garde des informations sur vous.") });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "answers" });
    if (s->settings) {
        add_answer(p, "accept", "Tout accepter");
        add_answer(p, "keep", "Enregistrer mes choix");
    } else {
        add_answer(p, "accept", "Tout accepter");
        add_answer(p, "refuse", "Tout refuser");
        add_answer(p, "choose", "Choisir");
    }
    page_close(p);
}

static void show_notifications(const struct browser_state *s, struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING,
                               .label = page_printf(p, page_said(p, N_("%s veut envoyer des notifications.")),
                                                    page_said(p, s->asking->data->title)) });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .id = "text/question",
                               .label = N_("Une notification est un message sur l'écran.") });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "answers" });
    add_answer(p, "allow", "Autoriser");
    add_answer(p, "block", "Bloquer");
    page_close(p);
}

static void show_password(const struct browser_state *s, struct page *p)
{
    (void)s;
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = N_("Garder le mot de passe ?") });
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .id = "text/question",
                               .label = N_("Fureteur peut garder ce mot de passe\nsur cet ordinateur.") });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "answers" });
    add_answer(p, "save", "Oui, garder");
    add_answer(p, "never", "Non, merci");
    page_close(p);
}

void browser_show_question(const struct browser_state *s, struct page *p)
{
    static void (*const shows[])(const struct browser_state *, struct page *) = {
        [QUESTION_POPUP] = show_popup,
        [QUESTION_COOKIES] = show_cookies,
        [QUESTION_NOTIFICATIONS] = show_notifications,
        [QUESTION_PASSWORD] = show_password,
    };
    page_open(p, (struct item){ .group = GROUP_DIALOG, .id = "question" });
    shows[s->question](s, p);
    page_close(p);
    p->scope = "question";
    page_slot(p, 1, s->question == QUESTION_POPUP ? page_tr(p, N_("[Échap] fermer")) : NULL, NULL);
}
