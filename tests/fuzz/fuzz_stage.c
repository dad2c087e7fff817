/* links: session */
/*
 * Bytes choose among the stops of an exercise: the first one picks it among all that ship, then two bytes an action.
 * Exercises: the apps, the sites, the stage, judging, help, undo, save and load. Demands: no crash, no leak; the training
 * window is there; something can be done; story time never goes back; what is saved leads to the same page.
 */
#include "passerelle/session.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES = 300, ACTIONS = 400 };

static const char *const texts[] = {
    "",
    "Bonjour, oui",
    "nadia",
    "lea.martin@courrier.example",
    "Sept pommes sur la table",
    "02/05/1985",
    "31/02/2026",
    "450",
    "06 39 98 01 02",
    "06 00 00 00 00",
    "57000",
    "14 h 30",
    "portail-aides.example",
    "2 85 05 99 243 000 14",
    "é\nligne",
    "Neuf lunes sur un lac 42",
};
static const enum verb gestures[] = {
    ACT_BACK, ACT_BACK, ACT_BACK, ACT_UNDO, ACT_HINT, ACT_NEXT, ACT_RESTART
};

static struct {
    struct packs packs;
    const struct lesson *lesson[PLACES];
    size_t step[PLACES], count;
} all; /* read once, for all inputs */

static void demand(bool truth, const char *what)
{
    if (truth)
        return;
    fprintf(stderr, "not so: %s\n", what);
    abort();
}

static void add_lesson(const struct pack *pack, const char *id)
{
    struct diags diags = { 0 };
    struct lesson *l = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &diags);
    demand(l != NULL, "a lesson that ships can be read");
    for (size_t i = 0; i < l->step_count && all.count < PLACES; i++) {
        if (l->steps[i].kind != STEP_PRACTISE)
            continue;
        all.lesson[all.count] = l;
        all.step[all.count++] = i;
    }
    if (all.count == 0 || all.lesson[all.count - 1] != l)
        lesson_free(l);
    diags_free(&diags);
}

static void read_places(void)
{
    struct diags diags = { 0 };
    if (all.count > 0)
        return;
    demand(packs_find(&all.packs, SOURCE_DIR "/lessons", &diags), "the lessons are there");
    for (size_t i = 0; i < all.packs.count; i++) {
        for (size_t k = 0; k < all.packs.list[i]->lessons.count; k++)
            add_lesson(all.packs.list[i], all.packs.list[i]->lessons.s[k]);
    }
    demand(all.count > 0, "there are exercises");
    diags_free(&diags);
}

/* The story's own answer for a box, or one of the texts. */
static const char *text_of(const struct item *it, uint8_t b)
{
    unsigned n = 0;
    while (it->options && it->options[n])
        n++;
    if (n > 0)
        return it->options[b % n];
    return it->example && b % 8 == 7 ? it->example : texts[b % ARRAY_LEN(texts)];
}

/* The action that two bytes name on this page. False: that item is no stop. */
static bool pick(const struct page *p, uint8_t a, uint8_t b, struct action *out)
{
    if (p->watch || a >= 232) {
        *out = (struct action){ .verb = p->watch ? ACT_NEXT : gestures[b % ARRAY_LEN(gestures)] };
        return true;
    }
    int item = (a * 7 + b / 64) % p->count;
    const struct item *it = &p->items[item];
    if (!page_is_stop(p, item))
        return false;
    *out = (struct action){ .verb = ACT_ACTIVATE, .target = it->id };
    if (it->kind == ITEM_TOGGLE)
        out->verb = ACT_TOGGLE;
    if (it->kind == ITEM_FIELD && b % 4 != 3) {
        out->verb = ACT_SET;
        out->text = text_of(it, b);
    }
    return true;
}

static void look(const struct session *s, struct page *p)
{
    int windows = 0, stops = 0;
    session_show(s, p);
    for (int i = 0; i < p->count; i++) {
        windows += p->items[i].group == GROUP_APP;
        stops += page_is_stop(p, i);
    }
    demand(windows == 1, "one training window");
    demand(stops > 0 || p->watch || p->slots[0].words != NULL, "something can be done");
}

/* Letters of a secret are typed again, what was said about them is said of what stands for them, and only the session
 * counts its turns. */
static void words(const struct session *s, struct str *out)
{
    struct page p;
    page_init(&p);
    session_show(s, &p);
    p.turn = 0;
    for (int i = 0; i < p.count; i++) {
        if (p.items[i].flags & ITEM_SECRET)
            p.items[i].value = "";
        p.items[i].error = NULL;
        if (p.items[i].kind == ITEM_NOTE && p.items[i].tone == TONE_MISTAKE)
            p.items[i].label = "";
    }
    page_print(out, &p);
    page_free(&p);
}

static void resume(const struct session *s, const struct lesson *l)
{
    struct str saved = { 0 }, one = { 0 }, two = { 0 };
    session_save(s, &saved);
    struct session *other = session_open(l, 1);
    demand(session_load(other, str_s(&saved)), "what was saved can be loaded");
    words(s, &one);
    words(other, &two);
    demand(streq(str_s(&one), str_s(&two)), "the same page after coming back");
    session_close(other);
    str_free(&saved);
    str_free(&one);
    str_free(&two);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    read_places();
    size_t place = n > 0 ? data[0] % all.count : 0;
    struct session *s = session_open(all.lesson[place], 1);
    struct page page;
    struct outcome o;
    page_init(&page);
    session_skip(s, all.step[place]);
    int64_t minute = 0;
    for (size_t i = 1; i + 1 < n && i < 2 * ACTIONS && session_task(s) >= 0; i += 2) {
        struct action action;
        look(s, &page);
        if (!pick(&page, data[i], data[i + 1], &action))
            continue;
        session_act(s, &action);
        bool again = action.verb == ACT_UNDO || action.verb == ACT_RESTART || action.verb == ACT_HINT ||
                     action.verb == ACT_NEXT;
        demand(again || session_world(s)->minute >= minute, "story time goes on");
        minute = session_world(s)->minute;
        while (session_drain(s, &o))
            ;
    }
    if (session_world(s))
        resume(s, all.lesson[place]);
    session_close(s);
    page_free(&page);
    return 0;
}
