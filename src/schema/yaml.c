/*
 * yaml.c - the events of libyaml into a tree of nodes, inside the limits of the lesson format. What the
 * format does not have (aliases, anchors, tags, merge keys, { }, a second document) is refused here, if the
 * scan has not told it already.
 */
#include "source.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct reader {
    struct source src;
    struct arena *arena;
    yaml_parser_t parser;
    size_t nodes;
    bool stopped; /* by libyaml or by a limit: every open node is bad */
};

static struct place mark_place(const struct reader *r, yaml_mark_t mark)
{
    return source_place(&r->src, (unsigned)mark.line + 1, (unsigned)mark.column + 1);
}

/* Tells a fault if its line has none yet. fmt takes at most one text: arg. */
static void refuse(struct reader *r, struct place at, const char *fmt, const char *arg)
{
    if (source_fault(&r->src, at.line))
        diag_add(r->src.diags, DIAG_ERROR, at, fmt, arg);
}

/* --- libyaml's own errors --- */
static const struct {
    const char *problem, *text;
    bool context; /* told where the thing begins, not where libyaml gave up */
} problems[] = {
    { "mapping values are not allowed",
      N_("ce texte contient « : » ; écrivez | après la clé et le texte sur la ligne suivante"), false },
    { "cannot start any token", N_("un texte qui commence par ce signe se met sous |"), false },
    { "unexpected end of stream", N_("ce guillemet n'est pas fermé ; écrivez le texte sous |"), true },
    { "unknown escape character", N_("entre guillemets, le signe \\ a un sens ; écrivez le texte sous |"),
      false },
    { "could not find expected ':'",
      N_("cette ligne n'est ni une clé ni un tiret ; un texte de plusieurs lignes se met sous |"), false },
    { "did not find expected key",
      N_("cette ligne n'est pas alignée avec les clés du dessus, ou il manque une clé"), false },
    { "did not find expected '-'", N_("dans une liste, chaque élément commence par un tiret et une espace"),
      false },
    { "did not find expected ',' or ']'",
      N_("ce [ n'est pas fermé ; une liste s'écrit [a, b], un texte sous |"), true },
    { "block sequence entries are not allowed", N_("une liste commence sur la ligne sous sa clé"), false },
    { "did not find expected <document start>", N_("cette ligne n'est pas alignée avec le début du fichier"),
      false },
    { "", N_("cette ligne n'est pas comprise (%s)"), false },
};

static void tell_problem(struct reader *r)
{
    const yaml_parser_t *p = &r->parser;
    r->stopped = true;
    if (p->error == YAML_MEMORY_ERROR)
        fatal("mémoire insuffisante");
    const char *problem = p->problem != NULL ? p->problem : "";
    size_t i = 0;
    while (strstr(problem, problems[i].problem) == NULL)
        i++;
    bool context = problems[i].context && p->context != NULL;
    struct place at = mark_place(r, context ? p->context_mark : p->problem_mark);
    if (at.line > r->src.lines)
        at.line = r->src.lines;
    /* A fault of the structure that is told already explains what libyaml stumbles over behind it. */
    for (unsigned line = 1; line <= at.line; line++) {
        if (r->src.structure[line])
            return;
    }
    if (source_told(&r->src, at.line > 1 ? at.line - 1 : 1))
        return;
    refuse(r, at, problems[i].text, problem);
}

static bool next_event(struct reader *r, yaml_event_t *e)
{
    if (r->stopped)
        return false;
    if (!yaml_parser_parse(&r->parser, e)) {
        tell_problem(r);
        return false;
    }
    return true;
}

/* --- texts --- */
static bool multiline(const yaml_event_t *e)
{
    return e->end_mark.line != e->start_mark.line;
}

