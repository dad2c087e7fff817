/* sqlite_open.c - opening and closing the SQLite store, and its table of functions. */
#include "sqlite.h"

#include "passerelle/store.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A checkpoint waits for the disk several times, which would be felt under a key: it is done at the end. This many
 * pages (16 MB) are the limit for a session that never ends. */
enum { WAL_PAGES_MAX = 4000 };

enum { FLAGS = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE };

static bool is_beside(const char *path, const char *suffix)
{
    struct str name = { 0 };
    str_printf(&name, "%s%s", path, suffix);
    bool there = access(str_s(&name), F_OK) == 0;
    str_free(&name);
    return there;
}

/* The path as an address of SQLite that says: nobody writes this file. */
static void sealed_address(struct str *out, const char *path)
{
    str_add(out, path[0] == '/' ? "file://" : "file:");
    for (const char *p = path; *p != '\0'; p++) {
        if (strchr("%?#", *p) != NULL)
            str_printf(out, "%%%02X", (unsigned)*p);
        else
            str_addc(out, *p);
    }
    str_add(out, "?immutable=1");
}

/* A journal on a stick that may not be written. SQLite wants to make files beside it for those who share it, also only
 * to read: it is told that nobody does. What a lost power left beside the journal is read too. */
static int sealed_open(struct sqlite *s)
{
    enum { FLAGS_SEALED = SQLITE_OPEN_READONLY | FLAGS };
    if (is_beside(s->path, "-shm"))
        return sqlite3_open_v2(s->path, &s->db, FLAGS_SEALED, NULL);
    if (is_beside(s->path, "-wal")) {
        int code = sqlite3_open_v2(s->path, &s->db, FLAGS_SEALED, "unix-none");
        return code != SQLITE_OK ? code
                                 : sqlite3_exec(s->db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL);
    }
    struct str address = { 0 };
    sealed_address(&address, s->path);
    int code = sqlite3_open_v2(str_s(&address), &s->db, FLAGS_SEALED | SQLITE_OPEN_URI, NULL);
    str_free(&address);
    return code;
}

static bool connect(struct sqlite *s, struct diags *diags)
{
    bool sealed = false;
    if (s->reading ? !sqlite_file_there(s->path, &sealed, diags) : !sqlite_file_ready(s->path, diags))
        return false;
    int code =
        sealed ? sealed_open(s) : sqlite3_open_v2(s->path, &s->db, SQLITE_OPEN_READWRITE | FLAGS, NULL);
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

void *sqlite_open(const char *where, bool reading, struct diags *diags)
{
    static const char option[] = "?wait=";
    const char *end = strstr(where, option);
    int wait = end != NULL ? atoi(end + sizeof option - 1) : SQLITE_WAIT_MS;
    struct sqlite *s = xcalloc(1, sizeof *s);
    s->path = end != NULL ? xstrndup(where, (size_t)(end - where)) : xstrdup(where);
    s->wait_ms = wait > 0 ? wait : 1;
    s->reading = reading;
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
    .forgotten = sqlite_forgotten,
    .seat_put = sqlite_seat_put,
    .seat_each = sqlite_seat_each,
    .setting_put = sqlite_setting_put,
    .setting = sqlite_setting,
    .summary_each = sqlite_summary_each,
    .newest_ms = sqlite_newest,
    .verify = sqlite_verify,
};
