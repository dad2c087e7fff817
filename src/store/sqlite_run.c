/* sqlite_run.c - statements prepared when first needed, their values, and transactions. */
#include "sqlite.h"

#include <stdarg.h>

static sqlite3_stmt *statement_get(struct sqlite *s, enum sql which, struct diags *diags)
{
    if (s->statements[which] != NULL)
        return s->statements[which];
    int code = sqlite3_prepare_v3(s->db, sql_texts[which], -1, SQLITE_PREPARE_PERSISTENT,
                                  &s->statements[which], NULL);
    if (code != SQLITE_OK)
        sqlite_failed(s, code, diags);
    return s->statements[which];
}

/* The statement with its values; NULL on failure, told. */
static sqlite3_stmt *statement_bind(struct sqlite *s, enum sql which, struct diags *diags, const char *format,
                                    va_list args)
{
    sqlite3_stmt *statement = sqlite_ready(s, diags) ? statement_get(s, which, diags) : NULL;
    if (statement == NULL)
        return NULL;
    for (int at = 1; *format != '\0'; format++, at++) {
        if (*format == 't') {
            sqlite3_bind_text(statement, at, va_arg(args, const char *), -1, SQLITE_STATIC);
        } else if (*format == 'i') {
            sqlite3_bind_int(statement, at, va_arg(args, int));
        } else if (*format == 'n') {
            sqlite3_bind_int64(statement, at, va_arg(args, int64_t));
        } else {
            const void *bytes = va_arg(args, const void *);
            sqlite3_bind_blob(statement, at, bytes, va_arg(args, int), SQLITE_STATIC);
        }
    }
    return statement;
}

sqlite3_stmt *sqlite_bind(struct sqlite *s, enum sql which, struct diags *diags, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    sqlite3_stmt *statement = statement_bind(s, which, diags, format, args);
    va_end(args);
    return statement;
}

void sqlite_reset(sqlite3_stmt *statement)
{
    if (statement == NULL)
        return;
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); /* they point to what the caller lent */
}

bool sqlite_row(struct sqlite *s, sqlite3_stmt *statement, struct diags *diags, bool *failed)
{
    int code = sqlite3_step(statement);
    *failed = code != SQLITE_ROW && code != SQLITE_DONE;
    if (*failed)
        sqlite_failed(s, code, diags);
    return code == SQLITE_ROW;
}

bool sqlite_run(struct sqlite *s, enum sql which, struct diags *diags, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    sqlite3_stmt *statement = statement_bind(s, which, diags, format, args);
    va_end(args);
    if (statement == NULL)
        return false;
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW) /* a setting that answers */
        code = sqlite3_step(statement);
    sqlite_reset(statement);
    return code == SQLITE_DONE || sqlite_failed(s, code, diags);
}

const char *sqlite_text(sqlite3_stmt *statement, int column)
{
    return (const char *)sqlite3_column_text(statement, column);
}

bool sqlite_begin(struct sqlite *s, bool durable, struct diags *diags)
{
    if (!sqlite_ready(s, diags))
        return false;
    if (!s->writable && !sqlite_run(s, SQL_SECURE_DELETE, diags, ""))
        return false;
    if ((!s->writable || s->full_sync != durable) &&
        !sqlite_run(s, durable ? SQL_SYNC_FULL : SQL_SYNC_NORMAL, diags, ""))
        return false;
    s->writable = true;
    s->full_sync = durable;
    return sqlite_run(s, SQL_BEGIN, diags, "");
}

bool sqlite_commit(struct sqlite *s, struct diags *diags)
{
    if (sqlite_run(s, SQL_COMMIT, diags, ""))
        return true;
    sqlite_rollback(s);
    return false;
}

void sqlite_rollback(struct sqlite *s)
{
    if (s->broken)
        sqlite_disconnect(s); /* which rolls back */
    if (s->db == NULL || sqlite3_get_autocommit(s->db))
        return;
    struct diags ignored = { 0 }; /* the failure that led here has been told */
    sqlite_run(s, SQL_ROLLBACK, &ignored, "");
    diags_free(&ignored);
}
