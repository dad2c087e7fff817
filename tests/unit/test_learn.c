/* links: screen - the learners' program without a terminal: cards, home, a lesson, recording, coming back. */
#include "passerelle/learn.h"

#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdio.h>
#include <string.h>

enum { SECOND = 1000, MINUTE = 60 * SECOND };
static const int64_t day_ms = 24 * 3600 * (int64_t)SECOND;

static struct packs packs;
static struct journal *journal;
static struct learn *l;
static struct page page;
static struct arena arena;
static struct now now;
static char language[8];
static struct learn_config config;
static bool broken; /* the store refuses to write */
static struct store_ops fragile;

static bool fragile_append(void *store, const struct batch *batch, const struct now *when, struct diags *diags)
{
    if (broken)
        return diag_error(diags, "the disk is full");
    return store_memory.append(store, batch, when, diags);
}

static bool fragile_people(void *store, person_fn *fn, void *ctx, struct diags *diags)
{
    if (broken)
        return diag_error(diags, "the journal is damaged");
    return store_memory.person_each(store, fn, ctx, diags);
}

static void use_language(const char *code)
{
    snprintf(language, sizeof language, "%s", code);
}

static void open_program(void)
{
    struct diags diags = { 0 };
    l = learn_open(journal, &config, &now, &diags);
    text_print_diags(stderr, &diags);
    ck_assert_ptr_nonnull(l);
    diags_free(&diags);
}

static void setup(void)
{
    static const struct store_ops *const stores[] = { &fragile, NULL };
    struct diags diags = { 0 };
    fragile = store_memory;
    fragile.append = fragile_append;
    fragile.person_each = fragile_people;
    broken = false;
    packs = (struct packs){ 0 };
    ck_assert(packs_find(&packs, SOURCE_DIR "/tests/fixtures", &diags));
    ck_assert_uint_eq(packs.count, 1);
    journal = journal_open("memory:", stores, &diags);
    ck_assert_ptr_nonnull(journal);
    now = (struct now){ .utc_ms = 1795428000000, .local = { { 2026, 11, 23 }, 10, 0 } };
    config = (struct learn_config){
        .packs = &packs, .seat = "poste 1", .lock_minutes = 3, .use_language = use_language
    };
    page_init(&page);
    open_program();
    diags_free(&diags);
}

static void teardown(void)
{
    learn_close(l, &now);
    journal_close(journal);
    packs_free(&packs);
    page_free(&page);
    arena_free(&arena);
    l = NULL;
}

static bool try(const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a), "no action: %s", line);
    now.utc_ms += 2 * SECOND;
    return learn_act(l, &a, &now);
}

static void act(const char *line)
{
    ck_assert_msg(try(line), "refused: %s", line);
}

static void acts(const char *const lines[])
{
    for (; *lines != NULL; lines++)
        act(*lines);
}

static const char *shown(void)
{
    struct str out = { 0 };
    learn_show(l, &page);
    page_print(&out, &page);
    const char *text = arena_strdup(&arena, str_s(&out));
    str_free(&out);
    return text;
}

static bool shows(const char *words)
{
    return strstr(shown(), words) != NULL;
}

static void add_person(const char *name, const char *picture, int64_t seen_ms)
{
    struct diags diags = { 0 };
    struct person_card card = { .name = name, .picture = picture, .seen_ms = seen_ms };
    ck_assert(journal_person_put(journal, &card, &diags));
    diags_free(&diags);
}

/* Chooses the first card on the page. */
static void sit_down(void)
{
    act(arena_printf(&arena, "activate person/%.32s", strstr(shown(), "person/") + strlen("person/")));
}

/* The program stops, as by a power cut of the screen, and starts again. */
static void start_again(void)
{
    learn_close(l, &now);
    open_program();
}

static size_t counts[EVENT_KINDS];

static bool count_event(void *ctx, const struct event *e)
{
    (void)ctx;
    counts[e->kind]++;
    return true;
}

