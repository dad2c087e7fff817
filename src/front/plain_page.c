/*
 * plain_page.c - what a page says, in sections, and what of it is new since the page before: a section whose words
 * did not change is not said again.
 */
#include "plain.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* --- hashes (FNV-1a) --- */
static const uint64_t HASH_START = 0xcbf29ce484222325u;

static uint64_t hash_bytes(uint64_t h, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * 0x100000001b3u;
    return h;
}

static uint64_t hash_text(const char *s)
{
    return s != NULL ? hash_bytes(HASH_START, s, strlen(s)) : HASH_START;
}

static uint64_t hash_mix(uint64_t h, uint64_t more)
{
    return hash_bytes(h, (const char *)&more, sizeof more);
}

/* --- making --- */

struct maker {
    struct saying *s;
    struct page *page;
    struct numbers *numbers;
    int rows;
    int only_field;
    int runs, notes; /* counted for the keys of sections without a name */
};

static void add_line(struct maker *m, const char *text, uint64_t hash, bool numbered)
{
    struct saying *s = m->s;
    s->lines = grow(s->lines, s->line_count, &s->line_cap, sizeof *s->lines);
    s->lines[s->line_count++] =
        (struct line){ .text = arena_strdup(&s->arena, text), .hash = hash, .numbered = numbered };
}

static void add_item(struct maker *m, int item)
{
    struct str bare = { 0 }, full = { 0 };
    bool numbered = plain_can_choose(m->page, item) && item != m->only_field;
    plain_words(&bare, m->page, item, 0, false);
    if (bare.len > 0) {
        plain_words(&full, m->page, item, numbered ? numbers_of(m->numbers, m->page->items[item].id) : 0,
                    true);
        add_line(m, str_s(&full), hash_text(str_s(&bare)), numbered);
    }
    str_free(&bare);
    str_free(&full);
}

static bool is_list(const struct item *it)
{
    return it->group == GROUP_LIST || it->group == GROUP_GRID;
}

/* A list: how many rows if they are not all said, then the first of them. */
static void add_list(struct maker *m, int group)
{
    const struct item *items = m->page->items;
    int rows = 0, said = 0;
    for (int i = group + 1; i < items[group].end; i++)
        rows += items[i].kind == ITEM_ROW;
    int most = m->rows == EVERY_ROW || rows <= m->rows ? rows : m->rows;
    if (most < rows) {
        const char *words =
            page_trn(m->page, "%lu ligne. Voici les %d premières, + pour la suite.",
                     "%lu lignes. Voici les %d premières, + pour la suite.", (unsigned long)rows);
        const char *text = page_printf(m->page, words, (unsigned long)rows, most);
        add_line(m, text, hash_text(text), false);
        m->s->hidden += rows - most;
    }
    for (int i = group + 1; i < items[group].end; i++) {
        if (items[i].kind != ITEM_ROW || said++ < most)
            add_item(m, i);
    }
}

static void add_content(struct maker *m, int from, int end)
{
    for (int i = from; i < end;) {
        const struct item *it = &m->page->items[i];
        if (is_list(it)) {
            add_item(m, i);
            add_list(m, i);
            i = it->end;
        } else {
            add_item(m, i++);
        }
    }
}

static void open_section(struct maker *m, struct section section)
{
    struct saying *s = m->s;
    s->sections = grow(s->sections, s->section_count, &s->section_cap, sizeof *s->sections);
    section.first = (int)s->line_count;
    s->sections[s->section_count++] = section;
}

static void close_section(struct maker *m)
{
    struct saying *s = m->s;
    struct section *section = &s->sections[s->section_count - 1];
    section->count = (int)s->line_count - section->first;
    section->hash = HASH_START;
    for (int i = 0; i < section->count; i++) {
        section->hash = hash_mix(section->hash, s->lines[section->first + i].hash);
        section->numbered = section->numbered || s->lines[section->first + i].numbered;
    }
}

