/* draw_footer.c - the four slots of the last row: what [Entrée] does now, the other gesture, help, the call. */
#include "internal.h"

#include <string.h>

/* An item without its own words for the first slot. */
static struct slot usual_verb(const struct view *v, const struct item *it)
{
    const struct page *p = v->page;
    if (it->kind == ITEM_FIELD && !is_choice(it) && !(it->flags & ITEM_SUBMIT)) {
        const char *words = page_tr(p, N_("[Tab] case suivante"));
        return (struct slot){ words, words };
    }
    if (is_choice(it) && !(it->flags & ITEM_SUBMIT)) {
        const char *words = page_tr(p, N_("[←] [→] changer"));
        return (struct slot){ words, words };
    }
    if (it->kind == ITEM_TEXT) {
        const char *words = page_tr(p, N_("[↓] lire la suite"));
        return (struct slot){ words, words };
    }
    return p->slots[0];
}

static struct slot first_slot(struct view *v)
{
    const struct page *p = v->page;
    if (notes_closable(v)) {
        bool hint = p->items[v->notes[0].item].tone == TONE_HINT;
        const char *words = page_tr(p, hint ? N_("[Entrée] je réessaie") : N_("[Entrée] je continue"));
        return (struct slot){ words, words };
    }
    if (v->focus < 0 || p->watch || p->shown)
        return p->slots[0];
    if (opening_reads(v)) {
        const char *words = page_tr(p, N_("[↓] lire la suite"));
        return (struct slot){ words, words };
    }
    const struct item *it = &p->items[v->focus];
    if (it->verb)
        return (struct slot){ it->verb, it->verb_short ? it->verb_short : it->verb };
    return usual_verb(v, it);
}

static struct slot second_slot(const struct view *v)
{
    const struct page *p = v->page;
    if (notes_closable(v))
        return (struct slot){ NULL, NULL };
    if (v->focus < 0 || p->watch || p->shown)
        return p->slots[1];
    for (int g = v->focus; g >= 0; g = p->items[g].parent) {
        const struct item *it = &p->items[g];
        if (it->gesture)
            return (struct slot){ it->gesture, it->gesture_short ? it->gesture_short : it->gesture };
    }
    return p->slots[1];
}

static struct slot slot_of(struct view *v, int n)
{
    return n == 0 ? first_slot(v) : n == 1 ? second_slot(v) : v->page->slots[n];
}

/* The longest of its words that fits, else cut. Returns the column behind it. */
static int draw_slot(struct view *v, int n, int row, int col, int cols, bool brief)
{
    struct slot slot = slot_of(v, n);
    v->slots[n] = (struct place_of_slot){ .row = row, .col = v->shape.left + col };
    const char *words = brief || !measure_fits(slot.words, cols) ? slot.words_short : slot.words;
    if (!has_text(words))
        words = slot.words;
    if (!has_text(words))
        return col;
    struct pen pen = pen_at(v, row, v->shape.left + col, v->shape.left + min_int(v->shape.cols, col + cols));
    pen_marked(&pen, words, strlen(words));
    v->slots[n].end = pen.col;
    v->slots[n].words = words;
    return pen.col - v->shape.left;
}

static void draw_small(struct view *v)
{
    int half = v->shape.cols / 2;
    for (int line = 0; line < 2; line++) {
        int row = v->shape.rows - 2 + line;
        /* The first may run over the middle: the second then begins behind it. */
        int end = draw_slot(v, 2 * line, row, 0, v->shape.cols, true);
        int col = max_int(half, end + (end > 0));
        draw_slot(v, 2 * line + 1, row, col, v->shape.cols - col, true);
    }
}

void draw_footer(struct view *v)
{
    static const int columns[] = { 1, 25, 52, 65 };
    if (v->shape.small) {
        draw_small(v);
        return;
    }
    for (int n = 0; n < (int)ARRAY_LEN(columns); n++) {
        int end = n + 1 < (int)ARRAY_LEN(columns) ? columns[n + 1] - 1 : v->shape.cols;
        draw_slot(v, n, v->shape.rows - 1, columns[n], end - columns[n], false);
    }
}
