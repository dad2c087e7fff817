/* links: cli */
/* Putting packs into a folder: in one step or aside and back, and what a power cut left is cleaned up or healed. */
#include "../../src/cli/pack_files.h"
#include "../../src/cli/pack_place.h"

#include "unit/folder.h"
#include "unit/runner.h"

#include <fcntl.h>
#include <unistd.h>

static struct folder f;
static struct diags d;
static struct pack_place place;

static void set_up(void)
{
    folder_make(&f);
    d = (struct diags){ 0 };
    ck_assert(place_open(&place, f.path, 0, &d));
}

static void tear_down(void)
{
    place_close(&place);
    diags_free(&d);
    folder_remove(&f);
}

static void reopen(void)
{
    place_close(&place);
    ck_assert(place_open(&place, f.path, 0, &d));
}

static bool there(const char *name)
{
    return access(folder_at(&f, name), F_OK) == 0;
}

static size_t entries(void)
{
    struct pack_files files;
    ck_assert(pack_files_list(&files, place.dir, "la", &d));
    size_t count = files.count + files.other_count;
    pack_files_free(&files);
    return count;
}

/* A new version of the pack "x" stands beside. */
static void fill(const char *text)
{
    int fd = place_begin(&place, "x", &d);
    ck_assert_int_ge(fd, 0);
    close(fd);
    folder_write(&f, ".passerelle-new.x/pack.yaml", text);
    folder_write(&f, ".passerelle-new.x/worlds/lea.yaml", text);
}

static bool holds(const char *name, const char *text)
{
    char got[32] = "";
    FILE *file = fopen(folder_at(&f, name), "r");
    if (file == NULL)
        return false;
    size_t n = fread(got, 1, sizeof got - 1, file);
    fclose(file);
    return n == strlen(text) && strcmp(got, text) == 0;
}

START_TEST(a_new_version_takes_the_place_of_the_old_one)
{
    for (int swap = 0; swap < 2; swap++) {
        folder_write(&f, "x/pack.yaml", "ancien");
        fill("nouveau");
        ck_assert(place_put(&place, "x", swap, &d));
        ck_assert(holds("x/pack.yaml", "nouveau") && holds("x/worlds/lea.yaml", "nouveau"));
        ck_assert_uint_eq(entries(), 1);
        ck_assert_uint_eq(d.count, 0);
    }
}
END_TEST

START_TEST(what_was_not_of_the_pack_is_kept_each_time_under_a_name_of_its_own)
{
    for (int swap = 0; swap < 2; swap++) {
        folder_write(&f, "x/notes.txt", "notes");
        fill("nouveau");
        ck_assert(place_put(&place, "x", swap, &d));
    }
    ck_assert(holds("x.reste/notes.txt", "notes") && holds("x.reste-2/notes.txt", "notes"));
    ck_assert(!there("x.reste/pack.yaml"));
    ck_assert_uint_eq(d.count, 2);
}
END_TEST

START_TEST(what_was_being_filled_or_taken_away_is_cleaned_up)
{
    folder_write(&f, "x/pack.yaml", "entier");
    folder_write(&f, ".passerelle-new.x/pack.yaml", "moitié");
    folder_write(&f, ".passerelle-gone.y/worlds/lea.yaml", "moitié");
    folder_write(&f, ".passerelle-old.x/pack.yaml", "ancien");
    folder_write(&f, ".passerelle-new.z", "un fichier");
    ck_assert_int_eq(symlink("x", folder_at(&f, ".passerelle-gone.lien")), 0);
    reopen();
    ck_assert_uint_eq(entries(), 1);
    ck_assert(holds("x/pack.yaml", "entier"));
}
END_TEST

START_TEST(an_old_version_whose_new_one_never_came_is_put_back)
{
    folder_write(&f, ".passerelle-old.x/pack.yaml", "ancien");
    folder_write(&f, ".passerelle-new.x/pack.yaml", "nouveau");
    reopen();
    ck_assert(holds("x/pack.yaml", "ancien"));
    ck_assert_uint_eq(entries(), 1);
}
END_TEST

START_TEST(somebodys_notes_in_what_was_left_are_kept)
{
    folder_write(&f, ".passerelle-new.x/notes.txt", "notes");
    reopen();
    ck_assert(holds("x.reste/notes.txt", "notes"));
}
END_TEST

START_TEST(only_one_at_a_time)
{
    struct pack_place other;
    ck_assert(!place_open(&other, f.path, 0, &d));
    ck_assert_uint_eq(d.errors, 1);
    place_close(&place);
    ck_assert(place_open(&other, f.path, 0, &d));
    place_close(&other);
    reopen();
}
END_TEST

START_TEST(of_a_link_only_the_link_is_taken_away)
{
    folder_write(&f, "vrai/pack.yaml", "vrai");
    ck_assert_int_eq(symlink("vrai", folder_at(&f, "x")), 0);
    ck_assert(place_remove(&place, "x", &d));
    ck_assert(holds("vrai/pack.yaml", "vrai") && !there("x"));
    ck_assert_uint_eq(entries(), 1);
}
END_TEST

START_TEST(a_name_that_is_not_there_cannot_be_taken_away)
{
    ck_assert(!place_remove(&place, "x", &d));
    ck_assert_uint_eq(d.errors, 1);
}
END_TEST

START_TEST(of_many_other_files_the_first_by_name_are_kept)
{
    struct pack_files files;
    char name[32];
    for (int i = 0; i < 50; i++) {
        snprintf(name, sizeof name, "note-%02d.txt", (i * 37) % 50);
        folder_write(&f, name, "");
    }
    ck_assert(pack_files_list(&files, place.dir, "la", &d));
    ck_assert_uint_eq(files.other_count, 50);
    for (int i = 0; i < OTHERS_SHOWN; i++) {
        snprintf(name, sizeof name, "note-%02d.txt", i);
        ck_assert_str_eq(files.others[i], name);
    }
    pack_files_free(&files);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("pack_place");
    TCase *c = tcase_create("place");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, a_new_version_takes_the_place_of_the_old_one);
    tcase_add_test(c, what_was_not_of_the_pack_is_kept_each_time_under_a_name_of_its_own);
    tcase_add_test(c, what_was_being_filled_or_taken_away_is_cleaned_up);
    tcase_add_test(c, an_old_version_whose_new_one_never_came_is_put_back);
    tcase_add_test(c, somebodys_notes_in_what_was_left_are_kept);
    tcase_add_test(c, only_one_at_a_time);
    tcase_add_test(c, of_a_link_only_the_link_is_taken_away);
    tcase_add_test(c, a_name_that_is_not_there_cannot_be_taken_away);
    tcase_add_test(c, of_many_other_files_the_first_by_name_are_kept);
    suite_add_tcase(s, c);
    return s;
}
