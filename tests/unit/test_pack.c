/* links: pack */
/* Packs: found by their folders, broken ones left out, titles without reading lessons, nothing outside the folder. */
#include "passerelle/pack.h"
#include "passerelle/po.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <unistd.h>

static struct folder f;
static struct diags d;

static void set_up(void)
{
    folder_make(&f);
    d = (struct diags){ 0 };
}

static void tear_down(void)
{
    diags_free(&d);
    folder_remove(&f);
}

static void write_pack(const char *dir, const char *id, const char *lessons)
{
    char name[128], text[512];
    snprintf(name, sizeof name, "%s%spack.yaml", dir, *dir != '\0' ? "/" : "");
    snprintf(text, sizeof text,
             "passerelle: 1\nid: %s\ntitle: Un paquet\nversion: 3\nlanguage: fr\nlessons: [%s]\n", id,
             lessons);
    folder_write(&f, name, text);
}

START_TEST(a_folder_with_a_pack_file_is_one_pack)
{
    struct packs packs = { 0 };
    write_pack("", "seul", "un, deux");
    write_pack("inner", "dedans", "trois");
    ck_assert(packs_find(&packs, f.path, &d));
    ck_assert_uint_eq(packs.count, 1);
    ck_assert_str_eq(packs.list[0]->id, "seul");
    ck_assert_int_eq(packs.list[0]->version, 3);
    ck_assert_uint_eq(packs.list[0]->lessons.count, 2);
    ck_assert_str_eq(packs.list[0]->lessons.s[1], "deux");
    ck_assert_uint_eq(d.count, 0);
    packs_free(&packs);
}
END_TEST

START_TEST(packs_of_a_folder_come_by_name_and_other_folders_are_no_matter)
{
    struct packs packs = { 0 };
    write_pack("b", "deuxieme", "x");
    write_pack("a", "premier", "y");
    folder_write(&f, "notes/lisez-moi.txt", "rien");
    folder_write(&f, "fichier.txt", "rien");
    ck_assert(packs_find(&packs, f.path, &d));
    ck_assert_uint_eq(packs.count, 2);
    ck_assert_str_eq(packs.list[0]->id, "premier");
    ck_assert_str_eq(packs.list[1]->id, "deuxieme");
    ck_assert_uint_eq(d.count, 0);
    ck_assert_ptr_eq(packs_with(&packs, "x"), packs.list[1]);
    ck_assert_ptr_null(packs_with(&packs, "z"));
    packs_free(&packs);
}
END_TEST

START_TEST(packs_that_say_their_place_come_first_in_that_order)
{
    struct packs packs = { 0 };
    write_pack("a", "sans-place", "x");
    folder_write(&f, "b/pack.yaml",
                 "passerelle: 1\nid: ensuite\ntitle: Un paquet\nversion: 1\nplace: 20\n"
                 "language: fr\nlessons: [y]\n");
    folder_write(&f, "c/pack.yaml",
                 "passerelle: 1\nid: en-premier\ntitle: Un paquet\nversion: 1\nplace: 10\n"
                 "language: fr\nlessons: [z]\n");
    ck_assert(packs_find(&packs, f.path, &d));
    ck_assert_uint_eq(d.count, 0);
    ck_assert_uint_eq(packs.count, 3);
    ck_assert_str_eq(packs.list[0]->id, "en-premier");
    ck_assert_str_eq(packs.list[1]->id, "ensuite");
    ck_assert_str_eq(packs.list[2]->id, "sans-place");
    packs_free(&packs);
}
END_TEST

START_TEST(a_broken_pack_is_told_and_the_others_stay)
{
    struct packs packs = { 0 };
    write_pack("a", "premier", "y");
    folder_write(&f, "b/pack.yaml", "passerelle: 1\nid: [\n");
    ck_assert(packs_find(&packs, f.path, &d));
    ck_assert_uint_eq(packs.count, 1);
    ck_assert_uint_ge(d.errors, 1);
    packs_free(&packs);
}
END_TEST

