/* report_rows.c - the same as a table: one row for each person and theme, for spreadsheets. */
#include "build.h"

#include <stdlib.h>

/* In words: a lone sign looks like the beginning of a formula. */
static const char *change_word(const struct build *b, const char *change)
{
    const char *word = *change == '+'   ? N_("plus autonome")
                       : *change == '=' ? N_("comme avant")
                       : *change == '-' ? N_("plus d'aide")
                                        : "";
    return *word != '\0' ? report_tr(b, word) : word;
}

static void row_add(struct build *b, const struct subject *s, const char *theme, bool first)
{
    struct report *r = b->out;
    const struct person_progress *p = s->progress;
    struct str slug = { 0 }, week = { 0 }, acquired = { 0 };
    person_slug(&slug, s->card);
    if (b->options->weeks > 1) {
        week_print(&week, week_add(b->options->week, 1 - b->options->weeks));
        str_add(&week, " - ");
    }
    week_print(&week, b->options->week);
    for (size_t i = 0; theme != NULL && i < p->lesson_count; i++) {
        if (!streq(p->lessons[i].theme, theme) || !newly_acquired(b, p, i))
            continue;
        str_add(&acquired, acquired.len > 0 ? " / " : "");
        str_add(&acquired, lesson_title(b, p->lessons[i].lesson));
    }
    enum autonomy level = theme != NULL ? progress_autonomy(p, theme, b->until) : AUTONOMY_NONE;
    r->rows = grow(r->rows, r->row_count, &r->row_cap, sizeof *r->rows);
    r->rows[r->row_count++] = (struct report_row){
        .person = arena_printf(&r->arena, "%s, %s", s->card->name, report_picture(b, s->card)),
        .id = arena_strdup(&r->arena, str_s(&slug)),
        .week = arena_strdup(&r->arena, str_s(&week)),
        .theme = theme != NULL ? report_tr(b, theme_name(theme)) : "",
        .level = level != AUTONOMY_NONE ? report_tr(b, level_name(level)) : "",
        .change = theme != NULL ? change_word(b, level_change(b, p, theme)) : "",
        .acquired = arena_strdup(&r->arena, str_s(&acquired)),
        .visits4 = weeks_present(b, p, REPORT_REGULAR_WEEKS),
        .minutes = first ? progress_minutes(p, b->since, b->until) : -1,
        .presence = report_presence(b, s),
    };
    str_free(&slug);
    str_free(&week);
    str_free(&acquired);
}

void report_columns(struct build *b)
{
    static const char *const names[REPORT_COLUMNS] = {
        N_("semaine"),        N_("personne"), N_("identifiant"), N_("présence"),  N_("minutes"),
        N_("semaines sur 4"), N_("thème"),    N_("autonomie"),   N_("évolution"), N_("leçons acquises"),
    };
    for (size_t i = 0; i < REPORT_COLUMNS; i++)
        b->out->columns[i] = report_tr(b, names[i]);
}

void report_rows(struct build *b, const struct subject *s)
{
    size_t count = 0;
    const char **levels = was_present(b, s->progress) ? level_themes(b, s->progress, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        row_add(b, s, levels[i], i == 0);
    if (count == 0)
        row_add(b, s, NULL, true);
    free(levels);
}
