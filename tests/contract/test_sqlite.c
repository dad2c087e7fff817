/* links: store - what only the SQLite store promises: its file, its letters, its sentences when something fails. */
#define _GNU_SOURCE
#include "contract/store_kit.h"
#include "unit/runner.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>

static struct journal *try_open(const char *url)
{
    return journal_open(url, stores, &kit_diags);
}

static struct journal *try_open_file(const char *option)
{
    char url[200];
    snprintf(url, sizeof url, "sqlite:%s%s", kit_path, option);
    return try_open(url);
}

static mode_t mode_of(const char *path)
{
    struct stat st;
    ck_assert_msg(stat(path, &st) == 0, "%s", path);
    return st.st_mode & 07777;
}

/* Runs SQL on the file as a stranger would. */
static int sql(const char *text)
{
    sqlite3 *db;
    ck_assert_int_eq(sqlite3_open(kit_path, &db), SQLITE_OK);
    int code = sqlite3_exec(db, text, NULL, NULL, NULL);
    sqlite3_close(db);
    return code;
}

static void ck_said(const char *words)
{
    ck_assert_msg(strstr(kit_said(), words) != NULL, "« %s » does not say « %s »", kit_said(), words);
}

static struct event step(const char *person)
{
    return (struct event){ .kind = EVENT_STEP, .person = person, .lesson = "mail-03" };
}

/* --- the file --- */

START_TEST(folder_and_file_are_for_their_owner_alone)
{
    char url[300], folder[160], file[200];
    snprintf(folder, sizeof folder, "%s/in", kit_folder);
    snprintf(file, sizeof file, "%s/journal.db", folder);
    snprintf(url, sizeof url, "sqlite:%s", file);
    mode_t old = umask(0);
    struct journal *j = kit_open(url);
    umask(old);
    ck_assert(kit_add(j, step(AMINA), 0));
    ck_assert_uint_eq(mode_of(folder), 0700);
    ck_assert_uint_eq(mode_of(file), 0600);
    journal_close(j);
    ck_assert_int_eq(chmod(file, 0644), 0);
    journal_close(kit_open(url));
    ck_assert_uint_eq(mode_of(file), 0600);
}
END_TEST

START_TEST(everything_is_there_at_the_next_start)
{
    struct arena a = { 0 };
    struct journal *j = kit_open_file();
    ck_assert(journal_setting_put(j, "room", "Résidence du Parc", &kit_diags));
    ck_assert(kit_add(j, step(AMINA), 0) && kit_add(j, step(BOBI), 1));
    journal_close(j);
    struct str wal = kit_bytes("-wal");
    ck_assert_uint_eq(wal.len, 0); /* written back into the file */
    str_free(&wal);
    j = kit_open_file();
    ck_assert_str_eq(journal_setting(j, "room", &a), "Résidence du Parc");
    ck_assert(kit_add(j, step(AMINA), 2));
    struct kit_list l = kit_events(j, (struct event_query){ 0 });
    ck_assert(l.ordered && l.count == 3);
    ck_assert(journal_verify(j, &kit_diags));
    str_free(&l.text);
    arena_free(&a);
    journal_close(j);
}
END_TEST

START_TEST(letters_of_a_dropped_step_are_overwritten)
{
    static const char letters[] = "Bonjour Nadia, voici ma lettre secrete";
    struct journal *j = kit_open_file();
    struct resume r = { .person = AMINA, .lesson = "mail-03", .digest = "d", .state = letters };
    struct event e = step(AMINA);
    struct now now = kit_now(0);
    ck_assert(journal_keep(j, &r, &kit_diags));
    ck_assert(kit_holds(letters));
    r.state = "short";
    ck_assert(journal_append(j, &(struct batch){ .events = &e, .count = 1, .resume = &r }, &now, &kit_diags));
    r.state = letters;
    ck_assert(journal_keep(j, &r, &kit_diags));
    ck_assert(journal_append(j, &(struct batch){ .events = &e, .count = 1, .drop_resume = AMINA }, &now,
                             &kit_diags));
    journal_close(j);
    ck_assert(!kit_holds("lettre secrete"));
    ck_assert(kit_holds("mail-03"));
}
END_TEST

