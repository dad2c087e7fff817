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
    const char **people; /* VALUE_PEOPLE: one a piece, NULL at the end */
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
    return v->people[0] && !v->people[1] && is_person(wanted, v->people[0], v->world);
}

typedef bool fits_word(const char *wanted, const struct value *);

static bool fits_any(const char *alternatives, const struct value *v, fits_word *fits)
{
    for (const char **a = text_alternatives(v->scratch, alternatives); *a; a++) {
        bool holds;
        if (is_some_or_none(*a, v, &holds) ? holds : fits(*a, v))
            return true;
    }
    return false;
}

static bool names_person(const char *alternatives, const char *person, const struct value *v)
{
    for (const char **a = text_alternatives(v->scratch, alternatives); *a; a++) {
        if (is_person(*a, person, v->world))
            return true;
    }
    return false;
}

/* A list of people: as many, each wanted one there, and nobody else. */
static bool fits_people(const struct texts *wanted, const struct value *v)
{
    size_t n = 0;
    for (; v->people[n]; n++) {
        bool named = false;
        for (size_t i = 0; i < wanted->count && !named; i++)
            named = names_person(wanted->s[i], v->people[n], v);
        if (!named)
            return false;
    }
    for (size_t i = 0; i < wanted->count; i++) {
        bool there = false;
        for (size_t k = 0; k < n && !there; k++)
            there = names_person(wanted->s[i], v->people[k], v);
        if (!there)
            return false;
    }
    return n == wanted->count;
}

static const char **split_people(struct arena *arena, const char *people)
{
    size_t n = 1;
    for (const char *s = people; *s; s++)
        n += *s == '\n';
    const char **out = arena_array(arena, const char *, n + 1);
    n = 0;
    for (const char *s = people; *s; s += *s == '\n') {
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

static bool line_fits(const struct match_line *line, const struct fact *fact, const struct world *w,
                      struct arena *scratch)
{
    static fits_word *const by_type[] = {
        [VALUE_ID] = fits_exactly,
        [VALUE_PEOPLE] = fits_only_person,
        [VALUE_TEXT] = fits_text,
        [VALUE_WORD] = fits_exactly,
    };
    int at = fact_attribute(fact->kind, line->attribute);
    if (at < 0)
        return false;
    enum value_type type = fact->kind->attributes[at].type;
    struct value v = { .world = w, .scratch = scratch, .text = fact->value[at] ? fact->value[at] : "" };
    if (type == VALUE_TEXT)
        v.folded = fold_into(scratch, v.text);
    if (type == VALUE_PEOPLE)
        v.people = split_people(scratch, v.text);
    if (type == VALUE_PEOPLE && line->is_list && line->values.count != 1)
        return fits_people(&line->values, &v);
    for (size_t i = 0; i < line->values.count; i++) {
        if (!fits_any(line->values.s[i], &v, by_type[type]))
            return false;
    }
    return true;
}

/* None of the words in any text of the fact. */
static bool is_without(const char *words, const struct fact *fact, const struct world *w,
                       struct arena *scratch)
{
    for (int i = 0; i < FACT_ATTRIBUTES && fact->kind->attributes[i].name; i++) {
        if (fact->kind->attributes[i].type != VALUE_TEXT || !fact->value[i])
            continue;
        struct value v = { .world = w, .scratch = scratch, .folded = fold_into(scratch, fact->value[i]) };
        for (const char **a = text_alternatives(scratch, words); *a; a++) {
            if (fits_text(*a, &v))
                return false;
        }
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
