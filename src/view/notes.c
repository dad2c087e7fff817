/* notes.c - the message: top-level notes, anchored at the bottom; too long for a small practise page, it stands in
 * the window's place until it is closed. A state of the view only: the core knows nothing of it. */
#include "internal.h"

#include <string.h>

enum { CHECK = 0x2713, BAR = 0x2502, ARROW = 0x203A };

struct look {
    uint32_t first, next; /* the sign of the first row, of those that follow */
    enum role role;
};
static const struct look looks[TONE_WARNING + 1] = {
    [TONE_GOOD] = { CHECK, BAR, ROLE_GOOD },     [TONE_MISTAKE] = { CHECK, ' ', ROLE_MISTAKE },
    [TONE_HINT] = { '?', BAR, ROLE_HINT },       [TONE_INFO] = { 'i', BAR, ROLE_HINT },
    [TONE_WARNING] = { '!', BAR, ROLE_MISTAKE },
};
/* What is right, what is missing, what to do: one sign for each line of the author. */
static const struct look mistake_lines[] = {
    { CHECK, ' ', ROLE_GOOD },
    { '!', ' ', ROLE_MISTAKE },
    { ARROW, ' ', ROLE_STRONG },
};

static bool can_close(const struct view *v)
{
    return v->stop_count > 0 && !v->page->watch && !v->page->shown;
}

/* A new message opens; the same one once more only if something but typing came between. */
static void decide_modal(struct view *v, const char *words)
{
    bool typing = v->last_verb == ACT_SET || v->last_verb == ACT_TOGGLE || v->last_verb == ACT_COUNT;
    bool same = !strcmp(str_s(&v->note_text), words);
    str_set(&v->note_text, words);
    if (!same || !typing) {
        v->modal = *words;
        v->modal_top = 0;
    }
}

void notes_new_page(struct view *v)
{
    const struct item *items = v->page->items;
    struct str words = { 0 };
    for (int i = 0; i < v->page->count; i = items[i].end)
        if (items[i].kind == ITEM_NOTE && has_text(items[i].label))
            str_printf(&words, "%s\n", items[i].label);
    decide_modal(v, str_s(&words));
    str_free(&words);
    v->last_verb = ACT_COUNT;
}

bool notes_apart(const struct view *v)
{
    return v->shape.small && v->shape.task >= 0 && v->note_rows > 2 && !v->page->shown && !v->page->watch;
}

bool notes_modal(const struct view *v)
{
    return v->modal && notes_apart(v);
}

bool notes_closable(const struct view *v)
{
    return notes_modal(v) && can_close(v);
}

int notes_cols(const struct view *v)
{
    int cols = v->shape.cols;
    return v->shape.small ? cols - 5 : min_int(TEXT_COLS - 2, cols - 7);
}

static void add_note(struct view *v, int item, const char *words, int cols)
{
    struct note *n = &v->notes[v->note_count++];
    n->item = item;
    n->lines = keep_lines(v, words, cols, &n->line);
    v->note_rows += n->lines;
}

void notes_collect(struct view *v, int cols)
{
    const struct item *items = v->page->items;
    v->note_count = v->note_rows = 0;
    for (int i = 0; i < v->page->count && v->note_count < NOTE_MAX - 1; i = items[i].end)
        if (items[i].kind == ITEM_NOTE && has_text(items[i].label))
            add_note(v, i, items[i].label, cols);
    if (v->notice.len == 0)
        return;
    int kept = v->shape.small ? 2 : 3; /* the rows of the message; the window stays where it is */
    int own = (int)text_wrap(str_s(&v->notice), cols, NULL, 0);
    if (v->note_rows + own > kept)
        v->note_count = v->note_rows = 0; /* until the next key */
    add_note(v, -1, str_s(&v->notice), cols);
}

/* The sign of one row of a note. */
static uint32_t row_sign(enum tone tone, int author_line, bool first, enum role *role)
{
    struct look look = looks[tone];
    bool own = tone == TONE_MISTAKE;
    if (own && author_line < (int)ARRAY_LEN(mistake_lines))
        look = mistake_lines[author_line];
    else if (own)
        look.first = ' ';
    *role = look.role;
    if (own ? first : first && author_line == 0)
        return look.first;
    return look.next;
}

/* « Il manque : » takes the colour of its sign. */
static size_t lead_length(const struct text_line *line)
{
    size_t n = line->len < 24 ? line->len : 24;
    const char *colon = memchr(line->s, ':', n);
    return colon ? (size_t)(colon - line->s) + 1 : 0;
}

static void draw_line(struct view *v, int row, int item, enum tone tone, const struct text_line *line,
                      int author_line)
{
    int col = v->shape.left + (v->shape.small ? 2 : 3), limit = v->shape.left + v->shape.cols;
    enum role role;
    uint32_t sign = row_sign(tone, author_line, line->first, &role);
    struct pen pen = pen_at(v, row, col, limit);
    pen.item = item;
    pen.role = role;
    pen_put(&pen, sign);
    pen_put(&pen, ' ');
    size_t lead = tone == TONE_MISTAKE && line->first && author_line < 3 ? lead_length(line) : 0;
    pen_textn(&pen, line->s, lead);
    pen.role = ROLE_TEXT;
    pen_marked(&pen, line->s + lead, line->len - lead);
}

static int draw_note_lines(struct view *v, const struct note *note, int from, int row, int rows)
{
    enum tone tone = note->item >= 0 ? v->page->items[note->item].tone : TONE_INFO;
    int author_line = -1, drawn = 0;
    for (int i = 0; i < note->lines && drawn < rows; i++) {
        const struct text_line *line = &v->lines[note->line + i];
        author_line += line->first;
        if (i >= from)
            draw_line(v, row + drawn++, note->item, tone, line, author_line);
    }
    return drawn;
}

/* Anchored at the bottom of its rows. skip: rows of the message that were read already. */
void notes_draw(struct view *v, int row, int rows, int skip)
{
    int at = row;
    for (int i = 0; i < v->note_count && at < row + rows; i++) {
        const struct note *n = &v->notes[i];
        at += draw_note_lines(v, n, min_int(skip, n->lines), at, row + rows - at);
        skip = max_int(0, skip - n->lines);
    }
}
