/* links: front
 * What must be read can be read: the contrast of every theme, on usual and unusual backgrounds. */
#include "unit/runner.h"

#include "../../src/front/theme.h"

static const struct rgb black = { 0, 0, 0 }, white = { 255, 255, 255 };

START_TEST(contrast_is_counted_as_wcag_does)
{
    ck_assert_double_eq_tol(colour_contrast(black, white), 21.0, 0.001);
    ck_assert_double_eq_tol(colour_contrast(white, white), 1.0, 0.001);
    /* the figures of the palette's table */
    ck_assert_double_eq_tol(colour_contrast(colour_rgb(243), black), 4.62, 0.02);
    ck_assert_double_eq_tol(colour_contrast(colour_rgb(243), white), 4.54, 0.02);
    ck_assert_double_eq_tol(colour_contrast(colour_rgb(231), colour_rgb(25)), 6.45, 0.02);
    ck_assert_double_eq_tol(colour_contrast(colour_rgb(16), colour_rgb(214)), 11.4, 0.1);
}
END_TEST

static const enum role coloured[] = { ROLE_QUIET, ROLE_GOOD,    ROLE_MISTAKE,
                                      ROLE_HINT,  ROLE_PICTURE, ROLE_DISABLED };

START_TEST(automatic_colours_are_legible_on_black_and_on_white)
{
    struct theme t;
    theme_choose(&t, COLOURS_AUTO, DEPTH_256, NULL);
    for (size_t i = 0; i < ARRAY_LEN(coloured); i++) {
        ck_assert(colour_contrast(colour_rgb(t.looks[coloured[i]].ink), black) >= 4.5);
        ck_assert(colour_contrast(colour_rgb(t.looks[coloured[i]].ink), white) >= 4.5);
    }
    ck_assert_int_eq(t.looks[ROLE_TEXT].ink, OWN);
    ck_assert_int_eq(t.looks[ROLE_TEXT].paper, OWN);
    ck_assert_int_eq(t.looks[ROLE_FOCUS].ink, 231);
}
END_TEST

START_TEST(on_a_known_background_every_colour_is_legible_or_the_texts_own)
{
    const struct rgb backgrounds[] = { { 0x30, 0x0a, 0x24 }, { 0x00, 0x2b, 0x36 }, { 0xfd, 0xf6, 0xe3 },
                                       { 0x80, 0x80, 0x80 }, { 0, 0, 0 },          { 255, 255, 255 } };
    for (size_t b = 0; b < ARRAY_LEN(backgrounds); b++) {
        struct theme t;
        theme_choose(&t, COLOURS_AUTO, DEPTH_256, &backgrounds[b]);
        for (size_t i = 0; i < ARRAY_LEN(coloured); i++) {
            short ink = t.looks[coloured[i]].ink;
            ck_assert(ink == OWN || colour_contrast(colour_rgb(ink), backgrounds[b]) >= 4.5);
        }
    }
    struct theme plum;
    theme_choose(&plum, COLOURS_AUTO, DEPTH_256, &backgrounds[0]);
    ck_assert_int_ne(plum.looks[ROLE_QUIET].ink, 243);
    ck_assert_int_ne(plum.looks[ROLE_QUIET].ink, OWN);
}
END_TEST

START_TEST(light_and_night_paint_their_own_background_everywhere)
{
    const enum colours own[] = { COLOURS_LIGHT, COLOURS_NIGHT };
    for (size_t n = 0; n < ARRAY_LEN(own); n++) {
        struct theme t;
        theme_choose(&t, own[n], DEPTH_256, &white);
        for (int role = 0; role < ROLE_COUNT; role++) {
            const struct look *look = &t.looks[role];
            ck_assert_int_ne(look->paper, OWN);
            double least = role == ROLE_FRAME_FOCUS ? 3.0 : 4.5;
            ck_assert(colour_contrast(colour_rgb(look->ink), colour_rgb(look->paper)) >= least);
        }
    }
}
END_TEST

