/*
 * world_tables.c - the tables of a world, and what a single field cannot see: people, folders and ids that
 * must exist in the same world.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <string.h>

static const char *const message_words[] = { [MESSAGE_UNREAD] = "unread", [MESSAGE_READ] = "read", NULL };
static const char *const session_words[] = { [SESSION_OPEN] = "open", [SESSION_CLOSED] = "closed", NULL };

static void id_finish(const struct node *node, struct arena *a, struct diags *d)
{
    if (node->key == NULL || id_valid(node->key))
        return;
    const char *like = schema_id_like(a, node->key);
    if (like != NULL)
        diag_add(d, DIAG_ERROR, node->key_place, "'%s' n'est pas un nom court ; écrivez par exemple '%s'",
                 node->key, like);
    else
        diag_add(d, DIAG_ERROR, node->key_place,
                 "'%s' n'est pas un nom court : des lettres sans accent, des chiffres, des tirets",
                 node->key);
}

static bool ends_with(const char *s, const char *end)
{
    size_t n = strlen(s), k = strlen(end);
    return n >= k && strcmp(s + n - k, end) == 0;
}

/* Invented addresses and numbers belong to nobody: reserved endings, and a range that is kept for stories. */
static void check_address(const char *mail, struct place at, struct diags *d)
{
    if (!ends_with(mail, ".example") && !ends_with(mail, ".test"))
        diag_add(d, DIAG_WARNING, at,
                 "cette adresse peut être à quelqu'un ; finissez-la par .example ou .test");
}

static void check_phone(const char *phone, struct place at, struct diags *d)
{
    if (!starts_with(phone, "06 39 98 "))
        diag_add(d, DIAG_WARNING, at, "ce numéro peut être à quelqu'un ; commencez-le par 06 39 98");
}

/* --- people --- */
static void person_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    const struct person *p = item;
    id_finish(node, a, d);
    if (p->mail != NULL && strchr(p->mail, '@') == NULL)
        diag_add(d, DIAG_ERROR, value_place(node, "mail"), "il manque le signe @ dans cette adresse mail");
    else if (p->mail != NULL)
        check_address(p->mail, value_place(node, "mail"), d);
    if (p->phone != NULL)
        check_phone(p->phone, value_place(node, "phone"), d);
}

static const struct field person_fields[] = {
    { .key = "name",
      .type = FIELD_LINE,
      .offset = offsetof(struct person, name),
      .flags = FIELD_REQUIRED,
      .max = 60,
      .doc = "first name and name, invented" },
    { .key = "is",
      .type = FIELD_LINE,
      .offset = offsetof(struct person, is),
      .max = 60,
      .doc = "who that is for the hero of the story" },
    { .key = "mail",
      .type = FIELD_LINE,
      .offset = offsetof(struct person, mail),
      .max = 80,
      .doc = "address under .example or .test" },
    { .key = "phone",
      .type = FIELD_LINE,
      .offset = offsetof(struct person, phone),
      .max = 20,
      .doc = "a number of the range kept for stories: 06 39 98 .. .." },
    { .key = "password",
      .type = FIELD_LINE,
      .offset = offsetof(struct person, password),
      .max = 80,
      .doc = "the story's password" },
    { .key = NULL },
};

static const struct schema person_schema = {
    .name = "person",
    .title = N_("une personne"),
    .size = sizeof(struct person),
    .fields = person_fields,
    .place_offset = offsetof(struct person, place),
    .finish = person_finish,
    .doc = "someone of the story",
};

/* --- mail --- */
static void message_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    (void)item;
    id_finish(node, a, d);
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
      .max = 120,
      .doc = "title of the message" },
    { .key = "date",
      .type = FIELD_MOMENT,
      .offset = offsetof(struct message_data, date),
      .flags = FIELD_REQUIRED,
      .doc = "2026-11-16 08:50; after now: it arrives when the story gets there" },
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct message_data, text),
      .flags = FIELD_REQUIRED,
      .doc = "what it says" },
    { .key = "folder",
      .type = FIELD_LINE,
      .offset = offsetof(struct message_data, folder),
      .max = 40,
      .doc = "inbox, drafts, sent, spam, trash, or an own folder; inbox if not written" },
    { .key = "state",
      .type = FIELD_WORD,
      .offset = offsetof(struct message_data, state),
      .words = message_words,
      .doc = "read or unread; unread if not written" },
    { .key = NULL },
};

