/* how.c - the words of `how` and `by` against what the apps, this world and its sites have: before anything is played. */
#include "names.h"

#include "passerelle/text.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

/* Adds one list of words of each app that can be reached. */
static void add_words(struct names *n, size_t offset)
{
    for (size_t i = 0; apps[i] != NULL; i++) {
        const char *const *words = NULL;
        if (!app_reached(n->look->step, apps[i]->name, strlen(apps[i]->name)))
            continue;
        memcpy(&words, (const char *)apps[i] + offset, sizeof words);
        for (; words != NULL && *words != NULL; words++)
            name_add(n, *words);
    }
}

/* --- what can be opened --- */
static void add_apps(struct names *n)
{
    for (size_t i = 0; apps[i] != NULL; i++) {
        if (apps[i]->show == NULL)
            continue;
        name_add(n, apps[i]->name);
        name_add(n, apps[i]->title);
    }
}

/* What one may say on the phone. */
static void add_answers(struct names *n, const struct phone_data *phone)
{
    for (size_t i = 0; i < phone->call_count; i++)
        for (size_t k = 0; k < phone->calls[i].answer_count; k++) {
            name_add(n, phone->calls[i].answers[k].right);
            name_add(n, phone->calls[i].answers[k].wrong);
        }
}

static void add_messages(struct names *n, const struct world_data *w)
{
    names_mail(n);
    names_sms(n);
    names_calls(n);
    add_answers(n, &w->phone);
    for (size_t i = 0; i < w->mail.count; i++) {
        const char *subject = w->mail.messages[i].subject;
        name_add(n, subject);
        if (subject != NULL)
            name_add(n, arena_printf(n->look->arena, "Re : %s", subject));
    }
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; k < w->sites[i]->message_count; k++)
            name_add(n, w->sites[i]->messages[k].subject);
}

static void add_people(struct names *n, const struct world_data *w)
{
    for (size_t i = 0; i < w->people_count; i++) {
        name_add(n, w->people[i].id);
        name_add(n, w->people[i].name);
        name_add(n, w->people[i].mail);
    }
}

static void add_sites(struct names *n, const struct world_data *w)
{
    for (size_t i = 0; i < w->site_count; i++) {
        name_add(n, w->sites[i]->address);
        name_add(n, w->sites[i]->title);
        for (size_t k = 0; k < w->sites[i]->page_count; k++)
            name_add(n, w->sites[i]->pages[k].title);
    }
    for (size_t i = 0; i < w->search_count; i++)
        name_add(n, w->search[i].title);
    names_blocks(n, SITE_LINK);
    names_values(n);
}

/* A link to a file of the drive, as it stands in the message that passes it on. */
static void add_drive_links(struct names *n, const struct world_data *w)
{
    for (size_t i = 0; i < w->file_count; i++)
        name_add(n, arena_printf(n->look->arena, "mon-nuage.example/%s", w->files[i].name));
}

static void openable(struct names *n)
{
    const struct world_data *w = n->look->world;
    add_words(n, offsetof(struct app, places));
    for (size_t i = 0; i < w->mail.folders.count; i++)
        name_add(n, w->mail.folders.s[i]);
    add_people(n, w);
    add_messages(n, w);
    names_files(n);
    names_folders(n);
    add_drive_links(n, w);
    add_sites(n, w);
    add_apps(n);
    names_typed(n);
    name_add(n, "(pas d'objet)");
    name_add(n, "(pas d'adresse)");
}

/* What stands on a line that has a button of its own. */
static void with_buttons(struct names *n)
{
    const struct world_data *w = n->look->world;
    add_people(n, w);
    add_messages(n, w);
    names_files(n);
    names_folders(n);
    for (size_t i = 0; i < w->mail.folders.count; i++)
        name_add(n, w->mail.folders.s[i]);
    names_values(n);
    names_typed(n);
    names_blocks(n, SITE_FIELD);
}

/* --- what each verb acts on --- */
static void pressable(struct names *n)
{
    add_words(n, offsetof(struct app, buttons));
    names_blocks(n, SITE_BUTTON);
    for (size_t i = 0; site_buttons[i] != NULL; i++)
        name_add(n, site_buttons[i]);
    name_add(n, "Retour");
    name_add(n, "Jour suivant");
}

static void add_fields(struct names *n, bool ticks)
{
    const struct world_data *w = n->look->world;
    for (size_t i = 0; i < w->site_count; i++)
        for (size_t k = 0; k < w->sites[i]->page_count; k++)
            for (size_t b = 0; b < w->sites[i]->pages[k].count; b++) {
                const struct site_block *block = &w->sites[i]->pages[k].blocks[b];
                if (block->kind == SITE_FIELD && !block->by_service &&
                    (block->rule.kind == RULE_TICK) == ticks)
                    name_add(n, block->text);
                if (block->kind == SITE_LIST && !ticks)
                    name_add(n, block->filter);
            }
}

static void fillable(struct names *n)
{
    add_words(n, offsetof(struct app, fields));
    add_fields(n, false);
}

static void tickable(struct names *n)
{
    add_words(n, offsetof(struct app, fields));
    add_fields(n, true);
    add_people(n, n->look->world);
}

