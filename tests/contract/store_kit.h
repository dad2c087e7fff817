/* store_kit.h - what the suites over stores share: a fresh folder, a clock, short ways to open, append and count. */
#ifndef TESTS_STORE_KIT_H
#define TESTS_STORE_KIT_H

#include "passerelle/journal.h"
#include "passerelle/store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define AMINA "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define BOBI "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static const struct store_ops *const stores[] = { &store_memory, &store_sqlite, NULL };

static char kit_folder[64];
static char kit_path[128];
static struct diags kit_diags;

static void kit_begin(void)
{
    strcpy(kit_folder, "/tmp/passerelle-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(kit_folder));
    snprintf(kit_path, sizeof kit_path, "%s/journal.db", kit_folder);
    kit_diags = (struct diags){ 0 };
}

static void kit_end(void)
{
    static const char *const names[] = { "journal.db", "journal.db-wal", "journal.db-shm",
                                         "copy.db",    "in/journal.db",  "in" };
    char path[160];
    chmod(kit_folder, 0700);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        snprintf(path, sizeof path, "%s/%s", kit_folder, names[i]);
        remove(path);
    }
    remove(kit_folder);
    diags_free(&kit_diags);
    kit_diags = (struct diags){ 0 };
}

/* Minutes after Monday 16 November 2026, 14:00 in UTC; the room's clock is one hour ahead. */
static inline struct now kit_now(int minutes)
{
    struct moment utc = { { 2026, 11, 16 }, 14, 0 };
    int64_t at = moment_minutes(utc) + minutes;
    return (struct now){ .utc_ms = at * 60000, .local = moment_from_minutes(at + 60) };
}

static inline const char *kit_said(void)
{
    return kit_diags.count > 0 ? kit_diags.list[kit_diags.count - 1].text : "";
}

static inline struct journal *kit_open(const char *url)
{
    struct journal *j = journal_open(url, stores, &kit_diags);
    ck_assert_msg(j != NULL, "%s", kit_said());
    return j;
}

static inline struct journal *kit_open_file(void)
{
    char url[160];
    snprintf(url, sizeof url, "sqlite:%s", kit_path);
    return kit_open(url);
}

static inline bool kit_add(struct journal *j, struct event e, int minutes)
{
    struct now now = kit_now(minutes);
    return journal_append(j, &(struct batch){ .events = &e, .count = 1 }, &now, &kit_diags);
}

struct kit_list {
    struct str text;
    int64_t seq, count;
    bool ordered;
};

/* Prints what an event says, and looks whether numbers follow each other. */
static bool kit_print(void *ctx, const struct event *e)
{
    struct kit_list *l = ctx;
    if (e->seq != l->seq + 1)
        l->ordered = false;
    l->seq = e->seq;
    l->count++;
    if (e->stub) {
        str_printf(&l->text, "%lld stub\n", (long long)e->seq);
        return true;
    }
    str_printf(&l->text, "%lld %lld %s %s %s %s %s %d %d %lld %d %d-%d-%d\n", (long long)e->seq,
               (long long)e->lamport, event_kinds[e->kind].name, e->person, e->lesson ? e->lesson : "-",
               e->step ? e->step : "-", e->word ? e->word : "-", e->level, e->count, (long long)e->utc_ms,
               (int)e->doubtful, e->day.year, e->day.month, e->day.day);
    return true;
}

static inline struct kit_list kit_events(struct journal *j, struct event_query query)
{
    struct kit_list l = { .ordered = true };
    ck_assert_msg(journal_each(j, query, kit_print, &l, &kit_diags), "%s", kit_said());
    return l;
}

static inline int64_t kit_count(struct journal *j, struct event_query query)
{
    struct kit_list l = kit_events(j, query);
    str_free(&l.text);
    return l.count;
}

/* Everything the folder holds of the journal, as bytes. */
static inline struct str kit_bytes(const char *suffix)
{
    struct str s = { 0 };
    char path[160], buffer[4096];
    snprintf(path, sizeof path, "%s%s", kit_path, suffix);
    FILE *f = fopen(path, "rb");
    for (size_t n; f != NULL && (n = fread(buffer, 1, sizeof buffer, f)) > 0;)
        str_addn(&s, buffer, n);
    if (f != NULL)
        fclose(f);
    return s;
}

static inline bool kit_holds(const char *letters)
{
    bool found = false;
    static const char *const suffixes[] = { "", "-wal" };
    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        struct str s = kit_bytes(suffixes[i]);
        found = found || (s.len > 0 && memmem(s.s, s.len, letters, strlen(letters)) != NULL);
        str_free(&s);
    }
    return found;
}

#endif
