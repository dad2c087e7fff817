/* links: check */
/* Many lessons at once: every piece of work is done once, and messages come in the order of the lessons. */
#include "unit/folder.h"
#include "unit/runner.h"

#include "../src/check/crew.h"

#include "passerelle/check.h"

#include <stdatomic.h>

enum { PIECES = 1000, LESSONS = 40 };

static atomic_uint done[PIECES];

static void do_one(void *ctx, size_t hand, size_t piece)
{
    ck_assert_ptr_eq(ctx, done);
    ck_assert_uint_lt(hand, CREW_MOST);
    atomic_fetch_add(&done[piece], 1);
}

START_TEST(each_piece_is_done_once)
{
    static const size_t counts[] = { 0, 1, 15, 16, 17, PIECES };
    for (size_t k = 0; k < ARRAY_LEN(counts); k++) {
        for (size_t i = 0; i < PIECES; i++)
            atomic_store(&done[i], 0);
        crew_run(counts[k], do_one, done);
        for (size_t i = 0; i < PIECES; i++)
            ck_assert_uint_eq(atomic_load(&done[i]), i < counts[k]);
    }
}
END_TEST

/* Every third lesson has a misspelt key, every seventh no file. */
static void write_pack(const struct folder *f)
{
    struct str text = { 0 };
    str_add(&text, "passerelle: 1\nid: essai\ntitle: Essai\nversion: 1\nlanguage: fr\nlessons:\n");
    for (int i = 0; i < LESSONS; i++)
        str_printf(&text, "  - lecon-%d\n", i);
    folder_write(f, "pack.yaml", str_s(&text));
    for (int i = 0; i < LESSONS; i++) {
        char name[32];
        if (i % 7 == 6)
            continue;
        snprintf(name, sizeof name, "lecon-%d.yaml", i);
        str_clear(&text);
        str_printf(&text, "passerelle: 1\nid: lecon-%d\n%s: Essai\nsteps:\n  - read: Bonjour.\n", i,
                   i % 3 == 2 ? "titel" : "title");
        folder_write(f, name, str_s(&text));
    }
    str_free(&text);
}

START_TEST(messages_come_in_the_order_of_the_lessons)
{
    struct folder f;
    folder_make(&f);
    write_pack(&f);
    for (int again = 0; again < 5; again++) {
        struct diags d = { 0 };
        int before = -1, faults = 0;
        ck_assert(!check_pack(f.path, (struct check_options){ 0 }, &d));
        for (size_t i = 0; i < d.count; i++) {
            const char *name = strstr(d.list[i].place.file, "lecon-");
            int lesson = name != NULL ? atoi(name + strlen("lecon-")) : before;
            faults += d.list[i].level == DIAG_ERROR && strstr(d.list[i].text, "titel") != NULL;
            if (name != NULL && d.list[i].level == DIAG_ERROR)
                ck_assert_int_gt(lesson, before);
            if (name != NULL && d.list[i].level == DIAG_ERROR)
                before = lesson;
        }
        int wanted = 0;
        for (int i = 0; i < LESSONS; i++)
            wanted += i % 3 == 2 && i % 7 != 6;
        ck_assert_int_eq(faults, wanted);
        diags_free(&d);
    }
    folder_remove(&f);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("check many");
    TCase *t = tcase_create("many");
    tcase_add_test(t, each_piece_is_done_once);
    tcase_add_test(t, messages_come_in_the_order_of_the_lessons);
    suite_add_tcase(s, t);
    return s;
}
