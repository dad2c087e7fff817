/* site_kit.h - the services of tests/fixtures/services, walked by lines of actions, for the suites of the room site. */
#ifndef TESTS_SITE_KIT_H
#define TESTS_SITE_KIT_H

#include "passerelle/site.h"
#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdlib.h>
#include <string.h>

static struct pack *kit_pack;
static struct pack_shared kit_shared;
static struct world world;
static struct site_spot at;
static struct page page;

static inline void kit_open(void)
{
    struct diags diags = { 0 };
    kit_pack = pack_read(SOURCE_DIR "/tests/fixtures/services", &diags);
    text_print_diags(stderr, &diags);
    ck_assert_ptr_nonnull(kit_pack);
    pack_shared_read(kit_pack, &kit_shared, &diags);
    text_print_diags(stderr, &diags);
    ck_assert_uint_eq(diags.errors, 0);
    ck_assert_uint_eq(kit_shared.world_count, 1);
    diags_free(&diags);
    world_open(&world, kit_shared.worlds[0], 7);
    page_init(&page);
    at = (struct site_spot){ 0 };
}

static inline void kit_close(void)
{
    page_free(&page);
    world_close(&world);
    pack_shared_free(&kit_shared);
    pack_free(kit_pack);
}

static inline void show(void)
{
    page_begin(&page, "browser");
    site_show(&world, &at, &page);
}

/* Goes to an address, as typed. */
static inline void go(const char *address)
{
    const char *name;
    struct site *site = world_site_at(&world, address, &name);
    ck_assert_msg(site, "%s", address);
    world_turn(&world);
    at = site_enter(&world, site, name);
    show();
}

static inline bool do_action(enum verb verb, const char *kind, const char *label, const char *text)
{
    struct str target = { 0 };
    str_printf(&target, "%s%s", kind, label);
    world_turn(&world);
    bool done =
        site_act(&world, &at, &(struct action){ .verb = verb, .target = str_s(&target), .text = text });
    str_free(&target);
    show();
    return done;
}

/* One gesture, in the words of the screen: fill Nom = Martin, press Continuer, open Mon compte, tick, row, modify,
 * choose, file, enter (the document of a box, or [Entrée] in it), back. */
static inline bool act(const char *line)
{
    static const struct {
        const char *word, *kind;
        enum verb verb;
    } gestures[] = {
        { "fill ", "field/", ACT_SET },
        { "press ", "button/", ACT_ACTIVATE },
        { "open ", "link/", ACT_ACTIVATE },
        { "tick ", "field/", ACT_TOGGLE },
        { "row ", "record/", ACT_ACTIVATE },
        { "modify ", "edit/", ACT_ACTIVATE },
        { "choose ", "choose/", ACT_ACTIVATE },
        { "file ", "file/", ACT_ACTIVATE },
        { "enter ", "field/", ACT_ACTIVATE },
        { "person ", "person/", ACT_TOGGLE },
        { "back", "", ACT_BACK },
    };
    for (size_t i = 0; i < ARRAY_LEN(gestures); i++) {
        if (!starts_with(line, gestures[i].word))
            continue;
        const char *rest = line + strlen(gestures[i].word), *sign = strstr(rest, " = ");
        char *label = sign ? xstrndup(rest, (size_t)(sign - rest)) : xstrdup(rest);
        bool done = do_action(gestures[i].verb, gestures[i].kind, label, sign ? sign + 3 : NULL);
        free(label);
        return done;
    }
    ck_abort_msg("%s", line);
    return false;
}

/* Lines of gestures; each must be one of the page. */
static inline void walk(const char *lines)
{
    for (const char *s = lines; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        char *line = xstrndup(s, n);
        ck_assert_msg(act(line), "%s on %s", line, at.page ? at.page->id : "no page");
        free(line);
        s += n;
    }
}

static inline void at_page(const char *site, const char *name)
{
    ck_assert_str_eq(at.site->data->id, site);
    ck_assert_msg(at.page, "no page");
    ck_assert_msg(streq(at.page->id, name), "%s, not %s: %s", at.page->id, name,
                  world.refusal ? world.refusal : "");
}

/* The page as text holds these words. */
static inline bool shown(const char *words)
{
    struct str s = { 0 };
    page_print(&s, &page);
    bool there = strstr(str_s(&s), words) != NULL;
    str_free(&s);
    return there;
}

static inline void shows(const char *words)
{
    struct str s = { 0 };
    page_print(&s, &page);
    ck_assert_msg(strstr(str_s(&s), words), "%s is not in\n%s", words, str_s(&s));
    str_free(&s);
}

static inline const struct fact *last_fact(const char *name)
{
    for (size_t i = world.fact_count; i-- > 0;) {
        if (streq(world.facts[i].kind->name, name))
            return &world.facts[i];
    }
    return NULL;
}

/* The last fact of that name happened with the last action, and says this. */
static inline void stated(const char *name, const char *first, const char *second, const char *third)
{
    const struct fact *f = last_fact(name);
    ck_assert_msg(f && f->turn == world.turn, "%s was not stated", name);
    const char *wanted[] = { first, second, third };
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        ck_assert_msg(!wanted[i] || streq(f->value[i], wanted[i]), "%s: %s, not %s", name,
                      f->value[i] ? f->value[i] : "none", wanted[i]);
}

static inline void refused(const char *label, const char *why, const char *say)
{
    stated("site.refused", label, NULL, why);
    ck_assert_msg(world.refusal && strstr(world.refusal, say), "%s",
                  world.refusal ? world.refusal : "no refusal");
    ck_assert_ptr_null(world.notice);
}

static inline struct record *record(const char *site, const char *kind)
{
    struct site *s = world_site(&world, site);
    for (size_t i = s->count; i-- > 0;) {
        if (streq(s->records[i]->data->kind, kind) && s->records[i]->mine)
            return s->records[i];
    }
    return NULL;
}

static inline const char *value(const char *site, const char *kind, const char *label)
{
    struct record *r = record(site, kind);
    for (size_t i = 0; r && i < r->count; i++) {
        if (streq(r->values[i].label, label))
            return r->values[i].value;
    }
    return NULL;
}

static inline const struct mail *last_mail(void)
{
    return world.mail[world.mail_count - 1];
}

#endif
