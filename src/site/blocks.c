/* blocks.c - each kind of block of a page: texts, links, buttons, summaries, states, lists. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

struct showing {
    const struct world *world;
    const struct site_spot *spot;
    struct page *page;
    bool in_bar; /* buttons stand beside each other */
    int bars;
};

static void close_bar(struct showing *s)
{
    if (s->in_bar)
        page_close(s->page);
    s->in_bar = false;
}

static const char *filled(struct showing *s, const char *text)
{
    return site_said(s->world, s->spot, text, &s->page->arena);
}

static void show_text(struct showing *s, const struct site_block *b)
{
    page_add(s->page, (struct item){ .kind = ITEM_TEXT, .label = filled(s, b->text) });
}

static void show_note(struct showing *s, const struct site_block *b)
{
    page_add(s->page, (struct item){ .kind = ITEM_TEXT, .label = filled(s, b->text), .flags = ITEM_STRONG });
}

static void show_field(struct showing *s, const struct site_block *b)
{
    site_show_box(s->world, s->spot, b, s->page);
}

static void show_link(struct showing *s, const struct site_block *b)
{
    page_add(s->page, (struct item){
                          .kind = ITEM_LINK,
                          .id = page_printf(s->page, "link/%s", b->text),
                          .label = b->text,
                          .verb = page_tr(s->page, N_("[Entrée] ouvrir")),
                      });
}

static void show_button(struct showing *s, const struct site_block *b)
{
    struct page *p = s->page;
    if (!s->in_bar)
        page_open(p, (struct item){
                         .group = GROUP_BAR,
                         .id = page_printf(p, "bar/%d", ++s->bars),
                         .gesture = page_tr(p, N_("[Tab] bouton suivant")),
                         .gesture_short = page_tr(p, N_("[Tab] bouton")),
                     });
    s->in_bar = true;
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = page_printf(p, "button/%s", b->text),
                    .label = b->text,
                    .verb = page_tr(p, N_("[Entrée] appuyer")),
                });
}

/* --- summary --- */
static bool holds(const struct site_page *page, const char *kind, const char *label)
{
    for (size_t i = 0; streq(page->record, kind) && i < page->count; i++) {
        if (page->blocks[i].kind == SITE_FIELD && streq(page->blocks[i].text, label))
            return true;
    }
    return false;
}

/* The page that holds the box: one that this page leads to, else, while nothing is sent, the first. What was sent
 * under a number stays as it is. */
const struct site_page *site_edit_page(const struct world *w, const struct site_spot *spot, const char *label)
{
    const struct site_data *data = spot->site->data;
    const struct record *r = spot->record;
    const struct site_block *box = site_data_field(data, label);
    if (!r || !r->mine || r->number || (box && box->by_service) || holds(spot->page, r->data->kind, label))
        return NULL;
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        const struct site_page *to = b->kind == SITE_LINK && b->go ? site_data_page(data, b->go) : NULL;
        if (to && holds(to, r->data->kind, label) && site_shows(w, spot, b))
            return to;
    }
    for (size_t i = 0; r->state == r->data->states && i < data->page_count; i++) {
        if (holds(&data->pages[i], r->data->kind, label))
            return &data->pages[i];
    }
    return NULL;
}

/* Lines that lead to their box stand in one list, each with its [Modifier] at the end. */
static void add_line(struct showing *s, const char *label, const char *value)
{
    struct page *p = s->page;
    const char *words = site_value_words(s->world, s->spot->site, label, value, &p->arena);
    words = *words ? words : N_("rien encore");
    if (!site_edit_page(s->world, s->spot, label)) {
        page_add(p, (struct item){ .kind = ITEM_PAIR, .label = label, .text = words });
        return;
    }
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, "edit/%s", label),
                    .label = label,
                    .text = words,
                    .extra = N_("Modifier"),
                    .verb = page_tr(p, N_("[Entrée] modifier")),
                });
}

static bool is_line(const struct showing *s, const struct site_page *page, const struct site_block *b)
{
    const struct record *r = s->spot->record;
    if (b->kind != SITE_FIELD || b->rule.kind == RULE_TICK || !site_is_kept(s->spot->site->data, b))
        return false;
    const char *value = record_value(r, b->text);
    bool before = page < s->spot->page; /* one was there: an empty box is missing */
    return (value && *value) || (before && !b->when && site_is_required(b) && r->state == r->data->states);
}

/* Is the box on an earlier page of the record already? */
static bool is_repeated(const struct site_data *data, const struct site_page *page,
                        const struct site_block *block)
{
    for (const struct site_page *before = data->pages; before < page; before++) {
        if (holds(before, page->record, block->text))
            return true;
    }
    return false;
}

static bool has_box(const struct site_data *data, const char *label)
{
    return site_data_field(data, label) != NULL;
}

static void show_summary(struct showing *s, const struct site_block *b)
{
    const struct site_data *data = s->spot->site->data;
    const struct record *r = s->spot->record;
    if (!r || !streq(r->data->kind, b->text))
        return;
    page_open(s->page, (struct item){
                           .group = GROUP_LIST,
                           .id = page_printf(s->page, "summary/%s", b->text),
                           .flags = ITEM_TABLE,
                           .gesture = page_tr(s->page, N_("[↑] [↓] autre ligne")),
                           .gesture_short = page_tr(s->page, N_("[↑] [↓] autre")),
                       });
    for (size_t i = 0; i < r->count; i++) { /* what others wrote, in boxes that no page has */
        if (!has_box(data, r->values[i].label))
            add_line(s, r->values[i].label, r->values[i].value);
    }
    for (size_t i = 0; i < data->page_count; i++) {
        const struct site_page *page = &data->pages[i];
        for (size_t k = 0; streq(page->record, b->text) && k < page->count; k++) {
            const struct site_block *box = &page->blocks[k];
            if (is_line(s, page, box) && !is_repeated(data, page, box))
                add_line(s, box->text, record_value(r, box->text));
        }
    }
    page_close(s->page);
}

