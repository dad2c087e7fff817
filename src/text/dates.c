/* dates.c - dates in words. The source language is French; each entry can be translated by itself. */
#include "passerelle/text.h"

#include <string.h>

static const char *const weekdays[] = {
    N_("lundi"), N_("mardi"), N_("mercredi"), N_("jeudi"), N_("vendredi"), N_("samedi"), N_("dimanche"),
};

static const char *const months[] = {
    N_("janvier"), N_("février"), N_("mars"),      N_("avril"),   N_("mai"),      N_("juin"),
    N_("juillet"), N_("août"),    N_("septembre"), N_("octobre"), N_("novembre"), N_("décembre"),
};

/* The order of the parts is a matter of language too. */
static const char long_form[] = N_("{weekday} {day} {month} {year}");
static const char short_form[] = N_("{day} {month}");
static const char first_day[] = N_("1er");

static const char *in_language(tr_fn *tr, const char *source)
{
    return tr != NULL ? tr(source, NULL, 1) : source;
}

static void day_add(struct str *out, struct date d, tr_fn *tr)
{
    if (d.day == 1)
        str_add(out, in_language(tr, first_day));
    else
        str_printf(out, "%d", d.day);
}

static void form_add(struct str *out, const char *form, struct date d, tr_fn *tr)
{
    if (!date_valid(d))
        return;
    while (*form != '\0') {
        if (starts_with(form, "{weekday}"))
            str_add(out, in_language(tr, weekdays[date_weekday(d) - 1]));
        else if (starts_with(form, "{day}"))
            day_add(out, d, tr);
        else if (starts_with(form, "{month}"))
            str_add(out, in_language(tr, months[d.month - 1]));
        else if (starts_with(form, "{year}"))
            str_printf(out, "%d", d.year);
        else {
            str_addc(out, *form++);
            continue;
        }
        form = strchr(form, '}') + 1;
    }
}

void text_date_long(struct str *out, struct date d, tr_fn *tr)
{
    form_add(out, in_language(tr, long_form), d, tr);
}

void text_date_short(struct str *out, struct date d, tr_fn *tr)
{
    form_add(out, in_language(tr, short_form), d, tr);
}
