/* links: front
 * Whole conversations with the plain front end: lines in, lines out. */
#include "plain_learn.h"
#include "unit/runner.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void setup(void)
{
    fake_begin();
}

static void teardown(void)
{
    str_free(&fake.log);
}

static void fake_clock(void *ctx, struct now *out)
{
    (void)ctx;
    *out = (struct now){ .utc_ms = 1 };
}

static char *converse(const char *script, int expected)
{
    char in[] = "/tmp/passerelle-plain-XXXXXX", result[] = "/tmp/passerelle-plain-XXXXXX";
    int from = mkstemp(in), to = mkstemp(result);
    unlink(in);
    unlink(result);
    ck_assert_int_eq(write(from, script, strlen(script)), (ssize_t)strlen(script));
    lseek(from, 0, SEEK_SET);
    fflush(stdout);
    int keep = dup(1);
    dup2(from, 0);
    dup2(to, 1);
    struct front front = { .clock = fake_clock };
    struct diags diags = { 0 };
    int status = front_plain(&front, &diags);
    dup2(keep, 1);
    ck_assert_int_eq(status, expected);
    diags_free(&diags);
    off_t size = lseek(to, 0, SEEK_END);
    char *text = calloc((size_t)size + 1, 1);
    lseek(to, 0, SEEK_SET);
    ck_assert_int_eq(read(to, text, (size_t)size), size);
    close(keep);
    close(from);
    close(to);
    return text;
}

static void expect_log(const char *script, const char *log)
{
    free(converse(script, 0));
    ck_assert_str_eq(str_s(&fake.log), log);
}

START_TEST(a_conversation_by_numbers_names_and_empty_lines)
{
    char *s = converse("\npersonne a\nrépondre\nmessage\nBonjour\nMerci.\n.\ngarder\nenvoyer\n", 0);
    ck_assert_str_eq(str_s(&fake.log),
                     "activate continue;activate message/1;activate button/reply;"
                     "set field/body \"Bonjour\\nMerci.\";toggle toggle/copy;activate button/send;");
    for (const char *c = s; *c != '\0'; c++)
        ck_assert((unsigned char)*c >= 0x20 || *c == '\n');
    ck_assert_int_eq(fake.kept, 1);
    free(s);
}
END_TEST

START_TEST(raw_actions_serve_scripts_and_bad_ones_are_told)
{
    char *s = converse(":activate continue\n:dance\n:activate nothing\n:go menu\n", 0);
    ck_assert_ptr_nonnull(strstr(s, "Action inconnue : dance"));
    ck_assert_ptr_nonnull(strstr(s, "Action sans effet ici : activate nothing"));
    ck_assert_str_eq(str_s(&fake.log), "activate continue;activate nothing;go menu;");
    free(s);
}
END_TEST

START_TEST(each_sign_has_its_gesture)
{
    fake.place = "mail/message";
    expect_log("?\n!\n<\n*\n+\nmenu\n", "hint;call;back;go menu;");
}
END_TEST

START_TEST(where_only_an_answer_can_be_written_every_line_is_one)
{
    fake.place = "type";
    expect_log("Répondre\n2\n", "set answer \"Répondre\";activate answer;set answer \"2\";activate answer;");
}
END_TEST

START_TEST(a_choice_is_made_by_number_or_word)
{
    fake.place = "card";
    expect_log("1\n2\nmon image\nSOLEIL\n1\n7\n1\n\n", "set picture \"bateau\";set picture \"soleil\";");
}
END_TEST

START_TEST(a_box_can_be_emptied_and_a_document_is_chosen_not_typed)
{
    fake.place = "form";
    expect_log("Objet\nBonjour\nObjet\n.\nDocument\n",
               "set answer \"Bonjour\";set answer \"\";activate paper;");
}
END_TEST

START_TEST(words_that_name_nothing_go_to_the_one_empty_field)
{
    fake.place = "mail/compose";
    expect_log("Bonjour Nadia,\n12345\n", "set field/body \"Bonjour Nadia,\";");
}
END_TEST

START_TEST(an_empty_line_takes_the_only_choice)
{
    fake.place = "one";
    expect_log("\n", "activate only;");
}
END_TEST

START_TEST(text_begun_is_kept_when_the_input_ends)
{
    fake.place = "mail/compose";
    expect_log("message\nBonjour", "set field/body \"Bonjour\";");
    ck_assert_int_eq(fake.kept, 1);
}
END_TEST

START_TEST(lines_with_controls_are_refused_and_dos_lines_are_not)
{
    fake.place = "type";
    char *s = converse("\033[A\nR\xE9pondre\nbon\r\n", 0);
    ck_assert_str_eq(str_s(&fake.log), "set answer \"bon\";activate answer;");
    ck_assert_ptr_nonnull(strstr(s, "(U+001B)"));
    ck_assert_ptr_null(strchr(s, '\033'));
    free(s);
}
END_TEST

