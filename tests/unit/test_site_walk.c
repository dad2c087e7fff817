/* links: site */
/* Every service that ships, walked by a stranger to it: all pages and states are reached, each box refuses what is empty,
 * malformed or real, and says so in three short lines. */
#include "unit/site_stranger.h"

enum { GESTURES = 1000000, LIFE = 1000 };

static bool is_in_sight(const struct walk *k, const char *kind, const char *label)
{
    struct str id = { 0 };
    str_printf(&id, "%s%s", kind, label);
    bool found = page_find(&k->page, str_s(&id)) >= 0;
    str_free(&id);
    return found;
}

static bool is_typed(const struct site_block *b)
{
    return b->kind == SITE_FIELD && !b->by_service;
}

static bool is_box(const struct walk *k, const struct site_block *b)
{
    return is_typed(b) && (is_in_sight(k, "field/", b->text) || is_in_sight(k, "choose/", b->text));
}

/* Which bad values a box must refuse. */
static bool must_refuse(const struct site_block *b, enum value value)
{
    bool typed = b->options.count == 0 && !b->from && b->rule.kind != RULE_TICK && b->rule.kind != RULE_FILE;
    if (value == EMPTY)
        return !b->rule.may_be_empty;
    if (value == MALFORMED)
        return (typed && malformed[b->rule.kind]) ||
               (b->rule.kind == RULE_FILE && (b->rule.types || b->rule.paper));
    return value == REAL && typed && b->rule.kind != RULE_PASSWORD && b->rule.kind != RULE_SAME &&
           b->rule.kind != RULE_NEW_PASSWORD && b->rule.kind != RULE_CODE && b->rule.kind != RULE_WORDS &&
           b->rule.kind != RULE_PEOPLE;
}

/* The box and the bad value that were tried least; NULL: none on this page. */
static const struct site_block *to_spoil(struct walk *k, enum value *value)
{
    const struct site_block *found = NULL;
    int least = 5;
    for (size_t i = 0; k->at.page && i < k->at.page->count; i++) {
        const struct site_block *b = &k->at.page->blocks[i];
        if (!is_box(k, b))
            continue;
        for (enum value v = EMPTY; v < VALUES; v++) {
            struct seen *s = met(k, b);
            if (must_refuse(b, v) && s->refused[v] == 0 && s->tried[v] < least) {
                least = s->tried[v];
                found = b;
                *value = v;
            }
        }
    }
    return found;
}

/* The button that was pressed least; NULL: none. */
static const struct site_block *a_way(struct walk *k, bool checks)
{
    const struct site_block *found = NULL;
    int least = 0;
    for (size_t i = 0; k->at.page && i < k->at.page->count; i++) {
        const struct site_block *b = &k->at.page->blocks[i];
        bool way = b->kind == SITE_BUTTON
                       ? is_in_sight(k, "button/", b->text)
                       : !checks && b->kind == SITE_LINK && is_in_sight(k, "link/", b->text);
        if (!way || (checks && b->check_nothing))
            continue;
        int tried = met(k, b)->tried[GOOD] + (int)rng_below(&k->rng, 3);
        if (!found || tried < least) {
            found = b;
            least = tried;
        }
    }
    return found;
}

static void take(struct walk *k, const struct site_block *way)
{
    struct site *s = k->at.site;
    const struct site_page *page = k->at.page;
    met(k, way)->tried[GOOD]++;
    gesture(k, ACT_ACTIVATE, way->kind == SITE_BUTTON ? "button/" : "link/", way->text, NULL);
    for (size_t i = 0; way->kind == SITE_BUTTON && !way->check_nothing && i < page->count; i++) {
        const struct site_block *b = &page->blocks[i];
        if (is_typed(b) && b->rule.kind != RULE_FILE)
            met(k, b)->good = was_refused(k, s, b->text) ? NULL : met(k, b)->last;
    }
}

/* A document that was received stays. */
static bool is_there(const struct walk *k, const struct site_block *b)
{
    const struct record *r = k->at.record;
    for (size_t i = 0; b->rule.kind == RULE_FILE && r && i < r->count; i++) {
        if (streq(r->values[i].label, b->text) && r->values[i].value && *r->values[i].value)
            return true;
    }
    return false;
}

