/*
 * site_read.c - sites/ID.yaml: the table of a site, and all sites of a pack, read once.
 */
#include "reading.h"

#include <stddef.h>
#include <string.h>

/* --- the table --- */
static const char *const arrival_words[] = { "inbox", "spam", NULL };

static const struct field message_fields[] = {
    { .key = "subject",
      .type = FIELD_LINE,
      .offset = offsetof(struct site_message, subject),
      .flags = FIELD_SAID,
      .max = 120,
      .doc = "title of the mail; none in an SMS" },
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct site_message, text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "what it says, with <values>" },
    { .key = "to",
      .type = FIELD_LINE,
      .offset = offsetof(struct site_message, to),
      .doc = "<Label> of a field with people; else the record's e-mail field, else me" },
    { .key = "folder",
      .type = FIELD_LINE,
      .offset = offsetof(struct site_message, folder),
      .words = arrival_words,
      .doc = "where the mail arrives: inbox, spam; inbox if not written" },
    { .key = NULL },
};

static void message_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    const struct site_message *m = item;
    id_finish(node, a, d);
    if (m->folder != NULL && !streq(m->folder, "inbox") && !streq(m->folder, "spam"))
        pack_say_unknown(d, value_place(node, "folder"), N_("dossier inconnu"), m->folder, arrival_words);
}

static const struct schema message_schema = {
    .name = "site message",
    .title = N_("un message"),
    .size = sizeof(struct site_message),
    .fields = message_fields,
    .place_offset = offsetof(struct site_message, place),
    .finish = message_finish,
    .doc = "a mail or SMS that the site sends",
};

static void read_accounts(struct raw_site *raw, struct arena *a, struct diags *d)
{
    static const char *const none[] = { NULL };
    const struct node *n = raw->accounts;
    if (n == NULL || (n->bad && n->kind != NODE_MAP))
        return;
    if (n->kind != NODE_MAP) {
        diag_add(d, DIAG_ERROR, n->place, "'accounts' attend une personne, puis les cases de son compte");
        return;
    }
    struct account_data *accounts = arena_array(a, struct account_data, n->count + 1);
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        struct account_data *account = &accounts[raw->s.account_count++];
        *account = (struct account_data){ .person = one->key, .place = one->key_place };
        id_finish(one, a, d);
        if (one->kind == NODE_MAP)
            account->fields = labels_read(one, none, &account->count, a, d);
        else if (!one->bad)
            diag_add(d, DIAG_ERROR, one->place,
                     "on attend ici les cases du compte, comme 'Adresse mail: ...'");
    }
    raw->s.accounts = accounts;
}

static const char *const ask_words[] = {
    [ASK_COOKIES] = "cookies", [ASK_NOTIFICATIONS] = "notifications", [ASK_PASSWORD] = "password", NULL
};

static void read_asks(struct raw_site *raw, struct diags *d)
{
    for (size_t i = 0; i < raw->asks.count; i++) {
        int k = 0;
        while (ask_words[k] != NULL && !streq(ask_words[k], raw->asks.s[i]))
            k++;
        if (ask_words[k] != NULL)
            raw->s.asks[k] = true;
        else
            pack_say_unknown(d, raw->asks.at[i], N_("question inconnue"), raw->asks.s[i], ask_words);
    }
}

static void read_lists(struct raw_site *raw, struct arena *a)
{
    struct site_data *s = &raw->s;
    const struct raw_page *pages = raw->pages.items;
    const struct raw_record *records = raw->records.items;
    struct site_page *p = arena_array(a, struct site_page, raw->pages.count + 1);
    struct record_data *r = arena_array(a, struct record_data, raw->records.count + 1);
    for (size_t i = 0; i < raw->pages.count; i++)
        p[i] = pages[i].p;
    for (size_t i = 0; i < raw->records.count; i++)
        r[i] = records[i].r;
    s->pages = p;
    s->page_count = raw->pages.count;
    s->records = r;
    s->record_count = raw->records.count;
    s->messages = raw->messages.items;
    s->message_count = raw->messages.count;
    s->files = raw->files.items;
    s->file_count = raw->files.count;
}

/* --- which kinds of records there may be many of --- */
static void find_new(struct site_data *s, const struct effects *effects)
{
    struct record_data *records = (struct record_data *)s->records; /* nobody else holds them yet */
    for (size_t i = 0; i < effects->count; i++)
        for (size_t k = 0; effects->list[i].kind == EFFECT_NEW && k < s->record_count; k++)
            records[k].many |= streq(records[k].kind, effects->list[i].word);
}

static void find_many(struct site_data *s)
{
    for (size_t i = 0; i < s->page_count; i++)
        for (size_t k = 0; k < s->pages[i].count; k++)
            find_new(s, &s->pages[i].blocks[k].does);
    for (size_t i = 0; i < s->record_count; i++)
        for (size_t k = 0; k < s->records[i].state_count; k++)
            find_new(s, &s->records[i].states[k].does);
}

static void site_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_site *raw = item;
    read_accounts(raw, a, d);
    read_asks(raw, d);
    read_lists(raw, a);
    find_many(&raw->s);
    if (raw->s.address != NULL && strpbrk(raw->s.address, "/@ ") != NULL)
        diag_add(d, DIAG_ERROR, value_place(node, "address"),
                 "'address' est le nom du site seul, comme portail-aides.example");
    else if (raw->s.address != NULL)
        check_address(raw->s.address, value_place(node, "address"), d);
}