START_TEST(a_pack_file_that_is_a_link_is_told)
{
    struct packs packs = { 0 };
    write_pack("a", "premier", "y");
    folder_write(&f, "b/autre.yaml", "rien");
    char target[512];
    snprintf(target, sizeof target, "%s", folder_at(&f, "a/pack.yaml"));
    ck_assert_int_eq(symlink(target, folder_at(&f, "b/pack.yaml")), 0);
    ck_assert(packs_find(&packs, f.path, &d));
    ck_assert_uint_eq(packs.count, 1);
    ck_assert_uint_eq(d.errors, 1);
    packs_free(&packs);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_false_and_told)
{
    struct packs packs = { 0 };
    ck_assert(!packs_find(&packs, folder_at(&f, "nulle-part"), &d));
    ck_assert_uint_eq(packs.count, 0);
    ck_assert_uint_eq(d.errors, 1);
}
END_TEST

START_TEST(the_first_folder_that_has_a_pack_hides_it_in_the_others)
{
    struct packs packs = { 0 };
    char mine[512], shared[512];
    write_pack("mien/a", "le-meme", "x");
    write_pack("partage/b", "le-meme", "x");
    write_pack("partage/c", "autre", "y");
    write_pack("partage/d", "autre", "y");
    snprintf(mine, sizeof mine, "%s", folder_at(&f, "mien"));
    snprintf(shared, sizeof shared, "%s", folder_at(&f, "partage"));
    ck_assert(packs_find(&packs, mine, &d));
    ck_assert(packs_find(&packs, shared, &d));
    ck_assert_uint_eq(packs.count, 2);
    ck_assert_str_eq(packs.list[0]->root, mine);
    ck_assert_uint_eq(packs.hidden_count, 1);
    ck_assert_ptr_eq(packs.hidden[0]->hidden_by, packs.list[0]);
    ck_assert_str_eq(packs.hidden[0]->root, shared);
    ck_assert_uint_eq(d.errors, 1); /* twice in one folder is a fault */
    packs_free(&packs);
}
END_TEST

START_TEST(the_title_comes_from_the_head_of_a_lesson_even_if_the_rest_is_broken)
{
    write_pack("", "p", "un, deux, trois, quatre, cinq, six");
    folder_write(&f, "un.yaml", "passerelle: 1\nid: un\ntitle: Lire et répondre  \nsteps: [ { broken\n");
    folder_write(&f, "deux.yaml", "passerelle: 1\nid: deux\n");
    folder_write(&f, "quatre.yaml", "title: Un \x1b[31m titre\nid: quatre\n");
    folder_write(&f, "cinq.yaml", "title: \"Entre guillemets\"\n");
    folder_write(&f, "six.yaml", "  title: Pas ici\ntitle:\ntitle: |\n  Plus bas\n");
    struct pack *p = pack_read(f.path, &d);
    ck_assert_ptr_nonnull(p);
    ck_assert_str_eq(pack_lesson_title(p, "un"), "Lire et répondre");
    ck_assert_ptr_eq(pack_lesson_title(p, "un"), pack_lesson_title(p, "un")); /* read once */
    ck_assert_ptr_null(pack_lesson_title(p, "deux"));                         /* without a title */
    ck_assert_ptr_null(pack_lesson_title(p, "trois"));                        /* without a file */
    ck_assert_ptr_null(pack_lesson_title(p, "quatre"));                       /* not fit for a terminal */
    ck_assert_str_eq(pack_lesson_title(p, "cinq"), "Entre guillemets");
    ck_assert_ptr_null(pack_lesson_title(p, "six"));
    ck_assert_ptr_null(pack_lesson_title(p, "autre")); /* not in the list */
    ck_assert_uint_eq(d.count, 0);
    pack_free(p);
}
END_TEST

