/* links: view page */
/* The rules of layout, one by one: what stands where, what is cut, what scrolls, what role it has. */
#include "unit/runner.h"
#include "unit/view_pages.h"

#include <stdio.h>
#include <string.h>

static struct page page;
static struct view *view;
static struct action action;
static struct str out;

static void setup(void)
{
    page_init(&page);
    view = view_new();
}

static void teardown(void)
{
    view_free(view);
    page_free(&page);
    str_free(&out);
}

static const char *drawn(void)
{
    str_clear(&out);
    canvas_print(&out, view_draw(view));
    return str_s(&out);
}

static const char *shown(void)
{
    view_show(view, &page);
    return drawn();
}

static bool has(const char *words)
{
    return strstr(str_s(&out), words) != NULL;
}

static void expect(const char *words)
{
    ck_assert_msg(has(words), "not drawn: %s\n%s", words, str_s(&out));
}

/* One row of what was drawn, from 0. */
static const char *drawn_row(int n)
{
    static char line[512];
    const char *s = str_s(&out);
    for (; n > 0; n--)
        s = strchr(s, '\n') + 1;
    size_t len = strcspn(s, "\n");
    memcpy(line, s, len < sizeof line ? len : sizeof line - 1);
    line[len < sizeof line ? len : sizeof line - 1] = '\0';
    return line;
}

static enum role role_at(int row, int col)
{
    const struct canvas *c = view_draw(view);
    return (enum role)c->cells[row * c->cols + col].role;
}

static void press(enum input_key key)
{
    view_input(view, (struct input){ .key = key }, &action);
}

START_TEST(the_place_is_cut_never_how_far_one_is)
{
    lesson_page(&page, "k", 6);
    page_place(&page, "Un chemin dont le nom est vraiment très long › Une leçon au nom long aussi", NULL);
    shown();
    expect("étape 6 sur 9  ■■■■■■■■····");
    expect("…");
    ck_assert_int_eq(text_width(drawn_row(0)), 79);
}
END_TEST

START_TEST(a_page_is_at_most_100_columns_wide_and_centred)
{
    build_sample(&page, "inbox");
    view_resize(view, 140, 30);
    shown();
    ck_assert(starts_with(drawn_row(1), "                    ──"));
    ck_assert_int_eq(text_width(drawn_row(1)), 120);
    expect("ENTRAÎNEMENT ─┐");
}
END_TEST

START_TEST(above_24_rows_only_the_content_grows)
{
    build_sample(&page, "hint");
    view_resize(view, 80, 40);
    shown();
    ck_assert(starts_with(drawn_row(5), "┌ Courrier Libre"));
    ck_assert(starts_with(drawn_row(34), "└"));
    ck_assert(starts_with(drawn_row(36), "   ? Indice 1"));
    ck_assert(starts_with(drawn_row(39), " [Entrée]"));
}
END_TEST

START_TEST(texts_are_at_most_60_columns_wide)
{
    page_begin(&page, "k");
    text(&page,
         "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept");
    view_resize(view, 100, 24);
    shown();
    for (int i = 0; i < 22; i++)
        ck_assert(i == 1 || text_width(drawn_row(i)) <= 63);
}
END_TEST

START_TEST(the_banner_is_whole_and_the_title_is_cut)
{
    page_begin(&page, "k");
    page_open(&page, (struct item){
                         .group = GROUP_APP,
                         .label = "Un titre de fenêtre beaucoup trop long pour tenir à côté de la bannière",
                         .text = "ce n'est pas un vrai site" });
    page_close(&page);
    shown();
    expect("ENTRAÎNEMENT : ce n'est pas un vrai site ─┐");
    expect("…");
    view_resize(view, 40, 15);
    shown();
    expect(" ENTRAÎNEMENT ──");
    ck_assert_int_eq(text_width(drawn_row(1)), 40);
}
END_TEST

START_TEST(a_small_title_drops_what_stands_before_the_colon)
{
    build_sample(&page, "form");
    view_resize(view, 40, 15);
    shown();
    expect("─ Portail des aides ─");
}
END_TEST

START_TEST(the_task_has_the_last_one_done_above_it)
{
    build_sample(&page, "message");
    shown();
    ck_assert_str_eq(drawn_row(2), "   ✓ 1  Ouvrez le message de Nadia.");
    ck_assert_str_eq(drawn_row(3), "     2  Répondez à Nadia avec le bouton Répondre.");
    ck_assert_int_eq((int)role_at(3, 8), ROLE_TITLE);
    ck_assert_int_eq((int)role_at(2, 3), ROLE_GOOD);
}
END_TEST

