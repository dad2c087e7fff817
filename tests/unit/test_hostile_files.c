/* links: check */
/* Hostile files in a real pack: too deep, too big, in other encodings; links, pipes, devices, names that lead elsewhere. */
#include "unit/runner.h"

#include "support/hostile.h"

#include <sys/socket.h>
#include <sys/un.h>

/* The files of a pack that a trainer writes; the last of hostile_files is a second site. */
enum { FILES = ARRAY_LEN(hostile_files) - 1 };

/* --- a whole file --- */
typedef void make_fn(struct str *);

static void deep_maps(struct str *s)
{
    for (int i = 0; i < 40; i++)
        str_printf(s, "%*sx:\n", 2 * i, "");
    str_printf(s, "%*sx: y\n", 80, "");
}

static void deep_lists(struct str *s)
{
    str_add(s, "x: ");
    for (int i = 0; i < 5000; i++)
        str_addc(s, '[');
    str_addc(s, '\n');
}

static void deep_closed_lists(struct str *s)
{
    str_add(s, "x: ");
    for (int i = 0; i < 500; i++)
        str_addc(s, '[');
    for (int i = 0; i < 500; i++)
        str_addc(s, ']');
    str_addc(s, '\n');
}

static void deep_dashes(struct str *s)
{
    str_add(s, "x:\n  ");
    for (int i = 0; i < 500; i++)
        str_add(s, "- ");
    str_add(s, "y\n");
}

static void long_list(struct str *s)
{
    str_add(s, "x:\n");
    for (int i = 0; i < 20000; i++)
        str_add(s, "  - y\n");
}

static void long_flow_list(struct str *s)
{
    str_add(s, "x: [");
    for (int i = 0; i < 20000; i++)
        str_add(s, "y,");
    str_add(s, "y]\n");
}

static void many_keys(struct str *s)
{
    for (int i = 0; i < 20000; i++)
        str_printf(s, "x%d: y\n", i);
}

static void same_keys(struct str *s)
{
    for (int i = 0; i < 9000; i++)
        str_add(s, "x: y\n");
}

static void many_documents(struct str *s)
{
    str_add(s, "passerelle: 1\n");
    for (int i = 0; i < 20000; i++)
        str_add(s, "---\n");
}

static void repeat(struct str *s, const char *before, const char *what, int times)
{
    str_add(s, before);
    for (int i = 0; i < times; i++)
        str_add(s, what);
    str_addc(s, '\n');
}

static void long_key(struct str *s)
{
    repeat(s, "", "x", 5000);
    s->len--;
    str_add(s, ": y\n");
}

static void long_text(struct str *s)
{
    repeat(s, "x: ", "y", 17 << 10);
}

static void long_block(struct str *s)
{
    repeat(s, "x: |", "\n  y y y y y y y y", 2000);
}

static void one_line(struct str *s)
{
    repeat(s, "x: ", "y", (1 << 20) - 10);
}

static void too_big(struct str *s)
{
    repeat(s, "x: ", "y", 1 << 20);
}

static void nulls(struct str *s)
{
    for (int i = 0; i < 1000; i++)
        str_addn(s, "", 1);
}

static void bad_bytes(struct str *s)
{
    repeat(s, "", "\xFF\x80", 100000);
}

static void wide(struct str *s, bool little)
{
    static const char text[] = "passerelle: 1\n";
    for (const char *c = text; *c != '\0'; c++) {
        if (!little)
            str_addn(s, "", 1);
        str_addc(s, *c);
        if (little)
            str_addn(s, "", 1);
    }
}

static void utf16_little(struct str *s)
{
    str_add(s, "\xFF\xFE");
    wide(s, true);
}

static void utf16_big(struct str *s)
{
    str_add(s, "\xFE\xFF");
    wide(s, false);
}

static void utf16_little_unmarked(struct str *s)
{
    wide(s, true);
}

static void utf16_big_unmarked(struct str *s)
{
    wide(s, false);
}

static void utf32(struct str *s)
{
    str_addn(s, "\xFF\xFE\0\0p\0\0\0", 8);
}

static void empty(struct str *s)
{
    str_clear(s);
}

static void blank(struct str *s)
{
    repeat(s, "", " \n", 50000);
}

static void comments(struct str *s)
{
    repeat(s, "", "# x\n", 50000);
}

static void many_anchors(struct str *s)
{
    str_add(s, "a0: &a0 x\n");
    for (int i = 1; i < 40; i++)
        str_printf(s, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1);
}

static void directives(struct str *s)
{
    repeat(s, "", "%TAG !x! tag:x,2000:\n", 5000);
}

static void brackets(struct str *s)
{
    repeat(s, "", "x: [\n", 20000);
}

static void quotes(struct str *s)
{
    repeat(s, "", "x: \"\n", 20000);
}

