/* parts.c - the pieces that the pages of all apps are made of, and what they say. */
#include "parts.h"

#include "passerelle/rule.h"
#include "passerelle/text.h"

#include <string.h>

void part_button(struct page *p, const char *id, const char *label)
{
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = id,
                    .label = label,
                    .verb = page_tr(p, N_("[Entrée] appuyer")),
                });
}

void part_bar(struct page *p, const char *id)
{
    page_open(p, (struct item){
                     .group = GROUP_BAR,
                     .id = id,
                     .gesture = page_tr(p, N_("[Tab] bouton suivant")),
                     .gesture_short = page_tr(p, N_("[Tab] bouton")),
                 });
}

void part_main(struct page *p, const char *label, const char *back, const char *back_short)
{
    page_open(p, (struct item){
                     .group = GROUP_PANE,
                     .id = "main",
                     .label = label,
                     .gesture = page_tr(p, back ? back : N_("[Tab] bouton suivant")),
                     .gesture_short = page_tr(p, back ? back_short : N_("[Tab] bouton")),
                 });
}

void part_side(struct page *p, const char *label)
{
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "side", .label = label, .flags = ITEM_SIDE });
}

void part_list(struct page *p, const char *id, unsigned flags, const char *gesture)
{
    page_open(p, (struct item){
                     .group = GROUP_LIST,
                     .id = id,
                     .flags = flags,
                     .gesture = page_tr(p, gesture),
                     .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
                 });
}

static void add_row(struct page *p, struct item row, const char *verb)
{
    row.kind = ITEM_ROW;
    row.verb = page_tr(p, verb);
    page_add(p, row);
}

void part_row(struct page *p, const char *id, const char *label, const char *text, const char *extra,
              unsigned flags)
{
    add_row(p, (struct item){ .id = id, .label = label, .text = text, .extra = extra, .flags = flags },
            N_("[Entrée] ouvrir"));
}

void part_option(struct page *p, const char *id, const char *label, const char *text, const char *extra)
{
    add_row(p, (struct item){ .id = id, .label = label, .text = text, .extra = extra },
            N_("[Entrée] choisir"));
}

void part_pair(struct page *p, const char *label, const char *text)
{
    page_add(p, (struct item){ .kind = ITEM_PAIR, .label = label, .text = text });
}

void part_heading(struct page *p, const char *text)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = text });
}

void part_text(struct page *p, const char *text)
{
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = text });
}

void part_field(struct page *p, struct item field, const struct str *value)
{
    field.kind = ITEM_FIELD;
    field.value = page_copy(p, str_s(value)); /* the text may move while the page lives */
    field.verb = field.verb ? field.verb : page_tr(p, N_("[Tab] case suivante"));
    page_add(p, field);
}

void part_choice(struct page *p, const char *id, const char *label, const char *chosen,
                 const char *const *options)
{
    page_add(p, (struct item){
                    .kind = ITEM_FIELD,
                    .id = id,
                    .label = label,
                    .value = chosen ? chosen : "",
                    .options = options,
                    .verb = page_tr(p, N_("[←] [→] changer")),
                });
}

static const char *first_stop(const struct page *p)
{
    for (int i = page_find(p, "main") + 1; i < p->count; i++) {
        if (page_is_stop(p, i))
            return p->items[i].id;
    }
    return NULL;
}

void part_wish(struct page *p, const char *wish, unsigned turn)
{
    if (streq(wish, PART_FIRST))
        wish = first_stop(p);
    page_wish(p, page_find(p, wish) >= 0 ? wish : NULL, turn);
}

const char *part_size(struct page *p, int64_t bytes)
{
    struct str s = { 0 };
    size_print(&s, bytes, p->voice != NULL ? p->voice->tr : NULL);
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    return copy;
}

const char *part_day(struct page *p, struct date date, bool whole)
{
    struct str s = { 0 };
    tr_fn *tr = p->voice != NULL ? p->voice->tr : NULL;
    if (whole)
        text_date_long(&s, date, tr);
    else
        text_date_short(&s, date, tr);
    const char *copy = page_copy(p, str_s(&s));
    str_free(&s);
    return copy;
}

void part_notice(struct world *w, const char *fmt, ...)
{
    struct str say = { 0 };
    va_list args;
    va_start(args, fmt);
    str_vprintf(&say, world_said(w, fmt), args);
    va_end(args);
    world_notice(w, str_s(&say));
    str_free(&say);
}

void part_refuse(struct world *w, const char *fmt, va_list args)
{
    struct str say = { 0 };
    str_vprintf(&say, world_said(w, fmt), args);
    world_refuse(w, str_s(&say));
    str_free(&say);
}

bool part_is_blank(const char *s)
{
    return s[strspn(s, " \t\n")] == '\0';
}

bool part_holds_words(const char *text, const char *words)
{
    struct str word = { 0 };
    bool holds = true;
    for (const char *s = words + strspn(words, " \t"); *s && holds; s += strspn(s, " \t")) {
        size_t n = strcspn(s, " \t");
        str_clear(&word);
        str_addn(&word, s, n);
        holds = text_contains(text, str_s(&word));
        s += n;
    }
    str_free(&word);
    return holds;
}

void part_set_line(struct str *s, const char *text)
{
    str_set(s, text);
    for (size_t i = 0; i < s->len; i++) {
        if (s->s[i] == '\n' || s->s[i] == '\t')
            s->s[i] = ' ';
    }
}
