/*
 * fit.c - the card fits one A4 page. No browser is asked: heights are estimated from the widest of the fonts that the
 * style names, so that any of them fits. What is needed least is left out first.
 */
#include "doc.h"

#include "passerelle/text.h"

#include <string.h>

/* The page and the style, in tenths of a millimetre; see style.c. */
enum {
    PAGE = 2690, /* 297 mm less the margins */
    WIDE = 1780,
    POINT_1000 = 3528, /* a point, in thousandths */
    LINE_100 = 135,    /* height of a line, in hundredths of its letters */
    BOLD_100 = 114,    /* a bold letter beside a plain one */
    HEADING = 135,
    TOP = 85,
    TITLE_GAP = 40,
    CAN_GAP = 95,
    LINE_GAP = 20,
    ROW_GAP = 20,
    DONE = 245,
    SAFE = 40, /* other fonts, other browsers */
    KEY_COLUMN = 360,
    WORD_COLUMN = 680, /* without a home language */
    WORD_BESIDE = 500,
};

/* The width of a letter in hundredths of its size: as DejaVu Sans and Verdana have it, the widest of the style. */
static int letter_width(uint32_t cp)
{
    static const struct {
        const char *letters;
        int width;
    } some[] = {
        { "ijlI'|,.:; ", 32 },
        { "ftr-()[]/", 41 },
        { "szcxkvy", 58 },
        { "mwMW@", 98 },
    };
    for (size_t i = 0; i < ARRAY_LEN(some); i++)
        if (cp < 0x80 && strchr(some[i].letters, (int)cp) != NULL)
            return some[i].width;
    if (text_char_width(cp) == 2)
        return 100;
    return text_char_width(cp) == 0 ? 0 : cp >= 'A' && cp <= 'Z' ? 72 : 64;
}

/* A stretch of text, in tenths of a millimetre. */
static int width_of(const char *s, size_t n, int points, bool bold)
{
    int sum = 0;
    for (size_t i = 0; i < n;) {
        uint32_t cp;
        i += utf8_next(s + i, n - i, &cp);
        sum += letter_width(cp);
    }
    return sum * points * POINT_1000 / 1000 / 100 * (bold ? BOLD_100 : 100) / 100;
}

/* The lines a paragraph is broken into: words go to the next line as a whole, a longer one than a line is cut. */
static int broken_lines(const char *s, size_t n, int points, bool bold, int wide)
{
    const int blank = width_of(" ", 1, points, bold);
    int lines = 1, used = 0;
    for (size_t i = 0; i < n;) {
        size_t len = 0;
        while (i + len < n && s[i + len] != ' ')
            len++;
        const int word = width_of(s + i, len, points, bold);
        if (used > 0 && used + blank + word > wide) {
            lines++;
            used = 0;
        }
        used += (used > 0 ? blank : 0) + word;
        lines += used / (wide + 1);
        used %= wide + 1;
        i += len + 1;
    }
    return lines;
}

static int height_of(const char *text, int points, bool bold, int wide)
{
    int lines = 0;
    for (const char *s = text; s != NULL && *s != '\0';) {
        const size_t n = strcspn(s, "\n");
        lines += broken_lines(s, n, points, bold, wide);
        s += n + (s[n] == '\n');
    }
    return lines * (points * POINT_1000 / 1000 * LINE_100 / 100);
}

static int height(const char *text, int points, int wide)
{
    return height_of(text, points, false, wide);
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

/* The cells of a row: the French one, and the home language's beside it. */
static int row_height(const char *first, int first_wide, const char *text, const char *home, bool beside)
{
    const int rest = (WIDE - first_wide) / (beside ? 2 : 1);
    int most = height_of(first, beside ? 14 : 16, true, first_wide - 90);
    most = larger(most, height(text, 14, rest));
    most = larger(most, height(home, 14, rest));
    return most + ROW_GAP;
}

static int head_height(struct doc *d)
{
    const struct lesson *l = d->lesson;
    const int large = d->h->voice != NULL ? 16 : 18;
    int sum = TOP + height_of(l->title, 26, true, WIDE) + height(doc_home(d, l->title), 16, WIDE) + TITLE_GAP;
    if (l->can_do != NULL)
        sum += height_of(l->can_do, large, true, WIDE - 100) +
               height(doc_home(d, l->can_do), 14, WIDE - 100) + CAN_GAP;
    if (l->card != NULL) {
        const char *home = doc_home(d, l->card);
        sum += HEADING + height(l->card, large, WIDE - 80) + height(home, 14, WIDE - 80);
        for (const char *s = l->card; *s != '\0'; s++)
            sum += *s == '\n' || s[1] == '\0' ? LINE_GAP : 0;
    }
    return sum;
}

static int keys_height(struct doc *d, const struct needed *n)
{
    const bool beside = d->h->voice != NULL;
    tr_fn *home = beside ? d->h->voice->tr : NULL;
    int sum = n->key_count > 0 ? HEADING : 0;
    for (size_t i = 0; i < n->key_count; i++)
        sum += row_height(n->keys[i].name, KEY_COLUMN, key_where(&n->keys[i], NULL, &d->arena),
                          key_where(&n->keys[i], home, &d->arena), beside);
    return sum;
}

static int words_height(struct doc *d, const struct needed *n)
{
    const bool beside = d->h->voice != NULL;
    int sum = n->word_count > 0 ? HEADING : 0;
    for (size_t i = 0; i < n->word_count; i++) {
        const struct word *w = &n->words[i];
        const char *meaning = w->meaning != NULL ? w->meaning : word_kind_name(w->kind);
        const char *word = doc_home(d, w->text), *said = doc_home(d, meaning);
        sum += row_height(
            w->text, beside ? WORD_BESIDE : WORD_COLUMN, meaning,
            arena_printf(&d->arena, "%s – %s", word != NULL ? word : "", said != NULL ? said : ""), beside);
    }
    return sum;
}

void card_fit(struct doc *d, struct needed *n)
{
    enum { FEW_WORDS = 4, FEW_KEYS = 2 };
    const int rest = PAGE - SAFE - DONE - head_height(d);
    while (n->word_count + n->key_count > 0 && keys_height(d, n) + words_height(d, n) > rest) {
        if (n->word_count > FEW_WORDS || n->key_count == 0)
            n->word_count--;
        else if (n->key_count > FEW_KEYS || n->word_count == 0)
            n->key_count--;
        else
            n->word_count--;
    }
}
