/* fields.c - what is typed in the boxes of a site: words until a button accepts them, secrets as tokens. */
#include "site_room.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* The box above a list: its words are typed like others, and reach no record. */
const struct site_block site_filter = { .kind = SITE_FIELD, .text = "filter" };

/* --- what a box is --- */
/* A box that repeats another is as secret as that one; one that names no other may repeat a password. */
bool site_is_secret(const struct site_data *data, const struct site_block *b)
{
    enum { DEEP = 4 };
    for (int i = 0; i < DEEP && b && b->rule.kind == RULE_SAME; i++)
        b = site_data_field(data, b->rule.as);
    return !b || b->rule.kind == RULE_SAME || b->rule.kind == RULE_PASSWORD ||
           b->rule.kind == RULE_NEW_PASSWORD;
}

bool site_is_kept(const struct site_data *data, const struct site_block *b)
{
    enum rule_kind kind = b->rule.kind;
    return kind != RULE_CODE && kind != RULE_WORDS && kind != RULE_SAME && !site_is_secret(data, b);
}

bool site_is_filled_here(const struct site_block *b)
{
    return b->kind == SITE_FIELD && !b->by_service;
}

bool site_is_required(const struct site_block *b)
{
    return !b->rule.may_be_empty && !b->by_service;
}

/* --- lists of values by label --- */
static struct record_value *find(struct record_value *list, size_t n, const char *label)
{
    for (size_t i = 0; i < n; i++) {
        if (streq(list[i].label, label))
            return &list[i];
    }
    return NULL;
}

const char *record_value(const struct record *r, const char *label)
{
    const struct record_value *v = r ? find(r->values, r->count, label) : NULL;
    return v ? v->value : NULL;
}

static void keep(struct world *w, struct record_value **list, size_t *n, size_t *cap, const char *label,
                 const char *value)
{
    struct record_value *v = find(*list, *n, label);
    if (!v) {
        *list = grow(*list, *n, cap, sizeof **list);
        v = &(*list)[(*n)++];
        v->label = arena_strdup(&w->arena, label);
    }
    v->value = arena_strdup(&w->arena, value);
}

static void drop(struct record_value *list, size_t *n, const char *label)
{
    struct record_value *v = find(list, *n, label);
    if (v)
        *v = list[--*n];
}

/* --- secrets --- */
static struct site_secret *secret_of(const struct site *s, const char *label)
{
    for (size_t i = 0; i < s->secret_count; i++) {
        if (streq(s->secrets[i].label, label))
            return &s->secrets[i];
    }
    return NULL;
}

const char *site_token(const struct site *s, const char *label)
{
    const struct site_secret *secret = secret_of(s, label);
    return secret ? secret->token : NULL;
}

static void type_secret(struct world *w, struct site *s, const char *label, const char *text, bool token)
{
    struct site_secret *secret = secret_of(s, label);
    if (!secret) {
        s->secrets = grow(s->secrets, s->secret_count, &s->secret_cap, sizeof *s->secrets);
        secret = &s->secrets[s->secret_count++];
        *secret = (struct site_secret){ .label = arena_strdup(&w->arena, label) };
    }
    str_wipe(&secret->letters);
    if (!token)
        str_set(&secret->letters, text);
    secret->token = NULL;
    if (*text)
        secret->token = token ? arena_strdup(&w->arena, text) : world_token(w, text, &w->arena);
}

/* --- typing --- */
static const char *one_line(struct arena *arena, const char *text)
{
    char *copy = arena_strdup(arena, text);
    for (char *c = copy; *c; c++) {
        if (*c == '\n')
            *c = ' ';
    }
    return copy;
}

void site_type(struct world *w, struct site *s, const struct site_block *b, const char *text, bool token)
{
    drop(s->errors, &s->error_count, b->text);
    if (site_is_secret(s->data, b)) {
        type_secret(w, s, b->text, text, token);
        return;
    }
    if (b->rule.lines < 2 && b->rule.kind != RULE_PEOPLE)
        text = one_line(&w->arena, text);
    keep(w, &s->typed, &s->typed_count, &s->typed_cap, b->text, text);
}