static const struct {
    const char *word, *what;
    void (*names)(struct names *);
} verbs[] = {
    [HOW_OPEN] = { "open", N_("rien à ouvrir de ce nom dans cet exercice"), openable },
    [HOW_PRESS] = { "press", N_("bouton inconnu dans cet exercice"), pressable },
    [HOW_FILL] = { "fill", N_("case inconnue dans cet exercice"), fillable },
    [HOW_TICK] = { "tick", N_("case à cocher inconnue dans cet exercice"), tickable },
    [HOW_UNTICK] = { "untick", N_("case à cocher inconnue dans cet exercice"), tickable },
};

struct words {
    struct look *look;
    struct names names[ARRAY_LEN(verbs)]; /* by verb */
    struct names lines;                   /* what lines with buttons are about; empty until asked for */
};

/* Messages made here are called new-1, new-2 ...; those sent « À Nadia Benali ». */
static bool made_here(const char *name)
{
    return (starts_with(name, "new-") && isdigit((unsigned char)name[4])) || starts_with(name, "À ");
}

/* The subject of a message that a site will send has values in it: « Invitation - <Titre> ». */
static bool filled_in(const char *known, const char *word)
{
    size_t n = strcspn(known, "<");
    return n > 0 && known[n] == '<' && strncmp(known, word, n) == 0;
}

/* How one names what is opened: words of a subject. */
static bool opens(const char *known, const char *word)
{
    return (strlen(known) > strlen(word) && text_contains(known, word)) || filled_in(known, word);
}

/* « Retirer Nadia Benali »: a button, then what its line is about. */
static bool button_of_line(struct words *w, const char *button, const char *word)
{
    const size_t n = strlen(button);
    if (strncmp(word, button, n) != 0 || word[n] != ' ')
        return false;
    if (w->lines.look == NULL) { /* seldom asked for */
        w->lines.look = w->look;
        with_buttons(&w->lines);
    }
    for (size_t i = 0; i < w->lines.count; i++)
        if (text_contains(w->lines.list[i], word + n + 1) || filled_in(w->lines.list[i], word + n + 1))
            return true;
    return made_here(word + n + 1);
}

static bool knows(struct words *w, enum how_verb verb, const char *word)
{
    const struct names *n = &w->names[verb];
    for (size_t i = 0; i < n->count; i++)
        if (streq(n->list[i], word)) /* nearly always, and quick */
            return true;
    for (size_t i = 0; i < n->count; i++)
        if (text_same(n->list[i], word) || (verb == HOW_OPEN && opens(n->list[i], word)) ||
            (verb == HOW_PRESS && button_of_line(w, n->list[i], word)))
            return true;
    return verb == HOW_OPEN && made_here(word);
}

/* The verb that goes with this very name; NULL if none does. */
static const char *other_verb(const struct words *w, enum how_verb verb, const char *word)
{
    static const enum how_verb order[] = { HOW_PRESS, HOW_OPEN, HOW_FILL, HOW_TICK };
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        const struct names *n = &w->names[order[i]];
        for (size_t k = 0; order[i] != verb && k < n->count; k++)
            if (text_same(n->list[k], word))
                return verbs[order[i]].word;
    }
    return NULL;
}

/* portail-aides.example/suivi: the address of a site, then one of its pages. True: looked at. */
static bool look_address(struct look *l, const char *word, struct place at)
{
    const struct world_data *w = l->world;
    for (size_t i = 0; i < w->site_count; i++) {
        size_t n = strlen(w->sites[i]->address);
        if (n == 0 || strncmp(word, w->sites[i]->address, n) != 0 || word[n] != '/')
            continue;
        struct names pages = { .look = l };
        names_pages(&pages, &(struct about){ .site = w->sites[i] });
        if (!name_among(names_list(&pages), word + n + 1))
            pack_say_unknown(l->diags, at, N_("page inconnue dans ce site"), word + n + 1,
                             names_list(&pages));
        return true;
    }
    return false;
}

static void look_word(struct words *w, enum how_verb verb, const char *word, struct place at)
{
    struct names *n = &w->names[verb];
    if (word == NULL || knows(w, verb, word) || (verb == HOW_OPEN && look_address(w->look, word, at)))
        return;
    if (names_lost(w->look, &(struct about){ 0 }))
        return;
    const char *right = other_verb(w, verb, word);
    if (right != NULL)
        diag_add(w->look->diags, DIAG_ERROR, at, "'%s' se fait avec '%s', pas avec '%s'", word, right,
                 verbs[verb].word);
    else
        pack_say_unknown(w->look->diags, at, verbs[verb].what, word, names_list(n));
}

static void look_hows(struct words *w, const struct hows *hows)
{
    for (size_t i = 0; i < hows->count; i++) {
        const struct how *how = &hows->list[i];
        if ((size_t)how->verb >= ARRAY_LEN(verbs))
            continue; /* drag and key: only playing can tell */
        for (size_t k = 0; k < how->count; k++)
            look_word(w, how->verb, how->fields[k].label, how->fields[k].place);
        look_word(w, how->verb, how->name, how->place);
    }
}

void look_actions(struct look *l)
{
    struct words w = { .look = l };
    if (l->world == NULL || apps_unknown(l->step))
        return;
    for (size_t i = 0; i < ARRAY_LEN(verbs); i++) {
        w.names[i].look = l;
        verbs[i].names(&w.names[i]);
    }
    for (size_t i = 0; i < l->step->task_count; i++) {
        const struct task *t = &l->step->tasks[i];
        look_hows(&w, &t->how);
        for (size_t k = 0; k < t->mistake_count; k++)
            look_hows(&w, &t->mistakes[k].by);
    }
}
