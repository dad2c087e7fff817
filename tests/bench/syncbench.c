/*
 * How fast an answer is safe: commits of the journal against the disk's own fdatasync, in turn, in one folder.
 *
 *   syncbench FOLDER COUNT
 *
 * One commit is what one answer comes to: an event and the resume point. The disk's own rate is that of a line of 150
 * bytes added to a file. Prints one figure a line: NAME <TAB> WHAT <TAB> VALUE.
 */
#include "samples.h"

#include "passerelle/store.h"
#include "passerelle/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE = 150, ROUND = 20 };

static void fail(const char *what)
{
    perror(what);
    exit(3);
}

static void sync_line(int fd, struct samples *s)
{
    char line[LINE];
    memset(line, 'x', sizeof line);
    double at = clock_ms();
    if (write(fd, line, sizeof line) != (ssize_t)sizeof line || fdatasync(fd) != 0) {
        fail("fdatasync");
    }
    samples_add(s, clock_ms() - at);
}

static void answer(struct journal *j, const char *person, int n, struct samples *s, struct diags *d)
{
    struct event event = {
        .kind = EVENT_TRY,
        .person = person,
        .lesson = "mail-03",
        .step = "5f1d7a84c0e2b396",
        .level = 1,
        .count = 1 + n % 3,
    };
    struct resume resume = {
        .lesson = "mail-03",
        .digest = "0c4f1f2ab56e7d8990a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667",
        .seed = 12345,
        .state =
            "activate inbox/nadia-rdv\nactivate button/reply\nset field/body \"Bonjour, je viens mardi.\"\n",
        .step = 4,
        .steps = 9,
    };
    struct now now = {
        .utc_ms = 1795500000000 + n * 1000,
        .local = { .date = { 2026, 11, 24 }, .hour = 10, .minute = n / 60 % 60 },
    };
    memcpy(resume.person, person, ID_HEX);
    double at = clock_ms();
    if (!journal_append(j, &(struct batch){ .events = &event, .count = 1, .resume = &resume }, &now, d)) {
        text_print_diags(stderr, d);
        exit(3);
    }
    samples_add(s, clock_ms() - at);
}

static void tell(const char *name, struct samples *s)
{
    printf("%s\tper_second\t%.0f\n", name, 1e3 / samples_mean(s));
    printf("%s\tms_p50\t%.3f\n", name, samples_percentile(s, 50));
    printf("%s\tms_p99\t%.3f\n", name, samples_percentile(s, 99));
}

int main(int argc, char **argv)
{
    static const struct store_ops *const stores[] = { &store_sqlite, NULL };
    struct samples disk = { 0 }, journal = { 0 };
    struct diags d = { 0 };
    struct str path = { 0 };

    if (argc != 3) {
        fputs("usage: syncbench FOLDER COUNT\n", stderr);
        return 2;
    }
    str_printf(&path, "%s/sync-lines", argv[1]);
    int fd = open(str_s(&path), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (fd < 0) {
        fail(str_s(&path));
    }
    str_clear(&path);
    str_printf(&path, "sqlite:%s/sync-journal.db", argv[1]);
    struct journal *j = journal_open(str_s(&path), stores, &d);
    struct person_card card = { .name = "Amina", .picture = "soleil" };
    if (j == NULL || !journal_person_put(j, &card, &d)) {
        text_print_diags(stderr, &d);
        return 3;
    }
    int count = (int)strtol(argv[2], NULL, 10);
    for (int n = 0; n < count; n++) {
        if (n % ROUND == 0) { /* in turn, so that a slow moment of the disk falls on both */
            for (int k = 0; k < ROUND; k++) {
                sync_line(fd, &disk);
            }
        }
        answer(j, card.id, n, &journal, &d);
    }
    tell("fdatasync", &disk);
    tell("answer", &journal);
    journal_close(j);
    close(fd);
    str_free(&path);
    diags_free(&d);
    return 0;
}