void site_forget_box(struct site *s, const char *label)
{
    drop(s->typed, &s->typed_count, label);
    drop(s->errors, &s->error_count, label);
}

void site_forget(struct site *s)
{
    s->typed_count = 0;
    s->error_count = 0;
    site_forget_secrets(s);
}

void site_forget_secrets(struct site *s)
{
    for (size_t i = 0; i < s->secret_count; i++)
        str_wipe(&s->secrets[i].letters);
    s->secret_count = 0;
}

const char *site_box(const struct site_spot *spot, const struct site_block *b)
{
    const struct record_value *typed = find(spot->site->typed, spot->site->typed_count, b->text);
    const struct site_secret *secret = secret_of(spot->site, b->text);
    if (secret)
        return str_s(&secret->letters);
    if (typed)
        return typed->value;
    const char *value = record_value(spot->record, b->text);
    return value ? value : "";
}

const char *site_error(const struct site *s, const char *label)
{
    const struct record_value *v = find(s->errors, s->error_count, label);
    return v ? v->value : NULL;
}

void site_set_error(struct world *w, struct site *s, const char *label, const char *say)
{
    keep(w, &s->errors, &s->error_count, &s->error_cap, label, say);
}

/* --- people, documents, choices --- */
static void add_person(struct str *out, const struct world *w, const char *piece, size_t n)
{
    while (n > 0 && strchr(" \t", piece[0])) {
        piece++;
        n--;
    }
    while (n > 0 && strchr(" \t", piece[n - 1]))
        n--;
    if (n == 0)
        return;
    char *name = xstrndup(piece, n);
    const struct person *who = world_person(w, name);
    if (!who)
        who = world_find_person(w, name);
    str_printf(out, "%s%s", out->len > 0 ? "\n" : "", who ? who->id : name);
    free(name);
}

const char *site_people(const struct world *w, const char *typed, struct arena *arena)
{
    struct str out = { 0 };
    for (const char *s = typed; *s; s += *s != '\0') {
        size_t n = strcspn(s, ",;\n");
        add_person(&out, w, s, n);
        s += n;
    }
    const char *people = arena_strdup(arena, str_s(&out));
    str_free(&out);
    return people;
}

const struct file *site_file(const struct world *w, const char *name)
{
    static const enum file_at places[] = { FILE_DRIVE, FILE_COMPUTER, FILE_DOWNLOADS };
    const struct file *f = world_file(w, name);
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        if (f && f->at == places[i])
            return f;
    }
    f = NULL;
    for (size_t i = 0; !f && i < ARRAY_LEN(places); i++)
        f = world_file_named(w, name, places[i]);
    return f;
}

/* Splits `kind/state / state`: what the box offers. */
static bool is_offered(const struct record *r, const char *from, struct arena *arena)
{
    size_t n = strcspn(from, "/");
    if (strlen(r->data->kind) != n || strncmp(r->data->kind, from, n) != 0)
        return false;
    if (!from[n])
        return true;
    for (const char **a = text_alternatives(arena, from + n + 1); *a; a++) {
        if (streq(*a, r->state->name))
            return true;
    }
    return false;
}

const char *const *site_options(const struct world *w, const struct site_spot *spot,
                                const struct site_block *b, struct arena *arena)
{
    struct site *s = spot->site;
    if (!b->from && b->options.count == 0)
        return NULL;
    size_t n = 0, most = b->from ? s->count : b->options.count;
    const char **options = arena_array(arena, const char *, most + 1);
    for (size_t i = 0; i < most; i++) {
        if (!b->from)
            options[n++] = b->options.s[i];
        else if (is_offered(s->records[i], b->from, arena))
            options[n++] = record_title(w, s, s->records[i], arena);
    }
    return options;
}