START_TEST(a_long_task_is_never_cut)
{
    page_begin(&page, "k");
    page_open(&page, (struct item){ .group = GROUP_TASK });
    page_add(&page,
             (struct item){ .kind = ITEM_TEXT,
                            .label = "Une tâche bien plus longue que deux lignes d'une petite fenêtre, "
                                     "et pourtant chaque mot compte, même le dernier.",
                            .flags = ITEM_NOW });
    page_close(&page);
    page_open(&page, (struct item){ .group = GROUP_APP, .label = "Courrier" });
    page_close(&page);
    view_resize(view, 40, 15);
    shown();
    expect("dernier.");
    expect("ENTRAÎNEMENT");
}
END_TEST

START_TEST(a_message_does_not_move_the_window)
{
    build_sample(&page, "message");
    shown();
    char foot[512];
    snprintf(foot, sizeof foot, "%s", drawn_row(18));
    build_sample(&page, "hint");
    shown();
    ck_assert_str_eq(drawn_row(18), foot);
}
END_TEST

START_TEST(each_line_of_a_mistake_has_its_sign)
{
    build_sample(&page, "mistake");
    shown();
    ck_assert_int_eq((int)role_at(19, 3), ROLE_GOOD);
    ck_assert_int_eq((int)role_at(20, 3), ROLE_MISTAKE);
    ck_assert(starts_with(drawn_row(19), "   ✓ Bien"));
    ck_assert(starts_with(drawn_row(20), "   ! Il manque"));
    ck_assert(starts_with(drawn_row(21), "   › À faire"));
}
END_TEST

START_TEST(a_message_longer_than_its_zone_takes_rows_from_the_window)
{
    build_sample(&page, "inbox");
    note(&page, TONE_INFO, "un\ndeux\ntrois\nquatre\ncinq");
    shown();
    expect("   i un");
    expect("   │ cinq");
    expect("ENTRAÎNEMENT");
}
END_TEST

START_TEST(soft_blanks_go_from_the_end_then_the_page_scrolls)
{
    page_begin(&page, "k");
    for (int i = 0; i < 12; i++)
        text(&page, page_printf(&page, "paragraphe %d", i));
    shown(); /* 12 + 11 blanks do not fit in 19 rows: 4 blanks go */
    ck_assert_str_eq(drawn_row(4), "");
    ck_assert_str_eq(drawn_row(20), "   paragraphe 10");
    ck_assert_str_eq(drawn_row(21), "   paragraphe 11");
    ck_assert(!has("▼"));
    for (int i = 12; i < 30; i++)
        text(&page, page_printf(&page, "paragraphe %d", i));
    shown();
    ck_assert_str_eq(drawn_row(21), "   ▼ suite");
    press(INPUT_PAGE_DOWN);
    drawn();
    ck_assert_str_eq(drawn_row(3), "   ▲ début");
    expect("paragraphe 29");
    press(INPUT_PAGE_UP);
    drawn();
    ck_assert_str_eq(drawn_row(3), "   paragraphe 0");
}
END_TEST

START_TEST(a_screen_of_scroll_keeps_a_row)
{
    page_begin(&page, "k");
    struct str s = { 0 };
    for (int i = 0; i < 100; i++)
        str_printf(&s, "ligne %d\n", i);
    text(&page, str_s(&s));
    shown();
    expect("ligne 17\n   ▼ suite");
    press(INPUT_PAGE_DOWN);
    drawn();
    expect("▲ début\n   ligne 17\n");
    str_free(&s);
}
END_TEST

START_TEST(a_view_starts_and_ends_between_items)
{
    page_begin(&page, "k");
    list(&page, "rows", 0);
    for (int i = 0; i < 40; i++)
        page_add(&page, (struct item){ .kind = ITEM_ROW,
                                       .id = page_printf(&page, "r/%d", i),
                                       .label = page_printf(&page, "titre %d", i),
                                       .text = "adresse" });
    page_close(&page);
    shown();
    for (int i = 0; i < 39; i++) {
        press(INPUT_DOWN);
        drawn();
        ck_assert(!has("▲") || !starts_with(drawn_row(4), "   adresse"));
        ck_assert(!has("▼") || !strstr(drawn_row(20), "titre"));
        const char *focus = page_printf(&page, " ▸ titre %d\n   adresse", i + 1);
        expect(focus);
    }
}
END_TEST

START_TEST(a_field_is_scrolled_with_its_label_and_its_error)
{
    page_begin(&page, "k");
    for (int i = 0; i < 10; i++)
        page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                       .id = page_printf(&page, "f/%d", i),
                                       .label = page_printf(&page, "Champ %d", i),
                                       .error = "Il manque un mot." });
    view_resize(view, 40, 15);
    shown();
    for (int i = 0; i < 10; i++) {
        drawn();
        expect(page_printf(&page, "Champ %d\n▸ ______________________________\n  ! Il manque un mot.", i));
        press(INPUT_TAB);
    }
}
END_TEST

