/* needed.c - which keys and which French words of the screens a lesson needs, the most needed first. */
#include "doc.h"

#include "passerelle/app.h"
#include "passerelle/text.h"

#include <string.h>

struct gathering {
    struct needed *out;
    const struct lesson *lesson;
    const struct world_data *world; /* of the step that is looked at */
    struct arena *arena;
};

static const char *const kind_names[] = {
    [WORD_BUTTON] = N_("un bouton"),       [WORD_BOX] = N_("une case à remplir"),
    [WORD_TICK] = N_("une case à cocher"), [WORD_FOLDER] = N_("un dossier"),
    [WORD_LINK] = N_("un lien"),           [WORD_TERM] = N_("un mot"),
};

const char *word_kind_name(enum word_kind kind)
{
    return kind_names[kind];
}

const struct world_data *step_world(const struct step *step)
{
    return step->kind == STEP_PRACTISE ? step->world : NULL;
}

/* The same word, or one that is most of it: « Brouillons », « Me déconnecter ». */
static const char *meaning_of(const struct lesson *l, const char *word)
{
    for (size_t i = 0; i < l->glossary_count; i++)
        if (text_same(l->glossary[i].word, word))
            return l->glossary[i].meaning;
    for (size_t i = 0; i < l->glossary_count; i++)
        if (text_contains(word, l->glossary[i].word) &&
            utf8_count(l->glossary[i].word) * 2 > utf8_count(word))
            return l->glossary[i].meaning;
    return NULL;
}

static bool has_word(const struct needed *n, const char *text)
{
    for (size_t i = 0; i < n->word_count; i++)
        if (text_same(n->words[i].text, text))
            return true;
    return false;
}

static void add_word(struct gathering *g, const char *text, enum word_kind kind)
{
    struct needed *n = g->out;
    if (n->word_count >= CARD_WORDS || has_word(n, text))
        return;
    n->words[n->word_count++] = (struct word){ text, kind, meaning_of(g->lesson, text) };
}

static void add_key(struct gathering *g, const char *name)
{
    struct needed *n = g->out;
    const struct key key = key_of(name, g->arena);
    for (size_t i = 0; i < n->key_count; i++)
        if (streq(n->keys[i].name, name))
            return;
    if (n->key_count < CARD_KEYS && key.where != NULL)
        n->keys[n->key_count++] = key;
}

/* --- [Répondre], [Entrée], [Ctrl+C] in a text --- */
static void add_chord(struct gathering *g, const char *name)
{
    const char *rest = name;
    for (size_t n; (n = strcspn(rest, "+-")) > 0 && rest[n] != '\0' && rest[n + 1] != '\0'; rest += n + 1)
        add_key(g, arena_strndup(g->arena, rest, n));
    add_key(g, rest);
}

static void look_text(struct gathering *g, const char *text)
{
    enum { RUNS = 64 };
    struct text_run runs[RUNS];
    for (const char *s = text != NULL ? text : ""; *s != '\0';) {
        const size_t n = strcspn(s, "\n"), count = text_runs(s, n, runs, RUNS);
        for (size_t i = 0; i < count; i++) {
            if (runs[i].style != STYLE_KEY || runs[i].len <= 2)
                continue;
            const char *name = arena_strndup(g->arena, runs[i].s + 1, runs[i].len - 2);
            if (text_is_key(name))
                add_chord(g, name);
            else
                add_word(g, name, WORD_BUTTON);
        }
        s += n + (s[n] == '\n');
    }
}

/* --- what is opened: a word of the screen, or something of the story? --- */
static bool in_texts(const struct texts *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (text_same(list->s[i], name))
            return true;
    return false;
}

static bool is_place(const struct world_data *w, const char *name)
{
    for (const struct app *const *app = apps; *app != NULL; app++)
        for (const char *const *place = (*app)->places; place != NULL && *place != NULL; place++)
            if (text_same(*place, name))
                return true;
    return w != NULL && (in_texts(&w->mail.folders, name) || in_texts(&w->drive.folders, name));
}

static bool is_link(const struct world_data *w, const char *name)
{
    for (size_t i = 0; w != NULL && i < w->site_count; i++)
        for (size_t p = 0; p < w->sites[i]->page_count; p++)
            for (size_t b = 0; b < w->sites[i]->pages[p].count; b++) {
                const struct site_block *block = &w->sites[i]->pages[p].blocks[b];
                if (block->kind == SITE_LINK && block->text != NULL && text_same(block->text, name))
                    return true;
            }
    return false;
}

static void look_how(struct gathering *g, const struct how *how)
{
    if (how->verb == HOW_PRESS)
        add_word(g, how->name, WORD_BUTTON);
    else if (how->verb == HOW_TICK || how->verb == HOW_UNTICK)
        add_word(g, how->name, WORD_TICK);
    else if (how->verb == HOW_KEY)
        add_chord(g, how->name);
    else if (how->verb == HOW_OPEN && is_place(g->world, how->name) && !id_valid(how->name))
        add_word(g, how->name, WORD_FOLDER);
    else if (how->verb == HOW_OPEN && is_link(g->world, how->name))
        add_word(g, how->name, WORD_LINK);
    for (size_t i = 0; how->verb == HOW_FILL && i < how->count; i++)
        add_word(g, how->fields[i].label, WORD_BOX);
}

