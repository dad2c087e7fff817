/* links: text */
/* UTF-8, safety, width, wrapping and markup. */
#include "unit/runner.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

START_TEST(code_points_round_trip)
{
    struct str s = { 0 };
    for (uint32_t cp = 1; cp < 0x110000; cp += cp < 0x3000 ? 1 : 97) {
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        str_clear(&s);
        utf8_add(&s, cp);
        uint32_t back;
        ck_assert_uint_eq(utf8_next(str_s(&s), s.len, &back), s.len);
        ck_assert_uint_eq(back, cp);
        ck_assert_uint_eq(utf8_before(str_s(&s), s.len), s.len);
    }
    str_free(&s);
}
END_TEST

START_TEST(bad_bytes_are_one_replacement_each)
{
    static const char *const bad[] = { "\x80",         "\xC0\xAF",         "\xE0\x80\xAF",
                                       "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF",
                                       "\xC3",         "\xE2\x82",         "\xF8\x88\x80\x80\x80" };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        uint32_t cp;
        size_t n = strlen(bad[i]), at;
        ck_assert_uint_eq(utf8_next(bad[i], n, &cp), 1);
        ck_assert_uint_eq(cp, 0xFFFD);
        ck_assert_uint_eq(utf8_count(bad[i]), n);
        ck_assert_int_eq(text_check(bad[i], n, &at), TEXT_NOT_UTF8);
        ck_assert_uint_eq(utf8_before(bad[i], n), 1);
    }
    ck_assert_uint_eq(utf8_count("été 日本"), 6);
}
END_TEST

START_TEST(plain_bytes_end_at_the_first_that_is_not)
{
    for (int c = 0; c < 256; c++) {
        for (size_t at = 0; at < 20; at++) {
            char text[21] = "abcdefghijklmnopqr ~";
            text[at] = (char)c;
            bool plain = c >= 0x20 && c < 0x7F;
            ck_assert_uint_eq(utf8_plain(text, 20), plain ? 20 : at);
            ck_assert_uint_eq(utf8_plain(text, at), at); /* what stands behind is not looked at */
        }
    }
}
END_TEST

static void expect_fault(const char *s, size_t n, enum text_fault fault, size_t where, const char *words)
{
    size_t at = 99;
    ck_assert_int_eq(text_check(s, n, &at), fault);
    ck_assert_uint_eq(at, where);
    struct str out = { 0 };
    text_fault_words(&out, fault, s + at, n - at, NULL);
    ck_assert_str_eq(str_s(&out), words);
    str_free(&out);
}

START_TEST(what_may_not_stand_in_a_text_is_found_with_its_place)
{
    size_t at = 99;
    ck_assert_int_eq(text_check("Été\n« ça » œuvre €", strlen("Été\n« ça » œuvre €"), &at), TEXT_FINE);
    ck_assert_uint_eq(at, 99);
    expect_fault("a\x1B[2J", 5, TEXT_CONTROL, 1, "un caractère de commande (U+001B)");
    expect_fault("a\tb", 3, TEXT_CONTROL, 1, "un caractère de commande (U+0009)");
    expect_fault("ab\0c", 4, TEXT_CONTROL, 2, "un caractère de commande (U+0000)");
    expect_fault("\x7F", 1, TEXT_CONTROL, 0, "un caractère de commande (U+007F)");
    expect_fault("é\xC2\x9B", 4, TEXT_CONTROL, 2, "un caractère de commande (U+009B)");
    expect_fault("x\xE2\x80\xAE", 4, TEXT_DIRECTION, 1, "un signe qui change le sens de lecture (U+202E)");
    expect_fault("\xE2\x81\xA6", 3, TEXT_DIRECTION, 0, "un signe qui change le sens de lecture (U+2066)");
    expect_fault("a\xE2\x80\x8B", 4, TEXT_ZERO_WIDTH, 1, "un signe invisible (U+200B)");
    expect_fault("\xF3\xA0\x81\x81", 4, TEXT_ZERO_WIDTH, 0, "un signe invisible (U+E0041)");
    expect_fault("a\xFF", 2, TEXT_NOT_UTF8, 1, "un octet qui n'est pas de l'UTF-8 (FF)");
    expect_fault("a\xE2\x80\xA8", 4, TEXT_CONTROL, 1, "un caractère de commande (U+2028)");
    /* The non-joiner is a letter's business in Persian and Dari, and nowhere else. */
    ck_assert_int_eq(text_check("می\xE2\x80\x8Cخواهم", strlen("می\xE2\x80\x8Cخواهم"), &at), TEXT_FINE);
    expect_fault("a\xE2\x80\x8C", 4, TEXT_ZERO_WIDTH, 1, "un signe invisible (U+200C)");
}
END_TEST

