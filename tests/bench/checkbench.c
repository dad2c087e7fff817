/*
 * How long packs take to check, without the advice on wording, against what libyaml needs for the events of the same
 * files, from the disk in both: 2,000 lessons of 5 kB in four packs; one lesson of 200 steps; one world of nearly 1 MiB.
 *
 *   checkbench FOLDER ROUNDS
 *
 * The packs are written into FOLDER: the small one of the golden tests, its steps many times. Both are done in turn;
 * the 5th percentile counts. Prints one figure a line: NAME <TAB> WHAT <TAB> VALUE.
 */
#include "samples.h"

#include "passerelle/check.h"
#include "passerelle/schema.h"
#include "passerelle/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { PACKS = 4, LESSONS = 500, LESSON_BYTES = 5000, MANY_STEPS = 200, MESSAGES = 200, BASE_STEPS = 4 };

static char **files; /* what libyaml reads */
static size_t file_count, file_cap;

/* --- the packs --- */
static void read_base(const char *name, struct str *out)
{
    struct str path = { 0 };
    str_printf(&path, "%s/tests/golden/packs/base/%s", SOURCE_DIR, name);
    FILE *f = fopen(str_s(&path), "rb");
    char buf[4096];
    if (f == NULL)
        fatal("%s: cannot be read", str_s(&path));
    for (size_t n; (n = fread(buf, 1, sizeof buf, f)) > 0;)
        str_addn(out, buf, n);
    fclose(f);
    str_free(&path);
}

static void write_file(const char *folder, const char *name, const struct str *s)
{
    struct str path = { 0 };
    str_printf(&path, "%s/%s", folder, name);
    FILE *f = fopen(str_s(&path), "wb");
    if (f == NULL || fwrite(str_s(s), 1, s->len, f) != s->len || fclose(f) != 0)
        fatal("%s: cannot be written", str_s(&path));
    files = grow(files, file_count, &file_cap, sizeof *files);
    files[file_count++] = xstrdup(str_s(&path));
    str_free(&path);
}

/* The steps of the base, again and again: until there are so many bytes, or so many steps. */
static void add_steps(struct str *out, const char *steps, size_t bytes, int most)
{
    const char *at = steps;
    for (int count = 0; out->len < bytes && count < most; count++) {
        const char *next = strstr(at + 1, "\n  - ");
        size_t n = next != NULL ? (size_t)(next - at) : strlen(at);
        str_addn(out, at, n);
        at = next != NULL ? next : steps;
    }
    str_addc(out, '\n');
}

static void write_lesson(const char *folder, const char *id, size_t bytes, int steps)
{
    struct str base = { 0 }, s = { 0 }, name = { 0 };
    read_base("lire.yaml", &base);
    const char *first = strstr(str_s(&base), "steps:");
    const char *title = strstr(str_s(&base), "title:");
    str_printf(&s, "passerelle: 1\nid: %s\n%.*ssteps:", id, (int)(first - title), title);
    add_steps(&s, strstr(first, "\n  - "), bytes, steps);
    str_printf(&name, "%s.yaml", id);
    write_file(folder, str_s(&name), &s);
    str_free(&base);
    str_free(&s);
    str_free(&name);
}

/* The rest of a pack; world: what its world holds more. */
static void write_pack(const char *folder, const char *id, const struct str *lessons, const char *world)
{
    static const char *const shared[] = { "mistakes.yaml", "glossary.yaml", "worlds/lea.yaml" };
    struct str s = { 0 };
    str_printf(&s,
               "passerelle: 1\nid: %s\ntitle: Essai\nversion: 1\nlanguage: fr\nauthors: [Nadia]\n"
               "license: CC0-1.0\nverified: 2026-11-22\nlessons:\n%s",
               id, str_s(lessons));
    write_file(folder, "pack.yaml", &s);
    for (size_t i = 0; i < ARRAY_LEN(shared); i++) {
        str_clear(&s);
        read_base(shared[i], &s);
        if (i == 2)
            str_add(&s, world);
        write_file(folder, shared[i], &s);
    }
    str_free(&s);
}

static void open_pack(struct str *folder, const char *top, const char *name)
{
    str_clear(folder);
    str_printf(folder, "%s/%s", top, name);
    mkdir(str_s(folder), 0700);
    str_add(folder, "/worlds");
    mkdir(str_s(folder), 0700);
    folder->len -= strlen("/worlds");
    folder->s[folder->len] = '\0';
}

