/* draw_items.c - the blocks of an area that are in sight; texts, notes, pairs, bars, pictures. */
#include "internal.h"

#include <stdio.h>
#include <string.h>

static draw_block *const drawers[BLOCK_KINDS] = {
    [BLOCK_TEXT] = draw_words,      [BLOCK_TITLE] = draw_words,       [BLOCK_NOTE] = draw_note,
    [BLOCK_MARK] = draw_mark,       [BLOCK_PAIR] = draw_pair,         [BLOCK_ROW] = draw_row,
    [BLOCK_FIELD] = draw_field,     [BLOCK_CHOICE] = draw_choice,     [BLOCK_TOGGLE] = draw_toggle,
    [BLOCK_BUTTONS] = draw_buttons, [BLOCK_MAIN] = draw_main,         [BLOCK_CARDS] = draw_cards,
    [BLOCK_CELLS] = draw_cells,     [BLOCK_PROGRESS] = draw_progress, [BLOCK_PICTURE] = draw_picture,
};

static void draw_marker(struct view *v, const struct area *a, int row, const char *sign, const char *word)
{
    struct pen pen = pen_at(v, row, a->col, a->col + a->cols);
    pen.role = ROLE_QUIET;
    pen_text(&pen, sign);
    pen_put(&pen, ' ');
    pen_text(&pen, page_tr(v->page, word));
}

/* A low area says it at its right edge. */
static void draw_edge(struct view *v, const struct area *a, int row, uint32_t sign)
{
    int col = a->col + a->cols;
    struct pen pen = pen_at(v, row, col, col + 1);
    pen.role = ROLE_QUIET;
    pen_put(&pen, sign);
}

void draw_area(struct view *v, struct area *a)
{
    struct sight s = area_sight(v, a);
    int last = a->row + a->rows - 1;
    if (s.above)
        draw_marker(v, a, a->row, "▲", N_("début"));
    else if (s.up)
        draw_edge(v, a, a->row, 0x25B2);
    if (s.below)
        draw_marker(v, a, last, "▼", N_("suite"));
    else if (s.down)
        draw_edge(v, a, last, 0x25BC);
    if (a->first == a->end)
        return;
    int base = a->row + s.above - s.first;
    struct spot spot = { .area = a, .top = a->row + s.above, .end = base + s.end };
    spot.end = min_int(spot.end, a->row + a->rows - s.below);
    for (int i = block_at(v, a, s.first); i < a->end && v->blocks[i].top < s.end; i++) {
        spot.y = base + v->blocks[i].top;
        drawers[v->blocks[i].kind](v, &v->blocks[i], spot);
    }
}

bool row_in_sight(struct spot spot, int row)
{
    return row >= spot.top && row < spot.end;
}

/* Answers keep their place when they are solved: their ✓ stands where ▸ stands. */
static bool is_numbered(const struct view *v, int item)
{
    int group = v->page->items[item].parent;
    return group >= 0 && v->page->items[group].flags & ITEM_NUMBERED;
}

void draw_sign(struct view *v, struct spot spot, int row, int item)
{
    const struct item *it = &v->page->items[item];
    bool focus = item == focus_shown(v);
    bool done = it->kind == ITEM_ROW && it->flags & ITEM_DONE && is_numbered(v, item);
    if ((!focus && !done) || !row_in_sight(spot, row))
        return;
    struct pen pen = pen_at(v, row, spot.area->col - 2, spot.area->col);
    pen.item = item;
    pen.role = focus ? pen.role : ROLE_GOOD;
    pen_put(&pen, focus ? 0x25B8 : 0x2713);
}

/* A pen at the beginning of a row of the block; it writes nothing where the row is out of sight. */
struct pen spot_pen(struct view *v, struct spot spot, int row, int item)
{
    struct pen pen =
        pen_at(v, row, spot.area->col, row_in_sight(spot, row) ? spot.area->col + spot.area->cols : 0);
    pen.item = item;
    return pen;
}

