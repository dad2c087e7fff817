/*
 * world_check.c - what the parts of a world say of each other: people, folders, files, sites that must exist.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <string.h>

/* All names there are, NULL at the end. */
struct names {
    const char **people, **mail_folders, **files, **folders, **shared, **sites;
};

struct checker {
    struct reading *r;
    const struct world_data *w;
    struct names names;
};

static bool known(const char *const *list, const char *name)
{
    while (*list != NULL && !streq(*list, name))
        list++;
    return *list != NULL;
}

const char **names_of(const void *items, size_t count, size_t size, struct arena *a)
{
    const char **out = arena_array(a, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(&out[i], (const char *)items + i * size, sizeof *out);
    return out;
}

/* own, then the texts. */
static const char **names_with(const char *const own[], const struct texts *more, struct arena *a)
{
    size_t n = 0;
    while (own[n] != NULL)
        n++;
    const char **out = arena_array(a, const char *, n + more->count + 1);
    memcpy(out, own, n * sizeof *out);
    for (size_t i = 0; i < more->count; i++)
        out[n + i] = more->s[i];
    return out;
}

static void gather(struct checker *c)
{
    static const char *const mail[] = { "inbox", "drafts", "sent", "spam", "trash", NULL };
    static const char *const none[] = { NULL };
    const struct world_data *w = c->w;
    struct arena *a = c->r->arena;
    c->names.people = names_of(w->people, w->people_count, sizeof *w->people, a);
    c->names.mail_folders = names_with(mail, &w->mail.folders, a);
    c->names.files = names_of(w->files, w->file_count, sizeof *w->files, a);
    c->names.folders = names_with(none, &w->drive.folders, a);
    c->names.shared = names_with(c->names.files, &w->drive.folders, a);
    const char **sites = arena_array(a, const char *, w->site_count + 1);
    for (size_t i = 0; i < w->site_count; i++)
        sites[i] = w->sites[i]->id;
    c->names.sites = sites;
}

/* What looks like an id must be a person; addresses, numbers and names of senders stand for themselves. */
static void check_person(struct checker *c, const char *who, struct place at)
{
    bool letter = strpbrk(who, "abcdefghijklmnopqrstuvwxyz") != NULL;
    if (letter && id_valid(who) && !known(c->names.people, who))
        pack_say_unknown(c->r->diags, at, N_("personne inconnue"), who, c->names.people);
}

static bool number(const char *s)
{
    return strspn(s, "0123456789 ") == strlen(s) && strchr(s, ' ') != NULL;
}

static void check_sender(struct checker *c, const char *from, struct place at)
{
    check_person(c, from, at);
    if (strchr(from, '@') != NULL)
        check_address(from, at, c->r->diags);
    else if (number(from))
        check_phone(from, at, c->r->diags);
}

static void check_files(struct checker *c, const struct texts *files)
{
    for (size_t i = 0; i < files->count; i++)
        if (!known(c->names.files, files->s[i]))
            pack_say_unknown(c->r->diags, files->at[i], N_("fichier inconnu"), files->s[i], c->names.files);
}

static void check_message(struct checker *c, const struct message_data *m, const struct node *node)
{
    if (m->from != NULL)
        check_sender(c, m->from, value_place(node, "from"));
    for (size_t i = 0; i < m->to.count; i++)
        check_person(c, m->to.s[i], m->to.at[i]);
    for (size_t i = 0; i < m->cc.count; i++)
        check_person(c, m->cc.s[i], m->cc.at[i]);
    if (m->folder != NULL && !known(c->names.mail_folders, m->folder))
        pack_say_unknown(c->r->diags, value_place(node, "folder"), N_("dossier inconnu"), m->folder,
                         c->names.mail_folders);
    check_files(c, &m->files);
}

/* The entry of a section after one that was found: both come in the same order. */
static const struct node *next_named(const struct node *from, const char *name)
{
    while (from != NULL && !streq(from->key, name))
        from = from->next;
    return from;
}

static const struct node *section(const struct node *tree, const char *key, const char *inner)
{
    const struct node *n = node_find(tree, key);
    return n != NULL && inner != NULL ? node_find(n, inner) : n;
}

static void check_messages(struct checker *c, const struct node *tree, const char *app,
                           const struct message_data *list, size_t count)
{
    const struct node *all = section(tree, app, "messages");
    const struct node *at = all != NULL && all->kind == NODE_MAP ? all->items : NULL;
    for (size_t i = 0; i < count && at != NULL; i++) {
        at = next_named(at, list[i].id);
        if (at != NULL && at->kind == NODE_MAP)
            check_message(c, &list[i], at);
    }
}

static void check_calls(struct checker *c)
{
    const struct phone_data *p = &c->w->phone;
    for (size_t i = 0; i < p->call_count; i++)
        if (p->calls[i].from != NULL)
            check_sender(c, p->calls[i].from, p->calls[i].place);
}

static void check_drive(struct checker *c, const struct node *tree)
{
    const struct world_data *w = c->w;
    for (size_t i = 0; i < w->drive.share_count; i++) {
        const struct share_data *s = &w->drive.shares[i];
        if (!known(c->names.shared, s->what))
            pack_say_unknown(c->r->diags, s->place, N_("ni fichier ni dossier de ce nom"), s->what,
                             c->names.shared);
        for (size_t k = 0; k < s->who.count; k++)
            check_person(c, s->who.s[k], s->who.at[k]);
    }
    for (size_t i = 0; i < w->file_count; i++) {
        const char *in = w->files[i].in;
        if (in == NULL || !starts_with(in, "drive/") || known(c->names.folders, in + 6))
            continue;
        const struct node *file = section(tree, "files", w->files[i].name);
        pack_say_unknown(c->r->diags, file != NULL ? value_place(file, "in") : w->files[i].place,
                         N_("dossier inconnu"), in + 6, c->names.folders);
    }
}

/* --- sites --- */
const struct site_data *world_data_site(const struct world_data *w, const char *id)
{
    for (size_t i = 0; id != NULL && i < w->site_count; i++)
        if (streq(w->sites[i]->id, id))
            return w->sites[i];
    return NULL;
}

/* The boxes of its pages, and what this kind of record holds from the beginning, written by others. */
static const char **labels_of(const struct site_data *s, const struct record_data *record, struct arena *a)
{
    size_t count = 0, n = 0;
    for (size_t i = 0; i < s->page_count; i++)
        count += s->pages[i].count;
    for (size_t i = 0; i < record->start_count; i++)
        count += record->start[i].count;
    const char **out = arena_array(a, const char *, count + 1);
    for (size_t i = 0; i < s->page_count; i++)
        for (size_t k = 0; k < s->pages[i].count; k++)
            if (s->pages[i].blocks[k].kind == SITE_FIELD && s->pages[i].blocks[k].text != NULL)
                out[n++] = s->pages[i].blocks[k].text;
    for (size_t i = 0; i < record->start_count; i++)
        for (size_t k = 0; k < record->start[i].count; k++)
            if (!known(out, record->start[i].fields[k].label))
                out[n++] = record->start[i].fields[k].label;
    return out;
}

static void check_record(struct checker *c, const struct site_data *site, const struct record_start *start)
{
    struct arena *a = c->r->arena;
    struct diags *d = c->r->diags;
    const struct record_data *record = site_data_record(site, start->record);
    if (record == NULL) {
        pack_say_unknown(d, start->place, N_("sorte de dossier inconnue dans ce site"), start->record,
                         names_of(site->records, site->record_count, sizeof *site->records, a));
        return;
    }
    const char **states = names_of(record->states, record->state_count, sizeof *record->states, a);
    if (start->state != NULL && !known(states, start->state))
        pack_say_unknown(d, start->place, N_("état inconnu"), start->state, states);
    for (size_t i = 0; i < start->count; i++) {
        const struct site_block *field = site_data_field(site, start->fields[i].label);
        if (field == NULL && !site_data_label(site, start->fields[i].label))
            pack_say_unknown(d, start->fields[i].place, N_("case inconnue dans ce site"),
                             start->fields[i].label, labels_of(site, record, a));
        else if (field != NULL && field->rule.kind == RULE_FILE &&
                 !known(c->names.files, start->fields[i].value))
            pack_say_unknown(d, start->fields[i].place, N_("fichier inconnu"), start->fields[i].value,
                             c->names.files);
    }
}

static void check_starts(struct checker *c, const struct node *tree)
{
    for (size_t i = 0; i < c->w->start_count; i++) {
        const struct site_start *start = &c->w->starts[i];
        const struct site_data *site = world_data_site(c->w, start->site);
        if (site == NULL) {
            pack_say_unknown(c->r->diags, start->place, N_("site inconnu"), start->site, c->names.sites);
            continue;
        }
        if (site->bad)
            continue;
        const struct node *node = section(tree, "sites", start->site);
        if (start->at != NULL && site_data_page(site, start->at) == NULL)
            pack_say_unknown(c->r->diags, node != NULL ? value_place(node, "at") : start->place,
                             N_("page inconnue dans ce site"), start->at,
                             names_of(site->pages, site->page_count, sizeof *site->pages, c->r->arena));
        for (size_t k = 0; k < start->record_count; k++)
            check_record(c, site, &start->records[k]);
    }
}

static void check_search(struct checker *c)
{
    for (size_t i = 0; i < c->w->search_count; i++) {
        const struct result_data *found = &c->w->search[i];
        if (found->site != NULL && world_data_site(c->w, found->site) == NULL)
            pack_say_unknown(c->r->diags, found->place, N_("site inconnu"), found->site, c->names.sites);
    }
}

void world_check(struct reading *r, const struct world_data *w, const struct node *tree)
{
    struct checker c = { .r = r, .w = w };
    gather(&c);
    if (w->me != NULL && !known(c.names.people, w->me))
        pack_say_unknown(r->diags, value_place(tree, "me"), N_("'me' n'est pas dans 'people'"), w->me,
                         c.names.people);
    check_messages(&c, tree, "mail", w->mail.messages, w->mail.count);
    check_messages(&c, tree, "phone", w->phone.messages, w->phone.count);
    check_calls(&c);
    check_drive(&c, tree);
    if (r->no_sites)
        return;
    check_search(&c);
    check_starts(&c, tree);
}
