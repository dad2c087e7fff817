/* practise_account.c - what was done in an exercise, as the learner can say it: « J'ai écrit à Nadia Benali. » */
#include "internal.h"

#include <string.h>

enum { ACCOUNT_LINES = 3 }; /* the last ones: a message is short */

static void add_people(struct str *out, const char *people, const struct world *w)
{
    for (const char *s = people; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        struct str one = { 0 };
        str_addn(&one, s, n);
        str_printf(out, "%s%s", s > people ? ", " : "", world_name(w, str_s(&one)));
        str_free(&one);
        s += n;
    }
}

/* What stands behind an id, in words. */
static const char *thing(const struct world *w, const char *id)
{
    const struct mail *mail = world_mail(w, id);
    const struct sms *sms = world_sms(w, id);
    const struct site *site = world_site(w, id);
    if (mail)
        return mail->subject ? mail->subject : id;
    if (sms)
        return sms->sender;
    return site ? site->data->title : id;
}

static void add_value(struct str *out, const struct fact *fact, const char *name, const struct world *w)
{
    int at = fact_attribute(fact->kind, name);
    const char *value = at >= 0 ? fact->value[at] : NULL;
    if (!value)
        return;
    if (fact->kind->attributes[at].type == VALUE_PEOPLE)
        add_people(out, value, w);
    else
        str_addn(out, world_said(w, thing(w, value)), strcspn(world_said(w, thing(w, value)), "\n"));
}

/* The sentence with its {attributes} filled in. */
static void add_told(struct str *out, const struct fact *fact, const struct world *w)
{
    for (const char *s = world_said(w, fact->kind->told); *s;) {
        size_t n = strcspn(s, "{");
        str_addn(out, s, n);
        s += n;
        const char *end = strchr(s, '}');
        if (!end)
            break;
        struct str name = { 0 };
        str_addn(&name, s + 1, (size_t)(end - s - 1));
        add_value(out, fact, str_s(&name), w);
        str_free(&name);
        s = end + 1;
    }
}

/* What Passerelle showed is not what the learner did. */
static bool by_learner(const struct practise *pr, const struct fact *fact)
{
    const struct log *log = &pr->gestures;
    size_t i = log->count;
    while (i > 0 && log->list[i - 1].turn > fact->turn)
        i--;
    return i > 0 && log->list[i - 1].turn == fact->turn && !log->list[i - 1].shown;
}

void practise_account(const struct practise *pr, struct str *out)
{
    const struct world *w = &pr->stage.world;
    struct str lines[ACCOUNT_LINES] = { 0 }; /* newest first */
    int count = 0;
    for (size_t i = w->fact_count; i-- > 0 && count < ACCOUNT_LINES;) {
        const struct fact *fact = &w->facts[i];
        if (!fact->kind->told || !by_learner(pr, fact))
            continue;
        add_told(&lines[count], fact, w);
        bool again = false;
        for (int k = 0; k < count; k++)
            again |= streq(str_s(&lines[k]), str_s(&lines[count]));
        if (again)
            str_clear(&lines[count]);
        else
            count++;
    }
    while (count-- > 0)
        str_printf(out, "%s%s", out->len > 0 ? "\n" : "", str_s(&lines[count]));
    for (int k = 0; k < ACCOUNT_LINES; k++)
        str_free(&lines[k]);
}
