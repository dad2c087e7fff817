/* when.c - conditions of blocks and effects: the record's state, the session, story time, the value of a box. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

bool site_among(const char *alternatives, const char *value)
{
    struct arena arena = { 0 };
    bool found = false;
    for (const char **a = text_alternatives(&arena, alternatives); *a && !found; a++)
        found = streq(*a, value);
    arena_free(&arena);
    return found;
}

static bool state_holds(const struct world *w, const struct site_spot *spot, const struct site_term *t)
{
    (void)w;
    return spot->record && site_among(t->value, spot->record->state->name);
}

static bool session_holds(const struct world *w, const struct site_spot *spot, const struct site_term *t)
{
    (void)w;
    return spot->site->open == streq(t->value, "open");
}

static bool since_holds(const struct world *w, const struct site_spot *spot, const struct site_term *t)
{
    (void)spot;
    return w->minute >= moment_minutes(t->moment);
}

/* A day alone counts to its last minute. */
static bool until_holds(const struct world *w, const struct site_spot *spot, const struct site_term *t)
{
    (void)spot;
    bool whole_day = !t->value || !strchr(t->value, ':');
    return w->minute <= moment_minutes(t->moment) + (whole_day ? 24 * 60 - 1 : 0);
}

/* Of several people or documents: one of them. */
static bool has_value(enum rule_kind rule, const char *values, const char *wanted)
{
    if (rule != RULE_PEOPLE && rule != RULE_FILE)
        return rule_same(rule, values, wanted);
    size_t n = strlen(wanted);
    for (const char *s = values; *s; s += *s == '\n') {
        size_t len = strcspn(s, "\n");
        if (len == n && !strncmp(s, wanted, n))
            return true;
        s += len;
    }
    return false;
}

static bool field_holds(const struct world *w, const struct site_spot *spot, const struct site_term *t)
{
    const struct site_block *block = site_data_field(spot->site->data, t->label);
    const char *value = block ? site_box(spot, block) : record_value(spot->record, t->label);
    enum rule_kind rule = block ? block->rule.kind : RULE_TEXT;
    struct arena arena = { 0 };
    bool holds = false;
    if (rule == RULE_PEOPLE)
        value = site_people(w, value, &arena);
    for (const char **a = text_alternatives(&arena, t->value); *a && !holds; a++) {
        if (streq(*a, "some") || streq(*a, "none"))
            holds = (value && *value) == streq(*a, "some");
        else
            holds = value && has_value(rule, value, *a);
    }
    arena_free(&arena);
    return holds;
}

bool site_when_holds(const struct world *w, const struct site_spot *spot, const struct site_when *when)
{
    static bool (*const table[])(const struct world *, const struct site_spot *, const struct site_term *) = {
        [TERM_STATE] = state_holds, [TERM_SESSION] = session_holds, [TERM_SINCE] = since_holds,
        [TERM_UNTIL] = until_holds, [TERM_FIELD] = field_holds,
    };
    for (size_t i = 0; when && i < when->count; i++) {
        if (!table[when->terms[i].kind](w, spot, &when->terms[i]))
            return false;
    }
    return true;
}
