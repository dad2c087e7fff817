/* links: view page */
/* Whatever the page and the size of the window: nothing breaks, the cursor is inside, the focus is in sight, the
 * banner of the training window is there. */
#include "unit/runner.h"
#include "unit/view_pages.h"
#include "unit/view_random.h"

#include <stdio.h>
#include <string.h>

static bool is_tiny(const struct canvas *c)
{
    return c->cols < 40 || c->rows < 15;
}

static bool is_sound(const struct canvas *c, int at, const struct page *p)
{
    const struct cell *cell = &c->cells[at];
    bool half = cell->ch == 0;
    if (half ? at % c->cols == 0 || text_char_width(cell[-1].ch) != 2 : cell->ch < ' ')
        return false;
    return cell->role < ROLE_COUNT && cell->item >= -1 && cell->item < p->count;
}

/* One assertion a canvas: each of them costs a system call. */
static void check_cells(const struct canvas *c, const struct page *p)
{
    int bad = -1;
    for (int i = 0; i < c->cols * c->rows && bad < 0; i++)
        if (!is_sound(c, i, p))
            bad = i;
    ck_assert_msg(bad < 0, "%dx%d: bad cell at %d, %d", c->cols, c->rows, bad / c->cols, bad % c->cols);
    bool inside =
        c->cursor_row >= 0 && c->cursor_row < c->rows && c->cursor_col >= 0 && c->cursor_col < c->cols;
    ck_assert_msg(inside, "%dx%d: the cursor is at %d, %d", c->cols, c->rows, c->cursor_row, c->cursor_col);
}

static bool has_cell_of(const struct canvas *c, int item)
{
    for (int i = 0; i < c->cols * c->rows; i++)
        if (c->cells[i].item == item)
            return true;
    return false;
}

static bool has_banner(const struct canvas *c)
{
    static const uint32_t word[] = { 'E', 'N', 'T', 'R', 'A', 0xCE, 'N', 'E', 'M', 'E', 'N', 'T' };
    for (int i = 0; i + (int)ARRAY_LEN(word) <= c->cols * c->rows; i++) {
        size_t n = 0;
        while (n < ARRAY_LEN(word) && c->cells[i + (int)n].ch == word[n] &&
               c->cells[i + (int)n].role == ROLE_BANNER)
            n++;
        if (n == ARRAY_LEN(word))
            return true;
    }
    return false;
}

static bool has_top(const struct page *p, bool (*wanted)(const struct item *))
{
    for (int i = 0; i < p->count; i = p->items[i].end)
        if (wanted(&p->items[i]))
            return true;
    return false;
}

static bool is_window(const struct item *it)
{
    return it->group == GROUP_APP;
}

static bool is_message(const struct item *it)
{
    return it->kind == ITEM_NOTE;
}

/* A failure shows the page and what became of it. */
static void explain(bool good, const char *what, const struct canvas *c, const struct page *p)
{
    if (good)
        return;
    struct str s = { 0 };
    page_print(&s, p);
    canvas_print(&s, c);
    fputs(str_s(&s), stderr); /* too long for a message of Check */
    ck_abort_msg("%dx%d: not in sight: %s", c->cols, c->rows, what);
}

/* A text of blank lines has no cell to be found by. */
static bool is_blank(const char *s)
{
    return s && !s[strspn(s, " \n")] && *s;
}

/* « [↓] lire la suite » at the left of the footer. */
static bool says_read_on(const struct canvas *c)
{
    for (int row = c->rows - 2; row < c->rows; row++)
        for (int col = 0; col + 5 < c->cols; col++)
            if (c->cells[row * c->cols + col].ch == 0x2193 && c->cells[row * c->cols + col + 3].ch == 'l')
                return true;
    return false;
}

static void check(struct view *v, const struct page *p)
{
    const struct canvas *c = view_draw(v);
    check_cells(c, p);
    if (is_tiny(c))
        return;
    /* In a small window a message may stand in the place of all that. */
    bool sure = !view_is_small(v) || !has_top(p, is_message);
    int focus = view_focus(v);
    /* Nor is it in sight while a page that was just opened is read from its top; the footer says so. */
    sure = sure && !(focus >= 0 && p->items[focus].kind != ITEM_TEXT && says_read_on(c));
    if (sure && focus >= 0 && !is_blank(p->items[focus].label)) {
        ck_assert(page_is_stop(p, focus));
        explain(has_cell_of(c, focus), p->items[focus].id, c, p);
    }
    if (has_top(p, is_window))
        explain(has_banner(c), "the banner", c, p);
}

