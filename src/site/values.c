/* values.c - what stands between < and > in the texts of a site: the boxes of the record, its number, the code, days. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

const char *site_day(tr_fn *tr, struct date d, struct arena *arena)
{
    struct str s = { 0 };
    text_date_long(&s, d, tr);
    const char *words = arena_strdup(arena, str_s(&s));
    str_free(&s);
    return words;
}

static const char *names_of(const struct world *w, const char *people, struct arena *arena)
{
    struct str s = { 0 };
    for (const char *p = people; *p; p += *p == '\n') {
        size_t n = strcspn(p, "\n");
        str_printf(&s, "%s%s", s.len > 0 ? ", " : "", world_name(w, arena_strndup(arena, p, n)));
        p += n;
    }
    const char *names = arena_strdup(arena, str_s(&s));
    str_free(&s);
    return names;
}

const char *site_value_words(const struct world *w, const struct site *s, const char *label,
                             const char *value, struct arena *arena)
{
    const struct site_block *block = site_data_field(s->data, label);
    if (!value)
        return "";
    if (block && block->rule.kind == RULE_PEOPLE)
        return names_of(w, value, arena);
    return block ? rule_tidy(block->rule.kind, value, arena) : value;
}

/* « date + 15 days »: the day of the story, and so many days later. */
static const char *day_value(const struct world *w, tr_fn *tr, const char *name, struct arena *arena)
{
    if (!starts_with(name, "date"))
        return NULL;
    struct rule_day day;
    if (!rule_day_parse(arena_printf(arena, "today%s", name + strlen("date")), &day))
        return NULL;
    return site_day(tr, rule_day_of(&day, world_now(w).date), arena);
}

/* said: as the learner reads it. NULL: nothing is called so. */
static const char *value_of(const struct world *w, const struct site_spot *spot, const char *name, bool said,
                            struct arena *arena)
{
    const struct record *r = spot->record;
    if (streq(name, "number"))
        return r && r->number ? r->number : "...";
    if (streq(name, "code"))
        return spot->site->code ? spot->site->code : "...";
    const struct site_block *block = site_data_field(spot->site->data, name);
    if (block && site_is_kept(spot->site->data, block)) {
        const char *value = r ? record_value(r, name) : site_box(spot, block);
        const char *words = site_value_words(w, spot->site, name, value, arena);
        return said ? world_said(w, words) : words;
    }
    const char *other =
        r ? record_value(r, name) : NULL; /* of a record that others wrote: no page holds its box */
    if (other)
        return said ? world_said(w, other) : other;
    return day_value(w, said ? world_tr(w) : NULL, name, arena);
}

static const char *filled(const struct world *w, const struct site_spot *spot, const char *text, bool said,
                          struct arena *arena)
{
    if (!text || !strchr(text, '<'))
        return text;
    struct str out = { 0 };
    while (*text) {
        size_t n = strcspn(text, "<");
        str_addn(&out, text, n);
        text += n;
        const char *end = *text ? strchr(text, '>') : NULL;
        if (!*text)
            break;
        const char *value = NULL;
        if (end)
            value = value_of(w, spot, arena_strndup(arena, text + 1, (size_t)(end - text) - 1), said, arena);
        if (value) {
            str_add(&out, value);
            text = end + 1;
        } else {
            str_addc(&out, *text++);
        }
    }
    const char *copy = arena_strdup(arena, str_s(&out));
    str_free(&out);
    return copy;
}

const char *site_text(const struct world *w, const struct site_spot *spot, const char *text,
                      struct arena *arena)
{
    return filled(w, spot, text, false, arena);
}

const char *site_said(const struct world *w, const struct site_spot *spot, const char *text,
                      struct arena *arena)
{
    return filled(w, spot, world_said(w, text), true, arena);
}

/* A kind whose title holds no value is told apart by what people call a title. */
const char *record_title(const struct world *w, struct site *s, struct record *r, struct arena *arena)
{
    struct site_spot spot = { .site = s, .record = r };
    if (strchr(r->data->title, '<'))
        return site_text(w, &spot, r->data->title, arena);
    static const char *const names[] = { "Titre", "Nom", "Sujet", "Objet" };
    for (size_t i = 0; r->data->many && i < ARRAY_LEN(names); i++) {
        const char *value = record_value(r, names[i]);
        if (value && *value)
            return value;
    }
    return r->data->title;
}

const char *record_title_said(const struct world *w, struct site *s, struct record *r, struct arena *arena)
{
    struct site_spot spot = { .site = s, .record = r };
    if (strchr(r->data->title, '<'))
        return site_said(w, &spot, r->data->title, arena);
    return world_said(w, record_title(w, s, r, arena));
}

const char *site_record_title(const struct world *w, const struct site_spot *spot, struct arena *arena)
{
    return spot->page && spot->record ? record_title(w, spot->site, spot->record, arena) : NULL;
}
