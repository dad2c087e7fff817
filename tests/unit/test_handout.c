/* links: handout */
/* Lessons on paper: what stands on the card and on the sheet, texts of strangers, two languages, one page. */
#include "passerelle/handout.h"
#include "unit/runner.h"

#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER SOURCE_DIR "/tests/golden/handouts/"
#define HEAD "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

static struct str page;
static struct arena arena;
static struct diags diags;

static void clean(void)
{
    str_free(&page);
    arena_free(&arena);
    diags_free(&diags);
    page = (struct str){ 0 };
    diags = (struct diags){ 0 };
}

static struct lesson *read_lesson(const char *path)
{
    struct lesson *lesson = lesson_read_file(arena_printf(&arena, SOURCE_DIR "/%s", path),
                                             (struct lesson_options){ .lenient = true }, &diags);
    ck_assert_msg(lesson != NULL, "%s", path);
    return lesson;
}

static bool holds(const char *words)
{
    return strstr(str_s(&page), words) != NULL;
}

static size_t count_of(const char *words)
{
    size_t n = 0;
    for (const char *s = str_s(&page); (s = strstr(s, words)) != NULL; s++)
        n++;
    return n;
}

/* --- XML, as far as this file uses it --- */

/* The end of a tag that begins at s; NULL: it is not one. Values of attributes stand between double quotes. */
static const char *tag_end(const char *s)
{
    bool quoted = false;
    for (; *s != '\0' && (quoted || *s != '>'); s++) {
        quoted ^= *s == '"';
        if (*s == '<' || (!quoted && *s == '\''))
            return NULL;
    }
    return *s == '>' ? s : NULL;
}

static bool entity_at(const char *s)
{
    static const char *const known[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;" };
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (starts_with(s, known[i]))
            return true;
    return false;
}

/* Every tag is closed by its own name, in order; every & is an entity. */
static bool well_formed(const char *s)
{
    enum { DEEP = 32, NAME = 16 };
    char open[DEEP][NAME];
    size_t deep = 0;
    for (s = strchr(s, '\n'); s != NULL && *s != '\0'; s++) {
        if (*s == '&' && !entity_at(s))
            return false;
        if (*s != '<')
            continue;
        const bool closes = s[1] == '/';
        const char *name = s + 1 + closes, *end = tag_end(name);
        const size_t n = strcspn(name, " />");
        if (end == NULL || n == 0 || n >= NAME)
            return false;
        if (closes && (deep == 0 || strlen(open[deep - 1]) != n || memcmp(open[deep - 1], name, n) != 0))
            return false;
        if (closes) {
            deep--;
        } else if (end[-1] != '/') {
            if (deep == DEEP)
                return false;
            memcpy(open[deep], name, n);
            open[deep++][n] = '\0';
        }
        s = end;
    }
    return s != NULL && deep == 0;
}

START_TEST(the_checker_of_tags_finds_faults)
{
    ck_assert(well_formed("<!DOCTYPE html>\n<p class=\"a\">x<br/>&amp;</p>\n"));
    ck_assert(!well_formed("<!DOCTYPE html>\n<p><b>x</p></b>\n"));
    ck_assert(!well_formed("<!DOCTYPE html>\n<p>\n"));
    ck_assert(!well_formed("<!DOCTYPE html>\n<p>a & b</p>\n"));
}
END_TEST

START_TEST(a_lesson_becomes_the_paper_that_was_looked_at)
{
    struct lesson *lesson = read_lesson("tests/fixtures/petit/petite.yaml");
    handout_write(&(struct handout){ .lesson = lesson }, &page);
    const char *path = FOLDER "petite.html";
    if (getenv("GENERATE") != NULL) {
        FILE *f = fopen(path, "w");
        ck_assert_ptr_nonnull(f);
        fputs(str_s(&page), f);
        fclose(f);
    }
    FILE *f = fopen(path, "r");
    ck_assert_ptr_nonnull(f);
    char *expected = xcalloc(page.len + 2, 1);
    const size_t n = fread(expected, 1, page.len + 1, f);
    fclose(f);
    ck_assert_uint_eq(n, page.len);
    ck_assert_str_eq(expected, str_s(&page));
    free(expected);
    lesson_free(lesson);
}
END_TEST

START_TEST(every_lesson_that_ships_is_whole_and_asks_nothing_of_the_network)
{
    struct packs packs = { 0 };
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &diags));
    for (size_t p = 0; p < packs.count; p++)
        for (size_t i = 0; i < packs.list[p]->lessons.count; i++) {
            const char *id = packs.list[p]->lessons.s[i];
            struct lesson *lesson =
                lesson_read(packs.list[p], id, (struct lesson_options){ .lenient = true }, &diags);
            str_clear(&page);
            handout_write(&(struct handout){ .lesson = lesson }, &page);
            ck_assert_msg(well_formed(str_s(&page)), "%s", id);
            ck_assert_msg(!holds("<script") && !holds("src=") && !holds("href=") && !holds("url("), "%s", id);
            ck_assert_msg(!holds("=\"on") && count_of("http") == 2, "%s: xmlns and http-equiv only", id);
            ck_assert_msg(holds("<p>Date :</p>") && holds("<section class=\"sheet\""), "%s", id);
            lesson_free(lesson);
        }
    packs_free(&packs);
}
END_TEST

