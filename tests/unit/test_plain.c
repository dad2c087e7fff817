/* links: front
 * The plain front end: numbers that stay, names that are enough, only what is new is said; then whole conversations. */
#include "unit/runner.h"

#include "../../src/front/plain.h"
#include "passerelle/front.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* --- a learners' program of a few pages, instead of the real one --- */

static struct {
    const char *place;
    char body[256], answer[64], secret[64], name[32];
    int kept, ticks, notes;
    bool ticked, called, over, read;
    struct str log;
} fake;

static void fake_home(struct page *p)
{
    page_begin(p, "home");
    page_place(p, "Passerelle › Amina", "Amina");
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = "Bonjour Amina." });
    page_add(p, (struct item){ .kind = ITEM_BUTTON,
                               .id = "continue",
                               .flags = ITEM_MAIN,
                               .label = "Continuer",
                               .text = "Lire et répondre" });
    page_add(p, (struct item){
                    .kind = ITEM_ROW, .id = "all", .label = "Toutes les leçons", .extra = "12 leçons" });
    page_add(p, (struct item){ .kind = ITEM_PROGRESS, .label = "Ma boîte mail", .amount = 2, .most = 8 });
}

static void fake_mail(struct page *p)
{
    if (streq(fake.place, "mail/signin")) {
        page_begin(p, fake.place);
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "La boîte mail est fermée." });
        return;
    }
    bool reading = streq(fake.place, "mail/message"), writing = streq(fake.place, "mail/compose");
    page_begin(p, fake.place);
    page_place(p, "Ma boîte mail › Lire et répondre", "Lire et répondre");
    page_steps(p, 6, 9);
    page_open(p, (struct item){ .group = GROUP_TASK });
    page_add(
        p, (struct item){
               .kind = ITEM_TEXT, .flags = ITEM_NOW, .amount = 2, .label = "Ouvrez le *message* de Nadia." });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_APP, .label = "Courrier Libre" });
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "side", .label = "Dossiers", .flags = ITEM_SIDE });
    page_add(p, (struct item){ .kind = ITEM_ROW,
                               .id = "folder/inbox",
                               .label = "Réception",
                               .flags = ITEM_ON,
                               .extra = fake.read ? NULL : "2" });
    page_add(p, (struct item){ .kind = ITEM_ROW, .id = "folder/sent", .label = "Envoyés" });
    page_close(p);
    page_open(p, (struct item){ .group = GROUP_PANE, .id = "main", .label = reading ? "Message" : "Liste" });
    if (reading) {
        page_add(p, (struct item){
                        .kind = ITEM_TEXT, .id = "text", .label = "Bonjour,\nPouvez-vous venir mardi ?" });
        page_wish(p, "text", 1);
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/reply", .label = "Répondre" });
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/delete", .label = "Supprimer" });
    } else if (writing) {
        page_add(
            p,
            (struct item){
                .kind = ITEM_FIELD, .id = "field/body", .label = "Message", .value = fake.body, .lines = 4 });
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "field/secret",
                                   .label = "Secret",
                                   .value = fake.secret,
                                   .flags = ITEM_SECRET });
        page_add(p, (struct item){ .kind = ITEM_TOGGLE,
                                   .id = "toggle/copy",
                                   .label = "Garder une copie",
                                   .flags = fake.ticked ? ITEM_ON : 0 });
        page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = "button/send", .label = "Envoyer" });
    } else {
        page_open(p, (struct item){ .group = GROUP_LIST, .id = "messages", .flags = ITEM_TABLE });
        for (int i = 1; i <= 12; i++)
            page_add(p, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(p, "message/%d", i),
                                       .label = page_printf(p, "Personne %c", 'A' + i - 1),
                                       .text = "Bonjour",
                                       .flags = i == 1 && !fake.read ? ITEM_NEW : 0 });
        page_close(p);
    }
    page_close(p);
    page_close(p);
    for (int i = 0; i < fake.notes; i++)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .label = "Il manque un mot." });
}

static void fake_type(struct page *p)
{
    static const char *const options[] = { "soleil", "bateau", NULL };
    page_begin(p, fake.place);
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = "Quel bouton ?" });
    if (streq(fake.place, "type"))
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "answer",
                                   .label = "Votre réponse",
                                   .value = fake.answer,
                                   .flags = ITEM_SUBMIT });
    else
        page_add(p, (struct item){ .kind = ITEM_FIELD,
                                   .id = "picture",
                                   .label = "Mon image",
                                   .value = fake.name,
                                   .options = options });
}

