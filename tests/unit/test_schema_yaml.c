/* links: schema */
/* YAML files into nodes: places, texts as they were typed, limits, files from the disk. */
#include "unit/runner.h"

#include "passerelle/schema.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena arena;
static struct diags diags;

static void clean(void)
{
    arena_free(&arena);
    diags_free(&diags);
}

static const struct node *read_text(const char *s)
{
    return yaml_read("essai.yaml", s, strlen(s), &arena, &diags);
}

static const char *text_of(const struct node *map, const char *key)
{
    const struct node *n = node_find(map, key);
    ck_assert_msg(n != NULL && n->kind == NODE_TEXT, "%s", key);
    return n->text;
}

START_TEST(every_value_stays_as_it_was_typed)
{
    const struct node *n =
        read_text("a: Non\nb: no\nc: 2.10\nd: 0755\ne: 14:30\nf: ~\ng: null\nh: 2026-11-16 09:30\n"
                  "Qui peut voir ?: Mes invités\nk: \"@\"\nl: l''eau\nm: <Titre>\nn: http://a.example\n");
    ck_assert(diags_ok(&diags));
    static const char *const wanted[][2] = {
        { "a", "Non" },
        { "b", "no" },
        { "c", "2.10" },
        { "d", "0755" },
        { "e", "14:30" },
        { "f", "~" },
        { "g", "null" },
        { "h", "2026-11-16 09:30" },
        { "Qui peut voir ?", "Mes invités" },
        { "k", "@" },
        { "l", "l''eau" },
        { "m", "<Titre>" },
        { "n", "http://a.example" },
    };
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        ck_assert_str_eq(text_of(n, wanted[i][0]), wanted[i][1]);
    ck_assert_uint_eq(n->count, ARRAY_LEN(wanted));
}
END_TEST

