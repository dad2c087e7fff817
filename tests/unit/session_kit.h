/* session_kit.h - the small lesson played by lines of actions, for the suites of the session. */
#ifndef TESTS_SESSION_KIT_H
#define TESTS_SESSION_KIT_H

#include "passerelle/session.h"

#include "passerelle/text.h"
#include "unit/runner.h"

#include <stdio.h>
#include <string.h>

#ifndef SESSION_LESSON
#define SESSION_LESSON "/tests/fixtures/petit/petite.yaml"
#endif
#define LESSON SOURCE_DIR SESSION_LESSON

static struct lesson *lesson;
static struct session *s;
static struct page page;
static struct arena arena;

static void setup(void)
{
    struct diags diags = { 0 };
    lesson = lesson_read_file(LESSON, (struct lesson_options){ .lenient = true }, &diags);
    text_print_diags(stderr, &diags);
    ck_assert_ptr_nonnull(lesson);
    diags_free(&diags);
    s = session_open(lesson, 7);
    page_init(&page);
}

static void teardown(void)
{
    session_close(s);
    lesson_free(lesson);
    page_free(&page);
    arena_free(&arena);
}

static bool act_in(struct session *in, const char *line)
{
    struct action a;
    ck_assert_msg(action_parse(line, &arena, &a), "no action: %s", line);
    return session_act(in, &a);
}

static void act(const char *line)
{
    ck_assert_msg(act_in(s, line), "refused: %s", line);
}

static inline void acts(const char *const lines[])
{
    for (; *lines != NULL; lines++)
        act(*lines);
}

static const char *shown_in(const struct session *in)
{
    struct str out = { 0 };
    session_show(in, &page);
    page.turn = 0; /* counts gestures, of which a resume point keeps fewer */
    for (int i = 0; i < page.count; i++)
        if (page.items[i].flags & ITEM_SECRET)
            page.items[i].value = ""; /* letters of a secret are not kept */
    page_print(&out, &page);
    const char *text = arena_strdup(&arena, str_s(&out));
    str_free(&out);
    return text;
}

static inline bool shows(const char *words)
{
    return strstr(shown_in(s), words) != NULL;
}

/* The last outcome of a kind; drains everything. */
static inline struct outcome last(enum outcome_kind kind)
{
    struct outcome o, found = { .kind = (enum outcome_kind) - 1 };
    while (session_drain(s, &o))
        if (o.kind == kind)
            found = o;
    return found;
}

__attribute__((unused)) static const char *const to_practise[] = { "activate rating/yes",
                                                                   "next",
                                                                   "activate answer/1",
                                                                   "next",
                                                                   "set answer \"Répondre\"",
                                                                   "activate answer",
                                                                   "next",
                                                                   NULL };
__attribute__((unused)) static const char *const played[] = { "next", "next", "next", "activate button/send",
                                                              NULL };
__attribute__((unused)) static const char *const reply_nadia[] = { "activate button/reply",
                                                                   "set field/body \"Bonjour, oui. Ana\"",
                                                                   "activate button/send", NULL };

__attribute__((unused)) static const char *const thank_nadia[] = { "activate button/reply",
                                                                   "set field/body \"Merci. Ana\"",
                                                                   "activate button/send", NULL };

#endif