static const struct whole {
    const char *name;
    make_fn *make;
    unsigned line, column;
    const char *says;
} wholes[] = {
    { "maps in maps", deep_maps, 17, 33, "trop de niveaux" },
    { "brackets in brackets", deep_lists, 1, 4, "[ n'est pas ferm" },
    { "lists in lists", deep_closed_lists, 1, 19, "trop de niveaux" },
    { "dashes behind dashes", deep_dashes, 2, 33, "trop de niveaux" },
    { "a list without end", long_list, 10000, 5, "trop d'éléments" },
    { "a list without end in brackets", long_flow_list, 1, 20001, "trop d'éléments" },
    { "keys without end", many_keys, 10000, 8, "trop d'éléments" },
    { "one key without end", same_keys, 2, 1, "est déjà à la ligne" },
    { "documents without end", many_documents, 2, 1, "un fichier n'a qu'un document" },
    { "a key without end", long_key, 1, 1, "trop longue" },
    { "a text without end", long_text, 1, 4, "trop long" },
    { "a text of many lines", long_block, 1, 4, "trop long" },
    { "one line of 1 MiB", one_line, 1, 4, "trop long" },
    { "more than 1 MiB", too_big, 1, 1, "trop grand" },
    { "nothing but NUL", nulls, 1, 1, "U+0000" },
    { "bytes that are no text", bad_bytes, 1, 1, "(FF)" },
    { "UTF-16", utf16_little, 1, 1, "UTF-16" },
    { "UTF-16, the other way round", utf16_big, 1, 1, "UTF-16" },
    { "UTF-16 without its mark", utf16_little_unmarked, 1, 2, "U+0000" },
    { "UTF-16 without its mark, the other way round", utf16_big_unmarked, 1, 1, "U+0000" },
    { "UTF-32", utf32, 1, 1, "UTF-16" },
    { "empty", empty, 1, 1, "vide" },
    { "blank", blank, 1, 1, "vide" },
    { "nothing but comments", comments, 1, 1, "vide" },
    { "a bomb of aliases", many_anchors, 1, 5, "commence par &" },
    { "directives without end", directives, 1, 1, "ne commence pas par %" },
    { "brackets left open without end", brackets, 1, 4, "" },
    { "quotes left open without end", quotes, 1, 4, "" },
};

START_TEST(a_hostile_file_is_refused_at_its_place)
{
    const struct whole *w = &wholes[_i];
    for (size_t i = 0; i < FILES; i++) {
        struct diags d = { 0 };
        struct str text = { 0 };
        char name[200];
        snprintf(name, sizeof name, "%s in %s", w->name, hostile_files[i]);
        w->make(&text);
        hostile_open();
        hostile_write(hostile_files[i], str_s(&text), text.len);
        hostile_check(&d);
        if (!hostile_told(&d, (struct place){ hostile_files[i], w->line, w->column }, w->says))
            hostile_fail(name, &d);
        hostile_close();
        str_free(&text);
        diags_free(&d);
    }
}
END_TEST

/* --- what is no file --- */
static bool make_link(const char *path, const char *to)
{
    return symlink(to, path) == 0;
}

static bool link_out(const char *path)
{
    return make_link(path, "/etc/passwd");
}

static bool link_inside(const char *path)
{
    return make_link(path, strchr(path, '/') != NULL ? "../pack.yaml" : "worlds/lea.yaml");
}

static bool link_up(const char *path)
{
    return make_link(path, "../../../../../../../../etc/passwd");
}

static bool link_to_itself(const char *path)
{
    return make_link(path, strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path);
}

static bool link_to_nothing(const char *path)
{
    return make_link(path, "nothing");
}

static bool link_to_a_folder(const char *path)
{
    return make_link(path, "/etc");
}

static bool link_to_a_device(const char *path)
{
    return make_link(path, "/dev/zero");
}

static bool link_to_what_speaks(const char *path)
{
    return make_link(path, "/dev/stdin");
}

static bool a_pipe(const char *path)
{
    return mkfifo(path, 0600) == 0;
}

static bool a_folder(const char *path)
{
    return mkdir(path, 0700) == 0;
}

static bool a_socket(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    strcpy(address.sun_path, path);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    bool made = fd >= 0 && bind(fd, (struct sockaddr *)&address, sizeof address) == 0;
    if (fd >= 0)
        close(fd);
    return made;
}

