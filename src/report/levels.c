/* levels.c - autonomy in words, and how it changed since the end of the week before. */
#include "build.h"

static const char *const level_names[] = {
    [AUTONOMY_NONE] = "",
    [AUTONOMY_GUIDED] = N_("Avec guidage"),
    [AUTONOMY_SUPPORTED] = N_("Autonome avec guidage en cas de besoin"),
    [AUTONOMY_ALONE] = N_("Autonome"),
};

const char *level_name(enum autonomy level)
{
    return level_names[level];
}

static struct date day_before(struct date day)
{
    return date_from_days(date_days(day) - 1);
}

const char *level_change(const struct build *b, const struct person_progress *p, const char *theme)
{
    enum autonomy now = progress_autonomy(p, theme, b->until);
    enum autonomy before = progress_autonomy(p, theme, day_before(b->since));
    if (now == AUTONOMY_NONE || before == AUTONOMY_NONE)
        return "";
    return now > before ? "+" : now == before ? "=" : "-";
}

const char **level_themes(const struct build *b, const struct person_progress *p, size_t *count)
{
    const char **list = NULL;
    size_t cap = 0;
    *count = 0;
    for (const struct theme *t = themes; t->code != NULL; t++) {
        if (progress_autonomy(p, t->code, b->until) == AUTONOMY_NONE)
            continue;
        list = grow(list, *count, &cap, sizeof *list);
        list[(*count)++] = t->code;
    }
    for (size_t i = 0; i < p->lesson_count; i++) {
        const char *theme = p->lessons[i].theme;
        bool told = theme[0] == '\0' || progress_autonomy(p, theme, b->until) == AUTONOMY_NONE;
        for (size_t k = 0; k < *count; k++)
            told = told || streq(list[k], theme);
        if (told)
            continue;
        list = grow(list, *count, &cap, sizeof *list);
        list[(*count)++] = theme;
    }
    return list;
}
