/* said.c - messages on their way out: a line for people and scripts, a list for programs. */
#include "passerelle/text.h"

static const char *const level_names[] = {
    [DIAG_NOTE] = "note", [DIAG_WARNING] = "warning", [DIAG_ERROR] = "error"
};

void text_diag(struct str *out, const struct diag *d)
{
    if (d->place.file != NULL) {
        text_safe(out, d->place.file, false);
        str_addc(out, ':');
        if (d->place.line > 0)
            str_printf(out, "%u:", d->place.line);
        if (d->place.line > 0 && d->place.column > 0)
            str_printf(out, "%u:", d->place.column);
        str_addc(out, ' ');
    }
    str_printf(out, "%s: ", level_names[d->level]);
    text_safe(out, d->text, false);
}

void text_print_diags(FILE *f, const struct diags *d)
{
    struct str line = { 0 };
    for (size_t i = 0; i < d->count; i++) {
        str_clear(&line);
        text_diag(&line, &d->list[i]);
        fprintf(f, "%s\n", str_s(&line));
    }
    str_free(&line);
}

/* --- JSON --- */
void text_json(struct str *out, const char *s)
{
    struct str safe = { 0 };
    text_safe(&safe, s, true);
    str_addc(out, '"');
    for (const char *c = str_s(&safe); *c != '\0'; c++) {
        if (*c == '\n') {
            str_add(out, "\\n");
            continue;
        }
        if (*c == '"' || *c == '\\')
            str_addc(out, '\\');
        str_addc(out, *c);
    }
    str_addc(out, '"');
    str_free(&safe);
}

static void json_number(struct str *out, const char *key, unsigned n)
{
    if (n > 0)
        str_printf(out, ", \"%s\": %u", key, n);
    else
        str_printf(out, ", \"%s\": null", key);
}

void text_diags_json(struct str *out, const struct diags *d)
{
    str_addc(out, '[');
    for (size_t i = 0; i < d->count; i++) {
        const struct diag *one = &d->list[i];
        str_add(out, i > 0 ? ",\n {\"file\": " : "\n {\"file\": ");
        if (one->place.file != NULL)
            text_json(out, one->place.file);
        else
            str_add(out, "null");
        json_number(out, "line", one->place.line);
        json_number(out, "column", one->place.line > 0 ? one->place.column : 0);
        str_printf(out, ", \"level\": \"%s\", \"text\": ", level_names[one->level]);
        text_json(out, one->text);
        str_addc(out, '}');
    }
    str_add(out, d->count > 0 ? "\n]\n" : "]\n");
}
