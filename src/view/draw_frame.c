/* draw_frame.c - what stands around the content: header, rules, task, training window, message. */
#include "internal.h"

#include <stdio.h>
#include <string.h>

enum { RULE = 0x2500, SIDE = 0x2502, CHECK = 0x2713, BACK = 0x2039, STEP_CELLS = 12 };

static struct pen page_pen(struct view *v, int row, int col)
{
    return pen_at(v, row, v->shape.left + col, v->shape.left + v->shape.cols);
}

static void draw_rule(struct view *v, int row)
{
    struct pen pen = page_pen(v, row, 0);
    pen.role = ROLE_QUIET;
    pen_repeat(&pen, RULE, v->shape.cols);
}

/* --- header --- */

/* What stands at the right: the steps with a bar, or words. Returns the columns it takes. */
static int draw_right(struct view *v)
{
    const struct page *p = v->page;
    bool small = v->shape.small;
    char steps[96] = "";
    const char *words = small ? p->right_short : p->right;
    if (p->steps > 0) {
        /* The format is the program's own, or its checked translation. */
        snprintf(steps, sizeof steps, page_tr(p, small ? N_("%d sur %d") : N_("étape %d sur %d")), p->step,
                 p->steps);
        words = steps;
    }
    if (!has_text(words))
        return 0;
    int bar = p->steps > 0 && !small ? 2 + STEP_CELLS : 0;
    int cols = min_int(text_width(words), v->shape.cols / 2);
    struct pen pen = page_pen(v, 0, v->shape.cols - (small ? 0 : 1) - cols - bar);
    pen.role = ROLE_QUIET;
    pen_cut(&pen, words, cols);
    if (bar) {
        pen_spaces(&pen, 2);
        pen_bar(&pen, p->step, p->steps, STEP_CELLS);
    }
    return cols + bar + 2;
}

static void draw_header(struct view *v)
{
    bool small = v->shape.small;
    int right = draw_right(v), left = small ? 0 : 1;
    struct pen pen = page_pen(v, 0, left);
    pen.role = ROLE_TITLE;
    pen_cut(&pen, small ? v->page->place_short : v->page->place,
            v->shape.cols - left - right - (right ? 0 : 1));
    if (!small)
        draw_rule(v, 1);
}

/* --- task --- */

static void draw_number(struct pen *pen, const struct item *it)
{
    char number[16];
    snprintf(number, sizeof number, "%-3d", it->amount);
    if (it->amount > 0)
        pen_text(pen, number);
    else
        pen_spaces(pen, 3);
}

static void draw_done(struct view *v, int item, int row)
{
    const struct item *it = &v->page->items[item];
    struct pen pen = page_pen(v, row, 3);
    pen.item = item;
    pen.role = ROLE_GOOD;
    pen_put(&pen, CHECK);
    pen_put(&pen, ' ');
    pen.role = ROLE_QUIET;
    draw_number(&pen, it);
    /* The first line is enough to recognise what was done. */
    size_t n = it->label ? strcspn(it->label, "\n") : 0;
    if (n > 0 && text_widthn(it->label, n) <= v->shape.cols - 9)
        pen_textn(&pen, it->label, n);
    else
        pen_cut(&pen, it->label, v->shape.cols - 9);
}

static void draw_now(struct view *v, int item, int row, int rows)
{
    enum { MOST = 8 };
    const struct item *it = &v->page->items[item];
    int indent = v->shape.small ? 2 : 5;
    int cols = v->shape.small ? v->shape.cols - 6 : min_int(TEXT_COLS, v->shape.cols - 9);
    struct text_line lines[MOST];
    int count = (int)text_wrap(it->label ? it->label : "", cols, lines, MOST);
    for (int i = 0; i < min_int(min_int(count, rows), MOST); i++) {
        struct pen pen = page_pen(v, row + i, indent);
        pen.item = item;
        pen.role = ROLE_TITLE;
        if (i == 0)
            draw_number(&pen, it);
        else
            pen_spaces(&pen, 3);
        pen_marked(&pen, lines[i].s, lines[i].len);
        if (i == rows - 1 && count > rows)
            pen_put(&pen, 0x2026);
    }
}

static void draw_task(struct view *v)
{
    struct shape *s = &v->shape;
    const struct item *items = v->page->items;
    int done = -1, before = -1, now = -1;
    for (int i = s->task + 1; i < items[s->task].end; i++) {
        if (items[i].flags & ITEM_NOW) {
            now = i;
        } else if (items[i].flags & ITEM_DONE) {
            before = done;
            done = i;
        }
    }
    int rows = s->task_rows;
    if (now >= 0)
        draw_now(v, now, s->task_row + !s->small, rows - !s->small);
    else if (done >= 0)
        draw_done(v, done, s->task_row + !s->small); /* all is done: the last two stay */
    int above = now >= 0 ? done : before;
    if (above >= 0 && !s->small)
        draw_done(v, above, s->task_row);
}

/* --- the training window --- */

/* The part of the title before « : » is dropped in small windows. */
static const char *short_title(const char *title)
{
    const char *colon = strstr(title, " : ");
    return colon ? colon + 3 : title;
}