static size_t events(enum event_kind kind)
{
    struct diags diags = { 0 };
    memset(counts, 0, sizeof counts);
    ck_assert(journal_each(journal, (struct event_query){ 0 }, count_event, NULL, &diags));
    diags_free(&diags);
    return counts[kind];
}

static const char *const beginner[] = { "activate new", "next", "next", "activate line/soleil", "next",
                                        "set name \"Amina\"", "activate create", "next", NULL };
static const char *const to_practise[] = { "activate continue", "activate rating/yes", "next", "activate answer/1",
                                           "next", "set answer \"Répondre\"", "activate answer", "next", NULL };
static const char *const practise[] = {
    "next", "next", "next", "activate button/send", "activate message/nadia-rdv", "activate button/reply",
    "set field/body \"Bonjour, oui\"", "activate button/send", "activate message/nadia-rdv", "activate button/reply",
    "set field/body \"Merci\"", "activate button/send", "next", NULL
};

START_TEST(a_beginner_succeeds_before_anything_is_typed)
{
    act("activate new");
    ck_assert(shows("Appuyez sur la grande touche [Entrée]."));
    act("next");
    ck_assert(shows("Bravo. L'ordinateur vous a compris."));
    act("next");
    act("activate line/tasse");
    ck_assert(shows("Le signe ▸ montre où vous êtes."));
    act("activate line/soleil");
    ck_assert(shows("Bravo. Vous savez choisir."));
}
END_TEST

START_TEST(a_card_is_a_name_and_a_picture_and_leads_home)
{
    acts(beginner);
    ck_assert(shows("page home"));
    ck_assert(shows("Bonjour Amina."));
    ck_assert(shows("\"Commencer\""));
    ck_assert_uint_eq(events(EVENT_VISIT), 1);
}
END_TEST

START_TEST(a_card_without_a_name_or_with_a_long_one_is_explained)
{
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next", NULL });
    act("activate create");
    ck_assert(shows("La case du nom est vide."));
    act("set name \"Une personne au nom long\"");
    act("activate create");
    ck_assert(shows("Gardez 15 signes"));
}
END_TEST

START_TEST(twins_are_told_apart_by_the_picture)
{
    add_person("Amina", "arbre", 0);
    start_again();
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next",
                                "set name \"amina\"", "set picture \"arbre\"", "activate create", NULL });
    ck_assert(shows("Une carte a déjà ce nom et cette image."));
}
END_TEST

START_TEST(few_people_choose_their_card_at_once)
{
    add_person("Bakary", "bateau", 0);
    start_again();
    ck_assert(shows("\"Bakary\" text=\"bateau\""));
    ck_assert(shows("Je débute"));
}
END_TEST

START_TEST(many_people_choose_the_picture_first_so_that_no_list_of_names_shows)
{
    static const char *const names[] = { "Ana", "Bo", "Cy", "Dan", "Eva", "Fay", "Gil", "Hu", "Ida" };
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        add_person(names[i], i % 2 ? "soleil" : "velo", 0);
    start_again();
    ck_assert(!shows("Ana") && !shows("Ida"));
    act("activate picture/soleil");
    ck_assert(shows("\"Bo\""));
    ck_assert(!shows("\"Ana\""));
    act("back");
    ck_assert(shows("Quelle est votre image"));
}
END_TEST

START_TEST(who_has_not_come_for_long_finds_the_card_by_its_picture)
{
    add_person("Ana", "velo", 0);
    add_person("Old", "clef", 0);
    add_person("Zoe", "cle", now.utc_ms - 100 * day_ms);
    start_again();
    ck_assert(!shows("Zoe"));
    act("activate other");
    act("activate picture/cle");
    ck_assert(shows("Zoe"));
}
END_TEST

START_TEST(a_lesson_from_card_to_summary_is_recorded)
{
    acts(beginner);
    acts(to_practise);
    acts(practise);
    ck_assert(shows("La leçon est finie."));
    act("activate rating/yes");
    ck_assert(shows("page home"));
    ck_assert(shows("\"1 leçon sur 1\""));
    ck_assert(shows("Votre chemin est fini."));
    ck_assert_uint_eq(events(EVENT_FINISHED), 1);
    ck_assert_uint_eq(counts[EVENT_BEGUN], 1);
    ck_assert_uint_eq(counts[EVENT_RATED], 2);
    ck_assert_uint_eq(counts[EVENT_TASK], 5);
    act("activate can");
    ck_assert(shows("Je peux répondre."));
}
END_TEST

