/* values.c - reads what stands behind a key: texts, words, numbers, dates, lists. One function a field
 * type. */
#include "values.h"

#include "passerelle/text.h"
#include "passerelle/when.h"

#include <stdlib.h>
#include <string.h>

const char *shown(struct reading *r, const char *value)
{
    enum { COLUMNS = 40 };
    size_t n = strlen(value), fit = text_fit(value, n, COLUMNS);
    return fit < n ? arena_printf(r->arena, "%.*s…", (int)fit, value) : value;
}

const char *schema_id_like(struct arena *a, const char *text)
{
    enum { LONGEST = 40 };
    char *folded = text_fold(text), id[LONGEST + 1];
    size_t n = 0;
    for (const char *s = folded; *s != '\0' && n < LONGEST; s++) {
        bool good = strchr("abcdefghijklmnopqrstuvwxyz0123456789", *s) != NULL;
        if (good || (n > 0 && id[n - 1] != '-'))
            id[n++] = good ? *s : '-';
    }
    while (n > 0 && id[n - 1] == '-')
        n--;
    id[n] = '\0';
    free(folded);
    return n > 0 ? arena_strdup(a, id) : NULL;
}

void tell_not_text(struct reading *r, const struct node *n)
{
    const bool item = n->key == NULL;
    const char *owner = item ? "-" : arena_printf(r->arena, "%s:", n->key);
    if (n->kind == NODE_MAP && (item || n->place.line == n->key_place.line + 1))
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "on attend un texte, pas une clé ; ce texte contient « : » ; écrivez | après « %s » et le "
                 "texte sur la ligne suivante",
                 owner);
    else if (n->kind == NODE_MAP)
        diag_add(r->diags, DIAG_ERROR, n->place, "on attend un texte après « %s », pas des clés", owner);
    else if (n->flow)
        diag_add(
            r->diags, DIAG_ERROR, n->place,
            "on attend un texte, pas une liste ; un texte qui commence par [ se met sous | ; écrivez | après "
            "« %s » et le texte sur la ligne suivante",
            owner);
    else
        diag_add(r->diags, DIAG_ERROR, n->place, "on attend un seul texte après « %s », pas une liste",
                 owner);
}

/* The text of a node; NULL if it has none or may not be used, told. */
static const char *text_of(struct reading *r, const struct field *f, const struct node *n)
{
    if (n->bad)
        return NULL;
    if (n->kind != NODE_TEXT) {
        tell_not_text(r, n);
        return NULL;
    }
    if (*n->text == '\0' && !(f->flags & FIELD_MAY_BE_EMPTY)) {
        diag_add(r->diags, DIAG_ERROR, n->place, "ce texte est vide ; écrivez-le, ou retirez la clé '%s'",
                 f->key);
        return NULL;
    }
    return n->text;
}

static const char *limited(struct reading *r, const struct field *f, const struct node *n, int max,
                           bool one_line)
{
    const char *s = text_of(r, f, n);
    if (s == NULL)
        return NULL;
    size_t count = strlen(s); /* never fewer than its signs */
    if (max > 0 && count > (size_t)max)
        count = utf8_count(s);
    if (one_line && strchr(s, '\n') != NULL)
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' tient sur une seule ligne", f->key);
    else if (max > 0 && count > (size_t)max)
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' a %zu signes ; le maximum est %d", f->key, count, max);
    return s;
}

static void put_text(void *member, const char *s)
{
    if (s != NULL)
        memcpy(member, &s, sizeof s);
}

static void read_text(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    put_text(member, limited(r, f, n, f->max, false));
}

static void read_line(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    put_text(member, limited(r, f, n, f->max, true));
}

static void read_id(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    if (s == NULL)
        return;
    size_t len = strlen(s);
    if (len <= 40 && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == len) {
        put_text(member, s);
        return;
    }
    const char *like = schema_id_like(r->arena, s);
    if (like != NULL)
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "'%s' n'est pas un nom permis pour '%s' ; écrivez par exemple '%s'", shown(r, s), f->key,
                 like);
    else
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "'%s' n'est pas un nom permis pour '%s' ; il faut 1 à 40 signes parmi a-z, 0-9 et -",
                 shown(r, s), f->key);
}

static void read_word(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    if (s == NULL)
        return;
    int i = 0;
    while (f->words[i] != NULL && !streq(f->words[i], s))
        i++;
    if (f->words[i] != NULL) {
        memcpy(member, &i, sizeof i);
        return;
    }
    struct str words = { 0 };
    for (size_t k = 0; f->words[k] != NULL; k++)
        str_printf(&words, "%s%s", k > 0 ? ", " : "", f->words[k]);
    const char *near = text_meant(s, f->words);
    if (near != NULL)
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' n'est pas permis pour '%s' ; vouliez-vous '%s' ?",
                 shown(r, s), f->key, near);
    else
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' n'est pas permis pour '%s' ; les mots sont : %s",
                 shown(r, s), f->key, str_s(&words));
    str_free(&words);
}

/* Digits, maybe after a minus; false if it is anything else or out of an int. */
static bool parse_number(const char *s, int *out)
{
    bool minus = *s == '-';
    int64_t value = 0;
    s += minus;
    size_t n = strspn(s, "0123456789");
    if (n == 0 || n > 9 || s[n] != '\0')
        return false;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (s[i] - '0');
    *out = (int)(minus ? -value : value);
    return true;
}

