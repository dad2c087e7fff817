/*
 * translations.c - a pack in its other languages: what is not translated, what is to be read again, what lost a button or
 * a value on the way, what does not fit the screens.
 */
#include "internal.h"

#include "passerelle/po.h"
#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { WIDE = 60, NARROW = 37, TOLD = 5, MARKS = 64 /* of one text that are looked at */ };

struct translations {
    struct look look;
    const char *language;
    const char *file; /* po/en.po, as messages show it */
    const struct po *po;
    const struct po_entry *texts;   /* of the pack */
    const struct po_entry **sorted; /* the same, by text and context */
    size_t count;
};

/* How much room a text has, by the key it stands under: the same as in the pack's own language (lesson.c). */
static const struct {
    const char *key;
    size_t lines, rows; /* as written; of 60 columns; 0: as many as it likes */
    bool narrow;        /* also at 37 columns, as a warning */
} rooms[] = {
    { "title", 1, 1, false }, { "do", 0, 2, true },      { "hints", 0, 3, false }, { "say", 3, 0, false },
    { "read", 0, 7, true },   { "card", 3, 0, false },   { "this", 1, 1, false },  { "with", 1, 1, false },
    { "lines", 1, 1, false }, { "button", 1, 1, false }, { "link", 1, 1, false },  { "field", 1, 1, false },
};

static const char *key_of(const struct po_entry *e)
{
    const char *slash = strrchr(e->context, '/');
    return slash != NULL ? slash + 1 : e->context;
}

static void look_room(struct translations *t, const struct po_entry *e)
{
    const char *key = key_of(e);
    for (size_t i = 0; i < ARRAY_LEN(rooms); i++) {
        if (!streq(rooms[i].key, key))
            continue;
        bool told =
            rooms[i].lines > 0 && look_lines(&t->look, e->target, key, e->target_place, rooms[i].lines);
        if (!told && rooms[i].rows > 0)
            told = look_rows(&t->look, e->target, key, e->target_place, WIDE, rooms[i].rows, DIAG_ERROR);
        if (!told && rooms[i].narrow)
            look_rows(&t->look, e->target, key, e->target_place, NARROW, rooms[i].rows, DIAG_WARNING);
    }
}

/* --- what must be the same on both sides --- */
/* The next [button] of a text that is no key of the keyboard, or the next <value>. */
static bool next_mark(const char **at, const char **mark, size_t *n)
{
    for (const char *s = *at; *s != '\0'; s++) {
        const char end = *s == '[' ? ']' : '>';
        const char *close = *s == '[' || *s == '<' ? strchr(s, end) : NULL;
        if (close == NULL || memchr(s, '\n', (size_t)(close - s)) != NULL)
            continue;
        *mark = s;
        *n = (size_t)(close - s) + 1;
        *at = close + 1;
        return true;
    }
    return false;
}

static size_t times(const char *text, const char *mark, size_t n)
{
    size_t found = 0, len;
    const char *one;
    while (next_mark(&text, &one, &len))
        found += len == n && memcmp(one, mark, n) == 0;
    return found;
}

/* Keys are called as the program calls them in that language: [Entrée] is [Enter]. */
static bool is_key(struct translations *t, const char *mark, size_t n)
{
    static const char *const others[] = { "Enter", "Esc", "Space", "Shift", "Backspace", "Delete", NULL };
    const char *name = arena_strndup(t->look.arena, mark + 1, n - 2);
    bool key = *mark == '[' && text_is_key(name);
    for (size_t i = 0; *mark == '[' && !key && others[i] != NULL; i++)
        key = streq(others[i], name);
    return key;
}

/* Each mark of a text must stand as often in the other one. */
static bool look_marks(struct translations *t, const struct po_entry *e, const char *text, const char *other,
                       const char *fmt)
{
    const char *mark;
    size_t n;
    const char *at = text;
    for (int i = 0; i < MARKS && next_mark(&at, &mark, &n); i++) {
        if (is_key(t, mark, n) || times(other, mark, n) >= times(text, mark, n))
            continue;
        diag_add(t->look.diags, DIAG_ERROR, e->target_place, fmt, (int)n, mark);
        return true;
    }
    return false;
}

static void look_same(struct translations *t, const struct po_entry *e)
{
    if (!look_marks(
            t, e, e->source, e->target,
            N_("il manque %.*s ; gardez ce mot comme dans le texte d'origine : l'écran le montre ainsi")))
        look_marks(t, e, e->target, e->source,
                   N_("%.*s n'est pas dans le texte d'origine ; recopiez ce qui y est entre [ ] ou < >"));
}

