/* mail_forgot.c - a forgotten password: a code by the recovery address or one of the card, then a new password. */
#include "mail_app.h"

#include <string.h>
#include <strings.h>

/* The mailbox that is meant: the one whose address was written, else the newest. */
static size_t meant(const struct mail_state *s)
{
    const char *typed = str_s(&s->address);
    if (s->accounts[0].address && !strcasecmp(typed, s->accounts[0].address))
        return 0;
    return s->accounts[1].address ? 1 : 0;
}

void mail_begin_forgot(struct mail_state *s, struct world *w)
{
    str_clear(&s->code);
    str_clear(&s->recovery);
    mail_secret_forget(&s->password);
    mail_secret_forget(&s->again);
    s->sent_code = NULL;
    mail_go(s, w, MAIL_FORGOT, "button/by-address");
}

void mail_show_forgot(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail_account *a = &s->accounts[meant(s)];
    (void)w;
    part_main(p, "Mot de passe oublié", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Mot de passe oublié"));
    if (a->recovery || a->code_count > 0)
        part_text(p, N_("Comment revenir dans la boîte mail ?"));
    else
        part_text(
            p,
            N_("Cette boîte mail n'a pas d'adresse de secours.\nElle n'a pas non plus de code de secours."));
    if (!a->recovery && a->code_count == 0)
        part_text(p, a->secret ? N_("Créez une autre adresse, ou recommencez l'exercice.")
                               : N_("Reprenez le mot de passe du carnet."));
    part_bar(p, "actions");
    if (a->recovery)
        part_button(p, "button/by-address", "Adresse de secours");
    if (a->code_count > 0)
        part_button(p, "button/by-code", "Code de secours");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_press_forgot(struct mail_state *s, struct world *w, const char *target)
{
    const struct mail_account *a = &s->accounts[meant(s)];
    if (streq(target, "button/by-address") && a->recovery)
        mail_go(s, w, MAIL_RECOVER, "field/recovery");
    else if (streq(target, "button/by-code") && a->code_count > 0)
        mail_go(s, w, MAIL_CODE, "field/code");
    else if (streq(target, "button/back"))
        mail_back_signin(s, w);
    else
        return false;
    return true;
}

/* --- by the other address --- */
/* « n...@relais.example »: enough for whoever knows it. */
static const char *hidden(struct page *p, const char *address)
{
    const char *at = strchr(address, '@');
    return at ? page_printf(p, "%.1s...%s", address, at) : address;
}

void mail_show_recover(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail_account *a = &s->accounts[meant(s)];
    (void)w;
    part_main(p, "Mot de passe oublié", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Recevoir un code"));
    part_text(p, page_printf(p, page_said(p, N_("Le code part à votre adresse de secours : %s")),
                             hidden(p, a->recovery ? a->recovery : "")));
    part_field(p,
               (struct item){
                   .id = "field/recovery",
                   .label = N_("Adresse de secours"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->recovery);
    part_bar(p, "actions");
    part_button(p, "button/send-code", "Envoyer le code");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_recover(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/recovery"))
        return false;
    part_set_line(&s->recovery, a->text);
    return true;
}

static void press_send_code(struct mail_state *s, struct world *w)
{
    const struct mail_account *a = &s->accounts[meant(s)];
    const char *typed = rule_tidy(RULE_EMAIL, str_s(&s->recovery), &w->arena);
    if (!mail_rule_holds(s, w, RULE_EMAIL, typed, "field/recovery"))
        return;
    if (strcasecmp(typed, a->recovery) != 0) {
        mail_refuse(s, w, "field/recovery",
                    N_("L'adresse mail est bien écrite.\n"
                       "L'adresse de secours est une autre.\n"
                       "Écrivez : %s"),
                    a->recovery);
        return;
    }
    const struct person *who = world_find_person(w, a->recovery);
    s->sent_code = arena_printf(&w->arena, "%03u %03u", (unsigned)rng_below(&w->rng, 1000),
                                (unsigned)rng_below(&w->rng, 1000));
    if (who && !streq(who->id, w->data->me))
        world_deliver(
            w, N_("Courrier Libre"), who->id, "Code de secours",
            arena_printf(&w->arena, "Votre code est : %s", s->sent_code)); /* nobody reads it here */
    mail_go(s, w, MAIL_CODE, "field/code");
    part_notice(w, N_("Le code est parti à %s."), a->recovery);
}

bool mail_press_recover(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/send-code", press_send_code },
        { "field/recovery", press_send_code },
        { "button/back", mail_begin_forgot },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}

/* --- the code --- */
/* In the story the other mailbox, or the card, is at hand: what is read there is shown. */
static const char *at_hand(struct page *p, const struct mail_state *s)
{
    const struct mail_account *a = &s->accounts[meant(s)];
    struct str words = { 0 };
    if (s->sent_code) {
        str_printf(&words, "%s\n", page_said(p, N_("Dans l'autre boîte mail, vous lisez :")));
        str_printf(&words, page_said(p, N_("Votre code est : %s")), s->sent_code);
    } else {
        str_add(&words, page_said(p, N_("Sur la carte des codes de secours, vous lisez :")));
        for (size_t i = 0; i < a->code_count; i++)
            str_printf(&words, "%s%s", i % 2 == 0 ? "\n" : "     ", a->codes[i]);
    }
    const char *copy = page_copy(p, str_s(&words));
    str_free(&words);
    return copy;
}

void mail_show_code(struct page *p, const struct mail_state *s, const struct world *w)
{
    (void)w;
    part_main(p, "Mot de passe oublié", N_("[Échap] retour"), N_("[Échap] retour"));
    if (s->sent_code)
        part_heading(p, N_("Écrire le code reçu"));
    else
        part_heading(p, N_("Écrire un code de secours"));
    part_text(p, at_hand(p, s));
    part_field(p,
               (struct item){
                   .id = "field/code",
                   .label = s->sent_code ? N_("Code") : N_("Code de secours"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->code);
    part_bar(p, "actions");
    part_button(p, "button/validate", "Valider");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_code(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/code"))
        return false;
    part_set_line(&s->code, a->text);
    return true;
}

/* The same figures, however they are spaced. */
static bool same_code(const char *a, const char *b)
{
    for (;; a++, b++) {
        a += strspn(a, " .-");
        b += strspn(b, " .-");
        if (*a != *b || *a == '\0')
            return *a == *b;
    }
}

/* A code serves once. */
static bool spend_code(struct mail_state *s, struct mail_account *a)
{
    for (size_t i = 0; i < a->code_count; i++) {
        if (!same_code(str_s(&s->code), a->codes[i]))
            continue;
        a->code_count--;
        memmove(&a->codes[i], &a->codes[i + 1], (a->code_count - i) * sizeof *a->codes);
        return true;
    }
    return false;
}

static void press_code(struct mail_state *s, struct world *w)
{
    bool right =
        s->sent_code ? same_code(str_s(&s->code), s->sent_code) : spend_code(s, &s->accounts[meant(s)]);
    if (!right) {
        mail_refuse(s, w, "field/code",
                    part_is_blank(str_s(&s->code)) ? N_("Vous êtes à la bonne page.\n"
                                                        "Il manque le code.\n"
                                                        "Recopiez les chiffres.")
                                                   : N_("La case est bien remplie.\n"
                                                        "Un chiffre est à vérifier.\n"
                                                        "Recopiez le code encore une fois."));
        return;
    }
    str_clear(&s->code);
    mail_go(s, w, MAIL_PASSWORD, "field/password");
    world_notice(w, N_("Le code est bon. Choisissez un mot de passe."));
}

bool mail_press_code(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/validate", press_code },
        { "field/code", press_code },
        { "button/back", mail_begin_forgot },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}

/* --- the new password --- */
void mail_show_password(struct page *p, const struct mail_state *s, const struct world *w)
{
    (void)w;
    part_main(p, "Mot de passe oublié", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Choisir un nouveau mot de passe"));
    mail_show_secret(p, "field/password", "Nouveau mot de passe", &s->password, false);
    mail_show_secret(p, "field/again", "Encore le mot de passe", &s->again, true);
    part_bar(p, "actions");
    part_button(p, "button/validate", "Valider");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_password(struct mail_state *s, struct world *w, const struct action *a)
{
    if (streq(a->target, "field/password"))
        mail_secret_set(&s->password, w, a);
    else if (streq(a->target, "field/again"))
        mail_secret_set(&s->again, w, a);
    else
        return false;
    return true;
}

static void press_password(struct mail_state *s, struct world *w)
{
    struct mail_account *a = &s->accounts[meant(s)];
    if (!mail_secret_is_new(s, w))
        return;
    a->secret = s->password.token;
    str_set(&s->address, a->address ? a->address : "");
    s->sent_code = NULL;
    if (!a->recovery && a->code_count == 0) /* nobody may be locked out */
        mail_make_codes(a, w);
    mail_go_signin(s, w, "field/password");
    world_notice(w, N_("Votre mot de passe est changé.\nÉcrivez-le pour vous connecter."));
}

bool mail_press_password(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/validate", press_password },
        { "field/again", press_password },
        { "button/back", mail_begin_forgot },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}
