/* html.c - texts of strangers as HTML that is also XML: made visible, escaped, marked up. */
#include "html.h"

#include "passerelle/text.h"

#include <string.h>

static const char *entity(char c)
{
    static const char *const entities[] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;", ['\n'] = " ",
    };
    const unsigned char at = (unsigned char)c;
    return at < ARRAY_LEN(entities) ? entities[at] : NULL;
}

/* French sets a blank before : ; ? ! and inside « »: a line is never broken there. s is a blank. */
static bool holds_together(const char *start, const char *s)
{
    return (s[1] != '\0' && strchr(":;?!", s[1]) != NULL) || starts_with(s + 1, "»") ||
           (s - start >= 2 && starts_with(s - 2, "«"));
}

static void add_escaped(struct str *out, const char *text)
{
    for (const char *s = text; *s != '\0'; s++) {
        const char *instead = *s == ' ' && holds_together(text, s) ? "\xC2\xA0" : entity(*s);
        if (instead != NULL)
            str_add(out, instead);
        else
            str_addc(out, *s);
    }
}

void html_text(struct str *out, const char *s)
{
    struct str safe = { 0 };
    text_safe(&safe, s, true);
    add_escaped(out, str_s(&safe));
    str_free(&safe);
}

static void add_part(struct str *out, const char *s, size_t n)
{
    struct str part = { 0 };
    str_addn(&part, s, n);
    html_text(out, str_s(&part));
    str_free(&part);
}

/* [Entrée] is a key of the keyboard, [Envoyer] a button. */
static void add_key(struct str *out, const char *s, size_t n)
{
    struct str name = { 0 };
    str_addn(&name, s + 1, n - 2);
    const bool key = text_is_key(str_s(&name));
    str_add(out, key ? "<kbd>" : "<b class=\"button\">");
    html_text(out, str_s(&name));
    str_add(out, key ? "</kbd>" : "</b>");
    str_free(&name);
}

static void add_line(struct str *out, const char *s, size_t n)
{
    enum { RUNS = 64 };
    struct text_run runs[RUNS];
    const size_t count = text_runs(s, n, runs, RUNS);
    for (size_t i = 0; i < count; i++) {
        const struct text_run *r = &runs[i];
        if (r->style == STYLE_KEY && r->len > 2) {
            add_key(out, r->s, r->len);
            continue;
        }
        str_add(out, r->style == STYLE_STRONG ? "<strong>" : "");
        add_part(out, r->s, r->len);
        str_add(out, r->style == STYLE_STRONG ? "</strong>" : "");
    }
}

void html_rich(struct str *out, const char *s, bool breaks)
{
    for (bool first = true; *s != '\0'; first = false) {
        const size_t n = strcspn(s, "\n");
        if (!first && n > 0)
            str_add(out, breaks ? "<br/>" : " ");
        add_line(out, s, n);
        s += n + (s[n] == '\n');
    }
}

void html_attribute(struct str *out, const char *name, const char *value)
{
    str_printf(out, " %s=\"", name);
    html_text(out, value);
    str_addc(out, '"');
}

/* By the letters most people write them with (CLDR, character order). */
static bool from_the_right(const char *code)
{
    static const char *const codes[] = { "ar", "arc", "ckb", "dv",  "fa", "he", "ks", "nqo",
                                         "ps", "prs", "sd",  "syr", "ug", "ur", "yi" };
    const size_t n = strcspn(code, "-_@");
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (strlen(codes[i]) == n && strncmp(codes[i], code, n) == 0)
            return true;
    return false;
}

void html_language(struct str *out, const char *code)
{
    html_attribute(out, "lang", code);
    html_attribute(out, "xml:lang", code);
    if (from_the_right(code))
        html_attribute(out, "dir", "rtl");
}

void html_filled(struct str *out, const char *format, const char *const parts[], size_t count)
{
    for (size_t part = 0; *format != '\0';) {
        const char *place = strstr(format, "%s");
        const size_t n = place != NULL ? (size_t)(place - format) : strlen(format);
        add_part(out, format, n);
        if (place != NULL)
            str_add(out, part < count ? parts[part++] : "");
        format += n + (place != NULL ? 2 : 0);
    }
}
