/* view_pages.h - the screens of the program as pages built by hand: what the view is tested with. Included by one
 * test program; the apps and screens build their own. */
#ifndef TESTS_VIEW_PAGES_H
#define TESTS_VIEW_PAGES_H

#include "passerelle/view.h"

struct sample {
    const char *name;
    void (*build)(struct page *);
};

static inline void text(struct page *p, const char *label)
{
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = label });
}

static inline void heading(struct page *p, const char *label)
{
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = label });
}

static inline void note(struct page *p, enum tone tone, const char *label)
{
    page_add(p, (struct item){ .kind = ITEM_NOTE, .tone = tone, .label = label });
}

static inline void pair(struct page *p, const char *label, const char *words)
{
    page_add(p, (struct item){ .kind = ITEM_PAIR, .label = label, .text = words });
}

static inline void row(struct page *p, const char *id, const char *label, const char *extra)
{
    page_add(p, (struct item){ .kind = ITEM_ROW, .id = id, .label = label, .extra = extra });
}

static inline void button(struct page *p, const char *id, const char *label)
{
    page_add(p, (struct item){ .kind = ITEM_BUTTON, .id = id, .label = label });
}

static inline void list(struct page *p, const char *id, unsigned flags)
{
    page_open(p, (struct item){ .group = GROUP_LIST, .id = id, .flags = flags });
}

static inline void bar(struct page *p, const char *gesture)
{
    page_open(p, (struct item){ .group = GROUP_BAR, .gesture = gesture });
}

static inline void lesson_page(struct page *p, const char *key, int step)
{
    page_begin(p, key);
    page_place(p, "Ma boîte mail › Lire et répondre", "Lire et répondre");
    page_steps(p, step, 9);
    page_slot(p, 2, "[F1] aide", NULL);
    page_slot(p, 3, "[F2] appeler", NULL);
}

static inline void line_slots(struct page *p, const char *verb, const char *gesture, const char *brief)
{
    page_slot(p, 0, verb, NULL);
    page_slot(p, 1, gesture, brief);
}

#include "unit/view_pages_apps.h"
#include "unit/view_pages_screens.h"

static const struct sample samples[] = {
    { "login", page_login },     { "new-card", page_new_card }, { "home", page_home },
    { "read", page_read },       { "choose", page_choose },     { "forgiven", page_forgiven },
    { "match", page_match },     { "order", page_order },       { "inbox", page_inbox },
    { "message", page_message }, { "compose", page_compose },   { "hint", page_hint },
    { "demo", page_demo },       { "mistake", page_mistake },   { "success", page_success },
    { "dialog", page_dialog },   { "form", page_form },         { "results", page_results },
    { "upload", page_upload },   { "summary", page_summary },   { "hidden", page_hidden },
    { "help", page_help },       { "menu", page_menu },         { "language", page_language },
};
static const size_t sample_count = ARRAY_LEN(samples);

/* The page of that name, built afresh. */
static inline void build_sample(struct page *p, const char *name)
{
    for (size_t i = 0; i < sample_count; i++)
        if (streq(samples[i].name, name))
            samples[i].build(p);
}

#endif
