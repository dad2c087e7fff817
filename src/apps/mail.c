/* mail.c - Courrier Libre: the words of its screens, its beginning and its end, what other apps ask of it. */
#include "mail_app.h"

#include <stdlib.h>

static const char *const buttons[] = {
    "Nouveau message",
    "Répondre",
    "Répondre à tous",
    "Transférer",
    "Envoyer",
    "Joindre",
    "Enlever",
    "Contacts",
    "Cc et Cci",
    "Coller le lien",
    "Annuler",
    "Supprimer",
    "Restaurer",
    "Retour",
    "Signaler",
    "Ce n'est pas un indésirable",
    "Vrai ou piège ?",
    "Valider",
    "Déplacer",
    "Nouveau dossier",
    "Renommer le dossier",
    "Supprimer le dossier",
    "Vider la Corbeille",
    "Enregistrer dans Mon Nuage",
    "Rechercher",
    "Réglages",
    "Enregistrer",
    "Créer 8 codes de secours",
    "Voir les codes de secours",
    "Me déconnecter",
    "Me connecter",
    "Mot de passe oublié",
    "Créer une adresse",
    "Créer mon adresse",
    "Adresse de secours",
    "Code de secours",
    "Envoyer le code",
    NULL,
};
static const char *const fields[] = {
    "À",
    "Cc",
    "Cci",
    "Objet",
    "Message",
    "Case",
    "Rechercher",
    "Dossier",
    "Nom du dossier",
    "Ce message",
    "L'indice",
    "Adresse mail",
    "Début de l'adresse",
    "Adresse de secours",
    "Numéro de téléphone",
    "Mot de passe",
    "Nouveau mot de passe",
    "Encore le mot de passe",
    "Code",
    "Code de secours",
    NULL,
};
static const char *const places[] = {
    "Réception", "Brouillons", "Envoyés", "Indésirables", "Corbeille", "Mes documents",
    "inbox",     "drafts",     "sent",    "spam",         "trash",     NULL,
};

static void mail_begin(void *state, struct world *w)
{
    struct mail_state *s = state;
    const struct person *me = world_me(w);
    s->folder = "inbox";
    judge_begin(&s->judging);
    for (size_t i = 0; i < w->data->mail.folders.count; i++)
        mail_add_folder(s, w->data->mail.folders.s[i]);
    s->accounts[0].address = me ? me->mail : NULL;
    s->accounts[0].phone = me ? me->phone : NULL;
    s->accounts[0].recovery = w->data->mail.recovery;
    for (size_t i = 0; i < w->data->mail.codes.count && i < MAIL_CODES_MOST; i++)
        s->accounts[0].codes[s->accounts[0].code_count++] = w->data->mail.codes.s[i];
    if (w->mail_open)
        mail_wish(s, w, PART_FIRST); /* other apps may bring messages before this one is looked at */
    else
        mail_go(s, w, MAIL_SIGNIN, "field/address");
}

static void mail_done(void *state)
{
    struct mail_state *s = state;
    struct str *texts[] = { &s->name, &s->words, &s->address, &s->recovery, &s->phone, &s->code };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        str_free(texts[i]);
    for (size_t i = 0; i < BOXES; i++) {
        str_free(&s->box[i]);
        str_free(&s->given[i]);
    }
    mail_secret_forget(&s->password);
    mail_secret_forget(&s->again);
    free(s->found);
    free(s->folders);
    *s = (struct mail_state){ 0 };
}

/* A message by its id; whoever writes keeps what was written. */
static void mail_open(void *state, struct world *w, const struct request *asked)
{
    struct mail_state *s = state;
    struct mail *m = world_mail(w, asked->what);
    if (!w->mail_open || !m || !m->folder || !mail_here(s, w, m))
        return;
    const char *folder = mail_folder_id(s, m->folder); /* an own folder is known by this very string */
    bool writes = s->place == MAIL_WRITE || s->place == MAIL_JOIN || s->place == MAIL_CONTACTS;
    if (writes && !mail_write_unchanged(s))
        mail_back_write(s, w);
    s->place = MAIL_LIST;
    if (folder)
        s->folder = folder;
    mail_open_message(s, w, m);
}

static const char *mail_news(const void *state, const struct world *w, struct page *p)
{
    size_t n = w->mail_open ? mail_count_new(state, w) : 0;
    return n > 0 ? page_printf(p, page_said_n(p, "%d nouveau", "%d nouveaux", n), (int)n) : NULL;
}

const struct app app_mail = {
    .name = "mail",
    .title = N_("Courrier Libre"),
    .doc = "a mailbox: read, answer, write, join documents, file, search, judge, recover",
    .facts = mail_facts,
    .buttons = buttons,
    .fields = fields,
    .places = places,
    .state_size = sizeof(struct mail_state),
    .begin = mail_begin,
    .show = mail_show,
    .act = mail_act,
    .now = mail_now,
    .done = mail_done,
    .open = mail_open,
    .news = mail_news,
};
