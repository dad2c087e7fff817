/* links: page */
/* Actions survive being written as a line and read back, whatever their strings are. */
#include "passerelle/action.h"
#include "unit/runner.h"

#include <string.h>

static bool parse(const char *line, struct arena *a, struct action *out)
{
    return action_parse(line, a, out);
}

START_TEST(the_examples_of_the_header_read_as_they_say)
{
    struct arena a = { 0 };
    struct action x;
    ck_assert(parse("activate message/nadia-rdv", &a, &x));
    ck_assert_int_eq(x.verb, ACT_ACTIVATE);
    ck_assert_str_eq(x.target, "message/nadia-rdv");
    ck_assert_ptr_null(x.text);
    ck_assert(parse("set field/body \"Bonjour Nadia,\\nJe viens mardi.\"", &a, &x));
    ck_assert_int_eq(x.verb, ACT_SET);
    ck_assert_str_eq(x.text, "Bonjour Nadia,\nJe viens mardi.");
    ck_assert(parse("  go menu  \n", &a, &x));
    ck_assert_int_eq(x.verb, ACT_GO);
    ck_assert_str_eq(x.target, "menu");
    ck_assert(parse("activate a by=mouse", &a, &x));
    ck_assert_str_eq(x.by, "mouse");
    arena_free(&a);
}
END_TEST

START_TEST(what_is_no_action_leaves_the_result_alone)
{
    static const char *const bad[] = { "",
                                       "  ",
                                       "fly",
                                       "set a \"open",
                                       "set a \"bad \\q\"",
                                       "activate a b",
                                       "set \"a\" \"b\"",
                                       "set a\"b\"",
                                       "activate a by=b by=c",
                                       "activate @",
                                       "activate by=" };
    struct arena a = { 0 };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct action x = { .verb = ACT_UNDO, .target = "kept" };
        ck_assert_msg(!parse(bad[i], &a, &x), "understood: %s", bad[i]);
        ck_assert_str_eq(x.target, "kept");
    }
    arena_free(&a);
}
END_TEST

/* A random string, or NULL one time in four. */
static const char *any_string(struct rng *rng, struct arena *a)
{
    static const char *const pieces[] = { "a",   " ", "\"", "\\", "\n",  "é", "@",
                                          "by=", "/", "\t", "\r", "\\n", "👍", "\x80" };
    if (!rng_below(rng, 4))
        return NULL;
    struct str s = { 0 };
    for (unsigned n = rng_below(rng, 8); n; n--)
        str_add(&s, pieces[rng_below(rng, ARRAY_LEN(pieces))]);
    const char *out = arena_strdup(a, str_s(&s));
    str_free(&s);
    return out;
}

START_TEST(any_action_comes_back_as_it_was)
{
    struct rng rng = { rng_seed("actions") };
    struct arena a = { 0 };
    struct str line = { 0 };
    for (int i = 0; i < 20000; i++) {
        struct action x = { .verb = (enum verb)rng_below(&rng, ACT_COUNT) };
        x.target = any_string(&rng, &a);
        x.text = any_string(&rng, &a);
        x.by = any_string(&rng, &a);
        str_clear(&line);
        action_print(&line, &x);
        ck_assert_ptr_null(strchr(str_s(&line), '\n'));
        struct action y;
        ck_assert_msg(action_parse(str_s(&line), &a, &y), "not read: %s", str_s(&line));
        ck_assert_int_eq(x.verb, y.verb);
        ck_assert_msg(streq(x.target, y.target) && streq(x.text, y.text) && streq(x.by, y.by), "changed: %s",
                      str_s(&line));
        arena_reset(&a);
    }
    str_free(&line);
    arena_free(&a);
}
END_TEST

START_TEST(any_line_can_be_read_without_harm)
{
    struct rng rng = { rng_seed("lines") };
    struct arena a = { 0 };
    for (int i = 0; i < 20000; i++) {
        struct str line = { 0 };
        str_add(&line, action_verb_name((enum verb)rng_below(&rng, ACT_COUNT)));
        for (unsigned n = rng_below(&rng, 3); n; n--) {
            const char *piece = any_string(&rng, &a);
            str_add(&line, piece ? piece : " ");
        }
        struct action x;
        action_parse(str_s(&line), &a, &x);
        str_free(&line);
        arena_reset(&a);
    }
    arena_free(&a);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("action");
    TCase *c = tcase_create("lines");
    tcase_add_test(c, the_examples_of_the_header_read_as_they_say);
    tcase_add_test(c, what_is_no_action_leaves_the_result_alone);
    tcase_add_test(c, any_action_comes_back_as_it_was);
    tcase_add_test(c, any_line_can_be_read_without_harm);
    suite_add_tcase(s, c);
    return s;
}
