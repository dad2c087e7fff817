/* check.c - the boxes of a page when a button is pressed: refusing, accepting into the record. */
#include "site_room.h"

/* --- a page --- */
void site_refuse(struct world *w, struct site *s, const char *label, const char *why, const char *say)
{
    site_set_error(w, s, label, say);
    site_say(w, SITE_REFUSED, label, s->data->id, why);
}

/* A document is told apart from a box by what is pressed to change it. */
static void wish_box(struct world *w, struct site *s, const struct site_block *b)
{
    const char *what = b->rule.kind == RULE_FILE ? "choose" : "field";
    site_wish(w, s, arena_printf(&w->arena, "%s/%s", what, b->text));
}

/* A trap never asks to be filled in. */
static const char *words_of(const struct world *w, const struct site *s, const struct rule_fault *fault)
{
    if (!s->data->trap || !streq(fault->why, "empty"))
        return fault->say;
    return world_said(w, N_("Cette case est vide, c'est bien.\n"
                            "Mais ce site veut votre réponse.\n"
                            "Lisez d'abord la fin de l'adresse."));
}

bool site_check(struct world *w, const struct site_spot *spot, bool real_only)
{
    struct arena arena = { 0 };
    bool fine = true;
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        struct rule_fault fault = { 0 };
        if (!site_is_filled_here(b) || !site_shows(w, spot, b))
            continue;
        if (real_only && b->rule.kind == RULE_CODE) /* asking for another code is no try */
            continue;
        if (site_check_box(w, spot, b, &arena, &fault) || (real_only && !streq(fault.why, "real"))) {
            site_set_error(w, spot->site, b->text, "");
            continue;
        }
        const char *say = words_of(w, spot->site, &fault);
        site_refuse(w, spot->site, b->text, fault.why, say);
        if (fine) {
            world_refuse(w, say);
            wish_box(w, spot->site, b);
        }
        fine = false;
    }
    arena_free(&arena);
    return fine;
}

/* --- accepting --- */
static const char *accepted(const struct world *w, const struct site_spot *spot, const struct site_block *b,
                            struct arena *arena)
{
    const char *typed = site_box(spot, b);
    return b->rule.kind == RULE_PEOPLE ? site_people(w, typed, arena) : rule_tidy(b->rule.kind, typed, arena);
}

void site_accept(struct world *w, const struct site_spot *spot)
{
    struct arena arena = { 0 };
    for (size_t i = 0; spot->record && i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (!site_is_filled_here(b) || !site_is_kept(spot->site->data, b) || !site_shows(w, spot, b))
            continue;
        world_set_value(w, spot->record, b->text, accepted(w, spot, b, &arena));
        site_forget_box(spot->site, b->text);
    }
    arena_free(&arena);
}
