/* dates.c - days and hours: what is missing in a date, and whether it comes too early or too late. */
#include "rule_room.h"

static void print_day(struct str *out, struct date d)
{
    str_printf(out, "%02d/%02d/%04d", d.day, d.month, d.year);
}

static bool say_limit(struct look *l, const char *why, const char *source, struct date limit)
{
    struct str s = { 0 };
    print_day(&s, limit);
    rule_say(l, why, source, str_s(&s));
    str_free(&s);
    return false;
}

static bool say_unread(struct look *l, enum typed_day how)
{
    static const char *const says[] = {
        [TYPED_SWAPPED] =
            N_("Le jour, le mois et l'année sont là.\nLe jour d'abord, puis le mois.\nExemple : 22/11/2026."),
        [TYPED_NO_YEAR] = N_("Le jour et le mois sont là.\nIl manque l'année.\nExemple : 22/11/2026."),
        [TYPED_SHORT_YEAR] = N_("Le jour et le mois sont là.\nL'année a 4 chiffres.\nExemple : 22/11/2026."),
        [TYPED_NO_SUCH_DAY] =
            N_("La date est bien écrite.\nMais ce jour n'existe pas.\nRegardez le jour et le mois."),
        [TYPED_UNREAD] = N_("Vous avez trouvé la case.\nElle attend une date.\nExemple : 22/11/2026."),
    };
    return rule_say(l, "rule", says[how]);
}

bool rule_date_look(struct look *l)
{
    struct date date, limit;
    enum typed_day how = typed_day(l->typed, &date);
    if (how != TYPED_DAY)
        return say_unread(l, how);
    limit = rule_day_of(&l->rule->since, l->box->today);
    if (l->rule->since.kind != DAY_NONE && date_compare(date, limit) < 0)
        return say_limit(
            l, "since",
            N_("La date est bien écrite.\nMais ce jour est trop tôt.\nÉcrivez le %s, ou plus tard."), limit);
    limit = rule_day_of(&l->rule->until, l->box->today);
    if (l->rule->until.kind != DAY_NONE && date_compare(date, limit) > 0)
        return say_limit(
            l, "until",
            N_("La date est bien écrite.\nMais ce jour est trop tard.\nÉcrivez le %s, ou plus tôt."), limit);
    return true;
}

static bool say_hour(struct look *l, const char *why, const char *source, int limit)
{
    return rule_say(l, why, source, limit / 60, limit % 60);
}

bool rule_time_look(struct look *l)
{
    int minutes;
    const struct rule *r = l->rule;
    if (!clock_parse(l->typed, &minutes))
        return rule_say(l, "rule",
                        N_("Vous avez trouvé la case.\nElle attend une heure.\nExemple : 14 h 30."));
    if (r->from == 0 && r->to == 0)
        return true;
    if (minutes < r->from)
        return say_hour(l, "since",
                        N_("L'heure est bien écrite.\nMais c'est trop tôt.\nÉcrivez %d h %02d ou plus tard."),
                        r->from);
    if (minutes > r->to)
        return say_hour(l, "until",
                        N_("L'heure est bien écrite.\nMais c'est trop tard.\nÉcrivez %d h %02d ou plus tôt."),
                        r->to);
    return true;
}
