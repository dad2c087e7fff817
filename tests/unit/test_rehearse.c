/* links: check */
/* The robots of rehearse: what is not needed, mistakes that nobody reaches, and what is told of a lesson. */
#include "passerelle/check.h"
#include "unit/folder.h"
#include "unit/runner.h"

#include <string.h>

enum { TEST_SECONDS = 60 }; /* under sanitizers, beside other work */

static struct folder f;
static struct diags d;
static struct str out;

static const char pack_file[] =
    "passerelle: 1\nid: essai\ntitle: Essai\nversion: 1\nlanguage: fr\nlessons: [%s]\n";

static const char world_file[] = "passerelle: 1\n"
                                 "id: ana\n"
                                 "title: Ana\n"
                                 "now: 2026-11-16 09:30\n"
                                 "me: ana\n"
                                 "people:\n"
                                 "  ana:\n"
                                 "    name: Ana Costa\n"
                                 "    mail: ana.costa@courrier.example\n"
                                 "    password: Trois poires mûres\n"
                                 "  nadia:\n"
                                 "    name: Nadia Benali\n"
                                 "    mail: nadia.benali@relais.example\n"
                                 "mail:\n"
                                 "  session: open\n"
                                 "  messages:\n"
                                 "    nadia-rdv:\n"
                                 "      from: nadia\n"
                                 "      subject: Rendez-vous\n"
                                 "      date: 2026-11-16 08:50\n"
                                 "      text: Venez-vous mardi ?\n"
                                 "    nadia-merci:\n"
                                 "      from: nadia\n"
                                 "      subject: Merci\n"
                                 "      date: 2026-11-15 08:50\n"
                                 "      text: Merci de votre visite.\n";

static const char mistakes_file[] = "passerelle: 1\n"
                                    "mistakes:\n"
                                    "  deconnexion:\n"
                                    "    when:\n"
                                    "      mail.session: closed\n"
                                    "    say: |\n"
                                    "      Un.\n"
                                    "      Deux.\n"
                                    "      Trois.\n"
                                    "  document:\n"
                                    "    when:\n"
                                    "      mail.sent:\n"
                                    "        file: some\n"
                                    "    say: |\n"
                                    "      Un.\n"
                                    "      Deux.\n"
                                    "      Trois.\n";

/* The first task of most lessons: it begins at line 8. */
#define ANSWER \
    "      - do: Répondez à Nadia.\n" \
    "        done:\n" \
    "          mail.sent:\n" \
    "            to: nadia\n" \
    "            reply_to: nadia-rdv\n" \
    "            body: oui\n" \
    "        hints: [Elle pose une question.]\n" \
    "        how:\n"
#define WRITE \
    "          - open: nadia-rdv\n" \
    "          - press: Répondre\n" \
    "          - fill:\n" \
    "              Message: Oui. Ana\n" \
    "          - press: Envoyer\n"
#define SAY \
    "            say: |\n" \
    "              Un.\n" \
    "              Deux.\n" \
    "              Trois.\n"

static void set_up(void)
{
    char text[512];
    folder_make(&f);
    snprintf(text, sizeof text, pack_file, "a1");
    folder_write(&f, "pack.yaml", text);
    folder_write(&f, "worlds/ana.yaml", world_file);
    folder_write(&f, "mistakes.yaml", mistakes_file);
    d = (struct diags){ 0 };
    out = (struct str){ 0 };
}

static void tear_down(void)
{
    folder_remove(&f);
    diags_free(&d);
    str_free(&out);
}

/* A lesson of one exercise. Its tasks begin at line 8. */
static void write_lesson(const char *id, const char *head, const char *tasks)
{
    struct str text = { 0 };
    char name[32];
    str_printf(
        &text,
        "passerelle: 1\nid: %s\ntitle: Essai\n%sworld: ana\nsteps:\n  - practise: mail\n    tasks:\n%s", id,
        head, tasks);
    snprintf(name, sizeof name, "%s.yaml", id);
    folder_write(&f, name, str_s(&text));
    str_free(&text);
}

