/*
 * site_parts.c - what several tables of sites and worlds share: fields by their labels, records as they begin,
 * `when`, effects.
 */
#include "reading.h"

#include "passerelle/text.h"

#include <stddef.h>
#include <string.h>

bool is_label(const char *key)
{
    uint32_t first;
    utf8_next(key, strlen(key), &first);
    return *key != '\0' && text_lower(first) != first;
}

const char *joined_read(const struct node *n, struct arena *a, struct diags *d)
{
    struct str all = { 0 };
    const char *out = NULL;
    if (n->kind == NODE_TEXT)
        return n->bad ? NULL : n->text;
    bool fine = n->kind == NODE_LIST && n->items != NULL;
    for (const struct node *one = n->items; fine && one != NULL; one = one->next) {
        fine = one->kind == NODE_TEXT;
        str_printf(&all, "%s%s", one == n->items ? "" : "\n", fine ? one->text : "");
    }
    if (fine)
        out = arena_strdup(a, str_s(&all));
    else if (!n->bad)
        diag_add(d, DIAG_ERROR, n->place, "un texte est attendu pour la case '%s', ou une liste de noms",
                 n->key != NULL ? n->key : "");
    str_free(&all);
    return out;
}

static bool among(const char *const *list, const char *word)
{
    while (*list != NULL && !streq(*list, word))
        list++;
    return *list != NULL;
}

const struct label_value *labels_read(const struct node *map, const char *const skip[], size_t *count,
                                      struct arena *a, struct diags *d)
{
    struct label_value *out = arena_array(a, struct label_value, map->count + 1);
    *count = 0;
    for (const struct node *one = map->items; one != NULL; one = one->next) {
        if (among(skip, one->key))
            continue;
        if (!is_label(one->key)) {
            const char *near = text_nearest(one->key, skip);
            if (near != NULL)
                diag_add(d, DIAG_ERROR, one->key_place, "clé inconnue '%s' ; vouliez-vous '%s' ?", one->key,
                         near);
            else
                diag_add(d, DIAG_ERROR, one->key_place,
                         "'%s' n'est pas le nom d'une case : il commence par une majuscule", one->key);
            continue;
        }
        const char *value = joined_read(one, a, d);
        if (value != NULL)
            out[(*count)++] = (struct label_value){ one->key, value, one->key_place };
    }
    return out;
}

struct record_start start_read(const struct node *n, const char *kind, struct arena *a, struct diags *d)
{
    static const char *const own[] = { "state", NULL };
    struct record_start out = { .record = kind, .place = n->key != NULL ? n->key_place : n->place };
    if (n->kind != NODE_MAP) {
        if (!n->bad)
            diag_add(d, DIAG_ERROR, n->place,
                     "on attend ici 'state' ou des cases, une par ligne, comme 'Nom: Martin'");
        return out;
    }
    const struct node *state = node_find(n, "state");
    if (state != NULL && state->kind == NODE_TEXT && !state->bad)
        out.state = state->text;
    else if (state != NULL && !state->bad)
        diag_add(d, DIAG_ERROR, state->place, "'state' attend le nom d'un état");
    out.fields = labels_read(n, own, &out.count, a, d);
    return out;
}

/* --- when --- */
const char *const site_when_words[] = {
    [TERM_STATE] = "state", [TERM_SESSION] = "session", [TERM_SINCE] = "since", [TERM_UNTIL] = "until", NULL
};

/* False: told. */
static bool term_read(const struct node *n, struct site_term *out, struct diags *d)
{
    int kind = 0;
    while (site_when_words[kind] != NULL && !streq(site_when_words[kind], n->key))
        kind++;
    *out = (struct site_term){ .kind = (enum site_term_kind)kind, .place = n->place };
    if (site_when_words[kind] == NULL && !is_label(n->key)) {
        pack_say_unknown(d, n->key_place, N_("'when' ne connaît pas"), n->key, site_when_words);
        return false;
    }
    if (site_when_words[kind] == NULL)
        out->label = n->key;
    if (n->kind != NODE_TEXT || n->bad) {
        if (!n->bad)
            diag_add(d, DIAG_ERROR, n->place, "un texte est attendu après '%s'", n->key);
        return false;
    }
    out->value = n->text;
    bool time = kind == TERM_SINCE || kind == TERM_UNTIL;
    if (time && !moment_parse(n->text, &out->moment)) {
        diag_add(d, DIAG_ERROR, n->place, "'%s' attend un jour et une heure comme 2026-11-16 09:30, pas '%s'",
                 n->key, n->text);
        return false;
    }
    static const char *const sessions[] = { "open", "closed", NULL };
    if (kind == TERM_SESSION && !among(sessions, n->text)) {
        pack_say_unknown(d, n->place, N_("mot inconnu ici"), n->text, sessions);
        return false;
    }
    return true;
}

const struct site_when *when_read(const struct node *n, struct arena *a, struct diags *d)
{
    if (n == NULL || (n->bad && n->kind != NODE_MAP))
        return NULL;
    if (n->kind != NODE_MAP) {
        diag_add(d, DIAG_ERROR, n->place, "'when' attend des clés, une par ligne, comme 'state: envoyée'");
        return NULL;
    }
    struct site_when *out = arena_new(a, struct site_when);
    struct site_term *terms = arena_array(a, struct site_term, n->count + 1);
    for (const struct node *one = n->items; one != NULL; one = one->next)
        out->count += term_read(one, &terms[out->count], d);
    out->terms = terms;
    return out;
}