START_TEST(a_table_cuts_only_what_the_next_page_shows)
{
    page_begin(&page, "k");
    list(&page, "messages", ITEM_TABLE);
    message(&page, "m/1", "Une personne au nom assez long", "Un objet tellement long qu'il ne tient pas ici",
            "16 novembre", 0);
    page_close(&page);
    shown();
    expect("Une personne au nom assez long  Un objet tellement long qu'il…   16 novembre");
    view_resize(view, 40, 15);
    drawn();
    expect("▸ Une personne au nom       16 novembre");
    expect("  assez long");
    expect("    Un objet tellement long qu'il ne");
    expect("    tient pas ici");
}
END_TEST

START_TEST(numbers_stand_before_the_rows_and_lines_align_with_the_text)
{
    page_begin(&page, "k");
    list(&page, "a", ITEM_NUMBERED);
    row(&page, "1", "Une réponse assez longue pour prendre deux lignes.", NULL);
    row(&page, "2", "Non.", NULL);
    page_close(&page);
    view_resize(view, 40, 15);
    shown();
    expect("▸ 1  Une réponse assez longue pour\n     prendre deux lignes.\n  2  Non.");
}
END_TEST

START_TEST(the_first_slot_follows_the_focus_and_the_second_its_group)
{
    build_sample(&page, "inbox");
    shown();
    expect(" [Entrée] ouvrir         [↑] [↓] autre message      [F1] aide    [F2] appeler");
    press(INPUT_LEFT);
    drawn();
    expect("[↑] [↓] autre dossier");
    build_sample(&page, "compose");
    shown();
    expect(" [Tab] case suivante     [Échap] retour");
}
END_TEST

START_TEST(a_slot_too_long_for_its_place_takes_its_short_words)
{
    page_begin(&page, "k");
    page_slot(&page, 0, "[Entrée] une explication trop longue", "[Entrée] court");
    page_slot(&page, 1, "[Tab] autre chose", NULL);
    shown();
    ck_assert_str_eq(drawn_row(23), " [Entrée] court          [Tab] autre chose");
}
END_TEST

START_TEST(keys_and_strong_words_have_their_roles)
{
    page_begin(&page, "k");
    text(&page, "Appuyez sur [Entrée] *vite*.");
    shown();
    expect("   Appuyez sur [Entrée] vite.");
    ck_assert_int_eq((int)role_at(3, 15), ROLE_KEY);
    ck_assert_int_eq((int)role_at(3, 24), ROLE_STRONG);
    ck_assert_int_eq((int)role_at(3, 3), ROLE_TEXT);
}
END_TEST

START_TEST(the_focus_is_a_sign_a_bar_on_the_label_and_the_cursor)
{
    build_sample(&page, "choose");
    shown();
    expect(" ▸ 1  Le message");
    expect("‸ row 6, col 4");
    ck_assert_int_eq((int)role_at(5, 3), ROLE_TEXT);  /* the number */
    ck_assert_int_eq((int)role_at(5, 6), ROLE_FOCUS); /* the label, no more: a move rewrites few letters */
    ck_assert_int_eq((int)role_at(5, 62), ROLE_TEXT);
    ck_assert_int_eq((int)role_at(6, 3), ROLE_TEXT);
}
END_TEST

START_TEST(what_is_demonstrated_is_pointed_at)
{
    build_sample(&page, "demo");
    shown();
    expect("│▸ Bonjour Nadia, je viens_");
    ck_assert_int_eq((int)role_at(9, 21), ROLE_FIELD_FOCUS);
    expect("‸ row 10, col 45");
}
END_TEST

START_TEST(console_and_ascii_signs_have_the_same_width)
{
    build_sample(&page, "success");
    char full[3][8192];
    for (int i = 0; i < 3; i++) {
        view_glyphs(view, (enum glyphs)i);
        snprintf(full[i], sizeof full[i], "%s", shown());
    }
    ck_assert_ptr_nonnull(strstr(full[GLYPHS_CONSOLE], "v Bravo. Votre réponse"));
    ck_assert_ptr_nonnull(strstr(full[GLYPHS_ASCII], "v Bravo. Votre reponse"));
    ck_assert_ptr_nonnull(strstr(full[GLYPHS_ASCII], "+ Courrier Libre ---"));
    char *rest = strstr(full[GLYPHS_ASCII], "‸");
    ck_assert_ptr_nonnull(rest);
    *rest = '\0';
    for (const char *s = full[GLYPHS_ASCII]; *s; s++)
        ck_assert_int_gt((signed char)*s, 0);
    ck_assert_uint_eq(strcspn(full[GLYPHS_ASCII], "\n"), 79);
}
END_TEST