static bool rehearse(const char *tasks)
{
    write_lesson("a1", "", tasks);
    return rehearse_pack(f.path, &out, &d);
}

static void told(enum diag_level level, unsigned line, const char *words)
{
    ck_assert_msg(d.count == 1, "%zu messages, first: %s", d.count, d.count > 0 ? d.list[0].text : "");
    ck_assert_msg(d.list[0].level == level && d.list[0].place.line == line &&
                      strstr(d.list[0].text, words) != NULL,
                  "%u: %s", d.list[0].place.line, d.list[0].text);
}

static void nothing_told(void)
{
    ck_assert_msg(d.count == 0, "%u: %s", d.list[0].place.line, d.list[0].text);
}

/* --- the line --- */
START_TEST(a_lesson_gets_one_line_with_its_figures)
{
    ck_assert(rehearse(ANSWER WRITE "        mistakes:\n          - code: supprime\n            when:\n"
                                    "              mail.deleted: nadia-rdv\n" SAY));
    nothing_told();
    ck_assert_str_eq(str_s(&out), "a1 : étapes 1, tâches 1, pratique 61 %, minutes 2, erreurs 1 sur 1, "
                                  "faits mail.sent, bien\n");
}
END_TEST

START_TEST(minutes_that_are_far_from_the_estimate_are_told)
{
    write_lesson("a1", "minutes: 20\n", ANSWER WRITE);
    ck_assert(rehearse_pack(f.path, &out, &d));
    told(DIAG_WARNING, 4, "'minutes' dit 20");
}
END_TEST

START_TEST(without_a_place_for_lines_they_are_notes)
{
    write_lesson("a1", "", ANSWER WRITE);
    ck_assert(rehearse_pack(f.path, NULL, &d));
    told(DIAG_NOTE, 2, "a1 : étapes 1, tâches 1");
}
END_TEST

START_TEST(a_translation_is_played_too)
{
    folder_write(&f, "po/en.po",
                 "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
                 "msgid \"Répondez à Nadia.\"\nmsgstr \"Answer Nadia.\"\n");
    ck_assert(rehearse(ANSWER WRITE));
    nothing_told();
    ck_assert_ptr_nonnull(strstr(str_s(&out), "\na1 (en) : étapes 1, tâches 1"));
}
END_TEST

START_TEST(the_same_lesson_is_always_played_alike)
{
    struct str again = { 0 };
    rehearse(ANSWER WRITE "        mistakes:\n          - code: deconnexion\n          - code: document\n");
    size_t messages = d.count;
    rehearse_pack(f.path, &again, &d);
    ck_assert_str_eq(str_s(&out), str_s(&again));
    ck_assert_uint_eq(d.count, messages); /* equal messages at one place become one */
    str_free(&again);
}
END_TEST

/* --- what is not needed --- */
START_TEST(a_box_that_changes_nothing_is_told_at_its_line)
{
    ck_assert(rehearse(ANSWER "          - open: nadia-rdv\n"
                              "          - press: Répondre\n"
                              "          - fill:\n"
                              "              Objet: Mardi\n"
                              "              Message: Oui. Ana\n"
                              "          - press: Envoyer\n"));
    told(DIAG_WARNING, 19, "ce geste n'est pas utile");
}
END_TEST

START_TEST(a_gesture_that_changes_something_for_nothing_is_told)
{
    ck_assert(rehearse(ANSWER "          - open: nadia-merci\n"
                              "          - press: Supprimer\n" WRITE));
    told(DIAG_WARNING, 17, "ce geste n'est pas utile");
}
END_TEST

START_TEST(what_only_looks_may_stay)
{
    ck_assert(rehearse(ANSWER "          - open: Envoyés\n"
                              "          - open: Réception\n"
                              "          - open: nadia-merci\n"
                              "          - press: Retour\n" WRITE));
    nothing_told();
}
END_TEST

