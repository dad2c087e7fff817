/* mail_sign.c - closing the mailbox and opening it again. The letters of a password stay in this app's state. */
#include "mail_app.h"

#include "passerelle/text.h"

static void forget_letters(struct mail_state *s)
{
    str_wipe(&s->password);
    s->token = NULL;
}

void mail_sign_out(struct mail_state *s, struct world *w)
{
    w->mail_open = false;
    s->place = MAIL_LIST;
    s->folder = "inbox";
    s->open = NULL;
    s->from_search = s->from_message = false;
    s->searched = false;
    str_clear(&s->address);
    forget_letters(s);
    mail_wish(s, w, "field/address");
    world_notice(w, N_("La boîte mail est fermée."));
}

/* Letters from a keyboard, or which of the world's passwords they were. */
static bool set_password(struct mail_state *s, const struct world *w, const struct action *a)
{
    forget_letters(s);
    if (streq(a->by, "token")) {
        const struct person *who = world_person(w, a->text);
        s->token = who ? who->id : "other";
    } else {
        mail_set_line(&s->password, a->text);
    }
    return true;
}

static bool set(struct mail_state *s, const struct world *w, const struct action *a)
{
    if (!a->text)
        return false;
    if (streq(a->target, "field/password"))
        return set_password(s, w, a);
    if (!streq(a->target, "field/address"))
        return false;
    mail_set_line(&s->address, a->text);
    return true;
}

static bool password_fits(const struct mail_state *s, const struct world *w, const struct person *me)
{
    const struct person *who = s->token ? world_person(w, s->token) : NULL;
    return streq(s->token ? (who ? who->password : NULL) : str_s(&s->password), me->password);
}

static void refuse(struct mail_state *s, struct world *w, const char *field, const char *say)
{
    world_refuse(w, say);
    mail_wish(s, w, field);
}

static void refuse_address(struct mail_state *s, struct world *w, const struct person *me)
{
    struct str say = { 0 };
    if (mail_is_blank(str_s(&s->address)))
        str_printf(&say,
                   N_("Vous ouvrez la boîte mail, c'est bien.\n"
                      "La case Adresse mail est vide.\n"
                      "Recopiez : %s"),
                   me->mail);
    else
        str_printf(&say,
                   N_("Vous écrivez dans la bonne case.\n"
                      "L'adresse mail du carnet est différente.\n"
                      "Recopiez : %s"),
                   me->mail);
    refuse(s, w, "field/address", str_s(&say));
    str_free(&say);
}

static void refuse_password(struct mail_state *s, struct world *w, const struct person *me)
{
    struct str say = { 0 }, detail = { 0 };
    if (!s->token && s->password.len == 0)
        str_set(&say, N_("L'adresse mail est la bonne.\n"
                         "Il manque le mot de passe.\n"
                         "Recopiez le mot de passe du carnet."));
    else if (!s->token && mail_spell_words(&detail, str_s(&s->password), me->password))
        str_printf(&say, N_("Les lettres sont les bonnes.\n%s"), str_s(&detail));
    else
        str_set(&say, N_("L'adresse mail est la bonne.\n"
                         "Le mot de passe est différent.\n"
                         "Recopiez le mot de passe du carnet."));
    refuse(s, w, "field/password", str_s(&say));
    str_free(&say);
    str_wipe(&detail);
    forget_letters(s);
}

/* Someone without an address or a password in the story comes in all the same: nobody may be locked out. */
static void sign_in(struct mail_state *s, struct world *w)
{
    const struct person *me = world_me(w);
    if (me && me->mail && world_find_person(w, str_s(&s->address)) != me) {
        refuse_address(s, w, me);
    } else if (me && me->password && !password_fits(s, w, me)) {
        refuse_password(s, w, me);
    } else {
        w->mail_open = true;
        forget_letters(s);
        mail_wish_first(s, w);
        world_notice(w, N_("La boîte mail est ouverte."));
    }
}

bool mail_sign_act(struct mail_state *s, struct world *w, const struct action *a)
{
    if (a->verb == ACT_SET)
        return set(s, w, a);
    if (a->verb == ACT_BACK)
        world_notice(w, N_("La boîte mail est fermée.\nRecopiez l'adresse et le mot de passe du carnet."));
    if (a->verb != ACT_ACTIVATE)
        return false;
    if (!streq(a->target, "button/signin") && !streq(a->target, "field/password"))
        return false;
    s->wish = NULL;
    sign_in(s, w);
    return true;
}
