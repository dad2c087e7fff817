/* said.c - what the program has to say of files: a line each; on a terminal, with the line of the file and a mark. */
#include "cli.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* The file that the last message spoke of, and how far its lines are counted. Messages come in the order of lines. */
struct pages {
    const char *file;
    char *text; /* NULL: it cannot be read */
    size_t n, at;
    unsigned line;
};

static void open_file(struct pages *p, const char *file)
{
    if (p->file != NULL && streq(p->file, file))
        return;
    free(p->text);
    *p = (struct pages){ .file = file, .line = 1 };
    p->text = pack_file_text(file, &p->n);
    if (p->text != NULL && p->n >= 3 && memcmp(p->text, "\xEF\xBB\xBF", 3) == 0)
        p->at = 3; /* the mark some editors put first is no sign of the line */
}

/* The line, without its end; NULL if there is none. */
static const char *line_of(struct pages *p, struct place at, size_t *len)
{
    open_file(p, at.file);
    if (p->text == NULL || at.line < p->line)
        return NULL;
    while (p->line < at.line) {
        const char *feed = memchr(p->text + p->at, '\n', p->n - p->at);
        if (feed == NULL)
            return NULL;
        p->at = (size_t)(feed - p->text) + 1;
        p->line++;
    }
    const char *line = p->text + p->at, *feed = memchr(line, '\n', p->n - p->at);
    *len = feed != NULL ? (size_t)(feed - line) : p->n - p->at;
    if (*len > 0 && line[*len - 1] == '\r')
        --*len;
    return line;
}

static int columns(int fd)
{
    struct winsize size;
    enum { USUAL = 80 };
    return ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : USUAL;
}

/* Lines, broken between words: terminals break anywhere. What goes on stands indent columns further right. */
static void add_wrapped(struct str *out, const char *text, int cols, int indent)
{
    const size_t count = text_wrap(text, cols, NULL, 0);
    struct text_line *lines = xcalloc(count > 0 ? count : 1, sizeof *lines);
    text_wrap(text, cols, lines, count);
    for (size_t i = 0; i < count; i++) {
        str_printf(out, "%*s", lines[i].first ? 0 : indent, "");
        str_addn(out, lines[i].s, lines[i].len);
        str_addc(out, '\n');
    }
    free(lines);
}

static void add_words(struct str *out, const struct diag *d, int cols)
{
    struct str words = { 0 };
    text_diag(&words, d);
    add_wrapped(out, str_s(&words), cols, 0);
    str_free(&words);
}

void cli_print(const struct str *lines)
{
    enum { INDENT = 4, LEAST = 20 };
    struct str out = { 0 };
    const int cols = columns(STDOUT_FILENO);
    if (!isatty(STDOUT_FILENO) || cols < LEAST) {
        fwrite(str_s(lines), 1, lines->len, stdout);
        return;
    }
    for (const char *line = str_s(lines); *line != '\0';) {
        const size_t n = strcspn(line, "\n");
        char *one = xstrndup(line, n);
        if (text_width(one) <= cols)
            str_printf(&out, "%s\n", one);
        else
            add_wrapped(&out, one, cols - INDENT, INDENT);
        free(one);
        line += n + (line[n] == '\n');
    }
    fputs(str_s(&out), stdout);
    str_free(&out);
}

void cli_say(struct cli *c)
{
    if (!isatty(STDERR_FILENO)) {
        text_print_diags(stderr, &c->diags);
        return;
    }
    struct pages pages = { 0 };
    struct str out = { 0 };
    const int cols = columns(STDERR_FILENO);
    for (size_t i = 0; i < c->diags.count; i++) {
        const struct diag *d = &c->diags.list[i];
        size_t n = 0;
        const char *line = d->place.file != NULL && d->place.line > 0 ? line_of(&pages, d->place, &n) : NULL;
        add_words(&out, d, cols);
        if (line != NULL)
            text_excerpt(&out, line, n, d->place.column, cols);
    }
    fputs(str_s(&out), stderr);
    str_free(&out);
    free(pages.text);
}

bool cli_finds_json(struct cli *c, bool *json)
{
    *json = streq(c->format, "json");
    return c->format == NULL || *json || streq(c->format, "text") ||
           diag_error(&c->diags, N_("format inconnu : %s ; les formats : text, json"), c->format);
}

void cli_say_json(struct cli *c)
{
    struct str out = { 0 };
    text_diags_json(&out, &c->diags);
    fwrite(str_s(&out), 1, out.len, stdout);
    str_free(&out);
    diags_free(&c->diags);
}
