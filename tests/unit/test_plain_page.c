/* links: front
 * What a page says in the plain front end: numbers that stay, names that are enough, only what is new. */
#include "plain_learn.h"
#include "unit/runner.h"

#include "../../src/front/plain.h"

#include <string.h>

static struct page page;
static struct numbers numbers;
static struct saying now, before;
static struct str out;

static void setup(void)
{
    fake_begin();
    page_init(&page);
}

static void teardown(void)
{
    page_free(&page);
    numbers_free(&numbers);
    saying_free(&now);
    saying_free(&before);
    str_free(&out);
    str_free(&fake.log);
}

static const char *say(int rows, bool all)
{
    struct saying old = before;
    before = now;
    now = old;
    str_clear(&out);
    learn_show(NULL, &page);
    saying_make(&now, &before, &page, &numbers, rows);
    saying_print(&out, &page, &now, &before, all);
    return str_s(&out);
}

static void go(const char *place)
{
    fake.place = place;
}

START_TEST(a_page_is_said_in_words)
{
    ck_assert_str_eq(say(PLAIN_ROWS, false), "Passerelle › Amina\n"
                                             "Bonjour Amina.\n"
                                             "1  Continuer, Lire et répondre, bouton\n"
                                             "2  Toutes les leçons, 12 leçons\n"
                                             "Ma boîte mail, 2 sur 8\n");
}
END_TEST

START_TEST(words_never_go_into_a_box_for_a_document)
{
    page_begin(&page, "form");
    page_open(&page, (struct item){ .group = GROUP_APP, .label = "Fureteur" });
    page_add(&page, (struct item){
                        .kind = ITEM_FIELD, .id = "field/paper", .label = "Certificat", .flags = ITEM_FILE });
    page_close(&page);
    ck_assert_int_eq(plain_empty_field(&page), -1);
}
END_TEST

START_TEST(a_bar_whose_amount_is_told_elsewhere_is_only_named)
{
    page_begin(&page, "drive");
    page_add(&page,
             (struct item){ .kind = ITEM_PROGRESS, .label = "Place", .amount = 1, .most = 10, .text = " " });
    str_clear(&out);
    saying_make(&now, &before, &page, &numbers, PLAIN_ROWS);
    saying_print(&out, &page, &now, &before, true);
    ck_assert_str_eq(str_s(&out), "Place\n");
}
END_TEST

START_TEST(long_lists_say_eight_rows_and_the_rest_on_demand)
{
    go("mail/inbox");
    const char *s = say(PLAIN_ROWS, false);
    ck_assert_ptr_nonnull(strstr(s, "12 lignes. Voici les 8 premières, + pour la suite.\n"));
    ck_assert_ptr_nonnull(strstr(s, "3  Personne A, Bonjour, nouveau\n"));
    ck_assert_ptr_nonnull(strstr(s, "1  Réception, 2, choisi\n"));
    ck_assert_ptr_nonnull(strstr(s, "10  Personne H, Bonjour\n"));
    ck_assert_ptr_null(strstr(s, "Personne I"));
    ck_assert_int_eq(now.hidden, 4);
    s = say(EVERY_ROW, false);
    ck_assert_str_eq(s, "11  Personne I, Bonjour\n12  Personne J, Bonjour\n"
                        "13  Personne K, Bonjour\n14  Personne L, Bonjour\n");
}
END_TEST

START_TEST(only_what_is_new_is_said)
{
    go("mail/inbox");
    say(PLAIN_ROWS, false);
    ck_assert_str_eq(say(PLAIN_ROWS, false), "");
    go("mail/message");
    fake.read = true;
    ck_assert_str_eq(say(PLAIN_ROWS, false), "1  Réception, choisi\n"
                                             "Message\n"
                                             "Bonjour,\nPouvez-vous venir mardi ?\n"
                                             "11  Répondre, bouton\n"
                                             "12  Supprimer, bouton\n");
}
END_TEST