static const struct schema message_schema = {
    .name = "message",
    .title = N_("un message"),
    .size = sizeof(struct message_data),
    .fields = message_fields,
    .later = later_message,
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

static const struct schema mail_schema = {
    .name = "mail",
    .title = N_("la boîte mail"),
    .size = sizeof(struct raw_mail),
    .fields = mail_fields,
    .doc = "the mailbox",
};

/* --- what the parts of a world say of each other --- */
struct names {
    const char **people, **folders; /* NULL at the end */
};

static bool known(const char *const *list, const char *name)
{
    while (*list != NULL && !streq(*list, name))
        list++;
    return *list != NULL;
}

static struct names names_of(const struct raw_world *w, struct arena *a)
{
    static const char *const own[] = { "inbox", "drafts", "sent", "spam", "trash" };
    const struct person *people = w->people.items;
    const struct texts *more = w->mail != NULL ? &w->mail->m.folders : NULL;
    size_t count = more != NULL ? more->count : 0;
    struct names out = { .people = arena_array(a, const char *, w->people.count + 1),
                         .folders = arena_array(a, const char *, ARRAY_LEN(own) + count + 1) };
    for (size_t i = 0; i < w->people.count; i++)
        out.people[i] = people[i].id;
    memcpy(out.folders, own, sizeof own);
    for (size_t i = 0; i < count; i++)
        out.folders[ARRAY_LEN(own) + i] = more->s[i];
    return out;
}

/* What looks like an id must be a person; addresses, numbers and names of senders stand for themselves. */
static void check_person(const char *who, struct place at, const struct names *names, struct diags *d)
{
    bool letter = strpbrk(who, "abcdefghijklmnopqrstuvwxyz") != NULL;
    if (letter && id_valid(who) && !known(names->people, who))
        pack_say_unknown(d, at, N_("personne inconnue"), who, names->people);
}

static void check_message(const struct message_data *m, const struct node *node, const struct names *names,
                          struct diags *d)
{
    if (m->from != NULL)
        check_person(m->from, value_place(node, "from"), names, d);
    if (m->from != NULL && strchr(m->from, '@') != NULL)
        check_address(m->from, value_place(node, "from"), d);
    for (size_t i = 0; i < m->to.count; i++)
        check_person(m->to.s[i], m->to.at[i], names, d);
    for (size_t i = 0; i < m->cc.count; i++)
        check_person(m->cc.s[i], m->cc.at[i], names, d);
    if (m->folder != NULL && !known(names->folders, m->folder))
        pack_say_unknown(d, value_place(node, "folder"), N_("dossier inconnu"), m->folder, names->folders);
}

static void world_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    const struct raw_world *w = item;
    struct names names = names_of(w, a);
    if (w->w.me != NULL && !known(names.people, w->w.me))
        pack_say_unknown(d, value_place(node, "me"), N_("'me' n'est pas dans 'people'"), w->w.me,
                         names.people);
    const struct node *mail = node_find(node, "mail");
    const struct node *messages = mail != NULL && mail->kind == NODE_MAP ? node_find(mail, "messages") : NULL;
    if (w->mail == NULL || messages == NULL)
        return;
    const struct message_data *list = w->mail->messages.items;
    for (size_t i = 0; i < w->mail->messages.count; i++) {
        const struct node *one = node_find(messages, list[i].id);
        if (one != NULL && one->kind == NODE_MAP)
            check_message(&list[i], one, &names, d);
    }
}

static const struct field world_fields[] = {
    FORMAT_FIELD(struct raw_world),
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_world, w.id),
      .flags = FIELD_REQUIRED,
      .doc = "name of the file" },
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_world, w.title),
      .flags = FIELD_REQUIRED,
      .max = 60,
      .doc = "who and when" },
    { .key = "now",
      .type = FIELD_MOMENT,
      .offset = offsetof(struct raw_world, w.now),
      .flags = FIELD_REQUIRED,
      .doc = "the invented moment where the story begins" },
    { .key = "me",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_world, w.me),
      .flags = FIELD_REQUIRED,
      .doc = "the person whose place the learner takes" },
    { .key = "people",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_world, people),
      .flags = FIELD_REQUIRED,
      .of = &person_schema,
      .doc = "id: person" },
    { .key = "mail",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct raw_world, mail),
      .of = &mail_schema,
      .doc = "the mailbox" },
    { .key = NULL },
};

const struct schema world_schema = {
    .name = "world",
    .title = N_("un monde"),
    .size = sizeof(struct raw_world),
    .fields = world_fields,
    .later = later_world,
    .finish = world_finish,
    .doc = "worlds/ID.yaml: a person's mailbox and other things on one invented day",
};
