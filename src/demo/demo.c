/* demo.c - ten weeks of an invented room: who came, what they did, written event by event into a journal. */
#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SESSION_DAY = 1,
    SESSION_HOUR = 14,
    SESSION_MINUTES = 55,
    SEATS = 8,
    WRONG_WEEK = 8,
    MINUTES_A_DAY = 24 * 60,
    STEPS = 7
};

/* An event with the moment it is written at. */
struct item {
    struct event event;
    struct now now;
    int64_t order; /* real time in milliseconds: a wrong clock does not change what came first */
    size_t number;
};

struct room {
    struct item *items;
    size_t count, cap;
    struct rng rng;
    struct now now;
    struct arena arena;
};

/* One person through the weeks. */
struct learner {
    const struct profile *profile;
    char id[ID_HEX];
    size_t next; /* of the course */
    unsigned visits;
};

/* One visit while it is told. */
struct stay {
    struct room *room;
    struct learner *who;
    int64_t at_ms, end_ms; /* real time, room's clock in UTC */
    int64_t shift_ms;      /* how wrong the computer's clock is */
};

static bool chance(struct room *room, unsigned percent)
{
    return rng_below(&room->rng, 100) < percent;
}

static void tell(struct stay *s, struct event e)
{
    struct room *room = s->room;
    int64_t local_shift = moment_minutes(room->now.local) - room->now.utc_ms / 60000;
    int64_t shown = s->at_ms + s->shift_ms;
    e.person = s->who->id;
    room->items = grow(room->items, room->count, &room->cap, sizeof *room->items);
    room->items[room->count] = (struct item){
        .event = e,
        .now = { shown, moment_from_minutes(shown / 60000 + local_shift), s->shift_ms != 0 },
        .order = s->at_ms,
        .number = room->count,
    };
    room->count++;
}

static void pass(struct stay *s, unsigned least, unsigned most)
{
    s->at_ms += 1000LL * (least + rng_below(&s->room->rng, most - least));
}

/* --- one lesson --- */

static const char *step_digest(struct room *room, const char *lesson, unsigned step)
{
    char digest[DIGEST_SHORT];
    char number[16];
    snprintf(number, sizeof number, "%u", step);
    digest_short(digest, lesson, number);
    return arena_strdup(&room->arena, digest);
}

/* A step with a task: tries, hints and mistakes depend on how easy things are. */
static void step_play(struct stay *s, const char *lesson, unsigned step, enum autonomy level)
{
    struct event e = { .lesson = lesson, .step = step_digest(s->room, lesson, step) };
    int tries = 1;
    if (level <= AUTONOMY_SUPPORTED && chance(s->room, 45)) {
        pass(s, 30, 180);
        e.kind = EVENT_HINT;
        e.level = level == AUTONOMY_GUIDED ? 3 : 1;
        tell(s, e);
    }
    if (level <= AUTONOMY_SUPPORTED && chance(s->room, 40)) {
        pass(s, 30, 150);
        e.kind = EVENT_TRY;
        e.level = 0;
        e.count = tries++;
        tell(s, e);
    }
    pass(s, 60, 220);
    e.kind = EVENT_TRY;
    e.level = 1;
    e.count = tries;
    tell(s, e);
    if (step >= STEPS - 2) {
        e.kind = EVENT_TASK;
        e.word = "alone";
        e.level = (int)level;
        tell(s, e);
    }
    tell(s, (struct event){ .kind = EVENT_STEP, .lesson = lesson, .step = e.step });
}

static enum autonomy level_now(struct stay *s)
{
    const struct profile *p = s->who->profile;
    unsigned ease = p->ease + p->growth * s->who->visits;
    unsigned luck = rng_below(&s->room->rng, 100);
    return luck < ease ? AUTONOMY_ALONE : luck < ease + 40 ? AUTONOMY_SUPPORTED : AUTONOMY_GUIDED;
}

/* False: the hour was over before the lesson. */
static bool lesson_play(struct stay *s, const struct report_lesson *lesson)
{
    enum autonomy level = level_now(s);
    enum rating before = chance(s->room, 50) ? RATING_NOT_AT_ALL : RATING_A_LITTLE;
    tell(s, (struct event){ .kind = EVENT_BEGUN, .lesson = lesson->id });
    pass(s, 10, 30);
    tell(s,
         (struct event){ .kind = EVENT_RATED, .lesson = lesson->id, .word = "before", .level = (int)before });
    for (unsigned step = 0; step < STEPS; step++) {
        step_play(s, lesson->id, step, level);
        if (s->at_ms > s->end_ms)
            return false;
    }
    bool acquired = level != AUTONOMY_GUIDED || chance(s->room, 55);
    enum rating after = level == AUTONOMY_GUIDED ? RATING_A_LITTLE : RATING_YES;
    pass(s, 10, 40);
    tell(s, (struct event){ .kind = EVENT_FINISHED,
                            .lesson = lesson->id,
                            .word = lesson->theme,
                            .level = (int)level,
                            .count = acquired });
    tell(s,
         (struct event){ .kind = EVENT_RATED, .lesson = lesson->id, .word = "after", .level = (int)after });
    s->who->next += acquired;
    return true;
}

