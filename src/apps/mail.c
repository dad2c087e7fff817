/* mail.c - Courrier Libre: the words of its screens, the facts it can state, its beginning and its end. */
#include "mail_app.h"

#include <stdlib.h>

const struct mail_folder mail_folders[] = {
    { "inbox", "Réception" },   { "drafts", "Brouillons" }, { "sent", "Envoyés" },
    { "spam", "Indésirables" }, { "trash", "Corbeille" },   { 0 },
};

static const char *const buttons[] = {
    "Nouveau message",
    "Répondre",
    "Envoyer",
    "Annuler",
    "Supprimer",
    "Restaurer",
    "Retour",
    "Signaler",
    "Ce n'est pas un indésirable",
    "Rechercher",
    "Me déconnecter",
    "Me connecter",
    NULL,
};
static const char *const fields[] = { "À", "Objet", "Message", "Rechercher", "Adresse mail", "Mot de passe",
                                      NULL };
static const char *const places[] = {
    "Réception", "Brouillons", "Envoyés", "Indésirables", "Corbeille", "inbox",
    "drafts",    "sent",       "spam",    "trash",        NULL,
};

static const char *const read_words[] = { "unread", "read", NULL };
static const char *const session_words[] = { "open", "closed", NULL };

const struct fact_kind mail_facts[] = {
    [MAIL_OPENED] = {
        .name = "mail.opened",
        .doc = "a message was opened",
        .look = true,
        .attributes = {
            { "message", VALUE_ID, NULL, "its id" },
            { "from", VALUE_PEOPLE, NULL, "who wrote it" },
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "folder", VALUE_ID, NULL, "inbox, drafts, sent, spam, trash, or the name of an own folder" },
        },
    },
    [MAIL_SENT] = {
        .name = "mail.sent",
        .doc = "a message was sent",
        .attributes = {
            { "to", VALUE_PEOPLE, NULL, "who receives it" },
            { "cc", VALUE_PEOPLE, NULL, "who receives a copy" },
            { "bcc", VALUE_PEOPLE, NULL, "who receives a hidden copy" },
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "body", VALUE_TEXT, NULL, "its text" },
            { "reply_to", VALUE_ID, NULL, "the message it answers" },
        },
    },
    [MAIL_DELETED] = {
        .name = "mail.deleted",
        .doc = "a message was put into the trash",
        .attributes = { { "message", VALUE_ID, NULL, "its id" } },
    },
    [MAIL_RESTORED] = {
        .name = "mail.restored",
        .doc = "a message was taken out of the trash",
        .attributes = { { "message", VALUE_ID, NULL, "its id" } },
    },
    [MAIL_REPORTED] = {
        .name = "mail.reported",
        .doc = "a message was reported as spam",
        .attributes = { { "message", VALUE_ID, NULL, "its id" } },
    },
    [MAIL_UNREPORTED] = {
        .name = "mail.unreported",
        .doc = "a message was taken out of spam",
        .attributes = { { "message", VALUE_ID, NULL, "its id" } },
    },
    [MAIL_SEARCHED] = {
        .name = "mail.searched",
        .doc = "words were looked for",
        .look = true,
        .attributes = { { "words", VALUE_TEXT, NULL, "the words" } },
    },
    [MAIL_MESSAGE_IS] = {
        .name = "mail.message",
        .state = true,
        .doc = "where a message is",
        .attributes = {
            { "message", VALUE_ID, NULL, "its id" },
            { "folder", VALUE_ID, NULL, "inbox, drafts, sent, spam, trash, or the name of an own folder" },
            { "state", VALUE_WORD, read_words, "whether it was read" },
        },
    },
    [MAIL_DRAFT_IS] = {
        .name = "mail.draft",
        .state = true,
        .doc = "a message is kept in the drafts",
        .attributes = {
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "to", VALUE_PEOPLE, NULL, "who it is for" },
            { "body", VALUE_TEXT, NULL, "its text" },
        },
    },
    [MAIL_FOLDER_IS] = {
        .name = "mail.folder",
        .state = true,
        .doc = "an own folder exists",
        .attributes = { { "name", VALUE_ID, NULL, "its name" } },
    },
    [MAIL_SESSION_IS] = {
        .name = "mail.session",
        .state = true,
        .doc = "whether the mailbox is open",
        .attributes = { { "state", VALUE_WORD, session_words, "open or closed" } },
    },
    [MAIL_FACTS] = { 0 },
};

const char *mail_folder_label(const char *id)
{
    for (const struct mail_folder *f = mail_folders; f->id; f++) {
        if (streq(f->id, id))
            return f->label;
    }
    return id;
}

const char *mail_folder_id(const struct world *w, const char *id)
{
    for (const struct mail_folder *f = mail_folders; f->id; f++) {
        if (streq(f->id, id))
            return f->id;
    }
    for (size_t i = 0; i < w->data->mail.folders.count; i++) {
        if (streq(w->data->mail.folders.s[i], id))
            return w->data->mail.folders.s[i];
    }
    return NULL;
}

static void mail_begin(void *state, const struct world *w)
{
    struct mail_state *s = state;
    s->folder = "inbox";
    s->place = MAIL_LIST;
    if (w->mail_open)
        mail_wish_first(s, w);
    else
        mail_wish(s, w, "field/address");
}

static void tell(fact_sink *sink, void *ctx, enum mail_fact kind, const char *a, const char *b, const char *c)
{
    struct fact fact = { .kind = &mail_facts[kind], .value = { a, b, c } };
    sink(ctx, &fact);
}

static void tell_messages(const struct world *w, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->mail_count; i++) {
        const struct mail *m = w->mail[i];
        if (world_mail_came(w, m))
            tell(sink, ctx, MAIL_MESSAGE_IS, m->id, m->folder, read_words[m->read]);
    }
}

static void tell_drafts(const struct world *w, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->mail_count; i++) {
        const struct mail *m = w->mail[i];
        if (m->draft && streq(m->folder, "drafts"))
            tell(sink, ctx, MAIL_DRAFT_IS, m->subject, m->to, m->body);
    }
}

static void tell_folders(const struct world *w, fact_sink *sink, void *ctx)
{
    for (size_t i = 0; i < w->data->mail.folders.count; i++)
        tell(sink, ctx, MAIL_FOLDER_IS, w->data->mail.folders.s[i], NULL, NULL);
}

static void tell_session(const struct world *w, fact_sink *sink, void *ctx)
{
    tell(sink, ctx, MAIL_SESSION_IS, session_words[!w->mail_open], NULL, NULL);
}

static void mail_now(const void *unused, const struct world *w, const struct fact_kind *kind, fact_sink *sink,
                     void *ctx)
{
    static void (*const tellers[MAIL_FACTS])(const struct world *, fact_sink *, void *) = {
        [MAIL_MESSAGE_IS] = tell_messages,
        [MAIL_DRAFT_IS] = tell_drafts,
        [MAIL_FOLDER_IS] = tell_folders,
        [MAIL_SESSION_IS] = tell_session,
    };
    (void)unused;
    if (tellers[kind - mail_facts])
        tellers[kind - mail_facts](w, sink, ctx);
}

static void mail_done(void *state)
{
    struct mail_state *s = state;
    struct str *texts[] = { &s->to,         &s->subject, &s->body,   &s->given_to, &s->given_subject,
                            &s->given_body, &s->words,   &s->address };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        str_free(texts[i]);
    str_wipe(&s->password);
    free(s->found);
    *s = (struct mail_state){ 0 };
}

const struct app app_mail = {
    .name = "mail",
    .title = "Courrier Libre",
    .doc = "a mailbox: read, answer, write, file, search",
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
};
