/* mail_sign.c - closing the mailbox and opening it again. The letters of a password stay in this app's state. */
#include "mail_app.h"

#include <string.h>

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
    s->missed = false;
    str_clear(&s->address);
    forget_letters(s);
    mail_wish(s, w, "field/address");
    world_notice(w, N_("Votre boîte mail est fermée."));
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

static bool password_fits(const struct mail_state *s, const struct person *me)
{
    if (s->token)
        return streq(s->token, me->id) || !me->password;
    return !me->password || streq(str_s(&s->password), me->password);
}

static void refuse(struct mail_state *s, struct world *w, const char *field, const char *say)
{
    world_refuse(w, say);
    mail_wish(s, w, field);
}

static void sign_in(struct mail_state *s, struct world *w)
{
    const struct person *me = world_me(w);
    if (mail_is_blank(str_s(&s->address))) {
        refuse(s, w, "field/address",
               N_("Vous êtes sur la bonne page.\n"
                  "La case Adresse mail est vide.\n"
                  "Écrivez l'adresse mail. Recommencez."));
    } else if (me && world_find_person(w, str_s(&s->address)) != me) {
        refuse(s, w, "field/address",
               N_("La case Adresse mail est bien remplie.\n"
                  "Ce n'est pas l'adresse de cette boîte mail.\n"
                  "Regardez chaque lettre. Corrigez l'adresse."));
    } else if (!s->token && s->password.len == 0) {
        refuse(s, w, "field/password",
               N_("L'adresse mail est bonne.\n"
                  "La case Mot de passe est vide.\n"
                  "Écrivez le mot de passe. Recommencez."));
    } else if (me && !password_fits(s, me)) {
        s->missed = true;
        forget_letters(s);
        refuse(s, w, "field/password", N_("Le mot de passe n'est pas celui-là. Regardez les majuscules."));
    } else {
        w->mail_open = true;
        s->missed = false;
        forget_letters(s);
        world_notice(w, N_("Votre boîte mail est ouverte."));
    }
}

bool mail_sign_act(struct mail_state *s, struct world *w, const struct action *a)
{
    if (a->verb == ACT_SET)
        return set(s, w, a);
    if (a->verb != ACT_ACTIVATE)
        return false;
    if (!streq(a->target, "button/signin") && !streq(a->target, "field/password"))
        return false;
    s->wish = NULL;
    sign_in(s, w);
    return true;
}
