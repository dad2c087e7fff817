/* voice_kit.h - the program's own words in English, from po/en.po, for suites of lessons that are told in it. */
#ifndef TESTS_VOICE_KIT_H
#define TESTS_VOICE_KIT_H

#include "passerelle/po.h"
#include "unit/runner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct po *program;

/* Plural forms are none of po_read's: each form becomes an entry of its own. */
static void add_forms(struct str *out, const char *entry)
{
    const char *many = strstr(entry, "\nmsgid_plural "), *one = strstr(entry, "\nmsgid ");
    const char *first = strstr(entry, "\nmsgstr[0] "), *second = strstr(entry, "\nmsgstr[1] ");
    if (many == NULL || one == NULL || first == NULL || second == NULL) {
        str_printf(out, "%s\n\n", entry);
        return;
    }
    str_printf(out, "%.*s\nmsgstr %.*s\n\n", (int)(many - one), one, (int)(second - first) - 11, first + 11);
    str_printf(out, "msgid %.*s\nmsgstr %s\n\n", (int)(first - many) - 14, many + 14, second + 11);
}

static char *file_text(const char *path, size_t *n)
{
    enum { MOST = 4 << 20 };
    char *text = xcalloc(1, MOST);
    FILE *in = fopen(path, "rb");
    ck_assert_msg(in != NULL, "%s", path);
    *n = fread(text, 1, MOST - 1, in);
    fclose(in);
    return text;
}

static void open_program(void)
{
    struct diags d = { 0 };
    struct str all = { 0 };
    size_t n;
    char *text = file_text(SOURCE_DIR "/po/en.po", &n);
    for (char *entry = text, *end; entry != NULL && *entry != '\0'; entry = end) {
        end = strstr(entry, "\n\n");
        if (end != NULL) {
            *end = '\0';
            end += 2;
        }
        if (!starts_with(entry, "#~"))
            add_forms(&all, entry);
    }
    program = po_read("po/en.po", str_s(&all), all.len, &d);
    for (size_t i = 0; i < d.count && program == NULL; i++)
        fprintf(stderr, "%s:%u: %s\n", d.list[i].place.file, d.list[i].place.line, d.list[i].text);
    ck_assert_ptr_nonnull(program);
    diags_free(&d);
    str_free(&all);
    free(text);
}

static void close_program(void)
{
    po_free(program);
    program = NULL;
}

static const char *english(const char *one, const char *many, unsigned long n)
{
    return po_say(program, many != NULL && n != 1 ? many : one);
}

#endif