START_TEST(what_a_later_task_needs_may_stay)
{
    ck_assert(rehearse(ANSWER "          - open: nadia-merci\n"
                              "          - press: Supprimer\n" WRITE
                              "      - do: Remettez le message dans Réception.\n"
                              "        done:\n"
                              "          mail.restored: nadia-merci\n"
                              "        hints: [Regardez la Corbeille.]\n"
                              "        how:\n"
                              "          - open: Corbeille\n"
                              "          - open: nadia-merci\n"
                              "          - press: Restaurer\n"));
    nothing_told();
}
END_TEST

/* --- foreseen mistakes --- */
START_TEST(a_path_is_found_to_a_mistake_that_names_none)
{
    ck_assert(rehearse(ANSWER WRITE "        mistakes:\n"
                                    "          - code: nouveau\n"
                                    "            when:\n"
                                    "              mail.sent:\n"
                                    "                to: nadia\n"
                                    "                reply_to: none\n" SAY));
    nothing_told();
    ck_assert_ptr_nonnull(strstr(str_s(&out), "erreurs 1 sur 1"));
}
END_TEST

START_TEST(a_mistake_that_nobody_reaches_is_told_at_its_line)
{
    ck_assert(rehearse(ANSWER WRITE "        mistakes:\n"
                                    "          - code: autre-fichier\n"
                                    "            when:\n"
                                    "              mail.sent:\n"
                                    "                file: some\n" SAY));
    told(DIAG_WARNING, 22, "aucun chemin trouvé vers l'erreur 'autre-fichier' ; ajoutez 'by'");
    ck_assert_ptr_nonnull(strstr(str_s(&out), "erreurs 0 sur 1"));
}
END_TEST

START_TEST(a_path_that_leads_elsewhere_is_an_error_at_the_mistake)
{
    ck_assert(!rehearse(ANSWER WRITE "        mistakes:\n"
                                     "          - code: supprime\n"
                                     "            when:\n"
                                     "              mail.deleted: nadia-rdv\n" SAY "            by:\n"
                                     "              - open: nadia-merci\n"
                                     "              - press: Supprimer\n"));
    told(DIAG_ERROR, 22, "'by' ne mène pas à l'erreur 'supprime'");
}
END_TEST

START_TEST(a_mistake_behind_a_wider_one_is_told)
{
    ck_assert(!rehearse(ANSWER WRITE "        mistakes:\n"
                                     "          - code: large\n"
                                     "            when:\n"
                                     "              mail.deleted: some\n" SAY "          - code: supprime\n"
                                     "            when:\n"
                                     "              mail.deleted: nadia-rdv\n" SAY "            by:\n"
                                     "              - open: nadia-rdv\n"
                                     "              - press: Supprimer\n"));
    told(DIAG_ERROR, 29, "'by' ne mène pas à l'erreur 'supprime'");
}
END_TEST

START_TEST(a_shared_mistake_is_told_once_when_no_lesson_reaches_it)
{
    char text[512];
    snprintf(text, sizeof text, pack_file, "a1, a2");
    folder_write(&f, "pack.yaml", text);
    write_lesson("a2", "", ANSWER WRITE "        mistakes:\n          - code: document\n");
    ck_assert(rehearse(ANSWER WRITE
                       "        mistakes:\n          - code: document\n          - code: deconnexion\n"));
    told(DIAG_WARNING, 12, "aucun chemin trouvé vers l'erreur 'document' dans les leçons");
    ck_assert(strstr(d.list[0].place.file, "mistakes.yaml") != NULL);
}
END_TEST

