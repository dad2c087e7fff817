/* links: front
 * Codes of the keyboard become inputs, and presses of the mouse become clicks. */
#include "unit/runner.h"

#include "../../src/front/keys.h"
#include "../../src/front/mouse.h"

#include <curses.h>
#include <string.h>

static struct keys keys;
static struct stroke got[64];
static int count;

static void setup(void)
{
    keys = (struct keys){ 0 };
    count = 0;
}

static void take(int code)
{
    count += keys_take(&keys, code, got + count);
}

static void take_bytes(const char *s)
{
    for (; *s != '\0'; s++)
        take((unsigned char)*s);
}

static void rest(void)
{
    count += keys_rest(&keys, got + count);
}

static void expect_key(enum input_key key)
{
    ck_assert_int_eq(count, 1);
    ck_assert_int_eq(got[0].kind, STROKE_INPUT);
    ck_assert_int_eq(got[0].input.key, key);
}

START_TEST(each_key_of_the_specification_is_known)
{
    static const struct {
        int code;
        enum input_key key;
    } table[] = {
        { 13, INPUT_ENTER },
        { KEY_UP, INPUT_UP },
        { KEY_DOWN, INPUT_DOWN },
        { KEY_LEFT, INPUT_LEFT },
        { KEY_RIGHT, INPUT_RIGHT },
        { 9, INPUT_TAB },
        { KEY_BTAB, INPUT_BACKTAB },
        { KEY_F(1), INPUT_HELP },
        { KEY_F(2), INPUT_CALL },
        { KEY_F(4), INPUT_LANGUAGE },
        { KEY_F(9), INPUT_HIDE },
        { KEY_F(10), INPUT_MENU },
        { 7, INPUT_MENU },
        { 127, INPUT_BACKSPACE },
        { 8, INPUT_BACKSPACE },
        { KEY_DC, INPUT_DELETE },
        { KEY_PPAGE, INPUT_PAGE_UP },
        { KEY_NPAGE, INPUT_PAGE_DOWN },
        { KEY_HOME, INPUT_HOME },
        { KEY_END, INPUT_END },
    };
    for (size_t i = 0; i < ARRAY_LEN(table); i++) {
        setup();
        take(table[i].code);
        expect_key(table[i].key);
    }
}
END_TEST

START_TEST(letters_are_put_together_from_their_bytes)
{
    take_bytes("aé");
    take_bytes("\xE2\x82");
    ck_assert_int_eq(count, 2);
    rest(); /* the last byte may come in the next packet */
    take_bytes("\xAC\xF0\x9F\x98\x80");
    ck_assert_int_eq(count, 4);
    ck_assert_uint_eq(got[0].input.ch, 'a');
    ck_assert_uint_eq(got[1].input.ch, 0xE9);
    ck_assert_uint_eq(got[2].input.ch, 0x20AC);
    ck_assert_uint_eq(got[3].input.ch, 0x1F600);
}
END_TEST

START_TEST(bytes_that_are_no_letter_are_dropped)
{
    take_bytes("\x80\xBF\xC3");
    take_bytes("x");                    /* cuts the unfinished letter */
    take_bytes("\xC2\x9B\xE2\x80\xAE"); /* a C1 control, a direction override */
    take_bytes("\xC0\xAF\xFF\xFE\xED\xA0\x80");
    take_bytes("y");
    ck_assert_int_eq(count, 2);
    ck_assert_uint_eq(got[0].input.ch, 'x');
    ck_assert_uint_eq(got[1].input.ch, 'y');
}
END_TEST

START_TEST(control_keys_that_stop_programs_do_nothing)
{
    const int silent[] = { 3, 26, 19, 17, 28, 4, 1, 0, 22 };
    for (size_t i = 0; i < ARRAY_LEN(silent); i++)
        take(silent[i]);
    take(KEY_F(3));
    take(0x300); /* a key that only this terminal has */
    ck_assert_int_eq(count, 0);
}
END_TEST

START_TEST(escape_counts_when_nothing_follows)
{
    take(27);
    ck_assert_int_eq(count, 0);
    rest();
    expect_key(INPUT_ESCAPE);
}
END_TEST

