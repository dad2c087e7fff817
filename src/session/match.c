/* match.c - values as authors write them against values as apps state them: one way of comparing for each type. */
#include "match.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A value of the fact, put in order once for all the words it is compared with. */
struct value {
    const struct world *world;
    struct arena *scratch;
    const char *text;    /* never NULL */
    const char *folded;  /* VALUE_TEXT */
    const char **pieces; /* VALUE_PEOPLE, VALUE_FILES: one a piece, NULL at the end */
    enum rule_kind rule; /* a field of a record: how its values are compared */
};

static bool is_some_or_none(const char *wanted, const struct value *v, bool *holds)
{
    bool none = streq(wanted, "none");
    if (!none && !streq(wanted, "some"))
        return false;
    *holds = (*v->text == '\0') == none;
    return true;
}

static bool fits_exactly(const char *wanted, const struct value *v)
{
    return streq(wanted, v->text);
}

/* The words are folded and looked for as they are first; only what is there is looked at for word boundaries. */
static bool fits_text(const char *wanted, const struct value *v)
{
    char *words = text_fold(wanted);
    bool there = strstr(v->folded, words) && text_contains(v->folded, words);
    free(words);
    return there;
}

/* An author writes ids; an address or a name of someone known is that person too. */
static bool is_person(const char *wanted, const char *person, const struct world *w)
{
    if (streq(wanted, person))
        return true;
    if (world_person(w, wanted))
        return false;
    const struct person *who = world_find_person(w, wanted);
    return who ? streq(who->id, person) : !strcasecmp(wanted, person);
}

/* One word for the people: exactly this one, nobody else. */
static bool fits_only_person(const char *wanted, const struct value *v)
{
    return v->pieces[0] && !v->pieces[1] && is_person(wanted, v->pieces[0], v->world);
}

static bool fits_only_file(const char *wanted, const struct value *v)
{
    return v->pieces[0] && !v->pieces[1] && text_same(wanted, v->pieces[0]);
}

static bool fits_rule(const char *wanted, const struct value *v)
{
    return rule_same(v->rule, wanted, v->text);
}

/* A day alone counts whole: since its first minute, until its last. */
static bool fits_moment(const char *wanted, const struct value *v, bool until)
{
    struct moment limit, now;
    if (!moment_parse(wanted, &limit) || !moment_parse(v->text, &now))
        return false;
    if (until && !strchr(wanted, ':'))
        limit.hour = 23, limit.minute = 59;
    int order = moment_compare(now, limit);
    return until ? order <= 0 : order >= 0;
}

static bool fits_since(const char *wanted, const struct value *v)
{
    return fits_moment(wanted, v, false);
}

static bool fits_until(const char *wanted, const struct value *v)
{
    return fits_moment(wanted, v, true);
}

typedef bool fits_word(const char *wanted, const struct value *);

/* One word alone is not taken apart. */
static bool is_one_word(const char *alternatives)
{
    size_t n = strlen(alternatives);
    return n > 0 && alternatives[0] != ' ' && alternatives[n - 1] != ' ' && !strstr(alternatives, " / ");
}

static bool fits_one_of(const char *alternatives, const struct value *v, fits_word *fits)
{
    bool one;
    if (is_one_word(alternatives))
        return is_some_or_none(alternatives, v, &one) ? one : fits(alternatives, v);
    for (const char **a = text_alternatives(v->scratch, alternatives); *a; a++) {
        bool holds;
        if (is_some_or_none(*a, v, &holds) ? holds : fits(*a, v))
            return true;
    }
    return false;
}

/* What the author wrote, or what a translator made of it: a learner may write either. */
static bool fits_any(const char *alternatives, const struct value *v, fits_word *fits)
{
    const char *said = world_said(v->world, alternatives);
    return fits_one_of(alternatives, v, fits) || (said != alternatives && fits_one_of(said, v, fits));
}

typedef bool is_piece(const char *wanted, const char *piece, const struct world *);

static bool is_file(const char *wanted, const char *file, const struct world *w)
{
    (void)w;
    return text_same(wanted, file);
}

static bool names_piece(const char *alternatives, const char *piece, const struct value *v, is_piece *is)
{
    for (const char **a = text_alternatives(v->scratch, alternatives); *a; a++) {
        if (is(*a, piece, v->world))
            return true;
    }
    return false;
}

/* A list of people or files: as many, each wanted one there, and no other. */
static bool fits_pieces(const struct texts *wanted, const struct value *v, is_piece *is)
{
    size_t n = 0;
    for (; v->pieces[n]; n++) {
        bool named = false;
        for (size_t i = 0; i < wanted->count && !named; i++)
            named = names_piece(wanted->s[i], v->pieces[n], v, is);
        if (!named)
            return false;
    }
    for (size_t i = 0; i < wanted->count; i++) {
        bool there = false;
        for (size_t k = 0; k < n && !there; k++)
            there = names_piece(wanted->s[i], v->pieces[k], v, is);
        if (!there)
            return false;
    }
    return n == wanted->count;
}