static const struct thing {
    const char *name;
    bool (*make)(const char *path);
    const char *says;
} things[] = {
    { "a link out of the pack", link_out, "hors du dossier" },
    { "a link inside the pack", link_inside, "hors du dossier" },
    { "a link up and out", link_up, "hors du dossier" },
    { "a link to itself", link_to_itself, "hors du dossier" },
    { "a link to nothing", link_to_nothing, "hors du dossier" },
    { "a link to a folder", link_to_a_folder, "hors du dossier" },
    { "a link to a device", link_to_a_device, "hors du dossier" },
    { "a link to the keyboard", link_to_what_speaks, "hors du dossier" },
    { "a pipe", a_pipe, "pas un fichier ordinaire" },
    { "a folder", a_folder, "pas un fichier ordinaire" },
    { "a socket", a_socket, "" },
};

START_TEST(what_is_no_file_of_the_pack_is_refused)
{
    const struct thing *t = &things[_i];
    for (size_t i = 0; i < FILES; i++) {
        struct diags d = { 0 };
        char name[200];
        snprintf(name, sizeof name, "%s as %s", t->name, hostile_files[i]);
        hostile_open();
        ck_assert_int_eq(unlink(hostile_files[i]), 0);
        ck_assert_msg(t->make(hostile_files[i]), "%s", name);
        hostile_check(&d);
        if (!hostile_told(&d, (struct place){ hostile_files[i], 1, 1 }, t->says))
            hostile_fail(name, &d);
        hostile_close();
        diags_free(&d);
    }
}
END_TEST

/* worlds/ and sites/ themselves. */
START_TEST(what_is_no_folder_of_the_pack_is_refused)
{
    static const char *const folders[] = { "worlds", "sites" };
    const struct thing *t = &things[_i];
    for (size_t i = 0; i < ARRAY_LEN(folders); i++) {
        struct diags d = { 0 };
        char name[200], away[200];
        if (t->make == a_folder)
            continue;
        snprintf(name, sizeof name, "%s as %s", t->name, folders[i]);
        hostile_open();
        snprintf(away, sizeof away, "away-%s", folders[i]);
        ck_assert_int_eq(rename(folders[i], away), 0);
        ck_assert_msg(t->make(folders[i]), "%s", name);
        hostile_check(&d);
        if (!hostile_told(&d, (struct place){ folders[i], 1, 1 }, "le dossier lui-même"))
            hostile_fail(name, &d);
        hostile_close();
        diags_free(&d);
    }
}
END_TEST

/* --- names that lead elsewhere --- */
static const struct naming {
    const char *file, *line, *key; /* the line that is replaced, as far as its value */
} namings[] = {
    { "pack.yaml", "lessons: [demande]", "lessons: " },
    { "demande.yaml", "world: lea", "world: " },
    { "demande.yaml", "id: demande", "id: " },
    { "worlds/lea.yaml", "id: lea", "id: " },
    { "worlds/lea.yaml", "me: lea", "me: " },
    { "worlds/lea.yaml", "      files: attestation.pdf", "      files: " },
    { "sites/mairie.yaml", "id: mairie", "id: " },
};

static const char *const names[] = {
    "..",         ".",           "../demande", "../../etc/passwd", "/etc/passwd",
    "demande/..", "worlds/lea",  "DEMANDE ",   "lea.yaml ",        "lea\\x",
    "~/lea",      "file:///etc", "lea;ls",     "lea$(ls)",
};

START_TEST(a_name_that_leads_elsewhere_is_refused)
{
    const struct naming *at = &namings[_i];
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct diags d = { 0 };
        struct str text = { 0 }, out = { 0 };
        char name[200];
        snprintf(name, sizeof name, "%s%s in %s", at->key, names[i], at->file);
        hostile_open();
        hostile_read(at->file, &text);
        const char *line = strstr(str_s(&text), at->line);
        ck_assert_msg(line != NULL, "%s: no « %s »", at->file, at->line);
        unsigned number = 1;
        for (const char *s = str_s(&text); s < line; s++)
            number += *s == '\n';
        str_addn(&out, str_s(&text), (size_t)(line - str_s(&text)));
        str_printf(&out, "%s%s%s", at->key, names[i], line + strlen(at->line));
        hostile_write(at->file, str_s(&out), out.len);
        hostile_check(&d);
        if (!hostile_told(&d, (struct place){ at->file, number, 1 + (unsigned)strlen(at->key) }, ""))
            hostile_fail(name, &d);
        hostile_close();
        str_free(&text);
        str_free(&out);
        diags_free(&d);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("hostile files");
    TCase *t = tcase_create("hostile files");
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, a_hostile_file_is_refused_at_its_place, 0, (int)ARRAY_LEN(wholes));
    tcase_add_loop_test(t, what_is_no_file_of_the_pack_is_refused, 0, (int)ARRAY_LEN(things));
    tcase_add_loop_test(t, what_is_no_folder_of_the_pack_is_refused, 0, (int)ARRAY_LEN(things));
    tcase_add_loop_test(t, a_name_that_leads_elsewhere_is_refused, 0, (int)ARRAY_LEN(namings));
    suite_add_tcase(s, t);
    return s;
}
