/* links: screen store - letters of a password that is typed in an exercise never reach the disk, not even while they are
 * typed, whichever app asks for it and whenever the program is killed. */
#include "passerelle/learn.h"
#include "passerelle/store.h"
#include "passerelle/text.h"

#include "unit/folder.h"
#include "unit/runner.h"

#include <dirent.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static const char pack[] = "passerelle: 1\nid: secrets\ntitle: Secrets\nversion: 1\nlanguage: fr\n"
                           "authors: [Passerelle]\nlicense: CC-BY-SA-4.0\nverified: 2026-11-22\n"
                           "lessons: [essai]\n";
static const char world[] = "passerelle: 1\nid: lea\ntitle: Léa\nnow: 2026-11-16 09:30\nme: lea\npeople:\n"
                            "  lea:\n    name: Léa Martin\n    mail: lea.martin@courrier.example\n"
                            "    password: Sept pommes\n"
                            "mail:\n  session: closed\ndrive:\n  session: closed\n"
                            "sites:\n  compte:\n    at: creer\n";
static const char site[] = "passerelle: 1\nid: compte\ntitle: Mon compte\naddress: compte.example\npages:\n"
                           "  creer:\n    title: Créer\n    blocks:\n"
                           "      - field: Mot de passe\n        rule: new-password\n"
                           "      - field: Encore\n        rule: same\n        as: Mot de passe\n"
                           "      - button: Créer\n        does:\n          - account: create\n"
                           "          - go: entrer\n"
                           "  entrer:\n    title: Entrer\n    blocks:\n"
                           "      - field: Mon mot de passe\n        rule: password\n"
                           "      - button: Entrer\n        does:\n          - account: check\n"
                           "          - session: open\n";
static const char lesson[] = "passerelle: 1\nid: essai\ntitle: Essai\nworld: lea\nsteps:\n"
                             "  - practise: [mail, drive, browser]\n    tasks:\n      - do: Cherchez.\n"
                             "        done:\n          browser.searched: rien\n        hints: Ici.\n"
                             "        how:\n          - press: Aller\n";

static const char *const to_lesson[] = {
    "activate new",
    "next",
    "next",
    "activate line/soleil",
    "next",
    "set name \"Amina\"",
    "activate create",
    "next",
    "activate continue",
    NULL,
};

/* TYPE stands for the letters, one after the other. */
#define TYPE " TYPE"
static const char *const in_mail[] = {
    "activate button/signup",
    "set field/local \"lea.m\"",
    "set field/password" TYPE,
    "set field/again" TYPE,
    "activate button/create",
    "activate button/signout",
    "set field/address \"lea.m@courrier.example\"",
    "set field/password" TYPE,
    "activate button/signin",
    "activate button/settings", /* the mailbox is open: the two were the same */
    NULL,
};
static const char *const in_drive[] = {
    "activate app/drive",      "set field/address \"lea.martin@courrier.example\"",
    "set field/password" TYPE, "activate button/signin",
    "set field/password" TYPE, NULL,
};
static const char *const in_site[] = {
    "activate app/browser",
    "set @\"field/Mot de passe\"" TYPE,
    "set field/Encore" TYPE,
    "activate button/Créer",
    "set @\"field/Mon mot de passe\"" TYPE,
    "activate button/Entrer",
    NULL,
};
static const char *const *const plays[] = { in_mail, in_drive, in_site };

static struct folder folder;
static struct packs packs;
static struct journal *journal;
static struct learn *l;
static struct now now;
static struct arena arena;

static void setup(void)
{
    folder_make(&folder);
    folder_write(&folder, "packs/secrets/pack.yaml", pack);
    folder_write(&folder, "packs/secrets/essai.yaml", lesson);
    folder_write(&folder, "packs/secrets/worlds/lea.yaml", world);
    folder_write(&folder, "packs/secrets/sites/compte.yaml", site);
    folder_write(&folder, "store/here", "");
}

static void teardown(void)
{
    folder_remove(&folder);
    arena_free(&arena);
}

static void start(void)
{
    static const struct store_ops *const stores[] = { &store_sqlite, NULL };
    static struct learn_config config;
    struct diags diags = { 0 };
    now = (struct now){ .utc_ms = 1795428000000, .local = { { 2026, 11, 23 }, 10, 0 } };
    ck_assert(packs_find(&packs, folder_at(&folder, "packs"), &diags));
    config = (struct learn_config){ .packs = &packs, .seat = "poste 1", .lock_minutes = 3 };
    journal = journal_open(arena_printf(&arena, "sqlite:%s", folder_at(&folder, "store/journal.db")), stores,
                           &diags);
    ck_assert_ptr_nonnull(journal);
    l = learn_open(journal, &config, &now, &diags);
    ck_assert_ptr_nonnull(l);
    diags_free(&diags);
}

static void stop(void)
{
    learn_close(l, &now);
    journal_close(journal);
    packs_free(&packs);
}

/* Each gesture, and what is typed after each letter, is written as soon as it may be. */
static void act(const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a), "no action: %s", line);
    now.utc_ms += 500;
    ck_assert_msg(learn_act(l, &a, &now), "refused: %s", line);
    now.utc_ms += 500;
    learn_keep(l, &now);
}

static void play(const char *const lines[], const char *letters)
{
    for (; *lines != NULL; lines++) {
        size_t n = strlen(*lines);
        if (n < strlen(TYPE) || strcmp(*lines + n - strlen(TYPE), TYPE) != 0) {
            act(*lines);
            continue;
        }
        for (size_t i = 1; i <= strlen(letters); i++)
            act(arena_printf(&arena, "%.*s \"%.*s\"", (int)(n - strlen(TYPE)), *lines, (int)i, letters));
    }
}

/* How many files of the store hold these bytes. */
static int holders(const char *bytes)
{
    int found = 0;
    DIR *dir = opendir(folder_at(&folder, "store"));
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char *data = NULL;
        size_t size = 0, n = strlen(bytes);
        FILE *file = fopen(folder_at(&folder, arena_printf(&arena, "store/%s", entry->d_name)), "rb");
        FILE *out = open_memstream(&data, &size);
        for (int c; file != NULL && (c = fgetc(file)) != EOF;)
            fputc(c, out);
        fclose(out);
        if (file != NULL)
            fclose(file);
        bool here = false;
        for (size_t i = 0; i + n <= size && !here; i++)
            here = memcmp(data + i, bytes, n) == 0;
        found += here;
        free(data);
    }
    closedir(dir);
    return found;
}

/* Killed after the last letter, when nothing was closed and everything waits in the store's own log. */
static void play_and_be_killed(const char *const lines[], const char *letters)
{
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        start();
        play(to_lesson, letters);
        play(lines, letters);
        raise(SIGKILL);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "the child failed before");
}

START_TEST(no_letter_of_a_password_is_on_the_disk)
{
    static const char letters[] = "Zephyr7bleu!Kiwi";
    play_and_be_killed(plays[_i], letters);
    ck_assert_int_gt(holders("Amina"), 0); /* one would see them */
    ck_assert_int_gt(holders("set "), 0);
    ck_assert_int_eq(holders("Zeph"), 0);
    start(); /* the log is taken into the file */
    stop();
    ck_assert_int_gt(holders("set "), 0);
    ck_assert_int_eq(holders("Zeph"), 0);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("secrets on the disk");
    TCase *t = tcase_create("secrets");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, no_letter_of_a_password_is_on_the_disk, 0, (int)ARRAY_LEN(plays));
    suite_add_tcase(s, t);
    return s;
}