START_TEST(a_forgotten_person_leaves_no_letter_in_any_file)
{
    struct journal *j = kit_open_file();
    struct person_card c = { .id = AMINA, .name = "Aminatou", .picture = "soleil", .need = "Un besoin" };
    struct event e = { .kind = EVENT_MISTAKE, .person = AMINA, .lesson = "a-lesson", .word = "a-code" };
    ck_assert(journal_person_put(j, &c, &kit_diags));
    ck_assert(kit_add(j, e, 0) && kit_add(j, step(BOBI), 1));
    ck_assert(journal_person_forget(j, AMINA, &kit_diags));
    static const char *const gone[] = { "Aminatou", "Un besoin", "a-lesson", "a-code" };
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        ck_assert_msg(!kit_holds(gone[i]), "%s", gone[i]); /* while the journal is open */
    journal_close(j);
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        ck_assert_msg(!kit_holds(gone[i]), "%s", gone[i]);
}
END_TEST

START_TEST(a_stranger_cannot_change_an_event)
{
    struct journal *j = kit_open_file();
    ck_assert(kit_add(j, step(AMINA), 0));
    journal_close(j);
    ck_assert_int_ne(sql("DELETE FROM event"), SQLITE_OK);
    ck_assert_int_ne(sql("UPDATE event SET level = 1"), SQLITE_OK);
    ck_assert_int_ne(
        sql("UPDATE event SET version = NULL, salt = NULL, lamport = NULL, person = NULL, kind = NULL, "
            "lesson = NULL, step = NULL, word = NULL, level = NULL, count = NULL, utc_ms = NULL, "
            "day = NULL, doubtful = NULL"),
        SQLITE_OK); /* a stub of somebody who is not forgotten */
    ck_assert_int_ne(sql("INSERT INTO person VALUES ('x','y','z',NULL,NULL,NULL,'no number',0)"), SQLITE_OK);
    j = kit_open_file();
    ck_assert(journal_verify(j, &kit_diags));
    journal_close(j);
}
END_TEST

/* --- damage --- */

static bool whole_and_same(const char *wanted)
{
    struct journal *j = try_open_file("");
    if (j == NULL)
        return false;
    struct kit_list l = { .ordered = true };
    bool fine = journal_verify(j, &kit_diags) &&
                journal_each(j, (struct event_query){ .stubs = true }, kit_print, &l, &kit_diags);
    if (fine)
        ck_assert_str_eq(str_s(&l.text), wanted); /* what is called whole is the same */
    str_free(&l.text);
    journal_close(j);
    return fine;
}

START_TEST(every_flipped_bit_of_an_event_is_found)
{
    enum { BEFORE = 110, AFTER = 60 };
    static const char marker[] = "a-lesson-unlike-others";
    struct journal *j = kit_open_file();
    struct event e = { .kind = EVENT_FINISHED,
                       .person = AMINA,
                       .lesson = marker,
                       .word = "email",
                       .level = 3,
                       .count = 1,
                       .step = "0123456789abcdef" };
    ck_assert(kit_add(j, step(BOBI), 0) && kit_add(j, e, 1) && kit_add(j, step(BOBI), 2));
    struct kit_list wanted = kit_events(j, (struct event_query){ .stubs = true });
    journal_close(j);
    struct str bytes = kit_bytes("");
    const char *place = memmem(bytes.s, bytes.len, marker, sizeof marker - 1);
    ck_assert_ptr_nonnull(place);
    long begin = place - bytes.s - BEFORE, end = place - bytes.s + (long)sizeof marker + AFTER;
    int fd = open(kit_path, O_RDWR), found = 0;
    for (long at = begin; at < end; at++) {
        for (int bit = _i; bit < 8; bit += 4) {
            char flipped = (char)(bytes.s[at] ^ (1 << bit));
            ck_assert_int_eq(pwrite(fd, &flipped, 1, at), 1);
            found += !whole_and_same(str_s(&wanted.text));
            ck_assert_int_eq(pwrite(fd, &bytes.s[at], 1, at), 1);
            diags_free(&kit_diags);
            kit_diags = (struct diags){ 0 };
        }
    }
    close(fd);
    ck_assert_msg(found > (end - begin) * 2 - 40, "only %d of %ld were found", found, (end - begin) * 2);
    ck_assert(whole_and_same(str_s(&wanted.text)));
    str_free(&wanted.text);
    str_free(&bytes);
}
END_TEST

