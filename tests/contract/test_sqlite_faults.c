/* links: store - several programs at once, kills at any moment, disks that fail: nothing acknowledged is lost. */
#define _GNU_SOURCE
#include "contract/store_kit.h"
#include "unit/runner.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { WRITERS = 4, EACH = 50, KILLS = 40, NOBODY = 65534 };

static struct event step(const char *person)
{
    return (struct event){ .kind = EVENT_STEP, .person = person, .lesson = "mail-03" };
}

static void whole(int64_t least, int64_t most)
{
    struct journal *j = kit_open_file();
    struct kit_list l = kit_events(j, (struct event_query){ 0 });
    ck_assert_msg(l.ordered, "a number is missing");
    ck_assert_msg(l.count >= least && l.count <= most, "%lld events, %lld to %lld expected",
                  (long long)l.count, (long long)least, (long long)most);
    ck_assert_msg(journal_verify(j, &kit_diags), "%s", kit_said());
    str_free(&l.text);
    journal_close(j);
}

/* --- several programs --- */

static void write_many(void)
{
    struct journal *j = kit_open_file(); /* all at once, also for the first time */
    for (int i = 0; i < EACH; i++) {
        if (!kit_add(j, step(AMINA), i))
            _exit(1);
    }
    journal_close(j);
    _exit(0);
}

START_TEST(programs_that_write_at_once_leave_no_gap)
{
    pid_t children[WRITERS];
    for (int i = 0; i < WRITERS; i++) {
        children[i] = fork();
        if (children[i] == 0)
            write_many();
    }
    for (int i = 0; i < WRITERS; i++) {
        int status;
        ck_assert_int_eq(waitpid(children[i], &status, 0), children[i]);
        ck_assert_int_eq(status, 0);
    }
    whole(WRITERS * EACH, WRITERS * EACH);
}
END_TEST

/* --- kills --- */

static void write_for_ever(int ack)
{
    struct resume r = { .person = AMINA, .lesson = "mail-03", .digest = "d", .state = "set field \"abc\"" };
    struct journal *j = kit_open_file();
    for (int i = 0;; i++) {
        if (i % 3 == 2 && !journal_keep(j, &r, &kit_diags))
            _exit(1);
        if (!kit_add(j, step(AMINA), i) || write(ack, "+", 1) != 1)
            _exit(1);
    }
}

START_TEST(a_kill_at_any_moment_loses_nothing_acknowledged)
{
    struct rng rng = { 42 };
    int64_t acknowledged = 0;
    for (int i = 0; i < KILLS; i++) {
        int ends[2];
        char buffer[4096];
        ck_assert_int_eq(pipe(ends), 0);
        pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            write_for_ever(ends[1]);
        }
        close(ends[1]);
        struct timespec pause = { 0, 1000000L * (1 + rng_below(&rng, 40)) };
        nanosleep(&pause, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
            acknowledged += n;
        close(ends[0]);
        whole(acknowledged, acknowledged + i + 1); /* the answer on its way may be there too */
    }
    ck_assert_int_gt(acknowledged, KILLS);
}
END_TEST

/* --- a disk that is full --- */

START_TEST(a_full_disk_keeps_the_chain_and_the_answer_comes_again)
{
    struct journal *j = kit_open_file();
    struct rlimit old, small;
    char id[ID_HEX];
    journal_new_id(id);
    signal(SIGXFSZ, SIG_IGN);
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &old), 0);
    struct event e = step(AMINA);
    struct now now = kit_now(1);
    struct batch batch = { .id = id, .events = &e, .count = 1 };
    ck_assert(kit_add(j, step(AMINA), 0));
    small = old;
    small.rlim_cur = 100; /* no file may grow beyond */
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
    ck_assert(!journal_append(j, &batch, &now, &kit_diags));
    ck_assert_msg(strstr(kit_said(), "n'a pas pu être") != NULL, "%s", kit_said());
    ck_assert(!journal_append(j, &batch, &now, &kit_diags));
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &old), 0);
    ck_assert(journal_append(j, &batch, &now, &kit_diags)); /* the place is free again: no new start needed */
    ck_assert(kit_add(j, step(AMINA), 2));
    journal_close(j);
    whole(3, 3);
}
END_TEST

/* --- a disk whose promise fails: SQLite's own way to the disk, with a sync that can be told to fail --- */

static sqlite3_vfs shim;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods shim_methods;
static int (*real_sync)(sqlite3_file *, int);
static int failing_syncs, syncs;

static int sync_maybe(sqlite3_file *file, int flags)
{
    if (failing_syncs > 0) {
        failing_syncs--;
        return SQLITE_IOERR_FSYNC;
    }
    syncs++;
    return real_sync(file, flags);
}

static int open_shim(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
    (void)vfs;
    int code = real_vfs->xOpen(real_vfs, name, file, flags, out);
    if (code == SQLITE_OK && file->pMethods != NULL && (flags & SQLITE_OPEN_WAL) != 0) {
        shim_methods = *file->pMethods;
        real_sync = shim_methods.xSync;
        shim_methods.xSync = sync_maybe;
        file->pMethods = &shim_methods;
    }
    return code;
}

