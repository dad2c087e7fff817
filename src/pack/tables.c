/*
 * tables.c - the lesson format as tables: every key with its limits and what it is for. The reader, the reference
 * and the JSON schema are made from these rows.
 */
#include "reading.h"

#include "passerelle/theme.h"

#include <stddef.h>

static const char *const mode_words[] = {
    [MODE_ALONE] = "alone", [MODE_TOGETHER] = "together", [MODE_SHOW] = "show", NULL
};

/* --- what a practise step holds --- */
static void mistake_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_mistake *raw = item;
    if (raw->when != NULL)
        raw->m.when = condition_read(raw->when, a, d);
    if (raw->by != NULL)
        raw->m.by = hows_read(raw->by, a, d);
    bool when = node_meant(node, "when"), say = node_meant(node, "say");
    if (when != say)
        diag_add(d, DIAG_ERROR, node->place,
                 !when ? N_("il manque 'when' : quand cette erreur se voit")
                       : N_("il manque 'say' : ce que Passerelle dit alors"));
}

static const struct field mistake_fields[] = {
    { .key = "code",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_mistake, m.code),
      .flags = FIELD_REQUIRED,
      .doc = "name of the mistake, counted for the trainer" },
    { .key = "when",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_mistake, when),
      .shape = SHAPE_CONDITION,
      .doc = "condition on the last action; left out together with say if mistakes.yaml has the code" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_mistake, m.say),
      .flags = FIELD_SAID,
      .doc = "three lines: what is right, what is missing, what to do" },
    { .key = "by",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_mistake, by),
      .shape = SHAPE_ACTIONS,
      .doc = "actions that reach it, for rehearsal" },
    { .key = NULL },
};

static const struct schema mistake_schema = {
    .name = "mistake",
    .title = N_("une erreur prévue"),
    .size = sizeof(struct raw_mistake),
    .fields = mistake_fields,
    .place_offset = offsetof(struct raw_mistake, m.place),
    .finish = mistake_finish,
    .doc = "a wrong turn that was foreseen",
};

static void task_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_task *raw = item;
    if (raw->t.mode != MODE_SHOW && !node_meant(node, "hints"))
        diag_add(d, DIAG_ERROR, node->place, "il manque 'hints' : un à trois indices");
    if (raw->done != NULL)
        raw->t.done = condition_read(raw->done, a, d);
    if (raw->how != NULL)
        raw->t.how = hows_read(raw->how, a, d);
}

static const struct field task_fields[] = {
    { .key = "do",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_task, t.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "the instruction, two rows at most" },
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_task, t.id),
      .doc = "keeps the task's place in the journal when its wording is corrected" },
    { .key = "done",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_task, done),
      .shape = SHAPE_CONDITION,
      .flags = FIELD_REQUIRED,
      .doc = "condition: when it is done, by whatever route" },
    { .key = "how",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_task, how),
      .shape = SHAPE_ACTIONS,
      .flags = FIELD_REQUIRED,
      .doc = "actions: one way to do it" },
    { .key = "mode",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_task, t.mode),
      .words = mode_words,
      .doc = "show: played; together: all but the last action is played; alone if not written" },
    { .key = "hints",
      .type = FIELD_TEXTS,
      .offset = offsetof(struct raw_task, t.hints),
      .flags = FIELD_SAID,
      .max = 3,
      .doc = "one to three: goal, where, what to press" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_task, t.say),
      .flags = FIELD_SAID,
      .doc = "said when it is done" },
    { .key = "mistakes",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_task, mistakes),
      .of = &mistake_schema,
      .doc = "foreseen wrong turns" },
    { .key = NULL },
};

static const struct schema task_schema = {
    .name = "task",
    .title = N_("une tâche"),
    .size = sizeof(struct raw_task),
    .fields = task_fields,
    .place_offset = offsetof(struct raw_task, t.place),
    .finish = task_finish,
    .doc = "one thing to do in the apps",
};