START_TEST(the_title_is_read_in_whatever_form_yaml_allows_and_the_reader_of_lessons_too)
{
    static const struct {
        const char *file, *title; /* NULL: none */
    } forms[] = {
        { "passerelle: 1\nid: un\ntitle: |\n  Répondre à un message\ncan_do: x\n", "Répondre à un message" },
        { "title: |-\n  Un\nid: un\n", NULL }, /* refused: | alone is the form */
        { "title: |\n    Plus bas\n\n\nid: un\n", "Plus bas" },
        { "title: |\r\n  Répondre : oui\r\nid: un\r\n", "Répondre : oui" },
        { "\xEF\xBB\xBFtitle: |\n  Au début\nid: un\n", "Au début" },
        { "\xEF\xBB\xBFtitle: Au début\nid: un\n", "Au début" },
        { "title: |\n  # Pas un commentaire\n", "# Pas un commentaire" },
        { "title: |\n  Sans retour à la fin", "Sans retour à la fin" },
        { "title: Le titre  # à changer\nid: un\n", "Le titre" },
        { "title: 'L''adresse'\nid: un\n", "L'adresse" },
        { "title:\n  En dessous\nid: un\n", "En dessous" },
        { "title: |\n  Deux\n  lignes\nid: un\n", NULL },
        { "title: |\nid: un\n", NULL },
        { "title: [a, b]\nid: un\n", NULL },
        { "title: {a: b}\nid: un\n", NULL },
    };
    write_pack("", "p", "un");
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        folder_write(&f, "un.yaml", forms[i].file);
        struct pack *p = pack_read(f.path, &d);
        const char *title = pack_lesson_title(p, "un");
        ck_assert_msg(title == NULL ? forms[i].title == NULL : streq(title, forms[i].title), "%s: %s",
                      forms[i].file, title != NULL ? title : "(none)");
        ck_assert_uint_eq(d.count, 0);
        pack_free(p);
    }
}
END_TEST

START_TEST(a_title_behind_two_thousand_bytes_is_not_looked_for)
{
    struct str s = { 0 };
    for (int i = 0; i < 300; i++)
        str_add(&s, "# une ligne\n");
    str_add(&s, "title: Trop loin\n");
    write_pack("", "p", "un");
    folder_write(&f, "un.yaml", str_s(&s));
    struct pack *p = pack_read(f.path, &d);
    ck_assert_ptr_null(pack_lesson_title(p, "un"));
    pack_free(p);
    str_free(&s);
}
END_TEST

START_TEST(names_of_lessons_are_safe_file_names)
{
    static const char *const bad[] = { "../un", "un/deux", "Un", "un.yaml", "é" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        write_pack("", "p", bad[i]);
        struct pack *p = pack_read(f.path, &d);
        ck_assert_msg(p == NULL, "taken: %s", bad[i]);
    }
    ck_assert_uint_eq(d.errors, ARRAY_LEN(bad));
}
END_TEST

START_TEST(a_lesson_id_from_elsewhere_leads_nowhere)
{
    write_pack("", "p", "un");
    folder_write(&f, "secret.yaml", "passerelle: 1\n");
    struct pack *p = pack_read(f.path, &d);
    static const char *const bad[] = { "../secret", "/etc/passwd", "", ".", "un\n", "worlds/lea" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        ck_assert_ptr_null(lesson_read(p, bad[i], (struct lesson_options){ .lenient = true }, &d));
        ck_assert_uint_eq(d.errors, i + 1);
    }
    pack_free(p);
}
END_TEST

START_TEST(a_pipe_in_the_place_of_a_lesson_does_not_hang)
{
    write_pack("", "p", "un");
    ck_assert_int_eq(mkfifo(folder_at(&f, "un.yaml"), 0600), 0);
    struct pack *p = pack_read(f.path, &d);
    ck_assert_ptr_null(lesson_read(p, "un", (struct lesson_options){ .lenient = true }, &d));
    ck_assert_uint_eq(d.errors, 1);
    pack_free(p);
}
END_TEST

/* --- texts for translators --- */
START_TEST(a_text_for_translators_comes_once_with_its_places)
{
    size_t count = 0;
    struct arena arena = { 0 };
    write_pack("", "p", "un");
    folder_write(
        &f, "un.yaml",
        "title: Un\nsteps:\n  - read: Lisez.\n  - order: Lisez.\n    lines: |\n      a\n      b\n      a\n");
    struct pack *p = pack_read(f.path, &d);
    const struct po_entry *e = pack_texts(p, &count, &arena, &d);
    ck_assert_uint_eq(count, 6);
    ck_assert_str_eq(e[2].context, "un/read");
    ck_assert_str_eq(e[2].where, "un.yaml:3");
    ck_assert_str_eq(e[3].context, "un/order");
    ck_assert_str_eq(e[3].source, "Lisez.");
    ck_assert_str_eq(e[4].source, "a");
    ck_assert_str_eq(e[4].where, "un.yaml:6 un.yaml:8");
    ck_assert_uint_eq(e[4].place.line, 6);
    pack_free(p);
    arena_free(&arena);
}
END_TEST