void draw_words(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    int first = max_int(0, spot.top - spot.y), end = min_int(b->lines, spot.end - spot.y);
    enum role role = it->flags & ITEM_QUIET ? ROLE_QUIET : ROLE_TEXT;
    if (b->kind == BLOCK_TITLE || it->flags & ITEM_STRONG)
        role = ROLE_TITLE;
    for (int i = first; i < end; i++) {
        const struct text_line *line = &v->lines[b->line + i];
        struct pen pen = spot_pen(v, spot, spot.y + i, b->item);
        if (it->kind == ITEM_TEXT && it->flags & ITEM_DONE) {
            pen.role = ROLE_GOOD;
            pen_text(&pen, i == 0 ? "✓ " : "  ");
        }
        pen.role = role;
        pen_marked(&pen, line->s, line->len);
    }
    if (b->item == focus_shown(v) && first < end)
        view_cursor(v, spot.y + first, spot.area->col);
}

void draw_note(struct view *v, const struct block *b, struct spot spot)
{
    static const struct {
        uint32_t sign;
        enum role role;
    } looks[TONE_WARNING + 1] = {
        [TONE_GOOD] = { 0x2713, ROLE_GOOD },    [TONE_MISTAKE] = { '!', ROLE_MISTAKE },
        [TONE_HINT] = { '?', ROLE_HINT },       [TONE_INFO] = { 'i', ROLE_HINT },
        [TONE_WARNING] = { '!', ROLE_MISTAKE },
    };
    enum tone tone = v->page->items[b->item].tone;
    for (int i = 0; i < b->lines; i++) {
        const struct text_line *line = &v->lines[b->line + i];
        struct pen pen = spot_pen(v, spot, spot.y + i, b->item);
        pen.role = looks[tone].role;
        pen_put(&pen, i == 0 ? looks[tone].sign : ' ');
        pen_put(&pen, ' ');
        pen.role = ROLE_TEXT;
        pen_marked(&pen, line->s, line->len);
    }
}

/* Small letters of Latin-1; the rest as it is. */
static uint32_t small_letter(uint32_t cp)
{
    bool capital = (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE);
    return capital ? cp + 0x20 : cp;
}

/* The same letter but for case and accent. */
static bool same_letter(const char *a, size_t n, const char *b, size_t m)
{
    char x[8] = "", y[8] = "";
    memcpy(x, a, n < sizeof x ? n : sizeof x - 1);
    memcpy(y, b, m < sizeof y ? m : sizeof y - 1);
    return text_same(x, y);
}

/* ^ under each letter of value that differs from the exact form; where their lengths differ, under the first place only. */
static void draw_carets(struct pen *pen, const char *value, const char *exact)
{
    size_t n = strlen(value), m = strlen(exact);
    bool same_length = utf8_count(value) == utf8_count(exact), differs = false;
    pen->role = ROLE_HINT;
    while (n > 0 && m > 0 && !(differs && !same_length)) {
        uint32_t typed, wanted;
        size_t bytes = utf8_next(value, n, &typed), other = utf8_next(exact, m, &wanted);
        differs = same_length ? small_letter(typed) != small_letter(wanted)
                              : !same_letter(value, bytes, exact, other);
        pen_repeat(pen, differs ? '^' : ' ', text_char_width(typed));
        value += bytes;
        exact += other;
        n -= bytes;
        m -= other;
    }
    if (n + m > 0 && !differs)
        pen_put(pen, '^'); /* a letter too many, or one that is missing */
}

/* label: the exact form; text: what it is; value: what was typed. */
void draw_mark(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    const char *value = it->value ? it->value : "", *exact = it->label ? it->label : "";
    int row = spot.y;
    struct pen pen = spot_pen(v, spot, row, b->item);
    if (b->height == 3) { /* no field above it shows what was typed */
        pen_text(&pen, value);
        pen = spot_pen(v, spot, ++row, b->item);
    }
    draw_carets(&pen, value, exact);
    pen = spot_pen(v, spot, row + 1, b->item);
    pen.role = ROLE_STRONG;
    pen_text(&pen, exact);
    pen.role = ROLE_QUIET;
    if (has_text(it->text)) {
        pen_spaces(&pen, 3);
        pen_text(&pen, it->text);
    }
}

