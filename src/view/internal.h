/*
 * internal.h - what the files of the view share: areas, blocks, lists, stops, and the pen that draws.
 *
 * A page is laid out in *areas* (the page's content, a strip, a pane). An area stacks *blocks*: rows that are
 * drawn together (a text, a row, a line of buttons, a line of cards). Heights are known for all blocks, cells
 * only for those in sight.
 */
#ifndef PASSERELLE_VIEW_INTERNAL_H
#define PASSERELLE_VIEW_INTERNAL_H

#include "passerelle/view.h"

enum {
    FULL_COLS = 78,
    FULL_ROWS = 22, /* from here on the full layout */
    SMALL_COLS = 40,
    SMALL_ROWS = 15, /* from here on the small one */
    PAGE_COLS = 100, /* a page is never wider */
    TEXT_COLS = 60,  /* a text is never wider */
    FIELD_COLS = 30, /* the box of a short answer */
    CARD_COLS = 24,
    CARD_ROWS = 5,
    CARD_GAP = 2,
    CARD_LABEL = 10, /* a card with its frame; where its words begin */
    ART_ROWS = 3,
    AREA_MAX = 8,
    PANE_MAX = 4,
    NOTE_MAX = 4,
    MEMORY_MAX = 24,
    FIELD_BYTES = 200,
    TEXT_BYTES = 4000 /* the most a field of one line, of several lines may hold */
};

/* What a block is drawn as. */
enum block_kind {
    BLOCK_TEXT,
    BLOCK_TITLE,
    BLOCK_NOTE,
    BLOCK_MARK,
    BLOCK_PAIR,
    BLOCK_ROW,
    BLOCK_FIELD,
    BLOCK_CHOICE,
    BLOCK_TOGGLE,
    BLOCK_BUTTONS,
    BLOCK_MAIN,
    BLOCK_CARDS,
    BLOCK_CELLS,
    BLOCK_PROGRESS,
    BLOCK_PICTURE,
    BLOCK_KINDS
};

struct block {
    int item, end;           /* items drawn here: item .. end - 1 */
    int top, height;         /* rows within the area, soft blanks before it not counted */
    int line, lines;         /* its wrapped label in view.lines; none: it fits in one row */
    int more;                /* wrapped lines of its text or error, after those of the label */
    int list;                /* the measures it shares with its neighbours, -1 */
    uint8_t kind, area, gap; /* gap: soft blank rows before it */
};

/* What the rows of one list, pairs of one run, cells of one grid have in common. */
struct list {
    int group;                   /* item, -1: a run without a group */
    int sign;                    /* columns kept for ● and ✓ */
    int number;                  /* columns kept for « 1 » */
    int label, text, extra, bar; /* widest of each */
    int columns, cell;           /* grids: columns and their width */
    int width;                   /* the most that a row takes, 0: as much as a text */
    bool two;                    /* rows take two lines */
};

struct area {
    int row, col, rows, cols; /* on the canvas; col is where text starts, the focus sign stands two before */
    int group;                /* the pane or window, -1: the page */
    int first, end;           /* blocks */
    int height;               /* of all blocks */
    int scroll;               /* content row on top */
    bool visible;
    bool strip; /* above or below the panes */
};

/* The rows of an area that its content can use at one scroll position. */
struct sight {
    int first, end;    /* content rows shown */
    bool up, down;     /* there is more above, below */
    bool above, below; /* and ▲, ▼ take a row to say so; in a low area they stand at the right edge */
};

struct note {
    int item, line, lines; /* item -1: the view's own notice */
};

/* What the view remembers of a place it has left. */
struct memory {
    struct str key, focus, wish;
    int step; /* of the lesson */
    unsigned turn;
    bool wished;
    int scroll[AREA_MAX];
    unsigned long used;
};

/* A footer slot as it was drawn: a click on it is its key. */
struct place_of_slot {
    int row, col, end;
    const char *words;
};

struct shape {
    bool small, tiny;
    int left, cols, rows; /* of the page on the canvas */
    int task, app, scope; /* items, -1 */
    int task_row, task_rows;
    int top, bottom; /* rows of window or content: top .. bottom - 1 */
    int message_row, message_rows;
    int divider[PANE_MAX], dividers; /* columns of the lines between panes */
    int pane[PANE_MAX], panes;       /* items of the panes */
    int pane_area[PANE_MAX];
    int first_pane; /* first one in sight */
    int behind;     /* item of the pane that « ‹ NAME » names, -1 */
    int behind_row;
};

struct view {
    const struct page *page;
    int cols, rows;
    enum glyphs glyphs;
    struct shape shape;

    struct area areas[AREA_MAX];
    int area_count;
    struct block *blocks;
    int block_count;
    size_t block_cap;
    struct text_line *lines;
    int line_count;
    size_t line_cap;
    struct list *lists;
    int list_count;
    size_t list_cap;
    int *where; /* item -> block, -1 */
    size_t where_cap;
    int *stops; /* items that can take the focus, in reading order */
    int stop_count;
    size_t stop_cap;