static uint64_t group_key(const struct item *it)
{
    return hash_mix(hash_text(it->id != NULL ? it->id : it->label), (uint64_t)it->group);
}

static void add_header(struct maker *m)
{
    struct page *p = m->page;
    if (p->place == NULL)
        return;
    const char *text = p->place;
    if (p->steps > 0)
        text = page_printf(p, page_tr(p, N_("%s, étape %d sur %d")), p->place, p->step, p->steps);
    else if (p->right != NULL)
        text = page_printf(p, "%s, %s", p->place, p->right);
    open_section(m, (struct section){ .key = hash_text("place"), .item = -1, .end = -1 });
    add_line(m, text, hash_text(text), false);
    close_section(m);
}

/* Plain items beside each other are one section. */
static int add_run(struct maker *m, int from, int end)
{
    const struct item *items = m->page->items;
    int to = from;
    while (to < end && items[to].kind != ITEM_GROUP && items[to].kind != ITEM_NOTE)
        to++;
    open_section(m, (struct section){
                        .key = hash_mix(hash_text("run"), (uint64_t)m->runs++), .item = from, .end = to });
    add_content(m, from, to);
    close_section(m);
    return to;
}

static void add_sections(struct maker *m, int from, int end);

static int add_group(struct maker *m, int group)
{
    const struct item *it = &m->page->items[group];
    bool walked = it->group == GROUP_APP || it->group == GROUP_NONE;
    bool side = it->group == GROUP_PANE && (it->flags & ITEM_SIDE) != 0;
    open_section(m, (struct section){ .key = group_key(it),
                                      .label = it->group == GROUP_PANE && !side ? it->label : NULL,
                                      .side = side,
                                      .item = group,
                                      .end = walked ? group + 1 : it->end });
    add_content(m, side ? group + 1 : group,
                walked ? group + 1 : it->end); /* a side pane's name names the main one */
    close_section(m);
    if (walked)
        add_sections(m, group + 1, it->end);
    return it->end;
}

static void add_sections(struct maker *m, int from, int end)
{
    for (int i = from; i < end;) {
        const struct item *it = &m->page->items[i];
        if (it->kind == ITEM_GROUP) {
            i = add_group(m, i);
        } else if (it->kind == ITEM_NOTE) {
            open_section(m, (struct section){ .key = hash_mix(hash_text("note"), (uint64_t)m->notes++),
                                              .note = true,
                                              .item = i,
                                              .end = i + 1 });
            add_item(m, i++);
            close_section(m);
        } else {
            i = add_run(m, i, end);
        }
    }
}

static const struct section *find_section(const struct saying *s, uint64_t key)
{
    for (size_t i = 0; i < s->section_count; i++) {
        if (s->sections[i].key == key)
            return &s->sections[i];
    }
    return NULL;
}

/* Side panes of the same app that this page lacks: they will come back, and were heard. */
static void remember(struct maker *m, const struct saying *before)
{
    if (before->app != m->s->app)
        return;
    for (size_t i = 0; i < before->section_count; i++) {
        const struct section *old = &before->sections[i];
        if (!old->side || find_section(m->s, old->key) != NULL)
            continue;
        struct section copy = *old;
        copy.away = true;
        copy.item = copy.end = -1;
        open_section(m, copy);
        for (int n = 0; n < old->count; n++)
            add_line(m, "", before->lines[old->first + n].hash, before->lines[old->first + n].numbered);
        close_section(m);
    }
}

void saying_make(struct saying *s, const struct saying *before, struct page *p, struct numbers *n, int rows)
{
    s->line_count = s->section_count = 0;
    s->hidden = 0;
    arena_reset(&s->arena);
    s->place = hash_text(p->key);
    s->app = hash_bytes(HASH_START, p->key, strcspn(p->key, "/"));
    struct maker m = { .s = s, .page = p, .numbers = n, .rows = rows, .only_field = plain_only_field(p) };
    numbers_begin(n, p);
    numbers_sort(n, p);
    add_header(&m);
    add_sections(&m, 0, p->count);
    remember(&m, before);
}

