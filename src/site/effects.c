/* effects.c - what a button does, and what entering a state does: a table of effects, done in order. */
#include "site_room.h"

#include <string.h>

/* Effects being done: where one is, and where it will lead. */
struct run {
    struct world *world;
    struct site_spot at;  /* the page and its record; page NULL: time goes by, a state is entered */
    struct record *fresh; /* begun here */
    const char *go;       /* NULL: stay */
    bool opened;          /* signed in */
};

typedef void effect(struct run *, const char *word);

static void do_go(struct run *run, const char *word)
{
    run->go = word;
}

static void do_new(struct run *run, const char *word)
{
    run->fresh = record_new(run->world, run->at.site, word);
    site_forget(run->at.site); /* what was typed belongs to another one */
}

static void do_state(struct run *run, const char *word)
{
    struct record *r = run->at.record;
    const struct state_data *state = r ? record_state(r->data, word) : NULL;
    if (state && state != r->state)
        record_enter(run->world, run->at.site, r, state);
}

static void do_session(struct run *run, const char *word)
{
    struct site *s = run->at.site;
    run->opened = streq(word, "open") && !s->open;
    s->open = streq(word, "open");
    if (s->open)
        s->tries = 0;
}

static void do_account(struct run *run, const char *word)
{
    site_account(run->world, &run->at, word);
}

static void do_code(struct run *run, const char *word)
{
    site_send_code(run->world, &run->at, word);
}

static void do_mail(struct run *run, const char *word)
{
    site_send(run->world, &run->at, word, false);
}

static void do_sms(struct run *run, const char *word)
{
    site_send(run->world, &run->at, word, true);
}

/* As the learner reads it; the catalogue may go before the world does. */
static const char *said(struct world *w, const struct site_spot *spot, const char *text)
{
    return arena_strdup(&w->arena, site_said(w, spot, text, &w->arena));
}

static void give_file(struct run *run, const char *word, enum file_at place)
{
    struct world *w = run->world;
    const struct site_data *data = run->at.site->data;
    for (size_t i = 0; i < data->file_count; i++) {
        if (!streq(data->files[i].name, word))
            continue;
        const char *text = said(w, &run->at, data->files[i].text);
        const struct file *f = world_add_file(w, &data->files[i], text, place, NULL);
        world_notice(w, arena_printf(&w->arena,
                                     world_said(w, place == FILE_DRIVE
                                                       ? N_("Le document %s est dans Mon Nuage.")
                                                       : N_("Le document %s est dans Téléchargements,\n"
                                                            "sur cet ordinateur partagé.")),
                                     world_said(w, f->name)));
    }
}

static void do_file(struct run *run, const char *word)
{
    give_file(run, word, FILE_DRIVE);
}

static void do_download(struct run *run, const char *word)
{
    give_file(run, word, FILE_DOWNLOADS);
}

static void do_count(struct run *run, const char *word)
{
    const char *value = record_value(run->at.record, word);
    struct arena arena = { 0 };
    long long n = 0;
    for (const char *s = value ? value : ""; *s >= '0' && *s <= '9' && n < 1000000000; s++)
        n = n * 10 + (*s - '0');
    if (run->at.record)
        world_set_value(run->world, run->at.record, word, arena_printf(&arena, "%lld", n + 1));
    arena_free(&arena);
}

/* `À rendre le = <date + 21 days>` */
static void do_set(struct run *run, const char *word)
{
    const char *sign = strstr(word, " = ");
    struct arena arena = { 0 };
    if (sign && run->at.record)
        world_set_value(run->world, run->at.record, arena_strndup(&arena, word, (size_t)(sign - word)),
                        site_text(run->world, &run->at, sign + strlen(" = "), &arena));
    arena_free(&arena);
}

/* `Créneau/pris`: the record that the box names enters a state. */
static void do_take(struct run *run, const char *word)
{
    struct world *w = run->world;
    struct site *s = run->at.site;
    const char *slash = strrchr(word, '/');
    struct arena arena = { 0 };
    const char *label = slash ? arena_strndup(&arena, word, (size_t)(slash - word)) : word;
    const struct site_block *box = site_data_field(s->data, label);
    const char *chosen = record_value(run->at.record, label);
    size_t n = box && box->from ? strcspn(box->from, "/") : 0;
    for (size_t i = 0; slash && chosen && n > 0 && i < s->count; i++) {
        struct record *r = s->records[i];
        const struct state_data *state = record_state(r->data, slash + 1);
        bool kind = strlen(r->data->kind) == n && !strncmp(r->data->kind, box->from, n);
        if (kind && state && streq(record_title(w, s, r, &arena), chosen)) {
            record_enter(w, s, r, state);
            break;
        }
    }
    arena_free(&arena);
}