START_TEST(a_side_pane_is_said_once_even_after_pages_without_it)
{
    go("mail/inbox");
    ck_assert_ptr_nonnull(strstr(say(PLAIN_ROWS, false), "Envoyés"));
    go("mail/signin");
    say(PLAIN_ROWS, false);
    go("mail/inbox");
    const char *s = say(PLAIN_ROWS, false);
    ck_assert_ptr_null(strstr(s, "Envoyés"));
    ck_assert_ptr_nonnull(strstr(s, "Personne A"));
    ck_assert_ptr_nonnull(strstr(say(PLAIN_ROWS, true), "Envoyés"));
    go("home");
    say(PLAIN_ROWS, false);
    go("mail/inbox");
    ck_assert_ptr_nonnull(strstr(say(PLAIN_ROWS, false), "Envoyés"));
}
END_TEST

START_TEST(a_changed_main_pane_elsewhere_is_one_line)
{
    go("mail/inbox");
    say(PLAIN_ROWS, false);
    go("mail/message");
    str_clear(&out);
    struct saying old = before;
    before = now;
    now = old;
    learn_show(NULL, &page);
    page_wish(&page, "folder/sent", 1);
    saying_make(&now, &before, &page, &numbers, PLAIN_ROWS);
    saying_print(&out, &page, &now, &before, false);
    ck_assert_str_eq(str_s(&out), "Message : changé.\n");
}
END_TEST

START_TEST(a_mark_that_goes_away_does_not_repeat_a_list)
{
    go("mail/inbox");
    say(PLAIN_ROWS, false);
    fake.read = true;
    ck_assert_str_eq(say(PLAIN_ROWS, false), "1  Réception, choisi\n");
}
END_TEST

START_TEST(one_changed_line_is_said_alone)
{
    go("mail/compose");
    say(PLAIN_ROWS, false);
    strcpy(fake.body, "Bonjour");
    ck_assert_str_eq(say(PLAIN_ROWS, false), "3  Message : Bonjour\n");
    fake.ticked = true;
    ck_assert_str_eq(say(PLAIN_ROWS, false), "5  Garder une copie : coché\n");
    strcpy(fake.secret, "abc");
    ck_assert_str_eq(say(PLAIN_ROWS, false), "4  Secret : rempli, secret\n");
}
END_TEST

START_TEST(the_same_message_twice_is_said_twice)
{
    go("mail/compose");
    fake.notes = 1;
    say(PLAIN_ROWS, false);
    ck_assert_str_eq(say(PLAIN_ROWS, false), "Il manque un mot.\n");
    ck_assert(strlen(say(PLAIN_ROWS, true)) > 100);
}
END_TEST

START_TEST(numbers_stay_with_their_item_while_the_app_is_open)
{
    go("mail/inbox");
    say(PLAIN_ROWS, false);
    go("mail/message");
    say(PLAIN_ROWS, false);
    int reply = numbers_of(&numbers, "button/reply");
    go("mail/compose");
    say(PLAIN_ROWS, false);
    go("mail/message");
    say(PLAIN_ROWS, false);
    ck_assert_int_eq(numbers_of(&numbers, "button/reply"), reply);
    ck_assert_str_eq(numbers_id(&numbers, 1), "folder/inbox");
    ck_assert_ptr_null(numbers_id(&numbers, 999));
    ck_assert_ptr_null(numbers_id(&numbers, 0));
    go("home");
    say(PLAIN_ROWS, false);
    ck_assert_str_eq(numbers_id(&numbers, 1), "continue");
}
END_TEST

static struct guess guess(const char *line)
{
    learn_show(NULL, &page);
    saying_make(&now, &before, &page, &numbers, PLAIN_ROWS);
    return plain_guess(&page, &numbers, line);
}

