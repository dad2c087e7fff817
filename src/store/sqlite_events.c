/* sqlite_events.c - events in and out: one answer is one transaction. */
#include "sqlite.h"

#include <string.h>

/* --- the head of our own chain --- */

static bool head_read(struct sqlite *s, struct chain_head *head, int64_t *number, struct diags *diags)
{
    bool failed = true;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_HEAD, diags, "");
    bool row = statement != NULL && sqlite_row(s, statement, diags, &failed);
    if (row && (sqlite3_column_bytes(statement, 1) != ID_HEX - 1 ||
                sqlite3_column_bytes(statement, 5) != DIGEST_BYTES)) {
        sqlite_reset(statement);
        return sqlite_failed(s, SQLITE_CORRUPT, diags);
    }
    if (row) {
        *number = sqlite3_column_int64(statement, 0);
        memcpy(head->replica, sqlite_text(statement, 1), ID_HEX - 1);
        head->seq = sqlite3_column_int64(statement, 2);
        head->lamport = sqlite3_column_int64(statement, 3);
        head->newest_ms = sqlite3_column_int64(statement, 4);
        memcpy(head->digest, sqlite3_column_blob(statement, 5), DIGEST_BYTES);
    }
    sqlite_reset(statement);
    if (row || failed)
        return row;
    /* The first event of this store: it gets its identity. */
    journal_new_id(head->replica);
    if (!sqlite_run(s, SQL_HEAD_ADD, diags, "tb", head->replica, head->digest, DIGEST_BYTES))
        return false;
    *number = sqlite3_last_insert_rowid(s->db);
    return true;
}

static bool head_write(struct sqlite *s, const struct chain_head *head, int64_t number, struct diags *diags)
{
    return sqlite_run(s, SQL_HEAD_SET, diags, "nnnbn", head->seq, head->lamport, head->newest_ms,
                      head->digest, DIGEST_BYTES, number);
}

/* --- in --- */

static bool event_write(struct sqlite *s, const struct chain_row *row, int64_t number, struct diags *diags)
{
    const struct event *e = &row->event;
    struct str day = { 0 };
    date_print(&day, e->day);
    bool fine =
        sqlite_run(s, SQL_EVENT_ADD, diags, "nnibbntttttiinti", number, e->seq, row->version, row->salt,
                   CHAIN_SALT, row->digest, DIGEST_BYTES, e->lamport, e->person, row->kind, e->lesson,
                   e->step, e->word, e->level, e->count, e->utc_ms, str_s(&day), (int)e->doubtful);
    str_free(&day);
    struct summary_row add;
    if (fine && chain_summary(e, &add))
        fine = sqlite_run(s, SQL_SUMMARY_ADD, diags, "ttiii", add.person, add.theme, add.week.year,
                          add.week.number, add.lessons);
    if (fine && e->kind == EVENT_VISIT)
        fine = sqlite_run(s, SQL_PERSON_SEEN, diags, "nt", e->utc_ms, e->person);
    return fine;
}

static bool is_there(struct sqlite *s, sqlite3_stmt *statement, bool *there, struct diags *diags)
{
    bool failed = true;
    *there = statement != NULL && sqlite_row(s, statement, diags, &failed);
    sqlite_reset(statement);
    return !failed || *there;
}

bool sqlite_forgotten(void *self, const char *person, bool *out, struct diags *diags)
{
    return is_there(self, sqlite_bind(self, SQL_FORGOTTEN, diags, "t", person), out, diags);
}

/* A person who was erased while another seat still had them on the screen does not come back. */
bool sqlite_known(struct sqlite *s, const char *person, struct diags *diags)
{
    bool forgotten;
    if (person[0] == '\0')
        return true; /* an empty seat */
    if (!sqlite_forgotten(s, person, &forgotten, diags))
        return false;
    return !forgotten || diag_error(diags, "rien n'est enregistré : cette personne a été effacée du journal");
}

static bool nobody_forgotten(struct sqlite *s, const struct batch *batch, struct diags *diags)
{
    for (size_t i = 0; i < batch->count; i++) {
        const char *person = batch->events[i].person;
        if ((i == 0 || !streq(person, batch->events[i - 1].person)) && !sqlite_known(s, person, diags))
            return false;
    }
    return true;
}

/* Events of a batch whose end was not known and that comes again, maybe with more behind: their salts tell how many of
 * them had been stored. */
static bool came_before(struct sqlite *s, const struct batch *batch, int64_t number, size_t *stored,
                        struct diags *diags)
{
    bool there = batch->id != NULL && strcmp(batch->id, s->lost_batch) == 0;
    *stored = 0;
    while (there && *stored < batch->count) {
        uint8_t salt[CHAIN_SALT];
        chain_salt(salt, batch->id, *stored);
        if (!is_there(s,
                      sqlite_bind(s, SQL_EVENT_SALT, diags, "nnb", number, s->lost_since, salt, CHAIN_SALT),
                      &there, diags))
            return false;
        *stored += there;
    }
    return true;
}

static bool events_write(struct sqlite *s, const struct batch *batch, const struct now *now,
                         struct diags *diags)
{
    struct chain_head head = { 0 };
    int64_t number = 0;
    size_t stored;
    if (batch->count == 0)
        return true;
    if (!nobody_forgotten(s, batch, diags) || !head_read(s, &head, &number, diags) ||
        !came_before(s, batch, number, &stored, diags))
        return false;
    if (stored == batch->count)
        return true;
    if (batch->id != NULL && strcmp(batch->id, s->lost_batch) != 0) {
        memcpy(s->lost_batch, batch->id, ID_HEX);
        s->lost_since = head.seq;
    }
    for (size_t i = stored; i < batch->count; i++) {
        uint8_t salt[CHAIN_SALT];
        struct chain_row row;
        chain_salt(salt, batch->id, i);
        chain_next(&head, &batch->events[i], now, salt, &row);
        if (!event_write(s, &row, number, diags))
            return false;
    }
    return head_write(s, &head, number, diags);
}

