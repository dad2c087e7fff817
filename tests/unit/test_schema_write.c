/* links: schema */
/* What is written as YAML is read again, letter for letter and without a message, whatever it is. */
#include "passerelle/schema.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

/* Without blanks at the ends of its lines, and its own. */
static const char *without_ends(struct arena *a, const char *text)
{
    char *out = arena_strdup(a, text), *to = out;
    for (const char *c = text; *c != '\0'; c++) {
        while (*c == '\n' && to > out && to[-1] == ' ')
            to--;
        *to++ = *c;
    }
    while (to > out && strchr(" \n", to[-1]) != NULL)
        to--;
    *to = '\0';
    return out;
}

/* In a list, as a `how` stands in a lesson. */
static void goes_round(const char *key, const char *text)
{
    struct arena arena = { 0 };
    struct diags d = { 0 };
    struct str out = { 0 };
    str_add(&out, "how:\n  - ");
    yaml_write(&out, 4, key, text);
    str_add(&out, "    ");
    yaml_write(&out, 4, "end", "x");
    const struct node *root = yaml_read("essai.yaml", str_s(&out), out.len, &arena, &d);
    if (d.count > 0)
        ck_abort_msg("%s\n%s", d.list[0].text, str_s(&out));
    const struct node *one = node_find(root, "how")->items->items;
    ck_assert_str_eq(one->key, key);
    ck_assert_str_eq(without_ends(&arena, one->text), without_ends(&arena, text));
    ck_assert_str_eq(one->next->key, "end");
    arena_free(&arena);
    diags_free(&d);
    str_free(&out);
}

START_TEST(short_texts_stand_behind_their_key_others_under_a_bar)
{
    struct str out = { 0 };
    yaml_write(&out, 0, "Objet", "Mon papier\n");
    yaml_write(&out, 0, "Objet", "Re : papier");
    yaml_write(&out, 2, "Message", "Bonjour\n\nLéa\n");
    yaml_write(&out, 0, "Qui : vous ?", " Non ");
    yaml_write(&out, 0, "Vide", " \n");
    ck_assert_str_eq(str_s(&out), "Objet: Mon papier\n"
                                  "Objet: |\n  Re : papier\n"
                                  "Message: |\n    Bonjour\n\n    Léa\n"
                                  "\"Qui : vous ?\": Non\n"
                                  "Vide: \"\"\n");
    str_free(&out);
}
END_TEST

START_TEST(whatever_is_written_is_read_again)
{
    static const char *const pieces[] = { "a",  "é",  " ",   ":",    ": ",  "#",   " #",  "\n",    "\n\n",
                                          "-",  "- ", "?",   "|",    ">",   "&",   "*",   "!",     "%",
                                          "@",  "`",  "\"",  "'",    "[",   "]",   "{",   "}",     ",",
                                          "\\", "~",  "oui", "null", "0x1", "---", "...", "<code>" };
    struct rng rng = { 5 };
    for (int i = 0; i < 20000; i++) {
        struct str text = { 0 }, key = { 0 };
        str_add(&text, "a");
        for (unsigned n = rng_below(&rng, 8); n > 0; n--)
            str_add(&text, pieces[rng_below(&rng, ARRAY_LEN(pieces))]);
        str_add(&text, pieces[rng_below(&rng, 2)]);
        const char *body = str_s(&text) + (rng_below(&rng, 2) && strchr(" \n", str_s(&text)[1]) == NULL);
        for (unsigned n = 1 + rng_below(&rng, 4); n > 0; n--) {
            const char *piece = pieces[rng_below(&rng, ARRAY_LEN(pieces))];
            str_add(&key, strchr(piece, '\n') != NULL ? "n" : piece);
        }
        if (*body != '\0' && !streq(str_s(&key), "end"))
            goes_round(str_s(&key), body);
        str_free(&text);
        str_free(&key);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("schema, writing");
    TCase *c = tcase_create("writing");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, short_texts_stand_behind_their_key_others_under_a_bar);
    tcase_add_test(c, whatever_is_written_is_read_again);
    suite_add_tcase(s, c);
    return s;
}
