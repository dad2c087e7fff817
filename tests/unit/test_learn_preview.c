/* links: screen */
/* A lesson that is being written: read again when it is saved, at the same step; what is wrong in it is said. */
#include "learn_kit.h"

#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/passerelle-preview-XXXXXX";
static bool saved;

static bool was_saved(void *ctx)
{
    bool now_saved = saved;
    (void)ctx;
    saved = false;
    return now_saved;
}

static void save_file(const char *name, const char *text)
{
    FILE *f = fopen(arena_printf(&arena, "%s/%s", folder, name), "w");
    ck_assert_ptr_nonnull(f);
    fputs(text, f);
    ck_assert_int_eq(fclose(f), 0);
    saved = true;
}

static void save_lesson(const char *second)
{
    save_file("essai.yaml", arena_printf(&arena,
                                         "passerelle: 1\nid: essai\ntitle: Essai\nsteps:\n  - read: Un.\n"
                                         "  - read: %s\n  - read: Trois.\n",
                                         second));
}

static void open_preview(void)
{
    struct diags diags = { 0 };
    strcpy(folder, "/tmp/passerelle-preview-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    save_file("pack.yaml",
              "passerelle: 1\nid: essais\ntitle: Essais\nversion: 1\nlanguage: fr\nauthors: [Moi]\n"
              "license: CC0\nlessons: [essai]\n");
    save_lesson("Deux.");
    saved = false;
    packs = (struct packs){ 0 };
    ck_assert(packs_find(&packs, folder, &diags));
    now = (struct now){ .utc_ms = 1795428000000, .local = { { 2026, 11, 23 }, 10, 0 } };
    config = (struct learn_config){
        .packs = &packs, .seat = "preview", .lesson = "essai", .step = 2, .changed = was_saved
    };
    page_init(&page);
    open_program();
    diags_free(&diags);
}

static void close_preview(void)
{
    learn_close(l, &now);
    packs_free(&packs);
    page_free(&page);
    unlink(arena_printf(&arena, "%s/essai.yaml", folder));
    unlink(arena_printf(&arena, "%s/pack.yaml", folder));
    rmdir(folder);
    arena_free(&arena);
}

START_TEST(it_begins_at_the_step_that_was_asked_for)
{
    ck_assert(shows("Deux."));
    ck_assert(!learn_tick(l, &now));
}
END_TEST

START_TEST(a_saved_file_is_read_again_at_the_same_step)
{
    save_lesson("Deux, mieux dit.");
    ck_assert(learn_tick(l, &now));
    ck_assert(shows("Deux, mieux dit."));
    ck_assert(shows("Le fichier est relu."));
}
END_TEST

START_TEST(a_mistake_is_said_with_its_place_and_the_page_stays)
{
    save_file("essai.yaml", "passerelle: 1\nid: essai\ntitle: Essai\nstepz:\n  - read: Un.\n");
    ck_assert(learn_tick(l, &now));
    ck_assert(shows("essai.yaml:4:1"));
    ck_assert(shows("Deux."));
    save_lesson("Deux.");
    ck_assert(learn_tick(l, &now));
    ck_assert(!shows("essai.yaml:4:1"));
}
END_TEST

Suite *suite(void)
{
    Suite *all = suite_create("learn, preview");
    TCase *c = tcase_create("preview");
    tcase_add_checked_fixture(c, open_preview, close_preview);
    tcase_add_test(c, it_begins_at_the_step_that_was_asked_for);
    tcase_add_test(c, a_saved_file_is_read_again_at_the_same_step);
    tcase_add_test(c, a_mistake_is_said_with_its_place_and_the_page_stays);
    suite_add_tcase(all, c);
    return all;
}
