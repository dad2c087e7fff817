/* view_kit.h - a view of 80x24 and the keys that are pressed in it, for the suites of the focus. */
#ifndef TESTS_VIEW_KIT_H
#define TESTS_VIEW_KIT_H

#include "unit/runner.h"
#include "unit/view_pages.h"

#include <string.h>

static struct page page;
static struct view *view;
__attribute__((unused)) static struct action action;

static inline void open_view(void)
{
    page_init(&page);
    view = view_new();
    memset(&action, 0, sizeof action);
}

static inline void close_view(void)
{
    view_free(view);
    page_free(&page);
}

static inline void show(const char *name)
{
    build_sample(&page, name);
    view_show(view, &page);
}

static inline bool press(enum input_key key)
{
    return view_input(view, (struct input){ .key = key }, &action);
}

static inline bool type(uint32_t ch)
{
    return view_input(view, (struct input){ .key = INPUT_CHAR, .ch = ch }, &action);
}

static inline void expect_focus(const char *id)
{
    int focus = view_focus(view);
    const char *got = focus >= 0 ? page.items[focus].id : "(none)";
    ck_assert_str_eq(got, id);
}

static inline void expect_action(enum verb verb, const char *target)
{
    ck_assert_str_eq(action_verb_name(action.verb), action_verb_name(verb));
    ck_assert_msg(streq(action.target, target), "target %s, not %s", action.target ? action.target : "NULL",
                  target ? target : "NULL");
}

static inline void three_rows(const char *key, const char *const *ids, size_t count, const char *wish,
                              unsigned turn)
{
    page_begin(&page, key);
    list(&page, "rows", 0);
    for (size_t i = 0; i < count; i++)
        row(&page, ids[i], ids[i], NULL);
    page_close(&page);
    page_wish(&page, wish, turn);
    view_show(view, &page);
}

__attribute__((unused)) static const char *const abc[] = { "a", "b", "c" };

#endif