static effect *const effects[EFFECTS] = {
    [EFFECT_GO] = do_go,           [EFFECT_NEW] = do_new,         [EFFECT_STATE] = do_state,
    [EFFECT_SESSION] = do_session, [EFFECT_ACCOUNT] = do_account, [EFFECT_CODE] = do_code,
    [EFFECT_MAIL] = do_mail,       [EFFECT_SMS] = do_sms,         [EFFECT_FILE] = do_file,
    [EFFECT_COUNT] = do_count,     [EFFECT_TAKE] = do_take,       [EFFECT_DOWNLOAD] = do_download,
    [EFFECT_SET] = do_set,
};

static void do_all(struct run *run, const struct effects *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct effect_data *e = &list->list[i];
        if (site_when_holds(run->world, &run->at, e->when))
            effects[e->kind](run, e->word);
    }
}

void site_do_of_state(struct world *w, struct site *s, struct record *r, const struct effects *list)
{
    enum { DEEP = 16 }; /* a state whose effects enter a state, and so on: a fault of the pack must end */
    static const struct site_page nowhere = { .id = "" };
    struct run run = { .world = w, .at = { .site = s, .page = &nowhere, .record = r } };
    if (s->depth >= DEEP)
        return;
    s->depth++;
    do_all(&run, list);
    s->depth--;
}

/* One signed in where another page asked for it: that page comes now, and its site is open too. */
static bool come_back(struct run *run, struct site_spot *spot)
{
    struct site *s = run->at.site, *wanted = s->wanted;
    if (!run->opened || !wanted)
        return false;
    s->wanted = NULL;
    wanted->open = true;
    *spot = site_go(run->world, wanted, s->wanted_page->id, s->wanted_record);
    return true;
}

void site_do(struct world *w, struct site_spot *spot, const struct effects *list)
{
    struct run run = { .world = w, .at = *spot };
    const char *page = NULL;
    do_all(&run, list);
    struct site *s = run.go ? site_target(w, spot->site, run.go, &page) : NULL;
    if (come_back(&run, spot))
        return;
    if (s)
        *spot = site_go(w, s, page, run.fresh ? run.fresh : spot->record);
    else if (!w->notice && !w->refusal)
        world_notice(w, N_("C'est fait."));
}

/* --- what is sent --- */
static const struct site_message *message_of(const struct site_data *data, const char *id)
{
    for (size_t i = 0; i < data->message_count; i++) {
        if (streq(data->messages[i].id, id))
            return &data->messages[i];
    }
    return NULL;
}

/* The box that says who gets it: `to`, else the record's mail address. NULL: the story's hero. */
static const char *receivers(const struct site_spot *spot, const struct site_message *m, struct arena *arena)
{
    const struct record *r = spot->record;
    if (m->to && m->to[0] == '<')
        return record_value(r, arena_strndup(arena, m->to + 1, strcspn(m->to + 1, ">")));
    for (size_t i = 0; r && i < r->count; i++) {
        const struct site_block *b = site_data_field(spot->site->data, r->values[i].label);
        if (b && b->rule.kind == RULE_EMAIL && *r->values[i].value)
            return r->values[i].value;
    }
    return m->to;
}

static void deliver(struct world *w, const struct site_spot *spot, const char *to,
                    const struct site_message *m)
{
    const struct site_data *data = spot->site->data;
    const char *subject = m->subject ? m->subject : data->title;
    const struct person *who = world_person(w, to);
    if (!who)
        who = world_find_person(w, to);
    const char *from = arena_printf(&w->arena, "nepasrepondre@%s", data->address);
    bool me = who && streq(who->id, w->data->me);
    struct mail *mail =
        world_deliver(w, from,
                      me    ? NULL
                      : who ? who->id
                            : to,
                      site_text(w, spot, subject, &w->arena), site_text(w, spot, m->text, &w->arena));
    mail->said_subject = said(w, spot, subject);
    mail->said_body = said(w, spot, m->text);
    if (me && m->folder)
        mail->folder = m->folder;
}

void site_send(struct world *w, const struct site_spot *spot, const char *message, bool sms)
{
    const struct site_message *m = message_of(spot->site->data, message);
    if (!m)
        return;
    if (sms) {
        const char *text = site_text(w, spot, m->text, &w->arena);
        world_send_sms(w, spot->site->data->title, text)->said = said(w, spot, m->text);
        return;
    }
    const char *to = receivers(spot, m, &w->arena);
    if (!to || !*to) {
        deliver(w, spot, w->data->me, m);
        return;
    }
    for (const char *s = to; *s; s += *s == '\n') { /* each gets a mail of its own */
        size_t n = strcspn(s, "\n");
        if (n > 0)
            deliver(w, spot, arena_strndup(&w->arena, s, n), m);
        s += n;
    }
}