START_TEST(the_beginning_of_a_name_is_enough)
{
    go("mail/message");
    struct guess g = guess("répon");
    ck_assert_int_ge(g.item, 0);
    ck_assert_str_eq(page.items[g.item].id, "button/reply");
    ck_assert_int_eq(guess("REPON").item, g.item);
    ck_assert_str_eq(page.items[guess("envoy").item].id, "folder/sent");
    g = guess("ré"); /* Réception, Répondre */
    ck_assert_int_eq(g.item, -1);
    ck_assert_int_eq(g.count, 2);
    ck_assert_int_eq(guess("zzz").count, 0);
    ck_assert_int_eq(guess("999").item, -1);
    ck_assert_int_eq(guess("99999999999").item, -1);
}
END_TEST

START_TEST(rows_that_were_not_said_have_a_name_too)
{
    go("mail/inbox");
    struct guess g = guess("personne l");
    ck_assert_str_eq(page.items[g.item].id, "message/12");
    ck_assert_int_eq(guess("personne").count, 12);
}
END_TEST

START_TEST(a_dialog_keeps_the_choice_inside)
{
    page_begin(&page, "x");
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "outside", .label = "Dehors" });
    page_open(&page, (struct item){ .group = GROUP_DIALOG, .id = "ask" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "inside", .label = "Oui" });
    page_close(&page);
    page.scope = "ask";
    ck_assert(!plain_can_choose(&page, 0));
    ck_assert(plain_can_choose(&page, 2));
    page.watch = true;
    ck_assert(!plain_can_choose(&page, 2));
}
END_TEST

START_TEST(a_demonstration_is_told_in_words)
{
    go("mail/message");
    learn_show(NULL, &page);
    struct action a = { .verb = ACT_ACTIVATE, .target = "button/reply" };
    page.shown = &a;
    plain_gesture(&out, &page);
    ck_assert_str_eq(str_s(&out), "On choisit « Répondre ».\n");
    str_clear(&out);
    go("mail/compose");
    learn_show(NULL, &page);
    struct action b = { .verb = ACT_SET, .target = "field/body", .text = "Merci." };
    page.shown = &b;
    plain_gesture(&out, &page);
    ck_assert_str_eq(str_s(&out), "On écrit dans la case « Message » : Merci.\n");
}
END_TEST

START_TEST(signs_from_outside_are_made_harmless)
{
    fake.place = "mail/compose";
    strcpy(fake.body, "a\033[2Jb\xC2\x9B"
                      "c\r");
    const char *s = say(PLAIN_ROWS, true);
    ck_assert_ptr_null(strchr(s, '\033'));
    ck_assert_ptr_null(strchr(s, '\r'));
    ck_assert_ptr_null(strstr(s, "\xC2\x9B"));
}
END_TEST

/* What a page built by hand says. */
static const char *say_this(enum say how)
{
    struct saying old = before;
    before = now;
    now = old;
    str_clear(&out);
    saying_make(&now, &before, &page, &numbers, PLAIN_ROWS);
    saying_print(&out, &page, &now, &before, how);
    return str_s(&out);
}

static void build_writing(const char *value, bool watch)
{
    page_begin(&page, "mail/compose");
    page_open(&page, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
    page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "field/to", .label = "À", .value = value });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/send", .label = "Envoyer" });
    page_close(&page);
    page.watch = watch;
}

START_TEST(what_was_only_looked_at_is_said_again_with_its_numbers)
{
    build_writing("Léa", true);
    ck_assert_str_eq(say_this(SAY_NEW), "Courrier Libre\nÀ : Léa\nEnvoyer, bouton\n");
    build_writing("Léa", false);
    ck_assert_str_eq(say_this(SAY_NEW), "1  À : Léa\n2  Envoyer, bouton\n");
    ck_assert_str_eq(say_this(SAY_NEW), "");
    build_writing("Léa", true);
    ck_assert_str_eq(say_this(SAY_NEW), "");
}
END_TEST

