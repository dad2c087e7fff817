/* sqlite_sql.c - the table of every statement that runs on an open store. Nothing is ever pasted into one. */
#include "sqlite.h"

#define EVENT_COLUMNS \
    "r.id, e.seq, e.version, e.salt, e.digest, e.lamport, e.person, e.kind, e.lesson, e.step, e.word, e.level, " \
    "e.count, e.utc_ms, e.day, e.doubtful "

const char *const sql_texts[SQL_COUNT] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_SYNC_FULL] = "PRAGMA synchronous = FULL",
    [SQL_SYNC_NORMAL] = "PRAGMA synchronous = NORMAL",
    [SQL_SECURE_DELETE] = "PRAGMA secure_delete = ON",

    [SQL_HEAD] = "SELECT number, id, seq, lamport, newest_ms, digest FROM replica WHERE own = 1",
    [SQL_HEAD_ADD] =
        "INSERT INTO replica (id, own, seq, lamport, newest_ms, digest) VALUES (?, 1, 0, 0, 0, ?)",
    [SQL_HEAD_SET] = "UPDATE replica SET seq = ?, lamport = ?, newest_ms = ?, digest = ? WHERE number = ?",
    [SQL_NEWEST] = "SELECT max(newest_ms) FROM replica",

    [SQL_EVENT_ADD] =
        "INSERT INTO event (replica, seq, version, salt, digest, lamport, person, kind, lesson, step, "
        "word, level, count, utc_ms, day, doubtful) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [SQL_EVENT_SALT] = "SELECT 1 FROM event WHERE replica = ? AND seq > ? AND salt = ?",
    [SQL_EVENT_ALL] = "SELECT " EVENT_COLUMNS "FROM event e JOIN replica r ON r.number = e.replica "
                      "ORDER BY e.replica, e.seq",
    [SQL_EVENT_PERSON] = "SELECT " EVENT_COLUMNS "FROM event e JOIN replica r ON r.number = e.replica "
                         "WHERE e.person = ? ORDER BY e.replica, e.seq",
    [SQL_EVENT_FORGET] =
        "UPDATE event SET version = NULL, salt = NULL, lamport = NULL, person = NULL, kind = NULL, "
        "lesson = NULL, step = NULL, word = NULL, level = NULL, count = NULL, utc_ms = NULL, "
        "day = NULL, doubtful = NULL WHERE person = ?",

    [SQL_RESUME_PUT] =
        "INSERT INTO resume (person, lesson, digest, seed, state, step, steps) VALUES (?,?,?,?,?,?,?) "
        "ON CONFLICT (person) DO UPDATE SET lesson = excluded.lesson, digest = excluded.digest, "
        "seed = excluded.seed, state = excluded.state, step = excluded.step, steps = excluded.steps",
    [SQL_RESUME_GET] = "SELECT lesson, digest, seed, state, step, steps FROM resume WHERE person = ?",
    [SQL_RESUME_DROP] = "DELETE FROM resume WHERE person = ?",

    [SQL_PERSON_PUT] =
        "INSERT INTO person (id, name, picture, language, referent, need, agreed, seen_ms, made) "
        "VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
        "picture = excluded.picture, language = excluded.language, referent = excluded.referent, "
        "need = excluded.need, agreed = excluded.agreed, seen_ms = max(seen_ms, excluded.seen_ms)",
    [SQL_PERSON_ALL] =
        "SELECT id, name, picture, language, referent, need, agreed, seen_ms, made FROM person "
        "ORDER BY name, id",
    [SQL_PERSON_SEEN] = "UPDATE person SET seen_ms = ?1 WHERE id = ?2 AND seen_ms < ?1",
    [SQL_PERSON_DROP] = "DELETE FROM person WHERE id = ?",
    [SQL_FORGOTTEN_ADD] = "INSERT INTO forgotten (person) VALUES (?) ON CONFLICT (person) DO NOTHING",
    [SQL_FORGOTTEN] = "SELECT 1 FROM forgotten WHERE person = ?",

    [SQL_SEAT_PUT] =
        "INSERT INTO seat (name, person, lesson, step, steps, since_ms, called_ms) VALUES (?,?,?,?,?,?,?) "
        "ON CONFLICT (name) DO UPDATE SET person = excluded.person, lesson = excluded.lesson, "
        "step = excluded.step, steps = excluded.steps, since_ms = excluded.since_ms, "
        "called_ms = excluded.called_ms",
    [SQL_SEAT_ALL] = "SELECT name, person, lesson, step, steps, since_ms, called_ms FROM seat ORDER BY name",
    [SQL_SEAT_FORGET] = "UPDATE seat SET person = NULL, lesson = NULL, step = 0, steps = 0, since_ms = 0, "
                        "called_ms = 0 WHERE person = ?",

    [SQL_SETTING_PUT] = "INSERT INTO setting (key, value) VALUES (?,?) "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [SQL_SETTING_GET] = "SELECT value FROM setting WHERE key = ?",

    [SQL_SUMMARY_ADD] =
        "INSERT INTO summary (person, theme, year, week, lessons) VALUES (?,?,?,?,?) "
        "ON CONFLICT (person, theme, year, week) DO UPDATE SET lessons = lessons + excluded.lessons",
    [SQL_SUMMARY_ALL] =
        "SELECT person, theme, year, week, lessons FROM summary ORDER BY person, theme, year, week",
    [SQL_SUMMARY_FORGET] = "DELETE FROM summary WHERE person = ?",

    [SQL_REPLICAS] = "SELECT id, seq, lamport, newest_ms, digest FROM replica ORDER BY number",
    [SQL_INTEGRITY] = "PRAGMA integrity_check(5)",
    [SQL_FOREIGN_KEYS] = "PRAGMA foreign_key_check",
};
