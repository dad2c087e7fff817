/* links: session view */
/* Thousands of random gestures in the exercises that ship: nothing breaks, nobody is stuck, no secret is kept. */
#include "passerelle/session.h"
#include "passerelle/view.h"
#include "unit/story.h"

enum { GESTURES = 20000, RUN = 150, BACKS = 30, PLACES = 300 };

/* Typed into boxes for secrets alone: nothing that is kept may hold them. */
static const char *const secrets[] = { "Zébulon quinze pavots", "Zébulon vingt hiboux", "zeb" };
#define SECRET "bulon"

static const char too_long[] =
    "Un texte bien trop long, qui ne finit pas et qui ne finit pas, et qui continue encore un peu, sans un point, "
    "parce que la personne a posé le coude sur le clavier aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

static const char *const typed[] = {
    "",
    " ",
    "é à ç œ",
    "deux\nlignes",
    "<number> <code> %s %n {to}",
    "../../etc/passwd \"\\\" 'quand même'",
    "nadia",
    "Nadia Benali",
    "lea.martin@courrier.example",
    "lea.martin@courrier",
    "12",
    "-3",
    "31/02/2026",
    "02/05/1985",
    "14 h 30",
    "06 00 00 00 00",
    "06 39 98 01 02",
    "2 85 05 99 243 000 14",
    "portail-aides.example",
    "mon-avis.example/connexion",
    "horaires mairie",
    "cafe\xcc\x81",
    too_long,
};

/* Where [Échap] leads in the end: the first pages of the apps, and the doors of the closed ones. */
static const char *const doors[] = { "mail/inbox", "mail/signin",  "drive/place/documents", "drive/signin",
                                     "phone/sms",  "browser/0/0/", "browser/1/0/",          "browser/2/0/" };

struct run {
    const struct lesson *lesson;
    size_t step;
    uint64_t seed;
    struct session *s;
    struct story *story;
    struct page page;
    struct view *view;
    struct rng rng;
    struct arena arena; /* of one gesture */
    int64_t minute;
    int gestures;
};

/* A failure tells how to come to the same place: the seed, and the gestures as they are saved. */
static void demand(struct run *r, bool truth, const char *what)
{
    struct str saved = { 0 };
    if (truth)
        return;
    session_save(r->s, &saved);
    page_print(&saved, &r->page);
    fputs(str_s(&saved), stderr); /* too long for a message of Check */
    ck_abort_msg("%s, step %zu, seed %llu, gesture %d, page %s: %s", r->lesson->id, r->step + 1,
                 (unsigned long long)r->seed, r->gestures, r->page.key, what);
}

/* --- what holds after every gesture --- */
static int window_of(const struct page *p)
{
    int found = -1, n = 0;
    for (int i = 0; i < p->count; i++) {
        if (p->items[i].group == GROUP_APP) {
            found = i;
            n++;
        }
    }
    return n == 1 ? found : -1;
}

static bool has_stop(const struct page *p)
{
    for (int i = 0; i < p->count; i++) {
        if (page_is_stop(p, i))
            return true;
    }
    return p->watch || p->slots[0].words != NULL;
}

static void look(struct run *r)
{
    struct outcome o;
    while (session_drain(r->s, &o))
        ;
    session_show(r->s, &r->page);
    demand(r, window_of(&r->page) >= 0, "no training window");
    demand(r, has_stop(&r->page), "nothing to do");
    const struct world *w = session_world(r->s);
    demand(r, w->minute >= r->minute, "story time goes back");
    r->minute = w->minute;
}

/* --- every now and then --- */
static bool has_banner(const struct canvas *c)
{
    static const uint32_t word[] = { 'E', 'N', 'T', 'R', 'A', 0xCE, 'N', 'E', 'M', 'E', 'N', 'T' };
    for (int i = 0; i + (int)ARRAY_LEN(word) <= c->cols * c->rows; i++) {
        size_t n = 0;
        while (n < ARRAY_LEN(word) && c->cells[i + (int)n].ch == word[n])
            n++;
        if (n == ARRAY_LEN(word))
            return true;
    }
    return false;
}

