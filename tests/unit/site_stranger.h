/* site_stranger.h - somebody who does not know a service: what was met there, boxes filled well or badly, what they said. */
#ifndef TESTS_SITE_STRANGER_H
#define TESTS_SITE_STRANGER_H

#include "passerelle/site.h"
#include "unit/story.h"

enum { SEEN_MOST = 3000, LINES = 3, SIGNS = 60 };

/* What is put into a box. */
enum value { GOOD, EMPTY, MALFORMED, REAL, VALUES };
static const char *const value_names[VALUES] = { "good", "empty", "malformed", "real" };

static const char new_password[] = "Neuf lunes sur un lac 42";
static const char *const reals[] = { "06 00 00 00 00", "1 00 00 00 000 001 46",
                                     "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111",
                                     "nom@exemple.fr" };
static const char *const malformed[RULE_KINDS] = {
    [RULE_NUMBER] = "beaucoup",
    [RULE_AMOUNT] = "un peu",
    [RULE_DATE] = "31/02/2026",
    [RULE_TIME] = "midi et quart",
    [RULE_POSTCODE] = "570",
    [RULE_PHONE] = "06 39 98",
    [RULE_EMAIL] = "lea.martin",
    [RULE_NIR] = "2 85 05",
    [RULE_FISCAL] = "30 12",
    [RULE_FOREIGNER] = "12",
    [RULE_PASSWORD] = "rien de tel",
    [RULE_NEW_PASSWORD] = "court",
    [RULE_SAME] = "autre chose 17",
    [RULE_CODE] = "12",
    [RULE_WORDS] = "zut",
    [RULE_PEOPLE] = "Personne Inconnue",
};

/* What was met: pages, states, boxes with what they refused. */
struct seen {
    const void *what;
    int tried[VALUES], refused[VALUES];
    const char *last, *good; /* of a box: what was put there, and what was not refused then */
};

struct walk {
    const struct world_data *data;
    struct world world;
    struct site *home;
    struct site_spot at;
    struct page page;
    struct rng rng;
    struct story *story;
    struct seen seen[SEEN_MOST];
    size_t count;
    int gestures;
};

static struct seen *met(struct walk *k, const void *what)
{
    for (size_t i = 0; i < k->count; i++) {
        if (k->seen[i].what == what)
            return &k->seen[i];
    }
    ck_assert_uint_lt(k->count, SEEN_MOST);
    k->seen[k->count] = (struct seen){ .what = what };
    return &k->seen[k->count++];
}

/* --- looking --- */
static void note_states(struct walk *k)
{
    for (size_t i = 0; i < k->world.site_count; i++) {
        for (size_t n = 0; n < k->world.sites[i]->count; n++)
            met(k, k->world.sites[i]->records[n]->state);
    }
}

static void look(struct walk *k)
{
    page_begin(&k->page, "browser");
    site_show(&k->world, &k->at, &k->page);
    if (k->at.page)
        met(k, k->at.page);
    note_states(k);
    ck_assert_msg(!k->at.page || k->page.count > 1, "%s/%s is empty", k->at.site->data->id, k->at.page->id);
}

static bool gesture(struct walk *k, enum verb verb, const char *kind, const char *label, const char *text)
{
    struct str target = { 0 };
    str_printf(&target, "%s%s", kind, label);
    world_turn(&k->world);
    bool done = site_act(&k->world, &k->at, &(struct action){ verb, str_s(&target), text, NULL });
    str_free(&target);
    k->gestures++;
    look(k);
    return done;
}

static void go(struct walk *k, struct site *site, const char *page)
{
    world_turn(&k->world);
    k->at = site_enter(&k->world, site, page);
    look(k);
}

/* --- what a box refused --- */
static const char *message_under(const struct site *s, const char *label)
{
    for (size_t i = 0; i < s->error_count; i++) {
        if (streq(s->errors[i].label, label))
            return s->errors[i].value;
    }
    return NULL;
}

static void check_message(const struct site *s, const char *label, const char *why)
{
    const char *say = message_under(s, label);
    int lines = 0;
    ck_assert_msg(say && *say, "%s, %s: %s without a message", s->data->id, label, why);
    for (const char *line = say; *line; line += strcspn(line, "\n"), line += *line == '\n') {
        int signs = text_widthn(line, strcspn(line, "\n"));
        ck_assert_msg(signs <= SIGNS, "%s, %s, %s: %d signs in a line of\n%s", s->data->id, label, why, signs,
                      say);
        lines++;
    }
    ck_assert_msg(lines <= LINES, "%s, %s, %s: %d lines\n%s", s->data->id, label, why, lines, say);
}