START_TEST(no_input_at_all_is_a_quiet_end)
{
    char *s = converse("", 0);
    ck_assert_ptr_nonnull(strstr(s, "Bonjour Amina."));
    free(s);
}
END_TEST

START_TEST(an_output_that_is_full_ends_with_a_message)
{
    int full = open("/dev/full", O_WRONLY), empty = open("/dev/null", O_RDONLY), keep = dup(1);
    fflush(stdout);
    dup2(full, 1);
    dup2(empty, 0);
    struct front front = { .clock = fake_clock };
    struct diags diags = { 0 };
    int status = front_plain(&front, &diags);
    dup2(keep, 1);
    clearerr(stdout);
    ck_assert_int_eq(status, 3);
    ck_assert_uint_eq(diags.errors, 1);
    diags_free(&diags);
    close(full);
    close(empty);
    close(keep);
}
END_TEST

/* Lines in: each of these words comes out, in this order. */
static void expect_said(const char *script, const char *const *words, size_t count)
{
    char *s = converse(script, 0), *at = s;
    for (size_t i = 0; i < count; i++) {
        char *found = strstr(at, words[i]);
        ck_assert_msg(found != NULL, "« %s » is not said:\n%s", words[i], at);
        at = found + strlen(words[i]);
    }
    free(s);
}

START_TEST(an_empty_line_where_something_is_asked_names_it)
{
    fake.place = "mail/compose";
    expect_said("\nBonjour\n\n",
                (const char *const[]){ "Il reste à remplir Message, numéro 3.", "3  Message : Bonjour",
                                       "Il reste à remplir Secret, numéro 4." },
                3);
    ck_assert_str_eq(str_s(&fake.log), "next;set field/body \"Bonjour\";next;");
}
END_TEST

START_TEST(the_whole_page_is_said_again_on_demand)
{
    fake.place = "mail/message";
    expect_said("*\npage\n", (const char *const[]){ "2  Envoyés", "2  Envoyés", "2  Envoyés" }, 3);
    fake_begin();
    fake.place = "type"; /* « page » may be the answer */
    expect_log("page\n", "set answer \"page\";activate answer;");
}
END_TEST

START_TEST(a_place_where_we_are_already_is_no_silence)
{
    fake.place = "mail/inbox";
    expect_said("1\n", (const char *const[]){ "Vous y êtes déjà : Réception." }, 1);
}
END_TEST

START_TEST(a_number_of_another_page_is_said_to_be_so)
{
    fake.place = "mail/inbox";
    expect_said("3\n3\n", (const char *const[]){ "Ce numéro est sur une autre page.", "Il reste" }, 2);
}
END_TEST

START_TEST(old_text_that_would_be_replaced_is_announced)
{
    fake.place = "mail/compose";
    expect_said("Bonjour\nmessage\n.\n",
                (const char *const[]){ "Votre texte remplace l'ancien.", "Rien ne change." }, 2);
    ck_assert_str_eq(fake.body, "Bonjour");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("plain");
    TCase *t = tcase_create("conversations");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_conversation_by_numbers_names_and_empty_lines);
    tcase_add_test(t, raw_actions_serve_scripts_and_bad_ones_are_told);
    tcase_add_test(t, each_sign_has_its_gesture);
    tcase_add_test(t, where_only_an_answer_can_be_written_every_line_is_one);
    tcase_add_test(t, a_choice_is_made_by_number_or_word);
    tcase_add_test(t, a_box_can_be_emptied_and_a_document_is_chosen_not_typed);
    tcase_add_test(t, words_that_name_nothing_go_to_the_one_empty_field);
    tcase_add_test(t, an_empty_line_takes_the_only_choice);
    tcase_add_test(t, text_begun_is_kept_when_the_input_ends);
    tcase_add_test(t, lines_with_controls_are_refused_and_dos_lines_are_not);
    tcase_add_test(t, no_input_at_all_is_a_quiet_end);
    tcase_add_test(t, an_output_that_is_full_ends_with_a_message);
    tcase_add_test(t, an_empty_line_where_something_is_asked_names_it);
    tcase_add_test(t, the_whole_page_is_said_again_on_demand);
    tcase_add_test(t, a_place_where_we_are_already_is_no_silence);
    tcase_add_test(t, a_number_of_another_page_is_said_to_be_so);
    tcase_add_test(t, old_text_that_would_be_replaced_is_announced);
    suite_add_tcase(s, t);
    return s;
}