    int focus; /* item, -1 */
    struct str focus_id, group_id;
    int ordinal; /* of the focus among the stops of its group */
    struct memory *here;
    bool moved;   /* this page is another place than the one before */
    bool ticks;   /* [Entrée] ticks the box of the focus: once it is ticked, the focus goes on */
    bool opening; /* it is read from its top; what has the focus is still below */
    struct memory memories[MEMORY_MAX];
    unsigned long clock;

    size_t caret, caret_before; /* byte offsets in the value of the focused field */
    int want_col;               /* column that [↑] [↓] try to keep, -1 */
    int field_top;              /* first line of a long field in sight */
    bool pending;               /* a `set` was sent: edit holds its value */
    struct str edit, old;
    struct str letters, letters_at; /* first letters of a row, and the id of the row they led to */
    struct str notice;              /* where to write, said after letters that nothing took */
    bool typing;                    /* the last key was such a letter, or one of a name */
    size_t *starts;                 /* where the lines of a field begin */
    size_t starts_cap;

    struct note notes[NOTE_MAX];
    int note_count, note_rows;
    struct str note_text; /* words of the message last shown */
    bool modal;           /* the message stands in place of the window */
    int modal_top;
    enum verb last_verb;

    struct canvas canvas;
    size_t cell_cap;
    struct place_of_slot slots[4];
};

/* --- canvas.c: cells --- */
struct pen {
    struct canvas *canvas;
    enum glyphs glyphs;
    enum role role;
    int item;
    int row, col, limit; /* next cell; first column it may not touch */
};
void canvas_reset(struct view *);
void pen_put(struct pen *, uint32_t cp);
void pen_text(struct pen *, const char *s);
void pen_textn(struct pen *, const char *s, size_t n);
void pen_spaces(struct pen *, int n);
void pen_repeat(struct pen *, uint32_t cp, int n);
/* The text with its [keys] and *strong* words. */
void pen_marked(struct pen *, const char *s, size_t n);
/* At most cols columns; what is cut ends with …. */
void pen_cut(struct pen *, const char *s, int cols);
/* A bar of cells cells, amount of most of them full. */
void pen_bar(struct pen *, int amount, int most, int cells);
struct pen pen_at(struct view *, int row, int col, int limit);
void view_cursor(struct view *, int row, int col);

/* --- measure.c: text in rows --- */
/* Is s at most cols wide? Most texts are known by their length. */
bool measure_fits(const char *s, int cols);
int measure_cols(const char *s); /* 0 for NULL */
/* Wraps s and keeps its lines; returns their number, *first is the index of the first. */
int keep_lines(struct view *, const char *s, int cols, int *first);
/* The same for a label that mostly fits: no line is kept then. Returns its rows, 0 without words. */
int keep_label(struct view *, const char *s, int cols, int *lines);

static inline int min_int(int a, int b)
{
    return a < b ? a : b;
}

static inline int max_int(int a, int b)
{
    return a > b ? a : b;
}

static inline bool has_text(const char *s)
{
    return s && *s;
}

/* --- lists.c: what rows have in common --- */
int list_rows(struct view *, int group, int cols);
int list_run(struct view *, int from, int to);
int list_grid(struct view *, int group, int cols);
const struct list *list_of(const struct view *, const struct block *); /* never NULL */
bool list_is_cards(const struct view *, const struct list *);
void measure_row(struct view *, struct block *, int cols);
/* Where the bar of a row stands: before extra; at the right end, extra left out; on a second line. */
enum bar_place { BAR_BESIDE, BAR_ALONE, BAR_UNDER };
enum bar_place list_bar_place(const struct list *, int room);
int list_bar_room(const struct list *, int room); /* columns of a bar that stands alone */
/* The columns a row may use, signs and number included. */
int row_cols(const struct view *, const struct block *, int cols);
/* Does extra stand at the right end of the first line? */
bool row_extra_beside(const struct view *, const struct block *, int cols);

/* --- flow.c: items to blocks --- */
void flow_items(struct view *, int area, int from, int to);
/* stack.c. Soft blanks: kept where they fit in the area's rows; then every block has its place. */
void flow_stack(struct view *, int area);
int area_text_cols(const struct area *);
int choice_width(const struct item *);
/* The drawing that this window has room for. */
const char *picture_art(const struct view *, const struct item *);
bool progress_in_columns(const struct view *, const struct block *);

/* --- fields.c: boxes to write in --- */
void measure_field(struct view *, struct block *, int cols);
/* Columns before the box that a short label takes beside it; 0: the label stands above. */
int field_beside(const struct item *);
int field_cols(const struct item *, int cols);
int field_rows(struct view *, const struct item *, int cols);
/* Where the lines of a value begin, in view.starts; returns their number, at least 1. */
int field_lines(struct view *, const char *value, int cols);
int field_line_of(const struct view *, int lines, size_t caret);
/* Rows from the block's top to the caret's line (the box's first line without focus). */
int field_caret_row(struct view *, const struct block *, int cols);
/* Rows before the box: label and example. */
int field_box_row(const struct view *, const struct block *);
int field_box_rows(const struct view *, const struct block *);
/* The first line in sight of the focused box of rows rows: it moves only as far as the caret's line asks for. */
int field_first_line(struct view *, int lines, int line, int rows);
bool is_long(const struct item *);   /* several lines */
bool is_choice(const struct item *); /* ‹ ... › */