static void check_style(struct reader *r, const yaml_event_t *e, struct place at)
{
    yaml_scalar_style_t style = e->data.scalar.style;
    if (e->data.scalar.anchor != NULL || e->data.scalar.tag != NULL)
        refuse(r, at, N_("un texte qui commence par & ou ! se met sous | (pas d'ancres, pas d'étiquettes)"),
               NULL);
    else if (style == YAML_FOLDED_SCALAR_STYLE)
        refuse(r, at, N_("> n'est pas accepté ; écrivez |"), NULL);
    else if (style != YAML_LITERAL_SCALAR_STYLE && multiline(e))
        refuse(r, at,
               N_("ce texte tient sur plusieurs lignes ; écrivez | après la clé et le texte en dessous"),
               NULL);
}

/* What stands at a mark: libyaml counts in characters, the text is in bytes. */
static const char *text_at(const struct source *src, yaml_mark_t mark)
{
    const char *s = str_s(&src->text), *end = s + src->text.len;
    for (size_t line = 0; line < mark.line && s < end; s++)
        line += *s == '\n';
    for (size_t column = 0; column < mark.column && s < end; column++)
        s += utf8_next(s, (size_t)(end - s), &(uint32_t){ 0 });
    return s;
}

/* The place of the escape that made a sign which may not stand in a text: the first that is not \" \\ or
 * \/. */
static struct place escape_place(const struct reader *r, const yaml_event_t *e, struct place at)
{
    if (e->data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
        return at;
    for (const char *s = text_at(&r->src, e->start_mark); *s != '\0' && *s != '\n'; s++) {
        if (*s == '\\' && strchr("\"\\/ ", s[1]) == NULL)
            return at;
        if (*s == '\\' && s[1] != '\0') {
            s++;
            at.column++;
        }
        at.column += ((unsigned char)*s & 0xC0) != 0x80;
    }
    return at;
}

/* A checked and composed copy of a scalar, in the arena. *bad: its fault is told. */
static const char *take_text(struct reader *r, const yaml_event_t *e, struct place at, bool *bad)
{
    const char *s = (const char *)e->data.scalar.value;
    size_t n = e->data.scalar.length, where;
    const bool escapes = e->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    check_style(r, e, at);
    enum text_fault fault = escapes ? text_check(s, n, &where) : TEXT_FINE; /* the source has been checked */
    if (fault != TEXT_FINE) {
        struct str words = { 0 };
        text_fault_words(&words, fault, s + where, n - where, r->src.diags->tr);
        refuse(r, escape_place(r, e, at), N_("il y a dans ce texte %s ; effacez-le"), str_s(&words));
        str_free(&words);
        *bad = true;
        return "";
    }
    const struct block *block =
        e->data.scalar.style == YAML_LITERAL_SCALAR_STYLE ? source_block(&r->src, at.line) : NULL;
    if (block != NULL) {
        s = str_s(&r->src.texts) + block->at;
        n = block->n;
    }
    if (n > YAML_MAX_TEXT) {
        refuse(r, at, N_("ce texte est trop long ; le maximum est 16 Ko"), NULL);
        *bad = true;
        return "";
    }
    if (e->data.scalar.style == YAML_LITERAL_SCALAR_STYLE) {
        while (n > 0 && s[n - 1] == '\n') /* the end of the last line is no line of the author */
            n--;
    }
    *bad = *bad || source_told(&r->src, at.line);
    if (r->src.composed && !escapes)
        return arena_strndup(r->arena, s, n);
    char *whole = xstrndup(s, n), *composed = text_compose(whole);
    const char *kept = arena_strdup(r->arena, composed);
    free(composed);
    free(whole);
    return kept;
}

/* --- nodes --- */
static struct node *node_new(struct reader *r, enum node_kind kind, struct place at)
{
    if (++r->nodes > YAML_MAX_NODES && !r->stopped) {
        refuse(r, at, N_("ce fichier a trop d'éléments ; le maximum est 10 000"), NULL);
        r->stopped = true;
    }
    struct node *n = arena_new(r->arena, struct node);
    n->kind = kind;
    n->place = at;
    return n;
}

static struct node *read_node(struct reader *r, yaml_event_t *e, int depth);

/* Nothing behind a key or a dash; "" is written on purpose. */
static bool nothing(const yaml_event_t *e)
{
    return e->type == YAML_SCALAR_EVENT && e->data.scalar.length == 0 &&
           (e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE ||
            e->data.scalar.style == YAML_LITERAL_SCALAR_STYLE);
}

static struct node *read_scalar(struct reader *r, const yaml_event_t *e)
{
    struct place at = mark_place(r, e->start_mark);
    struct node *n = node_new(r, NODE_TEXT, at);
    n->text = take_text(r, e, at, &n->bad);
    n->block = e->data.scalar.style == YAML_LITERAL_SCALAR_STYLE;
    n->bad = n->bad || nothing(e);
    return n;
}

static void append(struct node *parent, struct node ***tail, struct node *child)
{
    **tail = child;
    *tail = &child->next;
    parent->count++;
}

static void read_list(struct reader *r, struct node *list, int depth)
{
    struct node **tail = &list->items;
    yaml_event_t e;
    while (next_event(r, &e)) {
        if (e.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&e);
            return;
        }
        if (nothing(&e))
            refuse(r, mark_place(r, e.start_mark), N_("il n'y a rien après ce tiret"), NULL);
        struct node *item = read_node(r, &e, depth + 1);
        if (item != NULL)
            append(list, &tail, item);
    }
    list->bad = true;
}