static void banner_words(const struct view *v, char *out, size_t size)
{
    const struct item *app = &v->page->items[v->shape.app];
    const char *word = page_tr(v->page, N_("ENTRAÎNEMENT"));
    bool roomy = !v->shape.small && has_text(app->text) && measure_fits(app->text, v->shape.cols / 2);
    if (roomy)
        snprintf(out, size, " %s : %s ", word, app->text);
    else
        snprintf(out, size, " %s ", word);
}

/* The title on the left, the banner on the right; the title is cut, never the banner. */
static void draw_title(struct view *v, int row)
{
    const struct shape *s = &v->shape;
    const struct item *app = &v->page->items[s->app];
    char banner[160];
    banner_words(v, banner, sizeof banner);
    int cols = text_width(banner), at = s->cols - 2 - cols, begin = 1;
    draw_rule(v, row);
    struct pen pen = page_pen(v, row, at);
    pen.role = ROLE_BANNER;
    pen_text(&pen, banner);
    const char *title = app->label ? app->label : "";
    pen = page_pen(v, row, begin);
    pen.role = ROLE_TITLE;
    pen.item = s->app;
    pen_put(&pen, ' ');
    pen_cut(&pen, s->small ? short_title(title) : title, at - begin - 3);
    pen_put(&pen, ' ');
}

static void draw_edges(struct view *v, int row, uint32_t left, uint32_t right)
{
    struct pen pen = page_pen(v, row, 0);
    pen.role = ROLE_QUIET;
    pen_put(&pen, left);
    pen = page_pen(v, row, v->shape.cols - 1);
    pen.role = ROLE_QUIET;
    pen_put(&pen, right);
}

static void draw_dividers(struct view *v, int top, int bottom)
{
    const struct shape *s = &v->shape;
    for (int i = 0; i < s->dividers; i++) {
        for (int row = top; row <= bottom; row++) {
            bool foot = row == bottom && s->app >= 0;
            struct pen pen = pen_at(v, row, s->divider[i], s->left + s->cols);
            pen.role = ROLE_QUIET;
            if (row < bottom || foot)
                pen_put(&pen, foot ? 0x2534 : SIDE);
        }
    }
}

static void draw_window(struct view *v)
{
    const struct shape *s = &v->shape;
    draw_title(v, s->top);
    if (s->small)
        return;
    int foot = s->bottom - 1;
    draw_edges(v, s->top, 0x250C, 0x2510);
    for (int row = s->top + 1; row < foot; row++)
        draw_edges(v, row, SIDE, SIDE);
    draw_rule(v, foot);
    draw_edges(v, foot, 0x2514, 0x2518);
}

/* « ‹ Réception » names the pane behind: its label, else the row we are in. */
static void draw_behind(struct view *v)
{
    const struct item *items = v->page->items;
    int pane = v->shape.behind;
    const char *name = items[pane].label;
    for (int i = pane + 1; i < items[pane].end && !has_text(name); i++)
        if (items[i].kind == ITEM_ROW && items[i].flags & ITEM_ON)
            name = items[i].label;
    if (!has_text(name))
        name = page_tr(v->page, N_("Retour"));
    struct pen pen = page_pen(v, v->shape.behind_row, v->shape.small ? 0 : 1);
    pen.role = ROLE_QUIET;
    pen.item = pane;
    pen_put(&pen, BACK);
    pen_put(&pen, ' ');
    pen_cut(&pen, name, v->shape.cols - 4);
}

/* --- message --- */

static void draw_message(struct view *v)
{
    const struct shape *s = &v->shape;
    if (notes_modal(v)) {
        int rows = s->bottom - s->top - 1;
        if (s->app >= 0) /* also behind a message the window says that this is no real one */
            draw_title(v, s->top);
        else
            draw_rule(v, s->top);
        bool rest = v->note_rows - v->modal_top > rows;
        notes_draw(v, s->top + 1, rest ? rows - 1 : rows, v->modal_top);
        struct pen pen = page_pen(v, s->bottom - 1, 2);
        pen.role = ROLE_QUIET;
        if (rest) {
            pen_text(&pen, "▼ ");
            pen_text(&pen, page_tr(v->page, N_("suite")));
        }
        return;
    }
    int rows = min_int(v->note_rows, s->message_rows);
    notes_draw(v, s->message_row + s->message_rows - rows, rows, 0);
}

void draw_frame(struct view *v)
{
    const struct shape *s = &v->shape;
    draw_header(v);
    if (s->task >= 0)
        draw_task(v);
    bool modal = notes_modal(v);
    if (s->app >= 0 && !modal)
        draw_window(v);
    if (!modal && s->dividers > 0) {
        const struct area *a = &v->areas[s->pane_area[s->first_pane]];
        draw_dividers(v, a->row, a->row + a->rows);
    }
    if (s->behind >= 0 && !modal)
        draw_behind(v);
    draw_message(v);
    draw_rule(v, s->rows - (s->small ? 3 : 2));
    draw_footer(v);
}
