/* view.c - the public face: takes pages, keys and sizes, gives cells. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

struct view *view_new(void)
{
    struct view *v = xcalloc(1, sizeof *v);
    v->cols = 80;
    v->rows = 24;
    v->focus = -1;
    v->want_col = -1;
    v->last_verb = ACT_COUNT;
    return v;
}

void view_free(struct view *v)
{
    if (!v)
        return;
    for (int i = 0; i < MEMORY_MAX; i++) {
        str_free(&v->memories[i].key);
        str_free(&v->memories[i].focus);
        str_free(&v->memories[i].wish);
    }
    free(v->blocks);
    free(v->lines);
    free(v->lists);
    free(v->where);
    free(v->stops);
    free(v->starts);
    free(v->canvas.cells);
    str_free(&v->focus_id);
    str_free(&v->group_id);
    str_wipe(&v->edit);
    str_wipe(&v->old);
    str_free(&v->letters);
    str_free(&v->letters_at);
    str_free(&v->note_text);
    str_free(&v->notice);
    free(v);
}

/* The item on top of an area keeps its place when the page is laid out again. */
static int item_on_top(const struct view *v, const struct area *a)
{
    return a->scroll > 0 && a->first < a->end ? v->blocks[block_at(v, a, a->scroll)].item : -1;
}

void view_lay_again(struct view *v)
{
    int tops[AREA_MAX];
    int count = 0;
    for (int i = 0; i < v->area_count; i++) {
        int item = item_on_top(v, &v->areas[i]);
        if (item >= 0)
            tops[count++] = item;
    }
    layout_page(v, v->focus >= 0 ? pane_of(v, v->focus) : -1);
    for (int i = 0; i < count; i++) {
        struct area *a = area_of_item(v, tops[i]);
        if (a) {
            a->scroll = v->blocks[v->where[tops[i]]].top;
            scroll_clamp(v, a);
        }
    }
    int item = v->focus;
    if (item >= 0 && stop_at(v, item) < 0) { /* a text that fits now, or a picture left out */
        int next = stop_next(v, item);
        focus_set(v, next >= 0 ? next : v->stop_count ? v->stops[v->stop_count - 1] : -1);
    } else if (item < 0 && v->stop_count) {
        focus_set(v, v->stops[0]);
    }
    scroll_to_focus(v);
}

void notes_close(struct view *v)
{
    v->modal = false;
    view_lay_again(v);
}

void view_resize(struct view *v, int cols, int rows)
{
    cols = max_int(cols, 1);
    rows = max_int(rows, 1);
    if (cols == v->cols && rows == v->rows)
        return;
    v->cols = cols;
    v->rows = rows;
    if (v->page)
        view_lay_again(v);
}

void view_glyphs(struct view *v, enum glyphs glyphs)
{
    v->glyphs = glyphs;
}

static void restore_scroll(struct view *v)
{
    for (int i = 0; i < v->area_count; i++) {
        v->areas[i].scroll = v->here->scroll[i];
        scroll_clamp(v, &v->areas[i]);
    }
}

void view_show(struct view *v, const struct page *p)
{
    focus_remember(v);
    v->page = p;
    v->typing = false;
    str_clear(&v->notice);
    focus_place(v);
    notes_new_page(v);
    layout_page(v, -1);
    focus_settle(v);
    restore_scroll(v);
    edit_settle(v);
    scroll_to_focus(v);
}

bool view_input(struct view *v, struct input in, struct action *out)
{
    if (!v->page || v->shape.tiny || in.key > INPUT_MENU)
        return false;
    struct action action;
    if (!key_press(v, in, &action))
        return false;
    v->last_verb = action.verb;
    *out = action;
    return true;
}

bool view_paste(struct view *v, const char *text, struct action *out)
{
    if (!v->page || v->shape.tiny)
        return false;
    if (!edit_active(v) || notes_closable(v)) {
        /* No field: the signs are keys, until one of them is an action. */
        v->typing = v->typing || lost_burst(text);
        for (size_t n = strlen(text), at = 0; at < n;) {
            struct input in = { .key = INPUT_CHAR };
            at += utf8_next(text + at, n - at, &in.ch);
            if (view_input(v, in, out))
                return true;
        }
        return false;
    }
    struct action action;
    if (!edit_insert(v, text, &action))
        return false;
    v->last_verb = action.verb;
    *out = action;
    return true;
}

bool view_click(struct view *v, int row, int col, struct action *out)
{
    if (!v->page || v->shape.tiny || row < 0 || col < 0)
        return false;
    view_draw(v); /* a click means what is on the screen now */
    if (row >= v->canvas.rows || col >= v->canvas.cols)
        return false;
    struct action action;
    bool acted = mouse_click(v, row, col, &action);
    lost_forget(v);
    if (!acted)
        return false;
    v->last_verb = action.verb;
    *out = action;
    return true;
}

void view_wheel(struct view *v, int lines)
{
    if (v->page && !v->shape.tiny)
        mouse_wheel(v, lines);
}

/* Without anything to choose the cursor waits on the message, else on the first letter in sight. */
static void rest_cursor(struct view *v)
{
    int text = v->shape.left + (v->shape.small ? 2 : 3);
    if (v->note_count && (notes_modal(v) || v->shape.message_rows > 0)) {
        int rows = min_int(v->note_rows, v->shape.message_rows);
        int row = v->shape.message_row + v->shape.message_rows - rows;
        view_cursor(v, notes_modal(v) ? v->shape.top + 1 : row, text);
        return;
    }
    for (int i = v->area_count - 1; i >= 0; i--) {
        const struct area *a = &v->areas[i];
        struct sight s = area_sight(v, a);
        if (a->visible && a->first < a->end) {
            view_cursor(v, a->row + s.above, a->col);
            return;
        }
    }
    view_cursor(v, v->shape.top, text);
}

const struct canvas *view_draw(struct view *v)
{
    canvas_reset(v);
    bool tiny = v->cols < SMALL_COLS || v->rows < SMALL_ROWS;
    if (tiny || !v->page) {
        draw_tiny(v);
        return &v->canvas;
    }
    rest_cursor(v);
    draw_frame(v);
    if (!notes_modal(v))
        for (int i = 0; i < v->area_count; i++)
            if (v->areas[i].visible)
                draw_area(v, &v->areas[i]);
    return &v->canvas;
}

int view_focus(const struct view *v)
{
    return v->focus;
}

bool view_is_small(const struct view *v)
{
    return v->cols < FULL_COLS || v->rows < FULL_ROWS;
}

int view_hidden(const struct view *v)
{
    int rows = notes_apart(v) ? 0 : max_int(0, v->note_rows - v->shape.message_rows);
    for (int i = 0; i < v->area_count; i++)
        if (v->areas[i].visible)
            rows += max_int(0, v->areas[i].height - v->areas[i].rows);
    return rows;
}
