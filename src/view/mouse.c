/* mouse.c - clicks and the wheel: what stands in a cell is what a click means. */
#include "internal.h"

static bool by_mouse(const struct view *v, enum verb verb, int item, struct action *out)
{
    *out = (struct action){ .verb = verb, .target = v->page->items[item].id, .by = "mouse" };
    return true;
}

/* ‹ goes back, › and the rest go on. */
static bool click_choice(struct view *v, int item, int row, int col, struct action *out)
{
    const struct cell *cell = &v->canvas.cells[row * v->canvas.cols + col];
    bool back = cell->ch == 0x2039 || (cell->ch == '<' && v->glyphs == GLYPHS_ASCII);
    bool on = cell->ch == 0x203A || (cell->ch == '>' && v->glyphs == GLYPHS_ASCII);
    if ((!back && !on) || !choice_turn(v, item, back ? -1 : 1, out))
        return false;
    out->by = "mouse";
    return true;
}

/* ↑ and ↓ at the end of a row that is held: it moves. */
static bool click_arrow(struct view *v, int item, int row, int col, bool *hit, struct action *out)
{
    const struct item *it = &v->page->items[item];
    uint32_t ch = v->canvas.cells[row * v->canvas.cols + col].ch;
    *hit = it->kind == ITEM_ROW && it->flags & ITEM_NOW && (ch == 0x2191 || ch == 0x2193);
    if (!*hit || !key_press(v, (struct input){ .key = ch == 0x2191 ? INPUT_UP : INPUT_DOWN }, out))
        return false;
    out->by = "mouse";
    return true;
}

static bool click_stop(struct view *v, int item, int row, int col, struct action *out)
{
    const struct item *it = &v->page->items[item];
    bool hit, moved;
    v->opening = false;
    focus_set(v, item);
    moved = click_arrow(v, item, row, col, &hit, out);
    if (hit)
        return moved;
    if (it->kind == ITEM_FIELD && is_choice(it))
        return click_choice(v, item, row, col, out);
    if (it->kind == ITEM_FIELD)
        edit_place(v, item, row, col);
    else if (it->kind == ITEM_TOGGLE)
        return by_mouse(v, ACT_TOGGLE, item, out);
    else if (it->kind != ITEM_TEXT)
        return by_mouse(v, ACT_ACTIVATE, item, out);
    scroll_to_focus(v);
    return false;
}

/* ▲ and ▼ scroll by a screen. */
static bool click_marker(struct view *v, int row, int col)
{
    for (int i = 0; i < v->area_count; i++) {
        struct area *a = &v->areas[i];
        struct sight s = area_sight(v, a);
        int edge = a->col + a->cols, last = a->row + a->rows - 1;
        if (!a->visible || col < a->col || col > edge)
            continue;
        int rows = scroll_screen(v, a);
        if (s.up && row == a->row && s.above == (col < edge))
            return scroll_by(v, a, -rows);
        if (s.down && row == last && s.below == (col < edge))
            return scroll_by(v, a, rows);
    }
    return false;
}

/* The key that a slot names first; [Entrée] is the one the first slot is for, whatever its name in the language. */
static int key_named(const struct view *v, int slot, const char *words)
{
    static const struct {
        const char *name;
        enum input_key key;
    } keys[] = {
        { "[F1]", INPUT_HELP },  { "[F2]", INPUT_CALL }, { "[F4]", INPUT_LANGUAGE }, { "[F9]", INPUT_HIDE },
        { "[F10]", INPUT_MENU }, { "[Tab]", INPUT_TAB }, { "[↑]", INPUT_DOWN },      { "[↓]", INPUT_DOWN },
        { "[←]", INPUT_RIGHT },  { "[→]", INPUT_RIGHT },
    };
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        if (starts_with(words, keys[i].name))
            return (int)keys[i].key;
    if (starts_with(words, page_tr(v->page, N_("[Échap]"))))
        return INPUT_ESCAPE;
    return slot == 0 && *words == '[' ? INPUT_ENTER : -1;
}

static bool click_slot(struct view *v, int row, int col, bool *hit, struct action *out)
{
    for (int i = 0; i < (int)ARRAY_LEN(v->slots); i++) {
        const struct place_of_slot *s = &v->slots[i];
        *hit = s->words && row == s->row && col >= s->col && col < s->end;
        int key = *hit ? key_named(v, i, s->words) : -1;
        if (key >= 0)
            return key_press(v, (struct input){ .key = (enum input_key)key }, out);
        if (*hit)
            return false;
    }
    return false;
}

bool mouse_click(struct view *v, int row, int col, struct action *out)
{
    bool hit, acted = click_slot(v, row, col, &hit, out);
    if (acted)
        out->by = "mouse";
    if (hit)
        return acted;
    if (notes_closable(v)) {
        notes_close(v);
        return false;
    }
    int item = v->canvas.cells[row * v->canvas.cols + col].item;
    if (v->page->watch || v->page->shown || item < 0 || item >= v->page->count) {
        click_marker(v, row, col);
        return false;
    }
    if (stop_at(v, item) >= 0)
        return click_stop(v, item, row, col, out);
    int first = stop_next(v, item);
    bool pane = v->page->items[item].group == GROUP_PANE;
    if (pane && first >= 0 && first < v->page->items[item].end) { /* « ‹ NAME » */
        focus_set(v, stop_enter(v, tab_group(v, first)));
        scroll_to_focus(v);
    } else {
        click_marker(v, row, col);
    }
    return false;
}

void mouse_wheel(struct view *v, int lines)
{
    struct area *best = area_of_item(v, focus_shown(v));
    if (best && best->height <= best->rows)
        best = NULL;
    for (int i = v->area_count - 1; i >= 0 && !best; i--)
        if (v->areas[i].visible && v->areas[i].height > v->areas[i].rows)
            best = &v->areas[i];
    if (best)
        scroll_by(v, best, lines);
}
