/* plain_items.c - one item of a page in words: what curses says with signs is said with words here. */
#include "plain.h"

#include "passerelle/text.h"

#include <string.h>

/* Text without the stars of *strong*; a [key] keeps its brackets. */
static void add_text(struct str *out, const struct page *p, const char *s)
{
    enum { RUNS = 64 };
    struct text_run runs[RUNS];
    if (s == NULL)
        return;
    struct str said = { 0 };
    plain_phrases(&said, p, s);
    size_t n = text_runs(str_s(&said), said.len, runs, RUNS);
    for (size_t i = 0; i < n; i++)
        str_addn(out, runs[i].s, runs[i].len);
    str_free(&said);
}

static bool filled(const char *s)
{
    return s != NULL && *s != '\0';
}

/* After a comma; after a whole sentence, between parentheses. */
static void add_part(struct str *out, const struct page *p, const char *s)
{
    if (!filled(s))
        return;
    bool sentence = out->len > 0 && strchr(".?!", out->s[out->len - 1]) != NULL;
    str_add(out, out->len == 0 ? "" : sentence ? " (" : ", ");
    add_text(out, p, s);
    if (sentence)
        str_addc(out, ')');
}

static void text_words(struct str *out, const struct page *p, const struct item *it)
{
    if (it->flags & ITEM_MARK) {
        add_text(out, p, it->label);
        add_part(out, p, it->text);
        return;
    }
    if (it->flags & ITEM_DONE)
        str_printf(out, "%s : ", page_tr(p, N_("Fait")));
    else if (it->flags & ITEM_NOW)
        str_printf(out, "%s : ", page_tr(p, N_("À faire")));
    if ((it->flags & (ITEM_DONE | ITEM_NOW)) != 0 && it->amount > 0)
        str_printf(out, "%d. ", it->amount);
    add_text(out, p, it->label);
}

static void label_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, p, it->label);
}

static void note_words(struct str *out, const struct page *p, const struct item *it)
{
    if (it->tone == TONE_WARNING)
        str_printf(out, "%s : ", page_tr(p, N_("Attention")));
    add_text(out, p, it->label);
}

static void pair_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, p, it->label);
    str_add(out, " : ");
    add_text(out, p, it->text);
}

static bool same_words(const char *a, const char *b)
{
    return streq(a != NULL ? a : "", b != NULL ? b : "");
}

/* Rows that read alike are counted: « 1 sur 2 pareils ». */
static void add_twin(struct str *out, const struct page *p, const struct item *it)
{
    int before = 0, all = 0;
    int from = it->parent >= 0 ? it->parent + 1 : 0,
        end = it->parent >= 0 ? p->items[it->parent].end : p->count;
    for (int i = from; i < end; i++) {
        const struct item *other = &p->items[i];
        if (other->kind != ITEM_ROW || other->parent != it->parent || !same_words(other->label, it->label) ||
            !same_words(other->text, it->text) || !same_words(other->extra, it->extra))
            continue;
        all++;
        before += other < it;
    }
    if (all > 1)
        str_printf(out, page_tr(p, N_(", %d sur %d pareils")), before + 1, all);
}

static void row_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, p, it->label);
    add_part(out, p, it->text);
    add_part(out, p, it->flags & ITEM_NOW ? page_tr(p, N_("prise")) : it->extra); /* held: no arrows here */
    add_twin(out, p, it);
    if (it->flags & ITEM_DONE)
        add_part(out, p, page_tr(p, N_("fait")));
    if (it->flags & ITEM_UNREADY)
        add_part(out, p, page_tr(p, N_("pas encore possible")));
}

static void field_value(struct str *out, const struct page *p, const struct item *it)
{
    bool empty = !filled(it->value);
    if (it->flags & ITEM_SECRET)
        str_add(out, page_tr(p, empty ? N_("vide, secret") : N_("rempli, secret")));
    else if (empty)
        str_add(out, page_tr(p, it->options != NULL ? N_("à choisir") : N_("vide")));
    else
        str_add(out, it->value);
    if (it->flags & ITEM_DONE)
        add_part(out, p, page_tr(p, N_("fait")));
}

/* Name and value in one line; then what helps, an example, what is to be corrected. */
static void field_words(struct str *out, const struct page *p, const struct item *it)
{
    const char *label = it->label != NULL ? it->label : "";
    size_t name = strcspn(label, "\n");
    add_text(out, p, page_printf((struct page *)p, "%.*s", (int)name, label));
    str_add(out, " : ");
    field_value(out, p, it);
    if (label[name] != '\0')
        add_text(out, p, label + name);
    if (filled(it->example)) {
        str_printf(out, "\n%s ", page_tr(p, N_("Exemple :")));
        add_text(out, p, it->example);
    }
    if (filled(it->error)) {
        str_printf(out, "\n%s : ", page_tr(p, N_("À corriger")));
        add_text(out, p, it->error);
    }
}

static void toggle_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, p, it->label);
    str_printf(out, " : %s", page_tr(p, it->flags & ITEM_ON ? N_("coché") : N_("pas coché")));
    if (it->flags & ITEM_DONE)
        add_part(out, p, page_tr(p, N_("fait")));
}

static void button_words(struct str *out, const struct page *p, const struct item *it)
{
    add_text(out, p, it->label);
    add_part(out, p, it->text);
    add_part(out, p, page_tr(p, it->flags & ITEM_UNREADY ? N_("bouton, pas encore possible") : N_("bouton")));
}

/* An application of the bar. */
static bool is_app(const struct page *p, const struct item *it)
{
    return it->kind == ITEM_LINK && it->parent >= 0 && streq(p->items[it->parent].id, "apps");
}

static void link_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, p, it->label);
    if (filled(it->text))
        add_part(out, p, it->text);
    if (!is_app(p, it))
        add_part(out, p, page_tr(p, it->flags & ITEM_ON ? N_("lien, vous y êtes") : N_("lien")));
}

static void progress_words(struct str *out, const struct page *p, const struct item *it)
{
    add_part(out, p, it->label);
    bool elsewhere = streq(it->text, " "); /* an item of its own tells it */
    if (filled(it->text) && !elsewhere)
        add_part(out, p, it->text);
    else if (!elsewhere)
        add_part(out, p, page_printf((struct page *)p, page_tr(p, N_("%d sur %d")), it->amount, it->most));
    if (it->flags & ITEM_DONE)
        add_part(out, p, page_tr(p, N_("fait")));
}

static void picture_words(struct str *out, const struct page *p, const struct item *it)
{
    if (!filled(it->label))
        return;
    str_printf(out, "%s : ", page_tr(p, N_("Image")));
    add_text(out, p, it->label);
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
        add_part(out, p, page_tr(p, N_("choisi")));
    if (it->flags & ITEM_NEW && it->kind != ITEM_GROUP && it->kind != ITEM_LINK)
        add_part(out, p, page_tr(p, N_("nouveau")));
    if (is_app(p, it) && it->flags & ITEM_ON)
        add_part(out, p, page_tr(p, N_("vous y êtes")));
}

void plain_words(struct str *out, const struct page *p, int item, int number, bool marks)
{
    const struct item *it = &p->items[item];
    if (it->flags & ITEM_ORNAMENT)
        return;
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
    label = page_printf(p, "%.*s", (int)strcspn(label, "\n"), label); /* without the help under it */
    if (a->verb == ACT_SET && a->text != NULL)
        str_add(out, page_printf(p, page_tr(p, N_("On écrit dans la case « %s » : %s")), label, a->text));
    else
        str_add(out, page_printf(p, page_tr(p, N_("On choisit « %s ».")), label));
    str_addc(out, '\n');
}
