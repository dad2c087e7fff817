/* write.c - a key and its text as a trainer would write them: on one line where YAML reads it so, else under |. */
#include "passerelle/schema.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_COLS = 60 }; /* a longer text is easier to read and to change on lines of its own */

/* Signs that mean something else where they stand first. */
static bool begins_well(const char *text)
{
    return *text != '\0' && strchr(" \t[]{}*&!|>%@`,\"'#?-:", *text) == NULL;
}

/* Would YAML read exactly these letters behind a key, or as one? */
static bool is_plain(const char *text)
{
    size_t n = strlen(text);
    return begins_well(text) && strpbrk(text, "\n\t") == NULL && strstr(text, ": ") == NULL &&
           strstr(text, " #") == NULL && text[n - 1] != ':' && text[n - 1] != ' ';
}

static void write_quoted(struct str *out, const char *text)
{
    str_addc(out, '"');
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\')
            str_addc(out, '\\');
        str_addc(out, *c == '\n' || *c == '\t' ? ' ' : *c);
    }
    str_addc(out, '"');
}

static void write_block(struct str *out, size_t column, const char *text)
{
    str_add(out, "|\n");
    while (*text != '\0') {
        size_t line = strcspn(text, "\n"), end = line;
        while (end > 0 && strchr(" \t", text[end - 1]) != NULL)
            end--;
        if (end > 0)
            str_printf(out, "%*s", (int)column + 2, "");
        for (size_t i = 0; i < end; i++)
            str_addc(out, text[i] == '\t' ? ' ' : text[i]);
        str_addc(out, '\n');
        text += line + (text[line] == '\n');
    }
}

/* The first line of a block says how far in it stands: blanks before it and empty lines at both ends go. */
static char *trimmed(const char *text)
{
    text += strspn(text, " \t\n");
    size_t n = strlen(text);
    while (n > 0 && strchr(" \t\n", text[n - 1]) != NULL)
        n--;
    return xstrndup(text, n);
}

void yaml_write(struct str *out, size_t column, const char *key, const char *text)
{
    char *kept = trimmed(text);
    if (is_plain(key))
        str_add(out, key);
    else
        write_quoted(out, key);
    str_add(out, ": ");
    if (*kept == '\0')
        str_add(out, "\"\"\n");
    else if (is_plain(kept) && text_width(kept) <= LINE_COLS)
        str_printf(out, "%s\n", kept);
    else
        write_block(out, column, kept);
    free(kept);
}
