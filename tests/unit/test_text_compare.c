/* links: text */
/* Folding, distance, nearest words, alternatives, and dates in words. */
#include "unit/runner.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

static void expect_fold(const char *s, const char *wanted)
{
    char *got = text_fold(s);
    ck_assert_str_eq(got, wanted);
    free(got);
}

START_TEST(folding_forgives_what_a_reader_forgives)
{
    expect_fold("  Été   comme HIVER. ", "ete comme hiver");
    expect_fold("Œuvre", "oeuvre");
    expect_fold("L’adresse", "l'adresse");
    expect_fold("10\xC2\xA0h\xE2\x80\xAF"
                "30",
                "10 h 30");
    expect_fold("Ærø", "aero");
    expect_fold("STRASSE Straße", "strasse strasse");
    expect_fold("Merci...", "merci");
    expect_fold(".", ".");
    expect_fold("...", "...");
    expect_fold("", "");
    expect_fold("lea@courrier.example", "lea@courrier.example");
    expect_fold("un\ndeux", "un deux");
    expect_fold("e\xCC\x81", "e");
    expect_fold("٢٥ ۲۵", "25 25");
    ck_assert(text_same("كتاب", "کتاب"));
    ck_assert(text_same("« oui »", "\" OUI \""));
    ck_assert(!text_same("oui", "non"));
}
END_TEST

START_TEST(bad_utf8_is_compared_as_it_is)
{
    ck_assert(text_same("\xFF"
                        "a",
                        "\xFF"
                        "A"));
    ck_assert(!text_same("\xFF", "\xFE"));
}
END_TEST

START_TEST(words_are_found_at_the_start_of_words)
{
    ck_assert(text_contains("Voici les certificats.", "certificat"));
    ck_assert(text_contains("Voici l'ATTESTATION", "attestation"));
    ck_assert(text_contains("«mot»", "mot"));
    ck_assert(text_contains("bonjour  Léa", "bonjour lea"));
    ck_assert(!text_contains("désolé", "sole"));
    ck_assert(!text_contains("inconnu", "connu"));
    ck_assert(text_contains("inconnu connu", "connu"));
    ck_assert(text_contains("lea@courrier", "@"));
    ck_assert(!text_contains("tout", ""));
    ck_assert(!text_contains("", "a"));
}
END_TEST

START_TEST(distance_counts_edits_and_swaps_up_to_a_limit)
{
    ck_assert_int_eq(text_distance("corbeille", "corbielle", 3), 1);
    ck_assert_int_eq(text_distance("fichier", "dossier", 9), 4);
    ck_assert_int_eq(text_distance("fichier", "dossier", 2), 3);
    ck_assert_int_eq(text_distance("", "", 0), 0);
    ck_assert_int_eq(text_distance("", "abc", 5), 3);
    ck_assert_int_eq(text_distance("abc", "", 2), 3);
    ck_assert_int_eq(text_distance("été", "ete", 5), 2);
    ck_assert_int_eq(text_distance("abcdef", "abcdef", 0), 0);
    ck_assert_int_eq(text_distance("ab", "ba", 0), 1);
    ck_assert_int_eq(text_distance("ca", "abc", 5), 3); /* optimal string alignment */
    ck_assert_int_eq(text_distance("abcdefgh", "xxxxxxxx", 1), 2);
}
END_TEST

/* The limit only cuts: below it, the banded answer is the full one. */
START_TEST(a_limit_never_changes_a_small_distance)
{
    struct rng r = { 7 };
    for (int round = 0; round < 3000; round++) {
        char a[10] = "", b[10] = "";
        unsigned na = rng_below(&r, 9), nb = rng_below(&r, 9);
        for (unsigned i = 0; i < na; i++)
            a[i] = (char)('a' + rng_below(&r, 3));
        for (unsigned i = 0; i < nb; i++)
            b[i] = (char)('a' + rng_below(&r, 3));
        int full = text_distance(a, b, 20);
        ck_assert_int_eq(full, text_distance(b, a, 20));
        for (int max = 0; max < 9; max++)
            ck_assert_int_eq(text_distance(a, b, max), full <= max ? full : max + 1);
    }
}
END_TEST

START_TEST(the_nearest_word_is_proposed_only_when_near)
{
    static const char *const keys[] = {
        "do", "done", "hints", "how", "say", "mistakes", "mail.opened", NULL
    };
    ck_assert_str_eq(text_nearest("hnits", keys), "hints");
    ck_assert_str_eq(text_nearest("mail.open", keys), "mail.opened");
    ck_assert_str_eq(text_nearest("Say", keys), "say");
    ck_assert_str_eq(text_nearest("doen", keys), "done");
    ck_assert_ptr_null(text_nearest("couleur", keys));
    ck_assert_ptr_null(text_nearest("", keys));
}
END_TEST

