/* site.c - sites: every name that pages, effects, records and accounts use must exist. */
#include "site.h"

#include <string.h>

/* --- names of pages, here or in another site --- */
static const struct site_data *other_site(const struct here *h, const char *word, size_t n)
{
    for (size_t i = 0; i < h->look->world->site_count; i++) {
        const struct site_data *s = h->look->world->sites[i];
        if (strlen(s->id) == n && strncmp(s->id, word, n) == 0)
            return s;
    }
    return NULL;
}

static void look_page(const struct here *h, const char *word, struct place at)
{
    const char *slash = word != NULL ? strchr(word, '/') : NULL;
    const size_t before = slash != NULL ? (size_t)(slash - word) : 0;
    const struct site_data *site = slash != NULL ? other_site(h, word, before) : h->site;
    const char *page = slash != NULL ? slash + 1 : word;
    struct names n = { .look = h->look };
    if (word == NULL || (site != NULL && site_data_page(site, page) != NULL))
        return;
    if (site == NULL) {
        names_sites(&n);
        pack_say_unknown(h->look->diags, at, N_("site inconnu"), arena_strndup(h->look->arena, word, before),
                         names_list(&n));
        return;
    }
    names_pages(&n, &(struct about){ .site = site });
    pack_say_unknown(h->look->diags, at, N_("page inconnue dans ce site"), page, names_list(&n));
}

/* --- kinds of records, states, fields --- */
static bool look_kind(const struct here *h, const char *kind, struct place at)
{
    if (kind == NULL || site_data_record(h->site, kind) != NULL)
        return kind != NULL;
    struct names n = { .look = h->look };
    names_kinds(&n, &(struct about){ .site = h->site });
    pack_say_unknown(h->look->diags, at, N_("sorte de dossier inconnue dans ce site"), kind, names_list(&n));
    return false;
}

/* words: states with " / " for or. */
static void look_states(const struct here *h, const char *kind, const char *words, struct place at)
{
    struct names n = { .look = h->look };
    names_states(&n, &(struct about){ .site = h->site, .record = kind });
    for (const char **w = text_alternatives(h->look->arena, words); *w != NULL; w++)
        if (!name_among(names_list(&n), *w))
            pack_say_unknown(h->look->diags, at, N_("état inconnu"), *w, names_list(&n));
}

static bool look_field(const struct here *h, const char *label, struct place at)
{
    if (label == NULL || site_data_label(h->site, label))
        return label != NULL;
    struct names n = { .look = h->look };
    names_labels(&n, &(struct about){ .site = h->site });
    pack_say_unknown(h->look->diags, at, N_("case inconnue dans ce site"), label, names_list(&n));
    return false;
}

/* kind/state, or Label/state. */
static const char *after_slash(const char *word, const char **before, struct arena *a)
{
    const char *slash = strchr(word, '/');
    *before = slash != NULL ? arena_strndup(a, word, (size_t)(slash - word)) : word;
    return slash != NULL ? slash + 1 : NULL;
}

static void tell_slash(const struct here *h, const char *key, const char *like, struct place at)
{
    diag_add(h->look->diags, DIAG_ERROR, at, "'%s' s'écrit par exemple '%s'", key, like);
}

/* --- when --- */
static void look_option(const struct here *h, const struct site_term *t)
{
    const struct site_block *field = site_data_field(h->site, t->label);
    struct names n = { .look = h->look };
    for (size_t i = 0; field != NULL && i < field->options.count; i++)
        name_add(&n, field->options.s[i]);
    if (n.count == 0)
        return;
    for (const char **w = text_alternatives(h->look->arena, t->value); *w != NULL; w++)
        if (!streq(*w, "some") && !streq(*w, "none") && !name_among(names_list(&n), *w))
            pack_say_unknown(h->look->diags, t->place, N_("choix inconnu"), *w, names_list(&n));
}

static void look_when(const struct here *h, const struct site_when *when)
{
    for (size_t i = 0; when != NULL && i < when->count; i++) {
        const struct site_term *t = &when->terms[i];
        if (t->kind == TERM_STATE && h->record == NULL)
            diag_add(h->look->diags, DIAG_ERROR, t->place,
                     "'state' : cette page n'a pas de dossier ; ajoutez 'record'");
        else if (t->kind == TERM_STATE)
            look_states(h, h->record, t->value, t->place);
        else if (t->kind == TERM_FIELD && look_field(h, t->label, t->place))
            look_option(h, t);
    }
}