/* --- what is there --- */
static void look_missing(struct translations *t)
{
    size_t missing = 0;
    for (size_t i = 0; i < t->count; i++) {
        const struct po_entry *text = &t->texts[i], *e = po_find(t->po, text->context, text->source);
        struct place at = e != NULL ? e->target_place : text->place;
        if (e != NULL && *e->target != '\0')
            continue;
        if (++missing <= TOLD)
            diag_add(t->look.diags, t->look.options.strict ? DIAG_ERROR : DIAG_WARNING, at,
                     "ce texte n'est pas traduit (%s, %s)", t->language, text->context);
    }
    if (missing > TOLD)
        diag_add(t->look.diags, DIAG_NOTE, (struct place){ t->file, 1, 1 },
                 N_("%zu textes restent à traduire"), missing);
}

static int by_text(const void *a, const void *b)
{
    const struct po_entry *x = *(const struct po_entry *const *)a, *y = *(const struct po_entry *const *)b;
    int c = strcmp(x->source, y->source);
    return c != 0 ? c : strcmp(x->context, y->context);
}

static void sort_texts(struct translations *t)
{
    t->sorted = arena_array(t->look.arena, const struct po_entry *, t->count + 1);
    for (size_t i = 0; i < t->count; i++)
        t->sorted[i] = &t->texts[i];
    if (t->count > 0)
        qsort(t->sorted, t->count, sizeof *t->sorted, by_text);
}

/* The text of the pack that an entry translates; NULL if it is there no more. */
static const struct po_entry *in_pack(const struct translations *t, const struct po_entry *e)
{
    const struct po_entry **found =
        t->count > 0 ? bsearch(&e, t->sorted, t->count, sizeof *t->sorted, by_text) : NULL;
    return found != NULL ? *found : NULL;
}

/* One screen shows texts of several files: a text has one translation. */
static void look_one_voice(struct translations *t, const struct po_entry *e)
{
    const char *said = po_say(t->po, e->source);
    if (!streq(said, e->target))
        diag_add(t->look.diags, DIAG_WARNING, e->target_place,
                 "ce texte est traduit autrement plus haut, et c'est cette traduction qui est montrée : %s",
                 said);
}

/* What Passerelle says; mails of the story and invented services speak as real ones do. */
static bool is_wording(const struct po_entry *text)
{
    static const char *const spoken[] = { "do",   "hints", "say",   "read",  "choose",  "card",    "can_do",
                                          "type", "match", "order", "drill", "mission", "meaning", NULL };
    const char *key = key_of(text);
    size_t i = 0;
    while (spoken[i] != NULL && !streq(spoken[i], key))
        i++;
    return spoken[i] != NULL;
}

static void look_entry(struct translations *t, const struct po_entry *e)
{
    if (*e->target == '\0')
        return; /* told with its text */
    const struct po_entry *text = in_pack(t, e);
    if (text == NULL) {
        diag_add(
            t->look.diags, DIAG_WARNING, e->place,
            "ce texte n'est plus dans le paquet ; mettez à jour depuis le modèle (passerelle pack template)");
        return;
    }
    if (e->fuzzy) {
        diag_add(t->look.diags, t->look.options.strict ? DIAG_ERROR : DIAG_WARNING, e->place,
                 "cette traduction est à relire (fuzzy) : elle n'est pas montrée");
        return;
    }
    look_same(t, e);
    look_room(t, e);
    if (strchr(e->source, '@') == NULL) /* else it is the story's own */
        look_real(&t->look, e->target, e->target_place);
    look_one_voice(t, e);
    if (t->look.options.style && is_wording(text))
        look_style_in(&t->look, t->language, e->target, key_of(e),
                      (struct where){ .whole = e->target_place });
}

void look_translations(struct look *look, const struct pack *pack)
{
    const char **languages = pack_languages(pack, look->arena);
    struct translations t = { .look = *look };
    struct diags unsaid = { 0 }; /* the files have told it themselves */
    if (languages[0] != NULL)
        t.texts = pack_texts(pack, &t.count, look->arena, &unsaid);
    sort_texts(&t);
    diags_free(&unsaid);
    for (size_t i = 0; languages[i] != NULL; i++) {
        struct po *po = pack_po(pack, languages[i], look->diags);
        if (po == NULL)
            continue; /* told */
        t.language = languages[i];
        t.po = po;
        t.file = po_count(po) > 0 ? po_at(po, 0)->place.file : languages[i];
        look_missing(&t);
        for (size_t k = 0; k < po_count(po); k++)
            look_entry(&t, po_at(po, k));
        po_free(po);
    }
}
