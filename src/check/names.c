/* names.c - what the things of a world and its sites are called: for conditions, actions, and "did you mean". */
#include "names.h"

#include "passerelle/text.h"

#include <string.h>

const char *const site_buttons[] = { "Modifier", "Choisir un fichier", NULL };

bool name_among(const char *const *list, const char *word)
{
    while (*list != NULL && !streq(*list, word))
        list++;
    return *list != NULL;
}

void name_add(struct names *n, const char *name)
{
    if (name == NULL || *name == '\0')
        return;
    if (n->count + 1 >= n->cap) {
        size_t cap = n->cap > 0 ? n->cap * 2 : 32;
        const char **list = arena_array(n->look->arena, const char *, cap);
        if (n->count > 0)
            memcpy(list, n->list, n->count * sizeof *list);
        n->list = list;
        n->cap = cap;
    }
    n->list[n->count++] = name;
}

const char **names_list(struct names *n)
{
    if (n->list == NULL)
        n->list = arena_array(n->look->arena, const char *, 1);
    return n->list;
}

/* --- the world --- */
void names_people(struct names *n)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->people_count; i++)
        name_add(n, w->people[i].id);
}

void names_mail(struct names *n)
{
    const struct mail_data *mail = &n->look->world->mail;
    for (size_t i = 0; i < mail->count; i++)
        name_add(n, mail->messages[i].id);
}

void names_sms(struct names *n)
{
    const struct phone_data *phone = &n->look->world->phone;
    for (size_t i = 0; i < phone->count; i++)
        name_add(n, phone->messages[i].id);
}

void names_calls(struct names *n)
{
    const struct phone_data *phone = &n->look->world->phone;
    for (size_t i = 0; i < phone->call_count; i++)
        name_add(n, phone->calls[i].id);
}

void names_files(struct names *n)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->file_count; i++)
        name_add(n, w->files[i].name);
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; k < w->sites[i]->file_count; k++)
            name_add(n, w->sites[i]->files[k].name);
}

static void add_texts(struct names *n, const struct texts *t)
{
    for (size_t i = 0; i < t->count; i++)
        name_add(n, t->s[i]);
}

void names_mail_folders(struct names *n)
{
    static const char *const own[] = { "inbox", "drafts", "sent", "spam", "trash" };
    for (size_t i = 0; i < ARRAY_LEN(own); i++)
        name_add(n, own[i]);
    add_texts(n, &n->look->world->mail.folders);
}

void names_folders(struct names *n)
{
    add_texts(n, &n->look->world->drive.folders);
}

static void add_typed(struct names *n, const struct hows *hows)
{
    for (size_t i = 0; i < hows->count; i++)
        for (size_t k = 0; k < hows->list[i].count; k++)
            name_add(n, hows->list[i].fields[k].value);
}

void names_typed(struct names *n)
{
    const struct step *s = n->look->step;
    for (size_t i = 0; s != NULL && i < s->task_count; i++) {
        add_typed(n, &s->tasks[i].how);
        for (size_t k = 0; k < s->tasks[i].mistake_count; k++)
            add_typed(n, &s->tasks[i].mistakes[k].by);
    }
}

/* --- sites --- */
void names_sites(struct names *n)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        name_add(n, w->sites[i]->id);
}

static bool is_about(const struct about *a, const struct site_data *s)
{
    return a->site == NULL || a->site == s;
}

bool names_lost(const struct look *l, const struct about *a)
{
    for (size_t i = 0; l->world != NULL && i < l->world->site_count; i++)
        if (is_about(a, l->world->sites[i]) && l->world->sites[i]->bad)
            return true;
    return false;
}

void names_pages(struct names *n, const struct about *a)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; is_about(a, w->sites[i]) && k < w->sites[i]->page_count; k++)
            name_add(n, w->sites[i]->pages[k].id);
}

void names_kinds(struct names *n, const struct about *a)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; is_about(a, w->sites[i]) && k < w->sites[i]->record_count; k++)
            name_add(n, w->sites[i]->records[k].kind);
}

static void add_states(struct names *n, const struct site_data *s, const char *kind)
{
    for (size_t i = 0; i < s->record_count; i++)
        for (size_t k = 0; (kind == NULL || streq(s->records[i].kind, kind)) && k < s->records[i].state_count;
             k++)
            name_add(n, s->records[i].states[k].name);
}

void names_states(struct names *n, const struct about *a)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        if (is_about(a, w->sites[i]))
            add_states(n, w->sites[i], a->record);
}

/* Does this page hold fields of such a record? */
static bool page_fits(const struct site_page *p, const char *record)
{
    return record == NULL || streq(p->record, record);
}

static void add_labels(struct names *n, const struct site_page *p)
{
    for (size_t i = 0; i < p->count; i++)
        if (p->blocks[i].kind == SITE_FIELD)
            name_add(n, p->blocks[i].text);
}

/* What others wrote has labels that stand on no page. */
static void add_start_labels(struct names *n, const struct record_data *r)
{
    for (size_t i = 0; i < r->start_count; i++)
        for (size_t k = 0; k < r->start[i].count; k++)
            if (!name_among(names_list(n), r->start[i].fields[k].label))
                name_add(n, r->start[i].fields[k].label);
}

void names_labels(struct names *n, const struct about *a)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++) {
        const struct site_data *s = w->sites[i];
        for (size_t k = 0; is_about(a, s) && k < s->page_count; k++)
            if (page_fits(&s->pages[k], a->record))
                add_labels(n, &s->pages[k]);
        for (size_t k = 0; is_about(a, s) && k < s->record_count; k++)
            if (a->record == NULL || streq(s->records[k].kind, a->record))
                add_start_labels(n, &s->records[k]);
    }
}

static const struct site_block *field_on(const struct site_page *p, const char *label)
{
    for (size_t i = 0; i < p->count; i++)
        if (p->blocks[i].kind == SITE_FIELD && streq(p->blocks[i].text, label))
            return &p->blocks[i];
    return NULL;
}

const struct site_block *names_field(const struct look *l, const struct about *a, const char *label)
{
    const struct world_data *w = l->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; is_about(a, w->sites[i]) && k < w->sites[i]->page_count; k++) {
            const struct site_page *p = &w->sites[i]->pages[k];
            const struct site_block *b = page_fits(p, a->record) ? field_on(p, label) : NULL;
            if (b != NULL)
                return b;
        }
    return NULL;
}

void names_blocks(struct names *n, enum site_block_kind kind)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; k < w->sites[i]->page_count; k++) {
            const struct site_page *p = &w->sites[i]->pages[k];
            for (size_t b = 0; b < p->count; b++)
                if (p->blocks[b].kind == kind)
                    name_add(n, p->blocks[b].text);
        }
}

static void add_records(struct names *n, const struct record_start *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].count; k++)
            name_add(n, list[i].fields[k].value);
}

void names_values(struct names *n)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->start_count; i++)
        add_records(n, w->starts[i].records, w->starts[i].record_count);
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; k < w->sites[i]->record_count; k++) {
            name_add(n, w->sites[i]->records[k].title);
            add_records(n, w->sites[i]->records[k].start, w->sites[i]->records[k].start_count);
        }
}