START_TEST(a_missing_event_and_a_wrong_summary_are_found)
{
    struct journal *j = kit_open_file();
    for (int i = 0; i < 4; i++)
        ck_assert(kit_add(j, step(AMINA), i));
    journal_close(j);
    ck_assert_int_eq(sql("DROP TRIGGER event_stays; DELETE FROM event WHERE seq = 2"), SQLITE_OK);
    ck_assert_int_eq(sql("INSERT INTO summary VALUES ('x','email',2026,47,1)"), SQLITE_OK);
    j = kit_open_file();
    ck_assert(!journal_verify(j, &kit_diags));
    ck_assert_str_eq(kit_diags.list[0].text, "il manque des événements avant le numéro 3");
    ck_said("le résumé par semaine ne correspond pas aux événements");
    journal_close(j);
    ck_assert_int_eq(sql("DELETE FROM summary; DELETE FROM event WHERE seq = 4"), SQLITE_OK);
    j = kit_open_file();
    ck_assert(!journal_verify(j, &kit_diags));
    ck_said("la liste s'arrête à un autre événement que le numéro 4");
    journal_close(j);
}
END_TEST

START_TEST(events_whose_list_is_gone_are_found)
{
    struct journal *j = kit_open_file();
    ck_assert(kit_add(j, step(AMINA), 0));
    journal_close(j);
    ck_assert_int_eq(sql("DELETE FROM replica"), SQLITE_OK);
    j = kit_open_file();
    ck_assert(!journal_verify(j, &kit_diags));
    journal_close(j);
}
END_TEST

static bool card_take(void *ctx, const struct person_card *card)
{
    struct person_card *out = ctx;
    *out = *card;
    return true;
}

START_TEST(a_journal_of_the_first_version_keeps_its_cards)
{
    struct journal *j = kit_open_file();
    struct person_card card = { .name = "Amina", .picture = "soleil" }, read = { 0 };
    ck_assert(journal_person_put(j, &card, &kit_diags));
    journal_close(j);
    ck_assert_int_eq(sql("ALTER TABLE person DROP COLUMN made; PRAGMA user_version = 1"), SQLITE_OK);
    j = kit_open_file();
    ck_assert(journal_person_each(j, card_take, &read, &kit_diags));
    ck_assert_str_eq(read.id, card.id);
    ck_assert_int_eq(read.made.year, 0);
    struct person_card bobi = { .name = "Bobi", .picture = "arbre", .made = { 2026, 11, 16 } };
    ck_assert(journal_person_put(j, &bobi, &kit_diags));
    ck_assert(journal_person_each(j, card_take, &read, &kit_diags)); /* by name: Bobi is the last */
    ck_assert_int_eq(read.made.day, 16);
    ck_assert(journal_verify(j, &kit_diags));
    journal_close(j);
}
END_TEST

/* --- sentences --- */

START_TEST(a_file_of_something_else_is_left_alone)
{
    FILE *f = fopen(kit_path, "w");
    fputs("Bonjour, je suis une lettre et pas un journal, vraiment pas.\n", f);
    fclose(f);
    ck_assert_ptr_null(try_open_file(""));
    ck_said("n'est pas un journal de Passerelle");
    struct str same = kit_bytes("");
    ck_assert_int_eq(strncmp(str_s(&same), "Bonjour", 7), 0);
    str_free(&same);
    unlink(kit_path);
    ck_assert_int_eq(sql("CREATE TABLE other (x)"), SQLITE_OK);
    ck_assert_ptr_null(try_open_file(""));
    ck_said("n'est pas un journal de Passerelle");
    ck_assert_int_eq(sql("PRAGMA user_version = 1"), SQLITE_OK);
    ck_assert_ptr_null(try_open_file(""));
    ck_said("n'est pas un journal de Passerelle");
}
END_TEST

START_TEST(a_newer_version_is_refused_in_words)
{
    journal_close(kit_open_file());
    ck_assert_int_eq(sql("PRAGMA user_version = 99"), SQLITE_OK);
    ck_assert_ptr_null(try_open_file(""));
    ck_said("a été écrit par une version plus récente de Passerelle");
    ck_said("installez la nouvelle version");
}
END_TEST