START_TEST(every_screen_can_have_every_size)
{
    struct page p;
    page_init(&p);
    samples[_i].build(&p);
    struct view *v = view_new();
    view_show(v, &p);
    for (int cols = 1; cols <= 200; cols += cols < 110 ? 3 : 17) {
        for (int rows = 1; rows <= 60; rows += rows < 30 ? 1 : 7) {
            view_resize(v, cols, rows);
            check(v, &p);
        }
    }
    view_free(v);
    page_free(&p);
}
END_TEST

START_TEST(growing_back_brings_the_same_screen)
{
    struct page p;
    page_init(&p);
    samples[_i].build(&p);
    struct view *v = view_new();
    view_show(v, &p);
    struct str before = { 0 }, after = { 0 };
    canvas_print(&before, view_draw(v));
    int focus = view_focus(v);
    view_resize(v, 10, 3);
    view_draw(v);
    struct action a;
    ck_assert(!view_input(v, (struct input){ .key = INPUT_DOWN }, &a));
    ck_assert(!view_input(v, (struct input){ .key = INPUT_ENTER }, &a));
    view_resize(v, 80, 24);
    canvas_print(&after, view_draw(v));
    ck_assert_str_eq(str_s(&before), str_s(&after));
    ck_assert_int_eq(view_focus(v), focus);
    str_free(&before);
    str_free(&after);
    view_free(v);
    page_free(&p);
}
END_TEST

/* Keys that change the view only; after the mouse wheel the focus may be out of sight. */
static void press_some(struct rng *rng, struct view *v, const struct page *p)
{
    struct action a;
    for (unsigned n = rng_below(rng, 8); n; n--) {
        struct input in = { .key = (enum input_key)rng_below(rng, INPUT_MENU + 1) };
        in.ch = (uint32_t)(unsigned char)"a1 ?"[rng_below(rng, 4)];
        if (view_input(v, in, &a)) {
            struct str line = { 0 };
            action_print(&line, &a);
            ck_assert(!a.target || a.verb == ACT_GO || page_find(p, a.target) >= 0);
            str_free(&line);
        }
        if (in.key == INPUT_TAB || in.key == INPUT_BACKTAB)
            check(v, p);
        else
            check_cells(view_draw(v), p);
    }
    const struct canvas *c = view_draw(v);
    if (rng_below(rng, 3) == 0)
        view_click(v, (int)rng_below(rng, (unsigned)c->rows), (int)rng_below(rng, (unsigned)c->cols), &a);
    if (rng_below(rng, 4) == 0) {
        view_wheel(v, (int)rng_below(rng, 7) - 3);
        check_cells(view_draw(v), p);
    }
}

START_TEST(any_page_in_any_window)
{
    struct rng rng = { rng_seed("any page") + (uint64_t)_i };
    struct page p;
    page_init(&p);
    struct view *v = view_new();
    for (int i = 0; i < 700; i++) {
        random_page(&rng, &p);
        view_show(v, &p);
        view_glyphs(v, (enum glyphs)rng_below(&rng, 3));
        check_cells(view_draw(v), &p);
        view_glyphs(v, GLYPHS_FULL);
        check(v, &p);
        press_some(&rng, v, &p);
        view_resize(v, 1 + (int)rng_below(&rng, i % 3 ? 110 : 200),
                    1 + (int)rng_below(&rng, i % 3 ? 30 : 60));
        check_cells(view_draw(v), &p);
        view_show(v, &p);
        check(v, &p);
    }
    view_free(v);
    page_free(&p);
}
END_TEST

START_TEST(the_same_page_is_drawn_the_same_again)
{
    struct rng rng = { rng_seed("again") };
    struct page p;
    page_init(&p);
    struct view *v = view_new();
    for (int i = 0; i < 200; i++) {
        random_page(&rng, &p);
        view_show(v, &p);
        struct str one = { 0 }, two = { 0 };
        canvas_print(&one, view_draw(v));
        view_show(v, &p);
        canvas_print(&two, view_draw(v));
        ck_assert_str_eq(str_s(&one), str_s(&two));
        str_free(&one);
        str_free(&two);
    }
    view_free(v);
    page_free(&p);
}
END_TEST

Suite *suite(void)
{
    Suite *s = suite_create("view resize");
    TCase *c = tcase_create("sizes");
    tcase_set_timeout(c, 120);
    tcase_add_loop_test(c, every_screen_can_have_every_size, 0, (int)sample_count);
    tcase_add_loop_test(c, growing_back_brings_the_same_screen, 0, (int)sample_count);
    tcase_add_loop_test(c, any_page_in_any_window, 0, 8);
    tcase_add_test(c, the_same_page_is_drawn_the_same_again);
    suite_add_tcase(s, c);
    return s;
}
