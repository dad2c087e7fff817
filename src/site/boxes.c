/* boxes.c - boxes to fill: lines, choices, ticks, people, documents. Help stands between the name and the box, and where
 * the name is in the row of the box, above it; the message stands under the box. */
#include "site_room.h"

#include <string.h>

/* What the functions of this file share. */
struct drawing {
    const struct world *world;
    const struct site_spot *spot;
    const struct site_block *block;
    struct page *page;
    const char *id, *label, *error;
};

static void add_text(struct page *p, const char *text, unsigned flags)
{
    if (text && *text)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = text, .flags = flags });
}

static void add_fault(const struct drawing *d)
{
    if (d->error && *d->error)
        page_add(d->page, (struct item){ .kind = ITEM_NOTE, .tone = TONE_MISTAKE, .label = d->error });
}

/* Above the name it would seem to belong to what stands before. */
static const char *name_and_help(const struct drawing *d)
{
    const char *help = d->block->help;
    return help && *help ? page_printf(d->page, "%s\n%s", d->label, page_said(d->page, help)) : d->label;
}

static const char *error_of(const struct drawing *d)
{
    return d->error && *d->error ? d->error : NULL;
}

/* --- one line, or several --- */
static bool submits(const struct drawing *d)
{
    return d->block->rule.lines < 2 && site_submit(d->world, d->spot, d->block);
}

static void show_line(const struct drawing *d)
{
    const struct site_block *b = d->block;
    bool secret = site_is_secret(d->spot->site->data, b), submit = submits(d);
    page_add(d->page,
             (struct item){
                 .kind = ITEM_FIELD,
                 .id = d->id,
                 .label = name_and_help(d),
                 .source = b->text,
                 .value = page_copy(d->page, site_box(d->spot, b)),
                 .example = b->example,
                 .error = error_of(d),
                 .lines = b->rule.lines,
                 .flags = (secret ? (unsigned)ITEM_SECRET : 0) | (submit ? (unsigned)ITEM_SUBMIT : 0),
                 .verb = submit ? page_tr(d->page, N_("[Entrée] valider")) : NULL,
             });
}

/* --- choices and ticks --- */
static void show_choice(const struct drawing *d)
{
    const char *const *options = site_options(d->world, d->spot, d->block, &d->page->arena);
    add_text(d->page, d->block->help, ITEM_QUIET);
    if (!*options) {
        add_text(d->page,
                 page_printf(d->page, page_said(d->page, N_("%s : il n'y a plus de choix.")),
                             page_said(d->page, d->block->text)),
                 0);
        return;
    }
    page_add(d->page, (struct item){
                          .kind = ITEM_FIELD,
                          .id = d->id,
                          .label = d->label,
                          .source = d->block->text,
                          .value = page_copy(d->page, site_box(d->spot, d->block)),
                          .options = options,
                          .error = error_of(d),
                      });
}

static const char *tick_verb(const struct page *p, bool on)
{
    return page_tr(p, on ? N_("[Espace] décocher") : N_("[Espace] cocher"));
}

static void show_tick(const struct drawing *d)
{
    bool on = streq(site_box(d->spot, d->block), "on");
    add_text(d->page, d->block->help, ITEM_QUIET);
    page_add(d->page, (struct item){
                          .kind = ITEM_TOGGLE,
                          .id = d->id,
                          .label = d->block->text,
                          .flags = on ? (unsigned)ITEM_ON : 0,
                          .verb = tick_verb(d->page, on),
                      });
    add_fault(d);
}

/* --- people: names to type or to tick --- */
static bool is_named(const char *people, const char *id)
{
    size_t n = strlen(id);
    for (const char *s = people; *s; s += *s == '\n') {
        size_t len = strcspn(s, "\n");
        if (len == n && !strncmp(s, id, n))
            return true;
        s += len;
    }
    return false;
}

/* As typed; from the record: the names. */
static const char *people_words(const struct drawing *d)
{
    const char *value = site_box(d->spot, d->block);
    const char *kept = record_value(d->spot->record, d->block->text);
    if (kept && !strcmp(kept, value))
        return site_value_words(d->world, d->spot->site, d->block->text, value, &d->page->arena);
    return page_copy(d->page, value);
}

