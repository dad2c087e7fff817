/*
 * file_tables.c - the tables of files, traps, the drive, and what the search engine finds.
 */
#include "reading.h"

#include <stddef.h>
#include <string.h>

/* --- traps --- */
const char *const clue_words[CLUES + 1] = {
    [CLUE_URGENCY] = "urgency",   [CLUE_MONEY] = "money",           [CLUE_LINK] = "link",
    [CLUE_SENDER] = "sender",     [CLUE_ADDRESS] = "address",       [CLUE_SECRET] = "secret",
    [CLUE_MISTAKES] = "mistakes", [CLUE_ATTACHMENT] = "attachment",
};
const char *const clue_labels[CLUES + 1] = {
    [CLUE_URGENCY] = N_("L'urgence"),   [CLUE_MONEY] = N_("L'argent"),
    [CLUE_LINK] = N_("Le lien"),        [CLUE_SENDER] = N_("L'auteur"),
    [CLUE_ADDRESS] = N_("L'adresse"),   [CLUE_SECRET] = N_("Le secret"),
    [CLUE_MISTAKES] = N_("Les fautes"), [CLUE_ATTACHMENT] = N_("La pièce jointe"),
};

static void trap_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    (void)item;
    (void)a;
    if (node->count == 0 && !node->bad)
        diag_add(d, DIAG_ERROR, node->place, "un piège a au moins un indice, et une phrase qui l'explique");
}

#define CLUE(word, clue, text) \
    { \
        .key = (word), .type = FIELD_TEXT, .offset = offsetof(struct trap, say) + (clue) * sizeof(char *), \
        .flags = FIELD_SAID, .doc = (text) \
    }
static const struct field trap_fields[] = {
    CLUE("urgency", CLUE_URGENCY, "one is pressed"),
    CLUE("money", CLUE_MONEY, "money is asked for, or promised"),
    CLUE("link", CLUE_LINK, "a link leads elsewhere"),
    CLUE("sender", CLUE_SENDER, "who writes is not who they say"),
    CLUE("address", CLUE_ADDRESS, "the site's address is another one"),
    CLUE("secret", CLUE_SECRET, "a password, a code, a card number is asked for"),
    CLUE("mistakes", CLUE_MISTAKES, "it is badly written"),
    CLUE("attachment", CLUE_ATTACHMENT, "the attached file is dangerous"),
    { .key = NULL },
};

const struct schema trap_schema = {
    .name = "trap",
    .title = N_("un piège"),
    .size = sizeof(struct trap),
    .fields = trap_fields,
    .finish = trap_finish,
    .doc = "clue: a sentence that shows it",
};

/* --- files --- */
static const char *const quality_words[] = {
    [QUALITY_SHARP] = "sharp", [QUALITY_BLURRED] = "blurred", [QUALITY_CUT] = "cut",
    [QUALITY_DARK] = "dark",   [QUALITY_LOCKED] = "locked",   NULL
};

static bool place_known(const char *in)
{
    return in == NULL || streq(in, "drive") || streq(in, "computer") || streq(in, "phone") ||
           (starts_with(in, "drive/") && in[6] != '\0');
}

static void file_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    static const char *const places[] = { "drive", "computer", "phone", NULL };
    const struct file_data *f = item;
    const char *dot = f->name != NULL ? strrchr(f->name, '.') : NULL;
    (void)a;
    if (f->name != NULL && (dot == NULL || dot == f->name || dot[1] == '\0'))
        diag_add(d, DIAG_ERROR, f->place, "'%s' : un nom de fichier a une fin, comme attestation.pdf",
                 f->name);
    else if (f->name != NULL && strpbrk(f->name, "/\n") != NULL)
        diag_add(d, DIAG_ERROR, f->place,
                 "'%s' : un nom de fichier n'a pas de barre ; le dossier se dit avec 'in'", f->name);
    if (!place_known(f->in))
        pack_say_unknown(d, value_place(node, "in"), N_("endroit inconnu"), f->in, places);
}

static const struct field file_fields[] = {
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct file_data, text),
      .flags = FIELD_SAID,
      .doc = "what is read on opening it" },
    { .key = "paper",
      .type = FIELD_LINE,
      .offset = offsetof(struct file_data, paper),
      .flags = FIELD_SAID,
      .max = 60,
      .doc = "what it is: pièce d'identité" },
    { .key = "in",
      .type = FIELD_LINE,
      .offset = offsetof(struct file_data, in),
      .max = 60,
      .doc = "drive, drive/Papiers, computer, phone; only attached if not written" },
    { .key = "size",
      .type = FIELD_VALUE,
      .offset = offsetof(struct file_data, size),
      .parse = value_size,
      .like = "300 Ko",
      .doc = "300 Ko, 4 Mo" },
    { .key = "dated",
      .type = FIELD_DATE,
      .offset = offsetof(struct file_data, dated),
      .doc = "the date that stands on it" },
    { .key = "sides",
      .type = FIELD_NUMBER,
      .offset = offsetof(struct file_data, sides),
      .min = 1,
      .max = 2,
      .doc = "how many sides of the paper it shows" },
    { .key = "quality",
      .type = FIELD_WORD,
      .offset = offsetof(struct file_data, quality),
      .words = quality_words,
      .doc = "of a photograph; sharp if not written" },
    { .key = "trap",
      .type = FIELD_STRUCT,
      .offset = offsetof(struct file_data, trap),
      .of = &trap_schema,
      .doc = "it is a trap: a sentence for each clue" },
    { .key = NULL },
};

