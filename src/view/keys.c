/* keys.c - what each key does: first the message that stands in front, then the keys of the whole program, then the
 * field, then the focus. A table, one function a key. */
#include "internal.h"

#include <string.h>

typedef bool key_fn(struct view *, struct input, struct action *);

static const struct item *focused(const struct view *v)
{
    return v->focus >= 0 ? &v->page->items[v->focus] : NULL;
}

static bool act(struct view *v, enum verb verb, int item, struct action *out)
{
    *out = (struct action){ .verb = verb, .target = item >= 0 ? v->page->items[item].id : NULL };
    return true;
}

static bool go(struct view *v, int item)
{
    if (item >= 0)
        v->opening = false;
    if (item >= 0 && item != v->focus)
        focus_set(v, item);
    if (item >= 0)
        scroll_to_focus(v); /* also back to where it was, when something else was read in between */
    return false;
}

/* Where keys scroll when nothing has the focus: the last area in sight that is too high. */
static struct area *reading_area(struct view *v)
{
    struct area *a = area_of_item(v, v->focus);
    for (int i = v->area_count - 1; i >= 0 && !a; i--)
        if (v->areas[i].visible && v->areas[i].height > v->areas[i].rows)
            a = &v->areas[i];
    return a;
}

/* --- reading a long text that has the focus --- */

static bool reading(const struct view *v)
{
    return v->focus >= 0 && focused(v)->kind == ITEM_TEXT;
}

/* Is there more of the text in that direction? Then it scrolls. */
static bool read_on(struct view *v, int direction, int rows)
{
    struct area *a = area_of_item(v, v->focus);
    const struct block *b = &v->blocks[v->where[v->focus]];
    struct sight s = area_sight(v, a);
    bool more = direction > 0 ? s.end < b->top + b->height : s.first > 0 && s.first >= b->top;
    return more && scroll_by(v, a, direction * rows);
}

/* --- keys --- */

/* A box alone is ticked once and left, as any other box; one of a list is ticked and unticked where it stands. */
static bool tick_and_go_on(struct view *v, const struct item *it, struct action *out)
{
    bool alone = tab_group(v, v->focus) == v->focus;
    if (alone && it->flags & ITEM_ON)
        return go(v, stop_tab(v, 1));
    v->ticks = alone;
    return act(v, ACT_TOGGLE, v->focus, out);
}

static bool key_enter(struct view *v, struct input in, struct action *out)
{
    (void)in;
    const struct item *it = focused(v);
    if (!it)
        return act(v, ACT_NEXT, -1, out);
    if (it->kind == ITEM_TOGGLE)
        return tick_and_go_on(v, it, out);
    if (it->kind == ITEM_TEXT)
        return read_on(v, 1, scroll_screen(v, area_of_item(v, v->focus))) ? false : go(v, stop_tab(v, 1));
    if (it->kind == ITEM_FIELD && !(it->flags & ITEM_SUBMIT))
        return go(v, stop_tab(v, 1));
    return act(v, ACT_ACTIVATE, v->focus, out);
}

/* In a small window [Échap] leaves the side pane for the pane it stands beside; everywhere else it is « back ». */
static bool key_escape(struct view *v, struct input in, struct action *out)
{
    (void)in;
    int pane = v->shape.small && v->focus >= 0 ? pane_of(v, v->focus) : -1;
    if (pane >= 0 && v->page->items[v->shape.pane[pane]].flags & ITEM_SIDE) {
        int beside = stop_arrow(v, INPUT_RIGHT);
        if (beside >= 0 && pane_of(v, beside) != pane)
            return go(v, beside);
    }
    return act(v, ACT_BACK, -1, out);
}

static bool key_tab(struct view *v, struct input in, struct action *out)
{
    (void)out;
    return go(v, stop_tab(v, in.key == INPUT_TAB ? 1 : -1));
}

/* A row that is held moves with the arrow: it is put before the row it passes. */
static bool move_held(struct view *v, int direction, struct action *out)
{
    int group = tab_group(v, v->focus), end = v->page->items[group].end, before = -1;
    if (direction < 0) {
        for (int i = stop_next(v, group); i >= 0 && i < v->focus; i = stop_next(v, i + 1))
            before = i;
        if (before < 0)
            return false;
    } else {
        int next = stop_next(v, v->focus + 1);
        if (next < 0 || next >= end)
            return false;
        before = stop_next(v, next + 1);
    }
    act(v, ACT_MOVE, v->focus, out);
    out->text = before >= 0 && before < end ? v->page->items[before].id : "";
    return true;
}

