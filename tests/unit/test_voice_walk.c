/* links: session */
/* Every lesson that ships, told in English: the same gestures do the same, and no word of the page stays French. */
#include "passerelle/session.h"
#include "unit/voice_kit.h"

/* One lesson, in its own language and in the other: what is done is done in both. */
struct twin {
    const struct lesson *lesson;
    struct session *own, *said;
    struct voice voice;
    struct page own_page, said_page;
    struct arena arena;
    struct str left; /* texts that stayed as they were written */
};

/* --- what stayed French --- */
/* What the pack itself made of a text is no rest: « Image » is Image. */
static bool is_target(const struct po *po, const char *text)
{
    for (size_t i = 0; i < po_count(po); i++)
        if (streq(po_at(po, i)->target, text))
            return true;
    return false;
}

static void look_at(struct twin *p, const char *text)
{
    for (const char *s = text; s != NULL && *s != '\0'; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *line = arena_strndup(&p->arena, s, n), *said = voice_say(&p->voice, line);
        if (strcmp(said, line) != 0 && !is_target(p->voice.po, line))
            str_printf(&p->left, "%s, %s: %s\n", p->lesson->id, p->said_page.key, line);
        s += n;
    }
}

/* Beside a list the word of real screens stands alone where both have no room. */
static bool is_aside(const struct page *page, int i)
{
    int at = page->items[i].kind == ITEM_ROW ? page->items[i].parent : -1;
    while (at >= 0 && page->items[at].group != GROUP_PANE)
        at = page->items[at].parent;
    return at >= 0 && (page->items[at].flags & ITEM_SIDE) != 0;
}

static void look_for_rest(struct twin *p)
{
    for (int i = 0; i < p->said_page.count; i++) {
        const struct item *it = &p->said_page.items[i];
        const char *texts[] = { is_aside(&p->said_page, i) ? NULL : it->label, it->text, it->extra, it->error,
                                it->example };
        for (size_t k = 0; k < ARRAY_LEN(texts); k++)
            look_at(p, texts[k]);
        for (size_t k = 0; it->options != NULL && it->options[k] != NULL; k++)
            look_at(p, it->options[k]);
    }
}

/* --- both pages --- */
static void look(struct twin *p)
{
    session_show(p->own, &p->own_page);
    session_show(p->said, &p->said_page);
    ck_assert_int_eq(p->own_page.count, p->said_page.count);
    ck_assert_str_eq(p->own_page.key, p->said_page.key);
    for (int i = 0; i < p->own_page.count; i++) {
        const struct item *a = &p->own_page.items[i], *b = &p->said_page.items[i];
        ck_assert_msg(a->kind == b->kind && a->flags == b->flags &&
                          (a->id == b->id || (a->id && b->id && streq(a->id, b->id))),
                      "%s, %s: %s, %s", p->lesson->id, p->own_page.key, a->id ? a->id : a->label,
                      b->id ? b->id : b->label);
    }
    look_for_rest(p);
}

static void act(struct twin *p, const struct action *a)
{
    bool own = session_act(p->own, a), said = session_act(p->said, a);
    ck_assert_msg(own && said, "%s, %s: %s %s", p->lesson->id, p->own_page.key, a->target ? a->target : "",
                  a->text ? a->text : "");
    ck_assert_int_eq(session_task(p->own), session_task(p->said));
    look(p);
}

static void do_how(struct twin *p, const struct how *how, size_t part)
{
    struct action a;
    const char *right = NULL;
    ck_assert_int_eq(how_find(how, part, &p->own_page, session_world(p->own), &p->arena, &a, &right),
                     HOW_DONE);
    if (a.target != NULL)
        a.target = arena_strdup(&p->arena, a.target); /* the page goes */
    act(p, &a);
}

static void play_task(struct twin *p, const struct task *t)
{
    size_t n = 0, shown = 0, count = 0;
    for (size_t i = 0; i < t->how.count; i++)
        count += how_parts(&t->how.list[i]);
    shown = t->mode == MODE_SHOW ? count : t->mode == MODE_TOGETHER ? count - 1 : 0;
    for (size_t i = 0; i < t->how.count; i++)
        for (size_t part = 0; part < how_parts(&t->how.list[i]); part++, n++) {
            if (n < shown)
                act(p, &(struct action){ .verb = ACT_NEXT });
            else
                do_how(p, &t->how.list[i], part);
        }
}

