/* mail_facts.c - what Courrier Libre can state: events, and what holds now of its messages, drafts, folders and account. */
#include "mail_app.h"

#include <string.h>

static const char *const read_words[] = { "unread", "read", NULL };
static const char *const session_words[] = { "open", "closed", NULL };

static const char folder_doc[] = "inbox, drafts, sent, spam, trash, or the name of an own folder";
static const char trap_doc[] = "some if it is a trap";
static const char file_trap_doc[] = "some if the document or its message is a trap";

#define ABOUT_A_MESSAGE \
    { \
        { "message", VALUE_ID, NULL, "its id" }, \
        { \
            "trap", VALUE_TEXT, NULL, trap_doc \
        } \
    }
#define ABOUT_A_FILE \
    { \
        { "file", VALUE_FILES, NULL, "its name" }, \
            { "message", VALUE_ID, NULL, "the message it came with" }, \
        { \
            "trap", VALUE_TEXT, NULL, file_trap_doc \
        } \
    }

const struct fact_kind mail_facts[] = {
    [MAIL_OPENED] = {
        .name = "mail.opened",
        .doc = "a message was opened",
        .look = true,
        .attributes = {
            { "message", VALUE_ID, NULL, "its id" },
            { "from", VALUE_PEOPLE, NULL, "who wrote it" },
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "folder", VALUE_ID, NULL, folder_doc },
        },
    },
    [MAIL_OPENED_FILE] = {
        .name = "mail.opened_file",
        .doc = "an attached document was opened",
        .told = N_("J'ai ouvert {file}."),
        .look = true,
        .attributes = ABOUT_A_FILE,
    },
    [MAIL_SAVED_FILE] = {
        .name = "mail.saved_file",
        .doc = "an attached document was kept in the drive",
        .told = N_("J'ai gardé {file}."),
        .attributes = ABOUT_A_FILE,
    },
    [MAIL_SENT] = {
        .name = "mail.sent",
        .doc = "a message was sent",
        .told = N_("J'ai écrit à {to}."),
        .attributes = {
            { "to", VALUE_PEOPLE, NULL, "who receives it" },
            { "cc", VALUE_PEOPLE, NULL, "who receives a copy" },
            { "bcc", VALUE_PEOPLE, NULL, "who receives a hidden copy" },
            { "subject", VALUE_TEXT, NULL, "its subject" },
            { "body", VALUE_TEXT, NULL, "its text, without the message that is passed on" },
            { "reply_to", VALUE_ID, NULL, "the message it answers" },
            { "file", VALUE_FILES, NULL, "the documents that go with it" },
            { "link", VALUE_FILES, NULL, "the document of the drive whose link it holds" },
            { "forward_of", VALUE_ID, NULL, "the message it passes on" },
        },
    },
    [MAIL_DELETED] = {
        .name = "mail.deleted",
        .doc = "a message was put into the trash",
        .told = N_("J'ai supprimé « {message} »."),
        .attributes = ABOUT_A_MESSAGE,
    },
    [MAIL_RESTORED] = {
        .name = "mail.restored",
        .doc = "a message was taken out of the trash",
        .told = N_("J'ai restauré « {message} »."),
        .attributes = ABOUT_A_MESSAGE,
    },
    [MAIL_REPORTED] = {
        .name = "mail.reported",
        .doc = "a message was reported as spam",
        .told = N_("J'ai signalé « {message} »."),
        .attributes = ABOUT_A_MESSAGE,
    },
    [MAIL_UNREPORTED] = {
        .name = "mail.unreported",
        .doc = "a message was taken out of spam",
        .told = N_("J'ai remis « {message} » dans Réception."),
        .attributes = ABOUT_A_MESSAGE,
    },
    [MAIL_JUDGED] = {
        .name = "mail.judged",
        .doc = "it was said whether a message is a trap",
        .told = N_("J'ai jugé « {message} »."),
        .attributes = {
            { "message", VALUE_ID, NULL, "its id" },
            { "answer", VALUE_WORD, judge_words, "right or wrong" },
            { "clue", VALUE_WORD, clue_words, "the clue that was chosen" },
        },
    },
    [MAIL_SEARCHED] = {
        .name = "mail.searched",
        .doc = "words were looked for",
        .told = N_("J'ai cherché : {words}."),
        .look = true,
        .attributes = { { "words", VALUE_TEXT, NULL, "the words" } },
    },
    [MAIL_MESSAGE_IS] = {
        .name = "mail.message",
        .state = true,
        .doc = "where a message is",
        .attributes = {
            { "message", VALUE_ID, NULL, "its id" },
            { "folder", VALUE_ID, NULL, folder_doc },
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
            { "file", VALUE_FILES, NULL, "the documents joined to it" },
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
    [MAIL_ACCOUNT_IS] = {
        .name = "mail.account",
        .state = true,
        .doc = "the account: its address, and how one comes back without a password",
        .attributes = {
            { "address", VALUE_ID, NULL, "the mail address" },
            { "recovery", VALUE_ID, NULL, "the other address that gets a code" },
            { "phone", VALUE_TEXT, NULL, "the phone number it knows" },
            { "codes", VALUE_ID, NULL, "how many recovery codes are left" },
        },
    },
    [MAIL_FACTS] = { 0 },
};

const char *mail_trap(const struct mail *m)
{
    return m->data && m->data->trap ? "trap" : NULL;
}

void mail_say(struct world *w, enum mail_fact kind, const struct mail *m)
{
    const char *values[FACT_ATTRIBUTES] = { m->id, mail_trap(m) };
    world_say(w, &mail_facts[kind], values);
}

/* --- states --- */
struct telling {
    fact_sink *sink;
    void *ctx;
    const struct fact_kind *kind;
};

static void tell(const struct telling *t, const char *a, const char *b, const char *c, const char *d)
{
    t->sink(t->ctx, &(struct fact){ .kind = t->kind, .value = { a, b, c, d } });
}

static void tell_messages(const struct mail_state *s, const struct world *w, const struct telling *t)
{
    for (size_t i = 0; i < w->mail_count; i++) {
        const struct mail *m = w->mail[i];
        if (mail_here(s, w, m))
            tell(t, m->id, m->folder, read_words[m->read], NULL);
    }
}

/* The names of files, a line each. */
static void add_names(struct str *out, const struct world *w, const char *ids)
{
    struct str id = { 0 };
    str_clear(out);
    for (const char *f = ids ? ids : ""; *f; f += *f == '\n') {
        size_t n = strcspn(f, "\n");
        str_clear(&id);
        str_addn(&id, f, n);
        f += n;
        const struct file *file = world_file(w, str_s(&id));
        str_printf(out, "%s%s", out->len > 0 ? "\n" : "", file ? file->name : str_s(&id));
    }
    str_free(&id);
}

static void tell_drafts(const struct mail_state *s, const struct world *w, const struct telling *t)
{
    struct str names = { 0 };
    for (size_t i = 0; i < w->mail_count; i++) {
        const struct mail *m = w->mail[i];
        if (!m->draft || !streq(m->folder, "drafts") || !mail_here(s, w, m))
            continue;
        add_names(&names, w, m->files);
        tell(t, m->subject, m->to, m->body, m->files ? str_s(&names) : NULL);
    }
    str_free(&names);
}

static void tell_folders(const struct mail_state *s, const struct world *w, const struct telling *t)
{
    (void)w;
    for (size_t i = 0; i < s->folder_count; i++)
        tell(t, s->folders[i], NULL, NULL, NULL);
}

static void tell_session(const struct mail_state *s, const struct world *w, const struct telling *t)
{
    (void)s;
    tell(t, session_words[!w->mail_open], NULL, NULL, NULL);
}

static void tell_account(const struct mail_state *s, const struct world *w, const struct telling *t)
{
    const struct mail_account *a = &s->accounts[s->account];
    struct str codes = { 0 };
    (void)w;
    str_printf(&codes, "%zu", a->code_count);
    if (a->address)
        tell(t, a->address, a->recovery, a->phone, a->code_count > 0 ? str_s(&codes) : NULL);
    str_free(&codes);
}

void mail_now(const void *state, const struct world *w, const struct fact_kind *kind, fact_sink *sink,
              void *ctx)
{
    static void (*const tellers[MAIL_FACTS])(const struct mail_state *, const struct world *,
                                             const struct telling *) = {
        [MAIL_MESSAGE_IS] = tell_messages, [MAIL_DRAFT_IS] = tell_drafts,    [MAIL_FOLDER_IS] = tell_folders,
        [MAIL_SESSION_IS] = tell_session,  [MAIL_ACCOUNT_IS] = tell_account,
    };
    struct telling t = { .sink = sink, .ctx = ctx, .kind = kind };
    if (tellers[kind - mail_facts])
        tellers[kind - mail_facts](state, w, &t);
}
