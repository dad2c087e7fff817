/* links: report - events in, report out: each tests/golden/reports/NAME.events gives NAME.txt and NAME.csv. */
#define _GNU_SOURCE
#include "passerelle/report.h"
#include "unit/runner.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * One thing a line; _ stands for a space in texts; # begins a comment.
 *     week 2026-W47 [weeks 2]          today 2026-11-22        (before the week: it has not begun)
 *     room NAME                        person NAME             (which report)
 *     lesson ID THEME TITLE CAN_DO     (in the order of the path)
 *     all                              (all cards)
 *     card a NAME PICTURE [need=TEXT] [agreed] [made=DAY]   (a: one letter or digit, the identity)
 *     2026-11-17 14:05 a KIND [LESSON|-] [WORD|-] [LEVEL] [COUNT]
 *     2026-11-17 14:05? ...                                 (a doubtful clock)
 * GENERATE=1 writes what comes out as what is expected.
 */

#define FOLDER SOURCE_DIR "/tests/golden/reports/"

enum { WORDS = 8, MANY = 40 };

struct script {
    struct report_options options;
    struct person_card people[MANY];
    struct report_lesson lessons[MANY];
    size_t people_count, lesson_count;
    struct progress progress;
    struct arena arena;
    int64_t seq;
};

static char names[100][80];
static int name_count;

static const char *identity(struct script *s, char letter)
{
    char id[ID_HEX] = { 0 };
    memset(id, letter, ID_HEX - 1);
    return arena_strdup(&s->arena, id);
}

static const char *words(const char *text)
{
    char *copy = (char *)(uintptr_t)text; /* an arena's own */
    for (char *p = copy; *p != '\0'; p++) {
        if (*p == '_')
            *p = ' ';
    }
    return copy;
}

static const char *optional(const char *word)
{
    return word == NULL || streq(word, "-") ? NULL : word;
}

static void event_line(struct script *s, char *w[WORDS])
{
    struct event e = { .replica = "r", .seq = ++s->seq, .lamport = s->seq, .person = identity(s, w[2][0]) };
    struct moment m = { 0 };
    char *doubt = strchr(w[1], '?');
    bool found = false;
    if (doubt != NULL)
        *doubt = '\0';
    ck_assert_msg(moment_parse(arena_printf(&s->arena, "%s %s", w[0], w[1]), &m), "%s %s", w[0], w[1]);
    for (int k = 0; k < EVENT_KINDS; k++) {
        if (streq(event_kinds[k].name, w[3])) {
            e.kind = (enum event_kind)k;
            found = true;
        }
    }
    ck_assert_msg(found, "%s", w[3]);
    e.day = m.date;
    e.utc_ms = (moment_minutes(m) - 60) * 60000;
    e.doubtful = doubt != NULL;
    e.lesson = optional(w[4]);
    e.word = optional(w[5]);
    e.level = w[6] != NULL ? atoi(w[6]) : 0;
    e.count = w[7] != NULL ? atoi(w[7]) : 0;
    progress_fold(&s->progress, &e);
}

static void card_line(struct script *s, char *w[WORDS])
{
    struct person_card *c = &s->people[s->people_count++];
    memcpy(c->id, identity(s, w[1][0]), ID_HEX);
    c->name = words(w[2]);
    c->picture = w[3];
    for (int i = 4; i < WORDS && w[i] != NULL; i++) {
        if (starts_with(w[i], "need="))
            c->need = words(w[i] + 5);
        c->agreed = c->agreed || streq(w[i], "agreed");
        ck_assert(!starts_with(w[i], "made=") || date_parse(w[i] + 5, &c->made));
    }
}

static void line_read(struct script *s, char *line)
{
    char *w[WORDS] = { 0 }, *rest = NULL;
    int count = 0;
    for (char *word = strtok_r(line, " \n", &rest); word != NULL && count < WORDS;
         word = strtok_r(NULL, " \n", &rest))
        w[count++] = arena_strdup(&s->arena, word);
    if (count == 0 || w[0][0] == '#')
        return;
    if (streq(w[0], "week")) {
        ck_assert(week_parse(w[1], &s->options.week));
        s->options.weeks = count > 3 ? atoi(w[3]) : 1;
    } else if (streq(w[0], "today")) {
        ck_assert(date_parse(w[1], &s->options.today));
    } else if (streq(w[0], "room")) {
        s->options.room = words(w[1]);
    } else if (streq(w[0], "person")) {
        s->options.person = words(w[1]);
    } else if (streq(w[0], "all")) {
        s->options.everybody = true;
    } else if (streq(w[0], "lesson")) {
        s->lessons[s->lesson_count++] = (struct report_lesson){ w[1], words(w[3]), words(w[4]), w[2] };
    } else if (streq(w[0], "card")) {
        card_line(s, w);
    } else {
        event_line(s, w);
    }
}

static struct report *script_run(struct script *s, const char *name, struct diags *diags)
{
    char path[300], line[400];
    snprintf(path, sizeof path, FOLDER "%s.events", name);
    FILE *f = fopen(path, "r");
    ck_assert_msg(f != NULL, "%s", path);
    while (fgets(line, sizeof line, f) != NULL)
        line_read(s, line);
    fclose(f);
    progress_finish(&s->progress);
    struct report_course course = { s->lessons, s->lesson_count };
    return report_week(&s->progress, s->people, s->people_count, &course, &s->options, diags);
}