static void look_at_window(struct run *r)
{
    static const int sizes[][2] = { { 80, 24 }, { 40, 15 }, { 132, 43 }, { 64, 19 } };
    const int *size = sizes[rng_below(&r->rng, ARRAY_LEN(sizes))];
    view_resize(r->view, size[0], size[1]);
    view_show(r->view, &r->page);
    const struct canvas *c = view_draw(r->view);
    demand(r, has_banner(c), "the banner is not in sight");
}

/* Letters of a secret are typed again, what was said about them is said of what stands for them, and only the session
 * counts its turns. */
static void page_words(const struct session *s, struct str *out)
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

/* Left and come back to: the same page; one goes on in the other session now and then. */
static void resume(struct run *r)
{
    struct str saved = { 0 }, one = { 0 }, two = { 0 };
    session_save(r->s, &saved);
    demand(r, !strstr(str_s(&saved), SECRET), "a secret is saved");
    struct session *other = session_open(r->lesson, r->seed);
    bool loaded = session_load(other, str_s(&saved));
    demand(r, loaded, "what was saved is refused");
    page_words(r->s, &one);
    page_words(other, &two);
    demand(r, streq(str_s(&one), str_s(&two)), "another page after coming back");
    if (rng_below(&r->rng, 2) == 0) {
        struct session *swap = r->s;
        r->s = other;
        other = swap;
    }
    look(r);
    session_close(other);
    str_free(&saved);
    str_free(&one);
    str_free(&two);
}

static bool tells(const char *text)
{
    return text && strstr(text, SECRET);
}

static void no_secret_on_sites(struct run *r)
{
    const struct world *w = session_world(r->s);
    for (size_t i = 0; i < w->site_count; i++) {
        const struct site *site = w->sites[i];
        for (size_t k = 0; k < site->typed_count; k++)
            demand(r, !tells(site->typed[k].value), "a box keeps a secret beside the others");
        for (size_t k = 0; k < site->count; k++) {
            for (size_t n = 0; n < site->records[k]->count; n++)
                demand(r, !tells(site->records[k]->values[n].value), "a record tells a secret");
        }
    }
}

static void no_secret(struct run *r)
{
    const struct world *w = session_world(r->s);
    for (size_t i = 0; i < w->fact_count; i++) {
        for (size_t k = 0; k < FACT_ATTRIBUTES; k++)
            demand(r, !tells(w->facts[i].value[k]), "a fact tells a secret");
    }
    for (size_t i = 0; i < w->mail_count; i++)
        demand(r, !tells(w->mail[i]->body), "a message tells a secret");
    for (size_t i = 0; i < w->file_count; i++)
        demand(r, !tells(w->files[i]->text), "a document tells a secret");
    no_secret_on_sites(r);
}

static bool is_door(const struct page *p)
{
    size_t n = strlen(p->key);
    if (starts_with(p->key, "browser/") && n > 5 && streq(p->key + n - 5, "/home"))
        return true; /* of whatever tab */
    for (size_t i = 0; i < ARRAY_LEN(doors); i++) {
        if (starts_with(p->key, doors[i]))
            return true;
    }
    return false;
}

/* What is not on the page changes nothing. */
static void act(struct run *r, const struct action *a)
{
    struct str before = { 0 }, after = { 0 };
    bool compare = rng_below(&r->rng, 10) == 0;
    if (compare)
        page_words(r->s, &before);
    bool done = session_act(r->s, a);
    if (compare && !done) {
        page_words(r->s, &after);
        demand(r, streq(str_s(&before), str_s(&after)), "what is not on the page changed it");
    }
    if (a->verb == ACT_UNDO || a->verb == ACT_RESTART || a->verb == ACT_HINT || a->verb == ACT_NEXT)
        r->minute = session_world(r->s) ? session_world(r->s)->minute : 0;
    look(r);
    str_free(&before);
    str_free(&after);
}

/* A question of the browser is answered first. */
static void go_back(struct run *r)
{
    for (int i = 0; i < BACKS && session_task(r->s) >= 0 && !r->page.watch; i++) {
        struct action a = { .verb = ACT_BACK };
        for (int k = 0; k < r->page.count; k++) {
            if (starts_with(r->page.key, "browser/") && r->page.items[k].id &&
                starts_with(r->page.items[k].id, "answer/"))
                a = (struct action){ .target = arena_strdup(&r->arena, r->page.items[k].id) };
        }
        if (!a.target && is_door(&r->page))
            return;
        act(r, &a);
    }
    demand(r, session_task(r->s) < 0 || r->page.watch || is_door(&r->page), "no way back");
}