/* --- areas.c: the page on the canvas --- */
/* wanted: index of the pane that must be in sight, -1. */
void layout_page(struct view *, int wanted);
/* The pane (index in shape.pane) the item stands in, -1. */
int pane_of(const struct view *, int item);

/* --- view.c --- */
/* Lays the same page out anew; what was on top of each area stays there. */
void view_lay_again(struct view *);

/* --- notes.c: the message --- */
int notes_cols(const struct view *); /* the width of its words */
void notes_new_page(struct view *);
void notes_collect(struct view *, int cols);
/* Is the message too long to stand under the window? */
bool notes_apart(const struct view *);
/* Does the message stand in place of the window? */
bool notes_modal(const struct view *);
/* And is there something to go back to? */
bool notes_closable(const struct view *);
void notes_close(struct view *);
/* Rows of the message from skip on. */
void notes_draw(struct view *, int row, int rows, int skip);

/* --- scroll.c --- */
struct sight area_sight(const struct view *, const struct area *);
void scroll_to_focus(struct view *);
bool scroll_by(struct view *, struct area *, int rows);
void scroll_clamp(struct view *, struct area *);
int scroll_screen(const struct view *, const struct area *); /* rows of one screen, one of them kept */
struct area *area_of_item(struct view *, int item);          /* NULL: not laid out */
int block_at(const struct view *, const struct area *,
             int row); /* the last block that begins at or above it */

/* --- stops.c --- */
void stops_collect(struct view *);
int stop_at(const struct view *, int item);   /* its place in stops, -1 */
int stop_next(const struct view *, int item); /* first stop at or after the item, -1 */
int stop_tab(const struct view *, int direction);
int stop_arrow(const struct view *, enum input_key);
/* From the page to the bar above it, and from a bar to what stands under or above it. */
int stop_cross(const struct view *, int direction);
int stop_page(const struct view *, int direction);
int stop_end(const struct view *, int direction);
int stop_enter(const struct view *, int group); /* where [Tab] enters the group */
int tab_group(const struct view *, int item);

/* --- opening.c: a page that is opened is read from its top --- */
/* Does the focus wait below what is in sight? Once it is seen, never again on this page. */
bool opening_reads(struct view *);
/* A key while one reads. True: it scrolled. */
bool opening_key(struct view *, struct input);

/* --- focus.c --- */
void focus_place(struct view *); /* finds the memory of the page's key */
void show_pane(struct view *);   /* brings the pane of what is pointed at in sight */
void focus_settle(struct view *);
void focus_set(struct view *, int item);
void focus_remember(struct view *);
/* The item that is pointed at: the one demonstrated, else the focus. */
int focus_shown(const struct view *);

/* --- edit.c --- */
bool edit_active(const struct view *); /* has a field for letters the focus? */
bool edit_key(struct view *, struct input, struct action *out, bool *used);
bool edit_insert(struct view *, const char *text, struct action *out);
void edit_clamp(struct view *);  /* the caret stands between two letters of the value */
void edit_settle(struct view *); /* after a page came: the caret fits the value */
void edit_place(struct view *, int item, int row, int col);
bool choice_turn(struct view *, int item, int step, struct action *out);

/* --- letters.c --- */
/* The row that the letters typed so far lead to, -1. */
int letters_row(struct view *, uint32_t ch);

/* --- lost.c --- */
/* A letter that nothing takes: says where to write. Always false: it is no action. */
bool lost_letter(struct view *);
/* Another key, or another page: what was said is no longer needed. */
void lost_forget(struct view *);
/* Are these signs, typed at once, writing rather than keys? */
bool lost_burst(const char *text);

/* --- keys.c, mouse.c --- */
bool key_press(struct view *, struct input, struct action *out);
bool mouse_click(struct view *, int row, int col, struct action *out);
void mouse_wheel(struct view *, int lines);

/* --- draw_*.c --- */
void draw_frame(struct view *);
void draw_footer(struct view *);
void draw_tiny(struct view *);
void draw_area(struct view *, struct area *);
/* One block; y is the canvas row of its first row, lines outside top .. end are left out. */
struct spot {
    const struct area *area;
    int y, top, end;
};
typedef void draw_block(struct view *, const struct block *, struct spot);
draw_block draw_words, draw_note, draw_mark, draw_pair, draw_row, draw_field, draw_choice, draw_toggle,
    draw_buttons, draw_main, draw_cards, draw_cells, draw_progress, draw_picture;
bool row_in_sight(struct spot, int row);
/* A pen at the beginning of a row of the block; it writes nothing where the row is out of sight. */
struct pen spot_pen(struct view *, struct spot, int row, int item);
void draw_sign(struct view *, struct spot, int row, int item);
int button_cols(const struct view *, const struct item *);

#endif
