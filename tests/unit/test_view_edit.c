/* links: view page */
/* Writing in a field: every edit is one `set` with the whole value, the caret stays between letters. */
#include "unit/runner.h"
#include "unit/view_pages.h"

#include <stdlib.h>
#include <string.h>

static struct page page;
static struct view *view;
static struct action action;
static struct str value; /* what the core would hold */
static int lines;
static unsigned flags;

static void show(void)
{
    page_begin(&page, "form");
    page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                   .id = "field/text",
                                   .label = "Texte",
                                   .value = page_copy(&page, str_s(&value)),
                                   .lines = lines,
                                   .flags = flags });
    button(&page, "button/send", "Envoyer");
    view_show(view, &page);
}

static void open_field(const char *text, int rows)
{
    str_set(&value, text);
    lines = rows;
    show();
}

static void setup(void)
{
    page_init(&page);
    view = view_new();
    flags = 0;
}

static void teardown(void)
{
    view_free(view);
    page_free(&page);
    str_free(&value);
}

/* The core takes each `set`. */
static bool take(bool acted)
{
    if (acted) {
        ck_assert_int_eq(action.verb, ACT_SET);
        ck_assert_str_eq(action.target, "field/text");
        str_set(&value, action.text);
        show();
    }
    return acted;
}

static bool press(enum input_key key)
{
    return take(view_input(view, (struct input){ .key = key }, &action));
}

static void type(const char *s)
{
    for (size_t n = strlen(s); n;) {
        struct input in = { .key = INPUT_CHAR };
        size_t bytes = utf8_next(s, n, &in.ch);
        take(view_input(view, in, &action));
        s += bytes;
        n -= bytes;
    }
}

static void expect(const char *text, int row, int col)
{
    ck_assert_str_eq(str_s(&value), text);
    const struct canvas *c = view_draw(view);
    ck_assert_msg(c->cursor_row == row && c->cursor_col == col, "cursor at %d, %d instead of %d, %d",
                  c->cursor_row, c->cursor_col, row, col);
}

enum { BOX = 4, LEFT = 3 }; /* row of the box, column of its first letter */

START_TEST(letters_are_added_at_the_caret)
{
    open_field("", 1);
    type("Léa");
    expect("Léa", BOX, LEFT + 3);
    press(INPUT_LEFT);
    press(INPUT_LEFT);
    type("xy");
    expect("Lxyéa", BOX, LEFT + 3);
    press(INPUT_HOME);
    type("1");
    expect("1Lxyéa", BOX, LEFT + 1);
    press(INPUT_END);
    type("!");
    expect("1Lxyéa!", BOX, LEFT + 7);
}
END_TEST

START_TEST(letters_are_taken_away_whole)
{
    open_field("éàç", 1);
    press(INPUT_BACKSPACE);
    expect("éà", BOX, LEFT + 2);
    press(INPUT_HOME);
    ck_assert(!press(INPUT_BACKSPACE));
    press(INPUT_DELETE);
    expect("à", BOX, LEFT);
    press(INPUT_DELETE);
    expect("", BOX, LEFT);
    ck_assert(!press(INPUT_DELETE) && !press(INPUT_BACKSPACE));
}
END_TEST

START_TEST(a_typed_accent_joins_its_letter)
{
    open_field("e", 1);
    type("\xCC\x81"); /* U+0301 */
    expect("é", BOX, LEFT + 1);
    press(INPUT_BACKSPACE);
    expect("", BOX, LEFT);
}
END_TEST

START_TEST(what_is_invisible_or_commands_a_terminal_is_not_written)
{
    open_field("a", 1);
    type("\x1b\x7f\x01\xE2\x80\xAE\xE2\x80\x8B");
    expect("a", BOX, LEFT + 1);
    take(view_paste(view, "b\x1b[31mc\r\nd\te\xff", &action));
    ck_assert_str_eq(str_s(&value), "ab[31mc d e");
}
END_TEST

START_TEST(a_paste_is_one_action)
{
    open_field("", 3);
    ck_assert(take(view_paste(view, "Bonjour,\nje viens.", &action)));
    expect("Bonjour,\nje viens.", BOX + 1, LEFT + 9);
    open_field("", 1);
    ck_assert(take(view_paste(view, "un\ndeux", &action)));
    ck_assert_str_eq(str_s(&value), "un deux");
}
END_TEST

