/* draw_tiny.c - the screen of a window below 40x15: nothing is lost, and how to make it larger. */
#include "internal.h"

#include <stdio.h>

struct words {
    int row;
    const char *source;
    bool numbers;
};
static const struct words large[] = {
    { 1, N_("Cette fenêtre est trop petite."), false }, { 3, N_("Taille : %d sur %d."), true },
    { 4, N_("Il faut : 40 sur 15."), false },           { 6, N_("Agrandissez la fenêtre."), false },
    { 7, N_("Ou appuyez sur [Ctrl] et [-]."), false },  { 9, N_("Votre travail est gardé."), false },
};
static const struct words brief[] = {
    { 0, N_("Fenêtre trop petite."), false },
    { 1, N_("%d sur %d."), true },
    { 2, N_("Il faut 40 sur 15."), false },
    { 3, N_("[Ctrl] et [-]"), false },
};

static void draw_words_at(struct view *v, int col, const struct words *w)
{
    const char *text = v->page ? page_tr(v->page, w->source) : w->source;
    char line[96];
    if (w->numbers) {
        snprintf(line, sizeof line, text, v->cols, v->rows); /* ours, or its checked translation */
        text = line;
    }
    struct pen pen = pen_at(v, w->row, col, v->cols);
    pen_text(&pen, text);
}

void draw_tiny(struct view *v)
{
    bool roomy = v->cols >= 34 && v->rows >= 10;
    const struct words *words = roomy ? large : brief;
    size_t count = roomy ? ARRAY_LEN(large) : ARRAY_LEN(brief);
    for (size_t i = 0; i < count; i++)
        draw_words_at(v, roomy ? 2 : 0, &words[i]);
    view_cursor(v, roomy ? 1 : 0, roomy ? 2 : 0);
}