START_TEST(an_answer_is_said_even_if_it_is_the_same_as_before)
{
    for (int i = 0; i < 2; i++) {
        build_writing(i ? "bakari" : "bacary", false);
        page_add(&page, (struct item){ .kind = ITEM_NOTE, .label = "Ce nom est inconnu ici." });
        const char *s = say_this(SAY_ANSWER);
        ck_assert_ptr_nonnull(strstr(s, "Ce nom est inconnu ici.\n"));
    }
}
END_TEST

static const char *expected(void)
{
    str_clear(&out);
    plain_expect(&out, &page, &numbers);
    return str_s(&out);
}

START_TEST(what_a_page_waits_for_is_named)
{
    build_writing("", false);
    ck_assert_str_eq(expected(), "Il reste à remplir À, numéro 1. Ou choisissez un autre numéro.");
    build_writing("Léa", false);
    ck_assert_str_eq(expected(), "Tout est rempli. Il reste le bouton Envoyer, numéro 2.");
    go("type");
    learn_show(NULL, &page);
    ck_assert_str_eq(expected(), "Écrivez votre réponse, puis [Entrée].");
    go("mail/inbox");
    learn_show(NULL, &page);
    ck_assert_str_eq(expected(), "Il reste à choisir un numéro. Le signe * dit toute la page.");
    numbers_free(&numbers);
    go("home");
    learn_show(NULL, &page);
    ck_assert_str_eq(expected(), "Il reste à choisir un numéro : 1 ou 2.");
    page.watch = true;
    page_slot(&page, 0, "[Entrée] geste suivant", NULL);
    ck_assert_str_eq(expected(), "[Entrée] geste suivant");
}
END_TEST

START_TEST(what_stands_above_a_service_is_not_what_its_page_waits_for)
{
    for (int filled = 0; filled < 2; filled++) {
        page_begin(&page, "browser/site");
        page_open(&page, (struct item){ .group = GROUP_APP, .label = "Fureteur" });
        page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "field/address", .label = "Adresse" });
        page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/go", .label = "Aller" });
        page_open(&page, (struct item){ .group = GROUP_PANE, .id = "main" });
        if (filled)
            page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "a", .label = "Nom", .value = "Léa" });
        page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "b", .label = "Continuer" });
        page_close(&page);
        page_close(&page);
        say_this(SAY_NEW);
        ck_assert_str_eq(expected(), filled ? "Tout est rempli. Il reste le bouton Continuer, numéro 3."
                                            : "Il reste à choisir un numéro : 3.");
    }
}
END_TEST

START_TEST(a_number_that_does_nothing_is_told_why)
{
    static const unsigned flags[] = { 0, ITEM_UNREADY | ITEM_DONE, ITEM_UNREADY };
    static const char *const said[] = { NULL, "C'est déjà juste.", "Ce n'est pas possible ici." };
    for (size_t i = 0; i < ARRAY_LEN(flags); i++) {
        page_begin(&page, "match/1");
        page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "pair/1", .label = "a", .flags = flags[i] });
        page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/finished", .label = "J'ai fini" });
        say_this(SAY_NEW);
        if (said[i])
            ck_assert_str_eq(plain_unknown(&page, &numbers, "1"), said[i]);
    }
    page_begin(&page, "match/1");
    ck_assert_str_eq(plain_unknown(&page, &numbers, "1"), "Ce numéro est sur une autre page.");
    ck_assert_str_eq(plain_unknown(&page, &numbers, "9"), "Rien ne s'appelle ainsi ici.");
    ck_assert_str_eq(plain_unknown(&page, &numbers, "abc"), "Rien ne s'appelle ainsi ici.");
}
END_TEST

START_TEST(rows_that_read_alike_are_counted)
{
    page_begin(&page, "mail/sent");
    page_open(&page, (struct item){ .group = GROUP_LIST, .id = "messages" });
    for (int i = 0; i < 3; i++)
        page_add(&page, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(&page, "message/%d", i),
                                       .label = i == 1 ? "À Léa" : "À Nadia",
                                       .text = "Re : Mardi",
                                       .extra = "16 novembre" });
    page_close(&page);
    ck_assert_str_eq(say_this(SAY_NEW), "1  À Nadia, Re : Mardi, 16 novembre, 1 sur 2 pareils\n"
                                        "2  À Léa, Re : Mardi, 16 novembre\n"
                                        "3  À Nadia, Re : Mardi, 16 novembre, 2 sur 2 pareils\n");
}
END_TEST