/* --- a lesson of a stranger --- */
#define EVIL "</title><script>alert(\"1\")</script>'&amp;\xE2\x80\xAE\x1B[2J\xFF"

static const struct gloss evil_words[] = { { EVIL, EVIL } };
static const struct step evil_steps[] = {
    { .kind = STEP_READ, .text = EVIL "\n*" EVIL "* [" EVIL "] []]" },
    { .kind = STEP_CHOOSE,
      .text = EVIL,
      .answers = (const struct answer[]){ { .right = EVIL, .say = EVIL } },
      .answer_count = 1 },
    { .kind = STEP_PRACTISE,
      .tasks =
          (const struct task[]){
              { .text = EVIL,
                .how = { (const struct how[]){
                             { .verb = HOW_PRESS, .name = EVIL },
                             { .verb = HOW_OPEN, .name = EVIL },
                             { .verb = HOW_DRAG, .name = EVIL, .to = EVIL },
                             { .verb = HOW_FILL,
                               .fields = (const struct how_field[]){ { EVIL, EVIL, { 0 } } },
                               .count = 1 } },
                         4 },
                .mistakes = (const struct mistake[]){ { .code = EVIL, .say = EVIL } },
                .mistake_count = 1 } },
      .task_count = 1 },
    { .kind = STEP_MATCH,
      .text = EVIL,
      .pairs = (const struct pair[]){ { .what = EVIL, .with = EVIL } },
      .pair_count = 1 },
    { .kind = STEP_DRILL, .text = EVIL, .lines = { (const char *const[]){ EVIL }, NULL, 1 } },
    { .kind = STEP_MISSION, .text = EVIL, .trainer = EVIL },
};

static const struct pack evil_pack = { .id = EVIL,
                                       .title = EVIL,
                                       .language = EVIL,
                                       .license = EVIL,
                                       .authors = { (const char *const[]){ EVIL }, NULL, 1 } };
static const struct lesson evil_lesson = {
    .id = EVIL,
    .title = EVIL,
    .can_do = EVIL,
    .card = EVIL "\n" EVIL,
    .trainer = EVIL,
    .theme = EVIL,
    .digcomp = { (const char *const[]){ EVIL }, NULL, 1 },
    .after = { (const char *const[]){ EVIL }, NULL, 1 },
    .steps = evil_steps,
    .step_count = ARRAY_LEN(evil_steps),
    .glossary = evil_words,
    .glossary_count = 1,
    .pack = &evil_pack,
};

static const char *evil_tr(const char *one, const char *many, unsigned long n)
{
    (void)many;
    (void)n;
    return strstr(one, "%s") == NULL ? EVIL : one;
}

START_TEST(texts_of_a_stranger_are_shown_and_never_obeyed)
{
    const struct voice voice = { .tr = evil_tr };
    const char *const after[] = { EVIL };
    handout_write(&(struct handout){ .lesson = &evil_lesson,
                                     .after = after,
                                     .voice = &voice,
                                     .language = EVIL,
                                     .tr = evil_tr,
                                     .sheet_language = EVIL },
                  &page);
    size_t at;
    ck_assert(well_formed(str_s(&page)));
    ck_assert(!holds("<script"));
    ck_assert(!holds("\x1B") && !holds("\xE2\x80\xAE") && !holds("\xFF"));
    ck_assert_int_eq(text_check(str_s(&page), page.len, &at), TEXT_FINE);
    ck_assert(holds("&lt;script&gt;alert(&quot;1&quot;)"));
    ck_assert(holds("&lt;U+202E&gt;&lt;U+001B&gt;"));
    ck_assert_uint_eq(count_of("</title>"), 1);
}
END_TEST