/* --- answers --- */
static void answer_finish(void *item, const struct node *node, struct arena *arena, struct diags *d)
{
    (void)item;
    (void)arena;
    bool right = node_meant(node, "right"), wrong = node_meant(node, "wrong");
    if (node->bad)
        return; /* what it lacks may be what was lost */
    if (right == wrong)
        diag_add(d, DIAG_ERROR, node->place, "une réponse est 'right' ou 'wrong', l'un des deux");
    else if (wrong && !node_meant(node, "say"))
        diag_add(d, DIAG_ERROR, node->place,
                 "il manque 'say' à cette réponse : ce qui est juste, ce qui manque, quoi faire");
}

static const struct field answer_fields[] = {
    { .key = "right",
      .type = FIELD_TEXT,
      .offset = offsetof(struct answer, right),
      .flags = FIELD_SAID,
      .doc = "a right answer" },
    { .key = "wrong",
      .type = FIELD_TEXT,
      .offset = offsetof(struct answer, wrong),
      .flags = FIELD_SAID,
      .doc = "a wrong answer" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct answer, say),
      .flags = FIELD_SAID,
      .doc = "what Passerelle says then; required on wrong" },
    { .key = NULL },
};

const struct schema answer_schema = {
    .name = "answer",
    .title = N_("une réponse"),
    .size = sizeof(struct answer),
    .fields = answer_fields,
    .place_offset = offsetof(struct answer, place),
    .finish = answer_finish,
    .doc = "one answer of a question",
};

/* --- steps: the first key is the kind --- */
static const struct field read_fields[] = {
    { .key = "read",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "seven lines at most; one read is one screen" },
    { .key = NULL },
};

static const struct field choose_fields[] = {
    { .key = "choose",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "the question; several right answers: tick them all" },
    { .key = "answers",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_step, answers),
      .of = &answer_schema,
      .flags = FIELD_REQUIRED,
      .doc = "at least one right and one wrong" },
    { .key = NULL },
};

static const char *const exact_words[] = { "accents", "capitals", "spaces", NULL };

static void type_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_step *raw = item;
    (void)node;
    if (raw->rule.name != NULL) {
        struct rule *rule = arena_new(a, struct rule);
        *rule = raw->rule.r;
        raw->s.rule = rule;
    }
    for (size_t i = 0; i < raw->exact.count; i++) {
        int k = 0;
        while (exact_words[k] != NULL && !streq(exact_words[k], raw->exact.s[i]))
            k++;
        if (exact_words[k] != NULL)
            raw->s.exact |= 1u << k;
        else
            pack_say_unknown(d, raw->exact.at[i], N_("mot inconnu dans 'exact'"), raw->exact.s[i],
                             exact_words);
    }
}

static const struct field type_fields[] = {
    { .key = "type",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_step, s.text),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "the question" },
    { .key = "answers",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_step, answers),
      .of = &answer_schema,
      .flags = FIELD_REQUIRED,
      .doc = "right ones, with \" / \" for or; declared wrong ones come first" },
    { .key = "exact",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_step, exact),
      .words = exact_words,
      .doc = "accents, capitals, spaces: what is not forgiven" },
    { .key = "rule",
      .type = FIELD_PART,
      .offset = offsetof(struct raw_step, rule),
      .of = &rule_schema,
      .doc = "a rule looks at the shape of the answer first" },
    { .key = NULL },
};

static const struct field practise_fields[] = {
    { .key = "practise",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_step, s.apps),
      .shape = SHAPE_APPS,
      .flags = FIELD_REQUIRED,
      .doc = "the apps; the first opens first" },
    { .key = "tasks",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_step, tasks),
      .of = &task_schema,
      .flags = FIELD_REQUIRED,
      .doc = "what to do, in order" },
    { .key = "world",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_step, world),
      .shape = SHAPE_WORLD,
      .doc = "a world of its own: an id, or like and changes" },
    { .key = NULL },
};

static const struct schema read_schema = { .name = "read",
                                           .title = N_("une étape read"),
                                           .size = sizeof(struct raw_step),
                                           .fields = read_fields,
                                           .doc = "a text to read" };
static const struct schema choose_schema = { .name = "choose",
                                             .title = N_("une étape choose"),
                                             .size = sizeof(struct raw_step),
                                             .fields = choose_fields,
                                             .doc = "a question with answers" };
static const struct schema type_schema = { .name = "type",
                                           .title = N_("une étape type"),
                                           .size = sizeof(struct raw_step),
                                           .fields = type_fields,
                                           .finish = type_finish,
                                           .doc = "a question whose answer is typed" };
