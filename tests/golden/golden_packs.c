/* links: check */
/* Packs with one fault each against what `check` and `rehearse` say: NAME.pack changes the pack in packs/base. */
#include "golden/golden.h"

#include "passerelle/check.h"
#include "passerelle/text.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The packs that faults are put into: files of packs/base, and of packs/demarche for `base demarche`. */
static const char *const base_files[] = { "pack.yaml",     "lire.yaml",       "mistakes.yaml",
                                          "glossary.yaml", "worlds/lea.yaml", NULL };
static const char *const site_files[] = { "pack.yaml",        "demande.yaml",
                                          "mistakes.yaml",    "glossary.yaml",
                                          "worlds/lea.yaml",  "sites/mairie.yaml",
                                          "sites/piege.yaml", NULL };

struct pack_case {
    struct check_options options;
    struct str path; /* what is checked, "." if not said */
    struct str file; /* the file the - and + lines change */
    struct str text; /* what it holds */
    struct str old, new;
};

static void read_file(const char *path, struct str *out)
{
    FILE *f = fopen(path, "rb");
    char buf[4096];
    str_clear(out);
    if (f == NULL)
        return;
    for (size_t n; (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    fclose(f);
}

static void write_file(const char *path, const struct str *s)
{
    FILE *f = fopen(path, "wb");
    if (f == NULL || fwrite(str_s(s), 1, s->len, f) != s->len || fclose(f) != 0)
        fatal("%s: cannot be written", path);
}

static void copy_base(const char *base, const char *const files[])
{
    struct str path = { 0 }, data = { 0 };
    mkdir("worlds", 0700);
    mkdir("sites", 0700);
    mkdir("po", 0700);
    for (size_t i = 0; files[i] != NULL; i++) {
        str_clear(&path);
        str_printf(&path, "%s/tests/golden/packs/%s/%s", SOURCE_DIR, base, files[i]);
        read_file(str_s(&path), &data);
        write_file(files[i], &data);
    }
    str_free(&path);
    str_free(&data);
}

/* Another pack in place of the first one. */
static void change_base(const char *base)
{
    for (size_t i = 0; base_files[i] != NULL; i++)
        unlink(base_files[i]);
    copy_base(base, site_files);
}

/* The gathered - lines become the + lines, once. Without - lines the + lines are the whole file. */
static void apply_edit(struct pack_case *c)
{
    if (c->old.len + c->new.len == 0)
        return;
    struct str out = { 0 };
    const char *at = strstr(str_s(&c->text), str_s(&c->old));
    if (c->old.len > 0) {
        if (at == NULL)
            fatal("%s does not hold:\n%s", str_s(&c->file), str_s(&c->old));
        str_addn(&out, str_s(&c->text), (size_t)(at - str_s(&c->text)));
    }
    str_add(&out, str_s(&c->new));
    if (c->old.len > 0)
        str_add(&out, at + c->old.len);
    write_file(str_s(&c->file), &out);
    str_set(&c->text, str_s(&out));
    str_free(&out);
    str_clear(&c->old);
    str_clear(&c->new);
}

/* The + line N times, each with one more blank before it: a file that is deep. */
static void write_deep(const char *file, long levels)
{
    struct str s = { 0 };
    for (long i = 0; i < levels; i++)
        str_printf(&s, "%*sa:\n", (int)i, "");
    str_printf(&s, "%*sb: c\n", (int)levels, "");
    write_file(file, &s);
    str_free(&s);
}

static void write_big(const char *file, long bytes)
{
    struct str s = { 0 };
    str_add(&s, "title: ");
    for (long i = 0; i < bytes; i++)
        str_addc(&s, 'a');
    write_file(file, &s);
    str_free(&s);
}

static void command(struct pack_case *c, char *line)
{
    char *word = strtok(line, " "), *one = strtok(NULL, " "), *two = strtok(NULL, " ");
    apply_edit(c);
    if (streq(word, "edit")) {
        str_set(&c->file, one);
        read_file(one, &c->text);
    } else if (streq(word, "base")) {
        change_base(one);
    } else if (streq(word, "remove")) {
        unlink(one);
    } else if (streq(word, "folder")) {
        mkdir(one, 0700);
    } else if (streq(word, "move")) {
        if (rename(one, two) != 0)
            fatal("%s: cannot be moved", one);
    } else if (streq(word, "link")) {
        unlink(one);
        if (symlink(two, one) != 0)
            fatal("%s: cannot be linked", one);
    } else if (streq(word, "deep")) {
        write_deep(one, strtol(two, NULL, 10));
    } else if (streq(word, "big")) {
        write_big(one, strtol(two, NULL, 10));
    } else if (streq(word, "strict")) {
        c->options.strict = true;
    } else if (streq(word, "path")) {
        str_set(&c->path, one);
    } else if (streq(word, "style")) {
        c->options.style = true;
    } else {
        fatal("unknown command: %s", word);
    }
}

static void set_up(struct pack_case *c, const char *data)
{
    char *copy = xstrdup(data), *rest = copy;
    copy_base("base", base_files);
    str_set(&c->path, ".");
    for (char *line; (line = strsep(&rest, "\n")) != NULL;) {
        if (*line == '-' && c->new.len > 0)
            apply_edit(c);
        if (*line == '-' || *line == '+')
            str_printf(*line == '-' ? &c->old : &c->new, "%s\n", line + 1);
        else if (*line != '#' && *line != '\0')
            command(c, line);
    }
    apply_edit(c);
    free(copy);
}

static void print_diags(struct str *out, struct diags *d)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    text_print_diags(f, d);
    fclose(f);
    str_add(out, text);
    free(text);
    diags_free(d);
}

/* The rehearsal comes after a check without errors. */
static void judge(const struct pack_case *c, struct str *out)
{
    struct diags d = { 0 };
    bool fine = check_pack(str_s(&c->path), c->options, &d);
    str_printf(out, "check: %s\n", fine ? "good" : "bad");
    print_diags(out, &d);
    if (!fine)
        return;
    struct str lines = { 0 };
    bool plays = rehearse_pack(str_s(&c->path), &lines, &d);
    str_printf(out, "rehearse: %s\n%s", plays ? "good" : "bad", str_s(&lines));
    print_diags(out, &d);
    str_free(&lines);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *where)
{
    (void)st;
    (void)type;
    (void)where;
    return remove(path);
}

static void run(const char *name, const char *data, size_t n, struct str *out)
{
    char dir[] = "/tmp/passerelle-pack-XXXXXX";
    struct pack_case c = { 0 };
    (void)name;
    (void)n;
    if (mkdtemp(dir) == NULL || chdir(dir) != 0)
        fatal("no temporary folder");
    set_up(&c, data);
    judge(&c, out);
    if (chdir("/") != 0 || nftw(dir, remove_one, 8, FTW_DEPTH | FTW_PHYS) != 0)
        fatal("%s: cannot be removed", dir);
    struct str *strings[] = { &c.path, &c.file, &c.text, &c.old, &c.new };
    for (size_t i = 0; i < ARRAY_LEN(strings); i++)
        str_free(strings[i]);
}

int main(int argc, char **argv)
{
    return argc == 2 ? golden_folder(argv[1], "pack", "diag", run) : EXIT_FAILURE;
}