START_TEST(a_language_from_right_to_left_says_so_on_each_text)
{
    static const char words[] =
        HEAD "msgid \"Je peux répondre.\"\nmsgstr \"أستطيع أن أجيب.\"\n\n"
             "msgid \"Une ligne.\\nDeux lignes.\\nTrois lignes.\"\nmsgstr \"سطر.\\nسطران.\\nثلاثة أسطر.\"\n";
    struct po *po = po_read("ar.po", words, strlen(words), &diags);
    ck_assert_ptr_nonnull(po);
    const struct voice voice = { .po = po };
    struct lesson *lesson = read_lesson("tests/fixtures/petit/petite.yaml");
    handout_write(&(struct handout){ .lesson = lesson, .voice = &voice, .language = "ar" }, &page);
    ck_assert(well_formed(str_s(&page)));
    ck_assert(holds("<p class=\"home\" lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">أستطيع أن أجيب.</p>"));
    ck_assert(holds(
        "<li><p>Deux lignes.</p>\n<p class=\"home\" lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">سطران.</p>"));
    ck_assert(holds("<section class=\"sheet\" lang=\"fr\" xml:lang=\"fr\">"));
    lesson_free(lesson);
    po_free(po);
}
END_TEST

START_TEST(keys_buttons_and_strong_words_look_as_what_they_are)
{
    const struct step step = { .kind = STEP_READ,
                               .text = "Appuyez sur [Entrée],\npuis *jamais* [Envoyer] 2 * 3." };
    const struct pack pack = { .id = "p", .language = "fr" };
    const struct lesson lesson = { .id = "l", .title = "L", .steps = &step, .step_count = 1, .pack = &pack };
    handout_write(&(struct handout){ .lesson = &lesson }, &page);
    ck_assert(holds(
        "Appuyez sur <kbd>Entrée</kbd>, puis <strong>jamais</strong> <b class=\"button\">Envoyer</b> 2 * 3."));
    ck_assert(holds("<th><kbd>Entrée</kbd></th><td>La grande touche à droite. Elle valide.</td>"));
    ck_assert(holds("<th><b class=\"button\">Envoyer</b></th><td>un bouton</td>"));
}
END_TEST

START_TEST(a_line_is_never_broken_before_a_french_sign)
{
    const struct step step = { .kind = STEP_READ, .text = "Lisez : « Oui ! » Et ?" };
    const struct pack pack = { .id = "p", .language = "fr" };
    const struct lesson lesson = { .id = "l", .title = "L", .steps = &step, .step_count = 1, .pack = &pack };
    handout_write(&(struct handout){ .lesson = &lesson }, &page);
    ck_assert(holds("Lisez : « Oui ! » Et ?"));
}
END_TEST

START_TEST(the_same_gesture_again_is_counted)
{
    const struct how press = { .verb = HOW_PRESS, .name = "Jour suivant" };
    const struct how list[] = { press, press, press };
    const struct task task = { .text = "T", .how = { list, 3 } };
    const struct step step = { .kind = STEP_PRACTISE, .tasks = &task, .task_count = 1 };
    const struct pack pack = { .id = "p", .language = "fr" };
    const struct lesson lesson = { .id = "l", .title = "L", .steps = &step, .step_count = 1, .pack = &pack };
    handout_write(&(struct handout){ .lesson = &lesson }, &page);
    ck_assert(holds("Jour suivant</b> (3 fois).</p>"));
}
END_TEST

START_TEST(a_sign_is_shown_with_the_keys_that_write_it)
{
    struct lesson *lesson = read_lesson("lessons/premiers-pas/clavier-03.yaml");
    handout_write(&(struct handout){ .lesson = lesson }, &page);
    ck_assert(holds("<kbd>@</kbd></th><td><kbd>AltGr</kbd> et <kbd>à</kbd> ensemble.</td>"));
    ck_assert(!holds("<kbd>/</kbd>"));
    lesson_free(lesson);
}
END_TEST

/* As much as a lesson can need: what is needed least is left out, the place for the date never. */
START_TEST(a_full_card_keeps_what_is_needed_most)
{
    static const char card[] = "[Un premier bouton] et [Entrée].\n[Un deuxième bouton] et [Tab].\n[Trois].";
    struct str text = { 0 };
    for (int i = 4; i < 40; i++)
        str_printf(&text, "[Bouton %d assez long pour une ligne]\n", i);
    const struct step step = { .kind = STEP_READ, .text = str_s(&text) };
    const struct pack pack = { .id = "p", .language = "fr" };
    const struct lesson lesson = { .id = "l",
                                   .title = "L",
                                   .card = card,
                                   .can_do = "Je peux.",
                                   .steps = &step,
                                   .step_count = 1,
                                   .pack = &pack };
    handout_write(&(struct handout){ .lesson = &lesson }, &page);
    ck_assert(holds("<th><b class=\"button\">Un premier bouton</b></th>"));
    ck_assert(holds("<th><b class=\"button\">Trois</b></th>"));
    ck_assert(!holds("<th><b class=\"button\">Bouton 20"));
    ck_assert(holds("<p>Fait avec :</p>"));
    str_free(&text);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("handout");
    TCase *t = tcase_create("paper");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, NULL, clean);
    tcase_add_test(t, the_checker_of_tags_finds_faults);
    tcase_add_test(t, a_lesson_becomes_the_paper_that_was_looked_at);
    tcase_add_test(t, every_lesson_that_ships_is_whole_and_asks_nothing_of_the_network);
    tcase_add_test(t, texts_of_a_stranger_are_shown_and_never_obeyed);
    tcase_add_test(t, a_language_from_right_to_left_says_so_on_each_text);
    tcase_add_test(t, keys_buttons_and_strong_words_look_as_what_they_are);
    tcase_add_test(t, a_line_is_never_broken_before_a_french_sign);
    tcase_add_test(t, the_same_gesture_again_is_counted);
    tcase_add_test(t, a_sign_is_shown_with_the_keys_that_write_it);
    tcase_add_test(t, a_full_card_keeps_what_is_needed_most);
    suite_add_tcase(s, t);
    return s;
}
