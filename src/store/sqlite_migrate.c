/* sqlite_migrate.c - the shape of the file, as the list of steps that lead to it. A step that shipped never changes. */
#include "sqlite.h"

#include <time.h>

enum { APPLICATION = 0x50617373 }; /* "Pass", in the header of the file */

/* Step n leads from version n to n + 1; each runs in a transaction of its own. */
static const char *const steps[] = {
    /* 1: all there is. An event is written once; the only change the trigger lets through is to a stub of a person
     * who is in forgotten. */
    "CREATE TABLE replica ("
    " number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, own INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " lamport INTEGER NOT NULL, newest_ms INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;"
    "CREATE TABLE event ("
    " replica INTEGER NOT NULL REFERENCES replica (number), seq INTEGER NOT NULL, digest BLOB NOT NULL,"
    " version INTEGER, salt BLOB, lamport INTEGER, person TEXT, kind TEXT, lesson TEXT, step TEXT, word TEXT,"
    " level INTEGER, count INTEGER, utc_ms INTEGER, day TEXT, doubtful INTEGER,"
    " PRIMARY KEY (replica, seq)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX event_person ON event (person);"
    "CREATE TABLE person ("
    " id TEXT PRIMARY KEY, name TEXT NOT NULL, picture TEXT NOT NULL, language TEXT, referent TEXT, need TEXT,"
    " agreed INTEGER NOT NULL, seen_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE forgotten (person TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"
    "CREATE TABLE resume ("
    " person TEXT PRIMARY KEY, lesson TEXT NOT NULL, digest TEXT NOT NULL, seed INTEGER NOT NULL,"
    " state TEXT NOT NULL, step INTEGER NOT NULL, steps INTEGER NOT NULL) STRICT;"
    "CREATE TABLE seat ("
    " name TEXT PRIMARY KEY, person TEXT, lesson TEXT, step INTEGER NOT NULL, steps INTEGER NOT NULL,"
    " since_ms INTEGER NOT NULL, called_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE summary ("
    " person TEXT NOT NULL, theme TEXT NOT NULL, year INTEGER NOT NULL, week INTEGER NOT NULL,"
    " lessons INTEGER NOT NULL, PRIMARY KEY (person, theme, year, week)) STRICT, WITHOUT ROWID;"
    "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'an event is never deleted'); END;"
    "CREATE TRIGGER event_same BEFORE UPDATE ON event WHEN NOT (new.replica = old.replica AND new.seq = old.seq"
    " AND new.digest = old.digest AND coalesce(new.version, new.salt, new.lamport, new.person, new.kind, new.lesson,"
    " new.step, new.word, new.level, new.count, new.utc_ms, new.day, new.doubtful) IS NULL"
    " AND old.person IN (SELECT person FROM forgotten))"
    " BEGIN SELECT raise(ABORT, 'an event never changes'); END;"
    "PRAGMA application_id = 0x50617373; PRAGMA user_version = 1;",
    /* 2: the day a card was made, so that nobody is missed in the weeks before it. */
    "ALTER TABLE person ADD COLUMN made TEXT; PRAGMA user_version = 2;",
};

static bool pragma(sqlite3 *db, const char *text, int64_t *out, int *code)
{
    sqlite3_stmt *statement = NULL;
    *code = sqlite3_prepare_v2(db, text, -1, &statement, NULL);
    if (*code == SQLITE_OK)
        *code = sqlite3_step(statement);
    bool row = *code == SQLITE_ROW;
    if (row)
        *out = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return row;
}

static bool step_run(sqlite3 *db, const char *path, size_t step, struct diags *diags)
{
    int code = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (code != SQLITE_OK)
        return sqlite_failed_db(db, path, code, diags);
    int64_t version = 0; /* again, inside: another program may have been faster */
    if (!pragma(db, "PRAGMA user_version", &version, &code))
        return sqlite_failed_db(db, path, code, diags);
    if (version == (int64_t)step)
        code = sqlite3_exec(db, steps[step], NULL, NULL, NULL);
    else
        code = SQLITE_OK;
    if (code == SQLITE_OK)
        code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return true;
    sqlite_failed_db(db, path, code, diags);
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    return false;
}

struct header {
    int64_t application, version, tables;
};

static bool header_read(sqlite3 *db, struct header *h, int *code)
{
    return pragma(db, "PRAGMA application_id", &h->application, code) &&
           pragma(db, "PRAGMA user_version", &h->version, code);
}

/* A file of someone else's is left as it is. All is read as of one moment: another program may be making the file. */
static bool is_new(sqlite3 *db, const char *path, struct header *h, struct diags *diags)
{
    int code = sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    bool read = code == SQLITE_OK && header_read(db, h, &code) &&
                pragma(db, "SELECT count(*) FROM sqlite_schema", &h->tables, &code);
    sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    if (!read)
        return sqlite_failed_db(db, path, code, diags);
    if (h->application == APPLICATION || (h->application == 0 && h->version == 0 && h->tables == 0))
        return true;
    return diag_error(
        diags, "%s n'est pas un journal de Passerelle ; choisissez un autre fichier avec --store", path);
}

/* For what SQLite does not wait for by itself: others who read the file while its mode changes. */
static int exec_patiently(sqlite3 *db, const char *text, int wait_ms)
{
    enum { PAUSE_MS = 5 };
    int code = sqlite3_exec(db, text, NULL, NULL, NULL);
    for (int waited = 0; (code & 0xff) == SQLITE_BUSY && waited < wait_ms; waited += PAUSE_MS) {
        struct timespec pause = { 0, PAUSE_MS * 1000000L };
        nanosleep(&pause, NULL);
        code = sqlite3_exec(db, text, NULL, NULL, NULL);
    }
    return code;
}

bool sqlite_migrate(sqlite3 *db, const char *path, int wait_ms, struct diags *diags)
{
    int code;
    struct header h = { 0 };
    if (!header_read(db, &h, &code))
        return sqlite_failed_db(db, path, code, diags);
    if (h.application != APPLICATION && !is_new(db, path, &h, diags))
        return false;
    int64_t version = h.version;
    if (version > (int64_t)ARRAY_LEN(steps))
        return diag_error(diags,
                          "%s a été écrit par une version plus récente de Passerelle (%lld, ici %zu) ; "
                          "installez la nouvelle version",
                          path, (long long)version, ARRAY_LEN(steps));
    if (version == (int64_t)ARRAY_LEN(steps))
        return true;
    if (version > 0 && sqlite3_db_readonly(db, "main") == 1)
        return diag_error(diags,
                          "%s a été écrit par une version plus ancienne de Passerelle ; "
                          "copiez-le là où il peut être modifié, puis ouvrez la copie",
                          path);
    /* Written into the file for ever; outside a transaction. */
    code = exec_patiently(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", wait_ms);
    if (code != SQLITE_OK)
        return sqlite_failed_db(db, path, code, diags);
    for (size_t step = (size_t)version; step < ARRAY_LEN(steps); step++) {
        if (!step_run(db, path, step, diags))
            return false;
    }
    return true;
}