static bool batch_write(struct sqlite *s, const struct batch *batch, const struct now *now,
                        struct diags *diags)
{
    const char *drops = batch->drop_resume;
    return events_write(s, batch, now, diags) &&
           (drops == NULL || sqlite_run(s, SQL_RESUME_DROP, diags, "t", drops)) &&
           (batch->resume == NULL || sqlite_resume_put(s, batch->resume, diags)) &&
           (batch->seat == NULL || sqlite_seat_write(s, batch->seat, diags)) &&
           (batch->beside == NULL || sqlite_seat_write(s, batch->beside, diags));
}

bool sqlite_append(void *self, const struct batch *batch, const struct now *now, struct diags *diags)
{
    struct sqlite *s = self;
    if (!sqlite_begin(s, true, diags))
        return false;
    if (!batch_write(s, batch, now, diags)) {
        sqlite_rollback(s);
        return false;
    }
    if (!sqlite_commit(s, diags))
        return false;
    s->lost_batch[0] = '\0';
    return true;
}

/* --- out --- */

static void blob_copy(uint8_t *out, sqlite3_stmt *statement, int column, int size)
{
    memset(out, 0, (size_t)size);
    if (sqlite3_column_bytes(statement, column) == size)
        memcpy(out, sqlite3_column_blob(statement, column), (size_t)size);
}

void sqlite_event_row(sqlite3_stmt *statement, struct chain_row *row)
{
    *row =
        (struct chain_row){ .version = sqlite3_column_int(statement, 2), .kind = sqlite_text(statement, 7) };
    struct event *e = &row->event;
    blob_copy(row->salt, statement, 3, CHAIN_SALT);
    blob_copy(row->digest, statement, 4, DIGEST_BYTES);
    e->replica = sqlite_text(statement, 0);
    e->seq = sqlite3_column_int64(statement, 1);
    e->lamport = sqlite3_column_int64(statement, 5);
    e->person = sqlite_text(statement, 6);
    e->lesson = sqlite_text(statement, 8);
    e->step = sqlite_text(statement, 9);
    e->word = sqlite_text(statement, 10);
    e->level = sqlite3_column_int(statement, 11);
    e->count = sqlite3_column_int(statement, 12);
    e->utc_ms = sqlite3_column_int64(statement, 13);
    const char *day = sqlite_text(statement, 14);
    if (day != NULL)
        date_parse(day, &e->day);
    e->doubtful = sqlite3_column_int(statement, 15) != 0;
    /* A stub has lost everything: a row that lost only some of it is a damaged one. */
    e->stub = true;
    for (int column = 2; column < sqlite3_column_count(statement); column++)
        e->stub = e->stub && (column == 4 || sqlite3_column_type(statement, column) == SQLITE_NULL);
}

static bool wanted(const struct event *e, const struct event_query *q)
{
    if (e->stub)
        return q->stubs;
    return e->person != NULL && e->utc_ms >= q->since_utc_ms &&
           (q->until_utc_ms == 0 || e->utc_ms < q->until_utc_ms);
}

bool sqlite_each(void *self, struct event_query query, event_fn *fn, void *ctx, struct diags *diags)
{
    struct sqlite *s = self;
    sqlite3_stmt *statement = query.person != NULL
                                  ? sqlite_bind(s, SQL_EVENT_PERSON, diags, "t", query.person)
                                  : sqlite_bind(s, SQL_EVENT_ALL, diags, "");
    if (statement == NULL)
        return false;
    bool failed = false;
    struct chain_row row;
    while (sqlite_row(s, statement, diags, &failed)) {
        sqlite_event_row(statement, &row);
        bool known = row.kind == NULL || chain_kind(row.kind, &row.event.kind);
        if (known && wanted(&row.event, &query) && !fn(ctx, &row.event))
            break;
    }
    sqlite_reset(statement);
    return !failed;
}

int64_t sqlite_newest(void *self)
{
    struct sqlite *s = self;
    struct diags ignored = { 0 };
    bool failed;
    sqlite3_stmt *statement = sqlite_bind(s, SQL_NEWEST, &ignored, "");
    int64_t newest = 0;
    if (statement != NULL && sqlite_row(s, statement, &ignored, &failed))
        newest = sqlite3_column_int64(statement, 0);
    sqlite_reset(statement);
    diags_free(&ignored);
    return newest;
}

/* --- forgetting --- */

bool sqlite_forget(void *self, const char *person, struct diags *diags)
{
    static const enum sql steps[] = { SQL_FORGOTTEN_ADD, SQL_EVENT_FORGET,   SQL_RESUME_DROP,
                                      SQL_SEAT_FORGET,   SQL_SUMMARY_FORGET, SQL_PERSON_DROP };
    struct sqlite *s = self;
    if (!sqlite_begin(s, true, diags))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        if (!sqlite_run(s, steps[i], diags, "t", person)) {
            sqlite_rollback(s);
            return false;
        }
    }
    if (!sqlite_commit(s, diags))
        return false;
    /* Until then the letters are still in the file beside the journal. */
    int code = sqlite3_wal_checkpoint_v2(s->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    if (code != SQLITE_OK)
        diag_add(
            diags, DIAG_WARNING, (struct place){ 0 },
            "la personne est effacée, mais un autre programme lit encore le journal %s ; fermez-le pour que les "
            "dernières traces partent",
            s->path);
    return true;
}