static const char **split(struct arena *arena, const char *joined)
{
    size_t n = 1;
    for (const char *s = joined; *s; s++)
        n += *s == '\n';
    const char **out = arena_array(arena, const char *, n + 1);
    n = 0;
    for (const char *s = joined; *s; s += *s == '\n') {
        size_t len = strcspn(s, "\n");
        if (len > 0)
            out[n++] = arena_strndup(arena, s, len);
        s += len;
    }
    return out;
}

static const char *fold_into(struct arena *arena, const char *text)
{
    char *folded = text_fold(text);
    const char *copy = arena_strdup(arena, folded);
    free(folded);
    return copy;
}

/* One row for each way of comparing. */
struct comparing {
    fits_word *one;
    is_piece *piece; /* a list must name each of them; NULL: each word of the list must fit */
    bool folded;
};

static const struct comparing by_type[] = {
    [VALUE_ID] = { .one = fits_exactly },
    [VALUE_PEOPLE] = { .one = fits_only_person, .piece = is_person },
    [VALUE_TEXT] = { .one = fits_text, .folded = true },
    [VALUE_WORD] = { .one = fits_exactly },
    [VALUE_FILES] = { .one = fits_only_file, .piece = is_file },
    [VALUE_SINCE] = { .one = fits_since },
    [VALUE_UNTIL] = { .one = fits_until },
};

/* A field of a record is compared as its rule says: dates, hours and sums by value. */
static const struct comparing *comparing_of_rule(enum rule_kind rule)
{
    static const struct comparing by_rule = { .one = fits_rule };
    static const bool by_value[RULE_KINDS] = {
        [RULE_NUMBER] = true,   [RULE_AMOUNT] = true, [RULE_DATE] = true,      [RULE_TIME] = true,
        [RULE_POSTCODE] = true, [RULE_PHONE] = true,  [RULE_EMAIL] = true,     [RULE_NIR] = true,
        [RULE_FISCAL] = true,   [RULE_CODE] = true,   [RULE_FOREIGNER] = true,
    };
    if (rule == RULE_PEOPLE)
        return &by_type[VALUE_PEOPLE];
    if (rule == RULE_FILE)
        return &by_type[VALUE_FILES];
    return by_value[rule] ? &by_rule : &by_type[VALUE_TEXT];
}

static bool value_fits(const struct match_line *line, struct value *v, const struct comparing *by)
{
    if (by->folded)
        v->folded = fold_into(v->scratch, v->text);
    if (by->piece)
        v->pieces = split(v->scratch, v->text);
    if (by->piece && line->is_list && line->values.count != 1)
        return fits_pieces(&line->values, v, by->piece);
    for (size_t i = 0; i < line->values.count; i++) {
        if (!fits_any(line->values.s[i], v, by->one))
            return false;
    }
    return true;
}

static bool label_fits(const struct match_line *line, const struct fact *fact, struct value *v)
{
    v->text = "";
    for (size_t i = 0; i < fact->label_count; i++) {
        if (!text_same(fact->labels[i].label, line->attribute))
            continue;
        v->text = fact->labels[i].value ? fact->labels[i].value : "";
        v->rule = fact->labels[i].rule;
    }
    return value_fits(line, v, comparing_of_rule(v->rule));
}

static bool line_fits(const struct match_line *line, const struct fact *fact, const struct world *w,
                      struct arena *scratch)
{
    struct value v = { .world = w, .scratch = scratch };
    int at = fact_attribute(fact->kind, line->attribute);
    if (at < 0)
        return fact->kind->labels && label_fits(line, fact, &v);
    v.text = fact->value[at] ? fact->value[at] : "";
    return value_fits(line, &v, &by_type[fact->kind->attributes[at].type]);
}

static bool text_is_without(const char *words, const char *text, const struct world *w, struct arena *scratch)
{
    struct value v = { .world = w, .scratch = scratch, .text = text, .folded = fold_into(scratch, text) };
    return !fits_any(words, &v, fits_text);
}

/* None of the words in any text of the fact. */
static bool is_without(const char *words, const struct fact *fact, const struct world *w,
                       struct arena *scratch)
{
    for (int i = 0; i < FACT_ATTRIBUTES && fact->kind->attributes[i].name; i++) {
        if (fact->kind->attributes[i].type == VALUE_TEXT && fact->value[i] &&
            !text_is_without(words, fact->value[i], w, scratch))
            return false;
    }
    for (size_t i = 0; i < fact->label_count; i++) {
        if (fact->labels[i].value && !text_is_without(words, fact->labels[i].value, w, scratch))
            return false;
    }
    return true;
}

bool match_fits(const struct match *m, const struct fact *fact, const struct world *w, struct arena *scratch)
{
    if (!streq(m->fact, fact->kind->name))
        return false;
    for (size_t i = 0; i < m->count; i++) {
        if (!line_fits(&m->lines[i], fact, w, scratch))
            return false;
    }
    return !m->without || is_without(m->without, fact, w, scratch);
}