static void show_people(const struct drawing *d)
{
    struct page *p = d->page;
    const char *people = site_people(d->world, site_box(d->spot, d->block), &p->arena);
    add_text(p, d->block->help ? d->block->help : N_("Cochez les noms, ou écrivez-les."), ITEM_QUIET);
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = d->id,
                    .label = d->label,
                    .source = d->block->text,
                    .value = people_words(d),
                    .error = error_of(d),
                    .flags = ITEM_PEOPLE,
                });
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = page_printf(p, "people/%s", d->block->text),
                     .gesture = page_tr(p, N_("[↑] [↓] autre ligne")),
                     .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
                 });
    for (size_t i = 0; i < d->world->data->people_count; i++) {
        const struct person *who = &d->world->data->people[i];
        if (streq(who->id, d->world->data->me))
            continue;
        bool on = is_named(people, who->id);
        page_add(p, (struct item){
                        .kind = ITEM_TOGGLE,
                        .id = page_printf(p, "person/%s/%s", d->block->text, who->id),
                        .label = who->name ? who->name : who->id,
                        .flags = on ? (unsigned)ITEM_ON : 0,
                        .verb = tick_verb(p, on),
                    });
    }
    page_close(p);
}

/* --- documents --- */
static void show_file(const struct drawing *d)
{
    struct page *p = d->page;
    const char *name = site_box(d->spot, d->block), *kept = record_value(d->spot->record, d->block->text);
    bool received = *name && !error_of(d) && (!d->spot->record || streq(name, kept));
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = d->id,
                    .label = name_and_help(d),
                    .source = d->block->text,
                    .value = page_copy(p, name),
                    .error = error_of(d),
                    .flags = ITEM_SUBMIT | ITEM_FILE | ITEM_HEAD | (received ? (unsigned)ITEM_DONE : 0),
                    .verb = page_tr(p, N_("[Entrée] choisir")),
                });
    if (received)
        add_text(p, N_("Document reçu"), ITEM_STRONG);
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = page_printf(p, "choose/%s", d->block->text),
                    .label = received ? N_("Changer de fichier") : N_("Choisir un fichier"),
                    .verb = page_tr(p, N_("[Entrée] choisir")),
                });
}

/* --- what the service fills --- */
/* A count begins at 0; nothing else is told before it is known. */
static void show_filled(const struct drawing *d)
{
    const struct site_block *b = d->block;
    const char *value = record_value(d->spot->record, b->text);
    const char *none = b->rule.kind == RULE_NUMBER ? "0" : N_("rien encore");
    page_add(d->page, (struct item){
                          .kind = ITEM_PAIR,
                          .label = b->text,
                          .text = value && *value ? site_value_words(d->world, d->spot->site, b->text, value,
                                                                     &d->page->arena)
                                                  : none,
                      });
    add_text(d->page, b->help, ITEM_QUIET);
}

void site_show_box(const struct world *w, const struct site_spot *spot, const struct site_block *b,
                   struct page *p)
{
    struct drawing d = { .world = w, .spot = spot, .block = b, .page = p };
    d.id = page_printf(p, "field/%s", b->text);
    const char *name = page_named(p, b->text);
    d.label = site_is_required(b) ? page_printf(p, "%s *", name) : name;
    d.error = site_error(spot->site, b->text);
    if (b->by_service)
        show_filled(&d);
    else if (b->rule.kind == RULE_TICK)
        show_tick(&d);
    else if (b->rule.kind == RULE_PEOPLE)
        show_people(&d);
    else if (b->rule.kind == RULE_FILE)
        show_file(&d);
    else if (b->from || b->options.count > 0)
        show_choice(&d);
    else
        show_line(&d);
}

/* Signing in and codes: the last box of the page presses its first button. No other box does: paying, sending and
 * publishing are gestures of their own. */
const struct site_block *site_submit(const struct world *w, const struct site_spot *spot,
                                     const struct site_block *box)
{
    const struct site_block *last = NULL, *button = NULL;
    bool signs_in = box->rule.kind == RULE_PASSWORD || box->rule.kind == RULE_CODE;
    for (size_t i = 0; signs_in && i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (!site_shows(w, spot, b))
            continue;
        if (site_is_filled_here(b))
            last = b;
        else if (b->kind == SITE_BUTTON && !b->check_nothing && !button)
            button = b;
    }
    return last == box ? button : NULL;
}
