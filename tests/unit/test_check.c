/* links: check */
/* Every lesson that ships passes the strict checker without a warning; lessons that cannot be rehearsed are named. */
#include "passerelle/check.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <string.h>

static void no_message(const struct diags *d)
{
    if (d->count > 0)
        ck_abort_msg("%s:%u:%u: %s", d->list[0].place.file, d->list[0].place.line, d->list[0].place.column,
                     d->list[0].text);
}

START_TEST(what_ships_has_no_fault_and_no_warning)
{
    struct diags d = { 0 };
    bool fine =
        check_pack(SOURCE_DIR "/lessons", (struct check_options){ .strict = true, .style = true }, &d);
    no_message(&d);
    ck_assert(fine);
    diags_free(&d);
}
END_TEST

START_TEST(one_lesson_by_its_path_is_rehearsed_alone)
{
    struct diags d = { 0 };
    struct str out = { 0 };
    ck_assert(rehearse_pack(SOURCE_DIR "/lessons/bibliotheque/bib-01.yaml", &out, &d));
    no_message(&d);
    ck_assert(starts_with(str_s(&out), "bib-01 : "));
    ck_assert_ptr_null(strstr(str_s(&out), "mail-03"));
    str_free(&out);
    diags_free(&d);
}
END_TEST

static const char good_lesson[] = "passerelle: 1\nid: a1\ntitle: Essai\nsteps:\n  - read: Bonjour.\n";
static const char bad_lesson[] = "passerelle: 1\nid: a2\ntitle: Essai\nsteps:\n  - raed: Bonjour.\n";

START_TEST(a_lesson_with_errors_is_named_as_not_played)
{
    struct folder f;
    struct diags d = { 0 };
    struct str out = { 0 };
    folder_make(&f);
    folder_write(&f, "a2.yaml", bad_lesson);
    ck_assert(!rehearse_pack(folder_at(&f, "a2.yaml"), &out, &d));
    ck_assert_str_eq(str_s(&out), "a2 : pas jouée ; corrigez d'abord les erreurs\n");
    folder_remove(&f);
    str_free(&out);
    diags_free(&d);
}
END_TEST

START_TEST(a_broken_pack_file_does_not_silence_its_lesson)
{
    struct folder f;
    struct diags d = { 0 };
    struct str out = { 0 };
    folder_make(&f);
    folder_write(&f, "pack.yaml", "passerelle: un\n");
    folder_write(&f, "a1.yaml", good_lesson);
    ck_assert(!rehearse_pack(folder_at(&f, "a1.yaml"), &out, &d));
    ck_assert(starts_with(str_s(&out), "a1 : étapes 1"));
    ck_assert_uint_gt(d.errors, 0);
    folder_remove(&f);
    str_free(&out);
    diags_free(&d);
}
END_TEST

/* Each button of a text is looked for in its translation: not those of a text that is made of nothing else. */
START_TEST(translations_full_of_buttons_are_compared_at_once)
{
    enum { TEXTS = 5, BUTTONS = 3900 };
    struct folder f;
    struct diags d = { 0 };
    struct str buttons = { 0 }, lesson = { 0 }, po = { 0 };
    folder_make(&f);
    folder_write(&f, "pack.yaml",
                 "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [un]\n");
    for (int i = 0; i < BUTTONS; i++)
        str_add(&buttons, "[ab]");
    str_add(&lesson, "passerelle: 1\nid: un\ntitle: Un\nsteps:\n");
    str_add(&po, "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    for (int i = 0; i < TEXTS; i++) {
        str_printf(&lesson, "  - read: x%d %s\n", i, str_s(&buttons));
        str_printf(&po, "\nmsgctxt \"un/read\"\nmsgid \"x%d %s\"\nmsgstr \"y%d %s\"\n", i, str_s(&buttons), i,
                   str_s(&buttons));
    }
    folder_write(&f, "un.yaml", str_s(&lesson));
    folder_write(&f, "po/en.po", str_s(&po));
    check_pack(f.path, (struct check_options){ 0 }, &d);
    for (size_t i = 0; i < d.count; i++)
        ck_assert_msg(strstr(d.list[i].text, "texte d'origine") == NULL, "%s", d.list[i].text);
    folder_remove(&f);
    str_free(&buttons);
    str_free(&lesson);
    str_free(&po);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("check");
    TCase *c = tcase_create("what ships");
    tcase_set_timeout(c, 60); /* under sanitizers, beside other work */
    tcase_add_test(c, what_ships_has_no_fault_and_no_warning);
    tcase_add_test(c, one_lesson_by_its_path_is_rehearsed_alone);
    suite_add_tcase(s, c);
    TCase *r = tcase_create("what has errors, what is hostile");
    tcase_add_test(r, a_lesson_with_errors_is_named_as_not_played);
    tcase_add_test(r, a_broken_pack_file_does_not_silence_its_lesson);
    tcase_set_timeout(r, 60); /* sanitizers look at whole strings again and again */
    tcase_add_test(r, translations_full_of_buttons_are_compared_at_once);
    suite_add_tcase(s, r);
    return s;
}