START_TEST(leaving_and_coming_back_stands_at_the_same_step_with_the_half_typed_text)
{
    acts(beginner);
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "activate button/send", "activate button/new",
                                "set field/body \"Bonj\"", NULL });
    ck_assert(learn_unsaved(l));
    learn_keep(l, &now);
    ck_assert(!learn_unsaved(l));
    const char *before = shown();
    size_t told = events(EVENT_TASK);
    start_again();
    ck_assert(shows("Amina"));
    sit_down();
    ck_assert(shows("Petite leçon, étape 4 sur 5"));
    act("activate continue");
    const char *after = shown();
    ck_assert_ptr_nonnull(strstr(after, "value=\"Bonj\""));
    ck_assert_ptr_nonnull(strstr(before, "value=\"Bonj\""));
    ck_assert_uint_eq(events(EVENT_TASK), told);
}
END_TEST

START_TEST(an_answer_that_could_not_be_written_is_said_and_written_later)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "activate rating/yes", NULL });
    size_t rated = events(EVENT_RATED);
    act("next");
    broken = true;
    act("activate answer/1");
    ck_assert(shows("n'est pas encore gardée"));
    ck_assert(shows("watch"));
    ck_assert_uint_eq(events(EVENT_TRY), 0);
    broken = false;
    act("next");
    ck_assert(!shows("n'est pas encore gardée"));
    ck_assert_uint_eq(events(EVENT_TRY), 1);
    ck_assert_uint_eq(counts[EVENT_RATED], rated);
}
END_TEST

START_TEST(a_call_is_recorded_and_can_be_taken_back)
{
    acts(beginner);
    act("call");
    ck_assert(shows("La formatrice est appelée."));
    act("call");
    ck_assert(shows("L'appel est annulé."));
    ck_assert_uint_eq(events(EVENT_CALL), 2);
}
END_TEST

START_TEST(a_hidden_screen_shows_no_name_and_comes_back)
{
    acts(beginner);
    act("go hide");
    ck_assert(!shows("Amina"));
    ck_assert(!try("back"));
    ck_assert(!try("go menu"));
    act("next");
    ck_assert(shows("Bonjour Amina."));
}
END_TEST

START_TEST(the_seat_closes_after_a_long_pause_and_keeps_the_work)
{
    acts(beginner);
    acts(to_practise);
    ck_assert_int_gt(learn_wait_ms(l, &now), 0);
    now.utc_ms += 3 * MINUTE;
    ck_assert_int_eq(learn_wait_ms(l, &now), 0);
    learn_tick(l, &now);
    ck_assert(shows("Cette place est fermée."));
    ck_assert(!shows("Amina"));
    act("activate locked/same");
    ck_assert(shows("app mail"));
    now.utc_ms += 3 * MINUTE;
    learn_tick(l, &now);
    act("activate locked/other");
    ck_assert(shows("Qui êtes-vous ?"));
    ck_assert_uint_eq(events(EVENT_LEAVE), 1);
}
END_TEST

START_TEST(the_menu_undoes_restarts_and_counts_what_is_not_clear)
{
    acts(beginner);
    acts(to_practise);
    acts((const char *const[]){ "next", "next", "next", "activate button/send", "activate button/new", NULL });
    act("go menu");
    act("activate menu/undo");
    ck_assert(shows("Votre dernier geste est défait."));
    act("go menu");
    act("activate menu/unclear");
    ck_assert_uint_eq(events(EVENT_UNCLEAR), 1);
    act("go menu");
    act("activate menu/restart");
    act("activate restart/yes");
    ck_assert(shows("L'exercice recommence au début."));
    ck_assert(shows("Regardez. Ana ouvre"));
}
END_TEST

