/* report_room.c - the head, the room's own numbers, and the closing words. */
#include "build.h"

#include "passerelle/text.h"

#include <stdlib.h>

/* « du 16 au 22 novembre 2026 », with month and year where they differ. */
static void period_print(const struct build *b, struct str *out)
{
    struct str from = { 0 }, to = { 0 };
    bool same_year = b->since.year == b->until.year;
    if (!same_year || b->since.month != b->until.month)
        text_date_short(&from, b->since, b->options->tr);
    else if (b->since.day == 1)
        str_add(&from, report_tr(b, N_("1er")));
    else
        str_printf(&from, "%d", b->since.day);
    if (!same_year)
        str_printf(&from, " %d", b->since.year);
    text_date_short(&to, b->until, b->options->tr);
    str_printf(&to, " %d", b->until.year);
    str_printf(out, report_tr(b, N_("du %s au %s")), str_s(&from), str_s(&to));
    str_free(&from);
    str_free(&to);
}

void report_head(struct build *b)
{
    struct str title = { 0 }, period = { 0 };
    int weeks = b->options->weeks > 1 ? b->options->weeks : 1;
    if (weeks == 1)
        str_printf(&title, report_tr(b, N_("Rapport de la semaine %d")), b->options->week.number);
    else
        str_printf(&title, report_trn(b, "Rapport de %d semaine", "Rapport de %d semaines", (unsigned)weeks),
                   weeks);
    period_print(b, &period);
    block_add(b, BLOCK_TITLE, str_s(&period), str_s(&title));
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Salle :")), b->options->room);
    str_free(&title);
    str_free(&period);
}

/* --- the room --- */

struct totals {
    int present, regular, minutes, acquired, acquired_ever, doubtful;
};

/* The day of a lesson; without a sure one, that of what came before it: its own may be any. */
static struct date sure_day(const struct lesson_done *done)
{
    enum { DAY_MS = 24 * 60 * 60 * 1000 };
    return done->doubtful ? date_from_days(done->sure_ms / DAY_MS) : done->day;
}

/* Lessons acquired by the end of the period, each once. */
static int acquired_until(const struct build *b, const struct person_progress *p)
{
    int lessons = 0;
    for (size_t k = 0; k < p->lesson_count; k++) {
        bool again = false;
        for (size_t before = 0; before < k; before++)
            again = again ||
                    (p->lessons[before].acquired && streq(p->lessons[before].lesson, p->lessons[k].lesson));
        lessons += p->lessons[k].acquired && !again && date_compare(sure_day(&p->lessons[k]), b->until) <= 0;
    }
    return lessons;
}

static struct totals totals_of(const struct build *b)
{
    struct totals t = { 0 };
    for (size_t i = 0; i < b->count; i++) {
        const struct person_progress *p = b->subjects[i].progress;
        t.present += was_present(b, p);
        t.regular += weeks_present(b, p, REPORT_REGULAR_WEEKS) >= REPORT_REGULAR_WEEKS - 1;
        t.minutes += progress_minutes(p, b->since, b->until);
        t.doubtful += visits_doubtful(b, p);
        for (size_t k = 0; k < p->lesson_count; k++)
            t.acquired += newly_acquired(b, p, k);
    }
    for (size_t i = 0; i < b->progress->count; i++) /* also those who left long ago */
        t.acquired_ever += acquired_until(b, &b->progress->people[i]);
    return t;
}

static bool worked_in(const struct build *b, const struct person_progress *p, const char *theme)
{
    for (size_t i = 0; i < p->worked_count; i++) {
        const struct report_lesson *lesson = lesson_find(b, p->worked[i].lesson);
        if (lesson != NULL && streq(lesson->theme, theme) && day_in_period(b, p->worked[i].day))
            return true;
    }
    return false;
}

/* « E-mail : 5 personnes », one line a theme. */
static void themes_add(struct build *b)
{
    struct str lines = { 0 };
    for (const struct theme *t = themes; t->code != NULL; t++) {
        int people = 0;
        for (size_t i = 0; i < b->count; i++)
            people += worked_in(b, b->subjects[i].progress, t->code);
        if (people == 0)
            continue;
        if (lines.len > 0)
            str_addc(&lines, '\n');
        str_printf(&lines, report_trn(b, "%s : %d personne", "%s : %d personnes", (unsigned)people),
                   report_tr(b, t->name), people);
    }
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Thèmes :")), str_s(&lines));
    str_free(&lines);
}