START_TEST(escape_before_a_letter_is_both)
{
    take_bytes("\033a");
    ck_assert_int_eq(count, 2);
    ck_assert_int_eq(got[0].input.key, INPUT_ESCAPE);
    ck_assert_uint_eq(got[1].input.ch, 'a');
    setup();
    take_bytes("\033\033");
    rest();
    ck_assert_int_eq(count, 2);
}
END_TEST

START_TEST(sequences_of_other_terminals_are_keys_all_the_same)
{
    static const struct {
        const char *sequence;
        enum input_key key;
    } table[] = {
        { "\033[A", INPUT_UP },      { "\033OB", INPUT_DOWN },      { "\033[1;5C", INPUT_RIGHT },
        { "\033[21~", INPUT_MENU },  { "\033[[A", INPUT_HELP },     { "\033[[B", INPUT_CALL },
        { "\033[20~", INPUT_HIDE },  { "\033[3;2~", INPUT_DELETE }, { "\033OS", INPUT_LANGUAGE },
        { "\033[Z", INPUT_BACKTAB }, { "\033[1;2P", INPUT_HELP },
    };
    for (size_t i = 0; i + 1 < ARRAY_LEN(table); i++) {
        setup();
        take_bytes(table[i].sequence);
        rest();
        expect_key(table[i].key);
    }
}
END_TEST

START_TEST(unknown_sequences_leave_no_letters_behind)
{
    take_bytes("\033[200~");
    take_bytes("\033[<2;120;40M");
    take_bytes("\033[<0;1;2;3M");
    take_bytes("\033[1;2;3;4;5;6;7;8;9;10;11;12x");
    take_bytes("\033OR");
    rest();
    ck_assert_int_eq(count, 0);
    take('z');
    ck_assert_int_eq(count, 1);
}
END_TEST

START_TEST(the_answer_to_a_question_is_no_typing)
{
    take('a');
    take_bytes("\033]11;rgb:3000/0a00");
    rest(); /* it may come in two packets */
    take_bytes("/2400\033\\b");
    ck_assert_int_eq(count, 3);
    ck_assert_int_eq(got[1].kind, STROKE_ANSWER);
    ck_assert_str_eq(keys.reply, "11;rgb:3000/0a00/2400");
    ck_assert_uint_eq(got[2].input.ch, 'b');
    setup();
    take_bytes("\033]11;rgb:ff/ff/ff\a");
    ck_assert_int_eq(count, 1);
    ck_assert_int_eq(got[0].kind, STROKE_ANSWER);
}
END_TEST

START_TEST(a_reply_that_never_ends_gives_the_keyboard_back)
{
    take_bytes("\033]");
    for (int i = 0; i < KEYS_REPLY; i++)
        take('x');
    count = 0;
    take('q');
    ck_assert_int_eq(count, 1);
    setup();
    take_bytes("\033]11;");
    take(KEY_UP);
    take(KEY_UP);
    ck_assert_int_eq(count, 1);
}
END_TEST

START_TEST(a_resize_may_come_between_two_bytes)
{
    take(0xC3);
    take(KEY_RESIZE);
    take(0xA9);
    ck_assert_int_eq(count, 2);
    ck_assert_int_eq(got[0].kind, STROKE_RESIZE);
    ck_assert_uint_eq(got[1].input.ch, 0xE9);
}
END_TEST

/* --- the mouse --- */

static void expect_gesture(const char *bytes, enum mouse_gesture gesture, int row, int col)
{
    setup();
    take_bytes(bytes);
    rest();
    ck_assert_int_eq(count, 1);
    ck_assert_int_eq(got[0].kind, STROKE_MOUSE);
    ck_assert_int_eq(got[0].gesture, gesture);
    ck_assert_int_eq(got[0].row, row);
    ck_assert_int_eq(got[0].col, col);
}

START_TEST(reports_of_the_mouse_are_read)
{
    expect_gesture("\033[<0;11;6M", MOUSE_PRESS, 5, 10);
    expect_gesture("\033[<0;1000;300m", MOUSE_RELEASE, 299, 999);
    expect_gesture("\033[<16;1;1M", MOUSE_PRESS, 0, 0); /* with [Ctrl] */
    expect_gesture("\033[<64;2;2M", MOUSE_WHEEL_UP, 1, 1);
    expect_gesture("\033[<65;2;2M", MOUSE_WHEEL_DOWN, 1, 1);
    expect_gesture("\033[M !!", MOUSE_PRESS, 0, 0);
    expect_gesture("\033[M#*$", MOUSE_RELEASE, 3, 9);
    expect_gesture("\033[M`\"\"", MOUSE_WHEEL_UP, 1, 1);
}
END_TEST