/* --- a way that does not lead on --- */
START_TEST(what_an_app_refuses_is_told_in_its_own_words)
{
    ck_assert(!rehearse(ANSWER "          - open: nadia-rdv\n"
                               "          - press: Répondre\n"
                               "          - fill:\n"
                               "              À: nadia.blanc@mairie.fr\n"
                               "              Message: Oui. Ana\n"
                               "          - press: Envoyer\n"));
    told(DIAG_ERROR, 19, "l'écran refuse ce geste : « Votre réponse est écrite. Cette adresse peut être");
}
END_TEST

START_TEST(the_line_of_done_that_is_not_met_is_told)
{
    ck_assert(!rehearse(ANSWER "          - open: nadia-rdv\n"
                               "          - press: Répondre\n"
                               "          - fill:\n"
                               "              Message: Non. Ana\n"
                               "          - press: Envoyer\n"));
    told(DIAG_ERROR, 13, "'how' ne finit pas cette tâche ; il manque : body: oui");
}
END_TEST

START_TEST(of_several_words_the_one_that_is_not_there_is_told)
{
    ck_assert(!rehearse("      - do: Répondez à Nadia.\n"
                        "        done:\n"
                        "          mail.sent:\n"
                        "            body:\n"
                        "              - oui\n"
                        "              - mardi\n"
                        "        hints: [Elle pose une question.]\n"
                        "        how:\n" WRITE));
    told(DIAG_ERROR, 13, "il manque : body: mardi");
}
END_TEST

START_TEST(a_fact_that_never_comes_is_told_by_its_name)
{
    ck_assert(!rehearse(ANSWER "          - open: nadia-rdv\n"
                               "          - press: Répondre\n"));
    told(DIAG_ERROR, 10, "il manque : mail.sent");
}
END_TEST

START_TEST(a_made_message_is_called_by_its_subject)
{
    ck_assert(!rehearse(ANSWER WRITE "      - do: Supprimez votre message.\n"
                                     "        done:\n"
                                     "          mail.deleted: some\n"
                                     "        hints: [Regardez les messages envoyés.]\n"
                                     "        how:\n"
                                     "          - open: Envoyés\n"
                                     "          - open: new-7\n"));
    told(DIAG_ERROR, 27, "rien ne s'appelle ainsi à ce moment sur l'écran : 'new-7'");
    ck_assert_ptr_nonnull(strstr(d.list[0].text, "Re : Rendez-vous"));
    ck_assert_ptr_null(strstr(d.list[0].text, "new-1"));
}
END_TEST

/* --- what check finds comes first --- */
START_TEST(a_lesson_with_errors_is_not_played_and_each_is_told_once)
{
    ck_assert(!rehearse(ANSWER "          - open: nadia-rdb\n"
                               "          - press: Répondre\n"));
    told(DIAG_ERROR, 16, "rien à ouvrir de ce nom dans cet exercice");
    ck_assert_str_eq(str_s(&out), "a1 : pas jouée ; corrigez d'abord les erreurs\n");
}
END_TEST

START_TEST(errors_of_a_world_keep_its_lessons_from_being_played)
{
    struct str world = { 0 };
    str_printf(&world,
               "%s    nadia-deux:\n      from: nadai\n      subject: Deux\n"
               "      date: 2026-11-15 08:50\n      text: Bonjour.\n",
               world_file);
    folder_write(&f, "worlds/ana.yaml", str_s(&world));
    str_free(&world);
    ck_assert(!rehearse(ANSWER WRITE));
    told(DIAG_ERROR, 28, "'nadai'");
    ck_assert_str_eq(str_s(&out), "a1 : pas jouée ; corrigez d'abord les erreurs\n");
}
END_TEST

START_TEST(errors_of_one_lesson_leave_the_others_to_be_played)
{
    char text[512];
    snprintf(text, sizeof text, pack_file, "a1, a2");
    folder_write(&f, "pack.yaml", text);
    write_lesson("a2", "", ANSWER WRITE);
    ck_assert(!rehearse(ANSWER "          - open: nadia-rdb\n"));
    told(DIAG_ERROR, 16, "rien à ouvrir");
    ck_assert(starts_with(str_s(&out), "a1 : pas jouée"));
    ck_assert_ptr_nonnull(strstr(str_s(&out), "\na2 : étapes 1, tâches 1"));
}
END_TEST

