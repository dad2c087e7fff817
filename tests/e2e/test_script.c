/*
 * The lesson « Lire et répondre » line by line: a script through a pipe leaves the same events as hands on a keyboard, and
 * not one byte could move a cursor.
 */
#include "lesson.h"
#include "unit/runner.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct place place;

static void setup(void)
{
    place_make(&place);
}

static void teardown(void)
{
    place_clear(&place);
}

/* What a person types who never looked at the screen: names, numbers, empty lines. */
static const char first_script[] = "je débute\n"
                                   "\n\n"
                                   "soleil\n"
                                   "\n"
                                   "mon nom\nAmina\n"
                                   "créer\n"
                                   "\n";
static const char lesson_script[] = "\n"
                                    "un peu\n"
                                    "\n"
                                    "le message est dangereux\n"
                                    "le message est nouveau\n"
                                    "\n"
                                    "2 réponses\n"
                                    "\n"
                                    "repondre\n"
                                    "\n\n"
                                    "\n\n\n\n" /* watching Léa */
                                    "\n\n\n"   /* together */
                                    "envoyer\n"
                                    "rendez-vous mardi\n"
                                    "répondre\n"
                                    "message\nOui, je viens mardi.\nJ'ai mon attestation.\n.\n"
                                    "envoyer\n"
                                    "envoyés\n"
                                    "re : rendez-vous mardi\n"
                                    "indésirables\n"
                                    "minh\n"
                                    "ce n'est pas\n"
                                    "\n"
                                    "j'appuie\n"
                                    "\n"
                                    "le repas\n"
                                    "répondre\n"
                                    "message\nOui, je viens vendredi.\n.\n"
                                    "envoyer\n"
                                    "me déconnecter\n"
                                    "\n"
                                    "oui\n";

/* Runs the program on a script without any terminal. The output is the caller's to free. */
static char *run_script(const char *const parts[], int expected)
{
    char path[96], *out = NULL;
    int result[2], status;
    size_t n = 0;
    snprintf(path, sizeof path, "%s/script", place.dir);
    FILE *script = fopen(path, "w");
    ck_assert_ptr_nonnull(script);
    for (; *parts != NULL; parts++)
        fputs(*parts, script);
    fclose(script);
    ck_assert_int_eq(pipe(result), 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(open(path, O_RDONLY), 0);
        dup2(result[1], 1);
        close(result[0]);
        for (int i = 0; i < place.env_count; i++)
            putenv((char *)(size_t)place.env[i]);
        execl(getenv("PASSERELLE_BIN"), "passerelle", "--plain", (char *)NULL);
        _exit(127);
    }
    close(result[1]);
    for (ssize_t got = 1; got > 0; n += (size_t)got) {
        out = realloc(out, n + 65537);
        ck_assert_ptr_nonnull(out);
        got = read(result[0], out + n, 65536);
        ck_assert_int_ge(got, 0);
    }
    ck_assert_ptr_nonnull(out);
    out[n] = '\0';
    close(result[0]);
    unlink(path);
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_int_eq(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), expected);
    return out;
}

/* No control character but the line feed: C0, DEL, and C1 in UTF-8. */
static void expect_no_control(const char *s)
{
    for (const unsigned char *c = (const unsigned char *)s; *c != '\0'; c++) {
        ck_assert_msg(*c >= 0x20 || *c == '\n', "control %02X", *c);
        ck_assert_msg(*c != 0x7F, "DEL");
        ck_assert_msg(!(c[0] == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0), "C1");
    }
}

START_TEST(the_whole_lesson_as_a_script)
{
    const char *const parts[] = { first_script, lesson_script, NULL };
    char *out = run_script(parts, 0);
    expect_no_control(out);
    char *events = place_events(&place);
    ck_assert_msg(strcmp(events, lesson_told) == 0, "%s\n%s", events, out);
    free(events);
    free(out);
}
END_TEST

START_TEST(the_locale_changes_nothing)
{
    const char *const parts[] = { first_script, lesson_script, NULL };
    place_set(&place, "LC_ALL=C");
    place_set(&place, "TERM=dumb");
    char *out = run_script(parts, 0);
    expect_no_control(out);
    ck_assert_ptr_nonnull(strstr(out, "Je débute"));
    char *events = place_events(&place);
    ck_assert_str_eq(events, lesson_told);
    free(events);
    free(out);
}
END_TEST