/* The box refused what it holds with the last gesture. */
static bool was_refused(const struct walk *k, const struct site *s, const char *label)
{
    const struct world *w = &k->world;
    bool found = false;
    for (size_t i = w->fact_count; i-- > 0 && w->facts[i].turn == w->turn;) {
        const struct fact *f = &w->facts[i];
        if (!streq(f->kind->name, "site.refused"))
            continue;
        ck_assert_ptr_nonnull(f->value[2]);
        check_message(s, f->value[0], f->value[2]);
        found = found || streq(f->value[0], label);
    }
    return found;
}

/* --- filling --- */
static const char *account_value(const struct site *s, const char *label)
{
    for (size_t i = 0; i < s->credential_count; i++) {
        if (streq(s->credentials[i].label, label))
            return s->credentials[i].value;
    }
    for (size_t i = 0; i < s->data->account_count; i++) {
        for (size_t n = 0; n < s->data->accounts[i].count; n++) {
            if (streq(s->data->accounts[i].fields[n].label, label))
                return s->data->accounts[i].fields[n].value;
        }
    }
    return NULL;
}

static const char *nth_word(struct walk *k, const struct site_block *b)
{
    const char *s = b->help ? b->help : "";
    const char *colon = strrchr(s, ':');
    s = colon ? colon + 1 : s;
    for (int n = 1;; n++) {
        s += strspn(s, " \n«»\xc2\xa0");
        size_t len = strcspn(s, " \n.,");
        if (n == (b->rule.which ? b->rule.which : 3) || !*s)
            return arena_strndup(&k->story->arena, s, len);
        s += len;
    }
}

static const char *a_file(struct walk *k, const char *label)
{
    const struct world *w = &k->world;
    const char *told = rng_below(&k->rng, 3) > 0 ? story_answer(k->story, label, &k->rng) : NULL;
    if (told)
        return told;
    return w->file_count ? w->files[rng_below(&k->rng, (unsigned)w->file_count)]->id : "";
}

static const char *good_text(struct walk *k, const struct site_block *b)
{
    const char *own = account_value(k->at.site, b->text), *text = NULL;
    if (b->rule.kind == RULE_WORDS)
        return nth_word(k, b);
    if (b->rule.kind == RULE_NEW_PASSWORD || b->rule.kind == RULE_SAME)
        return !own || k->at.site->account == ACCOUNT_NONE || rng_below(&k->rng, 2) ? new_password : own;
    if (b->rule.kind == RULE_CODE)
        return k->at.site->code ? k->at.site->code : "123456";
    if (b->rule.kind == RULE_PASSWORD && k->at.site->password && rng_below(&k->rng, 4) > 0)
        return new_password;
    if (own && rng_below(&k->rng, 8) > 0)
        return own;
    if (rng_below(&k->rng, 3) > 0)
        text = story_answer(k->story, b->text, &k->rng);
    text = text ? text : b->example && rng_below(&k->rng, 2) ? b->example : NULL;
    text = text ? text : story_fits(k->story, &k->world, &b->rule);
    return text ? text : "Bonjour";
}

/* The choices of a box: its own, or what is left of a list of records. */
static const char *a_choice(struct walk *k, const struct site_block *b)
{
    for (int i = 0; i < k->page.count; i++) {
        const struct item *it = &k->page.items[i];
        unsigned n = 0;
        if (it->kind != ITEM_FIELD || !it->options || !streq(it->source, b->text))
            continue;
        while (it->options[n])
            n++;
        return n > 0 ? it->options[rng_below(&k->rng, n)] : "";
    }
    return "";
}

static const char *text_for(struct walk *k, const struct site_block *b, enum value value)
{
    const struct seen *seen = met(k, b);
    bool choice = b->options.count > 0 || b->from;
    if (value == EMPTY)
        return "";
    if (value == MALFORMED && malformed[b->rule.kind])
        return malformed[b->rule.kind];
    if (value == REAL)
        return reals[rng_below(&k->rng, ARRAY_LEN(reals))];
    if (value == GOOD && seen->good && b->rule.kind != RULE_CODE && rng_below(&k->rng, 8) > 0)
        return seen->good;
    return choice ? a_choice(k, b) : b->rule.kind == RULE_FILE ? a_file(k, b->text) : good_text(k, b);
}

static void put(struct walk *k, const struct site_block *b, enum value value)
{
    const char *text = arena_strdup(&k->story->arena, text_for(k, b, value));
    if (b->rule.kind == RULE_TICK) {
        gesture(k, ACT_TOGGLE, "field/", b->text, value == EMPTY ? "off" : "on");
    } else if (b->rule.kind != RULE_FILE) {
        gesture(k, ACT_SET, "field/", b->text, text);
        met(k, b)->last = text;
    } else if (value != EMPTY) {
        struct site *s = k->at.site;
        gesture(k, ACT_ACTIVATE, "field/", b->text, text);
        met(k, b)->good = was_refused(k, s, b->text) ? NULL : text;
    }
}

#endif