const struct schema file_schema = {
    .name = "file",
    .title = N_("un fichier"),
    .size = sizeof(struct file_data),
    .fields = file_fields,
    .place_offset = offsetof(struct file_data, place),
    .finish = file_finish,
    .doc = "a file",
};

/* --- the drive --- */
static const char *const session_words[] = { [SESSION_OPEN] = "open", [SESSION_CLOSED] = "closed", NULL };
static const char *const may_words[] = { [MAY_READ] = "read", [MAY_EDIT] = "edit", NULL };

static const struct field share_fields[] = {
    { .key = "who",
      .type = FIELD_LINES,
      .offset = offsetof(struct share_data, who),
      .flags = FIELD_REQUIRED,
      .max = 20,
      .doc = "people" },
    { .key = "may",
      .type = FIELD_WORD,
      .offset = offsetof(struct share_data, may),
      .words = may_words,
      .doc = "read or edit; read if not written" },
    { .key = NULL },
};

static const struct schema share_schema = {
    .name = "share",
    .title = N_("un partage"),
    .size = sizeof(struct share_data),
    .fields = share_fields,
    .place_offset = offsetof(struct share_data, place),
    .doc = "who may see a file or a folder",
};

static const struct field drive_fields[] = {
    { .key = "session",
      .type = FIELD_WORD,
      .offset = offsetof(struct raw_drive, d.session),
      .words = session_words,
      .doc = "open or closed; open if not written" },
    { .key = "space",
      .type = FIELD_VALUE,
      .offset = offsetof(struct raw_drive, d.space),
      .parse = value_size,
      .like = "200 Mo",
      .doc = "how much it holds" },
    { .key = "folders",
      .type = FIELD_LINES,
      .offset = offsetof(struct raw_drive, d.folders),
      .max = 30,
      .doc = "own folders" },
    { .key = "shares",
      .type = FIELD_MAP,
      .offset = offsetof(struct raw_drive, shares),
      .of = &share_schema,
      .doc = "file or folder: who may see it" },
    { .key = NULL },
};

const struct schema drive_schema = {
    .name = "drive",
    .title = N_("l'espace Mon Nuage"),
    .size = sizeof(struct raw_drive),
    .fields = drive_fields,
    .doc = "the drive",
};

/* --- search --- */
static const struct field ad_fields[] = {
    { .key = "ad",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_result, r.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "an advertisement: its title" },
    { .key = NULL },
};
static const struct field found_fields[] = {
    { .key = "result",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_result, r.title),
      .flags = FIELD_REQUIRED | FIELD_SAID,
      .max = 60,
      .doc = "a result: its title" },
    { .key = NULL },
};
static const struct schema ad_schema = { .name = "ad",
                                         .title = N_("une annonce"),
                                         .size = sizeof(struct raw_result),
                                         .fields = ad_fields,
                                         .doc = "an advertisement" };
static const struct schema found_schema = { .name = "result",
                                            .title = N_("un résultat"),
                                            .size = sizeof(struct raw_result),
                                            .fields = found_fields,
                                            .doc = "a result" };
static const struct schema *const result_variants[] = { &ad_schema, &found_schema, NULL };

static void result_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_result *raw = item;
    (void)node;
    (void)a;
    (void)d;
    raw->r.ad = raw->kind == &ad_schema;
}

static const struct field result_fields[] = {
    { .key = "site",
      .type = FIELD_ID,
      .offset = offsetof(struct raw_result, r.site),
      .flags = FIELD_REQUIRED,
      .doc = "the site it leads to" },
    { .key = "text",
      .type = FIELD_TEXT,
      .offset = offsetof(struct raw_result, r.text),
      .flags = FIELD_SAID,
      .doc = "the lines under the title" },
    { .key = "words",
      .type = FIELD_LINE,
      .offset = offsetof(struct raw_result, r.words),
      .flags = FIELD_SAID,
      .doc = "found by one of these, with \" / \" for or; always if not written" },
    { .key = NULL },
};

const struct schema result_schema = {
    .name = "result",
    .title = N_("un résultat de recherche"),
    .size = sizeof(struct raw_result),
    .fields = result_fields,
    .variants = result_variants,
    .variant_offset = offsetof(struct raw_result, kind),
    .place_offset = offsetof(struct raw_result, r.place),
    .finish = result_finish,
    .doc = "one line of what is found",
};