/* --- effects --- */
static void look_message(const struct here *h, const struct effect_data *e)
{
    const char **names = arena_array(h->look->arena, const char *, h->site->message_count + 1);
    for (size_t i = 0; i < h->site->message_count; i++)
        names[i] = h->site->messages[i].id;
    if (!name_among(names, e->word))
        pack_say_unknown(h->look->diags, e->place, N_("message inconnu dans ce site"), e->word, names);
}

static void look_file(const struct here *h, const struct effect_data *e)
{
    const char **names = arena_array(h->look->arena, const char *, h->site->file_count + 1);
    for (size_t i = 0; i < h->site->file_count; i++)
        names[i] = h->site->files[i].name;
    if (!name_among(names, e->word))
        pack_say_unknown(h->look->diags, e->place, N_("fichier inconnu dans ce site"), e->word, names);
}

static void look_go(const struct here *h, const struct effect_data *e)
{
    look_page(h, e->word, e->place);
}

static void look_new(const struct here *h, const struct effect_data *e)
{
    look_kind(h, e->word, e->place);
}

static void look_state(const struct here *h, const struct effect_data *e)
{
    if (h->record == NULL)
        diag_add(h->look->diags, DIAG_ERROR, e->place,
                 "'state' : cette page n'a pas de dossier ; ajoutez 'record'");
    else
        look_states(h, h->record, e->word, e->place);
}

static void look_count(const struct here *h, const struct effect_data *e)
{
    const struct site_block *field =
        look_field(h, e->word, e->place) ? site_data_field(h->site, e->word) : NULL;
    if (field != NULL && field->rule.kind != RULE_NUMBER)
        diag_add(h->look->diags, DIAG_ERROR, e->place, "'count' attend une case avec 'rule: number'");
}

static void look_set(const struct here *h, const struct effect_data *e)
{
    const char *sign = strstr(e->word, " = ");
    if (sign == NULL)
        tell_slash(h, "set", "À rendre le = <date + 21 days>", e->place);
    else if (look_field(h, arena_strndup(h->look->arena, e->word, (size_t)(sign - e->word)), e->place))
        look_site_value(h, sign + strlen(" = "), e->place);
}

static void look_take(const struct here *h, const struct effect_data *e)
{
    const char *label, *state = after_slash(e->word, &label, h->look->arena), *kind;
    if (state == NULL) {
        tell_slash(h, "take", "Créneau/pris", e->place);
        return;
    }
    const struct site_block *field = look_field(h, label, e->place) ? site_data_field(h->site, label) : NULL;
    if (field == NULL)
        return;
    if (field->from == NULL)
        diag_add(h->look->diags, DIAG_ERROR, e->place, "'take' attend une case avec 'from'");
    else if (after_slash(field->from, &kind, h->look->arena) != NULL &&
             site_data_record(h->site, kind) != NULL)
        look_states(h, kind, state, e->place);
}

static void (*const effects[EFFECTS])(const struct here *, const struct effect_data *) = {
    [EFFECT_GO] = look_go,        [EFFECT_NEW] = look_new,     [EFFECT_STATE] = look_state,
    [EFFECT_MAIL] = look_message, [EFFECT_SMS] = look_message, [EFFECT_FILE] = look_file,
    [EFFECT_COUNT] = look_count,  [EFFECT_TAKE] = look_take,   [EFFECT_DOWNLOAD] = look_file,
    [EFFECT_SET] = look_set,
};

static void look_effects(const struct here *h, const struct effects *list)
{
    for (size_t i = 0; i < list->count; i++) {
        if (effects[list->list[i].kind] != NULL && list->list[i].word != NULL)
            effects[list->list[i].kind](h, &list->list[i]);
        look_when(h, list->list[i].when);
    }
}

/* --- pages --- */
static void look_from(const struct here *h, const struct site_block *b)
{
    const char *kind, *state = b->from != NULL ? after_slash(b->from, &kind, h->look->arena) : NULL;
    if (b->from != NULL && state == NULL)
        tell_slash(h, "from", "creneau/libre", b->place);
    else if (b->from != NULL && look_kind(h, kind, b->place))
        look_states(h, kind, state, b->place);
}

/* A page shows the record it is about. */
static void look_shown(const struct here *h, const struct site_block *b)
{
    bool own = b->kind == SITE_SUMMARY || b->kind == SITE_STATUS;
    if ((!own && b->kind != SITE_LIST) || !look_kind(h, b->text, b->place))
        return;
    if (own && (h->page->record == NULL || !streq(h->page->record, b->text)))
        diag_add(h->look->diags, DIAG_ERROR, b->place,
                 "cette page n'est pas celle du dossier '%s' : écrivez 'record: %s'", b->text, b->text);
    if (b->filter != NULL)
        look_field(h, b->filter, b->place);
    if (b->states != NULL)
        look_states(h, b->text, b->states, b->place);
}

