/* links: view page - the first letters of a name lead to its card: the focus goes there, nothing is chosen. */
#include "unit/view_kit.h"

static void word(const char *letters)
{
    for (size_t n = strlen(letters), at = 0; at < n;) {
        uint32_t cp;
        at += utf8_next(letters + at, n - at, &cp);
        ck_assert(!type(cp));
    }
}

static void names(const char *const *labels, size_t count)
{
    page_begin(&page, "names");
    page_open(&page, (struct item){ .group = GROUP_GRID, .id = "cards", .amount = 3 });
    for (size_t i = 0; i < count; i++)
        page_add(&page, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(&page, "card/%s", labels[i]),
                                       .label = labels[i] });
    page_close(&page);
    view_show(view, &page);
}

START_TEST(a_letter_goes_to_the_card_that_begins_with_it)
{
    show("login");
    word("y");
    expect_focus("card/montagne");
    word("B");
    expect_focus("card/bateau");
    word("z");
    expect_focus("card/bateau");
}
END_TEST

START_TEST(more_letters_tell_two_names_apart)
{
    static const char *const labels[] = { "Ali", "Bo", "Amina", "Amir" };
    names(labels, 4);
    word("am");
    expect_focus("card/Amina");
    word("ir");
    expect_focus("card/Amir");
}
END_TEST

START_TEST(the_same_letter_goes_from_name_to_name_and_around)
{
    static const char *const labels[] = { "Ali", "Bo", "Amina", "Bintou" };
    names(labels, 4);
    word("b");
    expect_focus("card/Bo");
    word("b");
    expect_focus("card/Bintou");
    word("b");
    expect_focus("card/Bo");
}
END_TEST

START_TEST(a_name_that_does_not_go_on_so_is_another_name)
{
    static const char *const labels[] = { "Ali", "Bo", "Lina" };
    names(labels, 3);
    word("al");
    expect_focus("card/Ali");
    word("b");
    expect_focus("card/Bo");
}
END_TEST

START_TEST(accents_and_capitals_are_forgiven)
{
    static const char *const labels[] = { "Ana", "Élodie", "Zoé", "Œdipe" };
    names(labels, 4);
    word("e");
    expect_focus("card/Élodie");
    word("Z");
    expect_focus("card/Zoé");
    word("é"); /* the sign of [2] on a French keyboard: here it is a letter */
    expect_focus("card/Élodie");
    word("oe");
    expect_focus("card/Œdipe");
}
END_TEST

START_TEST(after_an_arrow_a_new_word_begins)
{
    static const char *const labels[] = { "Ali", "Bo", "Lina", "Alma" };
    names(labels, 4);
    word("a");
    press(INPUT_RIGHT);
    expect_focus("card/Bo");
    word("l");
    expect_focus("card/Lina");
}
END_TEST

START_TEST(letters_that_came_together_are_one_word)
{
    static const char *const labels[] = { "Ali", "Amina", "Amir" };
    names(labels, 3);
    ck_assert(!view_paste(view, "amir", &action));
    expect_focus("card/Amir");
}
END_TEST

START_TEST(small_windows_do_the_same)
{
    view_resize(view, 40, 15);
    show("login");
    word("le");
    expect_focus("card/fleur");
}
END_TEST

START_TEST(the_training_window_is_left_alone)
{
    show("inbox");
    int before = view_focus(view);
    word("n");
    ck_assert_int_eq(view_focus(view), before);
}
END_TEST

START_TEST(in_a_numbered_list_signs_of_digits_stay_digits)
{
    show("choose");
    ck_assert(type(0xE9));
    expect_action(ACT_ACTIVATE, "answer/2");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view letters");
    TCase *c = tcase_create("letters");
    tcase_add_checked_fixture(c, open_view, close_view);
    tcase_add_test(c, a_letter_goes_to_the_card_that_begins_with_it);
    tcase_add_test(c, more_letters_tell_two_names_apart);
    tcase_add_test(c, the_same_letter_goes_from_name_to_name_and_around);
    tcase_add_test(c, a_name_that_does_not_go_on_so_is_another_name);
    tcase_add_test(c, accents_and_capitals_are_forgiven);
    tcase_add_test(c, after_an_arrow_a_new_word_begins);
    tcase_add_test(c, letters_that_came_together_are_one_word);
    tcase_add_test(c, small_windows_do_the_same);
    tcase_add_test(c, the_training_window_is_left_alone);
    tcase_add_test(c, in_a_numbered_list_signs_of_digits_stay_digits);
    suite_add_tcase(s, c);
    return s;
}
