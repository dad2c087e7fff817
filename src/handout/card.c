/* card.c - the learner's card: one A4 page in large type, with a home language beside the French where there is one. */
#include "doc.h"
#include "html.h"

#include <string.h>

/* The part of a text that stands beside it in the home language, in an element of its own. */
static void add_home(struct doc *d, const char *tag, const char *text)
{
    const char *home = doc_home(d, text);
    if (home != NULL)
        doc_element(d, tag, "home", d->h->language, home);
}

static void add_title(struct doc *d)
{
    const struct lesson *l = d->lesson;
    str_add(d->out, "<p class=\"top\">");
    html_text(d->out, l->pack->title != NULL ? l->pack->title : l->pack->id);
    str_add(d->out, "</p>\n");
    doc_element(d, "h1", "", NULL, l->title);
    add_home(d, "p", l->title);
    if (l->can_do == NULL)
        return;
    str_add(d->out, "<div class=\"can\">");
    doc_element(d, "p", "", NULL, l->can_do);
    add_home(d, "p", l->can_do);
    str_add(d->out, "</div>\n");
}

static void add_heading(struct doc *d, const char *source)
{
    str_add(d->out, "<h2>");
    html_text(d->out, source);
    const char *home = doc_home(d, source);
    if (home != NULL) {
        str_addc(d->out, ' ');
        doc_element(d, "span", "home", d->h->language, home);
    }
    str_add(d->out, "</h2>\n");
}

static size_t lines_of(const char *text)
{
    size_t n = 0;
    for (const char *s = text; *s != '\0'; s += *s == '\n') {
        n++;
        s += strcspn(s, "\n");
    }
    return n;
}

/* Line n of a text, from 0. */
static const char *line_of(struct doc *d, const char *text, size_t n)
{
    for (; n > 0; n--)
        text += strcspn(text, "\n") + 1;
    return arena_strndup(&d->arena, text, strcspn(text, "\n"));
}

/* What to remember. A translation of as many lines stands line by line below. */
static void add_lines(struct doc *d)
{
    const char *card = d->lesson->card;
    if (card == NULL)
        return;
    const char *home = doc_home(d, card);
    const size_t count = lines_of(card);
    const bool by_line = home != NULL && lines_of(home) == count;
    add_heading(d, N_("À retenir"));
    str_add(d->out, "<ul class=\"keep\">\n");
    for (size_t i = 0; i < count; i++) {
        str_add(d->out, "<li>");
        doc_element(d, "p", "", NULL, line_of(d, card, i));
        if (by_line)
            doc_element(d, "p", "home", d->h->language, line_of(d, home, i));
        str_add(d->out, "</li>\n");
    }
    str_add(d->out, "</ul>\n");
    if (home != NULL && !by_line)
        doc_element(d, "p", "home", d->h->language, home);
}

static void add_cell(struct doc *d, const char *language, const char *text)
{
    if (text != NULL)
        doc_element(d, "td", language != NULL ? "home" : "", language, text);
    else
        str_add(d->out, "<td></td>");
}

static void add_keys(struct doc *d, const struct needed *n)
{
    tr_fn *home = d->h->voice != NULL ? d->h->voice->tr : NULL;
    if (n->key_count == 0)
        return;
    add_heading(d, N_("Les touches"));
    str_add(d->out, "<table class=\"keys\">\n");
    for (size_t i = 0; i < n->key_count; i++) {
        const char *where = key_where(&n->keys[i], NULL, &d->arena);
        str_add(d->out, "<tr><th><kbd>");
        html_text(d->out, n->keys[i].name);
        str_add(d->out, "</kbd></th>");
        add_cell(d, NULL, where);
        if (d->h->voice != NULL)
            add_cell(d, d->h->language, home == NULL ? NULL : key_where(&n->keys[i], home, &d->arena));
        str_add(d->out, "</tr>\n");
    }
    str_add(d->out, "</table>\n");
}

/* The word as it looks on the screen, and what it is. */
static void add_word(struct doc *d, const struct word *w)
{
    static const char *const looks[WORD_KINDS] = {
        [WORD_BUTTON] = "button", [WORD_BOX] = "box",   [WORD_TICK] = "tick",
        [WORD_FOLDER] = "folder", [WORD_LINK] = "link", [WORD_TERM] = "term",
    };
    const char *meaning = w->meaning != NULL ? w->meaning : word_kind_name(w->kind);
    str_add(d->out, "<tr><th>");
    doc_element(d, "b", looks[w->kind], NULL, w->text);
    str_add(d->out, "</th>");
    add_cell(d, NULL, meaning);
    if (d->h->voice == NULL) {
        str_add(d->out, "</tr>\n");
        return;
    }
    const char *home = doc_home(d, w->text), *explained = doc_home(d, meaning);
    str_add(d->out, "<td class=\"home\"");
    html_language(d->out, d->h->language);
    str_add(d->out, ">");
    if (home != NULL)
        doc_element(d, "b", "", NULL, home);
    if (home != NULL && explained != NULL)
        str_add(d->out, " – ");
    if (explained != NULL)
        html_rich(d->out, explained, false);
    str_add(d->out, "</td></tr>\n");
}

static void add_words(struct doc *d, const struct needed *n)
{
    if (n->word_count == 0)
        return;
    add_heading(d, N_("Les mots de l'écran"));
    str_add(d->out, "<table class=\"words\">\n");
    for (size_t i = 0; i < n->word_count; i++)
        add_word(d, &n->words[i]);
    str_add(d->out, "</table>\n");
}

/* « Date : » and « Date: » need not both be there. */
static bool same_letters(const char *a, const char *b)
{
    const size_t n = strcspn(a, " :");
    return n == strcspn(b, " :") && strncmp(a, b, n) == 0;
}

static void add_blank(struct doc *d, const char *source)
{
    const char *home = doc_home(d, source);
    str_add(d->out, "<div><p>");
    html_text(d->out, source);
    if (home != NULL && !same_letters(home, source))
        doc_element(d, "span", "home", d->h->language, home);
    str_add(d->out, "</p><p class=\"line\"></p></div>\n");
}

void card_write(struct doc *d)
{
    struct needed needed;
    needed_gather(d->lesson, &needed, &d->arena);
    card_fit(d, &needed);
    str_printf(d->out, "<section class=\"card%s\"", d->h->voice != NULL ? " two" : "");
    html_language(d->out, d->pack_language);
    str_add(d->out, ">\n");
    add_title(d);
    add_lines(d);
    add_keys(d, &needed);
    add_words(d, &needed);
    str_add(d->out, "<div class=\"done\">\n");
    add_blank(d, N_("Date :"));
    add_blank(d, N_("Fait avec :"));
    str_add(d->out, "</div>\n</section>\n");
}
