/* report.c - which weeks, which people, and the parts in their order. */
#include "build.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { DAY_MS = 24 * 60 * 60 * 1000 };

const char *report_tr(const struct build *b, const char *source)
{
    return b->options->tr != NULL ? b->options->tr(source, NULL, 1) : source;
}

const char *report_trn(const struct build *b, const char *one, const char *many, unsigned long n)
{
    if (b->options->tr != NULL)
        return b->options->tr(one, many, n);
    return n > 1 ? many : one;
}

void block_add(struct build *b, enum block_kind kind, const char *label, const char *text)
{
    struct report *r = b->out;
    if (text == NULL || text[0] == '\0')
        return;
    r->blocks = grow(r->blocks, r->count, &r->cap, sizeof *r->blocks);
    r->blocks[r->count++] = (struct block){
        .kind = kind,
        .label = label != NULL ? arena_strdup(&r->arena, label) : NULL,
        .text = arena_strdup(&r->arena, text),
    };
}

/* --- small questions --- */

const char *report_picture(const struct build *b, const struct person_card *card)
{
    /* Identifiers are the words without accents: these two have one. */
    const char *word = streq(card->picture, "cle")    ? "clé"
                       : streq(card->picture, "velo") ? "vélo"
                                                      : card->picture;
    return report_tr(b, word);
}

const struct report_lesson *lesson_find(const struct build *b, const char *id)
{
    for (size_t i = 0; i < b->course->count; i++) {
        if (streq(b->course->lessons[i].id, id))
            return &b->course->lessons[i];
    }
    return NULL;
}

const char *lesson_title(const struct build *b, const char *id)
{
    const struct report_lesson *lesson = lesson_find(b, id);
    return lesson != NULL && lesson->title != NULL ? lesson->title : id;
}

bool day_in_period(const struct build *b, struct date day)
{
    return date_compare(day, b->since) >= 0 && date_compare(day, b->until) <= 0;
}

static struct date days_before(struct date day, int days)
{
    return date_from_days(date_days(day) - days);
}

int weeks_present(const struct build *b, const struct person_progress *p, int weeks)
{
    int present = 0;
    for (int i = 0; i < weeks; i++) {
        struct date until = days_before(b->until, 7 * i);
        present += progress_visits(p, days_before(until, 6), until) > 0;
    }
    return present;
}

bool was_present(const struct build *b, const struct person_progress *p)
{
    return progress_visits(p, b->since, b->until) > 0;
}

/* By the end of the period there was a card. Of an old card whose day was not kept, the first visit tells. */
static bool had_card(const struct build *b, const struct person_card *card, const struct person_progress *p)
{
    struct date made = card->made;
    if (made.year == 0 && p != NULL && p->visit_count > 0)
        made = p->visits[0].day;
    return made.year == 0 || date_compare(made, b->until) <= 0;
}

const char *report_presence(const struct build *b, const struct subject *s)
{
    if (was_present(b, s->progress))
        return report_tr(b, N_("oui"));
    if (visits_doubtful(b, s->progress) > 0)
        return report_tr(b, N_("visite sans date sûre"));
    return report_tr(b, had_card(b, s->card, s->progress) ? N_("non") : N_("pas encore de carte"));
}

int recent_weeks(const struct build *b)
{
    return b->options->weeks > REPORT_ENROLLED_WEEKS ? b->options->weeks : REPORT_ENROLLED_WEEKS;
}

bool not_begun(const struct build *b)
{
    return b->options->today.year > 0 && date_compare(b->since, b->options->today) > 0;
}

bool newly_acquired(const struct build *b, const struct person_progress *p, size_t lesson)
{
    const struct lesson_done *done = &p->lessons[lesson];
    if (!done->acquired || !day_in_period(b, done->day) ||
        progress_acquired(p, done->lesson, days_before(b->since, 1)))
        return false;
    for (size_t i = 0; i < lesson; i++) { /* twice in the period: once in the report */
        if (p->lessons[i].acquired && streq(p->lessons[i].lesson, done->lesson) &&
            day_in_period(b, p->lessons[i].day))
            return false;
    }
    return true;
}