static void write_many(const char *top)
{
    struct str folder = { 0 }, lessons = { 0 };
    char id[32];
    mkdir(top, 0700);
    for (int p = 0; p < PACKS; p++) {
        snprintf(id, sizeof id, "essai-%d", p);
        open_pack(&folder, top, id);
        str_clear(&lessons);
        for (int i = 0; i < LESSONS; i++) {
            snprintf(id, sizeof id, "lire-%d-%d", p, i);
            str_printf(&lessons, "  - %s\n", id);
            write_lesson(str_s(&folder), id, LESSON_BYTES, MANY_STEPS);
        }
        snprintf(id, sizeof id, "essai-%d", p);
        write_pack(str_s(&folder), id, &lessons, "");
    }
    str_free(&folder);
    str_free(&lessons);
}

/* One lesson; wide: over a world of messages that are long. */
static void write_one(const char *top, bool wide)
{
    struct str folder = { 0 }, lessons = { 0 }, world = { 0 };
    mkdir(top, 0700);
    open_pack(&folder, top, "essai");
    str_add(&lessons, "  - lire\n");
    write_lesson(str_s(&folder), "lire", SIZE_MAX, wide ? BASE_STEPS : MANY_STEPS);
    for (int i = 0; wide && i < MESSAGES; i++) {
        str_printf(&world,
                   "    lettre-%d:\n      from: nadia\n      subject: Le papier %d\n"
                   "      date: 2026-11-%02d 08:50\n      text: |\n",
                   i, i, 1 + i % 15);
        for (int line = 0; line < 80; line++)
            str_add(&world, "        Voici le papier que vous attendez, à bientôt, Nadia.\n");
    }
    write_pack(str_s(&folder), "essai", &lessons, str_s(&world));
    str_free(&folder);
    str_free(&lessons);
    str_free(&world);
}

/* --- the two --- */
static size_t read_whole(const char *path, char *buf, size_t cap)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t n = 0;
    for (ssize_t got; fd >= 0 && (got = read(fd, buf + n, cap - n)) > 0;)
        n += (size_t)got;
    if (fd < 0)
        fatal("%s: cannot be read", path);
    close(fd);
    return n;
}

static void read_events_of(const char *path, char *buf, size_t *bytes)
{
    yaml_parser_t parser;
    yaml_event_t event;
    size_t n = read_whole(path, buf, YAML_MAX_BYTES);
    *bytes += n;
    if (yaml_parser_initialize(&parser) == 0)
        fatal("libyaml does not start");
    yaml_parser_set_input_string(&parser, (const unsigned char *)buf, n);
    for (bool over = false; !over;) {
        if (yaml_parser_parse(&parser, &event) == 0)
            fatal("libyaml: %s", parser.problem);
        over = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

/* Not inlined, so that instructions can be counted by their names: tests/bench/run. */
__attribute__((noinline)) static double read_events(size_t *bytes)
{
    static char buf[YAML_MAX_BYTES];
    double at = clock_ms();
    *bytes = 0;
    for (size_t i = 0; i < file_count; i++)
        read_events_of(files[i], buf, bytes);
    return clock_ms() - at;
}

__attribute__((noinline)) static double check_packs(const char *top)
{
    struct diags d = { 0 };
    double at = clock_ms();
    check_pack(top, (struct check_options){ .style = false }, &d);
    at = clock_ms() - at;
    if (d.errors > 0) {
        text_print_diags(stderr, &d);
        fatal("the packs have faults");
    }
    diags_free(&d);
    return at;
}

static void measure(const char *name, const char *top, int rounds)
{
    struct samples libyaml = { 0 }, ours = { 0 };
    size_t bytes = 0;
    for (int i = 0; i < rounds; i++) {
        samples_add(&libyaml, read_events(&bytes));
        samples_add(&ours, check_packs(top));
    }
    printf("%s\tfiles\t%zu\n%s\tbytes\t%zu\n", name, file_count, name, bytes);
    printf("%s\tlibyaml_ms\t%.3f\n", name, samples_percentile(&libyaml, 5));
    printf("%s\tcheck_ms\t%.3f\n", name, samples_percentile(&ours, 5));
    while (file_count > 0)
        free(files[--file_count]);
}

int main(int argc, char **argv)
{
    static const char *const names[] = { "check-many", "check-steps", "check-world" };
    int rounds = argc >= 3 ? atoi(argv[2]) : 0;
    memory_settle(); /* as the program does */
    if (rounds < 1 || chdir(argv[1]) != 0) {
        fprintf(stderr, "usage: checkbench FOLDER ROUNDS [NAME]\n");
        return 2;
    }
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (argc == 4 && !streq(argv[3], names[i]))
            continue;
        if (i == 0)
            write_many(names[i]);
        else
            write_one(names[i], i == 2);
        measure(names[i], names[i], rounds);
    }
    free(files);
    return 0;
}
