/*
 * mail_tables.c - the tables of what arrives: the mailbox, the phone's messages and calls.
 */
#include "reading.h"

#include <stddef.h>

static const char *const message_words[] = { [MESSAGE_UNREAD] = "unread", [MESSAGE_READ] = "read", NULL };
static const char *const session_words[] = { [SESSION_OPEN] = "open", [SESSION_CLOSED] = "closed", NULL };

/* --- mail --- */
static void message_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    const struct message_data *m = item;
    id_finish(node, a, d);
    if (m->trap != NULL && m->safe != NULL)
        diag_add(d, DIAG_ERROR, value_place(node, "safe"),
                 "un message est un piège ou il est vrai : 'trap' ou 'safe'");
}

/* Rows that a mail and a text message share. */
#define DATE_FIELD \
    { \
        .key = "date", .type = FIELD_MOMENT, .offset = offsetof(struct message_data, date), \
        .flags = FIELD_REQUIRED, .doc = "2026-11-16 08:50; after now: it arrives when the story gets there" \
    }
#define TEXT_FIELD \
    { \
        .key = "text", .type = FIELD_TEXT, .offset = offsetof(struct message_data, text), \
        .flags = FIELD_REQUIRED | FIELD_SAID, .doc = "what it says" \
    }
#define STATE_FIELD \
    { \
        .key = "state", .type = FIELD_WORD, .offset = offsetof(struct message_data, state), \
        .words = message_words, .doc = "read or unread; unread if not written" \
    }
#define TRAP_FIELD \
    { \
        .key = "trap", .type = FIELD_STRUCT, .offset = offsetof(struct message_data, trap), \
        .of = &trap_schema, .doc = "it is a trap: a sentence for each clue" \
    }
#define SAFE_FIELD \
    { \
        .key = "safe", .type = FIELD_TEXT, .offset = offsetof(struct message_data, safe), \
        .flags = FIELD_SAID, .doc = "why a true message is true" \
    }

static const struct field message_fields[] = {
    { .key = "from",
      .type = FIELD_LINE,
      .offset = offsetof(struct message_data, from),
      .flags = FIELD_REQUIRED,
      .max = 80,
      .doc = "a person, or an address or name as written" },
    { .key = "to",
      .type = FIELD_LINES,
      .offset = offsetof(struct message_data, to),
      .max = 20,
      .doc = "people or addresses; me if not written" },
    { .key = "cc",
      .type = FIELD_LINES,
      .offset = offsetof(struct message_data, cc),
      .max = 20,
      .doc = "people or addresses that got a copy" },
    { .key = "subject",
      .type = FIELD_LINE,
      .offset = offsetof(struct message_data, subject),
      .flags = FIELD_SAID,
      .max = 120,
      .doc = "title of the message" },
    DATE_FIELD,
    TEXT_FIELD,
    { .key = "folder",
      .type = FIELD_LINE,
      .offset = offsetof(struct message_data, folder),
      .max = 40,
      .doc = "inbox, drafts, sent, spam, trash, or an own folder; inbox if not written" },
    STATE_FIELD,
    { .key = "files",
      .type = FIELD_LINES,
      .offset = offsetof(struct message_data, files),
      .max = 10,
      .doc = "names of the world's files that are attached" },
    TRAP_FIELD,
    SAFE_FIELD,
    { .key = NULL },
};

static const struct schema message_schema = {
    .name = "message",
    .title = N_("un message"),
    .size = sizeof(struct message_data),
    .fields = message_fields,
    .place_offset = offsetof(struct message_data, place),
    .finish = message_finish,
    .doc = "a message",
};

static const struct field mail_fields[] = {
    { .key = "session",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_mail, m.session),
      .words = session_words,
      .doc = "open or closed; open if not written" },
    { .key = "recovery",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_mail, m.recovery),
      .max = 80,
      .doc = "another address, under .example or .test: it gets a code when the password is forgotten" },
    { .key = "codes",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_mail, m.codes),
      .max = 8,
      .doc = "recovery codes on the hero's card, each for one use" },
    { .key = "folders",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_mail, m.folders),
      .max = 20,
      .doc = "own folders, beside inbox, drafts, sent, spam and trash" },
    { .key = "messages",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_mail, messages),
      .of = &message_schema,
      .doc = "id: message" },
    { .key = NULL },
};

const struct schema mail_schema = {
    .name = "mail",
    .title = N_("la boîte mail"),
    .size = sizeof(struct raw_mail),
    .fields = mail_fields,
    .doc = "the mailbox",
};

/* --- the phone --- */
static const struct field sms_fields[] = {
    { .key = "from",
      .type = FIELD_LINE,
      .offset = offsetof(struct message_data, from),
      .flags = FIELD_REQUIRED,
      .max = 80,
      .doc = "a person, a number, or a sender's name" },
    DATE_FIELD,
    TEXT_FIELD,
    STATE_FIELD,
    TRAP_FIELD,
    SAFE_FIELD,
    { .key = NULL },
};

static const struct schema sms_schema = {
    .name = "sms",
    .title = N_("un SMS"),
    .size = sizeof(struct message_data),
    .fields = sms_fields,
    .place_offset = offsetof(struct message_data, place),
    .finish = message_finish,
    .doc = "a message of the phone",
};

static void call_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_call *raw = item;
    size_t right = 0;
    id_finish(node, a, d);
    raw->c.answers = raw->answers.items;
    raw->c.answer_count = raw->answers.count;
    for (size_t i = 0; i < raw->c.answer_count; i++)
        right += raw->c.answers[i].right != NULL;
    const struct node *answers = node_find(node, "answers");
    if (answers != NULL && !answers->bad && (right == 0 || raw->c.answer_count < 2))
        diag_add(d, DIAG_ERROR, answers->place,
                 "un appel attend au moins deux réponses, dont une bonne : 'right'");
}

static const struct field call_fields[] = {
    { .key = "from",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_call, c.from),
      .flags = FIELD_REQUIRED,
      .max = 80,
      .doc = "a person, a number, or a caller's name" },
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_call, c.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what one hears" },
    { .key = "answers",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_call, answers),
      .of = &answer_schema,
      .flags = FIELD_REQUIRED,
      .max = 6,
      .doc = "what one may say: right or wrong" },
    { .key = "date",
      .type = FIELD_MOMENT,
      .offset = offsetof(struct raw_call, c.date),
      .doc = "when it rings; from the start if not written" },
    { .key = NULL },
};

static const struct schema call_schema = {
    .name = "call",
    .title = N_("un appel"),
    .size = sizeof(struct raw_call),
    .fields = call_fields,
    .place_offset = offsetof(struct raw_call, c.place),
    .finish = call_finish,
    .doc = "a call, answered by choosing",
};

static const struct field phone_fields[] = {
    { .key = "messages",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_phone, messages),
      .of = &sms_schema,
      .doc = "id: SMS" },
    { .key = "calls",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_phone, calls),
      .of = &call_schema,
      .doc = "id: call" },
    { .key = NULL },
};

const struct schema phone_schema = {
    .name = "phone",
    .title = N_("le téléphone"),
    .size = sizeof(struct raw_phone),
    .fields = phone_fields,
    .doc = "the phone",
};