/* --- signs that one types letter by letter --- */
static void look_signs(struct gathering *g, const char *text)
{
    static const char *const signs[] = { "@", "_", "-", ".", "/", "€", "#", "+", "&", "*" };
    for (size_t i = 0; text != NULL && i < ARRAY_LEN(signs); i++)
        if (strstr(text, signs[i]) != NULL)
            add_key(g, signs[i]);
}

/* --- the steps --- */
static void look_gestures(struct gathering *g, const struct step *step)
{
    g->world = step_world(step);
    for (size_t t = 0; t < step->task_count; t++)
        for (size_t h = 0; h < step->tasks[t].how.count; h++)
            look_how(g, &step->tasks[t].how.list[h]);
}

/* « a / b »: the sign between two answers is typed by nobody. */
static void look_answer(struct gathering *g, const char *right)
{
    const char **one = right != NULL ? text_alternatives(g->arena, right) : NULL;
    for (; one != NULL && *one != NULL; one++)
        look_signs(g, *one);
}

static void look_typed(struct gathering *g, const struct step *step)
{
    for (size_t i = 0; step->kind == STEP_DRILL && i < step->lines.count; i++)
        look_signs(g, step->lines.s[i]);
    for (size_t i = 0; step->kind == STEP_TYPE && i < step->answer_count; i++)
        look_answer(g, step->answers[i].right);
}

static void look_words(struct gathering *g, const struct step *step)
{
    look_text(g, step->text);
    for (size_t i = 0; i < step->answer_count; i++)
        look_text(g, step->answers[i].right);
    for (size_t t = 0; t < step->task_count; t++) {
        look_text(g, step->tasks[t].text);
        for (size_t i = 0; i < step->tasks[t].hints.count; i++)
            look_text(g, step->tasks[t].hints.s[i]);
    }
}

/* Keys that gestures need even where no text names them. */
static void look_usual(struct gathering *g, const struct step *step)
{
    for (size_t t = 0; t < step->task_count; t++)
        for (size_t h = 0; h < step->tasks[t].how.count; h++) {
            const enum how_verb verb = step->tasks[t].how.list[h].verb;
            add_key(g, "Entrée");
            if (verb == HOW_FILL)
                add_key(g, "Tab");
            if (verb == HOW_TICK || verb == HOW_UNTICK)
                add_key(g, "Espace");
        }
}

/* --- difficult words of the texts --- */
static bool speaks_of(const struct lesson *l, const char *word)
{
    if (text_contains(l->title, word) || (l->can_do != NULL && text_contains(l->can_do, word)) ||
        (l->card != NULL && text_contains(l->card, word)))
        return true;
    for (size_t i = 0; i < l->step_count; i++) {
        const struct step *step = &l->steps[i];
        if (step->text != NULL && text_contains(step->text, word))
            return true;
        for (size_t t = 0; t < step->task_count; t++)
            if (text_contains(step->tasks[t].text, word))
                return true;
    }
    return false;
}

static void insert_word(struct needed *n, size_t at, struct word word)
{
    memmove(&n->words[at + 1], &n->words[at], (n->word_count - at) * sizeof *n->words);
    n->words[at] = word;
    n->word_count++;
}

/* The first ones stand before the words of the screen that are needed least. */
static void add_terms(struct gathering *g)
{
    enum { BEFORE = 5, EARLY = 2 };
    struct needed *n = g->out;
    const struct lesson *l = g->lesson;
    for (size_t i = 0, added = 0; i < l->glossary_count && added < CARD_TERMS; i++) {
        bool explained = has_word(n, l->glossary[i].word);
        for (size_t k = 0; k < n->word_count; k++)
            explained |= streq(n->words[k].meaning, l->glossary[i].meaning);
        if (explained || !speaks_of(l, l->glossary[i].word))
            continue;
        size_t at = added < EARLY && n->word_count > BEFORE + added ? BEFORE + added : n->word_count;
        insert_word(n, at, (struct word){ l->glossary[i].word, WORD_TERM, l->glossary[i].meaning });
        added++;
    }
}

void needed_gather(const struct lesson *l, struct needed *out, struct arena *arena)
{
    static void (*const looks[])(struct gathering *, const struct step *) = { look_gestures, look_typed,
                                                                              look_words, look_usual };
    struct gathering g = { out, l, NULL, arena };
    *out = (struct needed){ 0 };
    look_text(&g, l->card);
    for (size_t look = 0; look < ARRAY_LEN(looks); look++)
        for (size_t i = 0; i < l->step_count; i++)
            looks[look](&g, &l->steps[i]);
    add_terms(&g);
}