static void look_block(const struct here *h, const struct site_block *b)
{
    look_page(h, b->go, b->place);
    look_shown(h, b);
    look_from(h, b);
    look_when(h, b->when);
    look_effects(h, &b->does);
    if (b->kind == SITE_FIELD && b->rule.kind == RULE_SAME)
        look_field(h, b->rule.as, b->place);
    if (b->kind == SITE_FIELD && b->rule.kind == RULE_SAME && b->rule.as == NULL)
        diag_add(h->look->diags, DIAG_ERROR, b->place,
                 "la règle 'same' attend 'as' : le nom de l'autre case");
    if (b->kind == SITE_BUTTON && b->does.count == 0)
        diag_add(h->look->diags, DIAG_WARNING, b->place,
                 "ce bouton ne fait rien : ajoutez 'does', par exemple 'go'");
}

static void look_pages(struct here *h)
{
    for (size_t i = 0; i < h->site->page_count; i++) {
        h->page = &h->site->pages[i];
        look_page(h, h->page->needs, h->page->place);
        h->record =
            h->page->record != NULL && look_kind(h, h->page->record, h->page->place) ? h->page->record : NULL;
        for (size_t k = 0; k < h->page->count; k++)
            look_block(h, &h->page->blocks[k]);
    }
    h->page = NULL;
}

/* --- records, accounts --- */
static void look_start(const struct here *h, const struct record_start *r)
{
    if (r->state != NULL)
        look_states(h, r->record, r->state, r->place);
    for (size_t i = 0; i < r->count; i++)
        look_field(h, r->fields[i].label, r->fields[i].place);
}

static void look_records(struct here *h)
{
    for (size_t i = 0; i < h->site->record_count; i++) {
        const struct record_data *r = &h->site->records[i];
        h->record = r->kind;
        for (size_t k = 0; k < r->state_count; k++) {
            look_effects(h, &r->states[k].does);
            if (r->states[k].next != NULL)
                look_states(h, r->kind, r->states[k].next, r->states[k].place);
        }
        for (size_t k = 0; k < r->start_count; k++)
            look_start(h, &r->start[k]);
    }
    h->record = NULL;
}

static void look_accounts(const struct here *h, const struct pack_shared *shared)
{
    for (size_t i = 0; i < h->site->account_count; i++) {
        const struct account_data *a = &h->site->accounts[i];
        struct names n = { .look = h->look };
        for (size_t w = 0; w < shared->world_count; w++)
            for (size_t k = 0; k < shared->worlds[w]->people_count; k++)
                name_add(&n, shared->worlds[w]->people[k].id);
        if (n.count > 0 && !name_among(names_list(&n), a->person))
            pack_say_unknown(h->look->diags, a->place, N_("personne inconnue dans les mondes du paquet"),
                             a->person, names_list(&n));
        for (size_t k = 0; k < a->count; k++)
            look_field(h, a->fields[k].label, a->fields[k].place);
    }
}

/* --- all --- */
static void look_addresses(struct look *l)
{
    const struct world_data *w = l->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t j = 0; j < i; j++)
            if (*w->sites[i]->address != '\0' && streq(w->sites[i]->address, w->sites[j]->address))
                diag_add(l->diags, DIAG_ERROR, w->sites[i]->place,
                         "l'adresse '%s' est déjà celle du site '%s'", w->sites[i]->address, w->sites[j]->id);
}

void look_sites(struct look *l, const struct pack_shared *shared)
{
    struct world_data all = { .sites = shared->sites, .site_count = shared->site_count };
    const struct look before = *l;
    l->world = &all;
    l->service = true;
    look_addresses(l);
    for (size_t i = 0; i < all.site_count; i++) {
        struct here h = { .look = l, .site = all.sites[i], .errors = l->diags->errors };
        if (h.site->bad)
            continue;
        struct lesson file = *before.lesson; /* texts are looked for in the file of the site */
        file.node = pack_shared_site(shared, h.site->id);
        l->lesson = &file;
        l->nodes = NULL;
        look_pages(&h);
        look_records(&h);
        look_accounts(&h, shared);
        look_flow(&h, shared);
        look_site_texts(&h);
    }
    *l = before;
}