static const struct schema practise_schema = { .name = "practise",
                                               .title = N_("une étape practise"),
                                               .size = sizeof(struct raw_step),
                                               .fields = practise_fields,
                                               .doc = "tasks in the apps" };

const struct schema *const step_variants[] = {
    [STEP_READ] = &read_schema,         [STEP_CHOOSE] = &choose_schema,   [STEP_TYPE] = &type_schema,
    [STEP_PRACTISE] = &practise_schema, [STEP_MATCH] = &match_schema,     [STEP_ORDER] = &order_schema,
    [STEP_DRILL] = &drill_schema,       [STEP_MISSION] = &mission_schema, [STEP_KINDS] = NULL,
};

const char *step_kind_name(enum step_kind kind)
{
    return step_variants[kind]->name;
}

static const struct field step_fields[] = {
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_step, s.id),
      .doc = "keeps the step's place in the journal when its wording is corrected" },
    { .key = NULL },
};

static const struct schema step_schema = {
    .name = "step",
    .title = N_("une étape"),
    .size = sizeof(struct raw_step),
    .fields = step_fields,
    .variants = step_variants,
    .later = later_step,
    .variant_offset = offsetof(struct raw_step, kind),
    .place_offset = offsetof(struct raw_step, s.place),
    .doc = "one step; its first key says its kind",
};

/* --- a lesson --- */
static void lesson_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_lesson *raw = item;
    size_t count = 0;
    if (raw->l.theme == NULL || theme_find(raw->l.theme) != NULL)
        return;
    while (themes[count].code != NULL)
        count++;
    const char **codes = arena_array(a, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        codes[i] = themes[i].code;
    pack_say_unknown(d, value_place(node, "theme"), N_("thème inconnu"), raw->l.theme, codes);
    raw->l.theme = NULL;
}

static const struct field lesson_fields[] = {
    FORMAT_FIELD(struct raw_lesson),
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_lesson, l.id),
      .flags = FIELD_REQUIRED,
      .doc = "name of the file" },
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_lesson, l.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "five words if possible" },
    { .key = "steps",
      .type = FIELD_LIST,
      .offset = offsetof(struct raw_lesson, steps),
      .flags = FIELD_REQUIRED,
      .of = &step_schema,
      .max = 200,
      .doc = "what the learner goes through" },
    { .key = "minutes",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct raw_lesson, l.minutes),
      .flags = FIELD_PUBLISH,
      .min = 5,
      .max = 20,
      .doc = "how long it takes" },
    { .key = "can_do",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_lesson, l.can_do),
      .flags = FIELD_PUBLISH | FIELD_SAID,
      .max = 120,
      .doc = "Je peux ...: the summary, the report, the self-rating" },
    { .key = "card",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_lesson, l.card),
      .flags = FIELD_PUBLISH | FIELD_SAID,
      .doc = "three lines to remember, printed" },
    { .key = "theme",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_lesson, l.theme),
      .shape = SHAPE_THEME,
      .flags = FIELD_PUBLISH,
      .doc = "the advisers' theme" },
    { .key = "digcomp",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_lesson, l.digcomp),
      .flags = FIELD_PUBLISH,
      .doc = "codes of DigComp 2.2" },
    { .key = "crcn",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_lesson, l.crcn),
      .flags = FIELD_PUBLISH,
      .doc = "codes of the CRCN" },
    { .key = "after",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_lesson, l.after),
      .doc = "lessons that come before" },
    { .key = "world",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_lesson, world),
      .shape = SHAPE_WORLD,
      .doc = "where the practice happens: an id, or like and changes" },
    { .key = "trainer",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_lesson, l.trainer),
      .flags = FIELD_SAID,
      .doc = "for the teacher's sheet: what to say, to watch" },
    { .key = "verified",
      .type = FIELD_DATE,
      .offset = offsetof(struct raw_lesson, l.verified),
      .doc = "when facts on real services were checked" },
    { .key = NULL },
};

const struct schema lesson_schema = {
    .name = "lesson",
    .title = N_("une leçon"),
    .size = sizeof(struct raw_lesson),
    .fields = lesson_fields,
    .finish = lesson_finish,
    .doc = "a lesson: one file, whose name is its id",
};