/* --- ways out --- */
START_TEST(whoever_errs_gets_out_of_tasks_that_are_shown_and_done_together)
{
    ck_assert(rehearse_pack(SOURCE_DIR "/tests/fixtures/petit/petite.yaml", &out, &d));
    nothing_told();
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("rehearse");
    TCase *line = tcase_create("what is told of a lesson");
    tcase_add_checked_fixture(line, set_up, tear_down);
    tcase_set_timeout(line, TEST_SECONDS);
    tcase_add_test(line, a_lesson_gets_one_line_with_its_figures);
    tcase_add_test(line, minutes_that_are_far_from_the_estimate_are_told);
    tcase_add_test(line, without_a_place_for_lines_they_are_notes);
    tcase_add_test(line, a_translation_is_played_too);
    tcase_add_test(line, the_same_lesson_is_always_played_alike);
    suite_add_tcase(s, line);
    TCase *useful = tcase_create("what is not needed");
    tcase_add_checked_fixture(useful, set_up, tear_down);
    tcase_set_timeout(useful, TEST_SECONDS);
    tcase_add_test(useful, a_box_that_changes_nothing_is_told_at_its_line);
    tcase_add_test(useful, a_gesture_that_changes_something_for_nothing_is_told);
    tcase_add_test(useful, what_only_looks_may_stay);
    tcase_add_test(useful, what_a_later_task_needs_may_stay);
    suite_add_tcase(s, useful);
    TCase *mistakes = tcase_create("foreseen mistakes");
    tcase_add_checked_fixture(mistakes, set_up, tear_down);
    tcase_set_timeout(mistakes, TEST_SECONDS);
    tcase_add_test(mistakes, a_path_is_found_to_a_mistake_that_names_none);
    tcase_add_test(mistakes, a_mistake_that_nobody_reaches_is_told_at_its_line);
    tcase_add_test(mistakes, a_path_that_leads_elsewhere_is_an_error_at_the_mistake);
    tcase_add_test(mistakes, a_mistake_behind_a_wider_one_is_told);
    tcase_add_test(mistakes, a_shared_mistake_is_told_once_when_no_lesson_reaches_it);
    suite_add_tcase(s, mistakes);
    TCase *on = tcase_create("a way that does not lead on");
    tcase_add_checked_fixture(on, set_up, tear_down);
    tcase_set_timeout(on, TEST_SECONDS);
    tcase_add_test(on, what_an_app_refuses_is_told_in_its_own_words);
    tcase_add_test(on, the_line_of_done_that_is_not_met_is_told);
    tcase_add_test(on, of_several_words_the_one_that_is_not_there_is_told);
    tcase_add_test(on, a_fact_that_never_comes_is_told_by_its_name);
    tcase_add_test(on, a_made_message_is_called_by_its_subject);
    suite_add_tcase(s, on);
    TCase *first = tcase_create("what check finds comes first");
    tcase_add_checked_fixture(first, set_up, tear_down);
    tcase_set_timeout(first, TEST_SECONDS);
    tcase_add_test(first, a_lesson_with_errors_is_not_played_and_each_is_told_once);
    tcase_add_test(first, errors_of_a_world_keep_its_lessons_from_being_played);
    tcase_add_test(first, errors_of_one_lesson_leave_the_others_to_be_played);
    suite_add_tcase(s, first);
    TCase *ways = tcase_create("ways out");
    tcase_add_checked_fixture(ways, set_up, tear_down);
    tcase_set_timeout(ways, TEST_SECONDS);
    tcase_add_test(ways, whoever_errs_gets_out_of_tasks_that_are_shown_and_done_together);
    suite_add_tcase(s, ways);
    return s;
}
