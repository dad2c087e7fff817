/* links: session */
/* Typed answers: what is forgiven, what is pointed out, what never is. */
#include "passerelle/judge.h"
#include "unit/runner.h"

static struct arena arena;

static void free_arena(void)
{
    arena_free(&arena);
}

static struct verdict judge(const struct answer *answers, size_t n, unsigned exact, const char *typed)
{
    struct step step = { .kind = STEP_TYPE, .answers = answers, .answer_count = n, .exact = exact };
    return answer_judge(&step, NULL, typed, &arena);
}

START_TEST(spelling_is_forgiven_and_told)
{
    static const struct answer answers[] = { { .right = "pièce jointe / la pièce jointe" } };
    static const struct {
        const char *typed;
        bool right;
        unsigned forgiven;
    } cases[] = {
        { "pièce jointe", true, 0 },
        { "  pièce jointe ", true, 0 },
        { "pièce jointe.", true, 0 },
        { "Pièce jointe", true, FORGIVEN_CASE },
        { "piece jointe", true, FORGIVEN_ACCENT },
        { "PIECE JOINTE", true, FORGIVEN_CASE | FORGIVEN_ACCENT },
        { "pièce   jointe", true, FORGIVEN_SPACE },
        { "la pièce jointe", true, 0 },
        { "pièce joitne", true, FORGIVEN_LETTER },
        { "pièce jjointe", true, FORGIVEN_LETTER },
        { "pièc jointe", true, FORGIVEN_LETTER },
        { "piéce joante", true, FORGIVEN_LETTER },
        { "pièc joint", false, 0 },      /* two letters */
        { "li pièce jointe", false, 0 }, /* a short word */
        { "pièce", false, 0 },
        { "piècejointe", false, 0 },
        { "", false, 0 },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct verdict v = judge(answers, 1, 0, cases[i].typed);
        ck_assert_msg(v.right == cases[i].right, "%s: %s", cases[i].typed, v.right ? "right" : "not right");
        ck_assert_msg(v.forgiven == cases[i].forgiven, "%s: %u", cases[i].typed, v.forgiven);
        ck_assert_int_eq(v.answer, v.right ? 0 : -1);
    }
}
END_TEST

START_TEST(the_alternative_that_fits_best_is_given_back)
{
    static const struct answer answers[] = { { .right = "Répondre / le bouton répondre" } };
    ck_assert_str_eq(judge(answers, 1, 0, "repondre").expected, "Répondre");
    ck_assert_str_eq(judge(answers, 1, 0, "Le bouton répondre").expected, "le bouton répondre");
    ck_assert_str_eq(judge(answers, 1, 0, "Repnodre").expected, "Répondre");
}
END_TEST

START_TEST(the_shape_of_an_apostrophe_is_no_matter)
{
    static const struct answer answers[] = { { .right = "l'objet" } };
    struct verdict v = judge(answers, 1, 0, "l’objet");
    ck_assert(v.right);
    ck_assert_uint_eq(v.forgiven, 0);
}
END_TEST

START_TEST(ligatures_count_as_an_accent)
{
    static const struct answer answers[] = { { .right = "cœur" } };
    struct verdict v = judge(answers, 1, 0, "coeur");
    ck_assert(v.right);
    ck_assert_uint_eq(v.forgiven, FORGIVEN_ACCENT);
}
END_TEST

START_TEST(declared_wrong_answers_come_before_forgiven_letters)
{
    static const struct answer answers[] = { { .right = "répondre" }, { .wrong = "réponde / réponse" } };
    struct verdict v = judge(answers, 2, 0, "Réponde");
    ck_assert_int_eq(v.answer, 1);
    ck_assert(!v.right);
    ck_assert_uint_eq(v.forgiven, 0);
    ck_assert(judge(answers, 2, 0, "répondra").right);
}
END_TEST

START_TEST(a_wrong_answer_written_to_the_letter_is_the_one_the_author_meant)
{
    static const struct answer answers[] = { { .right = "Léa" }, { .wrong = "Lea" } };
    ck_assert_int_eq(judge(answers, 2, 0, "Lea").answer, 1);
    ck_assert_int_eq(judge(answers, 2, 0, "léa").answer, 0);
}
END_TEST

START_TEST(what_the_step_wants_exact_is_not_forgiven)
{
    static const struct answer answers[] = { { .right = "Sept  pommes é" } };
    ck_assert(judge(answers, 1, EXACT_CAPITALS, "Sept  pommes e").right);
    ck_assert(!judge(answers, 1, EXACT_CAPITALS, "sept  pommes é").right);
    ck_assert(!judge(answers, 1, EXACT_ACCENTS, "Sept  pommes e").right);
    ck_assert(!judge(answers, 1, EXACT_SPACES, "Sept pommes é").right);
    ck_assert(judge(answers, 1, EXACT_SPACES, " sept  pommes e").right);
    ck_assert(!judge(answers, 1, EXACT_SPACES, "Sept  pomes é").right); /* nor a letter */
}
END_TEST

START_TEST(digits_and_addresses_are_right_or_not)
{
    static const struct answer answers[] = {
        { .right = "75011 Paris / lea.martin@courrier.example / 16 novembre" },
    };
    ck_assert(judge(answers, 1, 0, "75011 paris").right);
    ck_assert(!judge(answers, 1, 0, "75012 Paris").right);
    ck_assert(judge(answers, 1, 0, "75011 Pariss").right);
    ck_assert(!judge(answers, 1, 0, "lea.martim@courrier.example").right);
    ck_assert(!judge(answers, 1, 0, "15 novembre").right);
    ck_assert(judge(answers, 1, 0, "16 novenbre").right);
}
END_TEST

START_TEST(hostile_typing_is_only_wrong)
{
    static const struct answer answers[] = { { .right = "oui" }, { .wrong = "non", .say = "x" } };
    static const char *const typed[] = { "\xff\xfe", ".", "...", " / ", "\n", "\xC3", "oui / non" };
    for (size_t i = 0; i < ARRAY_LEN(typed); i++)
        ck_assert(!judge(answers, 2, 0, typed[i]).right);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("answer");
    TCase *t = tcase_create("answer");
    tcase_add_checked_fixture(t, NULL, free_arena);
    tcase_add_test(t, spelling_is_forgiven_and_told);
    tcase_add_test(t, the_alternative_that_fits_best_is_given_back);
    tcase_add_test(t, the_shape_of_an_apostrophe_is_no_matter);
    tcase_add_test(t, ligatures_count_as_an_accent);
    tcase_add_test(t, declared_wrong_answers_come_before_forgiven_letters);
    tcase_add_test(t, a_wrong_answer_written_to_the_letter_is_the_one_the_author_meant);
    tcase_add_test(t, what_the_step_wants_exact_is_not_forgiven);
    tcase_add_test(t, digits_and_addresses_are_right_or_not);
    tcase_add_test(t, hostile_typing_is_only_wrong);
    suite_add_tcase(s, t);
    return s;
}
