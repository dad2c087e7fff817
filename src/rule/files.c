/* files.c - documents: their type, their weight, what they are, how old, how sharp, how many sides. */
#include "rule_room.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *ending(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : "";
}

static bool type_fits(const char *type, const char *wanted)
{
    return !strcasecmp(type, wanted) || (!strcasecmp(type, "jpeg") && !strcasecmp(wanted, "jpg"));
}

static void add_capitals(struct str *out, const char *s)
{
    for (; *s; s++)
        str_addc(out, (char)toupper((unsigned char)*s));
}

/* « PDF », « PDF ou JPG », « PDF, JPG ou PNG » */
static void list_types(const struct look *l, struct str *out)
{
    const char *const *types = l->rule->types;
    for (size_t i = 0; types[i]; i++) {
        if (i > 0)
            str_add(out, types[i + 1] ? ", " : rule_tr(l, N_(" ou ")));
        add_capitals(out, types[i]);
    }
}

static bool look_type(struct look *l)
{
    const char *type = ending(l->box->file->name);
    for (const char *const *t = l->rule->types; t && *t; t++) {
        if (type_fits(type, *t))
            return true;
    }
    if (!l->rule->types)
        return true;
    struct str is = { 0 }, wanted = { 0 };
    add_capitals(&is, type);
    list_types(l, &wanted);
    rule_say(l, "types",
             N_("Vous avez choisi un document.\nMais son type est %s.\nChoisissez un document %s."),
             is.len > 0 ? str_s(&is) : "?", str_s(&wanted));
    str_free(&is);
    str_free(&wanted);
    return false;
}

static bool look_size(struct look *l)
{
    if (l->rule->size == 0 || l->box->file->size <= l->rule->size)
        return true;
    struct str is = { 0 }, most = { 0 };
    size_print(&is, l->box->file->size, l->box->tr);
    size_print(&most, l->rule->size, l->box->tr);
    rule_say(
        l, "max",
        N_("Le type du document est bon.\nMais il pèse %s. Le maximum est %s.\nChoisissez un document plus léger."),
        str_s(&is), str_s(&most));
    str_free(&is);
    str_free(&most);
    return false;
}

static bool look_paper(struct look *l)
{
    if (!l->rule->paper || (l->box->file->paper && text_same(l->rule->paper, l->box->file->paper)))
        return true;
    return rule_say(l, "paper",
                    N_("Vous avez choisi un document.\nMais on attend : %s.\nChoisissez ce document."),
                    l->rule->paper);
}

static bool look_age(struct look *l)
{
    const struct span *newer = &l->rule->newer;
    struct date dated = l->box->file->dated;
    if (newer->n == 0 || dated.year == 0 || date_compare(dated, span_before(l->box->today, newer)) >= 0)
        return true;
    const char *day = arena_printf(l->arena, "%02d/%02d/%04d", dated.day, dated.month, dated.year);
    if (newer->unit == SPAN_MONTHS)
        return rule_say(
            l, "newer",
            N_("C'est le bon document.\nMais il est du %s.\nChoisissez un document de moins de %d mois."),
            day, newer->n);
    int days = (int)((span_minutes(newer) + 24 * 60 - 1) / (24 * 60));
    return rule_say_n(
        l, "newer", "C'est le bon document.\nMais il est du %s.\nChoisissez un document de moins de %d jour.",
        "C'est le bon document.\nMais il est du %s.\nChoisissez un document de moins de %d jours.", days, day,
        days);
}

static bool look_quality(struct look *l)
{
    static const char *const says[QUALITIES] = {
        [QUALITY_BLURRED] =
            N_("C'est le bon document.\nMais on ne lit pas le nom.\nChoisissez un document net."),
        [QUALITY_CUT] = N_("C'est le bon document.\nMais un bord est coupé.\nChoisissez un document entier."),
        [QUALITY_DARK] =
            N_("C'est le bon document.\nMais il est trop sombre.\nChoisissez un document clair."),
        [QUALITY_LOCKED] =
            N_("C'est le bon document.\nMais il est fermé par un mot de passe.\nChoisissez-en un autre."),
    };
    enum file_quality quality = l->box->file->quality;
    return l->rule->any_quality || !says[quality] || rule_say(l, "quality", says[quality]);
}

static bool look_sides(struct look *l)
{
    if (l->rule->sides == 0 || l->box->file->sides == 0 || l->box->file->sides >= l->rule->sides)
        return true;
    return rule_say(l, "sides", N_("C'est le bon document.\nIl manque l'autre côté.\nMontrez les 2 côtés."));
}

bool rule_file_look(struct look *l)
{
    static rule_look *const looks[] = {
        look_type, look_size, look_paper, look_age, look_quality, look_sides
    };
    if (typed_is_blank(l->typed))
        return rule_say(l, "empty",
                        N_("La case est prête.\nIl manque le document.\nAppuyez sur [Choisir un fichier]."));
    if (!l->box->file)
        return rule_say(
            l, "rule",
            N_("Le nom du document est écrit.\nMais ce document n'est pas ici.\nRegardez la liste."));
    for (size_t i = 0; i < ARRAY_LEN(looks); i++) {
        if (!looks[i](l))
            return false;
    }
    return true;
}
