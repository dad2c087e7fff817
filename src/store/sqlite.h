/* sqlite.h - the SQLite store, shared by its files: one connection, its statements, its failures. */
#ifndef PASSERELLE_SRC_SQLITE_H
#define PASSERELLE_SRC_SQLITE_H

#include "passerelle/chain.h"

#include <sqlite3.h>

enum { SQLITE_WAIT_MS = 10000 };

/* Every statement that is ever run once the store is open; sqlite_sql.c says what each is. */
enum sql {
    SQL_BEGIN,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_SYNC_FULL,
    SQL_SYNC_NORMAL,
    SQL_SECURE_DELETE,
    SQL_HEAD,
    SQL_HEAD_ADD,
    SQL_HEAD_SET,
    SQL_NEWEST,
    SQL_EVENT_ADD,
    SQL_EVENT_SALT,
    SQL_EVENT_ALL,
    SQL_EVENT_PERSON,
    SQL_EVENT_FORGET,
    SQL_RESUME_PUT,
    SQL_RESUME_GET,
    SQL_RESUME_DROP,
    SQL_PERSON_PUT,
    SQL_PERSON_ALL,
    SQL_PERSON_SEEN,
    SQL_PERSON_DROP,
    SQL_FORGOTTEN_ADD,
    SQL_FORGOTTEN,
    SQL_SEAT_PUT,
    SQL_SEAT_ALL,
    SQL_SEAT_FORGET,
    SQL_SETTING_PUT,
    SQL_SETTING_GET,
    SQL_SUMMARY_ADD,
    SQL_SUMMARY_ALL,
    SQL_SUMMARY_FORGET,
    SQL_REPLICAS,
    SQL_INTEGRITY,
    SQL_FOREIGN_KEYS,
    SQL_COUNT
};
extern const char *const sql_texts[SQL_COUNT];

struct sqlite {
    sqlite3 *db; /* NULL after the disk failed: opened again at the next call */
    char *path;
    int wait_ms;
    bool reading; /* nothing is made; what may not be written is read all the same */
    sqlite3_stmt *statements[SQL_COUNT];
    bool full_sync, writable; /* what this connection has been told already */
    bool broken;              /* the disk failed: this connection is closed before the next call */
    char lost_batch[ID_HEX];  /* the last batch that was not acknowledged ... */
    int64_t lost_since;       /* ... and the last number before it */
};

/* sqlite_file.c: makes the folder and the file if they are missing and looks whether they are ours alone. */
bool sqlite_file_ready(const char *path, struct diags *);
/* For reading: there is a file. *sealed: neither it nor what stands beside it can be written. */
bool sqlite_file_there(const char *path, bool *sealed, struct diags *);

/* sqlite_open.c */
void *sqlite_open(const char *where, bool reading, struct diags *);
void sqlite_close(void *);
/* The connection is there, or is opened again. */
bool sqlite_ready(struct sqlite *, struct diags *);
/* Closes the connection and its statements. */
void sqlite_disconnect(struct sqlite *);

/* sqlite_error.c: says in one sentence why the last call failed. Returns false. */
bool sqlite_failed(struct sqlite *, int code, struct diags *);
bool sqlite_failed_db(sqlite3 *, const char *path, int code, struct diags *);

/* sqlite_run.c: a statement with its values bound by format, one letter for each: t text (NULL is none), i int,
 * n int64_t, b blob (pointer, int). NULL on failure, told in diags. Done with: sqlite_reset. */
sqlite3_stmt *sqlite_bind(struct sqlite *, enum sql, struct diags *, const char *format, ...);
void sqlite_reset(sqlite3_stmt *);
/* A statement without rows. */
bool sqlite_run(struct sqlite *, enum sql, struct diags *, const char *format, ...);
/* True on a row. False at the end (*failed false) or on failure (told). */
bool sqlite_row(struct sqlite *, sqlite3_stmt *, struct diags *, bool *failed);
const char *sqlite_text(sqlite3_stmt *, int column); /* NULL if there is none */
/* A transaction that writes; durable: commit waits for the disk. */
bool sqlite_begin(struct sqlite *, bool durable, struct diags *);
bool sqlite_commit(struct sqlite *, struct diags *);
void sqlite_rollback(struct sqlite *);

/* sqlite_events.c */
bool sqlite_append(void *, const struct batch *, const struct now *, struct diags *);
bool sqlite_each(void *, struct event_query, event_fn *, void *ctx, struct diags *);
bool sqlite_forget(void *, const char *person, struct diags *);
int64_t sqlite_newest(void *);
bool sqlite_forgotten(void *, const char *person, bool *out, struct diags *);
/* False, and told, inside a transaction: nothing of a person who was forgotten is written again. */
bool sqlite_known(struct sqlite *, const char *person, struct diags *);
/* Reads the row a statement of SQL_EVENT_ALL stands on; the strings live until its next step. */
void sqlite_event_row(sqlite3_stmt *, struct chain_row *);

/* sqlite_tables.c */
bool sqlite_keep(void *, const struct resume *, struct diags *);
bool sqlite_resume(void *, const char *person, struct resume *, struct arena *, struct diags *);
bool sqlite_resume_put(struct sqlite *, const struct resume *, struct diags *); /* inside a transaction */
bool sqlite_person_put(void *, struct person_card *, struct diags *);
bool sqlite_person_each(void *, person_fn *, void *ctx, struct diags *);
bool sqlite_seat_put(void *, const struct seat *, struct diags *);
bool sqlite_seat_write(struct sqlite *, const struct seat *, struct diags *); /* inside a transaction */
bool sqlite_seat_each(void *, seat_fn *, void *ctx, struct diags *);
bool sqlite_setting_put(void *, const char *key, const char *value, struct diags *);
const char *sqlite_setting(void *, const char *key, struct arena *);
bool sqlite_summary_each(void *, summary_fn *, void *ctx, struct diags *);

/* sqlite_verify.c */
bool sqlite_verify(void *, struct diags *);

/* sqlite_migrate.c: brings the file to the version of this program. */
bool sqlite_migrate(sqlite3 *, const char *path, int wait_ms, struct diags *);

#endif