/* The value of a key; NULL if reading stopped before it. */
static struct node *read_value(struct reader *r, const char *key, struct place key_place, bool key_bad,
                               int depth)
{
    yaml_event_t e;
    if (!next_event(r, &e))
        return NULL;
    bool empty = nothing(&e);
    struct node *value = read_node(r, &e, depth + 1);
    if (value == NULL)
        return NULL;
    value->key = key;
    value->key_place = key_place;
    if (empty && !key_bad)
        refuse(r, key_place, N_("il n'y a rien après « %s: » ; écrivez une valeur, ou retirez la clé"), key);
    return value;
}

static int by_key(const void *a, const void *b)
{
    const struct node *x = *(const struct node *const *)a, *y = *(const struct node *const *)b;
    int order = strcmp(x->key, y->key);
    if (order != 0)
        return order;
    if (x->key_place.line != y->key_place.line)
        return x->key_place.line < y->key_place.line ? -1 : 1;
    return x->key_place.column < y->key_place.column ? -1 : x->key_place.column > y->key_place.column;
}

/* Of a few keys, each against each is quicker than sorting. */
static bool few_and_different(const struct node *map)
{
    enum { FEW = 10 };
    for (const struct node *n = map->items; n != NULL; n = n->next)
        for (const struct node *m = n->next; m != NULL; m = m->next)
            if (map->count > FEW || (*n->key == *m->key && streq(n->key, m->key)))
                return false;
    return true;
}

static void tell_doubles(struct reader *r, const struct node *map)
{
    if (few_and_different(map))
        return;
    const struct node **sorted = xcalloc(map->count, sizeof *sorted);
    size_t k = 0;
    for (const struct node *n = map->items; n != NULL; n = n->next)
        sorted[k++] = n;
    qsort(sorted, k, sizeof *sorted, by_key);
    for (size_t i = 1; i < k; i++) {
        if (streq(sorted[i]->key, sorted[i - 1]->key) && source_fault(&r->src, sorted[i]->key_place.line))
            diag_add(r->src.diags, DIAG_ERROR, sorted[i]->key_place,
                     "la clé '%s' est déjà à la ligne %u ; gardez-en une seule", sorted[i]->key,
                     sorted[i - 1]->key_place.line);
    }
    free(sorted);
}

static void read_map(struct reader *r, struct node *map, int depth)
{
    struct node **tail = &map->items;
    yaml_event_t e;
    while (next_event(r, &e)) {
        if (e.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&e);
            tell_doubles(r, map);
            return;
        }
        struct place at = mark_place(r, e.start_mark);
        bool is_key = e.type == YAML_SCALAR_EVENT, bad = false;
        const char *key = "";
        if (is_key) {
            key = take_text(r, &e, at, &bad);
            if (streq(key, "<<"))
                refuse(r, at, N_("<< n'est pas accepté ; recopiez les lignes"), NULL);
            yaml_event_delete(&e);
        } else {
            refuse(r, at, N_("une clé est un mot suivi de « : »"), NULL);
            read_node(r, &e, depth + 1);
        }
        struct node *value = read_value(r, key, at, bad, depth);
        if (value != NULL && is_key && *key != '\0' && !streq(key, "<<"))
            append(map, &tail, value);
        else if (value != NULL && is_key && !bad)
            refuse(r, at, N_("il manque une clé avant « : »"), NULL);
    }
    map->bad = true;
}

