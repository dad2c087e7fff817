/* tally.c - what is told of a lesson that was played: tasks, foreseen mistakes, and an estimate of the time it takes.
 *
 * The estimate is a rule of thumb for adults who read slowly and type with two fingers: 100 words a minute for every text
 * that comes on the screen, once, of lists the first lines; 6 seconds to find and press a thing, 4 seconds for a box and one
 * for each sign in it; half a minute for the wrong turn or the question that each task brings. The last three are doing. */
#include "play.h"

#include <stdlib.h>

enum { WORDS_A_MINUTE = 100, LIST_LINES = 8 };

/* Seconds of one action. */
static const double seconds[ACT_COUNT] = {
    [ACT_ACTIVATE] = 6, [ACT_SET] = 4,  [ACT_TOGGLE] = 6, [ACT_MOVE] = 8,
    [ACT_KEY] = 4,      [ACT_NEXT] = 2, [ACT_BACK] = 4,
};
static const double seconds_a_sign = 1, seconds_a_task = 30;

static bool seen(struct tally *t, const char *text)
{
    uint64_t hash = rng_seed(text);
    for (size_t i = 0; i < t->seen_count; i++)
        if (t->seen[i] == hash)
            return true;
    t->seen = grow(t->seen, t->seen_count, &t->seen_cap, sizeof *t->seen);
    t->seen[t->seen_count++] = hash;
    return false;
}

static size_t count_words(const char *text)
{
    size_t n = 0;
    for (bool inside = false; *text != '\0'; text++) {
        bool space = *text == ' ' || *text == '\n';
        n += !space && !inside;
        inside = !space;
    }
    return n;
}

static void read_text(struct tally *t, const char *text)
{
    if (text != NULL && *text != '\0' && !seen(t, text))
        t->words += count_words(text);
}

void tally_page(struct play *p)
{
    struct tally *t = &p->tally;
    struct page page;
    int rows = 0;
    page_init(&page);
    session_show(p->own, &page);
    for (int i = 0; i < page.count; i++) {
        const struct item *item = &page.items[i];
        bool row = item->kind == ITEM_ROW || item->kind == ITEM_LINK;
        rows += row;
        if (row && rows > LIST_LINES)
            continue;
        read_text(t, item->label);
        if (item->kind == ITEM_PAIR || item->kind == ITEM_ROW)
            read_text(t, item->text);
    }
    page_free(&page);
}

void tally_action(struct play *p, const struct action *a)
{
    p->tally.doing += seconds[a->verb];
    if (a->verb == ACT_SET && a->text != NULL)
        p->tally.doing += seconds_a_sign * (double)utf8_count(a->text);
}

void tally_facts(struct play *p, const struct condition *c)
{
    struct tally *t = &p->tally;
    for (size_t i = 0; c != NULL && i < c->count; i++) {
        size_t k = 0;
        while (k < t->fact_count && !streq(t->facts[k], c->matches[i].fact))
            k++;
        if (k < t->fact_count)
            continue;
        t->facts = grow(t->facts, t->fact_count, &t->fact_cap, sizeof *t->facts);
        t->facts[t->fact_count++] = c->matches[i].fact;
    }
    for (size_t i = 0; c != NULL && i < c->any_count; i++)
        tally_facts(p, &c->any[i]);
}

static double reading(const struct tally *t)
{
    return 60.0 * (double)t->words / WORDS_A_MINUTE;
}

static double doing(const struct tally *t)
{
    return t->doing + seconds_a_task * (double)t->tasks;
}

int tally_minutes(const struct tally *t)
{
    return (int)((reading(t) + doing(t) + 30) / 60);
}

int tally_share(const struct tally *t)
{
    double all = reading(t) + doing(t);
    return all > 0 ? (int)(100 * doing(t) / all + 0.5) : 0;
}

void tally_free(struct tally *t)
{
    free(t->seen);
    free(t->facts);
    *t = (struct tally){ 0 };
}
