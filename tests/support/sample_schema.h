/*
 * sample_schema.h - a small lesson format for the tests of the room schema: every field type, variants,
 * shorthand. It looks like the real one, so that the messages read as a trainer will read them.
 */
#ifndef TESTS_SAMPLE_SCHEMA_H
#define TESTS_SAMPLE_SCHEMA_H

#include "passerelle/schema.h"
#include "passerelle/when.h"

struct sample_task {
    const char *text;
    const struct node *done;
    struct texts hints;
    int mode;
    struct place place;
};

struct sample_answer {
    const char *right, *wrong, *say;
};

struct sample_step {
    const struct schema *kind;
    const char *text;
    struct texts apps;
    struct list answers, tasks;
    struct place place;
    unsigned finished; /* how often finish was called */
};

struct sample_person {
    const char *id, *name, *is;
    struct place place;
};

struct sample_card {
    const char *text;
};

struct sample_lesson {
    int format, minutes;
    const char *id, *title, *note;
    struct date verified;
    struct moment now;
    struct texts after;
    struct list steps, people;
    const struct sample_card *card;
};

static void sample_count(void *item, const struct node *node, struct arena *arena, struct diags *d)
{
    (void)node;
    (void)arena;
    (void)d;
    ((struct sample_step *)item)->finished++;
}

static const char *const sample_modes[] = { "alone", "together", "show", NULL };

static const struct field sample_task_fields[] = {
    { .key = "do",
      .type = FIELD_TEXT,
      .offset = offsetof(struct sample_task, text),
      .flags = FIELD_REQUIRED },
    { .key = "done",
      .type = FIELD_NODE,
      .offset = offsetof(struct sample_task, done),
      .flags = FIELD_REQUIRED },
    { .key = "hints", .type = FIELD_TEXTS, .offset = offsetof(struct sample_task, hints), .max = 3 },
    { .key = "mode",
      .type = FIELD_WORD,
      .offset = offsetof(struct sample_task, mode),
      .words = sample_modes },
    { .key = NULL },
};
static const struct schema sample_task_schema = {
    .name = "task",
    .title = N_("une tâche"),
    .size = sizeof(struct sample_task),
    .fields = sample_task_fields,
    .place_offset = offsetof(struct sample_task, place),
};

static const struct field sample_answer_fields[] = {
    { .key = "right", .type = FIELD_TEXT, .offset = offsetof(struct sample_answer, right) },
    { .key = "wrong", .type = FIELD_TEXT, .offset = offsetof(struct sample_answer, wrong) },
    { .key = "say", .type = FIELD_TEXT, .offset = offsetof(struct sample_answer, say) },
    { .key = NULL },
};
static const struct schema sample_answer_schema = {
    .name = "answer",
    .title = N_("une réponse"),
    .size = sizeof(struct sample_answer),
    .fields = sample_answer_fields,
};

static const struct field sample_read_fields[] = {
    { .key = "read",
      .type = FIELD_TEXT,
      .offset = offsetof(struct sample_step, text),
      .flags = FIELD_REQUIRED },
    { .key = NULL },
};
static const struct field sample_choose_fields[] = {
    { .key = "choose",
      .type = FIELD_TEXT,
      .offset = offsetof(struct sample_step, text),
      .flags = FIELD_REQUIRED },
    { .key = "answers",
      .type = FIELD_LIST,
      .offset = offsetof(struct sample_step, answers),
      .of = &sample_answer_schema,
      .flags = FIELD_REQUIRED },
    { .key = NULL },
};
static const struct field sample_practise_fields[] = {
    { .key = "practise",
      .type = FIELD_LINES,
      .offset = offsetof(struct sample_step, apps),
      .flags = FIELD_REQUIRED },
    { .key = "tasks",
      .type = FIELD_LIST,
      .offset = offsetof(struct sample_step, tasks),
      .of = &sample_task_schema,
      .flags = FIELD_REQUIRED },
    { .key = NULL },
};
static const struct schema sample_read = { .name = "read",
                                           .size = sizeof(struct sample_step),
                                           .fields = sample_read_fields };
static const struct schema sample_choose = { .name = "choose",
                                             .size = sizeof(struct sample_step),
                                             .fields = sample_choose_fields };
static const struct schema sample_practise = { .name = "practise",
                                               .size = sizeof(struct sample_step),
                                               .fields = sample_practise_fields,
                                               .finish = sample_count };
static const struct schema *const sample_kinds[] = { &sample_read, &sample_choose, &sample_practise, NULL };
static const struct field sample_step_fields[] = { { .key = NULL } };
static const struct schema sample_step_schema = {
    .name = "step",
    .title = N_("une étape"),
    .size = sizeof(struct sample_step),
    .fields = sample_step_fields,
    .variants = sample_kinds,
    .variant_offset = offsetof(struct sample_step, kind),
    .finish = sample_count,
    .place_offset = offsetof(struct sample_step, place),
};

static const struct field sample_person_fields[] = {
    { .key = "id", .type = FIELD_ID, .offset = offsetof(struct sample_person, id), .flags = FIELD_REQUIRED },
    { .key = "name",
      .type = FIELD_LINE,
      .offset = offsetof(struct sample_person, name),
      .flags = FIELD_REQUIRED },
    { .key = "is",
      .type = FIELD_LINE,
      .offset = offsetof(struct sample_person, is),
      .flags = FIELD_MAY_BE_EMPTY },
    { .key = NULL },
};
static const struct schema sample_person_schema = {
    .name = "person",
    .title = N_("une personne"),
    .size = sizeof(struct sample_person),
    .fields = sample_person_fields,
    .shorthand = "name",
    .place_offset = offsetof(struct sample_person, place),
};

static const struct field sample_card_fields[] = {
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct sample_card, text),
      .flags = FIELD_REQUIRED },
    { .key = NULL },
};
static const struct schema sample_card_schema = {
    .name = "card",
    .title = N_("une carte"),
    .size = sizeof(struct sample_card),
    .fields = sample_card_fields,
};

static const struct field sample_fields[] = {
    { .key = "passerelle",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct sample_lesson, format),
      .flags = FIELD_REQUIRED,
      .min = 1,
      .max = 1 },
    { .key = "id", .type = FIELD_ID, .offset = offsetof(struct sample_lesson, id), .flags = FIELD_REQUIRED },
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct sample_lesson, title),
      .flags = FIELD_REQUIRED,
      .max = 60 },
    { .key = "steps",
      .type = FIELD_LIST,
      .offset = offsetof(struct sample_lesson, steps),
      .of = &sample_step_schema,
      .flags = FIELD_REQUIRED },
    { .key = "minutes",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct sample_lesson, minutes),
      .flags = FIELD_PUBLISH,
      .min = 5,
      .max = 20 },
    { .key = "note", .type = FIELD_TEXT, .offset = offsetof(struct sample_lesson, note) },
    { .key = "verified", .type = FIELD_DATE, .offset = offsetof(struct sample_lesson, verified) },
    { .key = "now", .type = FIELD_MOMENT, .offset = offsetof(struct sample_lesson, now) },
    { .key = "after", .type = FIELD_LINES, .offset = offsetof(struct sample_lesson, after) },
    { .key = "card",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct sample_lesson, card),
      .of = &sample_card_schema },
    { .key = "people",
      .type = FIELD_MAP,
      .offset = offsetof(struct sample_lesson, people),
      .of = &sample_person_schema,
      .flags = FIELD_NONE },
    { .key = NULL },
};
static const struct schema sample_schema = {
    .name = "lesson",
    .title = N_("une leçon"),
    .size = sizeof(struct sample_lesson),
    .fields = sample_fields,
};

#endif
