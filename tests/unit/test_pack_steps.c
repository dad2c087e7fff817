/* links: pack */
/* The steps match, order, drill and mission, and questions with a rule: what is read of them, who they are. */
#include "passerelle/pack.h"
#include "unit/folder.h"
#include "unit/runner.h"

static struct folder f;
static struct diags d;

static void set_up(void)
{
    folder_make(&f);
    d = (struct diags){ 0 };
    folder_write(&f, "pack.yaml",
                 "passerelle: 1\nid: p\ntitle: P\nversion: 1\nlanguage: fr\nlessons: [essai]\n");
}

static void tear_down(void)
{
    diags_free(&d);
    folder_remove(&f);
}

static struct lesson *read_steps(const char *steps)
{
    char text[4096], path[512];
    snprintf(text, sizeof text, "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n%s", steps);
    folder_write(&f, "essai.yaml", text);
    snprintf(path, sizeof path, "%s/essai.yaml", f.path);
    return lesson_read_file(path, (struct lesson_options){ .lenient = true }, &d);
}

static struct lesson *read_good(const char *steps)
{
    struct lesson *l = read_steps(steps);
    ck_assert_msg(l != NULL, "%s", d.count > 0 ? d.list[0].text : "NULL");
    ck_assert_uint_eq(d.count, 0);
    return l;
}

START_TEST(a_match_keeps_its_pairs_in_order)
{
    struct lesson *l =
        read_good("  - match: Reliez.\n    pairs:\n"
                  "      - this: \"@\"\n        with: arobase\n"
                  "      - this: _\n        with: tiret bas\n        say: Ce trait est en bas.\n");
    const struct step *s = &l->steps[0];
    ck_assert_int_eq(s->kind, STEP_MATCH);
    ck_assert_str_eq(s->text, "Reliez.");
    ck_assert_uint_eq(s->pair_count, 2);
    ck_assert_str_eq(s->pairs[0].what, "@");
    ck_assert_str_eq(s->pairs[0].with, "arobase");
    ck_assert_ptr_null(s->pairs[0].say);
    ck_assert_str_eq(s->pairs[1].say, "Ce trait est en bas.");
    ck_assert_uint_eq(s->pairs[1].place.line, 9);
    lesson_free(l);
}
END_TEST

START_TEST(lines_of_an_order_know_their_place)
{
    struct lesson *l =
        read_good("  - order: Dans l'ordre.\n    lines: |\n      Un.\n      Deux.\n      Trois.\n");
    const struct step *s = &l->steps[0];
    ck_assert_int_eq(s->kind, STEP_ORDER);
    ck_assert_uint_eq(s->lines.count, 3);
    ck_assert_str_eq(s->lines.s[2], "Trois.");
    ck_assert_uint_eq(s->lines.at[0].line, 7);
    ck_assert_uint_eq(s->lines.at[2].line, 9);
    lesson_free(l);
}
END_TEST

START_TEST(a_drill_keeps_signs_as_they_are_typed)
{
    struct lesson *l = read_good("  - drill: Tapez.\n    lines: |\n      @\n      @@\n      . - _\n");
    const struct step *s = &l->steps[0];
    ck_assert_int_eq(s->kind, STEP_DRILL);
    ck_assert_uint_eq(s->lines.count, 3);
    ck_assert_str_eq(s->lines.s[0], "@");
    ck_assert_str_eq(s->lines.s[2], ". - _");
    lesson_free(l);
}
END_TEST

START_TEST(one_line_needs_no_bar)
{
    struct lesson *l = read_good("  - drill: Tapez.\n    lines: lea@courrier.example\n");
    ck_assert_uint_eq(l->steps[0].lines.count, 1);
    ck_assert_str_eq(l->steps[0].lines.s[0], "lea@courrier.example");
    lesson_free(l);
}
END_TEST

START_TEST(a_mission_speaks_to_the_learner_and_to_the_trainer)
{
    struct lesson *l = read_good("  - mission: Montrez un papier.\n    trainer: Restez à côté.\n"
                                 "  - mission: Relisez.\n");
    ck_assert_int_eq(l->steps[0].kind, STEP_MISSION);
    ck_assert_str_eq(l->steps[0].text, "Montrez un papier.");
    ck_assert_str_eq(l->steps[0].trainer, "Restez à côté.");
    ck_assert_ptr_null(l->steps[1].trainer);
    lesson_free(l);
}
END_TEST