START_TEST(without_colours_everything_is_bold_underlined_or_reversed)
{
    struct theme t;
    theme_choose(&t, COLOURS_NONE, DEPTH_256, NULL);
    for (int role = 0; role < ROLE_COUNT; role++) {
        ck_assert_int_eq(t.looks[role].ink, OWN);
        ck_assert_int_eq(t.looks[role].paper, OWN);
    }
    ck_assert(t.looks[ROLE_FOCUS].reverse);
    ck_assert(t.looks[ROLE_BANNER].reverse);
    ck_assert(t.looks[ROLE_TITLE].bold);
    ck_assert(t.looks[ROLE_FIELD].underline);
    theme_choose(&t, COLOURS_NIGHT, DEPTH_NONE, NULL);
    ck_assert(t.looks[ROLE_FOCUS].reverse);
}
END_TEST

START_TEST(eight_colours_colour_labels_only)
{
    struct theme t;
    theme_choose(&t, COLOURS_AUTO, DEPTH_8, NULL);
    for (int role = 0; role < ROLE_COUNT; role++) {
        bool label = role == ROLE_FOCUS || role == ROLE_BANNER;
        ck_assert_int_eq(t.looks[role].ink != OWN, label);
        ck_assert_int_eq(t.looks[role].paper != OWN, label);
    }
    ck_assert_int_eq(t.looks[ROLE_FOCUS].ink, 7);
    ck_assert_int_eq(t.looks[ROLE_FOCUS].paper, 4);
}
END_TEST

START_TEST(no_color_means_no_colours_unless_the_learner_chose)
{
    ck_assert_int_eq(theme_wish(COLOURS_AUTO, "1"), COLOURS_NONE);
    ck_assert_int_eq(theme_wish(COLOURS_AUTO, ""), COLOURS_AUTO);
    ck_assert_int_eq(theme_wish(COLOURS_AUTO, NULL), COLOURS_AUTO);
    ck_assert_int_eq(theme_wish(COLOURS_NIGHT, "1"), COLOURS_NIGHT);
    ck_assert_int_eq(theme_wish(COLOURS_NONE, NULL), COLOURS_NONE);
}
END_TEST

START_TEST(the_terminals_answer_is_read)
{
    struct rgb c = { 1, 2, 3 };
    ck_assert(colour_parse("11;rgb:3030/0a0a/2424", &c));
    ck_assert_uint_eq(c.r, 0x30);
    ck_assert_uint_eq(c.g, 0x0a);
    ck_assert_uint_eq(c.b, 0x24);
    ck_assert(colour_parse("11;rgb:f/F/0", &c));
    ck_assert_uint_eq(c.r, 255);
    ck_assert_uint_eq(c.b, 0);
    const char *const bad[] = {
        "",         "11;", "10;rgb:0/0/0", "11;rgb:0/0", "11;rgb:0/0/0/0", "11;rgb:x/0/0", "11;rgb:00000/0/0",
        "11;rgb://"
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        c = (struct rgb){ 9, 9, 9 };
        ck_assert_msg(!colour_parse(bad[i], &c), "%s", bad[i]);
        ck_assert_uint_eq(c.r, 9);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("theme");
    TCase *t = tcase_create("theme");
    tcase_add_test(t, contrast_is_counted_as_wcag_does);
    tcase_add_test(t, automatic_colours_are_legible_on_black_and_on_white);
    tcase_add_test(t, on_a_known_background_every_colour_is_legible_or_the_texts_own);
    tcase_add_test(t, light_and_night_paint_their_own_background_everywhere);
    tcase_add_test(t, without_colours_everything_is_bold_underlined_or_reversed);
    tcase_add_test(t, eight_colours_colour_labels_only);
    tcase_add_test(t, no_color_means_no_colours_unless_the_learner_chose);
    tcase_add_test(t, the_terminals_answer_is_read);
    suite_add_tcase(s, t);
    return s;
}
