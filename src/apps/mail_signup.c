/* mail_signup.c - a new address: its first part, a password that is hard to guess, another address to come back with. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <string.h>
#include <strings.h>

enum { LOCAL_LEAST = 3, LOCAL_MOST = 30 };

void mail_begin_signup(struct mail_state *s, struct world *w)
{
    str_clear(&s->name);
    str_clear(&s->recovery);
    mail_secret_forget(&s->password);
    mail_secret_forget(&s->again);
    mail_go(s, w, MAIL_SIGNUP, "field/local");
}

void mail_show_signup(struct page *p, const struct mail_state *s, const struct world *w)
{
    (void)w;
    part_main(p, "Créer une adresse", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Votre nouvelle adresse mail"));
    part_field(p,
               (struct item){
                   .id = "field/local",
                   .label = N_("Début de l'adresse"),
                   .example = page_printf(p, page_said(p, N_("La fin est déjà là : @%s")), MAIL_DOMAIN),
               },
               &s->name);
    mail_show_secret(p, "field/password", "Mot de passe", &s->password, false);
    mail_show_secret(p, "field/again", "Encore le mot de passe", &s->again, false);
    part_field(p,
               (struct item){
                   .id = "field/recovery",
                   .label = N_("Adresse de secours"),
                   .example = page_said(p, N_("Facultatif : une autre adresse mail.")),
               },
               &s->recovery);
    part_bar(p, "actions");
    part_button(p, "button/create", "Créer mon adresse");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_signup(struct mail_state *s, struct world *w, const struct action *a)
{
    if (streq(a->target, "field/local"))
        part_set_line(&s->name, a->text);
    else if (streq(a->target, "field/recovery"))
        part_set_line(&s->recovery, a->text);
    else if (streq(a->target, "field/password"))
        mail_secret_set(&s->password, w, a);
    else if (streq(a->target, "field/again"))
        mail_secret_set(&s->again, w, a);
    else
        return false;
    return true;
}

/* --- the first part --- */
static bool has_accent(const char *s)
{
    while (*s && (unsigned char)*s < 0x80)
        s++;
    return *s != '\0';
}

static bool has_space(const char *s)
{
    return strchr(s, ' ') != NULL;
}

static bool has_at(const char *s)
{
    return strchr(s, '@') != NULL;
}

static bool has_capital(const char *s)
{
    return strpbrk(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL;
}

static bool has_other(const char *s)
{
    return strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789._-") != strlen(s);
}

static bool is_empty(const char *s)
{
    return *s == '\0';
}

static bool is_short(const char *s)
{
    return strlen(s) < LOCAL_LEAST;
}

static bool is_long(const char *s)
{
    return strlen(s) > LOCAL_MOST;
}

/* The first row that fits is said. */
static const struct {
    bool (*fits)(const char *local);
    const char *say;
} faults[] = {
    { is_empty, N_("Vous créez une adresse, c'est bien.\nIl manque le début de l'adresse.\n"
                   "Exemple : prenom.nom") },
    { has_at, N_("L'adresse est bien commencée.\nMais le signe @ et la fin sont déjà là.\n"
                 "Écrivez seulement le début.") },
    { has_space, N_("Le début de l'adresse est là.\nMais il y a un espace.\n"
                    "Écrivez un point à la place de l'espace.") },
    { has_accent, N_("Le début de l'adresse est là.\nMais une lettre a un accent.\n"
                     "Écrivez-la sans accent : é devient e.") },
    { has_capital, N_("Le début de l'adresse est là.\nMais il y a une majuscule.\n"
                      "Écrivez de petites lettres.") },
    { has_other, N_("Le début de l'adresse est là.\nMais un signe n'est pas accepté.\n"
                    "Utilisez les lettres, les chiffres, le point et -") },
    { is_short, N_("Le début de l'adresse est clair.\nMais il est court : 3 signes au moins.\n"
                   "Ajoutez votre nom.") },
    { is_long, N_("Le début de l'adresse est clair.\nMais il est long : 30 signes au plus.\n"
                  "Écrivez-le plus court.") },
};

/* Someone else's already, or the service's own. */
static bool is_taken(const struct mail_state *s, const struct world *w, const char *local,
                     const char *address)
{
    static const char *const own[] = { "admin", "contact", "info", "aide", "postmaster", "courrier", NULL };
    for (size_t i = 0; own[i]; i++) {
        if (streq(own[i], local))
            return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(s->accounts); i++) {
        if (s->accounts[i].address && !strcasecmp(s->accounts[i].address, address))
            return true;
    }
    return world_find_person(w, address) != NULL;
}

/* The new address; NULL: refused. */
static const char *address_of(struct mail_state *s, struct world *w)
{
    const char *local = str_s(&s->name) + strspn(str_s(&s->name), " ");
    size_t n = strlen(local);
    while (n > 0 && local[n - 1] == ' ')
        n--;
    local = arena_strndup(&w->arena, local, n);
    for (size_t i = 0; i < ARRAY_LEN(faults); i++) {
        if (faults[i].fits(local)) {
            mail_refuse(s, w, "field/local", "%s", faults[i].say);
            return NULL;
        }
    }
    const char *address = arena_printf(&w->arena, "%s@%s", local, MAIL_DOMAIN);
    if (!is_taken(s, w, local, address))
        return address;
    mail_refuse(s, w, "field/local",
                N_("Cette adresse mail est bien écrite.\n"
                   "Mais quelqu'un l'a déjà prise.\n"
                   "Ajoutez un point ou un chiffre."));
    return NULL;
}

static const char welcome_text[] =
    N_("Bonjour %s,\nVotre adresse mail est :\n%s\nNotez-la sur papier.\nCourrier Libre");

/* A new mailbox is empty, but for a word of welcome. A second one takes the place of the first that was made. */
static void create(struct mail_state *s, struct world *w)
{
    const char *address = address_of(s, w), *recovery;
    if (!address || !mail_secret_is_new(s, w) || !mail_recovery_holds(s, w, address, &recovery))
        return;
    const struct person *me = world_me(w);
    size_t account = s->accounts[0].address ? 1 : 0;
    s->accounts[account] = (struct mail_account){
        .address = address,
        .secret = s->password.token,
        .recovery = recovery,
    };
    mail_enter(s, w, account);
    struct mail *welcome = world_deliver(w, "Courrier Libre", NULL, "Bienvenue",
                                         arena_printf(&w->arena, welcome_text, me ? me->name : "", address));
    welcome->said_subject = arena_strdup(&w->arena, world_said(w, N_("Bienvenue")));
    welcome->said_body = arena_printf(&w->arena, world_said(w, welcome_text), me ? me->name : "", address);
    mail_wish_first(s, w);
    part_notice(w, N_("Votre adresse est prête :\n%s"), address);
}

bool mail_press_signup(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/create", create },
        { "button/back", mail_back_signin },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}
