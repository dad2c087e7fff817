/* write.c - entries as a PO file, for the tools of translators. */
#include "passerelle/po.h"

#include <string.h>

/* One line of a string, between its quotes. */
static void add_quoted(struct str *out, const char *s, size_t n)
{
    str_addc(out, '"');
    for (size_t i = 0; i < n; i++) {
        static const char plain[] = "\n\t\"\\", escaped[] = "nt\"\\";
        const char *at = memchr(plain, s[i], sizeof plain - 1);
        if (at != NULL)
            str_addc(out, '\\');
        str_addc(out, at != NULL ? escaped[at - plain] : s[i]);
    }
    str_add(out, "\"\n");
}

/* A text of several lines begins with an empty one, as translators' tools write it. */
static void add_string(struct str *out, const char *keyword, const char *s)
{
    const char *feed = strchr(s, '\n');
    bool several = feed != NULL && feed[1] != '\0';
    str_printf(out, "%s ", keyword);
    if (several || *s == '\0')
        str_add(out, "\"\"\n");
    while (*s != '\0') {
        feed = strchr(s, '\n');
        size_t n = feed != NULL ? (size_t)(feed - s) + 1 : strlen(s);
        add_quoted(out, s, n);
        s += n;
    }
}

static void add_comment(struct str *out, const char *sign, const char *s)
{
    while (s != NULL && *s != '\0') {
        size_t n = strcspn(s, "\n");
        str_printf(out, "%s %.*s\n", sign, (int)n, s);
        s += n + (s[n] == '\n');
    }
}

static void add_head(struct str *out, const char *title, const char *language)
{
    struct str head = { 0 };
    str_printf(&head, "Project-Id-Version: %s\n", title);
    str_printf(&head, "Language: %s\n", language != NULL ? language : "");
    str_add(&head, "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                   "Content-Transfer-Encoding: 8bit\n");
    add_string(out, "msgid", "");
    add_string(out, "msgstr", str_s(&head));
    str_free(&head);
}

void po_write(struct str *out, const char *title, const char *language, const struct po_entry *e,
              size_t count)
{
    add_head(out, title, language);
    for (size_t i = 0; i < count; i++) {
        str_addc(out, '\n');
        add_comment(out, "#.", e[i].comment);
        add_comment(out, "#:", e[i].where);
        if (e[i].fuzzy)
            str_add(out, "#, fuzzy\n");
        if (*e[i].context != '\0')
            add_string(out, "msgctxt", e[i].context);
        add_string(out, "msgid", e[i].source);
        add_string(out, "msgstr", e[i].target != NULL ? e[i].target : "");
    }
}