START_TEST(a_question_may_have_a_rule_with_its_parameters)
{
    struct lesson *l =
        read_good("  - type: Votre date ?\n    rule: date\n    since: today\n    until: today + 60 days\n"
                  "    answers:\n      - right: 16/11/2026\n"
                  "  - type: Votre nom ?\n    answers:\n      - right: Léa\n");
    const struct rule *r = l->steps[0].rule;
    ck_assert_ptr_nonnull(r);
    ck_assert_int_eq(r->kind, RULE_DATE);
    ck_assert_int_eq(r->since.kind, DAY_TODAY);
    ck_assert_int_eq(r->until.plus, 60);
    ck_assert_ptr_null(l->steps[1].rule);
    lesson_free(l);
}
END_TEST

START_TEST(each_kind_of_step_is_somebody_else)
{
    struct lesson *l = read_good("  - mission: Un.\n  - read: Un.\n  - drill: Un.\n    lines: a\n"
                                 "  - order: Un.\n    lines: |\n      a\n      b\n");
    for (size_t i = 0; i < l->step_count; i++) {
        ck_assert_uint_eq(strlen(l->steps[i].digest), DIGEST_SHORT - 1);
        for (size_t k = 0; k < i; k++)
            ck_assert_str_ne(l->steps[i].digest, l->steps[k].digest);
    }
    lesson_free(l);
}
END_TEST

START_TEST(every_kind_has_a_name)
{
    for (int k = 0; k < STEP_KINDS; k++)
        ck_assert_uint_gt(strlen(step_kind_name((enum step_kind)k)), 3);
    ck_assert_str_eq(step_kind_name(STEP_MISSION), "mission");
}
END_TEST

/* One rule's parameters beside another are told, each alone. */
START_TEST(a_parameter_of_another_rule_is_told)
{
    static const struct {
        const char *lines;
        unsigned faults;
    } cases[] = {
        { "    rule: text\n    min: 3\n    max: 8\n", 0 },
        { "    rule: text\n    digits: 3\n", 1 },
        { "    rule: number\n    digits: 3\n    min: 1\n    max: 12\n", 0 },
        { "    rule: amount\n    min: 0\n    max: 450,00\n", 0 },
        { "    rule: amount\n    max: 450,5\n", 1 },
        { "    rule: nir\n    digits: 3\n    min: 1\n", 2 },
        { "    rule: time\n    since: 08:30\n    until: 18 h\n", 0 },
        { "    rule: code\n    lasts: 10 minutes\n    tries: 3\n", 0 },
        { "    rule: code\n    tries: 30\n", 1 },
        { "    rule: words\n    which: 3\n", 0 },
        { "    rule: file\n    types: pdf\n    max: 5 Mo\n    newer: 3 months\n    sides: 2\n    quality: any\n",
          0 },
        { "    rule: emails\n    max: 3\n", 1 },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char text[512];
        unsigned before = d.errors;
        snprintf(text, sizeof text, "  - type: Quoi ?\n%s    answers:\n      - right: a\n", cases[i].lines);
        lesson_free(read_steps(text));
        ck_assert_msg(d.errors - before == cases[i].faults, "%s: %u", cases[i].lines, d.errors - before);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pack_steps");
    TCase *t = tcase_create("steps");
    tcase_add_checked_fixture(t, set_up, tear_down);
    tcase_add_test(t, a_match_keeps_its_pairs_in_order);
    tcase_add_test(t, lines_of_an_order_know_their_place);
    tcase_add_test(t, a_drill_keeps_signs_as_they_are_typed);
    tcase_add_test(t, one_line_needs_no_bar);
    tcase_add_test(t, a_mission_speaks_to_the_learner_and_to_the_trainer);
    tcase_add_test(t, a_question_may_have_a_rule_with_its_parameters);
    tcase_add_test(t, each_kind_of_step_is_somebody_else);
    tcase_add_test(t, every_kind_has_a_name);
    tcase_add_test(t, a_parameter_of_another_rule_is_told);
    suite_add_tcase(s, t);
    return s;
}
