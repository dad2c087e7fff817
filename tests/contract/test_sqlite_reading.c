/* links: store - a journal opened only to be read: nothing is made, and one on a stick that may not be written is read. */
#define _GNU_SOURCE
#include "contract/store_kit.h"
#include "unit/runner.h"

#include <fcntl.h>
#include <sqlite3.h>

static struct journal *read_file(void)
{
    char url[200];
    snprintf(url, sizeof url, "sqlite:%s", kit_path);
    return journal_open_reading(url, stores, &kit_diags);
}

static bool is_there(const char *suffix)
{
    char path[200];
    snprintf(path, sizeof path, "%s%s", kit_path, suffix);
    return access(path, F_OK) == 0;
}

START_TEST(reading_makes_neither_folder_nor_file)
{
    char url[300], folder[200];
    snprintf(folder, sizeof folder, "%s/none", kit_folder);
    snprintf(url, sizeof url, "sqlite:%s/journal.db", folder);
    ck_assert_ptr_null(journal_open_reading(url, stores, &kit_diags));
    ck_assert_msg(starts_with(kit_said(), "aucun journal ici : "), "%s", kit_said());
    ck_assert(access(folder, F_OK) != 0);
    ck_assert_ptr_null(read_file());
    ck_assert(!is_there(""));
}
END_TEST

START_TEST(an_empty_file_is_no_journal)
{
    close(open(kit_path, O_WRONLY | O_CREAT | O_EXCL, 0600));
    ck_assert_ptr_null(read_file());
    struct stat st;
    ck_assert(stat(kit_path, &st) == 0 && st.st_size == 0);
}
END_TEST

START_TEST(what_is_there_is_read_while_another_program_writes)
{
    struct journal *writer = kit_open_file();
    ck_assert(kit_add(writer, (struct event){ .kind = EVENT_STEP, .person = AMINA }, 0));
    struct journal *reader = read_file();
    ck_assert_ptr_nonnull(reader);
    ck_assert_int_eq(journal_newest_ms(reader), kit_now(0).utc_ms);
    ck_assert(kit_add(writer, (struct event){ .kind = EVENT_STEP, .person = AMINA }, 1));
    ck_assert_int_eq(journal_newest_ms(reader), kit_now(1).utc_ms);
    journal_close(reader);
    journal_close(writer);
}
END_TEST

static void bytes_put(const char *suffix, const struct str *bytes)
{
    char path[200];
    snprintf(path, sizeof path, "%s%s", kit_path, suffix);
    remove(path);
    if (bytes->len == 0)
        return;
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    ck_assert_int_eq(write(fd, bytes->s, bytes->len), (ssize_t)bytes->len);
    close(fd);
}

/* A folder copied while a program was writing: the journal alone, with what was not in it yet, with all beside it. */
START_TEST(a_stick_that_may_not_be_written_is_read)
{
    static const char *const beside[] = { "", "-wal", "-shm" };
    struct str bytes[ARRAY_LEN(beside)] = { 0 };
    struct journal *writer = kit_open_file();
    ck_assert(kit_add(writer, (struct event){ .kind = EVENT_STEP, .person = AMINA }, 0));
    if (_i == 0) {
        journal_close(writer);
        writer = NULL;
    }
    for (int i = 0; i <= _i; i++)
        bytes[i] = kit_bytes(beside[i]);
    journal_close(writer);
    for (size_t i = 0; i < ARRAY_LEN(beside); i++) {
        bytes_put(beside[i], &bytes[i]);
        str_free(&bytes[i]);
    }
    ck_assert_int_eq(chmod(kit_folder, 0555), 0);
    ck_assert(geteuid() != 0 || seteuid(65534) == 0); /* nothing stops the administrator */
    struct journal *reader = read_file();
    ck_assert_msg(reader != NULL, "%s", kit_said());
    ck_assert_int_eq(journal_newest_ms(reader), kit_now(0).utc_ms);
    ck_assert(!kit_add(reader, (struct event){ .kind = EVENT_STEP, .person = AMINA }, 1));
    journal_close(reader);
    ck_assert(seteuid(getuid()) == 0);
    ck_assert_int_eq(chmod(kit_folder, 0700), 0);
    for (int i = 0; i < (int)ARRAY_LEN(beside); i++)
        ck_assert_msg(is_there(beside[i]) == (i <= _i), "%s", beside[i]);
}
END_TEST

START_TEST(an_older_one_on_such_a_stick_says_what_to_do)
{
    sqlite3 *db;
    journal_close(kit_open_file());
    ck_assert_int_eq(sqlite3_open(kit_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "PRAGMA user_version = 1", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    ck_assert_int_eq(chmod(kit_path, 0444), 0);
    ck_assert_int_eq(chmod(kit_folder, 0555), 0);
    ck_assert(geteuid() != 0 || seteuid(65534) == 0);
    ck_assert_ptr_null(read_file());
    ck_assert(seteuid(getuid()) == 0);
    ck_assert_int_eq(chmod(kit_folder, 0700), 0);
    ck_assert_msg(strstr(kit_said(), "copiez-le là où il peut être modifié") != NULL, "%s", kit_said());
}
END_TEST

START_TEST(an_address_says_which_store_it_means)
{
    ck_assert(journal_known("sqlite:x.db", stores));
    ck_assert(!journal_known("x.db", stores));
    ck_assert(!journal_known("sqlite", stores));
    ck_assert(!journal_known("postgresql://localhost/x", stores));
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("sqlite, reading");
    TCase *t = tcase_create("reading");
    tcase_add_checked_fixture(t, kit_begin, kit_end);
    tcase_add_test(t, reading_makes_neither_folder_nor_file);
    tcase_add_test(t, an_empty_file_is_no_journal);
    tcase_add_test(t, what_is_there_is_read_while_another_program_writes);
    tcase_add_loop_test(t, a_stick_that_may_not_be_written_is_read, 0, 3);
    tcase_add_test(t, an_older_one_on_such_a_stick_says_what_to_do);
    tcase_add_test(t, an_address_says_which_store_it_means);
    suite_add_tcase(s, t);
    return s;
}
