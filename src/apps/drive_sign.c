/* drive_sign.c - closing Mon Nuage and opening it again, with the data of the story's hero. */
#include "drive_app.h"
#include "mail_app.h" /* mail_spell_words: what differs between two spellings of a password */

#include "passerelle/text.h"

static void forget_letters(struct drive_state *s)
{
    str_wipe(&s->password);
    s->token = NULL;
}

void drive_sign_out(struct drive_state *s, struct world *w)
{
    drive_go_list(s, w, VIEW_DOCUMENTS, NULL);
    w->drive.open = false;
    s->searched = false;
    str_clear(&s->words);
    str_clear(&s->address);
    forget_letters(s);
    drive_wish(s, w, "field/address");
    world_notice(w, N_("Mon Nuage est fermé."));
}

/* Letters from a keyboard, or which of the world's passwords they were. */
static bool set(struct drive_state *s, const struct world *w, const struct action *a)
{
    if (!a->text)
        return false;
    if (streq(a->target, "field/address")) {
        part_set_line(&s->address, a->text);
        return true;
    }
    if (!streq(a->target, "field/password"))
        return false;
    forget_letters(s);
    const struct person *who = world_person(w, a->text);
    if (streq(a->by, "token"))
        s->token = who ? who->id : "other";
    else
        part_set_line(&s->password, a->text);
    return true;
}

static bool password_fits(const struct drive_state *s, const struct world *w, const struct person *me)
{
    const struct person *who = s->token ? world_person(w, s->token) : NULL;
    return streq(s->token ? (who ? who->password : NULL) : str_s(&s->password), me->password);
}

static void refuse_address(struct drive_state *s, struct world *w, const struct person *me)
{
    if (part_is_blank(str_s(&s->address)))
        drive_refuse(s, w, "field/address",
                     N_("Vous ouvrez Mon Nuage, c'est bien.\n"
                        "La case Adresse mail est vide.\n"
                        "Recopiez : %s"),
                     me->mail);
    else
        drive_refuse(s, w, "field/address",
                     N_("Vous écrivez dans la bonne case.\n"
                        "L'adresse mail du carnet est différente.\n"
                        "Recopiez : %s"),
                     me->mail);
}

static void refuse_password(struct drive_state *s, struct world *w, const struct person *me)
{
    struct str words = { 0 };
    if (!s->token && s->password.len == 0)
        drive_refuse(s, w, "field/password",
                     N_("L'adresse mail est la bonne.\n"
                        "Il manque le mot de passe.\n"
                        "Recopiez le mot de passe du carnet."));
    else if (!s->token && mail_spell_words(&words, w, str_s(&s->password), me->password))
        drive_refuse(s, w, "field/password", N_("Les lettres sont les bonnes.\n%s"), str_s(&words));
    else
        drive_refuse(s, w, "field/password",
                     N_("L'adresse mail est la bonne.\n"
                        "Le mot de passe est différent.\n"
                        "Recopiez le mot de passe du carnet."));
    str_wipe(&words);
    forget_letters(s);
}

/* Someone without an address or a password in the story comes in all the same: nobody may be locked out. */
static void sign_in(struct drive_state *s, struct world *w)
{
    const struct person *me = world_me(w);
    if (me && me->mail && world_find_person(w, str_s(&s->address)) != me) {
        refuse_address(s, w, me);
    } else if (me && me->password && !password_fits(s, w, me)) {
        refuse_password(s, w, me);
    } else {
        w->drive.open = true;
        forget_letters(s);
        drive_go_list(s, w, VIEW_DOCUMENTS, NULL);
        world_notice(w, N_("Mon Nuage est ouvert."));
    }
}

bool drive_sign_act(struct drive_state *s, struct world *w, const struct action *a)
{
    if (a->verb == ACT_SET)
        return set(s, w, a);
    if (a->verb == ACT_BACK)
        world_notice(w, N_("Mon Nuage est fermé.\nRecopiez l'adresse et le mot de passe du carnet."));
    if (a->verb != ACT_ACTIVATE)
        return false;
    if (!streq(a->target, "button/signin") && !streq(a->target, "field/password"))
        return false;
    s->wish = NULL;
    sign_in(s, w);
    return true;
}

/* Whoever signs out by mistake must be able to come back: the story's own data are offered. */
static void show_notebook(struct page *p, const struct person *me)
{
    struct str s = { 0 };
    str_printf(&s, "%s\n", page_said(p, N_("Pour entrer, voici son carnet :")));
    str_printf(&s, page_said(p, N_("Adresse mail : %s")), me->mail ? me->mail : "");
    str_addc(&s, '\n');
    str_printf(&s, page_said(p, N_("Mot de passe : %s")), me->password ? me->password : "");
    str_printf(&s, "\n%s", page_said(p, N_("Dans la vraie vie, gardez ce carnet caché.")));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .id = "text/notebook", .label = page_copy(p, str_s(&s)) });
    str_free(&s);
}

void drive_show_sign(struct page *p, const struct drive_state *s, const struct world *w)
{
    const struct person *me = world_me(w);
    page_slot(p, 1, NULL, NULL); /* there is no page before */
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = N_("Mon Nuage") });
    if (me) {
        const char *closed =
            page_printf(p, page_said(p, N_("Mon Nuage de %s est fermé.")), world_name(w, me->id));
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = closed });
        show_notebook(p, me);
    }
    part_field(p, (struct item){ .id = "field/address", .label = N_("Adresse mail") }, &s->address);
    part_field(p,
               (struct item){
                   .id = "field/password",
                   .label = N_("Mot de passe"),
                   .flags = ITEM_SECRET | ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->password);
    part_bar(p, "actions");
    part_button(p, "button/signin", "Me connecter");
    page_close(p);
    page_close(p);
}