START_TEST(a_window_too_small_says_so_and_keeps_everything)
{
    build_sample(&page, "choose");
    view_show(view, &page);
    press(INPUT_DOWN);
    view_resize(view, 36, 12);
    ck_assert_str_eq(drawn(),
                     "\n  Cette fenêtre est trop petite.\n\n  Taille : 36 sur 12.\n  Il faut : 40 sur 15.\n\n"
                     "  Agrandissez la fenêtre.\n  Ou appuyez sur [Ctrl] et [-].\n\n"
                     "  Votre travail est gardé.\n\n\n‸ row 2, col 3\n");
    view_resize(view, 20, 5);
    ck_assert_str_eq(
        drawn(), "Fenêtre trop petite.\n20 sur 5.\nIl faut 40 sur 15.\n[Ctrl] et [-]\n\n‸ row 1, col 1\n");
    view_resize(view, 12, 2);
    ck_assert_str_eq(drawn(), "Fenêtre trop\n12 sur 2.\n‸ row 1, col 1\n");
    view_resize(view, 80, 24);
    drawn();
    expect(" ▸ 2  Le message");
}
END_TEST

START_TEST(wide_letters_and_marks_keep_their_columns)
{
    page_begin(&page, "k");
    list(&page, "rows", 0);
    row(&page, "1", "日本語", "e\xCC\x81t\xC3\xA9");
    page_close(&page);
    row(&page, "2", "une autre", NULL);
    shown();
    const struct canvas *c = view_draw(view);
    ck_assert_uint_eq(c->cells[3 * 80 + 4].ch, 0);
    ck_assert_uint_eq(c->cells[3 * 80 + 60].mark[0], 0x301);
    ck_assert_uint_eq(c->cells[3 * 80 + 62].ch, 0xE9);
}
END_TEST

START_TEST(the_wheel_scrolls_and_the_focus_stays)
{
    page_begin(&page, "k");
    list(&page, "rows", 0);
    for (int i = 0; i < 60; i++)
        row(&page, page_printf(&page, "r/%d", i), page_printf(&page, "ligne %d", i), NULL);
    page_close(&page);
    shown();
    view_wheel(view, 5);
    drawn();
    expect("▲ début");
    ck_assert(!has("ligne 0\n"));
    press(INPUT_DOWN);
    drawn();
    expect("▸ ligne 1\n");
    ck_assert(!view_click(view, 21, 5, &action)); /* ▼ */
    drawn();
    ck_assert(!has("▸"));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view layout");
    TCase *c = tcase_create("rules");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, the_place_is_cut_never_how_far_one_is);
    tcase_add_test(c, a_page_is_at_most_100_columns_wide_and_centred);
    tcase_add_test(c, above_24_rows_only_the_content_grows);
    tcase_add_test(c, texts_are_at_most_60_columns_wide);
    tcase_add_test(c, the_banner_is_whole_and_the_title_is_cut);
    tcase_add_test(c, a_small_title_drops_what_stands_before_the_colon);
    tcase_add_test(c, the_task_has_the_last_one_done_above_it);
    tcase_add_test(c, a_long_task_is_never_cut);
    tcase_add_test(c, a_message_does_not_move_the_window);
    tcase_add_test(c, each_line_of_a_mistake_has_its_sign);
    tcase_add_test(c, a_message_longer_than_its_zone_takes_rows_from_the_window);
    tcase_add_test(c, soft_blanks_go_from_the_end_then_the_page_scrolls);
    tcase_add_test(c, a_screen_of_scroll_keeps_a_row);
    tcase_add_test(c, a_view_starts_and_ends_between_items);
    tcase_add_test(c, a_field_is_scrolled_with_its_label_and_its_error);
    tcase_add_test(c, a_table_cuts_only_what_the_next_page_shows);
    tcase_add_test(c, numbers_stand_before_the_rows_and_lines_align_with_the_text);
    tcase_add_test(c, the_first_slot_follows_the_focus_and_the_second_its_group);
    tcase_add_test(c, a_slot_too_long_for_its_place_takes_its_short_words);
    tcase_add_test(c, keys_and_strong_words_have_their_roles);
    tcase_add_test(c, the_focus_is_a_sign_a_bar_on_the_label_and_the_cursor);
    tcase_add_test(c, what_is_demonstrated_is_pointed_at);
    tcase_add_test(c, console_and_ascii_signs_have_the_same_width);
    tcase_add_test(c, a_window_too_small_says_so_and_keeps_everything);
    tcase_add_test(c, wide_letters_and_marks_keep_their_columns);
    tcase_add_test(c, the_wheel_scrolls_and_the_focus_stays);
    suite_add_tcase(s, c);
    return s;
}