/* --- effects: the first key is the kind --- */
static const char *const session_words[] = { "open", "closed", NULL };
static const char *const account_words[] = { "check", "create", "confirm", "recover", NULL };
static const char *const code_words[] = { "sms", "mail", NULL };

#define WORD(word_, among_, text) \
    { \
        { .key = (word_), \
          .type = FIELD_LINE, \
          .offset = offsetof(struct raw_effect, e.word), \
          .flags = FIELD_REQUIRED, \
          .words = (among_), \
          .doc = (text) }, \
            { .key = NULL }, \
    }
static const struct field kind_fields[EFFECTS][2] = {
    [EFFECT_GO] = WORD("go", NULL, "shows a page; site/page for another site"),
    [EFFECT_NEW] = WORD("new", NULL, "begins another record of this kind"),
    [EFFECT_STATE] = WORD("state", NULL, "the page's record enters this state"),
    [EFFECT_SESSION] = WORD("session", session_words, "open, closed: signs in, out"),
    [EFFECT_ACCOUNT] =
        WORD("account", account_words, "check, create, confirm, recover: with the page's fields"),
    [EFFECT_CODE] = WORD("code", code_words, "sms, mail: sends six figures"),
    [EFFECT_MAIL] = WORD("mail", NULL, "sends one of the messages"),
    [EFFECT_SMS] = WORD("sms", NULL, "sends one of the messages to the phone"),
    [EFFECT_FILE] = WORD("file", NULL, "puts one of the files into the drive"),
    [EFFECT_COUNT] = WORD("count", NULL, "adds 1 to this number field of the page's record"),
    [EFFECT_SET] = WORD(
        "set", NULL, "Label = value: writes it into this field of the page's record; <date + 15 days> fits"),
    [EFFECT_DOWNLOAD] = WORD("download", NULL, "one of the files goes to this computer, into its downloads"),
    [EFFECT_TAKE] = WORD("take", NULL, "Label/state: the record chosen in this field enters this state"),
};

#define KIND(kind, word) \
    [kind] = { .name = (word), \
               .title = N_("un effet"), \
               .size = sizeof(struct raw_effect), \
               .fields = kind_fields[kind] }
static const struct schema kinds[EFFECTS] = {
    KIND(EFFECT_GO, "go"),           KIND(EFFECT_NEW, "new"),         KIND(EFFECT_STATE, "state"),
    KIND(EFFECT_SESSION, "session"), KIND(EFFECT_ACCOUNT, "account"), KIND(EFFECT_CODE, "code"),
    KIND(EFFECT_MAIL, "mail"),       KIND(EFFECT_SMS, "sms"),         KIND(EFFECT_FILE, "file"),
    KIND(EFFECT_COUNT, "count"),     KIND(EFFECT_TAKE, "take"),       KIND(EFFECT_DOWNLOAD, "download"),
    KIND(EFFECT_SET, "set"),
};
static const struct schema *const effect_variants[EFFECTS + 1] = {
    [EFFECT_GO] = &kinds[EFFECT_GO],           [EFFECT_NEW] = &kinds[EFFECT_NEW],
    [EFFECT_STATE] = &kinds[EFFECT_STATE],     [EFFECT_SESSION] = &kinds[EFFECT_SESSION],
    [EFFECT_ACCOUNT] = &kinds[EFFECT_ACCOUNT], [EFFECT_CODE] = &kinds[EFFECT_CODE],
    [EFFECT_MAIL] = &kinds[EFFECT_MAIL],       [EFFECT_SMS] = &kinds[EFFECT_SMS],
    [EFFECT_FILE] = &kinds[EFFECT_FILE],       [EFFECT_COUNT] = &kinds[EFFECT_COUNT],
    [EFFECT_TAKE] = &kinds[EFFECT_TAKE],       [EFFECT_DOWNLOAD] = &kinds[EFFECT_DOWNLOAD],
    [EFFECT_SET] = &kinds[EFFECT_SET],
};

static void effect_finish(void *item, const struct node *node, struct arena *a, struct diags *d)
{
    struct raw_effect *raw = item;
    raw->e.when = when_read(raw->when, a, d);
    if (raw->kind == NULL)
        return;
    raw->e.kind = (enum effect_kind)(raw->kind - kinds);
    const char *const *words = raw->kind->fields[0].words;
    if (words != NULL && raw->e.word != NULL && !among(words, raw->e.word))
        pack_say_unknown(d, value_place(node, raw->kind->name), N_("mot inconnu ici"), raw->e.word, words);
}

static const struct field effect_fields[] = {
    { .key = "when",
      .type = FIELD_NODE,
      .offset = offsetof(struct raw_effect, when),
      .shape = SHAPE_WHEN,
      .doc = "only then: state, session, since, until, or a field by its label" },
    { .key = NULL },
};

const struct schema effect_schema = {
    .name = "effect",
    .title = N_("un effet"),
    .size = sizeof(struct raw_effect),
    .fields = effect_fields,
    .variants = effect_variants,
    .variant_offset = offsetof(struct raw_effect, kind),
    .place_offset = offsetof(struct raw_effect, e.place),
    .finish = effect_finish,
    .doc = "what a button, or entering a state, does; its first key says its kind",
};

struct effects effects_of(const struct list *raw, struct arena *a)
{
    const struct raw_effect *from = raw->items;
    struct effect_data *to = arena_array(a, struct effect_data, raw->count + 1);
    for (size_t i = 0; i < raw->count; i++)
        to[i] = from[i].e;
    return (struct effects){ .list = to, .count = raw->count };
}