void draw_pair(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    int column = v->lists[b->list].label + (v->shape.small ? 2 : 3);
    bool under = b->more, strong = it->flags & ITEM_STRONG;
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    pen.role = strong ? ROLE_TITLE : ROLE_TEXT;
    if (it->label)
        pen_marked(&pen, it->label, strlen(it->label));
    int lines = has_text(it->text) ? max_int(1, b->lines) : 0;
    for (int i = 0; i < lines; i++) {
        pen = spot_pen(v, spot, spot.y + i + under, b->item);
        pen.col += under ? 2 : v->lists[b->list].label ? column : 0;
        pen.role = it->flags & ITEM_QUIET ? ROLE_QUIET : ROLE_TEXT;
        if (b->lines)
            pen_marked(&pen, v->lines[b->line + i].s, v->lines[b->line + i].len);
        else
            pen_marked(&pen, it->text, strlen(it->text));
    }
}

static void draw_bar_alone(struct view *v, const struct block *b, struct spot spot, const char *numbers)
{
    enum { BAR_CELLS = 30 };
    const struct item *it = &v->page->items[b->item];
    int label = has_text(it->label) ? text_width(it->label) + 2 : 0;
    int after = b->height > 1 ? 0 : 2 + text_width(numbers);
    int cells = min_int(min_int(max_int(it->most, 1), BAR_CELLS), spot.area->cols - label - after);
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    if (label) {
        pen_text(&pen, it->label);
        pen_spaces(&pen, 2);
    }
    pen_bar(&pen, it->amount, it->most, max_int(cells, 1));
    if (b->height > 1)
        pen = spot_pen(v, spot, spot.y + 1, b->item);
    else
        pen_spaces(&pen, 2);
    pen_text(&pen, numbers);
}

static void draw_bar_in_columns(struct view *v, const struct block *b, struct spot spot, const char *words)
{
    const struct item *it = &v->page->items[b->item];
    const struct list *l = &v->lists[b->list];
    int cols = area_text_cols(spot.area), room = cols - l->sign;
    enum bar_place place = list_bar_place(l, room);
    int width = place == BAR_ALONE ? list_bar_room(l, room) : l->bar;
    struct pen pen = spot_pen(v, spot, spot.y, b->item);
    pen.role = ROLE_GOOD;
    if (l->sign)
        pen_text(&pen, it->flags & ITEM_DONE ? "✓ " : "  ");
    pen.role = it->flags & (ITEM_ON | ITEM_STRONG) ? ROLE_STRONG : ROLE_TEXT;
    pen_cut(&pen, it->label, room);
    if (place == BAR_UNDER)
        pen = spot_pen(v, spot, spot.y + 1, b->item);
    pen.col = spot.area->col + l->sign + (place == BAR_UNDER ? 2 : l->label + 3);
    if (place == BAR_ALONE)
        pen.col = spot.area->col + cols - width;
    int after = pen.col + width + 2;
    pen_bar(&pen, it->amount, it->most, min_int(max_int(it->most, 1), width));
    pen.col = after;
    pen.role = ROLE_QUIET;
    if (place != BAR_ALONE)
        pen_text(&pen, words);
}

void draw_progress(struct view *v, const struct block *b, struct spot spot)
{
    const struct item *it = &v->page->items[b->item];
    char numbers[64];
    snprintf(numbers, sizeof numbers, page_tr(v->page, N_("%d sur %d")), it->amount, it->most);
    const char *words = has_text(it->text) ? it->text : numbers;
    if (progress_in_columns(v, b))
        draw_bar_in_columns(v, b, spot, words);
    else
        draw_bar_alone(v, b, spot, words);
}

/* One row of a picture; a [key] in it stands out as in texts. */
static void draw_art(struct pen pen, const char *s, size_t n)
{
    for (size_t i = 0; i < n;) {
        bool key = s[i] == '[' && memchr(s + i, ']', n - i) != NULL;
        size_t len = 1;
        while (i + len < n && (key ? s[i + len - 1] != ']' : s[i + len] != '['))
            len++;
        pen.role = key ? ROLE_KEY : ROLE_PICTURE;
        pen_textn(&pen, s + i, len);
        i += len;
    }
}

void draw_picture(struct view *v, const struct block *b, struct spot spot)
{
    const char *s = picture_art(v, &v->page->items[b->item]);
    for (int i = 0; s && *s; i++) {
        size_t n = strcspn(s, "\n");
        struct pen pen = spot_pen(v, spot, spot.y + i, b->item);
        draw_art(pen, s, n);
        s += n + (s[n] == '\n');
    }
}
