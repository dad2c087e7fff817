/* report_person.c - one person: presence, work, autonomy, « Je peux », what comes next. Nothing typed, nothing counted. */
#include "build.h"

#include <stdlib.h>
#include <string.h>

static void line_add(struct str *lines, const char *line)
{
    if (lines->len > 0)
        str_addc(lines, '\n');
    str_add(lines, line);
}

/* --- the lines --- */

/* How many weeks of the last ones somebody can have come: nobody is late for weeks before the first visit. */
static int weeks_possible(const struct build *b, const struct person_progress *p)
{
    if (p->visit_count == 0)
        return REPORT_REGULAR_WEEKS;
    int64_t days = date_days(b->until) - date_days(p->visits[0].day);
    return days < 7 * REPORT_REGULAR_WEEKS ? (int)(days / 7) + 1 : REPORT_REGULAR_WEEKS;
}

static void regularity_add(struct build *b, const struct person_progress *p)
{
    struct str text = { 0 };
    int weeks = weeks_present(b, p, REPORT_REGULAR_WEEKS), possible = weeks_possible(b, p);
    if (weeks > 0 && possible == 1)
        str_add(&text, report_tr(b, N_("première semaine")));
    else if (weeks > 0 && possible < REPORT_REGULAR_WEEKS)
        str_printf(&text,
                   report_trn(b, "%d semaine sur %d, depuis la première visite",
                              "%d semaines sur %d, depuis la première visite", (unsigned)weeks),
                   weeks, possible);
    else if (weeks > 0)
        str_printf(&text,
                   report_trn(b, "%d semaine sur les %d dernières", "%d semaines sur les %d dernières",
                              (unsigned)weeks),
                   weeks, REPORT_REGULAR_WEEKS);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Régularité :")), str_s(&text));
    str_free(&text);
}

static void presence_add(struct build *b, const struct subject *s)
{
    const struct person_progress *p = s->progress;
    struct str text = { 0 };
    int minutes = progress_minutes(p, b->since, b->until);
    if (!was_present(b, p) || minutes == 0)
        str_add(&text, report_presence(b, s));
    else if (minutes >= 60)
        str_printf(&text, report_tr(b, N_("oui, %d h %02d")), minutes / 60, minutes % 60);
    else
        str_printf(&text, report_trn(b, "oui, %d minute", "oui, %d minutes", (unsigned)minutes), minutes);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Présence :")), str_s(&text));
    str_free(&text);
    regularity_add(b, p);
}

static bool acquired_now(const struct build *b, const struct person_progress *p, const char *lesson)
{
    for (size_t i = 0; i < p->lesson_count; i++) {
        if (streq(p->lessons[i].lesson, lesson) && newly_acquired(b, p, i))
            return true;
    }
    return false;
}

/* The theme of a lesson: the course knows it, or the event that finished it did. */
static const char *theme_of(const struct build *b, const struct person_progress *p, const char *lesson)
{
    const struct report_lesson *known = lesson_find(b, lesson);
    if (known != NULL && known->theme != NULL)
        return known->theme;
    for (size_t i = 0; i < p->lesson_count; i++) {
        if (streq(p->lessons[i].lesson, lesson))
            return p->lessons[i].theme;
    }
    return "";
}

/* « Lire et répondre (E-mail) : leçon acquise », each lesson of the period once. */
static void work_add(struct build *b, const struct person_progress *p)
{
    struct str lines = { 0 };
    for (size_t i = 0; i < p->worked_count; i++) {
        const char *lesson = p->worked[i].lesson;
        bool told = false;
        for (size_t k = 0; k < i; k++)
            told = told || (streq(p->worked[k].lesson, lesson) && day_in_period(b, p->worked[k].day));
        if (told || !day_in_period(b, p->worked[i].day))
            continue;
        const char *theme = theme_of(b, p, lesson);
        line_add(&lines, lesson_title(b, lesson));
        if (theme[0] != '\0')
            str_printf(&lines, " (%s)", report_tr(b, theme_name(theme)));
        if (acquired_now(b, p, lesson))
            str_add(&lines, report_tr(b, N_(" : leçon acquise")));
    }
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Travail :")), str_s(&lines));
    str_free(&lines);
}