/* Takes e over and reads what it begins. NULL if that is nothing the format has. */
static struct node *read_node(struct reader *r, yaml_event_t *e, int depth)
{
    struct place at = mark_place(r, e->start_mark);
    struct node *n = NULL;
    if (depth > YAML_MAX_DEPTH) {
        refuse(r, at, N_("il y a trop de niveaux les uns dans les autres ; le maximum est 16"), NULL);
        r->stopped = true;
    } else if (e->type == YAML_SCALAR_EVENT) {
        n = read_scalar(r, e);
    } else if (e->type == YAML_SEQUENCE_START_EVENT) {
        n = node_new(r, NODE_LIST, at);
        n->flow = e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        if (e->data.sequence_start.anchor != NULL || e->data.sequence_start.tag != NULL)
            refuse(r, at, N_("les signes & et ! n'ont pas de sens ici ; effacez-les"), NULL);
        read_list(r, n, depth);
    } else if (e->type == YAML_MAPPING_START_EVENT) {
        n = node_new(r, NODE_MAP, at);
        if (e->data.mapping_start.anchor != NULL || e->data.mapping_start.tag != NULL)
            refuse(r, at, N_("les signes & et ! n'ont pas de sens ici ; effacez-les"), NULL);
        n->bad = e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        if (n->bad)
            refuse(r, at, N_("entre [ ] et { }, pas de clés ; écrivez une clé par ligne"), NULL);
        read_map(r, n, depth);
    } else if (e->type == YAML_ALIAS_EVENT) {
        refuse(r, at, N_("un texte qui commence par * se met sous | (il n'y a pas d'alias)"), NULL);
        n = node_new(r, NODE_TEXT, at);
        n->text = "";
        n->bad = true;
    }
    yaml_event_delete(e);
    return n;
}

static struct node *read_documents(struct reader *r)
{
    struct node *root = NULL;
    yaml_event_t e;
    unsigned documents = 0;
    while (next_event(r, &e)) {
        bool end = e.type == YAML_STREAM_END_EVENT;
        if (e.type == YAML_DOCUMENT_START_EVENT && ++documents > 1) {
            refuse(r, mark_place(r, e.start_mark), N_("un fichier n'a qu'un document ; retirez la ligne ---"),
                   NULL);
            r->stopped = true;
        }
        if (e.type == YAML_SCALAR_EVENT || e.type == YAML_SEQUENCE_START_EVENT ||
            e.type == YAML_MAPPING_START_EVENT || e.type == YAML_ALIAS_EVENT)
            root = read_node(r, &e, 1);
        else
            yaml_event_delete(&e);
        if (end)
            break;
    }
    return root;
}

struct node *yaml_read(const char *file, const char *data, size_t n, struct arena *arena, struct diags *d)
{
    struct reader r = { .arena = arena };
    struct node *root = NULL;
    if (source_open(&r.src, arena_strdup(arena, file), data, n, d)) {
        source_scan(&r.src);
        /* What has that many faults is no lesson: its structure would only add noise. */
        r.stopped = r.src.faults > SOURCE_MAX_FAULTS;
        if (!yaml_parser_initialize(&r.parser))
            fatal("mémoire insuffisante");
        yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&r.parser, (const unsigned char *)str_s(&r.src.text), r.src.text.len);
        root = read_documents(&r);
        yaml_parser_delete(&r.parser);
        if (r.src.faults == 0 && (root == NULL || (root->kind == NODE_TEXT && *root->text == '\0'))) {
            diag_add(d, DIAG_ERROR, source_place(&r.src, 1, 1), "ce fichier est vide");
            root = NULL;
        }
    }
    source_close(&r.src);
    return root;
}