static void expect_safe(const char *s, bool lines, const char *wanted)
{
    struct str out = { 0 };
    text_safe(&out, s, lines);
    ck_assert_str_eq(str_s(&out), wanted);
    size_t at;
    ck_assert_int_eq(text_check(str_s(&out), out.len, &at), TEXT_FINE);
    str_free(&out);
}

START_TEST(unsafe_signs_are_made_visible)
{
    expect_safe("Léa, « ça va »", false, "Léa, « ça va »");
    expect_safe("a\x1B[31mb", false, "a<U+001B>[31mb");
    expect_safe("a\nb", true, "a\nb");
    expect_safe("a\nb", false, "a<U+000A>b");
    expect_safe("\xFFz\xE2\x80", true, "<FF>z<E2><80>");
    expect_safe("x\xE2\x80\xAE", true, "x<U+202E>");
    expect_safe("", true, "");
}
END_TEST

START_TEST(messages_are_printed_safe_with_their_place)
{
    struct diags d = { 0 };
    diag_add(&d, DIAG_ERROR, (struct place){ "a\x1B.yaml", 3, 7 }, "clé '%s'", "\x9B");
    diag_add(&d, DIAG_WARNING, (struct place){ "b.yaml", 4, 0 }, "deux");
    diag_add(&d, DIAG_NOTE, (struct place){ "c.yaml", 0, 0 }, "trois");
    diag_error(&d, "quatre");
    char got[300] = "";
    FILE *f = fmemopen(got, sizeof got, "w");
    text_print_diags(f, &d);
    fclose(f);
    ck_assert_str_eq(got, "a<U+001B>.yaml:3:7: error: clé '<9B>'\n"
                          "b.yaml:4: warning: deux\n"
                          "c.yaml: note: trois\n"
                          "error: quatre\n");
    diags_free(&d);
}
END_TEST

START_TEST(texts_are_composed)
{
    char *s = text_compose("e\xCC\x81t\xC3\xA9");
    ck_assert_str_eq(s, "été");
    free(s);
    s = text_compose("rien à faire");
    ck_assert_str_eq(s, "rien à faire");
    free(s);
}
END_TEST

START_TEST(widths_count_columns_not_bytes)
{
    ck_assert_int_eq(text_width("Échap"), 5);
    ck_assert_int_eq(text_width("日本"), 4);
    ck_assert_int_eq(text_width("e\xCC\x81"), 1);
    ck_assert_int_eq(text_width("‹ › … € ▸ ✓"), 11);
    ck_assert_int_eq(text_width(""), 0);
    ck_assert_int_eq(text_char_width('\n'), 0);
    ck_assert_uint_eq(text_fit("été", 5, 2), 3);
    ck_assert_uint_eq(text_fit("日本", 6, 3), 3);
    ck_assert_uint_eq(text_fit("e\xCC\x81x", 4, 1), 3);
    ck_assert_uint_eq(text_fit("abc", 3, 0), 0);
    ck_assert_uint_eq(text_fit("abc", 3, 10), 3);
}
END_TEST

