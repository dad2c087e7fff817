/* site_texts.c - the texts of sites: values in < >, wording, addresses and numbers that may be somebody's. */
#include "site.h"

#include <ctype.h>
#include <string.h>

enum { OPTION_SIGNS = 48, SAY_LINES = 3, HELP_LINES = 2 };

/* --- values: <Label>, <number>, <code>, <date>, <date + 15 days> --- */
static bool is_date(const char *word)
{
    struct span span;
    if (!starts_with(word, "date"))
        return false;
    word += strlen("date");
    word += strspn(word, " ");
    if (*word == '\0')
        return true;
    if (*word != '+' && *word != '-')
        return false;
    word++;
    return span_parse(word + strspn(word, " "), &span);
}

static void look_value_word(const struct here *h, const char *word, struct place at)
{
    if (is_date(word) || streq(word, "number") || streq(word, "code") || site_data_label(h->site, word))
        return;
    struct names n = { .look = h->look };
    name_add(&n, "number");
    name_add(&n, "code");
    name_add(&n, "date");
    name_add(&n, "date + 15 days");
    names_labels(&n, &(struct about){ .site = h->site });
    pack_say_unknown(h->look->diags, at, N_("valeur inconnue dans ce site"), word, names_list(&n));
}

static void look_values(const struct here *h, const char *text, struct place at)
{
    for (const char *s = text; (s = strchr(s, '<')) != NULL;) {
        size_t n = strcspn(s + 1, "<>\n");
        if (s[n + 1] != '>') {
            s++;
            continue;
        }
        look_value_word(h, arena_strndup(h->look->arena, s + 1, n), look_sign_place(h->look, text, s, at));
        s += n + 2;
    }
}

/* --- one text --- */
static void look_said(const struct here *h, const char *text, const char *key, struct place at)
{
    if (text == NULL)
        return;
    at = look_place(h->look, text, at);
    look_values(h, text, at);
    look_web(h->look, text, at);
    look_text(h->look, text, key, at);
}

static void look_lined(const struct here *h, const char *text, const char *key, struct place at, size_t lines)
{
    if (text != NULL)
        look_lines(h->look, text, key, at, lines);
    look_said(h, text, key, at);
}

/* Letters and papers are long; only what may be somebody's is looked for. */
static void look_letter(const struct here *h, const char *text, struct place at)
{
    if (text == NULL)
        return;
    at = look_place(h->look, text, at);
    look_values(h, text, at);
    look_web(h->look, text, at);
    look_real(h->look, text, at);
}

void look_site_value(const struct here *h, const char *text, struct place at)
{
    look_letter(h, text, at);
}

/* --- the parts --- */
static void look_block_texts(const struct here *h, const struct site_block *b)
{
    static const char *const keys[SITE_BLOCKS] = {
        [SITE_TEXT] = "text", [SITE_NOTE] = "note",     [SITE_FIELD] = "field",
        [SITE_LINK] = "link", [SITE_BUTTON] = "button",
    };
    if (keys[b->kind] != NULL)
        look_said(h, b->text, keys[b->kind], b->place);
    look_lined(h, b->help, "help", b->place, HELP_LINES);
    look_said(h, b->example, "example", b->place);
    look_lined(h, b->rule.say, "say", b->place, SAY_LINES);
    for (size_t i = 0; i < b->options.count; i++) {
        const char *option = b->options.s[i];
        look_said(h, option, "options", b->options.at[i]);
        if (utf8_count(option) > OPTION_SIGNS)
            diag_add(h->look->diags, DIAG_WARNING, b->options.at[i],
                     "ce choix est long : %zu signes, %d au plus", utf8_count(option), OPTION_SIGNS);
    }
}

static void look_trap(const struct here *h)
{
    const struct trap *trap = h->site->trap;
    for (size_t i = 0; trap != NULL && i < CLUES; i++)
        look_lined(h, trap->say[i], clue_words[i], h->site->place, SAY_LINES);
}

static void look_record_texts(const struct here *h, const struct record_data *r)
{
    look_said(h, r->title, "title", r->place);
    for (size_t i = 0; i < r->state_count; i++)
        look_lined(h, r->states[i].say, "say", r->states[i].place, SAY_LINES);
    for (size_t i = 0; i < r->start_count; i++)
        for (size_t k = 0; k < r->start[i].count; k++)
            look_letter(h, r->start[i].fields[k].value, r->start[i].fields[k].place);
}

void look_site_texts(struct here *h)
{
    const struct site_data *s = h->site;
    look_said(h, s->title, "title", s->place);
    look_said(h, s->popup, "popup", s->place);
    look_trap(h);
    for (size_t i = 0; i < s->page_count; i++) {
        look_said(h, s->pages[i].title, "title", s->pages[i].place);
        for (size_t k = 0; k < s->pages[i].count; k++)
            look_block_texts(h, &s->pages[i].blocks[k]);
    }
    for (size_t i = 0; i < s->record_count; i++)
        look_record_texts(h, &s->records[i]);
    for (size_t i = 0; i < s->message_count; i++) {
        look_letter(h, s->messages[i].subject, s->messages[i].place);
        look_letter(h, s->messages[i].text, s->messages[i].place);
        look_letter(h, s->messages[i].to, s->messages[i].place);
    }
    for (size_t i = 0; i < s->file_count; i++)
        look_letter(h, s->files[i].text, s->files[i].place);
    for (size_t i = 0; i < s->account_count; i++)
        for (size_t k = 0; k < s->accounts[i].count; k++)
            look_real(h->look, s->accounts[i].fields[k].value, s->accounts[i].fields[k].place);
}