static bool key_vertical(struct view *v, struct input in, struct action *out)
{
    int direction = in.key == INPUT_DOWN ? 1 : -1;
    const struct item *it = focused(v);
    if (it && it->kind == ITEM_ROW && it->flags & ITEM_NOW)
        return move_held(v, direction, out);
    if (reading(v) && read_on(v, direction, 1))
        return false;
    int next = stop_arrow(v, in.key);
    struct area *a = reading_area(v);
    if (next < 0 && a && scroll_by(v, a, direction))
        return false; /* nothing more to choose: what is written above or below */
    return go(v, next < 0 ? stop_cross(v, direction) : next);
}

static bool key_horizontal(struct view *v, struct input in, struct action *out)
{
    const struct item *it = focused(v);
    if (it && is_choice(it))
        return choice_turn(v, v->focus, in.key == INPUT_RIGHT ? 1 : -1, out);
    return v->focus >= 0 ? go(v, stop_arrow(v, in.key)) : false;
}

static bool key_edge(struct view *v, struct input in, struct action *out)
{
    (void)out;
    int direction = in.key == INPUT_END ? 1 : -1;
    struct area *a = reading_area(v);
    if (v->focus >= 0 && !reading(v))
        return go(v, stop_end(v, direction));
    if (a)
        scroll_by(v, a, direction * a->height);
    return false;
}

static bool key_page(struct view *v, struct input in, struct action *out)
{
    (void)out;
    int direction = in.key == INPUT_PAGE_DOWN ? 1 : -1;
    struct area *a = reading_area(v);
    if (v->focus >= 0 && !reading(v)) {
        int next = stop_page(v, direction);
        if (next != v->focus)
            return go(v, next);
        if (a)
            scroll_by(v, a, direction * scroll_screen(v, a));
        return false;
    }
    if (a)
        scroll_by(v, a, direction * scroll_screen(v, a));
    return false;
}

static bool key_function(struct view *v, struct input in, struct action *out)
{
    static const char *const places[] = {
        [INPUT_LANGUAGE] = "language",
        [INPUT_HIDE] = "hide",
        [INPUT_MENU] = "menu",
    };
    if (in.key == INPUT_HELP)
        return act(v, ACT_HINT, -1, out);
    if (in.key == INPUT_CALL)
        return act(v, ACT_CALL, -1, out);
    *out = (struct action){ .verb = ACT_GO, .target = places[in.key] };
    return true;
}

/* --- letters outside fields --- */

/* Digits, and the signs that stand on their keys of a French keyboard. */
static int digit_of(uint32_t ch)
{
    static const uint32_t row[] = { '&', 0xE9, '"', '\'', '(', '-', 0xE8, '_', 0xE7 };
    if (ch >= '1' && ch <= '9')
        return (int)(ch - '0');
    for (size_t i = 0; i < ARRAY_LEN(row); i++)
        if (row[i] == ch)
            return (int)i + 1;
    return 0;
}

static bool is_numbered(const struct view *v, int group)
{
    return v->page->items[group].group == GROUP_LIST && v->page->items[group].flags & ITEM_NUMBERED;
}

/* The numbered list that digits mean: the one of the focus, else the first. */
static int numbered_list(const struct view *v)
{
    int group = v->focus >= 0 ? tab_group(v, v->focus) : -1;
    if (group >= 0 && is_numbered(v, group))
        return group;
    for (int i = 0; i < v->stop_count; i++) {
        group = tab_group(v, v->stops[i]);
        if (is_numbered(v, group))
            return group;
    }
    return -1;
}

static bool choose_number(struct view *v, int number, struct action *out)
{
    int group = numbered_list(v);
    if (group < 0)
        return false;
    const struct item *items = v->page->items;
    for (int i = group + 1; i < items[group].end; i = items[i].end) {
        if (items[i].kind == ITEM_ROW && --number == 0) {
            if (stop_at(v, i) < 0)
                return false;
            focus_set(v, i);
            scroll_to_focus(v);
            return act(v, ACT_ACTIVATE, i, out);
        }
    }
    return false;
}

static bool key_space(struct view *v, struct action *out)
{
    static const int verbs[ITEM_GROUP + 1] = {
        [ITEM_TOGGLE] = ACT_TOGGLE,
        [ITEM_ROW] = ACT_TOGGLE,
        [ITEM_BUTTON] = ACT_ACTIVATE,
        [ITEM_LINK] = ACT_ACTIVATE,
    };
    const struct item *it = focused(v);
    if (!it)
        return false;
    if (it->kind == ITEM_TEXT) {
        read_on(v, 1, scroll_screen(v, area_of_item(v, v->focus)));
        return false;
    }
    return it->kind != ITEM_FIELD && act(v, (enum verb)verbs[it->kind], v->focus, out);
}

