/* links: journal - names on cards: one rule for the learners' page, the command line and the journal. */
#include "passerelle/journal.h"
#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdlib.h>

static const struct {
    const char *name;
    enum name_fault fault;
} names[] = {
    { "Amina", NAME_FINE },
    { "Олена", NAME_FINE },
    { "أمينة", NAME_FINE },
    { "Jean-Luc", NAME_FINE },
    { "N'Golo", NAME_FINE },
    { "7", NAME_FINE },
    { "Quinze lettres!", NAME_FINE },
    { "", NAME_EMPTY },
    { "Seize lettres ici", NAME_LONG },
    { "...", NAME_NO_LETTER },
    { "-", NAME_NO_LETTER },
    { " ", NAME_NO_LETTER },
    { "\xF0\x9F\x98\x80", NAME_SIGN }, /* a face */
    { "Zo\xF0\x9F\x98\x80", NAME_SIGN },
    { "A\nB", NAME_SIGN },
    { "A\x1B[31m", NAME_SIGN },
    { "A\xE2\x80\xAE", NAME_SIGN }, /* turns the direction of writing */
    { "A\xFF", NAME_SIGN },
};

START_TEST(a_name_has_a_letter_or_a_digit_and_only_signs_that_show_everywhere)
{
    ck_assert_msg(person_name_fault(names[_i].name) == names[_i].fault, "« %s »: %d", names[_i].name,
                  (int)person_name_fault(names[_i].name));
}
END_TEST

START_TEST(the_journal_refuses_what_the_rule_refuses)
{
    static const struct store_ops *const stores[] = { &store_memory, NULL };
    struct diags diags = { 0 };
    struct journal *j = journal_open("memory:", stores, &diags);
    struct person_card card = { .name = names[_i].name, .picture = "soleil" };
    ck_assert_int_eq(journal_person_put(j, &card, &diags), names[_i].fault == NAME_FINE);
    journal_close(j);
    diags_free(&diags);
}
END_TEST

START_TEST(spaces_around_a_name_go_and_accents_join_their_letters)
{
    static const char *const typed[][2] = {
        { "  Zoé ", "Zoé" },
        { "\xC2\xA0Zoe\xCC\x81\xE2\x80\x83", "Zoé" }, /* no-break space, e and its accent, wide space */
        { "   ", "" },
        { "A\xFF ", "A\xFF" },
    };
    for (size_t i = 0; i < ARRAY_LEN(typed); i++) {
        char *name = person_name(typed[i][0]);
        ck_assert_str_eq(name, typed[i][1]);
        free(name);
    }
}
END_TEST

START_TEST(two_cards_called_the_same_on_paper_are_twins)
{
    const struct person_card olena = { .name = "Олена", .picture = "livre" },
                             latin = { .name = "Olena", .picture = "livre" },
                             other = { .name = "Olena", .picture = "velo" },
                             case_only = { .name = "OLENA", .picture = "velo" };
    ck_assert(person_twins(&olena, &latin));
    ck_assert(person_twins(&other, &case_only));
    ck_assert(!person_twins(&latin, &other));
}
END_TEST

START_TEST(a_copy_of_a_card_owes_nothing_to_the_first)
{
    struct arena arena = { 0 };
    char name[] = "Amina";
    struct person_card card = { .name = name, .picture = "soleil", .need = "logement" };
    struct person_card copy = person_copy(&card, &arena);
    name[0] = 'X';
    ck_assert_str_eq(copy.name, "Amina");
    ck_assert_str_eq(copy.need, "logement");
    ck_assert_ptr_null(copy.referent);
    arena_free(&arena);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("person");
    TCase *t = tcase_create("names");
    tcase_add_loop_test(t, a_name_has_a_letter_or_a_digit_and_only_signs_that_show_everywhere, 0,
                        (int)ARRAY_LEN(names));
    tcase_add_loop_test(t, the_journal_refuses_what_the_rule_refuses, 0, (int)ARRAY_LEN(names));
    tcase_add_test(t, spaces_around_a_name_go_and_accents_join_their_letters);
    tcase_add_test(t, two_cards_called_the_same_on_paper_are_twins);
    tcase_add_test(t, a_copy_of_a_card_owes_nothing_to_the_first);
    suite_add_tcase(s, t);
    return s;
}