/* The lines of s at a width, joined by |; a line that begins a line of the author is marked by ^. */
static void expect_lines(const char *s, int cols, const char *wanted)
{
    struct text_line lines[40];
    size_t n = text_wrap(s, cols, lines, ARRAY_LEN(lines));
    ck_assert_uint_eq(text_wrap(s, cols, NULL, 0), n);
    struct str got = { 0 };
    for (size_t i = 0; i < n; i++) {
        str_add(&got, i > 0 ? "|" : "");
        str_add(&got, lines[i].first ? "^" : "");
        str_addn(&got, lines[i].s, lines[i].len);
    }
    ck_assert_str_eq(str_s(&got), wanted);
    str_free(&got);
}

START_TEST(lines_break_at_spaces)
{
    expect_lines("Nadia demande un papier à Léa.", 12, "^Nadia|demande un|papier à|Léa.");
    expect_lines("un deux", 7, "^un deux");
    expect_lines("un deux", 6, "^un|deux");
    expect_lines("un   deux", 4, "^un|deux");
    expect_lines("", 10, "");
    expect_lines("un\n", 10, "^un");
    expect_lines("un\n\ndeux\n", 10, "^un|^|^deux");
    expect_lines("\n", 10, "^");
    expect_lines("  retrait long", 9, "^  retrait|long");
    expect_lines("été été", 3, "^été|été");
    expect_lines("日本 日本", 5, "^日本|日本");
}
END_TEST

START_TEST(trailing_blanks_are_kept_where_there_is_room)
{
    expect_lines("un ", 10, "^un ");
    expect_lines("un    ", 4, "^un  ");
    expect_lines("un ", 2, "^un");
    expect_lines("   ", 10, "^   ");
}
END_TEST

START_TEST(french_signs_stay_with_their_word)
{
    expect_lines("Que faire ? Rien", 10, "^Que|faire ?|Rien");
    expect_lines("le mot « plan » ici", 9, "^le mot|« plan »|ici");
    expect_lines("un deux : trois", 8, "^un|deux :|trois");
    expect_lines("vrai ; faux !", 7, "^vrai ;|faux !");
    expect_lines("10\xC2\xA0h 30", 4, "^10\xC2\xA0h|30");
}
END_TEST

START_TEST(a_number_stays_with_its_unit)
{
    expect_lines("un repas vendredi à 18 h.", 21, "^un repas vendredi à|18 h.");
    expect_lines("vendredi à 18\xC2\xA0h.", 13, "^vendredi à|18\xC2\xA0h.");
    expect_lines("mardi à 14 h 30 ici", 13, "^mardi à|14 h 30 ici");
    expect_lines("il a 200 euros là", 9, "^il a|200 euros|là");
    expect_lines("les 12 hommes", 6, "^les 12|hommes");
    expect_lines("12 h", 3, "^12|h");
}
END_TEST

START_TEST(an_address_is_cut_only_when_no_line_holds_it)
{
    expect_lines("Écrivez à lea@courrier.example vite", 20, "^Écrivez à|lea@courrier.example|vite");
    expect_lines("À : lea@courrier.example", 20, "^À :|lea@courrier.example");
    expect_lines("« lea@courrier.example »", 20, "^«|lea@courrier.example|»");
    expect_lines("à lea@courrier.example", 10, "^à|lea@courri|er.example");
}
END_TEST

START_TEST(keys_are_not_broken_unless_they_must)
{
    expect_lines("Appuyez [Retour arrière] vite", 16, "^Appuyez|[Retour arrière]|vite");
    expect_lines("[Retour arrière]", 9, "^[Retour|arrière]");
    expect_lines("un [ deux trois", 8, "^un [|deux|trois");
}
END_TEST

START_TEST(long_words_are_cut_and_nothing_is_lost)
{
    expect_lines("abcdefgh", 3, "^abc|def|gh");
    expect_lines("日本", 1, "^日|本");
    expect_lines("ab", 0, "^a|b");
    expect_lines("a bcdefg", 4, "^a|bcde|fg");
}
END_TEST