static void fill_page(struct walk *k, const struct site_block *bad, enum value value)
{
    const struct site_page *page = k->at.page;
    for (size_t i = 0; i < page->count && k->at.page == page; i++) {
        const struct site_block *b = &page->blocks[i];
        if (is_box(k, b) && b != bad && !is_there(k, b))
            put(k, b, b->rule.may_be_empty && rng_below(&k->rng, 3) == 0 ? EMPTY : GOOD);
    }
    if (bad && k->at.page == page && is_box(k, bad))
        put(k, bad, value);
}

static const char *box_value(const struct walk *k, const struct site_block *b)
{
    for (int i = 0; i < k->page.count; i++) {
        const struct item *it = &k->page.items[i];
        if (it->kind == ITEM_FIELD && streq(it->source, b->text))
            return it->value ? it->value : "";
    }
    return "";
}

static void spoil(struct walk *k, const struct site_block *bad, enum value value)
{
    struct site *s = k->at.site;
    fill_page(k, bad, value);
    bool refused = bad->rule.kind == RULE_FILE && value == MALFORMED && was_refused(k, s, bad->text);
    if (value == EMPTY && bad->rule.kind != RULE_TICK && (is_there(k, bad) || *box_value(k, bad)))
        return; /* what was chosen cannot be emptied */
    const struct site_block *way = a_way(k, true);
    if (!refused && !way)
        return;
    if (!refused)
        take(k, way);
    struct seen *seen = met(k, bad);
    seen->tried[value]++;
    seen->refused[value] += refused || was_refused(k, s, bad->text);
}

/* --- going on --- */
static bool open_row(struct walk *k)
{
    const char *rows[40];
    unsigned n = 0;
    for (int i = 0; i < k->page.count && n < 40; i++) {
        const char *id = k->page.items[i].id;
        if (id && (starts_with(id, "record/") || starts_with(id, "edit/")))
            rows[n++] = id;
    }
    if (n == 0)
        return false;
    char *id = xstrdup(rows[rng_below(&k->rng, n)]);
    gesture(k, ACT_ACTIVATE, id, "", NULL);
    free(id);
    return true;
}

/* An address in one of the last messages: a link to confirm. */
static void follow_message(struct walk *k)
{
    const struct world *w = &k->world;
    for (size_t i = w->mail_count, n = 0; i-- > 0 && n < 4; n++) {
        const char *body = w->mail[i]->body;
        const char *there = body ? strstr(body, k->home->data->address) : NULL;
        if (!there)
            continue;
        const char *name;
        char *address = xstrndup(there, strcspn(there, " \n"));
        struct site *s = world_site_at(w, address, &name);
        if (s)
            go(k, s, name);
        free(address);
        return;
    }
}

static void begin(struct walk *k, const struct site_data *site)
{
    world_open(&k->world, k->data, 1 + rng_below(&k->rng, 1000));
    k->home = world_site(&k->world, site->id);
    k->at = (struct site_spot){ 0 };
}

static void pass_days(struct walk *k)
{
    static const int days[] = { 1, 2, 4, 7, 14, 14, 60, 290 };
    world_turn(&k->world);
    site_pass(&k->world, (int64_t)days[rng_below(&k->rng, ARRAY_LEN(days))] * 24 * 60);
    note_states(k);
}

static void walk_on(struct walk *k)
{
    enum value value = GOOD;
    unsigned dice = rng_below(&k->rng, 100);
    bool calm = k->gestures / LIFE % 2; /* a life of good answers, without haste */
    if (!k->at.page || dice < 3 || (k->at.site != k->home && dice < 15)) {
        go(k, k->home, "");
        return;
    }
    if (dice < 8)
        follow_message(k);
    else if (dice < (calm ? 9 : 11))
        pass_days(k);
    if (dice < 22 && open_row(k))
        return;
    const struct site_block *bad = dice < 60 && !calm ? to_spoil(k, &value) : NULL;
    if (bad) {
        spoil(k, bad, value);
        return;
    }
    fill_page(k, NULL, GOOD);
    const struct site_block *way = a_way(k, false);
    if (way)
        take(k, way);
    else
        go(k, k->home, "");
}

/* --- what is left --- */
static bool has_met(const struct walk *k, const void *what)
{
    for (size_t i = 0; i < k->count; i++) {
        if (k->seen[i].what == what)
            return true;
    }
    return false;
}

static bool has_checks(const struct site_page *p)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->blocks[i].kind == SITE_BUTTON && !p->blocks[i].check_nothing)
            return true;
    }
    return false;
}