START_TEST(a_paste_outside_fields_presses_keys)
{
    build_sample(&page, "choose");
    view_show(view, &page);
    ck_assert(!view_paste(view, "Il y a 3 mots", &action)); /* writing, no choice */
    press(INPUT_DOWN);
    ck_assert(view_paste(view, "3", &action));
    ck_assert_int_eq(action.verb, ACT_ACTIVATE);
    ck_assert_str_eq(action.target, "answer/3");
}
END_TEST

START_TEST(enter_breaks_the_line_where_there_are_several)
{
    open_field("Bonjour", 3);
    press(INPUT_ENTER);
    expect("Bonjour\n", BOX + 1, LEFT);
    type("a");
    press(INPUT_UP);
    expect("Bonjour\na", BOX, LEFT + 1);
    press(INPUT_END);
    expect("Bonjour\na", BOX, LEFT + 7);
    press(INPUT_DOWN);
    expect("Bonjour\na", BOX + 1, LEFT + 1);
}
END_TEST

START_TEST(up_and_down_keep_their_column_over_a_short_line)
{
    open_field("longue ligne\nab\nautre longue", 4);
    expect("longue ligne\nab\nautre longue", BOX + 2, LEFT + 12);
    press(INPUT_UP);
    expect("longue ligne\nab\nautre longue", BOX + 1, LEFT + 2);
    press(INPUT_UP);
    expect("longue ligne\nab\nautre longue", BOX, LEFT + 12);
}
END_TEST

START_TEST(the_first_and_last_line_let_the_arrows_out)
{
    open_field("une\ndeux", 3);
    press(INPUT_DOWN);
    ck_assert_str_eq(page.items[view_focus(view)].id, "button/send");
    press(INPUT_UP);
    ck_assert_str_eq(page.items[view_focus(view)].id, "field/text");
    press(INPUT_UP);
    press(INPUT_UP);
    ck_assert_str_eq(page.items[view_focus(view)].id, "field/text");
}
END_TEST

START_TEST(a_long_line_is_wrapped_at_a_space)
{
    static const char words[] = "mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot";
    open_field(words, 3);
    expect(words, BOX + 1, LEFT + 7);
    press(INPUT_HOME);
    expect(words, BOX + 1, LEFT);
    type("x");
    expect("mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot xmot mot", BOX + 1, LEFT + 1);
}
END_TEST

START_TEST(a_box_scrolls_inside_its_own_rows)
{
    struct str many = { 0 };
    for (int i = 0; i < 60; i++)
        str_printf(&many, "%sligne %d", i ? "\n" : "", i);
    open_field(str_s(&many), 4);
    const struct canvas *c = view_draw(view);
    ck_assert_int_lt(c->cursor_row, 20);
    ck_assert_int_eq(c->cursor_col, LEFT + 8);
    for (int i = 0; i < 59; i++)
        press(INPUT_UP);
    c = view_draw(view);
    ck_assert_int_eq(c->cursor_row, BOX);
    str_free(&many);
}
END_TEST

START_TEST(a_text_longer_than_its_box_shows_the_caret)
{
    open_field("", 1);
    for (int i = 0; i < 150; i++)
        type("a");
    const struct canvas *c = view_draw(view);
    ck_assert_int_eq(c->cursor_row, BOX);
    ck_assert_int_le(c->cursor_col, LEFT + 59);
    ck_assert_uint_eq(c->cells[BOX * 80 + LEFT].ch, 'a');
}
END_TEST

START_TEST(a_secret_is_never_shown)
{
    flags = ITEM_SECRET;
    open_field("", 1);
    type("motdepasse");
    struct str out = { 0 };
    canvas_print(&out, view_draw(view));
    ck_assert_ptr_null(strstr(str_s(&out), "motdepasse"));
    ck_assert_ptr_nonnull(strstr(str_s(&out), "••••••••••____"));
    expect("motdepasse", BOX, LEFT + 10);
    str_free(&out);
}
END_TEST

START_TEST(a_field_has_a_limit)
{
    open_field("", 1);
    for (int i = 0; i < 250; i++)
        type("a");
    ck_assert_uint_eq(value.len, 200);
    open_field("", 2);
    struct str much = { 0 };
    for (int i = 0; i < 3000; i++)
        str_add(&much, "é");
    take(view_paste(view, str_s(&much), &action));
    ck_assert_uint_eq(value.len, 4000);
    str_free(&much);
}
END_TEST

START_TEST(a_refused_letter_leaves_the_caret_where_it_was)
{
    open_field("abc", 1);
    ck_assert(view_input(view, (struct input){ .key = INPUT_CHAR, .ch = 'd' }, &action));
    show();
    expect("abc", BOX, LEFT + 3);
    press(INPUT_HOME);
    ck_assert(view_input(view, (struct input){ .key = INPUT_CHAR, .ch = 'd' }, &action));
    show();
    expect("abc", BOX, LEFT);
}
END_TEST

