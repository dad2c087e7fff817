/* value.c - what stands behind an attribute of a condition: names of this world and its sites, people, words. */
#include "names.h"

#include "passerelle/text.h"

#include <string.h>

static const char *const any_words[] = { "some", "none", NULL };

static bool any_word(const char *word)
{
    return name_among(any_words, word);
}

/* --- values --- */

static void add_mail_folder_names(struct names *n, const struct about *a)
{
    (void)a;
    for (size_t i = 0; i < n->look->world->mail.folders.count; i++)
        name_add(n, n->look->world->mail.folders.s[i]);
}

static void add_mail(struct names *n, const struct about *a)
{
    (void)a;
    names_mail(n);
}

static void add_sms(struct names *n, const struct about *a)
{
    (void)a;
    names_sms(n);
}

static void add_calls(struct names *n, const struct about *a)
{
    (void)a;
    names_calls(n);
}

static void add_files(struct names *n, const struct about *a)
{
    (void)a;
    names_files(n);
}

static void add_mail_folders(struct names *n, const struct about *a)
{
    (void)a;
    names_mail_folders(n);
}

static void add_drive_folders(struct names *n, const struct about *a)
{
    (void)a;
    names_folders(n);
    name_add(n, "trash");
    name_add(n, "gone");
}

static void add_sites(struct names *n, const struct about *a)
{
    (void)a;
    names_sites(n);
}

static void add_reasons(struct names *n, const struct about *a)
{
    static const char *const why[] = { "empty", "rule",  "real",  "digits",  "min",   "max",    "refuse",
                                       "since", "until", "as",    "lasts",   "tries", "which",  "types",
                                       "paper", "newer", "sides", "quality", "late",  "expired" };
    (void)a;
    for (size_t i = 0; i < ARRAY_LEN(why); i++)
        name_add(n, why[i]);
}

/* Attributes whose value is the name of something in the world or its sites; the first that fits. */
struct reference {
    const char *fact, *attribute, *what; /* fact: its name or how it begins; "" for any */
    void (*names)(struct names *, const struct about *);
    enum { OF_WORLD, OF_TYPED, OF_SITE } of; /* typed: or a name that is given in this exercise */
};

static const struct reference references[] = {
    { "mail.folder", "name", N_("dossier inconnu dans ce monde"), add_mail_folder_names, OF_WORLD },
    { "mail.", "message", N_("message inconnu dans ce monde"), add_mail, OF_WORLD },
    { "mail.", "reply_to", N_("message inconnu dans ce monde"), add_mail, OF_WORLD },
    { "mail.", "forward_of", N_("message inconnu dans ce monde"), add_mail, OF_WORLD },
    { "mail.", "folder", N_("dossier inconnu dans ce monde"), add_mail_folders, OF_TYPED },
    { "mail.", "link", N_("fichier inconnu dans ce monde"), add_files, OF_TYPED },
    { "phone.", "message", N_("SMS inconnu dans ce monde"), add_sms, OF_WORLD },
    { "phone.", "call", N_("appel inconnu dans ce monde"), add_calls, OF_WORLD },
    { "drive.file", "name", N_("fichier inconnu dans ce monde"), add_files, OF_TYPED },
    { "drive.folder", "name", N_("dossier inconnu dans ce monde"), add_drive_folders, OF_TYPED },
    { "drive.", "folder", N_("dossier inconnu dans ce monde"), add_drive_folders, OF_TYPED },
    { "site.", "record", N_("sorte de dossier inconnue dans ce site"), names_kinds, OF_SITE },
    { "site.record", "state", N_("état inconnu"), names_states, OF_SITE },
    { "site.refused", "field", N_("case inconnue dans ce site"), names_labels, OF_SITE },
    { "site.refused", "why", N_("mot inconnu ici"), add_reasons, OF_WORLD },
    { "", "site", N_("site inconnu"), add_sites, OF_WORLD },
    { "", "page", N_("page inconnue dans ce site"), names_pages, OF_SITE },
    { "", "file", N_("fichier inconnu dans ce monde"), add_files, OF_TYPED },
};

static const struct reference *reference_of(const struct line *line)
{
    for (size_t i = 0; i < ARRAY_LEN(references); i++)
        if (streq(references[i].attribute, line->attribute) &&
            starts_with(line->match->fact, references[i].fact))
            return &references[i];
    return NULL;
}

/* A name that this exercise gives, or one that was lost with a fault of its site. */
static bool said_elsewhere(const struct look *l, const struct reference *r, const struct line *line,
                           const char *word)
{
    struct names typed = { .look = l };
    if (r->of == OF_SITE)
        return names_lost(l, &line->about);
    if (r->of == OF_TYPED)
        names_typed(&typed);
    return name_among(names_list(&typed), word);
}

