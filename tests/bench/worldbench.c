/*
 * How long a full world takes to open: a lesson over 200 messages, 500 files and 10 sites, against what libyaml needs
 * for the events of the same bytes.
 *
 *   worldbench FOLDER ROUNDS
 *
 * The pack is written into FOLDER. Both are done in turn; the 5th percentile counts: the rest is
 * noise of the machine. Prints one figure a line:
 * NAME <TAB> WHAT <TAB> VALUE.
 */
#include "samples.h"

#include "passerelle/pack.h"
#include "passerelle/text.h"
#include "passerelle/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <yaml.h>

enum { MESSAGES = 200, FILES = 500, SITES = 10, PAGES = 8, FIELDS = 6 };

/* --- the pack --- */
static struct str all; /* what libyaml reads: the documents one after the other */

static void write_file(const char *folder, const char *name, const struct str *s)
{
    struct str path = { 0 };
    str_printf(&path, "%s/%s", folder, name);
    FILE *f = fopen(str_s(&path), "wb");
    if (f == NULL || fwrite(str_s(s), 1, s->len, f) != s->len || fclose(f) != 0)
        fatal("%s: cannot be written", str_s(&path));
    str_printf(&all, "---\n%s", str_s(s));
    str_free(&path);
}

static void write_world(const char *folder)
{
    struct str s = { 0 };
    str_add(&s, "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\npeople:\n"
                "  lea:\n    name: Léa Martin\n    mail: lea.martin@courrier.example\n"
                "  nadia:\n    name: Nadia Benali\n    mail: nadia.benali@relais.example\nfiles:\n");
    for (int i = 0; i < FILES; i++)
        str_printf(
            &s,
            "  papier-%d.pdf:\n    paper: attestation\n    in: drive/Papiers\n    size: 300 Ko\n"
            "    dated: 2026-10-28\n    text: |\n      Résidence du Parc\n      Le papier %d de Léa.\n",
            i, i);
    str_add(&s, "drive:\n  space: 900 Mo\n  folders: [Papiers]\nmail:\n  messages:\n");
    for (int i = 0; i < MESSAGES; i++)
        str_printf(
            &s,
            "    lettre-%d:\n      from: nadia\n      subject: Le papier %d\n      date: 2026-11-%02d 08:50\n"
            "      files: papier-%d.pdf\n      text: |\n        Bonjour Léa,\n"
            "        Voici le papier que vous attendez.\n        Nadia\n",
            i, i, 1 + i % 15, i);
    write_file(folder, "worlds/lea.yaml", &s);
    str_free(&s);
}

static void write_page(struct str *s, int page)
{
    str_printf(s,
               "  page-%d:\n    title: Page %d\n    record: demande\n    blocks:\n      - text: Bonjour.\n",
               page, page);
    for (int i = 0; i < FIELDS; i++)
        str_printf(
            s, "      - field: Case %d de %d\n        rule: text\n        min: 2\n        help: Une ligne.\n",
            i, page);
    str_printf(s, "      - button: Continuer\n        does:\n          - go: page-%d\n", (page + 1) % PAGES);
}

static void write_site(const char *folder, int n)
{
    struct str s = { 0 }, name = { 0 };
    str_printf(&s, "passerelle: 1\nid: site-%d\ntitle: Site %d\naddress: site-%d.example\n", n, n, n);
    str_add(&s,
            "messages:\n  accuse:\n    subject: Reçu\n    text: |\n      Bonjour,\n      Numéro <number>\n");
    str_add(&s, "records:\n  demande:\n    title: Demande\n    number: AB-1\n    states:\n      brouillon:\n"
                "        say: Rien n'est parti.\n      envoyée:\n        say: C'est parti.\n"
                "        does:\n          - mail: accuse\npages:\n");
    for (int i = 0; i < PAGES; i++)
        write_page(&s, i);
    str_printf(&name, "sites/site-%d.yaml", n);
    write_file(folder, str_s(&name), &s);
    str_free(&s);
    str_free(&name);
}

static void make_folder(const char *folder, const char *name)
{
    struct str path = { 0 };
    str_printf(&path, "%s/%s", folder, name);
    if (mkdir(str_s(&path), 0700) != 0)
        fatal("%s: cannot be made", str_s(&path));
    str_free(&path);
}

static void write_pack(const char *folder)
{
    struct str s = { 0 };
    make_folder(folder, "worlds");
    make_folder(folder, "sites");
    str_set(&s, "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
    write_file(folder, "pack.yaml", &s);
    str_clear(&all); /* read before, for the menu */
    str_set(&s, "passerelle: 1\nid: essai\ntitle: Essai\nworld: lea\nsteps:\n  - practise: mail\n    tasks:\n"
                "      - do: Lisez.\n        done:\n          mail.opened: lettre-1\n        hints: Ici.\n"
                "        how:\n          - open: lettre-1\n");
    write_file(folder, "essai.yaml", &s);
    str_free(&s);
    write_world(folder);
    for (int i = 0; i < SITES; i++)
        write_site(folder, i);
}

/* --- the two --- */
/* Not inlined, so that instructions can be counted by their names: tests/bench/run. */
__attribute__((noinline)) static double read_events(size_t *events)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool over = false;
    double at = clock_ms();
    *events = 0;
    if (yaml_parser_initialize(&parser) == 0)
        fatal("libyaml does not start");
    yaml_parser_set_input_string(&parser, (const unsigned char *)str_s(&all), all.len);
    while (!over) {
        if (yaml_parser_parse(&parser, &event) == 0)
            fatal("libyaml: %s", parser.problem);
        over = event.type == YAML_STREAM_END_EVENT;
        ++*events;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return clock_ms() - at;
}

__attribute__((noinline)) static double open_lesson(const struct pack *pack, struct diags *d)
{
    double at = clock_ms();
    struct lesson *l = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, d);
    struct world w;
    if (l == NULL || l->steps[0].world->site_count != SITES) {
        text_print_diags(stderr, d);
        fatal("the lesson cannot be read");
    }
    world_open(&w, l->steps[0].world, 1);
    at = clock_ms() - at;
    world_close(&w);
    lesson_free(l);
    return at;
}

int main(int argc, char **argv)
{
    struct diags d = { 0 };
    struct samples libyaml = { 0 }, ours = { 0 };
    size_t events = 0;
    int rounds = argc == 3 ? atoi(argv[2]) : 0;
    if (rounds < 1) {
        fprintf(stderr, "usage: worldbench FOLDER ROUNDS\n");
        return 2;
    }
    write_pack(argv[1]);
    struct pack *pack = pack_read(argv[1], &d);
    if (pack == NULL)
        fatal("the pack cannot be read");
    for (int i = 0; i < rounds; i++) {
        samples_add(&libyaml, read_events(&events));
        samples_add(&ours, open_lesson(pack, &d));
    }
    printf("world\tbytes\t%zu\nworld\tevents\t%zu\n", all.len, events);
    printf("world\tlibyaml_ms\t%.3f\n", samples_percentile(&libyaml, 5));
    printf("world\topen_ms\t%.3f\n", samples_percentile(&ours, 5));
    pack_free(pack);
    str_free(&all);
    diags_free(&d);
    return 0;
}
