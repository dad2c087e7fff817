/* handout.c - the file as a whole: its head, the card, the teacher's sheet; and how texts of two languages are written. */
#include "doc.h"
#include "html.h"
#include "style.h"

const char *doc_tr(const struct doc *d, const char *source)
{
    return d->h->tr != NULL ? d->h->tr(source, NULL, 1) : source;
}

const char *doc_home(struct doc *d, const char *text)
{
    if (d->h->voice == NULL || text == NULL)
        return NULL;
    const char *said = voice_lines(d->h->voice, text, &d->arena);
    return streq(said, text) ? NULL : said;
}

void doc_element(struct doc *d, const char *tag, const char *class, const char *language, const char *text)
{
    str_printf(d->out, "<%s", tag);
    if (*class != '\0')
        html_attribute(d->out, "class", class);
    if (language != NULL)
        html_language(d->out, language);
    str_addc(d->out, '>');
    html_rich(d->out, text, true);
    str_printf(d->out, "</%s>%s", tag, streq(tag, "p") || tag[0] == 'h' ? "\n" : "");
}

void doc_said(struct doc *d, const char *text)
{
    const char *said = voice_lines(d->sheet_voice, text, &d->arena);
    const bool other = !streq(d->pack_language, d->sheet_language) && streq(said, text);
    if (other) { /* nobody has translated it */
        str_add(d->out, "<span");
        html_language(d->out, d->pack_language);
        str_addc(d->out, '>');
    }
    html_rich(d->out, said, false);
    str_add(d->out, other ? "</span>" : "");
}

void doc_heading(struct doc *d, const char *tag, const char *source)
{
    doc_element(d, tag, "", NULL, doc_tr(d, source));
}

static void add_head(struct doc *d)
{
    str_add(d->out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
    html_language(d->out, d->pack_language);
    str_add(d->out, ">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"");
    handout_policy(d->out);
    str_add(d->out, "\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                    "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>");
    html_text(d->out, d->lesson->title);
    str_printf(d->out, "</title>\n<style>%s</style>\n</head>\n<body>\n", handout_style);
}

void handout_write(const struct handout *h, struct str *out)
{
    const struct lesson *l = h->lesson;
    struct doc d = { .h = h,
                     .lesson = l,
                     .pack_language = l->pack->language != NULL ? l->pack->language : "fr",
                     .sheet_language = h->sheet_language != NULL ? h->sheet_language : "fr",
                     .out = out };
    if (h->voice != NULL && streq(h->language, d.sheet_language))
        d.sheet_voice = h->voice;
    add_head(&d);
    card_write(&d);
    sheet_write(&d);
    str_add(out, "</body>\n</html>\n");
    arena_free(&d.arena);
}
