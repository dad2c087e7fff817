/* The step `read`: at most seven lines, and the hard words that appear for the first time. */
#include "internal.h"

#include <string.h>

enum { GLOSS_AT_MOST = 2 };

static void nothing(struct session *s)
{
    (void)s;
}

/* True if an earlier step of the lesson already used the word. */
static bool seen_before(const struct session *s, const char *word)
{
    for (int i = 0; i < s->place; i++) {
        const char *text = s->lesson->steps[i].text;
        if (text != NULL && text_contains(text, word))
            return true;
    }
    return false;
}

static void add_glossary(const struct session *s, const struct step *step, struct page *p)
{
    int added = 0;
    for (size_t i = 0; i < s->lesson->glossary_count && added < GLOSS_AT_MOST; i++) {
        const struct gloss *g = &s->lesson->glossary[i];
        if (!text_contains(step->text, g->word) || seen_before(s, g->word))
            continue;
        page_add(p, (struct item){ .kind = ITEM_TEXT,
                                   .flags = ITEM_QUIET,
                                   .label = page_printf(p, "%s : %s.", g->word, page_said(p, g->meaning)) });
        added++;
    }
}

static void read_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    session_frame(s, p, page_printf(p, "read/%d", s->place));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    add_glossary(s, step, p);
}

static bool read_act(struct session *s, const struct action *a)
{
    if (a->verb != ACT_NEXT)
        return false;
    session_step_done(s);
    return true;
}

const struct step_ops step_read = { nothing, read_show, read_act, nothing };
