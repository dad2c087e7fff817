/* render_text.c - a report as plain text of at most 80 columns: for a screen, a printer, a mail. */
#include "render.h"

#include "passerelle/text.h"

#include <string.h>

enum { COLUMNS = 80, LABEL = 20, INDENT = 2, LINES_MAX = 64 };

static void spaces(struct str *out, int n, char sign)
{
    for (; n > 0; n--)
        str_addc(out, sign);
}

/* Lines of text in the columns from left on; the first one stands where the pen is. */
static void wrapped(struct str *out, const char *text, int left)
{
    struct text_line lines[LINES_MAX];
    size_t count = text_wrap(text, COLUMNS - left, lines, LINES_MAX);
    for (size_t i = 0; i < count && i < LINES_MAX; i++) {
        if (i > 0)
            spaces(out, left, ' ');
        str_addn(out, lines[i].s, lines[i].len);
        str_addc(out, '\n');
    }
}

static void title(struct str *out, const char *text, const char *right)
{
    int gap = COLUMNS - text_width(text) - text_width(right);
    str_add(out, text);
    if (gap > 0)
        spaces(out, gap, ' ');
    else
        str_addc(out, '\n');
    str_printf(out, "%s\n", right);
    spaces(out, COLUMNS, '=');
    str_addc(out, '\n');
}

static void section(struct str *out, const char *text, const char *id)
{
    size_t begin;
    str_addc(out, '\n');
    begin = out->len;
    str_add(out, text);
    if (id != NULL)
        str_printf(out, " (%s)", id);
    int width = text_width(out->s + begin);
    str_addc(out, '\n');
    spaces(out, width < COLUMNS ? width : COLUMNS, '-');
    str_addc(out, '\n');
}

static void pair(struct str *out, const char *label, const char *text)
{
    int width = text_width(label);
    str_add(out, label);
    if (width >= LABEL) {
        str_addc(out, '\n');
        width = 0;
    }
    spaces(out, LABEL - width, ' ');
    wrapped(out, text, LABEL);
}

/* The column where all levels of the report begin: after the longest theme, if the longest level still fits. */
static int level_column(const struct report *r)
{
    int theme = 0, text = 0;
    for (size_t i = 0; i < r->count; i++) {
        const struct block *b = &r->blocks[i];
        if (b->kind != BLOCK_LEVEL)
            continue;
        theme = text_width(b->label) > theme ? text_width(b->label) : theme;
        text = text_width(b->text) > text ? text_width(b->text) : text;
    }
    int column = INDENT + theme + 2;
    return column + text <= COLUMNS ? column : COLUMNS - text;
}

/* « E-mail ......... Autonome (+) »: the dots lead the eye; a long pair takes two lines. */
static void level(struct str *out, const char *theme, const char *text, int column)
{
    int dots = column - INDENT - text_width(theme) - 2;
    spaces(out, INDENT, ' ');
    if (dots < 0) {
        wrapped(out, theme, INDENT);
        spaces(out, 2 * INDENT, ' ');
        wrapped(out, text, 2 * INDENT);
        return;
    }
    str_printf(out, "%s ", theme);
    spaces(out, dots, '.');
    str_printf(out, " %s\n", text);
}

static void render(const struct report *r, struct str *out)
{
    int column = level_column(r);
    for (size_t i = 0; i < r->count; i++) {
        const struct block *b = &r->blocks[i];
        struct str label = { 0 }, text = { 0 };
        text_safe(&label, b->label != NULL ? b->label : "", false);
        text_safe(&text, b->text, true);
        const char *name = b->label != NULL ? str_s(&label) : NULL;
        if (b->kind == BLOCK_TITLE)
            title(out, str_s(&text), str_s(&label));
        else if (b->kind == BLOCK_SECTION)
            section(out, str_s(&text), name);
        else if (b->kind == BLOCK_PAIR)
            pair(out, str_s(&label), str_s(&text));
        else if (b->kind == BLOCK_LEVEL)
            level(out, str_s(&label), str_s(&text), column);
        else
            wrapped(out, str_s(&text), 0);
        str_free(&label);
        str_free(&text);
    }
}

const struct renderer render_text = {
    .name = "text",
    .doc = N_("du texte de 80 colonnes : écran, imprimante, mail"),
    .render = render,
};