int visits_doubtful(const struct build *b, const struct person_progress *p)
{
    int visits = 0;
    for (size_t i = 0; i < p->visit_count; i++) {
        const struct visit_span *v = &p->visits[i];
        /* A date before the program existed belongs to no week: it is told in the week of what came before it. */
        struct date sure = date_from_days(v->sure_ms / DAY_MS);
        visits += v->doubtful &&
                  (day_in_period(b, v->day) || (clock_doubtful(v->begin_ms, 0) && day_in_period(b, sure)));
    }
    return visits;
}

/* --- who --- */

static void subject_add(struct build *b, const struct person_card *card, const struct progress *p)
{
    static const struct person_progress nothing;
    const struct person_progress *progress = progress_person(p, card->id);
    b->subjects = grow(b->subjects, b->count, &b->cap, sizeof *b->subjects);
    b->subjects[b->count++] = (struct subject){ card, progress != NULL ? progress : &nothing };
}

/* By name as a reader looks for it; the picture where names are the same. */
static int by_name(const void *a, const void *b)
{
    const struct subject *x = a, *y = b;
    char *one = text_fold(x->card->name), *two = text_fold(y->card->name);
    int order = strcmp(one, two);
    free(one);
    free(two);
    if (order == 0)
        order = strcmp(x->card->picture, y->card->picture);
    return order != 0 ? order : strcmp(x->card->id, y->card->id);
}

/* Everybody who came in the last weeks; somebody who left long ago is no absent of today, unless all are asked for. */
static void choose_all(struct build *b, const struct progress *p, const struct person_card *people,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct person_progress *who = progress_person(p, people[i].id);
        bool recent =
            who != NULL && (weeks_present(b, who, recent_weeks(b)) > 0 || visits_doubtful(b, who) > 0);
        bool registered = recent || had_card(b, &people[i], who);
        b->recent += recent;
        b->registered += registered;
        if (recent || (b->options->everybody && registered))
            subject_add(b, &people[i], p);
    }
    if (b->count > 1)
        qsort(b->subjects, b->count, sizeof *b->subjects, by_name);
}

static bool choose_one(struct build *b, const struct progress *p, const struct person_card *people,
                       size_t count, struct diags *diags)
{
    const struct person_card *card = person_find(people, count, b->options->person, diags);
    if (card != NULL)
        subject_add(b, card, p);
    return card != NULL;
}

struct report *report_week(const struct progress *p, const struct person_card *people, size_t count,
                           const struct report_course *course, const struct report_options *options,
                           struct diags *diags)
{
    int weeks = options->weeks > 0 ? options->weeks : 1;
    struct build b = {
        .out = xcalloc(1, sizeof *b.out),
        .progress = p,
        .course = course,
        .options = options,
        .since = week_monday(week_add(options->week, 1 - weeks)),
        .until = days_before(week_monday(options->week), -6),
    };
    bool fine = true;
    if (options->person != NULL)
        fine = choose_one(&b, p, people, count, diags);
    else
        choose_all(&b, p, people, count);
    if (fine) {
        report_head(&b);
        report_columns(&b);
        if (options->person == NULL)
            report_room(&b);
        else if (not_begun(&b))
            report_not_begun(&b);
        for (size_t i = 0; i < b.count && !not_begun(&b); i++) {
            report_person(&b, &b.subjects[i]);
            report_rows(&b, &b.subjects[i]);
        }
        report_foot(&b);
    }
    free(b.subjects);
    if (fine)
        return b.out;
    report_free(b.out);
    return NULL;
}

void report_free(struct report *r)
{
    if (r == NULL)
        return;
    free(r->blocks);
    free(r->rows);
    arena_free(&r->arena);
    free(r);
}