START_TEST(a_locked_journal_says_so_and_opens_again)
{
    struct journal *j = try_open_file("?wait=30");
    struct resume r = { .person = AMINA, .lesson = "mail-03", .digest = "d", .state = "abc" };
    sqlite3 *db;
    ck_assert(kit_add(j, step(AMINA), 0));
    ck_assert_int_eq(sqlite3_open(kit_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    ck_assert(!kit_add(j, step(AMINA), 1));
    ck_said("est occupé par un autre programme ; attendez un instant, puis recommencez");
    ck_assert(!journal_keep(j, &r, &kit_diags));
    ck_assert_int_eq(kit_count(j, (struct event_query){ 0 }), 1); /* reading goes on */
    sqlite3_close(db);
    ck_assert(kit_add(j, step(AMINA), 1) && journal_keep(j, &r, &kit_diags));
    ck_assert(journal_verify(j, &kit_diags));
    journal_close(j);
}
END_TEST

START_TEST(a_path_that_cannot_be_says_what_to_do)
{
    static const struct {
        const char *url, *said;
    } cases[] = {
        { "sqlite:", "il manque le chemin du journal" },
        { "sqlite:/proc/nowhere/journal.db", "n'a pas pu être créé" },
        { "sqlite:/dev/null/journal.db", "n'est pas un dossier" },
        { "sqlite:/tmp", "n'est pas un fichier ordinaire" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        ck_assert_ptr_null(try_open(cases[i].url));
        ck_said(cases[i].said);
    }
    ck_assert_int_eq(chmod(kit_folder, 0777), 0);
    ck_assert_ptr_null(try_open_file(""));
    ck_said("tout le monde peut écrire dans le dossier");
}
END_TEST

START_TEST(a_file_cut_short_is_no_crash)
{
    struct journal *j = kit_open_file();
    for (int i = 0; i < 20; i++)
        ck_assert(kit_add(j, step(AMINA), i));
    struct kit_list wanted = kit_events(j, (struct event_query){ .stubs = true });
    journal_close(j);
    struct str bytes = kit_bytes("");
    for (off_t size = (off_t)bytes.len - 100; size > 0; size -= 3001) {
        ck_assert_int_eq(truncate(kit_path, size), 0);
        /* The end of the last page may have held nothing. */
        ck_assert_msg(!whole_and_same(str_s(&wanted.text)) || size > (off_t)bytes.len - 4096, "%ld",
                      (long)size);
        int fd = open(kit_path, O_WRONLY | O_TRUNC);
        ck_assert_int_eq(write(fd, bytes.s, bytes.len), (ssize_t)bytes.len);
        close(fd);
    }
    ck_assert(whole_and_same(str_s(&wanted.text)));
    str_free(&wanted.text);
    str_free(&bytes);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("sqlite");
    TCase *t = tcase_create("file");
    tcase_set_timeout(t, 120);
    tcase_add_checked_fixture(t, kit_begin, kit_end);
    tcase_add_test(t, folder_and_file_are_for_their_owner_alone);
    tcase_add_test(t, everything_is_there_at_the_next_start);
    tcase_add_test(t, letters_of_a_dropped_step_are_overwritten);
    tcase_add_test(t, a_forgotten_person_leaves_no_letter_in_any_file);
    tcase_add_test(t, a_stranger_cannot_change_an_event);
    tcase_add_loop_test(t, every_flipped_bit_of_an_event_is_found, 0, 4);
    tcase_add_test(t, a_missing_event_and_a_wrong_summary_are_found);
    tcase_add_test(t, events_whose_list_is_gone_are_found);
    tcase_add_test(t, a_journal_of_the_first_version_keeps_its_cards);
    tcase_add_test(t, a_file_of_something_else_is_left_alone);
    tcase_add_test(t, a_newer_version_is_refused_in_words);
    tcase_add_test(t, a_locked_journal_says_so_and_opens_again);
    tcase_add_test(t, a_path_that_cannot_be_says_what_to_do);
    tcase_add_test(t, a_file_cut_short_is_no_crash);
    suite_add_tcase(s, t);
    return s;
}
