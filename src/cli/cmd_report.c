/* report: the week for each person and for the room. */
#include "people.h"

#include "passerelle/report.h"
#include "passerelle/text.h"

#include <stdio.h>
#include <stdlib.h>

/* What the report knows of the lessons that are installed. */
struct course {
    struct report_lesson *lessons;
    size_t count, cap;
    struct arena arena;
};

static void row_put(struct course *course, struct report_lesson row)
{
    for (size_t i = 0; i < course->count; i++) {
        if (streq(course->lessons[i].id, row.id)) {
            course->lessons[i] = row; /* keeps its place in the path */
            return;
        }
    }
    course->lessons = grow(course->lessons, course->count, &course->cap, sizeof *course->lessons);
    course->lessons[course->count++] = row;
}

static void course_add(struct course *course, const struct pack *pack, const char *id)
{
    struct diags diags = { 0 };
    struct arena *a = &course->arena;
    struct lesson *lesson = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &diags);
    diags_free(&diags); /* a lesson that cannot be read is told by check; the report names it by its id */
    struct report_lesson row = { .id = arena_strdup(a, id), .title = arena_strdup(a, id) };
    if (lesson != NULL) {
        row.title = arena_strdup(a, lesson->title);
        row.can_do = lesson->can_do != NULL ? arena_strdup(a, lesson->can_do) : NULL;
        row.theme = lesson->theme != NULL ? arena_strdup(a, lesson->theme) : NULL;
    }
    lesson_free(lesson);
    row_put(course, row);
}

/* The demonstration's path gives the order; what is installed is told by its own pack. */
static void course_read(struct course *course, const struct packs *packs, const struct report_course *demo)
{
    for (size_t i = 0; demo != NULL && i < demo->count; i++)
        row_put(course, demo->lessons[i]);
    for (size_t i = 0; i < packs->count; i++)
        for (size_t j = 0; j < packs->list[i]->lessons.count; j++)
            course_add(course, packs->list[i], packs->list[i]->lessons.s[j]);
}

static bool choose_week(struct cli *c, struct report_options *options)
{
    struct now now;
    clock_read(&c->clock, &now);
    options->today = now.local.date;
    options->week = week_add(week_of(now.local.date), -1);
    if (c->week == NULL || week_parse(c->week, &options->week))
        return true;
    return diag_error(&c->diags, N_("semaine refusée : « %s » ; exemple : 2026-W47"), c->week);
}

static int render(struct cli *c, const struct renderer *renderer, const struct report *report)
{
    struct str text = { 0 };
    renderer->render(report, &text);
    int status = output_deliver(c, &text, OUTPUT_OWNER);
    str_free(&text);
    return status;
}

static int make(struct cli *c, const struct renderer *renderer, struct report_options *options)
{
    struct progress progress = { 0 };
    struct packs packs = { 0 };
    struct course course = { 0 };
    struct people people;
    struct arena arena = { 0 };
    int status = EXIT_SURROUNDINGS;
    if (!people_list(c, &people))
        return status;
    options->room = journal_setting(c->journal, "room", &arena);
    if (cli_packs(c, &packs) &&
        journal_each(c->journal, (struct event_query){ 0 }, progress_fold, &progress, &c->diags)) {
        progress_finish(&progress);
        course_read(&course, &packs, c->demo_course);
        struct report_course rows = { course.lessons, course.count };
        struct report *report = report_week(&progress, people.list, people.count, &rows, options, &c->diags);
        status = report != NULL ? render(c, renderer, report) : EXIT_USAGE;
        report_free(report);
    }
    progress_free(&progress);
    packs_free(&packs);
    free(course.lessons);
    arena_free(&course.arena);
    arena_free(&arena);
    people_free(&people);
    return status;
}

static int run(struct cli *c)
{
    struct report_options options = {
        .weeks = c->weeks > 0 ? c->weeks : 1, .person = c->person, .everybody = c->all, .tr = i18n_tr
    };
    const struct renderer *renderer = renderer_find(c->format != NULL ? c->format : "text");
    if (renderer == NULL) {
        diag_error(&c->diags, N_("format inconnu : %s ; les formats : text, csv"), c->format);
        return EXIT_USAGE;
    }
    if (c->all && c->person != NULL) {
        diag_error(&c->diags, N_("--all et --person ne vont pas ensemble ; gardez l'un des deux"));
        return EXIT_USAGE;
    }
    if (!choose_week(c, &options))
        return EXIT_USAGE;
    int status = cli_journal(c, true);
    return status != EXIT_DONE ? status : make(c, renderer, &options);
}

static const char *const options[] = { "week", "weeks", "person", "all", "format", "output", NULL };

const struct command command_report = {
    .name = "report",
    .args = "",
    .summary = N_("le rapport de la semaine, pour la salle et chaque personne"),
    .options = options,
    .most = 0,
    .run = run,
};
