/* learn_kit.h - the learners' program over the small lesson and a store in memory that can be made to fail. */
#ifndef TESTS_LEARN_KIT_H
#define TESTS_LEARN_KIT_H

#include "passerelle/learn.h"

#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdio.h>
#include <string.h>

#ifndef LEARN_PACKS
#define LEARN_PACKS SOURCE_DIR "/tests/fixtures/petit"
#endif

enum { SECOND = 1000, MINUTE = 60 * SECOND };
__attribute__((unused)) static const int64_t day_ms = 24 * 3600 * (int64_t)SECOND;

static struct packs packs;
static struct journal *journal;
static struct learn *l;
static struct page page;
static struct arena arena;
static struct now now;
static char language[8];
static struct learn_config config;
static bool broken;     /* the store refuses to write */
static bool unreadable; /* and its cards cannot be read */
static struct store_ops fragile;

static inline bool fragile_append(void *store, const struct batch *batch, const struct now *when,
                                  struct diags *diags)
{
    if (broken)
        return diag_error(diags, "the disk is full");
    return store_memory.append(store, batch, when, diags);
}

static inline bool fragile_people(void *store, person_fn *fn, void *ctx, struct diags *diags)
{
    if (unreadable)
        return diag_error(diags, "the journal is damaged");
    return store_memory.person_each(store, fn, ctx, diags);
}

static inline void use_language(const char *code)
{
    snprintf(language, sizeof language, "%s", code);
}

static inline void open_program(void)
{
    struct diags diags = { 0 };
    l = learn_open(journal, &config, &now, &diags);
    text_print_diags(stderr, &diags);
    ck_assert_ptr_nonnull(l);
    diags_free(&diags);
}

static inline void setup(void)
{
    static const struct store_ops *const stores[] = { &fragile, NULL };
    struct diags diags = { 0 };
    fragile = store_memory;
    fragile.append = fragile_append;
    fragile.person_each = fragile_people;
    broken = unreadable = false;
    packs = (struct packs){ 0 };
    ck_assert(packs_find(&packs, LEARN_PACKS, &diags));
    journal = journal_open("memory:", stores, &diags);
    ck_assert_ptr_nonnull(journal);
    now = (struct now){ .utc_ms = 1795428000000, .local = { { 2026, 11, 23 }, 10, 0 } };
    config = (struct learn_config){
        .packs = &packs, .seat = "poste 1", .lock_minutes = 3, .use_language = use_language
    };
    page_init(&page);
    open_program();
    diags_free(&diags);
}

static inline void teardown(void)
{
    learn_close(l, &now);
    journal_close(journal);
    packs_free(&packs);
    page_free(&page);
    arena_free(&arena);
    l = NULL;
}

static inline const char *shown(void);

static inline bool try(const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a), "no action: %s", line);
    now.utc_ms += 2 * SECOND;
    return learn_act(l, &a, &now);
}

static inline void act(const char *line)
{
    ck_assert_msg(try(line), "refused: %s", line);
}

static inline void acts(const char *const lines[])
{
    for (; *lines != NULL; lines++)
        act(*lines);
}

static inline const char *shown(void)
{
    struct str out = { 0 };
    learn_show(l, &page);
    page_print(&out, &page);
    const char *text = arena_strdup(&arena, str_s(&out));
    str_free(&out);
    return text;
}

static inline bool shows(const char *words)
{
    return strstr(shown(), words) != NULL;
}

static inline void add_person(const char *name, const char *picture, int64_t seen_ms)
{
    struct diags diags = { 0 };
    struct person_card card = { .name = name, .picture = picture, .seen_ms = seen_ms };
    ck_assert(journal_person_put(journal, &card, &diags));
    diags_free(&diags);
}

/* Chooses the first card on the page. */
static inline void sit_down(void)
{
    act(arena_printf(&arena, "activate person/%.32s", strstr(shown(), "person/") + strlen("person/")));
}

/* The program stops, as by a power cut of the screen, and starts again. */
static inline void start_again(void)
{
    learn_close(l, &now);
    open_program();
}

static size_t counts[EVENT_KINDS];

static inline bool count_event(void *ctx, const struct event *e)
{
    (void)ctx;
    counts[e->kind]++;
    return true;
}

static inline size_t events(enum event_kind kind)
{
    struct diags diags = { 0 };
    memset(counts, 0, sizeof counts);
    ck_assert(journal_each(journal, (struct event_query){ 0 }, count_event, NULL, &diags));
    diags_free(&diags);
    return counts[kind];
}

__attribute__((unused)) static const char *const beginner[] = {
    "activate new",    "next", "next", "activate line/soleil", "next", "set name \"Amina\"",
    "activate create", "next", NULL
};
__attribute__((unused)) static const char *const to_practise[] = { "activate continue",
                                                                   "activate rating/yes",
                                                                   "next",
                                                                   "activate answer/1",
                                                                   "next",
                                                                   "set answer \"Répondre\"",
                                                                   "activate answer",
                                                                   "next",
                                                                   NULL };
__attribute__((unused)) static const char *const practise[] = { "next",
                                                                "next",
                                                                "next",
                                                                "activate button/send",
                                                                "activate message/nadia-rdv",
                                                                "activate button/reply",
                                                                "set field/body \"Bonjour, oui\"",
                                                                "activate button/send",
                                                                "activate message/nadia-rdv",
                                                                "activate button/reply",
                                                                "set field/body \"Merci\"",
                                                                "activate button/send",
                                                                "next",
                                                                NULL };

static inline bool keep_card(void *ctx, const struct person_card *card)
{
    struct person_card *kept = ctx;
    *kept = *card;
    kept->referent = card->referent != NULL ? arena_strdup(&arena, card->referent) : NULL;
    kept->language = card->language != NULL ? arena_strdup(&arena, card->language) : NULL;
    return false;
}

/* The first card as the journal holds it. */
static inline struct person_card kept_card(void)
{
    struct person_card card = { 0 };
    struct diags diags = { 0 };
    journal_person_each(journal, keep_card, &card, &diags);
    diags_free(&diags);
    return card;
}

#endif