/* Right behind other letters a sign is one more of them: « ça va ? » asks for no hint, « déjà » chooses no answer. */
static bool key_char(struct view *v, struct input in, struct action *out)
{
    if (!v->typing && in.ch == '?')
        return act(v, ACT_HINT, -1, out);
    if (!v->typing && in.ch == ' ')
        return key_space(v, out);
    bool writing = v->notice.len > 0 || (v->typing && (in.ch < '1' || in.ch > '9'));
    int digit = writing ? 0 : digit_of(in.ch);
    if (digit && numbered_list(v) >= 0)
        return choose_number(v, digit, out);
    int item = letters_row(v, in.ch);
    if (item < 0)
        return lost_letter(v);
    go(v, item);
    v->typing = true;
    return false;
}

/* The application after the one that is open, round and round. */
static bool key_switch(struct view *v, struct input in, struct action *out)
{
    const struct item *items = v->page->items;
    int bar = page_find(v->page, "apps"), first = -1, next = -1;
    bool past = false;
    (void)in;
    for (int i = bar + 1; bar >= 0 && i < items[bar].end; i++) {
        if (items[i].kind != ITEM_LINK)
            continue;
        first = first < 0 ? i : first;
        next = past && next < 0 ? i : next;
        past |= (items[i].flags & ITEM_ON) != 0;
    }
    next = next < 0 ? first : next;
    return next >= 0 && act(v, ACT_ACTIVATE, next, out);
}

static key_fn *const keys[] = {
    [INPUT_CHAR] = key_char,      [INPUT_ENTER] = key_enter,       [INPUT_ESCAPE] = key_escape,
    [INPUT_TAB] = key_tab,        [INPUT_BACKTAB] = key_tab,       [INPUT_UP] = key_vertical,
    [INPUT_DOWN] = key_vertical,  [INPUT_LEFT] = key_horizontal,   [INPUT_RIGHT] = key_horizontal,
    [INPUT_HOME] = key_edge,      [INPUT_END] = key_edge,          [INPUT_PAGE_UP] = key_page,
    [INPUT_PAGE_DOWN] = key_page, [INPUT_HELP] = key_function,     [INPUT_CALL] = key_function,
    [INPUT_SWITCH] = key_switch,  [INPUT_LANGUAGE] = key_function, [INPUT_HIDE] = key_function,
    [INPUT_MENU] = key_function,
};

/* --- what comes first --- */

/* The message in place of the window: read to its end, then closed. */
static bool key_message(struct view *v, struct input in)
{
    int rows = v->shape.bottom - v->shape.top - 1;
    bool rest = v->note_rows - v->modal_top > rows;
    if (in.key == INPUT_UP || in.key == INPUT_PAGE_UP)
        v->modal_top = max_int(0, v->modal_top - (rows - 2));
    else if (rest && (in.key == INPUT_DOWN || in.key == INPUT_PAGE_DOWN || in.key == INPUT_ENTER))
        v->modal_top += rows - 2;
    else if (in.key == INPUT_ENTER || in.key == INPUT_ESCAPE)
        notes_close(v);
    return false;
}

/* A page that is only looked at: on, back, and scrolling. */
static bool key_watching(struct view *v, struct input in, struct action *out)
{
    if (in.key == INPUT_ENTER)
        return act(v, ACT_NEXT, -1, out);
    if (in.key == INPUT_ESCAPE)
        return act(v, ACT_BACK, -1, out);
    if (in.key == INPUT_CHAR && in.ch == '?' && !v->typing)
        return act(v, ACT_HINT, -1, out);
    if (in.key == INPUT_CHAR && (in.ch != ' ' || v->typing))
        return lost_letter(v);
    struct area *a = reading_area(v);
    if (a && (in.key == INPUT_UP || in.key == INPUT_DOWN))
        scroll_by(v, a, in.key == INPUT_DOWN ? 1 : -1);
    if (a && (in.key == INPUT_PAGE_UP || in.key == INPUT_PAGE_DOWN))
        scroll_by(v, a, scroll_screen(v, a) * (in.key == INPUT_PAGE_DOWN ? 1 : -1));
    return false;
}

bool key_press(struct view *v, struct input in, struct action *out)
{
    v->ticks = false;
    if (in.key != INPUT_CHAR)
        lost_forget(v);
    if (in.key >= INPUT_HELP)
        return key_function(v, in, out);
    if (notes_closable(v))
        return key_message(v, in);
    if (v->page->watch || v->page->shown)
        return key_watching(v, in, out);
    if (opening_reads(v) && opening_key(v, in))
        return false;
    if (edit_active(v)) {
        bool used, done = edit_key(v, in, out, &used);
        if (used) {
            scroll_to_focus(v);
            return done;
        }
    }
    return keys[in.key] && keys[in.key](v, in, out);
}