/* --- one visit --- */

static void visit_play(struct stay *s, unsigned place)
{
    const struct profile *p = s->who->profile;
    pass(s, 10, 200);
    tell(s, (struct event){ .kind = EVENT_VISIT,
                            .word = arena_printf(&s->room->arena, "poste-%u", place % SEATS + 1) });
    if (p->calls && chance(s->room, 60)) {
        pass(s, 60, 200);
        tell(s, (struct event){ .kind = EVENT_CALL, .level = 1 });
        pass(s, 40, 200);
        tell(s, (struct event){ .kind = EVENT_CALL });
    }
    for (unsigned i = 0; i < p->lessons && s->who->next < demo_course.count; i++) {
        pass(s, 20, 90);
        if (!lesson_play(s, &demo_course.lessons[s->who->next]))
            break;
    }
    pass(s, 20, 100);
    tell(s, (struct event){ .kind = EVENT_LEAVE, .word = "done" });
    s->who->visits++;
}

/* One afternoon: eight seats, so a second hour if more come. */
static void session_play(struct room *room, struct learner *learners, unsigned week, int64_t begins_ms)
{
    unsigned place = 0;
    for (size_t i = 0; i < PROFILES; i++) {
        const struct profile *p = profiles + i;
        bool comes =
            chance(room, p->presence); /* drawn for everybody: who comes does not change the others */
        bool wrong = p->wrong_clock && week == WRONG_WEEK;
        if (week < p->from || week > p->until || (!comes && week != p->from && !wrong))
            continue;
        int64_t hour_ms = begins_ms + (place / SEATS) * 3600000LL;
        struct stay stay = {
            .room = room, .who = &learners[i], .at_ms = hour_ms, .end_ms = hour_ms + SESSION_MINUTES * 60000LL
        };
        /* Once, a computer had forgotten what day it was. */
        if (wrong)
            stay.shift_ms = (date_days((struct date){ 2000, 1, 4 }) - begins_ms / 86400000) * 86400000LL;
        visit_play(&stay, place++);
    }
}

static void id_make(struct room *room, char id[ID_HEX])
{
    for (int i = 0; i < ID_HEX - 1; i++)
        id[i] = "0123456789abcdef"[rng_below(&room->rng, 16)];
    id[ID_HEX - 1] = '\0';
}

/* The Tuesdays before now, the first of the ten. */
static struct date first_session(const struct now *now)
{
    struct date day = date_from_days(date_days(week_monday(week_of(now->local.date))) + SESSION_DAY);
    struct moment ends = { day, SESSION_HOUR + 2, 0 };
    int weeks = moment_compare(ends, now->local) <= 0 ? DEMO_WEEKS - 1 : DEMO_WEEKS;
    return date_from_days(date_days(day) - 7 * weeks);
}

static void room_play(struct room *room, struct learner learners[PROFILES])
{
    int64_t local_shift = moment_minutes(room->now.local) - room->now.utc_ms / 60000;
    struct moment begins = { first_session(&room->now), SESSION_HOUR, 0 };
    for (unsigned week = 0; week < DEMO_WEEKS; week++) {
        int64_t at = moment_minutes(begins) + (int64_t)week * 7 * MINUTES_A_DAY - local_shift;
        session_play(room, learners, week, at * 60000);
    }
}

/* --- into the journal --- */

static int by_order(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

/* Everybody got a card at the first visit. */
static bool people_put(struct journal *j, struct learner learners[PROFILES], const struct now *now,
                       struct diags *diags)
{
    int64_t first = date_days(first_session(now));
    for (size_t i = 0; i < PROFILES; i++) {
        const struct profile *p = &profiles[i];
        struct person_card card = { .name = p->name,
                                    .picture = p->picture,
                                    .language = p->language,
                                    .need = p->need,
                                    .agreed = p->agreed,
                                    .made = date_from_days(first + 7 * (int64_t)p->from) };
        memcpy(card.id, learners[i].id, ID_HEX);
        if (!journal_person_put(j, &card, diags))
            return false;
    }
    return true;
}

bool demo_fill(struct journal *j, uint64_t seed, const struct now *now, struct diags *diags)
{
    struct room room = { .rng = { seed }, .now = *now };
    struct learner learners[PROFILES] = { 0 };
    for (size_t i = 0; i < PROFILES; i++) {
        learners[i].profile = &profiles[i];
        id_make(&room, learners[i].id);
    }
    room_play(&room, learners);
    qsort(room.items, room.count, sizeof *room.items, by_order);
    bool fine =
        journal_setting_put(j, "room", "Résidence du Parc", diags) && people_put(j, learners, now, diags);
    for (size_t i = 0; fine && i < room.count; i++)
        fine = journal_append(j, &(struct batch){ .events = &room.items[i].event, .count = 1 },
                              &room.items[i].now, diags);
    free(room.items);
    arena_free(&room.arena);
    return fine;
}