void learn_show(struct learn *l, struct page *p)
{
    (void)l;
    if (streq(fake.place, "home"))
        fake_home(p);
    else if (starts_with(fake.place, "mail"))
        fake_mail(p);
    else
        fake_type(p);
}

static const struct {
    const char *from, *target, *to;
} ways[] = {
    { "home", "continue", "mail/inbox" },
    { "mail/inbox", "message/1", "mail/message" },
    { "mail/message", "button/reply", "mail/compose" },
    { "mail/compose", "button/send", "mail/inbox" },
};

static bool fake_set(const struct action *a)
{
    if (streq(a->target, "field/body"))
        snprintf(fake.body, sizeof fake.body, "%s", a->text);
    else if (streq(a->target, "field/secret"))
        snprintf(fake.secret, sizeof fake.secret, "%s", a->text);
    else if (streq(a->target, "answer"))
        snprintf(fake.answer, sizeof fake.answer, "%s", a->text);
    else if (streq(a->target, "picture"))
        snprintf(fake.name, sizeof fake.name, "%s", a->text);
    else
        return false;
    return true;
}

bool learn_act(struct learn *l, const struct action *a, const struct now *now)
{
    (void)l;
    (void)now;
    action_print(&fake.log, a);
    str_addc(&fake.log, ';');
    if (a->verb == ACT_SET)
        return fake_set(a);
    for (size_t i = 0; a->verb == ACT_ACTIVATE && i < ARRAY_LEN(ways); i++) {
        if (streq(ways[i].from, fake.place) && streq(ways[i].target, a->target)) {
            fake.place = ways[i].to;
            fake.read = fake.read || streq(fake.place, "mail/message");
            return true;
        }
    }
    if (a->verb == ACT_TOGGLE)
        fake.ticked = !fake.ticked;
    else if (a->verb == ACT_BACK)
        fake.place = "mail/inbox";
    else if (a->verb == ACT_GO && streq(a->target, "menu"))
        fake.over = true;
    else if (a->verb == ACT_CALL)
        fake.called = true;
    else if (a->verb == ACT_HINT)
        fake.notes = 1;
    else
        return a->verb == ACT_ACTIVATE && streq(a->target, "answer");
    return true;
}

bool learn_unsaved(const struct learn *l)
{
    (void)l;
    return fake.body[0] != '\0' && fake.kept == 0;
}

void learn_keep(struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    fake.kept++;
}

int learn_wait_ms(const struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    return -1;
}

void learn_tick(struct learn *l, const struct now *now)
{
    (void)l;
    (void)now;
    fake.ticks++;
}

bool learn_over(const struct learn *l)
{
    (void)l;
    return fake.over;
}

enum colours learn_colours(const struct learn *l)
{
    (void)l;
    return COLOURS_AUTO;
}

static void fake_clock(void *ctx, struct now *out)
{
    (void)ctx;
    *out = (struct now){ .utc_ms = 1 };
}

/* --- the pure parts --- */

static struct page page;
static struct numbers numbers;
static struct saying now, before;
static struct str out;