static void shim_begin(void)
{
    kit_begin();
    real_vfs = sqlite3_vfs_find(NULL);
    shim = *real_vfs;
    shim.zName = "shim";
    shim.xOpen = open_shim;
    sqlite3_vfs_register(&shim, 1);
}

static void shim_end(void)
{
    sqlite3_vfs_unregister(&shim);
    kit_end();
}

START_TEST(an_answer_waits_for_the_disk_and_typing_does_not)
{
    struct journal *j = kit_open_file();
    struct resume r = { .person = AMINA, .lesson = "mail-03", .digest = "d", .state = "abc" };
    for (int i = 0; i < 3; i++) { /* again: a setting of the connection must hold each time */
        syncs = 0;
        ck_assert(kit_add(j, step(AMINA), i));
        ck_assert_int_ge(syncs, 1);
        ck_assert(kit_add(j, step(AMINA), i));
        ck_assert_int_ge(syncs, 2);
        syncs = 0;
        ck_assert(journal_keep(j, &r, &kit_diags) && journal_keep(j, &r, &kit_diags));
        ck_assert_int_eq(syncs, 0);
    }
    journal_close(j);
}
END_TEST

START_TEST(a_failed_sync_is_not_acknowledged_and_the_journal_opens_again)
{
    struct journal *j = kit_open_file();
    char id[ID_HEX];
    journal_new_id(id);
    struct event e = step(AMINA);
    struct now now = kit_now(1);
    struct batch batch = { .id = id, .events = &e, .count = 1 };
    ck_assert(kit_add(j, step(AMINA), 0));
    failing_syncs = 1;
    ck_assert(!journal_append(j, &batch, &now, &kit_diags));
    ck_assert_msg(strstr(kit_said(), "le disque a répondu par une erreur") != NULL, "%s", kit_said());
    ck_assert(journal_append(j, &batch, &now, &kit_diags));
    journal_close(j);
    whole(2, 2);
}
END_TEST

START_TEST(an_answer_that_had_come_through_is_not_stored_twice)
{
    struct journal *j = kit_open_file(), *other = kit_open_file();
    char id[ID_HEX];
    journal_new_id(id);
    struct event e[] = { step(AMINA), step(AMINA), step(AMINA) };
    struct now now = kit_now(1);
    struct batch batch = { .id = id, .events = e, .count = 2 };
    ck_assert(kit_add(j, step(AMINA), 0));
    failing_syncs = 1;
    ck_assert(!journal_append(j, &batch, &now, &kit_diags));
    /* What the failure hid: the batch is in the file after all; and somebody else wrote behind it. */
    ck_assert(journal_append(other, &batch, &now, &kit_diags));
    ck_assert(kit_add(other, step(BOBI), 2));
    batch.count = 3; /* meanwhile one more was added behind those that wait */
    ck_assert(journal_append(j, &batch, &now, &kit_diags));
    ck_assert(kit_add(j, step(AMINA), 3));
    journal_close(j);
    journal_close(other);
    whole(6, 6);
}
END_TEST

/* --- a disk that may only be read --- */

static void read_only_run(void)
{
    /* The administrator may write anywhere: be somebody who may not. */
    if (geteuid() == 0 &&
        (chown(kit_folder, NOBODY, NOBODY) != 0 || setegid(NOBODY) != 0 || seteuid(NOBODY) != 0))
        _exit(2);
    struct journal *j = kit_open_file();
    ck_assert(kit_add(j, step(AMINA), 0));
    journal_close(j);
    chmod(kit_path, 0400);
    chmod(kit_folder, 0500);
    char url[160];
    snprintf(url, sizeof url, "sqlite:%s", kit_path);
    j = journal_open(url, stores, &kit_diags);
    bool added = j != NULL && kit_add(j, step(AMINA), 1);
    bool told =
        strstr(kit_said(), "lecture seule") != NULL || strstr(kit_said(), "vérifiez le chemin et les droits");
    journal_close(j);
    chmod(kit_folder, 0700);
    chmod(kit_path, 0600);
    if (!told)
        fprintf(stderr, "%s\n", kit_said());
    _exit(added || !told);
}

START_TEST(a_folder_that_may_only_be_read_is_said)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        read_only_run();
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("sqlite faults");
    TCase *t = tcase_create("programs");
    tcase_set_timeout(t, 180);
    tcase_add_checked_fixture(t, kit_begin, kit_end);
    tcase_add_test(t, programs_that_write_at_once_leave_no_gap);
    tcase_add_test(t, a_kill_at_any_moment_loses_nothing_acknowledged);
    tcase_add_test(t, a_full_disk_keeps_the_chain_and_the_answer_comes_again);
    tcase_add_test(t, a_folder_that_may_only_be_read_is_said);
    suite_add_tcase(s, t);
    TCase *disk = tcase_create("failing disk");
    tcase_set_timeout(disk, 60);
    tcase_add_checked_fixture(disk, shim_begin, shim_end);
    tcase_add_test(disk, an_answer_waits_for_the_disk_and_typing_does_not);
    tcase_add_test(disk, a_failed_sync_is_not_acknowledged_and_the_journal_opens_again);
    tcase_add_test(disk, an_answer_that_had_come_through_is_not_stored_twice);
    suite_add_tcase(s, disk);
    return s;
}
