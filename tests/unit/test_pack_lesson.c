/* links: pack */
/* A lesson read from YAML: steps, conditions, actions, mistakes, worlds with changes, identities. */
#include "passerelle/pack.h"
#include "unit/folder.h"
#include "unit/runner.h"

static struct folder f;
static struct diags d;
static struct pack *pack;

static const char world[] =
    "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\n"
    "people:\n  lea:\n    name: Léa Martin\n  nadia:\n    name: Nadia Benali\n"
    "mail:\n  folders: [Papiers]\n  messages:\n"
    "    un:\n      from: nadia\n      date: 2026-11-16 08:50\n      text: Bonjour.\n"
    "    deux:\n      from: x@loin.example\n      date: 2026-11-15\n      state: read\n"
    "      folder: Papiers\n      text: |\n        Ligne.\n        Autre.\n";

static void set_up(void)
{
    folder_make(&f);
    d = (struct diags){ 0 };
    folder_write(&f, "pack.yaml",
                 "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
    folder_write(&f, "worlds/lea.yaml", world);
    pack = pack_read(f.path, &d);
    ck_assert_ptr_nonnull(pack);
}

static void tear_down(void)
{
    pack_free(pack);
    diags_free(&d);
    folder_remove(&f);
}

/* The lesson whose steps are given, after the world; no error is expected. */
static struct lesson *read_with(const char *world_lines, const char *steps)
{
    char text[8192];
    snprintf(text, sizeof text, "passerelle: 1\nid: essai\ntitle: Essai\n%ssteps:\n%s", world_lines, steps);
    folder_write(&f, "essai.yaml", text);
    struct lesson *l = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_msg(l != NULL, "%s", d.count > 0 ? d.list[0].text : "NULL");
    ck_assert_uint_eq(d.count, 0);
    return l;
}

static struct lesson *read_task(const char *task)
{
    char steps[6000];
    snprintf(steps, sizeof steps,
             "  - practise: mail\n    tasks:\n      - do: Faites.\n        hints: Ici.\n%s", task);
    return read_with("world: lea\n", steps);
}

START_TEST(steps_come_with_their_kind_text_and_answers)
{
    struct lesson *l = read_with("", "  - read: |\n      Un.\n      Deux.\n"
                                     "  - type: Quoi ?\n    exact: [accents, spaces]\n    answers:\n"
                                     "      - right: oui / si\n"
                                     "      - wrong: non\n        say: Encore.\n");
    ck_assert_uint_eq(l->step_count, 2);
    ck_assert_int_eq(l->steps[0].kind, STEP_READ);
    ck_assert_str_eq(l->steps[0].text, "Un.\nDeux.");
    ck_assert_int_eq(l->steps[1].kind, STEP_TYPE);
    ck_assert_uint_eq(l->steps[1].exact, EXACT_ACCENTS | EXACT_SPACES);
    ck_assert_uint_eq(l->steps[1].answer_count, 2);
    ck_assert_str_eq(l->steps[1].answers[0].right, "oui / si");
    ck_assert_str_eq(l->steps[1].answers[1].say, "Encore.");
    ck_assert_uint_eq(l->steps[1].place.line, 8);
    lesson_free(l);
}
END_TEST

START_TEST(conditions_keep_every_way_of_writing_them)
{
    struct lesson *l = read_task("        done:\n"
                                 "          mail.opened: un / deux\n"
                                 "          mail.sent:\n"
                                 "            to: [nadia, lea]\n"
                                 "            body: mardi\n"
                                 "            times: 3\n"
                                 "            without: non\n"
                                 "          mail.deleted:\n"
                                 "            - message: un\n"
                                 "            - message: deux\n"
                                 "          any:\n"
                                 "            - mail.session: open\n"
                                 "            - mail.searched: some\n"
                                 "        how:\n          - open: un\n");
    const struct condition *c = l->steps[0].tasks[0].done;
    ck_assert_uint_eq(c->count, 4);
    ck_assert_str_eq(c->matches[0].fact, "mail.opened");
    ck_assert_str_eq(c->matches[0].lines[0].attribute, "");
    ck_assert_str_eq(c->matches[0].lines[0].values.s[0], "un / deux");
    ck_assert_int_eq(c->matches[0].times, 1);
    ck_assert_uint_eq(c->matches[1].count, 2);
    ck_assert(c->matches[1].lines[0].is_list);
    ck_assert_uint_eq(c->matches[1].lines[0].values.count, 2);
    ck_assert(!c->matches[1].lines[1].is_list);
    ck_assert_int_eq(c->matches[1].times, 3);
    ck_assert_str_eq(c->matches[1].without, "non");
    ck_assert_str_eq(c->matches[2].fact, "mail.deleted");
    ck_assert_str_eq(c->matches[3].lines[0].values.s[0], "deux");
    ck_assert_uint_eq(c->any_count, 2);
    ck_assert_str_eq(c->any[1].matches[0].lines[0].values.s[0], "some");
    lesson_free(l);
}
END_TEST

START_TEST(actions_keep_verb_name_and_fields)
{
    struct lesson *l = read_task("        done:\n          mail.session: closed\n"
                                 "        how:\n"
                                 "          - open: un\n"
                                 "          - fill:\n              Objet: Bonjour\n              À: nadia\n"
                                 "          - drag: un\n            to: Papiers\n"
                                 "          - key: Ctrl-C\n");
    const struct hows *how = &l->steps[0].tasks[0].how;
    ck_assert_uint_eq(how->count, 4);
    ck_assert_int_eq(how->list[0].verb, HOW_OPEN);
    ck_assert_str_eq(how->list[0].name, "un");
    ck_assert_int_eq(how->list[1].verb, HOW_FILL);
    ck_assert_uint_eq(how->list[1].count, 2);
    ck_assert_str_eq(how->list[1].fields[1].label, "À");
    ck_assert_str_eq(how->list[1].fields[1].value, "nadia");
    ck_assert_int_eq(how->list[2].verb, HOW_DRAG);
    ck_assert_str_eq(how->list[2].to, "Papiers");
    ck_assert_int_eq(how->list[3].verb, HOW_KEY);
    lesson_free(l);
}
END_TEST

START_TEST(a_mistake_that_only_names_its_code_is_the_shared_one)
{
    folder_write(
        &f, "mistakes.yaml",
        "passerelle: 1\nmistakes:\n  vide:\n    when:\n      mail.sent:\n        body: none\n    say: Vide.\n");
    struct lesson *l = read_task("        done:\n          mail.session: closed\n"
                                 "        how:\n          - open: un\n"
                                 "        mistakes:\n          - code: vide\n");
    const struct mistake *m = &l->steps[0].tasks[0].mistakes[0];
    ck_assert_str_eq(m->say, "Vide.");
    ck_assert_str_eq(m->when->matches[0].fact, "mail.sent");
    lesson_free(l);
}
END_TEST

START_TEST(a_world_with_changes_merges_sections_and_replaces_entries)
{
    struct lesson *l =
        read_with("world:\n  like: lea\n  me: nadia\n  people:\n    tran:\n      name: Minh Tran\n"
                  "  mail:\n    session: closed\n    messages:\n      un: none\n"
                  "      deux:\n        from: tran\n        date: 2026-11-14\n        text: Autre.\n"
                  "      trois:\n        from: lea\n        date: 2026-11-13\n        text: Trois.\n",
                  "  - practise: mail\n    tasks:\n      - do: Faites.\n        mode: show\n"
                  "        done:\n          mail.session: open\n"
                  "        how:\n          - open: deux\n");
    const struct world_data *w = l->steps[0].world;
    ck_assert_str_eq(w->id, "lea");
    ck_assert_str_eq(w->me, "nadia");
    ck_assert_uint_eq(w->people_count, 3);
    ck_assert_str_eq(world_data_person(w, "tran")->name, "Minh Tran");
    ck_assert_ptr_null(world_data_person(w, "un"));
    ck_assert_int_eq(w->mail.session, SESSION_CLOSED);
    ck_assert_uint_eq(w->mail.folders.count, 1);
    ck_assert_uint_eq(w->mail.count, 2);
    ck_assert_str_eq(w->mail.messages[0].id, "deux");
    ck_assert_str_eq(w->mail.messages[0].from, "tran");
    ck_assert_ptr_null(w->mail.messages[0].folder); /* replaced as a whole */
    ck_assert_str_eq(w->mail.messages[1].id, "trois");
    lesson_free(l);
}
END_TEST

START_TEST(a_step_may_have_a_world_of_its_own)
{
    const char *steps = "  - practise: mail\n    tasks:\n      - do: A.\n        mode: show\n        done:\n"
                        "          mail.session: open\n        how:\n          - open: un\n"
                        "  - practise: mail\n    world:\n      like: lea\n      mail:\n        messages:\n"
                        "          un: none\n    tasks:\n      - do: B.\n        mode: show\n        done:\n"
                        "          mail.session: open\n        how:\n          - open: deux\n";
    struct lesson *l = read_with("world: lea\n", steps);
    ck_assert_uint_eq(l->steps[0].world->mail.count, 2);
    ck_assert_uint_eq(l->steps[1].world->mail.count, 1);
    ck_assert_str_eq(l->steps[0].world->mail.messages[1].text, "Ligne.\nAutre.");
    ck_assert_int_eq(l->steps[0].world->mail.messages[1].state, MESSAGE_READ);
    lesson_free(l);
}
END_TEST

/* The digest of the step whose text is given. */
static const char *digest_of(const struct lesson *l, const char *text)
{
    for (size_t i = 0; i < l->step_count; i++)
        if (streq(l->steps[i].text, text))
            return l->steps[i].digest;
    ck_abort_msg("no such step: %s", text);
}

START_TEST(inserting_and_moving_steps_disturbs_no_identity)
{
    struct lesson *a = read_with("", "  - read: Un.\n  - read: Deux.\n");
    struct lesson *b = read_with("", "  - read: Zéro.\n  - read: Deux.\n  - read: Un.\n");
    ck_assert_str_eq(digest_of(a, "Un."), digest_of(b, "Un."));
    ck_assert_str_eq(digest_of(a, "Deux."), digest_of(b, "Deux."));
    ck_assert_str_ne(digest_of(a, "Un."), digest_of(a, "Deux."));
    ck_assert_str_ne(a->digest, b->digest);
    lesson_free(a);
    lesson_free(b);
}
END_TEST

START_TEST(an_id_keeps_the_identity_when_the_wording_is_corrected)
{
    struct lesson *a = read_with("", "  - read: Une fote.\n    id: debut\n");
    struct lesson *b = read_with("", "  - read: Une faute.\n    id: debut\n");
    ck_assert_str_eq(a->steps[0].digest, b->steps[0].digest);
    lesson_free(a);
    lesson_free(b);
}
END_TEST

START_TEST(the_same_text_twice_has_two_identities)
{
    struct lesson *l = read_with("", "  - read: Encore.\n  - read: Encore.\n  - read: Encore.\n");
    ck_assert_str_ne(l->steps[0].digest, l->steps[1].digest);
    ck_assert_str_ne(l->steps[1].digest, l->steps[2].digest);
    ck_assert_str_ne(l->steps[0].digest, l->steps[2].digest);
    lesson_free(l);
}
END_TEST

START_TEST(a_change_in_the_world_changes_the_lesson_digest_but_a_better_glossary_does_not)
{
    const char *task = "        done:\n          mail.session: closed\n        how:\n          - open: un\n";
    struct lesson *a = read_task(task);
    folder_write(&f, "glossary.yaml", "passerelle: 1\nglossary:\n  mot: une explication\n");
    struct lesson *b = read_task(task);
    ck_assert_str_eq(a->digest, b->digest);
    ck_assert_uint_eq(b->glossary_count, 1);
    ck_assert_str_eq(b->glossary[0].meaning, "une explication");
    char changed[sizeof world + 40];
    snprintf(changed, sizeof changed, "%s# corrigé\n", world);
    folder_write(&f, "worlds/lea.yaml", changed);
    struct lesson *c = read_task(task);
    ck_assert_str_ne(a->digest, c->digest);
    lesson_free(a);
    lesson_free(b);
    lesson_free(c);
}
END_TEST

START_TEST(learners_are_not_told_what_is_missing_to_publish)
{
    folder_write(&f, "essai.yaml", "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n  - read: Un.\n");
    struct lesson *l = lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    ck_assert_uint_eq(d.count, 0);
    lesson_free(l);
    l = lesson_read(pack, "essai", (struct lesson_options){ 0 }, &d);
    ck_assert_ptr_nonnull(l);
    ck_assert_uint_eq(d.errors, 0);
    ck_assert_uint_eq(d.warnings, 1);
    lesson_free(l);
    ck_assert_ptr_null(lesson_read(pack, "essai", (struct lesson_options){ .strict = true }, &d));
    ck_assert_uint_eq(d.errors, 1);
}
END_TEST

START_TEST(one_file_alone_is_a_lesson_with_or_without_a_pack)
{
    folder_write(&f, "seul/essai.yaml", "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n  - read: Un.\n");
    struct lesson *l =
        lesson_read_file(folder_at(&f, "seul/essai.yaml"), (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    ck_assert_ptr_null(l->pack->id);
    lesson_free(l);
    folder_write(&f, "essai.yaml", "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n  - read: Un.\n");
    l = lesson_read_file(folder_at(&f, "essai.yaml"), (struct lesson_options){ .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    ck_assert_str_eq(l->pack->id, "p");
    lesson_free(l);
    ck_assert_ptr_null(lesson_read_file(folder_at(&f, "essai.txt"), (struct lesson_options){ 0 }, &d));
    ck_assert_ptr_null(lesson_read_file(folder_at(&f, "rien.yaml"), (struct lesson_options){ 0 }, &d));
    ck_assert_uint_eq(d.errors, 2);
}
END_TEST

START_TEST(a_lesson_with_errors_is_kept_for_the_checker_only)
{
    folder_write(&f, "essai.yaml", "passerelle: 1\nid: essai\nsteps:\n  - read: Un.\n  - raed: Deux.\n");
    ck_assert_ptr_null(lesson_read(pack, "essai", (struct lesson_options){ .lenient = true }, &d));
    unsigned errors = d.errors;
    ck_assert_uint_ge(errors, 2);
    struct lesson *l =
        lesson_read(pack, "essai", (struct lesson_options){ .partial = true, .lenient = true }, &d);
    ck_assert_ptr_nonnull(l);
    ck_assert_ptr_null(l->title);
    ck_assert_uint_eq(l->step_count, 2);
    ck_assert_str_eq(l->steps[0].text, "Un.");
    ck_assert_uint_eq(d.errors, 2 * errors);
    lesson_free(l);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pack_lesson");
    TCase *c = tcase_create("lesson");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, steps_come_with_their_kind_text_and_answers);
    tcase_add_test(c, conditions_keep_every_way_of_writing_them);
    tcase_add_test(c, actions_keep_verb_name_and_fields);
    tcase_add_test(c, a_mistake_that_only_names_its_code_is_the_shared_one);
    tcase_add_test(c, a_world_with_changes_merges_sections_and_replaces_entries);
    tcase_add_test(c, a_step_may_have_a_world_of_its_own);
    tcase_add_test(c, inserting_and_moving_steps_disturbs_no_identity);
    tcase_add_test(c, an_id_keeps_the_identity_when_the_wording_is_corrected);
    tcase_add_test(c, the_same_text_twice_has_two_identities);
    tcase_add_test(c, a_change_in_the_world_changes_the_lesson_digest_but_a_better_glossary_does_not);
    tcase_add_test(c, learners_are_not_told_what_is_missing_to_publish);
    tcase_add_test(c, one_file_alone_is_a_lesson_with_or_without_a_pack);
    tcase_add_test(c, a_lesson_with_errors_is_kept_for_the_checker_only);
    suite_add_tcase(s, c);
    return s;
}