START_TEST(a_value_that_shrank_takes_the_caret_along)
{
    open_field("Bonjour é", 1);
    str_set(&value, "Bonjou");
    show();
    expect("Bonjou", BOX, LEFT + 6);
    str_set(&value, "éééé");
    show();
    press(INPUT_LEFT);
    ck_assert_int_ge(view_draw(view)->cursor_col, LEFT);
}
END_TEST

START_TEST(a_click_puts_the_caret_there)
{
    open_field("Bonjour\nNadia", 3);
    ck_assert(!view_click(view, BOX, LEFT + 3, &action));
    type("x");
    expect("Bonxjour\nNadia", BOX, LEFT + 4);
    ck_assert(!view_click(view, BOX + 1, LEFT + 20, &action));
    type("!");
    expect("Bonxjour\nNadia!", BOX + 1, LEFT + 6);
}
END_TEST

START_TEST(coming_back_to_a_field_puts_the_caret_at_its_end)
{
    open_field("abc", 1);
    press(INPUT_HOME);
    press(INPUT_TAB);
    press(INPUT_TAB);
    expect("abc", BOX, LEFT + 3);
}
END_TEST

START_TEST(any_keys_keep_the_value_valid_and_the_caret_inside)
{
    static const uint32_t letters[] = { 'a', ' ', 0xE9, 0x301, 0x4E2D, 'b', '\n', 0x1F600, 0x202E };
    static const enum input_key keys[] = { INPUT_ENTER,     INPUT_UP,     INPUT_DOWN,
                                           INPUT_LEFT,      INPUT_RIGHT,  INPUT_HOME,
                                           INPUT_BACKSPACE, INPUT_DELETE, INPUT_PAGE_UP };
    struct rng rng = { rng_seed("keys") };
    open_field("", 3);
    for (int i = 0; i < 6000; i++) {
        if (i % 500 == 0)
            view_resize(view, 40 + (int)rng_below(&rng, 60), 15 + (int)rng_below(&rng, 20));
        struct input in = { .key = INPUT_CHAR, .ch = letters[rng_below(&rng, ARRAY_LEN(letters))] };
        if (rng_below(&rng, 2))
            in.key = keys[rng_below(&rng, ARRAY_LEN(keys))];
        bool acted = view_input(view, in, &action);
        if (!acted && view_focus(view) != 0)
            view_input(view, (struct input){ .key = INPUT_BACKTAB }, &action);
        else if (acted && action.verb == ACT_SET)
            take(true);
        size_t at;
        ck_assert_int_eq(text_check(str_s(&value), value.len, &at), TEXT_FINE);
        const struct canvas *c = view_draw(view);
        ck_assert(c->cursor_row < c->rows && c->cursor_col < c->cols);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view edit");
    TCase *c = tcase_create("fields");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_set_timeout(c, 60);
    tcase_add_test(c, letters_are_added_at_the_caret);
    tcase_add_test(c, letters_are_taken_away_whole);
    tcase_add_test(c, a_typed_accent_joins_its_letter);
    tcase_add_test(c, what_is_invisible_or_commands_a_terminal_is_not_written);
    tcase_add_test(c, a_paste_is_one_action);
    tcase_add_test(c, a_paste_outside_fields_presses_keys);
    tcase_add_test(c, enter_breaks_the_line_where_there_are_several);
    tcase_add_test(c, up_and_down_keep_their_column_over_a_short_line);
    tcase_add_test(c, the_first_and_last_line_let_the_arrows_out);
    tcase_add_test(c, a_long_line_is_wrapped_at_a_space);
    tcase_add_test(c, a_box_scrolls_inside_its_own_rows);
    tcase_add_test(c, a_text_longer_than_its_box_shows_the_caret);
    tcase_add_test(c, a_secret_is_never_shown);
    tcase_add_test(c, a_field_has_a_limit);
    tcase_add_test(c, a_refused_letter_leaves_the_caret_where_it_was);
    tcase_add_test(c, a_value_that_shrank_takes_the_caret_along);
    tcase_add_test(c, a_click_puts_the_caret_there);
    tcase_add_test(c, coming_back_to_a_field_puts_the_caret_at_its_end);
    tcase_add_test(c, any_keys_keep_the_value_valid_and_the_caret_inside);
    suite_add_tcase(s, c);
    return s;
}