static int left_of_box(struct walk *k, const struct site_page *p, const struct site_block *b, struct str *out)
{
    const struct seen *s = met(k, b);
    int left = 0;
    for (enum value v = EMPTY; v < VALUES; v++) {
        bool accepts = s->tried[v] > 0 && s->refused[v] == 0;
        if (!must_refuse(b, v) || (!accepts && (s->tried[v] > 0 || !has_checks(p))))
            continue;
        str_printf(out, "page %s, %s: what is %s %s\n", p->id, b->text, value_names[v],
                   accepts ? "is accepted" : "was never tried");
        left++;
    }
    return left;
}

/* How much was not met, a line each. */
static int list_left(struct walk *k, const struct site_data *d, struct str *out)
{
    int left = 0;
    for (size_t i = 0; i < d->page_count; i++) {
        const struct site_page *p = &d->pages[i];
        if (!has_met(k, p)) {
            str_printf(out, "page %s: never reached\n", p->id);
            left++;
        }
        for (size_t n = 0; n < p->count; n++)
            left += is_typed(&p->blocks[n]) ? left_of_box(k, p, &p->blocks[n], out) : 0;
    }
    for (size_t i = 0; i < d->record_count; i++) {
        const struct record_data *r = &d->records[i];
        for (size_t n = 0; n < r->state_count; n++) {
            if (has_met(k, &r->states[n]))
                continue;
            str_printf(out, "%s is never %s\n", r->kind, r->states[n].name);
            left++;
        }
    }
    return left;
}

static void walk_site(const struct world_data *data, const struct site_data *site, struct story *story)
{
    struct walk *k = xcalloc(1, sizeof *k);
    struct str left = { 0 };
    k->data = data;
    k->story = story;
    k->rng.state = rng_seed(site->id);
    page_init(&k->page);
    begin(k, site);
    while (k->gestures < GESTURES && list_left(k, site, &left) > 0) {
        str_clear(&left);
        world_close(&k->world);
        begin(k, site);
        for (int end = k->gestures + LIFE; k->gestures < end; k->gestures++)
            walk_on(k);
    }
    str_clear(&left);
    ck_assert_msg(list_left(k, site, &left) == 0, "%s:\n%s", site->id, str_s(&left));
    str_free(&left);
    page_free(&k->page);
    world_close(&k->world);
    free(k);
}

/* What the walk of the pack fills in: tests/walks. */
static void story_walk(struct story *story, const char *pack)
{
    struct str path = { 0 };
    char line[400];
    size_t indent = 0;
    str_printf(&path, SOURCE_DIR "/tests/walks/%s.yaml", pack);
    FILE *f = fopen(str_s(&path), "r");
    while (f && fgets(line, sizeof line, f)) {
        size_t at = strspn(line, " ");
        char *sign = strstr(line, ": ");
        if (starts_with(line + at, "- fill:"))
            indent = at;
        else if (indent == 0 || at <= indent)
            indent = 0;
        else if (sign) {
            line[strcspn(line, "\n")] = *sign = '\0';
            story_add(story, line + at, sign + 2);
        }
    }
    if (f)
        fclose(f);
    str_free(&path);
}

START_TEST(every_page_state_and_refusal_of_what_ships_is_met)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &d));
    for (size_t i = 0; i < packs.count; i++) {
        struct pack_shared shared = { 0 };
        static struct story story;
        pack_shared_read(packs.list[i], &shared, &d);
        story_walk(&story, packs.list[i]->id);
        for (size_t n = 0; n < packs.list[i]->lessons.count; n++) {
            struct lesson *l = lesson_read(packs.list[i], packs.list[i]->lessons.s[n],
                                           (struct lesson_options){ .lenient = true }, &d);
            ck_assert_ptr_nonnull(l);
            story_lesson(&story, l);
            lesson_free(l);
        }
        for (size_t n = 0; n < shared.site_count && shared.world_count > 0; n++)
            walk_site(shared.worlds[0], shared.sites[n], &story);
        story_free(&story);
        pack_shared_free(&shared);
    }
    packs_free(&packs);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("site, walk");
    TCase *t = tcase_create("what ships");
    tcase_set_timeout(t, 300);
    tcase_add_test(t, every_page_state_and_refusal_of_what_ships_is_met);
    suite_add_tcase(s, t);
    return s;
}
