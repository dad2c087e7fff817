/* links: screen view */
/*
 * Bytes choose among what the page offers: two bytes an action, aimed at the page's stops, or a key of the keyboard.
 * Exercises: the whole learners' program over the small lesson (screens, session, mail app, judging, recording into a
 * store in memory), the view at changing sizes, save and load. Demands: no crash, no leak; every page can be left or acted
 * on; a page with an app keeps its window; the cursor stays on the canvas; what is saved leads to the same page.
 */
#include "passerelle/learn.h"
#include "passerelle/session.h"
#include "passerelle/view.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *const texts[] = { "",
                                     "nadia",
                                     "Bonjour, oui",
                                     "Répondre",
                                     "é\nligne",
                                     "bakary@",
                                     "ana.costa@courrier.example",
                                     "Trois poires mûres" };
static const enum verb gestures[] = { ACT_NEXT, ACT_NEXT,    ACT_BACK, ACT_HINT,
                                      ACT_UNDO, ACT_RESTART, ACT_CALL, ACT_NEXT };
static const char *const places[] = { "menu", "language", "hide", "home" };
static const int sizes[][2] = { { 80, 24 }, { 40, 15 }, { 39, 15 }, { 200, 60 }, { 78, 22 }, { 1, 1 } };

static void demand(bool truth)
{
    if (!truth)
        abort();
}

struct run {
    struct learn *learn;
    struct page page;
    struct view *view;
    struct now now;
};

static struct packs *packs(void)
{
    static struct packs found;
    struct diags diags = { 0 };
    if (found.count == 0)
        demand(packs_find(&found, SOURCE_DIR "/tests/fixtures/petit", &diags));
    diags_free(&diags);
    return &found;
}

/* The action that byte a names on this page; b chooses its text. False: that item is no stop. */
static bool pick(struct run *r, uint8_t a, uint8_t b, struct action *out)
{
    struct page *p = &r->page;
    if (a >= 240) {
        *out = (struct action){ .verb = ACT_GO, .target = places[a % ARRAY_LEN(places)] };
        return true;
    }
    if (a >= 200 || p->count == 0) {
        *out = (struct action){ .verb = gestures[a % ARRAY_LEN(gestures)] };
        return true;
    }
    const struct item *it = &p->items[a % p->count];
    if (!page_is_stop(p, a % p->count))
        return false;
    bool set = it->kind == ITEM_FIELD && b % 4 != 0;
    *out = (struct action){ .verb = set ? ACT_SET : ACT_ACTIVATE,
                            .target = it->id,
                            .text = set ? texts[b % ARRAY_LEN(texts)] : NULL };
    if (set && it->options != NULL)
        out->text = it->options[0];
    return true;
}

/* The way to a card, into the lesson, to its exercise: the first byte says how much of it is walked beforehand. */
static const char *const prelude[] = {
    "activate new",
    "next",
    "next",
    "activate line/soleil",
    "next",
    "set name \"Amina\"",
    "activate create",
    "next",
    "activate continue",
    "activate rating/yes",
    "next",
    "activate answer/1",
    "next",
    "set answer \"Répondre\"",
    "activate answer",
    "next",
    "next",
    "next",
    "next",
    "activate button/send",
};

static void walk_prelude(struct run *r, uint8_t a)
{
    static const size_t lengths[] = { 0, 8, 16, ARRAY_LEN(prelude) };
    struct arena arena = { 0 };
    struct action action;
    for (size_t i = 0; i < lengths[a % ARRAY_LEN(lengths)]; i++) {
        demand(action_parse(prelude[i], &arena, &action));
        demand(learn_act(r->learn, &action, &r->now));
    }
    arena_free(&arena);
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++)
        if (page_is_stop(p, i))
            return true;
    return false;
}

static void look(struct run *r, uint8_t size)
{
    learn_show(r->learn, &r->page);
    demand(has_stop(&r->page) || r->page.watch || r->page.slots[0].words != NULL);
    view_resize(r->view, sizes[size % ARRAY_LEN(sizes)][0], sizes[size % ARRAY_LEN(sizes)][1]);
    view_show(r->view, &r->page);
    const struct canvas *c = view_draw(r->view);
    demand(c->cursor_row >= 0 && c->cursor_row < c->rows && c->cursor_col >= 0 && c->cursor_col < c->cols);
}

/* A key instead of an action: what the view makes of it is done. */
static void press(struct run *r, uint8_t b)
{
    struct action action;
    struct input input = { .key = (enum input_key)(b % (INPUT_MENU + 1)), .ch = (uint32_t)('a' + b % 26) };
    if (view_input(r->view, input, &action))
        learn_act(r->learn, &action, &r->now);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static const struct store_ops *const stores[] = { &store_memory, NULL };
    struct diags diags = { 0 };
    struct run r = { .now = { .utc_ms = 1795428000000, .local = { { 2026, 11, 23 }, 10, 0 } } };
    struct learn_config config = { .packs = packs(), .seat = "fuzz", .lock_minutes = 3 };
    struct journal *journal = journal_open("memory:", stores, &diags);
    demand(journal != NULL);
    r.learn = learn_open(journal, &config, &r.now, &diags);
    demand(r.learn != NULL);
    r.view = view_new();
    page_init(&r.page);
    walk_prelude(&r, n > 0 ? data[0] : 0);
    for (size_t i = 1; i + 1 < n && i < 2000 && !learn_over(r.learn); i += 2) {
        struct action action;
        look(&r, data[i + 1]);
        r.now.utc_ms += 1000 * (data[i] % 5 == 0 ? 200 : 1);
        if (data[i] % 7 == 6)
            press(&r, data[i + 1]);
        else if (pick(&r, data[i], data[i + 1], &action))
            learn_act(r.learn, &action, &r.now);
        if (data[i] % 11 == 0)
            learn_tick(r.learn, &r.now);
        if (data[i] % 13 == 0)
            learn_keep(r.learn, &r.now);
    }
    learn_close(r.learn, &r.now);
    demand(journal_verify(journal, &diags));
    journal_close(journal);
    view_free(r.view);
    page_free(&r.page);
    diags_free(&diags);
    return 0;
}
