/* links: front
 * What the plain front end says of boxes to fill, of the bar of applications, and of lines that change their order. */
#include "unit/runner.h"

#include "../../src/front/plain.h"

#include <string.h>

static struct page page;
static struct numbers numbers;
static struct saying now, before;
static struct str out;

static void setup(void)
{
    page_init(&page);
}

static void teardown(void)
{
    page_free(&page);
    numbers_free(&numbers);
    saying_free(&now);
    saying_free(&before);
    str_free(&out);
}

/* Lines to put in order; one may be held. */
static const char *say_order(const char *const ids[], const char *held)
{
    struct saying old = before;
    before = now;
    now = old;
    str_clear(&out);
    page_begin(&page, "order/1");
    page_open(&page, (struct item){ .group = GROUP_LIST, .id = "lines", .flags = ITEM_NUMBERED });
    for (; *ids; ids++)
        page_add(&page, (struct item){ .kind = ITEM_ROW,
                                       .id = *ids,
                                       .label = *ids + strlen("line/"),
                                       .extra = streq(*ids, held) ? "↑ ↓" : NULL,
                                       .flags = streq(*ids, held) ? ITEM_NOW : 0 });
    page_close(&page);
    saying_make(&now, &before, &page, &numbers, PLAIN_ROWS);
    saying_print(&out, &page, &now, &before, false);
    return str_s(&out);
}

START_TEST(a_line_that_was_moved_leaves_the_numbers_in_order)
{
    static const char *const first[] = { "line/Lire", "line/Ouvrir", "line/Fermer", NULL };
    static const char *const moved[] = { "line/Ouvrir", "line/Lire", "line/Fermer", NULL };
    ck_assert_str_eq(say_order(first, ""), "1  Lire\n2  Ouvrir\n3  Fermer\n");
    ck_assert_str_eq(say_order(first, "line/Ouvrir"), "2  Ouvrir, prise\n");
    ck_assert_str_eq(say_order(moved, ""), "1  Ouvrir\n2  Lire\n3  Fermer\n");
    ck_assert_str_eq(numbers_id(&numbers, 1), "line/Ouvrir");
}
END_TEST

START_TEST(a_form_says_its_boxes_first_and_what_helps_after)
{
    struct str words = { 0 };
    page_begin(&page, "site/x");
    page_open(&page, (struct item){ .group = GROUP_BAR, .id = "apps" });
    page_add(&page, (struct item){ .kind = ITEM_LINK, .id = "app/a", .label = "Fureteur", .flags = ITEM_ON });
    page_add(&page,
             (struct item){ .kind = ITEM_LINK, .id = "app/b", .label = "Courrier", .text = "1 nouveau" });
    page_close(&page);
    page_add(&page, (struct item){ .kind = ITEM_FIELD, .id = "address", .label = "Adresse", .value = "x" });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "go", .label = "Aller" });
    page_add(&page, (struct item){ .kind = ITEM_FIELD,
                                   .id = "sum",
                                   .label = "Argent *\nÉcrivez 0 si rien.",
                                   .value = "un",
                                   .example = "450,00",
                                   .error = "Il faut un chiffre." });
    page_add(&page, (struct item){ .kind = ITEM_BUTTON, .id = "on", .label = "Continuer" });
    static const char *const wanted[] = {
        "",
        "1  Fureteur, vous y êtes",
        "2  Courrier, 1 nouveau",
        "3  Adresse : x",
        "4  Aller, bouton",
        "5  Argent * : un\nÉcrivez 0 si rien.\nExemple : 450,00\nÀ corriger : Il faut un chiffre.",
    };
    for (int i = 1; i < (int)ARRAY_LEN(wanted); i++) {
        str_clear(&words);
        plain_words(&words, &page, i, numbers_of(&numbers, page.items[i].id), true);
        ck_assert_str_eq(str_s(&words), wanted[i]);
    }
    str_clear(&words);
    plain_expect(&words, &page, &numbers);
    ck_assert_ptr_nonnull(strstr(str_s(&words), "Continuer")); /* not the button beside the address */
    str_free(&words);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("plain_forms");
    TCase *t = tcase_create("forms");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_line_that_was_moved_leaves_the_numbers_in_order);
    tcase_add_test(t, a_form_says_its_boxes_first_and_what_helps_after);
    suite_add_tcase(s, t);
    return s;
}
