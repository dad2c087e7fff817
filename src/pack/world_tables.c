/*
 * world_tables.c - the tables of a world: its people, where its sites stand, and the sections of mail_tables.c and
 * file_tables.c.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <string.h>

static const char *const session_words[] = { [SESSION_OPEN] = "open", [SESSION_CLOSED] = "closed", NULL };

void id_finish(const struct node *node, struct arena *a, struct diags *d)
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
void check_address(const char *mail, struct place at, struct diags *d)
{
    if (!ends_with(mail, ".example") && !ends_with(mail, ".test"))
        diag_add(d, DIAG_WARNING, at,
                 "cette adresse peut être à quelqu'un ; finissez-la par .example ou .test");
}

void check_phone(const char *phone, struct place at, struct diags *d)
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
      .flags = FIELD_SAID,
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

/* --- where a site stands --- */
static void start_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_start *raw = item;
    if (node_find(node, "session") == NULL)
        raw->s.session = SESSION_CLOSED;
    id_finish(node, a, d);
    if (raw->records == NULL)
        return;
    if (raw->records->kind != NODE_MAP) {
        diag_add(d, DIAG_ERROR, raw->records->place,
                 "'records' attend une sorte de dossier, puis 'state' et ses cases, sans tiret");
        return;
    }
    size_t count = 0;
    for (const struct node *kind = raw->records->items; kind != NULL; kind = kind->next)
        count += kind->kind == NODE_LIST ? kind->count : 1;
    struct record_start *records = arena_array(a, struct record_start, count + 1);
    for (const struct node *kind = raw->records->items; kind != NULL; kind = kind->next) {
        const struct node *one = kind->kind == NODE_LIST ? kind->items : kind;
        for (; one != NULL; one = kind->kind == NODE_LIST ? one->next : NULL)
            records[raw->s.record_count++] = start_read(one, kind->key, a, d);
    }
    raw->s.records = records;
}

static const struct field start_fields[] = {
    { .key = "session",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_start, s.session),
      .words = session_words,
      .doc = "open or closed; closed if not written" },
    { .key = "at",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_start, s.at),
      .doc = "page where one arrives; the first if not written" },
    { .key = "records",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_start, records),
      .shape = SHAPE_RECORDS,
      .doc = "kind of record: its state and its fields by label; a list of them where there may be many" },
    { .key = NULL },
};

const struct schema start_schema = {
    .name = "start",
    .title = N_("le début d'un site"),
    .size = sizeof(struct raw_start),
    .fields = start_fields,
    .place_offset = offsetof(struct raw_start, s.place),
    .finish = start_finish,
    .doc = "where a site stands when the story begins",
};

/* --- the whole --- */
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
      .flags = FIELD_REQUIRED | FIELD_SAID,
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
    { .key = "files",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_world, files),
      .of = &file_schema,
      .doc = "name with its ending: file" },
    { .key = "drive",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct raw_world, drive),
      .of = &drive_schema,
      .doc = "the drive" },
    { .key = "phone",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct raw_world, phone),
      .of = &phone_schema,
      .doc = "the phone" },
    { .key = "search",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_world, search),
      .of = &result_schema,
      .max = 50,
      .doc = "what the search engine finds" },
    { .key = "sites",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_world, starts),
      .of = &start_schema,
      .doc = "site: where it starts; all sites of the pack are there anyway" },
    { .key = NULL },
};

const struct schema world_schema = {
    .name = "world",
    .title = N_("un monde"),
    .size = sizeof(struct raw_world),
    .fields = world_fields,
    .doc = "worlds/ID.yaml: a person's mailbox and other things on one invented day",
};