static void compare(const char *name, const char *suffix, const struct str *got)
{
    char path[300];
    snprintf(path, sizeof path, FOLDER "%s.%s", name, suffix);
    if (getenv("GENERATE") != NULL) {
        FILE *out = fopen(path, "wb");
        ck_assert_msg(out != NULL, "%s", path);
        fwrite(str_s(got), 1, got->len, out);
        fclose(out);
        return;
    }
    struct str wanted = { 0 };
    char buffer[4096];
    FILE *f = fopen(path, "rb");
    ck_assert_msg(f != NULL, "%s is missing: GENERATE=1 writes it", path);
    for (size_t n; (n = fread(buffer, 1, sizeof buffer, f)) > 0;)
        str_addn(&wanted, buffer, n);
    fclose(f);
    ck_assert_msg(streq(str_s(&wanted), str_s(got)), "%s: another report came out:\n%s", path, str_s(got));
    str_free(&wanted);
}

START_TEST(events_give_the_expected_report)
{
    struct script s = { 0 };
    struct diags diags = { 0 };
    static const char *const suffixes[] = { "txt", "csv" };
    static const char *const formats[] = { "text", "csv" };
    struct report *report = script_run(&s, names[_i], &diags);
    ck_assert_msg(report != NULL, "%s: %s", names[_i], diags.count > 0 ? diags.list[0].text : "");
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        struct str out = { 0 };
        renderer_find(formats[i])->render(report, &out);
        compare(names[_i], suffixes[i], &out);
        str_free(&out);
    }
    report_free(report);
    progress_free(&s.progress);
    arena_free(&s.arena);
    diags_free(&diags);
}
END_TEST

START_TEST(a_person_who_is_not_known_is_named)
{
    struct progress p = { 0 };
    struct diags diags = { 0 };
    struct report_course none = { 0 };
    struct person_card two[] = { { .name = "Amina", .picture = "soleil" },
                                 { .name = "amina", .picture = "arbre" } };
    struct report_options options = { .week = { 2026, 47 }, .person = "Bobi" };
    ck_assert_ptr_null(report_week(&p, two, 2, &none, &options, &diags));
    ck_assert_str_eq(diags.list[0].text, "personne inconnue : Bobi ; voyez : passerelle person list");
    options.person = "Amina";
    ck_assert_ptr_null(report_week(&p, two, 2, &none, &options, &diags));
    options.person = "amina-arbre";
    struct report *report = report_week(&p, two, 2, &none, &options, &diags);
    ck_assert_ptr_nonnull(report);
    report_free(report);
    diags_free(&diags);
}
END_TEST

START_TEST(no_cell_of_a_table_begins_like_a_formula)
{
    static const struct {
        const char *name, *cell;
    } cases[] = {
        { "=1", "'=1" },
        { "+1", "'+1" },
        { "-1", "'-1" },
        { "@x", "'@x" },
        { "\t=1", "'<U+0009>=1" },
        { "\ra", "'<U+000D>a" },
        { "  =1", "'  =1" },
        { " \n=1", "\"' \n=1\"" },
        { "a=1", "a=1" },
        { "a;b", "\"a;b\"" },
        { "a\"b", "\"a\"\"b\"" },
        { "a\nb", "\"a\nb\"" },
        { "\x1b[31m", "<U+001B>[31m" },
        { "", "" },
        { " a", "\" a\"" },
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct report_row row = { .person = cases[i].name,
                                  .id = "",
                                  .week = "",
                                  .theme = "",
                                  .level = "",
                                  .change = "",
                                  .acquired = "",
                                  .presence = "non" };
        struct report report = { .rows = &row, .row_count = 1 };
        for (size_t k = 0; k < REPORT_COLUMNS; k++)
            report.columns[k] = "";
        struct str out = { 0 }, wanted = { 0 };
        str_printf(&wanted, "\xEF\xBB\xBF;;;;;;;;;\r\n;%s;;non;0;0;;;;\r\n", cases[i].cell);
        renderer_find("csv")->render(&report, &out);
        ck_assert_str_eq(str_s(&out), str_s(&wanted));
        str_free(&out);
        str_free(&wanted);
    }
}
END_TEST

START_TEST(formats_have_names)
{
    ck_assert_str_eq(renderer_find("csv")->name, "csv");
    ck_assert_ptr_null(renderer_find("pdf"));
}
END_TEST

static int is_events(const struct dirent *e)
{
    size_t n = strlen(e->d_name);
    return n > 7 && streq(e->d_name + n - 7, ".events");
}

Suite *suite(void)
{
    struct dirent **list = NULL;
    int count = scandir(FOLDER, &list, is_events, alphasort);
    for (int i = 0; i < count; i++) {
        if (i < 100) {
            snprintf(names[i], sizeof names[i], "%.*s", (int)strlen(list[i]->d_name) - 7, list[i]->d_name);
            name_count++;
        }
        free(list[i]);
    }
    free(list);
    Suite *s = suite_create("reports");
    TCase *t = tcase_create("golden");
    tcase_add_loop_test(t, events_give_the_expected_report, 0, name_count);
    tcase_add_test(t, a_person_who_is_not_known_is_named);
    tcase_add_test(t, no_cell_of_a_table_begins_like_a_formula);
    tcase_add_test(t, formats_have_names);
    suite_add_tcase(s, t);
    return s;
}
