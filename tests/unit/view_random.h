/* view_random.h - pages made at random, some of them strange: what no screen builds must not harm the view. */
#ifndef TESTS_VIEW_RANDOM_H
#define TESTS_VIEW_RANDOM_H

#include "passerelle/view.h"

static inline const char *random_text(struct rng *rng, struct page *p)
{
    static const char *const words[] = {
        "Bonjour",
        "Nadia",
        "rendez-vous",
        "à",
        "14 h",
        "[Entrée]",
        "*fort*",
        "«",
        "attestation",
        "»",
        "\n",
        "日本",
        "e\xCC\x81",
        ":",
        "?",
        ("un-mot-beaucoup-trop-long-"
         "pour-une-petite-fenêtre-de-terminal"),
        "[",
        "*",
        "👍",
        "",
        "●",
        "œuvre",
        "Müller",
        "x",
    };
    unsigned n = rng_below(rng, 8) ? rng_below(rng, 6) : rng_below(rng, 60);
    const char *text = "";
    if (!rng_below(rng, 12))
        return NULL;
    for (unsigned i = 0; i < n; i++)
        text = page_printf(p, "%s%s%s", text, i ? " " : "", words[rng_below(rng, ARRAY_LEN(words))]);
    return text;
}

static inline const char *random_id(struct rng *rng, struct page *p)
{
    return rng_below(rng, 6) ? page_printf(p, "item/%d", p->count) : NULL;
}

static inline struct item random_leaf(struct rng *rng, struct page *p)
{
    static const char *const options[] = { "un", "deux", "trois mots entiers", NULL };
    struct item it = { .kind = (enum item_kind)rng_below(rng, ITEM_GROUP) };
    it.id = random_id(rng, p);
    it.label = random_text(rng, p);
    if (rng_below(rng, 2))
        it.text = random_text(rng, p);
    if (rng_below(rng, 3) == 0)
        it.extra = random_text(rng, p);
    it.flags = (unsigned)rng_next(rng) & (unsigned)rng_next(rng) & 0xFFFF;
    it.tone = (enum tone)rng_below(rng, TONE_WARNING + 1);
    it.amount = (int)rng_below(rng, 20);
    it.most = rng_below(rng, 4) ? 0 : (int)rng_below(rng, 200);
    if (it.kind == ITEM_FIELD || it.flags & ITEM_MARK)
        it.value = random_text(rng, p);
    if (it.kind == ITEM_FIELD) {
        it.lines = (int)rng_below(rng, 8);
        it.error = rng_below(rng, 3) ? NULL : random_text(rng, p);
        it.example = rng_below(rng, 3) ? NULL : "22/11/1999";
        it.options = rng_below(rng, 3) ? NULL : options;
    }
    if (rng_below(rng, 4) == 0)
        it.art = " o\n(ooo)\n  |";
    return it;
}

static inline void random_items(struct rng *rng, struct page *p, int depth)
{
    for (unsigned n = rng_below(rng, depth ? 5 : 9); n; n--) {
        if (depth < 3 && !rng_below(rng, 3)) {
            struct item group = random_leaf(rng, p);
            group.group = (enum group_kind)(1 + rng_below(rng, GROUP_DIALOG));
            group.amount = (int)rng_below(rng, 6);
            page_open(p, group);
            random_items(rng, p, depth + 1);
            page_close(p);
        } else {
            page_add(p, random_leaf(rng, p));
        }
    }
}

/* Any page that the builder allows. */
static inline void random_page(struct rng *rng, struct page *p)
{
    static const char *const keys[] = { "a", "b", "c" };
    page_begin(p, keys[rng_below(rng, ARRAY_LEN(keys))]);
    page_place(p, random_text(rng, p), NULL);
    if (rng_below(rng, 2))
        page_steps(p, (int)rng_below(rng, 12), 9);
    for (int i = 0; i < 4; i++)
        page_slot(p, i, random_text(rng, p), NULL);
    random_items(rng, p, 0);
    if (rng_below(rng, 3) == 0)
        page_wish(p, page_printf(p, "item/%u", rng_below(rng, 30)), rng_below(rng, 2));
    if (rng_below(rng, 6) == 0)
        p->scope = page_printf(p, "item/%u", rng_below(rng, 30));
    p->watch = rng_below(rng, 10) == 0;
}

#endif