/* --- choosing a gesture --- */
static const struct rule *rule_of(const struct world *w, const char *label)
{
    for (size_t i = 0; i < w->site_count; i++) {
        const struct site_block *b = site_data_field(w->sites[i]->data, label);
        if (b)
            return &b->rule;
    }
    return NULL;
}

static const char *secret_text(struct run *r)
{
    const struct person *me = world_me(session_world(r->s));
    return me && me->password && rng_below(&r->rng, 2) ? me->password : secrets[rng_below(&r->rng, 3)];
}

static const char *plain_text(struct run *r, const struct item *it)
{
    const struct world *w = session_world(r->s);
    const char *label = story_label(r->story, it->source ? it->source : it->label ? it->label : "");
    const struct rule *rule = rule_of(w, label);
    const char *text = rng_below(&r->rng, 3) > 0 ? story_answer(r->story, label, &r->rng) : NULL;
    if (!text && rule && rng_below(&r->rng, 3) > 0)
        text = story_fits(r->story, w, rule);
    if (!text && it->example && rng_below(&r->rng, 2))
        text = it->example;
    return text ? text : typed[rng_below(&r->rng, ARRAY_LEN(typed))];
}

static const char *a_file(struct run *r)
{
    const struct world *w = session_world(r->s);
    return w->file_count > 0 ? w->files[rng_below(&r->rng, (unsigned)w->file_count)]->id : "rien.pdf";
}

static const char *an_option(struct run *r, const struct item *it)
{
    unsigned n = 0;
    while (it->options[n])
        n++;
    return n > 0 ? it->options[rng_below(&r->rng, n)] : "";
}

static struct action on_item(struct run *r, const struct item *it)
{
    struct action a = { .target = it->id };
    if (it->kind == ITEM_TOGGLE) {
        a.verb = ACT_TOGGLE;
    } else if (it->kind != ITEM_FIELD || rng_below(&r->rng, 8) == 0) {
        a.verb = ACT_ACTIVATE;
    } else if (it->flags & ITEM_FILE) {
        a.text = a_file(r);
    } else {
        a.verb = ACT_SET;
        a.text = it->options                 ? an_option(r, it)
                 : (it->flags & ITEM_SECRET) ? secret_text(r)
                                             : plain_text(r, it);
    }
    return a;
}

/* Strings that outlive the page. */
static struct action keep(struct run *r, struct action a)
{
    if (a.target)
        a.target = arena_strdup(&r->arena, a.target);
    if (a.text)
        a.text = arena_strdup(&r->arena, a.text);
    return a;
}

/* A stop of the group, more often an early one of its last part: the main pane. */
static struct action among(struct run *r, int group)
{
    const struct page *p = &r->page;
    int main_pane = page_find(p, "main"), from = group, to = p->items[group].end;
    if (main_pane > group && rng_below(&r->rng, 10) > 0)
        from = main_pane;
    int item = from + (int)rng_below(&r->rng, (unsigned)(to - from));
    for (int i = 0; i < to - group; i++, item = item + 1 < to ? item + 1 : group) {
        if (page_is_stop(p, item))
            return keep(r, on_item(r, &p->items[item]));
    }
    return (struct action){ .verb = ACT_BACK };
}

static struct action choose(struct run *r)
{
    static const enum verb rare[] = { ACT_UNDO, ACT_UNDO, ACT_UNDO, ACT_RESTART, ACT_HINT };
    const struct page *p = &r->page;
    unsigned dice = rng_below(&r->rng, 100);
    int bar = page_find(p, "apps");
    if (p->watch || session_task(r->s) < 0)
        return (struct action){ .verb = session_task(r->s) < 0 ? ACT_RESTART : ACT_NEXT };
    if (dice < 3) {
        enum verb verb = rare[rng_below(&r->rng, ARRAY_LEN(rare))];
        return (struct action){ .verb = verb, .target = verb == ACT_RESTART ? "task" : NULL };
    }
    if (dice < 7)
        return (struct action){ .verb = ACT_BACK };
    if (dice < 15 && bar >= 0)
        return among(r, bar);
    return among(r, window_of(p));
}