START_TEST(keys_and_signs_of_the_screen_are_said_in_plain_terms)
{
    static const char *const pairs[][2] = {
        { "Allez sur [Envoyer] avec [Tab].", "Allez sur [Envoyer] avec son numéro." },
        { "Allez sur Mardi avec [↓].\nAppuyez sur [Entrée].",
          "Allez sur Mardi avec son numéro.\nAppuyez sur [Entrée]." },
        { "Le signe ● est devant son nom.", "Le mot « nouveau » est devant son nom." },
        { "Changez l'action avec [←] et [→].", "Changez l'action avec son numéro." },
        { "[F1] donne un indice.", "[F1] donne un indice." },
        { "[Tab]", "[Tab]" }, /* an answer to choose stays what it is */
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        str_clear(&out);
        plain_phrases(&out, &page, pairs[i][0]);
        ck_assert_str_eq(str_s(&out), pairs[i][1]);
    }
}
END_TEST

START_TEST(a_word_inside_a_name_is_found_but_not_taken)
{
    go("mail/message");
    struct guess g = guess("pondre");
    ck_assert_int_eq(g.count, 0);
    page_begin(&page, "mail/inbox");
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "button/new", .label = "Nouveau message" });
    g = plain_guess(&page, &numbers, "message");
    ck_assert_int_eq(g.item, -1);
    ck_assert_int_eq(g.count, 1);
    ck_assert(g.inside);
    page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "field/body", .label = "Texte" });
    ck_assert_int_eq(plain_guess(&page, &numbers, "message").count, 0); /* these are words for the field */
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("plain_page");
    TCase *t = tcase_create("pages");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, words_never_go_into_a_box_for_a_document);
    tcase_add_test(t, a_bar_whose_amount_is_told_elsewhere_is_only_named);
    tcase_add_test(t, a_page_is_said_in_words);
    tcase_add_test(t, long_lists_say_eight_rows_and_the_rest_on_demand);
    tcase_add_test(t, only_what_is_new_is_said);
    tcase_add_test(t, a_side_pane_is_said_once_even_after_pages_without_it);
    tcase_add_test(t, a_changed_main_pane_elsewhere_is_one_line);
    tcase_add_test(t, a_mark_that_goes_away_does_not_repeat_a_list);
    tcase_add_test(t, one_changed_line_is_said_alone);
    tcase_add_test(t, the_same_message_twice_is_said_twice);
    tcase_add_test(t, numbers_stay_with_their_item_while_the_app_is_open);
    tcase_add_test(t, the_beginning_of_a_name_is_enough);
    tcase_add_test(t, rows_that_were_not_said_have_a_name_too);
    tcase_add_test(t, a_dialog_keeps_the_choice_inside);
    tcase_add_test(t, a_demonstration_is_told_in_words);
    tcase_add_test(t, signs_from_outside_are_made_harmless);
    tcase_add_test(t, what_was_only_looked_at_is_said_again_with_its_numbers);
    tcase_add_test(t, an_answer_is_said_even_if_it_is_the_same_as_before);
    tcase_add_test(t, what_a_page_waits_for_is_named);
    tcase_add_test(t, what_stands_above_a_service_is_not_what_its_page_waits_for);
    tcase_add_test(t, a_number_that_does_nothing_is_told_why);
    tcase_add_test(t, rows_that_read_alike_are_counted);
    tcase_add_test(t, keys_and_signs_of_the_screen_are_said_in_plain_terms);
    tcase_add_test(t, a_word_inside_a_name_is_found_but_not_taken);
    suite_add_tcase(s, t);
    return s;
}
