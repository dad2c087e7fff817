/* plain_items.c - one item of a page in words: what curses says with signs is said with words here. */
#include "plain.h"

#include "passerelle/text.h"

#include <string.h>

/* Text without the stars of *strong*; a [key] keeps its brackets. */
static void add_text(struct str *out, const char *s)
{
    enum { RUNS = 64 };
    struct text_run runs[RUNS];
    if (s == NULL)
        return;
    size_t n = text_runs(s, strlen(s), runs, RUNS);
    for (size_t i = 0; i < n; i++)
        str_addn(out, runs[i].s, runs[i].len);
}

static bool filled(const char *s)
{
    return s != NULL && *s != '\0';
}

/* After a comma; after a whole sentence, between parentheses. */
static void add_part(struct str *out, const char *s)
{
    if (!filled(s))
        return;
    bool sentence = out->len > 0 && strchr(".?!", out->s[out->len - 1]) != NULL;
    str_add(out, out->len == 0 ? "" : sentence ? " (" : ", ");
    add_text(out, s);
    if (sentence)
        str_addc(out, ')');
}

static void text_words(struct str *out, const struct page *p, const struct item *it)
{
    if (it->flags & ITEM_MARK) {
        add_text(out, it->label);
        add_part(out, it->text);
        return;
    }
    if (it->flags & ITEM_DONE)
        str_printf(out, "%s : ", page_tr(p, N_("Fait")));
    else if (it->flags & ITEM_NOW)
        str_printf(out, "%s : ", page_tr(p, N_("À faire")));
    if ((it->flags & (ITEM_DONE | ITEM_NOW)) != 0 && it->amount > 0)
        str_printf(out, "%d. ", it->amount);
    add_text(out, it->label);
}

static void label_words(struct str *out, const struct page *p, const struct item *it)
{
    (void)p;
    add_text(out, it->label);
}

static void note_words(struct str *out, const struct page *p, const struct item *it)
{
    if (it->tone == TONE_WARNING)
        str_printf(out, "%s : ", page_tr(p, N_("Attention")));
    add_text(out, it->label);
}

static void pair_words(struct str *out, const struct page *p, const struct item *it)
{
    (void)p;
    add_text(out, it->label);
    str_add(out, " : ");
    add_text(out, it->text);
}

static void row_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, it->label);
    add_part(out, it->text);
    add_part(out, it->extra);
    if (it->flags & ITEM_DONE)
        add_part(out, page_tr(p, N_("fait")));
    if (it->flags & ITEM_UNREADY)
        add_part(out, page_tr(p, N_("pas encore possible")));
}

static void field_words(struct str *out, const struct page *p, const struct item *it)
{
    if (filled(it->example)) {
        add_text(out, it->example);
        str_addc(out, '\n');
    }
    add_text(out, it->label);
    str_add(out, " : ");
    bool empty = !filled(it->value);
    if (it->flags & ITEM_SECRET)
        str_add(out, page_tr(p, empty ? N_("vide, secret") : N_("rempli, secret")));
    else if (empty)
        str_add(out, page_tr(p, it->options != NULL ? N_("à choisir") : N_("vide")));
    else
        str_add(out, it->value);
    if (it->flags & ITEM_DONE)
        add_part(out, page_tr(p, N_("fait")));
    if (filled(it->error)) {
        str_printf(out, "\n%s : ", page_tr(p, N_("À corriger")));
        add_text(out, it->error);
    }
}

static void toggle_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, it->label);
    str_printf(out, " : %s", page_tr(p, it->flags & ITEM_ON ? N_("coché") : N_("pas coché")));
    if (it->flags & ITEM_DONE)
        add_part(out, page_tr(p, N_("fait")));
}

static void button_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, it->label);
    add_part(out, it->text);
    add_part(out, page_tr(p, it->flags & ITEM_UNREADY ? N_("bouton, pas encore possible") : N_("bouton")));
}

static void link_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, it->label);
    if (filled(it->text))
        add_part(out, it->text);
    add_part(out, page_tr(p, it->flags & ITEM_ON ? N_("lien, vous y êtes") : N_("lien")));
}

static void progress_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, it->label);
    if (filled(it->text))
        add_part(out, it->text);
    else
        add_part(out, page_printf((struct page *)p, page_tr(p, N_("%d sur %d")), it->amount, it->most));
    if (it->flags & ITEM_DONE)
        add_part(out, page_tr(p, N_("fait")));
}

static void picture_words(struct str *out, const struct page *p, const struct item *it)
{
    if ((it->flags & ITEM_ORNAMENT) || !filled(it->label))
        return;
    str_printf(out, "%s : ", page_tr(p, N_("Image")));
    add_text(out, it->label);
}

typedef void words_fn(struct str *, const struct page *, const struct item *);
static words_fn *const words[] = {
    [ITEM_TEXT] = text_words,       [ITEM_HEADING] = label_words, [ITEM_NOTE] = note_words,
    [ITEM_PAIR] = pair_words,       [ITEM_ROW] = row_words,       [ITEM_FIELD] = field_words,
    [ITEM_TOGGLE] = toggle_words,   [ITEM_BUTTON] = button_words, [ITEM_PROGRESS] = progress_words,
    [ITEM_PICTURE] = picture_words, [ITEM_GROUP] = label_words,   [ITEM_LINK] = link_words,
};

/* Marks come and go without anything being new: they are said with their item, but do not make it said again. */
static void add_marks(struct str *out, const struct page *p, const struct item *it)
{
    if (it->kind == ITEM_ROW && (it->flags & (ITEM_ON | ITEM_DONE)) == ITEM_ON)
        add_part(out, page_tr(p, N_("choisi")));
    if (it->flags & ITEM_NEW)
        add_part(out, page_tr(p, N_("nouveau")));
}

void plain_words(struct str *out, const struct page *p, int item, int number, bool marks)
{
    const struct item *it = &p->items[item];
    struct str one = { 0 };
    words[it->kind](&one, p, it);
    if (marks && one.len > 0)
        add_marks(&one, p, it);
    if (number > 0 && one.len > 0)
        str_printf(out, "%d  ", number);
    str_add(out, str_s(&one));
    str_free(&one);
}

void plain_gesture(struct str *out, struct page *p)
{
    const struct action *a = p->shown;
    int item = a != NULL ? page_find(p, a->target) : -1;
    if (item < 0)
        return;
    const char *label = p->items[item].label;
    if (label == NULL)
        label = p->items[item].text != NULL ? p->items[item].text : "";
    if (a->verb == ACT_SET && a->text != NULL)
        str_add(out, page_printf(p, page_tr(p, N_("On écrit dans la case « %s » : %s")), label, a->text));
    else
        str_add(out, page_printf(p, page_tr(p, N_("On choisit « %s ».")), label));
    str_addc(out, '\n');
}
