/* links: check */
/*
 * Any bytes as an online service of a small pack. Exercises: the tables of sites, the checker, and the service itself as
 * one walks through it, led by the same bytes: pages, boxes, buttons, records, accounts, days that go by. Demands: no
 * crash, no leak; a service that could be read can be walked, whatever names in it lead nowhere; the window of the
 * exercise is always there, and something on it can be chosen.
 */
#include "passerelle/check.h"
#include "passerelle/stage.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BIG = 16384, STEPS = 120 };

static const char world[] =
    "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\npeople:\n  lea:\n    name: Léa Martin\n"
    "    mail: lea.martin@courrier.example\n    password: Sept pommes\n  nadia:\n    name: Nadia Benali\n"
    "    mail: nadia.benali@relais.example\nfiles:\n  carte.pdf:\n    paper: pièce d'identité\n    in: drive\n"
    "    size: 1 Mo\n    sides: 2\n    text: Une carte.\n";
static const char lesson[] =
    "passerelle: 1\nid: essai\ntitle: Essai\nworld: lea\nsteps:\n  - practise: browser\n"
    "    tasks:\n      - do: Allez.\n        done:\n          browser.left: rien\n"
    "        hints: Ici.\n        how:\n          - press: Aller\n";
static const char *const texts[] = { "",           "a",         "Léa Martin",  "on",
                                     "02/05/1985", "carte.pdf", "12 h",        "06 39 98 01 02",
                                     "lea",        "57000",     "Sept pommes", "<code>" };

static void demand(bool truth)
{
    if (!truth)
        abort();
}

static void write_file(const char *name, const void *data, size_t n)
{
    FILE *f = fopen(name, "wb");
    demand(f != NULL && fwrite(data, 1, n, f) == n && fclose(f) == 0);
}

static char dir[] = "/tmp/passerelle-fuzz-XXXXXX";

static void remove_pack(void)
{
    static const char *const names[] = { "pack.yaml", "essai.yaml", "worlds/lea.yaml" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        unlink(names[i]);
    if (rmdir("worlds") != 0 || rmdir("sites") != 0 || chdir("/") != 0 || rmdir(dir) != 0)
        perror(dir);
}

/* A folder of its own for the whole life of the program. */
static void make_pack(void)
{
    static const char pack[] = "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n";
    static bool made;
    if (made)
        return;
    made = true;
    atexit(remove_pack);
    demand(mkdtemp(dir) != NULL && chdir(dir) == 0 && mkdir("worlds", 0700) == 0 &&
           mkdir("sites", 0700) == 0);
    write_file("pack.yaml", pack, strlen(pack));
    write_file("essai.yaml", lesson, strlen(lesson));
    write_file("worlds/lea.yaml", world, strlen(world));
}

/* The name of its file: what the bytes say, if that may be one. */
static void name_of(const char *data, size_t n, char *out, size_t cap)
{
    char head[512] = "", id[41] = "";
    memcpy(head, data, n < sizeof head - 1 ? n : sizeof head - 1);
    const char *at = strstr(head, "\nid: ");
    size_t len = at != NULL ? strspn(at + 5, "abcdefghijklmnopqrstuvwxyz0123456789-") : 0;
    if (len > 0 && len < sizeof id)
        memcpy(id, at + 5, len);
    snprintf(out, cap, "sites/%s.yaml", *id != '\0' ? id : "essai");
}

static void look(const struct page *p)
{
    bool window = false, stop = false;
    for (int i = 0; i < p->count; i++) {
        window |= p->items[i].kind == ITEM_GROUP && p->items[i].group == GROUP_APP;
        stop |= page_is_stop(p, i);
    }
    demand(window && stop);
}

/* The action that two bytes stand for on this page. */
static struct action pick(const struct page *p, uint8_t a, uint8_t b)
{
    if (a >= 250)
        return (struct action){ .verb = ACT_BACK };
    const struct item *it = &p->items[a % p->count];
    if (it->kind == ITEM_FIELD && b % 5 != 0) {
        const char *text = it->options != NULL ? it->options[0] : texts[b % ARRAY_LEN(texts)];
        return (struct action){ .verb = ACT_SET, .target = it->id, .text = text };
    }
    if (it->kind == ITEM_TOGGLE)
        return (struct action){ .verb = ACT_TOGGLE, .target = it->id, .text = b % 3 != 0 ? "on" : "off" };
    return (struct action){ .verb = ACT_ACTIVATE, .target = it->id };
}

static void walk(const struct step *step, const char *address, const uint8_t *data, size_t n)
{
    struct stage stage;
    struct page page;
    stage_open(&stage, step, 1);
    page_init(&page);
    stage_act(&stage, &(struct action){ .verb = ACT_SET, .target = "field/address", .text = address });
    stage_act(&stage, &(struct action){ .verb = ACT_ACTIVATE, .target = "button/go" });
    for (size_t i = 0; i < STEPS && n > 0; i++) {
        page_begin(&page, "fuzz");
        stage_show(&stage, &page);
        look(&page);
        /* the bytes of a text stand close together: spread them */
        uint8_t a = (uint8_t)(data[(i * 7) % n] * 31u + i * 17u), b = (uint8_t)(data[(i * 11 + 3) % n] + i);
        struct action action = pick(&page, a, b);
        if (action.target != NULL || action.verb == ACT_BACK)
            stage_act(&stage, &action);
    }
    page_free(&page);
    stage_close(&stage);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    char name[64];
    struct diags d = { 0 };
    make_pack();
    name_of((const char *)data, n, name, sizeof name);
    write_file(name, data, n);
    struct lesson *l = lesson_read_file("essai.yaml", (struct lesson_options){ .lenient = true }, &d);
    demand((l != NULL) == diags_ok(&d));
    for (size_t i = 0; l != NULL && i < l->steps[0].world->site_count; i++)
        walk(&l->steps[0], l->steps[0].world->sites[i]->address, data, n);
    lesson_free(l);
    if (n <= BIG)
        check_pack(".", (struct check_options){ .style = true }, &d);
    for (size_t i = 0; i < d.count; i++)
        demand(d.list[i].place.file != NULL);
    demand(unlink(name) == 0);
    diags_free(&d);
    return 0;
}
