/* mail_secret.c - passwords of Courrier Libre: letters live in its state only, and a token stands in their place where
 * an action is played again. Both give the same outcome. */
#include "mail_app.h"

#include <string.h>

void mail_secret_forget(struct mail_secret *secret)
{
    str_wipe(&secret->letters);
    secret->token = NULL;
}

void mail_secret_set(struct mail_secret *secret, struct world *w, const struct action *a)
{
    mail_secret_forget(secret);
    if (streq(a->by, "token")) {
        secret->token = arena_strdup(&w->arena, a->text);
        return;
    }
    part_set_line(&secret->letters, a->text);
    if (secret->letters.len > 0)
        secret->token = world_token(w, str_s(&secret->letters), &w->arena);
}

void mail_show_secret(struct page *p, const char *id, const char *label, const struct mail_secret *secret,
                      bool last)
{
    part_field(p,
               (struct item){
                   .id = id,
                   .label = label,
                   .flags = ITEM_SECRET | (last ? ITEM_SUBMIT : 0u),
                   .verb = page_tr(p, last ? N_("[Entrée] valider") : N_("[Tab] case suivante")),
               },
               &secret->letters);
}

bool mail_secret_fits(const struct mail_secret *secret, const struct world *w, const struct mail_account *a)
{
    if (a->secret)
        return streq(secret->token, a->secret);
    const struct person *me = world_me(w), *who = world_person(w, secret->token);
    if (!me || !me->password)
        return true;
    return who && streq(who->password, me->password);
}

/* A token of the story's passwords names its person: the letters are known. */
static bool is_strong(const struct mail_secret *secret, const struct world *w, struct rule_fault *fault,
                      struct arena *arena)
{
    static const struct rule rule = { .kind = RULE_NEW_PASSWORD };
    const struct person *who = world_person(w, secret->token);
    const char *letters = who ? who->password : secret->letters.len > 0 ? str_s(&secret->letters) : NULL;
    if (letters)
        return rule_check(&rule, letters,
                          &(struct rule_case){ .today = world_now(w).date, .tr = world_tr(w) }, arena, fault);
    fault->say = N_("Vous avez commencé un mot de passe.\n"
                    "Il est court : il faut 7 mots.\n"
                    "Ou 14 signes, avec majuscule et chiffre.");
    return secret_token_is_strong(secret->token);
}

bool mail_secret_is_new(struct mail_state *s, struct world *w)
{
    struct arena arena = { 0 };
    struct rule_fault fault = { 0 };
    bool holds = false;
    if (!s->password.token)
        mail_refuse(s, w, "field/password",
                    N_("Vous êtes à la bonne page.\n"
                       "Il manque le mot de passe.\n"
                       "Écrivez une phrase de 7 mots."));
    else if (!is_strong(&s->password, w, &fault, &arena))
        mail_refuse(s, w, "field/password", "%s", fault.say);
    else if (!s->again.token)
        mail_refuse(s, w, "field/again",
                    N_("Le mot de passe est bon.\n"
                       "Il manque la deuxième case.\n"
                       "Écrivez le mot de passe encore une fois."));
    else if (!streq(s->password.token, s->again.token))
        mail_refuse(s, w, "field/again",
                    N_("Le mot de passe est bon.\n"
                       "Les deux cases sont différentes.\n"
                       "Écrivez-le encore dans la deuxième case."));
    else
        holds = true;
    arena_free(&arena);
    return holds;
}