static void play_step(struct twin *p, size_t step)
{
    const struct step *s = &p->lesson->steps[step];
    session_skip(p->own, step);
    session_skip(p->said, step);
    look(p);
    for (size_t i = 0; s->kind == STEP_PRACTISE && i < s->task_count; i++) {
        if (session_task(p->own) == (int)i)
            play_task(p, &s->tasks[i]);
    }
}

static void play(const struct pack *pack, const char *id, const struct po *po, struct str *left)
{
    struct diags d = { 0 };
    struct lesson *l = lesson_read(pack, id, (struct lesson_options){ .lenient = true }, &d);
    struct twin p = { .lesson = l, .voice = { .tr = english, .po = po } };
    ck_assert_msg(l != NULL, "%s", id);
    p.own = session_open(l, 7);
    p.said = session_open(l, 7);
    session_speak(p.said, &p.voice);
    page_init(&p.own_page);
    page_init(&p.said_page);
    p.said_page.tr = english;
    for (size_t i = 0; i < l->step_count; i++)
        play_step(&p, i);
    str_add(left, str_s(&p.left));
    session_close(p.own);
    session_close(p.said);
    page_free(&p.own_page);
    page_free(&p.said_page);
    arena_free(&p.arena);
    str_free(&p.left);
    lesson_free(l);
    diags_free(&d);
}

/* The same line once. */
static void print_once(const struct str *left)
{
    struct arena arena = { 0 };
    const char **seen = arena_array(&arena, const char *, left->len + 1);
    size_t count = 0;
    for (const char *s = str_s(left); *s != '\0'; s += *s == '\n') {
        size_t n = strcspn(s, "\n"), i = 0;
        const char *line = arena_strndup(&arena, s, n);
        while (i < count && !streq(seen[i], line))
            i++;
        if (i == count) {
            fprintf(stderr, "%s\n", line);
            seen[count++] = line;
        }
        s += n;
    }
    arena_free(&arena);
}

START_TEST(told_in_english_a_lesson_goes_the_same_way_and_no_word_stays_french)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    struct str left = { 0 };
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &d));
    struct pack *pack = packs.list[_i];
    struct po *po = pack_po(pack, "en", &d);
    ck_assert_msg(po != NULL, "%s", pack->id);
    for (size_t k = 0; k < pack->lessons.count; k++)
        play(pack, pack->lessons.s[k], po, &left);
    print_once(&left);
    ck_assert_msg(left.len == 0, "%s: words that stayed French are above", pack->id);
    str_free(&left);
    po_free(po);
    packs_free(&packs);
    diags_free(&d);
}
END_TEST

/* A text may be said twice on its way: what it became must not be a French text of something else. */
static void look_again(const struct voice *v, const struct po *po, const char *name)
{
    for (size_t i = 0; i < po_count(po); i++) {
        const char *said = po_at(po, i)->target, *again = voice_say(v, said);
        ck_assert_msg(po_at(po, i)->fuzzy || strcmp(again, said) == 0,
                      "%s: « %s » is « %s », and that « %s »", name, po_at(po, i)->source, said, again);
    }
}

START_TEST(what_was_said_is_not_said_as_something_else)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    ck_assert(packs_find(&packs, SOURCE_DIR "/lessons", &d));
    for (size_t i = 0; i < packs.count; i++) {
        struct po *po = pack_po(packs.list[i], "en", &d);
        const struct voice v = { .tr = english, .po = po };
        look_again(&v, po, packs.list[i]->id);
        look_again(&v, program, "po/en.po");
        po_free(po);
    }
    packs_free(&packs);
    diags_free(&d);
}
END_TEST

Suite *suite(void)
{
    struct packs packs = { 0 };
    struct diags d = { 0 };
    Suite *s = suite_create("voice_walk");
    TCase *c = tcase_create("lessons");
    tcase_add_checked_fixture(c, open_program, close_program);
    tcase_set_timeout(c, 120);
    packs_find(&packs, SOURCE_DIR "/lessons", &d);
    tcase_add_loop_test(c, told_in_english_a_lesson_goes_the_same_way_and_no_word_stays_french, 0,
                        (int)packs.count);
    tcase_add_test(c, what_was_said_is_not_said_as_something_else);
    packs_free(&packs);
    diags_free(&d);
    suite_add_tcase(s, c);
    return s;
}