static const struct field site_fields[] = {
    { .key = "passerelle",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct raw_site, format),
      .flags = FIELD_REQUIRED,
      .min = 1,
      .max = 1,
      .doc = "version of the format" },
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_site, s.id),
      .flags = FIELD_REQUIRED,
      .doc = "name of the file" },
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_site, s.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "what the service is called; never a real one" },
    { .key = "address",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_site, s.address),
      .flags = FIELD_REQUIRED,
      .max = 80,
      .doc = "under .example or .test, used once in the pack" },
    { .key = "pages",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_site, pages),
      .flags = FIELD_REQUIRED,
      .of = &page_schema,
      .max = 60,
      .doc = "id: page; the first is where one arrives" },
    { .key = "accounts",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_site, accounts),
      .shape = SHAPE_ACCOUNTS,
      .doc = "person: the fields, by label, that open the account" },
    { .key = "records",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_site, records),
      .of = &record_schema,
      .max = 20,
      .doc = "kind: what people make here" },
    { .key = "messages",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_site, messages),
      .of = &message_schema,
      .max = 40,
      .doc = "id: a mail or SMS that the site sends" },
    { .key = "files",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_site, files),
      .of = &file_schema,
      .max = 40,
      .doc = "name with its ending: what the site gives" },
    { .key = "trap",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct raw_site, s.trap),
      .of = &trap_schema,
      .doc = "the site is a trap: a sentence for each clue" },
    { .key = "asks",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_site, asks),
      .words = ask_words,
      .doc =
          "cookies, notifications: what it asks on the first visit; password: once signed in, to keep it" },
    { .key = "popup",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_site, s.popup),
      .flags = FIELD_SAID,
      .doc = "a window that hides the page on the first visit" },
    { .key = NULL },
};

const struct schema site_schema = {
    .name = "site",
    .title = N_("un site"),
    .size = sizeof(struct raw_site),
    .fields = site_fields,
    .finish = site_finish,
    .doc = "sites/ID.yaml: one invented online service",
};

/* --- all of a pack --- */
static const struct site_data *site_read(struct reading *r, const char *id)
{
    bool missing;
    const unsigned errors = r->diags->errors;
    const char *name = arena_printf(r->arena, "sites/%s.yaml", id);
    const struct node *root = reading_file(r, name, &missing);
    struct raw_site *raw = arena_new(r->arena, struct raw_site);
    if (missing)
        return NULL;
    if (root != NULL)
        schema_read(&site_schema, root, raw, r->arena, r->diags);
    if (root != NULL && raw->s.id != NULL && !streq(raw->s.id, id))
        diag_add(r->diags, DIAG_ERROR, value_place(root, "id"), "'id' doit être le nom du fichier : '%s'",
                 id);
    raw->s.id = id; /* a site without a name would have to be feared everywhere */
    raw->s.bad = r->diags->errors > errors;
    raw->s.place = root != NULL ? root->place : (struct place){ .file = name, .line = 1, .column = 1 };
    if (raw->s.title == NULL)
        raw->s.title = id;
    if (raw->s.address == NULL)
        raw->s.address = "";
    return &raw->s;
}

const struct site_data *const *reading_sites(struct reading *r, size_t *count)
{
    r = reading_home(r);
    if (!r->sites_read && !r->no_sites) {
        r->sites_read = true;
        const char **ids = file_ids(r->arena, r->pack->dir, "sites");
        size_t n = 0;
        while (ids[n] != NULL)
            n++;
        r->sites = arena_array(r->arena, const struct site_data *, n + 1);
        for (size_t i = 0; i < n; i++) {
            const struct site_data *site = site_read(r, ids[i]);
            if (site != NULL)
                r->sites[r->site_count++] = site;
        }
    }
    *count = r->site_count;
    return r->sites;
}

/* --- by name --- */
const struct site_page *site_data_page(const struct site_data *s, const char *id)
{
    for (size_t i = 0; id != NULL && i < s->page_count; i++)
        if (streq(s->pages[i].id, id))
            return &s->pages[i];
    return NULL;
}

const struct record_data *site_data_record(const struct site_data *s, const char *kind)
{
    for (size_t i = 0; kind != NULL && i < s->record_count; i++)
        if (streq(s->records[i].kind, kind))
            return &s->records[i];
    return NULL;
}

const struct site_block *site_data_field(const struct site_data *s, const char *label)
{
    for (size_t i = 0; label != NULL && i < s->page_count; i++)
        for (size_t k = 0; k < s->pages[i].count; k++) {
            const struct site_block *b = &s->pages[i].blocks[k];
            if (b->kind == SITE_FIELD && streq(b->text, label))
                return b;
        }
    return NULL;
}

static bool starts_with_label(const struct record_data *r, const char *label)
{
    for (size_t i = 0; i < r->start_count; i++)
        for (size_t k = 0; k < r->start[i].count; k++)
            if (streq(r->start[i].fields[k].label, label))
                return true;
    return false;
}

bool site_data_label(const struct site_data *s, const char *label)
{
    bool found = site_data_field(s, label) != NULL;
    for (size_t i = 0; label != NULL && !found && i < s->record_count; i++)
        found = starts_with_label(&s->records[i], label);
    return found;
}
