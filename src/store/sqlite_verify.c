/* sqlite_verify.c - is everything as it was written? The file, the chains, the summary. */
#include "sqlite.h"

#include <stdlib.h>
#include <string.h>

struct heads {
    struct chain_head *list;
    size_t count, cap;
};

struct sums {
    struct summary_row *list;
    size_t count, cap;
    struct arena arena;
};

/* --- the file --- */

/* A check of SQLite's own: answers with a single "ok" or without any row. */
static bool file_check(struct sqlite *s, enum sql which, struct diags *diags)
{
    bool failed = true, fine = true;
    sqlite3_stmt *statement = sqlite_bind(s, which, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        const char *text = sqlite_text(statement, 0);
        if (!streq(text, "ok"))
            fine = diag_error(diags, "le fichier %s est abîmé : %s", s->path, text != NULL ? text : "?");
    }
    sqlite_reset(statement);
    return fine && !failed;
}

/* --- the chains --- */

static bool heads_read(struct sqlite *s, struct heads *heads, struct diags *diags)
{
    bool failed = true;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_REPLICAS, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        struct chain_head head = { .seq = sqlite3_column_int64(statement, 1) };
        const char *id = sqlite_text(statement, 0);
        if (id != NULL)
            memcpy(head.replica, id, strnlen(id, ID_HEX - 1));
        if (sqlite3_column_bytes(statement, 4) == DIGEST_BYTES)
            memcpy(head.digest, sqlite3_column_blob(statement, 4), DIGEST_BYTES);
        heads->list = grow(heads->list, heads->count, &heads->cap, sizeof *heads->list);
        heads->list[heads->count++] = head;
    }
    sqlite_reset(statement);
    return !failed;
}

static void sum_add(struct sums *sums, const struct summary_row *add)
{
    for (size_t i = 0; i < sums->count; i++) {
        struct summary_row *row = &sums->list[i];
        if (streq(row->person, add->person) && streq(row->theme, add->theme) &&
            week_compare(row->week, add->week) == 0) {
            row->lessons += add->lessons;
            return;
        }
    }
    sums->list = grow(sums->list, sums->count, &sums->cap, sizeof *sums->list);
    sums->list[sums->count] = *add;
    sums->list[sums->count++].theme = arena_strdup(&sums->arena, add->theme);
}

/* Rows come by replica, then number: one walk after the other. An event whose replica is gone is not among them:
 * the check of the foreign keys tells it. The walk behind the last one is for a replica that came after heads. */
static bool chains_walk(struct sqlite *s, const struct heads *heads, struct sums *sums, struct diags *diags)
{
    struct chain_walk *walks = xcalloc(heads->count + 1, sizeof *walks);
    bool failed = true, fine = true;
    struct chain_row row;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_EVENT_ALL, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        sqlite_event_row(statement, &row);
        size_t i = 0;
        while (i < heads->count && !streq(heads->list[i].replica, row.event.replica))
            i++;
        chain_walk_row(&walks[i], &row, diags);
        struct summary_row add;
        if (row.kind != NULL && chain_kind(row.kind, &row.event.kind) && chain_summary(&row.event, &add))
            sum_add(sums, &add);
    }
    sqlite_reset(statement);
    for (size_t i = 0; i < heads->count; i++)
        fine = chain_walk_end(&walks[i], &heads->list[i], diags) && fine;
    free(walks);
    return fine && !failed;
}

/* --- the summary --- */

struct comparison {
    struct sums *rebuilt;
    size_t same, seen;
};

static bool compare_row(void *ctx, const struct summary_row *kept)
{
    struct comparison *c = ctx;
    c->seen++;
    for (size_t i = 0; i < c->rebuilt->count; i++) {
        const struct summary_row *row = &c->rebuilt->list[i];
        if (streq(row->person, kept->person) && streq(row->theme, kept->theme) &&
            week_compare(row->week, kept->week) == 0 && row->lessons == kept->lessons)
            c->same++;
    }
    return true;
}

static bool summary_check(struct sqlite *s, struct sums *rebuilt, struct diags *diags)
{
    struct comparison c = { .rebuilt = rebuilt };
    if (!sqlite_summary_each(s, compare_row, &c, diags))
        return false;
    if (c.same == rebuilt->count && c.seen == c.same)
        return true;
    return diag_error(diags, "le résumé par semaine ne correspond pas aux événements");
}

bool sqlite_verify(void *self, struct diags *diags)
{
    struct sqlite *s = self;
    struct heads heads = { 0 };
    struct sums sums = { 0 };
    bool fine = file_check(s, SQL_INTEGRITY, diags);
    fine = file_check(s, SQL_FOREIGN_KEYS, diags) && fine;
    fine = heads_read(s, &heads, diags) && fine;
    fine = chains_walk(s, &heads, &sums, diags) && fine;
    fine = summary_check(s, &sums, diags) && fine;
    free(heads.list);
    free(sums.list);
    arena_free(&sums.arena);
    return fine;
}
