/* links: session page */
/* Mon Nuage, Téléphone d'essai and Fureteur on one stage: a photo goes into the drive, a link is tried by its address. */
#include "passerelle/stage.h"
#include "unit/lea_files.h"
#include "unit/runner.h"

#include <string.h>

static struct stage stage;
static struct arena arena;

static void open_stage(void)
{
    static const char *const names[] = { "drive", "phone", "browser" };
    static const struct step step = { .kind = STEP_PRACTISE,
                                      .apps = { .s = names, .count = ARRAY_LEN(names) },
                                      .world = &files_data };
    stage_open(&stage, &step, 1);
}

static void close_stage(void)
{
    stage_close(&stage);
    arena_free(&arena);
}

static void perform(const char *lines)
{
    for (const char *s = lines; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *line = arena_strndup(&arena, s, n);
        struct action a;
        ck_assert_msg(action_parse(line, &arena, &a), "not an action: %s", line);
        ck_assert_msg(stage_act(&stage, &a), "nothing called so: %s", line);
        s += n;
    }
}

static const char *last_fact(void)
{
    const struct world *w = &stage.world;
    return w->fact_count > 0 ? w->facts[w->fact_count - 1].kind->name : "";
}

START_TEST(a_photo_goes_from_the_phone_into_the_drive)
{
    perform("activate app/phone\nactivate place/camera\nactivate paper/5\n"
            "set field/light \"Près de la fenêtre\"\nset field/distance \"Tout le papier\"\n"
            "set field/hand \"Posées sur la table\"\nset field/sides \"Devant\"\nactivate button/shoot\n"
            "activate button/keep\nactivate file/photo-piece.jpg\nactivate button/upload");
    ck_assert_str_eq(stage.apps[stage.current]->name, "drive");
    perform(
        "activate place/phone\nactivate file/photo-piece.jpg\nactivate button/wait\nactivate button/wait");
    ck_assert_str_eq(last_fact(), "drive.uploaded");
    ck_assert_ptr_nonnull(world_file_named(&stage.world, "photo-piece.jpg", FILE_DRIVE));
    ck_assert_ptr_nonnull(world_file_named(&stage.world, "photo-piece.jpg", FILE_PHONE));
}
END_TEST

START_TEST(choosing_the_open_app_says_so_and_leads_into_its_page)
{
    struct page page;
    perform("activate app/phone\nactivate app/phone");
    ck_assert_str_eq(stage.world.notice, "Vous êtes déjà dans Téléphone d'essai.");
    page_init(&page);
    page_begin(&page, "stage");
    stage_show(&stage, &page);
    ck_assert_str_eq(page.focus, "main");
    page_free(&page);
}
END_TEST

static void try_link(void)
{
    perform("activate app/browser\nset field/address \"mon-nuage.example/plan.pdf\"\nactivate button/go");
}

START_TEST(a_link_is_refused_once_nobody_has_access)
{
    perform(
        "activate file/plan.pdf\nactivate button/share\nset field/person \"Nadia Benali\"\nactivate button/ok");
    try_link();
    ck_assert_str_ne(last_fact(), "browser.refused");
    perform("activate app/drive\nactivate button/access\nactivate button/revoke/nadia");
    try_link();
    ck_assert_str_eq(last_fact(), "browser.refused");
    ck_assert_str_eq(stage.world.facts[stage.world.fact_count - 1].value[0], "plan.pdf");
}
END_TEST

START_TEST(a_link_of_a_message_opens_the_browser)
{
    perform("activate app/phone\nactivate sms/colis\nactivate link/colis.livraison-rapide.test");
    ck_assert_str_eq(stage.apps[stage.current]->name, "browser");
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("stage, drive and phone");
    TCase *t = tcase_create("stage");
    tcase_add_checked_fixture(t, open_stage, close_stage);
    tcase_add_test(t, choosing_the_open_app_says_so_and_leads_into_its_page);
    tcase_add_test(t, a_photo_goes_from_the_phone_into_the_drive);
    tcase_add_test(t, a_link_is_refused_once_nobody_has_access);
    tcase_add_test(t, a_link_of_a_message_opens_the_browser);
    suite_add_tcase(s, t);
    return s;
}
