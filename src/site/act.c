/* act.c - an action on a page of a site: typing, ticking, choosing, following a link, pressing a button. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

/* What follows the prefix; NULL if it does not begin so. */
static const char *after(const char *id, const char *prefix)
{
    return starts_with(id, prefix) ? id + strlen(prefix) : NULL;
}

static const struct site_block *box_of(const struct world *w, const struct site_spot *spot, const char *id)
{
    const char *label = after(id, "field/");
    const struct site_block *b = label ? site_block(w, spot, SITE_FIELD, label) : NULL;
    return b && site_is_filled_here(b) ? b : NULL;
}

/* --- typing and ticking --- */
static bool set_choice(struct world *w, const struct site_spot *spot, const struct site_block *b,
                       const char *text)
{
    struct arena arena = { 0 };
    const char *const *options = site_options(w, spot, b, &arena);
    bool found = false;
    for (size_t i = 0; options && options[i] && !found; i++) {
        found = text_same(options[i], text);
        if (found)
            site_type(w, spot->site, b, options[i], false);
    }
    arena_free(&arena);
    return found;
}

static bool set(struct world *w, const struct site_spot *spot, const struct action *a)
{
    const char *text = a->text ? a->text : "";
    if (streq(a->target, "field/filter")) {
        site_type(w, spot->site, &site_filter, text, false);
        return true;
    }
    const struct site_block *b = box_of(w, spot, a->target);
    if (!b || b->rule.kind == RULE_TICK)
        return false;
    if (b->from || b->options.count > 0)
        return set_choice(w, spot, b, text);
    site_type(w, spot->site, b, text, streq(a->by, "token"));
    return true;
}

/* The box with this person is ticked: names stand in the field, as if they had been typed. */
static void toggle_person(struct world *w, const struct site_spot *spot, const struct site_block *b,
                          const struct person *who, const char *text)
{
    struct arena arena = { 0 };
    struct str names = { 0 };
    const char *people = site_people(w, site_box(spot, b), &arena);
    bool was = false;
    for (const char *s = people; *s; s += *s == '\n') {
        size_t n = strcspn(s, "\n");
        const char *one = arena_strndup(&arena, s, n);
        s += n;
        if (streq(one, who->id))
            was = true;
        else
            str_printf(&names, "%s%s", names.len > 0 ? ", " : "", world_name(w, one));
    }
    bool on = text ? streq(text, "on") : !was;
    if (on)
        str_printf(&names, "%s%s", names.len > 0 ? ", " : "", world_name(w, who->id));
    site_type(w, spot->site, b, str_s(&names), false);
    str_free(&names);
    arena_free(&arena);
}

static bool person_ticked(struct world *w, const struct site_spot *spot, const struct action *a)
{
    const char *rest = after(a->target, "person/");
    for (size_t i = 0; rest && i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind != SITE_FIELD || b->rule.kind != RULE_PEOPLE || !site_shows(w, spot, b))
            continue;
        const char *id = after(rest, b->text);
        const struct person *who = id && *id == '/' ? world_person(w, id + 1) : NULL;
        if (who) {
            toggle_person(w, spot, b, who, a->text);
            return true;
        }
    }
    return false;
}

static bool toggle(struct world *w, const struct site_spot *spot, const struct action *a)
{
    const struct site_block *b = box_of(w, spot, a->target);
    if (!b || b->rule.kind != RULE_TICK)
        return person_ticked(w, spot, a);
    bool on = a->text ? streq(a->text, "on") : !streq(site_box(spot, b), "on");
    site_type(w, spot->site, b, on ? "on" : "", false);
    return true;
}

/* --- buttons --- */
/* A button that its author shows in some states only may do so again; else what was sent is not sent twice. */
static bool is_sent_already(struct world *w, const struct site_spot *spot, const struct site_block *b)
{
    const struct record *r = spot->record;
    for (size_t i = 0; b->when && i < b->when->count; i++) {
        if (b->when->terms[i].kind == TERM_STATE)
            return false;
    }
    for (size_t i = 0; r && r->number && i < b->does.count; i++) {
        const struct effect_data *e = &b->does.list[i];
        const struct state_data *state = e->kind == EFFECT_STATE ? record_state(r->data, e->word) : NULL;
        if (!state || state == r->data->states || e->when || !record_is_past(r, state))
            continue;
        world_refuse(w, arena_printf(&w->arena,
                                     world_said(w, N_("C'est déjà envoyé.\nLe numéro est %s.\n"
                                                      "Une seule fois suffit.")),
                                     r->number));
        return true;
    }
    return false;
}

static bool accounts_allow(struct world *w, const struct site_spot *spot, const struct site_block *b)
{
    for (size_t i = 0; i < b->does.count; i++) {
        const struct effect_data *e = &b->does.list[i];
        if (e->kind == EFFECT_ACCOUNT && site_when_holds(w, spot, e->when) &&
            !site_account_allows(w, spot, e->word))
            return false;
    }
    return true;
}

/* What was typed on the page that was sent; on others it waits for who comes back to them, unless all is another one's now. */
static void forget_sent(struct site *s, const struct site_spot *before, const struct site_spot *now,
                        bool was_open)
{
    if (s->open != was_open || now->site != s || now->record != before->record) {
        site_forget(s);
        return;
    }
    for (size_t i = 0; i < before->page->count; i++)
        site_forget_box(s, before->page->blocks[i].text);
    site_forget_secrets(s);
}