/* All boxes in sight, as well as one can, then the main button. */
static void fill_form(struct run *r)
{
    struct arena ids = { 0 };
    const char *list[64];
    int n = 0;
    for (int i = 0; i < r->page.count && n < 64; i++) {
        if (r->page.items[i].kind == ITEM_FIELD && page_is_stop(&r->page, i))
            list[n++] = arena_strdup(&ids, r->page.items[i].id);
    }
    for (int i = 0; i < n && !r->page.watch; i++) {
        int item = page_find(&r->page, list[i]);
        if (item < 0)
            continue;
        struct action a = keep(r, on_item(r, &r->page.items[item]));
        act(r, &a);
        r->gestures++;
    }
    arena_free(&ids);
}

static void gesture(struct run *r)
{
    struct action a = choose(r);
    act(r, &a);
    if (r->gestures % 20 == 7 && !r->page.watch && session_task(r->s) >= 0)
        fill_form(r);
    if (r->gestures % 25 == 24)
        look_at_window(r);
    if (r->gestures % 50 == 49)
        resume(r);
    if (r->gestures % 40 == 39)
        go_back(r);
    arena_free(&r->arena);
    r->arena = (struct arena){ 0 };
}

static void wander(const struct lesson *l, size_t step, uint64_t seed, struct story *story)
{
    struct run r = { .lesson = l, .step = step, .seed = seed, .story = story, .rng = { .state = seed } };
    r.s = session_open(l, seed);
    r.view = view_new();
    page_init(&r.page);
    session_skip(r.s, step);
    look(&r);
    for (; r.gestures < RUN; r.gestures++)
        gesture(&r);
    no_secret(&r);
    session_close(r.s);
    view_free(r.view);
    page_free(&r.page);
    arena_free(&r.arena);
}

/* --- every exercise that ships --- */
struct places {
    struct packs packs;
    struct lesson *lessons[PLACES];
    size_t lesson_count;
    struct {
        const struct lesson *lesson;
        size_t step;
    } list[PLACES];
    size_t count;
    struct story story;
};

static void add_lesson(struct places *all, const struct pack *pack, const char *id)
{
    struct diags d = { 0 };
    struct lesson *l = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &d);
    ck_assert_msg(l, "%s", id);
    all->lessons[all->lesson_count++] = l;
    story_lesson(&all->story, l);
    for (size_t i = 0; i < l->step_count; i++) {
        if (l->steps[i].kind != STEP_PRACTISE)
            continue;
        ck_assert_uint_lt(all->count, PLACES);
        all->list[all->count].lesson = l;
        all->list[all->count++].step = i;
    }
    diags_free(&d);
}

static void places_find(struct places *all)
{
    struct diags d = { 0 };
    ck_assert(packs_find(&all->packs, SOURCE_DIR "/lessons", &d));
    for (size_t i = 0; i < all->packs.count; i++) {
        for (size_t k = 0; k < all->packs.list[i]->lessons.count && all->lesson_count < PLACES; k++)
            add_lesson(all, all->packs.list[i], all->packs.list[i]->lessons.s[k]);
    }
    diags_free(&d);
}

static void places_free(struct places *all)
{
    for (size_t i = 0; i < all->lesson_count; i++)
        lesson_free(all->lessons[i]);
    packs_free(&all->packs);
    story_free(&all->story);
}

START_TEST(twenty_thousand_gestures_in_what_ships)
{
    static struct places all;
    const char *other = getenv("PASSERELLE_SEED"); /* another walk than the usual one */
    uint64_t seed = 1000 * (other ? strtoull(other, NULL, 10) : 1);
    places_find(&all);
    ck_assert_uint_gt(all.count, 5);
    for (size_t i = 0; i * RUN < GESTURES; i++)
        wander(all.list[i % all.count].lesson, all.list[i % all.count].step, seed + i, &all.story);
    places_free(&all);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("world, random");
    TCase *t = tcase_create("random");
    tcase_set_timeout(t, 300);
    tcase_add_test(t, twenty_thousand_gestures_in_what_ships);
    suite_add_tcase(s, t);
    return s;
}
