/* render_csv.c - a report as a table for spreadsheets: UTF-8 with its mark, semicolons, RFC 4180 quotes, and no cell that
 * a spreadsheet would take for a formula. */
#include "render.h"

#include "passerelle/text.h"

#include <string.h>

/* A cell that begins like a formula, also after spaces, is shown as text: an apostrophe before it. */
static bool is_formula(const char *s)
{
    s += strspn(s, " \t\r\n");
    return *s != '\0' && strchr("=+-@", *s) != NULL;
}

static void cell(struct str *out, const char *text)
{
    struct str safe = { 0 }, guarded = { 0 };
    bool control = *text == '\t' || *text == '\r';
    text_safe(&safe, text, true);
    if (control || is_formula(text))
        str_addc(&guarded, '\'');
    str_add(&guarded, str_s(&safe));
    const char *s = str_s(&guarded);
    if (strpbrk(s, "\";\r\n,") == NULL && s[0] != ' ') {
        str_add(out, s);
    } else {
        str_addc(out, '"');
        for (; *s != '\0'; s++) {
            if (*s == '"')
                str_addc(out, '"');
            str_addc(out, *s);
        }
        str_addc(out, '"');
    }
    str_free(&safe);
    str_free(&guarded);
}

static void row(struct str *out, const char *const cells[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            str_addc(out, ';');
        cell(out, cells[i]);
    }
    str_add(out, "\r\n");
}

static void render(const struct report *r, struct str *out)
{
    str_add(out, "\xEF\xBB\xBF");
    row(out, r->columns, REPORT_COLUMNS);
    for (size_t i = 0; i < r->row_count; i++) {
        const struct report_row *w = &r->rows[i];
        struct str weeks = { 0 }, minutes = { 0 };
        str_printf(&weeks, "%d", w->visits4);
        if (w->minutes >= 0) /* once for each person: the column can be summed */
            str_printf(&minutes, "%d", w->minutes);
        const char *const cells[] = { w->week,       w->person, w->id,    w->presence, str_s(&minutes),
                                      str_s(&weeks), w->theme,  w->level, w->change,   w->acquired };
        row(out, cells, ARRAY_LEN(cells));
        str_free(&weeks);
        str_free(&minutes);
    }
}

const struct renderer render_csv = {
    .name = "csv",
    .doc = N_("un tableau pour un tableur : une ligne par personne et par thème"),
    .render = render,
};