static void use_code(const struct world *w, const struct site_spot *spot)
{
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind == SITE_FIELD && b->rule.kind == RULE_CODE && site_shows(w, spot, b)) {
            spot->site->code = NULL;
            site_forget_box(spot->site, b->text);
        }
    }
}

static void press(struct world *w, struct site_spot *spot, const struct site_block *b)
{
    struct site *s = spot->site;
    if (is_sent_already(w, spot, b) || !site_check(w, spot, b->check_nothing))
        return;
    if (!b->check_nothing && !accounts_allow(w, spot, b))
        return;
    site_accept(w, spot);
    if (!b->check_nothing) {
        site_say(w, SITE_SENT, s->data->id, spot->page->id, s->data->trap ? "trap" : NULL);
        use_code(w, spot);
    }
    struct site_spot before = *spot;
    bool was_open = s->open;
    site_do(w, spot, &b->does);
    if (!b->check_nothing || before.page != spot->page)
        forget_sent(s, &before, spot, was_open);
}

static bool press_label(struct world *w, struct site_spot *spot, const char *label)
{
    const struct site_block *b = site_block(w, spot, SITE_BUTTON, label);
    if (b)
        press(w, spot, b);
    return b != NULL;
}

/* --- other places --- */
static bool follow(struct world *w, struct site_spot *spot, const char *label)
{
    const struct site_block *b = site_block(w, spot, SITE_LINK, label);
    const char *page;
    struct site *to = b && b->go ? site_target(w, spot->site, b->go, &page) : NULL;
    if (to)
        *spot = site_go(w, to, page, spot->record);
    return b != NULL;
}

static bool open_record(struct world *w, struct site_spot *spot, const char *id)
{
    struct arena arena = { 0 };
    bool found = false;
    for (size_t i = 0; !found && i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind != SITE_LIST || !site_shows(w, spot, b))
            continue;
        for (struct record **r = site_rows(w, spot, b, &arena); *r && !found; r++) {
            found = streq((*r)->id, id);
            if (found && b->go) {
                site_forget(spot->site);
                *spot = site_go(w, spot->site, b->go, *r);
            }
        }
    }
    arena_free(&arena);
    return found;
}

static bool edit(struct world *w, struct site_spot *spot, const char *label)
{
    const struct site_page *page = site_edit_page(w, spot, label);
    if (!page)
        return false;
    *spot = site_go(w, spot->site, page->id, spot->record);
    const struct site_block *b = site_data_field(spot->site->data, label);
    const char *what = b && b->rule.kind == RULE_FILE ? "choose" : "field";
    site_wish(w, spot->site, arena_printf(&w->arena, "%s/%s", what, label));
    return true;
}

static bool choose(struct world *w, struct site_spot *spot, const char *label)
{
    const struct site_block *b = site_block(w, spot, SITE_FIELD, label);
    if (!b || b->rule.kind != RULE_FILE)
        return false;
    site_choose_open(w, spot, label);
    return true;
}

/* [Entrée] in a box: a document by its name, or the button below. */
static bool enter_box(struct world *w, struct site_spot *spot, const struct action *a)
{
    const struct site_block *b = box_of(w, spot, a->target);
    if (!b)
        return false;
    if (b->rule.kind != RULE_FILE) {
        const struct site_block *button = site_submit(w, spot, b);
        if (button)
            press(w, spot, button);
        return button != NULL;
    }
    const char *name = a->text ? a->text : site_box(spot, b);
    if (a->text || (site_file(w, name) && !streq(name, record_value(spot->record, b->text))))
        site_choose(w, spot, b, name);
    else
        site_choose_open(w, spot, b->text);
    return true;
}

static bool sign_in(struct world *w, struct site_spot *spot, const char *id)
{
    if (!streq(id, "link/Me connecter"))
        return false;
    *spot = site_go(w, spot->site, spot->page->id, spot->record);
    return true;
}

static bool activate(struct world *w, struct site_spot *spot, const struct action *a)
{
    static const struct {
        const char *prefix;
        bool (*does)(struct world *, struct site_spot *, const char *label);
    } kinds[] = {
        { "button/", press_label }, { "link/", follow },   { "record/", open_record },
        { "edit/", edit },          { "choose/", choose },
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        const char *label = after(a->target, kinds[i].prefix);
        if (label)
            return kinds[i].does(w, spot, label);
    }
    return enter_box(w, spot, a);
}

bool site_act(struct world *w, struct site_spot *spot, const struct action *a)
{
    if (!spot->site || !spot->page)
        return false;
    if (site_is_choosing(w, spot))
        return site_choose_act(w, spot, a);
    if (!a->target)
        return false;
    if (!site_may_see(w, spot))
        return a->verb == ACT_ACTIVATE && sign_in(w, spot, a->target);
    if (a->verb == ACT_SET)
        return set(w, spot, a);
    const char *focus = spot->site->focus;
    if (a->verb == ACT_TOGGLE)
        return toggle(w, spot, a);
    if (a->verb != ACT_ACTIVATE)
        return false;
    spot->site->focus = NULL;
    struct site *s = spot->site;
    bool done = activate(w, spot, a);
    if (!done)
        s->focus = focus;
    return done;
}