START_TEST(the_language_is_the_persons_and_the_next_person_has_her_own)
{
    acts(beginner);
    act("go menu");
    act("activate menu/language");
    act("activate language/en");
    ck_assert_str_eq(language, "en");
    act("activate leave");
    act("next");
    ck_assert_str_eq(language, "fr");
    sit_down();
    ck_assert_str_eq(language, "en");
}
END_TEST

START_TEST(help_in_the_first_minutes_comes_back_to_the_same_page)
{
    acts((const char *const[]){ "activate new", "next", "next", "hint", "next", "next", NULL });
    ck_assert(shows("« Soleil »"));
}
END_TEST

START_TEST(the_card_keeps_its_name_when_one_looks_back)
{
    acts((const char *const[]){ "activate new", "next", "next", "activate line/soleil", "next", "set name \"Ana\"",
                                "back", "next", NULL });
    ck_assert(shows("value=\"Ana\""));
}
END_TEST

START_TEST(the_menu_begins_at_its_harmless_first_line_each_time)
{
    acts(beginner);
    acts((const char *const[]){ "activate continue", "go menu", NULL });
    shown();
    ck_assert_str_eq(page.focus, "menu/back");
    unsigned turn = page.turn;
    acts((const char *const[]){ "back", "go menu", NULL });
    shown();
    ck_assert_uint_ne(page.turn, turn);
}
END_TEST

START_TEST(help_says_what_the_page_is_for_and_goes_away)
{
    acts(beginner);
    act("hint");
    ck_assert(shows("Comment faire ?"));
    ck_assert(shows("« Continuer » reprend au même endroit."));
    act("next");
    ck_assert(shows("Que veulent dire les signes ?"));
    act("next");
    ck_assert(shows("page home"));
}
END_TEST

START_TEST(only_nobody_can_close_the_program)
{
    act("go menu");
    act("activate menu/close");
    ck_assert(learn_over(l));
    start_again();
    acts(beginner);
    act("go menu");
    ck_assert(!try("activate menu/close"));
    ck_assert(!learn_over(l));
}
END_TEST

START_TEST(without_its_cards_the_program_does_not_begin)
{
    struct diags diags = { 0 };
    broken = true;
    ck_assert_ptr_null(learn_open(journal, &config, &now, &diags));
    ck_assert_uint_eq(diags.count, 1);
    ck_assert_str_eq(diags.list[0].text, "the journal is damaged");
    diags_free(&diags);
}
END_TEST

Suite *suite(void)
{
    const TTest *const tests[] = {
        a_beginner_succeeds_before_anything_is_typed,
        a_card_is_a_name_and_a_picture_and_leads_home,
        a_card_without_a_name_or_with_a_long_one_is_explained,
        twins_are_told_apart_by_the_picture,
        few_people_choose_their_card_at_once,
        many_people_choose_the_picture_first_so_that_no_list_of_names_shows,
        who_has_not_come_for_long_finds_the_card_by_its_picture,
        a_lesson_from_card_to_summary_is_recorded,
        leaving_and_coming_back_stands_at_the_same_step_with_the_half_typed_text,
        an_answer_that_could_not_be_written_is_said_and_written_later,
        a_call_is_recorded_and_can_be_taken_back,
        a_hidden_screen_shows_no_name_and_comes_back,
        the_seat_closes_after_a_long_pause_and_keeps_the_work,
        the_menu_undoes_restarts_and_counts_what_is_not_clear,
        the_language_is_the_persons_and_the_next_person_has_her_own,
        help_in_the_first_minutes_comes_back_to_the_same_page,
        the_card_keeps_its_name_when_one_looks_back,
        the_menu_begins_at_its_harmless_first_line_each_time,
        help_says_what_the_page_is_for_and_goes_away,
        only_nobody_can_close_the_program,
        without_its_cards_the_program_does_not_begin,
    };
    Suite *result = suite_create("learn");
    TCase *tc = tcase_create("learn");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    for (size_t i = 0; i < ARRAY_LEN(tests); i++)
        tcase_add_test(tc, tests[i]);
    suite_add_tcase(result, tc);
    return result;
}