static void time_print(const struct build *b, struct str *out, int minutes)
{
    if (minutes < 60)
        str_printf(out, report_trn(b, "%d minute au total", "%d minutes au total", (unsigned)minutes),
                   minutes);
    else
        str_printf(out, report_tr(b, N_("%d h %02d au total")), minutes / 60, minutes % 60);
}

void report_doubtful(struct build *b, int visits)
{
    struct str text = { 0 };
    if (visits > 0)
        str_printf(&text,
                   report_trn(b, "%d visite n'a pas de date sûre : l'ordinateur n'était pas à l'heure.",
                              "%d visites n'ont pas de date sûre : l'ordinateur n'était pas à l'heure.",
                              (unsigned)visits),
                   visits);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Dates :")), str_s(&text));
    str_free(&text);
}

void report_not_begun(struct build *b)
{
    block_add(b, BLOCK_TEXT, NULL,
              report_tr(b, b->options->weeks > 1 ? N_("Ces semaines n'ont pas commencé.")
                                                 : N_("Cette semaine n'a pas commencé.")));
}

/* « 6 personnes, sur 12 venues en 8 semaines »: who came, of whom. If nobody came in all that time: of how many cards.
 * Of a small group only who came: the difference would tell about one or two. */
static void presence_add(struct build *b, int present)
{
    struct str text = { 0 };
    str_printf(&text, report_trn(b, "%d personne", "%d personnes", (unsigned)present), present);
    if (b->recent > 0 && (present == 0 || present >= REPORT_SMALL_GROUP))
        str_printf(
            &text,
            report_trn(b, ", sur %zu venue en %d semaines", ", sur %zu venues en %d semaines", b->recent),
            b->recent, recent_weeks(b));
    else if (b->recent == 0 && b->registered > 0)
        str_printf(&text, report_trn(b, ", pour %zu carte", ", pour %zu cartes", b->registered),
                   b->registered);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Présence :")), str_s(&text));
    str_free(&text);
}

void report_room(struct build *b)
{
    struct totals t = totals_of(b);
    struct str text = { 0 };
    bool small = t.present < REPORT_SMALL_GROUP;
    block_add(b, BLOCK_SECTION, NULL, report_tr(b, N_("La salle")));
    if (not_begun(b)) {
        report_not_begun(b);
        return;
    }
    presence_add(b, t.present);
    if (t.present + t.doubtful == 0)
        block_add(b, BLOCK_TEXT, NULL,
                  report_tr(b, b->options->weeks > 1 ? N_("Aucune visite notée ces semaines.")
                                                     : N_("Aucune visite notée cette semaine.")));
    if (!small) {
        str_printf(&text,
                   report_trn(b, "%d personne vient au moins %d semaines sur %d.",
                              "%d personnes viennent au moins %d semaines sur %d.", (unsigned)t.regular),
                   t.regular, REPORT_REGULAR_WEEKS - 1, REPORT_REGULAR_WEEKS);
        block_add(b, BLOCK_PAIR, report_tr(b, N_("Régularité :")), str_s(&text));
        str_clear(&text);
    }
    if (t.minutes > 0)
        time_print(b, &text, t.minutes);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Temps de travail :")), str_s(&text));
    str_clear(&text);
    if (t.acquired_ever > 0)
        str_printf(&text, report_tr(b, N_("%d (depuis le début : %d)")), t.acquired, t.acquired_ever);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Leçons acquises :")), str_s(&text));
    if (!small)
        themes_add(b);
    report_doubtful(b, t.doubtful);
    str_free(&text);
}

void report_foot(struct build *b)
{
    block_add(b, BLOCK_SECTION, NULL, report_tr(b, N_("Pour lire ce rapport")));
    if (b->changed)
        block_add(b, BLOCK_TEXT, NULL,
                  report_tr(b, N_("(+) plus d'autonomie qu'avant, (=) comme avant, "
                                  "(-) plus d'aide : la dernière leçon était peut-être "
                                  "plus difficile.")));
    if (b->changed && b->fresh)
        block_add(b, BLOCK_TEXT, NULL, report_tr(b, N_("Sans signe : un thème nouveau.")));
    block_add(b, BLOCK_TEXT, NULL,
              report_tr(b, N_("Ce rapport parle d'entraînement sur des services fictifs.")));
    block_add(b, BLOCK_TEXT, NULL,
              report_tr(b, N_("Il ne dit pas que la personne peut faire seule une vraie démarche.")));
}