static void read_number(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    int value = 0;
    if (s == NULL)
        return;
    bool limits = f->min != 0 || f->max != 0, number = parse_number(s, &value);
    if (number && (!limits || (value >= f->min && value <= f->max)))
        memcpy(member, &value, sizeof value);
    else if (limits && f->min == f->max)
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' attend le nombre %d, pas '%s'", f->key, f->min,
                 shown(r, s));
    else if (limits)
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' attend un nombre de %d à %d, pas '%s'", f->key, f->min,
                 f->max, shown(r, s));
    else
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' attend un nombre, pas '%s'", f->key, shown(r, s));
}

static void read_date(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    if (s != NULL && !date_parse(s, member))
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' attend une date comme 2026-11-16, pas '%s'", f->key,
                 shown(r, s));
}

static void read_moment(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    if (s != NULL && !moment_parse(s, member))
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "'%s' attend un jour et une heure comme 2026-11-16 09:30, pas '%s'", f->key, shown(r, s));
}

/* --- several values --- */
/* The first of the values behind a key: the items of a list, or the one that stands alone. False: empty,
 * told. */
static bool several(struct reading *r, const struct field *f, const struct node *n, size_t *count,
                    const struct node **first)
{
    bool list = n->kind == NODE_LIST;
    *first = list ? n->items : n;
    *count = list ? n->count : 1;
    if (*count == 0 && !n->bad && !(f->flags & FIELD_MAY_BE_EMPTY)) {
        diag_add(r->diags, DIAG_ERROR, n->place,
                 "la liste de '%s' est vide ; complétez-la, ou retirez la clé", f->key);
        return false;
    }
    if (f->max > 0 && *count > (size_t)f->max)
        diag_add(r->diags, DIAG_ERROR, n->place, "la liste de '%s' a %zu éléments ; le maximum est %d",
                 f->key, *count, f->max);
    return *count > 0;
}

static void read_several(struct reading *r, const struct field *f, const struct node *n, void *member,
                         bool one_line)
{
    const struct node *one;
    size_t count, k = 0;
    if (!several(r, f, n, &count, &one))
        return;
    const char **s = arena_array(r->arena, const char *, count);
    struct place *at = arena_array(r->arena, struct place, count);
    for (size_t i = 0; i < count; i++, one = one->next) {
        const char *text = limited(r, f, one, 0, one_line);
        if (text == NULL)
            continue;
        s[k] = text;
        at[k++] = one->place;
    }
    *(struct texts *)member = (struct texts){ .s = s, .at = at, .count = k };
}

static void read_lines(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    read_several(r, f, n, member, true);
}

static void read_texts(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    read_several(r, f, n, member, false);
}

static void read_struct(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    void *item = arena_alloc(r->arena, f->of->size);
    const void *kept = item;
    if (item_read(r, f->of, n, item, NULL))
        memcpy(member, &kept, sizeof kept);
}

/* Counts the item that was just read, or cleans its place for the next one. */
static void keep_item(char *items, size_t size, size_t *kept, bool good)
{
    if (good)
        ++*kept;
    else
        memset(items + *kept * size, 0, size);
}

static void read_list(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const struct node *one;
    size_t count, kept = 0;
    if (!several(r, f, n, &count, &one))
        return;
    char *items = arena_alloc(r->arena, f->of->size * count);
    for (size_t i = 0; i < count; i++, one = one->next)
        keep_item(items, f->of->size, &kept, item_read(r, f->of, one, items + kept * f->of->size, NULL));
    *(struct list *)member = (struct list){ .items = items, .count = kept };
}

static void read_named(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    if (n->kind != NODE_MAP) {
        if (!n->bad)
            diag_add(r->diags, DIAG_ERROR, n->place,
                     "'%s' attend des noms suivis de « : », un par ligne, sans tiret", f->key);
        return;
    }
    if (f->max > 0 && n->count > (size_t)f->max)
        diag_add(r->diags, DIAG_ERROR, n->place, "la liste de '%s' a %zu éléments ; le maximum est %d",
                 f->key, n->count, f->max);
    char *items = arena_alloc(r->arena, f->of->size * n->count);
    size_t kept = 0;
    for (const struct node *one = n->items; one != NULL; one = one->next) {
        void *item = items + kept * f->of->size;
        bool gone = f->flags & FIELD_NONE && one->kind == NODE_TEXT && streq(one->text, "none");
        if (gone)
            memcpy(item, &one->key, sizeof one->key);
        keep_item(items, f->of->size, &kept, gone || item_read(r, f->of, one, item, one->key));
    }
    *(struct list *)member = (struct list){ .items = items, .count = kept };
}

static void read_node(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    if (n->kind == NODE_TEXT && text_of(r, f, n) == NULL)
        return;
    memcpy(member, &n, sizeof n);
}

static void read_value(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    const char *s = text_of(r, f, n);
    if (s != NULL && !f->parse(s, member))
        diag_add(r->diags, DIAG_ERROR, n->place, "'%s' s'écrit par exemple '%s', pas '%s'", f->key, f->like,
                 shown(r, s));
}

typedef void value_reader(struct reading *, const struct field *, const struct node *, void *member);

static value_reader *const readers[] = {
    [FIELD_TEXT] = read_text,     [FIELD_LINE] = read_line,     [FIELD_ID] = read_id,
    [FIELD_WORD] = read_word,     [FIELD_NUMBER] = read_number, [FIELD_DATE] = read_date,
    [FIELD_MOMENT] = read_moment, [FIELD_LINES] = read_lines,   [FIELD_TEXTS] = read_texts,
    [FIELD_STRUCT] = read_struct, [FIELD_LIST] = read_list,     [FIELD_MAP] = read_named,
    [FIELD_NODE] = read_node,     [FIELD_VALUE] = read_value,
};

void value_read(struct reading *r, const struct field *f, const struct node *n, void *member)
{
    readers[f->type](r, f, n, member);
}
