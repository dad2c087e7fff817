/*
 * view.h - a page on a grid of cells: focus, text editing, scrolling, layout, hit-testing. All of it pure:
 * no terminal, no locale, tested without either. The curses front end only copies cells and translates keys.
 *
 *     struct view *v = view_new();
 *     view_resize(v, 80, 24);
 *     view_show(v, &page);                              after each action
 *     if (view_input(v, (struct input){ .key = INPUT_DOWN }, &action)) ...act, then view_show again
 *     paint(view_draw(v));
 *
 * A focus move is no action: view_input returns false, and view_draw lays out only what is in sight, so that
 * a move costs the same in 5 rows and in 1,000.
 */
#ifndef PASSERELLE_VIEW_H
#define PASSERELLE_VIEW_H

#include "passerelle/action.h"
#include "passerelle/page.h"

/* The keys of the program; a front end maps its own codes to them. INPUT_CHAR carries a code point. */
enum input_key {
    INPUT_CHAR,
    INPUT_ENTER,
    INPUT_ESCAPE,
    INPUT_TAB,
    INPUT_BACKTAB,
    INPUT_UP,
    INPUT_DOWN,
    INPUT_LEFT,
    INPUT_RIGHT,
    INPUT_HOME,
    INPUT_END,
    INPUT_PAGE_UP,
    INPUT_PAGE_DOWN,
    INPUT_BACKSPACE,
    INPUT_DELETE,
    INPUT_SWITCH,   /* F6: the next application of the bar */
    INPUT_HELP,     /* F1, or ? outside text fields */
    INPUT_CALL,     /* F2 */
    INPUT_LANGUAGE, /* F4 */
    INPUT_HIDE,     /* F9 */
    INPUT_MENU,     /* F10, Ctrl-G */
};

struct input {
    enum input_key key;
    uint32_t ch; /* INPUT_CHAR */
};

/* A role is what a cell means; themes give it colours. */
enum role {
    ROLE_TEXT,
    ROLE_TITLE,
    ROLE_QUIET,
    ROLE_FOCUS,
    ROLE_FRAME_FOCUS,
    ROLE_KEY,
    ROLE_GOOD,
    ROLE_MISTAKE,
    ROLE_HINT,
    ROLE_BANNER,
    ROLE_FIELD,
    ROLE_FIELD_FOCUS,
    ROLE_PICTURE,
    ROLE_DISABLED,
    ROLE_STRONG,
    ROLE_COUNT
};

enum { CELL_MARKS = 2 };

struct cell {
    uint32_t ch;               /* 0: right half of the wide sign before */
    uint32_t mark[CELL_MARKS]; /* combining marks, 0 if none */
    uint16_t role;             /* enum role */
    int32_t item;              /* index of the page's item drawn here, -1 if none */
};

struct canvas {
    int cols, rows;
    struct cell *cells;         /* rows * cols */
    int cursor_row, cursor_col; /* from 0: where the hardware cursor belongs */
};

struct view;

struct view *view_new(void);
void view_free(struct view *);
void view_resize(struct view *, int cols, int rows);
/* How signs are drawn: UTF-8 terminal, bare Linux console, no UTF-8 (SCREENS: glyphs). */
enum glyphs { GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII };
void view_glyphs(struct view *, enum glyphs);
/* Takes a new page. It must stay alive until the next view_show. Settles the focus: the page's wish when it is
 * new, the same id, the id last focused under this key, the same place in the group, the first stop in scope. */
void view_show(struct view *, const struct page *);
/* One key. True: it is an action, in *out (strings live until the next call). False: only the view changed,
 * or nothing did. [Échap] is ACT_BACK, but in the side pane of a small window it leads to the pane beside it.
 * [Espace] on a row is ACT_TOGGLE; a row with ITEM_NOW is held: arrows are ACT_MOVE, text is the id of the row
 * before which it goes ("": the end). by is NULL for keys, "mouse" for clicks, "key" where an
 * arrow turned a choice: the ones on the way are passed over. */
bool view_input(struct view *, struct input, struct action *out);
/* A whole text at once (paste, several keys that waited): like INPUT_CHARs, one action. */
bool view_paste(struct view *, const char *text, struct action *out);
/* A click, released over the cell where it was pressed; on a footer slot it is the slot's key. */
bool view_click(struct view *, int row, int col, struct action *out);
void view_wheel(struct view *, int lines); /* > 0: down */
/* The cells of this moment; owned by the view, valid until the next call. */
const struct canvas *view_draw(struct view *);
/* Index of the focused item, -1 if none. */
int view_focus(const struct view *);
bool view_is_small(const struct view *);
/* Rows of the page that are out of sight at this size: one must scroll to see them. 0: all of it is shown at once. */
int view_hidden(const struct view *);
/* The canvas as text: rows of characters, trailing blanks cut; then "‸ row R, col C". For golden files. */
void canvas_print(struct str *, const struct canvas *);

#endif