/* The scan keeps them itself: libyaml only sees where they are. */
START_TEST(texts_under_the_bar_keep_their_lines)
{
    static const struct {
        const char *yaml, *text;
    } cases[] = {
        { "a: |\n  un\nb: x\n", "un" },
        { "a: |\n  un\n\n\n  deux\n", "un\n\n\ndeux" },
        { "a: |\n\n  un\n", "\nun" },
        { "a: |\n  un\n\n\nb: x\n", "un" },
        { "a: |\n  un\n  ", "un" },
        { "a: |\n  un\n    deux\n   trois\n", "un\n  deux\n trois" },
        { "a: |\n      un\n      deux\n", "un\ndeux" },
        { "a: |\n  # un\n  b: |\n    x\n  - [Envoyer] : *b*\n", "# un\nb: |\n  x\n- [Envoyer] : *b*" },
        { "a: |\n  un\n# note\nb: x\n", "un" },
        { "a: |\n  x\nb: |\n  x\n", "x" },
        { "a: |\r\n  un\r\n  deux\r\n", "un\ndeux" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct node *n = node_find(read_text(cases[i].yaml), "a");
        ck_assert_ptr_nonnull(n);
        ck_assert_str_eq(n->text, cases[i].text);
        ck_assert(n->block);
    }
}
END_TEST

START_TEST(nodes_know_their_places_and_shapes)
{
    const struct node *n = read_text("é: |\n  un\n  deux\n\nliste:\n  - a\n  - [b, c]\n");
    ck_assert(diags_ok(&diags));
    const struct node *text = node_find(n, "é"), *list = node_find(n, "liste");
    ck_assert_str_eq(text->text, "un\ndeux"); /* the last line feed is not a line */
    ck_assert(text->block);
    ck_assert_uint_eq(text->key_place.line, 1);
    ck_assert_uint_eq(text->place.column, 4);
    ck_assert_uint_eq(list->count, 2);
    ck_assert(!list->flow && list->items->next->flow);
    ck_assert_uint_eq(list->items->next->place.line, 7);
    ck_assert_uint_eq(list->items->next->items->next->place.column, 9);
    ck_assert_ptr_null(list->items->key);
    ck_assert_uint_eq(node_place(n, "liste").line, 5);
    ck_assert_uint_eq(node_place(n, "absent").line, 1);
    ck_assert_ptr_null(node_find(n, "absent"));
    ck_assert_ptr_null(node_find(text, "absent"));
    ck_assert_str_eq(text->place.file, "essai.yaml");
}
END_TEST

START_TEST(texts_are_composed_and_line_ends_are_one)
{
    const struct node *n =
        read_text("\xEF\xBB\xBFo: |\r\n  e\xCC\x81te\xCC\x81\r\n  deux\r\ne\xCC\x81: x\r\n");
    ck_assert(diags_ok(&diags));
    ck_assert_str_eq(text_of(n, "o"), "été\ndeux");
    ck_assert_str_eq(text_of(n, "é"), "x");
}
END_TEST

START_TEST(a_value_may_stand_alone_on_the_next_line)
{
    const struct node *n =
        read_text("a:\n  Bonjour\nb:   # les étapes\n  - un  # note\nc: d  # note\n# fin\n");
    ck_assert(diags_ok(&diags));
    ck_assert_str_eq(text_of(n, "a"), "Bonjour");
    ck_assert_str_eq(text_of(n, "c"), "d");
    ck_assert_uint_eq(node_find(n, "b")->count, 1);
    (void)n;
}
END_TEST

START_TEST(what_came_before_a_fault_is_kept_and_marked)
{
    const struct node *n = read_text("a: un\nb: [x : y\nc: deux\n");
    ck_assert(!diags_ok(&diags));
    ck_assert_str_eq(text_of(n, "a"), "un");
    ck_assert(node_find(n, "b")->bad);
    ck_assert_str_eq(text_of(n, "c"), "deux");
}
END_TEST

/* A file of one line, repeated. */
static char *repeat(const char *line, size_t bytes, size_t *n)
{
    struct str s = { 0 };
    while (s.len + strlen(line) <= bytes)
        str_add(&s, line);
    *n = s.len;
    return s.s;
}

START_TEST(bombs_are_refused_at_once)
{
    /* By their number of messages, not by the clock: each must have been left early. */
    static const char *const bombs[] = {
        "[",   "{a: ", "- ",  "a: &a [*a]\n", "\"", "? ",           "a: [\n b: [\n",
        "*a ", "\t\n", "a\n", "|\n",          "&",  "a: \"\\e\"\n", "k: v\n"
    };
    for (size_t i = 0; i < ARRAY_LEN(bombs); i++) {
        size_t n;
        char *data = repeat(bombs[i], YAML_MAX_BYTES, &n);
        yaml_read("bombe.yaml", data, n, &arena, &diags);
        ck_assert_msg(diags.errors >= 1 && diags.count <= 10000, "%s: %zu", bombs[i], diags.count);
        free(data);
        clean();
    }
}
END_TEST

START_TEST(a_file_may_have_one_mebibyte_and_no_byte_more)
{
    size_t n;
    char *data = repeat("# une note de trente-deux octets\n", YAML_MAX_BYTES + 100, &n);
    ck_assert_ptr_null(yaml_read("gros.yaml", data, YAML_MAX_BYTES + 1, &arena, &diags));
    ck_assert_uint_eq(diags.count, 1);
    diags_free(&diags);
    memcpy(data + YAML_MAX_BYTES - 6, "\na: b\n", 6);
    const struct node *root = yaml_read("gros.yaml", data, YAML_MAX_BYTES, &arena, &diags);
    ck_assert(diags_ok(&diags));
    ck_assert_str_eq(text_of(root, "a"), "b");
    free(data);
}
END_TEST

static void expect_limit(const char *head, const char *unit, size_t count, const char *tail, bool good)
{
    struct str s = { 0 };
    str_add(&s, head);
    for (size_t i = 0; i < count; i++)
        str_add(&s, unit);
    str_add(&s, tail);
    read_text(str_s(&s));
    ck_assert_msg(diags_ok(&diags) == good, "%s%s x %zu", head, unit, count);
    str_free(&s);
    clean();
}

START_TEST(limits_hold_at_their_edge)
{
    expect_limit("a: ", "x", YAML_MAX_TEXT, "\n", true);
    expect_limit("a: ", "x", YAML_MAX_TEXT + 1, "\n", false);
    expect_limit("a:\n", "- x\n", YAML_MAX_NODES - 2, "", true);
    expect_limit("a:\n", "- x\n", YAML_MAX_NODES - 1, "", false);
    expect_limit("", "- ", YAML_MAX_DEPTH - 1, "x\n", true);
    expect_limit("", "- ", YAML_MAX_DEPTH, "x\n", false);
}
END_TEST

START_TEST(regular_files_are_read_and_others_refused)
{
    char dir[] = "/tmp/schema-XXXXXX", path[64], pipe[64];
    ck_assert_ptr_nonnull(mkdtemp(dir));
    snprintf(path, sizeof path, "%s/a.yaml", dir);
    snprintf(pipe, sizeof pipe, "%s/p.yaml", dir);
    FILE *f = fopen(path, "w");
    fputs("a: b\n", f);
    fclose(f);
    const struct node *n = yaml_read_file(path, "a.yaml", &arena, &diags);
    ck_assert(diags_ok(&diags));
    ck_assert_str_eq(text_of(n, "a"), "b");
    ck_assert_str_eq(n->place.file, "a.yaml");
    ck_assert_int_eq(mkfifo(pipe, 0600), 0);
    ck_assert_ptr_null(yaml_read_file(pipe, "p.yaml", &arena, &diags));
    ck_assert_ptr_null(yaml_read_file(dir, "dossier", &arena, &diags));
    unlink(pipe);
    unlink(path);
    ck_assert_ptr_null(yaml_read_file(path, "a.yaml", &arena, &diags));
    ck_assert_uint_eq(diags.errors, 3);
    ck_assert_str_eq(diags.list[2].text, "ce fichier n'existe pas");
    rmdir(dir);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("yaml");
    TCase *t = tcase_create("yaml");
    tcase_add_checked_fixture(t, NULL, clean);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, every_value_stays_as_it_was_typed);
    tcase_add_test(t, texts_under_the_bar_keep_their_lines);
    tcase_add_test(t, nodes_know_their_places_and_shapes);
    tcase_add_test(t, texts_are_composed_and_line_ends_are_one);
    tcase_add_test(t, a_value_may_stand_alone_on_the_next_line);
    tcase_add_test(t, what_came_before_a_fault_is_kept_and_marked);
    tcase_add_test(t, bombs_are_refused_at_once);
    tcase_add_test(t, a_file_may_have_one_mebibyte_and_no_byte_more);
    tcase_add_test(t, limits_hold_at_their_edge);
    tcase_add_test(t, regular_files_are_read_and_others_refused);
    suite_add_tcase(s, t);
    return s;
}
