/* show.c - a page of a site: its title, what surrounds its blocks, the notebook beside a sign-in. */
#include "site_room.h"

#include <string.h>

static void add_key(const struct world *w, const struct site_spot *spot, struct page *p)
{
    const char *key = p->key ? p->key : page_printf(p, "site/%s/%s", spot->site->data->id, spot->page->id);
    p->key = site_is_choosing(w, spot) ? page_printf(p, "%s/choose/%s", key, spot->site->choosing) : key;
}

/* The session was closed while the page stood in the history. */
static void show_closed(struct page *p)
{
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = N_("Cette page est fermée.\nConnectez-vous pour la voir.") });
    page_add(p, (struct item){
                    .kind = ITEM_LINK,
                    .id = "link/Me connecter",
                    .label = N_("Me connecter"),
                    .verb = page_tr(p, N_("[Entrée] ouvrir")),
                });
}

/* --- the notebook --- */
static bool signs_in(const struct world *w, const struct site_spot *spot)
{
    if (!site_secret_box(w, spot)) /* numbers of a letter alone: the letter is at hand */
        return false;
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        for (size_t e = 0; e < b->does.count; e++) {
            if (b->does.list[e].kind == EFFECT_ACCOUNT && streq(b->does.list[e].word, "check") &&
                site_shows(w, spot, b))
                return true;
        }
    }
    return false;
}

static const char *own_words(const struct site *s, const struct site_block *b)
{
    for (size_t i = 0; i < s->credential_count; i++) {
        if (streq(s->credentials[i].label, b->text))
            return s->credentials[i].value;
    }
    return NULL;
}

static const char *story_words(const struct account_data *account, const char *label)
{
    for (size_t i = 0; account && i < account->count; i++) {
        if (streq(account->fields[i].label, label))
            return account->fields[i].value;
    }
    return NULL;
}

/* What opens the account, as the hero has it at home. A password chosen here is known by the learner alone. */
static void show_notebook(const struct world *w, const struct site_spot *spot, struct page *p)
{
    const struct site *s = spot->site;
    const struct person *me = world_me(w);
    const struct account_data *account = s->account == ACCOUNT_NONE ? site_own_account(w, s) : NULL;
    struct str text = { 0 };
    if (!me || (!account && s->account == ACCOUNT_NONE))
        return;
    str_printf(&text, page_said(p, N_("Le carnet de %s :")), me->name);
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (b->kind != SITE_FIELD || !site_shows(w, spot, b))
            continue;
        bool secret = site_is_secret(s->data, b);
        const char *value = account ? story_words(account, b->text) : own_words(s, b);
        if (secret && (s->recovered || !account))
            value = page_said(p, N_("celui que vous avez choisi"));
        if (value) {
            str_addc(&text, '\n');
            str_printf(&text, page_said(p, N_("%s : %s")), page_named(p, b->text), value);
        }
    }
    page_add(p,
             (struct item){ .kind = ITEM_TEXT, .id = "text/notebook", .label = page_copy(p, str_s(&text)) });
    str_free(&text);
}

/* --- the page --- */
static bool asks_for_something(const struct world *w, const struct site_spot *spot)
{
    int boxes = 0, required = 0;
    for (size_t i = 0; i < spot->page->count; i++) {
        const struct site_block *b = &spot->page->blocks[i];
        if (site_is_filled_here(b) && site_shows(w, spot, b)) {
            boxes++;
            required += site_is_required(b);
        }
    }
    return boxes > 1 && required > 0;
}

const char *site_page_title(const struct world *w, const struct site_spot *spot, struct arena *arena)
{
    return site_said(w, spot, spot->page->title, arena);
}

void site_show(const struct world *w, const struct site_spot *spot, struct page *p)
{
    if (!spot->site || !spot->page)
        return;
    add_key(w, spot, p);
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = site_page_title(w, spot, &p->arena) });
    if (!site_may_see(w, spot)) {
        show_closed(p);
        return;
    }
    if (spot->site->focus)
        page_wish(p, spot->site->focus, spot->site->focus_turn);
    if (site_is_choosing(w, spot)) {
        site_choose_show(w, spot, p);
        return;
    }
    if (signs_in(w, spot))
        show_notebook(w, spot, p);
    if (asks_for_something(w, spot))
        page_add(p, (struct item){ .kind = ITEM_TEXT,
                                   .label = N_("Les cases avec * sont demandées."),
                                   .flags = ITEM_QUIET });
    site_show_blocks(w, spot, p);
}
