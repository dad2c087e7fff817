/* sheet_step.c - one step on the teacher's sheet: what is asked, the right answers, the way through each task, the traps. */
#include "doc.h"
#include "html.h"

static void add_said(struct doc *d, const char *before, const char *text, const char *after)
{
    str_add(d->out, before);
    doc_said(d, text);
    str_add(d->out, after);
}

/* A word of ours in bold, then what follows it. */
static void add_label(struct doc *d, const char *source)
{
    str_add(d->out, "<strong>");
    html_text(d->out, doc_tr(d, source));
    str_add(d->out, "</strong> ");
}

/* --- questions --- */
static void add_answers(struct doc *d, const struct step *step)
{
    str_add(d->out, "<ul>\n");
    for (size_t i = 0; i < step->answer_count; i++) {
        const struct answer *a = &step->answers[i];
        if (a->right == NULL)
            continue;
        str_add(d->out, "<li>");
        add_label(d, N_("Bonne réponse :"));
        doc_said(d, a->right);
        if (a->say != NULL)
            add_said(d, "<br/>", a->say, "");
        str_add(d->out, "</li>\n");
    }
    str_add(d->out, "</ul>\n");
}

static void add_pairs(struct doc *d, const struct step *step)
{
    str_add(d->out, "<ul>\n");
    for (size_t i = 0; i < step->pair_count; i++) {
        add_said(d, "<li>", step->pairs[i].what, " → ");
        add_said(d, "", step->pairs[i].with, "</li>\n");
    }
    str_add(d->out, "</ul>\n");
}

static void add_order(struct doc *d, const struct step *step)
{
    str_add(d->out, "<ol>\n");
    for (size_t i = 0; i < step->lines.count; i++)
        add_said(d, "<li>", step->lines.s[i], "</li>\n");
    str_add(d->out, "</ol>\n");
}

/* What is typed sign by sign is the same in every language. */
static void add_drill(struct doc *d, const struct step *step)
{
    str_add(d->out, "<ul>\n");
    for (size_t i = 0; i < step->lines.count; i++) {
        str_add(d->out, "<li>");
        html_text(d->out, step->lines.s[i]);
        str_add(d->out, "</li>\n");
    }
    str_add(d->out, "</ul>\n");
}

static void add_mission(struct doc *d, const struct step *step)
{
    if (step->trainer != NULL)
        add_said(d, "<p class=\"say\">", step->trainer, "</p>\n");
}

/* --- practice --- */
static bool same_gesture(const struct how *a, const struct how *b)
{
    return a->verb == b->verb && a->verb != HOW_FILL && streq(a->name, b->name) && streq(a->to, b->to);
}

static void add_way(struct doc *d, const struct hows *how, const struct world_data *w)
{
    for (size_t i = 0; i < how->count;) {
        size_t times = 1;
        while (i + times < how->count && same_gesture(&how->list[i], &how->list[i + times]))
            times++;
        str_add(d->out, i > 0 ? " → " : "");
        gesture_write(d, &how->list[i], w);
        if (times > 1) {
            const char *parts[] = { arena_printf(&d->arena, "%zu", times) };
            html_filled(d->out, doc_tr(d, N_(" (%s fois)")), parts, 1);
        }
        i += times;
    }
    str_addc(d->out, '.');
}

static void add_trap(struct doc *d, const struct mistake *m, const struct world_data *w)
{
    str_add(d->out, "<div class=\"trap\"><p>");
    add_label(d, N_("Piège :"));
    bool what = m->by.count > 0;
    if (what)
        add_way(d, &m->by, w);
    else
        what = gesture_told(d, m->when, w);
    if (m->say != NULL) {
        str_add(d->out, what ? "</p>\n<p>" : "");
        add_label(d, N_("Passerelle dit :"));
        doc_said(d, m->say);
    }
    str_add(d->out, "</p>\n</div>\n");
}

static void add_task(struct doc *d, const struct task *task, const struct world_data *w)
{
    static const char *const modes[] = {
        [MODE_ALONE] = NULL,
        [MODE_TOGETHER] = N_("Passerelle commence. Le dernier geste est pour la personne."),
        [MODE_SHOW] = N_("Passerelle montre."),
    };
    add_said(d, "<li><p>", task->text, "</p>\n");
    if (modes[task->mode] != NULL)
        doc_element(d, "p", "mode", NULL, doc_tr(d, modes[task->mode]));
    if (task->how.count > 0) {
        str_add(d->out, "<p>");
        add_label(d, N_("Un chemin :"));
        add_way(d, &task->how, w);
        str_add(d->out, "</p>\n");
    }
    for (size_t i = 0; i < task->mistake_count; i++)
        add_trap(d, &task->mistakes[i], w);
    str_add(d->out, "</li>\n");
}

static void add_tasks(struct doc *d, const struct step *step)
{
    str_add(d->out, "<ol class=\"tasks\">\n");
    for (size_t i = 0; i < step->task_count; i++)
        add_task(d, &step->tasks[i], step_world(step));
    str_add(d->out, "</ol>\n");
}

static const struct {
    const char *name; /* source text */
    void (*add)(struct doc *, const struct step *);
} kinds[STEP_KINDS] = {
    [STEP_READ] = { N_("Lire"), NULL },
    [STEP_CHOOSE] = { N_("Choisir"), add_answers },
    [STEP_TYPE] = { N_("Écrire"), add_answers },
    [STEP_PRACTISE] = { N_("S'exercer"), add_tasks },
    [STEP_MATCH] = { N_("Relier"), add_pairs },
    [STEP_ORDER] = { N_("Mettre dans l'ordre"), add_order },
    [STEP_DRILL] = { N_("Recopier au clavier"), add_drill },
    [STEP_MISSION] = { N_("Mission : dans la vraie vie"), add_mission },
};

void sheet_step(struct doc *d, const struct step *step, size_t number)
{
    doc_element(d, "h3", "", NULL,
                arena_printf(&d->arena, "%zu. %s", number, doc_tr(d, kinds[step->kind].name)));
    if (step->text != NULL)
        add_said(d, "<p>", step->text, "</p>\n");
    if (kinds[step->kind].add != NULL)
        kinds[step->kind].add(d, step);
}