/* The script is cut anywhere; the next one goes on from there. */
START_TEST(a_script_that_stops_goes_on_later)
{
    static const char cut[] = "message\nOui, je viens mardi.\n";
    const char *at = strstr(lesson_script, cut);
    ck_assert_ptr_nonnull(at);
    char *first = strndup(lesson_script, (size_t)(at - lesson_script) + sizeof cut - 1);
    const char *const begin[] = { first_script, first, NULL };
    free(run_script(begin, 0));
    const char *const look[] = { "amina\n", "\n", NULL };
    char *out = run_script(look, 0);
    ck_assert_ptr_nonnull(strstr(out, "Message : Oui, je viens mardi.\n"));
    free(out);
    const char *const rest[] = { "amina\n", "\n", at, NULL };
    free(run_script(rest, 0));
    char *events = place_events(&place);
    ck_assert_str_eq(events, lesson_told);
    free(events);
    free(first);
}
END_TEST

START_TEST(raw_actions_do_what_names_do)
{
    const char *const parts[] = {
        ":activate new\n:next\n:next\n:activate line/soleil\n:next\n:set card/name \"Amina\"\n",
        ":dance\n:activate nowhere\n", NULL
    };
    char *out = run_script(parts, 0);
    ck_assert_ptr_nonnull(strstr(out, "Action inconnue : dance"));
    ck_assert_ptr_nonnull(strstr(out, "Action sans effet ici : activate nowhere"));
    expect_no_control(out);
    free(out);
}
END_TEST

START_TEST(begun_in_curses_and_killed_then_gone_on_in_lines)
{
    struct term *t = place_start(&place, 24, 80, NULL);
    walk(t, first_minutes, hand_keys);
    const struct leg *leg = whole_lesson;
    while (leg->gesture != WRITE || strncmp(leg->words, "Oui", 3) != 0)
        hand_keys(t, leg++);
    term_type(t, "Oui, je viens mardi. J'ai mon");
    term_expect(t, "J'ai mon");
    term_settle(t, 160);
    term_idle(t);
    term_kill(t);
    const char *at = strstr(lesson_script, "message\nOui, je viens mardi.");
    const char *const rest[] = { "amina\n", "\n", at, NULL };
    char *out = run_script(rest, 0);
    ck_assert_ptr_nonnull(strstr(out, "Message : Oui, je viens mardi. J'ai mon\n"));
    free(out);
    char *events = place_events(&place);
    ck_assert_str_eq(events, lesson_told);
    free(events);
}
END_TEST

static struct term *start_lines(void)
{
    return place_start(&place, 24, 80, "--plain");
}

START_TEST(a_terminal_in_lines_has_a_prompt_and_keeps_its_settings)
{
    place_set(&place, "TERM=dumb");
    struct term *t = start_lines();
    struct termios before = term_settings(t);
    term_expect(t, "1  Je débute");
    term_expect(t, ">");
    term_type(t, "je débute\n");
    term_expect(t, "Appuyez sur la grande touche");
    ck_assert_int_eq(term_count(t, "\033"), 0);
    term_type(t, "\004"); /* end of input */
    ck_assert(term_wait_end(t));
    struct termios after = term_settings(t);
    ck_assert(term_settings_equal(&before, &after));
    ck_assert_int_eq(term_stop(t), 0);
}
END_TEST

START_TEST(requests_to_end_are_heard_in_lines_too)
{
    static const int signals[] = { SIGTERM, SIGINT, SIGHUP };
    for (size_t i = 0; i < 3; i++) {
        struct term *t = start_lines();
        term_expect(t, "1  Je débute");
        term_signal(t, signals[i]);
        ck_assert_int_eq(term_stop(t), 0);
    }
}
END_TEST

START_TEST(an_output_that_closes_is_an_end_and_not_a_crash)
{
    char command[256];
    snprintf(command, sizeof command,
             "yes '*' | PASSERELLE_STORE=sqlite:%s '%s' --plain 2>/dev/null | head -c 300 >/dev/null",
             place.store, getenv("PASSERELLE_BIN"));
    ck_assert_int_eq(system(command), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("script");
    TCase *t = tcase_create("script");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, the_whole_lesson_as_a_script);
    tcase_add_test(t, the_locale_changes_nothing);
    tcase_add_test(t, a_script_that_stops_goes_on_later);
    tcase_add_test(t, raw_actions_do_what_names_do);
    tcase_add_test(t, begun_in_curses_and_killed_then_gone_on_in_lines);
    tcase_add_test(t, a_terminal_in_lines_has_a_prompt_and_keeps_its_settings);
    tcase_add_test(t, requests_to_end_are_heard_in_lines_too);
    tcase_add_test(t, an_output_that_closes_is_an_end_and_not_a_crash);
    suite_add_tcase(s, t);
    return s;
}
