/* voice.c - the texts of an item in the reader's language, the words of real screens beside. */
#include "voice.h"

#include <string.h>

const char *page_said(struct page *p, const char *source)
{
    return voice_lines(p->voice, source, &p->arena);
}

const char *page_said_n(const struct page *p, const char *one, const char *many, unsigned long n)
{
    if (p->voice != NULL && p->voice->tr != NULL)
        return p->voice->tr(one, many, n);
    return n > 1 ? many : one; /* as French counts */
}

/* « Envoyer · Send » */
static const char *both(struct page *p, const char *source, const char *said)
{
    return streq(source, said) ? source : page_printf(p, "%s · %s", source, said);
}

const char *page_named(struct page *p, const char *source)
{
    const char *said = page_said(p, source);
    return said == source || !p->beside ? said : both(p, source, said);
}

/* The words of a screen, that one has to find. Rows are content: messages, files. */
static bool is_named(const struct item *it)
{
    static const bool named[ITEM_GROUP + 1] = {
        [ITEM_BUTTON] = true, [ITEM_LINK] = true, [ITEM_FIELD] = true, [ITEM_TOGGLE] = true
    };
    return it->group == GROUP_PANE || (it->id != NULL && named[it->kind]);
}

static bool is_aside(const struct page *p, const struct item *it)
{
    if (it->kind != ITEM_ROW || it->group != GROUP_NONE)
        return false;
    int at = p->open;
    while (at >= 0 && p->items[at].group != GROUP_PANE)
        at = p->items[at].parent;
    return at >= 0 && (p->items[at].flags & ITEM_SIDE) != 0;
}

/* The places beside a list are words of the screen too; where both languages have no room, the one of real screens. */
static const char *aside_named(struct page *p, const char *source)
{
    enum { SIDE_MOST = 20 };
    const char *named = page_named(p, source);
    return text_width(named) <= SIDE_MOST || !p->beside ? named : source;
}

static void label_speak(struct page *p, struct item *it)
{
    if (it->flags & ITEM_MARK) /* an answer as it is written in the language it was given in */
        return;
    const char *said = is_aside(p, it) ? aside_named(p, it->label)
                       : is_named(it)  ? page_named(p, it->label)
                                       : page_said(p, it->label);
    if (said == it->label) /* unknown, or said already */
        return;
    it->source = it->source != NULL ? it->source : it->label;
    it->label = said;
}

/* A choice shows its options in one language and sets them in the other. */
static void options_speak(struct page *p, struct item *it)
{
    size_t count = 0;
    while (it->options[count] != NULL)
        count++;
    const char **said = arena_array(&p->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        said[i] = page_named(p, it->options[i]);
        if (it->value != NULL && streq(it->value, it->options[i]))
            it->value = said[i];
    }
    it->values = it->values != NULL ? it->values : it->options;
    it->options = said;
}

void item_speak(struct page *p, struct item *it)
{
    label_speak(p, it);
    it->text = page_said(p, it->text);
    it->extra = page_said(p, it->extra);
    it->error = page_said(p, it->error);
    it->example = page_said(p, it->example);
    if (it->options != NULL)
        options_speak(p, it);
}