void saying_free(struct saying *s)
{
    free(s->lines);
    free(s->sections);
    arena_free(&s->arena);
    *s = (struct saying){ 0 };
}

/* --- saying what is new --- */

static void print_line(struct str *out, const char *text)
{
    text_safe(out, text, true);
    str_addc(out, '\n');
}

/* Where it was said, -1. Words heard during a demonstration, without a number, are said again with it. */
static int said_at(const struct saying *before, const struct section *old, const struct line *line)
{
    for (int i = 0; i < old->count; i++) {
        const struct line *one = &before->lines[old->first + i];
        if (one->hash == line->hash && (one->numbered || !line->numbered))
            return i;
    }
    return -1;
}

static bool was_said(const struct saying *before, const struct section *old, const struct line *line)
{
    return said_at(before, old, line) >= 0;
}

static bool holds(const struct section *section, int item)
{
    return item >= section->item && item < section->end;
}

struct teller {
    struct str *out;
    struct page *page;
    const struct saying *now, *before;
    int wish; /* the item that should have the focus, -1 */
};

/* A row of a numbered list has another number than before: the list is another one. */
static bool renumbered(const struct teller *t, const struct section *section, const struct section *old)
{
    const struct item *it = section->item >= 0 ? &t->page->items[section->item] : NULL;
    if (it == NULL || it->group != GROUP_LIST || !(it->flags & ITEM_NUMBERED))
        return false;
    for (int i = 0; i < section->count; i++) {
        const struct line *line = &t->now->lines[section->first + i];
        int at = said_at(t->before, old, line);
        if (at >= 0 && atoi(line->text) != atoi(t->before->lines[old->first + at].text))
            return true;
    }
    return false;
}

/* Few lines of a section changed at the same place, or it is a side pane: only those. */
static void print_changed(struct teller *t, const struct section *section, const struct section *old)
{
    int fresh = 0;
    for (int i = 0; i < section->count; i++)
        fresh += !was_said(t->before, old, &t->now->lines[section->first + i]);
    bool same = t->now->place == t->before->place && !renumbered(t, section, old);
    bool some = (same && fresh * 2 <= section->count) || section->side;
    for (int i = 0; i < section->count; i++) {
        const struct line *line = &t->now->lines[section->first + i];
        if (!some || !was_said(t->before, old, line))
            print_line(t->out, line->text);
    }
}

static void print_section(struct teller *t, const struct section *section, bool all)
{
    const struct section *old = all ? NULL : find_section(t->before, section->key);
    bool same = old != NULL && old->hash == section->hash && (old->numbered || !section->numbered);
    if (section->away || same)
        return;
    bool elsewhere = t->wish >= 0 && !holds(section, t->wish);
    if (old != NULL && section->label != NULL && elsewhere)
        print_line(t->out, page_printf(t->page, page_tr(t->page, N_("%s : changé.")), section->label));
    else if (old != NULL)
        print_changed(t, section, old);
    else
        for (int i = 0; i < section->count; i++)
            print_line(t->out, t->now->lines[section->first + i].text);
}

void saying_print(struct str *out, struct page *p, const struct saying *now, const struct saying *before,
                  enum say say)
{
    struct teller t = { .out = out, .page = p, .now = now, .before = before, .wish = page_find(p, p->focus) };
    bool first = before->place == 0;
    size_t start = out->len;
    for (size_t i = 0; i < now->section_count; i++)
        print_section(&t, &now->sections[i],
                      first || say == SAY_ALL || (say == SAY_ANSWER && now->sections[i].note));
    if (out->len > start)
        return;
    /* Nothing is new: the answer to what was done is the message, once more. */
    for (size_t i = 0; i < now->section_count; i++) {
        if (now->sections[i].note)
            print_section(&t, &now->sections[i], true);
    }
}
