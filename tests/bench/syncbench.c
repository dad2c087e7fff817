/*
 * How fast an answer is safe: commits of the journal against the disk's own fdatasync, in turn, in one folder.
 *
 *   syncbench FOLDER COUNT
 *
 * One commit is what one answer comes to: an event and the resume point. The disk's own rate is that of one page of 4 KiB
 * added to a file, the least that a database can write; beside it a line of 150 bytes, what a bare log would
 * write. Prints one figure a line: NAME <TAB> WHAT <TAB> VALUE.
 */
#include "samples.h"

#include "passerelle/store.h"
#include "passerelle/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE = 150, PAGE = 4096, ROUND = 20 };

static void fail(const char *what)
{
    perror(what);
    exit(3);
}

/* The disk's own rate: bytes added to the end of a file. */
struct disk {
    int fd;
    size_t size;
    struct samples samples;
};

static void disk_open(struct disk *d, const char *folder, const char *name)
{
    struct str path = { 0 };
    str_printf(&path, "%s/%s", folder, name);
    d->fd = open(str_s(&path), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (d->fd < 0) {
        fail(str_s(&path));
    }
    str_free(&path);
}

static void disk_round(struct disk *d)
{
    static char bytes[PAGE];
    memset(bytes, 'x', sizeof bytes);
    for (int i = 0; i < ROUND; i++) {
        double at = clock_ms();
        if (write(d->fd, bytes, d->size) != (ssize_t)d->size || fdatasync(d->fd) != 0) {
            fail("fdatasync");
        }
        samples_add(&d->samples, clock_ms() - at);
    }
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
    struct disk page = { .size = PAGE }, line = { .size = LINE };
    struct samples answers = { 0 };
    struct diags d = { 0 };
    struct str path = { 0 };

    if (argc != 3) {
        fputs("usage: syncbench FOLDER COUNT\n", stderr);
        return 2;
    }
    disk_open(&page, argv[1], "sync-page");
    disk_open(&line, argv[1], "sync-line");
    str_printf(&path, "sqlite:%s/sync-journal.db", argv[1]);
    struct journal *j = journal_open(str_s(&path), stores, &d);
    struct person_card card = { .name = "Amina", .picture = "soleil" };
    if (j == NULL || !journal_person_put(j, &card, &d)) {
        text_print_diags(stderr, &d);
        return 3;
    }
    int count = (int)strtol(argv[2], NULL, 10);
    for (int n = 0; n < count; n++) {
        if (n % ROUND == 0) { /* in turn, so that a slow moment of the disk falls on all */
            disk_round(&page);
            disk_round(&line);
        }
        answer(j, card.id, n, &answers, &d);
    }
    tell("page", &page.samples);
    tell("line", &line.samples);
    tell("answer", &answers);
    journal_close(j);
    close(page.fd);
    close(line.fd);
    str_free(&path);
    diags_free(&d);
    return 0;
}
