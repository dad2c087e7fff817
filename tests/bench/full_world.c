/* full_world.c - writes the pack of a full world: 200 messages, 500 files in one folder, 10 sites of 8 pages. */
#include "full_world.h"

#include <stdio.h>
#include <sys/stat.h>

enum { PAGES = 8, FIELDS = 6 };

/* --- the pack --- */
static struct str *all; /* NULL: nobody wants the bytes */

static void write_file(const char *folder, const char *name, const struct str *s)
{
    struct str path = { 0 };
    str_printf(&path, "%s/%s", folder, name);
    FILE *f = fopen(str_s(&path), "wb");
    if (f == NULL || fwrite(str_s(s), 1, s->len, f) != s->len || fclose(f) != 0)
        fatal("%s: cannot be written", str_s(&path));
    if (all)
        str_printf(all, "---\n%s", str_s(s));
    str_free(&path);
}

static void write_world(const char *folder)
{
    struct str s = { 0 };
    str_add(&s, "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\npeople:\n"
                "  lea:\n    name: Léa Martin\n    mail: lea.martin@courrier.example\n"
                "  nadia:\n    name: Nadia Benali\n    mail: nadia.benali@relais.example\nfiles:\n");
    for (int i = 0; i < FULL_FILES; i++)
        str_printf(
            &s,
            "  papier-%d.pdf:\n    paper: attestation\n    in: drive/Papiers\n    size: 300 Ko\n"
            "    dated: 2026-10-28\n    text: |\n      Résidence du Parc\n      Le papier %d de Léa.\n",
            i, i);
    str_add(&s, "drive:\n  space: 900 Mo\n  folders: [Papiers]\nmail:\n  messages:\n");
    for (int i = 0; i < FULL_MESSAGES; i++)
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
    str_printf(
        s,
        "      - field: D'accord\n        rule: tick\n      - button: Continuer\n        does:\n          - state: envoyée\n          - go: page-%d\n",
        (page + 1) % PAGES);
}

static void write_site(const char *folder, int n)
{
    struct str s = { 0 }, name = { 0 };
    str_printf(&s, "passerelle: 1\nid: site-%d\ntitle: Site %d\naddress: site-%d.example\n", n, n, n);
    str_add(&s,
            "messages:\n  accuse:\n    subject: Reçu\n    text: |\n      Bonjour,\n      Numéro <number>\n");
    str_add(
        &s,
        "records:\n  demande:\n    title: Demande\n    number: AB-1\n    states:\n      brouillon:\n"
        "        say: Rien n'est parti.\n      envoyée:\n        say: C'est parti.\n"
        "        does:\n          - mail: accuse\n        after: 40 days\n        next: brouillon\npages:\n");
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

void full_world_write(const char *folder, struct str *bytes)
{
    struct str s = { 0 };
    all = bytes;
    make_folder(folder, "worlds");
    make_folder(folder, "sites");
    str_set(&s, "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
    write_file(folder, "pack.yaml", &s);
    if (all)
        str_clear(all); /* read before, for the menu */
    /* The first task looks at events and at states of which there are many. */
    str_set(
        &s,
        "passerelle: 1\nid: essai\ntitle: Essai\nworld: lea\nsteps:\n  - practise: [mail, drive, browser]\n"
        "    tasks:\n      - do: Rangez.\n        done:\n          mail.opened: lettre-1\n"
        "          drive.file:\n            name: rare.pdf\n            folder: Papiers\n        hints: Ici.\n"
        "        how:\n          - open: lettre-1\n        mistakes:\n          - code: autre\n"
        "            when:\n              mail.message:\n                message: lettre-7\n"
        "                folder: trash\n            say: Ce message sert encore.\n");
    write_file(folder, "essai.yaml", &s);
    str_free(&s);
    write_world(folder);
    for (int i = 0; i < FULL_SITES; i++)
        write_site(folder, i);
}