static void look_reference(struct look *l, const struct line *line, const char *word, struct place at)
{
    const struct reference *r = reference_of(line);
    if (r == NULL)
        return;
    struct names n = { .look = l };
    r->names(&n, &line->about);
    const char **names = names_list(&n);
    bool folded = line->type == VALUE_TEXT;
    for (size_t i = 0; folded && i < n.count; i++)
        if (text_contains(names[i], word))
            return;
    if (!name_among(names, word) && !said_elsewhere(l, r, line, word))
        pack_say_unknown(l->diags, at, r->what, word, names);
}

static const char person_unknown[] = N_("personne inconnue dans ce monde");

/* By the whole name, or the first name. */
static bool called(const char *name, const char *word)
{
    size_t n = name != NULL ? strcspn(name, " ") : 0;
    char first[60];
    if (n == 0 || n >= sizeof first)
        return false;
    memcpy(first, name, n);
    first[n] = '\0';
    return text_same(name, word) || text_same(first, word);
}

static void look_person(struct look *l, const char *word, struct place at)
{
    struct names n = { .look = l };
    names_people(&n);
    const char **ids = names_list(&n);
    const char *id = NULL;
    if (strchr(word, '@') != NULL || name_among(ids, word))
        return;
    for (size_t i = 0; i < l->world->people_count && id == NULL; i++)
        if (called(l->world->people[i].name, word))
            id = ids[i];
    if (id != NULL)
        diag_add(l->diags, DIAG_ERROR, at, "%s : '%s' ; vouliez-vous '%s' ?",
                 l->diags->tr != NULL ? l->diags->tr(person_unknown, NULL, 1) : person_unknown, word, id);
    else
        pack_say_unknown(l->diags, at, person_unknown, word, ids);
}

static void look_moment(struct look *l, const char *word, struct place at)
{
    struct moment m;
    if (!moment_parse(word, &m))
        diag_add(l->diags, DIAG_ERROR, at, "un jour est attendu ici, comme 2026-11-18, pas '%s'", word);
}

static void look_word(struct look *l, const struct line *line, const char *const *words, const char *word,
                      struct place at)
{
    bool here = line->own && l->world != NULL;
    if (line->type == VALUE_SINCE || line->type == VALUE_UNTIL)
        look_moment(l, word, at);
    else if (line->type == VALUE_FILES && strchr(word, '.') == NULL)
        pack_say_unknown(l->diags, at, N_("un fichier a une fin, comme attestation.pdf"), word, any_words);
    else if (line->type == VALUE_WORD && !name_among(words, word))
        pack_say_unknown(l->diags, at, N_("mot inconnu ici"), word, words);
    else if (line->type == VALUE_PEOPLE && here)
        look_person(l, word, at);
    else if (line->type != VALUE_WORD && here)
        look_reference(l, line, word, at);
}

/* world NULL: only what holds in any world. */
void look_value(struct look *l, const struct line *line, const char *const *words, const char *value,
                struct place at)
{
    bool name = line->type != VALUE_TEXT;
    if (!name)
        look_comma(l, value, at);
    if (look_slash(l, value, at, name ? DIAG_ERROR : DIAG_WARNING) && name)
        return;
    const char **each = text_alternatives(l->arena, value);
    for (size_t i = 0; each[i] != NULL; i++)
        if (!any_word(each[i]))
            look_word(l, line, words, each[i], at);
}

/* --- fields of a record, by their labels --- */
static void look_option(struct look *l, const struct site_block *field, const char *word, struct place at)
{
    struct names n = { .look = l };
    for (size_t i = 0; i < field->options.count; i++) {
        if (text_contains(field->options.s[i], word))
            return;
        name_add(&n, field->options.s[i]);
    }
    pack_say_unknown(l->diags, at, N_("choix inconnu"), word, names_list(&n));
}

static void look_field_value(struct look *l, const struct site_block *field, struct line *line,
                             const char *value, struct place at)
{
    line->attribute = "file";
    line->type = field->rule.kind == RULE_FILE ? VALUE_FILES : VALUE_TEXT;
    if (look_slash(l, value, at, DIAG_WARNING))
        return;
    const char **each = text_alternatives(l->arena, value);
    for (size_t i = 0; each[i] != NULL; i++) {
        if (any_word(each[i]))
            continue;
        if (field->options.count > 0)
            look_option(l, field, each[i], at);
        else if (field->rule.kind == RULE_PEOPLE)
            look_person(l, each[i], at);
        else if (field->rule.kind == RULE_FILE)
            look_reference(l, line, each[i], at);
    }
}

void look_label(struct look *l, struct line *line, const struct match_line *m)
{
    if (!line->own || l->world == NULL)
        return;
    const struct site_block *field = names_field(l, &line->about, m->attribute);
    if (field == NULL && names_lost(l, &line->about))
        return;
    if (field == NULL) {
        struct names n = { .look = l };
        names_labels(&n, &line->about);
        if (name_among(names_list(&n), m->attribute))
            return; /* of records that others wrote: no page holds its box */
        pack_say_unknown(l->diags, m->attribute_place, N_("case inconnue dans ce dossier"), m->attribute,
                         names_list(&n));
        return;
    }
    for (size_t i = 0; i < m->values.count; i++)
        look_field_value(l, field, line, m->values.s[i], m->values.at[i]);
}
