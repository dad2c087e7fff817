/* mail_sign.c - closing the mailbox and opening it again. The letters of a password stay in this app's state. */
#include "mail_app.h"

#include <string.h>
#include <strings.h>

void mail_go_signin(struct mail_state *s, struct world *w, const char *wish)
{
    mail_secret_forget(&s->password);
    mail_secret_forget(&s->again);
    mail_go(s, w, MAIL_SIGNIN, wish);
}

void mail_back_signin(struct mail_state *s, struct world *w)
{
    mail_go_signin(s, w, "field/address");
}

void mail_sign_out(struct mail_state *s, struct world *w)
{
    w->mail_open = false;
    s->folder = "inbox";
    s->open = NULL;
    s->from_search = s->from_message = false;
    s->searched = false;
    str_clear(&s->address);
    mail_go_signin(s, w, "field/address");
    world_notice(w, N_("La boîte mail est fermée."));
}

void mail_enter(struct mail_state *s, struct world *w, size_t account)
{
    mail_switch(s, w, account);
    w->mail_open = true;
    mail_secret_forget(&s->password);
    mail_secret_forget(&s->again);
    mail_open_folder(s, w, "inbox");
}

bool mail_set_signin(struct mail_state *s, struct world *w, const struct action *a)
{
    if (streq(a->target, "field/password"))
        mail_secret_set(&s->password, w, a);
    else if (streq(a->target, "field/address"))
        part_set_line(&s->address, a->text);
    else
        return false;
    return true;
}

/* --- which mailbox --- */
static bool same_address(const char *typed, const char *address)
{
    typed += strspn(typed, " \t");
    size_t n = strlen(typed);
    while (n > 0 && strchr(" \t", typed[n - 1]))
        n--;
    return address && strlen(address) == n && !strncasecmp(typed, address, n);
}

/* The account that is meant; false: none. The story's hero may also write a name. */
static bool find_account(const struct mail_state *s, const struct world *w, size_t *out)
{
    const char *typed = str_s(&s->address);
    *out = 1;
    if (same_address(typed, s->accounts[1].address))
        return true;
    *out = 0;
    const struct person *me = world_me(w);
    return !me || (!me->mail && !s->accounts[1].address) || (me->mail && world_find_person(w, typed) == me);
}

/* --- refusals --- */
/* The address that a notebook would hold: of the newest mailbox. */
static const char *noted_address(const struct mail_state *s)
{
    return s->accounts[1].address ? s->accounts[1].address : s->accounts[0].address;
}

static void refuse_address(struct mail_state *s, struct world *w)
{
    if (part_is_blank(str_s(&s->address)))
        mail_refuse(s, w, "field/address",
                    N_("Vous ouvrez la boîte mail, c'est bien.\n"
                       "La case Adresse mail est vide.\n"
                       "Recopiez : %s"),
                    noted_address(s));
    else
        mail_refuse(s, w, "field/address",
                    N_("Vous écrivez dans la bonne case.\n"
                       "L'adresse mail du carnet est différente.\n"
                       "Recopiez : %s"),
                    noted_address(s));
}

static void refuse_password(struct mail_state *s, struct world *w, const struct mail_account *a)
{
    const struct person *me = world_me(w);
    const char *letters = str_s(&s->password.letters);
    struct str detail = { 0 };
    if (!s->password.token)
        mail_refuse(s, w, "field/password",
                    N_("L'adresse mail est la bonne.\n"
                       "Il manque le mot de passe.\n"
                       "Recopiez le mot de passe du carnet."));
    else if (a->secret)
        mail_refuse(s, w, "field/password",
                    N_("L'adresse mail est la bonne.\n"
                       "Vous avez choisi un autre mot de passe.\n"
                       "Essayez encore, ou [Mot de passe oublié]."));
    else if (*letters && me && mail_spell_words(&detail, w, letters, me->password))
        mail_refuse(s, w, "field/password", N_("Les lettres sont les bonnes.\n%s"), str_s(&detail));
    else
        mail_refuse(s, w, "field/password",
                    N_("L'adresse mail est la bonne.\n"
                       "Le mot de passe est différent.\n"
                       "Recopiez le mot de passe du carnet."));
    str_wipe(&detail);
    mail_secret_forget(&s->password);
}

/* Nobody may be locked out: without a password in the story, the address is enough. */
static void sign_in(struct mail_state *s, struct world *w)
{
    size_t account;
    if (!noted_address(s)) {
        mail_refuse(s, w, "button/signup",
                    N_("Vous ouvrez la boîte mail, c'est bien.\n"
                       "Mais il n'y a pas encore d'adresse mail.\n"
                       "Appuyez sur [Créer une adresse]."));
    } else if (!find_account(s, w, &account)) {
        refuse_address(s, w);
    } else if (!mail_secret_fits(&s->password, w, &s->accounts[account])) {
        refuse_password(s, w, &s->accounts[account]);
    } else {
        mail_enter(s, w, account);
        world_notice(w, N_("La boîte mail est ouverte."));
    }
}

bool mail_press_signin(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/signin", sign_in },
        { "field/password", sign_in },
        { "button/forgot", mail_begin_forgot },
        { "button/signup", mail_begin_signup },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}

/* --- on a page --- */
/* Whoever signs out by mistake must be able to come back: the story's own data are offered. */
static void show_notebook(struct page *p, const struct mail_state *s, const struct person *me)
{
    struct str notes = { 0 };
    const struct mail_account *a = &s->accounts[s->accounts[1].address != NULL];
    const char *password = a->secret ? page_said(p, N_("celui que vous avez choisi")) : me->password;
    str_printf(&notes, "%s\n", page_said(p, N_("Pour entrer, voici son carnet :")));
    str_printf(&notes, page_said(p, N_("Adresse mail : %s")), a->address);
    str_addc(&notes, '\n');
    str_printf(&notes, page_said(p, N_("Mot de passe : %s")), password ? password : "");
    str_printf(&notes, "\n%s", page_said(p, N_("Dans la vraie vie, gardez ce carnet caché.")));
    page_add(p,
             (struct item){ .kind = ITEM_TEXT, .id = "text/notebook", .label = page_copy(p, str_s(&notes)) });
    str_free(&notes);
}

void mail_show_signin(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct person *me = world_me(w);
    page_slot(p, 1, NULL, NULL); /* there is no page before */
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = N_("Courrier Libre") });
    if (me) {
        const char *words = noted_address(s) ? page_said(p, N_("La boîte mail de %s est fermée."))
                                             : page_said(p, N_("%s n'a pas encore d'adresse mail."));
        page_add(
            p, (struct item){ .kind = ITEM_HEADING, .label = page_printf(p, words, world_name(w, me->id)) });
        if (noted_address(s))
            show_notebook(p, s, me);
    }
    part_field(p, (struct item){ .id = "field/address", .label = N_("Adresse mail") }, &s->address);
    mail_show_secret(p, "field/password", "Mot de passe", &s->password, true);
    part_bar(p, "actions");
    part_button(p, "button/signin", "Me connecter");
    part_button(p, "button/forgot", "Mot de passe oublié");
    part_button(p, "button/signup", "Créer une adresse");
    page_close(p);
    page_close(p);
}
