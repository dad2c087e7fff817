/* links: base */
/* Memory that dies together, strings that grow, random numbers that repeat, messages that are sorted. */
#include "unit/runner.h"

#include "passerelle/base.h"
#include "passerelle/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(arena_gives_zeroed_aligned_memory_of_any_size)
{
    struct arena a = { 0 };
    for (size_t size = 0; size < 20000; size = size * 3 + 1) {
        unsigned char *p = arena_alloc(&a, size);
        ck_assert_uint_eq((uintptr_t)p % sizeof(long), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(p[i], 0);
        memset(p, 0xAA, size);
    }
    arena_reset(&a);
    ck_assert_ptr_nonnull(a.head);
    unsigned char *again = arena_alloc(&a, 100);
    for (size_t i = 0; i < 100; i++)
        ck_assert_uint_eq(again[i], 0);
    arena_free(&a);
    ck_assert_ptr_null(a.head);
}
END_TEST

START_TEST(arena_copies_and_prints_texts)
{
    struct arena a = { 0 };
    ck_assert_str_eq(arena_strdup(&a, "été"), "été");
    ck_assert_str_eq(arena_strndup(&a, "bonjour", 3), "bon");
    ck_assert_str_eq(arena_strndup(&a, "ab", 30), "ab");
    ck_assert_str_eq(arena_printf(&a, "%s.yaml:%d", "mail-03", 41), "mail-03.yaml:41");
    arena_free(&a);
}
END_TEST

START_TEST(str_grows_and_is_never_null)
{
    struct str s = { 0 };
    ck_assert_str_eq(str_s(&s), "");
    for (int i = 0; i < 1000; i++)
        str_printf(&s, "%d,", i % 10);
    ck_assert_uint_eq(s.len, 2000);
    str_clear(&s);
    ck_assert_str_eq(str_s(&s), "");
    str_add(&s, "un");
    str_addc(&s, ' ');
    str_addn(&s, "deux trois", 4);
    ck_assert_str_eq(str_s(&s), "un deux");
    str_set(&s, str_s(&s) + 3);
    ck_assert_str_eq(str_s(&s), "deux");
    str_clear(&s);
    str_printf(&s, "%0500d", 7);
    ck_assert_uint_eq(s.len, 500);
    str_wipe(&s);
    ck_assert_ptr_null(s.s);
    ck_assert_uint_eq(s.cap, 0);
}
END_TEST

START_TEST(grow_keeps_items_and_reports_capacity)
{
    int *items = NULL;
    size_t count = 0, cap = 0;
    for (int i = 0; i < 100; i++) {
        items = grow(items, count, &cap, sizeof *items);
        items[count++] = i;
    }
    for (int i = 0; i < 100; i++)
        ck_assert_int_eq(items[i], i);
    ck_assert_uint_ge(cap, 100);
    free(items);
}
END_TEST

static void say_restored(void)
{
    fputs("restored\n", stderr);
}

START_TEST(fatal_restores_the_terminal_and_ends_with_status_3)
{
    fatal_hook(say_restored);
    fatal("fin %d", 1);
}
END_TEST

START_TEST(impossible_sizes_are_fatal)
{
    xreallocarray(NULL, SIZE_MAX / 2, 4);
}
END_TEST

START_TEST(comparisons_accept_what_they_promise)
{
    ck_assert(streq(NULL, NULL));
    ck_assert(!streq("a", NULL));
    ck_assert(streq("a", "a"));
    ck_assert(starts_with("mail.sent", "mail."));
    ck_assert(!starts_with("ma", "mail"));
}
END_TEST

START_TEST(random_numbers_repeat_and_stay_below)
{
    struct rng a = { 1234567 };
    ck_assert_uint_eq(rng_next(&a), UINT64_C(6457827717110365317)); /* published test vector */
    ck_assert_uint_eq(rng_next(&a), UINT64_C(3203168211198807973));
    struct rng b = { rng_seed("mail-03") }, c = { rng_seed("mail-03") }, d = { rng_seed("mail-04") };
    unsigned seen = 0;
    for (int i = 0; i < 200; i++) {
        unsigned x = rng_below(&b, 5);
        ck_assert_uint_eq(x, rng_below(&c, 5));
        ck_assert_uint_lt(x, 5);
        seen |= 1u << x;
    }
    ck_assert_uint_eq(seen, 31);
    ck_assert_uint_ne(rng_next(&b), rng_next(&d));
    ck_assert_uint_eq(rng_below(&b, 0), 0);
    ck_assert_uint_eq(rng_below(&b, 1), 0);
}
END_TEST

static struct place at(const char *file, unsigned line, unsigned column)
{
    return (struct place){ file, line, column };
}

START_TEST(diags_count_copy_and_sort_by_place)
{
    struct diags d = { 0 };
    char file[] = "b.yaml";
    diag_add(&d, DIAG_ERROR, at(file, 9, 1), "neuf");
    diag_add(&d, DIAG_WARNING, at(file, 2, 5), "deux, cinq");
    file[0] = 'x';
    diag_add(&d, DIAG_ERROR, at("a.yaml", 1, 1), "un");
    diag_add(&d, DIAG_ERROR, at("b.yaml", 2, 3), "deux, trois");
    diag_add(&d, DIAG_NOTE, at("b.yaml", 2, 3), "autre");
    diag_add(&d, DIAG_ERROR, at("b.yaml", 2, 3), "%s, %s", "deux", "trois");
    ck_assert_uint_eq(d.errors, 4);
    ck_assert_uint_eq(d.warnings, 1);
    diags_sort(&d);
    static const char *const wanted[] = { "deux, trois", "autre", "deux, cinq", "neuf", "un" };
    ck_assert_uint_eq(d.count, ARRAY_LEN(wanted));
    for (size_t i = 0; i < d.count; i++)
        ck_assert_str_eq(d.list[i].text, wanted[i]);
    ck_assert_str_eq(d.list[0].place.file, "b.yaml");
    ck_assert_uint_eq(d.errors, 3);
    ck_assert(!diags_ok(&d));
    diags_free(&d);
    ck_assert(diags_ok(&d));
}
END_TEST

static const char *shout(const char *source, const char *many, unsigned long n)
{
    (void)many;
    (void)n;
    return streq(source, "clé %s") ? "KEY %s" : source;
}

START_TEST(diags_translate_the_format_not_the_values)
{
    struct diags d = { .tr = shout };
    diag_add(&d, DIAG_ERROR, at(NULL, 0, 0), "clé %s", "clé %s");
    ck_assert_str_eq(d.list[0].text, "KEY clé %s");
    ck_assert(!diag_error(&d, "autre"));
    ck_assert_str_eq(d.list[1].text, "autre");
    ck_assert_ptr_null(d.list[1].place.file);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("base");
    TCase *t = tcase_create("base");
    tcase_add_test(t, arena_gives_zeroed_aligned_memory_of_any_size);
    tcase_add_test(t, arena_copies_and_prints_texts);
    tcase_add_test(t, str_grows_and_is_never_null);
    tcase_add_test(t, grow_keeps_items_and_reports_capacity);
    tcase_add_exit_test(t, fatal_restores_the_terminal_and_ends_with_status_3, 3);
    tcase_add_exit_test(t, impossible_sizes_are_fatal, 3);
    tcase_add_test(t, comparisons_accept_what_they_promise);
    tcase_add_test(t, random_numbers_repeat_and_stay_below);
    tcase_add_test(t, diags_count_copy_and_sort_by_place);
    tcase_add_test(t, diags_translate_the_format_not_the_values);
    suite_add_tcase(s, t);
    return s;
}