/* A page shows where a record stands by the name of its state. */
START_TEST(names_of_states_are_texts_for_translators)
{
    size_t count = 0;
    struct arena arena = { 0 };
    write_pack("", "p", "un");
    folder_write(&f, "sites/mairie.yaml",
                 "title: Mairie\nrecords:\n  demande:\n    title: Demande\n    states:\n      envoyée:\n"
                 "        say: Elle est partie.\n");
    struct pack *p = pack_read(f.path, &d);
    const struct po_entry *e = pack_texts(p, &count, &arena, &d);
    ck_assert_uint_eq(count, 5);
    ck_assert_str_eq(e[3].context, "mairie/states");
    ck_assert_str_eq(e[3].source, "envoyée");
    ck_assert_str_eq(e[3].where, "sites/mairie.yaml:6");
    ck_assert_str_eq(e[4].source, "Elle est partie.");
    pack_free(p);
    arena_free(&arena);
}
END_TEST

/* Twice as many lines are twice the work: half the lines are the same, the others are each another. */
START_TEST(a_pack_with_very_many_lines_is_gathered_at_once)
{
    enum { STEPS = 30, LINES = 1500 };
    size_t count = 0;
    struct arena arena = { 0 };
    struct str lesson = { 0 };
    write_pack("", "p", "un");
    str_add(&lesson, "title: Un\nsteps:\n");
    for (int i = 0; i < STEPS * LINES; i++) {
        if (i % LINES == 0)
            str_add(&lesson, "  - order: Rangez.\n    lines: |\n");
        str_printf(&lesson, i % 2 == 0 ? "      a\n" : "      b%d\n", i);
    }
    folder_write(&f, "un.yaml", str_s(&lesson));
    struct pack *p = pack_read(f.path, &d);
    const struct po_entry *e = pack_texts(p, &count, &arena, &d);
    ck_assert_uint_eq(d.errors, 0);
    ck_assert_uint_eq(count, 4 + STEPS * LINES / 2);
    ck_assert_uint_gt(strlen(e[3].where), STEPS * LINES / 2 * strlen("un.yaml:5 "));
    pack_free(p);
    str_free(&lesson);
    arena_free(&arena);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pack");
    TCase *c = tcase_create("packs");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, a_folder_with_a_pack_file_is_one_pack);
    tcase_add_test(c, packs_of_a_folder_come_by_name_and_other_folders_are_no_matter);
    tcase_add_test(c, packs_that_say_their_place_come_first_in_that_order);
    tcase_add_test(c, a_broken_pack_is_told_and_the_others_stay);
    tcase_add_test(c, a_pack_file_that_is_a_link_is_told);
    tcase_add_test(c, a_folder_that_is_not_there_is_false_and_told);
    tcase_add_test(c, the_first_folder_that_has_a_pack_hides_it_in_the_others);
    tcase_add_test(c, the_title_comes_from_the_head_of_a_lesson_even_if_the_rest_is_broken);
    tcase_add_test(c, the_title_is_read_in_whatever_form_yaml_allows_and_the_reader_of_lessons_too);
    tcase_add_test(c, a_title_behind_two_thousand_bytes_is_not_looked_for);
    tcase_add_test(c, names_of_lessons_are_safe_file_names);
    tcase_add_test(c, a_lesson_id_from_elsewhere_leads_nowhere);
    tcase_add_test(c, a_pipe_in_the_place_of_a_lesson_does_not_hang);
    tcase_add_test(c, a_text_for_translators_comes_once_with_its_places);
    tcase_add_test(c, names_of_states_are_texts_for_translators);
    tcase_add_test(c, a_pack_with_very_many_lines_is_gathered_at_once);
    suite_add_tcase(s, c);
    return s;
}
