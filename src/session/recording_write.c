/* recording_write.c - what was recorded as YAML: for each task its `do` as a comment, then `how:` where it stands in the
 * file; for a foreseen mistake `by:`. */
#include "recording.h"

#include <stdlib.h>

/* Where one writes: the list of one task. */
struct writing {
    struct str *out;
    size_t column; /* of `how:` */
    const struct recorded *one;
    struct arena arena;
};

static void indent(struct writing *w, size_t column)
{
    str_printf(w->out, "%*s", (int)column, "");
}

static const struct recorded_gesture *next_in(const struct recorded *one, size_t *i)
{
    while (*i < one->count && (one->list[*i].out || !one->list[*i].named))
        (*i)++;
    return *i < one->count ? &one->list[*i] : NULL;
}

/* Fields of one page that are filled one after the other stand together; what was written last in one holds. */
static size_t write_fill(struct writing *w, size_t from)
{
    const struct recorded_gesture *first = &w->one->list[from], *g = first;
    struct how_field *fields = arena_array(&w->arena, struct how_field, w->one->count);
    size_t count = 0, i = from;
    while (g != NULL && g->how.verb == HOW_FILL && streq(g->page, first->page)) {
        size_t same = 0;
        while (same < count && !streq(fields[same].label, g->how.fields[0].label))
            same++;
        fields[same] = g->how.fields[0];
        count += same == count;
        i++;
        g = next_in(w->one, &i);
    }
    str_add(w->out, "fill:\n");
    for (size_t k = 0; k < count; k++) {
        indent(w, w->column + 6);
        yaml_write(w->out, w->column + 6, fields[k].label, fields[k].value);
    }
    return i;
}

static size_t write_gesture(struct writing *w, size_t i)
{
    const struct how *how = &w->one->list[i].how;
    indent(w, w->column + 2);
    str_add(w->out, "- ");
    if (how->verb == HOW_FILL)
        return write_fill(w, i);
    yaml_write(w->out, w->column + 4, how_verbs[how->verb], how->name);
    if (how->verb == HOW_DRAG) {
        indent(w, w->column + 4);
        yaml_write(w->out, w->column + 4, "to", how->to);
    }
    return i + 1;
}

/* --- comments --- */
static void comment(struct writing *w, const char *text)
{
    for (const char *line = text; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        indent(w, w->column);
        str_add(w->out, "# ");
        str_addn(w->out, line, n);
        str_addc(w->out, '\n');
        line += n + (line[n] == '\n');
    }
}

static void comment_tr(struct writing *w, tr_fn *tr, const char *source)
{
    comment(w, tr != NULL ? tr(source, NULL, 0) : source);
}

static bool all_named(const struct recorded *one)
{
    for (size_t i = 0; i < one->count; i++)
        if (!one->list[i].named && !one->list[i].out)
            return false;
    return true;
}

void recording_write_one(struct recording *r, struct recorded *one, const struct lesson *lesson, tr_fn *tr,
                         struct str *out)
{
    static const char *const doubts[] = {
        [PROOF_MISTAKE] = N_("Relisez : un de ces gestes mène à une erreur."),
        [PROOF_OTHER] = N_("Relisez : joués à nouveau, ces gestes ne suffisent pas."),
    };
    enum proof proof = recording_prune(r, one, lesson);
    struct writing w = { .out = out, .column = one->column, .one = one };
    size_t i = 0;
    comment(&w, one->text);
    if (one->code != NULL)
        comment(&w, one->code);
    if (!all_named(one))
        comment_tr(&w, tr, N_("Un geste n'a pas de mot : il manque ici."));
    else if (one->count > 0 && proof != PROOF_SAME)
        comment_tr(&w, tr, doubts[proof]);
    if (next_in(one, &i) == NULL) {
        comment_tr(&w, tr, N_("Rien à faire : la tâche d'avant la finit aussi."));
        str_addc(out, '\n');
        return;
    }
    indent(&w, w.column);
    str_add(out, one->code != NULL ? "by:\n" : "how:\n");
    while (next_in(one, &i) != NULL)
        i = write_gesture(&w, i);
    str_addc(out, '\n');
    arena_free(&w.arena);
}

/* In the order of the lesson; mistakes before the task in which they were met. */
static int in_order(const void *a, const void *b)
{
    const struct recorded *x = a, *y = b;
    if (x->step != y->step)
        return x->step < y->step ? -1 : 1;
    if (x->task != y->task)
        return x->task < y->task ? -1 : 1;
    return (x->code == NULL) - (y->code == NULL);
}

void recording_write(struct recording *r, const struct lesson *lesson, tr_fn *tr, struct str *out)
{
    if (r->count > 0)
        qsort(r->list, r->count, sizeof *r->list, in_order);
    for (size_t i = 0; i < r->count; i++)
        recording_write_one(r, &r->list[i], lesson, tr, out);
}