/* --- state --- */
static void show_status(struct showing *s, const struct site_block *b)
{
    struct page *p = s->page;
    const struct record *r = s->spot->record;
    if (!r || !streq(r->data->kind, b->text))
        return;
    const char *title = record_title_said(s->world, s->spot->site, s->spot->record, &p->arena);
    page_add(p, (struct item){ .kind = ITEM_PAIR, .label = title, .text = r->state->name });
    if (r->state->say)
        page_add(p,
                 (struct item){ .kind = ITEM_TEXT, .label = filled(s, r->state->say), .flags = ITEM_STRONG });
    if (r->number)
        page_add(p, (struct item){ .kind = ITEM_PAIR, .label = N_("Numéro"), .text = r->number });
    if (r->mine && r->state != r->data->states)
        page_add(p, (struct item){ .kind = ITEM_PAIR,
                                   .label = N_("Depuis le"),
                                   .text = site_day(world_tr(s->world), r->entered.date, &p->arena) });
}

/* --- lists --- */
/* Postal codes and the like are found by their beginning too; words as they stand. */
static bool fits_filter(const char *value, const char *typed)
{
    return starts_with(value, typed) || text_contains(value, typed);
}

static bool is_row(const struct world *w, const struct site_spot *spot, const struct site_block *list,
                   const struct record *r)
{
    if (!streq(r->data->kind, list->text))
        return false;
    if (!r->data->many && r->mine && r->state == r->data->states && r->count == 0)
        return false; /* not begun */
    if (list->states && !site_among(list->states, r->state->name))
        return false;
    const char *typed = list->filter ? site_box(spot, &site_filter) : "";
    const char *value = list->filter ? record_value(r, list->filter) : NULL;
    return typed[strspn(typed, " ")] == '\0' ||
           (value && (fits_filter(value, typed) || fits_filter(world_said(w, value), typed)));
}

struct record **site_rows(const struct world *w, const struct site_spot *spot, const struct site_block *list,
                          struct arena *arena)
{
    const struct site *s = spot->site;
    struct record **rows = arena_array(arena, struct record *, s->count + 1);
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++) {
        if (is_row(w, spot, list, s->records[i]))
            rows[n++] = s->records[i];
    }
    return rows;
}

static void add_filter(struct showing *s, const struct site_block *b)
{
    page_add(s->page, (struct item){
                          .kind = ITEM_FIELD,
                          .id = "field/filter",
                          .label = b->filter,
                          .value = page_copy(s->page, site_box(s->spot, &site_filter)),
                      });
}

static void add_row(struct showing *s, const struct site_block *b, struct record *r)
{
    struct page *p = s->page;
    const char *title = record_title(s->world, s->spot->site, r, &p->arena);
    const char *said = record_title_said(s->world, s->spot->site, r, &p->arena);
    const char *value = b->filter ? record_value(r, b->filter) : NULL;
    bool same = !value || streq(value, title);
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, "record/%s", r->id),
                    .label = *title ? said : r->data->kind,
                    .text = same ? r->state->name : value,
                    .extra = same ? r->number : NULL,
                    .verb = page_tr(p, N_("[Entrée] ouvrir")),
                });
}

static void show_list(struct showing *s, const struct site_block *b)
{
    struct page *p = s->page;
    if (b->filter && page_find(p, "field/filter") < 0)
        add_filter(s, b);
    struct record **rows = site_rows(s->world, s->spot, b, &p->arena);
    if (!*rows) {
        const char *none = b->filter && *site_box(s->spot, &site_filter)
                               ? N_("Aucune ligne avec ces mots.\nÉcrivez un autre mot.")
                               : N_("Il n'y a rien ici pour le moment.");
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = none });
        return;
    }
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = page_printf(p, "list/%s", b->text),
                     .flags = ITEM_TABLE,
                     .gesture = page_tr(p, N_("[↑] [↓] autre ligne")),
                     .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
                 });
    for (; *rows; rows++)
        add_row(s, b, *rows);
    page_close(p);
}

/* --- the page --- */
void site_show_blocks(const struct world *w, const struct site_spot *spot, struct page *p)
{
    static void (*const table[SITE_BLOCKS])(struct showing *, const struct site_block *) = {
        [SITE_TEXT] = show_text,     [SITE_NOTE] = show_note,     [SITE_FIELD] = show_field,
        [SITE_LINK] = show_link,     [SITE_BUTTON] = show_button, [SITE_SUMMARY] = show_summary,
        [SITE_STATUS] = show_status, [SITE_LIST] = show_list,
    };
    struct showing s = { .world = w, .spot = spot, .page = p };
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (!site_shows(w, spot, b))
            continue;
        if (b->kind != SITE_BUTTON)
            close_bar(&s);
        table[b->kind](&s, b);
    }
    close_bar(&s);
}