static void setup(void)
{
    memset(&fake, 0, sizeof fake);
    fake.place = "home";
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

/* --- whole conversations --- */

static char *converse(const char *script, int expected)
{
    char in[] = "/tmp/passerelle-plain-XXXXXX", result[] = "/tmp/passerelle-plain-XXXXXX";
    int from = mkstemp(in), to = mkstemp(result);
    unlink(in);
    unlink(result);
    ck_assert_int_eq(write(from, script, strlen(script)), (ssize_t)strlen(script));
    lseek(from, 0, SEEK_SET);
    fflush(stdout);
    int keep = dup(1);
    dup2(from, 0);
    dup2(to, 1);
    struct front front = { .clock = fake_clock };
    struct diags diags = { 0 };
    int status = front_plain(&front, &diags);
    dup2(keep, 1);
    ck_assert_int_eq(status, expected);
    diags_free(&diags);
    off_t size = lseek(to, 0, SEEK_END);
    char *text = calloc((size_t)size + 1, 1);
    lseek(to, 0, SEEK_SET);
    ck_assert_int_eq(read(to, text, (size_t)size), size);
    close(keep);
    close(from);
    close(to);
    return text;
}

static void expect_log(const char *script, const char *log)
{
    free(converse(script, 0));
    ck_assert_str_eq(str_s(&fake.log), log);
}

START_TEST(a_conversation_by_numbers_names_and_empty_lines)
{
    char *s = converse("\npersonne a\nrépondre\nmessage\nBonjour\nMerci.\n.\ngarder\nenvoyer\n", 0);
    ck_assert_str_eq(str_s(&fake.log),
                     "activate continue;activate message/1;activate button/reply;"
                     "set field/body \"Bonjour\\nMerci.\";toggle toggle/copy;activate button/send;");
    for (const char *c = s; *c != '\0'; c++)
        ck_assert((unsigned char)*c >= 0x20 || *c == '\n');
    ck_assert_int_eq(fake.kept, 1);
    free(s);
}
END_TEST

START_TEST(raw_actions_serve_scripts_and_bad_ones_are_told)
{
    char *s = converse(":activate continue\n:dance\n:activate nothing\n:go menu\n", 0);
    ck_assert_ptr_nonnull(strstr(s, "Action inconnue : dance"));
    ck_assert_ptr_nonnull(strstr(s, "Action sans effet ici : activate nothing"));
    ck_assert_str_eq(str_s(&fake.log), "activate continue;activate nothing;go menu;");
    free(s);
}
END_TEST

START_TEST(each_sign_has_its_gesture)
{
    fake.place = "mail/message";
    expect_log("?\n!\n<\n*\n+\nmenu\n", "hint;call;back;go menu;");
}
END_TEST

START_TEST(where_only_an_answer_can_be_written_every_line_is_one)
{
    fake.place = "type";
    expect_log("Répondre\n2\n", "set answer \"Répondre\";activate answer;set answer \"2\";activate answer;");
}
END_TEST

START_TEST(a_choice_is_made_by_number_or_word)
{
    fake.place = "card";
    expect_log("1\n2\nmon image\nSOLEIL\n1\n7\n1\n\n", "set picture \"bateau\";set picture \"soleil\";");
}
END_TEST

START_TEST(text_begun_is_kept_when_the_input_ends)
{
    fake.place = "mail/compose";
    expect_log("message\nBonjour", "set field/body \"Bonjour\";");
    ck_assert_int_eq(fake.kept, 1);
}
END_TEST

START_TEST(lines_with_controls_are_refused_and_dos_lines_are_not)
{
    fake.place = "type";
    char *s = converse("\033[A\nR\xE9pondre\nbon\r\n", 0);
    ck_assert_str_eq(str_s(&fake.log), "set answer \"bon\";activate answer;");
    ck_assert_ptr_nonnull(strstr(s, "(U+001B)"));
    ck_assert_ptr_null(strchr(s, '\033'));
    free(s);
}
END_TEST

START_TEST(no_input_at_all_is_a_quiet_end)
{
    char *s = converse("", 0);
    ck_assert_ptr_nonnull(strstr(s, "Bonjour Amina."));
    free(s);
}
END_TEST

START_TEST(an_output_that_is_full_ends_with_a_message)
{
    int full = open("/dev/full", O_WRONLY), empty = open("/dev/null", O_RDONLY), keep = dup(1);
    fflush(stdout);
    dup2(full, 1);
    dup2(empty, 0);
    struct front front = { .clock = fake_clock };
    struct diags diags = { 0 };
    int status = front_plain(&front, &diags);
    dup2(keep, 1);
    clearerr(stdout);
    ck_assert_int_eq(status, 3);
    ck_assert_uint_eq(diags.errors, 1);
    diags_free(&diags);
    close(full);
    close(empty);
    close(keep);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("plain");
    TCase *t = tcase_create("pages");
    tcase_add_checked_fixture(t, setup, teardown);
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
    suite_add_tcase(s, t);
    TCase *c = tcase_create("conversations");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, a_conversation_by_numbers_names_and_empty_lines);
    tcase_add_test(c, raw_actions_serve_scripts_and_bad_ones_are_told);
    tcase_add_test(c, each_sign_has_its_gesture);
    tcase_add_test(c, where_only_an_answer_can_be_written_every_line_is_one);
    tcase_add_test(c, a_choice_is_made_by_number_or_word);
    tcase_add_test(c, text_begun_is_kept_when_the_input_ends);
    tcase_add_test(c, lines_with_controls_are_refused_and_dos_lines_are_not);
    tcase_add_test(c, no_input_at_all_is_a_quiet_end);
    tcase_add_test(c, an_output_that_is_full_ends_with_a_message);
    suite_add_tcase(s, c);
    return s;
}