static void expect_runs(const char *s, const char *wanted)
{
    static const char mark[] = { [STYLE_PLAIN] = 'p', [STYLE_KEY] = 'k', [STYLE_STRONG] = 's' };
    struct text_run runs[20];
    size_t n = text_runs(s, strlen(s), runs, ARRAY_LEN(runs));
    struct str got = { 0 };
    for (size_t i = 0; i < n; i++)
        str_printf(&got, "%c(%.*s)", mark[runs[i].style], (int)runs[i].len, runs[i].s);
    ck_assert_str_eq(str_s(&got), wanted);
    str_free(&got);
}

START_TEST(markup_is_split_in_runs)
{
    expect_runs("", "");
    expect_runs("Appuyez sur [Entrée].", "p(Appuyez sur )k([Entrée])p(.)");
    expect_runs("C'est *important* !", "p(C'est )s(important)p( !)");
    expect_runs("[Ctrl]+[C]", "k([Ctrl])p(+)k([C])");
    expect_runs("un [ seul", "p(un [ seul)");
    expect_runs("2 * 3 * 4", "p(2 * 3 * 4)");
    expect_runs("a*b*c **", "p(a*b*c **)");
    expect_runs("« *oui* »", "p(« )s(oui)p( »)");
    expect_runs("[ ] [] x", "p([ ] [] x)");
    expect_runs("[[] []]", "k([[])p( )k([]])");
    expect_runs("*deux mots*", "s(deux mots)");
    struct text_run few[2];
    ck_assert_uint_eq(text_runs("a [b] c", 7, few, 2), 2);
    ck_assert_uint_eq(few[1].len, 5); /* the last run takes the rest */
    ck_assert_uint_eq(text_runs("a [b]", 5, few, 0), 0);
}
END_TEST

START_TEST(keys_of_the_keyboard_are_known)
{
    static const char *const keys[] = {
        "Entrée",         "Échap",  "F1",         "F12",    "à",      "@", "9", "↑",
        "Retour arrière", "Ctrl-C", "Ctrl+Maj+T", "Alt-F4", "Ctrl--", "-", "+"
    };
    static const char *const others[] = { "Envoyer", "entrée", "", "F13", "Ctrl-Envoyer", "ab", " ", "-C" };
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        ck_assert_msg(text_is_key(keys[i]), "%s", keys[i]);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        ck_assert_msg(!text_is_key(others[i]), "%s", others[i]);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("text");
    TCase *t = tcase_create("text");
    tcase_add_test(t, code_points_round_trip);
    tcase_add_test(t, plain_bytes_end_at_the_first_that_is_not);
    tcase_add_test(t, bad_bytes_are_one_replacement_each);
    tcase_add_test(t, what_may_not_stand_in_a_text_is_found_with_its_place);
    tcase_add_test(t, unsafe_signs_are_made_visible);
    tcase_add_test(t, messages_are_printed_safe_with_their_place);
    tcase_add_test(t, texts_are_composed);
    tcase_add_test(t, widths_count_columns_not_bytes);
    tcase_add_test(t, lines_break_at_spaces);
    tcase_add_test(t, trailing_blanks_are_kept_where_there_is_room);
    tcase_add_test(t, french_signs_stay_with_their_word);
    tcase_add_test(t, a_number_stays_with_its_unit);
    tcase_add_test(t, an_address_is_cut_only_when_no_line_holds_it);
    tcase_add_test(t, keys_are_not_broken_unless_they_must);
    tcase_add_test(t, long_words_are_cut_and_nothing_is_lost);
    tcase_add_test(t, markup_is_split_in_runs);
    tcase_add_test(t, keys_of_the_keyboard_are_known);
    suite_add_tcase(s, t);
    return s;
}
