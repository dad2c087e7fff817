/* term_screen.c - what the screen of a terminal shows, cell by cell, and every byte that made it. */
#include "term_inside.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int term_rows(const struct term *t)
{
    return t->rows;
}

int term_cols(const struct term *t)
{
    return t->cols;
}

static size_t put_utf8(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char first[] = { 0, 0xC0, 0xE0, 0xF0 };
    for (size_t i = more; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)(first[more] | c);
    return more + 1;
}

static size_t put_cell(struct term *t, int row, int *col, char *out)
{
    VTermScreenCell cell;
    size_t n = 0;
    vterm_screen_get_cell(t->screen, (VTermPos){ .row = row, .col = *col }, &cell);
    *col += cell.width > 1 ? cell.width : 1;
    if (cell.chars[0] == 0 || cell.chars[0] == (uint32_t)-1) {
        out[0] = ' ';
        return 1;
    }
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
        n += put_utf8(out + n, cell.chars[i]);
    return n;
}

const char *term_row(struct term *t, int row)
{
    size_t n = 0;
    for (int col = 0; col < t->cols && n + 32 < ROW_BYTES;)
        n += put_cell(t, row, &col, t->row + n);
    while (n > 0 && t->row[n - 1] == ' ')
        n--;
    t->row[n] = '\0';
    return t->row;
}

const char *term_screen(struct term *t)
{
    size_t n = 0;
    free(t->dump);
    t->dump = malloc((size_t)t->rows * ROW_BYTES + 1);
    ck_assert_ptr_nonnull(t->dump);
    for (int row = 0; row < t->rows; row++)
        n += (size_t)sprintf(t->dump + n, "%s\n", term_row(t, row));
    t->dump[n] = '\0';
    return t->dump;
}

bool term_shows(struct term *t, const char *text)
{
    int row, col;
    return term_find(t, text, &row, &col);
}

int term_column(const char *row, size_t at)
{
    int col = 0;
    for (size_t i = 0; i < at; i++)
        col += (row[i] & 0xC0) != 0x80;
    return col;
}

bool term_find(struct term *t, const char *text, int *row, int *col)
{
    for (int r = 0; r < t->rows; r++) {
        const char *line = term_row(t, r), *at = strstr(line, text);
        if (at == NULL)
            continue;
        *row = r;
        *col = term_column(line, (size_t)(at - line));
        return true;
    }
    return false;
}

void term_cursor(struct term *t, int *row, int *col)
{
    *row = t->cursor.row;
    *col = t->cursor.col;
}

static int palette_number(const VTermColor *c, bool own)
{
    return own || !VTERM_COLOR_IS_INDEXED(c) ? -1 : c->indexed.idx;
}

struct term_look term_look(struct term *t, int row, int col)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(t->screen, (VTermPos){ .row = row, .col = col }, &cell);
    return (struct term_look){
        .bold = cell.attrs.bold,
        .underline = cell.attrs.underline != 0,
        .reverse = cell.attrs.reverse,
        .blink = cell.attrs.blink,
        .ink = palette_number(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg)),
        .paper = palette_number(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)),
    };
}

const char *term_output(struct term *t, size_t *n)
{
    *n = t->output_len;
    return t->output != NULL ? t->output : "";
}

int term_count(struct term *t, const char *bytes)
{
    size_t len = strlen(bytes);
    int count = 0;
    for (size_t i = 0; i + len <= t->output_len; i++)
        count += memcmp(t->output + i, bytes, len) == 0;
    return count;
}

size_t term_new_bytes(struct term *t)
{
    size_t n = t->output_len - t->counted;
    t->counted = t->output_len;
    return n;
}
