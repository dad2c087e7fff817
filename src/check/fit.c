/* fit.c - does a step fit the screen? Its page is laid out for real, as it opens and with the longest thing said under it. */
#include "internal.h"

#include "passerelle/text.h"
#include "passerelle/view.h"

#include <string.h>

static const struct size {
    int cols, rows, text; /* text: columns of a text */
    enum diag_level level;
} sizes[] = {
    { 80, 24, 60, DIAG_ERROR },
    { 40, 15, 37, DIAG_WARNING },
};

/* --- near: counted, quickly --- */
enum {
    FRAME = 6, /* rows around the page, at least */
    READ_ON =
        2 /* rows that may leave a small window when something is said under them: they were read before */
};

/* Lines that one goes through with the arrows follow the focus. */
static bool is_list(const struct step *s)
{
    return s->kind == STEP_MATCH || s->kind == STEP_ORDER;
}

/* At most so many: no line breaks before half of a row is full, and a sign has at least one byte. */
static size_t rows_at_most(const char *text, int cols)
{
    size_t rows = 0;
    for (const char *line = text; line != NULL && *line != '\0';) {
        size_t n = strcspn(line, "\n");
        rows += n <= (size_t)cols ? 1 : 1 + 2 * n / (size_t)cols;
        line += n + (line[n] == '\n');
    }
    return rows;
}

static size_t count_rows(const struct step *s, int cols)
{
    size_t rows = rows_at_most(s->text, cols), said = 0;
    for (size_t i = 0; i < s->answer_count; i++) {
        const struct answer *a = &s->answers[i];
        size_t say = rows_at_most(a->say, cols);
        said = say > said ? say : said;
        if (s->kind == STEP_CHOOSE)
            rows += rows_at_most(a->right != NULL ? a->right : a->wrong, cols - 4);
    }
    for (size_t i = 0; i < s->pair_count; i++)
        rows += 1 + rows_at_most(s->pairs[i].what, cols) / 2;
    return rows + said + s->lines.count + FRAME;
}

/* --- laid out --- */
static int hidden_rows(struct view *v, const struct session *s)
{
    struct page page;
    page_init(&page);
    session_show(s, &page);
    view_show(v, &page);
    int hidden = view_hidden(v);
    page_free(&page);
    return hidden;
}

static size_t rows_of(const char *text, int cols)
{
    return text != NULL ? text_wrap(text, cols, NULL, 0) : 0;
}

/* The answer whose words take the most rows below the page; NULL: nothing is said. */
static const struct answer *longest_said(const struct step *s, int cols, size_t *index)
{
    const struct answer *found = NULL;
    size_t most = 0;
    for (size_t i = 0; i < s->answer_count; i++) {
        size_t rows = rows_of(s->answers[i].say, cols);
        if (rows <= most || s->answers[i].wrong == NULL)
            continue;
        most = rows;
        found = &s->answers[i];
        *index = i;
    }
    return found;
}

static void answer(struct look *l, struct session *s, const struct step *step, size_t index)
{
    if (step->kind == STEP_TYPE) {
        const char **words = text_alternatives(l->arena, step->answers[index].wrong);
        session_act(s, &(struct action){ ACT_SET, "answer", words[0], NULL });
        session_act(s, &(struct action){ .verb = ACT_ACTIVATE, .target = "answer" });
        return;
    }
    const char *id = arena_printf(l->arena, "answer/%zu", index + 1);
    session_act(s, &(struct action){ .verb = ACT_ACTIVATE, .target = id });
}

static void look_size(struct look *l, const struct size *size, size_t index)
{
    const struct step *step = l->step;
    struct session *s = session_open(l->lesson, 1);
    struct view *v = view_new();
    size_t said = 0;
    view_resize(v, size->cols, size->rows);
    session_skip(s, index);
    int hidden = hidden_rows(v, s);
    const struct answer *a = longest_said(step, size->text - 2, &said);
    bool small = size->level == DIAG_WARNING;
    if (hidden > 0 && !(small && is_list(step))) {
        diag_add(
            l->diags, size->level, look_place(l, step->text, step->place),
            "cette page ne tient pas dans une fenêtre de %d x %d (lignes de trop : %d) ; raccourcissez, ou faites-en 2 étapes",
            size->cols, size->rows, hidden);
    } else if (a != NULL) {
        answer(l, s, step, said);
        hidden = hidden_rows(v, s);
        if (hidden > (small ? READ_ON : 0))
            diag_add(
                l->diags, size->level, look_place(l, a->say, a->place),
                "avec ces mots, la page ne tient pas dans une fenêtre de %d x %d (lignes de trop : %d) ; raccourcissez-les, ou la question",
                size->cols, size->rows, hidden);
    }
    view_free(v);
    session_close(s);
}

/* A lesson with faults has NULL where something could not be read: such a step cannot be shown. */
static bool is_whole(const struct step *s)
{
    const size_t parts = s->answer_count + s->pair_count + s->lines.count;
    bool whole = s->text != NULL && (parts > 0 || s->kind == STEP_READ || s->kind == STEP_MISSION);
    for (size_t i = 0; i < s->answer_count; i++)
        whole &= s->answers[i].right != NULL || s->answers[i].wrong != NULL;
    for (size_t i = 0; i < s->pair_count; i++)
        whole &= s->pairs[i].what != NULL && s->pairs[i].with != NULL;
    return whole;
}

void look_fit(struct look *l, size_t index)
{
    const struct step *step = l->step;
    if (step->kind == STEP_PRACTISE || !is_whole(step))
        return;
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        unsigned errors = l->diags->errors;
        if (step->kind == STEP_READ && rows_of(step->text, sizes[i].text) > READ_LINES)
            continue; /* told already */
        if (count_rows(step, sizes[i].text) > (size_t)sizes[i].rows ||
            (l->options.style && sizes[i].level == DIAG_WARNING))
            look_size(l, &sizes[i], index);
        if (l->diags->errors > errors)
            return; /* what is too long for a large window is too long for a small one */
    }
}
