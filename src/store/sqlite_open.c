/* sqlite_open.c - opening and closing the SQLite store, and its table of functions. */
#include "sqlite.h"

#include "passerelle/store.h"

#include <stdlib.h>
#include <string.h>

/* A checkpoint waits for the disk several times, which would be felt under a key: it is done at the end. This many
 * pages (16 MB) are the limit for a session that never ends. */
enum { WAL_PAGES_MAX = 4000 };

static bool connect(struct sqlite *s, struct diags *diags)
{
    if (!sqlite_file_ready(s->path, diags))
        return false;
    int code = sqlite3_open_v2(s->path, &s->db,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    if (code != SQLITE_OK) {
        sqlite_failed_db(s->db, s->path, code, diags);
        sqlite3_close(s->db);
        s->db = NULL;
        return false;
    }
    sqlite3_busy_timeout(s->db, s->wait_ms);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    sqlite3_db_config(s->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
    sqlite3_limit(s->db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_wal_autocheckpoint(s->db, WAL_PAGES_MAX);
    if (sqlite_migrate(s->db, s->path, s->wait_ms, diags))
        return true;
    sqlite3_close(s->db);
    s->db = NULL;
    return false;
}

bool sqlite_ready(struct sqlite *s, struct diags *diags)
{
    if (s->broken)
        sqlite_disconnect(s);
    return s->db != NULL || connect(s, diags);
}

void sqlite_disconnect(struct sqlite *s)
{
    for (size_t i = 0; i < SQL_COUNT; i++) {
        sqlite3_finalize(s->statements[i]);
        s->statements[i] = NULL;
    }
    sqlite3_close(s->db);
    s->db = NULL;
    s->full_sync = s->writable = s->broken = false;
}

void *sqlite_open(const char *where, struct diags *diags)
{
    static const char option[] = "?wait=";
    const char *end = strstr(where, option);
    int wait = end != NULL ? atoi(end + sizeof option - 1) : SQLITE_WAIT_MS;
    struct sqlite *s = xcalloc(1, sizeof *s);
    s->path = end != NULL ? xstrndup(where, (size_t)(end - where)) : xstrdup(where);
    s->wait_ms = wait > 0 ? wait : 1;
    if (connect(s, diags))
        return s;
    free(s->path);
    free(s);
    return NULL;
}

void sqlite_close(void *self)
{
    struct sqlite *s = self;
    if (s->db != NULL && s->writable) {
        /* Others may be writing: then the last one to leave does it. */
        sqlite3_busy_timeout(s->db, 0);
        sqlite3_wal_checkpoint_v2(s->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    }
    sqlite_disconnect(s);
    free(s->path);
    free(s);
}

const struct store_ops store_sqlite = {
    .scheme = "sqlite",
    .open = sqlite_open,
    .close = sqlite_close,
    .append = sqlite_append,
    .keep = sqlite_keep,
    .resume = sqlite_resume,
    .each = sqlite_each,
    .person_put = sqlite_person_put,
    .person_each = sqlite_person_each,
    .person_forget = sqlite_forget,
    .seat_put = sqlite_seat_put,
    .seat_each = sqlite_seat_each,
    .setting_put = sqlite_setting_put,
    .setting = sqlite_setting,
    .summary_each = sqlite_summary_each,
    .newest_ms = sqlite_newest,
    .verify = sqlite_verify,
};
