/*
 * reference_keys.c - the keys of every file of a pack, from the tables that read them.
 */
#include "reference.h"

#include "passerelle/pack.h"

#include <stdio.h>

enum { PATH = 200, SECTIONS = 60 };

/* A table of keys, where it was met first. */
struct section {
    const struct schema *schema;
    char path[PATH];
};

struct keys {
    struct str *out;
    struct section sections[SECTIONS]; /* met so far; the first `written` of them stand in the document */
    size_t count, written;
};

static const struct {
    const struct schema *schema;
    const char *title;
} files[] = {
    { &pack_schema, "Le paquet : `pack.yaml`" },
    { &lesson_schema, "Une leçon : `NOM.yaml`" },
    { &mistakes_schema, "Les erreurs partagées : `mistakes.yaml`" },
    { &glossary_schema, "Les mots difficiles : `glossary.yaml`" },
    { &world_schema, "Un monde : `worlds/NOM.yaml`" },
    { &site_schema, "Un service en ligne : `sites/NOM.yaml`" },
};

/* --- one row --- */
static const char *const types[] = {
    [FIELD_TEXT] = "un texte",
    [FIELD_LINE] = "une ligne",
    [FIELD_ID] = "un nom court",
    [FIELD_WORD] = "un mot :",
    [FIELD_NUMBER] = "un nombre",
    [FIELD_DATE] = "une date, comme `2026-11-22`",
    [FIELD_MOMENT] = "un jour et une heure, comme `2026-11-16 09:30`",
    [FIELD_LINES] = "une ligne, ou une liste",
    [FIELD_TEXTS] = "un texte, ou une liste de textes",
    [FIELD_STRUCT] = "des clés",
    [FIELD_LIST] = "une liste",
    [FIELD_MAP] = "des noms, et des clés sous chaque nom",
    [FIELD_VALUE] = "comme",
    [FIELD_PART] = "voir « Les règles »",
};

/* What the reader of a key takes, where no table says it. */
static const char *const shapes[] = {
    [SHAPE_CONDITION] = "une condition : voir « Les conditions »",
    [SHAPE_ACTIONS] = "un geste, ou une liste : voir « Les gestes »",
    [SHAPE_LINES] = "des lignes, sous `\\|`",
    [SHAPE_WORLD] = "le nom court d'un monde, ou `like` et des changements",
    [SHAPE_WHEN] = "des clés :",
    [SHAPE_RECORDS] = "une sorte de dossier ; dessous `state` et des cases, ou une liste",
    [SHAPE_STARTS] = "une liste ; dans chaque dossier `state` et des cases",
    [SHAPE_ACCOUNTS] = "une personne ; dessous les cases de son compte",
    [SHAPE_PARAMETER] = "voir « Les règles »",
    [SHAPE_APPS] = "une application, ou une liste : voir « Les mots de l'écran »",
    [SHAPE_THEME] = "un mot : voir « Les thèmes »",
};

static const char *section_path(struct keys *k, const struct schema *schema, const char *path,
                                const char *key)
{
    for (size_t i = 0; i < k->count; i++)
        if (k->sections[i].schema == schema)
            return k->sections[i].path;
    struct section *s = &k->sections[k->count++];
    s->schema = schema;
    snprintf(s->path, sizeof s->path, "%s%s%s", path, *path != '\0' ? " › " : "", key);
    return s->path;
}

static void add_limits(struct str *out, const struct field *f)
{
    bool list =
        f->type == FIELD_LINES || f->type == FIELD_TEXTS || f->type == FIELD_LIST || f->type == FIELD_MAP;
    if (f->type == FIELD_NUMBER && f->min == f->max)
        str_printf(out, " : `%d`", f->min);
    else if (f->type == FIELD_NUMBER)
        str_printf(out, ", de %d à %d", f->min, f->max);
    else if (f->max > 0)
        str_printf(out, list ? ", %d au plus" : ", %d signes au plus", f->max);
}

static void add_value(struct keys *k, const struct field *f, const char *path)
{
    struct str *out = k->out;
    bool explained = f->of != NULL && f->of->shorthand != NULL;
    const char *type = f->shape != SHAPE_NONE ? shapes[f->shape] : types[f->type];
    str_add(out, explained ? "des mots, et une ligne pour chaque mot" : type);
    for (const char *const *w = site_when_words; f->shape == SHAPE_WHEN && *w != NULL; w++)
        str_printf(out, "%s `%s`", w > site_when_words ? "," : "", *w);
    if (f->shape == SHAPE_WHEN)
        str_add(out, ", ou le nom d'une case");
    for (const char *const *w = f->words; w != NULL && *w != NULL; w++)
        str_printf(out, "%s `%s`", w > f->words ? "," : f->type == FIELD_WORD ? "" : " parmi :", *w);
    if (f->type == FIELD_VALUE)
        str_printf(out, " `%s`", f->like);
    add_limits(out, f);
    if (f->of != NULL && f->type != FIELD_PART && !explained)
        str_printf(out, " : voir « %s »", section_path(k, f->of, path, f->key));
}

static void add_row(struct keys *k, const struct field *f, const char *kind, const char *path)
{
    const char *needed = f->flags & FIELD_REQUIRED ? "oui" : f->flags & FIELD_PUBLISH ? "pour publier" : "";
    str_add(k->out, "|");
    if (kind != NULL)
        str_printf(k->out, " %s |", kind);
    str_printf(k->out, " `%s` | ", f->key);
    add_value(k, f, path);
    str_printf(k->out, " | %s | ", needed);
    reference_cell(k->out, f->doc != NULL ? f->doc : f->of != NULL ? f->of->doc : "");
    str_add(k->out, " |\n");
}

/* --- one table --- */
static void add_table(struct keys *k, const struct schema *s, const char *path)
{
    const char *common = NULL;
    if (s->variants != NULL) {
        common = "toutes";
        str_add(k->out, "| sorte | clé | valeur | demandée | à quoi elle sert |\n|---|---|---|---|---|\n");
    } else {
        str_add(k->out, "| clé | valeur | demandée | à quoi elle sert |\n|---|---|---|---|\n");
    }
    for (const struct schema *const *v = s->variants; v != NULL && *v != NULL; v++)
        for (const struct field *f = (*v)->fields; f->key != NULL; f++)
            add_row(k, f, (*v)->name, path);
    for (const struct field *f = s->fields; f->key != NULL; f++)
        add_row(k, f, common, path);
}

static void add_section(struct keys *k, const struct section *s)
{
    const char *title = s->schema->title != NULL ? s->schema->title : s->schema->name;
    str_printf(k->out, "\n### %s\n\nC'est %s (", s->path, title);
    reference_cell(k->out, s->schema->doc != NULL ? s->schema->doc : s->schema->name);
    str_add(k->out, s->schema->variants != NULL ? "). Sa première clé dit sa sorte." : ").");
    str_add(k->out, "\n\n");
    add_table(k, s->schema, s->path);
}

void reference_keys(struct str *out)
{
    struct keys k = { .out = out };
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        str_printf(out, "\n## %s\n\n", files[i].title);
        add_table(&k, files[i].schema, "");
        if (files[i].schema == &world_schema)
            str_add(
                out,
                "\nUn monde peut en changer un autre : `like`, puis son nom. Les autres clés sont alors libres,\n"
                "et le mot `none` enlève une personne, un fichier, un message, un partage, un appel,\n"
                "le début d'un service.\n");
        for (; k.written < k.count; k.written++) {
            const struct section s = k.sections[k.written];
            add_section(&k, &s);
        }
    }
}
