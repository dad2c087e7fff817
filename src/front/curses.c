/* curses.c - the front end on a full screen: waits, turns keys into actions, paints what they changed. */
#include "passerelle/front.h"

#include "keys.h"
#include "mouse.h"
#include "paint.h"
#include "theme.h"
#include "tty.h"

#include <curses.h>
#include <stdlib.h>
#include <time.h>

enum { EXIT_SURROUNDINGS = 3 };
enum {
    KEEP_MS = 100, /* what was typed is kept after this silence */
    WHEEL_LINES = 3,
    TYPED_MOST = 4096 /* letters that waited are handed over at most so many bytes at once */
};

struct curses {
    struct front *front;
    struct page page;
    struct view *view;
    struct paint paint;
    struct keys keys;
    struct mouse mouse;
    struct str typed; /* letters that came together */
    int letters;
    enum colours colours;
    struct rgb background;
    bool background_known;
    bool lost; /* the terminal is gone, or the system wants us to leave */
};

static struct now present(const struct curses *c)
{
    struct now now;
    c->front->clock(c->front->clock_ctx, &now);
    return now;
}

/* --- showing --- */

static void use_theme(struct curses *c)
{
    struct theme theme;
    enum colours wish = theme_wish(c->colours, getenv("NO_COLOR"));
    theme_choose(&theme, wish, tty_depth(), c->background_known ? &c->background : NULL);
    paint_theme(&c->paint, &theme, tty_underlines());
}

static void show(struct curses *c)
{
    learn_show(c->front->learn, &c->page);
    view_show(c->view, &c->page);
    enum colours colours = learn_colours(c->front->learn);
    if (colours != c->colours) {
        c->colours = colours;
        use_theme(c);
    }
}

static void fit_window(struct curses *c)
{
    clearok(curscr, TRUE); /* terminals move the old rows about */
    view_resize(c->view, COLS, LINES);
    paint_forget(&c->paint);
}

/* --- acting --- */

static void perform(struct curses *c, const struct action *action)
{
    struct now now = present(c);
    learn_act(c->front->learn, action, &now);
    show(c);
}

static bool over(const struct curses *c)
{
    return c->lost || learn_over(c->front->learn);
}

/* Letters that waited together are one action. */
static void hand_over_letters(struct curses *c)
{
    struct action action;
    bool acts = false;
    if (c->letters == 1) {
        uint32_t cp;
        utf8_next(str_s(&c->typed), c->typed.len, &cp);
        acts = view_input(c->view, (struct input){ .key = INPUT_CHAR, .ch = cp }, &action);
    } else if (c->letters > 1) {
        acts = view_paste(c->view, str_s(&c->typed), &action);
    }
    c->letters = 0;
    str_clear(&c->typed);
    if (acts)
        perform(c, &action);
}

static void on_input(struct curses *c, struct input input)
{
    if (input.key == INPUT_CHAR) {
        utf8_add(&c->typed, input.ch);
        c->letters++;
        if (c->typed.len >= TYPED_MOST)
            hand_over_letters(c);
        return;
    }
    hand_over_letters(c);
    struct action action;
    if (!over(c) && view_input(c->view, input, &action))
        perform(c, &action);
}

static void on_mouse(struct curses *c, const struct stroke *s)
{
    const struct canvas *canvas = view_draw(c->view);
    int row = s->row, col = s->col;
    struct action action;
    struct timespec t;
    switch (s->gesture) {
    case MOUSE_WHEEL_UP:
    case MOUSE_WHEEL_DOWN:
        view_wheel(c->view, s->gesture == MOUSE_WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES);
        break;
    case MOUSE_PRESS:
        mouse_press(&c->mouse, canvas, row, col);
        break;
    case MOUSE_RELEASE:
        clock_gettime(CLOCK_MONOTONIC, &t);
        if (mouse_release(&c->mouse, canvas, &row, &col, (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000) &&
            view_click(c->view, row, col, &action))
            perform(c, &action);
        break;
    }
}

static void on_stroke(struct curses *c, const struct stroke *e)
{
    if (e->kind == STROKE_INPUT) {
        on_input(c, e->input);
        return;
    }
    hand_over_letters(c);
    if (over(c))
        return;
    if (e->kind == STROKE_MOUSE) {
        on_mouse(c, e);
    } else if (e->kind == STROKE_RESIZE) {
        fit_window(c);
    } else if (e->kind == STROKE_REDRAW) {
        clearok(curscr, TRUE);
        paint_forget(&c->paint);
    } else if (e->kind == STROKE_ANSWER) {
        tty_answered();
        if (colour_parse(c->keys.reply, &c->background)) {
            c->background_known = true;
            use_theme(c);
        }
    }
}

/* Takes all that waits, then the screen is painted once. */
static void take_input(struct curses *c)
{
    struct stroke strokes[KEYS_STROKES];
    bool any = false;
    int code;
    while (!over(c) && (code = wgetch(stdscr)) != ERR) {
        any = true;
        int n = keys_take(&c->keys, code, strokes);
        for (int i = 0; i < n && !over(c); i++)
            on_stroke(c, &strokes[i]);
    }
    int n = keys_rest(&c->keys, strokes);
    for (int i = 0; i < n && !over(c); i++)
        on_stroke(c, &strokes[i]);
    if (!over(c))
        hand_over_letters(c);
    if (!any && tty_is_dry())
        c->lost = true;
}

/* --- the loop --- */

static void wait_and_take(struct curses *c)
{
    struct learn *learn = c->front->learn;
    bool unsaved = learn_unsaved(learn);
    struct now now = present(c);
    int wait = unsaved ? KEEP_MS : learn_wait_ms(learn, &now);
    switch (tty_wait(wait)) {
    case WAIT_INPUT:
        take_input(c);
        break;
    case WAIT_TIME:
        now = present(c);
        if (unsaved ? learn_keep(learn, &now) : learn_tick(learn, &now))
            show(c);
        break;
    case WAIT_LEAVE:
    case WAIT_LOST:
        c->lost = true;
        break;
    }
}

static void run(struct curses *c)
{
    view_glyphs(c->view, tty_is_console() ? GLYPHS_CONSOLE : GLYPHS_FULL);
    view_resize(c->view, COLS, LINES);
    c->colours = learn_colours(c->front->learn);
    use_theme(c);
    show(c);
    while (!over(c)) {
        paint_canvas(&c->paint, view_draw(c->view));
        if (tty_depth() == DEPTH_256 && theme_wish(c->colours, getenv("NO_COLOR")) == COLOURS_AUTO)
            tty_ask_background();
        wait_and_take(c);
    }
}

int front_curses(struct front *front, struct diags *d)
{
    if (!tty_open(d))
        return EXIT_SURROUNDINGS;
    struct curses c = { .front = front, .view = view_new() };
    page_init(&c.page);
    run(&c);
    tty_close();
    view_free(c.view);
    page_free(&c.page);
    paint_free(&c.paint);
    str_free(&c.typed);
    return EXIT_SUCCESS;
}