/* --- autonomy --- */

static void autonomy_add(struct build *b, const struct person_progress *p)
{
    size_t count;
    const char **codes = level_themes(b, p, &count);
    if (count > 0)
        block_add(b, BLOCK_TEXT, NULL, report_tr(b, N_("Autonomie à l'entraînement :")));
    for (size_t i = 0; i < count; i++) {
        struct str text = { 0 };
        enum autonomy level = progress_autonomy(p, codes[i], b->until);
        const char *change = level_change(b, p, codes[i]);
        str_add(&text, report_tr(b, level_name(level)));
        if (*change != '\0')
            str_printf(&text, " (%s)", change);
        b->changed = b->changed || *change != '\0';
        b->fresh = b->fresh || *change == '\0';
        block_add(b, BLOCK_LEVEL, report_tr(b, theme_name(codes[i])), str_s(&text));
        str_free(&text);
    }
    free(codes);
}

/* --- what the person says --- */

/* « Je peux » of lessons acquired in the period, where the person agreed after it: at most the three last. */
static void can_do_add(struct build *b, const struct person_progress *p)
{
    struct str lines = { 0 };
    size_t told = 0;
    size_t first = p->lesson_count;
    while (first > 0 && told < REPORT_CAN_DO) {
        first--;
        const struct report_lesson *lesson = lesson_find(b, p->lessons[first].lesson);
        told += newly_acquired(b, p, first) && lesson != NULL && lesson->can_do != NULL &&
                p->lessons[first].after >= RATING_A_LITTLE;
    }
    for (size_t i = first; i < p->lesson_count; i++) {
        const struct report_lesson *lesson = lesson_find(b, p->lessons[i].lesson);
        if (!newly_acquired(b, p, i) || lesson == NULL || lesson->can_do == NULL)
            continue;
        if (p->lessons[i].after < RATING_A_LITTLE)
            continue;
        line_add(&lines, "");
        const char *form = p->lessons[i].after == RATING_YES ? N_("« %s »") : N_("« %s » : un peu");
        str_printf(&lines, report_tr(b, form), lesson->can_do);
    }
    block_add(b, BLOCK_PAIR, report_tr(b, N_("La personne dit :")), str_s(&lines));
    str_free(&lines);
}

static void next_add(struct build *b, const struct person_progress *p)
{
    const char **path = xcalloc(b->course->count + 1, sizeof *path);
    for (size_t i = 0; i < b->course->count; i++)
        path[i] = b->course->lessons[i].id;
    const char *next = progress_next(p, path, b->until);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Prochaine étape :")),
              next != NULL ? lesson_title(b, next) : NULL);
    free(path);
}

void report_person(struct build *b, const struct subject *s)
{
    struct str name = { 0 }, slug = { 0 };
    bool present = was_present(b, s->progress);
    str_printf(&name, "%s, %s", s->card->name, report_picture(b, s->card));
    person_slug(&slug, s->card);
    block_add(b, BLOCK_SECTION, str_s(&slug), str_s(&name));
    str_free(&name);
    str_free(&slug);
    presence_add(b, s);
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Besoin choisi :")), s->card->need);
    if (present) {
        work_add(b, s->progress);
        autonomy_add(b, s->progress);
        can_do_add(b, s->progress);
    }
    next_add(b, s->progress);
    report_doubtful(b, visits_doubtful(b, s->progress));
    block_add(b, BLOCK_PAIR, report_tr(b, N_("Accord :")),
              report_tr(b, s->card->agreed ? N_("d'accord pour l'envoi du rapport")
                                           : N_("pas encore donné pour l'envoi du rapport")));
}
