/* links: demo report - the invented room: believable, the same each time, and never out of the future. */
#include "passerelle/demo.h"
#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

static const struct store_ops *const stores[] = { &store_memory, NULL };

struct room {
    struct journal *journal;
    struct progress progress;
    struct person_card people[40];
    size_t count;
    struct arena arena;
    struct diags diags;
    int64_t last_ms;
    int events, doubtful, calls;
};

static struct now sunday(void)
{
    struct moment local = { { 2026, 11, 22 }, 10, 0 };
    return (struct now){ .utc_ms = (moment_minutes(local) - 60) * 60000, .local = local };
}

static bool card_keep(void *ctx, const struct person_card *c)
{
    struct room *r = ctx;
    struct person_card *mine = &r->people[r->count++];
    *mine = *c;
    mine->name = arena_strdup(&r->arena, c->name);
    mine->picture = arena_strdup(&r->arena, c->picture);
    mine->need = c->need != NULL ? arena_strdup(&r->arena, c->need) : NULL;
    return true;
}

static bool event_look(void *ctx, const struct event *e)
{
    struct room *r = ctx;
    r->events++;
    r->doubtful += e->doubtful;
    r->calls += e->kind == EVENT_CALL && e->level == 1;
    if (!e->doubtful)
        ck_assert_msg(e->utc_ms >= r->last_ms, "event %d is before the one before it", r->events);
    r->last_ms = e->doubtful ? r->last_ms : e->utc_ms;
    return progress_fold(&r->progress, e);
}

static struct room fill(uint64_t seed, struct now now)
{
    struct room r = { 0 };
    r.journal = journal_open("memory:", stores, &r.diags);
    ck_assert(demo_fill(r.journal, seed, &now, &r.diags));
    ck_assert(journal_each(r.journal, (struct event_query){ 0 }, event_look, &r, &r.diags));
    ck_assert(journal_person_each(r.journal, card_keep, &r, &r.diags));
    progress_finish(&r.progress);
    return r;
}

static void empty(struct room *r)
{
    journal_close(r->journal);
    progress_free(&r->progress);
    arena_free(&r->arena);
    diags_free(&r->diags);
}

static struct str report_of(struct room *r, struct week week, const char *format)
{
    struct report_options options = { .week = week, .weeks = 1, .room = "Résidence du Parc" };
    struct report *report = report_week(&r->progress, r->people, r->count, &demo_course, &options, &r->diags);
    struct str s = { 0 };
    renderer_find(format)->render(report, &s);
    report_free(report);
    return s;
}

START_TEST(the_room_is_believable)
{
    struct now now = sunday();
    struct room r = fill(1, now);
    int each_week = 0, stopped = 0, late = 0;
    ck_assert_uint_eq(r.count, 12);
    ck_assert(r.events > 1000 && r.events < 6000);
    ck_assert(r.calls > 0 && r.doubtful > 0);
    ck_assert(r.last_ms < now.utc_ms);
    ck_assert(journal_verify(r.journal, &r.diags));
    for (size_t i = 0; i < r.count; i++) {
        const struct person_progress *p = progress_person(&r.progress, r.people[i].id);
        ck_assert_ptr_nonnull(p);
        each_week += p->visit_count >= 9;
        late += date_compare(p->visits[0].day, (struct date){ 2026, 10, 20 }) > 0;
        stopped += date_compare(p->visits[p->visit_count - 1].day, (struct date){ 2026, 10, 27 }) < 0;
        ck_assert_int_eq(r.people[i].seen_ms > 0, 1);
    }
    ck_assert(each_week >= 2 && stopped >= 2 && late >= 1);
    empty(&r);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_report)
{
    struct now now = sunday();
    struct room one = fill(7, now), two = fill(7, now), other = fill(8, now);
    struct str a = report_of(&one, week_of(now.local.date), "csv");
    struct str b = report_of(&two, week_of(now.local.date), "csv");
    struct str c = report_of(&other, week_of(now.local.date), "csv");
    ck_assert_str_eq(str_s(&a), str_s(&b));
    ck_assert_str_ne(str_s(&a), str_s(&c));
    str_free(&a);
    str_free(&b);
    str_free(&c);
    empty(&one);
    empty(&two);
    empty(&other);
}
END_TEST

/* Whatever the day: the last complete week has a room worth showing, in 80 columns, without banned words. */
START_TEST(the_last_complete_week_is_worth_reading)
{
    static const char *const banned[] = { "échou", "lent", "faible", "illettr", "ne veut pas", "indice" };
    struct now now = sunday();
    struct moment local = moment_from_minutes(moment_minutes(now.local) + (int64_t)_i * 37 * 60);
    struct room r = fill((uint64_t)_i, (struct now){ now.utc_ms + (int64_t)_i * 37 * 3600000, local, false });
    struct str s = report_of(&r, week_add(week_of(local.date), -1), "text");
    ck_assert_ptr_nonnull(strstr(str_s(&s), "Autonomie à l'entraînement :"));
    ck_assert_ptr_nonnull(strstr(str_s(&s), "Thèmes :"));
    ck_assert_ptr_nonnull(strstr(str_s(&s), "La personne dit :   « Je peux"));
    for (size_t i = 0; i < ARRAY_LEN(banned); i++)
        ck_assert_msg(!text_contains(str_s(&s), banned[i]), "%s", banned[i]);
    for (const char *line = str_s(&s); *line != '\0';) {
        size_t n = strcspn(line, "\n");
        ck_assert_msg(text_widthn(line, n) <= 80, "%.*s", (int)n, line);
        line += n + (line[n] == '\n');
    }
    str_free(&s);
    empty(&r);
}
END_TEST

START_TEST(the_path_has_known_themes_and_each_lesson_once)
{
    for (size_t i = 0; i < demo_course.count; i++) {
        const struct report_lesson *l = &demo_course.lessons[i];
        ck_assert_str_ne(theme_name(l->theme), l->theme);
        for (size_t k = 0; k < i; k++)
            ck_assert_str_ne(l->id, demo_course.lessons[k].id);
    }
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("demo");
    TCase *t = tcase_create("room");
    tcase_set_timeout(t, 30);
    tcase_add_test(t, the_room_is_believable);
    tcase_add_test(t, the_same_seed_gives_the_same_report);
    tcase_add_loop_test(t, the_last_complete_week_is_worth_reading, 0, 20);
    tcase_add_test(t, the_path_has_known_themes_and_each_lesson_once);
    suite_add_tcase(s, t);
    return s;
}
