/*
 * pack_tables.c - the tables of the files beside the lessons: pack.yaml, mistakes.yaml, glossary.yaml.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <string.h>

static const struct field pack_fields[] = {
    FORMAT_FIELD(struct raw_pack),
    { .key = "id",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_pack, p.id),
      .flags = FIELD_REQUIRED,
      .doc = "name of the pack" },
    { .key = "title",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_pack, p.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "title shown on the first screen" },
    { .key = "version",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct raw_pack, p.version),
      .flags = FIELD_REQUIRED,
      .min = 1,
      .max = 1000000,
      .doc = "grows with each publication" },
    { .key = "place",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct raw_pack, p.place),
      .min = 1,
      .max = 1000,
      .doc = "where it stands on the path: smaller first; without it, at the end, by name" },
    { .key = "language",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_pack, p.language),
      .flags = FIELD_REQUIRED,
      .doc = "language of the texts: fr" },
    { .key = "authors",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_pack, p.authors),
      .flags = FIELD_PUBLISH,
      .doc = "who wrote it" },
    { .key = "license",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_pack, p.license),
      .flags = FIELD_PUBLISH,
      .doc = "what others may do with it" },
    { .key = "verified",
      .type = FIELD_DATE,
      .offset = offsetof(struct raw_pack, p.verified),
      .flags = FIELD_PUBLISH,
      .doc = "when facts on real services were checked" },
    { .key = "lessons",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_pack, p.lessons),
      .flags = FIELD_REQUIRED,
      .max = 500,
      .doc = "ids of the lessons, in the order of the path" },
    { .key = NULL },
};

/* Languages whose name is written where their code is asked for; folded. */
static const struct {
    const char *name, *code;
} languages[] = {
    { "francais", "fr" }, { "anglais", "en" },  { "english", "en" },   { "ukrainien", "uk" },
    { "arabe", "ar" },    { "espagnol", "es" }, { "portugais", "pt" }, { "roumain", "ro" },
    { "russe", "ru" },    { "allemand", "de" }, { "italien", "it" },   { "turc", "tr" },
};

static void pack_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    const char *said = ((struct raw_pack *)item)->p.language, *code = "fr";
    size_t n = said != NULL ? strspn(said, "abcdefghijklmnopqrstuvwxyz") : 0;
    (void)a;
    if (said == NULL || ((n == 2 || n == 3) && said[n] == '\0'))
        return;
    for (size_t i = 0; i < ARRAY_LEN(languages); i++)
        if (text_same(languages[i].name, said))
            code = languages[i].code;
    diag_add(d, DIAG_ERROR, value_place(node, "language"), "'language' attend un code ; écrivez le code : %s",
             code);
}

const struct schema pack_schema = {
    .name = "pack",
    .title = N_("un paquet"),
    .size = sizeof(struct raw_pack),
    .fields = pack_fields,
    .finish = pack_finish,
    .doc = "pack.yaml: who made the pack, its language, its lessons",
};

static void shared_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_mistake *raw = item;
    (void)node;
    if (raw->when != NULL)
        raw->m.when = condition_read(raw->when, a, d);
}

/* In mistakes.yaml the code is the key. */
static const struct field shared_fields[] = {
    { .key = "when",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_mistake, when),
      .shape = SHAPE_CONDITION,
      .flags = FIELD_REQUIRED,
      .doc = "condition on the last action" },
    { .key = "say",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_mistake, m.say),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .doc = "three lines: what is right, what is missing, what to do" },
    { .key = NULL },
};

static const struct schema shared_schema = {
    .name = "mistake",
    .title = N_("une erreur prévue"),
    .size = sizeof(struct raw_mistake),
    .fields = shared_fields,
    .place_offset = offsetof(struct raw_mistake, m.place),
    .finish = shared_finish,
    .doc = "a wrong turn that several lessons share",
};

static const struct field mistakes_fields[] = {
    FORMAT_FIELD(struct raw_mistakes),
    { .key = "mistakes",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_mistakes, mistakes),
      .flags = FIELD_REQUIRED,
      .of = &shared_schema,
      .doc = "code of the mistake: when and say" },
    { .key = NULL },
};

const struct schema mistakes_schema = {
    .name = "mistakes",
    .title = N_("mistakes.yaml"),
    .size = sizeof(struct raw_mistakes),
    .fields = mistakes_fields,
    .doc = "mistakes.yaml: mistakes that several lessons share",
};

static const struct field gloss_fields[] = {
    { .key = "meaning",
      .type = FIELD_LINE,
      .offset = offsetof(struct gloss, meaning),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 120,
      .doc = "explained in one line" },
    { .key = NULL },
};

static const struct schema gloss_schema = {
    .name = "word",
    .title = N_("un mot"),
    .size = sizeof(struct gloss),
    .fields = gloss_fields,
    .shorthand = "meaning",
    .doc = "a hard word",
};

static const struct field glossary_fields[] = {
    FORMAT_FIELD(struct raw_glossary),
    { .key = "glossary",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_glossary, words),
      .flags = FIELD_REQUIRED,
      .of = &gloss_schema,
      .doc = "word: explanation" },
    { .key = NULL },
};

const struct schema glossary_schema = {
    .name = "glossary",
    .title = N_("glossary.yaml"),
    .size = sizeof(struct raw_glossary),
    .fields = glossary_fields,
    .doc = "glossary.yaml: hard words, each explained in one line",
};
