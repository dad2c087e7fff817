/* sqlite_tables.c - the tables beside the events: people, resume points, seats, settings, summary. */
#include "sqlite.h"

#include <string.h>

/* One statement in a transaction of its own. */
static bool finish(struct sqlite *s, bool fine, struct diags *diags)
{
    if (fine)
        return sqlite_commit(s, diags);
    sqlite_rollback(s);
    return false;
}

static void id_copy(char out[ID_HEX], const char *id)
{
    memset(out, 0, ID_HEX);
    if (id != NULL)
        memcpy(out, id, strnlen(id, ID_HEX - 1));
}

/* --- resume points --- */

bool sqlite_resume_put(struct sqlite *s, const struct resume *r, struct diags *diags)
{
    return sqlite_known(s, r->person, diags) &&
           sqlite_run(s, SQL_RESUME_PUT, diags, "tttntii", r->person, r->lesson, r->digest, (int64_t)r->seed,
                      r->state, r->step, r->steps);
}

bool sqlite_keep(void *self, const struct resume *r, struct diags *diags)
{
    struct sqlite *s = self;
    return sqlite_begin(s, false, diags) && finish(s, sqlite_resume_put(s, r, diags), diags);
}

bool sqlite_resume(void *self, const char *person, struct resume *out, struct arena *arena,
                   struct diags *diags)
{
    struct sqlite *s = self;
    bool failed = true;
    *out = (struct resume){ 0 };
    sqlite3_stmt *statement = sqlite_bind(s, SQL_RESUME_GET, diags, "t", person);
    if (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        id_copy(out->person, person);
        out->lesson = arena_strdup(arena, sqlite_text(statement, 0));
        out->digest = arena_strdup(arena, sqlite_text(statement, 1));
        out->seed = (uint64_t)sqlite3_column_int64(statement, 2);
        out->state = arena_strdup(arena, sqlite_text(statement, 3));
        out->step = sqlite3_column_int(statement, 4);
        out->steps = sqlite3_column_int(statement, 5);
    }
    sqlite_reset(statement);
    return !failed;
}

/* --- people --- */

bool sqlite_person_put(void *self, struct person_card *c, struct diags *diags)
{
    struct sqlite *s = self;
    struct str made = { 0 };
    date_print(&made, c->made);
    bool fine = sqlite_begin(s, true, diags) &&
                finish(s,
                       sqlite_known(s, c->id, diags) &&
                           sqlite_run(s, SQL_PERSON_PUT, diags, "ttttttint", c->id, c->name, c->picture,
                                      c->language, c->referent, c->need, (int)c->agreed, c->seen_ms,
                                      c->made.year > 0 ? str_s(&made) : NULL),
                       diags);
    str_free(&made);
    return fine;
}

bool sqlite_person_each(void *self, person_fn *fn, void *ctx, struct diags *diags)
{
    struct sqlite *s = self;
    bool failed = true;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_PERSON_ALL, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        struct person_card card = {
            .name = sqlite_text(statement, 1),
            .picture = sqlite_text(statement, 2),
            .language = sqlite_text(statement, 3),
            .referent = sqlite_text(statement, 4),
            .need = sqlite_text(statement, 5),
            .agreed = sqlite3_column_int(statement, 6) != 0,
            .seen_ms = sqlite3_column_int64(statement, 7),
        };
        id_copy(card.id, sqlite_text(statement, 0));
        const char *made = sqlite_text(statement, 8);
        if (made != NULL)
            date_parse(made, &card.made);
        if (!fn(ctx, &card))
            break;
    }
    sqlite_reset(statement);
    return !failed;
}

/* --- seats --- */

bool sqlite_seat_write(struct sqlite *s, const struct seat *seat, struct diags *diags)
{
    return sqlite_known(s, seat->person, diags) &&
           sqlite_run(s, SQL_SEAT_PUT, diags, "tttiinn", seat->name,
                      seat->person[0] != '\0' ? seat->person : NULL, seat->lesson, seat->step, seat->steps,
                      seat->since_ms, seat->called_ms);
}

bool sqlite_seat_put(void *self, const struct seat *seat, struct diags *diags)
{
    struct sqlite *s = self;
    return sqlite_begin(s, true, diags) && finish(s, sqlite_seat_write(s, seat, diags), diags);
}

bool sqlite_seat_each(void *self, seat_fn *fn, void *ctx, struct diags *diags)
{
    struct sqlite *s = self;
    bool failed = true;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_SEAT_ALL, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        struct seat seat = {
            .name = sqlite_text(statement, 0),
            .lesson = sqlite_text(statement, 2),
            .step = sqlite3_column_int(statement, 3),
            .steps = sqlite3_column_int(statement, 4),
            .since_ms = sqlite3_column_int64(statement, 5),
            .called_ms = sqlite3_column_int64(statement, 6),
        };
        id_copy(seat.person, sqlite_text(statement, 1));
        if (!fn(ctx, &seat))
            break;
    }
    sqlite_reset(statement);
    return !failed;
}

/* --- settings --- */

bool sqlite_setting_put(void *self, const char *key, const char *value, struct diags *diags)
{
    struct sqlite *s = self;
    return sqlite_begin(s, true, diags) &&
           finish(s, sqlite_run(s, SQL_SETTING_PUT, diags, "tt", key, value), diags);
}

const char *sqlite_setting(void *self, const char *key, struct arena *arena)
{
    struct sqlite *s = self;
    struct diags ignored = { 0 }; /* a setting that cannot be read is not set */
    bool failed;
    const char *value = NULL;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_SETTING_GET, &ignored, "t", key);
    if (statement != NULL && sqlite_row(s, statement, &ignored, &failed)) {
        const char *text = sqlite_text(statement, 0);
        value = text != NULL ? arena_strdup(arena, text) : NULL;
    }
    sqlite_reset(statement);
    diags_free(&ignored);
    return value;
}

/* --- summary --- */

bool sqlite_summary_each(void *self, summary_fn *fn, void *ctx, struct diags *diags)
{
    struct sqlite *s = self;
    bool failed = true;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_SUMMARY_ALL, diags, "");
    while (statement != NULL && sqlite_row(s, statement, diags, &failed)) {
        struct summary_row row = {
            .theme = sqlite_text(statement, 1),
            .week = { sqlite3_column_int(statement, 2), sqlite3_column_int(statement, 3) },
            .lessons = sqlite3_column_int(statement, 4),
        };
        id_copy(row.person, sqlite_text(statement, 0));
        if (!fn(ctx, &row))
            break;
    }
    sqlite_reset(statement);
    return !failed;
}