START_TEST(a_word_is_known_by_its_french_name_and_by_its_beginning)
{
    static const char *const keys[] = { "hints", "done", "do", "how", "say", NULL };
    static const char *const facts[] = { "mail.sent", "mail.opened", "phone.opened", NULL };
    static const char *const buttons[] = { "Enregistrer", "Envoyer", "Retour", NULL };
    ck_assert_str_eq(text_meant("Indices", keys), "hints");
    ck_assert_str_eq(text_meant("fait", keys), "done");
    ck_assert_str_eq(text_meant("doen", keys), "done");
    ck_assert_ptr_null(text_meant("titre", keys));
    static const char *const others[] = {
        "to", "rule", "none", "phone", "right", "drag", "body", "fill", NULL
    };
    static const char *const french[] = { "à",    "règle",   "rien",  "téléphone",
                                          "Vrai", "glisser", "corps", "remplir" };
    for (size_t i = 0; i < ARRAY_LEN(french); i++)
        ck_assert_str_eq(text_meant(french[i], others), others[i]);
    ck_assert_str_eq(text_meant("mail.ouvert", facts), "mail.opened");
    ck_assert_str_eq(text_meant("mail.envoyé", facts), "mail.sent");
    ck_assert_str_eq(text_meant("Envoi", buttons), "Envoyer");
    ck_assert_str_eq(text_meant("Enregistrement", buttons), "Enregistrer");
    ck_assert_ptr_null(text_meant("Couleur", buttons));
    ck_assert_ptr_null(text_meant("", buttons));
}
END_TEST

START_TEST(alternatives_need_spaces_around_the_bar)
{
    struct arena a = { 0 };
    const char **s = text_alternatives(&a, "papier / le papier /  mon papier ");
    ck_assert_str_eq(s[0], "papier");
    ck_assert_str_eq(s[1], "le papier");
    ck_assert_str_eq(s[2], "mon papier");
    ck_assert_ptr_null(s[3]);
    s = text_alternatives(&a, "22/11/2026");
    ck_assert_str_eq(s[0], "22/11/2026");
    ck_assert_ptr_null(s[1]);
    ck_assert_ptr_null(text_alternatives(&a, "")[0]);
    s = text_alternatives(&a, "a / / b");
    ck_assert_str_eq(s[0], "a");
    ck_assert_str_eq(s[1], "b");
    ck_assert_ptr_null(s[2]);
    arena_free(&a);
}
END_TEST

static const char *english(const char *source, const char *many, unsigned long n)
{
    (void)many;
    (void)n;
    static const char *const words[][2] = {
        { "{weekday} {day} {month} {year}", "{weekday}, {month} {day}, {year}" },
        { "mardi", "Tuesday" },
        { "novembre", "November" },
        { "1er", "1" },
    };
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (streq(words[i][0], source))
            return words[i][1];
    }
    return source;
}

START_TEST(dates_are_written_in_words)
{
    struct str s = { 0 };
    text_date_long(&s, (struct date){ 2026, 11, 24 }, NULL);
    ck_assert_str_eq(str_s(&s), "mardi 24 novembre 2026");
    str_clear(&s);
    text_date_short(&s, (struct date){ 2026, 8, 1 }, NULL);
    ck_assert_str_eq(str_s(&s), "1er août");
    str_clear(&s);
    text_date_long(&s, (struct date){ 2026, 11, 24 }, english);
    ck_assert_str_eq(str_s(&s), "Tuesday, November 24, 2026");
    str_clear(&s);
    text_date_long(&s, (struct date){ 0 }, NULL);
    ck_assert_str_eq(str_s(&s), "");
    str_free(&s);
}
END_TEST

/* What is told apart at once must be told apart when it is folded too. */
START_TEST(texts_are_the_same_when_they_fold_to_the_same)
{
    static const char *const bits[] = { "a", "A", "b",  "é", "e",        "e\xcc\x81", " ", "  ",
                                        ".", "œ", "oe", "1", "\xd9\xa1", "\xff",      "\n" };
    struct rng rng = { .state = rng_seed("pareil") };
    int same = 0;
    for (int i = 0; i < 20000; i++) {
        struct str a = { 0 }, b = { 0 };
        for (int k = 0; k < 4; k++) {
            const char *bit = bits[rng_below(&rng, ARRAY_LEN(bits))];
            str_add(&a, bit);
            str_add(&b, rng_below(&rng, 2) ? bit : bits[rng_below(&rng, ARRAY_LEN(bits))]);
        }
        char *x = text_fold(str_s(&a)), *y = text_fold(str_s(&b));
        bool equal = streq(x, y);
        same += equal;
        ck_assert_msg(text_same(str_s(&a), str_s(&b)) == equal, "« %s » « %s »", str_s(&a), str_s(&b));
        free(x);
        free(y);
        str_free(&a);
        str_free(&b);
    }
    ck_assert_int_gt(same, 500);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("compare");
    TCase *t = tcase_create("compare");
    tcase_add_test(t, folding_forgives_what_a_reader_forgives);
    tcase_add_test(t, bad_utf8_is_compared_as_it_is);
    tcase_add_test(t, words_are_found_at_the_start_of_words);
    tcase_add_test(t, distance_counts_edits_and_swaps_up_to_a_limit);
    tcase_add_test(t, a_limit_never_changes_a_small_distance);
    tcase_add_test(t, the_nearest_word_is_proposed_only_when_near);
    tcase_add_test(t, a_word_is_known_by_its_french_name_and_by_its_beginning);
    tcase_add_test(t, alternatives_need_spaces_around_the_bar);
    tcase_add_test(t, dates_are_written_in_words);
    tcase_add_test(t, texts_are_the_same_when_they_fold_to_the_same);
    suite_add_tcase(s, t);
    return s;
}
