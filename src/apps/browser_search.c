/* browser_search.c - the search engine « Cherche »: the results that a world prepares, and how words find them. */
#include "browser_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* One typed word against one word of the result: at most one letter apart, in words of five letters or more. */
static bool nearly(const char *typed, const char *wanted)
{
    return text_same(typed, wanted) || (strlen(wanted) >= 5 && text_distance(typed, wanted, 1) <= 1);
}

/* Is one of the typed words this one? */
static bool among(const char *typed, const char *wanted)
{
    char *words = text_fold(typed), *want = text_fold(wanted);
    bool found = false;
    for (char *word = strtok(words, " "); word && !found; word = strtok(NULL, " "))
        found = nearly(word, want);
    free(words);
    free(want);
    return found;
}

static bool holds_one_of(const char *words, const char *alternatives)
{
    struct arena arena = { 0 };
    bool found = false;
    const char **wanted = text_alternatives(&arena, alternatives);
    for (size_t i = 0; wanted[i] && !found; i++)
        found = text_contains(words, wanted[i]) || among(words, wanted[i]);
    arena_free(&arena);
    return found;
}

/* As the author wrote the words, or as a translator did. */
bool search_finds(const struct world *w, const struct result_data *r, const char *words)
{
    const char *said = world_said(w, r->words);
    return !r->words || holds_one_of(words, r->words) || (said != r->words && holds_one_of(words, said));
}

static bool finds_any(const struct world *w, const char *words)
{
    for (size_t i = 0; i < w->data->search_count; i++) {
        if (search_finds(w, &w->data->search[i], words))
            return true;
    }
    return false;
}

void browser_search(struct browser_state *s, struct world *w, const char *words, bool from_bar)
{
    const char *copy = arena_strdup(&w->arena, words);
    const char *page = "";
    struct site *site = from_bar ? NULL : world_site_at(w, words, &page);
    if (site) { /* an address in the wrong box still leads there, as in every real one */
        browser_open_site(s, w, site, page, "address", false);
        world_notice(w, "C'est une adresse.\nLa prochaine fois, écrivez-la dans la case Adresse.");
        return;
    }
    if (words[strspn(words, " ")] == '\0') {
        world_refuse(
            w, "La case Recherche est là.\nElle est encore vide.\nÉcrivez 2 ou 3 mots. Puis [Chercher].");
        return;
    }
    browser_visit(s, w, (struct visit){ .place = BROWSER_RESULTS, .words = copy, .from_bar = from_bar });
    browser_say(w, BROWSER_SEARCHED, copy, NULL, NULL, NULL);
    str_set(&s->words, copy);
    if (!finds_any(w, copy)) /* in a small window the page itself may say it out of sight */
        world_notice(w, "Rien avec ces mots.\nEssayez 2 ou 3 autres mots.");
    else if (from_bar)
        world_notice(w, "Ce n'est pas une adresse.\nFureteur a cherché ces mots.");
}