static struct cell cells[3 * 20];
static const struct canvas canvas = { .cols = 20, .rows = 3, .cells = cells };
static struct mouse mouse;

static void setup_mouse(void)
{
    mouse = (struct mouse){ 0 };
    for (int i = 0; i < 3 * 20; i++)
        cells[i] = (struct cell){ .ch = ' ', .item = i / 20 == 1 ? 7 : -1 };
}

static bool release(int row, int col, int64_t ms)
{
    return mouse_release(&mouse, &canvas, &row, &col, ms);
}

START_TEST(a_click_is_a_release_on_what_was_pressed)
{
    ck_assert(!release(1, 3, 0));
    mouse_press(&mouse, &canvas, 1, 3);
    ck_assert(release(1, 3, 10));
    mouse_press(&mouse, &canvas, 1, 15);
    ck_assert(!release(2, 15, 1000)); /* slid away: a change of mind */
    mouse_press(&mouse, &canvas, 0, 15);
    ck_assert(!release(0, 14, 2000)); /* nothing there */
}
END_TEST

START_TEST(a_hand_that_trembles_still_clicks_where_it_pressed)
{
    mouse_press(&mouse, &canvas, 1, 3);
    int row = 1, col = 9;
    ck_assert(mouse_release(&mouse, &canvas, &row, &col, 0));
    ck_assert_int_eq(row, 1);
    ck_assert_int_eq(col, 3);
}
END_TEST

START_TEST(the_second_half_of_a_double_click_falls_on_nothing)
{
    mouse_press(&mouse, &canvas, 1, 3);
    ck_assert(release(1, 3, 1000));
    mouse_press(&mouse, &canvas, 1, 4);
    ck_assert(!release(1, 4, 1200));
    mouse_press(&mouse, &canvas, 1, 4);
    ck_assert(release(1, 4, 1300));
    mouse_press(&mouse, &canvas, 1, 4);
    ck_assert(release(1, 4, 2000)); /* slow enough to mean it */
    mouse_press(&mouse, &canvas, 1, 12);
    ck_assert(release(1, 12, 2100)); /* elsewhere */
}
END_TEST

START_TEST(clicks_outside_the_window_are_harmless)
{
    mouse_press(&mouse, &canvas, -1, 500);
    ck_assert(release(-1, 500, 0)); /* the view decides that nothing is there */
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("keys");
    TCase *t = tcase_create("keys");
    tcase_add_checked_fixture(t, setup, NULL);
    tcase_add_test(t, each_key_of_the_specification_is_known);
    tcase_add_test(t, letters_are_put_together_from_their_bytes);
    tcase_add_test(t, bytes_that_are_no_letter_are_dropped);
    tcase_add_test(t, control_keys_that_stop_programs_do_nothing);
    tcase_add_test(t, escape_counts_when_nothing_follows);
    tcase_add_test(t, escape_before_a_letter_is_both);
    tcase_add_test(t, sequences_of_other_terminals_are_keys_all_the_same);
    tcase_add_test(t, unknown_sequences_leave_no_letters_behind);
    tcase_add_test(t, the_answer_to_a_question_is_no_typing);
    tcase_add_test(t, a_reply_that_never_ends_gives_the_keyboard_back);
    tcase_add_test(t, a_resize_may_come_between_two_bytes);
    tcase_add_test(t, reports_of_the_mouse_are_read);
    suite_add_tcase(s, t);
    TCase *m = tcase_create("mouse");
    tcase_add_checked_fixture(m, setup_mouse, NULL);
    tcase_add_test(m, a_click_is_a_release_on_what_was_pressed);
    tcase_add_test(m, a_hand_that_trembles_still_clicks_where_it_pressed);
    tcase_add_test(m, the_second_half_of_a_double_click_falls_on_nothing);
    tcase_add_test(m, clicks_outside_the_window_are_harmless);
    suite_add_tcase(s, m);
    return s;
}
